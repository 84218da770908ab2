"""Edits a text of expectations: adds rules and takes rules out, and touches nothing else.

Comments, the order, and keys that mean nothing here stay as the person wrote them. Each edit is
read back before it counts.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from portwatch.core.expectation import ANY_PORT
from portwatch.core.expectation_toml import (
    FACTS,
    HEAD,
    KEYS,
    TABLES,
    free_id,
    headers,
    read,
    slug,
)
from portwatch.core.late_pattern import LatePattern
from portwatch.core.said import say
from portwatch.core.toml_text import IntricateError, SettingsSyntaxError, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.expectation import Expectation

_KEY = LatePattern(r"[ \t]*([A-Za-z0-9_-]+)[ \t]*=")
_SECONDS_AT_MOST = 253_402_300_799  # the last one of the year 9999


def entry(rule: Expectation) -> str:
    """A rule as it stands in the file: its lines, each with its end."""
    values: dict[str, object] = {"id": rule.id}
    if rule.query is not None:
        values["query"] = rule.query.text
    if rule.identity is not None:
        values |= {name: getattr(rule.identity, name) for name in FACTS}
        if rule.identity.program is not None or rule.identity.name is None:
            values.pop("user")
        values |= {"kernel": rule.identity.kernel, "elsewhere": rule.identity.elsewhere}
    values["protocol"] = rule.protocol
    if rule.ports != ANY_PORT:
        is_one = rule.ports.width == 1
        values["port"] = rule.ports.first if is_one else rule.ports.text
    values |= {"reach": rule.reach, "note": rule.note, "accept": rule.accepts}
    values["accept_reach"] = rule.accepts_reach if rule.accepts else None
    values["seen"] = rule.seen
    values["disabled"] = rule.disabled
    lines = [f"[[{TABLES[rule.source]}]]"]
    lines += [f"{key} = {_toml(value)}" for key, value in values.items() if value]
    if rule.created is not None and 0 <= rule.created <= _SECONDS_AT_MOST:
        told = datetime.fromtimestamp(rule.created, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        lines.append(f"created = {told}")
    return "\n".join(lines) + "\n"


def added(text: str, rules: Iterable[Expectation]) -> str:
    """The text with rules added at its end.

    Raises:
        SettingsSyntaxError: The text is no TOML.
        IntricateError: Nothing can be added at its end.
    """
    blocks = [entry(rule) for rule in rules]
    start = text or HEAD
    gap = "" if start.endswith("\n\n") else "\n" if start.endswith("\n") else "\n\n"
    end = "\r\n" if "\r\n" in text else "\n"
    made = start + (gap + "\n".join(blocks)).replace("\n", end)
    wanted = parse(text)
    for table, fresh in parse("\n".join(blocks)).items():
        there = wanted.setdefault(table, [])
        wanted[table] = [*there, *fresh] if isinstance(there, list) else fresh
    if _differs(made, wanted):
        raise IntricateError(say("its rules are written too intricately; add it by hand"))
    return made


def removed(text: str, identifier: str) -> str:
    """The text without a rule; comments above it and after it stay.

    Args:
        text: Of the file.
        identifier: The rule's id.

    Raises:
        SettingsSyntaxError: The text is no TOML.
        KeyError: There is no such rule.
        IntricateError: The rule cannot be told from what is around it.
    """
    values = parse(text)
    place = read(text).place_of(identifier)
    table = TABLES[place.source]
    values[table].remove(place.values)
    if not values[table]:
        del values[table]
    lines = text.splitlines(keepends=True)
    fault = IntricateError(say("the rule is written too intricately; take it out by hand"))
    span = _span(lines, table, place.number)
    if span is None:
        raise fault
    start, end = span
    if end < len(lines) and not lines[end].strip():
        end += 1
    made = "".join(lines[:start] + lines[end:])
    if _differs(made, values):
        raise fault
    return made


def replaced(text: str, identifier: str, rule: Expectation) -> str:
    """The text with another rule in the place of one; comments and strange keys of that stay.

    Args:
        text: Of the file.
        identifier: The id of the rule that goes.
        rule: The one that comes; of another list than that, it changes lists.

    Raises:
        SettingsSyntaxError: The text is no TOML.
        KeyError: There is no such rule.
        IntricateError: The rule cannot be told from what is around it.
    """
    values = parse(text)
    place = read(text).place_of(identifier)
    old, new = TABLES[place.source], TABLES[rule.source]
    lines = text.splitlines(keepends=True)
    fault = IntricateError(say("the rule is written too intricately; change it by hand"))
    span = _span(lines, old, place.number)
    if span is None:
        raise fault
    start, end = span
    head, *fresh = entry(rule).splitlines(keepends=True)
    block = _mixed(lines[start + 1 : end], fresh, place.values)
    block.insert(0, lines[start] if old == new else head)
    after = parse(entry(rule))[new][0]
    after |= {key: value for key, value in place.values.items() if key not in KEYS}
    del values[old][place.number]
    before = sum(number < start for number in headers(lines, new))
    values.setdefault(new, []).insert(before, after)
    if not values[old]:
        del values[old]
    is_windows = "\r\n" in text
    ended = [line.rstrip("\r\n") + ("\r\n" if is_windows else "\n") for line in block]
    made = "".join(lines[:start] + ended + lines[end:])
    if _differs(made, values):
        raise fault
    return made


def _mixed(lines: list[str], fresh: list[str], before: dict[str, Any]) -> list[str]:
    """The lines of a rule's new values; a line that says the same stays as it is written."""
    wanted = {line.partition(" = ")[0]: line for line in fresh}
    made: list[str] = []
    last = 0
    for line in lines:
        found = _KEY.match(line)
        key = found[1] if found else ""
        if key not in KEYS:
            made.append(line)  # a comment, or what means nothing here
            continue
        told = wanted.pop(key, None)
        if told is not None:
            same = parse(told)[key] == before.get(key)
            made.append(line if same else told)
            last = len(made)
    return [*made[:last], *wanted.values(), *made[last:]]


def fresh_id(rule: Expectation, rules: Iterable[Expectation]) -> str:
    """An id for a new rule, from what it is about, that none of the others has."""
    return free_id(slug(rule), {one.id: 1 for one in rules})


def _differs(text: str, wanted: dict[str, Any]) -> bool:
    """Whether a text says anything else than these values."""
    try:
        return parse(text) != wanted
    except SettingsSyntaxError:
        return True


def _span(lines: list[str], table: str, number: int) -> tuple[int, int] | None:
    """First and past-the-end line of a rule of a list; ``None`` if it has no head of its own."""
    heads = headers(lines, table)
    if number >= len(heads):
        return None
    start = heads[number]
    end = next((head for head in headers(lines) if head > start), len(lines))
    while end > start + 1 and not _has_value(lines[end - 1]):
        end -= 1  # what stands between this rule and the next one belongs to that
    return start, end


def _has_value(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _toml(value: object) -> str:
    """A value in TOML; only what rules hold."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return f'"{"".join(map(_escaped, str(value)))}"'


def _escaped(letter: str) -> str:
    """A letter in a basic string of TOML; what cannot be seen is escaped as well."""
    if letter in {'"', "\\"}:
        return f"\\{letter}"
    if letter.isprintable():
        return letter
    number = ord(letter)
    return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"  # noqa: PLR2004 - 4 digits
