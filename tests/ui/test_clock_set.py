"""The charts after the wall clock was set back by an hour."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_records import Mark, PauseKind
from portwatch.ui.activity_pane import ActivityPane
from portwatch.ui.history_worker import Memory
from tests.helpers.activity import charts_of
from tests.helpers.memory import FakeReader, minute
from tests.helpers.polls import EPOCH, churn, series_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from portwatch.core.time_view import TimeView
    from portwatch.ui.activity_charts import ActivityCharts
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

POLLS = 120
NOW = EPOCH + POLLS - 1
FIRST = int(EPOCH // 60)


@pytest.fixture
def charts(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[ActivityCharts]:
    """Two minutes after it: an hour of minutes is dated ahead of now."""
    minutes = tuple(minute(FIRST + n, 60) for n in range(-90, 60))
    back = Mark(EPOCH, EPOCH, None, "the clock was set back by 1 h", PauseKind.SET)
    memory = Memory(lambda: FakeReader(minutes, marks=(back,)))
    pane = ActivityPane(theme, icons, memory)
    pane.resize(1280, 680)
    qtbot.addWidget(pane)
    made = charts_of(pane, qtbot, series_of(churn(2, 2, programs={"a": 5}) for _ in range(POLLS)))
    made.choose_range(1)
    qtbot.waitUntil(lambda: made.is_complete)
    yield made
    assert memory.stop()


def look_at(charts: ActivityCharts, end: float, qtbot: QtBot) -> TimeView:
    charts.area.view_changed.emit(charts.view.framed(end - 600, end))
    qtbot.waitUntil(lambda: charts.is_complete)
    return charts.view


def test_what_is_dated_ahead_can_be_moved_to_and_no_further(
    qtbot: QtBot, charts: ActivityCharts
) -> None:
    view = look_at(charts, NOW + 1800, qtbot)
    assert view.end == NOW + 1800
    drawn = charts.area.drawn
    assert drawn is not None
    assert len(drawn.bars.inside(view.start, view.end)) >= 10
    assert not view.following
    last = look_at(charts, NOW + 9000, qtbot)
    assert last.end == (FIRST + 60) * 60
    assert charts.area.drawn is not None


def test_the_numbers_tell_the_change_of_the_clock(charts: ActivityCharts, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert charts._export.write(str(path))
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    (told,) = [row for row in rows if row["note"]]
    assert told["note"] == "the clock was set back by 1 h"
    assert (told["opened"], told["start"]) == ("", told["end"])
    assert charts.area.stage.lane_legend.summary().endswith("the clock was set")
