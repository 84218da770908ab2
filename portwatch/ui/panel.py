"""The frame of a panel at the window's side: a head, sections that scroll, and acts below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from portwatch.ui.act_row import ActRow
from portwatch.ui.focus_bar import FocusBar
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.scroll_bar import ScrollBar
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from portwatch.ui.theme import Theme

WIDTH = 352
"""Pixels at scale 1; the splitter's line is one more."""

PADDING = 20
_NARROWEST = 260
_PASSES = 3  # a bar that scrolls comes after the first, and takes room


class Panel(QWidget):
    """A panel without contents."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setVerticalScrollBar(ScrollBar(theme))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # its keys scroll
        FocusBar(self._scroll, theme)
        self._acts = ActRow(theme.px(8))
        self._foot = Section(theme)
        self._foot.column.addWidget(self._acts)
        self._foot.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._foot)
        self.setMinimumWidth(theme.px(_NARROWEST))
        self.setAutoFillBackground(True)
        theme.changed.connect(self._paper)
        self._paper()

    def take_focus(self) -> None:
        """Give the keyboard to what scrolls."""
        self._scroll.setFocus()

    @property
    def body(self) -> QWidget:
        """What scrolls; the acts are below."""
        return self._scroll

    def add_section(self, title: str = "", *, line: bool = True) -> Section:
        """A new section below the others.

        Args:
            title: Its head, if it has one.
            line: Whether a line parts it from what is above.
        """
        section = Section(self._theme, title, line=line)
        self.add_part(section)
        return section

    def add_part(self, section: Section) -> None:
        """A section that was made elsewhere, below the others."""
        self._column.insertWidget(self._column.count() - 1, section)

    def put_before(self, section: Section, other: Section) -> None:
        """Move a section to the place above another one."""
        self._column.removeWidget(section)
        self._column.insertWidget(self._column.indexOf(other), section)

    def add_act(self, button: QWidget, *, right: bool = False) -> None:
        """A button below, which does not scroll.

        Args:
            button: The button.
            right: Whether it stands at the right end.
        """
        self._acts.add(button, right=right)
        self._foot.show()

    def show_foot(self, shown: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether the row of acts is there."""
        self._foot.setVisible(shown)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """What it is called, also while the keyboard scrolls it."""
        super().setAccessibleName(name)
        self._scroll.setAccessibleName(name)

    def lay_out(self) -> None:
        """Lay out what is told before it is painted.

        Heights follow from widths here, so it takes several passes; a compositor of Wayland wants
        the first picture of the window before they have come.
        """
        if self.isVisible():
            for _ in range(_PASSES):
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def scroll_to_top(self) -> None:
        """Show the beginning."""
        self._scroll.verticalScrollBar().setValue(0)

    @Slot()
    def _paper(self) -> None:
        """Everything inside stands on the surface, as a table does."""
        palette = self.palette()
        surface = QColor(self._theme.tokens.surface)
        palette.setColor(QPalette.ColorRole.Window, surface)
        palette.setColor(QPalette.ColorRole.Base, surface)
        self.setPalette(palette)


class Section(QWidget):
    """A part of a panel, with a line above.

    Attributes:
        column: Where its contents go.
    """

    def __init__(self, theme: Theme, title: str = "", *, line: bool = True) -> None:
        super().__init__()
        self._theme = theme
        self._has_line = line
        px = theme.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(PADDING), px(12), px(PADDING), px(12))
        self.column.setSpacing(px(8))
        self._title = Label(theme, title, Font.SMALL, strong=True, tint=quiet_tint)
        self._title.setVisible(bool(title))
        self.column.addWidget(self._title)
        theme.changed.connect(self.update)

    def set_title(self, title: str) -> None:
        """Give it this head."""
        self._title.setText(title)
        self._title.setVisible(bool(title))

    def set_padding(self, padding: int) -> None:
        """Room at both sides, in pixels at scale 1."""
        margins = self.column.contentsMargins()
        margins.setLeft(self._theme.px(padding))
        margins.setRight(self._theme.px(padding))
        self.column.setContentsMargins(margins)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line."""
        del event
        if self._has_line:
            color = QColor(self._theme.tokens.line)
            QPainter(self).fillRect(0, 0, self.width(), self._theme.px(1), color)
