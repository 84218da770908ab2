"""Makes a test of rows from each word of a query."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.core.late_pattern import LatePattern
from portwatch.core.model import Listener, Protocol, ReachLevel, State, Verdict
from portwatch.core.pattern import Pattern, PatternError
from portwatch.core.query_fields import TEXTS, haystack, texts
from portwatch.core.query_parse import QueryError
from portwatch.core.query_values import (
    endpoint,
    local_url_port,
    member,
    pid_range,
    port_range,
    ranked,
    refuse_operator,
    remote_end,
)
from portwatch.core.said import say

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from portwatch.core.model import Row
    from portwatch.core.query_parse import Part, Word
    from portwatch.core.query_values import Endpoint, Range

Test: TypeAlias = "Callable[[Row, str | None], bool]"
"""Whether a row matches; the second argument is its ``haystack``, if somebody kept it."""

PROTOCOLS = tuple(protocol.value for protocol in Protocol)
VERDICTS = tuple(verdict.value for verdict in Verdict)
REACHES = tuple(
    level.value for level in (ReachLevel.COMPUTER, ReachLevel.NETWORK, ReachLevel.INTERNET)
)
"""The levels of reach that can be compared, narrowest first; ``unknown`` is none of them."""

STATES = {state.value.lower().replace("_", "-"): state for state in State}
"""States as they are written in a query."""

_OTHER_STATES = {  # as ss and netstat write them
    "estab": State.ESTABLISHED,
    "listening": State.LISTEN,
    "syn-recv": State.SYN_RECEIVED,
    "unconn": State.UNCONNECTED,
}
_NO_PROTOCOL = say("“{text}” is no protocol: {advice}")
_NO_STATE = say("“{text}” is no state: {advice}")
_NO_REACH = say("“{text}” is no reach: {advice}")
_NO_VERDICT = say("“{text}” is no verdict: {advice}")
_BARE_ENDPOINT = LatePattern(r"(?:\*|[0-9.]+|\[[0-9A-Fa-f:.]+\]):[0-9]+")
_LOCAL_PORT = LatePattern(r"localhost:(?=[0-9]+$)", re.IGNORECASE)


class Term(NamedTuple):
    """One condition, ready to be asked.

    Attributes:
        test: The condition.
        negated: Whether it must not hold.
        key: The key; ``None`` for a bare word that looks into texts.
        port: The port, if it asks for exactly one.
        ranges: Ports or process numbers that it asks for, both ends included; of no other key.
        words: The names that it allows, of a key with a closed set of values.
        check: Whether one text of its key fits, of a key that looks into texts; of a bare word,
            one line of the ``haystack``.
        needle: What a bare word looks for, case folded; empty for anything else.
        ends: The local ends that it asks for, of ``addr`` and of a bare address with a port.
        states: The states that it allows, of ``state``.
    """

    test: Test
    negated: bool
    key: str | None
    port: int | None = None
    ranges: tuple[Range, ...] = ()
    words: frozenset[str] = frozenset()
    check: Callable[[str], bool] | None = None
    needle: str = ""
    ends: tuple[Endpoint, ...] = ()
    states: frozenset[State] = frozenset()


def term(word: Word) -> Term:
    """The condition of one word.

    Raises:
        QueryError: A value does not fit its key.
    """
    if word.key is None:
        return _bare(word)
    if word.key == "port":
        return _port_term(word, [port_range(part, bare=word.is_bare) for part in word.parts])
    if word.key in TEXTS:
        check = _any_check(word.parts)
        return Term(_texts(word.key, check), word.negated, word.key, check=check)
    if word.key == "pid":
        ranges = tuple(pid_range(part) for part in word.parts)
        return Term(_pid(ranges), word.negated, word.key, ranges=ranges)
    if word.key in _NAMED:
        names, made = _NAMED[word.key]
        words = names(word.parts)
        return Term(made(words), word.negated, word.key, words=words)
    if word.key == "addr":
        ends = tuple(endpoint(part) for part in word.parts)
        return Term(_local(ends), word.negated, word.key, ends=ends)
    if word.key == "state":
        states = _states(word.parts)
        return Term(lambda row, _: row.socket.state in states, word.negated, "state", states=states)
    return Term(_remote(word.parts), word.negated, word.key)


def _bare(word: Word) -> Term:
    part = word.parts[0]
    if part.pattern:
        found = _pattern(part).found_in
        return Term(
            lambda row, _: any(found(t) for t in texts(row) if t), word.negated, None, check=found
        )
    if not part.quoted:
        port = local_url_port(_LOCAL_PORT.sub("tcp://localhost:", part.text))
        if port is not None:
            return _port_term(word, [(port, port)])
        if _BARE_ENDPOINT.fullmatch(part.text):
            end = endpoint(part)
            return Term(_either_end(end), word.negated, None, ends=(end,))
    needle = part.text.casefold()
    return Term(
        lambda row, hay: needle in (haystack(row) if hay is None else hay),
        word.negated,
        None,
        needle=needle,
    )


def _port_term(word: Word, ranges: Sequence[Range]) -> Term:
    first, last = ranges[0]
    if len(ranges) > 1 or first != last:
        return Term(_ports(tuple(ranges)), word.negated, "port", ranges=tuple(ranges))
    return Term(_port(first), word.negated, "port", first, ranges=((first, last),))


def _port(port: int) -> Test:
    def test(row: Row, _: str | None) -> bool:
        socket = row.socket
        return port in (socket.local_port, socket.remote_port)

    return test


def _ports(ranges: tuple[Range, ...]) -> Test:
    def test(row: Row, _: str | None) -> bool:
        local, remote = row.socket.local_port, row.socket.remote_port
        return any(
            low <= local <= high or (remote is not None and low <= remote <= high)
            for low, high in ranges
        )

    return test


def _pid(ranges: tuple[Range, ...]) -> Test:
    def test(row: Row, _: str | None) -> bool:
        return any(
            low <= owner.id.pid <= high for owner in row.ownership.owners for low, high in ranges
        )

    return test


def _protocol_names(parts: Sequence[Part]) -> frozenset[str]:
    for part in parts:
        refuse_operator(part)
    return frozenset(member(part, PROTOCOLS, _NO_PROTOCOL) for part in parts)


def _protocol(names: frozenset[str]) -> Test:
    wanted = frozenset(map(Protocol, names))
    return lambda row, _: row.socket.protocol in wanted


def _states(parts: Sequence[Part]) -> frozenset[State]:
    for part in parts:
        refuse_operator(part)
    names = [member(part, tuple(STATES), _NO_STATE, _OTHER_STATES) for part in parts]
    return frozenset(_OTHER_STATES.get(name) or STATES[name] for name in names)


def _reach_names(parts: Sequence[Part]) -> frozenset[str]:
    unknown = (ReachLevel.UNKNOWN.value,)
    return frozenset[str]().union(*(ranked(part, REACHES, _NO_REACH, unknown) for part in parts))


def _reach(wanted: frozenset[str]) -> Test:
    return lambda row, _: isinstance(row, Listener) and row.reach.level.value in wanted


def _verdict_names(parts: Sequence[Part]) -> frozenset[str]:
    return frozenset[str]().union(*(ranked(part, VERDICTS, _NO_VERDICT) for part in parts))


def _verdict(wanted: frozenset[str]) -> Test:
    return lambda row, _: isinstance(row, Listener) and row.verdict.value in wanted


_NAMED = {
    "proto": (_protocol_names, _protocol),
    "reach": (_reach_names, _reach),
    "verdict": (_verdict_names, _verdict),
}


def _local(ends: tuple[Endpoint, ...]) -> Test:
    def test(row: Row, _: str | None) -> bool:
        socket = row.socket
        return any(end.is_at(socket.local_address, socket.local_port) for end in ends)

    return test


def _remote(parts: Sequence[Part]) -> Test:
    ends = tuple(remote_end(part) for part in parts)

    def test(row: Row, _: str | None) -> bool:
        socket = row.socket
        return any(end.is_at(socket.remote_address, socket.remote_port) for end in ends)

    return test


def _either_end(end: Endpoint) -> Test:
    def test(row: Row, _: str | None) -> bool:
        socket = row.socket
        return end.is_at(socket.local_address, socket.local_port) or end.is_at(
            socket.remote_address, socket.remote_port
        )

    return test


def _texts(key: str, check: Callable[[str], bool]) -> Test:
    values_of_row = TEXTS[key]

    def test(row: Row, _: str | None) -> bool:
        return any(check(text) for text in values_of_row(row) if text)

    return test


def _any_check(parts: Sequence[Part]) -> Callable[[str], bool]:
    checks = tuple(_check(part) for part in parts)
    if len(checks) == 1:
        return checks[0]
    return lambda text: any(check(text) for check in checks)


def _check(part: Part) -> Callable[[str], bool]:
    if part.operator not in {"", "="}:
        refuse_operator(part)
    if part.pattern:
        return _pattern(part).found_in
    needle = part.text.casefold()
    if part.operator == "=":
        return lambda text: text.casefold() == needle
    return lambda text: needle in text.casefold()


def _pattern(part: Part) -> Pattern:
    try:
        return Pattern.parse(part.text)
    except PatternError as error:
        start = part.inner + error.start
        raise QueryError(str(error), start, max(start + 1, part.inner + error.end)) from None
