"""Decides what is looked at between two polls, and tells what began to listen there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from portwatch.core import sockets
from portwatch.core.model import Family, Protocol
from portwatch.core.sockets import FAMILY_CODES
from portwatch.sources.protocols import MissedGlanceError

if TYPE_CHECKING:
    from portwatch.core.ends import Fresh
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.protocols import SocketSource
    from portwatch.sources.usage_protocol import Usage, UsageSource


_IPV6 = FAMILY_CODES[Family.IPV6]


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

    As long as as many sockets are in use, but for those that are known to have ended, none has
    opened: what began to wait for peers and ended since the last look is in neither number. Of a
    connection that has ended it is not known whether it was in the former, so that leads to a look.

    Left to the next poll is what opens in the very tenth of a second in which a program stops
    another one by ``shutdown``, or a peer resets a connection that its program still holds: those
    leave their place and have not ended. So is a UDP socket that lets go of its peer.
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
        self._waiting: dict[Protocol, SocketTable] = {}  # what was seen then
        self._udp_at = 0.0

    def look(
        self, table: SocketTable, now: float, *, ended: Fresh | None, udp_every: float
    ) -> Glimpse | None:
        """What began to listen since the table was read; ``None`` if nothing did.

        Args:
            table: All sockets that are known.
            now: Monotonic seconds.
            ended: What has ended since the last call; ``None`` if anything may have.
            udp_every: Seconds between two looks at UDP.
        """
        usage = self._usage.read()
        self._take_out(ended)
        protocols = [Protocol.TCP]
        if now - self._udp_at >= udp_every:
            self._udp_at = now
            protocols.append(Protocol.UDP)
        opened, closed = [], []
        for protocol in protocols:
            if usage is not None and self._then.get(protocol) == _in_use(usage, protocol):
                continue
            found = self._look_at(protocol, usage)
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

    def _take_out(self, ended: Fresh | None) -> None:
        """Let the numbers of the last looks be those without what has ended since."""
        if ended is None:
            self._then.clear()
            return
        for protocol in ended.protocols:
            self._then.pop(protocol, None)
        if not ended.waited:
            return
        for protocol, (ipv4, ipv6) in list(self._then.items()):
            waiting = self._waiting.get(protocol, sockets.empty())
            gone = waiting["family"][sockets.among(waiting["id"], ended.waited)]
            of_ipv6 = int(np.count_nonzero(gone == _IPV6))
            self._then[protocol] = ipv4 - len(gone) + of_ipv6, ipv6 - of_ipv6

    def _look_at(self, protocol: Protocol, usage: Usage | None) -> SocketTable | None:
        """What waits for peers, if it is other than at the last look.

        Where something opens or ends meanwhile, the number in use proves nothing: the next call
        looks again. So it does where there was no look.
        """
        self._then.pop(protocol, None)
        try:
            found = self._source.glance(protocol)
        except MissedGlanceError:
            return None
        if found is not None:
            self._waiting[protocol] = found
        after = self._usage.read()
        if usage is not None and after is not None:
            number = _in_use(usage, protocol)
            if number == _in_use(after, protocol):
                self._then[protocol] = number
        return found


def _in_use(usage: Usage, protocol: Protocol) -> tuple[int, int]:
    """How many sockets of a protocol are in use, over IPv4 and over IPv6."""
    return usage.tcp if protocol is Protocol.TCP else usage.udp
