"""Counts connections opened and closed: exactly by the kernel's counters, and as polling saw it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core.model import GapCode, Protocol, State
from portwatch.core.sockets import PROTOCOL_CODES, STATE_CODES
from portwatch.core.tick import Churn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    import numpy.typing as npt

    from portwatch.core.counters import Counters
    from portwatch.core.diff import Diff
    from portwatch.core.sockets import SocketTable
    from portwatch.services.endings import Heard

# What follows a connection (TIME_WAIT has an identity of its own) or waits for one is none.
_NO_CONNECTION = frozenset(
    STATE_CODES[state] for state in (State.LISTEN, State.UNCONNECTED, State.TIME_WAIT, State.CLOSED)
)
_TCP, _ESTABLISHED = PROTOCOL_CODES[Protocol.TCP], STATE_CODES[State.ESTABLISHED]


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
        opened_seen, closed_seen = self._follow(diff, program_of) if diff else (0, 0)
        established, sent = self._levels_of(table)
        opened, closed = self._count(sent, counters, first=first)
        return Churn(
            opened=opened,
            closed=closed,
            opened_seen=0 if first else opened_seen,
            closed_seen=0 if first else closed_seen,
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
        self._program_of[identity] = program
        if identity in self._up:
            self._by_program[program] += 1
            self._count_out(before)

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
        connected, table = heard.ends.connected, heard.ends.table
        ids, ports = (table[name][connected].tolist() for name in ("id", "local_port"))
        pairs = zip(ids, ports, strict=True)
        strangers = [port for identity, port in pairs if not self._program_of.get(identity)]
        servers = served_by() if strangers else {}
        unattributed = sum(not servers.get(port) for port in strangers)
        return len(ids), unattributed, lost

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

    def _follow(self, diff: Diff, program_of: Callable[[int], str]) -> tuple[int, int]:
        """Bring the programs up to date; how many connections were seen to open and to close."""
        up, known, closed = self._up, self._program_of, 0
        for identity, is_connection, _ in _kinds(diff.closed):
            closed += is_connection
            program = known.pop(identity, "")
            if identity in up:
                up.remove(identity)
                self._count_out(program)
        opened = 0
        for part in filter(len, (diff.opened, diff.changed)):
            for identity, is_connection, is_up in _kinds(part):
                if part is diff.opened:
                    opened += is_connection
                if is_connection and identity not in known:
                    known[identity] = program_of(identity)  # asked again when it ends
                if is_up and identity not in up:
                    up.add(identity)
                    self._by_program[known[identity]] += 1
                elif not is_up and identity in up:
                    up.remove(identity)
                    self._count_out(known[identity])
        return opened, closed

    def _count_out(self, program: str) -> None:
        """One of its connections is established no more."""
        self._by_program[program] -= 1
        if not self._by_program[program]:
            del self._by_program[program]


def _kinds(table: SocketTable) -> Iterator[tuple[int, bool, bool]]:
    """Of every socket: its id, whether it is a TCP connection, and whether that is established."""
    columns = (table[name].tolist() for name in ("id", "protocol", "state"))
    for identity, protocol, state in zip(*columns, strict=True):
        is_connection = protocol == _TCP and state not in _NO_CONNECTION
        yield identity, is_connection, is_connection and state == _ESTABLISHED


def _established(table: SocketTable) -> npt.NDArray[np.bool_]:
    return _in_state(table, State.ESTABLISHED)


def _in_state(table: SocketTable, state: State) -> npt.NDArray[np.bool_]:
    tcp = table["protocol"] == PROTOCOL_CODES[Protocol.TCP]
    mask: npt.NDArray[np.bool_] = tcp & (table["state"] == STATE_CODES[state])
    return mask
