"""The row below the status line: the panes' tabs, the filter, and what is always at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabBar, QToolButton, QWidget

from portwatch.ui.actions import Command
from portwatch.ui.button import IconButton
from portwatch.ui.icons import IconName
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.ui.actions import Actions
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


class TabRow(QWidget):
    """Tabs at the left, tools at the right.

    Attributes:
        chosen: Another tab was chosen; carries its position.
    """

    chosen = Signal(int)

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
        self._tabs = _Tabs(theme)
        self._menu_button = IconButton(theme, icons, self.tr("Menu"), IconName.MENU)
        for title in titles:
            self._tabs.addTab(title)
        self._tabs.setAccessibleName(self.tr("Panes"))
        self._tabs.currentChanged.connect(self.chosen)
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self._tabs, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        row.addWidget(search)
        for command, icon in ((Command.GROUP, IconName.GROUP), (Command.PAUSE, IconName.PAUSE)):
            actions[command].setIcon(icons.icon(icon))
            actions[command].setIconVisibleInMenu(False)  # there a tick tells its state
            row.addWidget(self._button(actions, command, icon))
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

    def set_menu(self, menu: QMenu) -> None:
        """What the last button opens."""
        self._menu_button.setMenu(menu)

    def _button(self, actions: Actions, command: Command, icon: IconName) -> QToolButton:
        action = actions[command]
        button = IconButton(self._theme, self._icons, action.text(), icon)
        button.setDefaultAction(action)
        return button


class _Tabs(QTabBar):
    """Plain words; the chosen one is strong and underlined by the accent."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._by_keyboard = False
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFont(theme.font(Font.BODY, strong=True))
        theme.changed.connect(self._restyle)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """As wide as the strong word, so that nothing moves when the choice does."""
        px = self._theme.px
        return QSize(self.fontMetrics().horizontalAdvance(self.tabText(index)) + px(26), px(40))

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """Words are not cut."""
        return self.tabSizeHint(index)

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
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.tabText(index))
            if chosen:
                bar = rect.adjusted(0, rect.height() - px(2), 0, 0)
                painter.fillRect(bar, QColor(tokens.accent))
                if self._by_keyboard:
                    painter.setPen(QColor(tokens.accent))
                    painter.drawRect(rect.adjusted(px(4), px(8), -px(4), -px(8)))
        painter.end()

    @Slot()
    def _restyle(self) -> None:
        self.setFont(self._theme.font(Font.BODY, strong=True))
        self.update()
