"""Keeps what was seen of the programs that listen, and looks at them again in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.signs import OWNERS_AT_MOST
from portwatch.sources.rounds import Round

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.evidence import Evidence
    from portwatch.core.model import Ownership, Process
    from portwatch.sources.evidence_protocol import EvidenceSource

LOOKED_AGAIN_WITHIN = 4.0
"""Seconds in which all programs that listen are looked at again: a shell may hang on one now."""

_MOST_A_POLL = 32  # holders; some 30 microseconds each

Looked: TypeAlias = "tuple[Evidence, ...]"
"""Evidence of the owners of a listener, in their order."""


class Witness:
    """Asks for evidence when a listener is judged; one entry a listener, until it is forgotten."""

    def __init__(self, source: EvidenceSource) -> None:
        """Nothing is looked at yet."""
        self._source = source
        self._owners: dict[int, tuple[Process, ...]] = {}
        self._seen: dict[tuple[Process, ...], Looked] = {}
        self._round: Round[tuple[Process, ...]] = Round(
            LOOKED_AGAIN_WITHIN, least=1, most=_MOST_A_POLL
        )
        self._looked_at: float | None = None

    def of(self, identity: int, ownership: Ownership, now: float) -> Looked:
        """Evidence of those who hold a listener.

        Args:
            identity: The id of its socket.
            ownership: Who holds it.
            now: Monotonic seconds.
        """
        owners = ownership.owners[:OWNERS_AT_MOST]
        self._owners[identity] = owners
        seen = self._seen[owners] = self._look(owners, now)
        return seen

    def changed(self, now: float) -> frozenset[int]:
        """Look again at a part of all; the ids of listeners of which something else is seen.

        Args:
            now: Monotonic seconds.
        """
        elapsed = 0.0 if self._looked_at is None else now - self._looked_at
        self._looked_at = now
        if len(self._seen) > len(self._owners):  # some changed hands
            self._drop_unheld()
        anew = set()
        for owners in self._round.part(self._seen.keys(), elapsed):
            before = self._seen.get(owners)
            if before is None:
                continue
            seen = self._seen[owners] = self._look(owners, now)
            if seen != before:
                anew.add(owners)
        if not anew:
            return frozenset()
        return frozenset(one for one, owners in self._owners.items() if owners in anew)

    def forget(self, identities: Iterable[int]) -> None:
        """These sockets are gone."""
        before = len(self._owners)
        for identity in identities:
            self._owners.pop(identity, None)
        if len(self._owners) != before:
            self._drop_unheld()

    def _drop_unheld(self) -> None:
        held = set(self._owners.values())
        self._seen = {owners: seen for owners, seen in self._seen.items() if owners in held}

    def _look(self, owners: tuple[Process, ...], now: float) -> Looked:
        return tuple(self._source.of(owner, now) for owner in owners)
