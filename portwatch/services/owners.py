"""Keeps who owns each socket, as facts about processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from portwatch.core import programs, sockets
from portwatch.core.guess import Certainty
from portwatch.core.model import Gap, GapCode, Match, Ownership, Protocol, State
from portwatch.core.sockets import PROTOCOL_CODES, STATE_CODES
from portwatch.sources.rounds import UNTENDED, Round

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from portwatch.core.diff import Diff
    from portwatch.core.guess import Guess
    from portwatch.core.model import Process
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.origin_protocols import InferenceSource
    from portwatch.sources.protocols import OwnerSource, ProcessSource

# Without an inode these are in nobody's hands; of others psutil never tells one.
_ENDED = np.zeros(256, np.bool_)  # by the code of a state
_ENDED[
    [
        STATE_CODES[state]
        for state in (
            State.TIME_WAIT,
            State.SYN_RECEIVED,
            State.FIN_WAIT_1,
            State.FIN_WAIT_2,
            State.LAST_ACK,
            State.CLOSING,
            State.CLOSED,
        )
    ]
] = True

# In the queue of a listener: its program gets a descriptor when it accepts.
_QUEUED = np.zeros(256, np.bool_)
_QUEUED[[STATE_CODES[State.ESTABLISHED], STATE_CODES[State.CLOSE_WAIT]]] = True

_NOBODY: frozenset[int] = frozenset()
_PASSING = frozenset({GapCode.OWNERS_HIDDEN, GapCode.OWNERS_UNFOUND})  # reasons for no holder

RECHECK_WITHIN = 3.5
"""Seconds in which the facts of all holders are read again: with the time to the next look and
from there to the next poll, five at most."""


class OwnerBook:
    """The owners of every socket now, brought up to date at each poll.

    Holds one entry a socket of the table, so it is as bounded as the table.
    """

    def __init__(
        self,
        owners: OwnerSource,
        processes: ProcessSource,
        inference: InferenceSource,
    ) -> None:
        self._owners = owners
        self._processes = processes
        self._inference = inference
        self._unowned: dict[int, GapCode] = {}  # why, as it was told last
        self._guesses: Mapping[int, Guess] = {}
        self._holders: dict[int, tuple[int, ...]] = {}
        self._known: dict[tuple[int, ...], Ownership] = {}
        self._programs: dict[tuple[int, ...], tuple[Ownership, str]] = {}  # names: slow to make
        self._round: Round[tuple[int, ...]] = Round(RECHECK_WITHIN, most=256)
        self._checked_at = 0.0
        self._anew: set[int] = set()  # sockets whose holder was found to be another program
        self._bodiless: dict[int, GapCode] = {}
        self._named: dict[int, Process | None] = {}
        self._names: Round[int] = Round(RECHECK_WITHIN, most=256)

    def update(
        self, table: SocketTable, diff: Diff, now: float
    ) -> tuple[frozenset[int], tuple[Gap, ...]]:
        """Look up the holders of what is new, and of some that may have changed hands.

        Args:
            table: All sockets now.
            diff: What differs from the table before.
            now: Monotonic seconds.

        Returns:
            The ids of older sockets whose holders changed or execute another program now, and
            what could not be seen.
        """
        reading = self._owners.update(table, diff, now)
        closed: list[int] = []
        opened = _NOBODY
        if diff:
            closed = diff.closed["id"].tolist()
            opened = frozenset(diff.opened["id"].tolist())
            self._follow(diff, told=bool(table["inode"].any()))
        changed = frozenset(
            identity
            for identity, pids in reading.value.items()
            if identity not in opened
            and (self._holders.get(identity) != pids or self._is_retold(identity))
        )
        self._hold(reading.value)
        for identity in closed:
            self._unowned.pop(identity, None)
        if opened:
            self._renew(diff.of_listeners.opened)
        if now - self._checked_at >= UNTENDED:
            self._look_again(now)
        anew, self._anew = self._anew, set()
        return changed | anew, reading.gaps

    def tend(self, now: float) -> None:
        """Between two updates: look again at a part of all, which the next one tells about."""
        self._owners.tend(now)
        self._look_again(now)

    def find(self, opened: SocketTable, closed: SocketTable) -> None:
        """Look up the holders of what began to listen between two polls."""
        self._hold(self._owners.find(opened, closed))
        self._renew(opened)

    def infer(self, table: SocketTable, now: float) -> frozenset[int]:
        """Guess who holds what no visible process holds.

        Args:
            table: All sockets now.
            now: Monotonic seconds.

        Returns:
            The ids of sockets whose guess is another one than before.
        """
        hidden = [one for one in self._unowned if self.is_hidden(one)]
        if not hidden and not self._guesses:
            return frozenset()
        before = self._guesses
        self._guesses = self._inference.infer(table[sockets.among(table["id"], hidden)], now)
        return frozenset(
            identity
            for identity in before.keys() | self._guesses.keys()
            if before.get(identity) != self._guesses.get(identity)
        )

    @property
    def unowned_count(self) -> int:
        """How many sockets no visible process holds."""
        return len(self._unowned)

    @property
    def is_unsure(self) -> bool:
        """Whether a few more looks may tell why nobody holds some sockets."""
        return GapCode.OWNERS_UNFOUND in self._unowned.values()

    def gaps(self, found: tuple[Gap, ...]) -> tuple[Gap, ...]:
        """The gaps of the owners, but what can be guessed is told as guessed."""
        inferred = sum(not _tells_nobody(guess) for guess in self._guesses.values())
        told = [Gap(GapCode.OWNERS_INFERRED, inferred)] if inferred else []
        known = len(self._guesses)  # also what nobody holds where it was opened: a gap of its own
        for gap in found:
            if gap.code is not GapCode.OWNERS_HIDDEN:
                told.append(gap)
            elif gap.count > known:
                told.append(Gap(gap.code, gap.count - known, gap.detail))
        return tuple(told)

    def look(self) -> None:
        """Nothing was new at a glance: note what helps to guess at the next change."""
        self._inference.look()

    def is_hidden(self, identity: int) -> bool:
        """Whether some process holds the socket, but none that can be seen."""
        return identity in self._unowned and (
            self._owners.unowned(identity) is GapCode.OWNERS_HIDDEN
        )

    def may_show(self, identity: int) -> bool:
        """Whether a whole poll may find or guess a holder where a glance saw none."""
        return identity in self._unowned and self._owners.unowned(identity) in _PASSING

    def ownership(self, identity: int) -> Ownership:
        """Who owns the socket with this id."""
        pids = self._holders.get(identity, ())
        if not pids:
            if identity in self._bodiless:
                return Ownership(Match.NONE, (), self._bodiless[identity])
            guess = self._guesses.get(identity)
            if guess is not None:
                return self._guessed(identity, guess)
            return Ownership(Match.NONE, (), self._owners.unowned(identity))
        known = self._known.get(pids)
        if known is None:
            known = self._known[pids] = self._read(pids)
        return known

    def program(self, identity: int) -> str:
        """What a person calls the program that owns the socket; empty if it is hidden."""
        ownership = self.ownership(identity)
        if not ownership.owners:
            return ""
        pids = self._holders.get(identity, ())
        kept = self._programs.get(pids)
        if kept is None or kept[0] is not ownership:
            kept = self._programs[pids] = ownership, programs.name(ownership.owners[0])
        return kept[1]

    def prune(self) -> None:
        """Forget the facts of processes that hold no socket any more."""
        held = set(self._holders.values())
        self._known = {pids: known for pids, known in self._known.items() if pids in held}
        self._programs = {pids: kept for pids, kept in self._programs.items() if pids in held}
        self._processes.prune(frozenset(pid for pids in held for pid in pids))

    def _renew(self, opened: SocketTable) -> None:
        """The holders of listeners are told by facts of this moment."""
        for identity in opened["id"].tolist():
            self._known.pop(self._holders.get(identity, ()), None)

    def _look_again(self, now: float) -> None:
        """Find sockets whose holder executes another program, of a part of all holders.

        Nothing tells of that: the process keeps its pid, its start and its descriptors.
        """
        elapsed, self._checked_at = now - self._checked_at, now
        renamed = {
            identity
            for identity in self._names.part(self._named.keys(), elapsed)
            if self._is_renamed(identity)
        }
        changed = set()
        for pids in self._round.part(self._known.keys(), elapsed):
            before = self._known.get(pids)
            if before is None:
                continue
            after = self._known[pids] = self._read(pids)
            if after != before:
                changed.add(pids)
        if changed:
            renamed.update(one for one, pids in self._holders.items() if pids in changed)
        self._anew |= renamed

    def _is_renamed(self, identity: int) -> bool:
        """Whether the process that a guess names executes another program now."""
        guess = self._guesses.get(identity)
        before = self._named.get(identity)
        if guess is None or guess.pid is None:
            self._named.pop(identity, None)
            return False
        return before != self._processes.facts(guess.pid)

    def _hold(self, holders: Mapping[int, tuple[int, ...]]) -> None:
        self._holders.update(holders)
        for identity, pids in holders.items():
            if pids or identity in self._bodiless:
                self._unowned.pop(identity, None)
            else:
                self._unowned[identity] = self._owners.unowned(identity)

    def _is_retold(self, identity: int) -> bool:
        """Whether nobody holds it for another reason than was told."""
        told = self._unowned.get(identity)
        return told is not None and self._owners.unowned(identity) is not told

    def _follow(self, diff: Diff, *, told: bool) -> None:
        """Forget what closed, and note which of the others no descriptor leads to."""
        closed = diff.closed["id"].tolist()
        for identity in closed:
            self._holders.pop(identity, None)
        for identity in closed + diff.changed["id"].tolist():
            self._bodiless.pop(identity, None)
        for part in filter(len, (diff.opened, diff.changed)):
            self._lay_out(part, told=told)

    def _lay_out(self, part: SocketTable, *, told: bool) -> None:
        """Note which sockets no descriptor leads to, and why.

        Args:
            part: Sockets that are new or have changed.
            told: Whether the source tells inodes at all.
        """
        bare = (part["inode"] == 0) & (part["pid"] == 0)
        if not bare.any():
            return
        ended = part["id"][bare & _ENDED[part["state"]]].tolist()
        self._bodiless.update(dict.fromkeys(ended, GapCode.OWNERS_GONE))
        if told:
            tcp = part["protocol"] == PROTOCOL_CODES[Protocol.TCP]
            queued = part["id"][bare & tcp & _QUEUED[part["state"]]].tolist()
            self._bodiless.update(dict.fromkeys(queued, GapCode.OWNERS_WAITING))

    def _guessed(self, identity: int, guess: Guess) -> Ownership:
        if guess.names_a_process and guess.pid is not None:
            facts = self._processes.facts(guess.pid)
            if facts is not None and guess.started not in {None, facts.id.started}:
                facts = None  # another process has that number now
            self._named[identity] = facts
            return Ownership(Match.INFERRED, () if facts is None else (facts,), None, guess)
        if _tells_nobody(guess):
            return Ownership(Match.NONE, (), GapCode.OWNERS_MOVED, guess)
        return Ownership(Match.INFERRED, (), None, guess)

    def _read(self, pids: Iterable[int]) -> Ownership:
        found = [facts for pid in pids if (facts := self._processes.facts(pid)) is not None]
        if not found:
            return Ownership(Match.NONE, (), GapCode.OWNERS_VANISHED)
        match = Match.EXACT if len(found) == 1 else Match.SHARED
        return Ownership(match, tuple(sorted(found, key=_seniority)))


def _tells_nobody(guess: Guess) -> bool:
    """Whether nobody in the socket's unit is known to be able to hold it."""
    alone = guess.certainty is Certainty.ONE_OF and len(guess.candidates) == 1
    return alone or guess.certainty is Certainty.EMPTIED


def _seniority(process: Process) -> tuple[bool, int, int]:
    """Sort key: the master is older than its workers; pid 1 only lends its sockets to others."""
    return process.id.pid == 1, process.id.started, process.id.pid
