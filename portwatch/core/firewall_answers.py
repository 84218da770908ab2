"""Answers of a firewall, each found once for all packets that its rules cannot tell apart.

Rules name few ports and addresses. What lies between two named ones is treated alike, so that
twenty thousand listeners need some dozens of walks through the rules.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from portwatch.core.firewall_walk import answer
from portwatch.core.knock import All, AnyOf, GoesTo, GoesToPort, Moving, Not

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from portwatch.core.firewall import Redirect, Ruleset
    from portwatch.core.firewall_answer import Answer
    from portwatch.core.knock import Condition, Knock
    from portwatch.core.spans import Span

_KEPT_AT_MOST = 20_000


class FirewallAnswers:
    """What one set of rules does, kept.

    Attributes:
        rules: The rules.
    """

    def __init__(self, rules: Ruleset) -> None:
        """Nothing is asked yet."""
        self.rules = rules
        conditions = list(_conditions(rules))
        to = [one.to for one in rules.redirects]
        ports = [span for one in conditions if isinstance(one, GoesToPort) for span in one.spans]
        self._ports = _edges([*ports, *(one.ports for one in to if one.ports)])
        self._addresses = {
            version: _edges(
                [
                    *(
                        span
                        for one in conditions
                        if isinstance(one, GoesTo) and one.family.endswith(str(version))
                        for span in one.spans
                    ),
                    *(
                        (int(one.address), int(one.address))
                        for one in to
                        if one.address is not None and one.address.version == version
                    ),
                ]
            )
            for version in (4, 6)
        }
        self._kept: dict[Hashable, Answer] = {}

    @property
    def always(self) -> None:
        """Nothing: it depends on the rules that concern a packet."""
        return

    @property
    def redirects(self) -> tuple[Redirect, ...]:
        """Rules by which packets to one place come to another."""
        return self.rules.redirects

    def answer(self, knock: Knock) -> Answer:
        """What becomes of a packet; see ``portwatch.core.firewall_walk.answer``."""
        address = knock.address
        key = (
            knock.protocol,
            knock.family,
            bisect_right(self._ports, knock.port),
            knock.interface,
            knock.neighbours,
            None
            if address is None
            else (
                bisect_right(self._addresses[address.version], int(address)),
                address.is_multicast,
                address in knock.neighbours,
            ),
        )
        found = self._kept.get(key)
        if found is None:
            if len(self._kept) >= _KEPT_AT_MOST:
                self._kept.clear()
            found = self._kept[key] = answer(self.rules, knock)
        return found


def _edges(spans: Iterable[Span]) -> list[int]:
    """The numbers at which something else begins."""
    return sorted({edge for first, last in spans for edge in (first, last + 1)})


def _conditions(rules: Ruleset) -> Iterator[Condition]:
    for table in rules.tables:
        for chain in table.chains.values():
            for rule in chain.rules:
                yield from _parts(rule.when)
                for choice in rule.choices:
                    yield from _parts(choice.when)


def _parts(when: Condition) -> Iterator[Condition]:
    if isinstance(when, All | AnyOf):
        for one in when.of:
            yield from _parts(one)
    elif isinstance(when, Not | Moving):
        yield from _parts(when.of)
    else:
        yield when
