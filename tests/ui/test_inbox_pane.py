from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from portwatch.core.alert_subject import subject_of
from portwatch.core.history_records import AlertState
from portwatch.core.inbox import InboxCounts
from portwatch.core.query import Query
from portwatch.ui.inbox_model import ItemLine
from portwatch.ui.inbox_pane import PAGE, InboxPane
from portwatch.ui.timeline_model import DayLine
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


def test_what_is_open_is_shown_first_and_all_is_counted(stage: PaneStage) -> None:
    stage.show(2)

    assert stage.titles() == ["program 3 opened port 3", "program 2 opened port 2"]
    assert stage.words() == ["Open 2", "Unread 1", "All 3"]
    assert stage.counts == InboxCounts(2, 1, 3)


def test_the_badge_counts_what_the_list_shows(qtbot: QtBot, stage: PaneStage) -> None:
    stage.reader.alerts_ = [
        entry(9, title="vite opened port 5173"),
        entry(8, 60.0, title="vite opened port 5173"),
        entry(7, 120.0, SHOWN, title="vite opened port 5173"),
        entry(6, 180.0),
        *(entry(number, 86_400.0) for number in (5, 4)),
    ]
    stage.show(4)
    assert stage.counts == InboxCounts(4, 4, 6)
    for shelf, words in ((1, "Unread 4"), (2, "All 6"), (0, "Open 4")):
        stage.pane.switch.choose(shelf)
        qtbot.waitUntil(lambda: len(stage.titles()) == 4)
        assert words in stage.words()
        assert stage.counts == InboxCounts(4, 4, 6)

    stage.select(0)  # all that the line gathers has been read
    assert stage.counts == InboxCounts(4, 3, 6)
    assert stage.handled == [((9, 8), SHOWN)]


def test_each_shelf_is_asked_for(qtbot: QtBot, stage: PaneStage) -> None:
    stage.show(2)
    stage.pane.switch.choose(1)
    qtbot.waitUntil(lambda: stage.titles() == ["program 3 opened port 3"])
    stage.pane.switch.choose(2)
    qtbot.waitUntil(lambda: len(stage.titles()) == 3)

    days = [one for one in stage.pane.list.lines.lines if isinstance(one, DayLine)]
    assert len(days) == 2


def test_who_looks_at_an_alert_has_read_it_and_it_stays(stage: PaneStage) -> None:
    stage.show(2)
    stage.select(0)

    assert stage.handled == [((3,), SHOWN)]
    assert stage.counts == InboxCounts(2, 0, 3)
    stage.select(1)
    assert len(stage.handled) == 1  # that one was read before


def test_on_the_shelf_of_the_unread_what_is_being_read_stays(
    qtbot: QtBot, stage: PaneStage
) -> None:
    stage.reader.alerts_.insert(0, entry(4))
    stage.show(3)
    stage.pane.switch.choose(1)
    qtbot.waitUntil(lambda: len(stage.titles()) == 2)
    stage.select(0)
    assert len(stage.titles()) == 2
    stage.select(1)

    assert stage.titles() == ["program 3 opened port 3"]


def test_the_selected_one_has_buttons_and_more_room(qtbot: QtBot, stage: PaneStage) -> None:
    stage.show(2)
    alerts = stage.pane.list
    low = alerts.visualRect(alerts.lines.index(1)).height()
    stage.select(0)

    assert alerts.visualRect(alerts.lines.index(1)).height() == round(low * 96 / 60)
    assert [one.text() for one in alerts.findChildren(QPushButton) if one.isVisible()] == [
        "Show",
        "Expect…",
        "Stop…",
        "Dismiss",
    ]
    assert not stage.button("Stop…").isEnabled()
    alerts.show_lives(True)
    assert stage.button("Stop…").isEnabled()
    with qtbot.waitSignal(stage.pane.show_requested):
        stage.button("Show").click()
    alerts.offer_expecting(False)
    assert len([one for one in alerts.findChildren(QPushButton) if one.isVisible()]) == 3


def test_a_memory_that_is_behind_takes_no_decision_back(stage: PaneStage) -> None:
    stage.show(2)
    stage.select(0)
    stage.button("Dismiss").click()
    stage.look()
    assert stage.titles() == ["program 2 opened port 2"]

    stage.reader.alerts_[0] = entry(3, state=DISMISSED)
    stage.look()
    assert stage.titles() == ["program 2 opened port 2"]
    assert stage.counts == InboxCounts(1, 0, 3)


def test_what_was_settled_elsewhere_counts(qtbot: QtBot, stage: PaneStage) -> None:
    stage.show(2)
    stage.pane.switch.choose(2)
    qtbot.waitUntil(lambda: len(stage.titles()) == 3)
    stage.select(0)
    stage.reader.alerts_[0] = entry(3, state=AlertState.STOPPED)
    stage.look()

    line = stage.pane.list.lines.line(1)
    assert isinstance(line, ItemLine)
    assert line.text.startswith("Stopped by you.")


def test_all_can_be_read_at_once(qtbot: QtBot, stage: PaneStage) -> None:
    stage.reader.alerts_.insert(0, entry(4))
    stage.show(3)
    with qtbot.waitSignal(stage.pane.read_all_requested):
        stage.button("Mark all read").click()

    assert stage.counts.unread == 0
    assert stage.words()[1] == "Unread 0"
    assert not stage.button("Mark all read").isEnabled()


def test_news_comes_on_top_and_moves_nothing(stage: PaneStage) -> None:
    stage.reader.alerts_ = [entry(n, 60.0 * n) for n in range(1, 40)]
    stage.show(39)
    stage.select(20)
    selected = stage.pane.list.current_item()
    assert selected is not None
    stage.reader.alerts_.insert(0, entry(99, title="news"))
    stage.look()

    assert stage.titles()[0] == "news"
    now = stage.pane.list.current_item()
    assert now is not None
    assert now.ids == selected.ids


def test_the_same_news_again_joins_its_line(stage: PaneStage) -> None:
    stage.reader.alerts_ = [entry(2, 60.0, title="vite"), entry(1, 120.0, title="vite")]
    stage.show(1)
    stage.select(0)
    stage.reader.alerts_.insert(0, entry(3, title="vite"))
    stage.look()

    assert stage.titles() == ["vite (3 times)"]
    item = stage.pane.list.current_item()
    assert item is not None
    assert item.ids == (3, 2, 1)
    acts = stage.pane.list.acts
    assert acts.item == item


def test_older_ones_are_read_as_one_scrolls(qtbot: QtBot, stage: PaneStage) -> None:
    stage.reader.alerts_ = [entry(n, 60.0 * n) for n in range(1, 2 * PAGE)]
    stage.show(PAGE)
    stage.pane.list.scrollToBottom()
    qtbot.waitUntil(lambda: len(stage.titles()) == 2 * PAGE - 1)
    stage.look()

    assert len(stage.titles()) == 2 * PAGE - 1


def test_an_empty_inbox_says_so_and_leads_to_all(qtbot: QtBot, stage: PaneStage) -> None:
    stage.reader.alerts_ = [entry(1, state=DISMISSED)]
    stage.pane.show()
    qtbot.waitUntil(lambda: stage.pane.empty.title == "No alerts")
    stage.button("Show all alerts").click()

    qtbot.waitUntil(lambda: len(stage.titles()) == 1)


@pytest.mark.parametrize(
    ("query", "title"), [("", "No alerts yet"), ("port:9", "Nothing matches port:9")]
)
def test_where_there_is_none_of_any_kind_no_others_are_offered(
    qtbot: QtBot, stage: PaneStage, query: str, title: str
) -> None:
    stage.reader.alerts_ = []
    stage.pane.filter(Query.parse(query))
    stage.pane.show()
    qtbot.waitUntil(lambda: stage.pane.empty.title == title)

    offered = [one.text() for one in stage.pane.findChildren(QPushButton) if one.isVisible()]
    assert not {"Show all alerts", "Search all alerts"} & set(offered)


def test_a_memory_that_cannot_be_read_says_so(qtbot: QtBot, stage: PaneStage) -> None:
    stage.reader.problem = "the memory is damaged"
    stage.reader.alerts_ = []
    stage.pane.show()

    qtbot.waitUntil(lambda: stage.pane.empty.title == "This list cannot be read now")
    stage.reader.problem = ""
    stage.button("Try again").click()
    qtbot.waitUntil(lambda: stage.pane.empty.title == "No alerts yet")


def test_without_a_memory_there_are_none(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    pane = InboxPane(theme, icons, None, lambda: rows.NOW)
    qtbot.addWidget(pane)
    pane.show()

    assert pane.empty.title == "No alerts yet"


def test_the_keyboard_does_it_all(qtbot: QtBot, stage: PaneStage) -> None:
    stage.show(2)
    stage.pane.take_focus()
    assert stage.handled == []
    qtbot.keyClick(stage.pane.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(stage.pane.show_requested):
        qtbot.keyClick(stage.pane.list, Qt.Key.Key_Return)
    qtbot.keyClick(stage.pane.list, Qt.Key.Key_Backspace)

    assert stage.dismissed == ["program 3 opened port 3"]


def test_a_screen_reader_is_told_what_is_drawn(stage: PaneStage) -> None:
    stage.show(2)
    index = stage.pane.list.lines.index(1)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert "unread, program 3 opened port 3, risky, It listens on port 3." in told


def test_hostile_words_are_plain(stage: PaneStage) -> None:
    stage.reader.alerts_ = [entry(1, title="<b>x</b>\n\x1b[31m\u202e")]
    stage.show(1)

    assert stage.titles()[0].isprintable()


def test_a_burst_names_its_programs_and_ports(stage: PaneStage) -> None:
    about = [rows.listener("vite", 5173), rows.listener("vite", 5174), rows.listener("redis", 6379)]
    told = replace(entry(9), subjects=tuple(map(subject_of, about)))
    stage.reader.alerts_ = [told]
    stage.show(1)
    (line,) = (one for one in stage.pane.list.lines.lines if isinstance(one, ItemLine))

    assert line.text == "vite: 5173, 5174. redis: 6379."


@pytest.mark.parametrize(
    ("ports", "title"),
    [((9, 8), "Risky: vite opened 2 ports"), ((9, 8, 9), "Risky: vite opened 2 ports (3 times)")],
)
def test_the_same_program_again_counts_and_names_all_its_ports(
    stage: PaneStage, ports: tuple[int, ...], title: str
) -> None:
    stage.reader.alerts_ = [
        replace(
            entry(20 - place, 60.0 * place, title=f"vite opened port {port}"),
            subjects=(subject_of(rows.listener("vite", port)),),
        )
        for place, port in enumerate(ports)
    ]
    stage.show(1)
    (line,) = (one for one in stage.pane.list.lines.lines if isinstance(one, ItemLine))

    assert line.title == title
    assert line.text.endswith("vite: 8, 9.")
