"""A day of the demonstration through the whole window, in minutes: its memory stays flat.

``python -m tests.benchmarks.window_day [--hours N] [--every SECONDS] [--hidden]`` in the checkout;
without a display with ``QT_QPA_PLATFORM=offscreen``. Clock, polls, window and what is remembered,
in a real SQLite file, are the program's own, but for the seconds between the polls, which are not
waited for. With ``--hidden`` the window is closed after the first poll, as with a tray.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QMetaObject, Qt
from PySide6.QtWidgets import QApplication

from portwatch.core.model import Instant
from portwatch.core.settings import HistorySettings, PollSettings, Settings
from portwatch.services.history import History
from portwatch.services.history_file import FILE_NAME
from portwatch.services.machine import open_monitor, open_sources
from portwatch.services.runtime import process_cpu
from portwatch.services.settings import Loaded
from portwatch.ui.desk import Desk
from tests.benchmarks.real_time import memory
from tests.helpers.day import BEGIN
from tests.helpers.remembering import BOOT, EPHEMERAL

_HOUR = 3600
_RARELY = PollSettings(interval=10.0)


class WindowDay:
    """The program's window, whose clock goes as fast as the polls are taken."""

    def __init__(self, application: QApplication, folder: Path) -> None:
        self._application = application
        self._seconds = 0
        self._history = History(
            folder, HistorySettings(), boot=BOOT, ephemeral=EPHEMERAL, clock=self._now
        )
        self.desk = Desk(
            application,
            open_monitor(demo=True, epoch=BEGIN),
            folder / "window.ini",
            loaded=Loaded(Settings(poll=_RARELY), folder / "settings.toml"),
            clock=self._now,
            cpu=process_cpu,
            open_sources=lambda: open_sources(demo=True, epoch=BEGIN),
            history=self._history,
            open_history=self._history.open_reader,
        )
        self.desk.open()
        self.desk.parts.complete()

    def _now(self) -> Instant:
        return Instant(1000.0 + self._seconds, BEGIN + self._seconds)

    def play(self, seconds: int) -> None:
        """Poll once after so many seconds, and draw what came of it."""
        self._seconds += seconds
        waits = Qt.ConnectionType.BlockingQueuedConnection
        QMetaObject.invokeMethod(self.desk._worker, "poll", waits)
        self._application.processEvents()

    def end(self) -> None:
        """Give everything back."""
        self.desk.quit()
        self.desk.close()
        self._history.close()


def main() -> int:
    parser = argparse.ArgumentParser(description="Play a day through the window.")
    parser.add_argument("--hours", type=int, default=24)
    parser.add_argument("--every", type=int, default=10, metavar="SECONDS", help="between polls")
    parser.add_argument("--hidden", action="store_true")
    asked = parser.parse_args()
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with tempfile.TemporaryDirectory() as folder:
        day = WindowDay(application, Path(folder))
        day.play(asked.every)
        if asked.hidden:
            day.desk.window.hide()
        print("| hour | resident, MB | file, MB |\n|---:|---:|---:|", flush=True)
        for number in range(1, asked.hours + 1):
            for _ in range(_HOUR // asked.every):
                day.play(asked.every)
            size = sum(file.stat().st_size for file in Path(folder).glob(f"{FILE_NAME}*")) / 1e6
            print(f"| {number} | {memory():.1f} | {size:.1f} |", flush=True)
        day.end()
    print(f"\nA poll every {asked.every} s; load {os.getloadavg()[0]:.1f}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
