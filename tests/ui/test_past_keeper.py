"""When the memory is asked for what a window of time shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.time_view import TimeView
from portwatch.ui.history_worker import Memory
from portwatch.ui.past_keeper import PastKeeper
from tests.helpers.memory import FakeReader
from tests.helpers.polls import EPOCH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

NOW = EPOCH
SET_BACK = 200.0  # less than is asked for beside the window


@pytest.fixture
def keeper() -> Iterator[PastKeeper]:
    memory = Memory(FakeReader)
    yield PastKeeper(memory)
    assert memory.stop()


def told_at(keeper: PastKeeper, now: float, qtbot: QtBot) -> bool:
    """Whether the minutes are told anew to a window that ends now."""
    told: list[bool] = []
    keeper.churn_changed.connect(lambda: told.append(True))
    keeper.want(TimeView(now, 1000.0), now)
    qtbot.waitUntil(lambda: keeper.is_complete)
    return bool(told)


def test_minutes_are_asked_for_again_once_one_more_is_over(
    keeper: PastKeeper, qtbot: QtBot
) -> None:
    seconds = (0.0, 1.0, 59.0, 61.0, 62.0, 122.0)
    assert [told_at(keeper, NOW + each, qtbot) for each in seconds] == [
        *(True, False, False),
        *(True, False, True),
    ]


def test_minutes_are_asked_for_as_often_after_the_clock_was_set_back(
    keeper: PastKeeper, qtbot: QtBot
) -> None:
    assert told_at(keeper, NOW, qtbot)
    seconds = (0.0, 1.0, 61.0, 62.0, 122.0)
    assert [told_at(keeper, NOW - SET_BACK + each, qtbot) for each in seconds] == [
        *(True, False),
        *(True, False, True),
    ]
