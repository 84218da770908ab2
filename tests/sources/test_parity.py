"""netlink with LinuxOwners and psutil read the same machine and must tell the same of it."""

from __future__ import annotations

import os
import sys
from collections import Counter
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

import pytest

from portwatch.core import sockets
from portwatch.core.diff import diff
from portwatch.core.model import Protocol, Socket, State

if sys.platform != "linux":
    pytest.skip("netlink exists on Linux only", allow_module_level=True)

from portwatch.sources.linux_owners import LinuxOwners
from portwatch.sources.netlink import NetlinkSockets, NetlinkUnavailable
from portwatch.sources.psutil_sockets import PsutilSockets
from tests.helpers.daemons import DAEMONS, Missing, daemon
from tests.helpers.zoo import Animal, Zoo, zoo

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ATTEMPTS = 5  # a socket that lives between two readings only is no disagreement


class Key(NamedTuple):
    """What both sources tell of a socket."""

    protocol: str
    family: str
    local: tuple[str, int]
    remote: tuple[str | None, int | None]
    state: str


class Moment(NamedTuple):
    """The machine as both sources saw it at about the same time.

    Attributes:
        stable: Sockets that were the same before and after psutil looked.
        seen: How many of each key netlink saw, in the reading that had more.
        holders: All holders of the sockets, by id.
        other: What psutil saw.
    """

    stable: list[Socket]
    seen: Counter[Key]
    holders: dict[int, tuple[int, ...]]
    other: list[Socket]


@pytest.fixture(scope="module")
def netlink() -> Iterator[NetlinkSockets]:
    try:
        source = NetlinkSockets()
    except NetlinkUnavailable as error:
        pytest.skip(f"no netlink here: {error}")
    with closing(source):
        yield source


@pytest.fixture(scope="module")
def animals() -> Iterator[Zoo]:
    with zoo() as opened:
        yield opened


def _key(row: Socket) -> Key:
    return Key(
        row.protocol,
        row.family,
        (row.local_address, row.local_port),
        (row.remote_address, row.remote_port),
        row.state,
    )


def _moment(source: NetlinkSockets) -> Moment:
    before = source.read().value
    holders_before = LinuxOwners().update(before, diff(before[:0], before), 0.0).value
    reading = PsutilSockets().read()
    after = source.read().value
    holders = LinuxOwners().update(after, diff(after[:0], after), 0.0).value
    first = {row.id: row for row in sockets.rows(before, {}, {})}
    last = sockets.rows(after, {}, {})
    stable = [
        row
        for row in last
        if row.id in first
        and _key(first[row.id]) == _key(row)
        and holders_before[row.id] == holders[row.id]
    ]
    seen = Counter(map(_key, first.values())) | Counter(map(_key, last))
    return Moment(stable, seen, dict(holders), sockets.rows(reading.value, {}, {}))


def _disagreements(moment: Moment) -> list[str]:
    found: list[str] = []
    ours = Counter(_key(row) for row in moment.stable)
    theirs = Counter(_key(row) for row in moment.other)
    pids: dict[Key, set[int]] = {}
    for row in moment.other:
        pids.setdefault(_key(row), set()).add(row.pid)
    hidden = {key for key, owners in pids.items() if owners == {0}}  # psutil shows such ones once
    for key, count in ours.items():
        if count > theirs[key] and not (key in hidden and theirs[key]):
            found.append(f"psutil shows {theirs[key]} of {count}: {key}")
    found += [
        f"netlink shows {moment.seen[key]} of {count}: {key}"
        for key, count in theirs.items()
        if count > moment.seen[key]
    ]
    for key in ours.keys() & pids.keys():
        holders = {
            pid for row in moment.stable if _key(row) == key for pid in moment.holders[row.id]
        }
        told = pids[key] - {0}
        if not told <= holders or bool(told) != bool(holders):
            found.append(f"psutil names {sorted(told)}, we {sorted(holders)}: {key}")
    return found


def _assert_agreement(source: NetlinkSockets) -> Moment:
    problems: list[str] = []
    for _ in range(_ATTEMPTS):
        moment = _moment(source)
        problems = _disagreements(moment)
        if not problems:
            return moment
    pytest.fail("\n".join(problems))


def _animal_key(animal: Animal) -> Key:
    remote = animal.remote or (None, None)
    return Key(animal.protocol, animal.family, animal.local, remote, animal.state)


def test_both_agree_on_every_socket_of_the_machine(netlink: NetlinkSockets, animals: Zoo) -> None:
    moment = _assert_agreement(netlink)
    stable = {_key(row) for row in moment.stable}
    assert {_animal_key(animal) for animal in animals.animals} <= stable


def test_netlink_tells_the_truth_about_the_zoo(netlink: NetlinkSockets, animals: Zoo) -> None:
    moment = _moment(netlink)
    for animal in animals.animals:
        rows = [row for row in moment.stable if _key(row) == _animal_key(animal)]
        group = [other for other in animals.animals if _animal_key(other) == _animal_key(animal)]
        assert len(rows) == len(group), animal
        holders = {frozenset(moment.holders[row.id]) for row in rows}
        assert holders == {other.pids for other in group}, animal
        assert {row.accepts_ipv4 for row in rows} == {animal.accepts_ipv4}, animal


def test_psutil_tells_the_truth_about_the_zoo(animals: Zoo) -> None:
    rows = sockets.rows(PsutilSockets().read().value, {}, {})
    for animal in animals.animals:
        mine = [row for row in rows if _key(row) == _animal_key(animal)]
        group = [other for other in animals.animals if _animal_key(other) == _animal_key(animal)]
        assert len(mine) == len(group), animal
        pids = {pid for other in group for pid in other.pids} or {0}
        assert {row.pid for row in mine} <= pids, animal
        if animal.local[0] == "::":
            assert {row.accepts_ipv4 for row in mine} == {None}, animal


def test_a_group_that_shares_a_port_is_several_sockets(
    netlink: NetlinkSockets, animals: Zoo
) -> None:
    keys = {_animal_key(animal) for animal in animals.named("group")}
    rows = [row for row in _moment(netlink).stable if _key(row) in keys]
    other = [row for row in _moment(netlink).other if _key(row) in keys]
    assert len(keys) == 1
    assert len({row.id for row in rows}) == len({row.id for row in other}) == 2
    assert {row.pid for row in other} == {
        pid for animal in animals.named("group") for pid in animal.pids
    }


def test_all_holders_of_a_shared_socket_are_found(netlink: NetlinkSockets, animals: Zoo) -> None:
    (shared,) = animals.named("shared")
    moment = _moment(netlink)
    (row,) = [row for row in moment.stable if _key(row) == _animal_key(shared)]
    assert len(shared.pids) == 2
    assert os.getpid() in moment.holders[row.id]
    assert set(moment.holders[row.id]) == shared.pids


@pytest.mark.parametrize("name", DAEMONS)
def test_both_agree_on_a_real_daemon(name: str, netlink: NetlinkSockets, tmp_path: Path) -> None:
    try:
        running = daemon(name, tmp_path)
        with running as (pid, port):
            for _ in range(_ATTEMPTS):  # its workers may still begin, and get the listener
                moment = _assert_agreement(netlink)
                mine = [
                    row
                    for row in moment.stable
                    if row.protocol is Protocol.TCP
                    and row.state is State.LISTEN
                    and row.local_port == port
                    and pid in moment.holders[row.id]
                ]
                if mine:
                    break
            assert len(mine) == 1
            assert mine[0].local_address == "127.0.0.1"
            if name == "nginx":
                assert len(moment.holders[mine[0].id]) == 3
    except Missing as reason:
        pytest.skip(str(reason))
