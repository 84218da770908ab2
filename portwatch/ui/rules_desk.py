"""Between the page of the expectations, their file, and the rest of the window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from portwatch.core.expectation import Source
from portwatch.core.expectation_book import ExpectationBook
from portwatch.core.rule_board import RuleBoard
from portwatch.core.rule_row import last_seen
from portwatch.core.text import clean
from portwatch.services.expectations_file import ExpectationsError, LoadedRules, Mark
from portwatch.services.rules_exchange import export_rules, import_rules
from portwatch.ui.history_requests import BetweenSpan
from portwatch.ui.language import translated
from portwatch.ui.undo_bar import UndoBar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from portwatch.core.expectation import Expectation
    from portwatch.core.model import Instant, Listener
    from portwatch.core.rule_row import RuleRow
    from portwatch.services.expectations_file import ExpectationsFile
    from portwatch.services.learning import LearningState
    from portwatch.ui.history_requests import BetweenRead
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.icons import Icons
    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.rules_page import RulesPage
    from portwatch.ui.theme import Theme

EPISODES_AT_MOST = 500
"""Listeners of the past that are asked for, the latest opened first."""

_LOOKED_BACK = 30 * 86_400.0  # seconds
_ASKER = "rules"


class RulesDesk(QObject):
    """Costs nothing until the page is opened; it is made then.

    Attributes:
        failed: Something could not be done; carries a sentence.
        done: Something was done that is not seen on the page; carries a sentence.
        learning_wanted: Learning shall begin again, or end; carries which.
    """

    failed = Signal(object)
    done = Signal(object)
    learning_wanted = Signal(bool)

    def __init__(
        self,
        window: MainWindow,
        file: ExpectationsFile,
        *,
        theme: Theme,
        icons: Icons,
        rows: Callable[[], Sequence[Listener]],
        clock: Callable[[], Instant],
        is_usual: Callable[[Listener], bool],
        memory: Memory | None = None,
    ) -> None:
        """Nothing is read yet.

        Args:
            window: Where the page goes.
            file: Where rules are kept; an object of the window's own, for its thread.
            theme: Colours, fonts and sizes.
            icons: The drawings.
            rows: All that listens now.
            clock: This moment.
            is_usual: Whether a built-in rule speaks of a listener.
            memory: What is remembered, if anything is.
        """
        super().__init__(window)
        self._window = window
        self._file = file
        self._theme = theme
        self._icons = icons
        self._rows = rows
        self._clock = clock
        self._is_usual = is_usual
        self._memory = memory
        self._page: RulesPage | None = None
        self._bar: UndoBar | None = None
        self._loaded = LoadedRules((), file.path)
        self._book = ExpectationBook()
        self._board = RuleBoard(self._book, is_usual)
        self._mark: Mark | None = None
        self._is_stale = True
        self._looked_at: tuple[Listener, ...] | None = None  # with which the rules were compared
        self._found: tuple[RuleRow, ...] = ()
        self._wider = 0  # of them are exceeded
        self._refreshed = 0.0
        self._seen: dict[str, float] = {}  # when rules last matched; as many as there are rules
        self._learning: LearningState | None = None
        if memory is not None:
            memory.between_read.connect(self._take_past)

    @property
    def page(self) -> RulesPage:
        """The page; made when it is first asked for."""
        if self._page is None:
            self._page = self._made_page()
        return self._page

    @property
    def bar(self) -> UndoBar | None:
        """Takes the last change back; ``None`` before the page is made."""
        return self._bar

    def note_seen(self, seen: dict[str, float]) -> None:
        """When rules last matched, by their ids, in seconds since the epoch."""
        self._seen |= seen

    @Slot(object)
    def show_learning(self, state: LearningState) -> None:
        """How the first days went."""
        self._learning = state
        if self._page is not None:
            now = self._clock().wall
            self._page.head.learning.show_state(state, now)

    @Slot()
    def open(self) -> None:
        """Show the page."""
        page = self.page
        self._is_stale = True
        self._refresh()
        self._window.pages.show(page)
        if self._memory is not None:
            now = self._clock().wall
            self._memory.ask(
                BetweenSpan(now - _LOOKED_BACK, now, most=EPISODES_AT_MOST, asker=_ASKER)
            )

    @Slot()
    def follow(self) -> None:
        """A poll is on show: what the rules match may be something else now."""
        if self._page is not None and self._page.isVisible():
            self._refresh()

    def import_from(self, path: Path) -> None:
        """Add the rules of another file."""
        try:
            found = import_rules(self._file, path)
        except ExpectationsError as error:
            self._tell(error)
            return
        self._refresh(anew=True)
        told = self.tr("%n rules were added.", "", found.added)
        if found.known:
            told += " " + self.tr("%n were there already.", "", found.known)
        if found.problems:
            wrong = " ".join(map(translated, found.problems))
            told += " " + self.tr("Left out: %1").replace("%1", wrong)
        if found.added and not found.problems:
            self._offer(told)
        elif found.added:
            self.done.emit(told)
        else:
            self.failed.emit(told)  # nothing was done: no check mark

    def export_to(self, path: Path) -> None:
        """Write the rules to another file."""
        try:
            count = export_rules(self._file, path)
        except ExpectationsError as error:
            self._tell(error)
            return
        told = self.tr("%n rules were written to %1.", "", count)
        self.done.emit(told.replace("%1", clean(str(path), 200)))

    def _made_page(self) -> RulesPage:
        from portwatch.ui.rules_page import RulesPage  # only who opens it needs it

        page = RulesPage(self._theme, self._icons)
        page.left.connect(self._window.pages.leave)
        page.open_requested.connect(self._open_file)
        page.import_requested.connect(self._ask_import)
        page.export_requested.connect(self._ask_export)
        page.head.learning.wanted.connect(self.learning_wanted)
        panel = page.panel
        panel.save_requested.connect(self._save)
        panel.add_requested.connect(self._add)
        panel.remove_requested.connect(self._remove)
        panel.switch_requested.connect(self._switch)
        panel.listener_requested.connect(self._show_listener)
        others = self._window.findChildren(UndoBar)
        bar = self._bar = UndoBar(self._theme, self._icons, self._window, (page.table, page))
        bar.undone.connect(self._take_back)
        for other in others:  # one change at a time can be taken back
            other.offered.connect(bar.dismiss)
            bar.offered.connect(other.dismiss)
        if self._learning is not None:
            now = self._clock().wall
            page.head.learning.show_state(self._learning, now)
        return page

    def _refresh(self, *, anew: bool = False) -> None:
        """Show the rules as they are, of the file as it is."""
        page, now = self.page, self._clock().wall
        mark = self._file.mark()
        changed = anew or self._is_stale or mark != self._mark
        if changed:
            self._loaded, self._mark = self._file.load(sets_aside=False), mark
            if self._loaded.is_from_file or mark is None:  # else those hold that held
                self._book = ExpectationBook(self._loaded.rules)
                self._board = RuleBoard(self._book, self._is_usual)
            self._is_stale = False
        loaded = self._loaded
        rows = tuple(self._rows())
        if changed or rows != self._looked_at:
            self._compare(rows)
        self._refreshed = now
        found = self._found
        is_whole = loaded.is_from_file or mark is None
        page.show_rules(found, rows, now)
        page.show_file(loaded.problems, is_whole=is_whole, can_write=self._file.can_write)
        page.head.show_counts(len(found), self._wider, len(loaded.problems))

    def _compare(self, rows: tuple[Listener, ...]) -> None:
        """Compare the rules with what listens; what matched so far did at the last look."""
        for row in self._found:
            if row.matches and row.is_kept:
                self._seen[row.rule.id] = self._refreshed
        self._found = self._board.look(rows, self._seen)
        self._wider = sum(bool(row.wider) for row in self._found)
        self._looked_at = rows

    @Slot(object)
    def _take_past(self, read: BetweenRead) -> None:
        if read.request.asker == _ASKER:
            past = last_seen(self._book, read.episodes)
            self._seen = {**past, **self._seen}
            self._looked_at = None
            self.follow()

    @Slot(object, object)
    def _save(self, row: RuleRow, rule: Expectation) -> None:
        if self._change(lambda: self._file.replace(row.rule.id, rule)):
            self.page.panel.forget(row.rule.id)
            self._refresh(anew=True)
            self._offer(self.tr("Saved: %1").replace("%1", translated(rule.text)))

    @Slot(object)
    def _add(self, rule: Expectation) -> None:
        made = replace(rule, created=self._clock().wall)
        kept: list[Expectation] = []
        if self._change(lambda: kept.extend(self._file.add([made]))):
            self.page.panel.forget(rule.id)
            self._refresh(anew=True)
            self.page.select_rule(kept[0].id)
            self.page.end_new()
            self._offer(self.tr("Added: %1").replace("%1", translated(rule.text)))

    @Slot(object)
    def _remove(self, row: RuleRow) -> None:
        if row.is_kept and self._change(lambda: self._file.remove(row.rule.id)):
            self.page.panel.forget(row.rule.id)
            self._refresh(anew=True)
            self._offer(self.tr("Removed: %1").replace("%1", translated(row.rule.text)))

    @Slot(object)
    def _switch(self, row: RuleRow) -> None:
        """On or off; what is built in stands in the file only while it is off."""
        rule = replace(row.rule, disabled=not row.rule.disabled)
        kept: list[Expectation] = []
        if rule.source is not Source.BUILT_IN:
            done = self._change(lambda: self._file.replace(rule.id, rule))
        elif rule.disabled:
            done = self._change(lambda: kept.extend(self._file.add([rule])))
        else:
            done = self._change(lambda: self._file.remove(rule.id))
        if not done:
            return
        self._refresh(anew=True)
        if kept:
            self.page.select_rule(kept[0].id)
        told = self.tr("Switched off: %1") if rule.disabled else self.tr("Switched on: %1")
        self._offer(told.replace("%1", translated(rule.text)))

    def _change(self, change: Callable[[], object]) -> bool:
        """Change the file; whether that was done."""
        try:
            change()
        except ExpectationsError as error:
            self._tell(error)
        except KeyError:
            self.failed.emit(self.tr("That rule is not in the file any more."))
            self._refresh(anew=True)
        else:
            return True
        return False

    def _offer(self, text: str) -> None:
        if self._bar is not None:
            self._bar.offer(text)

    def _tell(self, error: ExpectationsError) -> None:
        told = translated(str(error))
        self.failed.emit(f"{told[:1].upper()}{told[1:]}.")

    @Slot()
    def _take_back(self) -> None:
        try:
            self._file.undo()
        except ExpectationsError as error:
            self._tell(error)
        self._refresh(anew=True)

    @Slot(object)
    def _show_listener(self, row: Listener) -> None:
        self._window.show_listener(row, self._clock())

    @Slot()
    def _open_file(self) -> None:
        """In what the desktop has for it."""
        try:
            if self._file.mark() is None:
                self._file.make()
        except ExpectationsError as error:
            self._tell(error)
            return
        path = self._file.path
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            told = self.tr("No program was found to open %1.")
            self.failed.emit(told.replace("%1", clean(str(path), 200)))

    @Slot()
    def _ask_import(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Import rules"), "", self.tr("Rules (*.toml)")
        )
        if path:
            self.import_from(Path(path))

    @Slot()
    def _ask_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Export rules"),
            "portwatch-expectations.toml",
            self.tr("Rules (*.toml)"),
        )
        if path:
            self.export_to(Path(path))
