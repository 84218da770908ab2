from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from portwatch.core.model import Verdict
from portwatch.core.summary import Part, Summary
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName
from portwatch.ui.label import ElidedLabel
from portwatch.ui.status_line import StatusLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

SUMMARY = Summary(
    Verdict.SUSPICIOUS,
    "3 programs need a look: 1 suspicious, 2 risky",
    (
        Part("16 programs listen", ""),
        Part("10 reachable from Wi-Fi", "reach:network,internet"),
        Part("none known from the internet", "reach:internet"),
    ),
)


@pytest.fixture
def line(qtbot: QtBot, theme: Theme, icons: Icons) -> StatusLine:
    made = StatusLine(theme, icons)
    qtbot.addWidget(made)
    made.resize(1280, 48)
    made.show()
    return made


def sentence(line: StatusLine) -> str:
    return line.findChildren(ElidedLabel)[0].text()


def figures(line: StatusLine) -> list[QPushButton]:
    return [button for button in line.findChildren(QPushButton) if button.isVisible()]


def test_before_the_first_poll_it_says_so(line: StatusLine) -> None:
    assert sentence(line) == "Looking for the first time…"
    assert figures(line) == []


def test_a_summary_is_told_with_the_icon_of_the_worst_verdict(line: StatusLine) -> None:
    line.show_summary(SUMMARY)
    icon = line.findChildren(IconLabel)[0]
    assert sentence(line) == SUMMARY.sentence
    assert icon.icon is IconName.VERDICT_SUSPICIOUS
    assert icon.accessibleName() == "Suspicious"
    assert [button.text() for button in figures(line)] == [part.text for part in SUMMARY.parts]


def test_a_figure_asks_for_what_it_counts(line: StatusLine, qtbot: QtBot) -> None:
    line.show_summary(SUMMARY)
    asked: list[str] = []
    line.filter_requested.connect(asked.append)
    for button in figures(line):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    figures(line)[1].setFocus()
    qtbot.keyClick(figures(line)[1], Qt.Key.Key_Space)
    assert asked == ["", "reach:network,internet", "reach:internet", "reach:network,internet"]


def test_another_number_of_figures_can_follow(line: StatusLine) -> None:
    line.show_summary(SUMMARY)
    more = Part("1 of unknown reach", "reach:unknown")
    line.show_summary(Summary(Verdict.EXPECTED, "x", (*SUMMARY.parts, more)))
    assert len(figures(line)) == 4
    line.show_summary(Summary(Verdict.EXPECTED, "y", SUMMARY.parts[:1]))
    assert [button.text() for button in figures(line)] == ["16 programs listen"]


def test_a_narrow_window_keeps_the_sentence(line: StatusLine) -> None:
    line.show_summary(SUMMARY)
    needed = line.findChildren(ElidedLabel)[0].sizeHint().width()
    line.resize(1280, 48)
    line.layout().activate()
    line.resize(needed + 240, 48)
    line.layout().activate()
    assert [button.text() for button in figures(line)] == ["16 programs listen"]
    label = line.findChildren(ElidedLabel)[0]
    assert not label.toolTip()
    line.resize(200, 48)
    assert figures(line) == []
    assert SUMMARY.sentence in label.toolTip()
    line.resize(1280, 48)
    assert len(figures(line)) == 3


def test_a_long_hostile_sentence_stays_text(line: StatusLine) -> None:
    line.resize(300, 48)
    line.show_summary(Summary(Verdict.RISKY, 20 * "<b>bold</b>", ()))
    tip = line.findChildren(ElidedLabel)[0].toolTip()
    assert "<b>" not in tip
    assert "&lt;b&gt;" in tip
