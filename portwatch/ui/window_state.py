"""Remembers where the window was and how it was divided; nothing else is kept by Qt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow, QSplitter

_GEOMETRY, _SPLITTER, _TRAY_TOLD = "geometry", "splitter", "tray-told"


class WindowState:
    """A small file below the state folder; a broken or missing one means the first start."""

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def has_told_of_tray(self) -> bool:
        """Whether the person has been told where the closed window went."""
        return self._settings.value(_TRAY_TOLD, "") == "yes"

    def remember_told_of_tray(self) -> None:
        """The person has been told."""
        self._settings.setValue(_TRAY_TOLD, "yes")

    def restore(self, window: QMainWindow, splitter: QSplitter) -> bool:
        """Put the window where it was; false if that is not known.

        Qt itself keeps a window on the screens that there are.
        """
        geometry = self._settings.value(_GEOMETRY)
        division = self._settings.value(_SPLITTER)
        if isinstance(division, QByteArray):
            splitter.restoreState(division)
        return isinstance(geometry, QByteArray) and window.restoreGeometry(geometry)

    def save(self, window: QMainWindow, splitter: QSplitter) -> None:
        """Write down where the window is."""
        self._settings.setValue(_GEOMETRY, window.saveGeometry())
        self._settings.setValue(_SPLITTER, splitter.saveState())
        self._settings.sync()
