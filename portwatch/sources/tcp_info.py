"""What ``struct tcp_info`` tells of a TCP socket, alive or just dead; pure.

Layout from ``include/uapi/linux/tcp.h``: it only ever grows at its end. One line an answer, as
many bytes as the kernel gave.
"""

from __future__ import annotations

from enum import IntFlag
from typing import Final

import numpy as np
import numpy.typing as npt

Lines = npt.NDArray[np.uint8]
Counts = npt.NDArray[np.uint64]

SIZE: Final = 136  # as far as it is needed; Linux 4.1
_STATE = 0
_CLOSE_WAIT, _LAST_ACK, _CLOSING = 8, 9, 11  # include/net/tcp_states.h: the peer's FIN has come
_BYTES_ACKED, _BYTES_RECEIVED = 120, 128
_BYTES_SENT, _BYTES_RETRANSMITTED = 200, 208  # Linux 4.19
_RCV_MSS, _RTT, _ADVMSS, _RCV_SPACE, _MIN_RTT, _SND_WND = 20, 68, 84, 96, 148, 228
_NO_RTT = 0xFFFFFFFF


class Trace(IntFlag):
    """What a socket has been through, by the marks that its own disconnecting leaves."""

    OPENED = 1  # connect() chose a segment size (advmss), or a connection was accepted
    ESTABLISHED = 2  # a peer has answered
    SEGMENT = 4  # it knows what segments to expect (rcv_mss): listen() clears that


def transferred(info: Lines) -> tuple[Counts, Counts]:
    """Bytes sent and received by each connection.

    Sent is what the peer has acknowledged, without the counts for SYN and FIN where the kernel
    tells what was payload (Linux 4.19). Received counts a FIN as one byte, which is taken off in
    the states that tell that it came; a socket that has ended does not tell. A connection that its
    own end has reset has lost both: they are 0, as they are for what never was a connection.

    Args:
        info: At least ``SIZE`` bytes a line.
    """
    sent = counts(info, _BYTES_ACKED)
    if info.shape[1] >= _BYTES_RETRANSMITTED + 8:
        payload, again = counts(info, _BYTES_SENT), counts(info, _BYTES_RETRANSMITTED)
        sent = np.minimum(sent, payload - np.minimum(payload, again))
    received = counts(info, _BYTES_RECEIVED)
    state = info[:, _STATE]
    came = (state == _CLOSE_WAIT) | (state == _LAST_ACK) | (state == _CLOSING)
    return sent, received - (came & (received != 0))


def traces(info: Lines) -> Lines:
    """The ``Trace`` of each socket.

    Args:
        info: At least ``SIZE`` bytes a line.
    """
    answered = (_numbers(info, _RCV_SPACE) | _numbers(info, _RTT) | _numbers(info, _SND_WND)) != 0
    answered |= (counts(info, _BYTES_ACKED) | counts(info, _BYTES_RECEIVED)) != 0
    if info.shape[1] >= _MIN_RTT + 4:
        answered |= _numbers(info, _MIN_RTT) != _NO_RTT
    found: Lines = (
        (_numbers(info, _ADVMSS) != 0) * np.uint8(Trace.OPENED)
        | answered * np.uint8(Trace.ESTABLISHED)
        | (_numbers(info, _RCV_MSS) != 0) * np.uint8(Trace.SEGMENT)
    )
    return found


def counts(lines: Lines, start: int) -> Counts:
    """The number of 64 bits at one place of every line."""
    found: Counts = np.ascontiguousarray(lines[:, start : start + 8].view("=u8")[:, 0])
    return found


def _numbers(lines: Lines, start: int) -> npt.NDArray[np.uint32]:
    """The number of 32 bits at one place of every line; 0 where an older kernel has none."""
    if lines.shape[1] < start + 4:
        return np.zeros(len(lines), np.uint32)
    found: npt.NDArray[np.uint32] = lines[:, start : start + 4].view("=u4")[:, 0]
    return found
