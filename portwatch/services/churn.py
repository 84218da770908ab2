"""Counts connections opened and closed: exactly by the kernel's counters, and as polling saw it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core.model import GapCode, Protocol, State
from portwatch.core.sockets import PROTOCOL_CODES, STATE_CODES
from portwatch.core.tick import Churn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import numpy.typing as npt

    from portwatch.core.counters import Counters
    from portwatch.core.diff import Diff
    from portwatch.core.sockets import SocketTable
    from portwatch.services.endings import Heard

# What follows a connection (TIME_WAIT has an identity of its own) or waits for one is none.
_NO_CONNECTION = [
    STATE_CODES[state] for state in (State.LISTEN, State.UNCONNECTED, State.TIME_WAIT, State.CLOSED)
]
_IS_CONNECTION = np.ones(256, np.bool_)  # by the code of a state
_IS_CONNECTION[_NO_CONNECTION] = False


class ChurnMeter:
    """Keeps what is needed to tell one interval's churn from the next."""

    def __init__(self) -> None:
        self._first = True
        self._opened: int | None = None
        self._level: int | None = None
        self._program_of: dict[int, str] = {}
        self._up: set[int] = set()
        self._by_program: Counter[str] = Counter()
        self._levels: tuple[SocketTable | None, int, int] = (None, 0, 0)

    def measure(
        self,
        diff: Diff,
        table: SocketTable,
        counters: Counters | None,
        program_of: Callable[[int], str],
        *,
        heard: Heard | None = None,
        served_by: Callable[[], Mapping[int, str]] = dict,
    ) -> Churn:
        """Churn since the last call; the first call has nothing to compare with and counts none.

        Args:
            diff: What polling saw change.
            table: All sockets now.
            counters: The kernel's counters now, if it has any.
            program_of: Name of the program that holds the socket with an id; ``""`` if hidden.
            heard: Which sockets ended.
            served_by: Tells the names of the programs that listen, by TCP port.
        """
        first, self._first = self._first, False
        ended, unattributed, at_least = self._ended(heard, served_by)
        if diff:
            self._follow(diff, program_of)
        established, sent = self._levels_of(table)
        opened, closed = self._count(sent, counters, first=first)
        return Churn(
            opened=opened,
            closed=closed,
            opened_seen=0 if first else _connections(diff.opened),
            closed_seen=0 if first else _connections(diff.closed),
            established=established,
            ended=0 if first and ended is not None else ended,
            unattributed=0 if first else unattributed,
            at_least=at_least,
            by_program=dict(self._by_program),
        )

    def rename(self, identity: int, program: str) -> None:
        """A socket's owner became known, or changed."""
        before = self._program_of.get(identity)
        if before is None or before == program:
            return
        is_up = self._up.intersection((identity,))
        self._count_out(is_up)
        self._program_of[identity] = program
        self._count_in(is_up)

    def _ended(
        self, heard: Heard | None, served_by: Callable[[], Mapping[int, str]]
    ) -> tuple[int | None, int, bool]:
        """How many connections ended, of how many no program is known, whether some are missing.

        Whose a connection was is known if a poll met it, or if it came in at a listener's port.
        """
        if heard is None or heard.ends is None:
            return None, 0, False
        lost = any(gap.code is GapCode.ENDS_LOST for gap in heard.gaps)
        if not len(heard.ends):
            return 0, 0, lost
        ends = heard.ends.of(heard.ends.connected)
        ids, ports = ends.table["id"].tolist(), ends.table["local_port"].tolist()
        pairs = zip(ids, ports, strict=True)
        strangers = [port for identity, port in pairs if not self._program_of.get(identity)]
        servers = served_by() if strangers else {}
        unattributed = sum(not servers.get(port) for port in strangers)
        return len(ends), unattributed, lost

    def _levels_of(self, table: SocketTable) -> tuple[int, int]:
        """How many connections are established, and how many are about to be (SYN_SENT)."""
        if self._levels[0] is not table:  # it cannot be written to, and often is the very same
            established = int(np.count_nonzero(_established(table)))
            sent = int(np.count_nonzero(_in_state(table, State.SYN_SENT)))
            self._levels = table, established, sent
        return self._levels[1:]

    def _count(
        self, sent: int, counters: Counters | None, *, first: bool
    ) -> tuple[int | None, int | None]:
        """What opened and closed, by the kernel's count of opens and the level now.

        The kernel counts a connection as opened when it sends its SYN (ActiveOpens), and as
        established later (CurrEstab): in between it is in SYN_SENT. Table and counters are read
        one after another, so a level may be ahead of its count: what that takes from one
        interval the next one gets back, and the sums stay exact. What was opened since a reading
        that failed, or since counters that began anew, nobody knows.
        """
        if counters is None:
            self._opened = self._level = None
            return None, None
        level = counters.established + sent
        if self._opened is None or self._level is None or counters.opened < self._opened:
            self._opened, self._level = counters.opened, level
            return (0, 0) if first else (None, None)
        opened = counters.opened - self._opened
        closed = max(0, self._level + opened - level)
        self._opened = counters.opened
        self._level += opened - closed
        return opened, closed

    def _follow(self, diff: Diff, program_of: Callable[[int], str]) -> None:
        closed = diff.closed["id"].tolist()
        self._count_out(closed)
        for identity in closed:
            self._program_of.pop(identity, None)
        for part in filter(len, (diff.opened, diff.changed)):
            up = _established(part)
            self._count_out(part["id"][~up].tolist())
            for identity in part["id"][_connected(part)].tolist():
                if identity not in self._program_of:  # whose it was is asked again when it ends
                    self._program_of[identity] = program_of(identity)
            self._count_in(part["id"][up].tolist())

    def _count_in(self, identities: Iterable[int]) -> None:
        """They are established, if they were not before."""
        begun = set(identities) - self._up
        self._up |= begun
        self._by_program.update(map(self._program_of.__getitem__, begun))

    def _count_out(self, identities: Iterable[int]) -> None:
        """They are established no more."""
        ended = self._up.intersection(identities)
        self._up -= ended
        for program, count in Counter(map(self._program_of.__getitem__, ended)).items():
            self._by_program[program] -= count
            if not self._by_program[program]:
                del self._by_program[program]


def _established(table: SocketTable) -> npt.NDArray[np.bool_]:
    return _in_state(table, State.ESTABLISHED)


def _in_state(table: SocketTable, state: State) -> npt.NDArray[np.bool_]:
    tcp = table["protocol"] == PROTOCOL_CODES[Protocol.TCP]
    mask: npt.NDArray[np.bool_] = tcp & (table["state"] == STATE_CODES[state])
    return mask


def _connected(table: SocketTable) -> npt.NDArray[np.bool_]:
    tcp = table["protocol"] == PROTOCOL_CODES[Protocol.TCP]
    mask: npt.NDArray[np.bool_] = tcp & _IS_CONNECTION[table["state"]]
    return mask


def _connections(table: SocketTable) -> int:
    return int(np.count_nonzero(_connected(table))) if len(table) else 0
