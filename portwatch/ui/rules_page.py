"""The page of the expectations: a line above, the table, and the panel of one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from portwatch.core.rule_filter import RuleFilter
from portwatch.core.said import together
from portwatch.ui.button import Button, IconButton
from portwatch.ui.empty_state import Emptiness, EmptyState, Failed
from portwatch.ui.faults_panel import FaultsPanel
from portwatch.ui.field import TextField
from portwatch.ui.icons import IconName, quiet_tint, text_tint
from portwatch.ui.label import ElidedLabel, Label
from portwatch.ui.language import count_text, translated
from portwatch.ui.notice_bar import NoticeBar
from portwatch.ui.panel import WIDTH
from portwatch.ui.rule_panel import RulePanel
from portwatch.ui.rules_head import RulesHead
from portwatch.ui.rules_table import RulesTable
from portwatch.ui.side_place import ROOMY
from portwatch.ui.theme import Font
from portwatch.ui.whole_page import WholePage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from portwatch.core.model import Listener
    from portwatch.core.rule_row import RuleRow
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_HEAD, _FIELD = 64, 168
_FIND = QKeySequence.StandardKey.Find
_TO_TABLE = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class RulesPage(WholePage):
    """In a narrow window the panel takes the place of the table.

    Attributes:
        head: The line above.
        field: Narrows the table.
        table: The rules.
        panel: The one that is current.
        faults: What is wrong in the file.
        open_requested: The file shall be opened.
        import_requested: Rules shall be taken out of another file.
        export_requested: The rules shall be written to another file.
    """

    open_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._rows: Sequence[Listener] = ()
        self._total = 0  # rules, with those that the filter hides
        self._now = 0.0
        self._is_roomy = True
        self._is_open = False  # the panel, in a narrow window
        self._is_whole = True  # the file could be read
        self._problems = ""
        self.head = RulesHead(theme, icons)
        self.field = TextField(theme, self.tr("Filter the expectations"))
        self._count = Label(theme, kind=Font.SMALL, tint=quiet_tint)
        self.table = RulesTable(theme, icons)
        self.panel = RulePanel(theme, icons)
        self.faults = FaultsPanel(theme, icons)
        self._notice = NoticeBar(theme, icons)
        self._empty = EmptyState(theme, icons)
        self._add = Button(theme, self.tr("Add"))
        self._open = Button(theme, self.tr("Open file"))
        self._more = IconButton(
            theme, icons, self.tr("Import and export"), IconName.MORE, size=32, edged=True
        )
        self._list = QWidget()
        self._lines = QStackedWidget()
        self._side = QStackedWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._build()
        self._connect()

    @property
    def add(self) -> Button:
        """Begins a new rule."""
        return self._add

    @property
    def notice(self) -> str:
        """What is said of the file, if anything is."""
        return self._notice.text if self._notice.isVisibleTo(self) else ""

    @property
    def menu(self) -> QMenu:
        """Import and export."""
        return self._more.menu()

    @property
    def is_panel_open(self) -> bool:
        """Whether the panel is on show."""
        return self._side.isVisibleTo(self)

    def show_rules(self, rules: tuple[RuleRow, ...], rows: Sequence[Listener], now: float) -> None:
        """Show these.

        Args:
            rules: All of them.
            rows: All that listens now.
            now: Seconds since the epoch.
        """
        self._rows, self._now = rows, now
        self.table.show_rules(rules, now)
        self._total = len(rules)
        self._show_lines()
        if not self.panel.is_new:  # also while the rule is the same: other things listen
            self.panel.show_rule(self.table.current_rule(), rows, now)

    def show_file(self, problems: Sequence[str], *, is_whole: bool, can_write: bool) -> None:
        """Say what is to be said of the file.

        Args:
            problems: What is wrong in it.
            is_whole: Whether it could be read.
            can_write: Whether it can be changed.
        """
        self.faults.show_faults(problems, is_whole=is_whole)
        self.panel.allow_changes(can_write and is_whole)
        self._add.setEnabled(can_write and is_whole)
        self._is_whole, self._problems = is_whole, together(problems)
        self._show_lines()
        told = ""
        if not is_whole:
            told = " ".join(map(translated, problems))
            told += " " + self.tr("The rules that held go on holding.")
        elif not can_write:
            told = self.tr("The folder of expectations.toml may not be written: nothing is saved.")
        if told:
            self._notice.show_notice(IconName.GAP, told, self.tr("Open file"), closable=False)
        else:
            self._notice.hide()

    @Slot()
    def begin_new(self) -> None:
        """Let the person write a new rule."""
        self.show_panel()
        self.panel.begin_new(self._rows, self._now)

    @Slot()
    def end_new(self) -> None:
        """No new rule is written any more."""
        self.panel.show_rule(self.table.current_rule(), self._rows, self._now)
        self.take_focus()
        self._close()

    @Slot()
    def show_panel(self) -> None:
        """Show the panel of the current rule, wherever there is room for it."""
        self._side.setCurrentWidget(self.panel)
        self._is_open = True
        self._arrange()

    @Slot()
    def show_faults(self) -> None:
        """Show what is wrong in the file."""
        self._side.setCurrentWidget(self.faults)
        self._is_open = True
        self._arrange()
        self.faults.take_focus()

    @Slot()
    def select_exceeded(self) -> None:
        """Go to the first rule that is exceeded; from one of those, to the next."""
        self.field.clear()
        rows = self.table.rules.rows
        wider = [row.rule.id for row in rows if row.wider]
        if not wider:
            return
        current = self.table.current_rule()
        here = current.rule.id if current is not None else ""
        place = wider.index(here) + 1 if here in wider else 0
        self.table.select_rule(wider[place % len(wider)])
        self.table.setFocus()

    def select_rule(self, identifier: str) -> None:
        """Make a rule current; the filter goes if it hides that."""
        if not self.table.select_rule(identifier):
            self.field.clear()
            self.table.select_rule(identifier)

    def take_focus(self) -> None:
        """The keyboard goes to the table, or where there is none, to the way to fill it."""
        ways = self.field if self._total else self._add
        (self.table if self.table.rules.rows else ways).setFocus()

    def step_back(self) -> None:
        """From what covers the rule to the rule, from the panel to the table, from there out."""
        if self.focusWidget() is self.field:
            if self.field.text():
                self.field.clear()
            else:
                self.take_focus()
        elif self._side.currentWidget() is self.faults:
            self._side.setCurrentWidget(self.panel)
            self._close()
            self.take_focus()
        elif self.panel.is_new:
            self.end_new()
        elif self._side.isAncestorOf(self.focusWidget()) or not self._list.isVisibleTo(self):
            self._close()
            self.take_focus()
        else:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """The window's key for its filter means this page's own."""
        wants = event.type() == QEvent.Type.ShortcutOverride
        if wants and isinstance(event, QKeyEvent) and event.matches(_FIND):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """To the filter, and from there to the table; Escape leads back."""
        if event.matches(_FIND) and self._list.isVisibleTo(self):
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()
        elif (
            self.focusWidget() is self.field and event.key() in _TO_TABLE and self.table.rules.rows
        ):
            self.table.setFocus()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The panel goes where there is room."""
        super().resizeEvent(event)
        roomy = self.width() >= self._theme.px(ROOMY)
        if roomy is not self._is_roomy:
            self._is_roomy = roomy
            self._is_open = False
        self._arrange()

    def _build(self) -> None:
        px = self._theme.px
        self._add.setIcon(self._icons.icon(IconName.PLUS, text_tint))
        menu = QMenu(self._more)
        menu.addAction(self.tr("Import rules…"), self.import_requested.emit)
        menu.addAction(self.tr("Export rules…"), self.export_requested.emit)
        self._more.setMenu(menu)
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._empty.show_state(Emptiness.RULES)
        self._lines.addWidget(self.table)
        self._lines.addWidget(self._empty)
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._made_title())
        column.addWidget(self._notice)
        column.addWidget(self._lines, 1)
        for panel in (self.panel, self.faults):
            self._side.addWidget(panel)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._side)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.setSizes([px(927), px(WIDTH)])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addWidget(self._splitter, 1)
        self.setAccessibleName(self.tr("Expectations"))
        self._theme.changed.connect(self._restyle)
        self._restyle()

    def _made_title(self) -> QWidget:
        px = self._theme.px
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addStretch(1)
        told = self.tr("What may listen here without a word. Everything else is told.")
        words.addWidget(Label(self._theme, self.tr("Expectations"), Font.SENTENCE, strong=True))
        words.addWidget(ElidedLabel(self._theme, told, tint=quiet_tint))
        words.addStretch(1)
        self.field.setFixedWidth(px(_FIELD))
        self.field.setPlaceholderText(self.tr("Filter: program, port…"))
        title = QWidget()
        row = QHBoxLayout(title)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(12))
        row.addLayout(words, 1)
        row.addWidget(self._count)
        row.addWidget(self.field)
        for button in (self._add, self._open, self._more):
            row.addWidget(button)
        title.setFixedHeight(px(_HEAD))
        return title

    def _connect(self) -> None:
        self.head.back.clicked.connect(self._go_back)
        self.head.exceeded_requested.connect(self.select_exceeded)
        self.head.problems_requested.connect(self.show_faults)
        self.field.textChanged.connect(self._filter)
        self._empty.clear_requested.connect(self.field.clear)
        self.table.rule_selected.connect(self._show_selected)
        self.table.opened.connect(self._open_panel)
        self.table.remove_requested.connect(self._remove)
        self.panel.given_up.connect(self.end_new)
        self.faults.closed.connect(self.step_back)
        self.faults.open_requested.connect(self.open_requested)
        self._notice.accepted.connect(self.open_requested)
        self._add.clicked.connect(self.begin_new)
        self._open.clicked.connect(self.open_requested)

    @Slot(str)
    def _filter(self, text: str) -> None:
        self.table.filter(RuleFilter(text))
        self._show_lines()

    def _show_lines(self) -> None:
        """The table, or why there is nothing in it; and how much the filter lets through."""
        shown = len(self.table.rules.rows)
        loses_keyboard = not shown and self.table.hasFocus()
        self._lines.setCurrentIndex(0 if shown else 1)
        if loses_keyboard:  # not to whatever is next
            self.take_focus()
        words = (
            self.tr("%1 of %2")
            .replace("%1", count_text(shown))
            .replace("%2", count_text(self._total))
        )
        self._count.setText(words if self.table.is_filtered else "")
        if not self._is_whole and not self._total:
            self._empty.show_state(Failed(self._problems))
        else:
            self._empty.show_state(Emptiness.NO_SUCH_RULES if self._total else Emptiness.RULES)

    def _arrange(self) -> None:
        self._side.setVisible(self._is_roomy or self._is_open)
        self._list.setVisible(self._is_roomy or not self._is_open)

    def _close(self) -> None:
        """In a narrow window the table gets its place again."""
        self._is_open = False
        self._arrange()

    @Slot()
    def _go_back(self) -> None:
        """From what stands in the table's place to the table, else out."""
        if self._list.isVisibleTo(self):
            self.left.emit()
        else:
            self.step_back()

    @Slot(object)
    def _show_selected(self, row: RuleRow | None) -> None:
        self._side.setCurrentWidget(self.panel)
        self.panel.show_rule(row, self._rows, self._now)

    @Slot()
    def _open_panel(self) -> None:
        self.show_panel()
        self.panel.form.take_focus()

    @Slot(object)
    def _remove(self, row: RuleRow) -> None:
        """By the keyboard as by the button."""
        if self.panel.remove.isEnabled() and self.panel.remove.isVisibleTo(self.panel):
            self.panel.remove_requested.emit(row)

    @Slot()
    def _restyle(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(self._theme.tokens.surface))
        self._list.setAutoFillBackground(True)
        self._list.setPalette(palette)
