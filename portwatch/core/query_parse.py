"""Splits the text of a query into words, each part of it with its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.late_pattern import LatePattern
from portwatch.core.said import say, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

KEYS = (
    "port",
    "proto",
    "addr",
    "program",
    "exe",
    "pid",
    "user",
    "unit",
    "container",
    "package",
    "service",
    "reach",
    "verdict",
    "state",
    "remote",
)
"""Every key of the language, in the order in which it is documented."""

# What people try first, and what it is called here.
_OTHER_NAMES = {
    "address": "addr",
    "app": "program",
    "application": "program",
    "command": "program",
    "comm": "program",
    "name": "program",
    "process": "program",
    "cgroup": "unit",
    "dport": "port",
    "dst": "remote",
    "ip": "addr",
    "local": "addr",
    "lport": "port",
    "owner": "user",
    "path": "exe",
    "peer": "remote",
    "protocol": "proto",
    "risk": "verdict",
    "scope": "reach",
    "sport": "port",
    "src": "addr",
    "status": "state",
    "uid": "user",
}
# A single letter is a drive of Windows, not a key.
_KEY = LatePattern(r"([A-Za-z]{2,}):")
_OPERATOR = LatePattern(r">=|<=|>|<|=")
# Digits of all scripts and a minus are refused as ports, for no text begins so.
_BARE_PORT = LatePattern(r":(?=[\d<>=-])|(?=[0-9]+(?:\s|$))")
_SHOWN = 40


class QueryError(ValueError):
    """A query that cannot be understood.

    Attributes:
        message: What is wrong and what to write instead; plain text, cleaned.
        start: Offset of the first wrong character in the query's text.
        end: Offset after the last wrong character; always greater than ``start``.
    """

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message, start, end)
        self.message = message
        self.start = start
        self.end = end

    def __str__(self) -> str:
        return say(
            "{message} (at character {place} of the query)",
            message=self.message,
            place=self.start + 1,
        )


class Part(NamedTuple):
    """One value: what stands between two commas, or a whole bare word.

    Attributes:
        text: The value without operator, quotes or slashes.
        operator: ``>``, ``>=``, ``<``, ``<=``, ``=`` or nothing.
        quoted: Whether it stood in quotes.
        pattern: Whether it stood between slashes: a regular expression.
        start: Offset of its first character, operator and quote included.
        end: Offset after its last character.
        inner: Offset of the first character of ``text``.
    """

    text: str
    operator: str
    quoted: bool
    pattern: bool
    start: int
    end: int
    inner: int

    def error(self, message: str) -> QueryError:
        """An error at this place."""
        return QueryError(message, self.start, self.end)


class Word(NamedTuple):
    """One condition of a query.

    Attributes:
        key: One of ``KEYS``, ``port`` for a bare number or ``:number``; ``None`` for a bare word.
        negated: Whether a minus stands before it.
        parts: The values, of which one must hold; exactly one for a bare word.
        start: Offset of its first character.
        end: Offset after its last character.
    """

    key: str | None
    negated: bool
    parts: tuple[Part, ...]
    start: int
    end: int

    @property
    def is_bare(self) -> bool:
        """Whether neither a key nor a colon is written before its value."""
        return self.parts[0].start == self.start + self.negated


def quoted(text: str) -> str:
    """A text as a query has to quote it, to be shown as advice."""
    escaped = clean(text, _SHOWN).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def shown(text: str) -> str:
    """A piece of a query as an error quotes it."""
    return clean(text, _SHOWN)


def split(text: str) -> Iterator[Word]:
    """The words of a query.

    Raises:
        QueryError: A quote is not closed, a value is missing, or a key is not known.
    """
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        word = _word(text, at)
        yield word
        at = word.end


def _word(text: str, start: int) -> Word:
    at = start
    # Two dashes begin an option of a command line, which is text to look for.
    negated = text[at] == "-" and not text.startswith("--", at)
    if negated:
        at += 1
        if at == len(text) or text[at].isspace():
            message = say(
                "The minus stands alone: write it right before what to leave out, as in -ssh"
            )
            raise QueryError(message, start, at)
    bare_port = _BARE_PORT.match(text, at)
    if bare_port:
        return _listed("port", text, start, bare_port.end(), negated=negated)
    key = _key(text, at)
    if key is None:
        part = _part(text, at, stops="", operators=False)
        return Word(None, negated, (part,), start, part.end)
    return _listed(key.lower(), text, start, at + len(key) + 1, negated=negated)


def _listed(key: str, text: str, start: int, at: int, *, negated: bool) -> Word:
    """The word with a key that begins at ``start`` and has its first value at ``at``."""
    parts = []
    while True:
        if at == len(text) or text[at].isspace() or text[at] == ",":
            raise _missing(text, start, at)
        part = _part(text, at, stops=",", operators=True)
        parts.append(part)
        at = part.end
        if at == len(text) or text[at] != ",":
            return Word(key, negated, tuple(parts), start, at)
        at += 1


def _missing(text: str, start: int, at: int) -> QueryError:
    """The error at the comma that takes a value's place, else at the word that needs one."""
    message = say("A value is missing after “{text}”", text=shown(text[start:at]))
    if text.startswith(",", at):
        return QueryError(message, at, at + 1)
    return QueryError(message, at - 1 if text[at - 1] == "," else start, at)


def _key(text: str, at: int) -> str | None:
    """The key that a word begins with, as it is written."""
    found = _KEY.match(text, at)
    if found is None or _is_address(_plain(text, at, stops="")):
        return None
    key = found[1]
    if key.lower() in KEYS:
        return key
    if key.lower() == "localhost" or text.startswith("//", found.end()):
        return None
    word = quoted(_plain(text, at, stops=""))
    message = together((_unknown(key), say("Quotes look for the text itself: {word}", word=word)))
    raise QueryError(message, at, at + len(key) + 1)


def _unknown(key: str) -> str:
    from difflib import get_close_matches  # needed only to tell an error

    near = get_close_matches(key.lower(), (*KEYS, *_OTHER_NAMES), 1, 0.7)
    if not near:
        return say(
            "There is no key “{key}”. The keys are {keys}.",
            key=shown(f"{key}:"),
            keys=", ".join(KEYS),
        )
    return say(
        "There is no key “{key}”: do you mean “{near}:”?",
        key=shown(f"{key}:"),
        near=_OTHER_NAMES.get(near[0], near[0]),
    )


def _is_address(word: str) -> bool:
    """Whether a word of letters and colons may be (the start of) an IPv6 address."""
    return word.count(":") > 1 and all(letter in "0123456789abcdefABCDEF:" for letter in word)


def _plain(text: str, at: int, *, stops: str) -> str:
    end = at
    while end < len(text) and not text[end].isspace() and text[end] not in stops:
        end += 1
    return text[at:end]


def _part(text: str, start: int, *, stops: str, operators: bool) -> Part:
    """The value that begins at ``start``, where no space and no comma stands."""
    found = _OPERATOR.match(text, start) if operators else None
    operator = found[0] if found else ""
    at = start + len(operator)
    if text.startswith('"', at):
        value, end = _quoted(text, at)
        _expect_end(text, at, end, stops)
        return Part(value, operator, quoted=True, pattern=False, start=start, end=end, inner=at + 1)
    end = _end_of_pattern(text, at, stops)
    if end:
        value = text[at + 1 : end - 1]
        return Part(value, operator, quoted=False, pattern=True, start=start, end=end, inner=at + 1)
    value = _plain(text, at, stops=stops)
    end = at + len(value)
    if not value:
        message = say("A value is missing after “{text}”", text=shown(text[start:end]))
        raise QueryError(message, start, end)
    return Part(value, operator, quoted=False, pattern=False, start=start, end=end, inner=at)


def _quoted(text: str, start: int) -> tuple[str, int]:
    r"""What stands in quotes, and the offset after them; only ``\"`` and ``\\`` are escapes."""
    value: list[str] = []
    at = start + 1
    while at < len(text):
        letter = text[at]
        if letter == '"':
            if not value:
                raise QueryError(say("There is nothing between the quotes"), start, at + 1)
            return "".join(value), at + 1
        if letter == "\\" and text[at + 1 : at + 2] in {'"', "\\"}:
            at += 1
            letter = text[at]
        value.append(letter)
        at += 1
    raise QueryError(say('The quote is not closed: put a " at its end'), start, len(text))


def _expect_end(text: str, start: int, end: int, stops: str) -> None:
    if end < len(text) and not text[end].isspace() and text[end] not in stops:
        after = _plain(text, end, stops="")
        message = say(
            "A space is missing between the closing quote and “{text}”", text=shown(after)
        )
        raise QueryError(message, start, end + len(after))


def _end_of_pattern(text: str, start: int, stops: str) -> int:
    """Offset after a regular expression, or 0 if none stands here.

    The first slash that is not escaped must end the value: ``/usr/bin`` is a path.
    """
    if not text.startswith("/", start):
        return 0
    at = start + 1
    while at < len(text) and text[at] != "/":
        at += 2 if text[at] == "\\" else 1
    end = at + 1
    closed = at < len(text) and at > start + 1
    ends = end >= len(text) or text[end].isspace() or text[end] in stops
    return end if closed and ends else 0


_WHOLE_QUERY = LatePattern(rf"-?(?:(?:{'|'.join(KEYS)}):|:[0-9])", re.IGNORECASE)
_HEAD = LatePattern(rf"-?(?:{'|'.join(KEYS)}):|-(?!-)|", re.IGNORECASE)


def requoted(word: str) -> str:
    """A word of a command line as it stands in a query: quoted again, if it holds spaces."""
    tokens = word.split()
    if len(tokens) <= 1 or any(_WHOLE_QUERY.match(token) for token in tokens[1:]):
        return word
    try:
        if len(list(split(word))) == 1:
            return word  # it brings its own quotes
    except QueryError:
        pass
    found = _HEAD.match(word)
    head = found[0] if found else ""
    if not head.endswith(":"):
        return head + _requoted_value("", word[len(head) :].strip())
    values = (value.strip() for value in word[len(head) :].split(","))
    found_operators = ((_OPERATOR.match(value), value) for value in values)
    return head + ",".join(
        _requoted_value(found[0] if found else "", value) for found, value in found_operators
    )


def _requoted_value(operator: str, value: str) -> str:
    if not any(letter.isspace() for letter in value):
        return value
    inner = value[len(operator) :].strip().replace("\\", "\\\\").replace('"', '\\"')
    return f'{operator}"{inner}"'
