"""What is remembered of one program on one port, put together from its stretches; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from portwatch.core.history_records import Episode, Peer
    from portwatch.core.model import Listener


class Part(NamedTuple):
    """A stretch: an episode, or a part of one that was judged alike.

    Attributes:
        episode: Its times are those of the part.
        socket: Identity of the socket; parts of one episode have the same.
    """

    episode: Episode
    socket: int


@record(frozen=True, slots=True)
class Spell:
    """A time in which the program listened on the port without a break, by any socket.

    Attributes:
        since: Seconds since the epoch.
        until: As ``since``: when it closed, or was known to listen for the last time.
        lasted: Seconds, by a clock that nobody sets where there is one.
        stood: Whether it listened already when watching began.
        is_open: Whether it listens still.
        was_seen_closing: Whether ``until`` is the end; else it was gone when watching began again.
    """

    since: float
    until: float
    lasted: float
    stood: bool = False
    is_open: bool = False
    was_seen_closing: bool = True


@record(frozen=True, slots=True)
class Former:
    """How it was before, where that was otherwise.

    Attributes:
        listener: As it was judged then.
        until: When that ended, in seconds since the epoch.
        same_socket: Whether the very same socket went on.
    """

    listener: Listener
    until: float
    same_socket: bool


@record(frozen=True, slots=True)
class ListenerPast:
    """All that is told of a program on a port.

    Attributes:
        first: When it was first seen, in seconds since the epoch.
        stood: Whether it listened already when watching began then.
        spells: When it was up, the latest first.
        is_all: Whether no older ones are left out.
        parts: What they were put together from, the latest first.
        peers: Who talked to it lately.
        more_peers: How many there are beyond these.
    """

    first: float
    stood: bool
    spells: tuple[Spell, ...]
    is_all: bool
    parts: tuple[Part, ...]
    peers: tuple[Peer, ...] = ()
    more_peers: int = 0

    def number_of(self, row: Listener) -> int | None:
        """Number of the episode that a listener is in now; ``None`` if it is not known yet."""
        found = self._now(row)
        return None if found is None else found.episode.id

    def former(self, row: Listener) -> Former | None:
        """How it was before it became what it is now; ``None`` if that was alike, or not seen.

        Args:
            row: What listens now, or an episode's listener.
        """
        now = self._now(row)
        if now is None:
            return None
        for part in self.parts:
            one = part.episode
            if one.id != now.episode.id and one.last_seen <= now.episode.opened:
                if _is_alike(one.listener, now.episode.listener):
                    return None
                return Former(one.listener, one.last_seen, part.socket == now.socket)
        return None

    def _now(self, row: Listener) -> Part | None:
        """The part that tells of a listener: the latest at its address."""
        for part in self.parts:
            if part.episode.listener.socket.local_address == row.socket.local_address:
                return part
        return None


def spells(parts: Sequence[Part]) -> tuple[Spell, ...]:
    """When it was up, the latest first; what several sockets did at once is one.

    Args:
        parts: In any order.
    """
    whole: list[Spell] = []
    for one in sorted(_by_socket(parts), key=lambda spell: spell.since):
        if whole and (whole[-1].is_open or one.since <= whole[-1].until):
            whole[-1] = _together(whole[-1], one)
        else:
            whole.append(one)
    return tuple(reversed(whole))


def _by_socket(parts: Iterable[Part]) -> Iterable[Spell]:
    """Each episode with all its parts: one goes on at the moment at which another ended."""
    going: dict[int, list[Part]] = {}
    for part in sorted(parts, key=lambda one: (one.episode.opened, one.episode.id)):
        before = going.get(part.socket)
        if before is not None and before[-1].episode.last_seen < part.episode.opened:
            yield _spell(going.pop(part.socket))
        going.setdefault(part.socket, []).append(part)
    for rest in going.values():
        yield _spell(rest)


def _spell(parts: Sequence[Part]) -> Spell:
    first, last = parts[0].episode, parts[-1].episode
    return Spell(
        first.opened,
        last.last_seen,
        sum(part.episode.lasted or 0.0 for part in parts),
        stood=first.stood,
        is_open=last.is_open,
        was_seen_closing=last.closed is not None,
    )


def _together(one: Spell, other: Spell) -> Spell:
    last = one if one.until >= other.until else other
    until = max(one.until, other.until)
    return Spell(
        one.since,
        until,
        max(one.lasted, other.lasted, until - one.since),
        stood=one.stood,
        is_open=one.is_open or other.is_open,
        was_seen_closing=last.was_seen_closing,
    )


def _is_alike(one: Listener, other: Listener) -> bool:
    """Whether a person would be told the same of both."""
    return (one.reach.level, one.reach.place, one.verdict) == (
        other.reach.level,
        other.reach.place,
        other.verdict,
    )
