"""Descriptors that a process beside the program has read while it loaded."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from portwatch.core.model import State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import linux_listener_owners
from portwatch.sources.early_links import EarlyLinks, begin
from portwatch.sources.linux_folder import all_links
from portwatch.sources.linux_listener_owners import ListenerOwners
from tests.helpers.owner_watch import Watch, table_of
from tests.helpers.program import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.sources.linux_folder import Links

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

LISTEN = STATE_CODES[State.LISTEN]
HOLDER = """
import os, socket, sys
def tell(server):
    print(os.fstat(server.fileno()).st_ino, server.fileno(), flush=True)
server, file = socket.create_server(("127.0.0.1", 0)), open("/dev/null")
tell(server)
sys.stdin.readline()
file.close()
other = socket.create_server(("127.0.0.1", 0))
tell(other)
sys.stdin.readline()
"""
READER = """
import json, os, sys
from portwatch.sources import linux_listener_owners
from portwatch.sources.early_links import EarlyLinks
early = EarlyLinks()
pid = early._pid
found = early.take()
is_there = os.path.exists(f"/proc/{pid}")
links = {one: links for one, (_, _, links) in found.items()}
print(json.dumps([links, pid, is_there, early.take()]))
"""
CLOSER = """
import os
from portwatch.sources.early_links import EarlyLinks
early = EarlyLinks()
early.close()
print(os.path.exists(f"/proc/{early._pid}"), early.take())
early.close()
"""


class Taken(EarlyLinks):
    """What was read at some moment."""

    def __init__(self, links: Links) -> None:
        self.links = links

    def take(self) -> Links:
        return self.links

    def close(self) -> None:
        """Nothing is open."""


class Holder(NamedTuple):
    """A process with a listener."""

    process: subprocess.Popen[str]
    inode: int
    number: int

    def swap(self) -> int:
        """Close a file and open another listener; its inode."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        inode, _ = map(int, self.process.stdout.readline().split())
        return inode


@pytest.fixture
def holder() -> Iterator[Holder]:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        inode, number = map(int, process.stdout.readline().split())
        yield Holder(process, inode, number)
        process.communicate()


def test_the_process_beside_tells_all_links_and_is_gone_when_they_are_taken(
    holder: Holder,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", READER], stdout=subprocess.PIPE, check=True, cwd=ROOT
    )
    found, pid, is_there, again = json.loads(done.stdout)

    assert found[str(holder.process.pid)][str(holder.number)] == holder.inode
    assert str(pid) in found  # it does not pass itself over
    assert not is_there
    assert again == {}


def test_of_what_nobody_takes_no_process_is_left() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CLOSER], stdout=subprocess.PIPE, check=True, cwd=ROOT, text=True
    )

    assert done.stdout == "False {}\n"


def test_where_there_can_be_no_more_processes_nothing_is_left_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse() -> int:
        raise BlockingIOError(errno.EAGAIN, "no more")

    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(os, "fork", refuse)
    before = os.listdir("/proc/self/fd")  # noqa: PTH208 - names alone

    assert begin() is None
    assert os.listdir("/proc/self/fd") == before  # noqa: PTH208 - names alone


def test_what_was_read_early_is_not_read_again(
    holder: Holder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = os.stat(f"/proc/{holder.process.pid}/fd")  # noqa: PTH116 - as the program does
    read: list[str] = []
    real = os.readlink
    owners = ListenerOwners(early=Taken(all_links("/proc")))

    def note(path: str, *, dir_fd: int | None = None) -> str:
        if dir_fd is not None and os.fstat(dir_fd).st_ino == folder.st_ino:
            read.append(path)
        return real(path, dir_fd=dir_fd)

    monkeypatch.setattr(os, "readlink", note)
    watch = Watch(owners)
    watch.poll(table_of(holder.inode, state=LISTEN))

    assert watch.holders == {1000 + holder.inode: (holder.process.pid,)}
    assert read == [str(holder.number)]


def test_who_has_let_go_since_is_not_told(holder: Holder) -> None:
    links = all_links("/proc")
    pid = holder.process.pid
    folder, ran, slots = links[pid]
    links[pid] = (
        folder,
        ran,
        {**slots, 0: holder.inode + 1},
    )  # as many as there are, and another one
    watch = Watch(ListenerOwners(early=Taken(links)))

    watch.poll(table_of(holder.inode, holder.inode + 1, state=LISTEN))

    assert watch.holders[1000 + holder.inode] == (pid,)
    assert watch.holders[1000 + holder.inode + 1] == ()


def test_a_listener_that_took_the_place_of_a_file_since_is_found(holder: Holder) -> None:
    watch = Watch(ListenerOwners(early=Taken(all_links("/proc"))))
    inode = holder.swap()

    watch.poll(table_of(holder.inode, inode, state=LISTEN))

    assert watch.holders[1000 + inode] == (holder.process.pid,)


def test_for_what_nobody_holds_only_who_has_run_is_read_again(
    holder: Holder, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    watch = Watch(ListenerOwners(early=Taken(all_links("/proc"))))
    real = linux_listener_owners.targets

    def note(folder: int, count: int) -> dict[int, str]:
        read.append(Path(f"/proc/self/fd/{folder}").readlink().parent.name)
        return real(folder, count)

    monkeypatch.setattr(linux_listener_owners, "targets", note)

    watch.poll(table_of(holder.inode, 1, state=LISTEN))

    assert str(holder.process.pid) not in read
    assert watch.holders == {1000 + holder.inode: (holder.process.pid,), 1001: ()}


def test_a_process_that_began_since_is_read(holder: Holder) -> None:
    links = all_links("/proc")
    del links[holder.process.pid]
    watch = Watch(ListenerOwners(early=Taken(links)))

    watch.poll(table_of(holder.inode, state=LISTEN))

    assert watch.holders == {1000 + holder.inode: (holder.process.pid,)}
