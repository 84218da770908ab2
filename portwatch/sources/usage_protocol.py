"""How many sockets are in use: what a source of it promises, and the one that tells nothing."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Usage(NamedTuple):
    """Numbers of sockets, IPv4 and IPv6, that have a place in the kernel's tables.

    Attributes:
        tcp: Listeners and connections; not what is only bound, nor what is left in TIME_WAIT.
        udp: Sockets with a port.
    """

    tcp: tuple[int, int]
    udp: tuple[int, int]


class UsageSource(Protocol):
    """Tells the numbers for next to nothing, so that tables need not be looked at."""

    def read(self) -> Usage | None:
        """The numbers now; ``None`` where they are not told."""
        ...

    def close(self) -> None:
        """Give back descriptors; the source is not used again."""
        ...


class NullUsage:
    """A platform that does not tell."""

    def read(self) -> Usage | None:
        """Nothing."""
        return None

    def close(self) -> None:
        """Nothing to give back."""
