"""Finds the holders of listeners alone: for a command that looks once and asks for no others."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from portwatch.sources.linux_descriptors import Descriptors
from portwatch.sources.linux_owners import LinuxOwners

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from portwatch.core.diff import Diff
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.linux_slots import Process
    from portwatch.sources.protocols import Reading


class ListenerOwners(LinuxOwners):
    """``LinuxOwners`` for tables that never tell of a connection.

    Every link is read all the same, as anybody may hold a listener; but what leads to none costs
    no more than its reading, and is remembered as something else than a socket.
    """

    def __init__(self, proc: str = "/proc") -> None:
        """As of ``LinuxOwners``."""
        super().__init__(proc)
        self._wanted: dict[str, int] = {}  # inode by the target of a link
        self._descriptors = _Wanted(self._wanted, proc)

    def update(
        self, table: SocketTable, changes: Diff, now: float
    ) -> Reading[Mapping[int, tuple[int, ...]]]:
        """See ``OwnerSource``."""
        for new in (changes.opened, changes.changed):
            self._wanted.update((f"socket:[{one}]", one) for one in new["inode"].tolist() if one)
        return super().update(table, changes, now)


class _Wanted(Descriptors):
    """Descriptors, of which only those that lead to certain sockets are told apart."""

    def __init__(self, wanted: Mapping[str, int], proc: str) -> None:
        super().__init__(proc)
        self._wanted = wanted

    def _read_folder(
        self, pid: int, process: Process, folder: int, alive: Container[int] | None
    ) -> None:
        """Read a process of which nothing is known yet in one go, any other as usual."""
        if process.slots or pid == self._own:
            super()._read_folder(pid, process, folder, alive)
            return
        inode_by_target, readlink = self._wanted.get, os.readlink
        found = process.slots
        held = []
        for name in os.listdir(folder):
            try:
                inode = inode_by_target(readlink(name, dir_fd=folder), 0)
            except PermissionError:  # the folder may be listed, its links not be read
                raise
            except OSError:
                continue
            number = int(name)
            found[number] = 0
            if inode:
                held.append((number, inode))
        for number, inode in held:
            self.slots.put(pid, process, number, inode)
        self.slots.know_free(process)
        if held:
            self.slots.touch(pid)
