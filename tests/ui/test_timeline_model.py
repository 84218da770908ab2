from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from portwatch.core.history_records import AlertState
from portwatch.ui.timeline_model import DayLine, TimelineModel
from tests.helpers import rows
from tests.helpers.episodes import alert, closed, opened, pause

DAY = 86_400.0
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model() -> TimelineModel:
    made = TimelineModel()
    QAbstractItemModelTester(made, FATAL, made)
    return made


def texts(model: TimelineModel) -> list[str]:
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_each_day_has_a_heading(model: TimelineModel) -> None:
    model.show_entries(
        [
            opened(1, rows.NOW),
            closed(2, rows.NOW - 3600),
            opened(3, rows.NOW - DAY),
            opened(4, rows.NOW - 5 * DAY),
            opened(5, rows.NOW - 400 * DAY),
        ],
        rows.NOW,
    )
    assert [text for text in texts(model) if "opened" not in text and "closed" not in text] == [
        "Today",
        "Yesterday",
        "Friday, 20 November",
        "Tuesday, 21 October 2025",
    ]
    assert isinstance(model.line(0), DayLine)
    assert model.line(99) is None


def test_a_heading_is_no_place_for_the_keyboard(model: TimelineModel) -> None:
    model.show_entries([opened(1, rows.NOW)], rows.NOW)
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.rowCount(model.index(1)) == 0


def test_a_screen_reader_is_told_when_and_how_it_was_judged(model: TimelineModel) -> None:
    model.show_entries([opened(1, rows.NOW - 60), pause(1.0, rows.NOW - DAY)], rows.NOW)
    role = Qt.ItemDataRole.AccessibleTextRole
    told = model.data(model.index(1), role)
    assert told.endswith("python3 opened port 4444 to your whole Wi-Fi, risky")
    assert told[2] == ":"
    assert "portwatch did not run" in model.data(model.index(3), role)


def test_nothing_is_reset_and_lines_come_where_they_belong(model: TimelineModel) -> None:
    told: list[tuple[str, int, int]] = []
    model.modelReset.connect(lambda: told.append(("reset", 0, 0)))
    model.rowsInserted.connect(lambda _, first, last: told.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: told.append(("out", first, last)))
    old = [opened(n, rows.NOW - n) for n in range(1, 6)]
    model.show_entries(old, rows.NOW)
    model.show_entries([opened(9, rows.NOW), *old], rows.NOW)
    model.show_entries([opened(9, rows.NOW), *old, opened(7, rows.NOW - 50)], rows.NOW)
    model.show_entries(old, rows.NOW)
    assert told[:3] == [("in", 0, 5), ("in", 1, 1), ("in", 7, 7)]
    assert len(old) + 1 == model.rowCount()
    assert ("reset", 0, 0) not in told


def test_an_entry_that_says_something_else_is_told_to_have_changed(model: TimelineModel) -> None:
    changed: list[int] = []
    told = alert(1, rows.NOW)
    model.show_entries([told], rows.NOW)
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.show_entries([alert(1, rows.NOW)], rows.NOW)
    assert changed == []
    assert told.alert is not None
    handled = replace(told, alert=replace(told.alert, state=AlertState.DISMISSED))
    model.show_entries([handled], rows.NOW)
    assert changed == [1]


def test_at_midnight_today_becomes_yesterday(model: TimelineModel) -> None:
    changed: list[int] = []
    model.show_entries([opened(1, rows.NOW)], rows.NOW)
    model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    model.show_entries([opened(1, rows.NOW)], rows.NOW + DAY)
    assert texts(model)[0] == "Yesterday"
    assert changed == [0]


def test_it_is_a_sound_model_whatever_comes_and_goes(model: TimelineModel) -> None:
    dice = random.Random(5)
    every = [opened(n, rows.NOW - n * 9000) for n in range(60)]
    for _ in range(60):
        shown = sorted(dice.sample(every, dice.randrange(len(every))), key=lambda one: -one.at)
        model.show_entries(shown, rows.NOW)
        keys = [line.key for line in model.lines]
        assert len(set(keys)) == len(keys)
        assert sum(not isinstance(line, DayLine) for line in model.lines) == len(shown)
    assert model.rowCount(QModelIndex()) == len(model.lines)
