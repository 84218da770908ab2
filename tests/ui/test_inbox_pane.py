from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from portwatch.core.alert_subject import subject_of
from portwatch.core.history_records import AlertEntry, AlertState
from portwatch.core.inbox import InboxCounts
from portwatch.core.model import Verdict
from portwatch.core.query import Query
from portwatch.ui.history_worker import Memory
from portwatch.ui.inbox_model import ItemLine
from portwatch.ui.inbox_pane import PAGE, InboxPane
from portwatch.ui.timeline_model import DayLine
from tests.helpers import rows
from tests.helpers.memory import FakeReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

NEW, SHOWN, DISMISSED = AlertState.NEW, AlertState.SHOWN, AlertState.DISMISSED
DAY = 86_400.0


def entry(number: int, ago: float = 0.0, state: AlertState = NEW, title: str = "") -> AlertEntry:
    text = "It listens." if title else f"It listens on port {number}."
    title = title or f"program {number} opened port {number}"
    return AlertEntry(number, rows.NOW - ago, Verdict.RISKY, title, text, state, episodes=(number,))


class Stage:
    """A pane, and what it tells."""

    def __init__(self, pane: InboxPane, reader: FakeReader, qtbot: QtBot) -> None:
        self.pane = pane
        self.reader = reader
        self._qtbot = qtbot
        self.handled: list[tuple[tuple[int, ...], AlertState]] = []
        self.counts = InboxCounts()
        self.dismissed: list[str] = []
        pane.handled.connect(lambda ids, state: self.handled.append((ids, state)))
        pane.counted.connect(self._count)
        pane.dismissed.connect(self.dismissed.append)

    def _count(self, counts: InboxCounts) -> None:
        self.counts = counts

    def titles(self) -> list[str]:
        return [one.title for one in self.pane.list.lines.lines if isinstance(one, ItemLine)]

    def show(self, count: int) -> None:
        self.pane.show()
        self._qtbot.waitUntil(lambda: len(self.titles()) == count)

    def select(self, place: int) -> None:
        rows_ = [
            row for row, one in enumerate(self.pane.list.lines.lines) if isinstance(one, ItemLine)
        ]
        self.pane.list.setCurrentIndex(self.pane.list.lines.index(rows_[place]))

    def look(self) -> None:
        """As the timer does."""
        memory = self.pane._memory
        assert memory is not None
        with self._qtbot.waitSignal(memory.inbox_read):
            self.pane.look()

    def button(self, word: str) -> QPushButton:
        return next(
            one
            for one in self.pane.findChildren(QPushButton)
            if one.text() == word and one.isVisible()
        )

    def words(self) -> list[str]:
        return [one.text() for one in self.pane.switch.findChildren(QToolButton)]


@pytest.fixture
def reader() -> FakeReader:
    made = FakeReader()
    made.alerts_ = [entry(3), entry(2, 60.0, SHOWN), entry(1, DAY, DISMISSED)]
    return made


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, icons: Icons, reader: FakeReader) -> Iterator[Stage]:
    memory = Memory(lambda: reader)
    pane = InboxPane(theme, icons, memory, lambda: rows.NOW)
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    yield Stage(pane, reader, qtbot)
    reader.gate.set()
    assert memory.stop()


def test_what_is_open_is_shown_first_and_all_is_counted(stage: Stage) -> None:
    stage.show(2)

    assert stage.titles() == ["program 3 opened port 3", "program 2 opened port 2"]
    assert stage.words() == ["Open 2", "Unread 1", "All 3"]
    assert stage.counts == InboxCounts(2, 1, 3)


def test_each_shelf_is_asked_for(qtbot: QtBot, stage: Stage) -> None:
    stage.show(2)
    stage.pane.switch.choose(1)
    qtbot.waitUntil(lambda: stage.titles() == ["program 3 opened port 3"])
    stage.pane.switch.choose(2)
    qtbot.waitUntil(lambda: len(stage.titles()) == 3)

    days = [one for one in stage.pane.list.lines.lines if isinstance(one, DayLine)]
    assert len(days) == 2


def test_who_looks_at_an_alert_has_read_it_and_it_stays(stage: Stage) -> None:
    stage.show(2)
    stage.select(0)

    assert stage.handled == [((3,), SHOWN)]
    assert stage.counts == InboxCounts(2, 0, 3)
    stage.select(1)
    assert len(stage.handled) == 1  # that one was read before


def test_on_the_shelf_of_the_unread_what_is_being_read_stays(qtbot: QtBot, stage: Stage) -> None:
    stage.reader.alerts_.insert(0, entry(4))
    stage.show(3)
    stage.pane.switch.choose(1)
    qtbot.waitUntil(lambda: len(stage.titles()) == 2)
    stage.select(0)
    assert len(stage.titles()) == 2
    stage.select(1)

    assert stage.titles() == ["program 3 opened port 3"]


def test_the_selected_one_has_buttons_and_more_room(qtbot: QtBot, stage: Stage) -> None:
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


def test_a_dismissal_can_be_taken_back(stage: Stage) -> None:
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
    qtbot: QtBot, stage: Stage
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


def test_the_keyboard_stays_where_the_next_one_is_dismissed(qtbot: QtBot, stage: Stage) -> None:
    stage.show(2)
    stage.pane.activateWindow()
    stage.select(0)
    stage.button("Dismiss").setFocus()
    qtbot.keyClick(stage.button("Dismiss"), Qt.Key.Key_Space)

    assert stage.pane.focusWidget() is stage.button("Dismiss")
    stage.pane.list.setCurrentIndex(QModelIndex())
    assert stage.pane.focusWidget() is stage.pane.list


def test_a_dismissal_of_several_says_so(stage: Stage) -> None:
    about = [(number, subject_of(rows.listener("vite", number))) for number in (9, 8)]
    stage.reader.alerts_ = [
        replace(entry(n, 60.0 * (9 - n), title=f"vite opened port {n}"), subjects=(one,))
        for n, one in about
    ]
    stage.show(1)
    stage.select(0)
    stage.button("Dismiss").click()

    assert stage.dismissed == ["Risky: vite opened 2 ports"]


def test_what_the_filter_hides_is_not_selected_any_more(qtbot: QtBot, stage: Stage) -> None:
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


def test_a_memory_that_is_behind_takes_no_decision_back(stage: Stage) -> None:
    stage.show(2)
    stage.select(0)
    stage.button("Dismiss").click()
    stage.look()
    assert stage.titles() == ["program 2 opened port 2"]

    stage.reader.alerts_[0] = entry(3, state=DISMISSED)
    stage.look()
    assert stage.titles() == ["program 2 opened port 2"]
    assert stage.counts == InboxCounts(1, 0, 3)


def test_what_was_settled_elsewhere_counts(qtbot: QtBot, stage: Stage) -> None:
    stage.show(2)
    stage.pane.switch.choose(2)
    qtbot.waitUntil(lambda: len(stage.titles()) == 3)
    stage.select(0)
    stage.reader.alerts_[0] = entry(3, state=AlertState.STOPPED)
    stage.look()

    line = stage.pane.list.lines.line(1)
    assert isinstance(line, ItemLine)
    assert line.text.startswith("Stopped by you.")


def test_all_can_be_read_at_once(qtbot: QtBot, stage: Stage) -> None:
    stage.reader.alerts_.insert(0, entry(4))
    stage.show(3)
    with qtbot.waitSignal(stage.pane.read_all_requested):
        stage.button("Mark all read").click()

    assert stage.counts.unread == 0
    assert stage.words()[1] == "Unread 0"
    assert not stage.button("Mark all read").isEnabled()


def test_news_comes_on_top_and_moves_nothing(stage: Stage) -> None:
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


def test_the_same_news_again_joins_its_line(stage: Stage) -> None:
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


def test_older_ones_are_read_as_one_scrolls(qtbot: QtBot, stage: Stage) -> None:
    stage.reader.alerts_ = [entry(n, 60.0 * n) for n in range(1, 2 * PAGE)]
    stage.show(PAGE)
    stage.pane.list.scrollToBottom()
    qtbot.waitUntil(lambda: len(stage.titles()) == 2 * PAGE - 1)
    stage.look()

    assert len(stage.titles()) == 2 * PAGE - 1


def test_an_empty_inbox_says_so_and_leads_to_all(qtbot: QtBot, stage: Stage) -> None:
    stage.reader.alerts_ = [entry(1, state=DISMISSED)]
    stage.pane.show()
    qtbot.waitUntil(lambda: stage.pane.empty.title == "No alerts")
    stage.button("Show all alerts").click()

    qtbot.waitUntil(lambda: len(stage.titles()) == 1)


def test_a_memory_that_cannot_be_read_says_so(qtbot: QtBot, stage: Stage) -> None:
    stage.reader.problem = "the memory is damaged"
    stage.reader.alerts_ = []
    stage.pane.show()

    qtbot.waitUntil(lambda: stage.pane.empty.title == "This list cannot be read now")
    stage.reader.problem = ""
    stage.button("Try again").click()
    qtbot.waitUntil(lambda: stage.pane.empty.title == "No alerts")


def test_without_a_memory_there_are_none(qtbot: QtBot, theme: Theme, icons: Icons) -> None:
    pane = InboxPane(theme, icons, None, lambda: rows.NOW)
    qtbot.addWidget(pane)
    pane.show()

    assert pane.empty.title == "No alerts"


def test_the_keyboard_does_it_all(qtbot: QtBot, stage: Stage) -> None:
    stage.show(2)
    stage.pane.take_focus()
    assert stage.handled == []
    qtbot.keyClick(stage.pane.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(stage.pane.show_requested):
        qtbot.keyClick(stage.pane.list, Qt.Key.Key_Return)
    qtbot.keyClick(stage.pane.list, Qt.Key.Key_Backspace)

    assert stage.dismissed == ["program 3 opened port 3"]


def test_a_screen_reader_is_told_what_is_drawn(stage: Stage) -> None:
    stage.show(2)
    index = stage.pane.list.lines.index(1)
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)

    assert "unread, program 3 opened port 3, risky, It listens on port 3." in told


def test_hostile_words_are_plain(stage: Stage) -> None:
    stage.reader.alerts_ = [entry(1, title="<b>x</b>\n\x1b[31m\u202e")]
    stage.show(1)

    assert stage.titles()[0].isprintable()


def test_a_query_narrows_it_and_says_if_nothing_fits(qtbot: QtBot, stage: Stage) -> None:
    stage.show(2)
    stage.pane.filter(Query.parse("port:3"))
    qtbot.waitUntil(lambda: stage.titles() == ["program 3 opened port 3"])
    stage.pane.filter(Query.parse("nothing"))

    qtbot.waitUntil(lambda: stage.pane.empty.title == "Nothing matches nothing")
    stage.pane.filter(Query())
    qtbot.waitUntil(lambda: len(stage.titles()) == 2)
    assert stage.handled == []


def test_what_only_a_settled_alert_has_is_not_said_to_be_forgotten(
    qtbot: QtBot, stage: Stage
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


def test_that_all_were_read_is_said(qtbot: QtBot, stage: Stage) -> None:
    stage.reader.alerts_ = [entry(1, state=SHOWN)]
    stage.show(1)
    stage.pane.switch.choose(1)

    qtbot.waitUntil(lambda: stage.pane.empty.title == "No unread alerts")


def test_a_burst_names_its_programs_and_ports(stage: Stage) -> None:
    about = [rows.listener("vite", 5173), rows.listener("vite", 5174), rows.listener("redis", 6379)]
    told = replace(entry(9), subjects=tuple(map(subject_of, about)))
    stage.reader.alerts_ = [told]
    stage.show(1)
    (line,) = (one for one in stage.pane.list.lines.lines if isinstance(one, ItemLine))

    assert line.text == "vite: 5173, 5174. redis: 6379."


def test_the_same_program_again_counts_and_names_all_its_ports(stage: Stage) -> None:
    stage.reader.alerts_ = [
        replace(
            entry(number, 60.0 * (9 - number), title=f"vite opened port {number}"),
            subjects=(subject_of(rows.listener("vite", number)),),
        )
        for number in (9, 8)
    ]
    stage.show(1)
    (line,) = (one for one in stage.pane.list.lines.lines if isinstance(one, ItemLine))

    assert line.title == "Risky: vite opened 2 ports (2 times)"
    assert line.text.endswith("vite: 8, 9.")
