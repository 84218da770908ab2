"""Keeps what was seen of the programs that listen, and looks at them again in turn."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.guest import hosts
from portwatch.core.signs import OWNERS_AT_MOST
from portwatch.services.unread_code import UnreadCode
from portwatch.sources.rounds import UNTENDED, Round

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from portwatch.core.evidence import Evidence, Relative
    from portwatch.core.model import Gap, Ownership, Process
    from portwatch.core.sockets import SocketTable
    from portwatch.sources.evidence_protocol import EvidenceSource

LOOKED_AGAIN_WITHIN = 4.0
"""Seconds in which all programs that listen are looked at again: a shell may hang on one now."""

GUESTS_EVERY = 3.0
"""Seconds between two looks for shells that have a connection and are nobody's children."""

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
        self._guests: dict[int, tuple[Relative, ...]] = {}  # shells, by the listener's id
        self._visited: set[int] = set()  # listeners that have other guests than were told
        self._called_at: float | None = None
        self._unread = UnreadCode()

    def take_time(self) -> None:
        """Whoever asks looks only once, and waits some seconds rather than not know."""
        self._source.take_time()

    def gaps(self) -> tuple[Gap, ...]:
        """Code that was not looked at, or only in part."""
        return self._unread.gaps()

    def _call_on(self, table: SocketTable, now: float) -> None:
        """Look which shells have a connection that came to a listener, every few seconds."""
        if self._called_at is not None and now - self._called_at < GUESTS_EVERY:
            return
        self._called_at = now
        before, self._guests = self._guests, hosts(self._source.guests(now), table)
        self._visited |= {
            one
            for one in before.keys() | self._guests.keys()
            if before.get(one) != self._guests.get(one)
        }

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
        self._unread.note(key, seen)
        self._visited.discard(identity)
        return self._with_guests(identity, seen)

    def _with_guests(self, identity: int, seen: Looked) -> Looked:
        """What is seen of the holders, and of the first one who else has its connections."""
        known = {shell.pid for one in seen for shell in one.shells or ()}
        known |= {one.process.pid for one in seen}
        guests = tuple(one for one in self._guests.get(identity, ()) if one.pid not in known)
        return (replace(seen[0], guests=guests), *seen[1:]) if guests and seen else seen

    def changed(self, table: SocketTable, now: float) -> frozenset[int]:
        """The ids of listeners of which something else is seen since this was last asked.

        Args:
            table: All sockets, or those that wait for peers.
            now: Monotonic seconds.
        """
        if self._looked_at is None or now - self._looked_at >= UNTENDED:
            self.tend(table, now)
        anew, self._anew = self._anew, set()
        visited, self._visited = self._visited, set()
        if not (anew or visited):
            return _NONE
        return frozenset(one for one, key in self._owners.items() if key in anew or one in visited)

    def tend(self, table: SocketTable, now: float) -> None:
        """Look again at a part of all: as many as are due by the time that has passed.

        Args:
            table: All sockets, or those that wait for peers.
            now: Monotonic seconds.
        """
        self._call_on(table, now)
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
                self._unread.note(key, seen)
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
        self._unread.keep(held)

    def _look(self, owners: tuple[Process, ...], now: float) -> Looked:
        return tuple(self._source.of(owner, now) for owner in owners)


def _key(owners: Iterable[Process]) -> _Key:
    return tuple((owner.id.pid, owner.id.started) for owner in owners)
