"""Follows values through a program's text: from where they are read to where they are run; pure.

One name is followed to the next through plain assignments and into the parameters of functions, as
far as the words of the program tell; what passes through fields or other files is not seen. Every
pattern runs in time linear to the text, or over a bounded stretch of it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LETTERS_AT_MOST = 32 * 1024
"""Letters of a program that are worth following."""

_ASSIGNMENTS_AT_MOST = 1500
_FUNCTIONS_AT_MOST = 300
_CALLS_AT_MOST = 200
_NAMES_AT_MOST = 60
_ARGUMENT_AT_MOST = 120
_PASSES = 2  # a name may be used above the line where it is given its value

_ASSIGNED = re.compile(
    r"((?:[$@]?\w{1,40}\s{0,2},\s{0,2}){0,3}[$@]?\w{1,40})[})\]]?\s{0,3}(?:[:+.]=|<-|=(?![=~>]))"
)
_WORD = re.compile(r"[$@]?\w+")
_ENDS = re.compile(r"[\[\](){},;\n\"']")
_LOOPED = re.compile(r"\bfor\s{1,3}(\w{1,40})\s{1,3}in\b")
_FUNCTION = re.compile(
    r"\b(?:def|function|sub|func)\s{1,3}(\w{1,40})\s{0,3}\(\s{0,3}(?:self\s{0,3},\s{0,3})?(\$?\w{1,40})"
)


def has_any(code: str, words: tuple[str, ...]) -> bool:
    """Whether one of some texts is in a program: a hundred times quicker than a pattern."""
    return any(word in code for word in words)


def names_of(
    code: str, source: re.Pattern[str], found: Iterable[str] = (), *, parameters: bool = False
) -> set[str]:
    """Names that hold what comes from a source.

    Args:
        code: The program.
        source: What reads it, as a value.
        found: Names that are known to.
        parameters: Whether to follow into the first parameters of functions.
    """
    names = set(found)
    if not names and source.search(code) is None:
        return names
    values = [
        (name, argument(code, one.end()))
        for pattern in (_ASSIGNED, _LOOPED)
        for one in islice(pattern.finditer(code), _ASSIGNMENTS_AT_MOST)
        for name in _WORD.findall(one[1])
    ]
    if parameters:
        values += _parameters(code)
    given = [(name, _words(value), bool(source.search(value))) for name, value in values]
    for _ in range(_PASSES):
        for name, words, is_source in given:
            if len(names) < _NAMES_AT_MOST and (is_source or words & names):
                names.add(name)
    return names


def holds(value: str, source: re.Pattern[str], names: set[str]) -> bool:
    """Whether a value is made of what comes from a source, or of a name that holds it."""
    return bool(_words(value) & names) or source.search(value) is not None


def _words(value: str) -> frozenset[str]:
    """Names in a value; those of Ruby's objects without their mark, too."""
    words = _WORD.findall(value)
    return frozenset((*words, *(word[1:] for word in words if word.startswith("@"))))


def arguments(code: str, *calls: re.Pattern[str]) -> Iterator[str]:
    """The first arguments of all calls of these patterns."""
    for pattern in calls:
        for found in islice(pattern.finditer(code), _CALLS_AT_MOST):
            yield argument(code, found.end())


def calls_before(code: str, call: re.Pattern[str], option: re.Pattern[str]) -> Iterator[str]:
    """The first arguments of the calls that have an option soon after."""
    for found in islice(call.finditer(code), _CALLS_AT_MOST):
        after = code[found.end() : found.end() + 2 * _ARGUMENT_AT_MOST]
        if option.search(after.partition("\n\n")[0]):
            yield argument(code, found.end())


def argument(code: str, at: int) -> str:
    """What stands up to the comma, the bracket or the line that ends it."""
    depth, quote = 0, ""
    last = at + _ARGUMENT_AT_MOST
    for found in _ENDS.finditer(code, at, last):
        letter = found[0]
        if quote or letter in "'\"":
            quote = "" if letter == quote else quote or letter
            continue
        depth += (letter in "([{") - (letter in ")]}")
        if depth < 0 or (letter in ",;\n" and not depth):
            return code[at : found.start()]
    return code[at:last]


def _parameters(code: str) -> Iterator[tuple[str, str]]:
    """The first parameter of each function, with each first argument that it is called with."""
    functions = {one[1]: one[2] for one in islice(_FUNCTION.finditer(code), _FUNCTIONS_AT_MOST)}
    if not functions:
        return
    words = "|".join(re.escape(name) for name in functions)
    call = re.compile(rf"(?<!def )(?<!function )(?<!func )\b({words})\(")
    for found in islice(call.finditer(code), _CALLS_AT_MOST):
        yield functions[found[1]], argument(code, found.end())
