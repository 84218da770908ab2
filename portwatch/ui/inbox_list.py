"""The list of the inbox; the selected alert has its buttons below its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QWidget,
)

from portwatch.ui.button import Button, Kind
from portwatch.ui.focus_bar import FocusBar
from portwatch.ui.inbox_delegate import TEXT, InboxDelegate
from portwatch.ui.inbox_model import InboxModel, ItemLine
from portwatch.ui.scroll_bar import ScrollBar
from portwatch.ui.typed import typed_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from portwatch.core.history_records import AlertEntry
    from portwatch.core.inbox import InboxItem
    from portwatch.core.timeline import Key
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_AHEAD = 600  # pixels before the end at which more is asked for


class InboxList(QListView):
    """Shows alerts.

    Attributes:
        item_selected: Another alert is the current one; carries it, ``None`` for none.
        show_requested: What it is about is wanted; carries it.
        expect_requested: That shall be expected; carries it.
        stop_requested: That shall be stopped; carries it.
        dismiss_requested: The alert is done with; carries it.
        end_neared: The person has nearly read all there is.
    """

    item_selected = Signal(object)
    show_requested = Signal(object)
    expect_requested = Signal(object)
    stop_requested = Signal(object)
    dismiss_requested = Signal(object)
    end_neared = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._model = InboxModel(self)
        self._delegate = InboxDelegate(self._model, theme, icons)
        self._is_changing = False
        self._selected: Key | None = None
        self._acts = ItemActs(theme, self.viewport())
        self._lives = False
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        FocusBar(self, theme)
        self._build()
        self.selectionModel().currentChanged.connect(self._note_current)
        theme.changed.connect(self._restyle)

    @property
    def lines(self) -> InboxModel:
        """The lines."""
        return self._model

    @property
    def acts(self) -> ItemActs:
        """The buttons of the selected alert."""
        return self._acts

    def current_item(self) -> InboxItem | None:
        """The alert that the keyboard is on."""
        line = self._model.line(self.currentIndex().row())
        return line.item if isinstance(line, ItemLine) else None

    def show_entries(self, entries: Iterable[AlertEntry], now: float) -> None:
        """Show these; what is current and where the list stands stay."""
        top = self.verticalScrollBar().value()
        self._is_changing = True
        self._model.show_entries(entries, now)
        row = self._row_of(self._selected)
        if row is not None:
            self.setCurrentIndex(self._model.index(row))
        self._is_changing = False
        if row is None:
            self.setCurrentIndex(QModelIndex())
        self._follow_current()
        self.verticalScrollBar().setValue(top)

    def show_lives(self, lives: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether what the selected alert is about listens now, and can be stopped."""
        self._lives = lives
        self._acts.stop.setEnabled(lives)

    def offer_expecting(self, offered: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether anything can be expected at all."""
        self._acts.expect.setVisible(offered)

    def pass_on(self) -> None:
        """The current alert is done with: the next one is current, or the last one that is left."""
        rows = self._item_rows()
        current = self.currentIndex().row()
        below = (row for row in rows if row > current)
        above = (row for row in reversed(rows) if row < current)
        row = next(below, next(above, None))
        self.setCurrentIndex(QModelIndex() if row is None else self._model.index(row))

    def let_go(self) -> None:
        """What was current and is not in the list any more is not current either."""
        if self._selected is not None and self._row_of(self._selected) is None:
            self._selected = None
            self.item_selected.emit(None)

    def select_first(self) -> None:
        """Make the first alert current."""
        for row in self._item_rows()[:1]:
            self.setCurrentIndex(self._model.index(row))

    def select(self, numbers: Collection[int]) -> None:
        """Make an alert current that one of these numbers is among, if there is one."""
        for row, line in enumerate(self._model.lines):
            if isinstance(line, ItemLine) and any(n in numbers for n in line.item.ids):
                self.setCurrentIndex(self._model.index(row))
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter shows what it is about, Backspace dismisses."""
        item = self.current_item()
        if item is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.show_requested.emit(item)
        elif item is not None and event.key() == Qt.Key.Key_Backspace:
            self.dismiss_requested.emit(item)
        elif typed_text(event):
            event.ignore()  # it goes into the filter
        else:
            super().keyPressEvent(event)

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Lines have come, gone or grown: the buttons go with theirs."""
        super().doItemsLayout()
        self._place_acts()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """The buttons scroll with their line."""
        super().scrollContentsBy(dx, dy)
        self._place_acts()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The buttons are as wide as their line."""
        super().resizeEvent(event)
        self._place_acts()

    def _build(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ScrollBar(self._theme))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self.setAccessibleName(self.tr("Alerts"))
        self.verticalScrollBar().valueChanged.connect(self._look_ahead)
        for button, told in (
            (self._acts.show_, self.show_requested),
            (self._acts.expect, self.expect_requested),
            (self._acts.stop, self.stop_requested),
            (self._acts.dismiss, self.dismiss_requested),
        ):
            button.clicked.connect(lambda _=False, wanted=told: wanted.emit(self._acts.item))

    def _item_rows(self) -> list[int]:
        lines = enumerate(self._model.lines)
        return [row for row, line in lines if isinstance(line, ItemLine)]

    def _row_of(self, key: Key | None) -> int | None:
        rows = (row for row, line in enumerate(self._model.lines) if line.key == key)
        return None if key is None else next(rows, None)

    @Slot()
    def _note_current(self) -> None:
        """Another one is current: told, unless lines only came and went."""
        if self._is_changing:
            return
        line = self._model.line(self.currentIndex().row())
        key = line.key if isinstance(line, ItemLine) else None
        if key == self._selected:
            return
        self._selected = key
        self._lives = False
        self._follow_current()
        self.scrollTo(self.currentIndex())
        self.item_selected.emit(self.current_item())

    def _follow_current(self) -> None:
        """Make room in the current alert for its buttons, and none in others."""
        item = self.current_item()
        row = -1 if item is None else self.currentIndex().row()
        if item is not None:
            self._acts.tell(item, lives=self._lives)
        if row != self._delegate.selected_row:
            self._delegate.selected_row = row
            self.scheduleDelayedItemsLayout()
        self._place_acts()

    @Slot()
    def _restyle(self) -> None:
        """Lines may be lower now; what is selected stays in sight."""
        self.doItemsLayout()
        self.scrollTo(self.currentIndex())
        self._place_acts()
        self.viewport().update()

    def _place_acts(self) -> None:
        row = self._delegate.selected_row
        place = self.visualRect(self._model.index(row)) if row >= 0 else QRect()
        if place.isValid():
            self._acts.setGeometry(place.adjusted(0, self._delegate.height, 0, 0))
        elif self._acts.isAncestorOf(self.window().focusWidget() or self):
            self.setFocus()  # not wherever the window would take it
        self._acts.setVisible(place.isValid())

    @Slot()
    def _look_ahead(self) -> None:
        bar = self.verticalScrollBar()
        if not self._is_changing and bar.maximum() - bar.value() < self._theme.px(_AHEAD):
            self.end_neared.emit()


class ItemActs(QWidget):
    """What can be done with the selected alert; one row of buttons for all of them.

    Attributes:
        item: The alert.
        show_: Show what it is about.
        expect: Expect that.
        stop: Stop that.
        dismiss: Be done with the alert.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.item: InboxItem | None = None
        self.show_ = Button(theme, self.tr("Show"), Kind.SMALL)
        self.expect = Button(theme, self.tr("Expect…"), Kind.SMALL)
        self.stop = Button(theme, self.tr("Stop…"), Kind.SMALL)
        self.dismiss = Button(theme, self.tr("Dismiss"), Kind.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(TEXT), 0, theme.px(16), theme.px(14))
        row.setSpacing(theme.px(8))
        for button in (self.show_, self.expect, self.stop, self.dismiss):
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        row.addStretch(1)
        self.hide()

    def tell(self, item: InboxItem, *, lives: bool) -> None:
        """Stand below this alert.

        Args:
            item: The alert.
            lives: Whether what it is about listens now.
        """
        self.item = item
        about = bool(item.latest.episodes)
        self.show_.setEnabled(about)
        self.expect.setEnabled(about)
        self.stop.setEnabled(lives)
        self.dismiss.setVisible(item.is_undecided)
