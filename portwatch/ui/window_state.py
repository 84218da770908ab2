"""Remembers where the window was and how it was divided; nothing else is kept by Qt."""

from __future__ import annotations

import logging
import stat
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

from portwatch.core.fault import fault_text
from portwatch.services.private_file import set_aside
from portwatch.ui.language import tr

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow, QSplitter

_GEOMETRY, _SPLITTER, _TRAY_TOLD = "geometry", "splitter", "tray-told"
GROUPED, COLUMNS = "grouped", "columns-"
"""Names of what a person chose: ``yes`` or ``no``; ids of columns with spaces between them, under
this and the name of the pane."""

SIZE_AT_MOST = 65_536
"""Bytes of a file that is read at all; a real one has a thousand."""

_log = logging.getLogger(__name__)


class WindowState:
    """A small file below the state folder; a broken or missing one means the first start.

    What stands in its place and is no such file is set aside: Qt would wait for a FIFO for ever,
    put a file in the place of what a link leads to, be it somebody else's or a device, and write
    over what it does not understand.

    Attributes:
        problem: What was wrong with the file, in a sentence; ``None`` if nothing was.
    """

    def __init__(self, path: Path) -> None:
        self.problem: str | None = None
        self._is_told = False
        self._has_warned = False
        self._settings: QSettings | None = None
        fault = _fault(path)
        aside = set_aside(path) if fault else None
        if fault:
            self.problem = _sentence(path, fault, aside)
            _log.warning("%s", self.problem)
        if not fault or aside is not None:
            self._settings = _opened(path)

    @property
    def has_told_of_tray(self) -> bool:
        """Whether the person has been told where the closed window went."""
        return self._is_told or self._value(_TRAY_TOLD) == "yes"

    def remember_told_of_tray(self) -> None:
        """The person has been told."""
        self._is_told = True
        self.remember(_TRAY_TOLD, "yes")

    def remember(self, name: str, value: str) -> None:
        """Write down at once what the person chose: a program may end in many ways."""
        if self._settings is not None:
            self._settings.setValue(name, value)
            self._write(self._settings)

    def recall(self, name: str) -> str | None:
        """What the person chose last; ``None`` if nothing is known."""
        value = self._value(name)
        return value if isinstance(value, str) else None

    def restore(self, window: QMainWindow, splitter: QSplitter) -> bool:
        """Put the window where it was; false if that is not known.

        Qt itself keeps a window on the screens that there are.
        """
        geometry, division = self._value(_GEOMETRY), self._value(_SPLITTER)
        if isinstance(division, QByteArray):
            splitter.restoreState(division)
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def save(self, window: QMainWindow, splitter: QSplitter) -> None:
        """Write down where the window is."""
        if self._settings is not None:
            self._settings.setValue(_GEOMETRY, window.saveGeometry())
            self._settings.setValue(_SPLITTER, splitter.saveState())
            self._write(self._settings)

    def _write(self, settings: QSettings) -> None:
        settings.sync()
        if settings.status() is not QSettings.Status.NoError and not self._has_warned:
            self._has_warned = True
            _log.warning("nothing can be saved: the window's place is not remembered")

    def _value(self, key: str) -> object:
        return None if self._settings is None else self._settings.value(key)


def _fault(path: Path) -> str:
    """Why this cannot be read as a small file of Qt's, empty if it can or is not there."""
    try:
        found = path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except (OSError, ValueError) as error:
        return fault_text(error)
    if not stat.S_ISREG(found.st_mode):
        return tr("it is no file")
    if found.st_size > SIZE_AT_MOST:
        return tr("it is too large")
    settings = _opened(path)
    settings.allKeys()  # no line is understood, or not, before it is asked for
    is_broken = settings.status() is QSettings.Status.FormatError
    return tr("it makes no sense") if is_broken else ""


def _opened(path: Path) -> QSettings:
    """What Qt makes of it; it writes only what is set."""
    return QSettings(str(path), QSettings.Format.IniFormat)


def _sentence(path: Path, fault: str, aside: Path | None) -> str:
    if aside is None:
        told = tr("%1 cannot be used (%2), so the window's place is not remembered.")
    else:
        told = tr("%1 could not be used (%2) and is now called %3; the window starts anew.")
        told = told.replace("%3", aside.name)
    return told.replace("%2", fault).replace("%1", path.name)
