"""Flat buttons in the colours of the theme, and square ones with nothing but an icon."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from portwatch.ui.icons import IconName, Icons, Tint, quiet_tint, reversed_tint
from portwatch.ui.key_repeat import KeyRepeat
from portwatch.ui.theme import Font, Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QStyleOptionButton, QWidget

_PLAIN = """
QPushButton {{
  background: {button}; color: {text}; border: 1px solid {edge}; border-radius: {radius}px;
  padding: 0 {padding}px; min-height: {height}px; max-height: {height}px;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {selection}; }}
QPushButton:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {off}; border-color: {line}; }}
QPushButton::menu-indicator {{ width: 0; }}
"""
_PRIMARY = """
QPushButton {{
  background: {accent}; color: {on_accent}; border: 1px solid {accent}; border-radius: {radius}px;
  padding: 0 {padding}px; min-height: {height}px; max-height: {height}px;
}}
QPushButton:disabled {{ background: {hover}; color: {off}; border-color: {line}; }}
"""
_LINK = """
QPushButton {{
  background: transparent; color: {accent}; border: none; border-bottom: 1px solid transparent;
  padding: 0; min-height: {height}px; max-height: {height}px; text-align: left;
}}
QPushButton:hover, QPushButton:focus {{ border-bottom-color: {accent}; }}
QPushButton:disabled {{ color: {text2}; }}
"""
_UNDERLINED = """
QPushButton {{
  background: transparent; color: {text}; border: none; border-bottom: 1px solid {edge};
  padding: 0; min-height: {height}px; max-height: {height}px;
}}
QPushButton:hover, QPushButton:focus {{ color: {accent}; border-bottom-color: {accent}; }}
"""
_REVERSED = """
QPushButton {{
  background: transparent; color: {surface}; border: none; border-bottom: 1px solid {surface};
  padding: 0; min-height: {height}px; max-height: {height}px;
}}
QPushButton:hover, QPushButton:focus {{ border-bottom-width: 2px; }}
"""
_QUIET = """
QPushButton {{
  background: transparent; color: {text}; border: 1px solid transparent;
  border-radius: {radius}px; padding: 0 {half}px; min-height: {height}px; max-height: {height}px;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:focus {{ border-color: {accent}; }}
"""
_ICON = """
QToolButton {{
  background: transparent; border: 1px solid transparent; border-radius: {radius}px;
  padding: 0; margin: 0;
}}
QToolButton[edged="true"] {{ background: {button}; border-color: {edge}; }}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {selection}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton[reversed="true"]:hover, QToolButton[reversed="true"]:pressed {{ background: {text2}; }}
QToolButton[reversed="true"]:focus {{ border-color: {surface}; }}
QToolButton::menu-indicator {{ image: none; }}
"""


class Kind(Enum):
    """How much a button calls for attention."""

    PLAIN = auto()
    SMALL = auto()
    LOW = auto()
    PRIMARY = auto()
    LINK = auto()
    UNDERLINED = auto()
    REVERSED = auto()
    QUIET = auto()


_SHEETS = {
    Kind.PLAIN: (_PLAIN, 30),
    Kind.SMALL: (_PLAIN, 22),
    Kind.LOW: (_PLAIN, 26),
    Kind.PRIMARY: (_PRIMARY, 30),
    Kind.LINK: (_LINK, 18),
    Kind.UNDERLINED: (_UNDERLINED, 17),
    Kind.REVERSED: (_REVERSED, 17),
    Kind.QUIET: (_QUIET, 22),
}
_APART = " "  # between icon and words
_STRONG = frozenset({Kind.PRIMARY, Kind.REVERSED})
_POINTED_AT = frozenset({Kind.LINK, Kind.UNDERLINED, Kind.REVERSED})
_FONTS = {Kind.SMALL: Font.SMALL, Kind.QUIET: Font.SMALL}
_RETURNS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Button(QPushButton):
    """A button with words on it. A click leaves the focus where it is; Tab reaches it."""

    def __init__(
        self, theme: Theme, text: str = "", kind: Kind = Kind.PLAIN, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._repeat = KeyRepeat()
        self.setText(text)
        self.setFont(theme.font(_FONTS.get(kind, Font.BODY), strong=kind in _STRONG))
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(theme.px(14), theme.px(14)))
        if kind in _POINTED_AT:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self._restyle)
        self._restyle()

    def share_repeat(self, repeat: KeyRepeat) -> None:
        """Know a held key together with the buttons that take the keyboard in turn."""
        self._repeat = repeat

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter that is held down presses once: it was meant for what stood here before."""
        if not (event.key() in _RETURNS and self._repeat.is_repeat(event)):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A press of the same moment will be the same one still."""
        self._repeat.note_release(event)
        super().keyReleaseEvent(event)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """With the room between icon and words."""
        hint = super().sizeHint()
        room = 0 if self.icon().isNull() else self.fontMetrics().horizontalAdvance(_APART)
        return hint + QSize(room, 0)

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 - Qt's name
        """Keep the words at a distance from the icon, which no style sheet can."""
        super().initStyleOption(option)
        if not self.icon().isNull():
            option.text = f"{_APART}{option.text}"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """On the accent no other edge is seen: the focus is a line inside."""
        super().paintEvent(event)
        if self._kind is Kind.PRIMARY and self.hasFocus():
            inset = self._theme.px(2)
            painter = QPainter(self)
            painter.setPen(QColor(self._theme.tokens.on_accent))
            painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
            painter.end()

    @Slot()
    def _restyle(self) -> None:
        sheet, height = _SHEETS[self._kind]
        self.setStyleSheet(_filled(sheet, self._theme, self._theme.px(height)))


class IconButton(QToolButton):
    """A square button with an icon; its name is told to screen readers and by a tooltip."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        name: str,
        icon: IconName,
        *,
        size: int = 28,
        tint: Tint = quiet_tint,
        edged: bool = False,
    ) -> None:
        """Nothing to show but the icon.

        Args:
            theme: Colours and sizes.
            icons: The drawings.
            name: What it does, in words.
            icon: What is drawn.
            size: Edge at scale 1.
            tint: The icon's colour.
            edged: Whether it has an edge, as buttons with words have.
        """
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._tint = tint
        self._repeat = KeyRepeat()
        self.setProperty("edged", edged)
        self.setProperty("reversed", tint is reversed_tint)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(theme.px(size), theme.px(size))
        self.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_icon(icon)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_icon(self, icon: IconName) -> None:
        """Draw another icon."""
        self.setIcon(self._icons.icon(icon, self._tint))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter presses it too; left to the sheet around it, it would press another button."""
        if event.key() not in _RETURNS:
            super().keyPressEvent(event)
        elif not self._repeat.is_repeat(event):
            self.click()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A press of the same moment will be the same one still."""
        self._repeat.note_release(event)
        super().keyReleaseEvent(event)

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(_filled(_ICON, self._theme, 0))


def _filled(sheet: str, theme: Theme, height: int) -> str:
    tokens = theme.tokens
    return sheet.format(
        button=tokens.button,
        surface=tokens.surface,
        text=tokens.text,
        text2=tokens.text2,
        edge=tokens.edge,
        hover=tokens.hover,
        selection=tokens.selection,
        accent=tokens.accent,
        on_accent=tokens.on_accent,
        off=tokens.off,
        line=tokens.line,
        radius=theme.px(4),
        padding=theme.px(12),
        half=theme.px(6),
        height=height,
    )
