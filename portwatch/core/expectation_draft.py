"""Makes rules of what a person points at: listeners, or a query."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core.expectation import WIDTHS, Expectation, Ports, Source, widest
from portwatch.core.expectation_book import SETTLED
from portwatch.core.identity import identity_of
from portwatch.core.named_program import goes_by_name, seen_of
from portwatch.core.reason import Severity
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from portwatch.core.model import Listener, ReachLevel
    from portwatch.core.query import Query
    from portwatch.core.reason import Reason

UNKEPT = "new"
"""Id of a rule that is not written down yet."""


@record(frozen=True, slots=True)
class Wishes:
    """What a person wants of new rules.

    Attributes:
        now: Seconds since the epoch.
        reach: The widest reach to allow; ``None`` for as wide as it is now.
        accepts: Whether reasons that speak against it are accepted.
        note: The person's own words.
    """

    now: float
    reach: ReachLevel | None = None
    accepts: bool = False
    note: str = ""


def query_rule(query: Query, rows: Sequence[Listener], wishes: Wishes) -> Expectation:
    """A rule for whatever a query matches.

    Args:
        query: Fit to be a rule; see ``expectation.rule_query``.
        rows: What it matches now.
        wishes: What the person wants of it.
    """
    seen = seen_of(rows) if goes_by_name(query.text) else ()
    made = Expectation(UNKEPT, Source.OWN, WIDTHS[0], query=query, seen=seen)
    return _with_wishes(made, rows, wishes)


def identity_rules(rows: Sequence[Listener], wishes: Wishes) -> Iterator[Expectation]:
    """A rule for each program, protocol and port; several sockets of one make one rule.

    What nobody can name is passed over.
    """
    groups: dict[tuple[object, ...], list[Listener]] = {}
    for row in rows:
        key = (identity_of(row), row.socket.protocol, row.socket.local_port)
        if key[0] is not None:
            groups.setdefault(key, []).append(row)
    for alike in groups.values():
        first = alike[0]
        made = Expectation(
            UNKEPT,
            Source.OWN,
            WIDTHS[0],
            identity_of(first),
            protocol=first.socket.protocol,
            ports=Ports(first.socket.local_port, first.socket.local_port),
        )
        yield _with_wishes(made, alike, wishes)


def weighty(row: Listener) -> tuple[Reason, ...]:
    """The reasons that stay until the person accepts them."""
    return tuple(one for one in row.reasons if one.severity is not Severity.LOW)


def risks(row: Listener) -> tuple[Reason, ...]:
    """Those of them that a rule for it does not settle by itself."""
    return tuple(one for one in weighty(row) if one.code not in SETTLED)


def _with_wishes(rule: Expectation, rows: Sequence[Listener], wishes: Wishes) -> Expectation:
    """The rule as it is wanted; what is accepted is so for the reach of now."""
    now = widest([row.reach.level for row in rows])
    reach = wishes.reach or now
    codes = dict.fromkeys(str(one.code) for row in rows for one in risks(row))
    accepts = tuple(codes) if wishes.accepts else ()
    until = min((now, reach), key=WIDTHS.index) if accepts else None
    made = replace(rule, reach=reach, created=wishes.now, note=wishes.note)
    return replace(made, accepts=accepts, accepts_reach=until)
