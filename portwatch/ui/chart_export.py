"""Writes what the charts show to a file: a picture, a drawing, or the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QObject,
    QPoint,
    QRect,
    QSaveFile,
    Signal,
    Slot,
)
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog

from portwatch.core.churn_csv import churn_csv
from portwatch.core.text import clean
from portwatch.ui.chart_axis import local
from portwatch.ui.chart_sheet import ChartSheet

if TYPE_CHECKING:
    from portwatch.ui.chart_area import ChartArea
    from portwatch.ui.theme import Theme

RATIO = 2.0
"""Pixels of a picture for each on the screen."""


class ChartExport(QObject):
    """Asks for a file and writes it whole or not at all.

    Attributes:
        failed: A file could not be written; carries a sentence.
    """

    failed = Signal(str)

    def __init__(self, theme: Theme, area: ChartArea) -> None:
        super().__init__(area)
        self._theme = theme
        self._area = area

    @Slot()
    def ask(self) -> None:
        """Let the person choose where, and as what."""
        drawn = self._area.drawn
        if drawn is None:
            return
        name = f"portwatch-{local(drawn.view.end):%Y-%m-%d-%H%M}.png"
        filters = (
            self.tr("Picture (*.png)"),
            self.tr("Drawing (*.svg)"),
            self.tr("Numbers (*.csv)"),
        )
        path, chosen = QFileDialog.getSaveFileName(
            self._area.window(), self.tr("Export what is on show"), name, ";;".join(filters)
        )
        if path:
            self.write(path, (".png", ".svg", ".csv")[filters.index(chosen) if chosen else 0])

    def write(self, path: str, ending: str = ".png") -> bool:
        """Write what is on show; whether that was done.

        Args:
            path: Of the file. Its ending says what is written.
            ending: Added to a path that has none of those that are known.
        """
        lower = path.lower()
        if not lower.endswith((".png", ".svg", ".csv")):
            path, lower = path + ending, lower + ending
        if lower.endswith(".csv"):
            content = self._numbers()
        else:
            sheet = ChartSheet(self._theme, self._area)
            dots = round(self._area.logicalDpiX())
            content = _drawing(sheet, dots) if lower.endswith(".svg") else _picture(sheet)
        file = QSaveFile(path)
        done = file.open(QIODevice.OpenModeFlag.WriteOnly)
        done = done and file.write(content) == content.size() and file.commit()
        if not done:
            told = self.tr("%1 could not be written: %2.")
            words = clean(file.errorString(), 200).rstrip(".")
            self.failed.emit(told.replace("%2", words).replace("%1", clean(path, 200)))
        return done

    def _numbers(self) -> QByteArray:
        drawn = self._area.drawn
        if drawn is None:
            return QByteArray()
        marks = self._area.marks
        text = churn_csv(drawn.samples, drawn.view.start, drawn.view.end, marks)
        return QByteArray(text.encode())


def _picture(sheet: ChartSheet) -> QByteArray:
    """The charts as PNG, at ``RATIO``."""
    image = QImage(sheet.size * RATIO, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(RATIO)
    painter = QPainter(image)
    sheet.paint(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload] # a device is as good as a name
    return buffer.data()


def _drawing(sheet: ChartSheet, dots: int) -> QByteArray:
    """The charts as SVG; ``dots`` an inch has."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(sheet.size)
    generator.setViewBox(QRect(QPoint(), sheet.size))
    generator.setResolution(dots)
    generator.setTitle("portwatch")
    painter = QPainter(generator)
    sheet.paint(painter)
    painter.end()
    return buffer.data()
