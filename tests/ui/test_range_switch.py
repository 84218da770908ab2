from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from portwatch.ui.range_switch import RangeSwitch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme


@pytest.fixture
def switch(qtbot: QtBot, theme: Theme) -> RangeSwitch:
    switch = RangeSwitch(theme, "Range", (("5 min", "5 minutes"), ("1 h", "1 hour")))
    qtbot.addWidget(switch)
    switch.show()
    return switch


def buttons(switch: RangeSwitch) -> list[QToolButton]:
    return switch.findChildren(QToolButton)


def test_exactly_one_is_on(qtbot: QtBot, switch: RangeSwitch) -> None:
    first, second = buttons(switch)
    chosen: list[int] = []
    switch.chosen.connect(chosen.append)
    assert first.isChecked()
    qtbot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert [first.isChecked(), second.isChecked()] == [False, True]
    assert chosen == [1]
    assert switch.choice == 1


def test_arrow_keys_go_to_the_neighbour_and_stop_at_the_ends(
    qtbot: QtBot, switch: RangeSwitch
) -> None:
    for key, choice in (
        (Qt.Key.Key_Left, 0),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Left, 0),
    ):
        qtbot.keyClick(switch, key)
        assert switch.choice == choice


def test_screen_readers_hear_what_is_chosen(switch: RangeSwitch) -> None:
    assert [each.accessibleName() for each in buttons(switch)] == [
        "Range: 5 minutes",
        "Range: 1 hour",
    ]


def test_tab_comes_to_the_one_that_is_on_whoever_turned_it_on(
    qtbot: QtBot, switch: RangeSwitch
) -> None:
    first, second = buttons(switch)
    stops = [one.focusPolicy() & Qt.FocusPolicy.TabFocus for one in (first, second)]
    assert [bool(one) for one in stops] == [True, False]

    switch.turn_on(1)
    switch.activateWindow()
    qtbot.waitActive(switch)
    QTest.keyClick(switch, Qt.Key.Key_Tab)

    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Left)
    assert first.hasFocus()
    assert switch.choice == 0
