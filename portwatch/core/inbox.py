"""The inbox: every alert that there was, whatever became of its notification."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from portwatch.core.alerts import compose, headed, judged_word, piece_of, several
from portwatch.core.history_records import AlertEntry, AlertState
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from portwatch.core.alert_subject import AlertSubject
    from portwatch.core.alerts import Piece
    from portwatch.core.model import Listener, Verdict

GATHERED_AT_MOST = 300
"""Alerts, of the latest that nobody has decided about, that are counted as a list shows them."""

UNDECIDED = (AlertState.NEW, AlertState.SHOWN)
"""States in which nobody has said yet what is to become of an alert."""


class Shelf(StrEnum):
    """Which alerts are wanted."""

    OPEN = "open"
    UNREAD = "unread"
    ALL = "all"

    @property
    def states(self) -> tuple[AlertState, ...]:
        """What the alerts on it are in."""
        if self is Shelf.ALL:
            return tuple(AlertState)
        return UNDECIDED if self is Shelf.OPEN else (AlertState.NEW,)


@record(frozen=True, slots=True)
class InboxCounts:
    """How many alerts are on each shelf."""

    open: int = 0
    unread: int = 0
    all: int = 0

    def of(self, shelf: Shelf) -> int:
        """The number of one shelf."""
        return {Shelf.OPEN: self.open, Shelf.UNREAD: self.unread, Shelf.ALL: self.all}[shelf]


@record(frozen=True, slots=True)
class InboxPage:
    """Some of the alerts, the latest first.

    Attributes:
        entries: The alerts.
        counts: Of all that there are, found with or without a query; each alert is one.
        older: What to ask for those before, in seconds since the epoch; ``None`` if there are
            none.
        undecided: The latest of all that nobody has decided about, at most ``GATHERED_AT_MOST``,
            to be counted as a list gathers them; none on a page of older ones.
    """

    entries: tuple[AlertEntry, ...] = ()
    counts: InboxCounts = InboxCounts()
    older: float | None = None
    undecided: tuple[AlertEntry, ...] = ()


@record(frozen=True, slots=True)
class InboxItem:
    """The same news of one day: one alert, or as many as there were of the same programs.

    Attributes:
        entries: The alerts, the latest first; at least one.
    """

    entries: tuple[AlertEntry, ...]

    @property
    def latest(self) -> AlertEntry:
        """The last of them."""
        return self.entries[0]

    @property
    def first(self) -> AlertEntry:
        """The first of them, by which the item is known while others join it."""
        return self.entries[-1]

    @property
    def ids(self) -> tuple[int, ...]:
        """Numbers of all of them."""
        return tuple(entry.id for entry in self.entries)

    @property
    def is_unread(self) -> bool:
        """Whether any of them was not looked at."""
        return any(entry.state is AlertState.NEW for entry in self.entries)

    @property
    def is_undecided(self) -> bool:
        """Whether nobody has said what is to become of it."""
        return any(entry.state in UNDECIDED for entry in self.entries)

    @property
    def verdict(self) -> Verdict:
        """The worst of them."""
        return max((entry.verdict for entry in self.entries), key=lambda verdict: verdict.rank)

    @property
    def subjects(self) -> tuple[AlertSubject, ...]:
        """What they speak of, each port of a program once, as it was told last."""
        found: dict[Hashable, AlertSubject] = {}
        for entry in self.entries:
            for one in entry.subjects:
                found.setdefault(one.place, one)
        return tuple(found.values())

    @property
    def title(self) -> str:
        """What the latest says; of several that speak of other ports, what all say together."""
        every = {one.place for one in self.subjects}
        if len(every) == len({one.place for one in self.latest.subjects}):
            return self.told.title
        who = self.latest.subjects[0].who
        told = several(who, len({name for name, _, _ in every}), len(every))
        return headed(judged_word(self.verdict), told)

    @property
    def told(self) -> AlertEntry:
        """The latest, in words that can be translated where they are still made of the same."""
        entry = self.latest
        if not entry.subjects:
            return entry
        news: dict[Piece, list[Listener]] = {}
        for one in entry.subjects:
            news.setdefault(piece_of(one.listener), []).append(one.listener)
        alert = compose(news, entry.at)
        title = alert.title if alert.title == entry.title else entry.title
        return replace(
            entry, title=title, text=alert.body if alert.body == entry.text else entry.text
        )


def gathered(
    entries: Iterable[AlertEntry], day_of: Callable[[float], int]
) -> tuple[InboxItem, ...]:
    """Put the same news of a day together, in the place of its latest alert.

    The same are those that speak of the same programs with the same reach, at whatever ports, and
    are equally bad. Where nobody remembers whom they speak of, their words have to be the same.
    What was decided about and what was not stay apart.

    Args:
        entries: The latest first.
        day_of: The day of a moment in seconds since the epoch.
    """
    found: dict[Hashable, list[AlertEntry]] = {}
    for entry in entries:
        sources = frozenset(one.source for one in entry.subjects)
        about = sources or (entry.title, entry.text)
        key = (about, entry.verdict, day_of(entry.at), entry.state in UNDECIDED)
        found.setdefault(key, []).append(entry)
    return tuple(InboxItem(tuple(each)) for each in found.values())


def counted(
    counts: InboxCounts,
    known: Iterable[AlertEntry],
    told: Callable[[AlertEntry], AlertEntry],
    day_of: Callable[[float], int],
) -> InboxCounts:
    """How many lines a list of what is open or unread has: the same news of a day are one.

    Args:
        counts: Of single alerts, as the memory tells them.
        known: What of them is known, as the memory tells it, each once; what is not is counted
            singly.
        told: An alert as the person has decided by now.
        day_of: The day of a moment in seconds since the epoch.
    """
    known = tuple(known)
    undecided = [one for one in map(told, known) if one.state in UNDECIDED]
    items = gathered(undecided, day_of)
    more = counts.open - sum(one.state in UNDECIDED for one in known)
    more_unread = counts.unread - sum(one.state is AlertState.NEW for one in known)
    unread = sum(item.is_unread for item in items)
    return InboxCounts(len(items) + max(more, 0), unread + max(more_unread, 0), counts.all)
