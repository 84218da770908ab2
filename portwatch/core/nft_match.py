"""The conditions of a rule of nftables: what is compared, and with what."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from portwatch.core.knock import (
    ALWAYS,
    All,
    AnyOf,
    Arrives,
    ComesFrom,
    Fits,
    Fixed,
    GoesTo,
    GoesToPort,
    IsOfType,
    IsSentAs,
    Moving,
    Not,
    Redirected,
    Speaks,
    Tracked,
    Transport,
    chosen_by_sender,
)
from portwatch.core.model import Family
from portwatch.core.nft_flags import flags
from portwatch.core.record import record
from portwatch.core.spans import address_span
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.knock import Condition
    from portwatch.core.spans import Span

_Json: TypeAlias = Any  # whatever a JSON text may hold; every look inside is guarded


@record(frozen=True, slots=True)
class NamedSet:
    """A named set or map of a table.

    Attributes:
        elements: What is in it now.
        expires: Whether what is in it may go by itself, without anybody changing a rule.
        filled: Whether packets may put something into it.
    """

    elements: _Json
    expires: bool = False
    filled: bool = False


Sets: TypeAlias = dict[str, NamedSet]

_LAST_PORT = 65535
_IP = {"ip": Family.IPV4, "ip6": Family.IPV6}
_FAMILIES = {**_IP, "ipv4": Family.IPV4, "ipv6": Family.IPV6, "2": Family.IPV4, "10": Family.IPV6}
# What the sender chooses.
_OPTIONS = frozenset({"tcp option", "ip option"})
_SOMETIMES = frozenset({"length", "time", "day", "hour", "random", "cpu"})


class _Vague(Exception):  # noqa: N818 - not an error: something that is not understood
    """A condition of unknown meaning."""


def match(value: _Json, sets: Sets) -> Condition:
    """One comparison; not known where any part of it is not understood."""
    if not isinstance(value, dict):
        return Fixed(Fits.UNKNOWN, "match")
    left, operator, right = value.get("left"), str(value.get("op")), value.get("right")
    asked = flags(left, operator, right)
    if asked is not None:
        return asked
    try:
        if operator in {"==", "in", "!="}:
            values, kept = _values(right, sets), _kept(right, sets)
            if kept is None or not (kept.expires or kept.filled):
                return _is(left, values, negated=operator == "!=")
            inside = Moving(_found(left, values), _others(left, kept))
            return _of(left, Not(inside) if operator == "!=" else inside)
        return _compared(left, operator, right)
    except _Vague:
        return Fixed(Fits.UNKNOWN, clean(str(left), 60))


def vmap_conditions(key: _Json, data: _Json, sets: Sets) -> list[tuple[Condition, _Json]] | None:
    """The conditions of a map of verdicts, each with its verdict; ``None`` if not understood."""
    elements = named(data, sets)
    if elements is None:
        return None
    kept = _kept(data, sets)
    expires = kept is not None and kept.expires  # packets cannot fill such a map
    found: list[tuple[Condition, _Json]] = []
    for pair in elements:
        if not isinstance(pair, list) or len(pair) != 2:  # noqa: PLR2004 - a pair
            return None
        try:
            condition = _is(key, _values(pair[0], sets), negated=False)
        except _Vague:
            condition = Fixed(Fits.UNKNOWN, clean(str(key), 60))
        found.append((Moving(condition) if expires else condition, pair[1]))
    return found


def _kept(value: _Json, sets: Sets) -> NamedSet | None:
    """The set that a text names, if it does."""
    return sets.get(value[1:]) if isinstance(value, str) and value.startswith("@") else None


def _others(left: _Json, of: NamedSet) -> Fits:
    """How many packets a set may hold besides what is in it now."""
    if not of.filled:
        return Fits.NO
    parts = left.get("concat") if isinstance(left, dict) else None
    fields = [
        one.get("payload")
        for one in (parts if isinstance(parts, list) else [left])
        if isinstance(one, dict)
    ]
    by_sender = any(isinstance(one, dict) and one.get("field") == "saddr" for one in fields)
    return Fits.FEW if by_sender else Fits.SOME


def named(value: _Json, sets: Sets) -> list[_Json] | None:
    """The elements of a set or map that is written out or named; ``None`` if it is neither."""
    if isinstance(value, str) and value.startswith("@"):
        kept = _kept(value, sets)
        value = {"set": None if kept is None else kept.elements}
    inner = value.get("set") if isinstance(value, dict) and len(value) == 1 else None
    return inner if isinstance(inner, list) else None


def port_span(value: _Json) -> Span | None:
    """A port or a range of them."""
    if isinstance(value, int) and not isinstance(value, bool):
        return (value, value) if 0 <= value <= _LAST_PORT else None
    if isinstance(value, dict) and isinstance(value.get("range"), list):
        ends = [port_span(one) for one in value["range"]]
        if len(ends) == 2 and ends[0] and ends[1]:  # noqa: PLR2004 - two ends
            return ends[0][0], ends[1][1]
    return None


def _values(right: _Json, sets: Sets) -> list[_Json]:
    """What is compared with, one by one."""
    found = named(right, sets)
    if found is None:
        if isinstance(right, str) and right.startswith("@"):
            raise _Vague
        found = right if isinstance(right, list) else [right]
    return [_plain(one) for one in found]


def _plain(element: _Json) -> _Json:
    """An element without what is noted beside it (a time, a counter)."""
    if isinstance(element, dict) and isinstance(element.get("elem"), dict):
        return element["elem"].get("val")
    return element


def _is(left: _Json, values: list[_Json], *, negated: bool) -> Condition:
    """Whether what stands left is among values."""
    asked = flags(left, "!=" if negated else "==", {"set": values})
    if asked is not None:
        return asked
    if isinstance(left, dict) and "exthdr" in left:  # an ordinary packet has none
        return Fixed(Fits.SOME if negated or False in values else Fits.FEW)
    found = _found(left, values)
    return _of(left, Not(found)) if negated else found


def _found(left: _Json, values: list[_Json]) -> Condition:
    """The same, of what is not denied."""
    if not isinstance(left, dict) or len(left) != 1:
        raise _Vague
    ((kind, what),) = left.items()
    if kind == "concat":
        return _all_of(what, values)
    if kind in _OPTIONS:
        return Fixed(Fits.SOME)
    if not isinstance(what, dict):
        raise _Vague
    if kind == "payload":
        return _payload(what, values)
    reader = _READERS.get(kind)
    if reader is None:
        raise _Vague
    return reader(what, values)


def _of(left: _Json, asked: Condition) -> Condition:
    """What is asked of packets that have what stands left: no rule is true for the others."""
    if not isinstance(left, dict):
        return asked
    parts = left.get("concat")
    needed = [_header(one) for one in (parts if isinstance(parts, list) else [left])]
    return All((*needed, asked))


def _header(left: _Json) -> Condition:
    """Whether a packet has the header that something is in."""
    what = left.get("payload") if isinstance(left, dict) else None
    if not isinstance(what, dict) or "protocol" not in what:
        return ALWAYS
    protocol = str(what["protocol"])
    if protocol in _IP:
        return Speaks(frozenset({_IP[protocol]}))
    return ALWAYS if protocol in {"th", "ether"} else Transport(frozenset({protocol}))


def _all_of(parts: _Json, values: list[_Json]) -> Condition:
    """Several things at once (``iifname . tcp dport``)."""
    if not isinstance(parts, list):
        raise _Vague
    found = []
    for value in values:
        row = value.get("concat") if isinstance(value, dict) else None
        if not isinstance(row, list) or len(row) != len(parts):
            raise _Vague
        pairs = zip(parts, row, strict=True)
        found.append(All(tuple(_is(part, [one], negated=False) for part, one in pairs)))
    return AnyOf(tuple(found))


def _payload(what: dict[str, _Json], values: list[_Json]) -> Condition:
    """A field of a packet's headers; to ask for it is to ask for the header as well."""
    protocol, field = str(what.get("protocol")), str(what.get("field"))
    if "protocol" not in what:
        raise _Vague  # bytes at some place
    if protocol == "ether":
        if field != "saddr":
            raise _Vague
        return Fixed(Fits.FEW)
    found: Condition = Fixed(Fits.SOME)
    if protocol in _IP:
        found = _ip(_IP[protocol], field, values)
    elif field == "dport":
        spans = [port_span(one) for one in values]
        found = GoesToPort(tuple(one for one in spans if one))
        if None in spans:
            found = AnyOf((found, Fixed(Fits.UNKNOWN, "dport")))
    elif field == "sport":
        found = chosen_by_sender(tuple(one for one in map(port_span, values) if one))
    return All((_header({"payload": what}), found))


def _ip(family: Family, field: str, values: list[_Json]) -> Condition:
    if field in {"saddr", "daddr"}:
        spans = [one for value in values for one in _address_spans(value, family)]
        return (ComesFrom if field == "saddr" else GoesTo)(family, tuple(spans))
    if field in {"protocol", "nexthdr"}:
        return Transport(_names(values))
    return Fixed(Fits.SOME)


def _address_spans(value: _Json, family: Family) -> list[Span]:
    """The addresses that an element stands for."""
    try:
        if isinstance(value, str):
            texts = [value]
        elif isinstance(value, dict) and isinstance(value.get("prefix"), dict):
            texts = [f"{value['prefix'].get('addr')}/{value['prefix'].get('len')}"]
        elif isinstance(value, dict) and isinstance(value.get("range"), list):
            texts = [str(one) for one in value["range"]]
            if len(texts) != 2:  # noqa: PLR2004 - two ends
                raise _Vague
        else:
            raise _Vague
        found = [address_span(text) for text in texts]
    except ValueError:
        raise _Vague from None
    if any(one is not family for one, _ in found):
        raise _Vague
    return [(found[0][1][0], found[-1][1][1])]


def _names(values: list[_Json]) -> frozenset[str]:
    if not all(isinstance(one, str | int) for one in values):
        raise _Vague
    return frozenset(str(one) for one in values)


def _meta(what: dict[str, _Json], values: list[_Json]) -> Condition:
    key = str(what.get("key"))
    if key in {"iif", "iifname"}:
        return Arrives(tuple(_interface(one) for one in values))
    if key == "l4proto":
        return Transport(_names(values))
    if key in {"nfproto", "protocol"}:
        return Speaks(frozenset(_FAMILIES[one] for one in _names(values) if one in _FAMILIES))
    if key == "pkttype":
        return IsSentAs(_names(values))
    if key in _SOMETIMES:
        return Fixed(Fits.SOME)
    raise _Vague


def _interface(value: _Json) -> tuple[str, bool]:
    """A name, or the beginning of one before a star; a star of its own is behind a backslash."""
    if not isinstance(value, str):
        raise _Vague
    if value.endswith("\\*"):
        return value[:-2] + "*", False
    return value.removesuffix("*"), value.endswith("*")


def _ct(what: dict[str, _Json], values: list[_Json]) -> Condition:
    key = str(what.get("key"))
    names = _names([inner for one in values for inner in (one if isinstance(one, list) else [one])])
    if key == "state":
        return Tracked(names)
    if key == "direction":
        return Tracked(frozenset({"new"})) if "original" in names else Fixed(Fits.NO)
    if key == "status":
        # A first packet has nothing of the kind but what NAT gave it on the way.
        return Redirected() if names <= {"dnat", "snat"} else Fixed(Fits.UNKNOWN, "ct status")
    raise _Vague


def _fib(what: dict[str, _Json], values: list[_Json]) -> Condition:
    given = what.get("flags")
    by = given if isinstance(given, list) else [given]
    result = str(what.get("result"))
    if result == "type" and "daddr" in by:
        return IsOfType(_names(values), there="iif" in by)
    if result in {"oif", "oifname", "check"} and "saddr" in by:
        # Is there a way back to the sender: only for forged ones there is none.
        is_missing = all(one in (False, 0, "missing") for one in values)
        return Fixed(Fits.FEW if is_missing else Fits.SOME)
    raise _Vague


def _compared(left: _Json, operator: str, right: _Json) -> Condition:
    """Above or below a number: of ports only."""
    what = left.get("payload") if isinstance(left, dict) else None
    number = port_span(right)
    if not isinstance(what, dict) or what.get("field") != "dport" or number is None:
        raise _Vague
    at = number[0]
    spans = {
        "<": (0, at - 1),
        "<=": (0, at),
        ">": (at + 1, _LAST_PORT),
        ">=": (at, _LAST_PORT),
    }
    if operator not in spans:
        raise _Vague
    first, last = spans[operator]
    return _payload(what, [{"range": [first, last]}] if first <= last else [])


_READERS: dict[str, Callable[[dict[str, _Json], list[_Json]], Condition]] = {
    "meta": _meta,
    "ct": _ct,
    "fib": _fib,
}
