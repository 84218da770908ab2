"""What changed between two tables of sockets."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from portwatch.core.sockets import IDENTITY_WORDS, WORDS, concatenate, listening

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable

_FEW = 256  # sockets that are rather all looked up
_Ids = npt.NDArray[np.uint64]
_Places = npt.NDArray[np.intp]


@dataclass(frozen=True)
class Diff:
    """The difference between two tables, as tables.

    Attributes:
        opened: Sockets of the newer table that the older one lacks.
        closed: Sockets of the older table that the newer one lacks.
        changed: Sockets of both whose state, peer or owner differs, as they are now.
        replaced: The sockets of ``changed``, in the same order, as they were.
    """

    opened: SocketTable
    closed: SocketTable
    changed: SocketTable
    replaced: SocketTable

    @cached_property
    def of_listeners(self) -> Diff:
        """The part about sockets that wait for peers now, or did before."""
        opened, closed = (_of(table, listening(table)) for table in (self.opened, self.closed))
        if not len(self.changed):
            return Diff(opened, closed, self.changed, self.replaced)
        either = listening(self.changed) | listening(self.replaced)
        return Diff(opened, closed, _of(self.changed, either), _of(self.replaced, either))

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(len(self.opened) or len(self.closed) or len(self.changed))


def diff(before: SocketTable, after: SocketTable) -> Diff:
    """Compare two tables by the sockets' identity.

    ``len(opened) - len(closed) == len(after) - len(before)`` as long as ids are unique in each.
    Queue lengths change all the time and are no difference.
    """
    if before is after:
        return Diff(after[:0], before[:0], after[:0], before[:0])
    # The ids of a structured array lie far apart; contiguous ones are many times faster to sort.
    old, new = np.ascontiguousarray(before["id"]), np.ascontiguousarray(after["id"])
    # A kernel tells its table in the same order each time: most are where they were, from one end
    # or from the other, and only what lies between has to be looked up.
    head = _run(old, new) if len(new) > _FEW else 0
    tail = _run(old[head:][::-1], new[head:][::-1]) if len(new) > _FEW else 0
    inner = slice(head, len(old) - tail), slice(head, len(new) - tail)
    twins, kept = _twins(old[inner[0]], new[inner[1]])
    was, is_now = before[inner[0]], after[inner[1]]
    pairs = (
        (before[:head], after[:head]),
        (was.take(twins), is_now.take(kept)),
        (before[len(old) - tail :], after[len(new) - tail :]),
    )
    differing = [_differing(*pair) for pair in pairs if len(pair[0]) and _differ(*pair)]
    replaced, changed = before[:0], after[:0]
    if differing:
        replaced, changed = (concatenate(*tables) for tables in zip(*differing, strict=True))
    return Diff(_others(is_now, kept), _others(was, twins), changed, replaced)


def _run(old: _Ids, new: _Ids) -> int:
    """How many ids are the same from the start on."""
    common = min(len(old), len(new))
    differs = old[:common] != new[:common]
    first = int(differs.argmax()) if common else 0
    return first if common and differs[first] else common


def _twins(old: _Ids, new: _Ids) -> tuple[_Places, _Places]:
    """Where those that are in both are, in the one and in the other."""
    both = np.concatenate([old, new])
    order = np.argsort(both)
    ranked = both[order]
    first = (ranked[1:] == ranked[:-1]).nonzero()[0]
    one, other = order[first], order[first + 1]
    return np.minimum(one, other), np.maximum(one, other) - len(old)


def _others(table: SocketTable, places: _Places) -> SocketTable:
    """The rows but those at these places."""
    others = np.zeros(len(table), np.bool_)
    others[places] = True
    return table.take((~others).nonzero()[0])  # np.ones and np.flatnonzero take longer


def _of(table: SocketTable, chosen: npt.NDArray[np.bool_]) -> SocketTable:
    """The rows of a mask, of which mostly there are none."""
    return table[chosen] if chosen.any() else table[:0]


def _differ(before: SocketTable, after: SocketTable) -> bool:
    """Whether anything differs, queues too: far less to ask than which rows do."""
    return bool((before.view(np.uint64) != after.view(np.uint64)).any())


def _differing(before: SocketTable, after: SocketTable) -> tuple[SocketTable, SocketTable]:
    """Of the same sockets in both, those that differ in more than the queues."""
    words = before.view(np.uint64) != after.view(np.uint64)
    rows = words.reshape(len(before), WORDS)[:, :IDENTITY_WORDS].any(axis=1)
    differs = np.flatnonzero(rows)
    return before.take(differs), after.take(differs)
