from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from portwatch.cli import doctor
from portwatch.core.model import GapCode, Match
from portwatch.core.tick import Churn
from tests.helpers import rows


@pytest.mark.parametrize(
    ("matches", "told"),
    [
        ((), "0 listeners, 0 connections"),
        ((Match.EXACT,), "1 listener, 0 connections; owners: 1 known"),
        ((Match.NONE,), "1 listener, 0 connections; owners: 1 not known"),
        (
            (Match.EXACT, Match.SHARED, Match.INFERRED),
            "3 listeners, 0 connections; owners: 2 known, 1 inferred",
        ),
    ],
)
def test_the_number_of_sockets_is_told_in_good_words(matches: tuple[Match, ...], told: str) -> None:
    owner = rows.process("x")
    made = [
        rows.listener(
            ownership=rows.ownerless(GapCode.OWNERS_HIDDEN)
            if match is Match.NONE
            else rows.held_by(owner, match=match)
        )
        for match in matches
    ]
    tick: Any = SimpleNamespace(
        listeners=made,
        connections=(),
        connection_count=0,
        churn=Churn(None, None, 0, 0, 0),
        source="fake",
        cost=0.001,
        ends=None,
        interfaces=(),
    )

    texts = {check.title: check.text for check in doctor._sight(tick)}

    assert texts["Sockets"] == told
