"""Finds all processes that hold each socket."""

from __future__ import annotations

import os
from collections import Counter
from math import inf
from typing import TYPE_CHECKING

from portwatch.core import sockets
from portwatch.core.gap_words import NO_MORE_FILES
from portwatch.core.model import Gap, GapCode, State
from portwatch.core.said import say, say_count
from portwatch.sources.covered_processes import covered
from portwatch.sources.kernel_view import kernel_serves, sees_machine
from portwatch.sources.linux_descriptors import Descriptors
from portwatch.sources.protocols import Reading
from portwatch.sources.rounds import UNTENDED, Round

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from portwatch.core.diff import Diff
    from portwatch.core.sockets import SocketTable

_LONGEST_WAIT = 64  # polls until a socket without a visible holder is looked for again
_THOROUGHLY = 3  # times that it is looked for at descriptors whose number is as known, too
_LONGEST_PAUSE = 16  # polls between two thorough searches that find nothing
_SURE = 3  # times that it is sought in vain until root's is taken for the kernel's own
_LISTENERS = 3.0  # seconds until the links to every listener have been read again
_LISTENERS_MOST = 128  # of them at once
_GROUPS = 1024  # cgroups whose processes are asked for new sockets of the same; the oldest go
_MEMBERS = 16  # of each, those that got sockets last
_TIME_WAIT = sockets.STATE_CODES[State.TIME_WAIT]
_LISTEN = sockets.STATE_CODES[State.LISTEN]
_ROOT_GROUP = 1  # tells nothing, as 0 does


class LinuxOwners:
    """Keeps the holders of all sockets, by the sockets' inodes.

    The first call reads every descriptor. Later ones read new processes, and those whose number
    of descriptors is not what is known of them: all are counted within three seconds, and the
    likely ones at once when there is a new socket. Links to listeners, to what has just changed
    hands and a few others are read again, whatever the numbers say. What is found nowhere (the
    kernel's own sockets, other users' ones) is looked for ever more rarely, and among the
    descriptors that threads have for themselves.

    Holds one entry a socket of the table, besides what ``Descriptors`` does.
    """

    def __init__(self, proc: str = "/proc", gone: Callable[[], frozenset[int]] = frozenset) -> None:
        """Nothing is read until the first update.

        Args:
            proc: Where the proc file system is mounted.
            gone: Tells the ids of sockets that have ended since the table was read.
        """
        self._gone = gone
        self._descriptors = Descriptors(proc)
        self._is_root = os.geteuid() == 0
        self._ids: dict[int, int] = {}  # of the table's sockets, by inode
        self._of_root: dict[int, int] = {}  # inodes or 0 of the table's sockets of uid 0, by id
        self._listeners: dict[int, None] = {}  # inodes
        self._served: dict[int, int] = {}  # inodes of this network's TCP listeners, by id
        self._round: Round[int] = Round(_LISTENERS, most=_LISTENERS_MOST)
        self._groups: dict[int, dict[int, None]] = {}  # pids by cgroup
        self._missing: dict[int, tuple[int, int]] = {}  # inode: times sought, poll to seek again
        self._due: dict[int, list[int]] = {}  # inodes by that poll
        self._found_between: set[int] = set()  # inodes that ``find`` was asked for
        self._retold: set[int] = set()  # inodes of which ``unowned`` tells another reason now
        self._proc = proc
        self._covered: set[int] = set()  # ids of what a covered process may hold
        self._is_covered_one = True  # there is one such process and one such listener
        self._was_blind = False
        self._has_met = False  # the processes were listed at this poll
        self._tended = -inf
        self._poll = 0
        self._pause = 1
        self._next_thorough = 0

    def update(
        self, table: SocketTable, changes: Diff, now: float
    ) -> Reading[Mapping[int, tuple[int, ...]]]:
        """Bring the map of holders up to date; see ``OwnerSource``.

        A socket that its last holder has closed, while the kernel still ends the connection, is
        reported as held by nobody.
        """
        del table  # all there is to know is in the changes
        self._poll += 1
        fresh = self._found_between
        new: tuple[SocketTable, ...] = ()
        if changes:
            gone: tuple[SocketTable, ...] = (changes.closed,)
            new = (changes.opened,)
            if len(changes.changed):
                moved = changes.changed["inode"] != changes.replaced["inode"]
                new, gone = (*new, changes.changed[moved]), (*gone, changes.replaced[moved])
            for part in gone:
                self._forget(part)
            for part in filter(len, new):
                fresh |= self._meet(part)
            self._follow_listeners(changes)
        self._look(fresh, now)
        touched = self._descriptors.slots.take_changed()
        self._seek(fresh, touched, new)
        touched |= self._descriptors.slots.take_changed()
        self._found_between = set()
        report: dict[int, tuple[int, ...]] = {}
        for part in new:
            report |= self._holders(part)
        if self._was_blind != self._is_blind:
            self._was_blind = self._is_blind
            self._retold.update(self._missing)
        self._report(touched | self._retold, report)
        self._retold = set()
        if changes:
            self._learn_groups(changes.opened, report)
        return Reading(report, self._gaps())

    def find(self, opened: SocketTable, closed: SocketTable) -> Mapping[int, tuple[int, ...]]:
        """Look where a process lately got a socket, then where descriptors became more or fewer.

        See ``OwnerSource``. Costs some tens of microseconds in the usual case, and one ``stat``
        a process in the other.
        """
        descriptors = self._descriptors
        descriptors.begin()
        descriptors.slots.forget(closed["inode"].tolist())
        wanted = self._meet(opened)
        self._follow(opened)
        self._found_between |= wanted
        places = descriptors.slots.places
        sought = descriptors.slots.sought = {inode for inode in wanted if inode not in places}
        descriptors.search(self._likely((opened,)))
        if sought:
            descriptors.meet(surely=True)
            descriptors.search(list(descriptors.slots.processes))
        sought.clear()
        return self._holders(opened)

    def unowned(self, identity: int) -> GapCode:
        """The kernel holds it, most likely, if it is root's and was sought everywhere, often."""
        if identity in self._covered:
            likely = self._is_covered_one
            return GapCode.OWNERS_COVERED if likely else GapCode.OWNERS_PERHAPS_COVERED
        if self._is_blind:
            return GapCode.OWNERS_HIDDEN
        if self._is_nowhere(identity):
            return GapCode.OWNERS_NOWHERE
        inode = self._of_root.get(identity)
        if inode is None:
            return GapCode.OWNERS_UNFOUND
        # Without an inode nobody can hold it: it waits to be accepted, for instance.
        is_sure = not inode or self._missing.get(inode, (0, 0))[0] >= _SURE
        return GapCode.OWNERS_KERNEL if is_sure else GapCode.OWNERS_UNFOUND

    def close(self) -> None:
        """Give back the descriptor; see ``OwnerSource``."""
        self._descriptors.close()

    def _is_nowhere(self, identity: int) -> bool:
        """Whether a listener was sought everywhere, often, on a machine that is seen whole."""
        inode = self._served.get(identity, 0)
        if self._missing.get(inode, (0, 0))[0] < _SURE or not sees_machine(self._proc):
            return False
        return identity not in self._of_root or not kernel_serves(self._proc)

    @property
    def _is_blind(self) -> bool:
        descriptors = self._descriptors
        return bool(descriptors.refused) or not descriptors.sees_all or self._is_short

    @property
    def _is_short(self) -> bool:
        return bool(self._descriptors.unread) or self._descriptors.is_short

    def _forget(self, gone: SocketTable) -> None:
        """These sockets are in no table any more, or have another inode in it."""
        if not len(gone):
            return
        ids = gone["id"].tolist()
        for identity in ids:
            self._of_root.pop(identity, None)
            self._served.pop(identity, None)
        self._covered.difference_update(ids)
        known = self._ids  # without 0
        pairs = zip(ids, gone["inode"].tolist(), strict=True)
        ended = [inode for identity, inode in pairs if known.get(inode) == identity]
        for inode in ended:
            del known[inode]
        self._descriptors.slots.forget(ended)
        for inode in self._listeners.keys() & ended:
            del self._listeners[inode]
        for inode in self._missing.keys() & ended:
            del self._missing[inode]
        self._found_between.difference_update(ended)

    def _meet(self, new: SocketTable) -> set[int]:
        """Inodes of sockets that are new in the table."""
        inodes = new["inode"].tolist()
        self._ids.update(zip(inodes, new["id"].tolist(), strict=True))
        # The kernel makes its own sockets as root.
        state = new["state"]
        for known, chosen in (
            (self._of_root, (new["uid"] == 0) & (state != _TIME_WAIT)),
            (self._served, (state == _LISTEN) & (new["namespace"] == 0)),
        ):
            if chosen.any():
                ids, bodies = (new[name][chosen].tolist() for name in ("id", "inode"))
                known.update(zip(ids, bodies, strict=True))
        self._ids.pop(0, None)  # those are in nobody's hands
        found = set(inodes)
        found.discard(0)
        return found

    def _follow_listeners(self, changes: Diff) -> None:
        own = changes.of_listeners
        for inode in own.replaced["inode"].tolist():
            self._listeners.pop(inode, None)
        self._follow(own.opened)
        self._follow(own.changed)

    def _follow(self, table: SocketTable) -> None:
        """Remember which of these sockets wait for peers."""
        if len(table):
            self._listeners.update(dict.fromkeys(table["inode"][sockets.listening(table)].tolist()))
            self._listeners.pop(0, None)

    def tend(self, now: float) -> None:
        """Look again at some of all; see ``OwnerSource``."""
        elapsed, self._tended = now - self._tended, now
        descriptors = self._descriptors
        descriptors.verify(self._round.part(self._listeners, elapsed))
        descriptors.stroll(elapsed)
        descriptors.sweep(elapsed)

    def _look(self, fresh: set[int], now: float) -> None:
        """See what has changed, whether or not there is a new socket."""
        descriptors = self._descriptors
        descriptors.begin()
        known = descriptors.slots.places
        # Somebody held these before they were in the table: that may be long ago.
        descriptors.verify([inode for inode in fresh if inode in known])
        self._has_met = descriptors.meet()
        if self._poll == 1:  # everything has just been read
            self._tended = now
            return
        descriptors.verify_contested()
        if now - self._tended >= UNTENDED:
            self.tend(now)
        listeners = self._listeners.keys() & fresh
        if listeners:  # who opens one often shares it at once: all processes are worth a look
            descriptors.sweep(inf)
            descriptors.verify_parents(listeners)

    def _seek(self, fresh: set[int], touched: set[int], new: tuple[SocketTable, ...]) -> None:
        """Search for the sockets without a holder that are new or due again."""
        places = self._descriptors.slots.places
        missing = self._missing
        lost = {inode for inode in touched if inode in self._ids}
        wanted = {inode for inode in fresh | lost if inode not in places and inode not in missing}
        urgent = any(inode in self._listeners for inode in wanted)
        for inode in self._due.pop(self._poll, ()):
            if missing.get(inode, (0, 0))[1] == self._poll:
                wanted.add(inode)
        if wanted:
            self._search(wanted, fresh, new, urgent=urgent)
            self._note_covered([inode for inode in wanted if inode not in places])
        for inode in wanted | lost:
            if inode in places:
                missing.pop(inode, None)
            elif inode in wanted:
                self._defer(inode)

    def _note_covered(self, missing: list[int]) -> None:
        """Tell apart what a process may hold that somebody hides below a mount.

        Others' processes are hidden from whoever is not root, whether there is a mount or not. What
        is known to be the kernel's own stays that.
        """
        if not missing or not self._is_root:
            return
        pids = covered(self._proc)
        is_covered = bool(pids)
        for inode in missing:
            identity = self._ids.get(inode)
            is_known = self._missing.get(inode, (0, 0))[0] >= _SURE
            if identity is None or (identity in self._covered) is is_covered:
                continue
            if not is_covered:
                self._covered.discard(identity)
                self._retold.add(inode)
            elif not is_known:
                self._covered.add(identity)
                self._retold.add(inode)
        if self._covered:
            self._note_how_many(len(pids))

    def _note_how_many(self, processes: int) -> None:
        """Where one process is covered and one listener has no holder, these two belong together.

        Of several it is not known whose they are: they may be the kernel's own.
        """
        held = [inode for inode in self._listeners if self._ids.get(inode) in self._covered]
        is_one = processes == 1 and len(held) <= 1
        if is_one is not self._is_covered_one:
            self._is_covered_one = is_one
            self._retold.update(held)

    def _defer(self, inode: int) -> None:
        """It is looked for again after a while, the longer the oftener that was in vain."""
        # At the first poll everything has been read.
        unsought = (_THOROUGHLY if self._poll == 1 and self._is_blind else 0), 0
        times = min(self._missing.get(inode, unsought)[0] + 1, _LONGEST_WAIT)
        poll = self._poll + min(2 ** max(0, times - _SURE + 1), _LONGEST_WAIT)
        if times == _SURE:
            self._retold.add(inode)
        self._missing[inode] = times, poll
        self._due.setdefault(poll, []).append(inode)

    def _search(
        self, wanted: set[int], fresh: set[int], new: tuple[SocketTable, ...], *, urgent: bool
    ) -> None:
        """Look for sockets; a new listener is worth a look at everything."""
        descriptors = self._descriptors
        sought = descriptors.slots.sought = set(wanted)
        if self._poll == 1:  # everything but threads has just been read
            descriptors.search_threads(list(descriptors.slots.processes))
            sought.clear()
            return
        descriptors.search(self._likely(new))
        if not self._has_met and not sought.isdisjoint(fresh):
            descriptors.meet(surely=True)
        everybody = dict.fromkeys(descriptors.likely()) | dict.fromkeys(descriptors.slots.processes)
        descriptors.search(everybody)
        gone = self._gone() if sought else ()
        sought -= {inode for inode in sought if self._ids.get(inode) in gone}  # nobody holds them
        if sought and (urgent or self._poll >= self._next_thorough):
            before = len(sought)
            if any(self._missing.get(inode, (0, 0))[0] < _THOROUGHLY for inode in sought):
                descriptors.search_everywhere(everybody, () if urgent else self._ids)
            descriptors.search_threads(everybody)
            self._pause = 1 if len(sought) < before else min(2 * self._pause, _LONGEST_PAUSE)
            self._next_thorough = self._poll + self._pause
        sought.clear()

    def _likely(self, new: Iterable[SocketTable]) -> Iterator[int]:
        """Processes that probably hold new sockets, the likeliest first."""
        yield from self._descriptors.likely()
        for table in new:
            for group in set(table["cgroup"].tolist()):
                yield from reversed(tuple(self._groups.get(group, ())))

    def _learn_groups(self, new: SocketTable, holders: Mapping[int, tuple[int, ...]]) -> None:
        pairs = {
            (group, holders[identity][-1])
            for group, identity in zip(new["cgroup"].tolist(), new["id"].tolist(), strict=True)
            if group > _ROOT_GROUP and holders[identity]
        }
        for group, pid in pairs:
            members = self._groups.pop(group, {})
            members.pop(pid, None)
            members[pid] = None
            if len(members) > _MEMBERS:
                del members[next(iter(members))]
            self._groups[group] = members
            if len(self._groups) > _GROUPS:
                del self._groups[next(iter(self._groups))]

    def _report(self, touched: set[int], report: dict[int, tuple[int, ...]]) -> None:
        """Add the holders of those sockets of the table that have these inodes."""
        for inode in touched:
            identity = self._ids.get(inode)
            if identity is not None and identity not in report:
                report[identity] = self._descriptors.slots.holders(inode)

    def _holders(self, table: SocketTable) -> dict[int, tuple[int, ...]]:
        found = self._descriptors.slots.holders_of(table["inode"].tolist())
        return dict(zip(table["id"].tolist(), found, strict=True))

    def _gaps(self) -> tuple[Gap, ...]:
        missing = self._missing
        if not missing:
            return ()
        if not self._is_blind:
            codes = Counter(self.unowned(self._ids.get(inode, 0)) for inode in missing)
            return tuple(Gap(code, count) for code, count in sorted(codes.items()))
        refused = len(self._descriptors.refused)
        detail = NO_MORE_FILES if self._is_short else ""
        if self._is_root and not detail:
            detail = say_count(
                "the descriptors of {count} processes may not be read",
                "the descriptors of {count} process may not be read",
                refused,
            )
            if not refused:
                detail = say("not all processes show")
        return (Gap(GapCode.OWNERS_HIDDEN, len(missing), detail),)
