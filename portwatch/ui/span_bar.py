"""Tells of the span that is selected on the charts, and offers what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout

from portwatch.ui.button import Button, IconButton, Kind
from portwatch.ui.chart_axis import span_words
from portwatch.ui.icons import IconName
from portwatch.ui.label import Label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_SHEET = """
SpanBar {{ background: {surface}; border: 1px solid {edge}; border-radius: {radius}px; }}
"""


class SpanBar(QFrame):
    """A small bar over the charts.

    Attributes:
        chosen: The listeners of the span shall be shown.
        dropped: Nothing shall be selected any more.
    """

    chosen = Signal()
    dropped = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = self._lines = ""
        self._words = Label(theme, strong=True)
        self._show = Button(theme, self.tr("Show what was open"), Kind.SMALL)
        self._drop = IconButton(theme, icons, self.tr("Select nothing"), IconName.CLOSE, size=24)
        self._show.setAccessibleName(self.tr("Show what was open then"))
        row = QHBoxLayout(self)
        px = theme.px
        row.setContentsMargins(px(12), px(4), px(4), px(4))
        row.setSpacing(px(8))
        for widget in (self._words, self._show, self._drop):
            row.addWidget(widget)
        self._show.clicked.connect(self.chosen)
        self._drop.clicked.connect(self.dropped)
        self.setAccessibleName(self.tr("Selected span"))
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def fit(self, room: float) -> None:
        """Be narrower than so many pixels, if that can be: less on the button, then two lines."""
        whole, short = self.tr("Show what was open"), self.tr("Show")
        for button, words in ((whole, self._text), (short, self._text), (short, self._lines)):
            self._show.setText(button)
            self._words.setText(words)
            self.adjustSize()
            if self.width() <= room:
                return

    @property
    def text(self) -> str:
        """From when to when."""
        return self._text

    def show_span(self, since: float, until: float, span: float) -> None:
        """Tell a span, as a window so many seconds long tells moments."""
        form = self.tr("{start} to {end}")
        start, end = span_words(since, until, span)
        text = form.format(start=start, end=end)
        if text != self._text:
            self._text = text
            self._lines = form.format(start=start, end=f"\n{end}").replace(" \n", "\n")
            self._words.setText(text)
            self.setAccessibleDescription(text)
        self.adjustSize()
        self.show()
        self.raise_()

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            _SHEET.format(surface=tokens.surface, edge=tokens.edge, radius=self._theme.px(4))
        )
