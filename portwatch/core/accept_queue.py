"""How many connections wait until a listener's program accepts them, and how many may."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.model import State

if TYPE_CHECKING:
    from portwatch.core.model import Socket


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
        counted = f"{self.waiting} of {self.limit}"
        return f"{counted}, full" if self.is_full else counted

    @property
    def sentence(self) -> str:
        """In plain words."""
        if not self.waiting:
            return f"nobody waits; {self.limit} may"
        counted = f"{self.waiting} of {self.limit}"
        if self.is_full:
            return (
                f"full: {counted} wait to be accepted and new ones get no answer;"
                " the program is too busy or hangs"
            )
        return f"{counted} wait to be accepted"


def of(socket: Socket) -> AcceptQueue | None:
    """The queue of a TCP listener; ``None`` for other sockets and where it is not told."""
    waiting, limit = socket.receive_queue, socket.send_queue
    if socket.state is not State.LISTEN or waiting is None or limit is None:
        return None
    return AcceptQueue(waiting, limit)
