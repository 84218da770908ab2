"""Expectations as TOML: what people read and edit in ``expectations.toml``.

``[[expect]]`` is a person's rule, ``[[learnt]]`` one of the first days, ``[[built_in]]`` one that
is built in and was switched off. A rule that is wrong is told and left out; all others hold.
"""

from __future__ import annotations

import zlib
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from portwatch.core.expectation import (
    ANY_PORT,
    WIDTHS,
    Expectation,
    Ports,
    Source,
    names_a_program,
    rule_query,
)
from portwatch.core.identity import (
    TEXT_AT_MOST,
    ProgramIdentity,
    is_interpreter,
    without_version,
)
from portwatch.core.late_pattern import LatePattern
from portwatch.core.model import Protocol, ReachLevel
from portwatch.core.query import QueryError
from portwatch.core.reason import ReasonCode
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.core.toml_text import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

RULES_AT_MOST = 10_000
"""Rules that are read of one file; 5,000 of them may be learnt."""

QUERIES_AT_MOST = 200
"""Rules that are queries: each new listener is compared with each of them."""

PROBLEMS_AT_MOST = 20
"""Wrong rules that are told."""

HEAD = """\
# What may listen on this computer without a word; everything else is told.
#
# [[expect]] is a rule of yours, [[learnt]] one that portwatch learnt in its first days. Change
# what you like: it holds as soon as the file is saved. A rule names a program (by program,
# package, script, unit or container), or has a query such as query = "package:nginx port:8000".
# A query that names it by its name alone, as program:=vite, holds for what is installed for all
# users, and for the programs that its list “seen” has, as seen = ["/home/anna/bin/vite"].
# reach is the widest that is allowed: computer, network or internet. disabled = true switches a
# rule off and keeps it; [[built_in]] is a rule of portwatch's own that is switched off.
"""
"""What a new file begins with."""

TABLES = {Source.OWN: "expect", Source.LEARNT: "learnt", Source.BUILT_IN: "built_in"}
"""Names of the lists of rules, the person's own first."""

FACTS = ("package", "program", "script", "unit", "container", "name", "user")
"""Keys that tell a program, in the order in which they are written."""

KEYS = frozenset(
    {*FACTS, "kernel", "elsewhere", "id", "query", "protocol", "port", "reach", "created"}
    | {"note", "accept", "accept_reach", "seen", "disabled"}
)
"""All keys that mean something in a rule."""

_HEADER = LatePattern(r"[ \t]*(\[{1,2})[ \t]*([^\]\r\n]*?)[ \t]*\]{1,2}[ \t]*(?:#.*)?")
_ID = LatePattern(r"[A-Za-z0-9][A-Za-z0-9._-]{0,79}")
_NO_ID = LatePattern(r"[^a-z0-9]+")
_SHOWN = 60
_REASONS = frozenset(map(str, ReasonCode))


class RuleError(ValueError):
    """A rule is wrong; the message is the rest of a sentence."""


class Rules(NamedTuple):
    """What a file of expectations says.

    Attributes:
        rules: Those that hold, each with an id of its own.
        problems: What is wrong with the others, one sentence each, cleaned.
        unknown: Keys that mean nothing here; they are kept.
        origins: Where each of the rules stands.
    """

    rules: tuple[Expectation, ...] = ()
    problems: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    origins: tuple[Place, ...] = ()

    def place_of(self, identifier: str) -> Place:
        """Where a rule stands.

        Raises:
            KeyError: There is no such rule.
        """
        for rule, place in zip(self.rules, self.origins, strict=True):
            if rule.id == identifier:
                return place
        raise KeyError(identifier)


def read(text: str) -> Rules:
    """Read rules from TOML.

    Raises:
        SettingsSyntaxError: The text is no TOML.
    """
    values = parse(text)
    problems = list(_malformed(values))
    unknown = [name for name in values if name not in TABLES.values()]
    rules: list[Expectation] = []
    origins: list[Place] = []
    taken: dict[str, int] = {}
    queries = 0
    for count, place in enumerate(places(values)):
        if count >= RULES_AT_MOST:
            problems.append(say("Only the first {most} rules are used.", most=RULES_AT_MOST))
            break
        try:
            rule = rule_of(place.source, place.values)
        except (RuleError, QueryError) as error:
            line = place.line(text) if len(problems) < PROBLEMS_AT_MOST else None
            # What is wrong with a rule goes on with its sentence, what is with a query is its own.
            fault = str(error)
            if isinstance(error, QueryError):
                fault = say("is wrong: {error}", error=fault)
            problems.append(place.tell(fault, line))
            continue
        queries += rule.query is not None
        if rule.query is not None and queries > QUERIES_AT_MOST:
            fault = say("is one query too many of {most}.", most=QUERIES_AT_MOST)
            problems.append(place.tell(fault, None))
            continue
        rules.append(replace(rule, id=free_id(rule.id, taken)))
        origins.append(place)
        table = TABLES[place.source]
        unknown += [f"{table}.{key}" for key in place.values if key not in KEYS]
        none = [code for code in rule.accepts if code not in _REASONS]
        unknown += [f"{table}.accept “{code}”" for code in none]
    told: tuple[str, ...] = tuple(clean(each, 300) for each in problems[:PROBLEMS_AT_MOST])
    if len(problems) > PROBLEMS_AT_MOST:
        told += (say("{more} more rules are wrong.", more=len(problems) - PROBLEMS_AT_MOST),)
    strange = tuple(dict.fromkeys(clean(each, _SHOWN) for each in unknown))
    return Rules(tuple(rules), told, strange, tuple(origins))


def places(values: Mapping[str, Any]) -> Iterator[Place]:
    """All rules of a file's values, right or wrong, a person's own first."""
    for source, table in TABLES.items():
        found = values.get(table, [])
        if isinstance(found, list) and all(isinstance(each, dict) for each in found):
            for number, each in enumerate(found):
                yield Place(source, number, each)


class Place(NamedTuple):
    """A rule as it stands in a file.

    Attributes:
        source: Whose list it is in.
        number: Which one of the list, from 0.
        values: Its keys and values.
    """

    source: Source
    number: int
    values: dict[str, Any]

    def tell(self, fault: str, line: int | None) -> str:
        """What is wrong with it, for who has to mend it."""
        named = self.values.get("id")
        name = clean(named, _SHOWN) if isinstance(named, str) else None
        if name is None:
            if line:
                return say("The rule in line {line} {fault}", line=line, fault=fault)
            return say("The rule {fault}", fault=fault)
        if line:
            return say(
                "The rule “{name}” in line {line} {fault}", name=name, line=line, fault=fault
            )
        return say("The rule “{name}” {fault}", name=name, fault=fault)

    def line(self, text: str) -> int | None:
        """The line of its header, from 1; ``None`` if that is not written the usual way."""
        heads = headers(text.splitlines(), TABLES[self.source])
        return heads[self.number] + 1 if self.number < len(heads) else None


def headers(lines: Sequence[str], table: str = "") -> list[int]:
    """Numbers of the lines, from 0, that begin a rule of a list; without one, any table."""
    found = ((number, _HEADER.fullmatch(line.rstrip("\r\n"))) for number, line in enumerate(lines))
    return [
        number
        for number, head in found
        if head is not None and (not table or (head[1], head[2]) == ("[[", table))
    ]


def _malformed(values: Mapping[str, Any]) -> Iterator[str]:
    for table in TABLES.values():
        found = values.get(table, [])
        if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
            yield say("{table} is no list of rules: write [[{table}]] above each.", table=table)


def rule_of(source: Source, found: Mapping[str, Any]) -> Expectation:
    """A rule of the keys and values of its entry.

    Raises:
        RuleError: They make no rule.
        QueryError: Its query cannot be understood, or asks for what no rule may rest on.
    """
    identity = _identity(found)
    query = _query(found)
    if query is None and not identity.is_told:
        raise RuleError(say("names no program: a port alone is not enough."))
    if query is not None and identity.is_told:
        raise RuleError(say("has a query and names a program besides; write one of them."))
    ports = _ports(found, is_query=query is not None)
    reach = _level(found, "reach")
    if reach is None:
        raise RuleError(say("does not say how far it may be reached: reach = “computer”, for one."))
    asked = _texts(found, "accept", "open-service") if source is Source.OWN else ()
    accepts = tuple(dict.fromkeys(each.strip().lower() for each in asked))
    rule = Expectation(
        id="",
        source=source,
        reach=reach,
        identity=identity if query is None else None,
        query=query,
        protocol=_protocol(found),
        ports=ports,
        created=_created(found.get("created")),
        note=_text(found, "note") or "",
        accepts=accepts,
        accepts_reach=(_level(found, "accept_reach") or reach) if accepts else None,
        seen=_texts(found, "seen", "/home/anna/bin/server") if query is not None else (),
        disabled=_switch(found, "disabled"),
    )
    if source is Source.BUILT_IN and not rule.disabled:
        raise RuleError(say("is built in anyway: it stands here only to be switched off."))
    called = found.get("id")
    if called is None:
        return replace(rule, id=slug(rule))
    if not isinstance(called, str) or not _ID.fullmatch(called):
        raise RuleError(say("has an id that is not made of letters, digits and dashes."))
    return replace(rule, id=called)


def _identity(found: Mapping[str, Any]) -> ProgramIdentity:
    facts: dict[str, Any] = {name: _text(found, name) for name in FACTS}
    program = facts["program"]
    if program is not None:
        if not program.startswith("/") and "\\" not in program:
            raise RuleError(say("has a program that is no whole path, as in “/usr/sbin/nginx”."))
        if is_interpreter(program):
            if not facts["script"] and not facts["unit"]:
                raise RuleError(
                    say("names an interpreter, which may run anything: add its script.")
                )
            facts["program"] = without_version(program)
    if facts["name"] and not facts["user"]:
        raise RuleError(say("has a name without a user: any program can take a name."))
    made = ProgramIdentity(kernel=_switch(found, "kernel"), elsewhere=_switch(found, "elsewhere"))
    return replace(made, **facts)


def _query(found: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a Query or nothing
    text = _text(found, "query")
    if text is None:
        return None
    query = rule_query(text)
    if not names_a_program(query):
        raise RuleError(say("has a query that names no program: a port alone is not enough."))
    return query


def _switch(found: Mapping[str, Any], name: str) -> bool:
    value = found.get(name, False)
    if not isinstance(value, bool):
        raise RuleError(say("has “{name}” that is neither true nor false.", name=name))
    return value


def _text(found: Mapping[str, Any], name: str) -> str | None:
    value = found.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or len(value) > TEXT_AT_MOST:
        fault = say(
            "has “{name}” that is no text of up to {most} characters.",
            name=name,
            most=TEXT_AT_MOST,
        )
        raise RuleError(fault)
    return value


def _ports(found: Mapping[str, Any], *, is_query: bool) -> Ports:
    value = found.get("port")
    if value is None and is_query:
        return ANY_PORT
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise RuleError(say("has no port: write 8080, “8000-8100” or “dynamic”."))
    try:
        return Ports.parse(str(value))
    except ValueError as error:
        raise RuleError(say("is wrong: {error}.", error=str(error))) from None


def _protocol(found: Mapping[str, Any]) -> Protocol | None:
    value = found.get("protocol")
    if value is None:
        return None
    if not isinstance(value, str) or value.lower() not in set(Protocol):
        raise RuleError(say("has a protocol that is neither “tcp” nor “udp”."))
    return Protocol(value.lower())


def _level(found: Mapping[str, Any], name: str) -> ReachLevel | None:
    value = found.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or value.lower() not in WIDTHS:
        raise RuleError(
            say("has “{name}” that is none of computer, network and internet.", name=name)
        )
    return ReachLevel(value.lower())


def _texts(found: Mapping[str, Any], name: str, example: str) -> tuple[str, ...]:
    value = found.get(name, [])
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise RuleError(
            say("has “{name}” that is no list, as in [“{example}”].", name=name, example=example)
        )
    return tuple(value)


def _created(value: object) -> float | None:
    """A date is a help for people: a wrong one breaks nothing."""
    if not isinstance(value, datetime):
        return None
    aware = value if value.tzinfo is not None else value.replace(tzinfo=UTC)
    return aware.timestamp()


def slug(rule: Expectation) -> str:
    """An id that tells what a rule is about; others may have it as well."""
    title = rule.identity.title if rule.identity is not None else "query"
    called = _NO_ID.sub("-", title.lower()).strip("-")[:30].strip("-")
    words = [called or "program", "" if rule.ports == ANY_PORT else rule.ports.text]
    if rule.query is not None:
        words.append(f"{zlib.crc32(rule.query.text.encode('utf-8', 'replace')):08x}")
    return "-".join(word for word in words if word)


def free_id(wanted: str, taken: dict[str, int]) -> str:
    """The id, or with a number behind it if it is taken already.

    Args:
        wanted: The id.
        taken: All ids so far, with the number to try next; the new one is added.
    """
    called = wanted
    while called in taken:
        taken[wanted] += 1
        called = f"{wanted}-{taken[wanted]}"
    taken[called] = 1
    return called
