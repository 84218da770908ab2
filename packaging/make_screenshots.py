"""Make the pictures of the README from the demonstration, without a screen.

    python packaging/make_screenshots.py packaging/screenshots

Five minutes of the demonstration pass before each picture.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from portwatch.core.model import Instant
from portwatch.services.machine import open_monitor
from portwatch.services.runtime import now
from portwatch.ui.desk import Desk
from portwatch.ui.theme import ThemeChoice

POLLS = 310  # the demonstration once round and ten seconds more: Jupyter has just opened
PICTURES = (
    ("listening-light", ThemeChoice.LIGHT, 0),
    ("listening-dark", ThemeChoice.DARK, 0),
    ("connections-light", ThemeChoice.LIGHT, 1),
    ("activity-light", ThemeChoice.LIGHT, 2),
    ("activity-dark", ThemeChoice.DARK, 2),
)


class Clock:
    """A second passes with every look, until the polls are done."""

    def __init__(self) -> None:
        self._began = now()
        self._looks = 0

    def __call__(self) -> Instant:
        """The next second."""
        self._looks += 1
        passed = min(self._looks, 2 * POLLS) / 2 - POLLS
        return Instant(self._began.monotonic + passed, self._began.wall + passed)


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


def _picture(application: QApplication, folder: Path, choice: ThemeChoice, tab: int):  # noqa: ANN202 - a QPixmap
    monitor = open_monitor(demo=True, epoch=now().wall - POLLS)
    desk = Desk(
        application,
        monitor,
        folder / "window.ini",
        interval=0.0,
        clock=Clock(),
        cpu=lambda: 0.0,
        open_sources=lambda: monitor.sources,
    )
    desk.theme.choose(choice)
    desk.window.tab_row.choose(tab)
    desk.open()
    QTimer.singleShot(50 * POLLS + 3000, application.quit)
    application.exec()
    pixmap = desk.window.grab()
    desk.close()
    return pixmap


if __name__ == "__main__":
    sys.exit(main())
