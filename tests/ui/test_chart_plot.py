from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from tests.helpers.activity import LONG, charts_of, poll, tell
from tests.helpers.paintings import Paintings
from tests.helpers.polls import series_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.activity_pane import ActivityPane
    from portwatch.ui.chart_plot import ChartPlot


def viewport(plot: ChartPlot) -> QWidget:
    return plot.findChild(pg.GraphicsView).viewport()  # type: ignore[no-any-return]


def plots(pane: ActivityPane, qtbot: QtBot) -> tuple[ChartPlot, ChartPlot]:
    stage = charts_of(pane, qtbot, series_of([poll()] * LONG)).area.stage
    return stage.churn, stage.established


def test_the_view_box_is_where_the_plot_says_it_is(qtbot: QtBot, pane: ActivityPane) -> None:
    for plot in plots(pane, qtbot):
        place = plot.view.sceneBoundingRect()
        assert (place.left(), place.top()) == (plot.plot_left, 0)
        assert (plot.view.width(), plot.view.height()) == (plot.plot_width, plot.plot_height)


def test_a_moment_is_where_the_view_box_has_it(qtbot: QtBot, pane: ActivityPane) -> None:
    (plot, _) = plots(pane, qtbot)
    moment = plot.scale.start + 100.25
    there = plot.view.mapViewToScene(pg.Point(moment, 0.0)).x()
    assert plot.x_of(moment) == pytest.approx(there, abs=0.01)


def test_a_poll_paints_each_plot_once(qtbot: QtBot, pane: ActivityPane) -> None:
    paintings = [Paintings(viewport(plot)) for plot in plots(pane, qtbot)]
    QApplication.processEvents()
    for each in paintings:
        each.count = 0
    assert pane.charts is not None
    tell(pane.charts, series_of([poll(30, 6)] * (LONG + 3)))
    for _ in range(3):
        QApplication.processEvents()
    assert [each.count for each in paintings] == [1, 1]


def test_other_colours_are_painted_at_once(qtbot: QtBot, pane: ActivityPane) -> None:
    (plot, _) = plots(pane, qtbot)
    paintings = Paintings(viewport(plot))
    QApplication.processEvents()
    paintings.count = 0
    plot.restyle()
    QApplication.processEvents()
    assert paintings.count == 1


def test_what_has_moved_on_is_what_would_be_painted_anew(qtbot: QtBot, pane: ActivityPane) -> None:
    seen = plots(pane, qtbot)
    charts = pane.charts
    assert charts is not None
    changing = [poll(30 + n % 7, 6 + n % 3) for n in range(LONG + 40)]
    for count in range(LONG, LONG + 40, 3):
        tell(charts, series_of(changing[:count]))
        QApplication.processEvents()
    assert max(plot.view.moved for plot in seen) > 0
    for plot in seen:
        moved = plot.grab().toImage()
        plot._paint_anew()
        anew = plot.grab().toImage()
        edge = round(plot.plot_left) + 4  # where the window cuts lines and bars
        rest = moved.rect().adjusted(edge, 0, 0, 0)
        assert moved.copy(rest) == anew.copy(rest)


def test_the_scene_paints_the_same(qtbot: QtBot, pane: ActivityPane) -> None:
    for plot in plots(pane, qtbot):
        told = plot.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        image = QImage(told.size(), told.format())
        painter = QPainter(image)
        plot._canvas.render(painter, QRectF(image.rect()), image.rect())
        painter.end()
        assert image == told
