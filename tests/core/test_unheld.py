"""Listeners that no process holds, though every one was looked at."""

from __future__ import annotations

import pytest

from portwatch.core.judge import Context, judge
from portwatch.core.model import GapCode, Listener, Verdict
from portwatch.services.knowledge import load_knowledge
from tests.helpers.rows import ownerless, socket

CONTEXT = Context(load_knowledge(), (), (32768, 60999))


def judged(port: int, uid: int, code: GapCode = GapCode.OWNERS_NOWHERE) -> Listener:
    row = socket(port, uid=uid)
    return judge(row, ownerless(code), CONTEXT, first_seen=None, stood_at_start=True)


@pytest.mark.parametrize(("port", "uid"), [(9100, 0), (9100, 1000), (2049, 1000)])
def test_what_no_process_holds_is_a_risk_though_it_stood_at_the_start(port: int, uid: int) -> None:
    row = judged(port, uid)

    assert [(one.code, one.severity) for one in row.reasons] == [("owner-hidden", "medium")]
    assert (row.verdict, row.expected_by) == (Verdict.RISKY, None)


def test_the_kernel_may_listen_where_it_is_known_to() -> None:
    row = judged(2049, 0)

    assert (row.ownership.gap, row.reasons) == (GapCode.OWNERS_KERNEL, ())
    assert row.verdict is Verdict.EXPECTED


def test_what_is_not_found_yet_is_no_risk() -> None:
    assert judged(9100, 1000, GapCode.OWNERS_UNFOUND).verdict is Verdict.UNEXPECTED
