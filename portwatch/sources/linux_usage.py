"""How many sockets this network namespace uses, as ``/proc/net/sockstat`` tells; see ``proc(5)``.

The kernel counts a socket when it puts it into a table and no more when it takes it out
(``sock_prot_inuse_add`` in ``__inet_hash`` and ``udp_lib_get_port``).
"""

from __future__ import annotations

import re

from portwatch.sources.kept_file import KeptFile
from portwatch.sources.usage_protocol import Usage

_MOST_BYTES = 4096  # of a file that has some 200
_FILES = ("sockstat", "sockstat6")
_TCP, _UDP = (
    re.compile(rb"^%s6?: inuse ([0-9]{1,18})\b" % one, re.MULTILINE) for one in (b"TCP", b"UDP")
)


class LinuxUsage:
    """Reads the numbers of the network namespace that the calling thread lives in."""

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self._files = tuple(KeptFile(f"{proc}/thread-self/net/{name}") for name in _FILES)
        self._told: tuple[bytes, ...] = ()
        self._usage: Usage | None = None

    def read(self) -> Usage | None:
        """The numbers now; ``None`` where they cannot be read, for that costs no more than time."""
        told = tuple(map(_content, self._files))
        if told != self._told:
            self._told, self._usage = told, parse(*told)
        return self._usage

    def close(self) -> None:
        """Give back the descriptors."""
        for file in self._files:
            file.close()


def parse(content: bytes, content6: bytes) -> Usage | None:
    """The numbers in ``sockstat`` and ``sockstat6``; ``None`` if they are not in the former.

    Args:
        content: Of the file for IPv4.
        content6: Of that for IPv6; empty on a machine without it.
    """
    tcp, udp = _TCP.search(content), _UDP.search(content)
    if tcp is None or udp is None:
        return None
    tcp6, udp6 = _TCP.search(content6), _UDP.search(content6)
    return Usage(
        (int(tcp[1]), int(tcp6[1]) if tcp6 else 0), (int(udp[1]), int(udp6[1]) if udp6 else 0)
    )


def _content(file: KeptFile) -> bytes:
    try:
        return file.read(_MOST_BYTES)
    except OSError:  # refused, or a kernel without IPv6
        return b""
