"""What ``portwatch expect`` tells: the rules, what they match now, and what stays risky."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.cli.table import print_table, width
from portwatch.core import encode
from portwatch.core.columns import endpoint, program_name, row_json
from portwatch.core.expectation import REACH_WORDS
from portwatch.core.expectation_book import ExpectationBook
from portwatch.core.identity import identity_of
from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_LIST
from portwatch.core.reason import Severity
from portwatch.core.record import record
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.cli.context import Context
    from portwatch.core.expectation import Expectation
    from portwatch.core.model import Listener
    from portwatch.core.reason import Reason

_GAP = "  "


@record(frozen=True, slots=True)
class Report:
    """What became of the wish to expect something.

    Attributes:
        rules: The new rules.
        found: What they match now.
        left_out: What was asked for, and no rule was made for.
        is_kept: Whether the rules were written down.
    """

    rules: Sequence[Expectation]
    found: Sequence[Listener]
    left_out: Sequence[Listener]
    is_kept: bool

    def as_dict(self) -> dict[str, encode.Json]:
        """Everything for programs."""
        return {
            "schema": encode.SCHEMA,
            "kept": self.is_kept,
            "expectations": [rule_json(rule) for rule in self.rules],
            "matches": [row_json(LISTENER_COLUMNS, row) for row in self.found],
            "left_out": [row_json(LISTENER_COLUMNS, row) for row in self.left_out],
            "remaining": [
                {"port": row.socket.local_port, "reason": encode.reason(one)}
                for row in self.found
                for one in self._remaining(row)
            ],
        }

    def print(self, context: Context, now: float) -> None:
        """Everything for people."""
        told = "Expected from now on" if self.is_kept else "Would be expected"
        for rule in self.rules:
            called = f" ({rule.id})" if self.is_kept else ""
            context.print(f"{told}{called}: {rule.text}")
            if rule.accepts and rule.accepts_reach is not None:
                until = REACH_WORDS[rule.accepts_reach]
                context.print(f"  Accepted for {until}: {', '.join(rule.accepts)}")
        context.print()
        if self.found:
            by_id = {column.id: column for column in LISTENER_COLUMNS}
            chosen = [by_id[name] for name in LISTENER_LIST if name != "verdict"]
            print_table(context, chosen, self.found, now)
        else:
            context.print("Nothing that listens now matches.")
        self._print_rest(context)

    def _print_rest(self, context: Context) -> None:
        rest = [_line(row, one) for row in self.found for one in self._remaining(row)]
        for line in dict.fromkeys(rest):
            context.print(f"Stays a risk (--accept accepts it): {line}")
        for row in self.left_out:
            reason = next((one for one in row.reasons if one.severity is not Severity.LOW), None)
            why = "whose it is cannot be told" if reason is None else reason.text
            context.print(f"Left out: {_title(row)}: {clean(why)}")

    def _remaining(self, row: Listener) -> tuple[Reason, ...]:
        """The weighty reasons that were not accepted."""
        left = ExpectationBook(self.rules).outcome(row).remaining(row.reasons)
        return tuple(one for one in left if one.severity is not Severity.LOW)


def rule_json(rule: Expectation) -> dict[str, encode.Json]:
    """A rule for programs; facts of its program only as far as it asks for them."""
    identity: dict[str, encode.Json] | None = None
    if rule.identity is not None:
        asked = rule.identity
        identity = {
            "package": asked.package,
            "program": asked.program,
            "script": asked.script,
            "unit": asked.unit,
            "container": asked.container,
            "name": asked.name,
            "user": None if asked.program else asked.user,
            "kernel": asked.kernel,
            "elsewhere": asked.elsewhere,
        }
    return {
        "id": rule.id,
        "source": rule.source,
        "title": rule.title,
        "text": rule.text,
        "identity": identity,
        "query": None if rule.query is None else encode.exact(rule.query.text),
        "protocol": rule.protocol,
        "port": rule.ports.text,
        "reach": rule.reach,
        "created": encode.instant(rule.created),
        "note": encode.exact(rule.note),
        "accepts": list(rule.accepts),
        "accepts_reach": rule.accepts_reach,
        "seen": list(map(encode.exact, rule.seen)),
        "disabled": rule.disabled,
    }


def listed_json(rule: Expectation, rows: Sequence[Listener]) -> dict[str, encode.Json]:
    """A rule with how many listeners it speaks of now."""
    return {**rule_json(rule), "matches_now": _count(rule, rows)}


def print_rules(context: Context, rules: Sequence[Expectation], rows: Sequence[Listener]) -> None:
    """A table of rules; one sentence if there are none."""
    if not rules:
        context.print("There are no expectations of your own, and none was learnt.")
        return
    lines = [("ID", "PROGRAM", "PORT", "AT MOST", "SOURCE", "NOW", "NOTE")]
    for rule in rules:
        count = _count(rule, rows)
        lines.append(
            (
                clean(rule.id),
                rule.title,
                rule.port_text or "as it says",
                rule.reach,
                rule.source,
                "switched off" if rule.disabled else f"{count} now" if count else "",
                clean(rule.note),
            )
        )
    widths = [max(map(width, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        cells = (text + " " * (room - width(text)) for text, room in zip(line, widths, strict=True))
        context.print(_GAP.join(cells).rstrip())


def _count(rule: Expectation, rows: Sequence[Listener]) -> int:
    return sum(rule.covers(row, identity_of(row)) for row in rows)


def _title(row: Listener) -> str:
    socket = row.socket
    where = endpoint(socket.family, socket.local_address, socket.local_port)
    return f"{clean(program_name(row), 60)}, {socket.protocol} {where}"


def _line(row: Listener, reason: Reason) -> str:
    return f"{_title(row)}: {clean(reason.text)}"
