"""Netlink dumps: the question, the bytes of the answer, and the messages in them.

Layout and numbers from ``include/uapi/linux/netlink.h`` (RFC 3549). Walking the bytes is pure;
only ``Channel`` talks to the kernel. The kernel's words are in the byte order of the machine.
"""

from __future__ import annotations

import os
import socket
import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADER = struct.Struct("=IHHII")  # length, type, flags, sequence, port id
DONE = struct.Struct("=IHHIIi")  # a header, then the dump's errno
NLMSG_NOOP, NLMSG_ERROR, NLMSG_DONE, NLMSG_OVERRUN = 1, 2, 3, 4
NLM_F_REQUEST, NLM_F_MULTI, NLM_F_DUMP_INTR, NLM_F_DUMP = 0x1, 0x2, 0x10, 0x300
_ERRNO = struct.Struct("=i")
_ATTRIBUTE = struct.Struct("=HH")  # length with this header, type
_TYPE_MASK = 0x3FFF  # without NLA_F_NESTED and NLA_F_NET_BYTEORDER
_MAX_ERRNO = 4095  # include/linux/err.h

_CHUNK = 64 * 1024  # the kernel fills at most 32 KB a read; a larger message would be cut
_FIRST_SIZE = 4 * _CHUNK
_LARGEST_SIZE = 512 * 1024 * 1024  # four million sockets: past that something is wrong
_PATIENCE = struct.pack("@ll", 5, 0)  # a struct timeval: the kernel answers at once or never


class DumpError(Exception):
    """The bytes of a dump are not what the kernel's headers say."""


class DumpInterrupted(DumpError):  # noqa: N818 - named as the kernel's flag is
    """The table changed in a way that makes this dump inconsistent: ask again."""


class DumpRefused(DumpError):  # noqa: N818 - an answer, not a defect of the bytes
    """The kernel ended the dump with an error.

    Attributes:
        code: The ``errno``: ``ENOENT`` where the kernel lacks a part, ``EPERM`` where it denies.
    """

    def __init__(self, code: int) -> None:
        super().__init__(os.strerror(code))
        self.code = code


def messages(
    dump: bytes | memoryview, *, interrupted: bool = False
) -> Iterator[tuple[int, int, int]]:
    """The messages of one whole dump, up to and without its ``NLMSG_DONE``.

    Args:
        dump: Every byte of the answer.
        interrupted: Read also a dump that the kernel says is inconsistent. Ask once more first,
            and tell a gap if that answer was disturbed as well.

    Yields:
        Type, first and past-the-end offset of each payload.

    Raises:
        DumpRefused: The kernel told an error.
        DumpInterrupted: The kernel says that the dump is inconsistent.
        DumpError: The bytes are cut or contradict themselves.
    """
    offset, size = 0, len(dump)
    while offset < size:
        if size - offset < HEADER.size:
            raise DumpError(f"{size - offset} bytes left where a message should start")
        length, kind, flags, _, _ = HEADER.unpack_from(dump, offset)
        start, end = offset + HEADER.size, offset + length
        if end < start or end > size:
            raise DumpError(f"a message of {length} bytes, {size - offset} left")
        if flags & NLM_F_DUMP_INTR and not interrupted:
            raise DumpInterrupted("the table changed while it was read")
        offset = _aligned(end)
        if kind == NLMSG_DONE:
            _check_status(dump, start, end, kind)
            if offset < size:
                raise DumpError(f"{size - offset} bytes after the end of the dump")
            return
        if kind == NLMSG_ERROR:
            _check_status(dump, start, end, kind)
        if kind == NLMSG_OVERRUN:
            raise DumpError("the kernel lost a part of the dump")
        if kind != NLMSG_NOOP:
            yield kind, start, end
    raise DumpError("the dump has no end")


def attributes(message: bytes | memoryview, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """The attributes between two offsets: type, first and past-the-end offset of each value.

    Raises:
        DumpError: An attribute reaches beyond its message.
    """
    while end - start >= _ATTRIBUTE.size:
        length, kind = _ATTRIBUTE.unpack_from(message, start)
        if length < _ATTRIBUTE.size or start + length > end:
            raise DumpError(f"an attribute of {length} bytes, {end - start} left")
        yield kind & _TYPE_MASK, start + _ATTRIBUTE.size, start + length
        start = _aligned(start + length)


def _check_status(dump: bytes | memoryview, start: int, end: int, kind: int) -> None:
    """Judge the errno that ends a dump; very old kernels leave it out of ``NLMSG_DONE``."""
    if end - start < _ERRNO.size:
        if kind == NLMSG_DONE:
            return
        raise DumpError("an error without its number")
    status = _ERRNO.unpack_from(dump, start)[0]
    if -_MAX_ERRNO <= status < 0:
        raise DumpRefused(-status)
    if status < 0 or kind == NLMSG_ERROR:
        raise DumpError(f"an error with the number {status}")


def _aligned(offset: int) -> int:
    return (offset + 3) & ~3


class Buffer:
    """Room for one answer, which grows; views on what it was before it grew stay valid.

    Attributes:
        octets: All of it.
    """

    __slots__ = ("octets",)

    def __init__(self) -> None:
        """Room for a small table."""
        self.octets = bytearray(_FIRST_SIZE)

    def grow(self, used: int) -> None:
        """Move to twice the room.

        Args:
            used: How many bytes are to be kept.

        Raises:
            DumpError: No answer can be that large.
        """
        size = 2 * len(self.octets)
        if size > _LARGEST_SIZE:
            raise DumpError(f"more than {len(self.octets)} bytes")
        larger = bytearray(size)
        larger[:used] = memoryview(self.octets)[:used]
        self.octets = larger


class Channel:
    """One netlink socket, and a buffer for dumps that bring none."""

    def __init__(self, family: int) -> None:
        """Open it.

        Args:
            family: ``NETLINK_SOCK_DIAG`` or ``NETLINK_ROUTE``.

        Raises:
            OSError: The kernel has no such family, or a sandbox denies it.
        """
        self._socket = socket.socket(
            socket.AF_NETLINK, socket.SOCK_RAW | socket.SOCK_CLOEXEC, family
        )
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, _PATIENCE)
            self._socket.bind((0, 0))
            self._socket.connect((0, 0))  # from now on only the kernel can send to it
            self._port: int = self._socket.getsockname()[0]
        except OSError:
            self._socket.close()
            raise
        self._sequence = 0
        self._buffer = Buffer()

    def dump(
        self, kind: int, body: bytes, *, same: bool = False, into: Buffer | None = None
    ) -> memoryview:
        """Ask for a dump and read all of its answer.

        After an error the rest of the answer may still be on its way: use a new channel.

        Args:
            kind: Type of the request.
            body: The request without its header.
            same: Ask with the number of the question before, so that the same answer is made of
                the same bytes.
            into: Where to put the answer; otherwise where that of the dump before is.

        Returns:
            All messages with the one that ends them; overwritten by the next dump into the same
            buffer.

        Raises:
            OSError: The kernel refused to take the question, or gave no answer in five seconds.
            DumpError: The answer is too large to be true.
        """
        if not same:
            self._sequence = self._sequence % 0x7FFFFFFE + 1
        flags = NLM_F_REQUEST | NLM_F_DUMP
        header = HEADER.pack(HEADER.size + len(body), kind, flags, self._sequence, 0)
        self._socket.send(header + body)
        buffer = into or self._buffer
        used = 0
        while True:
            if len(buffer.octets) - used < _CHUNK:
                buffer.grow(used)
            got = self._socket.recv_into(memoryview(buffer.octets)[used : used + _CHUNK])
            used += got
            if got < HEADER.size:
                raise DumpError(f"an answer of {got} bytes")
            if self._is_last(buffer.octets, used - got, used):
                return memoryview(buffer.octets)[:used]

    def close(self) -> None:
        """Give back the descriptor."""
        self._socket.close()

    def _is_last(self, octets: bytearray, start: int, end: int) -> bool:
        """Whether the dump ends with these bytes of one read: at their start or their tail."""
        if HEADER.unpack_from(octets, start)[1] in {NLMSG_DONE, NLMSG_ERROR}:
            return True
        if end - start < DONE.size:
            return False
        length, kind, _, sequence, port, _ = DONE.unpack_from(octets, end - DONE.size)
        found: tuple[int, ...] = (length, kind, sequence, port)
        return found == (DONE.size, NLMSG_DONE, self._sequence, self._port)
