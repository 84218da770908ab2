"""A window's monitor of this very machine, polled by a clock that a test moves."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from portwatch.core.identity import identity_of
from portwatch.core.model import Instant, Listener
from portwatch.services.expectations import Expectations
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.services.learning import LearningPeriod
from portwatch.services.machine import open_monitor

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from portwatch.core.tick import Tick

_PATIENCE = 10.0


class Watch:
    """A window's monitor of this machine in its first day, polled by a clock of its own."""

    def __init__(self, folder: Path) -> None:
        self.expectations = Expectations(ExpectationsFile(folder), LearningPeriod(folder, 24))
        self.monitor = open_monitor(baseline=False, expectations=self.expectations)
        self.at = 0.0

    def now(self) -> Instant:
        """This moment, by its own clock."""
        return Instant(self.at, 5000 + self.at)

    def tick(self) -> Tick:
        """Poll, some seconds after the poll before."""
        self.at += 6.0
        return self.monitor.tick(self.now())

    def row(self, port: int) -> Listener:
        """The listener at a port, as it is judged some seconds later."""
        tick = self.tick()
        (row,) = (
            one
            for one in tick.listeners
            if one.socket.local_port == port and not one.socket.namespace
        )
        return row

    def when(self, port: int, is_so: Callable[[Listener], bool]) -> Listener:
        """The listener as soon as something is true of it; some polls later it has settled."""
        limit = time.monotonic() + _PATIENCE
        while not is_so(self.row(port)):
            assert time.monotonic() < limit, self.row(port)
            time.sleep(0.05)
        for _ in range(2):
            row = self.row(port)
        return row

    def learnt(self, row: Listener) -> bool:
        """Whether its program was; rules of others may have the whole range of its port."""
        program = identity_of(row)
        assert program is not None
        rules = self.expectations.rules
        return any(rule.identity is not None and rule.identity.covers(program) for rule in rules)


def runs(part: str) -> Callable[[Listener], bool]:
    """Whether all who hold it were given this word."""
    return lambda row: (
        bool(row.ownership.owners)
        and all(any(part in word for word in one.command) for one in row.ownership.owners)
    )


def told(row: Listener) -> list[tuple[str, str]]:
    return [(one.code.value, one.severity.value) for one in row.reasons]
