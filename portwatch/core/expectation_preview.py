"""What a rule that is not written yet would match now, and what it could ask for instead."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.columns import endpoint, program_name
from portwatch.core.expectation_book import ExpectationBook, OutcomeKind
from portwatch.core.identity import ProgramIdentity, identity_of, is_interpreter
from portwatch.core.reason import Severity
from portwatch.core.said import say, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.expectation import Expectation
    from portwatch.core.model import Listener

_NAME_AT_MOST = 60


class Preview(NamedTuple):
    """A listener that a rule speaks of.

    Attributes:
        row: The listener.
        text: Whose it is and where it listens; cleaned.
        rest: Why it is not expected by the rule all the same, in a sentence; empty if it is.
    """

    row: Listener
    text: str
    rest: str


def preview(rule: Expectation, rows: Iterable[Listener]) -> tuple[Preview, ...]:
    """What the rule speaks of now, and what would still be told of it.

    Args:
        rule: The only rule that is looked at.
        rows: All that listens.
    """
    book = ExpectationBook([rule])
    return tuple(
        Preview(row, _text(row), _rest(row, book))
        for row in rows
        # Whose it is takes a hundred times as long to tell as what port it is on.
        if not row.temporary and rule.is_about_port(row) and rule.covers(row, identity_of(row))
    )


def identity_choices(identity: ProgramIdentity) -> tuple[ProgramIdentity, ...]:
    """The ways to ask for a program, the closest first.

    All that is known of it; its package, whatever file of that it is; its unit, whatever runs
    there. An interpreter's package says nothing of what it runs.
    """
    found = [identity]
    if identity.container is None and not identity.kernel:
        bare = ProgramIdentity(elsewhere=identity.elsewhere)
        if identity.package and identity.program and not is_interpreter(identity.program):
            found.append(replace(bare, package=identity.package))
        if identity.unit:
            found.append(replace(bare, unit=identity.unit))
    return tuple(dict.fromkeys(found))


def _text(row: Listener) -> str:
    socket = row.socket
    where = endpoint(socket.family, socket.local_address, socket.local_port)
    name = clean(program_name(row), _NAME_AT_MOST)
    return together((name, f"{socket.protocol} {where}"), ", ")


def _rest(row: Listener, book: ExpectationBook) -> str:
    outcome = book.outcome(row)
    if outcome.kind is not OutcomeKind.MATCHED:
        return say("It can be reached more widely than that: {text}", text=clean(row.reach.text))
    left = [one for one in outcome.remaining(row.reasons) if one.severity is not Severity.LOW]
    return clean(left[0].text) if left else ""
