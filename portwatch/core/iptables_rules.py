"""The rules of iptables, from the text of ``iptables-save`` and ``ip6tables-save``.

The options are those of ``iptables(8)`` and ``iptables-extensions(8)``; one that is not
understood makes the condition of its rule not known. Any text at all may be given.
"""

from __future__ import annotations

import shlex
from itertools import pairwise
from typing import TYPE_CHECKING

from portwatch.core.address import is_every
from portwatch.core.firewall import Act, Chain, Choice, Destination, Hook, Rule, Table
from portwatch.core.iptables_match import conditions
from portwatch.core.knock import Fits, Fixed
from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINES_AT_MOST = 200_000
_LONGEST_LINE = 4096  # the kernel takes a comment of 256; a longer rule is no rule of iptables
# Where the built-in chains of incoming packets are hooked (linux/netfilter_ipv4.h).
_PRIORITIES = {"raw": -300, "mangle": -150, "nat": -100, "filter": 0, "security": 50}
_NAT_LAST = 100  # NF_IP_PRI_NAT_SRC, for the chain INPUT of nat
_POINTS = {"PREROUTING": "prerouting", "INPUT": "input"}
_VERDICTS = {"ACCEPT": Act.ACCEPT, "DROP": Act.DROP, "REJECT": Act.DROP, "RETURN": Act.RETURN}
_SENT = frozenset({"DNAT", "REDIRECT", "TPROXY", "NETMAP"})
# Targets after which a packet goes on with the next rule.
_NOTES = frozenset(
    {
        *("AUDIT", "CHECKSUM", "CLASSIFY", "CONNMARK", "CONNSECMARK", "CT", "DSCP", "LOG"),
        *("MARK", "NFLOG", "NOTRACK", "SECMARK", "SET", "TCPMSS", "TOS", "TRACE", "TTL", "HL"),
        *("MASQUERADE", "SNAT", "ULOG"),
    }
)
_UNTRACKS = ("-j NOTRACK", "--notrack")


def iptables_tables(text: str, tool: str) -> tuple[Table, ...] | None:
    """The tables of a saved ruleset; ``None`` if the text is not one.

    Args:
        text: All that the tool printed.
        tool: ``iptables`` or ``ip6tables``.
    """
    lines = text.splitlines()
    if len(lines) > _LINES_AT_MOST:
        return None
    found: list[Table] = []
    name: str | None = None
    block: list[str] = []
    for line in lines:
        if line.startswith("*"):
            name, block = line[1:].strip(), []
        elif line.strip() == "COMMIT" and name is not None:
            found.append(_table(tool, name, block))
            name = None
        elif line and not line.startswith("#"):
            if name is None:
                return None
            block.append(line)
    return None if name is not None else tuple(found)


def _table(tool: str, name: str, lines: Sequence[str]) -> Table:
    hooks: dict[str, Hook | None] = {}
    rules: dict[str, list[Rule]] = {}
    strange = False
    for line in lines:
        if line.startswith(":"):
            chain, _, rest = line[1:].partition(" ")
            hooks[clean(chain, 80)] = _hook(name, chain, rest)
            rules.setdefault(clean(chain, 80), [])
    for line in lines:
        words = _words(line)
        if len(words) > 1 and words[0] == "-A":
            chain = clean(words[1], 80)
            numbered = rules.setdefault(chain, [])
            numbered.append(_rule(len(numbered) + 1, words[2:], tool, frozenset(hooks)))
        elif not line.startswith(":"):
            strange = True
    if strange:  # a rule that cannot be told from a cut one stands anywhere
        unclear = Rule(
            "rule ?", Fixed(Fits.YES), (Choice(Act.UNCLEAR, words=say("a strange line")),)
        )
        rules = {chain: [unclear, *those] for chain, those in rules.items()}
    return Table(
        tool,
        "ip" if tool == "iptables" else "ip6",
        clean(name, 80),
        {chain: Chain(tuple(those), hooks.get(chain)) for chain, those in rules.items()},
        untracks=any(one in line for line in lines for one in _UNTRACKS),
    )


def _hook(table: str, chain: str, rest: str) -> Hook | None:
    point, priority = _POINTS.get(chain), _PRIORITIES.get(table)
    if point is None or priority is None:
        return None
    if table == "nat" and point == "input":
        priority = _NAT_LAST
    policy = Act.DROP if rest.startswith("DROP") else Act.ACCEPT
    return Hook("nat" if table == "nat" else "filter", point, priority, policy)


def _words(line: str) -> list[str]:
    """The words of a line, quotes undone; none if it cannot be one of the tool's.

    Without comments, of which a word may look like any option.
    """
    if len(line) > _LONGEST_LINE:
        return []
    try:
        words = shlex.split(line)
    except ValueError:
        return []
    while "--comment" in words:
        at = words.index("--comment")
        del words[at : at + 2]
    return words


def _rule(number: int, words: list[str], tool: str, chains: frozenset[str]) -> Rule:
    place = next((at for at, word in enumerate(words) if word in {"-j", "-g"}), len(words))
    when = conditions(words[:place], tool)
    target = words[place + 1] if place + 1 < len(words) else ""
    goes = place < len(words) and words[place] == "-g"
    return Rule(f"rule {number}", when, _choices(target, words[place + 2 :], chains, goes=goes))


def _choices(
    target: str, options: list[str], chains: frozenset[str], *, goes: bool
) -> tuple[Choice, ...]:
    chain = clean(target, 80)
    if not target or target in _NOTES:
        return ()
    if chain in chains:
        return (Choice(Act.GOTO if goes else Act.JUMP, chain=chain),)
    if target in _VERDICTS:
        return (Choice(_VERDICTS[target]),)
    if target in _SENT:
        return (Choice(Act.ELSEWHERE, to=_destination(target, options)),)
    return (Choice(Act.UNCLEAR, words=clean(f"-j {target}", 60)),)


def _destination(target: str, options: list[str]) -> Destination:
    """Where a packet is sent: ``--to-destination 10.0.0.2:80``, ``--to-ports 8080-8090``."""
    given = dict(pairwise(options))
    unknown = Destination(known=False)
    if target == "REDIRECT":
        ports = _ports(given.get("--to-ports", ""))
        return Destination(None, ports) if ports or "--to-ports" not in given else unknown
    if target == "TPROXY":
        return _handed(given)
    if target != "DNAT" or options.count("--to-destination") != 1:
        return unknown
    text = given.get("--to-destination", "")
    address, colon, port = text.rpartition(":")
    if text.startswith("[") or text.count(":") == 1:
        ports = _ports(port)
        return Destination.at(address.strip("[]"), ports) if colon and ports else unknown
    return Destination.at(text, None)


def _handed(given: dict[str, str]) -> Destination:
    """Where a transparent proxy listens: ``--on-port 3129 --on-ip 127.0.0.1``."""
    ports = _ports(given.get("--on-port", "0"))
    if ports is None:
        return Destination(known=False, as_it_is=True)
    same = None if ports == (0, 0) else ports
    address = given.get("--on-ip", "0.0.0.0")  # noqa: S104 - the tool's word for the own one
    if is_every(address):
        return Destination(None, same, as_it_is=True)
    return Destination.at(address, same, as_it_is=True)


def _ports(text: str) -> tuple[int, int] | None:
    first, _, last = text.partition("-")
    try:
        return int(first), int(last or first)
    except ValueError:
        return None
