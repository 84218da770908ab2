"""A socket of one's own account whose program may not be looked at."""

from __future__ import annotations

import pytest

from portwatch.core import reasons
from portwatch.core.model import GapCode
from portwatch.services.knowledge import load_knowledge
from tests.helpers.rows import listener, ownerless, socket

KNOWLEDGE = load_knowledge()
YOURS = "under your own account"


def told(gap: GapCode, own_uid: int | None, uid: int = 1000) -> str:
    row = listener(port=4444, ownership=ownerless(gap), socket=socket(4444, uid=uid))
    (found,) = reasons.reasons(row, KNOWLEDGE, own_uid=own_uid)
    assert str(found.code) == "owner-hidden"
    assert found.severity == "low"
    return found.text


def test_none_of_your_programs_that_may_be_looked_at_holds_it() -> None:
    assert YOURS in told(GapCode.OWNERS_HIDDEN, 1000)


@pytest.mark.parametrize(
    ("gap", "own_uid"),
    [
        (GapCode.OWNERS_HIDDEN, 1001),
        (GapCode.OWNERS_HIDDEN, None),
        (GapCode.OWNERS_UNFOUND, 1000),
        (GapCode.OWNERS_MOVED, 1000),
    ],
)
def test_of_others_there_is_nothing_more_to_tell(gap: GapCode, own_uid: int | None) -> None:
    assert YOURS not in told(gap, own_uid)


def test_who_is_root_may_look_at_all() -> None:
    assert YOURS not in told(GapCode.OWNERS_HIDDEN, 0, uid=0)
