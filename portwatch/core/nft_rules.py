"""The rules of nftables, from the JSON of ``nft -j list ruleset`` (``libnftables-json(5)``).

What is understood is what decides about a stranger's first packet to a port; the rest becomes a
condition that is not known, or a choice that is unclear. Any text at all may be given.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeAlias

from portwatch.core.firewall import POINTS, Act, Chain, Choice, Destination, Hook, Rule, Table
from portwatch.core.knock import ALWAYS, All, Fits, Fixed
from portwatch.core.nft_match import NamedSet, match, port_span, vmap_conditions
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.knock import Condition
    from portwatch.core.nft_match import Sets

_Json: TypeAlias = Any  # whatever a JSON text may hold; every look inside is guarded
_OBJECTS_AT_MOST = 200_000
_VERDICTS = {"accept": Act.ACCEPT, "drop": Act.DROP, "reject": Act.DROP, "return": Act.RETURN}
_JUMPS = {"jump": Act.JUMP, "goto": Act.GOTO}
_SENT = frozenset({"dnat", "redirect", "tproxy"})
# Neither decide about a packet nor end a rule.
_NOTES = frozenset(
    {"counter", "log", "comment", "notrack", "last", "ct helper", "ct timeout", "ct expectation"}
)
# Are true for as long as they are not used up, or the kernel finds room.
_SOMETIMES = frozenset({"limit", "quota", "ct count", "set", "map", "meter"})
_SOURCE_NAT = frozenset({"snat", "masquerade"})


def nft_tables(text: str) -> tuple[Table, ...] | None:
    """The tables of a ruleset; ``None`` if the text is not one."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    objects = told.get("nftables") if isinstance(told, dict) else None
    if not isinstance(objects, list) or len(objects) > _OBJECTS_AT_MOST:
        return None
    pairs = [
        (kind, body)
        for one in objects
        if isinstance(one, dict)
        for kind, body in one.items()
        if isinstance(body, dict)
    ]
    try:
        return tuple(_table(key, pairs_of) for key, pairs_of in _by_table(pairs).items())
    except RecursionError:
        return None


_Pairs: TypeAlias = list[tuple[str, dict[str, _Json]]]


def _by_table(pairs: _Pairs) -> dict[tuple[str, str], _Pairs]:
    found: dict[tuple[str, str], _Pairs] = defaultdict(list)
    for kind, body in pairs:
        if kind in {"chain", "rule", "set", "map", "table"}:
            name = body.get("name") if kind == "table" else body.get("table")
            found[str(body.get("family")), str(name)].append((kind, body))
    return found


def _table(key: tuple[str, str], pairs: _Pairs) -> Table:
    family, name = key
    bodies = [body.get("expr") for kind, body in pairs if kind == "rule"]
    statements = [one for body in bodies if isinstance(body, list) for one in body]
    filled = _filled(statements)
    sets: Sets = {
        str(body.get("name")): _named_set(body, filled)
        for kind, body in pairs
        if kind in {"set", "map"}
    }
    dormant = any(
        kind == "table" and "dormant" in _listed(body.get("flags")) for kind, body in pairs
    )
    rules: dict[str, list[Rule]] = defaultdict(list)
    hooks: dict[str, Hook | None] = {}
    for kind, body in pairs:
        if kind == "chain":
            # Of a dormant table no chain is hooked in (NFT_TABLE_F_DORMANT).
            hooks[str(body.get("name"))] = None if dormant else _hook(body)
        elif kind == "rule":
            rules[str(body.get("chain"))].append(_rule(body, sets))
    return Table(
        "nftables",
        clean(family, 20),
        clean(name, 80),
        {
            clean(chain, 80): Chain(tuple(rules.get(chain, ())), hooks.get(chain))
            for chain in {**hooks, **rules}
        },
        foreign=any(isinstance(one, dict) and "xt" in one for one in statements),
        untracks=any(isinstance(one, dict) and "notrack" in one for one in statements),
    )


def _named_set(body: dict[str, _Json], filled: set[str]) -> NamedSet:
    flags = _listed(body.get("flags"))
    by_packets = body.get("name") in filled or "dynamic" in flags
    return NamedSet(body.get("elem") or [], "timeout" in flags or by_packets, by_packets)


def _listed(flags: _Json) -> list[_Json]:
    return flags if isinstance(flags, list) else [flags]


def _filled(statements: list[_Json]) -> set[str]:
    """Names of the sets and maps that rules put something into."""
    found = set()
    for one in statements:
        if isinstance(one, dict):
            for kind in ("set", "map"):
                body = one.get(kind)
                if isinstance(body, dict) and isinstance(body.get(kind), str):
                    found.add(body[kind].removeprefix("@"))
    return found


def _hook(body: dict[str, _Json]) -> Hook | None:
    """Where a base chain is hooked; a hook that is not for incoming packets is none."""
    point = body.get("hook")
    if point not in POINTS:
        return None
    priority = body.get("prio")
    devices = body.get("dev", body.get("devs"))
    known: tuple[str, ...] | None = ()
    if point == "ingress":  # older tools do not tell which interface it is for
        listed = [devices] if isinstance(devices, str) else devices
        known = tuple(map(str, listed)) if isinstance(listed, list) and listed else None
    return Hook(
        kind=str(body.get("type")),
        point=point,
        priority=priority if isinstance(priority, int) else 0,
        policy=Act.DROP if body.get("policy") == "drop" else Act.ACCEPT,
        devices=known,
    )


def _rule(body: dict[str, _Json], sets: Sets) -> Rule:
    """One rule: every choice on the conditions that stand before it."""
    name = f"rule with handle {clean(str(body.get('handle')), 20)}"
    when: list[Condition] = []
    choices: list[Choice] = []
    statements = body.get("expr")
    for one in statements if isinstance(statements, list) else [None]:
        if not isinstance(one, dict) or len(one) != 1 or (choices and "match" in one):
            choices.append(Choice(Act.UNCLEAR, All(tuple(when)), words=clean(str(one), 60)))
            continue
        ((kind, value),) = one.items()
        if kind == "match":
            when.append(match(value, sets))
        elif kind in _SOMETIMES:
            when.append(Fixed(Fits.SOME, kind))
        elif kind == "xt" and isinstance(value, dict) and value.get("type") == "match":
            when.append(Fixed(Fits.UNKNOWN, kind))
        elif kind not in _NOTES and not _is_mark(kind, value):
            choices.extend(_chosen(kind, value, tuple(when), sets))
    return Rule(name, ALWAYS if choices else Fixed(Fits.NO), tuple(choices))


def _is_mark(kind: str, value: _Json) -> bool:
    """Whether a statement changes only what rides beside a packet, or what leaves again."""
    if kind in _SOURCE_NAT:
        return True
    key = value.get("key") if kind == "mangle" and isinstance(value, dict) else None
    return isinstance(key, dict) and len(key) == 1 and next(iter(key)) in {"meta", "ct"}


def _chosen(kind: str, value: _Json, before: tuple[Condition, ...], sets: Sets) -> Iterator[Choice]:
    when = All(before)
    if kind in _VERDICTS:
        yield Choice(_VERDICTS[kind], when)
    elif kind in _JUMPS and isinstance(value, dict):
        yield Choice(_JUMPS[kind], when, chain=clean(str(value.get("target")), 80))
    elif kind in _SENT:
        yield Choice(Act.ELSEWHERE, when, to=_destination(kind, value))
    elif kind == "vmap" and isinstance(value, dict):
        yield from _mapped(value, before, sets)
    elif kind != "continue":
        yield Choice(Act.UNCLEAR, when, words=clean(kind, 60))


def _mapped(value: dict[str, _Json], before: tuple[Condition, ...], sets: Sets) -> Iterator[Choice]:
    """The verdicts of a map, each on the condition of its key."""
    pairs = vmap_conditions(value.get("key"), value.get("data"), sets)
    if pairs is None:
        yield Choice(Act.UNCLEAR, All(before), words="vmap")
        return
    for condition, verdict in pairs:
        here = (*before, condition)
        if isinstance(verdict, dict) and len(verdict) == 1:
            ((kind, inner),) = verdict.items()
            yield from _chosen(kind, inner, here, sets)
        else:
            yield Choice(Act.UNCLEAR, All(here), words="vmap")


def _destination(kind: str, value: _Json) -> Destination:
    """Where a packet is sent; a plain redirect leads to the same port of this computer."""
    handed = kind == "tproxy"
    unknown = Destination(known=False, as_it_is=handed)
    if value is None and kind == "redirect":
        return Destination()
    if not isinstance(value, dict):
        return unknown
    ports = None
    if value.get("port") is not None:
        ports = port_span(value["port"])
        if ports is None:
            return unknown
    if kind == "redirect" or (handed and value.get("addr") is None):
        return Destination(None, ports, as_it_is=handed)
    return Destination.at(value.get("addr"), ports, as_it_is=handed)
