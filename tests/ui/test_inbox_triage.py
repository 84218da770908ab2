from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt

from portwatch.core.alert_subject import subject_of
from portwatch.core.inbox import InboxCounts
from portwatch.core.query import Query
from tests.helpers import rows
from tests.helpers.inbox_pane_stage import (
    DISMISSED,
    SHOWN,
    PaneStage,
    entry,
    open_pane,
    three_alerts,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[PaneStage]:
    with open_pane(theme, icons, three_alerts(), qtbot) as made:
        yield made


def test_a_dismissal_can_be_taken_back(stage: PaneStage) -> None:
    stage.show(2)
    stage.select(0)
    stage.button("Dismiss").click()

    assert stage.titles() == ["program 2 opened port 2"]
    assert stage.dismissed == ["program 3 opened port 3"]
    assert stage.handled[-1] == ((3,), DISMISSED)
    assert stage.counts == InboxCounts(1, 0, 3)
    stage.pane.undo()
    assert len(stage.titles()) == 2
    assert stage.handled[-1] == ((3,), SHOWN)
    stage.pane.undo()  # nothing more
    assert len(stage.handled) == 3


def test_after_a_dismissal_the_next_one_is_current_and_the_last_that_is_left(
    qtbot: QtBot, stage: PaneStage
) -> None:
    stage.reader.alerts_ = [entry(n, 60.0 * n, SHOWN) for n in range(1, 5)]
    stage.show(4)
    stage.pane.take_focus()
    stage.select(2)

    def dismiss() -> tuple[int, ...]:
        qtbot.keyClick(stage.pane.list, Qt.Key.Key_Backspace)
        item = stage.pane.list.current_item()
        return () if item is None else item.ids

    assert [dismiss() for _ in range(4)] == [(4,), (2,), (1,), ()]
    assert stage.titles() == []
    stage.pane.undo()
    item = stage.pane.list.current_item()
    assert item is not None
    assert item.ids == (1,)


def test_the_keyboard_stays_where_the_next_one_is_dismissed(qtbot: QtBot, stage: PaneStage) -> None:
    stage.show(2)
    stage.pane.activateWindow()
    stage.select(0)
    stage.button("Dismiss").setFocus()
    qtbot.keyClick(stage.button("Dismiss"), Qt.Key.Key_Space)

    assert stage.pane.focusWidget() is stage.button("Dismiss")
    stage.pane.list.setCurrentIndex(QModelIndex())
    assert stage.pane.focusWidget() is stage.pane.list


def test_a_dismissal_of_several_says_so(stage: PaneStage) -> None:
    about = [(number, subject_of(rows.listener("vite", number))) for number in (9, 8)]
    stage.reader.alerts_ = [
        replace(entry(n, 60.0 * (9 - n), title=f"vite opened port {n}"), subjects=(one,))
        for n, one in about
    ]
    stage.show(1)
    stage.select(0)
    stage.button("Dismiss").click()

    assert stage.dismissed == ["Risky: vite opened 2 ports"]


def test_what_the_filter_hides_is_not_selected_any_more(qtbot: QtBot, stage: PaneStage) -> None:
    told: list[object] = []
    stage.show(2)
    stage.select(0)
    stage.pane.item_selected.connect(told.append)
    stage.pane.filter(Query.parse("port:3"))
    qtbot.waitUntil(lambda: len(stage.titles()) == 1)
    assert told == []  # it is there
    stage.pane.filter(Query.parse("port:2"))

    qtbot.waitUntil(lambda: told == [None])
    assert stage.titles() == ["program 2 opened port 2"]
    stage.pane.filter(Query())
    qtbot.waitUntil(lambda: len(stage.titles()) == 2)
    assert stage.pane.list.current_item() is None


def test_a_query_narrows_it_and_says_if_nothing_fits(qtbot: QtBot, stage: PaneStage) -> None:
    stage.show(2)
    stage.pane.filter(Query.parse("port:3"))
    qtbot.waitUntil(lambda: stage.titles() == ["program 3 opened port 3"])
    stage.pane.filter(Query.parse("nothing"))

    qtbot.waitUntil(lambda: stage.pane.empty.title == "Nothing matches nothing")
    stage.pane.filter(Query())
    qtbot.waitUntil(lambda: len(stage.titles()) == 2)
    assert stage.handled == []


def test_what_only_a_settled_alert_has_is_not_said_to_be_forgotten(
    qtbot: QtBot, stage: PaneStage
) -> None:
    stage.show(2)
    stage.pane.filter(Query.parse("port:1"))  # which was dismissed
    qtbot.waitUntil(lambda: stage.pane.empty.title == "Nothing matches port:1")
    assert "No open alert fulfils" in stage.pane.empty.accessibleName()
    stage.button("Search all alerts").click()

    qtbot.waitUntil(lambda: stage.titles() == ["program 1 opened port 1"])
    stage.pane.filter(Query.parse("port:9"))
    qtbot.waitUntil(lambda: stage.pane.empty.title == "Nothing matches port:9")
    assert "No alert that is remembered" in stage.pane.empty.accessibleName()


def test_that_all_were_read_is_said(qtbot: QtBot, stage: PaneStage) -> None:
    stage.reader.alerts_ = [entry(1, state=SHOWN)]
    stage.show(1)
    stage.pane.switch.choose(1)

    qtbot.waitUntil(lambda: stage.pane.empty.title == "No unread alerts")
