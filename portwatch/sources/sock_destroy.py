"""Ends of sockets, as the kernel's multicast tells them; needs no privilege.

Whenever a TCP or UDP socket of this network namespace is freed, the kernel sends one message to
the groups ``SKNLGRP_*_DESTROY`` (``include/uapi/linux/sock_diag.h``,
``sock_diag_broadcast_destroy`` in ``net/core/sock_diag.c``, Linux 4.3): ``struct inet_diag_msg``
with ``INET_DIAG_PROTOCOL`` and, for TCP, ``INET_DIAG_INFO``. What is not in it: inode, user,
cgroup, how long it lived. Every TCP socket is told in state CLOSED, for that is where it ends.
"""

from __future__ import annotations

import errno
import socket
import struct
from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from portwatch.core import sockets
from portwatch.core.ends import Fresh
from portwatch.core.model import Protocol
from portwatch.core.record import record
from portwatch.core.sockets import PROTOCOL_CODES
from portwatch.sources import diag_columns, sock_diag, tcp_info
from portwatch.sources.fresh_ends import READ_AT_MOST, fresh
from portwatch.sources.netlink_wire import HEADER, NLMSG_OVERRUN, DumpError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from portwatch.core.sockets import SocketTable

_NETLINK_SOCK_DIAG = 4  # include/uapi/linux/netlink.h
_SOL_NETLINK, _ADD_MEMBERSHIP = 270, 1
_GROUPS = (1, 2, 3, 4)  # SKNLGRP_INET_TCP, _INET_UDP, _INET6_TCP and _INET6_UDP_DESTROY
_SO_RCVBUFFORCE = 33  # include/uapi/asm-generic/socket.h; the socket module does not name it
_QUEUE = 8 * 1024 * 1024  # bytes that may wait in the kernel: about 6,000 ends

_ROOM = 8 * 1024  # for one message of about 400 bytes
_KEPT = 64 * 1024  # of the buffer, between two drains
_MOST_UNTOLD = 16  # drains whose messages are kept for ``fresh``
_MOST_UNSEEN = 1000  # cookies that are kept for ``peek``
_COOKIE = struct.Struct("=Q")
_MOST_MESSAGES = 20_000  # a drain: about 8 MB, 0.1 s; the rest stays for the next one

_CODES = {code: protocol for protocol, code in PROTOCOL_CODES.items()}

_Octets = npt.NDArray[np.uint8]
_Counts = npt.NDArray[np.uint64]
_Part: TypeAlias = "tuple[npt.NDArray[np.int64], SocketTable, _Counts, _Counts, _Octets]"


@record(frozen=True, slots=True)
class Ends:
    """Sockets that have ended, in the order in which the kernel told them.

    Attributes:
        table: The sockets. ``id`` is the cookie that every dump told. Where no dump met the
            socket it is new, and what is left of it in TIME_WAIT has another one: compare
            addresses and ports there.
        sent: Bytes that each has sent (``tcp_info.transferred``); 0 for UDP.
        received: Bytes that each has received; 0 for UDP.
        traces: What each has been through (``tcp_info.Trace``); 0 for UDP.
        order: Which message of the drain told each, from 0.
        overflows: How often the kernel had no room for a message: each time it dropped at least
            one. The ends are "at least" these if it is not 0.
        broken: Messages that contradict themselves, and so are left out.
    """

    table: SocketTable
    sent: _Counts
    received: _Counts
    traces: _Octets
    order: npt.NDArray[np.int64]
    overflows: int = 0
    broken: int = 0


def parse(dump: bytes | memoryview, sizes: Sequence[int], overflows: int = 0) -> Ends:
    """The ends in some datagrams, one message each; pure.

    Args:
        dump: The datagrams, each padded to a multiple of four bytes.
        sizes: Bytes of each datagram, without the padding.
        overflows: To be told with them.
    """
    found = _Found()
    of_each = sorted(set(sizes))
    if len(of_each) == 1:  # nearly always: they stand one after another as the lines of an array
        length = of_each[0]
        lines = np.frombuffer(dump, np.uint8, len(sizes) * ((length + 3) & ~3))
        lines = lines.reshape(len(sizes), -1)[:, :length].copy()  # what they are in is used again
        found.add(lines, np.arange(len(sizes)))
        return found.ends(overflows)
    lengths = np.array(sizes, np.int64)
    padded = (lengths + 3) & ~3
    offsets = np.cumsum(padded) - padded
    for length in of_each:
        rows = np.flatnonzero(lengths == length)
        found.add(diag_columns.windows(dump, offsets[rows], int(length)), rows)
    return found.ends(overflows)


class _Found:
    """Ends found so far: columns of several messages at once, with their places in the order."""

    def __init__(self) -> None:
        self._parts: list[_Part] = []
        self._overruns = 0
        self._broken = 0

    def add(self, lines: _Octets, rows: npt.NDArray[np.int64]) -> None:
        """Read equally long messages, one a line."""
        length = lines.shape[1]
        if length < diag_columns.FIXED:
            overrun = length >= HEADER.size and lines[:, 4:6].copy().view("=u2")[:, 0] == (
                NLMSG_OVERRUN
            )
            self._overruns += int(np.count_nonzero(overrun))
            self._broken += len(lines) - int(np.count_nonzero(overrun))
            return
        sound = diag_columns.are_messages(lines, sock_diag.SOCK_DIAG_BY_FAMILY)
        if not sound.all():
            self._broken += len(lines) - int(np.count_nonzero(sound))
            lines, rows = lines[sound], rows[sound]
        for first, past, layout in diag_columns.runs(lines):
            if layout is not None:
                self._add_alike(lines[first:past], rows[first:past], diag_columns.places(layout))
            else:
                self._broken += past - first

    def _add_alike(
        self,
        lines: _Octets,
        rows: npt.NDArray[np.int64],
        places: dict[int, tuple[int, int]],
    ) -> None:
        """Read messages whose attributes are laid out alike."""
        start, end = places.get(sock_diag.INET_DIAG_PROTOCOL, (0, 0))
        codes = lines[:, start] if end > start else np.zeros(len(lines), np.uint8)
        info = slice(*places.get(sock_diag.INET_DIAG_INFO, (0, 0)))
        of_all = sorted(set(codes.tolist()))
        for code in of_all:
            mine = codes == code if len(of_all) > 1 else slice(None)
            self._add_protocol(lines[mine], rows[mine], _CODES.get(int(code)), info)

    def _add_protocol(
        self,
        lines: _Octets,
        rows: npt.NDArray[np.int64],
        protocol: Protocol | None,
        info: slice,
    ) -> None:
        is_tcp = protocol is Protocol.TCP
        if protocol is None or (is_tcp and info.stop - info.start < tcp_info.SIZE):
            self._broken += len(rows)
            return
        try:
            table = diag_columns.fixed_of_lines(lines, protocol)
        except DumpError:
            if len(rows) == 1:
                self._broken += 1
                return
            middle = len(rows) // 2
            self._add_protocol(lines[:middle], rows[:middle], protocol, info)
            self._add_protocol(lines[middle:], rows[middle:], protocol, info)
            return
        table["receive_queue"] = table["send_queue"] = sockets.NO_QUEUE
        if is_tcp:
            sent, received = tcp_info.transferred(lines[:, info])
            traces = tcp_info.traces(lines[:, info])
        else:
            sent, received = np.zeros((2, len(rows)), np.uint64)
            traces = np.zeros(len(rows), np.uint8)
        self._parts.append((rows, table, sent, received, traces))

    def ends(self, overflows: int) -> Ends:
        """All that was found, in the order of the messages; a cookie is told once."""
        rows, table, sent, received, traces = self._joined()
        if _is_in_order(rows, table["id"]):
            broken, overflows = self._broken, overflows + self._overruns
            return Ends(table, sent, received, traces, rows, overflows, broken)
        order = np.argsort(rows)
        ids = table["id"][order]
        by_id = np.argsort(ids, kind="stable")
        first = np.ones(len(ids), np.bool_)  # not by np.unique, which loads 0.02 s of modules
        first[1:] = ids[by_id][1:] != ids[by_id][:-1]
        kept = order[np.sort(by_id[first])]
        kept = kept[table["id"][kept] != 0]
        broken = self._broken + len(rows) - len(kept)
        return Ends(
            table=table[kept],
            sent=sent[kept],
            received=received[kept],
            traces=traces[kept],
            order=rows[kept],
            overflows=overflows + self._overruns,
            broken=broken,
        )

    def _joined(self) -> _Part:
        """The columns of all parts in one."""
        if len(self._parts) == 1:  # nearly always: all messages are alike
            return self._parts[0]
        none = np.zeros(0, np.uint64)
        nothing = none.astype(np.int64), sockets.empty(), none, none, none.astype(np.uint8)
        columns = zip(nothing, *self._parts, strict=True)
        rows, table, sent, received, traces = (np.concatenate(column) for column in columns)
        return rows, table, sent, received, traces


def _is_in_order(rows: npt.NDArray[np.int64], ids: _Counts) -> bool:
    """Whether all is as it was told, and no cookie is told twice or is none."""
    told = set(ids.tolist())
    return len(told) == len(ids) and 0 not in told and bool((rows[1:] > rows[:-1]).all())


_NO_NEWS = Fresh()
_NOTHING = parse(b"", ())


class DestroyedSockets:
    """Hears of every TCP and UDP socket of this network namespace that ends.

    Not for use by several threads at once, but ``fileno`` may be waited for in any.
    """

    def __init__(self) -> None:
        """Join the groups: what ends from now on is told.

        Raises:
            OSError: This kernel or sandbox has no such multicast.
        """
        self._closed = False
        self._buffer = bytearray(_KEPT)
        self._used = 0
        self._sizes: list[int] = []
        self._overflows = 0
        self._untold: list[tuple[bytes, list[int]]] = []  # as ``fresh`` reads them
        self._is_unclear = False
        self._told = self._told_used = 0  # of those that wait, by ``fresh``, and their bytes
        self._seen = 0  # of those that wait, by ``peek``
        self._drained: set[int] = set()  # cookies that it has not told
        self._missed = False
        kind = socket.SOCK_RAW | socket.SOCK_CLOEXEC | socket.SOCK_NONBLOCK
        self._socket = socket.socket(socket.AF_NETLINK, kind, _NETLINK_SOCK_DIAG)
        try:
            self._enlarge()
            # Before joining: without an own port the kernel takes the socket for its own.
            self._socket.bind((0, 0))
            self._socket.connect((0, 0))  # nobody but the kernel can send to it
            for group in _GROUPS:
                self._socket.setsockopt(_SOL_NETLINK, _ADD_MEMBERSHIP, group)
        except OSError:
            self._socket.close()
            raise

    def fileno(self) -> int:
        """Readable when there is something to drain; -1 once closed."""
        return self._socket.fileno()

    def receive(self) -> int:
        """Take over the messages that wait, so that the kernel has room for others; never waits.

        Costs a fraction of reading them, which ``drain`` does.

        Returns:
            How many there are since the last drain, at most 20,000: the rest goes on waiting.

        Raises:
            OSError: The kernel does not let it read.
        """
        view = memoryview(self._buffer)
        while not self._closed and len(self._sizes) < _MOST_MESSAGES:
            if len(view) - self._used < _ROOM:
                view = self._grow()
            try:
                got = self._socket.recv_into(view[self._used : self._used + _ROOM])
            except BlockingIOError:
                break
            except OSError as error:
                if error.errno != errno.ENOBUFS:
                    raise
                self._overflows += 1
                continue
            self._sizes.append(got)
            self._used += (got + 3) & ~3
        return len(self._sizes)

    def fresh(self) -> Fresh | None:
        """What has been received or drained since this was last asked; ``drain`` tells it as well.

        ``None`` if anything may have ended: some messages were lost, or are many, or not clear.
        """
        if len(self._sizes) == self._told and not (
            self._untold or self._overflows
        ):  # nearly always
            is_unclear, self._is_unclear = self._is_unclear, False
            return None if is_unclear else _NO_NEWS
        self._keep_untold()
        self._told, self._told_used = len(self._sizes), self._used
        is_unclear, self._is_unclear = self._is_unclear, False
        untold, self._untold = self._untold, []
        if is_unclear:
            return None
        all_of_it = _NO_NEWS
        for dump, sizes in untold:
            found = fresh(dump, sizes)
            if found is None:
                return None
            all_of_it |= found
        return all_of_it

    def _keep_untold(self) -> None:
        """Keep what waits for ``fresh``, to read it when that is asked; many it would not read."""
        count = len(self._sizes) - self._told
        if self._overflows or count > READ_AT_MOST or len(self._untold) >= _MOST_UNTOLD:
            self._is_unclear = True
            self._untold = []
        elif count and not self._is_unclear:
            dump = bytes(memoryview(self._buffer)[self._told_used : self._used])
            self._untold.append((dump, self._sizes[self._told :]))

    def peek(self) -> frozenset[int] | None:
        """Cookies of what has ended since this was last asked; they are told by ``drain`` as well.

        ``None`` if that cannot be told: some messages were lost.

        Raises:
            OSError: The kernel does not let it read.
        """
        self.receive()
        drained, self._drained = self._drained, set()
        missed, self._missed = self._missed or self._overflows > 0, False
        drained.update(self._cookies())
        self._seen = len(self._sizes)
        return None if missed else frozenset(drained)

    def _cookies(self) -> Iterator[int]:
        """Of the messages that wait and were not seen by ``peek``."""
        place = 0
        for number, size in enumerate(self._sizes):
            if number >= self._seen and size >= diag_columns.FIXED:
                yield _COOKIE.unpack_from(self._buffer, place + diag_columns.COOKIE)[0]
            place += (size + 3) & ~3

    def drain(self) -> Ends:
        """The ends that were received or wait, without waiting for more.

        At most 20,000 of them: ``fileno`` stays readable while there are others.

        Raises:
            OSError: The kernel does not let it read.
        """
        self.receive()
        self._keep_untold()
        self._told = self._told_used = 0
        overflows, self._overflows = self._overflows, 0
        self._missed |= overflows > 0
        if not self._sizes:  # nearly always; a table of nothing costs more than asking
            return _NOTHING if not overflows else replace(_NOTHING, overflows=overflows)
        if len(self._sizes) > self._seen:
            self._drain_unseen()
        ends = parse(memoryview(self._buffer)[: self._used], self._sizes, overflows)
        self._sizes, self._used, self._seen = [], 0, 0
        if len(self._buffer) > _KEPT:
            self._buffer = bytearray(_KEPT)
        return ends

    def _drain_unseen(self) -> None:
        """Keep for ``peek`` what it has not seen; of more than a few it tells nothing."""
        if len(self._sizes) - self._seen + len(self._drained) > _MOST_UNSEEN:
            self._missed = True
            self._drained.clear()
        elif not self._missed:
            self._drained.update(self._cookies())

    def close(self) -> None:
        """Give back the descriptor; a later drain is empty."""
        self._closed = True
        self._socket.close()

    def _enlarge(self) -> None:
        """Let more wait in the kernel; an ordinary user gets ``net.core.rmem_max`` at most."""
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, _SO_RCVBUFFORCE, _QUEUE)
        except PermissionError:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, _QUEUE)

    def _grow(self) -> memoryview:
        """A view on a buffer of twice the size, with what was received."""
        larger = bytearray(2 * len(self._buffer))
        larger[: self._used] = memoryview(self._buffer)[: self._used]
        self._buffer = larger
        return memoryview(larger)
