"""The icons that the desktop shows for programs, beside their names in the tables."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QIcon, QPixmap

from portwatch.core import programs
from portwatch.core.desktop_entry import ProgramIconNames
from portwatch.sources.desktop_entries import program_icon_names
from portwatch.ui.worker_thread import WorkerThread

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.model import Row

_SETTLED = 1500  # milliseconds after the start: the window is there, and nobody waits for icons


class ProgramIcons(QObject):
    """Reads the desktop's menu once, on a thread of its own, and looks each icon up once.

    What is kept is as much as there are programs in the menu. Nothing is ever loaded from a place
    that a process names: an icon is the theme's, for a program that is installed there.

    Attributes:
        found: An icon is there that was not before.
    """

    found = Signal()

    def __init__(self, read: Callable[[], ProgramIconNames] | None = None) -> None:
        """No icon is known yet.

        Args:
            read: Reads the menu; called on another thread. If not given, this desktop's.
        """
        super().__init__()
        self._names = ProgramIconNames()
        self._icons: dict[str, QIcon] = {}
        self._wanted: list[str] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look_up)
        self._read = read or _read_here
        self._thread: WorkerThread | None = None

    def start(self) -> None:
        """Read the menu, once the window has settled."""
        if self._thread is None:
            reader = _Reader(self._read)
            self._thread = WorkerThread(reader, "icons", begin=reader.read, end=reader.end)
            reader.done.connect(self.learn)
            QTimer.singleShot(_SETTLED, self, self._thread.start)

    def stop(self) -> None:
        """End the thread."""
        if self._thread is not None:
            self._thread.stop()

    @Slot(object)
    def learn(self, names: ProgramIconNames) -> None:
        """These programs are in the menu."""
        self._names = names
        self._icons.clear()
        self.stop()
        self.found.emit()

    def pixmap(self, row: Row, size: int, ratio: float) -> QPixmap | None:
        """The icon of the program that holds a row; ``None`` if it has none, or none yet.

        Args:
            row: A listener or a connection.
            size: Edge in device-independent pixels.
            ratio: Device pixels for each of those.
        """
        name = self._name_of(row)
        if not name:
            return None
        icon = self._icons.get(name)
        if icon is None:
            self._want(name)
            return None
        return None if icon.isNull() else icon.pixmap(QSize(size, size), ratio)

    def _name_of(self, row: Row) -> str:
        """A container's paths mean files of its own, and a guess is nobody's face."""
        owners = row.ownership.owners
        if not owners or row.container is not None or row.socket.namespace:
            return ""
        path = programs.image(owners[0])
        return self._names.icon_of(path) if path else ""

    def _want(self, name: str) -> None:
        """Looking an icon up reads files: not while a row is painted."""
        if name not in self._wanted:
            self._wanted.append(name)
            self._soon.start()

    @Slot()
    def _look_up(self) -> None:
        """One at a time: the window's own work comes between."""
        name = self._wanted.pop(0)
        self._icons[name] = QIcon.fromTheme(name)
        if self._wanted:
            self._soon.start()
        if not self._icons[name].isNull():
            self.found.emit()


class _Reader(QObject):
    """Reads the menu.

    Attributes:
        done: It was read; carries ``ProgramIconNames``.
    """

    done = Signal(object)

    def __init__(self, read: Callable[[], ProgramIconNames]) -> None:
        super().__init__()
        self._read = read

    @Slot()
    def read(self) -> None:
        self.done.emit(self._read())

    @Slot()
    def end(self) -> None:
        """Nothing is open."""


def _read_here() -> ProgramIconNames:
    return program_icon_names(os.environ)
