"""A bar over the bottom of a list that takes the last change back, for a few seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from portwatch.ui.button import Button, IconButton, Kind
from portwatch.ui.icons import IconName, reversed_tint
from portwatch.ui.label import ElidedLabel
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QEnterEvent, QPaintEvent

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

SHOWN_FOR = 8000
"""Milliseconds until it goes by itself."""

_MARGIN = 16
_HEIGHT = 40
_PLACING = frozenset({QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide})


class UndoBar(QFrame):
    """Lies over what it was made for; hidden until something can be undone.

    Ctrl+Z does the same as its button, anywhere in the window, as long as it is there. The time
    stands still while the pointer or the keyboard is on it.

    Attributes:
        undone: The last change shall be taken back.
        offered: It says something new.
    """

    undone = Signal()
    offered = Signal()

    def __init__(
        self, theme: Theme, icons: Icons, parent: QWidget, below: Sequence[QWidget] = ()
    ) -> None:
        """Nothing to undo yet.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings.
            parent: Whose child it is: no splitter, which would make a part of itself of it.
            below: Parts of the parent; it lies at the bottom of the first that is on show.
        """
        super().__init__(parent)
        self._theme = theme
        self._below = (*below, parent)
        self._text = ElidedLabel(theme, tint=reversed_tint)
        self._undo = Button(theme, self.tr("Undo"), Kind.REVERSED)
        self._close = IconButton(
            theme,
            icons,
            self.tr("Close this message"),
            IconName.CLOSE,
            size=24,
            tint=reversed_tint,
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_FOR)
        self._timer.timeout.connect(self.dismiss)
        self._shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self._shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        self._shortcut.setEnabled(False)
        self._shortcut.activated.connect(self._take_back)
        self._build()
        for part in self._below:
            part.installEventFilter(self)
        for part in (self._undo, self._close):
            part.installEventFilter(self)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def offer(self, text: str) -> None:
        """Say what was changed, and offer to take it back.

        Args:
            text: One sentence; never taken for markup.
        """
        text = translated(text)
        self._text.setText(text)
        self.setAccessibleName(text)
        self._undo.setAccessibleName(self.tr("Undo: %1").replace("%1", text))
        self._place()
        self.raise_()
        self.show()
        self._shortcut.setEnabled(True)
        self._timer.start()
        self.offered.emit()

    @Slot()
    def dismiss(self) -> None:
        """Go; nothing is taken back."""
        self._timer.stop()
        self._shortcut.setEnabled(False)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep to the bottom of what is below, and wait while somebody is on its way to it."""
        if watched in self._below:
            if event.type() in _PLACING and self.isVisible():
                self._place()
        elif event.type() is QEvent.Type.FocusIn:
            self._timer.stop()
        elif event.type() is QEvent.Type.FocusOut:
            self._go_on()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer is on it: it stays."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The time begins anew."""
        super().leaveEvent(event)
        self._go_on()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, which stands out from the list in both schemes."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.text))
        radius = self._theme.px(4)
        painter.drawRoundedRect(self.rect().toRectF(), radius, radius)

    def _build(self) -> None:
        px = self._theme.px
        self._undo.clicked.connect(self._take_back)
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(12), 0)
        row.setSpacing(px(12))
        row.addWidget(self._text, 1)
        row.addWidget(self._undo)
        row.addWidget(self._close)

    def _go_on(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _place(self) -> None:
        px = self._theme.px
        below = next((one for one in self._below if one.isVisible()), self._below[-1])
        room = below.rect()
        left, top = px(_MARGIN), room.height() - px(_HEIGHT + _MARGIN)
        # Over all of the list's width: what it stands over is whole, or covered.
        place = QRect(left, top, room.width() - 2 * left, px(_HEIGHT))
        self.setGeometry(place.translated(below.mapTo(self._below[-1], QPoint())))

    @Slot()
    def _take_back(self) -> None:
        self.dismiss()
        self.undone.emit()
