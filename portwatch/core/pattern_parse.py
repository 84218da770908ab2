"""Understands regular expressions: the part of Python's notation that needs no backtracking."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, NoReturn, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

LENGTH_AT_MOST = 200
"""Characters of a regular expression."""

REPEATS_AT_MOST = 200
"""The highest number that braces may hold."""

_BRACES = re.compile(r"\{(?P<low>[0-9]*)(?P<comma>,)?(?P<high>[0-9]*)\}")
_IGNORE_CASE = "(?i)"
_HEX = {"x": 2, "u": 4, "U": 8}
_CONTROLS = {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "v": "\v", "a": "\a", "0": "\0"}
_LAST_CHARACTER = 0x10FFFF


class PatternError(ValueError):
    """A regular expression that cannot be understood.

    Attributes:
        start: Offset of the first wrong character.
        end: Offset after the last wrong character.
    """

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.start = start
        self.end = end


class Edge(Enum):
    """A place between two characters."""

    START = auto()
    END = auto()
    WORD = auto()
    NOT_WORD = auto()


@dataclass(frozen=True, slots=True)
class Letters:
    """One character out of a set.

    Attributes:
        ranges: First and last characters.
        kinds: Tests such as ``str.isspace``, any of which is enough.
        negated: Whether every other character is meant.
    """

    ranges: tuple[tuple[str, str], ...] = ()
    kinds: tuple[Callable[[str], bool], ...] = ()
    negated: bool = False

    def has(self, letter: str) -> bool:
        """Whether a lower-case character, or its upper case, is in the set."""
        upper = letter.upper()
        found = any(first <= letter <= last for first, last in self.ranges) or any(
            kind(letter) for kind in self.kinds
        )
        if not found and upper != letter and len(upper) == 1:
            found = any(first <= upper <= last for first, last in self.ranges)
        return found is not self.negated


@dataclass(frozen=True, slots=True)
class Series:
    """One expression after the other."""

    parts: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several expressions."""

    options: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """An expression from ``low`` to ``high`` times; without an end if ``high`` is ``None``."""

    inner: Expression
    low: int
    high: int | None


Expression: TypeAlias = Letters | Edge | Series | Either | Repeat


def is_word(letter: str) -> bool:
    r"""Whether a character is one of ``\w``."""
    return letter.isalnum() or letter == "_"


_KINDS: dict[str, Callable[[str], bool]] = {
    "d": str.isdecimal,
    "w": is_word,
    "s": str.isspace,
    "D": lambda letter: not letter.isdecimal(),
    "W": lambda letter: not is_word(letter),
    "S": lambda letter: not letter.isspace(),
}
_EDGES = {"b": Edge.WORD, "B": Edge.NOT_WORD, "A": Edge.START, "Z": Edge.END}


def parse(text: str) -> Expression:
    """The expression that a text stands for.

    Raises:
        PatternError: It is wrong, too long, or needs backtracking.
    """
    if len(text) > LENGTH_AT_MOST:
        message = f"The regular expression is longer than {LENGTH_AT_MOST} characters"
        raise PatternError(message, LENGTH_AT_MOST, len(text))
    return _Parser(text).whole()


class _Parser:
    """One pass over a text; ``_at`` is the next character."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = len(_IGNORE_CASE) if text.startswith(_IGNORE_CASE) else 0  # it always does

    def whole(self) -> Expression:
        found = self._either()
        if self._at < len(self._text):
            self._fail("This bracket closes nothing", self._at)
        return found

    def _either(self) -> Expression:
        options = [self._series()]
        while self._take("|"):
            options.append(self._series())
        return options[0] if len(options) == 1 else Either(tuple(options))

    def _series(self) -> Expression:
        parts: list[Expression] = []
        while self._at < len(self._text) and self._text[self._at] not in "|)":
            parts.append(self._repeated())
        return parts[0] if len(parts) == 1 else Series(tuple(parts))

    def _repeated(self) -> Expression:
        inner = self._single()
        bounds = self._bounds()
        if bounds is None:
            return inner
        if self._take("+"):
            self._fail("Possessive repeats are not supported", self._at - 1)
        self._take("?")  # a lazy repeat finds the same rows
        if self._bounds() is not None:
            self._fail("A repeat cannot be repeated: put brackets around it", self._at - 1)
        return Repeat(inner, *bounds)

    def _bounds(self) -> tuple[int, int | None] | None:
        if self._take("*"):
            return 0, None
        if self._take("+"):
            return 1, None
        if self._take("?"):
            return 0, 1
        braces = _BRACES.match(self._text, self._at)
        if braces is None or braces[0] == "{}":
            return None
        start, self._at = self._at, braces.end()
        low = int(braces["low"] or 0)
        high = int(braces["high"]) if braces["high"] else None if braces["comma"] else low
        if max(low, high or 0) > REPEATS_AT_MOST:
            self._fail(f"More than {REPEATS_AT_MOST} repeats are not supported", start)
        if high is not None and low > high:
            self._fail("The lower number of repeats comes first", start)
        return low, high

    def _single(self) -> Expression:
        if self._bounds() is not None:
            self._fail("There is nothing here to repeat", self._at - 1)
        letter = self._next()
        match letter:
            case "(":
                return self._group(self._at - 1)
            case "[":
                return self._set(self._at - 1)
            case "\\":
                return self._escaped()
            case ".":
                return Letters((("\n", "\n"),), negated=True)
            case "^":
                return Edge.START
            case "$":
                return Edge.END
        return Letters(((letter, letter),))

    def _group(self, start: int) -> Expression:
        if self._take("?") and not self._take(":"):
            named = re.compile(r"P<[A-Za-z_]\w*>").match(self._text, self._at)
            if named is None:
                self._fail("Groups that begin with (? are not supported", start)
            self._at = named.end()
        inner = self._either()
        if not self._take(")"):
            self._fail("This bracket is not closed", start)
        return inner

    def _escaped(self) -> Expression:
        start = self._at - 1
        if self._at == len(self._text):
            self._fail("The backslash stands alone", start)
        letter = self._next()
        if letter in _EDGES:
            return _EDGES[letter]
        if letter in _KINDS:
            return Letters(kinds=(_KINDS[letter],))
        character = self._character(letter, start)
        return Letters(((character, character),))

    def _character(self, letter: str, start: int) -> str:
        """What a backslash and a letter stand for, where it is one character."""
        if letter in _CONTROLS:
            return _CONTROLS[letter]
        if letter in _HEX:
            digits = self._text[self._at : self._at + _HEX[letter]]
            if len(digits) == _HEX[letter] and re.fullmatch(r"[0-9A-Fa-f]+", digits):
                self._at += len(digits)
                if int(digits, 16) <= _LAST_CHARACTER:
                    return chr(int(digits, 16))
            self._fail("This is no character's number", start)
        if letter.isascii() and letter.isdigit():
            self._fail("References to groups are not supported", start)
        if letter.isascii() and letter.isalpha():
            self._fail("This letter means nothing after a backslash", start)
        return letter

    def _set(self, start: int) -> Expression:
        negated = self._take("^")
        ranges: list[tuple[str, str]] = []
        kinds: list[Callable[[str], bool]] = []
        first = True
        while first or self._peek() != "]":
            first = False
            if self._at == len(self._text):
                self._fail("This bracket is not closed", start)
            place = self._at
            low = self._member(kinds)
            if self._peek() == "-" and self._peek(1) not in {"]", ""}:
                self._next()
                high = self._member(kinds)
                if low is None or high is None or low > high:
                    self._fail("This range of characters runs backwards", place)
                ranges.append((low, high))
            elif low is not None:
                ranges.append((low, low))
        self._next()
        return Letters(tuple(ranges), tuple(kinds), negated)

    def _member(self, kinds: list[Callable[[str], bool]]) -> str | None:
        """The next character of a set; ``None`` if it is a kind, which is added to ``kinds``."""
        start = self._at
        letter = self._next()
        if letter != "\\":
            return letter
        if self._at == len(self._text):
            self._fail("The backslash stands alone", start)
        letter = self._next()
        if letter in _KINDS:
            kinds.append(_KINDS[letter])
            return None
        return "\b" if letter == "b" else self._character(letter, start)

    def _next(self) -> str:
        self._at += 1
        return self._text[self._at - 1]

    def _peek(self, ahead: int = 0) -> str:
        return self._text[self._at + ahead : self._at + ahead + 1]

    def _take(self, letter: str) -> bool:
        if self._peek() != letter:
            return False
        self._at += 1
        return True

    def _fail(self, message: str, start: int) -> NoReturn:
        raise PatternError(message, start, max(start + 1, self._at))
