"""The conditions of a rule of iptables."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core.knock import (
    ALWAYS,
    All,
    Arrives,
    ComesFrom,
    Condition,
    Fits,
    Fixed,
    GoesTo,
    GoesToPort,
    IsOfType,
    IsSentAs,
    Not,
    Redirected,
    Tracked,
    Transport,
    chosen_by_sender,
)
from portwatch.core.model import Family
from portwatch.core.spans import address_span
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_EVERY_PROTOCOL = frozenset({"all", "0"})
_SYN_OF = "FIN,SYN,RST,ACK"
# What is no condition, though it is written as one; with how many words follow.
_NOTES = {"-m": 1, "--comment": 1, "-c": 2}
_ADDRESSES: dict[str, type[ComesFrom | GoesTo]] = {
    "-s": ComesFrom,
    "--src-range": ComesFrom,
    "-d": GoesTo,
    "--dst-range": GoesTo,
}
# What an ordinary packet has not, or one sender only.
_ODD = frozenset({"-f", "--mac-source", "--rt-type", "--rt-segsleft", "--fragid"})
# The way back to the sender is missing for forged packets only.
_RPFILTER: dict[str, Condition] = {
    "--invert": Fixed(Fits.FEW),
    "--loose": ALWAYS,
    "--validmark": ALWAYS,
    "--accept-local": ALWAYS,
}
# What is true at times: by rate, by count, by the clock, by what was there before.
_SOMETIMES = (
    *("--limit", "--hashlimit", "--connlimit", "--probability", "--every", "--packet", "--quota"),
    *("--time", "--date", "--weekdays", "--monthdays", "--seconds", "--hitcount", "--rcheck"),
    *("--update", "--mode"),
    # Or what the sender chooses.
    *("--ttl", "--hl-", "--dscp", "--tos", "--length", "--tcp-option", "--mss", "--string"),
    *("--hex-string", "--u32"),
)
_BY_INTERFACE = "--limit-iface-in"  # of a kind of address: only those of the interface are local
# What tells how another option is meant, and asks nothing by itself.
_HOW = (
    _BY_INTERFACE,
    *("--limit-burst", "--hashlimit-", "--connlimit-mask", "--connlimit-saddr", "--mask"),
    *("--connlimit-daddr", "--rsource", "--rdest", "--name", "--kerneltz", "--algo", "--from"),
    *("--to", "--icase", "--set", "--rttl", "--reap", "--soft", "--contiguous"),
)


class _Words:
    """The words of a rule, taken one option after the other."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self._at = 0

    def options(self) -> Iterator[tuple[str, list[str], bool]]:
        """Each option with the words behind it, and whether a ``!`` stands before it."""
        while self._at < len(self._words):
            negated = self._words[self._at] == "!"
            self._at += negated
            name = self._next()
            values = []
            while self._at < len(self._words) and not self._starts_option():
                values.append(self._next())
            yield name, values, negated

    def _starts_option(self) -> bool:
        word = self._words[self._at]
        return word == "!" or (word.startswith("-") and len(word) > 1)

    def _next(self) -> str:
        self._at += 1
        return self._words[self._at - 1] if self._at <= len(self._words) else ""


def conditions(words: list[str], tool: str) -> Condition:
    """What must be true for a rule to be.

    Args:
        words: The rule's, before its target.
        tool: ``iptables`` or ``ip6tables``.
    """
    family = Family.IPV4 if tool == "iptables" else Family.IPV6
    found: list[Condition] = []
    modules: set[str] = set()
    there = _BY_INTERFACE in words
    for name, values, negated in _Words(words).options():
        if name == "-m":
            modules.update(values)
        one = _condition(name, values, family, modules)
        if there and isinstance(one, IsOfType):
            one = replace(one, there=True)
        if one is not ALWAYS:
            found.append(Not(one) if negated else one)
    return All(tuple(found)) if found else ALWAYS


def _condition(name: str, values: list[str], family: Family, modules: set[str]) -> Condition:
    if name in _NOTES:
        return ALWAYS if len(values) == _NOTES[name] or name == "--comment" else _unknown(name)
    if name in _ADDRESSES and len(values) == 1:
        return _addresses(values[0], family, name)
    if name == "--dst-type" and len(values) == 1:
        return _type(values[0], family)
    if name in {"--syn", "--tcp-flags"}:
        return _flags(values)
    if name == "--match-set":
        return Fixed(Fits.SOME) if values[1:] == ["src"] else _unknown(name)
    reader = _READERS.get(name)
    if reader is not None:
        return reader(values[0]) if len(values) == 1 else _unknown(name)
    return _by_name(name, modules)


def _by_name(name: str, modules: set[str]) -> Condition:
    """What goes by an option's name alone, whatever its words."""
    if "rpfilter" in modules and name in _RPFILTER:
        return _RPFILTER[name]
    if name in _ODD:
        return Fixed(Fits.FEW)
    if name.startswith(_HOW):
        return ALWAYS if modules else _unknown(name)
    return Fixed(Fits.SOME) if name.startswith(_SOMETIMES) else _unknown(name)


def _unknown(name: str) -> Condition:
    return Fixed(Fits.UNKNOWN, clean(name, 60))


def _addresses(text: str, family: Family, name: str) -> Condition:
    """Networks, or a range of addresses."""
    try:
        if name.endswith("-range"):
            ends = [address_span(one) for one in text.split("-")]
            found = [(ends[0][0], (ends[0][1][0], ends[-1][1][1]))]
        else:
            found = [address_span(one) for one in text.split(",")]
    except ValueError:
        return _unknown(text)
    if any(one is not family for one, _ in found):
        return _unknown(text)
    return _ADDRESSES[name](family, tuple(span for _, span in found))


def _interface(text: str) -> Condition:
    return Arrives(((text.removesuffix("+"), text.endswith("+")),))


def _protocol(text: str) -> Condition:
    return ALWAYS if text in _EVERY_PROTOCOL else Transport(frozenset({text}))


def _ports(text: str) -> Condition:
    spans = []
    for part in text.split(","):
        first, colon, last = part.partition(":")
        try:
            spans.append((int(first or 0), int(last or 65535) if colon else int(first)))
        except ValueError:
            return _unknown(f"--dport {text}")
    return GoesToPort(tuple(spans))


def _source_ports(text: str) -> Condition:
    found = _ports(text)
    return chosen_by_sender(found.spans) if isinstance(found, GoesToPort) else found


def _type(text: str, family: Family) -> Condition:
    """What kind of address; of IPv6 an own one is unicast too, and several mean all at once."""
    types = frozenset(text.lower().split(","))
    if family is Family.IPV6 and len(types) > 1:
        return _unknown("--dst-type")
    is_own = family is Family.IPV6 and "unicast" in types
    return IsOfType(types | {"local"} if is_own else types)


def _flags(values: list[str]) -> Condition:
    """A packet that opens a connection has SYN and no other flag."""
    mask, wanted = values if len(values) == 2 else (_SYN_OF, "SYN")  # noqa: PLR2004 - mask, flags
    asked = {"FIN", "SYN", "RST", "PSH", "ACK", "URG"} if mask == "ALL" else set(mask.split(","))
    flags = asked if wanted == "ALL" else set(wanted.split(",")) - {"NONE"}
    return Fixed(Fits.YES if asked & {"SYN"} == flags else Fits.NO)


def _states(text: str) -> Condition:
    names = frozenset(text.lower().split(","))
    if names & {"dnat", "snat"} and not names & {"new", "untracked"}:
        return Redirected()
    return Tracked(names)


def _icmp(text: str) -> Condition:
    del text
    return Transport(frozenset({"icmp", "icmpv6"}))


_READERS: dict[str, Callable[[str], Condition]] = {
    "-i": _interface,
    "-p": _protocol,
    "--dport": _ports,
    "--dports": _ports,
    "--sport": _source_ports,
    "--sports": _source_ports,
    "--ctstate": _states,
    "--state": _states,
    "--ctdir": lambda text: Tracked(frozenset({"new"} if text == "ORIGINAL" else ())),
    "--pkt-type": lambda text: IsSentAs(frozenset({text.lower()})),
    "--icmp-type": _icmp,
    "--icmpv6-type": _icmp,
}
