"""What a socket was, by what its end tells; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from portwatch.core.ends import EndKind
from portwatch.core.model import Protocol, State
from portwatch.core.sockets import PROTOCOL_CODES, STATE_CODES
from portwatch.sources.tcp_info import Trace

if TYPE_CHECKING:
    from portwatch.sources.sock_destroy import Ends

_Octets = npt.NDArray[np.uint8]

# Marks of an end, besides those of ``Trace``.
_BOUND, _PEER, _IS_UDP, _IS_CONNECTED = map(np.uint8, (8, 16, 32, 64))
_UDP, _CONNECTED = PROTOCOL_CODES[Protocol.UDP], STATE_CODES[State.ESTABLISHED]


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
