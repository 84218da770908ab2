"""Filters and sorts the rules, and keeps of each rule what that takes."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from portwatch.core.expectation import WIDTHS, Source
from portwatch.core.rule_filter import RuleFilter, rule_hay
from portwatch.ui import rule_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from portwatch.core.expectation import Expectation
    from portwatch.core.rule_row import RuleRow

_SOURCES = tuple(Source)
_ALWAYS = float("inf")


class _Known(NamedTuple):
    """What a rule says, whatever listens.

    Attributes:
        rule: Of which it is told; another one may have its id later.
        title: By which equal rows are in order.
        hay: What words are looked for in.
    """

    rule: Expectation
    title: tuple[Any, ...]
    hay: str


class _Keyed(NamedTuple):
    """A row that is to be put in order."""

    row: RuleRow
    known: _Known
    key: Any


class RulesArranger:
    """Remembers as much as there are rules: 5,000 of them are arranged in some milliseconds."""

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}  # by the rules' ids
        self._keyed: dict[int, _Keyed] = {}  # by the rows' object numbers
        self._ranks: dict[str, int] = {}  # by the rules' ids; empty if titles are others now
        self._sort = ""

    def arrange(
        self, rows: Iterable[RuleRow], wanted: RuleFilter, sort: str, *, descending: bool
    ) -> tuple[RuleRow, ...]:
        """The rows that are wanted, in the order of a column; of equal ones by their program.

        Args:
            rows: All of them, in any order.
            wanted: What they have to match.
            sort: Id of a column.
            descending: The other way round.
        """
        if sort != self._sort:
            self._sort, self._keyed = sort, {}
        before, key = self._keyed, self._key
        self._keyed = {id(row): before.get(id(row)) or key(row) for row in rows}
        if len(self._known) > 2 * len(self._keyed):
            self._known = {one.known.rule.id: one.known for one in self._keyed.values()}
            self._ranks = {}
        found: Iterable[_Keyed] = self._keyed.values()
        if not wanted.is_empty:
            found = [one for one in found if wanted.matches(one.row, one.known.hay)]
        if not self._ranks:
            ids = sorted(self._known, key=lambda one: self._known[one].title)
            self._ranks = {one: number for number, one in enumerate(ids)}
        ranks = self._ranks
        by_title = sorted(found, key=lambda one: ranks[one.known.rule.id])
        return tuple(map(_row_of, sorted(by_title, key=_key_of, reverse=descending)))

    def _key(self, row: RuleRow) -> _Keyed:
        rule = row.rule
        known = self._known.get(rule.id)
        if known is None or known.rule is not rule:
            title = rule_texts.title_text(row).casefold(), rule.ports, rule.id
            if known is None or known.title != title:
                self._ranks = {}
            known = self._known[rule.id] = _Known(rule, title, rule_hay(rule))
        return _Keyed(row, known, _KEYS[self._sort](row))


def _latest_first(row: RuleRow) -> float:
    if row.matches:
        return -_ALWAYS
    return _ALWAYS if row.last is None else -row.last


_KEYS: dict[str, Callable[[RuleRow], Any]] = {
    "program": lambda row: rule_texts.title_text(row).casefold(),
    "ports": lambda row: row.rule.ports,
    "reach": lambda row: WIDTHS.index(row.rule.reach),
    "source": lambda row: _SOURCES.index(row.rule.source),
    "last": _latest_first,
    "now": lambda row: (not row.wider, row.rule.disabled, _latest_first(row)),
}
_row_of = itemgetter(0)
_key_of = itemgetter(2)
