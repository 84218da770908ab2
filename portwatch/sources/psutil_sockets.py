"""The table of sockets where no better source exists, by ``psutil.net_connections()``."""

from __future__ import annotations

import hashlib
import ipaddress
import socket
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
import psutil

from portwatch.core import sockets
from portwatch.core.fault import fault_text
from portwatch.core.model import Family, Gap, GapCode, Protocol, State
from portwatch.core.said import say
from portwatch.sources.protocols import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from portwatch.core.sockets import SocketTable
    from portwatch.core.traffic import Traffic

# What psutil raises for what the system refuses; lookups and values fail on lines of /proc/net
# or codes that it does not know.
FAILURES: Final = (psutil.Error, OSError, RuntimeError, ValueError, LookupError)

_PROTOCOLS: Final = {socket.SOCK_STREAM: Protocol.TCP, socket.SOCK_DGRAM: Protocol.UDP}
_FAMILIES: Final = {socket.AF_INET: Family.IPV4, socket.AF_INET6: Family.IPV6}
_STATES: Final = {
    "ESTABLISHED": State.ESTABLISHED,
    "SYN_SENT": State.SYN_SENT,
    "SYN_RECV": State.SYN_RECEIVED,
    "FIN_WAIT1": State.FIN_WAIT_1,
    "FIN_WAIT2": State.FIN_WAIT_2,
    "TIME_WAIT": State.TIME_WAIT,
    "CLOSE_WAIT": State.CLOSE_WAIT,
    "LAST_ACK": State.LAST_ACK,
    "LISTEN": State.LISTEN,
    "CLOSING": State.CLOSING,
}
_NOWHERE = bytes(16)
_MAPPED = bytes(10) + b"\xff\xff"
_ID_BYTES = 8


class _Entry(NamedTuple):
    """One socket as the columns want it."""

    protocol: int
    family: int
    local: bytes
    local_port: int
    remote: bytes
    remote_port: int
    state: int
    pid: int

    def identity(self) -> bytes:
        """What stays the same while the socket lives.

        The four ends of a TCP connection are unique, and its owner goes before it does
        (TIME_WAIT), so the pid is no part of that; listeners and UDP sockets can share a port.
        """
        unique = self.protocol == sockets.PROTOCOL_CODES[Protocol.TCP] and self.remote_port
        pid = 0 if unique else self.pid
        numbers = (self.protocol, self.family, self.local_port, self.remote_port, pid)
        return repr(numbers).encode() + self.local + self.remote


class PsutilSockets:
    """Reads all TCP and UDP sockets that psutil shows.

    Known of each: addresses, ports, state and one owner. Not known: its inode, user, queues,
    interface, and whether an IPv6 socket takes IPv4 peers. Where the system-wide table is
    refused (macOS without root), the sockets of every process that may be asked are read.
    """

    name = "psutil"

    def __init__(self, gaps: Sequence[Gap] = ()) -> None:
        """Nothing is read yet.

        Args:
            gaps: Told with every reading, for example why this source had to step in.
        """
        self._gaps = tuple(gaps)
        self._by_process = False
        self._last = sockets.empty()

    def read(self, *, afresh: bool = False) -> Reading[SocketTable]:
        """All sockets now; a gap tells what psutil could not read, and that it knows one owner.

        A reading that fails gives what was read last, so that nothing seems to have closed.
        """
        del afresh  # it always is
        gaps = (*self._gaps, Gap(GapCode.ONE_OWNER_ONLY))
        try:
            found, refused = self._connections()
        except FAILURES as error:
            hidden = Gap(GapCode.SOCKETS_HIDDEN, detail=_words(error))
            return Reading(self._last, (*self._gaps, hidden))
        self._last = table_of(found)
        return Reading(self._last, (*gaps, *refused))

    def glance(self, protocol: Protocol) -> SocketTable | None:
        """Not told: psutil reads everything or nothing."""
        del protocol
        return None

    def want_bytes(self, wanted: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Not told: psutil has no such counts."""
        del wanted

    def traffic(self) -> Traffic | None:
        """Nothing."""
        return None

    def close(self) -> None:
        """Nothing is held."""

    def _connections(self) -> tuple[list[Any], tuple[Gap, ...]]:
        if not self._by_process:
            try:
                return psutil.net_connections("inet"), ()
            except psutil.AccessDenied:
                self._by_process = True  # rights do not come back while the program runs
        found, refused = _of_each_process()
        return found, (refused,)


def _of_each_process() -> tuple[list[Any], Gap]:
    """Sockets of the processes that may be asked, and the gap that counts the others."""
    found: list[Any] = []
    refused = 0
    words = ""
    for pid in psutil.pids():
        try:
            own = psutil.Process(pid).net_connections("inet")
        except psutil.NoSuchProcess:
            continue
        except FAILURES as error:
            refused += 1
            words = _words(error)
        else:
            found.extend(
                _WithPid(one.family, one.type, one.laddr, one.raddr, one.status, pid) for one in own
            )
    return found, Gap(GapCode.SOCKETS_HIDDEN, refused, words)


class _WithPid(NamedTuple):
    """What ``Process.net_connections()`` gives, with the pid that its ``sconn`` kin has."""

    family: int
    type: int
    laddr: Any
    raddr: Any
    status: str
    pid: int


def table_of(connections: Iterable[Any]) -> SocketTable:
    """The columns of psutil's ``sconn`` tuples; what is bound to no port is left out."""
    entries = sorted(entry for one in connections if (entry := _entry(one)) is not None)
    table = sockets.empty(len(entries))
    if not entries:
        return table
    for name, values in zip(_Entry._fields, zip(*entries, strict=True), strict=True):
        table[name] = _octets(values) if name in {"local", "remote"} else values
    table["id"] = _identities(entries)
    table["v6only"] = np.where(
        table["family"] == sockets.FAMILY_CODES[Family.IPV6],
        sockets.V6ONLY_UNKNOWN,
        sockets.V6ONLY_NO,
    )
    table["uid"] = sockets.NO_UID
    table["receive_queue"] = table["send_queue"] = sockets.NO_QUEUE
    return table


def _octets(values: tuple[bytes, ...]) -> np.ndarray[Any, np.dtype[np.uint8]]:
    return np.frombuffer(b"".join(values), np.uint8).reshape(-1, 16)


def _identities(entries: list[_Entry]) -> list[int]:
    """A number for each entry; identical ones (``SO_REUSEPORT``) are counted through."""
    found: dict[int, None] = {}
    ordinals: dict[bytes, int] = {}
    for entry in entries:
        identity = entry.identity()
        ordinal = ordinals.get(identity, 0)
        while (number := _number(identity, ordinal)) in found:
            ordinal += 1
        ordinals[identity] = ordinal + 1
        found[number] = None
    return list(found)


def _number(identity: bytes, ordinal: int) -> int:
    # Python's own hash() of bytes differs from run to run, which makes recordings incomparable.
    digest = hashlib.blake2b(b"%d %s" % (ordinal, identity), digest_size=_ID_BYTES).digest()
    return int.from_bytes(digest, "little")


def _entry(one: Any) -> _Entry | None:  # noqa: ANN401 - psutil has no types
    protocol, family = _PROTOCOLS.get(one.type), _FAMILIES.get(one.family)
    if protocol is None or family is None or not one.laddr or not one.laddr[1]:
        return None
    # On some platforms a socket without a peer shows a peer of zeros instead of an empty one.
    peer = one.raddr if one.raddr and one.raddr[1] else None
    if protocol is Protocol.TCP:
        state = _STATES.get(one.status, State.CLOSED)
    else:
        state = State.UNCONNECTED if peer is None else State.ESTABLISHED
    return _Entry(
        protocol=sockets.PROTOCOL_CODES[protocol],
        family=sockets.FAMILY_CODES[family],
        local=packed(one.laddr[0], family),
        local_port=one.laddr[1],
        remote=_NOWHERE if peer is None else packed(peer[0], family),
        remote_port=0 if peer is None else peer[1],
        state=sockets.STATE_CODES[state],
        pid=one.pid or 0,
    )


def packed(text: str, family: Family) -> bytes:
    """The sixteen bytes of an address as the columns hold them; without its zone.

    Raises:
        ValueError: It is no address.
    """
    address = ipaddress.ip_address(text.partition("%")[0])
    raw = address.packed
    if isinstance(address, ipaddress.IPv4Address):
        return raw.ljust(16, b"\0") if family is Family.IPV4 else _MAPPED + raw
    if address.is_link_local:  # BSD kernels keep the zone in bytes that RFC 4291 has at zero
        return raw[:2] + bytes(6) + raw[8:]
    return raw


def _words(error: Exception) -> str:
    """The system's own words, without number and arguments."""
    if isinstance(error, psutil.AccessDenied):
        return say("access denied")
    return fault_text(error)
