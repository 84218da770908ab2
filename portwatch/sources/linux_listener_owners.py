"""Finds the holders of listeners alone: for a command that looks once and asks for no others."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from portwatch.sources.linux_descriptors import Descriptors
from portwatch.sources.linux_folder import has_run, link, targets
from portwatch.sources.linux_owners import LinuxOwners

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from portwatch.core.diff import Diff
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.early_links import EarlyLinks
    from portwatch.sources.linux_folder import Links
    from portwatch.sources.linux_slots import Process
    from portwatch.sources.protocols import Reading


class ListenerOwners(LinuxOwners):
    """``LinuxOwners`` for tables that never tell of a connection.

    Every link is read all the same, as anybody may hold a listener; but what leads to none costs
    no more than its reading, and is remembered as something else than a socket.
    """

    def __init__(self, proc: str = "/proc", early: EarlyLinks | None = None) -> None:
        """As of ``LinuxOwners``.

        Args:
            proc: Where the proc file system is mounted.
            early: What has been reading all links there since the program began.
        """
        super().__init__(proc)
        self._wanted: dict[str, int] = {}  # inode by the target of a link
        self._early = early
        self._links = _Wanted(self._wanted, proc)
        self._descriptors = self._links

    def update(
        self, table: SocketTable, changes: Diff, now: float
    ) -> Reading[Mapping[int, tuple[int, ...]]]:
        """See ``OwnerSource``."""
        for new in (changes.opened, changes.changed):
            self._wanted.update((f"socket:[{one}]", one) for one in new["inode"].tolist() if one)
        if self._early is not None:
            self._links.take(self._early.take())  # its process is gone before any is listed
            self._early = None
        return super().update(table, changes, now)

    def close(self) -> None:
        """Give back the descriptors; see ``OwnerSource``."""
        if self._early is not None:
            self._early.close()
        super().close()

    def _look(self, fresh: set[int], now: float) -> None:
        super()._look(fresh, now)
        self._links.make_sure(fresh)


class _Wanted(Descriptors):
    """Descriptors, of which only those that lead to certain sockets are told apart."""

    def __init__(self, wanted: Mapping[str, int], proc: str) -> None:
        super().__init__(proc)
        self._wanted = wanted
        self._early: Links = {}
        self._used: dict[int, bytes] = {}  # what each had run, by pid
        self._sought: frozenset[int] = frozenset()  # inodes

    def take(self, early: Links) -> None:
        """What ``EarlyLinks`` has read."""
        self._early = early
        self._sought = frozenset(self._wanted.values())

    def make_sure(self, inodes: Iterable[int]) -> None:
        """Read again who was read early and has run since, if nobody holds some of the sockets.

        He may have let go of something else for it, and have as many descriptors as he had.
        """
        early, self._used, self._early = self._used, {}, {}
        if self.slots.places.keys() >= set(inodes):
            return
        for pid, ran in early.items():
            if not ran or ran != has_run(self._proc, pid):
                self._drop(pid)
                self._count(pid)

    def _read_folder(
        self, pid: int, process: Process, folder: int, alive: Container[int] | None
    ) -> None:
        """Read a process of which nothing is known yet in one go, any other as usual."""
        if process.slots or pid == self._own:
            super()._read_folder(pid, process, folder, alive)
            return
        count = os.fstat(folder).st_size if self._counts else 0
        links = self._read_early(pid, process, folder, count)
        if links is None:
            wanted = self._wanted
            links = {number: wanted.get(told, 0) for number, told in targets(folder, count).items()}
        process.slots.update(dict.fromkeys(links, 0))
        held = [(number, inode) for number, inode in links.items() if inode]
        for number, inode in held:
            self.slots.put(pid, process, number, inode)
        self.slots.know_free(process)
        if held:
            self.slots.touch(pid)

    def _read_early(
        self, pid: int, process: Process, folder: int, count: int
    ) -> dict[int, int] | None:
        """What was read early of a process, if it has as many descriptors as it had then.

        Those that lead to a socket that is wanted are read again.
        """
        number_of_folder, ran, inodes = self._early.get(pid, (0, b"", {}))
        if not count or (number_of_folder, len(inodes)) != (process.folder, count):
            return None
        links = {number: inode if inode in self._sought else 0 for number, inode in inodes.items()}
        for number, inode in links.items():
            if inode and link(self._proc, pid, number, folder) != inode:
                return None
        self._used[pid] = ran
        return links
