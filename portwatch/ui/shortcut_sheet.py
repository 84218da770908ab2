"""The sheet of all keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QWidget,
)

from portwatch.core.said import say
from portwatch.ui import sheet
from portwatch.ui.button import Button, Kind
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.language import translated
from portwatch.ui.tag import Tag
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

    from portwatch.ui.actions import Actions
    from portwatch.ui.theme import Theme

_WIDTH = 800
_PADDING = 32
_KEYS_WIDTH = 104
_BESIDE, _BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


_IN_LISTS = (
    (("Up", "Down"), say("Go from row to row")),
    (("Return",), say("Show details; fold a program")),
    (("Left", "Right"), say("Fold and unfold a program's rows")),
    (("Home", "End"), say("First and last row")),
    (("Menu",), say("All that can be done with the row")),
    (("Backspace",), say("Dismiss an alert")),
    (("Esc",), say("Leave details; back to now")),
    (("Ctrl+Z",), say("Undo, as long as that is offered")),
)
_IN_THE_FILTER = (
    (("Down",), say("Go to the first row that matches")),
    (("Del",), say("Stop the row that was found")),
    (("Tab",), say("Complete the word")),
    (("Alt+Down",), say("Saved filters")),
    (("Esc",), say("Clear the filter")),
)
_ON_CHARTS = (
    (("Left", "Right"), say("Move the crosshair")),
    (("Ctrl+Right",), say("Ten bars at once")),
    (("Shift+Right",), say("Select a span of time")),
    (("Return",), say("Show what was open then")),
    (("+", "-"), say("Zoom")),
    (("Esc",), say("Back to now")),
)


class ShortcutSheet(QDialog):
    """Modal to its window; Enter and Escape close it."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        """All keys, those of the commands as they are set.

        Args:
            actions: The commands.
            theme: Colours, fonts and sizes.
            parent: The window.
        """
        super().__init__(parent)
        self._theme = theme
        self._window = parent
        self.rows: list[tuple[str, str]] = []
        self._body = QWidget()
        self._close = Button(theme, self.tr("Close"), Kind.PRIMARY)
        self._build([action for action in actions if not action.shortcut().isEmpty()])

    def _build(self, actions: Iterable[QAction]) -> None:
        px = self._theme.px
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        left, right = self._column(), self._column()
        of_commands = (((action.shortcut(),), action.text()) for action in actions)
        self._add(left, self.tr("Anywhere"), of_commands)
        for title, keys in (
            (self.tr("In a list"), _IN_LISTS),
            (self.tr("In the filter (type in a list)"), _IN_THE_FILTER),
            (self.tr("On the charts"), _ON_CHARTS),
        ):
            of_keys = ((tuple(map(QKeySequence, names)), translated(text)) for names, text in keys)
            self._add(right, title, of_keys)
        columns = QBoxLayout(_BESIDE, self._body)
        columns.setContentsMargins(px(_PADDING), px(28), px(_PADDING), px(24))
        columns.setSpacing(px(32))
        for column in (left, right):
            column.setRowStretch(column.rowCount(), 1)
            columns.addLayout(column, 1)
        # With large letters, or longer words, two columns may be wider than the screen.
        width = max(px(_WIDTH), self._body.sizeHint().width())
        if width > self.screen().availableGeometry().width():
            columns.setDirection(_BELOW)
            width = max(px(_WIDTH) // 2, self._body.sizeHint().width())
        scroll = sheet.scroller(self._body, self._theme, self.windowTitle())
        self._foot = sheet.foot(self._theme, _PADDING, None, self._close)
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        sheet.stack(self, scroll, self._foot)
        self._theme.changed.connect(self._paper)
        self._paper()
        self._close.setFocus()
        height = self._body.sizeHint().height() + self._foot.sizeHint().height()
        sheet.place(self, self._window, width, height, self._theme)

    def _column(self) -> QGridLayout:
        px = self._theme.px
        made = QGridLayout()
        made.setHorizontalSpacing(px(12))
        made.setVerticalSpacing(px(8))
        made.setColumnMinimumWidth(0, px(_KEYS_WIDTH))
        made.setColumnStretch(1, 1)
        return made

    def _add(
        self,
        column: QGridLayout,
        title: str,
        rows: Iterable[tuple[tuple[QKeySequence, ...], str]],
    ) -> None:
        """A section: its title, and a line for each key."""
        row = column.rowCount()
        head = Label(self._theme, title, Font.SMALL, strong=True, tint=quiet_tint)
        if row > 1:
            head.setContentsMargins(0, self._theme.px(12), 0, 0)
        column.addWidget(head, row, 0, 1, 2)
        for keys, text in rows:
            row += 1
            names = [self._name(key) for key in keys]
            caps = QHBoxLayout()
            caps.setSpacing(self._theme.px(4))
            for name in names:
                caps.addWidget(Tag(self._theme, name))
            caps.addStretch(1)
            told = Label(self._theme, text)
            told.setAccessibleName(f"{', '.join(names)}: {text}")
            column.addLayout(caps, row, 0)
            column.addWidget(told, row, 1)
            self.rows.append((" ".join(names), text))

    def _name(self, key: QKeySequence) -> str:
        """What the key is called; Qt leaves one in English that other languages have a word for."""
        name = key.toString(QKeySequence.SequenceFormat.NativeText)
        return self.tr("Return") if name == "Return" else name

    @Slot()
    def _paper(self) -> None:
        sheet.paint(self, self._foot, self._theme)


def show_shortcuts(actions: Actions, theme: Theme, window: QWidget) -> None:
    """Show it over a window until it is closed; see ``ShortcutSheet``."""
    shown = ShortcutSheet(actions, theme, window)
    shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    shown.open()
