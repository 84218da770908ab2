"""Make the pictures of the README from the demonstration, without a screen.

    python packaging/make_screenshots.py packaging/screenshots

Five minutes of the demonstration pass before each picture.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import os
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication

from portwatch.core.model import Instant
from portwatch.core.settings import PollSettings, Settings
from portwatch.services.demo_history import DemoHistory
from portwatch.services.machine import open_monitor
from portwatch.services.runtime import now
from portwatch.services.settings import Loaded
from portwatch.ui.desk import Desk
from portwatch.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPixmap

AT_ONCE = PollSettings(interval=0.0, budget=float("inf"))
POLLS = 308  # the demonstration once round and a few seconds more: Jupyter has just opened
SIZE = (1280, 800)
HOUR = 1  # its place among the ranges
CROSSHAIR = 0.69  # of the hour: where postgres opened to the network
PICTURES = (
    ("listening-light", ThemeChoice.LIGHT, 0),
    ("listening-dark", ThemeChoice.DARK, 0),
    ("connections-light", ThemeChoice.LIGHT, 1),
    ("activity-light", ThemeChoice.LIGHT, 2),
    ("activity-dark", ThemeChoice.DARK, 2),
)


class Clock:
    """Every second look at it, which is every poll, a second has passed."""

    def __init__(self) -> None:
        self._began = now()
        self._looks = 0

    def __call__(self) -> Instant:
        """The next moment."""
        self._looks += 1
        passed = self._looks // 2 - POLLS
        return Instant(self._began.monotonic + passed, self._began.wall + passed)

    @property
    def is_done(self) -> bool:
        """Whether all polls are made."""
        return self._looks >= 2 * POLLS


def main() -> int:
    """Write all pictures into the folder given."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and one folder
        sys.stderr.write("usage: make_screenshots.py FOLDER\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    for name, choice, tab in PICTURES:
        with tempfile.TemporaryDirectory() as folder:
            _picture(application, Path(folder), choice, tab).save(f"{sys.argv[1]}/{name}.png")
    return 0


def _picture(application: QApplication, folder: Path, choice: ThemeChoice, tab: int) -> QPixmap:
    monitor = open_monitor(demo=True, epoch=now().wall - POLLS)
    clock = Clock()
    desk = Desk(
        application,
        monitor,
        folder / "window.ini",
        loaded=Loaded(Settings(poll=AT_ONCE), folder),
        clock=clock,
        cpu=lambda: 0.0,
        open_sources=lambda: monitor.sources,
        open_history=partial(DemoHistory, now().wall - POLLS),
    )
    desk.theme.choose(choice)
    desk.window.tab_row.choose(tab)
    desk.open()
    desk.window.resize(*SIZE)  # the screen that is none is smaller
    timer = QTimer()
    timer.timeout.connect(lambda: clock.is_done and application.quit())
    timer.start(20)
    application.exec()
    for _ in range(20):  # what is queued for the window
        application.processEvents()
    charts = desk.window.activity.charts
    if charts is not None:
        charts.choose_range(HOUR)
        _wait(application, lambda: charts.is_complete)
        charts.area.point_at_share(CROSSHAIR)
    desk.window.notice.hide()  # the pulse is below it
    pixmap = desk.window.grab()
    desk.close()
    return pixmap


def _wait(application: QApplication, is_done: Callable[[], bool]) -> None:
    """What the memory tells comes from another thread."""
    for _ in range(500):
        application.processEvents()
        if is_done():
            break
        QThread.msleep(10)
    for _ in range(20):
        application.processEvents()


if __name__ == "__main__":
    sys.exit(main())
