"""Keeps what was seen of the programs that listen, and looks at them again in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.signs import OWNERS_AT_MOST
from portwatch.sources.rounds import UNTENDED, Round

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from portwatch.core.evidence import Evidence
    from portwatch.core.model import Ownership, Process
    from portwatch.sources.evidence_protocol import EvidenceSource

LOOKED_AGAIN_WITHIN = 4.0
"""Seconds in which all programs that listen are looked at again: a shell may hang on one now."""

_MOST_AT_ONCE = 32  # holders; some 30 microseconds each

Looked: TypeAlias = "tuple[Evidence, ...]"
"""Evidence of the owners of a listener, in their order."""

_NONE: frozenset[int] = frozenset()
_Key: TypeAlias = "tuple[tuple[int, int], ...]"  # pids and start marks: facts are slow to hash


class Witness:
    """Asks for evidence when a listener is judged; one entry a listener, until it is forgotten."""

    def __init__(self, source: EvidenceSource) -> None:
        """Nothing is looked at yet."""
        self._source = source
        self._owners: dict[int, _Key] = {}
        self._seen: dict[_Key, tuple[tuple[Process, ...], Looked]] = {}
        self._round: Round[_Key] = Round(LOOKED_AGAIN_WITHIN, most=_MOST_AT_ONCE)
        self._looked_at: float | None = None
        self._anew: set[_Key] = set()

    def of(self, identity: int, ownership: Ownership, now: float) -> Looked:
        """Evidence of those who hold a listener.

        Args:
            identity: The id of its socket.
            ownership: Who holds it.
            now: Monotonic seconds.
        """
        owners = ownership.owners[:OWNERS_AT_MOST]
        key = self._owners[identity] = _key(owners)
        seen = self._look(owners, now)
        kept = self._seen.get(key)
        if kept is not None and kept[1] != seen:
            self._anew.add(key)  # its other listeners are to be judged by that as well
        self._seen[key] = owners, seen
        return seen

    def changed(self, now: float) -> frozenset[int]:
        """The ids of listeners of which something else is seen since this was last asked.

        Args:
            now: Monotonic seconds.
        """
        if self._looked_at is None or now - self._looked_at >= UNTENDED:
            self.tend(now)
        anew, self._anew = self._anew, set()
        return frozenset(one for one, key in self._owners.items() if key in anew) if anew else _NONE

    def tend(self, now: float) -> None:
        """Look again at a part of all: as many as are due by the time that has passed.

        Args:
            now: Monotonic seconds.
        """
        elapsed = 0.0 if self._looked_at is None else now - self._looked_at
        self._looked_at = now
        if len(self._seen) > len(self._owners):  # some changed hands
            self._drop_unheld()
        for key in self._round.part(self._seen.keys(), elapsed):
            kept = self._seen.get(key)
            if kept is None:
                continue
            owners, before = kept
            seen = self._look(owners, now)
            if seen != before:
                self._seen[key] = owners, seen
                self._anew.add(key)

    def forget(self, identities: Collection[int]) -> None:
        """These sockets are gone."""
        gone = self._owners.keys() & identities
        for identity in gone:
            del self._owners[identity]
        if gone:
            self._drop_unheld()

    def _drop_unheld(self) -> None:
        held = set(self._owners.values())
        self._seen = {key: seen for key, seen in self._seen.items() if key in held}

    def _look(self, owners: tuple[Process, ...], now: float) -> Looked:
        return tuple(self._source.of(owner, now) for owner in owners)


def _key(owners: Iterable[Process]) -> _Key:
    return tuple((owner.id.pid, owner.id.started) for owner in owners)
