"""How many connections wait until a listener's program accepts them, and how many may."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import sockets
from portwatch.core.model import State
from portwatch.core.said import say

if TYPE_CHECKING:
    from portwatch.core.model import Socket
    from portwatch.core.sockets import SocketTable

_LISTEN = sockets.STATE_CODES[State.LISTEN]


class AcceptQueue(NamedTuple):
    """The accept queue of one TCP listener, as Linux tells it (``sk_ack_backlog``).

    Attributes:
        waiting: Connections that are established and not accepted yet.
        limit: The backlog that the program gave to ``listen(2)``, or ``net.core.somaxconn``.
    """

    waiting: int
    limit: int

    @property
    def is_full(self) -> bool:
        """Whether no other connection is let in, or the very next one is the last.

        Linux lets one more wait than the limit says (``sk_acceptq_is_full``).
        """
        return self.waiting > 0 and self.waiting >= self.limit

    @property
    def text(self) -> str:
        """In a table's cell: ``3 of 128``."""
        parts = {"waiting": self.waiting, "limit": self.limit}
        if self.is_full:
            return say("{waiting} of {limit}, full", **parts)
        return say("{waiting} of {limit}", **parts)

    @property
    def sentence(self) -> str:
        """In plain words."""
        if not self.waiting:
            return say("nobody waits; {limit} may", limit=self.limit)
        parts = {"waiting": self.waiting, "limit": self.limit}
        if self.is_full:
            return say(
                "full: {waiting} of {limit} wait to be accepted and new ones get no answer;"
                " the program is too busy or hangs",
                **parts,
            )
        return say("{waiting} of {limit} wait to be accepted", **parts)


def of(socket: Socket) -> AcceptQueue | None:
    """The queue of a TCP listener; ``None`` for other sockets and where it is not told."""
    waiting, limit = socket.receive_queue, socket.send_queue
    if socket.state is not State.LISTEN or waiting is None or limit is None:
        return None
    return AcceptQueue(waiting, limit)


def filled(table: SocketTable) -> dict[int, tuple[int, int]]:
    """Waiting and limit of every TCP listener for which connections wait, by the socket's id.

    The limit is ``sockets.NO_QUEUE`` where it is not known.
    """
    queue = table["receive_queue"]
    waits = (table["state"] == _LISTEN) & (queue != 0) & (queue != sockets.NO_QUEUE)
    if not waits.any():
        return {}
    columns = (table[name][waits].tolist() for name in ("id", "receive_queue", "send_queue"))
    return {one: (waiting, limit) for one, waiting, limit in zip(*columns, strict=True)}
