"""Text on show: plain whatever it contains, in the theme's fonts and colours."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy

from portwatch.ui.icons import text_tint
from portwatch.ui.language import translated
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from portwatch.ui.icons import Tint
    from portwatch.ui.theme import Theme


class Label(QLabel):
    """A label that never takes its text for markup."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        kind: Font = Font.BODY,
        *,
        strong: bool = False,
        tint: Tint = text_tint,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._tint = tint
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setForegroundRole(QPalette.ColorRole.WindowText)  # whatever ground it stands on
        self.setFont(theme.font(kind, strong=strong))
        self.setText(text)
        theme.changed.connect(self._restyle)
        self._restyle()

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show this text, in the language of the window if the core said it."""
        super().setText(translated(text))

    def set_tint(self, tint: Tint) -> None:
        """Take another colour."""
        self._tint = tint
        self._restyle()

    @Slot()
    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._tint(self._theme.tokens)))
        self.setPalette(palette)


class ElidedLabel(Label):
    """One line that ends in an ellipsis, and has a tooltip, where there is no room for it."""

    _whole = ""

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show this text."""
        self.show_part(text, "")

    def show_part(self, text: str, whole: str) -> None:
        """Show one line of what is longer.

        Args:
            text: The line.
            whole: All of it, for the tooltip and for screen readers; empty if the line is all.
        """
        super().setText(text)
        self._whole = translated(whole)
        self.setAccessibleDescription(self._whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._hint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few letters."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("nnnnn…"), metrics.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """There may be room now, or none any more."""
        super().resizeEvent(event)
        self._hint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what fits."""
        del event
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        rect = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, self.alignment() | Qt.TextFlag.TextSingleLine, shown)

    def _hint(self) -> None:
        needed = self.fontMetrics().horizontalAdvance(self.text())
        fits = needed <= self.contentsRect().width() and not self._whole
        # Qt takes what looks like markup for markup, unless markup with it escaped is around it.
        told = html.escape(self._whole or self.text()).replace("\n", "<br>")
        self.setToolTip("" if fits else f"<p>{told}</p>")
