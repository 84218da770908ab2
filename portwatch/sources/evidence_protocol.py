"""What a source of evidence promises, and the one that sees nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from portwatch.core.evidence import Evidence

if TYPE_CHECKING:
    from portwatch.core.guest import Guest
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

    def guests(self, now: float) -> tuple[Guest, ...]:
        """Shells that talk to a peer, whoever started them.

        Args:
            now: As above.
        """
        ...

    def take_time(self) -> None:
        """Whoever asks looks only once, and waits some seconds rather than not know."""
        ...


class NullEvidence:
    """A platform where nothing more can be seen of a process."""

    def of(self, process: Process, now: float) -> Evidence:
        """Nothing."""
        del now
        return Evidence(process.id)

    def guests(self, now: float) -> tuple[Guest, ...]:
        """Nothing."""
        del now
        return ()

    def take_time(self) -> None:
        """It takes none."""
