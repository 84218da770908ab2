from __future__ import annotations

import fcntl
import os
import socket
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core import sockets
from portwatch.core.diff import diff
from portwatch.core.model import GapCode, State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import choose
from portwatch.sources.linux_listener_owners import ListenerOwners
from tests.helpers.owner_watch import LISTEN, Tree, Watch, table_of
from tests.helpers.zoo import zoo

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.core.sockets import SocketTable

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


def watch(tree: Tree) -> Watch:
    return Watch(ListenerOwners(str(tree.root)))


def listening(*inodes: int) -> SocketTable:
    return table_of(*inodes, state=LISTEN)


def test_every_holder_of_a_listener_is_found_among_links_that_lead_elsewhere(tree: Tree) -> None:
    tree.hold(10, 0, 91, 55, 92, 56)
    tree.hold(20, 93, 56)
    tree.hold(30, 94, 0)
    looked = watch(tree)

    looked.poll(listening(55, 56))

    assert looked.holders == {1055: (10,), 1056: (10, 20)}
    assert looked.gaps == ()


def test_a_listener_that_nobody_holds_is_sought_as_ever(tree: Tree) -> None:
    tree.hold(10, 91, 55)
    looked = watch(tree)

    for _ in range(4):
        looked.poll(listening(55, 77))

    assert looked.holders == {1055: (10,), 1077: ()}
    assert [(gap.code, gap.count) for gap in looked.gaps] == [(GapCode.OWNERS_KERNEL, 1)]


def test_a_process_that_may_not_be_read_makes_the_gap_hidden(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.hold(10, 55)
    tree.hold(20, 77)
    refused = str(tree.root / "20" / "fd")
    real = os.open

    def opened(path: str, flags: int, *rest: int, dir_fd: int | None = None) -> int:
        if str(path) == refused:
            raise PermissionError
        return real(path, flags, *rest, dir_fd=dir_fd)

    monkeypatch.setattr(os, "open", opened)
    looked = watch(tree)

    looked.poll(listening(55, 77))

    assert looked.holders == {1055: (10,), 1077: ()}
    assert [gap.code for gap in looked.gaps] == [GapCode.OWNERS_HIDDEN]


def test_later_changes_are_followed(tree: Tree) -> None:
    tree.hold(10, 91, 55)
    looked = watch(tree)
    looked.poll(listening(55))
    tree.hold(10, 56, first=2)
    tree.hold(20, 55)

    for _ in range(4):
        looked.poll(listening(55, 56))

    assert looked.holders == {1055: (10, 20), 1056: (10,)}


def _found(*, everything: bool) -> tuple[set[int], Mapping[int, tuple[int, ...]]]:
    """Ids of what waits for peers, and all holders."""
    with closing(choose("netlink", everything=everything)) as sources:
        table = sources.sockets.read().value
        changes = diff(sockets.empty(), table)
        holders = sources.owners.update(table, changes, 0.0).value
        return set(table["id"][sockets.listening(table)].tolist()), holders


def test_on_this_machine_both_ways_tell_the_same_of_listeners() -> None:
    own = os.getpid()
    with zoo():
        all_ids, all_holders = _found(everything=True)
        ids, holders = _found(everything=False)
        again, _ = _found(everything=True)

        stood = all_ids & again  # not what came or went meanwhile
        assert len(stood) >= 5
        assert stood <= ids
        assert {one: holders[one] for one in stood} == {one: all_holders[one] for one in stood}
        assert any(own in found for found in holders.values())


def test_connections_are_not_even_asked_for() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()),
        closing(choose("netlink", everything=False)) as sources,
    ):
        table = sources.sockets.read().value

    states = set(table["state"].tolist())
    assert STATE_CODES[State.LISTEN] in states
    assert states <= {STATE_CODES[State.LISTEN], STATE_CODES[State.UNCONNECTED]}


def test_only_a_process_with_gaps_among_its_descriptors_is_listed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    listed: list[str] = []
    real = os.listdir

    def note(path: str | int) -> list[str]:
        if isinstance(path, int):
            listed.append(str(Path(f"/proc/self/fd/{path}").readlink()))
        return real(path)

    with socket.create_server(("127.0.0.1", 0)) as server:
        high = fcntl.fcntl(server, fcntl.F_DUPFD, 100)
        command = [sys.executable, "-c", "import sys; print(flush=True); sys.stdin.read()"]
        dense, holed = (
            subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=stderr,
                pass_fds=passed,
            )
            for stderr, passed in ((server, ()), (None, (high,)))
        )
        with dense, holed:
            for each in (dense, holed):
                assert each.stdout is not None
                each.stdout.readline()
            monkeypatch.setattr(os, "listdir", note)
            _, holders = _found(everything=False)
            monkeypatch.undo()
        os.close(high)

    assert any({dense.pid, holed.pid, os.getpid()} == set(found) for found in holders.values())
    assert f"/proc/{holed.pid}/fd" in listed
    assert f"/proc/{dense.pid}/fd" not in listed
