"""The panel of one expectation: what it says, what exceeds it, its fields, what it matches now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from portwatch.core.expectation import Expectation, Source
from portwatch.core.expectation_draft import UNKEPT
from portwatch.core.expectation_edit import entry
from portwatch.core.expectation_preview import preview
from portwatch.core.model import ReachLevel
from portwatch.core.rule_draft import RuleDraft, draft_of
from portwatch.core.rule_row import RuleRow
from portwatch.core.text import clean
from portwatch.core.wording import REACH_WORDS
from portwatch.ui import rule_texts
from portwatch.ui.button import Button, Kind
from portwatch.ui.code_box import CodeBox
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import quiet_tint, tone_icon_name, tone_tint
from portwatch.ui.label import Label
from portwatch.ui.language import translated
from portwatch.ui.moment import at_text
from portwatch.ui.panel import Panel
from portwatch.ui.rule_form import RuleForm
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.model import Listener
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

DRAFTS_AT_MOST = 100
"""Rules whose changes are kept while others are looked at; the oldest go first."""

_NEW = RuleRow(Expectation(UNKEPT, Source.OWN, ReachLevel.COMPUTER))
_SHOWN = 6  # listeners that are named


class RulePanel(Panel):
    """Changes nothing itself. What is written and not saved stays while others are looked at.

    Attributes:
        save_requested: The rule shall be as it is written; carries the ``RuleRow`` and the
            ``Expectation`` that it becomes.
        add_requested: A new rule shall be kept; carries it.
        remove_requested: The rule shall go; carries the ``RuleRow``.
        switch_requested: The rule shall be switched on or off; carries the ``RuleRow``.
        listener_requested: What exceeds the rule shall be shown; carries the listener.
        given_up: No new rule is made after all.
    """

    save_requested = Signal(object, object)
    add_requested = Signal(object)
    remove_requested = Signal(object)
    switch_requested = Signal(object)
    listener_requested = Signal(object)
    given_up = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme)
        self._row: RuleRow | None = None
        self._rule: Expectation | None = None  # that is written; None if it is none
        self._rows: Sequence[Listener] = ()
        self._now = 0.0
        self._can_write = True
        self._drafts: dict[str, RuleDraft] = {}
        self._origin = Label(theme, tint=quiet_tint)
        self._origin.setWordWrap(True)
        self._sentence = TextBlock(theme, Font.SENTENCE, strong=True)
        self._note = TextBlock(theme, tint=quiet_tint)
        self._wider = TextBlock(theme)
        self._show = Button(theme, self.tr("Show the listener"), Kind.LINK)
        self._fault = TextBlock(theme)
        self._matches = TextBlock(theme)
        self._code = CodeBox(theme, icons, "")
        self._icon = IconLabel(theme, icons)
        self.form = RuleForm(theme, icons, self)
        self.save = Button(theme, self.tr("Save"), Kind.PRIMARY)
        self.remove = Button(theme, self.tr("Remove"))
        self.switch = Button(theme, self.tr("Switch off"))
        self.reset = Button(theme, self.tr("Reset"))
        self._build()
        self.show_rule(None, (), 0.0)

    @property
    def text(self) -> str:
        """What it says of the rule and of what that matches."""
        shown = (self._sentence, self._note, self._wider, self._fault, self._matches)
        return "\n".join(one.text for one in shown if one.isVisibleTo(self))

    @property
    def code(self) -> str:
        """The rule as it is kept; empty if it is not."""
        return self._code.command if self._kept.isVisibleTo(self) else ""

    @property
    def show_listener(self) -> Button:
        """Shows what exceeds the rule."""
        return self._show

    @property
    def is_new(self) -> bool:
        """Whether a new rule is written."""
        return self._row is _NEW

    def allow_changes(self, allowed: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether the file can be changed."""
        if allowed is not self._can_write:
            self._can_write = allowed
            if self._row is not None:
                self._fill(self._row)
            self._follow()

    def begin_new(self, rows: Sequence[Listener], now: float) -> None:
        """Let the person write a rule that is not there yet."""
        self.show_rule(_NEW, rows, now)
        self.scroll_to_top()
        self.form.take_focus()

    def show_rule(self, row: RuleRow | None, rows: Sequence[Listener], now: float) -> None:
        """Tell about a rule; what is written of it stays.

        Args:
            row: The rule; ``None`` for none.
            rows: All that listens now.
            now: Seconds since the epoch.
        """
        before, listened = self._row, self._rows
        self._row, self._rows, self._now = row, rows, now
        if row is not None and row == before and rows == listened:
            return  # nothing that it tells is another
        for section in self._sections:
            section.setVisible(row is not None)
        if row is None:
            self._origin.setText("")
            self._sentence.show_text(self.tr("No rule is selected"), self.tr("The rule"))
            self._note.hide()
            self.show_foot(False)
            return
        if before is None or before.rule != row.rule:
            self._fill(row)
            if before is None or before.rule.id != row.rule.id:
                self.scroll_to_top()
        self._tell_wider(row)
        self._follow()

    def forget(self, identifier: str) -> None:
        """What was written of a rule is saved, or not wanted."""
        self._drafts.pop(identifier, None)

    def _build(self) -> None:
        px = self._theme.px
        head = self.add_section(line=False)
        head.column.setContentsMargins(px(20), px(16), px(20), px(12))
        head.column.setSpacing(px(4))
        for widget in (self._origin, self._sentence, self._note):
            head.column.addWidget(widget)
        self._exceeded = self.add_section()
        line = QHBoxLayout()
        line.setSpacing(px(8))
        mark = QVBoxLayout()
        mark.setContentsMargins(0, px(2), 0, 0)
        mark.addWidget(self._icon)
        mark.addStretch(1)
        line.addLayout(mark)
        line.addWidget(self._wider, 1)
        self._icon.show_icon(tone_icon_name(Tone.RISKY), tone_tint(Tone.RISKY))
        below = QHBoxLayout()
        below.setContentsMargins(px(24), 0, 0, 0)
        below.addWidget(self._show)
        below.addStretch(1)
        self._exceeded.column.setSpacing(px(4))
        self._exceeded.column.addLayout(line)
        self._exceeded.column.addLayout(below)
        for part in (self.form.matches, self.form.reach):
            self.add_part(part)
        self.form.matches.column.addWidget(self._fault)
        self._found = self.add_section(self.tr("Matches now"))
        self._found.column.addWidget(self._matches)
        self._kept = self.add_section(self.tr("As kept in expectations.toml"))
        self._kept.column.addWidget(self._code)
        form = self.form
        self._sections = (self._exceeded, form.matches, form.reach, self._found, self._kept)
        for button in (self.save, self.remove, self.switch, self.reset):
            self.add_act(button)
        self.setAccessibleName(self.tr("The rule"))
        self.form.changed.connect(self._note_draft)
        self.save.clicked.connect(self._save)
        self.remove.clicked.connect(self._remove)
        self.switch.clicked.connect(lambda: self.switch_requested.emit(self._row))
        self.reset.clicked.connect(self._reset)
        self._show.clicked.connect(self._show_wider)

    def _fill(self, row: RuleRow) -> None:
        kept = self._drafts.get(row.rule.id)
        draft = draft_of(row.rule) if kept is None and row is not _NEW else kept or RuleDraft()
        self.form.show_draft(draft, can_edit=self._can_edit(row), is_new=row is _NEW)

    def _can_edit(self, row: RuleRow) -> bool:
        return self._can_write and row.rule.source is not Source.BUILT_IN

    def _tell_wider(self, row: RuleRow) -> None:
        self._exceeded.setVisible(bool(row.wider))
        if not row.wider:
            return
        worst = row.wider[0]
        since = worst.first_seen if worst.first_seen is not None else row.last
        place = clean(translated(worst.reach.place or REACH_WORDS[worst.reach.level]), 60)
        told = self.tr("It is reachable from %2, wider than this rule allows.")
        if since is not None:
            told = self.tr("Since %1 it is reachable from %2, wider than this rule allows.")
            told = told.replace("%1", at_text(since, self._now))
        self._wider.show_text(told.replace("%2", place), self.tr("Exceeded"))

    @Slot()
    def _follow(self) -> None:
        """Tell what is written, and what that matches."""
        row = self._row
        if row is None:
            return
        fault, self._rule = "", row.rule
        if row.rule.source is not Source.BUILT_IN:
            try:
                self._rule = self.form.draft.rule(row.rule, self._rows)
            except ValueError as error:
                fault, self._rule = str(error), None
        is_changed = row is _NEW or row.rule.id in self._drafts
        rule = self._rule if is_changed else row.rule
        is_empty = row is _NEW and row.rule.id not in self._drafts
        self._tell_rule(row, rule)
        self._fault.show_text(
            "" if is_empty else clean(translated(fault), 300), self.tr("What is missing")
        )
        self._fault.setVisible(bool(fault) and not is_empty)
        self._tell_matches(rule)
        self._tell_code(row, rule)
        self._tell_acts(row, is_changed=is_changed)

    def _tell_rule(self, row: RuleRow, rule: Expectation | None) -> None:
        is_new = row is _NEW
        origin = self.tr("New rule") if is_new else rule_texts.origin_text(row, self._now)
        self._origin.setText(origin)
        ask = self.tr("What may listen?") if is_new else row.rule.text
        self._sentence.show_text(ask if rule is None else rule.text, self.tr("The rule"))
        note = row.rule.note
        if row.rule.disabled:
            note = self.tr("Switched off: it is kept, and not in force.")
        elif row.rule.source is Source.BUILT_IN:
            note = self.tr("A rule of portwatch's own: it can be switched off, not changed.")
        self._note.show_text(clean(note, 300), self.tr("Note"))
        self._note.setVisible(bool(note))

    def _tell_matches(self, rule: Expectation | None) -> None:
        self._found.setVisible(rule is not None)
        if rule is None:
            return
        found = preview(rule, self._rows)
        lines = [translated(one.text) for one in found[:_SHOWN]]
        if len(found) > _SHOWN:
            lines.append(self.tr("and %1 more").replace("%1", str(len(found) - _SHOWN)))
        told = "\n".join(lines) or self.tr("Nothing that listens now.")
        if rule.disabled:
            told = self.tr("Nothing, as it is switched off.")
        self._matches.show_text(told, self.tr("Matches now"))

    def _tell_code(self, row: RuleRow, rule: Expectation | None) -> None:
        self._kept.setVisible(rule is not None and row.is_kept)
        if rule is not None and row.is_kept:
            told = entry(rule).rstrip("\n")
            shown = [line for line in told.split("\n") if line != f'id = "{UNKEPT}"']
            self._code.show_command("\n".join(shown), self.tr("Copy the rule"))

    def _tell_acts(self, row: RuleRow, *, is_changed: bool) -> None:
        is_new, is_own = row is _NEW, row.rule.source is not Source.BUILT_IN
        self.show_foot(True)
        self.save.setText(self.tr("Add") if is_new else self.tr("Save"))
        self.save.setVisible(is_own)
        self.save.setEnabled(is_changed and self._rule is not None and self._can_write)
        self.remove.setText(self.tr("Cancel") if is_new else self.tr("Remove"))
        self.remove.setVisible(is_own)
        self.remove.setEnabled(is_new or self._can_write)
        is_off = row.rule.disabled
        self.switch.setText(self.tr("Switch on") if is_off else self.tr("Switch off"))
        self.switch.setVisible(not is_changed)
        self.switch.setEnabled(self._can_write)
        self.reset.setVisible(is_changed and not is_new)

    @Slot()
    def _note_draft(self) -> None:
        row = self._row
        if row is None:
            return
        self._drafts.pop(row.rule.id, None)
        draft = self.form.draft
        if row is _NEW or draft != draft_of(row.rule):
            self._drafts[row.rule.id] = draft
        while len(self._drafts) > DRAFTS_AT_MOST:
            del self._drafts[next(iter(self._drafts))]
        self._follow()

    @Slot()
    def _save(self) -> None:
        row, rule = self._row, self._rule
        if row is _NEW and rule is not None:
            self.add_requested.emit(rule)
        elif row is not None and rule is not None:
            self.save_requested.emit(row, rule)

    @Slot()
    def _remove(self) -> None:
        if self.is_new:
            self.forget(UNKEPT)
            self.given_up.emit()
        else:
            self.remove_requested.emit(self._row)

    @Slot()
    def _reset(self) -> None:
        row = self._row
        if row is not None:
            self.forget(row.rule.id)
            self._fill(row)
            self._follow()

    @Slot()
    def _show_wider(self) -> None:
        if self._row is not None and self._row.wider:
            self.listener_requested.emit(self._row.wider[0])
