"""Polls owners as the monitor does, on this machine or on a made-up proc file system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import sockets
from portwatch.core.diff import diff
from portwatch.core.model import State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources.linux_owners import LinuxOwners

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.model import Gap
    from portwatch.core.sockets import SocketTable

FEW = 5
"""Polls within which every change of hands must be seen."""

LISTEN, ESTABLISHED = STATE_CODES[State.LISTEN], STATE_CODES[State.ESTABLISHED]


class Watch:
    """Keeps what the owners report from poll to poll."""

    def __init__(self, owners: LinuxOwners) -> None:
        self.owners = owners
        self.holders: dict[int, tuple[int, ...]] = {}
        self.reported: dict[int, tuple[int, ...]] = {}
        self.gaps: tuple[Gap, ...] = ()
        self.table = sockets.empty()
        self.now = 0.0

    def poll(self, table: SocketTable) -> None:
        self.now += 1.0
        changes = diff(self.table, table)
        reading = self.owners.update(table, changes, self.now)
        for identity in changes.closed["id"].tolist():
            self.holders.pop(identity, None)
        self.reported = dict(reading.value)
        self.holders.update(self.reported)
        self.gaps = reading.gaps
        self.table = table
        assert set(changes.opened["id"].tolist()) <= self.reported.keys()
        assert self.holders.keys() == set(table["id"].tolist())


class Tree:
    """A proc file system of plain files and links that lead nowhere."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.hold(1)

    def hold(self, pid: int, *inodes: int, first: int = 0) -> None:
        folder = self.root / str(pid) / "fd"
        folder.mkdir(parents=True, exist_ok=True)
        for number, inode in enumerate(inodes, first):
            (folder / str(number)).unlink(missing_ok=True)
            target = f"socket:[{inode}]" if inode else "/dev/null"
            (folder / str(number)).symlink_to(target)

    def drop(self, pid: int, number: int) -> None:
        (self.root / str(pid) / "fd" / str(number)).unlink()

    def end(self, pid: int) -> None:
        folder = self.root / str(pid) / "fd"
        for link in folder.iterdir():
            link.unlink()
        folder.rmdir()
        folder.parent.rmdir()

    def watch(self, gone: frozenset[int] = frozenset()) -> Watch:
        return Watch(LinuxOwners(str(self.root), lambda: gone))


def table_of(*inodes: int, state: int = ESTABLISHED) -> SocketTable:
    """One socket an inode, with an id that is the inode and 1000."""
    table = sockets.empty(len(inodes))
    table["inode"] = inodes
    table["id"] = table["inode"] + 1000
    table["state"] = state
    return table
