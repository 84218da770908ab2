"""Sockets that ended, as ``portwatch watch --ends`` tells them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import encode, sockets
from portwatch.core.columns import endpoint
from portwatch.core.ends import EndKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.encode import Json
    from portwatch.core.ends import Ends, Fins
    from portwatch.core.model import Socket

_WORDS = {
    EndKind.LISTENER_OR_BOUND: "listener-or-bound",
    EndKind.LISTENER: "listener",
    EndKind.CONNECTION: "connection",
    EndKind.RESET: "reset",
    EndKind.FAILED: "failed",
    EndKind.UDP_UNCONNECTED: "udp",
    EndKind.UDP_CONNECTED: "udp-connected",
}
"""Stable words; what was never bound to a port is not told."""


class Ended(NamedTuple):
    """One socket that ended.

    Attributes:
        kind: One of the stable words.
        sent: Bytes sent and acknowledged; ``None`` where the kernel has forgotten them: UDP, and a
            connection that this end reset.
        received: Bytes received, as ``sent``. Of a peer elsewhere the last word (FIN) may count
            as one.
    """

    kind: str
    socket: Socket
    sent: int | None
    received: int | None

    def json(self) -> dict[str, Json]:
        """The fields of the event."""
        return {
            "kind": self.kind,
            "protocol": self.socket.protocol,
            "family": self.socket.family,
            "local": _end(self.socket.local_address, self.socket.local_port),
            "remote": _end(self.socket.remote_address, self.socket.remote_port),
            "sent": self.sent,
            "received": self.received,
        }

    def text(self) -> str:
        """One line for people."""
        one = self.socket
        here = endpoint(one.family, one.local_address, one.local_port)
        there = endpoint(one.family, one.remote_address, one.remote_port)
        between = f"{here} - {there}" if there else here
        bytes_text = ""
        if self.sent is not None:
            bytes_text = f"  {self.sent} sent, {self.received} received"
        return f"{one.protocol} {between}  {self.kind}{bytes_text}"


def ended(ends: Ends, fins: Fins) -> Iterator[Ended]:
    """All that ended, in the order in which the kernel told it."""
    columns = (ends.kinds.tolist(), ends.sent.tolist(), fins.received(ends))
    rows = sockets.rows(ends.table, {}, {})
    for socket, kind, sent, received in zip(rows, *columns, strict=True):
        word = _WORDS.get(EndKind(kind))
        if word is None:
            continue
        if kind == EndKind.CONNECTION:
            yield Ended(word, socket, sent, received)
        else:
            yield Ended(word, socket, None, None)


def _end(address: str | None, port: int | None) -> dict[str, Json] | None:
    return None if address is None else encode.end(address, port)
