"""A JSON document read with suspicion: every value knows its place, for the error that names it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from enum import StrEnum

MAX_CHARACTERS = 64 * 1024 * 1024
MAX_TEXT = 4096
MAX_SECONDS = 1e10  # three centuries
SHOWN = 40  # characters of a wrong value that an error repeats


class DocumentError(ValueError):
    """The text is not what it should be; the message names the place that is wrong."""


class Node:
    """A value of the document together with its place in it.

    Every method checks the value and returns it, or raises a ``DocumentError``.
    """

    def __init__(self, value: object, place: str, name: str = "document") -> None:
        self.value = value
        self.place = place
        self._name = name  # of the whole, which has no place

    def fail(self, problem: str) -> NoReturn:
        """Raise the error that names this place."""
        raise DocumentError(f"{self.place or self._name}: {problem}")

    def wrong(self, wanted: str) -> NoReturn:
        """Raise the error that says what was wanted, and what is there."""
        self.fail(f"expected {wanted}, found {_shown(self.value)}")

    def fields(self, required: frozenset[str], optional: frozenset[str]) -> dict[str, Node]:
        """The fields of an object; those that are null or missing are left out."""
        if not isinstance(self.value, dict):
            self.wrong("an object")
        unknown = self.value.keys() - required - optional
        if unknown:
            self.fail(f"unknown field {_shown(min(unknown))}")
        found = {
            key: Node(value, f"{self.place}.{key}" if self.place else key)
            for key, value in self.value.items()
            if value is not None
        }
        missing = required - found.keys()
        if missing:
            self.fail(f"the field {min(missing)!r} is missing")
        return found

    def pairs(self) -> list[tuple[str, Node]]:
        """The keys and values of an object whose keys are free."""
        if not isinstance(self.value, dict):
            self.wrong("an object")
        return [
            (key, Node(value, f"{self.place}[{_shown(key)}]")) for key, value in self.value.items()
        ]

    def items(self, most: int, *, exactly: int | None = None) -> list[Node]:
        """The items of a list."""
        if not isinstance(self.value, list):
            self.wrong("a list")
        if len(self.value) > most:
            self.fail(f"{len(self.value)} items are more than the {most} allowed")
        if exactly is not None and len(self.value) != exactly:
            self.wrong(f"a list of {exactly}")
        return [Node(item, f"{self.place}[{n}]") for n, item in enumerate(self.value)]

    def text(self, most: int = MAX_TEXT) -> str:
        """A text of bearable length."""
        if not isinstance(self.value, str):
            self.wrong("a text")
        if len(self.value) > most:
            self.fail(f"a text of {len(self.value)} characters is too long")
        return self.value

    def whole(self, least: int, most: int) -> int:
        """A whole number between two bounds, both included."""
        if (
            not isinstance(self.value, int)
            or isinstance(self.value, bool)
            or not least <= self.value <= most
        ):
            self.wrong(f"a whole number from {least} to {most}")
        return self.value

    def seconds(self, least: float) -> float:
        """A finite number of seconds."""
        if not isinstance(self.value, int | float) or isinstance(self.value, bool):
            self.wrong("a number of seconds")
        if not least <= self.value <= MAX_SECONDS:
            self.wrong(f"seconds from {least:g} to {MAX_SECONDS:g}")
        return float(self.value)

    def flag(self) -> bool:
        """True or false."""
        if not isinstance(self.value, bool):
            self.wrong("true or false")
        return self.value

    def one_of(self, words: type[StrEnum]) -> str:
        """A word of a closed set."""
        word = self.text()
        if word not in set(words):
            self.wrong(f"one of {', '.join(words)}")
        return word


def load_document(text: str, name: str = "document") -> Node:
    """Parse a whole document.

    Args:
        text: All of it.
        name: What errors call it.

    Raises:
        DocumentError: It is no JSON, or absurdly large or deep.
    """
    if len(text) > MAX_CHARACTERS:
        raise DocumentError(f"{name}: {len(text)} characters are too many")
    try:
        return Node(json.loads(text, parse_constant=_no_constant), "", name)
    except json.JSONDecodeError as error:
        raise DocumentError(f"line {error.lineno}, column {error.colno}: {error.msg}") from None
    except RecursionError:
        raise DocumentError(f"{name}: nested too deeply") from None
    except ValueError as error:  # a number of thousands of digits
        raise DocumentError(f"{name}: {error}") from None


def _shown(value: object) -> str:
    """A wrong value on one line; what is inside a list or an object is not repeated."""
    if isinstance(value, list | dict):
        return "an object" if isinstance(value, dict) else "a list"
    if isinstance(value, str):
        value = value[:SHOWN]
    shown = ascii(value)
    return shown if len(shown) <= SHOWN else shown[:SHOWN] + "..."


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is no number")
