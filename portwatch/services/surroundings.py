"""What stands around the machine's own sockets: other networks, interfaces, the firewall."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from portwatch.core.interface import Interface
    from portwatch.core.model import Gap, Instant
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.firewall_protocol import Rules
    from portwatch.sources.protocols import Sources

_AHEAD = 0.8
"""Seconds before a poll is due within which is looked ahead of it."""

_FRESH = 1.0
"""Seconds for which a look serves: after a sleep the networks are others."""


class Surrounding(NamedTuple):
    """What one look found.

    Attributes:
        elsewhere: What waits for peers in other networks.
        interfaces: Those of this network.
        firewall: Its rules; ``None`` where they are not known.
        gaps: What could not be read.
    """

    elsewhere: SocketTable
    interfaces: tuple[Interface, ...]
    firewall: Rules | None
    gaps: tuple[Gap, ...]


class Surroundings:
    """Reads them between two polls, so that a poll has only the sockets to read.

    A poll before which nobody called ``tend`` reads them itself.
    """

    def __init__(self, sources: Sources) -> None:
        """Nothing is read yet.

        Args:
            sources: A machine, live or recorded.
        """
        self._sources = sources
        self._ahead: Surrounding | None = None
        self._looked_at = 0.0
        self._polled_at: float | None = None
        self._between = 0.0  # seconds from the poll before to the last one

    def read(self, now: Instant) -> Surrounding:
        """As they are now, or were at a look just before."""
        if self._polled_at is not None:
            self._between = now.monotonic - self._polled_at
        self._polled_at = now.monotonic
        ahead, self._ahead = self._ahead, None
        is_fresh = now.monotonic - self._looked_at <= _FRESH
        return ahead if ahead is not None and is_fresh else self._look(now)

    def tend(self, now: Instant) -> None:
        """Look for the next poll, if that is near: the next is as far off as the last was."""
        due = (self._polled_at or 0.0) + self._between
        if self._ahead is None and now.monotonic >= due - _AHEAD:
            self._ahead = self._look(now)

    def _look(self, now: Instant) -> Surrounding:
        self._looked_at = now.monotonic
        elsewhere = self._sources.namespaces.read()
        interfaces = self._sources.interfaces.read()
        firewall = self._sources.firewall.read(now.monotonic)
        return Surrounding(
            elsewhere.value,
            interfaces.value,
            firewall.value,
            elsewhere.gaps + interfaces.gaps + firewall.gaps,
        )
