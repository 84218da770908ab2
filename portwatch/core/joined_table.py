"""Several tables of sockets in one; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.sockets import concatenate, empty

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable


class JoinedTable:
    """Gives the very table of the last time while its parts are the same ones.

    What is the same table need not be compared: that is most of a poll at which nothing changed.
    """

    def __init__(self) -> None:
        """Of no parts."""
        self._parts: tuple[SocketTable, ...] = ()
        self._whole = empty()

    def of(self, *parts: SocketTable) -> SocketTable:
        """The sockets of all parts, in their order; not to be written to, and nor are the parts."""
        if len(parts) != len(self._parts) or any(map(_is_another, parts, self._parts)):
            self._parts, self._whole = parts, concatenate(*parts)
        return self._whole


def _is_another(one: SocketTable, other: SocketTable) -> bool:
    return one is not other
