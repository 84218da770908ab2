"""The mark of an area that scrolls and has the keyboard, where none of its lines is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QAbstractItemView, QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

    from portwatch.ui.theme import Theme

_WIDTH = 3  # as of the bar of a current line


class FocusBar(QWidget):
    """Stands at the area's left edge while that has the keyboard and no marked line is seen."""

    def __init__(self, area: QAbstractScrollArea, theme: Theme) -> None:
        """Hidden until the keyboard comes.

        Args:
            area: What scrolls; a list or table that has its model already.
            theme: Colours and sizes.
        """
        super().__init__(area)
        self._area = area
        self._theme = theme
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)  # else the area's, where it has one
        self.hide()
        area.installEventFilter(self)
        if isinstance(area, QAbstractItemView):
            area.selectionModel().selectionChanged.connect(self._follow)
            area.verticalScrollBar().valueChanged.connect(self._follow)
        theme.changed.connect(self._paper)
        self._paper()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Come and go with the keyboard, and be as high as the area."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Resize}:
            self._follow()
        return super().eventFilter(watched, event)

    @Slot()
    def _follow(self) -> None:
        area = self._area
        is_marked = isinstance(area, QAbstractItemView) and _is_marked(area)
        self.setGeometry(0, 0, self._theme.px(_WIDTH), area.height())
        self.setVisible(area.hasFocus() and not is_marked)
        self.raise_()

    @Slot()
    def _paper(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.tokens.accent))
        self.setPalette(palette)


def _is_marked(view: QAbstractItemView) -> bool:
    """Whether the line that the keyboard is on is selected and in sight, at least partly."""
    current = view.currentIndex()
    in_sight = view.viewport().rect().intersects(view.visualRect(current))
    return in_sight and view.selectionModel().isSelected(current)
