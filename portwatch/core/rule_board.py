"""Rules beside what listens, from look to look: it costs little where little has changed.

A person may have thousands of rules, and the page that shows them looks at every poll.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.expectation_book import BUILT_IN_ID, OutcomeKind
from portwatch.core.rule_row import RuleRow, built_in_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from portwatch.core.expectation_book import ExpectationBook
    from portwatch.core.model import Listener


class _Said(NamedTuple):
    """What the rules say of a listener.

    Attributes:
        row: The listener, kept so that no other object takes its number.
        matched: Ids of the rules that speak of it and allow it.
        exceeded: Id of the rule that it exceeds, if no other allows it.
        is_built_in: Whether a built-in rule decides.
    """

    row: Listener
    matched: tuple[str, ...]
    exceeded: str | None
    is_built_in: bool


class RuleBoard:
    """For one book of rules; what is remembered is as much as there are rules and listeners."""

    def __init__(self, book: ExpectationBook, is_usual: Callable[[Listener], bool]) -> None:
        """Nothing was looked at yet.

        Args:
            book: The rules of the file, also those that are switched off.
            is_usual: Whether a built-in rule speaks of a listener.
        """
        self._book = book
        self._is_usual = is_usual
        self._said: dict[int, _Said] = {}  # by the listeners' object numbers
        self._rows = [RuleRow(rule) for rule in book.rules]
        self._touched: frozenset[str] = frozenset()

    def look(self, rows: Iterable[Listener], seen: Mapping[str, float]) -> tuple[RuleRow, ...]:
        """All rules: those of the file, and the built-in ones that are met now.

        A rule to which nothing happened keeps its very ``RuleRow``.

        Args:
            rows: All that listens.
            seen: When rules last matched, by their ids, in seconds since the epoch.
        """
        matches: dict[str, list[Listener]] = defaultdict(list)
        wider: dict[str, list[Listener]] = defaultdict(list)
        built_in: list[Listener] = []
        said: dict[int, _Said] = {}
        for row in rows:
            if row.temporary:
                continue
            one = said[id(row)] = self._said.get(id(row)) or self._ask(row)
            for rule_id in one.matched:
                matches[rule_id].append(row)
            if one.exceeded is not None:
                wider[one.exceeded].append(row)
            elif one.is_built_in:
                built_in.append(row)
        self._said = said
        touched = frozenset((*matches, *wider))
        stale = touched | self._touched
        self._touched = touched
        for number, old in enumerate(self._rows):
            rule = old.rule
            if rule.id not in stale and old.last == seen.get(rule.id):
                continue
            matched, exceeding = matches.get(rule.id, []), wider.get(rule.id, [])
            last = None if matched else _last(exceeding, seen.get(rule.id))
            new = RuleRow(rule, tuple(matched), tuple(exceeding), last)
            if new != old:
                self._rows[number] = new
        return (*self._rows, *built_in_rows(built_in))

    def _ask(self, row: Listener) -> _Said:
        outcome = self._book.outcome(row, built_in=self._is_usual(row))
        matched = tuple(
            rule.id for rule in self._book.matching(row) if rule.allows(row.reach.level)
        )
        exceeded = None
        if outcome.kind is OutcomeKind.SCOPE_WIDENED and outcome.expectation is not None:
            exceeded = outcome.expectation.id
        return _Said(row, matched, exceeded, outcome.expected_by == BUILT_IN_ID)


def _last(wider: list[Listener], seen: float | None) -> float | None:
    """What exceeds a rule matched it at most until it opened."""
    opened = [row.first_seen for row in wider if row.first_seen is not None]
    return seen if seen is not None else min(opened, default=None)
