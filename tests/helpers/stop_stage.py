"""A window with stop dialogs over it, on this real machine."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from portwatch.services import runtime
from portwatch.services.machine import open_monitor
from portwatch.sources import choose
from portwatch.ui.code_box import CodeBox
from portwatch.ui.stop_dialog import StopDialog
from portwatch.ui.stop_worker import StopWorker
from portwatch.ui.text_block import TextBlock
from portwatch.ui.worker_thread import WorkerThread

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from pytestqt.qtbot import QtBot

    from portwatch.core.history_records import Act
    from portwatch.core.model import Listener
    from portwatch.services.stop_outcome import OutcomeCode
    from portwatch.services.stop_plan import Way
    from portwatch.services.stop_tool import Tools
    from portwatch.sources.protocols import Sources
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

PATIENCE = 20_000  # milliseconds for what takes a fraction of one


class Stage:
    """A window, and dialogs over it."""

    def __init__(self, qtbot: QtBot, theme: Theme, icons: Icons) -> None:
        self._qtbot = qtbot
        self._theme = theme
        self._icons = icons
        self._threads: list[WorkerThread] = []
        self.window = QWidget()
        self.window.resize(1280, 800)
        qtbot.addWidget(self.window)
        self.window.show()
        self.planned_on: list[int] = []
        self.acts: list[Act] = []

    def open(
        self,
        row: Listener,
        *,
        patience: float = 20.0,
        broken: bool = False,
        tools: Tools | None = None,
        wanted: Way | None = None,
    ) -> StopDialog:
        """A dialog that has made its plan, or has said why there is none."""

        def sources() -> Sources:
            self.planned_on.append(threading.get_ident())
            if broken:
                raise OSError("the \x1b[2J<b>kernel</b> says no")
            return choose()

        worker = StopWorker(sources, runtime.now, patience, tools, self.acts.append)
        thread = WorkerThread(worker, "stop", end=worker.close)
        self._threads.append(thread)
        thread.start()
        dialog = StopDialog(row, worker, self._theme, self._icons, self.window, wanted=wanted)
        dialog.show()
        self._qtbot.waitUntil(lambda: "Looking" not in dialog.title, timeout=PATIENCE)
        return dialog

    def finish(self, dialog: StopDialog) -> OutcomeCode:
        """How the stop that was begun comes out."""
        self._qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=PATIENCE)
        assert dialog.outcome is not None
        return dialog.outcome.code

    def press(self, dialog: StopDialog, key: Qt.Key) -> None:
        """A key, for what has the dialog's focus (no platform activates windows in tests)."""
        self._qtbot.keyClick(dialog.focusWidget(), key)

    def close(self) -> None:
        """End all threads."""
        for thread in self._threads:
            thread.stop()


def row(port: int) -> Listener:
    """The listener as the window's table has it."""
    monitor = open_monitor()
    try:
        tick = monitor.tick(runtime.now())
    finally:
        monitor.close()
    return tick.on_port(port)[0]  # others may have it in networks of their own


def button(dialog: StopDialog, text: str) -> QAbstractButton | None:
    """The button with these words, if it is on show."""
    buttons = dialog.findChildren(QAbstractButton)
    return next((one for one in buttons if one.text() == text and one.isVisible()), None)


def click(dialog: StopDialog, text: str) -> None:
    """Click the button with these words."""
    found = button(dialog, text)
    assert found is not None, text
    found.click()


def shown(dialog: StopDialog) -> str:
    """Every word on show."""
    texts = [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]
    texts += [one.text for one in dialog.findChildren(TextBlock) if one.isVisible()]
    return "\n".join(texts)


def command(dialog: StopDialog) -> CodeBox:
    """The command that would do the same."""
    (box,) = (one for one in dialog.findChildren(CodeBox) if one.isVisible())
    return box
