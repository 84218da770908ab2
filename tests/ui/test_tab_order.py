"""What is made after the window is reached by Tab where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from portwatch.ui.tab_order import reached

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

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
