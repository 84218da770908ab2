"""What a source of evidence promises, and the one that sees nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from portwatch.core.evidence import Evidence

if TYPE_CHECKING:
    from portwatch.core.model import Process


class EvidenceSource(Protocol):
    """Looks at processes that hold sockets, when it is asked to."""

    def of(self, process: Process, now: float) -> Evidence:
        """What is seen of a process; what cannot be seen is ``None`` in it.

        Args:
            process: As it was read; evidence of another one under its pid is never given.
            now: Monotonic seconds: what was seen a few seconds ago may be told again.
        """
        ...


class NullEvidence:
    """A platform where nothing more can be seen of a process."""

    def of(self, process: Process, now: float) -> Evidence:
        """Nothing."""
        del now
        return Evidence(process.id)
