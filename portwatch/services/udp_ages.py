"""How old UDP sockets are: only a young one may be a client that waits for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Protocol
from portwatch.core.udp_client import TEMPORARY_FOR

if TYPE_CHECKING:
    from collections.abc import Collection

    from portwatch.core.model import Instant, Listener, Ownership, Socket


class UdpAges:
    """Remembers when UDP sockets were first met; as bounded as the table of sockets."""

    def __init__(self) -> None:
        self._met: dict[int, float] = {}
        self._due: dict[int, float] = {}

    def meet(self, socket: Socket, now: Instant) -> None:
        """A socket opened, as far as polling saw."""
        if socket.protocol is Protocol.UDP:
            self._met.setdefault(socket.id, now.monotonic)

    def age(self, socket: Socket, ownership: Ownership, now: Instant) -> float | None:
        """Seconds that a socket exists at most; ``None`` if nothing tells that.

        One that stood when watching began is no older than the oldest of its holders.
        """
        met = self._met.get(socket.id)
        if met is not None:
            return now.monotonic - met
        starts = [owner.started_at for owner in ownership.owners]
        known = [start for start in starts if start is not None]
        return max(0.0, now.wall - min(known)) if known and len(known) == len(starts) else None

    def judged(self, row: Listener, age: float | None, now: Instant) -> None:
        """A socket was judged at this age: a temporary one will have to be judged again."""
        self._due.pop(row.socket.id, None)
        if row.temporary and age is not None:
            self._due[row.socket.id] = now.monotonic + TEMPORARY_FOR - age

    def due(self, now: Instant) -> frozenset[int]:
        """Ids of sockets that were temporary and are too old for it now."""
        return frozenset(one for one, at in self._due.items() if at <= now.monotonic)

    def forget(self, gone: Collection[int]) -> None:
        """Sockets with these ids have closed: the ids may come again."""
        for identity in self._met.keys() & gone:
            del self._met[identity]
        for identity in self._due.keys() & gone:
            del self._due[identity]
