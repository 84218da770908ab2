"""Saves a report on a remembered listener, whole or not at all."""

from __future__ import annotations

import re
import socket
from typing import TYPE_CHECKING

from PySide6.QtCore import QIODevice, QObject, QSaveFile, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from portwatch.core.columns import program_name
from portwatch.core.history_document import report
from portwatch.core.text import clean
from portwatch.core.time_words import zoned

if TYPE_CHECKING:
    from portwatch.core.history_records import Episode
    from portwatch.ui.history_requests import ReportRead

_STRANGE = re.compile(r"[^A-Za-z0-9._-]+")
_NAME_AT_MOST = 40


class ReportSaver(QObject):
    """Asks where to, and writes.

    Attributes:
        saved: A report was written; carries the path.
        failed: It could not be written; carries a sentence.
    """

    saved = Signal(str)
    failed = Signal(str)

    def __init__(self, window: QWidget) -> None:
        """Nothing is asked yet.

        Args:
            window: Over which the dialog stands.
        """
        super().__init__(window)
        self._window = window

    def save(self, read: ReportRead, now: float) -> None:
        """Let the person choose where, and write the report there.

        Args:
            read: What it tells.
            now: Seconds since the epoch.
        """
        if read.episode is None:
            self.failed.emit(self.tr("That listener is not remembered any more."))
            return
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Save a report"),
            _file_name(read.episode),
            self.tr("Text in Markdown (*.md)"),
        )
        if path:
            self.write(path, read, now)

    def write(self, path: str, read: ReportRead, now: float) -> bool:
        """Write a report; whether that was done."""
        if read.episode is None:
            return False
        text = report(
            read.episode,
            read.others,
            read.alerts,
            read.peers,
            host=socket.gethostname(),
            moment=zoned,
            now=now,
        )
        content = text.encode("utf-8", "backslashreplace")
        file = QSaveFile(path)
        done = file.open(QIODevice.OpenModeFlag.WriteOnly)
        done = done and file.write(content) == len(content) and file.commit()
        if done:
            self.saved.emit(path)
        else:
            told = self.tr("%1 could not be written: %2.")
            words = clean(file.errorString(), 200).rstrip(".")
            self.failed.emit(told.replace("%2", words).replace("%1", clean(path, 200)))
        return done


def _file_name(one: Episode) -> str:
    """``portwatch-python3-4444.md``."""
    name = _STRANGE.sub("-", program_name(one.listener))[:_NAME_AT_MOST].strip("-.") or "listener"
    return f"portwatch-{name}-{one.listener.socket.local_port}.md"
