"""Tells when no TCP connection can have opened, closed or changed, so that none need be read.

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
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from portwatch.core.model import State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources.kept_file import KeptFile
from portwatch.sources.linux_usage import LinuxUsage

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable

SPARED_AT_MOST = 4
"""Readings in a row for which connections are taken to be what they were."""

_MOST_BYTES = 16 * 1024  # of a file that has some 2,000
_LASTING = np.zeros(256, np.bool_)  # by the code of a state
_LASTING[[STATE_CODES[State.ESTABLISHED], STATE_CODES[State.CLOSE_WAIT]]] = True

Trace: TypeAlias = "tuple[bytes, tuple[int, int]]"
"""Lines of counters, and how many sockets are in use."""


class TcpTrace:
    """Reads what anything that happens to a connection changes."""

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self._counters = KeptFile(f"{proc}/thread-self/net/snmp")
        self._usage = LinuxUsage(proc)

    def read(self) -> Trace | None:
        """The trace now; ``None`` where it cannot be read."""
        try:
            content = self._counters.read(_MOST_BYTES)
        except OSError:
            return None
        begin, end = content.find(b"\nTcp: "), content.rfind(b"\nTcp: ")
        usage = self._usage.read()
        if begin == end or usage is None:  # there are two such lines, names and values
            return None
        return content[begin : content.find(b"\n", end + 1)], usage.tcp

    def close(self) -> None:
        """Give back the descriptors."""
        self._counters.close()
        self._usage.close()


class Stillness:
    """Compares traces from one reading to the next."""

    def __init__(self) -> None:
        """Nothing has been read."""
        self._then: Trace | None = None
        self._now: Trace | None = None
        self._spared = 0

    def holds(self, trace: Trace | None) -> bool:
        """Whether the connections that were kept last are those of now.

        Args:
            trace: Read before the connections would be: what happens in between shows in the next.
        """
        self._now = trace
        if trace is None or trace != self._then or self._spared >= SPARED_AT_MOST:
            self._then = None  # until they have been read
            return False
        self._spared += 1
        return True

    def keep(self, connections: SocketTable) -> None:
        """These have been read, all of them, since ``holds`` was asked."""
        lasting = _LASTING[connections["state"]] & (connections["inode"] != 0)
        self._then = self._now if bool(lasting.all()) else None
        self._spared = 0
