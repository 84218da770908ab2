"""The filter box: reads a query while it is typed, and says where it is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QRect,
    QSize,
    QStringListModel,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QColor, QKeySequence, QPainter
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QSizePolicy

from portwatch.core.query import Query, QueryError
from portwatch.core.query_completion import Completion, complete
from portwatch.ui.filter_sheets import box_sheet, ways_sheet
from portwatch.ui.icons import IconName, Icons
from portwatch.ui.key_repeat import KeyRepeat
from portwatch.ui.label import Label
from portwatch.ui.language import count_text, translated
from portwatch.ui.query_problem import QueryProblem
from portwatch.ui.theme import Font, Theme
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QMoveEvent, QPaintEvent, QResizeEvent

DEBOUNCE = 80
"""Milliseconds after the last key until the query is read."""

PAUSE = 600
"""Milliseconds after the last key until an error is told: half a word is no mistake."""

_WIDTH, _NARROWEST, _HEIGHT = 344, 112, 28
_WAYS, _BESIDE_COUNT = 160, 80  # pixels that a word to go on has, and the text beside a count
_CLEAR = 28  # pixels that the clear button takes
_BELOW = 4  # pixels between the box and the ways to go on
_RETURNS = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ENDS_POPUP = {*_RETURNS, Qt.Key.Key_Tab, Qt.Key.Key_Escape}


class FilterBox(QLineEdit):
    """Where a person writes a query.

    Attributes:
        query_changed: Another query is in force; carries the ``Query``. A wrong one changes
            nothing: the last good one stays in force.
        left: The person is done here (Escape in an empty box): the table's turn.
        entered: The person goes on to the first row (Return or Down).
        narrowed: What the person has written is in force.
        stop_requested: The current row shall be stopped (Del, with nothing to delete).
        menu_requested: What is saved shall be offered (the icon, or Alt+Down).
        known: Tells the values of a key that the list on show has, to be offered.
    """

    query_changed = Signal(object)
    left = Signal()
    entered = Signal()
    narrowed = Signal()
    stop_requested = Signal()
    menu_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons, hint: str = "Ctrl+F") -> None:
        """Empty: every row matches.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings.
            hint: The shortcut that leads here, shown as it is called while the box is empty.
        """
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._hint = QKeySequence(hint).toString(QKeySequence.SequenceFormat.NativeText)
        self.known: Callable[[str], tuple[str, ...]] = lambda _: ()
        self._query = Query()
        self._error: QueryError | None = None
        self._problem: QueryProblem | None = None
        self._completion: Completion | None = None
        self._is_typed = False  # since the query was read
        self._repeat = KeyRepeat()
        self._shown: int | None = 0
        self._total: int | None = 0
        self._count = Label(theme, kind=Font.SMALL)
        self._clear = QAction(icons.icon(IconName.CLEAR), self.tr("Clear filter"), self)
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._popup = QListView()
        self._timer = QTimer(self)
        self._pause = QTimer(self)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show_count()

    @property
    def query(self) -> Query:
        """The query in force."""
        return self._query

    @property
    def error(self) -> QueryError | None:
        """What is wrong with the text, if it is."""
        return self._error

    def set_query(self, text: str) -> None:
        """Write this text and put it in force at once."""
        self.setText(text)
        self._is_typed = False
        self.read()

    def begin(self, text: str) -> None:
        """Take the keyboard, and what was typed elsewhere in the place of what is written."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self.insert(text)

    def set_counts(self, shown: int | None, total: int | None) -> None:
        """Tell how many rows match, of how many; ``None`` where nobody counts them."""
        if (shown, total) != (self._shown, self._total):
            self._shown, self._total = shown, total
            self._show_count()

    @Slot()
    def read(self) -> None:
        """Read the text as a query now, and say so if it is none."""
        self._read(at_once=True)

    @Slot()
    def _read_typed(self) -> None:
        self._read(at_once=False)

    def _read(self, *, at_once: bool) -> None:
        self._timer.stop()
        self._pause.stop()
        try:
            query = Query.parse(self.text())
        except QueryError as error:
            if at_once:
                self._show_error(error)
            else:
                self._pause.start()
            return
        self._show_error(None)
        if query != self._query:
            self._query = query
            self.query_changed.emit(query)
        if self._is_typed and not query.is_empty:
            self.narrowed.emit()
        self._is_typed = False

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as a query of a few words."""
        return QSize(self._theme.px(_WIDTH), self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as one word."""
        return QSize(self._theme.px(_NARROWEST), self._theme.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape clears, then leaves; Return and Down go to the table; Del may stop a row."""
        key = event.key()
        if self._popup.isVisible() and key in _RETURNS and not self._popup.currentIndex().isValid():
            self._popup.hide()  # nothing of it is wanted
        if self._popup.isVisible() and key in _ENDS_POPUP:
            event.ignore()  # the completer's
            return
        if key == Qt.Key.Key_Escape:
            if self.text():
                self.set_query("")
            else:
                self.left.emit()
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.menu_requested.emit()
        elif key in {*_RETURNS, Qt.Key.Key_Down}:
            self.read()
            if self._error is None:
                self.entered.emit()
        elif key == Qt.Key.Key_Delete and self._has_nothing_to_delete(event):
            self._popup.hide()
            self.read()
            if self._error is None:
                self.stop_requested.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """A press of the same moment will be the same one still."""
        self._repeat.note_release(event)
        super().keyReleaseEvent(event)

    def _has_nothing_to_delete(self, event: QKeyEvent) -> bool:
        """Whether Del would do nothing here, and is not the end of deleting."""
        is_idle = self.cursorPosition() == len(self.text()) and not self.hasSelectedText()
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return bool(self.text()) and is_idle and is_plain and not self._repeat.is_repeat(event)

    def focusNextPrevChild(self, forwards: bool) -> bool:  # noqa: FBT001, N802 - Qt's name
        """Tab takes the first of the ways to go on, or the chosen one; else it leads on."""
        if not (forwards and self._popup.isVisible() and self._completion is not None):
            return super().focusNextPrevChild(forwards)
        chosen = max(self._popup.currentIndex().row(), 0)
        self._popup.hide()
        self._take(self._completion.candidates[chosen])
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Underline the place that is wrong."""
        super().paintEvent(event)
        if self._error is None:
            return
        place = self._place_of(self._error)
        QPainter(self).fillRect(place, QColor(self._theme.tokens.tones[Tone.SUSPICIOUS].color))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The count stays at the right end."""
        super().resizeEvent(event)
        self._arrange()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802 - Qt's name
        """The message moves along."""
        super().moveEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Another font needs another arrangement; a box of no use names no shortcut."""
        super().changeEvent(event)
        if not hasattr(self, "_count"):
            return
        if event.type() == QEvent.Type.FontChange:
            self._arrange()
        elif event.type() == QEvent.Type.EnabledChange:
            self._show_count()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Filter"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self._theme.px(_HEIGHT))
        self.setMaximumWidth(self._theme.px(_WIDTH))
        self.setFont(self._theme.font())
        search = QAction(self._icons.icon(IconName.SEARCH_MENU), self.tr("Saved filters"), self)
        self.addAction(search, QLineEdit.ActionPosition.LeadingPosition)
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.triggered.connect(self._clear_filter)
        search.triggered.connect(self.menu_requested)
        self._count.setParent(self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DEBOUNCE)
        self._timer.timeout.connect(self._read_typed)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._tell_after_pause)
        self._completer.setPopup(self._popup)  # which belongs to the completer from now on
        self._completer.setWidget(self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self._take)
        self._popup.setAccessibleName(self.tr("Ways to go on"))
        self.textChanged.connect(self._changed)
        self.textEdited.connect(self._offer)

    @Slot(str)
    def _changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        self._show_count()
        self._show_error(None)
        self._pause.stop()
        self._timer.start()

    @Slot()
    def _tell_after_pause(self) -> None:
        """The error of what was typed, unless ways to go on are offered where it would stand."""
        if self._popup.isVisible():
            self._pause.start()
        else:
            self.read()

    @Slot(str)
    def _offer(self, text: str) -> None:
        self._is_typed = True
        self._completion = complete(text, self.cursorPosition(), self.known)
        if self._completion is None:
            self._popup.hide()
            return
        self._words.setStringList(list(self._completion.candidates))
        rect = self.cursorRect()
        rect.setWidth(self._theme.px(_WAYS))
        rect.setHeight(self.height() + self._theme.px(_BELOW) - rect.top())
        self._completer.complete(rect)
        self._popup.setCurrentIndex(QModelIndex())  # Return shall not write what nobody chose

    @Slot(str)
    def _take(self, word: str) -> None:
        if self._completion is None:
            return
        self.setSelection(self._completion.start, self.cursorPosition() - self._completion.start)
        self.insert(word)
        self._completion = None
        if word.endswith(":"):
            self._offer(self.text())

    @Slot()
    def _clear_filter(self) -> None:
        self.set_query("")
        self.setFocus()

    def _show_error(self, error: QueryError | None) -> None:
        if error is None and self._error is None:
            return
        self._error = error
        self.setAccessibleDescription("" if error is None else translated(str(error)))
        if error is not None:
            if self._problem is None:
                self._problem = QueryProblem(self._theme, self._icons, self.window())
            self._problem.tell(error.message, self)
        elif self._problem is not None:
            self._problem.hide()
        self._restyle()

    def _show_count(self) -> None:
        text = "" if self.text() or not self.isEnabled() else self._hint
        if self.text() and self._shown is not None and self._total is not None:
            words = self.tr("{shown} of {total}")
            text = words.format(shown=count_text(self._shown), total=count_text(self._total))
        self._clear.setVisible(bool(self.text()))
        self._count.setText(text)
        self._arrange()

    def _arrange(self) -> None:
        size = self._count.sizeHint()
        right = self._theme.px(_CLEAR if self.text() else 8)
        left = self.width() - right - size.width()
        fits = left > self._theme.px(_BESIDE_COUNT)
        self._count.setVisible(fits)
        place = QRect(left, (self.height() - size.height()) // 2, size.width(), size.height())
        self._count.setGeometry(self._mirrored(place))
        taken = size.width() + self._theme.px(4) if fits else 0
        is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(taken if is_mirrored else 0, 0, 0 if is_mirrored else taken, 0)
        if self._problem is not None and self._problem.isVisible():
            self._problem.follow(self)

    def _place_of(self, error: QueryError) -> QRect:
        """Where the wrong characters stand, as a line below them."""
        metrics = self.fontMetrics()
        cursor = self.cursorRect()
        origin = cursor.center().x() - metrics.horizontalAdvance(
            self.text()[: self.cursorPosition()]
        )
        start = origin + metrics.horizontalAdvance(self.text()[: error.start])
        end = origin + metrics.horizontalAdvance(self.text()[: error.end])
        thick = self._theme.px(2)
        limits = self.rect().adjusted(self._theme.px(30), 0, -self._theme.px(_CLEAR), 0)
        limits = self._mirrored(limits)
        line = QRect(start, self.height() - thick - self._theme.px(4), end - start, thick)
        return line & limits

    def _mirrored(self, place: QRect) -> QRect:
        """Where that is from right to left, if the language is written so.

        Qt's style would tell, but it takes a hundredth of the program's start to load.
        """
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            place.moveRight(self.rect().right() - place.left())
        return place

    @Slot()
    def _restyle(self) -> None:
        self.setStyleSheet(box_sheet(self._theme, is_wrong=self._error is not None))
        self._popup.setStyleSheet(ways_sheet(self._theme))
