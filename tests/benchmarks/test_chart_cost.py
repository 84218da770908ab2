"""What the charts of Activity cost the window's thread, painting included, in CPU milliseconds."""

from __future__ import annotations

import random
import statistics
import time
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from portwatch.core.decimate import decimate, outline, stack
from portwatch.core.model import Instant
from portwatch.ui.activity_pane import ActivityPane
from portwatch.ui.theme import Theme, ThemeChoice
from tests.helpers.polls import EPOCH, churn, series_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from portwatch.core.series import ChurnSeries
    from portwatch.core.tick import Churn
    from portwatch.ui.activity_charts import ActivityCharts

pytestmark = pytest.mark.qt

POLLS = 3600
ROUNDS = 60
WARM = 5
SIZES = ((1280, 680), (1920, 980))
RANGES = ("5 min", "1 h")


def poll(chance: random.Random) -> Churn:
    opened, closed = chance.randint(0, 20), chance.randint(0, 20)
    programs = {f"program{n}": chance.randint(0, 30) for n in range(12)}
    return churn(opened + 3, closed + 2, seen=(opened, closed), programs={**programs, "": 4})


def cost(work: Callable[[], None]) -> float:
    began = time.thread_time()
    work()
    return 1000 * (time.thread_time() - began)


def told(costs: list[float]) -> str:
    return f"median {statistics.median(costs):5.2f}   max {max(costs):5.2f}"


@pytest.fixture
def series() -> ChurnSeries:
    chance = random.Random(1)
    return series_of(poll(chance) for _ in range(POLLS))


@pytest.fixture
def charts(qtbot: QtBot, series: ChurnSeries) -> ActivityCharts:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    pane = ActivityPane(Theme(application, ThemeChoice.DARK))
    qtbot.addWidget(pane)
    pane.show_series(series)
    pane.show()
    qtbot.waitUntil(lambda: pane.charts is not None)
    assert pane.charts is not None
    return pane.charts


def test_a_tick_and_a_move_of_the_pointer(
    charts: ActivityCharts, series: ChurnSeries, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(2)
    second = POLLS

    def tick() -> None:
        charts._rest.stop()
        charts.show_series(series)
        QApplication.processEvents()

    def move() -> None:
        charts.area._point(charts.view.start + chance.random() * charts.view.span)
        QApplication.processEvents()

    lines = []
    for size in SIZES:
        charts.window().resize(*size)
        for choice, name in enumerate(RANGES):
            charts._switch._group.button(choice).click()
            QApplication.processEvents()
            ticks = []
            for _ in range(WARM + ROUNDS):
                series.append(Instant(second, EPOCH + second), 1.0, poll(chance))
                second += 1
                ticks.append(cost(tick))
            moves = [cost(move) for _ in range(WARM + ROUNDS)]
            charts.area._point(None)
            lines += [
                f"  {size[0]}x{size[1]} {name:>5}  tick   {told(ticks[WARM:])}",
                f"  {size[0]}x{size[1]} {name:>5}  pointer {told(moves[WARM:])}",
            ]
    with capsys.disabled():
        print(f"\nCharts over {POLLS:,} polls, CPU ms of the window's thread, painting included")
        print("\n".join(lines))
    assert charts.view.end == EPOCH + second - 1


def test_decimated_areas_beside_all_points(
    charts: ActivityCharts, series: ChurnSeries, capsys: pytest.CaptureFixture[str]
) -> None:
    charts.window().resize(*SIZES[0])
    charts._switch._group.button(1).click()
    QApplication.processEvents()
    chart = charts.area._established
    names = series.busiest(7, np.arange(POLLS))
    every = stack(series.by_program(names, np.arange(POLLS)))
    chart._areas.set_colors([QColor("red")] * 8, QColor("white"))

    def draw_all() -> None:
        chart._areas.set_data(series.times.copy(), every)
        chart.grab()

    def draw_decimated() -> None:
        bars = decimate(series, charts.view.start, charts.view.end, chart.plot_width)
        chart._areas.set_data(*outline(bars, stack(series.by_program(names, bars.polls))))
        chart.grab()

    full, few = [], []
    for _ in range(8):
        full.append(cost(draw_all))
        few.append(cost(draw_decimated))
    with capsys.disabled():
        print("\nEstablished over 1 h, CPU ms to prepare and paint")
        print(f"  all points   {told(full[2:])}")
        print(f"  decimated    {told(few[2:])}")
    assert statistics.median(few) < statistics.median(full) / 2
