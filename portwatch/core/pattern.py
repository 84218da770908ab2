"""Regular expressions that a person types and that hostile text is searched with.

Python's ``re`` tries one way after another: a command line made for it can keep ``(a+)+$``
busy for years, and nothing can interrupt it. Here all ways are followed at once (Thompson 1968;
Cox, "Regular Expression Matching Can Be Simple And Fast", 2007), so a search costs at most the
length of the text times the length of the expression, whatever the text. What cannot be searched
so (references to groups, looking ahead) is refused. The sets of ways met are kept as a table, so
that a common character costs one look-up; so are the last answers, for the same texts come from
row to row and from poll to poll.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.pattern_parse import (
    Edge,
    Either,
    Letters,
    PatternError,
    Repeat,
    Series,
    is_word,
    parse,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.pattern_parse import Expression

__all__ = ["Pattern", "PatternError"]

STEPS_AT_MOST = 500
"""Cap on the steps of an expression, repeats written out."""

ENTRIES_AT_MOST = 20_000
"""Cap on the entries of the table; it begins anew when they are used up."""

ANSWERS_AT_MOST = 1000
"""Cap on the answers kept; all go when it is reached."""

_ACCEPT = 0
_Step = tuple[Letters | Edge | None, tuple[int, ...]]


class Pattern:
    """A regular expression; letters of either case are the same."""

    def __init__(self, expression: Expression) -> None:
        self._steps: list[_Step] = [(None, ())]
        self._entry = self._compile(expression, _ACCEPT)
        self._table: dict[tuple[frozenset[int], str], _State] = {}
        self._entries = 0
        self._answers: dict[str, bool] = {}
        self.found = _Found()
        self._start = _State(self, frozenset((self._entry,)), "")

    @classmethod
    def parse(cls, text: str) -> Pattern:
        """Understand a regular expression.

        Raises:
            PatternError: It is wrong, too long, or needs backtracking.
        """
        expression = parse(text)
        try:
            return cls(expression)
        except OverflowError as error:
            raise PatternError(str(error), 0, len(text)) from None

    def found_in(self, text: str) -> bool:
        """Whether it matches anywhere in a text."""
        answer = self._answers.get(text)
        if answer is None:
            if len(self._answers) == ANSWERS_AT_MOST:
                self._answers.clear()
            answer = self._answers[text] = self._search(text)
        return answer

    def _search(self, text: str) -> bool:
        state: _State = self._start
        for letter in text.lower():
            state = state[letter]
        return state is self.found or _ACCEPT in self._reached(state.ways, state.before, "")

    def step(self, state: _State, letter: str) -> _State:
        """Where the ways of a state lead with one more character; one may begin there, too."""
        self._make_room()
        reached = self._reached(state.ways, state.before, letter)
        if _ACCEPT in reached:
            return self.found
        after = {self._entry}
        for way in reached:
            what, further = self._steps[way]
            if isinstance(what, Letters) and what.has(letter):
                after.update(further)
        return self._state(frozenset(after), letter)

    def _make_room(self) -> None:
        self._entries += 1
        if self._entries > ENTRIES_AT_MOST:
            self._entries = 1
            self._table.clear()
            self._start.clear()

    def _state(self, ways: frozenset[int], letter: str) -> _State:
        before = "a" if is_word(letter) else " "
        known = self._table.get((ways, before))
        if known is None:
            known = self._table[ways, before] = _State(self, ways, before)
        return known

    def _reached(self, ways: Iterable[int], before: str, after: str) -> set[int]:
        """All steps that can be reached from some without a character."""
        reached: set[int] = set()
        waiting = list(ways)
        while waiting:
            way = waiting.pop()
            if way in reached:
                continue
            reached.add(way)
            what, further = self._steps[way]
            if what is None or (isinstance(what, Edge) and _is_at(what, before, after)):
                waiting.extend(further)
        return reached

    def _compile(self, expression: Expression, then: int) -> int:
        """Number of the first step of an expression that goes on with the step ``then``."""
        match expression:
            case Series(parts):
                for part in reversed(parts):
                    then = self._compile(part, then)
                return then
            case Either(options):
                return self._add(None, *(self._compile(option, then) for option in options))
            case Repeat(inner, low, high):
                return self._compile_repeat(inner, low, high, then)
        return self._add(expression, then)

    def _compile_repeat(self, inner: Expression, low: int, high: int | None, then: int) -> int:
        if high is None:
            loop = self._add(None)
            self._steps[loop] = (None, (self._compile(inner, loop), then))
            then = loop
        for _ in range((high or low) - low):
            then = self._add(None, self._compile(inner, then), then)
        for _ in range(low):
            first = self._compile(inner, then)
            if first == then:
                break  # an empty group stays empty
            then = first
        return then

    def _add(self, what: Letters | Edge | None, *further: int) -> int:
        if len(self._steps) == STEPS_AT_MOST:
            raise OverflowError("The regular expression has too many repeats")
        self._steps.append((what, further))
        return len(self._steps) - 1


class _State(dict[str, "_State"]):
    """A set of ways through an expression, and the states that characters lead to from it.

    Attributes:
        ways: Steps that come next.
        before: Stands for the character before: ``a`` for one of a word, a space for another,
            nothing at the start of the text.
    """

    __slots__ = ("_pattern", "before", "ways")

    def __init__(self, pattern: Pattern, ways: frozenset[int], before: str) -> None:
        super().__init__()
        self._pattern = pattern
        self.ways = ways
        self.before = before

    def __missing__(self, letter: str) -> _State:
        state = self[letter] = self._pattern.step(self, letter)
        return state


class _Found(_State):
    """The end of a search: no character leads away from it."""

    __slots__ = ()

    def __init__(self) -> None:
        dict.__init__(self)

    def __missing__(self, letter: str) -> _State:
        return self


def _is_at(edge: Edge, before: str, after: str) -> bool:
    if edge is Edge.START:
        return not before
    if edge is Edge.END:
        return not after
    at_word = bool(before and is_word(before)) is not bool(after and is_word(after))
    return at_word is (edge is Edge.WORD)
