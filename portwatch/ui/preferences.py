"""The page of settings, made from their declaration: what is chosen on it holds at once."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from portwatch.core.option import Kind as OptionKind
from portwatch.core.option import Option
from portwatch.core.settings import OPTIONS, TABLES, value_of
from portwatch.core.text import clean
from portwatch.ui import sheet
from portwatch.ui.button import Button, Kind
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName, quiet_tint, text_tint
from portwatch.ui.label import ElidedLabel
from portwatch.ui.language import is_spoken, translated
from portwatch.ui.number_box import NumberBox
from portwatch.ui.option_row import OptionRow
from portwatch.ui.panel import Section
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from portwatch.ui.icons import Icons
    from portwatch.ui.settings_keeper import SettingsKeeper
    from portwatch.ui.theme import Theme

_WIDTH = 640
_NARROWEST = 480
_PADDING = 24
_LANGUAGE = "looks.language"


class Preferences(QDialog):
    """Modal to its window; a section for each table of the file, and one for the session.

    Attributes:
        restart_requested: The program shall be started anew.
    """

    restart_requested = Signal()

    def __init__(
        self, keeper: SettingsKeeper, login: QAction, theme: Theme, icons: Icons, parent: QWidget
    ) -> None:
        """What is in force is on show.

        Args:
            keeper: What is chosen goes to it.
            login: Whether the program starts with the session; not asked if it is hidden.
            theme: Colours, fonts and sizes.
            icons: The drawings.
            parent: The window.
        """
        super().__init__(parent)
        self._keeper = keeper
        self._login = login
        self._theme = theme
        self._window = parent
        self._trouble = _Trouble(theme, icons)
        self._note = ElidedLabel(theme, tint=quiet_tint)
        self._close = Button(theme, self.tr("Close"))
        self._body = QWidget()
        self._rows = {option.key: OptionRow(theme, option) for option in OPTIONS}
        self._login_row = OptionRow(theme, self._login_option())
        self._build()
        for row in self._rows.values():
            row.chosen.connect(self._change)
            row.reset_requested.connect(self._reset)
        self._rows[_LANGUAGE].way_taken.connect(self.restart_requested)
        self._login_row.chosen.connect(login.trigger)
        self._login_row.reset_requested.connect(login.trigger)
        login.toggled.connect(self._show_login)
        self._trouble.accepted.connect(self._begin_anew)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._bring_into_sight)
        keeper.changed.connect(self._show)
        keeper.problem_changed.connect(self._show_problem)
        keeper.look()
        self._show()
        self._show_login()
        self._show_problem()
        self._settle_size()
        self._rows[OPTIONS[0].key].take_focus()

    def row(self, key: str) -> OptionRow:
        """The line of an option.

        Raises:
            KeyError: There is no such option.
        """
        return self._rows[key]

    @property
    def login_row(self) -> OptionRow:
        """The line of what is not in the file: whether it starts with the session."""
        return self._login_row

    @property
    def trouble(self) -> _Trouble:
        """What is told of the file above all options, and the way on."""
        return self._trouble

    def done(self, result: int) -> None:
        """What is typed and not entered yet counts, and nothing waits any longer."""
        for row in self._rows.values():
            if isinstance(row.control, NumberBox):
                row.control.interpretText()
        self._keeper.flush()
        super().done(result)

    def _login_option(self) -> Option:
        hint = self.tr("Needed if you want to hear about changes while the window is closed.")
        return Option("", OptionKind.SWITCH, False, self._login.text(), hint)

    def _build(self) -> None:
        px = self._theme.px
        self.setWindowTitle(self.tr("Preferences"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(px(_NARROWEST))
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(0, px(4), 0, px(8))
        inner.setSpacing(0)
        for number, (name, table) in enumerate(TABLES.items()):
            section = self._section(inner, table.title, line=number > 0)
            if table.note:
                note = TextBlock(self._theme, Font.SMALL, tint=quiet_tint)
                note.show_text(table.note, translated(table.title))
                section.column.addWidget(note)
            for key, row in self._rows.items():
                if key.split(".")[0] == name:
                    section.column.addWidget(row)
        if self._login.isVisible():
            self._section(inner, self.tr("Session")).column.addWidget(self._login_row)
        inner.addStretch(1)
        self._scroll = sheet.scroller(self._body, self._theme)
        sheet.stack(self, self._trouble, self._scroll, self._made_foot())
        self._theme.changed.connect(self._paper)
        self._paper()

    def _section(self, column: QVBoxLayout, title: str, *, line: bool = True) -> Section:
        section = Section(self._theme, title, line=line)
        section.set_padding(_PADDING)
        section.column.setSpacing(self._theme.px(4))
        column.addWidget(section)
        return section

    def _made_foot(self) -> Section:
        self._foot = sheet.foot(self._theme, _PADDING, self._note, self._close)
        self._close.clicked.connect(self.accept)
        return self._foot

    def _told_place(self) -> str:
        if self._keeper.problem:
            return ""
        if not self._keeper.place:
            return self.tr("Holds until portwatch ends")
        place = Path(self._keeper.place)
        home = Path.home()
        told = f"~/{place.relative_to(home)}" if place.is_relative_to(home) else str(place)
        return self.tr("Kept in %1").replace("%1", clean(told, 200))

    @Slot(QWidget, QWidget)
    def _bring_into_sight(self, before: QWidget | None, focused: QWidget | None) -> None:
        """The row of what the keyboard comes to, also around the end."""
        del before
        for row in (*self._rows.values(), self._login_row):
            if focused is not None and row.isAncestorOf(focused):
                self._scroll.ensureWidgetVisible(row, 0, self._theme.px(8))

    @Slot(object)
    def _change(self, value: float | bool | str) -> None:  # noqa: FBT001 - a slot
        row = self.sender()
        if isinstance(row, OptionRow):
            self._keeper.change(row.option.key, value)

    @Slot()
    def _reset(self) -> None:
        row = self.sender()
        if isinstance(row, OptionRow):
            self._keeper.reset(row.option.key)

    @Slot()
    def _show(self) -> None:
        faults = self._keeper.faults
        for key, row in self._rows.items():
            row.show_value(value_of(self._keeper.settings, key), faults.get(key, ""))
        spoken = is_spoken(self._keeper.settings.looks.language)
        self._rows[_LANGUAGE].offer("" if spoken else self.tr("Start again now"))

    @Slot()
    def _show_login(self) -> None:
        self._login_row.show_value(self._login.isChecked(), "")

    @Slot()
    def _show_problem(self) -> None:
        way = self.tr("Set it aside") if self._keeper.can_begin_anew else ""
        self._trouble.tell(IconName.GAP, self._keeper.problem, way)
        self._note.setText(self._told_place())

    @Slot()
    def _begin_anew(self) -> None:
        aside = self._keeper.begin_anew()
        if aside:
            told = self.tr("The broken file is called %1 now; what holds is in a new one.")
            self._trouble.tell(IconName.CHECK, told.replace("%1", aside), "")

    @Slot()
    def _paper(self) -> None:
        sheet.paint(self, self._foot, self._theme)

    def _settle_size(self) -> None:
        """As high as what it says, if the screen allows, and in the middle of its window."""
        width = max(self._theme.px(_WIDTH), self._body.minimumSizeHint().width())
        height = self._body.heightForWidth(width) + self._foot.sizeHint().height()
        sheet.place(self, self._window, width, height, self._theme)


class _Trouble(QWidget):
    """What is wrong with the file, and the way on; hidden if nothing is.

    Attributes:
        accepted: The person takes that way.
    """

    accepted = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icon = IconLabel(theme, icons)
        self._text = TextBlock(theme)
        self.button = Button(theme, kind=Kind.SMALL)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self.accepted)
        px = theme.px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(_PADDING), px(10), px(_PADDING), px(10))
        row.setSpacing(px(10))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.setAutoFillBackground(True)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text

    def tell(self, icon: IconName, text: str, way: str) -> None:
        """Say something, or nothing any more.

        Args:
            icon: What kind of thing it is.
            text: Sentences; never taken for markup.
            way: What the button says; without it there is none.
        """
        self._icon.show_icon(icon, text_tint)
        self._text.show_text(clean(translated(text)), self.tr("The file of settings"))
        self.button.setText(way)
        self.button.setVisible(bool(way))
        self.setVisible(bool(text))

    @Slot()
    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), self._theme.tokens.hover)
        self.setPalette(palette)
