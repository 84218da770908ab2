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
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
import numpy.typing as npt

from portwatch.core import sockets
from portwatch.core.ends import EndKind
from portwatch.core.model import Protocol, State
from portwatch.core.sockets import PROTOCOL_CODES, STATE_CODES
from portwatch.sources import diag_columns, sock_diag, tcp_info
from portwatch.sources.netlink_wire import HEADER, NLMSG_OVERRUN, DumpError
from portwatch.sources.tcp_info import Trace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.sockets import SocketTable

_NETLINK_SOCK_DIAG = 4  # include/uapi/linux/netlink.h
_SOL_NETLINK, _ADD_MEMBERSHIP = 270, 1
_GROUPS = (1, 2, 3, 4)  # SKNLGRP_INET_TCP, _INET_UDP, _INET6_TCP and _INET6_UDP_DESTROY
_SO_RCVBUFFORCE = 33  # include/uapi/asm-generic/socket.h; the socket module does not name it
_QUEUE = 8 * 1024 * 1024  # bytes that may wait in the kernel: about 6,000 ends

_ROOM = 8 * 1024  # for one message of about 400 bytes
_KEPT = 64 * 1024  # of the buffer, between two drains
_MOST_MESSAGES = 20_000  # a drain: about 8 MB, 0.1 s; the rest stays for the next one

# Marks of an end, besides those of ``Trace``.
_BOUND, _PEER, _IS_UDP, _IS_CONNECTED = map(np.uint8, (8, 16, 32, 64))
_UDP, _CONNECTED = PROTOCOL_CODES[Protocol.UDP], STATE_CODES[State.ESTABLISHED]

_CODES = {code: protocol for protocol, code in PROTOCOL_CODES.items()}

_Octets = npt.NDArray[np.uint8]
_Counts = npt.NDArray[np.uint64]
_Part: TypeAlias = "tuple[npt.NDArray[np.int64], SocketTable, _Counts, _Counts, _Octets]"


@dataclass(frozen=True, slots=True)
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


def classify(ends: Ends) -> _Octets:
    """The ``EndKind`` of every end.

    As seen on Linux 6.18, IPv4 and IPv6, and as ``net/ipv4/{inet_diag,tcp}.c`` say. "Peer" is
    the remote port: ``tcp_disconnect`` clears it and the byte counts, not the remote address.

    ==================  ============================================================
    UNUSED              TCP without a port: never bound, or ``connect`` found no way
    LISTENER_OR_BOUND   port, no peer, no trace of a connection: a listener, **or** a
                        socket that was bound and closed, **or** bound and ``connect``
                        found no way. The three are the same bytes (but for cookie and
                        clock): listen() leaves nothing behind, and the message tells
                        neither the backlog nor how long the socket lived. Doubt ends
                        only where a dump met the socket, or a connection to its port
    LISTENER            port, no peer, and stopped by ``shutdown()`` (or, never seen in
                        practice: bound, then ``connect(AF_UNSPEC)``), or listening
                        after it had been a connection: rcv_mss is cleared by listen()
    CONNECTION          a peer that has answered: accepted or not, closed by whichever
                        end; its local port and address are right. Told once: when it
                        enters TIME_WAIT, or FIN_WAIT_2 without a holder. A half-open
                        request (SYN_RECEIVED) and TIME_WAIT end without a message
    RESET               a connection that this end reset (SO_LINGER 0), or that waited
                        in the queue of a listener when that was closed (told just before
                        the listener, with its port). No peer, no bytes; the local port is
                        right, the local address is right only if it was bound (else it
                        is any), the remote address is right
    FAILED              ``connect`` was refused, timed out or was given up: with its peer
                        if the program closed a non-blocking socket, else without
    UDP_UNUSED          UDP without a port: never bound and never sent, or disconnected
    UDP_UNCONNECTED     UDP with a port: bound, or given a port by ``sendto``
    UDP_CONNECTED       UDP with a peer
    ==================  ============================================================

    MPTCP listeners and their connections are told as the TCP sockets that they are made of.
    """
    table = ends.table
    marks = ends.traces | ((table["local_port"] != 0) * _BOUND)
    marks |= (table["remote_port"] != 0) * _PEER
    marks |= (table["protocol"] == _UDP) * _IS_UDP
    marks |= (table["state"] == _CONNECTED) * _IS_CONNECTED
    kinds: _Octets = _KINDS[marks]
    return kinds


def _kinds_of(marks: _Octets) -> _Octets:
    """The ``EndKind`` by the marks of an end, as ``classify`` tells it."""
    bound, peer = (marks & _BOUND) != 0, (marks & _PEER) != 0
    met = (marks & Trace.ESTABLISHED) != 0
    tried = met | ((marks & Trace.OPENED) != 0)
    disconnected = (marks & Trace.SEGMENT) != 0  # of those without a peer
    udp, connected = (marks & _IS_UDP) != 0, (marks & _IS_CONNECTED) != 0
    choices = (
        (udp & ~bound, EndKind.UDP_UNUSED),
        (udp & connected, EndKind.UDP_CONNECTED),
        (udp, EndKind.UDP_UNCONNECTED),
        (peer & met, EndKind.CONNECTION),
        (peer, EndKind.FAILED),
        (disconnected & met, EndKind.RESET),
        (disconnected & tried, EndKind.FAILED),
        (~bound, EndKind.UNUSED),
        (disconnected | tried, EndKind.LISTENER),
    )
    kinds = np.full(len(marks), int(EndKind.LISTENER_OR_BOUND), np.uint8)
    for mask, kind in reversed(choices):  # the first that is true counts; np.select takes longer
        kinds[mask] = int(kind)
    return kinds


_KINDS = _kinds_of(np.arange(128, dtype=np.uint8))


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

    def drain(self) -> Ends:
        """The ends that were received or wait, without waiting for more.

        At most 20,000 of them: ``fileno`` stays readable while there are others.

        Raises:
            OSError: The kernel does not let it read.
        """
        self.receive()
        overflows, self._overflows = self._overflows, 0
        if not self._sizes:  # nearly always; a table of nothing costs more than asking
            return _NOTHING if not overflows else replace(_NOTHING, overflows=overflows)
        ends = parse(memoryview(self._buffer)[: self._used], self._sizes, overflows)
        self._sizes, self._used = [], 0
        if len(self._buffer) > _KEPT:
            self._buffer = bytearray(_KEPT)
        return ends

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
