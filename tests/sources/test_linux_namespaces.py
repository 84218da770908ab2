"""What waits in other network namespaces: real ones, each made by a process of the test."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core import sockets
from portwatch.core.model import GapCode, State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import linux_namespaces, namespace_members
from portwatch.sources.linux_namespaces import LinuxNamespaces
from tests.helpers.other_network import MAY_UNSHARE, OtherNetwork
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np

    from portwatch.core.sockets import SocketTable

ROOT = Path(__file__).parents[2]
PATIENCE = 10.0  # seconds for the kernel to take a namespace apart
STALE = linux_namespaces._STALE_FILES

needs_namespaces = pytest.mark.skipif(not MAY_UNSHARE, reason="only root makes namespaces")


@pytest.fixture
def namespaces() -> Iterator[LinuxNamespaces]:
    source = LinuxNamespaces()
    yield source
    source.close()


def within(table: SocketTable, network: OtherNetwork) -> dict[tuple[int, int, int], np.void]:
    """The rows of one namespace, by protocol, family and port."""
    rows = table[table["namespace"] == network.namespace]
    return {(int(r["protocol"]), int(r["family"]), int(r["local_port"])): r for r in rows}


@needs_namespaces
def test_listeners_of_every_kind_are_read_with_all_that_the_kernel_tells(
    namespaces: LinuxNamespaces,
) -> None:
    with OtherNetwork() as network:
        expected = {
            (6, 4, network.listen_on("127.0.0.1", "a")),
            (6, 6, network.listen_on("::", "b")),
            (17, 4, network.bind("0.0.0.0", "c")),
            (17, 6, network.bind("::1", "d")),
        }
        network.do("e = socket.create_connection(a.getsockname())")
        inode = int(network.ask("os.fstat(a.fileno()).st_ino"))
        reading = namespaces.read()
        found = within(reading.value, network)

        assert set(found) == expected
        assert not [gap for gap in reading.gaps if gap.code is GapCode.SOCKETS_HIDDEN]
        row = next(one for one in found.values() if one["inode"] == inode)
        assert bytes(row["local"][:4]) == b"\x7f\0\0\1"
        assert (row["state"], row["uid"]) == (STATE_CODES[State.LISTEN], 0)
        assert (row["receive_queue"], row["send_queue"]) == (1, 7)
        assert network.pid in namespaces.members(network.namespace)
        assert os.getpid() not in namespaces.members(network.namespace)


@needs_namespaces
def test_this_namespaces_own_listeners_are_not_among_them(namespaces: LinuxNamespaces) -> None:
    with socket.create_server(("127.0.0.1", 0)) as ours, OtherNetwork() as network:
        network.listen_on("127.0.0.1")
        table = namespaces.read().value

        assert os.fstat(ours.fileno()).st_ino not in table["inode"]
        assert 0 not in table["namespace"]
        assert Path("/proc/self/ns/net").stat().st_ino not in table["namespace"]


@needs_namespaces
def test_what_opens_and_closes_is_seen_at_the_next_look(namespaces: LinuxNamespaces) -> None:
    with OtherNetwork() as network:
        first = network.listen_on("127.0.0.1", "a")
        before = within(namespaces.read().value, network)
        second = network.listen_on("::1", "b")
        after = within(namespaces.read().value, network)
        network.do("a.close(); b.close()")

        assert list(before) == [(6, 4, first)]
        assert set(after) == {(6, 4, first), (6, 6, second)}
        assert after[6, 4, first]["id"] == before[6, 4, first]["id"]
        assert not within(namespaces.read().value, network)


@needs_namespaces
def test_a_namespace_that_ends_between_two_looks_is_forgotten(namespaces: LinuxNamespaces) -> None:
    with OtherNetwork() as network:
        network.listen_on("127.0.0.1")
        number = network.namespace
        assert number in namespaces.read().value["namespace"]
    reading = namespaces.read()

    assert number not in reading.value["namespace"]
    assert namespaces.members(number) == ()
    assert number not in {network.number for network in namespaces._networks.values()}


@needs_namespaces
def test_the_first_process_may_end_before_the_others(namespaces: LinuxNamespaces) -> None:
    with OtherNetwork() as network:
        port = network.listen_on("127.0.0.1")
        child = network.fork()
        number = network.namespace
        assert set(namespaces.read().value["local_port"].tolist()) >= {port}
        assert set(namespaces.members(number)) == {network.pid, child}
        network.end_child(child)
        namespaces.read()

        assert within(namespaces.read().value, network)
        assert namespaces.members(number) == (network.pid,)


@needs_namespaces
def test_a_container_is_born_outside_and_found_as_soon_as_it_is_inside(
    namespaces: LinuxNamespaces,
) -> None:
    with Puppet() as puppet, OtherNetwork() as network:
        namespaces.read()
        puppet.do(f"f = os.open('/proc/{network.pid}/ns/net', 0)")
        puppet.do("ctypes.CDLL(None).setns(f, 0) and sys.exit('setns'); os.close(f)")
        namespaces.read()

        assert set(namespaces.members(network.namespace)) == {network.pid, puppet.pid}


@needs_namespaces
def test_a_process_that_moves_after_it_was_seen_is_found(namespaces: LinuxNamespaces) -> None:
    with Puppet() as puppet, OtherNetwork() as network:
        for _ in range(3):
            namespaces.read()
        assert namespaces.members(network.namespace) == (network.pid,)
        puppet.do(f"f = os.open('/proc/{network.pid}/ns/net', 0)")
        puppet.do("ctypes.CDLL(None).setns(f, 0) and sys.exit('setns'); os.close(f)")
        for _ in range(namespace_members._TURNS):
            namespaces.read()

        assert set(namespaces.members(network.namespace)) == {network.pid, puppet.pid}


@needs_namespaces
@pytest.mark.skipif(shutil.which("ip") is None, reason="needs iproute2")
def test_no_namespace_is_kept_alive(
    namespaces: LinuxNamespaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = f"pwa{os.getpid() % 10**6}", f"pwb{os.getpid() % 10**6}"
    with OtherNetwork() as network:
        network.listen_on("127.0.0.1")
        pair = ["ip", "link", "add", ours, "type", "veth", "peer", "name", theirs]
        subprocess.run([*pair, "netns", str(network.pid)], check=True)
        assert network.namespace in namespaces.read().value["namespace"]
        for _ in range(STALE):
            namespaces.read()
        monkeypatch.setattr(linux_namespaces, "_setns", lambda _: False)
        for _ in range(STALE):
            namespaces.read()
        assert ours in _interfaces()
    deadline = time.monotonic() + PATIENCE
    while ours in _interfaces() and time.monotonic() < deadline:
        time.sleep(0.02)

    assert ours not in _interfaces()  # one end of the pair goes with the other's namespace


def _interfaces() -> set[str]:
    return {name for _, name in socket.if_nameindex()}


@needs_namespaces
def test_the_calling_thread_stays_where_it_is(namespaces: LinuxNamespaces) -> None:
    before = Path("/proc/thread-self/ns/net").stat().st_ino
    with OtherNetwork() as network:
        network.listen_on("127.0.0.1")
        namespaces.read()

        assert Path("/proc/thread-self/ns/net").stat().st_ino == before


@needs_namespaces
def test_more_namespaces_than_the_cap_are_a_gap_with_their_number() -> None:
    source = LinuxNamespaces(most=2)
    with ExitStack() as stack:
        networks = [stack.enter_context(OtherNetwork()) for _ in range(4)]
        for network in networks:
            network.listen_on("127.0.0.1")
        readings = [source.read(), source.read()]

        for reading in readings:
            (gap,) = reading.gaps
            assert gap.code is GapCode.NAMESPACES_HIDDEN
            assert gap.count >= 2
            assert gap.detail.startswith(f"{gap.count} of ")
            assert len(set(reading.value["namespace"].tolist())) <= 2
        assert readings[0].value["id"].tolist() == readings[1].value["id"].tolist()


@needs_namespaces
def test_a_look_after_the_first_reads_few_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    entered: list[int] = []
    enter = LinuxNamespaces._enter

    def counted(self: LinuxNamespaces, networks: list[Any]) -> list[Any]:
        entered.append(len(networks))
        return enter(self, networks)

    monkeypatch.setattr(LinuxNamespaces, "_enter", counted)
    monkeypatch.setattr(linux_namespaces, "_MOST_ENTERED", 2)
    source = LinuxNamespaces()
    source.read()
    with ExitStack() as stack:
        networks = [stack.enter_context(OtherNetwork()) for _ in range(5)]
        for network in networks:
            network.listen_on("127.0.0.1")
        entered.clear()
        readings = [source.read() for _ in range(3)]

        assert entered == [2, 2, 2]  # one that was read two looks ago has its turn again
        assert readings[0].gaps[0].count == 3  # not read yet
        assert not readings[2].gaps
        assert {n.namespace for n in networks} <= set(readings[2].value["namespace"].tolist())


UNPRIVILEGED = """
import json, os, sys
from portwatch.sources.linux_namespaces import LinuxNamespaces
os.setgroups([]); os.setgid(65534); os.setuid(65534)
source = LinuxNamespaces()
looks = []
for _ in sys.stdin:
    reading = source.read()
    rows = [
        [int(row[name]) for name in ("protocol", "family", "local_port", "namespace", "id", "uid")]
        for row in reading.value
    ]
    members = {number: source.members(number) for number in {row[3] for row in rows}}
    gaps = [[gap.code, gap.count] for gap in reading.gaps]
    print(json.dumps([rows, members, gaps]), flush=True)
"""


class _Nobody:
    """A process without any right that looks when it is told to."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def look(self) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())


@pytest.fixture
def nobody() -> Iterator[_Nobody]:
    command = [sys.executable, "-W", "ignore", "-c", UNPRIVILEGED]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        yield _Nobody(process)
        assert process.stdin is not None
        process.stdin.close()


@needs_namespaces
def test_everything_is_read_without_rights_too(nobody: _Nobody) -> None:
    with OtherNetwork() as one, OtherNetwork() as two:
        expected = {
            (6, 4, one.listen_on("127.0.0.1", "a")),
            (6, 6, one.listen_on("::", "b")),
            (17, 4, one.bind("0.0.0.0", "c")),
            (17, 6, one.bind("::1", "d")),
        }
        child = two.fork()
        port = two.listen_on("127.0.0.1")
        rows, members, gaps = nobody.look()
        by_members = {tuple(pids): int(number) for number, pids in members.items()}
        number, second = by_members[one.pid,], by_members[two.pid, child]

        assert {tuple(row[:3]) for row in rows if row[3] == number} == expected
        assert [row[:3] for row in rows if row[3] == second] == [[6, 4, port]]
        assert {row[5] for row in rows if row[3] == number} == {0}
        assert not gaps

        two.do("s.close()")
        again, _, _ = nobody.look()
        assert not [row for row in again if row[3] == second]
        assert {row[4] for row in again if row[3] == number} == {
            row[4] for row in rows if row[3] == number
        }


@needs_namespaces
def test_an_id_does_not_depend_on_the_rights(
    nobody: _Nobody, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(LinuxNamespaces, "_from_within", lambda *_: None)
    with OtherNetwork() as network:
        port = network.listen_on("::1")
        source = LinuxNamespaces()
        by_files = within(source.read().value, network)
        monkeypatch.undo()
        from_within = within(LinuxNamespaces().read().value, network)

        assert by_files[6, 6, port]["id"] == from_within[6, 6, port]["id"]
        assert by_files[6, 6, port]["v6only"] == sockets.V6ONLY_UNKNOWN
        assert from_within[6, 6, port]["v6only"] == sockets.V6ONLY_YES
        assert port in {row[2] for row in nobody.look()[0]}


@needs_namespaces
def test_where_nobody_may_enter_the_files_are_read_and_not_this_namespaces_table(
    namespaces: LinuxNamespaces, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linux_namespaces, "_setns", lambda _: False)
    with socket.create_server(("127.0.0.1", 0)) as ours, OtherNetwork() as network:
        port = network.listen_on("127.0.0.1")
        table = namespaces.read().value

        assert list(within(table, network)) == [(6, 4, port)]
        assert ours.getsockname()[1] not in table["local_port"]


def test_a_machine_without_proc_has_no_other_namespaces(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        reading = LinuxNamespaces(str(folder)).read()
        assert len(reading.value) == 0
        assert reading.value.dtype == sockets.DTYPE
        assert reading.gaps == ()
