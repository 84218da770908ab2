"""Guesses who holds the sockets of other users, from the cgroups that they were opened in.

The cues, from the surest: the only process of the cgroup; the one whose number of descriptors
rose when the socket appeared; the only one with the socket's user; the unit's main process. What
none of them decides stays open: the lowest pid is never a fact. A socket that a service manager
opened is told so, with the service that it starts.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from portwatch.core.guess import Certainty, Guess
from portwatch.core.model import State
from portwatch.core.place import is_called
from portwatch.core.sockets import NO_UID, PROTOCOL_CODES, STATE_CODES, among
from portwatch.sources.linux_activation import SYSTEM, USER, Activation
from portwatch.sources.linux_candidates import Candidates
from portwatch.sources.linux_cgroups import ROOT
from portwatch.sources.linux_proxies import Proxies

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping

    from portwatch.core.model import Process, ProcessId, Protocol
    from portwatch.core.place import Place
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.linux_cgroups import Cgroups

_MOST_WATCHED = 256  # processes whose descriptors are counted at each look
_MOST_CANDIDATES = 64  # of one cgroup that are told apart; of more, only their number is told
_MOST_ARRIVALS = 8192  # processes whose first sight is remembered
_EVERY = 5  # inferences in which the processes of every cgroup are read again
_SETTLED_FOR = 16  # inferences after which a choice is made anew, its processes being the same
_LISTEN = STATE_CODES[State.LISTEN]
_PROTOCOLS = {code: protocol for protocol, code in PROTOCOL_CODES.items()}
_INIT = 1


class _Settled(NamedTuple):
    """A choice among the same processes holds for a while; facts about them cost reads."""

    members: tuple[int, ...]
    possible: tuple[int, ...]
    guess: Guess
    round: int


class LinuxInference:
    """Infers holders from poll to poll; as bounded as the table that it is asked about."""

    def __init__(
        self, cgroups: Cgroups, facts: Callable[[int], Process | None], proc: str = "/proc"
    ) -> None:
        """Nothing is read yet.

        Args:
            cgroups: The machine's cgroups; they are refreshed at each inference.
            facts: Facts of the process that has a pid now, ``None`` if it is gone.
            proc: Where the proc file system is mounted.
        """
        self._cgroups = cgroups
        self._facts = facts
        self._candidates = Candidates(proc)
        self._proxies = Proxies(facts)
        self._activation = Activation(SYSTEM)
        self._own_activation = Activation(USER)
        self._own_uid = os.geteuid()
        self._round = 0
        self._since: dict[int, int] = {}  # socket: round of its first sight
        self._arrived: dict[int, int] = {}  # process: round of its first sight
        self._known: dict[int, tuple[int, ...]] = {}  # cgroup: its processes in the last round
        self._met: dict[int, int] = {}  # cgroup: round in which its processes were first read
        self._left: dict[int, int] = {}  # cgroup: round in which one was last seen to be gone
        self._watched: dict[int, tuple[int, ...]] = {}  # cgroup: processes that are counted
        self._inferred: dict[int, int] = {}  # process: descriptors at the last inference
        self._looked: dict[int, int] = {}  # the same at the last look
        self._likely: dict[int, ProcessId] = {}  # socket: whose number rose with it
        self._settled: dict[tuple[int, int], _Settled] = {}

    def look(self) -> None:
        """Note how many descriptors the processes in question have.

        To be called as often as listeners are glanced at, whenever nothing was new: who has more
        of them at the next inference opened something since. Costs one ``stat`` a process, of 256
        at most.
        """
        if not self._watched:  # nearly always
            self._looked = self._inferred
            return
        self._looked = self._candidates.counts(
            pid for members in self._watched.values() for pid in members
        )

    def infer(self, unowned: SocketTable, now: float) -> Mapping[int, Guess]:
        """What is known of the holders of sockets.

        Args:
            unowned: All sockets now that no visible process holds, at each poll.
            now: Seconds on a clock that never jumps.

        Returns:
            Guesses by socket ``id``. Nothing is known of those that are missing: the kernel's
            own, those opened in the root cgroup, and those whose cgroup is gone.
        """
        self._round += 1
        self._cgroups.refresh(now)
        self._candidates.refresh()
        held = _held(unowned)
        groups = _by_cgroup(held)
        fresh = _by_cgroup(self._fresh(held))
        members, counts = self._follow_members(groups, fresh)
        found: dict[int, Guess] = {}
        for number, pids in members.items():
            place = self._cgroups.place(number)
            if place is None:
                continue
            part = groups[number]
            if place.is_activation:
                found |= self._activated(part, place, pids, now)
                continue
            if number in fresh:
                self._note_rises(number, pids, fresh[number], counts)
            found |= self._choose_all(number, part, pids, place, counts)
        self._watch(groups, members, counts)
        return found

    def _fresh(self, table: SocketTable) -> SocketTable:
        """The new sockets; what is in the table no more is forgotten."""
        ids = set(table["id"].tolist())
        for identity in self._since.keys() - ids:
            del self._since[identity]
            self._likely.pop(identity, None)
        fresh = ids - self._since.keys()
        self._since.update(dict.fromkeys(fresh, self._round))
        return table[among(table["id"], fresh)]

    def _follow_members(
        self, groups: Iterable[int], fresh: Container[int]
    ) -> tuple[dict[int, tuple[int, ...]], dict[int, int]]:
        """The processes of each cgroup that lives and their descriptors; who came, who went.

        Where no socket is new and no process ended, nothing is read but for one round of five.
        """
        kept = {number: self._known[number] for number in groups if number in self._known}
        counts = self._candidates.counts({pid for pids in kept.values() for pid in pids})
        members = {}
        for number in groups:
            pids = kept.get(number)
            is_due = (self._round + number) % _EVERY == 0 or number in fresh
            if pids is None or is_due or not counts.keys() >= set(pids):
                pids = self._cgroups.members(number)
            if pids is not None:
                members[number] = pids
                if not set(kept.get(number, ())) <= set(pids):
                    self._left[number] = self._round
        alive = {pid for pids in members.values() for pid in pids}
        counts |= self._candidates.counts(alive - counts.keys())
        arrived = [(pid, self._arrived.get(pid, self._round)) for pid in alive]
        self._arrived = dict(arrived[:_MOST_ARRIVALS])
        self._left = {number: at for number, at in self._left.items() if number in members}
        self._met = {number: self._met.get(number, self._round) for number in members}
        self._known = members
        self._proxies.keep(members)
        self._settled = {key: kept for key, kept in self._settled.items() if key[0] in members}
        return members, counts

    def _note_rises(
        self, number: int, pids: tuple[int, ...], fresh: SocketTable, counts: Mapping[int, int]
    ) -> None:
        """Remember for new sockets the one process that got so many descriptors meanwhile."""
        before = self._watched.get(number)
        if before is None or not self._candidates.counts_descriptors:
            return
        listeners = fresh["state"] == _LISTEN
        # Connections are seen at a poll only: what else was opened since the last one counts too.
        for part, base, least in (
            (fresh[listeners], self._looked, int(listeners.sum())),
            (fresh[~listeners], self._inferred, len(fresh)),
        ):
            rises = {
                pid: counts.get(pid, 0) - (base.get(pid, 0) if pid in before else 0) for pid in pids
            }
            risen = [pid for pid, rise in rises.items() if rise > 0]
            if not len(part) or len(risen) != 1 or rises[risen[0]] < least:
                continue
            facts = self._facts(risen[0])
            if facts is not None:
                self._likely.update(dict.fromkeys(part["id"].tolist(), facts.id))

    def _choose_all(
        self,
        number: int,
        part: SocketTable,
        pids: tuple[int, ...],
        place: Place,
        counts: Mapping[int, int],
    ) -> dict[int, Guess]:
        """The guesses for all sockets of one cgroup."""
        looked_into = {pid: self._candidates.sockets(pid) for pid in pids[:_MOST_CANDIDATES]}
        held = {inode for inodes in looked_into.values() if inodes for inode in inodes}
        if held:  # certain, and told so as soon as their owners are looked for again
            part = part[~np.isin(part["inode"], np.fromiter(held, np.uint64, len(held)))]
        least = int(self._candidates.counts_descriptors)
        possible = tuple(
            pid for pid in pids if looked_into.get(pid) is None and counts.get(pid, 1) >= least
        )
        found: dict[int, Guess] = {}
        uids = part["uid"]
        for uid in set(uids.tolist()):
            ids = part["id"][uids == uid].tolist()
            guess = self._choice(number, uid, pids, possible, place)
            found.update(dict.fromkeys(ids, guess))
            if guess.certainty is Certainty.ONLY:
                changed = max(self._arrived.get(pids[0], 0), self._left.get(number, 0))
                is_changed = changed > self._met[number]
                doubtful = [each for each in ids if is_changed and self._since[each] < changed]
                unsure = Guess(pids, None, Certainty.ONE_OF, place)
                found.update(dict.fromkeys(doubtful, unsure))
            elif self._likely:
                found |= self._risen(self._likely.keys() & ids, pids, possible, place)
        if 1 < len(possible) <= _MOST_CANDIDATES:
            found |= self._published(number, part, pids, possible, place)
        return found

    def _published(
        self,
        number: int,
        part: SocketTable,
        pids: tuple[int, ...],
        possible: tuple[int, ...],
        place: Place,
    ) -> dict[int, Guess]:
        """The guesses for ports that one of Docker's proxies publishes."""
        proxies = self._proxies.publishing(number, possible)
        if not proxies:
            return {}
        here = part[part["namespace"] == 0]  # a container may use the same port in its own network
        columns = (here[name].tolist() for name in ("id", "protocol", "local_port"))
        return {
            identity: _likely(pids, proxies[key], place)
            for identity, protocol, port in zip(*columns, strict=True)
            if (key := (_PROTOCOLS[protocol], port)) in proxies
        }

    def _risen(
        self, ids: Iterable[int], pids: tuple[int, ...], possible: tuple[int, ...], place: Place
    ) -> dict[int, Guess]:
        """The guesses for sockets with a process whose number rose, while it is there."""
        found = {}
        there: dict[int, ProcessId | None] = {}
        for identity in ids:
            likely = self._likely[identity]
            if likely.pid not in there:
                facts = self._facts(likely.pid) if likely.pid in possible else None
                there[likely.pid] = None if facts is None else facts.id
            if there[likely.pid] == likely:
                found[identity] = _likely(pids, likely, place)
        return found

    def _choice(
        self,
        number: int,
        uid: int,
        pids: tuple[int, ...],
        possible: tuple[int, ...],
        place: Place,
    ) -> Guess:
        """What can be told of a cgroup's sockets of one user, whenever they were opened."""
        kept = self._settled.get((number, uid))
        if (
            kept is not None
            and (kept.members, kept.possible) == (pids, possible)
            and self._round - kept.round < _SETTLED_FOR
        ):
            return kept.guess
        guess = self._choose(uid, pids, possible, place)
        if kept is not None and guess.pid == kept.guess.pid:
            starts = {kept.guess.started, guess.started} - {None}
            if len(starts) > 1:  # one has ended, and another one has its pid
                self._left[number] = self._round
        self._settled[number, uid] = _Settled(pids, possible, guess, self._round)
        return guess

    def _choose(
        self, uid: int, pids: tuple[int, ...], possible: tuple[int, ...], place: Place
    ) -> Guess:
        if not possible:
            return Guess((), None, Certainty.EMPTIED, place)
        if len(pids) == 1:
            return Guess(pids, pids[0], Certainty.ONLY, place, started=self._started(pids[0]))
        if len(possible) > _MOST_CANDIDATES:
            return Guess(possible, None, Certainty.ONE_OF, place)
        fit = self._of_user(possible, uid) or possible
        if len(fit) == 1:
            return Guess(pids, fit[0], Certainty.LIKELY, place, started=self._started(fit[0]))
        main = self._main(fit, place)
        certainty = Certainty.ONE_OF if main is None else Certainty.MAIN
        return Guess(fit, main, certainty, place)

    def _started(self, pid: int) -> int | None:
        facts = self._facts(pid)
        return None if facts is None else facts.id.started

    def _of_user(self, pids: tuple[int, ...], uid: int) -> tuple[int, ...]:
        """Those that can have opened a socket of a user.

        Root's sockets are often held by programs that became another user afterwards.
        """
        if uid in {0, NO_UID}:
            return pids
        return tuple(pid for pid in pids if uid in self._candidates.uids(pid))

    def _main(self, pids: tuple[int, ...], place: Place) -> int | None:
        """The one that the service manager started itself and that is called like its unit."""
        if place.unit is None or place.container is not None:
            return None
        found = []
        for pid in pids:
            facts = self._facts(pid)
            if facts is None or not facts.parents or not is_called(facts.name, place.unit):
                continue
            if self._is_manager(facts.parents[0].pid, place):
                found.append(pid)
        return found[0] if len(found) == 1 else None

    def _is_manager(self, pid: int, place: Place) -> bool:
        if place.manager is None:
            return pid == _INIT
        where = self._cgroups.place_of(pid)
        return where is not None and where.is_manager and where.manager == place.manager

    def _activated(
        self, part: SocketTable, place: Place, pids: tuple[int, ...], now: float
    ) -> dict[int, Guess]:
        """The manager listens, or has opened it for a service: unit files may tell for which."""
        opener = pids[0] if place.is_manager and len(pids) == 1 else None
        guesses: dict[tuple[int, int, bool], Guess] = {}
        found = {}
        columns = (part[name].tolist() for name in ("id", "protocol", "local_port", "namespace"))
        for identity, protocol, port, namespace in zip(*columns, strict=True):
            key = protocol, port, namespace == 0
            if key not in guesses:
                unit = self._opened_for(_PROTOCOLS[protocol], port, place, now, here=key[2])
                guesses[key] = Guess(pids, opener, Certainty.OPENED_BY, place, unit)
            found[identity] = guesses[key]
        return found

    def _opened_for(
        self, protocol: Protocol, port: int, place: Place, now: float, *, here: bool
    ) -> str | None:
        if place.manager not in {None, self._own_uid}:  # unit files of another user
            return None
        activation = self._activation if place.manager is None else self._own_activation
        if place.is_manager or place.unit is None:
            return activation.started_at(protocol, port, now) if here else None
        return activation.started_by(place.unit, now)

    def _watch(
        self,
        groups: Mapping[int, SocketTable],
        members: Mapping[int, tuple[int, ...]],
        counts: Mapping[int, int],
    ) -> None:
        """Choose whom to count until the next inference: cgroups with listeners come first."""
        several = [number for number, pids in members.items() if 1 < len(pids) <= _MOST_CANDIDATES]
        several.sort(key=lambda number: not (groups[number]["state"] == _LISTEN).any())
        left = _MOST_WATCHED
        self._watched = {}
        for number in several:
            if len(members[number]) <= left:
                left -= len(members[number])
                self._watched[number] = members[number]
        watched = {pid for pids in self._watched.values() for pid in pids}
        self._inferred = {pid: count for pid, count in counts.items() if pid in watched}
        self._looked = self._inferred


def _likely(pids: tuple[int, ...], process: ProcessId, place: Place) -> Guess:
    return Guess(pids, process.pid, Certainty.LIKELY, place, started=process.started)


def _held(table: SocketTable) -> SocketTable:
    """The sockets in a process's hands whose cgroup tells something, in the order of cgroups."""
    rows = np.flatnonzero((table["cgroup"] > ROOT) & (table["inode"] != 0))
    part: SocketTable = table[rows[np.argsort(table["cgroup"][rows], kind="stable")]]
    return part


def _by_cgroup(table: SocketTable) -> dict[int, SocketTable]:
    """Parts of a table that is in the order of cgroups, by their number."""
    if not len(table):
        return {}
    numbers = table["cgroup"]
    starts = np.flatnonzero(numbers[1:] != numbers[:-1]) + 1
    first = [int(numbers[0]), *numbers[starts].tolist()]
    return dict(zip(first, np.split(table, starts), strict=True))
