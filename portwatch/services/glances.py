"""Decides what is looked at between two polls, and tells what began to listen there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import sockets
from portwatch.core.model import Protocol
from portwatch.sources.protocols import MissedGlanceError

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.protocols import SocketSource
    from portwatch.sources.usage_protocol import Usage, UsageSource


class Glimpse(NamedTuple):
    """What a glance found.

    Attributes:
        opened: Sockets that began to listen.
        closed: Of the same protocols, those that have stopped.
    """

    opened: SocketTable
    closed: SocketTable


class Glances:
    """Looks at the listeners only when there may be others.

    As long as nothing has ended and as many sockets are in use, none has opened. Left to the next
    poll is what opens in the very tenth of a second in which a program stops another one by
    ``shutdown``, or a peer resets a connection that its program still holds: those leave their
    place and have not ended. So is a UDP socket that lets go of its peer.
    """

    def __init__(self, source: SocketSource, usage: UsageSource) -> None:
        """Nothing has been looked at.

        Args:
            source: Is glanced at.
            usage: Tells how many sockets are in use.
        """
        self._source = source
        self._usage = usage
        self._then: dict[Protocol, tuple[int, int]] = {}  # in use when it was looked at
        self._udp_at = 0.0

    def look(
        self, table: SocketTable, now: float, *, has_ended: bool, udp_every: float
    ) -> Glimpse | None:
        """What began to listen since the table was read; ``None`` if nothing did.

        Args:
            table: All sockets that are known.
            now: Monotonic seconds.
            has_ended: Whether a socket may have ended since the last call.
            udp_every: Seconds between two looks at UDP.
        """
        usage = self._usage.read()  # before the look: what opens in between is looked for again
        if has_ended:
            self._then.clear()
        protocols = [Protocol.TCP]
        if now - self._udp_at >= udp_every:
            self._udp_at = now
            protocols.append(Protocol.UDP)
        opened, closed = [], []
        for protocol in protocols:
            if self._is_as_it_was(protocol, usage):
                continue
            try:
                found = self._source.glance(protocol)
            except MissedGlanceError:  # its number in use proves nothing: look again next time
                self._then.pop(protocol, None)
                continue
            if found is None:
                continue
            opened.append(found[~sockets.among(found["id"], table["id"])])
            waiting = table[
                sockets.listening(table)
                & (table["namespace"] == 0)
                & (table["protocol"] == sockets.PROTOCOL_CODES[protocol])
            ]
            closed.append(waiting[~sockets.among(waiting["id"], found["id"])])
        if not any(map(len, opened)):
            return None
        return Glimpse(sockets.concatenate(*opened), sockets.concatenate(*closed))

    def _is_as_it_was(self, protocol: Protocol, usage: Usage | None) -> bool:
        """Whether as many sockets are in use as at the last look, which is this one if not."""
        if usage is None:
            return False
        number = usage.tcp if protocol is Protocol.TCP else usage.udp
        if self._then.get(protocol) == number:
            return True
        self._then[protocol] = number
        return False
