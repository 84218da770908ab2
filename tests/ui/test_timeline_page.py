from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from portwatch.core.history_records import Page
from portwatch.core.query import Query
from portwatch.core.timeline import AT_MOST
from portwatch.ui.history_worker import Memory
from portwatch.ui.label import ElidedLabel
from portwatch.ui.timeline_model import EntryLine
from portwatch.ui.timeline_page import PAGE, TimelinePage
from tests.helpers import rows
from tests.helpers.episodes import alert, opened, rule
from tests.helpers.memory import FakeReader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.core.history_records import Entry
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


@pytest.fixture
def reader() -> FakeReader:
    made = FakeReader()
    made.entries = [opened(n, rows.NOW - n * 60) for n in range(1, 11)]
    return made


@pytest.fixture
def memory(reader: FakeReader) -> Iterator[Memory]:
    made = Memory(lambda: reader)
    yield made
    reader.gate.set()
    assert made.stop()


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, icons: Icons, memory: Memory) -> TimelinePage:
    made = TimelinePage(theme, icons, memory, lambda: rows.NOW)
    qtbot.addWidget(made)
    made.resize(900, 500)
    return made


def numbers(page: TimelinePage) -> list[int]:
    lines = page.list.model_.lines
    found = [one.entry.episode for one in lines if isinstance(one, EntryLine)]
    return [one.id for one in found if one is not None]


def show(qtbot: QtBot, page: TimelinePage, count: int = 10) -> None:
    page.show()
    qtbot.waitUntil(lambda: len(numbers(page)) == count)


def news(qtbot: QtBot, page: TimelinePage, memory: Memory) -> None:
    """What the timer does."""
    with qtbot.waitSignal(memory.page_read):
        page._ask_newer()


def test_nothing_is_asked_before_it_is_shown(
    qtbot: QtBot, page: TimelinePage, reader: FakeReader
) -> None:
    qtbot.wait(50)
    assert reader.asked == []
    show(qtbot, page)
    assert reader.asked[0][0] == "timeline"


def test_pages_are_asked_for_as_the_person_reads_on(
    qtbot: QtBot, page: TimelinePage, reader: FakeReader
) -> None:
    reader.entries = [opened(n, rows.NOW - n * 60) for n in range(1, 451)]
    show(qtbot, page, PAGE)
    assert page.list.model_.rowCount() < 110
    for pages in (2, 3, 4):
        page.list.scrollToBottom()
        qtbot.waitUntil(lambda wanted=pages: len(numbers(page)) == wanted * PAGE)
    page.list.scrollToBottom()
    qtbot.waitUntil(lambda: len(numbers(page)) == 450)
    asked = len(reader.asked)
    page.list.scrollToTop()
    page.list.scrollToBottom()
    qtbot.wait(50)
    assert len(reader.asked) == asked  # there is no more


def test_it_never_keeps_more_than_its_cap_and_leads_back_to_the_latest(
    qtbot: QtBot, page: TimelinePage, reader: FakeReader
) -> None:
    reader.entries = [opened(n, rows.NOW - n) for n in range(1, AT_MOST + 302)]
    show(qtbot, page, PAGE)
    while numbers(page)[-1] < AT_MOST + 301:
        before = numbers(page)[-1]
        page.list.scrollToBottom()
        qtbot.waitUntil(lambda last=before: numbers(page)[-1] > last)
        assert len(numbers(page)) <= AT_MOST
    assert numbers(page)[0] > 1
    button = next(one for one in page.findChildren(QPushButton) if "latest" in one.text())
    assert button.isVisible()
    button.click()
    qtbot.waitUntil(lambda: numbers(page)[0] == 1)
    assert button.isHidden()


def test_news_come_on_top_while_nobody_reads(
    qtbot: QtBot, page: TimelinePage, reader: FakeReader, memory: Memory
) -> None:
    show(qtbot, page)
    reader.entries.insert(0, opened(99, rows.NOW))
    news(qtbot, page, memory)
    assert numbers(page)[0] == 99
    assert page.list.verticalScrollBar().value() == 0


@pytest.mark.parametrize("scrolled", [0, 333])
def test_news_do_not_move_what_a_person_reads(
    qtbot: QtBot, page: TimelinePage, reader: FakeReader, memory: Memory, *, scrolled: int
) -> None:
    reader.entries = [opened(n, rows.NOW - n * 60) for n in range(1, 61)]
    show(qtbot, page, 60)
    page.list.select_first()
    chosen = page.list.current_entry()
    page.list.verticalScrollBar().setValue(scrolled)
    place = page.list.visualRect(page.list.model_.index(20)).top()
    line = page.list.model_.line(20)
    assert line is not None
    reader.entries[:0] = [opened(n, rows.NOW - 1 + n / 1000) for n in (102, 101, 100)]
    news(qtbot, page, memory)
    row = [one.key for one in page.list.model_.lines].index(line.key)
    assert row == 23
    assert page.list.visualRect(page.list.model_.index(row)).top() == place
    assert page.list.current_entry() == chosen
    button = next(one for one in page.findChildren(QPushButton) if "newer" in one.text())
    assert button.text() == "3 newer"
    button.click()
    assert page.list.verticalScrollBar().value() == 0
    assert button.isHidden()


def test_a_query_narrows_it_and_late_answers_of_another_are_not_shown(
    qtbot: QtBot, page: TimelinePage, reader: FakeReader
) -> None:
    other = rows.listener("redis-server", 6379)
    reader.entries = [opened(1, rows.NOW), opened(2, rows.NOW - 9, listener=other), rule(9.0)]
    show(qtbot, page, 2)
    seen: list[list[int]] = []
    page.list.model_.rowsInserted.connect(lambda: seen.append(numbers(page)))
    reader.gate.clear()
    page.filter(Query.parse("python3"))
    qtbot.waitUntil(lambda: len(reader.asked) == 2)
    page.filter(Query.parse("redis"))
    reader.gate.set()
    qtbot.waitUntil(lambda: numbers(page) == [2])
    assert seen == [[2]]


def test_a_rare_word_is_looked_for_page_after_page(
    qtbot: QtBot, page: TimelinePage, reader: FakeReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The memory looks at so many entries for one page, and may find none among them."""
    reader.entries = [opened(n, rows.NOW - n * 86_400) for n in range(1, 7)]
    said: list[str] = []

    def poor(query: Query, *, before: float | None = None, most: int = PAGE) -> Page:
        del query, most
        said.append(page.findChildren(ElidedLabel)[0].text())
        left = [one for one in reader.entries if before is None or one.at < before]
        found = left[1:2] if len(left) % 3 == 0 else []
        to = left[1].at if len(left) > 2 else 0.0
        return Page(tuple(found), to, is_last=len(left) <= 2)

    monkeypatch.setattr(reader, "timeline", poor)
    page.filter(Query.parse("python3"))
    page.show()
    qtbot.waitUntil(lambda: len(said) == 3)
    qtbot.waitUntil(lambda: numbers(page) == [2])
    assert [text.partition(";")[0] for text in said[1:]] == ["Searching", "Searching"]
    qtbot.waitUntil(lambda: page.findChildren(ElidedLabel)[0].text() == "The latest first")


def test_headings_are_right_after_midnight_without_any_news(
    qtbot: QtBot, page: TimelinePage, memory: Memory
) -> None:
    show(qtbot, page)
    assert page.list.model_.index(0).data() == "Today"
    page._clock = lambda: rows.NOW + 86_400
    news(qtbot, page, memory)
    assert page.list.model_.index(0).data() == "Yesterday"


def test_nothing_matches_and_the_way_out(
    qtbot: QtBot, page: TimelinePage, reader: FakeReader
) -> None:
    show(qtbot, page)
    page.filter(Query.parse("port:1"))
    qtbot.waitUntil(lambda: page.empty.title == "Nothing matches port:1")
    assert page.empty.isVisible()
    button = next(one for one in page.findChildren(QPushButton) if one.text() == "Clear filter")
    with qtbot.waitSignal(page.clear_requested):
        button.click()
    page.filter(Query())
    qtbot.waitUntil(lambda: len(numbers(page)) == len(reader.entries))


def test_nothing_is_remembered_yet(qtbot: QtBot, page: TimelinePage, reader: FakeReader) -> None:
    reader.entries = []
    page.show()
    qtbot.waitUntil(lambda: page.empty.title == "Nothing is remembered yet")
    with qtbot.waitSignal(page.listeners_requested):
        next(
            one for one in page.findChildren(QPushButton) if one.text() == "Show what listens now"
        ).click()


def test_a_memory_that_cannot_be_read_is_told_and_asked_again(
    qtbot: QtBot, page: TimelinePage, reader: FakeReader
) -> None:
    reader.fault = OSError("the disk has gone")
    page.show()
    qtbot.waitUntil(lambda: page.empty.title == "This list cannot be read now")
    reader.fault = None
    next(one for one in page.findChildren(QPushButton) if one.text() == "Try again").click()
    qtbot.waitUntil(lambda: len(numbers(page)) == 10)


def test_arrows_pass_over_headings_and_enter_opens(qtbot: QtBot, page: TimelinePage) -> None:
    show(qtbot, page)
    selected: list[Entry | None] = []
    page.take_focus(first=True)  # the first one may be selected already, by the focus itself
    first = page.list.current_entry()
    assert first is not None
    assert first.episode is not None
    assert first.episode.id == 1
    page.entry_selected.connect(selected.append)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    qtbot.keyClick(page.list, Qt.Key.Key_Up)
    found = [one.episode.id for one in selected if one is not None and one.episode is not None]
    assert found == [2, 1]
    with qtbot.waitSignal(page.entry_opened) as entry:
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert entry.args[0].episode.id == 1


def test_a_hidden_page_asks_nothing(qtbot: QtBot, page: TimelinePage, reader: FakeReader) -> None:
    show(qtbot, page)
    page.hide()
    assert not page._news.isActive()
    page.filter(Query.parse("port:1"))
    asked = len(reader.asked)
    qtbot.wait(30)
    assert len(reader.asked) == asked


def test_it_paints_every_kind_of_line(
    qtbot: QtBot, page: TimelinePage, reader: FakeReader, theme: Theme
) -> None:
    from tests.helpers.episodes import closed, pause

    reader.entries = [
        opened(1, rows.NOW),
        closed(2, rows.NOW - 5),
        alert(3, rows.NOW - 6),
        rule(rows.NOW - 7),
        pause(rows.NOW - 100, rows.NOW - 8),
    ]
    show(qtbot, page, 2)
    page.list.select_first()
    wide = page.grab().toImage()
    page.resize(300, 400)
    assert page.grab().toImage() != wide
    surface = theme.tokens.surface
    rect = page.list.visualRect(page.list.model_.index(3))
    shown = page.list.viewport().grab(rect).toImage()
    colours = {shown.pixelColor(x, rect.height() // 2).name() for x in range(rect.width())}
    assert len(colours - {surface.lower()}) > 3
