"""What is made after the window is reached by Tab where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from portwatch.ui.panel import Panel
from portwatch.ui.tab_order import come_after, reached

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


def places(room: Room, *parts: QWidget) -> list[int]:
    """Where the first of each part stands in the order of Tab, from the filter on."""
    order = list(reached(room.window.filter_box))
    return [next(order.index(one) for one in order if part.isAncestorOf(one)) for part in parts]


def test_a_pane_that_is_made_later_comes_between_the_filter_and_the_details(room: Room) -> None:
    window = room.window
    assert sorted(found := places(room, window.listening, window.side.details)) == found
    parts = (window.inbox, window.remembered, window.side.details)
    assert max(places(room, *parts)) == places(room, window.side.details)[0]


def test_a_panel_that_is_made_later_comes_before_the_strip(room: Room) -> None:
    window = room.window
    parts = (window.side.past, window.side.explanation, window.strip)
    assert max(places(room, *parts)) == places(room, window.strip)[0]


@pytest.mark.parametrize("name", ["past", "explanation", "gaps"])
def test_from_the_end_tab_leads_to_the_beginning(room: Room, name: str) -> None:
    window = room.window
    window.show()
    window.side.setCurrentWidget(getattr(window.side, name))
    passed = set()
    for _ in range(40):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        passed.add(window.focusWidget())
    assert window.filter_box in passed


def panel(theme: Theme, word: str) -> Panel:
    """A panel with one button."""
    made, button = Panel(theme), QPushButton(word)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.add_act(button)
    made.show_foot(shown=True)
    return made


def test_a_later_panel_that_hands_the_keyboard_on_leaves_the_round_of_tab_whole(
    qtbot: QtBot, theme: Theme
) -> None:
    """Who comes to such a panel is sent to a part of it, from wherever the panel itself stands."""
    window = QWidget()
    qtbot.addWidget(window)
    field, stack, last = QLineEdit(), QStackedWidget(), QPushButton("last")
    last.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    early, late = panel(theme, "early"), panel(theme, "late")
    stack.addWidget(early)
    column = QVBoxLayout(window)
    for part in (field, stack, last):
        column.addWidget(part)
    stack.addWidget(late)
    stack.setCurrentWidget(late)
    window.show()

    come_after(early, late)
    field.setFocus()
    passed = []
    for _ in range(8):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        passed.append(window.focusWidget())

    words = [one.text() if isinstance(one, QPushButton) else type(one).__name__ for one in passed]
    assert words == ["QScrollArea", "late", "last", "QLineEdit"] * 2
    assert late.focusProxy() is not None
