"""The Alerts pane within a window on a machine of plain Python."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QPushButton

from portwatch.core.history_records import AlertEntry, AlertState
from portwatch.core.model import Instant, Verdict
from portwatch.ui.actions import Command
from portwatch.ui.history_worker import Memory
from portwatch.ui.inbox import Inbox
from portwatch.ui.looking_back import LookingBack
from portwatch.ui.undo_bar import UndoBar
from tests.helpers import rows
from tests.helpers.episodes import episode
from tests.helpers.memory import FakeReader
from tests.helpers.room import Room, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


def remembered(name: str, port: int, **facts: Any) -> Listener:
    """As the memory has it: its socket has no id."""
    row = rows.listener(name, port, **facts)
    return replace(row, socket=replace(row.socket, id=0))


WORKER = remembered("worker", 5000, reach=rows.WIFI)
GONE = remembered("redis-server", 6379)


@dataclass
class Remembered:
    """Stands for the history: what it was told."""

    told: list[tuple[Any, ...]] = field(default_factory=list)

    def handle_alerts(self, numbers: tuple[int, ...], state: AlertState) -> None:
        self.told.append((tuple(numbers), state))

    def handle_alerts_of(self, sockets: Sequence[int], state: AlertState) -> None:
        self.told.append(("sockets", len(sockets), state))

    def reopen_alerts_of(self, sockets: Sequence[int]) -> None:
        self.told.append(("reopened", len(sockets)))

    def read_alerts(self) -> None:
        self.told.append(("all",))


class Stage:
    def __init__(self, room: Room, inbox: Inbox, history: Remembered, bar: UndoBar) -> None:
        self.room = room
        self.inbox = inbox
        self.history = history
        self.bar = bar
        self.pane = room.window.inbox
        self.asked: list[tuple[str, int]] = []
        inbox.stop_requested.connect(lambda row: self._add("stop", row))
        inbox.expect_requested.connect(lambda row: self._add("expect", row))

    def _add(self, what: str, row: Any) -> None:
        self.asked.append((what, row.socket.local_port))

    def select(self, place: int, qtbot: QtBot) -> None:
        self.pane.list.setCurrentIndex(self.pane.list.lines.index(place + 1))
        port = (5000, 6379)[place]
        qtbot.waitUntil(lambda: self.told_port() == port)

    def leave_selection(self) -> None:
        """No alert is current any more."""
        self.pane.list.setCurrentIndex(QModelIndex())

    def told_port(self) -> int | None:
        """Of what the panel at the side tells about."""
        side = self.room.window.side
        if not side.isVisible():
            return None
        row = side.details.row
        if side.is_past:
            row = None if side.past.episode is None else side.past.episode.listener
        return None if row is None else row.socket.local_port

    def press(self, word: str) -> None:
        acts = self.pane.list.acts
        buttons: dict[str, QPushButton] = {
            "show": acts.show_,
            "expect": acts.expect,
            "stop": acts.stop,
            "dismiss": acts.dismiss,
        }
        assert buttons[word].isEnabled()
        buttons[word].click()


def told_reader() -> FakeReader:
    """A memory of two listeners with an alert of each: one is up still."""
    made = FakeReader()
    made.episodes = [episode(7, closed=None, listener=WORKER), episode(8, listener=GONE)]
    made.alerts_ = [
        AlertEntry(2, rows.NOW, Verdict.RISKY, "worker", "", episodes=(7,)),
        AlertEntry(1, rows.NOW - 60, Verdict.RISKY, "redis", "", episodes=(8,)),
    ]
    return made


@contextmanager
def open_stage(
    theme: Theme, icons: Icons, folder: Path, reader: FakeReader, qtbot: QtBot
) -> Iterator[Stage]:
    """A window with the Alerts pane on show; the alert of what is up is selected."""
    memory = Memory(lambda: reader)
    with open_room(theme, icons, folder, memory) as room:
        room.window.resize(1280, 800)
        back = LookingBack(
            room.window, memory, lambda: Instant(9.0, rows.NOW), lambda: room.presenter.listeners
        )
        bar = UndoBar(theme, icons, room.window, (room.window.inbox,))
        history = Remembered()
        told: Any = history
        inbox = Inbox(
            room.window,
            memory,
            told,
            looking_back=back,
            bar=bar,
            rows=lambda: room.presenter.listeners,
            clock=lambda: Instant(9.0, rows.NOW),
        )
        room.presenter.looked.connect(inbox.follow)
        made = Stage(room, inbox, history, bar)
        try:
            room.window.actions_[Command.ALERTS].trigger()
            qtbot.waitUntil(lambda: len(made.pane.list.lines.lines) == 3)
            made.select(0, qtbot)
            yield made
        finally:
            assert memory.stop()


def words(panel: QWidget) -> list[str]:
    """Of the buttons on show in a panel's foot."""
    found = (one for one in panel.findChildren(QPushButton) if one.isVisible())
    return [one.text() for one in found if one.parentWidget() is not None]


def row_at(stage: Stage, port: int) -> Listener:
    listeners = stage.room.presenter.listeners
    return next(row for row in listeners if row.socket.local_port == port)
