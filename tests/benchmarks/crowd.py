"""A monitor of made-up rows, thousands of them, some of which are others at each poll."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from portwatch.core.model import Verdict
from portwatch.core.tick import Churn, Tick
from tests.helpers.rows import COMPUTER, INTERPRETER, WIFI, connection, held_by, listener, process

if TYPE_CHECKING:
    from portwatch.core.model import Connection, Instant, Listener
    from portwatch.core.traffic import Traffic

SHARE = 0.02
"""Of the rows are replaced in each poll."""

_PROGRAMS = 200
_PORTS = 60_000
_OWNERS = [held_by(process(f"program{n}", 1000 + n)) for n in range(_PROGRAMS)]


@dataclass
class _Sockets:
    """What a worker asks of the sockets beside the poll."""

    def traffic(self) -> Traffic | None:
        return None

    def want_bytes(self, wanted: bool) -> None:  # noqa: FBT001 - as the source has it
        del wanted


@dataclass
class _Sources:
    sockets: _Sockets = field(default_factory=_Sockets)


class Crowd:
    """Listeners and connections, as many of each, of two hundred programs."""

    expectations = None

    def __init__(self, size: int) -> None:
        self.sources = _Sources()
        self.udp_every = 0.0
        self._ids = itertools.count(1)
        self._listeners = {n: _listener(n) for n in itertools.islice(self._ids, size)}
        self._connections = {n: _connection(n) for n in itertools.islice(self._ids, size)}
        self._polls = 0

    def tick(self, at: Instant) -> Tick:
        """Replace a share of all rows."""
        gone = list(itertools.islice(self._listeners, self._polls % 7, None, 40))
        gone = gone[: int(len(self._listeners) * SHARE)]
        for number in gone:
            del self._listeners[number]
        opened = {n: _listener(n) for n in itertools.islice(self._ids, len(gone))}
        self._listeners |= opened
        left = list(itertools.islice(self._connections, self._polls % 7, None, 40))
        for number in left:
            del self._connections[number]
        for number in itertools.islice(self._ids, len(left)):
            self._connections[number] = _connection(number)
        self._polls += 1
        return Tick(
            number=self._polls - 1,
            at=at,
            interval=1.0,
            source="made up",
            listeners=tuple(self._listeners.values()),
            connections=tuple(self._connections.values()),
            connection_count=len(self._connections),
            opened=tuple(opened.values()) if self._polls > 1 else (),
            closed=(),
            changed=(),
            alerts=(),
            tombstones=(),
            connection_tombstones=(),
            ends=None,
            churn=Churn(len(left), len(left), len(left), len(left), len(self._connections)),
            interfaces=(),
            gaps=(),
            cost=0.0,
        )

    def glance(self, at: Instant) -> None:
        """Nothing begins to listen between two polls."""
        del at

    def want_connections(self, wanted: bool) -> None:  # noqa: FBT001 - as the monitor has it
        """They are there always."""
        del wanted

    def close(self) -> None:
        """Nothing is open."""


def _listener(number: int) -> Listener:
    name = f"program{number % _PROGRAMS}"
    is_open = number % 5 == 0
    row = listener(
        name,
        1024 + number % _PORTS,
        Verdict.RISKY if is_open else Verdict.EXPECTED,
        reach=WIFI if is_open else COMPUTER,
        reasons=(INTERPRETER,) if is_open else (),
        ownership=_OWNERS[number % _PROGRAMS],
    )
    return replace(row, socket=replace(row.socket, id=number))


def _connection(number: int) -> Connection:
    remote = (f"203.0.{number // 250 % 250}.{number % 250}", 443)
    row = connection(f"program{number % _PROGRAMS}", remote, ownership=_OWNERS[number % _PROGRAMS])
    socket = replace(
        row.socket,
        id=number,
        local_port=1024 + number % _PORTS,
        remote_address=remote[0],
        remote_port=remote[1],
    )
    return replace(row, socket=socket)
