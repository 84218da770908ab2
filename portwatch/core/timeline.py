"""What of the timeline is kept in sight: a window over what is remembered, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.history_records import EntryKind

if TYPE_CHECKING:
    from portwatch.core.history_records import Entry, Page

AT_MOST = 2000
"""Entries that are kept; when older ones are read the latest go, and the other way round."""

Key: TypeAlias = tuple[object, ...]


def entry_key(entry: Entry) -> Key:
    """What tells one entry from all others, however often it is read."""
    match entry.kind:
        case EntryKind.OPENED | EntryKind.CLOSED if entry.episode is not None:
            return entry.kind, entry.episode.id
        case EntryKind.ALERT if entry.alert is not None:
            return entry.kind, entry.alert.id
        case EntryKind.RULE if entry.rule is not None:
            return entry.kind, entry.at, entry.rule.action, entry.rule.rule
        case EntryKind.PAUSE if entry.pause is not None:
            return entry.kind, entry.pause.since, entry.pause.until
        case EntryKind.ACT if entry.act is not None:
            return entry.kind, entry.at, entry.act.kind, entry.act.subject, entry.act.outcome
    return entry.kind, entry.at


class Timeline:
    """Entries without a hole, at most ``AT_MOST``."""

    def __init__(self, most: int = AT_MOST) -> None:
        """Nothing is known yet.

        Args:
            most: Entries that are kept.
        """
        self._most = most
        self._entries: tuple[Entry, ...] = ()
        self._older: float | None = None
        self._has_latest = True
        self._is_read = False

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The latest first."""
        return self._entries

    @property
    def older(self) -> float | None:
        """Where the next older page begins (``before``); ``None`` if nothing older is kept."""
        return self._older

    @property
    def has_latest(self) -> bool:
        """Whether the first entry is the latest there is: if not, newer ones were given up."""
        return self._has_latest

    @property
    def is_read(self) -> bool:
        """Whether any page was read."""
        return self._is_read

    def begin(self, page: Page) -> None:
        """Show this first page and nothing else."""
        self._is_read = True
        self._has_latest = True
        self._entries = page.entries
        self._older = None if page.is_last else page.searched_to
        self._cut_old()

    def add_older(self, page: Page) -> None:
        """Add the page that begins at ``older``."""
        known = {entry_key(entry) for entry in self._entries}
        added = tuple(entry for entry in page.entries if entry_key(entry) not in known)
        self._older = None if page.is_last else page.searched_to
        self._entries += added
        surplus = len(self._entries) - self._most
        if surplus > 0:
            self._entries = self._entries[surplus:]
            self._has_latest = False

    def add_newer(self, page: Page) -> bool:
        """Put the latest page on top.

        What it tells of its span of time replaces what was known of that: the state of an alert
        changes.

        Args:
            page: The first page there is.

        Returns:
            Whether it reaches down to what was known; if not, nothing was changed.
        """
        if not self._has_latest:
            return True
        rest = tuple(entry for entry in self._entries if entry.at < page.searched_to)
        if not page.is_last and self._entries and len(rest) == len(self._entries):
            return False
        if page.is_last:
            self._older = None
        elif not rest:
            self._older = page.searched_to
        self._entries = page.entries + (() if page.is_last else rest)
        self._cut_old()
        return True

    def _cut_old(self) -> None:
        """Give up the oldest; all of one moment, for the next page begins before a moment."""
        if len(self._entries) <= self._most:
            return
        first = self._entries[self._most].at
        kept = tuple(entry for entry in self._entries if entry.at > first)
        if kept:
            self._entries = kept
            self._older = kept[-1].at
