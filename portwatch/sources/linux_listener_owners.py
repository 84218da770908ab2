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
        count = os.fstat(folder).st_size if self._counts else 0
        wanted, targets = self._wanted, _targets(folder, count)
        process.slots.update(dict.fromkeys(targets, 0))
        held = [(number, wanted[told]) for number, told in targets.items() if told in wanted]
        for number, inode in held:
            self.slots.put(pid, process, number, inode)
        self.slots.know_free(process)
        if held:
            self.slots.touch(pid)


def _targets(folder: int, count: int) -> dict[int, str]:
    """Where all descriptors of a process lead.

    The kernel gives out the lowest free number, so that most processes have no gaps: they need
    not be listed, which takes a fifth of the time.

    Args:
        folder: Their links, open.
        count: How many there are; 0 if that is not known.

    Raises:
        PermissionError: The folder may be listed, its links not be read.
    """
    found: dict[int, str] = {}
    readlink = os.readlink
    for number in range(count):
        try:
            found[number] = readlink(str(number), dir_fd=folder)
        except PermissionError:
            raise
        except OSError:  # a gap
            break
    if count and len(found) == count:
        return found
    for name in os.listdir(folder):
        if int(name) in found:
            continue
        try:
            found[int(name)] = readlink(name, dir_fd=folder)
        except PermissionError:
            raise
        except OSError:
            continue
    return found
