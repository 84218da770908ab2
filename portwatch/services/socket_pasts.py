"""Keeps in mind who held each listener, and what was told of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.earlier_holders import EarlierHolders

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from portwatch.core.model import Listener
    from portwatch.core.reason import Reason
    from portwatch.core.signs import Holder

_NOTHING = EarlierHolders()


class SocketPasts:
    """One past a listener, until it is forgotten. Nothing outlasts portwatch itself."""

    def __init__(self) -> None:
        """Nothing was seen yet."""
        self._pasts: dict[int, EarlierHolders] = {}

    def recall(self, row: Listener, found: Sequence[Holder]) -> Reason | None:
        """What is still to be told of those who held a listener before; keeps what is told now.

        Args:
            row: The listener.
            found: Those who hold it now.
        """
        before = self._pasts.get(row.socket.id, _NOTHING)
        past = before.followed(row, found)
        if past is not before:
            self._pasts[row.socket.id] = past
        return past.reason(found) if past.signs else None

    def forget(self, identities: Collection[int]) -> None:
        """These sockets have closed: their ids may come again."""
        for identity in self._pasts.keys() & identities:
            del self._pasts[identity]
