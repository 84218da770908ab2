from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_records import Mark, PauseKind
from portwatch.core.model import Verdict
from portwatch.core.time_view import TimeView
from portwatch.ui.mark_look import MarkLegend
from portwatch.ui.time_row import TimeRow
from tests.helpers.polls import EPOCH

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


@pytest.mark.parametrize(("span", "clear"), [(3600.0, 52), (86_400.0, 80)])
def test_labels_leave_room_for_the_crosshairs_own_time(
    qtbot: QtBot, theme: Theme, icons: Icons, span: float, clear: int
) -> None:
    row = TimeRow(theme, icons)
    qtbot.addWidget(row)
    view = TimeView(EPOCH, span)
    row.show_window(view, 0.0, 900.0)
    every = [x for x, _ in row._labels()]
    for x in every:
        moment = view.start + (x + clear - 10) / 900 * span
        row.show_cursor(moment)
        assert x not in [shown for shown, _ in row._labels()]
        row.show_cursor(view.start + (x + clear + 10) / 900 * span)
        assert x in [shown for shown, _ in row._labels()]


def pause(kind: PauseKind, since: float, until: float) -> Mark:
    return Mark(since, until, None, "why", kind)


def test_the_legend_says_what_each_mark_in_sight_is(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    legend = MarkLegend(theme, icons)
    qtbot.addWidget(legend)
    assert legend.told == []
    alert = Mark(EPOCH, EPOCH, Verdict.RISKY, "node opened port 8080")
    legend.show_marks([alert, pause(PauseKind.ASLEEP, EPOCH - 60, EPOCH)])
    assert legend.told == ["an alert; several are one mark", "the computer slept"]
    legend.show_marks([pause(kind, EPOCH - 60, EPOCH) for kind in PauseKind])
    assert legend.told == [
        "portwatch did not run",
        "the computer slept",
        "portwatch was stopped or busy",
        "nothing was watched",
        "the clock was set",
    ]
    legend.show_marks([])
    assert legend.told == []


def test_a_clock_that_was_set_back_is_marked_though_it_took_no_time(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    row = TimeRow(theme, icons)
    qtbot.addWidget(row)
    row.resize(900, row.height())
    row.show_window(TimeView(EPOCH, 3600.0), 0.0, 900.0)
    before = row.grab().toImage()
    row.show_marks([pause(PauseKind.SET, EPOCH - 1800, EPOCH - 1800)])
    after = row.grab().toImage()
    assert before != after
    assert before.copy(0, 0, 430, 30) == after.copy(0, 0, 430, 30)
    assert row.told_at(450.0).endswith("why")
