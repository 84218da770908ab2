"""Make the pictures of the README from the demonstration, without a screen.

    packaging/pictures           makes those of the README anew
    packaging/pictures FOLDER    makes them there, at one and at two pixels for one

It calls this with a folder and a scale. Five minutes of the demonstration pass before each
picture, always the same ones; yet a busy machine may still show some of it a second apart.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import os
import sys
import tempfile
import threading
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QApplication

from portwatch.core.model import Instant
from portwatch.core.settings import PollSettings, Settings
from portwatch.services.demo_history import DemoHistory
from portwatch.services.machine import open_monitor
from portwatch.services.settings import Loaded
from portwatch.ui import main_window
from portwatch.ui.desk import Desk
from portwatch.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPixmap

    from portwatch.core.tick import Tick
    from portwatch.services.monitor import Monitor

AT_ONCE = PollSettings(interval=0.0, budget=float("inf"), slower_when_hidden=False)
POLLS = 308  # the demonstration once round and a few seconds more: Jupyter has just opened
SIZE = (1280, 800)
NEVER = 1_000_000.0  # seconds
SETTLING = 200  # hundredths of a second
HOUR = 1  # its place among the ranges
CROSSHAIR = 0.69  # of the hour: where postgres opened to the network
MOMENT = Instant(1_000_000.0, 1_795_789_920.0)  # a Thursday in November 2026, 14:32 UTC
PANES = ("listening", "connections", "activity", "alerts")
SCHEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)


class Player:
    """Each poll of a monitor is a second after the one before; after the last there is no other."""

    def __init__(self, monitor: Monitor) -> None:
        self._tick = monitor.tick
        self._polls = 0
        self._last: Tick | None = None
        self.is_done = False

    def tick(self, _at: Instant) -> Tick:
        """The next poll; what asks for one after the last gets that again."""
        if self._last is None or not self.is_done:
            self._polls += 1
            self._last = self._tick(self._moment)
            self.is_done = self._polls == POLLS
        return self._last

    def clock(self) -> Instant:
        """The moment of the last poll; for who would poll once more, it is long before that."""
        if self.is_done and threading.current_thread() is not threading.main_thread():
            return self._moment._replace(monotonic=self._moment.monotonic - NEVER)
        return self._moment

    @property
    def _moment(self) -> Instant:
        passed = self._polls - POLLS
        return Instant(MOMENT.monotonic + passed, MOMENT.wall + passed)


def main() -> int:
    """Write all pictures into the folder given."""
    if len(sys.argv) != 3 or sys.argv[2] not in {"1", "2"}:  # noqa: PLR2004 - folder and scale
        sys.stderr.write("usage: make_screenshots.py FOLDER 1|2\n")
        return 2
    folder, scale = Path(sys.argv[1]), sys.argv[2]
    os.environ.update(QT_QPA_PLATFORM="offscreen", QT_SCALE_FACTOR=scale, TZ="UTC")
    time.tzset()
    suffix = "" if scale == "1" else f"@{scale}x"
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    for tab, pane in enumerate(PANES):
        for scheme in SCHEMES:
            # The inbox asks for the time itself.
            with tempfile.TemporaryDirectory() as data, patch.object(main_window, "now", _moment):
                picture = _picture(application, Path(data), scheme, tab)
            picture.save(str(folder / f"{pane}-{scheme}{suffix}.png"))
    return 0


def _moment() -> Instant:
    return MOMENT


def _picture(application: QApplication, folder: Path, choice: ThemeChoice, tab: int) -> QPixmap:
    monitor = open_monitor(demo=True, epoch=MOMENT.wall - POLLS)
    player = Player(monitor)
    # A glance between two polls would come whenever it likes.
    with (
        patch.object(monitor, "tick", player.tick),
        patch.object(monitor, "glance", lambda _: None),
    ):
        return _pictured(application, folder, monitor, player, choice, tab)


def _pictured(  # noqa: PLR0917 - one call
    application: QApplication,
    folder: Path,
    monitor: Monitor,
    player: Player,
    choice: ThemeChoice,
    tab: int,
) -> QPixmap:
    desk = Desk(
        application,
        monitor,
        folder / "window.ini",
        loaded=Loaded(Settings(poll=AT_ONCE), folder),
        clock=player.clock,
        cpu=lambda: 0.0,
        open_sources=lambda: monitor.sources,
        open_history=partial(DemoHistory, MOMENT.wall - POLLS),
    )
    desk.theme.choose(choice)
    desk.window.tab_row.choose(tab)
    desk.open()
    desk.window.resize(*SIZE)  # the screen that is none is smaller
    timer = QTimer()
    timer.timeout.connect(lambda: player.is_done and application.quit())
    timer.start(20)
    application.exec()
    _settle(application)
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
    _settle(application)


def _settle(application: QApplication) -> None:
    """What is on its way to the window arrives, and what moves comes to rest."""
    for _ in range(SETTLING):
        application.processEvents()
        QThread.msleep(10)


if __name__ == "__main__":
    sys.exit(main())
