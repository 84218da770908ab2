"""Reads the text of ``/proc/PID/net/{tcp,tcp6,udp,udp6}`` into columns, and counts; pure.

Layout from ``tcp_seq_show``, ``udp4_seq_show`` and their IPv6 kin (``net/ipv4/tcp_ipv4.c``,
``net/ipv4/udp.c``, ``net/ipv6``); proc_pid_net(5). The file of another process tells of that
process's network namespace, and anybody may read it.
"""

from __future__ import annotations

import re
import struct
from typing import TYPE_CHECKING, Final

from portwatch.core import sockets
from portwatch.core.late_pattern import LatePattern
from portwatch.core.model import Family, Protocol, State
from portwatch.core.sockets import STATE_CODES

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable

FILES: Final = (
    ("tcp", Protocol.TCP, Family.IPV4),
    ("tcp6", Protocol.TCP, Family.IPV6),
    ("udp", Protocol.UDP, Family.IPV4),
    ("udp6", Protocol.UDP, Family.IPV6),
)
"""Name of each file and what it lists."""

_COUNTS: Final = LatePattern(rb"^((?:TCP|UDP)6?): inuse ([0-9]{1,10})\b", re.MULTILINE)
_DIGITS: Final = {Family.IPV4: 8, Family.IPV6: 32}
# The kernel's own numbers; a UDP socket without a peer is in the state that TCP calls closed.
_WAITING: Final = {
    Protocol.TCP: (b"0A", STATE_CODES[State.LISTEN]),
    Protocol.UDP: (b"07", STATE_CODES[State.UNCONNECTED]),
}
_INODE = 9  # which field of a line it is
_MOST_INODE = 2**64 - 1
_MOST_UID = 2**32 - 1


def _pattern(protocol: Protocol, family: Family) -> LatePattern[bytes]:
    """One whole line: what is cut short at the end of the text does not match."""
    digits = b"%d" % _DIGITS[family]
    return LatePattern(
        rb"^ *[0-9]+: "
        rb"([0-9A-F]{" + digits + rb"}):([0-9A-F]{4}) "  # local address and port
        rb"[0-9A-F]{" + digits + rb"}:[0-9A-F]{4} " + _WAITING[protocol][0] + rb" "
        rb"([0-9A-F]{8}):([0-9A-F]{8}) "  # queues: to send, received
        rb"[0-9A-F]{2}:[0-9A-F]+ [0-9A-F]+ +"  # timer, when it ends; retransmissions
        rb"([0-9]{1,10}) +[0-9]+ ([0-9]{1,20}) [^\n]*\n",  # user; unanswered probes; inode
        re.MULTILINE,
    )


_PATTERNS: Final = {
    (protocol, family): _pattern(protocol, family) for protocol in Protocol for family in Family
}


def waiting(text: bytes, protocol: Protocol, family: Family) -> SocketTable:
    """The sockets that wait for peers: TCP LISTEN, and UDP without a peer.

    Ids are 0 (the text has no cookies), ``v6only``, ``cgroup`` and ``interface`` are not told,
    and of a TCP listener not how many may wait.

    Args:
        text: Content of one file, or the beginning of it. Lines that are not as the kernel
            writes them are left out.
        protocol: Which file it is.
        family: Which file it is.
    """
    found = [line for line in _PATTERNS[protocol, family].findall(text) if _is_possible(line)]
    table = sockets.empty(len(found))
    if not found:
        return table
    addresses, ports, sent, received, users, inodes = zip(*found, strict=True)
    for row, address in enumerate(addresses):
        raw = _octets(address)
        table["local"][row, : len(raw)] = list(raw)
    table["local_port"] = [int(text, 16) for text in ports]
    table["receive_queue"] = [int(text, 16) for text in received]
    table["send_queue"] = (
        sockets.NO_QUEUE if protocol is Protocol.TCP else [int(text, 16) for text in sent]
    )
    table["uid"] = [int(text) for text in users]
    table["inode"] = [int(text) for text in inodes]
    table["protocol"] = sockets.PROTOCOL_CODES[protocol]
    table["family"] = sockets.FAMILY_CODES[family]
    table["state"] = _WAITING[protocol][1]
    table["v6only"] = sockets.V6ONLY_UNKNOWN
    return table


def local_end(text: bytes, inode: int) -> tuple[bytes, int] | None:
    """Local address (network order) and port of one socket; ``None`` if it is not listed.

    Args:
        text: Content of one of the files.
        inode: Of the socket.
    """
    number = b"%d" % inode
    for line in text.split(b"\n"):
        fields = line.split() if number in line else []
        if len(fields) > _INODE and fields[_INODE] == number:
            address, _, port = fields[1].partition(b":")
            try:
                return _octets(address), int(port, 16)
            except ValueError:  # not as the kernel writes it
                return None
    return None


def counts(text: bytes) -> dict[str, int] | None:
    """How many sockets each file lists, from ``sockstat`` and ``sockstat6``.

    Keys are the names of the files, such as ``tcp6``; ``None`` if nothing is told.
    """
    found = {name.decode().lower(): int(number) for name, number in _COUNTS.findall(text)}
    return found or None


def _is_possible(line: tuple[bytes, ...]) -> bool:
    return int(line[4]) <= _MOST_UID and int(line[5]) <= _MOST_INODE


def _octets(address: bytes) -> bytes:
    """An address in network order: the kernel prints its words as numbers of this machine."""
    words = [int(address[start : start + 8], 16) for start in range(0, len(address), 8)]
    return struct.pack(f"={len(words)}I", *words)
