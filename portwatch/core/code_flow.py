"""Follows values through a program's text: from where they are read to where they are run; pure.

One name is followed to the next through plain assignments and into the parameters of functions, as
far as the words of the program tell; what passes through fields or other files is not seen. A name
in one function at the top is not the same in another. Every pattern runs in time linear to the
text, or over a bounded stretch of it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.late_pattern import LatePattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

LETTERS_AT_MOST = 32 * 1024
"""Letters of a program that are worth following."""

_ASSIGNMENTS_AT_MOST = 1500
_FUNCTIONS_AT_MOST = 300
_CALLS_AT_MOST = 200
_NAMES_AT_MOST = 60
_ARGUMENT_AT_MOST = 120
_CALL_AT_MOST = 240
_PASSES = 2  # a name may be used above the line where it is given its value

_ASSIGNED = LatePattern(
    r"(?<!\w)((?:[$@]?\w{1,40}+\s{0,2}+,\s{0,2}+){0,3}[$@]?\w{1,40}+)[})\]]?\s{0,3}+"
    r"(?:[:+.]=|<-|=(?![=~>]))"
)
_WORD = LatePattern(r"[$@]?\w+")
# A text into which no value is filled: its words are no names.
_PLAIN_TEXT = LatePattern(r"'[^'\\\n{$#]{0,120}'|\"[^\"\\\n{$#]{0,120}\"")
_ENDS = LatePattern(r"[\[\](){},;\n\"']")
# Perl and Ruby keep what a pattern took from a text, which may be anything where it is this wide.
_MATCHED = LatePattern(
    r"(\$?\w{1,40})\s{0,3}=~[^\n;]{0,80}?\((?:\?[^)\n]{0,9}>)?(?:\.|\\S|\[\^)[^\n;]{0,20}\)"
)
_CAPTURED = ("$1", "$2")
_LOOPED = LatePattern(r"\bfor\s{1,3}(\w{1,40})\s{1,3}in\b")
_FUNCTION = LatePattern(
    r"\b(?:def|function|sub|func)\s{1,3}(\w{1,40})\s{0,3}\(\s{0,3}(?:self\s{0,3},\s{0,3})?([^)]{1,200})"
)
# Perl takes them from a list: by name, or one after another.
_FUNCTION_OF_PERL = LatePattern(
    r"\bsub\s{1,3}(\w{1,40})\s{0,3}\{\s{0,9}my\s{0,3}(?:\(\s{0,3}([^)\n]{1,200})\)\s{0,3}=\s{0,3}@_"
    r"|(\$\w{1,40})\s{0,3}=\s{0,3}(?:shift\b|\$_\[0))"
)
_PARAMETER = LatePattern(r"(?:^|,)[^,$\w]{0,9}(?:\w{1,40}\s{1,3}(?=\$))?(\$?\w{1,40})[^,]*")
_PARAMETERS_AT_MOST = 6
_RETURNED = LatePattern(r"\b(?:return|yield)\b")
_SHARED = LatePattern(r"\bglobal\s{1,3}([\w, $]{1,80})")
# Decorators and the head at the start of a line, then the lines that are indented.
_AT_TOP = LatePattern(
    r"(?:^@[^\n]*\n){0,9}^(?:export |async |local ){0,3}(?:def|function|sub|func)\s{1,3}(\w{1,40})"
    r"[^\n]*(?:\n|\Z)(?:(?:[ \t)\]}][^\n]*)?\n)*(?:[ \t)\]}][^\n]+\Z)?",
    re.MULTILINE,
)


class Scope(NamedTuple):
    """A part of a program in which a name means one thing.

    Attributes:
        code: Its text: a function's at the top, or all that is in none.
        names: Those that hold what comes from a source.
    """

    code: str
    names: set[str]


class AnyOf:
    """Patterns that are looked for only where one of their own words stands.

    A word is found a hundred times quicker than a pattern that begins in many ways.
    """

    def __init__(self, *parts: tuple[tuple[str, ...], str]) -> None:
        """From pairs of words, without one of which a pattern never matches, and the pattern."""
        self._parts = tuple((words, LatePattern(pattern)) for words, pattern in parts)

    def search(self, code: str) -> re.Match[str] | None:
        """One place where one of them matches."""
        return next(self.finditer(code), None)

    def finditer(self, code: str) -> Iterator[re.Match[str]]:
        """Every place where one of them matches, by pattern."""
        for words, pattern in self._parts:
            if has_any(code, words):
                yield from pattern.finditer(code)


def has_any(code: str, words: tuple[str, ...]) -> bool:
    """Whether one of some texts is in a program: a hundred times quicker than a pattern."""
    return any(word in code for word in words)


def names_of(
    code: str,
    source: LatePattern[str] | AnyOf,
    found: Iterable[str] = (),
    *,
    parameters: bool = False,
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
    if "=~" in code:
        values += [
            (name, one[1])
            for one in islice(_MATCHED.finditer(code), _ASSIGNMENTS_AT_MOST)
            for name in _CAPTURED
        ]
    if parameters:
        values += [(name, value) for _, name, value in _parameters(code)]
    given = [(name, _words(value), bool(source.search(value))) for name, value in values]
    for _ in range(_PASSES):
        for name, words, is_source in given:
            if len(names) < _NAMES_AT_MOST and (is_source or words & names):
                names.add(name)
    return names


def scopes(
    code: str,
    source: LatePattern[str] | AnyOf,
    everywhere: set[str],
    given: Callable[[str], set[str]] = lambda _: set(),
    *,
    returned: bool = False,
) -> Iterator[Scope]:
    """The parts of a program, each with the names in it that hold what comes from a source.

    Args:
        code: The program.
        source: As for ``names_of``.
        everywhere: The names that hold it, if each means one thing in the whole program.
        given: The names in a part that hold it from the start.
        returned: Whether to follow what functions give back.
    """
    parts = list(islice(_AT_TOP.finditer(code), _FUNCTIONS_AT_MOST))
    if not parts:
        yield Scope(code, everywhere)
        return
    handed = [
        (function, name)
        for function, name, value in _parameters(code)
        if holds(value, source, everywhere)
    ]
    ends = (0, *(part.end() for part in parts))
    starts = (*(part.start() for part in parts), len(code))
    rest = "".join(code[end:start] for end, start in zip(ends, starts, strict=True))
    known = [
        {name for function, name in handed if function == part[1]} | given(part[0])
        for part in parts
    ]
    outermost = "\n".join(line for line in rest.split("\n") if line[:1].strip())
    assigned = {name for one in _ASSIGNED.finditer(outermost) for name in _WORD.findall(one[1])}
    top = given(rest)
    for part, own in zip(parts, known, strict=True):
        names = names_of(part[0], source, own, parameters=True)
        shared = assigned.union(*(_WORD.findall(one) for one in _SHARED.findall(part[0])))
        top |= names & shared
        values = arguments(part[0], _RETURNED) if returned else ()
        if any(holds(value, source, names) for value in values):
            top.add(part[1])
    top = names_of(rest, source, top, parameters=True)
    yield Scope(rest, top)
    for part, own in zip(parts, known, strict=True):
        yield Scope(part[0], names_of(part[0], source, own | top, parameters=True))


def holds(value: str, source: LatePattern[str] | AnyOf, names: set[str]) -> bool:
    """Whether a value is made of what comes from a source, or of a name that holds it."""
    return bool(_words(value) & names) or source.search(value) is not None


def _words(value: str) -> frozenset[str]:
    """Names in a value; those of Ruby's objects without their mark, too."""
    words = _WORD.findall(_PLAIN_TEXT.sub(" ", value))
    return frozenset((*words, *(word[1:] for word in words if word.startswith("@"))))


def arguments(code: str, *calls: LatePattern[str] | AnyOf) -> Iterator[str]:
    """The first arguments of all calls of these patterns."""
    for pattern in calls:
        for found in islice(pattern.finditer(code), _CALLS_AT_MOST):
            yield argument(code, found.end())


def calls_before(code: str, call: LatePattern[str], option: LatePattern[str]) -> Iterator[str]:
    """The first arguments of the calls that have an option."""
    for found in islice(call.finditer(code), _CALLS_AT_MOST):
        if option.search(_within(code, found.end())):
            yield argument(code, found.end())


def _within(code: str, at: int) -> str:
    """What stands up to the bracket that ends a call."""
    depth, quote = 0, ""
    last = at + _CALL_AT_MOST
    for found in _ENDS.finditer(code, at, last):
        letter = found[0]
        if letter == "\n":
            quote = ""
        elif quote or letter in "'\"":
            quote = "" if letter == quote else quote or letter
        else:
            depth += (letter in "([{") - (letter in ")]}")
        if depth < 0:
            return code[at : found.start()]
    return code[at:last]


def argument(code: str, at: int) -> str:
    """What stands up to the comma, the bracket or the line that ends it."""
    depth, quote = 0, ""
    last = at + _ARGUMENT_AT_MOST
    for found in _ENDS.finditer(code, at, last):
        letter = found[0]
        if letter == "\n" and quote:
            return code[at : found.start()]
        if quote or letter in "'\"":
            quote = "" if letter == quote else quote or letter
            continue
        depth += (letter in "([{") - (letter in ")]}")
        if depth < 0 or (letter in ",;\n" and not depth):
            return code[at : found.start()]
    return code[at:last]


def _parameters(code: str) -> Iterator[tuple[str, str, str]]:
    """Functions and their parameters, with each argument that they are called with."""
    functions = {
        one[1]: _PARAMETER.findall(one[2])[:_PARAMETERS_AT_MOST]
        for one in islice(_FUNCTION.finditer(code), _FUNCTIONS_AT_MOST)
    }
    if "sub " in code:
        for one in islice(_FUNCTION_OF_PERL.finditer(code), _FUNCTIONS_AT_MOST):
            functions[one[1]] = _PARAMETER.findall(one[2] or one[3])[:_PARAMETERS_AT_MOST]
    if not functions:
        return
    words = "|".join(re.escape(name) for name in functions)
    call = LatePattern(rf"(?<!def )(?<!function )(?<!func )\b({words})\(")
    for found in islice(call.finditer(code), _CALLS_AT_MOST):
        at = found.end()
        for name in functions[found[1]]:
            value = argument(code, at)
            yield found[1], name, value
            at += len(value) + 1
            if code[at - 1 : at] != ",":
                break
