"""Owners as this program sees them, and as a helper does where that sees more."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from portwatch.core import sockets
from portwatch.core.model import Gap, GapCode
from portwatch.sources.linux_processes import parse_stat, stat_line
from portwatch.sources.protocols import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from portwatch.core.diff import Diff
    from portwatch.core.model import ProcessId
    from portwatch.core.sockets import SocketTable
    from portwatch.services.sight import Sight
    from portwatch.sources.protocols import OwnerSource

_NOBODY: tuple[int, ...] = ()


class HelpedOwners:
    """An ``OwnerSource``: without a helper exactly the one below it.

    A helper is asked for the sockets that no visible process holds, and for all listeners: a
    hidden process may share one. Holds one entry for each of those, besides what is below.
    """

    def __init__(self, below: OwnerSource, sight: Sight) -> None:
        """Nothing is read yet.

        Args:
            below: Sees with this program's own rights.
            sight: Sees with a helper's, while there is one.
        """
        self._below = below
        self._sight = sight
        self._bare: dict[int, tuple[int, bool]] = {}  # id: inode, whether it is root's
        self._listeners: dict[int, int] = {}  # id: inode
        self._visible: dict[int, tuple[int, ...]] = {}  # holders of listeners, by id
        self._told: dict[int, tuple[int, ...]] = {}  # what the helper made of it, by id
        self._made_of: Mapping[int, tuple[ProcessId, ...]] | None = None  # that, if still so
        self._living = _Living()

    def update(
        self, table: SocketTable, changes: Diff, now: float
    ) -> Reading[Mapping[int, tuple[int, ...]]]:
        """Bring the map of owners up to date; see ``OwnerSource``."""
        reading = self._below.update(table, changes, now)
        report = dict(reading.value)
        if changes:
            for identity in changes.closed["id"].tolist():
                for known in (self._bare, self._listeners, self._visible, self._told):
                    known.pop(identity, None)
            for part in (changes.opened, changes.changed):
                self._meet(part)
        self._follow(table, report)
        if not self._sight.is_on:
            self._forget(report)
            return Reading(report, reading.gaps)
        self._add(report)
        return Reading(report, self._gaps(reading.gaps))

    def find(self, opened: SocketTable, closed: SocketTable) -> Mapping[int, tuple[int, ...]]:
        """Look quickly for the holders of a few new sockets; see ``OwnerSource``.

        A helper is asked meanwhile, and the next update has its answer.
        """
        found = self._below.find(opened, closed)
        self._meet(opened)
        self._follow(opened, found)
        if self._sight.is_on:
            self._sight.owners(self._wanted())
        return found

    def tend(self, now: float) -> None:
        """Look again at a part of all; see ``OwnerSource``."""
        self._below.tend(now)

    def unowned(self, identity: int) -> GapCode:
        """Why a socket has no holder: what a helper finds with nobody is not hidden."""
        if self._sight.is_on and self._told.get(identity) == _NOBODY:
            _, is_of_root = self._bare.get(identity, (0, False))
            return GapCode.OWNERS_KERNEL if is_of_root else GapCode.OWNERS_UNFOUND
        return self._below.unowned(identity)

    def close(self) -> None:
        """Give back descriptors; see ``OwnerSource``."""
        self._below.close()

    def _meet(self, part: SocketTable) -> None:
        """Note which of these sockets listen."""
        if not len(part):
            return
        self._made_of = None
        waiting = sockets.listening(part)
        for identity in part["id"][~waiting].tolist():
            self._listeners.pop(identity, None)
            self._visible.pop(identity, None)
        pairs = zip(part["id"][waiting].tolist(), part["inode"][waiting].tolist(), strict=True)
        self._listeners.update((identity, inode) for identity, inode in pairs if inode)

    def _follow(self, table: SocketTable, found: Mapping[int, tuple[int, ...]]) -> None:
        """Note who is visible, and which sockets nobody visible holds."""
        bare = []
        for identity, pids in found.items():
            if identity in self._listeners:
                self._visible[identity] = pids
            if pids:
                self._bare.pop(identity, None)
            else:
                bare.append(identity)
        if not bare:
            return
        rows = table[sockets.among(table["id"], bare)]
        columns = (rows["id"].tolist(), rows["inode"].tolist(), (rows["uid"] == 0).tolist())
        for identity, inode, is_of_root in zip(*columns, strict=True):
            if inode:
                self._bare[identity] = inode, is_of_root

    def _forget(self, report: dict[int, tuple[int, ...]]) -> None:
        """The helper has ended: what it alone saw is hidden again."""
        for identity in self._told:
            report.setdefault(identity, self._visible.get(identity, _NOBODY))
        self._told.clear()
        self._made_of = None

    def _wanted(self) -> frozenset[int]:
        inodes = {inode for inode, _ in self._bare.values()}
        return frozenset(inodes.union(self._listeners.values()))

    def _add(self, report: dict[int, tuple[int, ...]]) -> None:
        """Put what the helper sees into the report of what has changed."""
        owners = self._sight.owners(self._wanted())
        if owners is self._made_of and not report and self._living.are_as_before():
            return
        self._made_of = owners
        living = self._living = _Living()
        before, self._told = self._told, {}
        inodes = {identity: inode for identity, (inode, _) in self._bare.items()}
        for identity, inode in {**self._listeners, **inodes}.items():
            seen = owners.get(inode)
            visible = _NOBODY if identity in self._bare else self._visible.get(identity, _NOBODY)
            if seen is None:
                if identity in before:
                    report.setdefault(identity, visible)
                continue
            pids = tuple(sorted({*visible, *living.of(seen)}))
            if identity in report or before.get(identity) != pids:
                report[identity] = pids
            self._told[identity] = pids

    def _gaps(self, found: tuple[Gap, ...]) -> tuple[Gap, ...]:
        """What is hidden still, and what nobody holds."""
        seen = [identity for identity in self._bare if identity in self._told]
        told = []
        for gap in found:
            if gap.code is not GapCode.OWNERS_HIDDEN:
                told.append(gap)
            elif gap.count > len(seen):
                told.append(Gap(gap.code, gap.count - len(seen), gap.detail))
        alone = [self.unowned(one) for one in seen if self._told[one] == _NOBODY]
        counts = Counter(alone)
        return (*told, *(Gap(code, count) for code, count in sorted(counts.items())))


class _Living:
    """Leaves out processes whose number has passed to another one since they were seen."""

    def __init__(self) -> None:
        self._known: dict[ProcessId, bool] = {}

    def are_as_before(self) -> bool:
        """Whether those that were there still are."""
        return all(_is_there(one) is was for one, was in self._known.items())

    def of(self, processes: Iterable[ProcessId]) -> set[int]:
        found = set()
        for one in processes:
            if one not in self._known:
                self._known[one] = _is_there(one)
            if self._known[one]:
                found.add(one.pid)
        return found


def _is_there(process: ProcessId) -> bool:
    try:
        line = stat_line(process.pid)
    except OSError:  # a /proc that hides others' processes (hidepid)
        return True
    stat = parse_stat(line)
    return stat is None or stat.started == process.started
