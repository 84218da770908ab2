"""A monitor on a fake machine, with a clock that a test moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Instant
from portwatch.services.knowledge import load_knowledge
from portwatch.services.monitor import Monitor

if TYPE_CHECKING:
    from portwatch.core.tick import Tick
    from tests.helpers.machine import FakeMachine

KNOWLEDGE = load_knowledge()


class Watch:
    """Ticks a monitor; the wall clock starts at 5000 seconds after the epoch.

    Attributes:
        monitor: What is ticked.
        seconds: Now, on the monotonic clock.
    """

    def __init__(
        self,
        machine: FakeMachine,
        *,
        connections: bool = False,
        baseline: bool = True,
        everything: bool = True,
    ) -> None:
        self.monitor = Monitor(
            machine.sources(),
            KNOWLEDGE,
            connections=connections,
            baseline=baseline,
            everything=everything,
        )
        self.seconds = 0.0

    def tick(self, after: float = 1.0) -> Tick:
        """Let time pass and poll."""
        self.seconds += after
        return self.monitor.tick(Instant(monotonic=self.seconds, wall=5000.0 + self.seconds))

    def glance(self, after: float = 0.1) -> Tick | None:
        """Let time pass and take a look between two polls."""
        self.seconds += after
        return self.monitor.glance(Instant(monotonic=self.seconds, wall=5000.0 + self.seconds))
