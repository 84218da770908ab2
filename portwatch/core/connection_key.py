"""Tells one connection of this machine from every other, those with the same ends included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.record import record

if TYPE_CHECKING:
    from portwatch.core.model import Family, Protocol, Socket


@record(frozen=True, slots=True)
class ConnectionKey:
    """A socket with a peer, as it was listed; addresses are canonical texts.

    Attributes:
        interface: Name of the one that the socket is bound to; ``None`` for any.
        cookie: The kernel's, of this very socket (``idiag_cookie``,
            ``include/uapi/linux/inet_diag.h``); never given twice in one start of the machine.
    """

    protocol: Protocol
    family: Family
    local_address: str
    local_port: int
    remote_address: str
    remote_port: int
    interface: str | None
    cookie: int

    @classmethod
    def of(cls, one: Socket) -> ConnectionKey:
        """That of a socket as it is shown; one without a peer has nobody's address and port 0."""
        return cls(
            protocol=one.protocol,
            family=one.family,
            local_address=one.local_address,
            local_port=one.local_port,
            remote_address=one.remote_address or "::",
            remote_port=one.remote_port or 0,
            interface=one.interface,
            cookie=one.id,
        )
