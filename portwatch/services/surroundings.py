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
"""Seconds between two looks ahead of a poll: a poll a second finds one done."""


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
        self._read_at = 0.0

    def read(self, now: Instant) -> Surrounding:
        """As they are now, or were at a look since this was last asked."""
        found = self._ahead or self._look(now)
        self._ahead = None
        return found

    def tend(self, now: Instant) -> None:
        """Look for the next poll, if it is time."""
        if now.monotonic - self._read_at >= _AHEAD:
            self._ahead = self._look(now)

    def _look(self, now: Instant) -> Surrounding:
        self._read_at = now.monotonic
        elsewhere = self._sources.namespaces.read()
        interfaces = self._sources.interfaces.read()
        firewall = self._sources.firewall.read(now.monotonic)
        return Surrounding(
            elsewhere.value,
            interfaces.value,
            firewall.value,
            elsewhere.gaps + interfaces.gaps + firewall.gaps,
        )
