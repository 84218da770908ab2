from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_records import Bar
from portwatch.ui.activity_pane import ActivityPane
from portwatch.ui.history_worker import Memory
from tests.helpers.activity import button, charts_of
from tests.helpers.memory import SUSPICIOUS, FakeReader, lane
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


@pytest.fixture
def charts(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[ActivityCharts]:
    up = Bar(NOW - 60, NOW, SUSPICIOUS, is_wide=True, episode=7, is_open=True)
    reader = FakeReader((), (lane("python3", 4444, up),))
    memory = Memory(lambda: reader)
    pane = ActivityPane(theme, icons, memory)
    pane.resize(1280, 680)
    qtbot.addWidget(pane)
    made = charts_of(pane, qtbot, series_of(churn(2, 2, programs={"a": 5}) for _ in range(POLLS)))
    qtbot.waitUntil(lambda: button(made.area, "Show this listener").isVisible())
    yield made
    assert memory.stop()


def test_a_picture_has_no_buttons_and_tells_the_moment_of_its_values(
    charts: ActivityCharts, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    area = charts.area
    lanes = area.stage.lanes
    lanes.brushed.emit((NOW - 50, NOW - 20))
    legend = area.stage.churn_legend
    render = area.render
    seen: list[tuple[bool, int | None, str]] = []

    def rendered(*arguments: object) -> None:
        span = area.stage.overlay._span
        seen.append((area.choice.bar.isVisible(), span and span[1] - span[0], legend.title.text()))
        render(*arguments)  # type: ignore[call-overload]

    monkeypatch.setattr(area, "render", rendered)
    assert area.choice.bar.isVisible()
    assert legend.title.text() == "Now"
    for name in ("out.png", "out.svg"):
        assert charts._export.write(str(tmp_path / name))

    for bar, width, title in seen:
        assert not bar
        assert title != "Now"
        assert width  # what is selected stays to be seen
    assert len(seen) == 2
    words = "".join(ET.parse(tmp_path / "out.svg").getroot().itertext())  # noqa: S314 - we wrote it
    assert area.choice.bar.text not in words
    assert "Show what" not in words
    assert "Show this" not in words
    assert button(area, "Show this listener").isVisible()
    assert area.choice.bar.isVisible()
    assert legend.title.text() == "Now"
