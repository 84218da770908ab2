"""What changed between two tables of sockets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable


@dataclass(frozen=True, slots=True)
class Diff:
    """The difference between two tables, as tables.

    Attributes:
        opened: Sockets of the newer table that the older one lacks.
        closed: Sockets of the older table that the newer one lacks.
        changed: Sockets of both whose state, peer or owner differs, as they are now.
    """

    opened: SocketTable
    closed: SocketTable
    changed: SocketTable


def diff(before: SocketTable, after: SocketTable) -> Diff:
    """Compare two tables by the sockets' identity.

    ``len(opened) - len(closed) == len(after) - len(before)`` as long as ids are unique in each.
    Queue lengths change all the time and are no difference.
    """
    if before.tobytes() == after.tobytes():
        return Diff(after[:0], before[:0], after[:0])
    stays = np.isin(after["id"], before["id"])
    gone = ~np.isin(before["id"], after["id"])
    return Diff(after[~stays], before[gone], _changed(before[~gone], after[stays]))


def _changed(before: SocketTable, after: SocketTable) -> SocketTable:
    """Rows of ``after`` that differ from their twin; both hold the same ids."""
    if not len(after):
        return after
    old = before[np.argsort(before["id"], kind="stable")]
    new = after[np.argsort(after["id"], kind="stable")]
    differs = (
        (old["state"] != new["state"])
        | (old["inode"] != new["inode"])
        | (old["pid"] != new["pid"])
        | (old["uid"] != new["uid"])
        | (old["interface"] != new["interface"])
        | (old["v6only"] != new["v6only"])
        | (old["remote_port"] != new["remote_port"])
        | (old["local_port"] != new["local_port"])
        | (old["remote"] != new["remote"]).any(axis=1)
        | (old["local"] != new["local"]).any(axis=1)
    )
    found: SocketTable = new[differs]
    return found
