from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.activity import LONG, button, charts_of, poll, tell
from tests.helpers.polls import EPOCH, series_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.activity_pane import ActivityPane


def below(plot: QWidget, at: QPoint) -> QWidget:
    """What the pointer meets: it fills the plot."""
    found = plot.childAt(at)
    assert found is not None
    assert found.mapTo(plot, QPoint()).isNull()
    return found


def turn_wheel(plot: QWidget, at: QPoint, delta: int) -> None:
    place = QPointF(at)
    target = below(plot, at)
    QApplication.sendEvent(
        target,
        QWheelEvent(
            place,
            QPointF(target.mapToGlobal(at)),
            QPoint(0, delta),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_wheel_zooms_and_a_button_leads_back(qtbot: QtBot, pane: ActivityPane) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG))
    back = button(charts, "Back to live")
    assert back.isHidden()
    turn_wheel(charts.area.stage.churn, QPoint(300, 100), 240)
    assert charts.view.span < 300
    assert not charts.view.following
    assert back.isVisible()
    both = [
        (plot.scale.start, plot.scale.end)
        for plot in (charts.area.stage.churn, charts.area.stage.established)
    ]
    assert both == [(charts.view.start, charts.view.end)] * 2
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert charts.view.span == 300
    assert charts.view.following
    assert back.isHidden()


def drag(qtbot: QtBot, plot: QWidget, begin: QPoint, end: QPoint) -> None:
    target = below(plot, begin)
    qtbot.mousePress(target, Qt.MouseButton.LeftButton, pos=begin)
    for share in (0.3, 0.6, 1.0):
        where = begin + (end - begin) * share
        # A move without a button pressed is none to pyqtgraph: qtbot does not tell it.
        QApplication.sendEvent(target, _move(target, where))
        qtbot.wait(15)  # pyqtgraph leaves out moves that follow too soon
    qtbot.mouseRelease(target, Qt.MouseButton.LeftButton, pos=end)


def _move(widget: QWidget, where: QPoint, buttons: Qt.MouseButton = Qt.MouseButton.LeftButton):  # type: ignore[no-untyped-def] # noqa: ANN202 - an event
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    return QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(where),
        QPointF(widget.mapToGlobal(where)),
        Qt.MouseButton.NoButton,
        buttons,
        Qt.KeyboardModifier.NoModifier,
    )


def test_dragging_moves_the_window_and_dragging_back_follows_again(
    qtbot: QtBot, pane: ActivityPane
) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG))
    end = charts.view.end
    drag(qtbot, charts.area.stage.established, QPoint(300, 100), QPoint(500, 100))
    assert end - 120 < charts.view.end < end - 30
    assert charts.view.span == pytest.approx(300)
    tell(charts, series_of([poll()] * (LONG + 5)))
    assert charts.view.end < end
    drag(qtbot, charts.area.stage.established, QPoint(800, 100), QPoint(300, 100))
    assert charts.view.following


def test_the_pointer_tells_the_values_below_it(qtbot: QtBot, pane: ActivityPane) -> None:
    series = series_of(poll(3 + (n == LONG - 100) * 50, 6) for n in range(LONG))
    charts = charts_of(pane, qtbot, series)
    plot = charts.area.stage.churn
    x = plot.x_of(EPOCH + LONG - 100.5)
    place = QPoint(round(x), 100)
    target = below(plot, place)
    QApplication.sendEvent(target, _move(target, place, Qt.MouseButton.NoButton))
    qtbot.waitUntil(lambda: charts.area._cursor is not None)
    assert "opened, seen by polls: 50" in charts.area.summary
    assert not charts.area.summary.startswith("Now")
    assert charts.area.stage.badge.isVisible()
    assert charts.area.stage.overlay.crosshair == pytest.approx(plot.x() + x, abs=2)
    plot.leaveEvent(None)
    assert charts.area.summary.startswith("Now")
    assert not charts.area.stage.badge.isVisible()


def test_a_still_pointer_stays_where_it_is_while_time_goes_on(
    qtbot: QtBot, pane: ActivityPane
) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG))
    charts.area._point(charts.view.start + 100)
    tell(charts, series_of([poll()] * (LONG + 10)))
    assert charts.area._cursor == pytest.approx(charts.view.start + 100)


def test_the_keyboard_walks_from_bar_to_bar(qtbot: QtBot, pane: ActivityPane) -> None:
    charts = charts_of(pane, qtbot, series_of(poll(3 + n, 6) for n in range(60)))
    area = charts.area
    qtbot.keyClick(area, Qt.Key.Key_Plus)
    qtbot.keyClick(area, Qt.Key.Key_Plus)  # 75 seconds: a bar for each poll
    assert charts.view.span == 75
    assert charts.view.following
    qtbot.keyClick(area, Qt.Key.Key_Left)
    assert "opened, seen by polls: 59" in area.summary
    qtbot.keyClick(area, Qt.Key.Key_Left)
    assert "opened, seen by polls: 58" in area.summary
    qtbot.keyClick(area, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert "opened, seen by polls: 48" in area.summary
    qtbot.keyClick(area, Qt.Key.Key_Right)
    assert "opened, seen by polls: 49" in area.summary
    qtbot.keyClick(area, Qt.Key.Key_Home)
    assert "opened, seen by polls: 0" in area.summary
    qtbot.keyClick(area, Qt.Key.Key_End)
    assert "opened, seen by polls: 59" in area.summary
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    assert area.summary.startswith("Now")


def test_the_keyboard_goes_beyond_the_edge_and_back_to_live(
    qtbot: QtBot, pane: ActivityPane
) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG))
    qtbot.keyClick(charts.area, Qt.Key.Key_Home)
    assert charts.view.start == pytest.approx(EPOCH, abs=1)
    assert not charts.view.following
    assert charts.area.stage.badge.isVisible()
    qtbot.keyClick(charts.area, Qt.Key.Key_End)
    assert charts.view.end == EPOCH + LONG - 1
    assert charts.view.following


def test_zooming_by_keyboard_keeps_the_moment_at_the_crosshair(
    qtbot: QtBot, pane: ActivityPane
) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * LONG))
    moment = charts.view.start + 100
    charts.area._go_to(moment)
    qtbot.keyClick(charts.area, Qt.Key.Key_Plus)
    assert charts.view.span == 150
    assert charts.view.start + 50 == pytest.approx(moment)
    qtbot.keyClick(charts.area, Qt.Key.Key_Minus)
    assert charts.view.start + 100 == pytest.approx(moment)
