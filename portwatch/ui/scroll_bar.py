"""A slim scroll bar in the colours of the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QScrollBar

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

_SHEET = """
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: {thick}px; }}
QScrollBar:horizontal {{ height: {thick}px; }}
QScrollBar::handle {{ background: {edge}; border-radius: {radius}px; margin: {gap}px; }}
QScrollBar::handle:vertical {{ min-height: {least}px; }}
QScrollBar::handle:horizontal {{ min-width: {least}px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {outline}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


class ScrollBar(QScrollBar):
    """For an area's ``setVerticalScrollBar``; works as any other."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation = Qt.Orientation.Vertical) -> None:
        super().__init__(orientation)
        self._theme = theme
        theme.changed.connect(self._restyle)
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        self.setStyleSheet(
            _SHEET.format(
                thick=px(12),
                gap=px(3),
                radius=px(3),
                least=px(32),
                edge=tokens.edge,
                outline=tokens.outline,
            )
        )
