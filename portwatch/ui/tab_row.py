"""The row below the status line: the panes' tabs, the filter, and what is always at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from portwatch.ui.actions import Command
from portwatch.ui.button import IconButton
from portwatch.ui.icons import IconName
from portwatch.ui.language import count_text
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.ui.actions import Actions
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


_COUNTED = 99  # highest number that is told
_AROUND, _EDGE = 26, 4  # pixels beside a word, and those at each side that it may never take
_NARROWEST = 56  # pixels of a tab


class TabRow(QWidget):
    """Tabs at the left, tools at the right.

    Attributes:
        chosen: Another tab was chosen; carries its position.
        pointed: The pointer has come to a tab; carries its position.
    """

    chosen = Signal(int)
    pointed = Signal(int)

    def __init__(
        self,
        titles: Sequence[str],
        search: QWidget,
        actions: Actions,
        theme: Theme,
        icons: Icons,
    ) -> None:
        """All tabs, the first one chosen.

        Args:
            titles: What the tabs are called.
            search: The filter box.
            actions: The commands; three of them become buttons.
            theme: Colours, fonts and sizes.
            icons: The drawings.
        """
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._tabs = Tabs(theme)
        self._menu_button = IconButton(theme, icons, self.tr("Menu"), IconName.MENU)
        for title in titles:
            self._tabs.addTab(title)
        self._tabs.setAccessibleName(self.tr("Panes"))
        self._tabs.currentChanged.connect(self.chosen)
        self._tabs.pointed.connect(self.pointed)
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)
        # What is over is the filter's, so it is the first that has less where the room is short.
        row.addWidget(search, 1, Qt.AlignmentFlag.AlignRight)
        self._group = self._button(actions, Command.GROUP, IconName.GROUP)
        row.addWidget(self._group)
        row.addWidget(self._button(actions, Command.PAUSE, IconName.PAUSE))
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self._menu_button)
        self.setFixedHeight(px(40))

    @property
    def tabs(self) -> QTabBar:
        """The tabs."""
        return self._tabs

    def choose(self, position: int) -> None:
        """Choose a tab."""
        self._tabs.setCurrentIndex(position)

    def show_count(self, position: int, count: int) -> None:
        """Show a number beside a tab's word; none for 0."""
        self._tabs.show_count(position, count)

    def offer_grouping(self, offered: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether what is on show can be grouped."""
        self._group.setVisible(offered)

    def set_menu(self, menu: QMenu) -> None:
        """What the last button opens."""
        self._menu_button.setMenu(menu)

    def _button(self, actions: Actions, command: Command, icon: IconName) -> QToolButton:
        action = actions[command]
        action.setIcon(self._icons.icon(icon))
        action.setIconVisibleInMenu(False)  # there a tick tells its state
        button = IconButton(self._theme, self._icons, action.text(), icon)
        button.setDefaultAction(action)
        button.setObjectName(command)
        return button

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line to what is below; the tab that is chosen has its own over it."""
        del event
        line = self._theme.px(1)
        color = QColor(self._theme.tokens.line)
        QPainter(self).fillRect(0, self.height() - line, self.width(), line, color)


class Tabs(QTabBar):
    """Plain words; the chosen one is strong and underlined by the accent.

    Where the room is short, the space around the words goes first, then the words are elided.

    Attributes:
        pointed: The pointer has come to a tab; carries its position.
    """

    pointed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._by_keyboard = False
        self._below = -1  # the pointer, if a tab is
        self._counts: dict[int, int] = {}
        self.setDrawBase(False)
        self.setMouseTracking(True)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFont(theme.font(Font.BODY, strong=True))
        theme.changed.connect(self._restyle)

    def show_count(self, position: int, count: int) -> None:
        """Show a number beside a word."""
        if count == self._counts.get(position, 0):
            return
        self._counts[position] = count
        name = self.tr("%1, %2 unread").replace("%1", self.tabText(position))
        self.setAccessibleTabName(position, name.replace("%2", count_text(count)) if count else "")
        self.setIconSize(self.iconSize())  # which lets it measure its tabs again
        self.update()

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the strong word, so that nothing moves when the choice does."""
        px = self._theme.px
        width = self.fontMetrics().horizontalAdvance(self.tabText(index)) + px(_AROUND)
        if self._counts.get(index):
            width += self._badge_width(index) + px(8)
        return QSize(width, px(40))

    def _badge_width(self, index: int) -> int:
        metrics = QFontMetrics(self._theme.font(Font.SMALL, strong=True))
        return max(
            self._theme.px(18), metrics.horizontalAdvance(self._badge(index)) + self._theme.px(10)
        )

    def _badge(self, index: int) -> str:
        count = self._counts.get(index, 0)
        return f"{count}" if count <= _COUNTED else f"{_COUNTED}+"

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """Every tab is there to be seen, whatever its word."""
        asked = self.tabSizeHint(index)
        return QSize(min(asked.width(), self._theme.px(_NARROWEST)), asked.height())

    def words_rect(self, index: int) -> QRect:
        """Where a tab's word may stand, beside its number."""
        px = self._theme.px
        rect = self.tabRect(index).adjusted(px(_EDGE), 0, -px(_EDGE), 0)
        if self._counts.get(index):
            rect.setRight(rect.right() - self._badge_width(index) - px(8))
        return rect

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell which tab the pointer is on."""
        super().mouseMoveEvent(event)
        before, self._below = self._below, self.tabAt(event.position().toPoint())
        if self._below not in {before, -1}:
            self.pointed.emit(self._below)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The pointer is on none any more."""
        super().leaveEvent(event)
        self._below = -1

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Who comes by the keyboard sees where the focus is."""
        super().focusInEvent(event)
        reasons = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self._by_keyboard = event.reason() in reasons

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The focus has gone elsewhere."""
        super().focusOutEvent(event)
        self._by_keyboard = False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint all tabs."""
        del event
        tokens, px = self._theme.tokens, self._theme.px
        painter = QPainter(self)
        for index in range(self.count()):
            rect = self.tabRect(index)
            chosen = index == self.currentIndex()
            painter.setFont(self._theme.font(Font.BODY, strong=chosen))
            painter.setPen(QColor(tokens.text if chosen else tokens.text2))
            words, word = self.words_rect(index), self._word(index)
            if self._counts.get(index):
                self._paint_badge(painter, index, words)
                painter.setFont(self._theme.font(Font.BODY, strong=chosen))
                painter.setPen(QColor(tokens.text if chosen else tokens.text2))
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, word)
            if chosen:
                bar = rect.adjusted(0, rect.height() - px(2), 0, 0)
                painter.fillRect(bar, QColor(tokens.accent))
                if self._by_keyboard:
                    painter.setPen(QColor(tokens.accent))
                    painter.drawRect(rect.adjusted(px(4), px(8), -px(4), -px(8)))
        painter.end()

    def _word(self, index: int) -> str:
        """As much of a tab's word as it has room for."""
        room = self.words_rect(index).width()
        return self.fontMetrics().elidedText(self.tabText(index), Qt.TextElideMode.ElideRight, room)

    def _paint_badge(self, painter: QPainter, index: int, words: QRect) -> None:
        """The number, on the tint of what needs a look."""
        colours, px = self._theme.tokens.tones[Tone.RISKY], self._theme.px
        width, height = self._badge_width(index), px(18)
        middle = words.center().x() + self.fontMetrics().horizontalAdvance(self._word(index)) // 2
        place = QRect(middle + px(8), words.center().y() - height // 2 + 1, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tint))
        painter.drawRoundedRect(place, height / 2, height / 2)
        painter.setPen(QColor(colours.color))
        painter.setFont(self._theme.font(Font.SMALL, strong=True))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._badge(index))
        painter.restore()

    @Slot()
    def _restyle(self) -> None:
        self.setFont(self._theme.font(Font.BODY, strong=True))
        self.update()
