from __future__ import annotations

import csv
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from portwatch.core.history_records import Bar, Mark, Pause, PauseKind
from portwatch.ui.activity_pane import ActivityPane
from portwatch.ui.chart_sheet import title_words
from portwatch.ui.history_worker import Memory
from portwatch.ui.lane_model import LaneModel
from portwatch.ui.scroll_bar import ScrollBar
from tests.helpers.activity import button, charts_of, labels, poll, tell
from tests.helpers.memory import EXPECTED, RISKY, SUSPICIOUS, FakeReader, lane, minute
from tests.helpers.polls import EPOCH, churn, series_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from portwatch.ui.activity_charts import ActivityCharts
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

POLLS = 120
NOW = EPOCH + POLLS - 1
FIRST = int(EPOCH // 60)
HOSTILE = "<b>=cmd|x</b>"


def reader_of() -> FakeReader:
    minutes = tuple(
        minute(FIRST - n, 120, programs={"a": 5.0}) for n in range(600, 0, -1) if n != 9
    )
    return FakeReader(
        minutes,
        (
            lane(
                "python3",
                4444,
                Bar(NOW - 200, NOW, SUSPICIOUS, is_wide=True, episode=7, is_open=True),
            ),
            lane(
                "postgres",
                5432,
                Bar(NOW - 9000, NOW - 1500, EXPECTED, is_wide=False, episode=3),
                Bar(NOW - 1500, NOW, RISKY, is_wide=True, episode=4, is_open=True),
            ),
            lane(HOSTILE, None, Bar(NOW - 2000, NOW - 1000, EXPECTED, is_wide=False, episode=5)),
        ),
        pauses=(Pause(NOW - 3000, NOW - 2500, PauseKind.ASLEEP),),
        marks=(
            Mark(NOW - 200, NOW - 200, SUSPICIOUS, "python3, port 4444: opened"),
            Mark(NOW - 3000, NOW - 2500, None, "asleep"),
        ),
        more=4,
    )


@pytest.fixture
def reader() -> FakeReader:
    return reader_of()


@pytest.fixture
def charts(
    qtbot: QtBot, theme: Theme, icons: Icons, reader: FakeReader
) -> Iterator[ActivityCharts]:
    memory = Memory(lambda: reader)
    pane = ActivityPane(theme, icons, memory)
    pane.resize(1280, 680)
    qtbot.addWidget(pane)
    made = charts_of(pane, qtbot, series_of(churn(2, 2, programs={"a": 5}) for _ in range(POLLS)))
    choose(made, "1 h", qtbot)
    yield made
    assert memory.stop()


def choose(charts: ActivityCharts, word: str, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(charts, word), Qt.MouseButton.LeftButton)
    asked = charts._past
    qtbot.waitUntil(lambda: asked.lanes.since == charts.view.start and not asked._timer.isActive())
    qtbot.waitUntil(lambda: len(asked.record.past) > 0)
    qtbot.wait(20)


def test_an_hour_is_whole_though_polls_are_two_minutes_old(charts: ActivityCharts) -> None:
    drawn = charts.area.drawn
    assert drawn is not None
    bars = drawn.bars.inside(charts.view.start, charts.view.end)
    assert bars.starts[0] <= charts.view.start
    assert bars.ends[-1] == pytest.approx(NOW)
    assert set(bars.opened_seen.round(3).tolist()) == {2.0}  # as many before as after


def test_what_was_not_watched_is_a_hole_and_says_why(charts: ActivityCharts) -> None:
    charts.area._point((FIRST - 8.5) * 60)
    assert "opened, seen by polls: \N{EN DASH}" in charts.area.summary
    reader = charts._past
    reader.record.remember(type(reader.record.past)())
    charts.area._redraw()
    charts.area._point(NOW - 2700)
    assert any("asleep" in text for text in labels(charts))


@pytest.mark.parametrize(("word", "span"), [("24 h", 86_400), ("7 days", 604_800)])
def test_longer_ranges_come_from_the_memory(
    qtbot: QtBot, charts: ActivityCharts, reader: FakeReader, word: str, span: float
) -> None:
    choose(charts, word, qtbot)
    assert charts.view.span == span
    assert ("lanes", NOW - span, NOW, 100) in reader.asked
    drawn = charts.area.drawn
    assert drawn is not None
    assert drawn.bars.inside(NOW - 30_000, NOW).highest_rate() == pytest.approx(2)


def test_without_a_memory_longer_ranges_cannot_be_chosen(qtbot: QtBot, pane: ActivityPane) -> None:
    charts = charts_of(pane, qtbot, series_of([poll()] * 100))
    for word in ("24 h", "7 days"):
        assert not button(charts, word).isEnabled()
        assert "no history" in button(charts, word).toolTip()
    assert button(charts, "1 h").isEnabled()
    assert charts.area.stage.lanes.isHidden()


def test_lanes_have_names_and_the_rest_is_told(charts: ActivityCharts) -> None:
    model = charts.area.stage.lanes.model()
    told = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert told == [
        "python3, port 4444",
        "postgres, port 5432",
        f"{HOSTILE}, ports taken by chance",
        "and 4 more",
    ]
    spoken = model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("postgres, port 5432, listens, since ")
    assert spoken.endswith("reachable from a network, risky")


def test_the_model_of_lanes_is_a_good_one(charts: ActivityCharts) -> None:
    model = LaneModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    lanes = charts._past.lanes.lanes
    for shown, more in ((lanes, 0), (lanes[:1], 3), ((), 0), (lanes, 2), (lanes, 1)):
        model.show_lanes(shown, more)
    assert model.rowCount() == 4
    del tester


def test_bars_have_the_colours_and_heights_of_their_reach(
    charts: ActivityCharts, theme: Theme
) -> None:
    lanes = charts.area.stage.lanes
    image = lanes.viewport().grab().toImage()
    delegate = lanes._delegate

    def column(moment: float, row: int) -> list[str]:
        x = round(delegate.x_of(moment))
        return [image.pixelColor(x, y).name().upper() for y in range(24 * row, 24 * row + 24)]

    assert column(NOW - 100, 0).count(theme.tokens.lane_network) == 12
    assert column(NOW - 1700, 1).count(theme.tokens.lane_computer) == 6
    assert theme.tokens.lane_network not in column(NOW - 1000, 0)


def test_what_is_worse_than_expected_has_its_icon(charts: ActivityCharts, theme: Theme) -> None:
    lanes = charts.area.stage.lanes
    image = lanes.viewport().grab().toImage()
    x = round(lanes._delegate.x_of(NOW - 200))
    before = {
        image.pixelColor(at, y).name().upper() for at in range(x - 18, x - 2) for y in range(24)
    }
    assert theme.tokens.tones["suspicious"].color in before  # type: ignore[index] # a StrEnum


def test_a_live_bar_grows_with_time(charts: ActivityCharts) -> None:
    tell(charts, series_of(churn(2, 2) for _ in range(POLLS + 60)))
    lanes = charts.area.stage.lanes
    right = lanes._delegate.x_of(charts.view.end)
    image = lanes.viewport().grab().toImage()
    color = image.pixelColor(round(right) - 2, 12).name().upper()
    assert color == charts._theme.tokens.lane_network


def test_a_click_on_a_bar_chooses_its_episode(qtbot: QtBot, charts: ActivityCharts) -> None:
    lanes = charts.area.stage.lanes
    where = QPoint(round(lanes._delegate.x_of(NOW - 1700)), 36)
    with qtbot.waitSignal(charts.lane_chosen) as chosen:
        qtbot.mouseClick(lanes.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert chosen.args == [3]


def test_the_keyboard_goes_from_lane_to_lane_and_enter_chooses(
    qtbot: QtBot, charts: ActivityCharts
) -> None:
    lanes = charts.area.stage.lanes
    lanes.setFocus()  # the first lane is the current one then
    qtbot.keyClick(lanes, Qt.Key.Key_Down)
    assert "postgres" in lanes.accessibleDescription()
    with qtbot.waitSignal(charts.lane_chosen) as chosen:
        qtbot.keyClick(lanes, Qt.Key.Key_Return)
    assert chosen.args == [4]
    for _ in range(5):
        qtbot.keyClick(lanes, Qt.Key.Key_Down)  # not onto the row that tells of more
    assert "by chance" in lanes.accessibleDescription()


def test_enter_chooses_what_was_up_at_the_crosshair(qtbot: QtBot, charts: ActivityCharts) -> None:
    lanes = charts.area.stage.lanes
    lanes.setCurrentIndex(lanes.model().index(1, 0))
    charts.area._go_to(NOW - 2000)
    with qtbot.waitSignal(charts.lane_chosen) as chosen:
        qtbot.keyClick(lanes, Qt.Key.Key_Return)
    assert chosen.args == [3]


def test_the_pointer_is_told_of_the_bar_below_it_as_plain_text(charts: ActivityCharts) -> None:
    lanes = charts.area.stage.lanes
    found = lanes.bar_near(lanes._delegate.x_of(NOW - 1500), 60)
    assert found is not None
    from portwatch.ui.lane_words import bar_text
    from portwatch.ui.plain_tip import plain_tip

    tip = plain_tip(bar_text(*found, 3600))
    assert "&lt;b&gt;" in tip
    assert "Expected, this computer only" in tip


def test_the_legend_counts_and_tells_the_change_nearest_to_the_crosshair(
    charts: ActivityCharts,
) -> None:
    charts.area._point(NOW - 1480)
    summary = charts.area.summary
    assert "reachable from a network: 1" in summary
    assert "this computer only: 1" in summary
    assert "postgres, port 5432 now reachable from a network" in summary
    charts.area._point(NOW - 180)
    assert "python3, port 4444 opened" in charts.area.summary


def test_alerts_and_pauses_are_told_on_the_axis(charts: ActivityCharts) -> None:
    times = charts.area.stage.times
    assert "1 alert" in times.accessibleDescription()
    assert "python3" in times.told_at(times._x_of(NOW - 200))
    assert "asleep" in times.told_at(times._x_of(NOW - 2700))
    assert times.told_at(times._x_of(NOW - 800)) == ""


@pytest.mark.parametrize("width", [700, 820, 1280])
def test_the_bar_of_a_span_covers_no_values_of_the_legend(
    charts: ActivityCharts, width: int
) -> None:
    charts.window().resize(width, 600)
    charts.choose_range(3)
    QApplication.processEvents()
    area, view = charts.area, charts.view
    for begin, end in ((0.0, 0.3), (0.4, 0.9), (0.7, 0.99)):
        area._brush((view.start + begin * view.span, view.start + end * view.span))
        bar = area.choice.bar.geometry()
        assert bar.left() >= 0
        assert bar.right() <= area.stage.churn.geometry().right()
        assert area.choice.bar.text.count(" to ") == 1


def test_shift_and_the_arrows_select_and_escape_selects_nothing(
    qtbot: QtBot, charts: ActivityCharts
) -> None:
    area = charts.area
    area._go_to(NOW - 1000)
    begin = area._cursor
    for _ in range(3):
        qtbot.keyClick(area, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert area.choice.span is not None
    low, high = area.choice.span
    assert low == begin
    assert high - low == pytest.approx(180, abs=60)
    assert area.choice.bar.isVisible()
    assert " to " in area.choice.bar.text
    with qtbot.waitSignal(charts.span_chosen) as chosen:
        qtbot.keyClick(area, Qt.Key.Key_Return)
    assert chosen.args == [(low, high)]
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    assert area.choice.span is None
    assert area.choice.bar.isHidden()
    assert area._cursor is not None
    qtbot.keyClick(area, Qt.Key.Key_Escape)
    assert area._cursor is None


def test_a_drag_with_shift_selects_and_the_button_asks(
    qtbot: QtBot, charts: ActivityCharts
) -> None:
    lanes = charts.area.stage.lanes
    x = round(lanes._delegate.x_of(NOW - 1000))
    shift = Qt.KeyboardModifier.ShiftModifier
    viewport = lanes.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, shift, QPoint(x, 30))
    lanes.brushed.emit((NOW - 1000, NOW - 600))
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, shift, QPoint(x + 90, 30))
    before = charts.view
    with qtbot.waitSignal(charts.span_chosen) as chosen:
        qtbot.mouseClick(button(charts.area, "Show what was open"), Qt.MouseButton.LeftButton)
    assert chosen.args == [(NOW - 1000, NOW - 600)]
    assert charts.view == before


def test_numbers_are_exported_as_they_were_counted(charts: ActivityCharts, tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    assert charts._export.write(str(path))
    with path.open(newline="") as file:
        rows = list(csv.DictReader(file))
    whole = [row for row in rows if row["seconds"] == "60"]
    assert {row["opened"] for row in whole[:-3]} == {"120"}
    assert rows[0]["a"] == "5"
    moment = datetime.fromisoformat(rows[-1]["time"])
    assert moment.tzinfo is UTC or moment.utcoffset() is not None
    assert moment.timestamp() == pytest.approx(NOW, abs=0.01)
    assert list(tmp_path.iterdir()) == [path]


def test_formulas_in_names_are_no_formulas_in_the_file(
    qtbot: QtBot, pane: ActivityPane, tmp_path: Path
) -> None:
    charts = charts_of(pane, qtbot, series_of([churn(1, 1, programs={"=1+2": 3})] * 60))
    path = tmp_path / "out.csv"
    assert charts._export.write(str(path))
    assert "'=1+2" in path.read_text().splitlines()[0].split(",")


def test_pictures_are_twice_as_fine_and_drawings_are_drawings(
    charts: ActivityCharts, tmp_path: Path
) -> None:
    assert charts._export.write(str(tmp_path / "out"), ".png")
    image = QImage(str(tmp_path / "out.png"))
    assert image.width() == 2 * charts.area.width()
    assert charts._export.write(str(tmp_path / "out.svg"))
    root = ET.parse(tmp_path / "out.svg").getroot()  # noqa: S314 - we wrote it
    kinds = {element.tag.rsplit("}")[-1] for element in root.iter()}
    assert {"path", "text", "rect"} <= kinds
    outlines = [element.get("d", "") for element in root.iter()]
    assert not any("e+0" in outline for outline in outlines)  # six digits are no moment
    words = "".join(root.itertext())
    assert "Churn" in words
    assert "portwatch" in words
    assert title_words(charts.view) in words


def test_a_picture_has_no_scroll_bars_and_no_half_lanes(
    qtbot: QtBot, charts: ActivityCharts, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    charts.window().resize(1280, 300)
    bars = charts.area.findChildren(ScrollBar)
    qtbot.waitUntil(lambda: any(bar.isVisible() for bar in bars))
    lanes = charts.area.stage.lanes
    seen: list[bool] = []
    render = charts.area.render

    def rendered(*arguments: object) -> None:
        seen.extend(bar.isVisible() for bar in bars)
        seen.append(lanes._delegate.floor > lanes.viewport().height())
        render(*arguments)  # type: ignore[call-overload]

    monkeypatch.setattr(charts.area, "render", rendered)
    assert charts._export.write(str(tmp_path / "out.png"))
    assert seen
    assert not any(seen)
    assert any(bar.isVisible() for bar in bars)


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, charts: ActivityCharts, tmp_path: Path
) -> None:
    with qtbot.waitSignal(charts.export_failed) as failed:
        assert not charts._export.write(str(tmp_path / "missing" / "out.csv"))
    assert "could not be written" in failed.args[0]


def test_trouble_with_the_memory_is_told_once(
    qtbot: QtBot, charts: ActivityCharts, reader: FakeReader
) -> None:
    told: list[str] = []
    charts.memory_failed.connect(told.append)
    reader.problem = "The memory is damaged."
    choose(charts, "24 h", qtbot)
    choose(charts, "7 days", qtbot)
    assert told == ["The memory is damaged."]
