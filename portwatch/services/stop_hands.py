"""With whose rights a stop looks at processes and signals them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from portwatch.services.stop import holds, image, open_handle

if TYPE_CHECKING:
    from collections.abc import Collection

    from portwatch.core.model import ProcessId, Socket
    from portwatch.services.stop import Handle


class Hands(Protocol):
    """With whose rights processes are looked at and signalled."""

    def open(
        self,
        identity: ProcessId,
        *,
        sockets: Collection[Socket] = (),
        exe: str | None = None,
        under: Handle | None = None,
    ) -> Handle:
        """A handle on the process that still has this identity; raises as ``open_handle``.

        Args:
            identity: Whose.
            sockets: For which of its sockets, if it is one that holds some.
            exe: Path of the image that it ran when it was chosen for that; ``None`` if not known.
            under: A handle on a process that it is below, if it is meant for that.
        """
        ...

    def holds(self, pid: int, inodes: Collection[int]) -> bool | None:
        """Whether it holds one of these sockets; see the function of this name."""
        ...

    def image(self, pid: int) -> str | None:
        """What it runs; see the function of this name."""
        ...


class OwnHands:
    """With those of this program."""

    def open(
        self,
        identity: ProcessId,
        *,
        sockets: Collection[Socket] = (),
        exe: str | None = None,
        under: Handle | None = None,
    ) -> Handle:
        """A handle on it; see ``Hands``."""
        del sockets, exe, under
        return open_handle(identity)

    def holds(self, pid: int, inodes: Collection[int]) -> bool | None:
        """Whether it holds one of these sockets."""
        return holds(pid, inodes)

    def image(self, pid: int) -> str | None:
        """What it runs."""
        return image(pid)
