"""An Alerts pane on a memory of plain Python, and what it tells."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QToolButton

from portwatch.core.history_records import AlertEntry, AlertState
from portwatch.core.inbox import InboxCounts
from portwatch.core.model import Verdict
from portwatch.ui.history_worker import Memory
from portwatch.ui.inbox_model import ItemLine
from portwatch.ui.inbox_pane import InboxPane
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
    """An alert about one port."""
    text = "It listens." if title else f"It listens on port {number}."
    title = title or f"program {number} opened port {number}"
    return AlertEntry(number, rows.NOW - ago, Verdict.RISKY, title, text, state, episodes=(number,))


class PaneStage:
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


def three_alerts() -> FakeReader:
    """A memory of one alert in each state."""
    made = FakeReader()
    made.alerts_ = [entry(3), entry(2, 60.0, SHOWN), entry(1, DAY, DISMISSED)]
    return made


@contextmanager
def open_pane(theme: Theme, icons: Icons, reader: FakeReader, qtbot: QtBot) -> Iterator[PaneStage]:
    """A pane on that memory; it asks nothing more afterwards."""
    memory = Memory(lambda: reader)
    pane = InboxPane(theme, icons, memory, lambda: rows.NOW)
    qtbot.addWidget(pane)
    pane.resize(900, 500)
    yield PaneStage(pane, reader, qtbot)
    reader.gate.set()
    assert memory.stop()
