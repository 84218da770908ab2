"""What stood when watching began, by which later listeners are judged."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.programs import image

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Ownership, ReachLevel, Socket


class Identity(NamedTuple):
    """What makes a listener the same one after a restart of its program.

    Attributes:
        elsewhere: Whether it is in another network namespace: the number of that is a new one
            each time its container starts.
    """

    protocol: str
    port: int
    program: str
    level: str
    elsewhere: bool


class Baseline:
    """Remembers the listeners of the first polls; as bounded as they were."""

    def __init__(self) -> None:
        self._stood: set[Identity] = set()
        self._lent: set[int] = set()

    def learn(self, socket: Socket, ownership: Ownership, level: ReachLevel) -> None:
        """A listener stands at the start."""
        self._stood.add(_identity(socket, ownership, level))
        if _is_lent(ownership):
            self._lent.add(socket.id)

    def stood(self, socket: Socket, ownership: Ownership, level: ReachLevel) -> bool:
        """Whether a listener's like stood at the start.

        So did one that the first process held for a service which has taken it since.
        """
        identity = _identity(socket, ownership, level)
        if socket.id in self._lent:
            self._stood.add(identity)
        return identity in self._stood

    def forget(self, gone: Iterable[int]) -> None:
        """Sockets with these ids have closed: the ids may come again."""
        self._lent.difference_update(gone)


def _identity(socket: Socket, ownership: Ownership, level: ReachLevel) -> Identity:
    owners = ownership.owners
    program = (image(owners[0]) or owners[0].name) if owners else ""
    return Identity(socket.protocol, socket.local_port, program, level, socket.namespace != 0)


def _is_lent(ownership: Ownership) -> bool:
    """Whether only the first process holds it: for a service that starts when it is wanted."""
    return [owner.id.pid for owner in ownership.owners] == [1]
