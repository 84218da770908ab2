"""Words that narrow the table of expectations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import rule_words
from portwatch.core.expectation import ANY_PORT

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.expectation import Expectation
    from portwatch.core.rule_row import RuleRow

_STATES: dict[str, Callable[[RuleRow], bool]] = {
    "wider": lambda row: bool(row.wider),
    "exceeded": lambda row: bool(row.wider),
    "off": lambda row: row.rule.disabled,
    "now": lambda row: bool(row.matches),
}
"""Words for how a rule stands, which no text of it has."""


class RuleFilter:
    """Each word has to be found in a rule; one that begins with ``-`` must not.

    A number is a port that the rule speaks of, or else a part of its texts. ``wider`` (or
    ``exceeded``), ``off`` and ``now`` tell how it stands, as the last two columns do.
    """

    def __init__(self, text: str = "") -> None:
        words = text.casefold().split()
        self.text = text.strip()
        self._words = [word for word in words if not word.startswith("-")]
        self._not = [word[1:] for word in words if word.startswith("-") and word != "-"]

    @property
    def is_empty(self) -> bool:
        """Whether it lets everything through."""
        return not (self._words or self._not)

    def matches(self, row: RuleRow, hay: str) -> bool:
        """Whether a rule is wanted.

        Args:
            row: The rule as it stands.
            hay: Its ``rule_hay``, which whoever asks often keeps.
        """
        return all(_has(row, hay, word) for word in self._words) and not any(
            _has(row, hay, word) for word in self._not
        )


def rule_hay(rule: Expectation) -> str:
    """All texts of a rule that words are looked for in, case folded, one a line."""
    texts = (
        rule_words.title(rule),
        rule_words.place(rule),
        rule_words.ports(rule),
        rule_words.AT_MOST_WORDS[rule.reach],
        rule_words.SOURCE_WORDS[rule.source],
        rule.note,
        "" if rule.query is None else rule.query.text,
        *rule.seen,
    )
    return "\n".join(texts).casefold()


def _has(row: RuleRow, hay: str, word: str) -> bool:
    if word in hay:
        return True
    stands = _STATES.get(word)
    if stands is not None:
        return stands(row)
    ports = row.rule.ports
    return word.isdecimal() and ports != ANY_PORT and ports.first <= int(word) <= ports.last
