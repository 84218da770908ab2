"""Finds all processes that hold each socket."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core import sockets
from portwatch.core.model import Gap, GapCode
from portwatch.sources.linux_descriptors import Descriptors
from portwatch.sources.protocols import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from portwatch.core.sockets import SocketTable

_LONGEST_WAIT = 64  # polls until a socket without a visible holder is looked for again
_LONGEST_PAUSE = 16  # polls between two thorough searches that find nothing


class LinuxOwners:
    """Keeps the holders of all sockets, by the sockets' inodes.

    The first call reads every descriptor. Later ones read new processes, those whose number of
    descriptors changed, and a rolling part of the rest; they search only for new sockets without
    a holder: first where sockets are held already, then everywhere. What is found nowhere (the
    kernel's own sockets, other users' ones) is looked for ever more rarely.
    """

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read until the first update.

        Args:
            proc: Where the proc file system is mounted.
        """
        self._descriptors = Descriptors(proc)
        self._is_root = os.geteuid() == 0
        self._alive: set[int] = set()
        self._with_inode: npt.NDArray[np.uint64] = np.empty(0, np.uint64)
        self._missing: dict[int, tuple[int, int]] = {}  # inode: times sought, poll to seek again
        self._poll = 0
        self._pause = 1
        self._next_thorough = 0

    def update(
        self, table: SocketTable, opened: SocketTable, closed: SocketTable
    ) -> Reading[Mapping[int, tuple[int, ...]]]:
        """Bring the map of holders up to date; see ``OwnerSource``.

        A socket that its last holder has closed, while the kernel still ends the connection, is
        reported as held by nobody.
        """
        del closed  # what is in no table any more is forgotten with the table
        self._poll += 1
        alive = set(table["inode"].tolist())
        alive.discard(0)
        self._descriptors.refresh(alive)
        fresh = alive - self._alive
        changed = self._descriptors.take_changed()
        self._seek(table, fresh | (changed & alive), alive)
        changed |= self._descriptors.take_changed()
        self._alive = alive
        return Reading(self._report(table, opened, fresh | (changed & alive)), self._gaps(table))

    def find(self, opened: SocketTable, closed: SocketTable) -> Mapping[int, tuple[int, ...]]:
        """Look where a process lately got a socket, then where descriptors became more or fewer.

        See ``OwnerSource``. Costs some tens of microseconds in the usual case, and one ``stat``
        a process in the other.
        """
        inodes = opened["inode"].tolist()
        wanted = set(inodes)
        wanted.discard(0)
        self._alive.difference_update(closed["inode"].tolist())
        new = wanted - self._alive
        self._alive |= new  # for the descriptors only: the next update takes them for new
        missing = set(wanted)
        self._descriptors.search_recent(missing, self._alive)
        if missing:
            self._descriptors.refresh(self._alive, roll=False)
        self._alive -= new
        holders = self._descriptors.holders
        pairs = zip(opened["id"].tolist(), inodes, strict=True)
        return {identity: tuple(sorted(holders.get(inode, ()))) for identity, inode in pairs}

    def unowned(self, identity: int) -> GapCode:
        """The kernel holds it, or another container, if every process could be looked at."""
        del identity
        return GapCode.OWNERS_HIDDEN if self._is_blind else GapCode.OWNERS_KERNEL

    @property
    def _is_blind(self) -> bool:
        return bool(self._descriptors.refused) or not self._descriptors.sees_all

    def _seek(self, table: SocketTable, touched: set[int], alive: set[int]) -> None:
        """Search for the sockets without a holder that are new or due again."""
        holders = self._descriptors.holders
        self._missing = {
            inode: entry
            for inode, entry in self._missing.items()
            if inode in alive and inode not in holders
        }
        new = {inode for inode in touched if inode not in holders and inode not in self._missing}
        due = {inode for inode, (_, poll) in self._missing.items() if poll <= self._poll}
        wanted = new | due
        if wanted:
            self._search(wanted, alive, urgent=not new.isdisjoint(_listening(table)))
        for inode in (new | due) & wanted:
            times = self._missing.get(inode, (0, 0))[0]
            wait = min(2**times, _LONGEST_WAIT)
            self._missing[inode] = min(times + 1, _LONGEST_WAIT), self._poll + wait
        for inode in (new | due) - wanted:
            self._missing.pop(inode, None)

    def _search(self, wanted: set[int], alive: set[int], *, urgent: bool) -> None:
        """Remove from ``wanted`` what is found; a new listener is worth a look at everything."""
        if self._poll == 1:  # everything has just been read
            return
        self._descriptors.search_quickly(wanted, alive)
        if not wanted or not (urgent or self._poll >= self._next_thorough):
            return
        before = len(wanted)
        self._descriptors.search_thoroughly(wanted, alive)
        self._pause = 1 if len(wanted) < before else min(2 * self._pause, _LONGEST_PAUSE)
        self._next_thorough = self._poll + self._pause

    def _report(
        self, table: SocketTable, opened: SocketTable, touched: set[int]
    ) -> dict[int, tuple[int, ...]]:
        """Holders by id: of what is opened, of ``touched`` inodes, of what has lost its inode."""
        ids, inodes = table["id"], table["inode"]
        without = ids[inodes == 0]
        lost = without[np.isin(without, self._with_inode)] if len(without) else without
        report: dict[int, tuple[int, ...]] = dict.fromkeys(lost.tolist(), ())
        self._with_inode = ids[inodes != 0]
        parts = [opened]
        if touched:
            parts.append(table[np.isin(inodes, np.fromiter(touched, np.uint64, len(touched)))])
        for part in parts:
            for identity, inode in zip(part["id"].tolist(), part["inode"].tolist(), strict=True):
                report[identity] = tuple(sorted(self._descriptors.holders.get(inode, ())))
        return report

    def _gaps(self, table: SocketTable) -> tuple[Gap, ...]:
        if not self._missing:
            return ()
        missing = np.fromiter(self._missing, np.uint64, len(self._missing))
        count = int(np.isin(table["inode"], missing).sum())
        if not self._is_blind:
            return (Gap(GapCode.OWNERS_KERNEL, count),)
        refused = len(self._descriptors.refused)
        detail = ""
        if self._is_root and refused:
            processes = "1 process" if refused == 1 else f"{refused} processes"
            detail = f"the descriptors of {processes} may not be read"
        return (Gap(GapCode.OWNERS_HIDDEN, count, detail),)


def _listening(table: SocketTable) -> set[int]:
    return set(table["inode"][sockets.listening(table)].tolist())
