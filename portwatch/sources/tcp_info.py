"""What ``struct tcp_info`` tells of a TCP socket, alive or just dead; pure.

Layout from ``include/uapi/linux/tcp.h``: it only ever grows at its end. One line an answer, as
many bytes as the kernel gave.
"""

from __future__ import annotations

import struct
from enum import IntFlag
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

Lines = npt.NDArray[np.uint8]
Counts = npt.NDArray[np.uint64]

SIZE: Final = 136  # as far as it is needed; Linux 4.1
_PLACES: Final = {
    "state": ("u1", 0),
    "rcv_mss": ("=u4", 20),
    "rtt": ("=u4", 68),
    "advmss": ("=u4", 84),
    "rcv_space": ("=u4", 96),
    "acked": ("=u8", 120),
    "received": ("=u8", 128),
    "min_rtt": ("=u4", 148),
    "sent": ("=u8", 200),  # Linux 4.19, as the next one
    "again": ("=u8", 208),
    "snd_wnd": ("=u4", 228),
}
_NUMBER = struct.Struct("=I")
_CAME = np.zeros(256, np.uint64)  # 1: the peer's FIN has come; by include/net/tcp_states.h
_CAME[[8, 9, 11]] = 1  # CLOSE_WAIT, LAST_ACK, CLOSING


class Trace(IntFlag):
    """What a socket has been through, by the marks that its own disconnecting leaves."""

    OPENED = 1  # connect() chose a segment size (advmss), or a connection was accepted
    ESTABLISHED = 2  # a peer has answered
    SEGMENT = 4  # it knows what segments to expect (rcv_mss): listen() clears that


_OPENED, _ESTABLISHED, _SEGMENT = map(np.uint8, (Trace.OPENED, Trace.ESTABLISHED, Trace.SEGMENT))


def transferred(info: Lines) -> tuple[Counts, Counts]:
    """Bytes sent and received by each connection.

    Sent is what the peer has acknowledged, without the counts for SYN and FIN where the kernel
    tells what was payload (Linux 4.19). Received counts a FIN as one byte, which is taken off in
    the states that tell that it came; a socket that has ended does not tell. A connection that its
    own end has reset has lost both: they are 0, as they are for what never was a connection.

    Args:
        info: At least ``SIZE`` bytes a line.
    """
    told = _fields(info)
    sent = told["acked"]
    if _has(told, "again"):
        payload = told["sent"]
        sent = np.minimum(sent, payload - np.minimum(payload, told["again"]))
    received = told["received"]
    came = np.minimum(_CAME[told["state"]], received)
    return np.ascontiguousarray(sent), received - came


def traces(info: Lines) -> Lines:
    """The ``Trace`` of each socket.

    Args:
        info: At least ``SIZE`` bytes a line.
    """
    told = _fields(info)
    answer = told["rcv_space"] | told["rtt"] | told["acked"] | told["received"]
    if _has(told, "snd_wnd"):
        answer |= told["snd_wnd"]
    if _has(told, "min_rtt"):
        answer |= ~told["min_rtt"]  # all bits: none was measured
    found: Lines = (told["advmss"] != 0) * _OPENED
    found |= (answer != 0) * _ESTABLISHED
    found |= (told["rcv_mss"] != 0) * _SEGMENT
    return found


def was_tried(dump: bytes | memoryview, start: int) -> bool:
    """Whether a single socket, of a copy at this place, was or tried to be a connection."""
    return _NUMBER.unpack_from(dump, start + _PLACES["advmss"][1]) != (0,)


def _fields(info: Lines) -> npt.NDArray[np.void]:
    """The lines by the names of ``_PLACES``, as far as this kernel's reach."""
    told: npt.NDArray[np.void] = info.view(_layout(info.shape[1]))[:, 0]
    return told


def _has(told: npt.NDArray[np.void], name: str) -> bool:
    return name in (told.dtype.fields or {})


@lru_cache(16)  # a kernel knows one size
def _layout(size: int) -> np.dtype[np.void]:
    there = {
        name: (kind, place)
        for name, (kind, place) in _PLACES.items()
        if place + np.dtype(kind).itemsize <= size
    }
    return np.dtype(
        {
            "names": list(there),
            "formats": [kind for kind, _ in there.values()],
            "offsets": [place for _, place in there.values()],
            "itemsize": size,
        }
    )
