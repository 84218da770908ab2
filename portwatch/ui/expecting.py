"""Lets the person expect a listener in the window, and take that back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.core.expectation_preview import preview
from portwatch.core.model import Verdict
from portwatch.core.successor import now_of, successor
from portwatch.services.expectations_file import ExpectationsError
from portwatch.ui.expect_dialog import ExpectDialog

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from portwatch.core.expectation import Expectation
    from portwatch.core.model import Instant, Listener
    from portwatch.services.expectations_file import ExpectationsFile
    from portwatch.ui.theme import Theme
    from portwatch.ui.undo_bar import UndoBar


class Expecting(QObject):
    """Writes what the dialog makes; whoever polls finds the file changed within a second.

    Attributes:
        failed: The file cannot be changed; carries one line for people.
        kept: A listener is expected by a rule that was made of it; carries a tuple of that and
            what else listens now and is expected by the same rule.
        taken_back: They are not any more; carries the same.
    """

    failed = Signal(object)
    kept = Signal(object)
    taken_back = Signal(object)

    def __init__(
        self,
        file: ExpectationsFile,
        rows: Callable[[], Sequence[Listener]],
        clock: Callable[[], Instant],
        *,
        theme: Theme,
        bar: UndoBar,
        window: QWidget,
    ) -> None:
        """Nothing is asked yet.

        Args:
            file: Where rules are kept; an object of the window's own, for its thread.
            rows: All that listens now.
            clock: This moment.
            theme: Colours, fonts and sizes.
            bar: Offers to take the change back.
            window: Over which the dialog stands.
        """
        super().__init__(window)
        self._file = file
        self._rows = rows
        self._clock = clock
        self._theme = theme
        self._bar = bar
        self._window = window
        self._last: tuple[Listener, ...] = ()  # whom the rule speaks of that can be taken back
        bar.undone.connect(self._take_back)

    @Slot(object)
    def expect(self, row: Listener) -> None:
        """Ask what is expected of a listener, and wait for the answer.

        It is expected as it is now, unless another program has it by now: then as the person saw
        it, and that is told.
        """
        rows = self._rows()
        other = successor(row, rows)
        if other is None:
            row = now_of(row, rows) or row
        now = self._clock().wall
        dialog = ExpectDialog(row, rows, self._theme, now, self._window, other=other)
        dialog.expected.connect(lambda rule: self.keep(rule, row))
        try:
            dialog.exec()
        finally:
            dialog.deleteLater()

    def keep(self, rule: Expectation, row: Listener) -> None:
        """Write down a rule that was made of a listener, and offer to take it back."""
        try:
            before = self._file.load(sets_aside=False).rules
            (made,) = self._file.add([rule])
        except ExpectationsError as error:
            self.failed.emit(str(error))
            return
        others = [one.row for one in preview(made, self._rows()) if not one.rest]
        rows = (row, *(other for other in others if other.socket.id != row.socket.id))
        if made not in before:
            self._last = rows
            self._bar.offer(made.text)
        # A rule that leaves the risk as it is settles nothing: the person wants to be told on.
        if row.verdict.rank < Verdict.RISKY.rank or made.accepts:
            self.kept.emit(rows)

    @Slot()
    def _take_back(self) -> None:
        try:
            self._file.undo()
        except ExpectationsError as error:
            self.failed.emit(str(error))
            return
        rows, self._last = self._last, ()
        if rows:
            self.taken_back.emit(rows)
