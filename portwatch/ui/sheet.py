"""How a dialog over the window looks: paper above, its buttons on the window's ground."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from portwatch.ui.button import Button
from portwatch.ui.focus_bar import FocusBar
from portwatch.ui.key_repeat import KeyRepeat
from portwatch.ui.panel import Section
from portwatch.ui.scroll_bar import ScrollBar

if TYPE_CHECKING:
    from portwatch.ui.theme import Theme

_FREE = 48  # pixels of the screen that stay free above and below a sheet


def paint(sheet: QWidget, foot: QWidget, theme: Theme) -> None:
    """What is told stands on the surface, the buttons on the window's ground.

    Args:
        sheet: The dialog.
        foot: Where its buttons are.
        theme: Tells the colours of now.
    """
    for widget, color in ((sheet, theme.tokens.surface), (foot, theme.tokens.window)):
        palette = widget.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(color))
        palette.setColor(QPalette.ColorRole.Base, QColor(color))
        widget.setPalette(palette)


def place(sheet: QWidget, window: QWidget, width: int, height: int, theme: Theme) -> None:
    """As high as what it says, if the screen allows, and in the middle of its window.

    Large letters may make it wider than the screen, which it never is.

    Args:
        sheet: The dialog.
        window: What it stands over.
        width: Pixels.
        height: Pixels that it would fill.
        theme: Colours, fonts and sizes.
    """
    room = sheet.screen().availableGeometry()
    highest = room.height() - 2 * theme.px(_FREE)
    sheet.resize(min(width, room.width()), min(height, highest))
    frame = sheet.frameGeometry()
    frame.moveCenter(window.frameGeometry().center())
    sheet.move(frame.topLeft())


def scroller(body: QWidget | None, theme: Theme, name: str = "") -> QScrollArea:
    """What shows a body that may be higher than there is room.

    Args:
        body: What scrolls; ``None`` if it comes later.
        theme: Colours, fonts and sizes.
        name: What is told there, for screen readers, if it has too few controls to be read by
            them: Tab comes to it then wherever there is more than is seen, and its keys scroll.
    """
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setVerticalScrollBar(ScrollBar(theme))
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if name:
        scroll.setAccessibleName(name)
        FocusBar(scroll, theme)
        scroll.verticalScrollBar().rangeChanged.connect(partial(_let_in, scroll))
    if body is not None:
        scroll.setWidget(body)
    return scroll


def _let_in(scroll: QScrollArea, least: int, most: int) -> None:
    """Let the keyboard come to what scrolls, if there is anything to scroll."""
    policy = Qt.FocusPolicy.TabFocus if most > least else Qt.FocusPolicy.NoFocus
    scroll.setFocusPolicy(policy)


def foot(theme: Theme, padding: int, lead: QWidget | None, *buttons: QWidget) -> Section:
    """The buttons of a sheet, at its right, each of which the keyboard reaches.

    Args:
        theme: Sizes.
        padding: Room at both sides, in pixels at scale 1.
        lead: What stands before them and gets the room that is left.
        buttons: From left to right.
    """
    row = QHBoxLayout()
    row.setSpacing(theme.px(8))
    if lead is None:
        row.addStretch(1)
    else:
        row.addWidget(lead, 1)
    repeat = KeyRepeat()
    for button in buttons:
        if isinstance(button, Button):
            button.share_repeat(repeat)
        row.addWidget(button)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made = Section(theme)
    made.set_padding(padding)
    made.column.addLayout(row)
    made.setAutoFillBackground(True)
    return made


def stack(sheet: QWidget, *parts: QWidget) -> None:
    """Put parts one above another; what scrolls gets all the room that is left."""
    layout = QVBoxLayout(sheet)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for part in parts:
        layout.addWidget(part, 1 if isinstance(part, QScrollArea) else 0)
