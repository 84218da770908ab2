"""What waits to be judged: of a flood, a part at each poll, so that none takes many seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from portwatch.core import sockets

if TYPE_CHECKING:
    from collections.abc import Collection, Container

    from portwatch.core.diff import Diff
    from portwatch.core.sockets import SocketTable

JUDGED_AT_ONCE = 2_000
"""Listeners that are judged in one poll: less than half a second's worth."""

_FOR_OLDER = 4  # the part of them that a flood of new ones leaves to older ones


class Backlog:
    """New listeners, and older ones that are to be judged anew; as many as there are sockets."""

    def __init__(self) -> None:
        """Nobody waits."""
        self._new = sockets.empty()
        self._again: set[int] = set()

    @property
    def new(self) -> int:
        """How many have not been judged at all yet."""
        return len(self._new)

    def ended(self, diff: Diff) -> SocketTable:
        """Those that close before they were judged: they wait no more.

        Args:
            diff: What changed of listeners since this was last asked.
        """
        if not diff:
            return self._new[:0]
        gone = sockets.concatenate(diff.closed, diff.changed[~sockets.listening(diff.changed)])
        self._again.difference_update(gone["id"].tolist())
        if not len(self._new):
            return self._new
        ended = self._new[sockets.among(self._new["id"], gone["id"])]
        others = sockets.concatenate(gone, diff.changed)
        self._new = self._new[~sockets.among(self._new["id"], others["id"])]
        return ended

    def take(
        self,
        diff: Diff,
        again: Collection[int],
        table: SocketTable,
        known: Container[int],
        *,
        everything: bool,
    ) -> SocketTable:
        """Those whose turn it is.

        Args:
            diff: What changed of listeners; the new ones come after those that wait.
            again: Ids of older ones that are to be judged anew.
            table: Where older ones are found; who is not in it goes on waiting.
            known: Ids of those that were judged before: what changed of these is no news.
            everything: Whether nobody shall wait.
        """
        if not (diff or again or self._again or len(self._new)):
            return self._new
        changed = diff.changed[sockets.listening(diff.changed)]
        ids = changed["id"].tolist()
        is_known = np.fromiter((one in known for one in ids), np.bool_, len(ids))
        older, new = changed["id"][is_known].tolist(), changed[~is_known]
        fresh = sockets.concatenate(self._new, diff.opened, new)
        self._again.update(again, older)
        due = table[sockets.among(table["id"], self._again)] if self._again else sockets.empty()
        room = len(fresh) + len(due) if everything else JUDGED_AT_ONCE
        first = room if everything else room - min(len(due), room // _FOR_OLDER)
        self._new = fresh[first:]
        fresh = fresh[:first]
        due = due[: room - len(fresh)]
        self._again.difference_update(due["id"].tolist())
        return sockets.concatenate(fresh, due) if len(due) else fresh
