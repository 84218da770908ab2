"""A window on a machine of plain Python, with everything between the two, on one thread."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from portwatch.core.alert_policy import AlertPolicy
from portwatch.core.explain import explain
from portwatch.core.settings import AlertSettings, PollSettings
from portwatch.core.view import GroupLine, RowLine
from portwatch.services.knowledge import load_knowledge
from portwatch.services.monitor import Monitor
from portwatch.services.runtime import now
from portwatch.ui.announcer import Announcer
from portwatch.ui.icons import app_icon
from portwatch.ui.main_window import MainWindow
from portwatch.ui.notifier import DesktopNotifier
from portwatch.ui.presenter import Presenter
from portwatch.ui.tray import Tray
from portwatch.ui.window_state import WindowState
from portwatch.ui.worker import MonitorWorker
from tests.helpers.machine import FakeMachine

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from portwatch.core.model import Listener, Protocol
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

KNOWLEDGE = load_knowledge()
RANGE = (32768, 60999)
RARELY = PollSettings(interval=3600.0)


@dataclass
class Room:
    """A window on a machine of plain Python; ``poll`` stands for a second."""

    machine: FakeMachine
    worker: MonitorWorker
    window: MainWindow
    presenter: Presenter
    tray: Tray

    def poll(self) -> None:
        self.worker.poll()
        QApplication.processEvents()

    def ports(self) -> list[int]:
        """Of the rows on show."""
        pane = self.window.current_pane()
        assert pane is not None
        rows = [line.row for line in pane.table.sockets.lines if isinstance(line, RowLine)]
        return [row.socket.local_port for row in rows]

    def current_port(self) -> int | None:
        """Of the current row."""
        row = self.window.listening.table.current_row()
        return None if row is None else row.socket.local_port

    def head(self, name: str) -> GroupLine:
        """The head of a program's rows."""
        lines = self.window.listening.table.sockets.lines
        return next(one for one in lines if isinstance(one, GroupLine) and one.name == name)

    def select_head(self, name: str) -> None:
        """Make the head of a program's rows the current line."""
        table = self.window.listening.table
        table.selectRow(table.sockets.lines.index(self.head(name)))


@contextmanager
def open_room(
    theme: Theme, icons: Icons, folder: Path, memory: Memory | None = None
) -> Iterator[Room]:
    """Two programs, ``daemon`` (10) on port 4000 and ``worker`` (20) on 5000, were polled once."""
    machine = FakeMachine()
    machine.run(10, "daemon")
    machine.run(20, "worker", started=2)
    machine.open(4000, 10)
    machine.open(5000, 20, address="0.0.0.0")
    worker = MonitorWorker(Monitor(machine.sources(), KNOWLEDGE), RARELY, now)

    def told(protocol: Protocol | None, port: int, holders: list[Listener]) -> object:
        return explain(protocol, port, KNOWLEDGE, RANGE, holders)

    window = MainWindow(theme, icons, told, memory)
    tray = Tray(theme, window.actions_)
    presenter = Presenter(
        worker,
        window,
        tray=tray,
        announcer=Announcer(
            DesktopNotifier(now, app_icon(), window),
            tray,
            AlertPolicy(AlertSettings(), lambda _: 12.0),
            now,
            window,
        ),
        state=WindowState(folder / "window.ini"),
        clock=now,
        cpu=lambda: 0.0,
    )
    window.show()
    worker.start()
    made = Room(machine, worker, window, presenter, tray)
    made.poll()
    try:
        yield made
    finally:
        worker.stop()
        tray.stop()
        window.leave()
        window.deleteLater()
