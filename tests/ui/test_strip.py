from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from portwatch.core.model import Gap, GapCode, Instant
from portwatch.core.pace import Pace, PaceReason
from portwatch.core.series import ChurnSeries
from portwatch.core.tick import Churn, Tick
from portwatch.ui.icons import IconName
from portwatch.ui.notice_bar import NoticeBar
from portwatch.ui.sparkline import BAR, WINDOW, Sparkline
from portwatch.ui.strip import Strip
from portwatch.ui.theme import ThemeChoice
from portwatch.ui.tokens import DARK, LIGHT
from tests.helpers.paintings import Paintings

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

PACE = Pace(interval=1.0, glance=0.1, udp_glance=0.5, reasons=(), budget=5.0)
START = 1_000_000_000.0  # a multiple of the width of a bar
GAPS = (Gap(GapCode.OWNERS_HIDDEN, 2), Gap(GapCode.FIREWALL_NOT_READ))


def churn(opened: int | None, closed: int | None = 0, seen: int = 0) -> Churn:
    return Churn(opened, closed, seen, seen, 0)


def tick(
    number: int = 1,
    counted: Churn | None = None,
    *,
    interval: float = 1.0,
    source: str = "netlink",
    gaps: tuple[Gap, ...] = (),
) -> Tick:
    return Tick(
        number=number,
        at=Instant(float(number), START + number),
        interval=interval,
        source=source,
        listeners=(),
        connections=None,
        connection_count=0,
        opened=(),
        closed=(),
        ends=None,
        changed=(),
        alerts=(),
        tombstones=(),
        connection_tombstones=(),
        churn=counted or churn(3, 2),
        interfaces=(),
        gaps=gaps,
        cost=0.0,
    )


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme, icons: Icons) -> Strip:
    made = Strip(theme, icons)
    qtbot.addWidget(made)
    made.resize(1280, 32)
    made.show()
    return made


def texts(strip: Strip) -> list[str]:
    return [label.text() for label in strip.findChildren(QLabel)]


def gaps_button(strip: Strip) -> QPushButton:
    return next(one for one in strip.findChildren(QPushButton) if "gap" in one.text())


def rates(strip: Strip, counted: Churn, interval: float = 1.0) -> str:
    strip.show_tick(tick(1, counted, interval=interval), ChurnSeries(), None)
    return texts(strip)[1]


def test_rates_are_per_second(strip: Strip) -> None:
    assert rates(strip, churn(3, 2)) == "Now 3 opened, 2 closed per second"
    assert rates(strip, churn(3, 5), 2.0) == "Now 1.5 opened, 2.5 closed per second"
    assert rates(strip, churn(2500, 25), 2.0) == "Now 1,250 opened, 12 closed per second"


def test_without_exact_counts_it_says_at_least(strip: Strip) -> None:
    assert rates(strip, churn(None, None, seen=4)) == "Now at least 4 opened, 4 closed per second"


def test_rates_are_over_the_time_the_machine_was_awake(strip: Strip) -> None:
    woken = replace(tick(interval=7200.0, counted=churn(20, 10)), slept=7190.0)
    strip.show_tick(woken, ChurnSeries(), None)
    assert texts(strip)[1] == "Now 2 opened, 1 closed per second"

    strip.show_tick(replace(woken, slept=7200.0), ChurnSeries(), None)
    assert texts(strip)[1] == "Counting…"


def test_the_first_poll_has_no_rate(strip: Strip) -> None:
    assert rates(strip, churn(900, 900), 0.0) == "Counting…"


def test_it_tells_source_pace_and_cost(strip: Strip) -> None:
    strip.show_pace(PACE)
    strip.show_tick(tick(), ChurnSeries(), 0.0041)
    assert texts(strip)[2] == "Source: netlink  ·  every 1 s  ·  0.4 % CPU"
    strip.show_pace(replace(PACE, interval=0.5))
    strip.show_tick(tick(source="replay"), ChurnSeries(), None)
    assert texts(strip)[2] == "Source: a recording  ·  every 0.5 s"


def test_until_the_pace_is_told_it_is_that_of_the_polls(strip: Strip) -> None:
    strip.show_tick(tick(interval=1.0042), ChurnSeries(), None)
    assert texts(strip)[2] == "Source: netlink  ·  every 1 s"
    strip.show_tick(tick(interval=0.0), ChurnSeries(), None)
    assert texts(strip)[2] == "Source: netlink"


def test_a_slower_pace_says_why(strip: Strip) -> None:
    strip.show_pace(replace(PACE, interval=2.0, reasons=(PaceReason.BATTERY,)))
    strip.show_tick(tick(), ChurnSeries(), 0.0041)
    source = strip.findChildren(QLabel)[2]

    assert source.text() == "Source: netlink  ·  every 2 s, on battery  ·  0.4 % CPU"
    for told in (source.toolTip(), source.accessibleDescription()):
        assert "Every 2 s, because the computer runs on battery." in told
        assert "New listeners are looked for every 0.1 s." in told


def test_the_same_poll_is_drawn_once_unless_the_pace_is_another(strip: Strip, qtbot: QtBot) -> None:
    strip.resize(1200, 32)
    strip.show()
    qtbot.waitExposed(strip)
    told, series = tick(), ChurnSeries()
    strip.show_pace(PACE)
    strip.show_tick(told, series, 0.004)
    drawn = Paintings(strip.findChild(Sparkline))
    QApplication.processEvents()

    drawn.count = 0
    strip.show_tick(told, series, 0.004)
    QApplication.processEvents()
    assert drawn.count == 0

    strip.show_pace(replace(PACE, interval=2.0))
    strip.show_tick(told, series, 0.004)
    QApplication.processEvents()
    assert drawn.count > 0


def test_gaps_are_counted_and_lead_to_their_words(strip: Strip, qtbot: QtBot) -> None:
    strip.show_tick(tick(gaps=GAPS), ChurnSeries(), None)
    assert gaps_button(strip).text() == "2 gaps"
    with qtbot.waitSignal(strip.gaps_requested):
        qtbot.mouseClick(gaps_button(strip), Qt.MouseButton.LeftButton)
    strip.show_tick(tick(gaps=GAPS[:1]), ChurnSeries(), None)
    assert gaps_button(strip).text() == "1 gap"
    strip.show_tick(tick(), ChurnSeries(), None)
    assert not gaps_button(strip).isVisible()


def test_a_narrow_window_lets_the_picture_go(strip: Strip) -> None:
    strip.show_tick(tick(gaps=GAPS), ChurnSeries(), 0.004)
    strip.resize(420, 32)
    strip.layout().activate()
    shown = [
        child for child in (*strip.findChildren(QLabel), gaps_button(strip)) if child.isVisible()
    ]
    edges = [(child.geometry().left(), child.geometry().right()) for child in shown]
    assert all(right < left for (_, right), (left, _) in pairwise(edges))
    assert edges[-1][1] < 420


def series(values: dict[int, Churn]) -> ChurnSeries:
    made = ChurnSeries()
    for second, counted in values.items():
        made.append(Instant(float(second), START + second), 1.0, counted)
    return made


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> Sparkline:
    made = Sparkline(theme)
    qtbot.addWidget(made)
    return made


def test_a_bar_is_the_highest_rate_of_its_seconds(line: Sparkline) -> None:
    line.show_series(series({0: churn(1), 1: churn(9, 4), 4: churn(2), 5: churn(3)}), START + 5)
    opened, closed = line.bars
    assert opened[-2:].tolist() == [9.0, 3.0]
    assert closed[-2:].tolist() == [4.0, 0.0]
    assert not opened[:-2].any()


def test_bars_wander_and_do_not_change(line: Sparkline) -> None:
    counted = {second: churn(second % 7) for second in range(600)}
    line.show_series(series(counted), START + 599)
    before = line.bars[0].copy()
    counted.update({second: churn(second % 7) for second in range(600, 605)})
    line.show_series(series(counted), START + 604)
    assert line.bars[0][:-1].tolist() == before[1:].tolist()
    assert len(before) == WINDOW / BAR


def test_where_nothing_is_exact_it_draws_what_was_seen(line: Sparkline) -> None:
    line.show_series(series({0: churn(None, None, seen=3)}), START)
    assert line.bars[0][-1] == 3
    assert not np.isnan(line.bars[0]).any()


@pytest.mark.parametrize("scheme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_opened_goes_up_and_closed_goes_down(
    line: Sparkline, theme: Theme, scheme: ThemeChoice
) -> None:
    theme.choose(scheme)
    tokens = DARK if theme.is_dark else LIGHT
    line.show_series(series({0: churn(8, 8)}), START)
    image = line.grab().toImage()
    x = image.width() - 3
    column = [image.pixelColor(x, y) for y in range(image.height())]
    middle = image.height() // 2
    assert column[middle - 3] == QColor(tokens.chart[0])
    assert column[middle + 3] == QColor(tokens.chart[1])


def test_an_empty_series_is_an_empty_line(line: Sparkline) -> None:
    line.show_series(ChurnSeries(), START)
    assert not line.bars[0].any()
    assert not line.grab().isNull()


def test_the_span_stands_beside_its_picture_and_the_rates_are_those_of_now(strip: Strip) -> None:
    strip.show_tick(tick(1, churn(3, 2)), ChurnSeries(), None)

    assert texts(strip)[:2] == ["last 5 min", "Now 3 opened, 2 closed per second"]
    span, rates_label = strip.findChildren(QLabel)[:2]
    assert span.x() < rates_label.x()


def test_nothing_dangles_before_the_gaps(strip: Strip) -> None:
    strip.show_tick(tick(gaps=(Gap(GapCode.OWNERS_HIDDEN, 2),)), ChurnSeries(), None)

    assert texts(strip)[2] == "Source: netlink  ·  every 1 s"


def test_the_keyboard_does_not_come_to_a_message_that_lies_below_another(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    strip = Strip(theme, icons)
    qtbot.addWidget(strip)
    below, above = NoticeBar(theme, icons), NoticeBar(theme, icons)
    for bar in (below, above):
        strip.lay_over(bar)
    strip.show()

    below.show_notice(IconName.PAUSE, "Paused", "Go on")
    assert below.isEnabled()
    above.show_notice(IconName.GAP, "No tray")
    assert above.isEnabled()
    assert not below.isEnabled()
    above.hide()
    assert below.isEnabled()
