from __future__ import annotations

import io
import json
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

from portwatch.cli.context import Context
from portwatch.cli.watch import _Teller
from portwatch.core.model import Instant, Listener, Verdict
from portwatch.core.row_state import Tombstone
from tests.helpers.rows import NOW, listener

AT = Instant(100.0, NOW)


def told(**rows: tuple[object, ...]) -> SimpleNamespace:
    """A glance that found these."""
    parts = {"opened": (), "closed": (), "changed": (), **rows}
    return SimpleNamespace(at=AT, ends=None, whole=False, **parts)


def test_each_event_tells_the_listener_as_it_was_then() -> None:
    stdout = io.StringIO()
    context = Context(stdin=io.StringIO(), stdout=stdout, stderr=io.StringIO())
    teller = _Teller(context, as_json=True, with_ends=False)
    before: Listener = listener(port=4000, verdict=Verdict.UNEXPECTED)
    after = replace(before, verdict=Verdict.EXPECTED)

    teller.tell(told(opened=(before,)), None)  # type: ignore[arg-type]
    teller.tell(told(changed=(after,)), None)  # type: ignore[arg-type]
    teller.tell(told(closed=(Tombstone(after, AT),)), None)  # type: ignore[arg-type]

    events: list[dict[str, Any]] = [json.loads(line) for line in stdout.getvalue().splitlines()]
    assert [(one["event"], one["listener"]["verdict"]) for one in events] == [
        ("opened", "unexpected"),
        ("changed", "expected"),
        ("closed", "expected"),
    ]
    assert {one["listener"]["port"] for one in events} == {4000}
    assert all(one["at"] for one in events)


def test_what_one_look_finds_is_written_at_once() -> None:
    class Pipe(io.StringIO):
        """Counts how often it is written to the end."""

        flushed = 0

        def flush(self) -> None:
            self.flushed += 1

    stdout = Pipe()
    context = Context(stdin=io.StringIO(), stdout=stdout, stderr=io.StringIO())
    teller = _Teller(context, as_json=True, with_ends=False)
    rows = tuple(listener(port=port) for port in range(4000, 4010))

    teller.tell(told(opened=rows), None)  # type: ignore[arg-type]
    teller.tell(told(), None)  # type: ignore[arg-type]

    assert len(stdout.getvalue().splitlines()) == len(rows)
    assert stdout.flushed == 1
