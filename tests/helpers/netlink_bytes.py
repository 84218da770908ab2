"""Netlink dumps made by hand, byte by byte as the kernel lays them out."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

SEQUENCE, PORT = 7, 4321
V6ONLY, CGROUP, SHUTDOWN = 11, 21, 8


def message(kind: int, payload: bytes, flags: int = 2) -> bytes:
    """One message, padded as the next one needs it."""
    head = struct.pack("=IHHII", 16 + len(payload), kind, flags, SEQUENCE, PORT)
    return head + payload + bytes(-len(payload) % 4)


def done(status: int = 0, flags: int = 2) -> bytes:
    """The end of a dump."""
    return message(3, struct.pack("=i", status), flags)


def attribute(kind: int, value: bytes) -> bytes:
    """One attribute, padded."""
    return struct.pack("=HH", 4 + len(value), kind) + value + bytes(-len(value) % 4)


@dataclass(frozen=True)
class Diag:
    """One socket as ``struct inet_diag_msg`` tells it."""

    cookie: int = 1
    family: int = 2
    state: int = 10
    local: bytes = b"\x7f\0\0\1"
    local_port: int = 80
    remote: bytes = b""
    remote_port: int = 0
    interface: int = 0
    queues: tuple[int, int] = (0, 128)
    uid: int = 1000
    inode: int = 55
    attributes: tuple[tuple[int, bytes], ...] = ()

    def payload(self) -> bytes:
        fixed = struct.pack(
            "=BBBB2s2s16s16sIQIIIII",
            self.family,
            self.state,
            0,
            0,
            self.local_port.to_bytes(2, "big"),
            self.remote_port.to_bytes(2, "big"),
            self.local,
            self.remote,
            self.interface,
            self.cookie,
            0,
            *self.queues,
            self.uid,
            self.inode,
        )
        return fixed + b"".join(attribute(kind, value) for kind, value in self.attributes)


def diag_dump(entries: Sequence[Diag]) -> bytes:
    """A whole answer with these sockets."""
    return b"".join(message(20, entry.payload()) for entry in entries) + done()
