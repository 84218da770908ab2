"""Owners where the table of sockets itself tells one of each."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

import numpy as np

from portwatch.core import sockets
from portwatch.core.model import Gap, GapCode, State
from portwatch.core.said import say
from portwatch.sources.protocols import Reading

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.core.diff import Diff
    from portwatch.core.sockets import SocketTable

_BEYOND_ROOT = say("psutil names no process for them")

# A program holds these; the kernel alone may finish or begin the others.
_HELD: Final = [
    sockets.STATE_CODES[state]
    for state in (
        State.LISTEN,
        State.UNCONNECTED,
        State.ESTABLISHED,
        State.SYN_SENT,
        State.CLOSE_WAIT,
    )
]


class PsutilOwners:
    """Reads the owners from the table's ``pid`` column.

    Of a socket that several processes share, the system names one only.
    """

    def update(
        self, table: SocketTable, changes: Diff, now: float
    ) -> Reading[Mapping[int, tuple[int, ...]]]:
        """Bring the map of owners up to date; see ``OwnerSource``."""
        del now  # the table is as new as can be
        others = changes.changed[changes.changed["pid"] != changes.replaced["pid"]]
        return Reading(_told(changes.opened) | _told(others), _gaps(table))

    def find(self, opened: SocketTable, closed: SocketTable) -> Mapping[int, tuple[int, ...]]:
        """The owners that the table tells; see ``OwnerSource``."""
        del closed
        return _told(opened)

    def tend(self, now: float) -> None:
        """Nothing: the table tells it all anew each time."""

    def unowned(self, identity: int) -> GapCode:
        """What psutil shows nobody for is hidden, as far as one can tell."""
        del identity
        return GapCode.OWNERS_HIDDEN

    def close(self) -> None:
        """Nothing to give back."""


def _told(table: SocketTable) -> dict[int, tuple[int, ...]]:
    pids = zip(table["id"].tolist(), table["pid"].tolist(), strict=True)
    return {identity: (pid,) if pid else () for identity, pid in pids}


def _gaps(table: SocketTable) -> tuple[Gap, ...]:
    unowned = int(((table["pid"] == 0) & np.isin(table["state"], _HELD)).sum())
    if not unowned:
        return ()
    # A socket of the kernel's own looks the same, and even root may be refused (containers).
    return (Gap(GapCode.OWNERS_HIDDEN, unowned, _BEYOND_ROOT if _is_root() else ""),)


def _is_root() -> bool:
    """More rights than it has would not help."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
