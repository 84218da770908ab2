"""Identities of sockets in other network namespaces; pure.

The kernel's cookies are not used: older kernels count them for each namespace anew, and the
files of ``/proc/PID/net`` do not tell them. Inodes of sockets are unique on the whole machine.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable

_Numbers = npt.NDArray[np.uint64]


def identified(table: SocketTable, namespace: int) -> SocketTable:
    """The sockets with ids that neither this namespace's cookies nor another namespace has.

    Ids are 64 bits that look random, the same for the same socket however it was read. A socket
    that a long listing met twice stays once.

    Args:
        table: Sockets of one namespace; changed, and given back without what is told twice.
        namespace: Its number.
    """
    if not len(table):
        return table
    table["namespace"] = namespace
    inodes, first = np.unique(table["inode"], return_index=True)
    keep = np.sort(np.concatenate([first[inodes != 0], np.flatnonzero(table["inode"] == 0)]))
    kept: SocketTable = table[keep]
    seed = _mixed(np.array([namespace], np.uint64))
    kept["id"] = _mixed(kept["inode"] + seed)
    met: dict[bytes, int] = {}
    for row in np.flatnonzero(kept["inode"] == 0).tolist():  # the kernel's own sockets
        name = _name(kept, row)
        ordinal = met[name] = met.get(name, 0) + 1
        kept["id"][row] = _of_words(b"%d %d " % (namespace, ordinal) + name)
    return kept


def _of_words(words: bytes) -> int:
    import hashlib  # late: seldom needed, and it loads all of OpenSSL

    return int.from_bytes(hashlib.blake2b(words, digest_size=8).digest(), "little")


def _mixed(numbers: _Numbers) -> _Numbers:
    """Spread numbers over 64 bits, each to one of its own (the finisher of splitmix64)."""
    mixed = (numbers ^ (numbers >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _name(table: SocketTable, row: int) -> bytes:
    names = ("protocol", "family", "local", "local_port")
    return b"".join(table[name][row].tobytes() for name in names)
