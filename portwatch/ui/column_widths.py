"""How wide the columns of a table are, and which give way where there is no room."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

PROGRAM_AT_MOST = 400
"""Pixels at scale 1 that the first column takes before the others get a share of the rest."""

_WIDTHS = {
    "program": 184,
    "port": 92,
    "local_port": 92,
    "service": 100,
    "address": 92,
    "remote": 180,
    "owner": 152,
    "reach": 128,
    "direction": 148,
    "verdict": 115,
    "state": 112,
    "since": 64,
    "when": 168,
    "bytes_received": 84,
    "bytes_sent": 84,
    "rate_received": 96,
    "rate_sent": 96,
}
_NARROWEST_PROGRAM = 150
# What goes first when the window is narrow.
_DISPENSABLE = ("address", "service", "since", "owner", "direction")
# What has more to say than its usual width holds, and its share of room to spare.
_SHARES = {"service": 3, "address": 2, "remote": 3, "owner": 3}


def column_widths(
    ids: Sequence[str],
    room: int,
    px: Callable[[int], int],
    least: Mapping[str, int] = MappingProxyType({}),
) -> Mapping[str, int]:
    """The width of each column that has room, in their order.

    Args:
        ids: All columns; the first one, the program, takes what the others leave.
        room: Pixels for all of them.
        px: Turns pixels at scale 1 into those of the screen.
        least: Pixels that some columns need for words that most rows have.
    """
    widths = {name: max(px(_WIDTHS[name]), least.get(name, 0)) for name in ids}
    widths["program"] = px(_NARROWEST_PROGRAM)
    for name in _DISPENSABLE:
        if sum(widths.values()) > room:
            widths.pop(name, None)
    others = sum(widths.values()) - widths["program"]
    widths["program"] = max(widths["program"], min(room - others, px(PROGRAM_AT_MOST)))
    spare = max(0, room - sum(widths.values()))
    shares = {name: share for name, share in _SHARES.items() if name in widths}
    for name, share in shares.items():
        widths[name] += spare * share // sum(shares.values())
    return widths
