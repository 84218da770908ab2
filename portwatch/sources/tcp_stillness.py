"""Tells when no socket of some kind can have opened, closed or changed: then none need be read.

Walking the kernel's table of connections costs the same however few there are. Whatever makes a
connection or moves it to another state leaves a trace in the counters of its network namespace
(``TCP-MIB``, RFC 4022, in ``/proc/net/snmp``), by the kernel's own code (``net/ipv4/tcp*.c``):

- a segment that comes in counts as ``InSegs``, whatever it leads to;
- ``connect`` counts as ``ActiveOpens`` and ``OutSegs``; one that waits for data to send along (TCP
  Fast Open) or restores a connection (``TCP_REPAIR``) does not, but is a socket more in use;
- ``close``, ``shutdown``, a reset and a timeout leave ESTABLISHED or CLOSE_WAIT: ``CurrEstab``.

Two things leave none. States that a timer ends (TIME_WAIT and those on the way to it), and
``accept``, which gives a connection its inode and user. So nothing is spared while there is one in
another state than those two, or one without an inode. What then could still differ is the user
(``fchown`` on a socket), the interface (``SO_BINDTODEVICE`` on a connection) and the length of
queues; they are told after ``SPARED_AT_MOST`` readings.

Of what waits for peers the kernel tells each end (from a work queue, so mostly within a millisecond
and sometimes later), and how many sockets are in use. As long as no
listener has ended and what is in use besides connections is as much as it was, none has opened; an
accept queue holds connections without an inode, and is empty where there are none. A UDP socket
that has no peer gets one by ``connect`` without a trace, and a listener another backlog or user:
those too are told after ``SPARED_AT_MOST`` readings. What has a peer may let go of it and wait for
others, which is not left to chance: so no UDP is spared while there is one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

import numpy as np

from portwatch.core.model import State
from portwatch.core.sockets import STATE_CODES, listening
from portwatch.sources.linux_usage import LinuxUsage
from portwatch.sources.tcp_counters import TcpCounters

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable

SPARED_AT_MOST = 4
"""Readings in a row for which connections are taken to be what they were."""

_LASTING = np.zeros(256, np.bool_)  # by the code of a state
_LASTING[[STATE_CODES[State.ESTABLISHED], STATE_CODES[State.CLOSE_WAIT]]] = True

# Of these nobody has a descriptor any more; others without an inode wait to be accepted.
_ENDS = np.zeros(256, np.bool_)
_ENDS[
    [
        STATE_CODES[state]
        for state in (State.TIME_WAIT, State.FIN_WAIT_1, State.FIN_WAIT_2, State.LAST_ACK)
    ]
] = True
_ENDS[STATE_CODES[State.CLOSING]] = True

_FIN_WAIT_2, _TIME_WAIT = STATE_CODES[State.FIN_WAIT_2], STATE_CODES[State.TIME_WAIT]

Sign = TypeVar("Sign")


class Trace(NamedTuple):
    """What was read before the sockets.

    Attributes:
        counters: Lines of counters.
        tcp: How many TCP sockets are in use, over IPv4 and over IPv6.
        udp: How many UDP sockets are.
    """

    counters: bytes
    tcp: tuple[int, int]
    udp: tuple[int, int]

    def besides(self, connections: SocketTable) -> int | None:
        """How many TCP sockets are in use that are no connections.

        ``None`` where that is not known, and while a connection waits to be accepted: it is in the
        queue of a listener.
        """
        state = connections["state"]
        bare = connections["inode"] == 0
        left = 0  # of connections: not in use any more
        if bare.any():
            if (bare & ~_ENDS[state]).any():
                return None
            # In FIN_WAIT_2 some are, and have a cgroup (if that is told), and some are not.
            halves = bare & (state == _FIN_WAIT_2) & (connections["cgroup"] == 0)
            if halves.any() and not connections["cgroup"].any():
                return None
            left = int(np.count_nonzero(halves | (state == _TIME_WAIT)))
        return sum(self.tcp) - (len(connections) - left)


class TcpTrace:
    """Reads what anything that happens to a connection changes."""

    def __init__(self, proc: str = "/proc", counters: TcpCounters | None = None) -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
            counters: Read here at each reading, and taken by others afterwards.
        """
        self._counters = TcpCounters(proc) if counters is None else counters
        self._usage = LinuxUsage(proc)

    def read(self) -> Trace | None:
        """The trace now; ``None`` where it cannot be read."""
        try:
            lines = self._counters.read()
        except OSError:
            return None
        usage = self._usage.read()
        return None if not lines or usage is None else Trace(lines, usage.tcp, usage.udp)

    def close(self) -> None:
        """Give back the descriptors."""
        self._counters.close()
        self._usage.close()


class Stillness(Generic[Sign]):
    """Compares signs of what may have happened from one reading to the next."""

    def __init__(self) -> None:
        """Nothing has been read."""
        self._then: Sign | None = None
        self._now: Sign | None = None
        self._spared = 0

    def doubt(self) -> None:
        """It was seen otherwise: the next answer is no."""
        self._then = None

    def holds(self, sign: Sign | None, *, moved: bool = False) -> bool:
        """Whether what was kept last is as it is now.

        Args:
            sign: Of what was read before the sockets would be: what happens in between shows in
                the next. ``None``: it may be otherwise.
            moved: Whether it is otherwise for sure.
        """
        self._now = sign
        if moved or sign is None or sign != self._then or self._spared >= SPARED_AT_MOST:
            self._then = None  # until they have been read
            return False
        self._spared += 1
        return True

    def keep(self, *, lasting: bool) -> None:
        """They have been read, all of them, since ``holds`` was asked.

        Args:
            lasting: Whether nothing that they do by themselves is without a sign.
        """
        self._then = self._now if lasting else None
        self._spared = 0


def last(connections: SocketTable) -> bool:
    """Whether none of these connections changes without a trace."""
    return bool((_LASTING[connections["state"]] & (connections["inode"] != 0)).all())


def are_empty(listeners: SocketTable) -> bool:
    """Whether nothing waits in the queue of any of these listeners."""
    return not listeners["receive_queue"].any()


def are_alone(udp: SocketTable) -> bool:
    """Whether none of these UDP sockets has a peer."""
    return bool(listening(udp).all())
