"""What a stop has ended, for who told of it before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.record import record

if TYPE_CHECKING:
    from portwatch.core.model import Listener, ProcessId
    from portwatch.services.stop_plan import Effect


@record(frozen=True, slots=True)
class Stopped:
    """A listener that was stopped, and what ended with it.

    Attributes:
        row: The listener.
        processes: All that were ended, of its tree, its service or its container.
        sockets: Ids of the sockets that closed, of whomever: a manager that listened for a service
            goes on.
    """

    row: Listener
    processes: frozenset[ProcessId] = frozenset()
    sockets: frozenset[int] = frozenset()

    @classmethod
    def by(cls, row: Listener, effect: Effect) -> Stopped:
        """As its plan told."""
        return cls(
            row,
            frozenset(one.id for one in effect.processes),
            frozenset(one.id for one in (*effect.freed, *effect.also)),
        )
