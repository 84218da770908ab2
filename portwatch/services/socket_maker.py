"""Makes sockets as objects of their columns, with the names of this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import sockets

if TYPE_CHECKING:
    from portwatch.core.interface import Interface
    from portwatch.core.model import Socket
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.protocols import UserSource


class SocketMaker:
    """Knows the names of interfaces and users.

    Attributes:
        interfaces: The network interfaces that are up.
    """

    def __init__(self, users: UserSource) -> None:
        """No interface is known yet.

        Args:
            users: Names users.
        """
        self.interfaces: tuple[Interface, ...] = ()
        self._users = users

    def make(self, table: SocketTable) -> list[Socket]:
        """The sockets of a table, in its order."""
        names = {interface.index: interface.name for interface in self.interfaces}
        uids = set(table["uid"].tolist()) - {sockets.NO_UID}
        users = {uid: name for uid in uids if (name := self._users.name(uid)) is not None}
        return sockets.rows(table, names, users)
