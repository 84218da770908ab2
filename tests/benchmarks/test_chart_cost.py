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
from portwatch.core.history_records import Bar
from portwatch.core.model import Instant
from portwatch.ui.activity_pane import ActivityPane
from portwatch.ui.history_worker import Memory
from portwatch.ui.theme import Theme, ThemeChoice
from tests.helpers.memory import EXPECTED, RISKY, FakeReader, lane, minute
from tests.helpers.polls import EPOCH, churn, series_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from portwatch.core.series import ChurnSeries
    from portwatch.core.tick import Churn
    from portwatch.ui.activity_charts import ActivityCharts

pytestmark = [pytest.mark.qt, pytest.mark.qt_log_ignore("^This plugin does not support ")]

POLLS = 3600
ROUNDS = 60
WARM = 5
SIZES = ((1280, 680), (1920, 980))
RANGES = ("5 min", "1 h")


FEW, MANY = 5, 12


class Machine:
    """Some programs, of which one gains or loses a connection each second."""

    def __init__(self, programs: int) -> None:
        self._chance = random.Random(1)
        self._programs = {f"program{n}": 5 + n for n in range(programs)}
        if programs > FEW:  # whose nobody knows are one more area
            self._programs[""] = 4

    def poll(self) -> Churn:
        name = self._chance.choice(list(self._programs))
        self._programs[name] = max(1, self._programs[name] + self._chance.choice((-1, 1)))
        opened, closed = (int(self._chance.expovariate(0.3)) for _ in range(2))
        seen = self._chance.randint(0, opened), self._chance.randint(0, closed)
        return churn(opened, closed, seen=seen, programs=self._programs)


def cost(work: Callable[[], None]) -> float:
    began = time.thread_time()
    work()
    return 1000 * (time.thread_time() - began)


def told(costs: list[float]) -> str:
    return f"median {statistics.median(costs):5.2f}   max {max(costs):5.2f}"


@pytest.fixture
def machine(request: pytest.FixtureRequest) -> Machine:
    return Machine(getattr(request, "param", MANY))


@pytest.fixture
def series(machine: Machine) -> ChurnSeries:
    return series_of(machine.poll() for _ in range(POLLS))


@pytest.fixture
def pane(qtbot: QtBot, series: ChurnSeries) -> ActivityPane:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    pane = ActivityPane(Theme(application, ThemeChoice.DARK))
    qtbot.addWidget(pane)
    pane.show_series(series)
    pane.show()
    qtbot.waitUntil(lambda: pane.charts is not None)
    return pane


@pytest.fixture
def charts(pane: ActivityPane) -> ActivityCharts:
    assert pane.charts is not None
    return pane.charts


@pytest.mark.parametrize("machine", [FEW, MANY], indirect=True)
def test_a_tick_and_a_move_of_the_pointer(
    charts: ActivityCharts,
    machine: Machine,
    series: ChurnSeries,
    capsys: pytest.CaptureFixture[str],
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
                series.append(Instant(second, EPOCH + second), 1.0, machine.poll())
                second += 1
                ticks.append(cost(tick))
            moves = [cost(move) for _ in range(WARM + ROUNDS)]
            charts.area._point(None)
            lines += [
                f"  {size[0]}x{size[1]} {name:>5}  tick    {told(ticks[WARM:])}",
                f"  {size[0]}x{size[1]} {name:>5}  pointer {told(moves[WARM:])}",
            ]
    with capsys.disabled():
        areas = len(series.programs(7))
        print(f"\nCharts of {areas} areas over {POLLS:,} polls, CPU ms of the window's thread")
        print("Painting included; a tick is a poll, a pointer one move")
        print("\n".join(lines))
    assert charts.view.end == EPOCH + second - 1


class BusyPast:
    """A week of minutes with twelve programs, and sixty lanes that open and close."""

    def __init__(self) -> None:
        last = int(EPOCH // 60)
        programs = {f"program{n}": 5.0 + n for n in range(12)}
        self._minutes = tuple(
            minute(number, number % 400, number % 300, programs=programs)
            for number in range(last - 10_080, last)
        )
        self._lanes = tuple(
            lane(
                f"program{n}",
                1000 + n,
                *(
                    Bar(EPOCH - at, EPOCH - at + 900, RISKY if at % 7 else EXPECTED, n % 2 > 0, at)
                    for at in range(604_800, 0, -3_000)
                ),
            )
            for n in range(60)
        )

    def open(self) -> FakeReader:
        return FakeReader(self._minutes, self._lanes)


def test_opening_and_other_ranges_with_a_memory(
    qtbot: QtBot, series: ChurnSeries, capsys: pytest.CaptureFixture[str]
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    memory = Memory(BusyPast().open)
    pane = ActivityPane(Theme(application, ThemeChoice.DARK), None, memory)
    qtbot.addWidget(pane)
    pane.resize(*SIZES[0])
    pane.show_series(series)
    lines = []

    def until_complete(name: str, act: Callable[[], object]) -> None:
        began = time.perf_counter()
        act()
        while pane.charts is None or not pane.charts.is_complete:
            application.processEvents()
        application.processEvents()
        lines.append(f"  {name:<8} {1000 * (time.perf_counter() - began):6.1f}")

    until_complete("opening", pane.show)
    charts = pane.charts
    assert charts is not None
    for choice, name in ((3, "7 days"), (2, "24 h"), (1, "1 h"), (3, "7 days"), (0, "5 min")):
        until_complete(name, lambda wanted=choice: charts.choose_range(wanted))  # type: ignore[misc]
    with capsys.disabled():
        print("\nActivity with a memory, ms until everything that was asked for is on show")
        print("\n".join(lines))
    assert charts.is_complete
    assert memory.stop()


def test_decimated_areas_beside_all_points(
    charts: ActivityCharts, series: ChurnSeries, capsys: pytest.CaptureFixture[str]
) -> None:
    charts.window().resize(*SIZES[0])
    charts._switch._group.button(1).click()
    QApplication.processEvents()
    chart = charts.area.stage.established
    names = series.busiest(7, np.arange(POLLS))
    every = stack(series.by_program(names, np.arange(POLLS)))
    chart._areas.set_colors([QColor("red")] * 8, QColor("white"))

    def draw_all() -> None:
        chart._areas.set_data(series.times.copy(), every)
        chart._paint_anew()
        chart.grab()

    def draw_decimated() -> None:
        bars = decimate(series, charts.view.start, charts.view.end, chart.plot_width)
        chart._areas.set_data(*outline(bars, stack(series.by_program(names, bars.polls))))
        chart._paint_anew()
        chart.grab()

    full, few = [], []
    for _ in range(8):
        full.append(cost(draw_all))
        few.append(cost(draw_decimated))
    with capsys.disabled():
        print("\nEstablished over 1 h, CPU ms to prepare and paint")
        print(f"  all points   {told(full[2:])}")
        print(f"  decimated    {told(few[2:])}")
    assert statistics.median(few) < statistics.median(full)
