"""Reads the JSON that PowerShell makes of Windows Firewall's settings; pure.

Windows PowerShell writes enumerations as numbers, newer ones may write their names; a list of one
is the one itself, and a longer one may be wrapped (``{"value": [...], "Count": 3}``). The numbers
are those of MSFT_NetFirewallRule and MSFT_NetFirewallProfile (Microsoft's WMI reference).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from portwatch.core.model import Protocol
from portwatch.core.said import say
from portwatch.core.windows_firewall import PROFILES, Profile, Rule, WindowsFirewall

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from portwatch.core.spans import Span

_RULES_AT_MOST = 50_000
_ANY = "any"
_PROTOCOLS = {"tcp": Protocol.TCP, "6": Protocol.TCP, "udp": Protocol.UDP, "17": Protocol.UDP}
_ENABLED = {"1": True, "true": True, "0": False, "false": False}  # of a profile; 2 is unset
_DEFAULTS = {"2": False, "allow": False, "4": True, "block": True}  # whether it blocks; 0 is unset
_ACTIONS = {"2": True, "allow": True, "4": False, "block": False}  # 3 passes by other rules
_CATEGORIES = {
    "0": "Public",
    "public": "Public",
    "1": "Private",
    "private": "Private",
    "2": "Domain",
    "domainauthenticated": "Domain",
}
_BITS = {"Domain": 1, "Private": 2, "Public": 4}
_NEAR = frozenset({"localsubnet", "localsubnet4", "localsubnet6"})
_PORT_WORDS = {"rpcepmap": ((135, 135),), "iphttpsin": ((443, 443),)}
_PORTS = re.compile(r"([0-9]{1,5})(?:-([0-9]{1,5}))?")
_LAST_PORT = 65535
# The filters of a rule: their part of the document, and what is asked in it.
_FILTERS = {
    "ports": ("Protocol", "LocalPort"),
    "programs": ("Program", "Package"),
    "addresses": ("LocalAddress", "RemoteAddress"),
    "services": ("Service",),
    "interfaces": ("InterfaceAlias",),
    "types": ("InterfaceType",),
    "security": ("Authentication", "RemoteUser", "RemoteMachine", "LocalUser"),
}


def windows_firewall(text: str) -> WindowsFirewall | None:
    """The settings; ``None`` if the document is not understood."""
    try:
        document = json.loads(text.lstrip("\ufeff"))
        rules = _rows(document, "rules")
        if len(rules) > _RULES_AT_MOST:
            return None
        profiles = [_profile(one) for one in _rows(document, "profiles")]
        found = {part: _by_id(_rows(document, part)) for part in _FILTERS}
        networks = {
            alias.lower(): _CATEGORIES[category]
            for one in _rows(document, "networks")
            if (alias := _word(one, "InterfaceAlias"))
            and (category := _word(one, "NetworkCategory").lower()) in _CATEGORIES
        }
        made = tuple(_rule(one, found) for one in rules)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return WindowsFirewall({one.name: one for one in profiles}, networks, made)


def _rows(document: Mapping[str, Any], part: str) -> list[Mapping[str, Any]]:
    found = document[part]
    found = found["value"] if isinstance(found, dict) and "value" in found else found
    rows = found if isinstance(found, list) else [] if found is None else [found]
    if not all(isinstance(one, dict) for one in rows):
        raise TypeError("a row that is none")
    return rows


def _words(row: Mapping[str, Any], key: str) -> list[str]:
    """The values of a property, also where there is one alone."""
    found = row.get(key)
    found = found["value"] if isinstance(found, dict) else found
    return [str(one) for one in (found if isinstance(found, list) else [found]) if one is not None]


def _word(row: Mapping[str, Any], key: str) -> str:
    return next(iter(_words(row, key)), "")


def _by_id(rows: list[Mapping[str, Any]]) -> dict[str, Mapping[str, Any] | None]:
    """Filters by the rule that they are of; ``None`` where two are of the same."""
    counts = Counter(_word(one, "InstanceID") for one in rows)
    return {
        name: one if counts[name] == 1 else None
        for one in rows
        if (name := _word(one, "InstanceID"))
    }


def _profile(row: Mapping[str, Any]) -> Profile:
    aliases = {one.lower() for one in _words(row, "DisabledInterfaceAliases")}
    return Profile(
        _word(row, "Name"),
        _ENABLED.get(_word(row, "Enabled").lower()),
        _DEFAULTS.get(_word(row, "DefaultInboundAction").lower()),
        _ENABLED.get(_word(row, "AllowInboundRules").lower(), True),
        frozenset(aliases - {"notconfigured"}),
    )


def _rule(row: Mapping[str, Any], found: Mapping[str, Mapping[str, Any]]) -> Rule:
    name = _word(row, "InstanceID")
    filters = {part: found[part].get(name) for part in _FILTERS}
    unclear = list(_unclear(row, filters))
    asked: dict[str, list[str]] = {
        key: [] if filters[part] is None else _asked(filters[part] or {}, key)
        for part, keys in _FILTERS.items()
        for key in keys
    }
    protocols = asked["Protocol"]
    protocol = _PROTOCOLS.get(protocols[0].lower()) if protocols else None
    allows = _ACTIONS.get(_word(row, "Action").lower())
    ports, is_clear = _spans(asked["LocalPort"])
    if protocols and protocol is None:
        ports, is_clear = ((0, 0),), True  # of another protocol: no port of ours
    if not is_clear:
        unclear.append(say("its ports are not told"))
    program = asked["Program"][0].replace("/", "\\").lower() if asked["Program"] else None
    remote = {one.lower() for one in asked["RemoteAddress"]}
    if remote and not remote <= _NEAR:
        unclear.append(say("it is for certain senders"))
    return Rule(
        _word(row, "DisplayName") or name,
        allows,
        _profiles(row),
        protocol,
        ports,
        program,
        service=bool(asked["Service"]),
        of_store=bool(asked["Package"]),
        interfaces=frozenset(one.lower() for one in asked["InterfaceAlias"]),
        near=bool(remote) and remote <= _NEAR,
        unclear=next(iter(unclear), ""),
    )


def _unclear(
    row: Mapping[str, Any], filters: Mapping[str, Mapping[str, Any] | None]
) -> Iterator[str]:
    """What a rule asks that cannot be told from here."""
    if any(one is None for one in filters.values()):
        yield say("not all that it asks is told")
    if _words(row, "Owner") and _word(row, "Owner"):
        yield say("it is for one user")
    if _asked(filters["addresses"] or {}, "LocalAddress"):
        yield say("it is for certain addresses")
    if _asked(filters["types"] or {}, "InterfaceType"):
        yield say("it is for one kind of interface")
    security = filters["security"] or {}
    authentication = _word(security, "Authentication").lower()
    if authentication not in {"", "0", "notrequired"}:
        yield say("it asks for a proof of who sends")
    if any(_asked(security, key) for key in ("RemoteUser", "RemoteMachine", "LocalUser")):
        yield say("it is for certain users")


def _asked(row: Mapping[str, Any], key: str) -> list[str]:
    """The values of a property; empty if it asks for nothing."""
    values = _words(row, key)
    return [] if not values or _ANY in {one.lower() for one in values} else [v for v in values if v]


def _profiles(row: Mapping[str, Any]) -> frozenset[str]:
    """Names of the profiles; ``Profiles`` is a number, or names with commas."""
    told = _word(row, "Profiles") or _word(row, "Profile")
    if told.isdecimal():
        bits = int(told) & sum(_BITS.values())
        return frozenset(name for name, bit in _BITS.items() if not bits or bits & bit)
    names = {one.strip().capitalize() for one in told.split(",")} & set(PROFILES)
    return frozenset(names or PROFILES)


def _spans(words: list[str]) -> tuple[tuple[Span, ...], bool]:
    """The ports, and whether all of them are understood."""
    spans: list[Span] = []
    for word in words:
        match = _PORTS.fullmatch(word.strip())
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
        if first <= last <= _LAST_PORT:
            spans.append((first, last))
        elif word.lower() in _PORT_WORDS:
            spans.extend(_PORT_WORDS[word.lower()])
        else:  # "RPC", "Teredo" and the like: ports that are given at run time
            return (), False
    return tuple(spans), True
