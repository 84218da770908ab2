from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from portwatch.core.series import ChurnSeries
from portwatch.ui.chart_legend import LegendRow
from portwatch.ui.theme import Theme, ThemeChoice
from tests.helpers.activity import LONG, button, charts_of, labels, poll, tell
from tests.helpers.polls import EPOCH, churn, jumping_series, series_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.activity_charts import ActivityCharts
    from portwatch.ui.activity_pane import ActivityPane


@pytest.mark.parametrize("module", ["portwatch.ui.activity_pane", "portwatch.ui.main_window"])
def test_importing_does_not_import_pyqtgraph(module: str) -> None:
    code = f"import sys, {module}; sys.exit('pyqtgraph' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_pane_that_is_not_shown_does_not_import_pyqtgraph() -> None:
    code = """if True:
        import sys
        from PySide6.QtWidgets import QApplication
        from portwatch.core.series import ChurnSeries
        from portwatch.ui.activity_pane import ActivityPane
        from portwatch.ui.theme import Theme
        application = QApplication([])
        pane = ActivityPane(Theme(application))
        pane.show_series(ChurnSeries())
        pane.pause(True)
        application.processEvents()
        assert "pyqtgraph" not in sys.modules
        pane.show()
        while pane.charts is None:
            application.processEvents()
        assert "pyqtgraph" in sys.modules
        pane.close()
    """
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_words_are_on_show_before_the_charts(qtbot: QtBot, pane: ActivityPane) -> None:
    pane.show()
    assert "Loading…" in labels(pane)
    assert pane.charts is None
    qtbot.waitUntil(lambda: pane.charts is not None)


def test_before_the_first_values_there_are_words(qtbot: QtBot, pane: ActivityPane) -> None:
    series = ChurnSeries()
    charts = charts_of(pane, qtbot, series)
    assert charts.area.isHidden()
    assert "Watching has just begun" in labels(charts)
    series = series_of([poll()])
    tell(charts, series)
    assert charts.area.isVisible()


def test_without_a_pointer_the_latest_values_show(qtbot: QtBot, pane: ActivityPane) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG + [poll(9, 4)]))
    assert charts.area.summary == (
        "Now: opened, seen by polls: 6; opened, missed by polls: 3; closed, seen by polls: 2;"
        " closed, missed by polls: 2; established: 50; firefox: 30; postgres: 16; other: 4"
    )
    assert charts.area.accessibleDescription() == charts.area.summary


def test_new_values_come_with_the_next_tick(qtbot: QtBot, pane: ActivityPane) -> None:
    series = series_of([poll()] * LONG)
    charts = charts_of(pane, qtbot, series)
    end = charts.view.end
    series = series_of([poll()] * LONG + [churn(40, 6, seen=(40, 6), programs={"nginx": 70})])
    tell(charts, series)
    assert charts.view.end == end + 1
    assert "opened, seen by polls: 40" in charts.area.summary
    assert "nginx: 70" in charts.area.summary


def test_drawings_are_at_most_four_a_second(
    qtbot: QtBot, pane: ActivityPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()]))
    drawn: list[float] = []
    draw = charts.area.draw
    monkeypatch.setattr(charts.area, "draw", lambda *a, **k: (drawn.append(0), draw(*a, **k)))
    qtbot.waitUntil(lambda: not charts._rest.isActive())
    for _ in range(20):
        charts.show_series(series_of([poll()] * 5))
    assert len(drawn) == 1
    qtbot.waitUntil(lambda: len(drawn) == 2)
    assert not charts._is_stale


def test_a_hidden_pane_draws_nothing_and_catches_up_when_shown(
    qtbot: QtBot, pane: ActivityPane
) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG))
    end = charts.view.end
    pane.hide()
    charts._rest.stop()
    pane.show_series(series_of([poll()] * (LONG + 9)))
    assert charts.view.end == end
    pane.show()
    assert charts.view.end == end + 9


def test_paused_charts_stand_still(qtbot: QtBot, pane: ActivityPane) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG))
    before = (charts.view, charts.area.summary)
    pane.pause(True)
    tell(charts, series_of([poll()] * LONG + [poll(70, 70)] * 30))
    assert charts.view == before[0]
    assert "70" not in charts.area.summary
    assert any(text.endswith("paused") for text in labels(charts))
    pane.pause(False)
    assert charts.view.end == before[0].end + 30
    assert "opened, seen by polls: 67" in charts.area.summary


def test_a_pane_paused_before_it_was_shown_is_paused(qtbot: QtBot, pane: ActivityPane) -> None:
    pane.pause(True)
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG))
    tell(charts, series_of([poll()] * (LONG + 30)))
    assert charts.view.end == EPOCH + LONG - 1


def test_pausing_before_the_first_values_holds_them_back(qtbot: QtBot, pane: ActivityPane) -> None:
    charts = charts_of(pane, qtbot, ChurnSeries())
    pane.pause(True)
    tell(charts, series_of([poll()]))
    assert charts.is_paused
    assert charts.area.isHidden()
    pane.pause(False)
    assert not charts.is_paused
    assert charts.area.isVisible()


def test_without_exact_counts_the_legend_says_so(qtbot: QtBot, pane: ActivityPane) -> None:
    charts = charts_of(pane, qtbot, series_of([churn(None, None, seen=(4, 2))] * LONG))
    assert charts.area.summary.startswith(
        "Now: opened, seen by polls: 4; closed, seen by polls: 2;"
    )
    assert any("no exact counts" in text for text in labels(charts))


def test_the_range_is_five_minutes_until_another_is_chosen(
    qtbot: QtBot, pane: ActivityPane
) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * 3600))
    assert charts.view.span == 300
    qtbot.mouseClick(button(charts, "1 h"), Qt.MouseButton.LeftButton)
    assert charts.view.span == 3600
    assert charts.view.following
    assert button(charts, "1 h").isChecked()
    assert not button(charts, "5 min").isChecked()
    assert any("busiest second of 20" in text for text in labels(charts))


def test_a_moment_that_nobody_watched_has_no_values(qtbot: QtBot, pane: ActivityPane) -> None:
    each = churn(5, 5, programs={"a": 3})
    series = jumping_series([*[(1.0, 1.0)] * 60, (1.0, 120.0), *[(1.0, 1.0)] * 60], each)
    charts = charts_of(pane, qtbot, series)
    charts.area._point(charts.view.end - 120)
    assert "opened, seen by polls: \N{EN DASH}" in charts.area.summary
    assert charts.area.stage.badge.isVisible()


def test_a_clock_set_back_does_not_stop_the_charts(qtbot: QtBot, pane: ActivityPane) -> None:
    each = churn(5, 5, programs={"a": 3})
    series = jumping_series([*[(1.0, 1.0)] * 60, (1.0, -3600.0), *[(1.0, 1.0)] * 60], each)
    charts = charts_of(pane, qtbot, series)
    assert charts.view.end == series.times[-1]
    drawn = charts.area._drawn
    assert drawn is not None
    assert np.count_nonzero(drawn.bars.inside(charts.view.start, charts.view.end).opened_seen) > 50


def test_names_of_programs_are_plain_text(qtbot: QtBot, pane: ActivityPane) -> None:
    hostile = "<b>root</b>\u202egnp" + "x" * 5000
    charts = charts_of(pane, qtbot, series_of([churn(1, 1, programs={hostile: 9})] * LONG))
    shown = [text for text in labels(charts) if "root" in text]
    assert shown
    assert all("\\u202e" in text and len(text) <= 100 for text in shown)
    for label in charts.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    legend = charts.area.stage.established_legend
    seen = [label for label in legend.findChildren(QLabel) if label.isVisible()]
    assert max(label.geometry().right() for label in seen) < legend.width()


def test_programs_keep_their_colours_when_they_change_ranks(
    qtbot: QtBot, pane: ActivityPane
) -> None:
    first = [churn(programs={"a": 9, "b": 5})] * 200
    charts = charts_of(pane, qtbot, series_of(first))
    places = charts.area._slots.holders
    tell(charts, series_of([*first, *[churn(programs={"a": 1, "b": 50})] * 200]))
    assert charts.area._slots.holders == places


def colours_in(charts: ActivityCharts) -> set[str]:
    image = charts.grab().toImage()
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(170, 1010, 3)
        for y in range(50, image.height(), 3)
    }


def test_bars_areas_and_ground_have_the_colours_of_the_theme(
    qtbot: QtBot, pane: ActivityPane, theme: Theme
) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG))
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.LIGHT):
        theme.choose(choice)
        QApplication.processEvents()
        tokens = theme.tokens
        wanted = {tokens.surface, *tokens.chart[:2], tokens.chart[7]}
        assert wanted <= colours_in(charts)


def test_opened_is_drawn_above_and_closed_below(
    qtbot: QtBot, pane: ActivityPane, theme: Theme
) -> None:
    charts = charts_of(pane, qtbot, series_of([churn(8, 8)] * LONG))
    image = charts.area.stage.churn.grab().toImage()
    middle = image.height() // 2
    column = [QColor(image.pixel(303, y)).name().upper() for y in range(image.height())]
    column = column if theme.tokens.chart[0] in column else _next_column(image)
    assert theme.tokens.chart[0] in column[:middle]
    assert theme.tokens.chart[0] not in column[middle + 2 :]
    assert theme.tokens.chart[1] in column[middle:]


def _next_column(image) -> list[str]:  # type: ignore[no-untyped-def] # noqa: ANN001 - a QImage
    """One pixel further, for the first one was the gap between two bars."""
    return [QColor(image.pixel(304, y)).name().upper() for y in range(image.height())]


def test_what_was_missed_is_hatched(qtbot: QtBot, pane: ActivityPane, theme: Theme) -> None:
    charts = charts_of(pane, qtbot, series_of([churn(8, 8, seen=(0, 0))] * LONG))
    image = charts.area.stage.churn.grab().toImage()
    row = [QColor(image.pixel(x, image.height() // 3)).name().upper() for x in range(100, 700)]
    share = row.count(theme.tokens.chart[0]) / len(row)
    assert 0.2 < share < 0.6
    assert theme.tokens.surface in row


def test_every_control_has_a_name(qtbot: QtBot, pane: ActivityPane) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG))
    for control in charts.findChildren(QAbstractButton):
        assert control.accessibleName() or control.text()
    assert charts.area.accessibleName()
    assert charts.area.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_small_window_is_small_enough(qtbot: QtBot, pane: ActivityPane) -> None:
    charts_of(pane, qtbot, series_of([poll()] * LONG))
    pane.resize(560, 240)
    qtbot.wait(10)
    assert pane.width() == 560
    assert pane.height() == 240


def test_all_programs_of_the_legend_have_room(qtbot: QtBot, pane: ActivityPane) -> None:
    programs = {f"program{n}": 20 - n for n in range(9)}
    series = series_of([churn(8, 6, programs=programs)] * 60)
    charts = charts_of(pane, qtbot, series)
    pane.resize(1280, 400)
    legend = charts.area.stage.established_legend
    qtbot.waitUntil(lambda: legend.height() < 8 * 18 + 32)
    assert len([row for row in legend.findChildren(LegendRow) if row.isVisible()]) == 8
    qtbot.waitUntil(lambda: not legend.verticalScrollBar().isVisible())


def test_in_a_narrow_window_the_words_on_show_are_whole(qtbot: QtBot, pane: ActivityPane) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * 60))
    pane.resize(700, 680)
    qtbot.waitUntil(lambda: charts.width() == 700)
    qtbot.waitUntil(charts._shown.isVisible)
    assert charts._shown.width() >= charts._shown.fontMetrics().horizontalAdvance(
        charts._shown.text()
    )
    pane.resize(1280, 680)
    qtbot.waitUntil(lambda: charts.width() == 1280)
    assert charts._shown.parentWidget() is charts._switch.parentWidget()
