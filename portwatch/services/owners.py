"""Keeps who owns each socket, as facts about processes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from portwatch.core import programs
from portwatch.core.model import GapCode, Match, Ownership, State
from portwatch.core.sockets import STATE_CODES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.diff import Diff
    from portwatch.core.model import Gap, Process
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.protocols import OwnerSource, ProcessSource

# Without an inode these are in nobody's hands; of others psutil never tells one.
_ENDED = [
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


class OwnerBook:
    """The owners of every socket now, brought up to date at each poll.

    Holds one entry a socket of the table, so it is as bounded as the table.
    """

    def __init__(self, owners: OwnerSource, processes: ProcessSource) -> None:
        self._owners = owners
        self._processes = processes
        self._holders: dict[int, tuple[int, ...]] = {}
        self._ownership: dict[tuple[int, ...], Ownership] = {}
        self._bodiless: set[int] = set()

    def update(self, table: SocketTable, diff: Diff) -> tuple[frozenset[int], tuple[Gap, ...]]:
        """Look up the holders of what is new.

        Returns:
            The ids of older sockets whose holders changed, and what could not be seen.
        """
        reading = self._owners.update(table, diff.opened, diff.closed)
        closed = diff.closed["id"].tolist()
        for identity in closed:
            self._holders.pop(identity, None)
        self._bodiless.difference_update(closed)
        self._bodiless.difference_update(diff.changed["id"].tolist())
        for part in (diff.opened, diff.changed):
            ended = np.isin(part["state"], _ENDED) & (part["inode"] == 0) & (part["pid"] == 0)
            self._bodiless.update(part["id"][ended].tolist())
        opened = frozenset(diff.opened["id"].tolist())
        changed = frozenset(
            identity
            for identity, pids in reading.value.items()
            if identity not in opened and self._holders.get(identity) != pids
        )
        self._holders.update(reading.value)
        self._ownership.clear()  # facts are read anew each poll: a pid may be another process
        return changed, reading.gaps

    def find(self, opened: SocketTable, closed: SocketTable) -> None:
        """Look up the holders of what began to listen between two polls."""
        self._holders.update(self._owners.find(opened, closed))
        self._ownership.clear()

    def ownership(self, identity: int) -> Ownership:
        """Who owns the socket with this id."""
        pids = self._holders.get(identity, ())
        if not pids:
            if identity in self._bodiless:
                return Ownership(Match.NONE, (), GapCode.OWNERS_GONE)
            return Ownership(Match.NONE, (), self._owners.unowned(identity))
        known = self._ownership.get(pids)
        if known is None:
            known = self._ownership[pids] = self._read(pids)
        return known

    def program(self, identity: int) -> str:
        """What a person calls the program that owns the socket; empty if it is hidden."""
        owners = self.ownership(identity).owners
        return programs.name(owners[0]) if owners else ""

    def prune(self) -> None:
        """Forget the facts of processes that hold no socket any more."""
        self._processes.prune(frozenset(pid for pids in self._holders.values() for pid in pids))

    def _read(self, pids: Iterable[int]) -> Ownership:
        found = [facts for pid in pids if (facts := self._processes.facts(pid)) is not None]
        if not found:
            return Ownership(Match.NONE, (), GapCode.OWNERS_VANISHED)
        match = Match.EXACT if len(found) == 1 else Match.SHARED
        return Ownership(match, tuple(sorted(found, key=_seniority)))


def _seniority(process: Process) -> tuple[bool, int, int]:
    """Sort key: the master is older than its workers; pid 1 only lends its sockets to others."""
    return process.id.pid == 1, process.id.started, process.id.pid
