"""The panel for what is over: a remembered listener, an alert, a rule, a time without watching."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from portwatch.core import facts, wording
from portwatch.core.columns import short_duration
from portwatch.core.facts import Fact
from portwatch.core.history_records import AlertState, EntryKind
from portwatch.core.model import Verdict
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.core.timeline_words import entry_sentence, entry_words
from portwatch.ui.button import Button
from portwatch.ui.fact_list import FactList
from portwatch.ui.language import translated
from portwatch.ui.moment import at_text, clock_text
from portwatch.ui.past_words import episode_facts, episode_sentence
from portwatch.ui.telling_panel import TellingPanel
from portwatch.ui.text_block import TextBlock
from portwatch.ui.timeline_delegate import entry_icon
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from portwatch.core.history_records import AlertEntry, Entry, Episode
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_TEXT_AT_MOST = 2000
_DONE = {
    AlertState.NEW: say("nothing yet"),
    AlertState.SHOWN: say("you looked at it"),
    AlertState.EXPECTED: say("you expect it"),
    AlertState.STOPPED: say("you stopped it"),
    AlertState.DISMISSED: say("you dismissed it"),
}


class PastPanel(TellingPanel):
    """Tells about one thing at a time; nothing of it can be stopped.

    Attributes:
        expect_requested: What listened shall be expected; carries the listener.
        explain_requested: The port shall be explained; carries the listener.
        report_requested: A report shall be saved; carries the episode.
        row_requested: What listens still shall be shown as it is now; carries the episode.
        episode_requested: All about a listener is wanted; carries its episode's number.
    """

    expect_requested = Signal(object)
    explain_requested = Signal(object)
    report_requested = Signal(object)
    row_requested = Signal(object)
    episode_requested = Signal(int)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme, icons)
        self._episode: Episode | None = None
        self._alert: AlertEntry | None = None
        self._offers_expecting = False
        self._text = TextBlock(theme)
        self._when = FactList(theme)
        self._expect = Button(theme, self.tr("Expect…"))
        self._report = Button(theme, self.tr("Report…"))
        self._explain = Button(theme, self.tr("Explain"))
        self._go = Button(theme, self.tr("Show it now"))
        self._show_it = Button(theme, self.tr("Show the listener"))
        self._build()

    @property
    def episode(self) -> Episode | None:
        """The remembered listener that it tells about, if it is one."""
        return self._episode

    def offer_expecting(self, offered: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether a rule can be made of a listener."""
        self._offers_expecting = offered

    def show_episode(self, one: Episode, now: float) -> None:
        """Tell about a remembered listener.

        Args:
            one: The episode.
            now: Seconds since the epoch.
        """
        row = one.listener
        is_other = self._episode is None or self._episode.id != one.id
        self._episode, self._alert = one, None
        self._subject.setText(facts.subject(row))
        self._tell_verdict(row, episode_sentence(one, now), self._whys)
        self._when.show_facts(episode_facts(one, now))
        self._who.show_facts(facts.who(row, lambda seconds: clock_text(seconds, now)))
        self._text.hide()
        for section in (self._whos, self._reaches, self._whys):
            section.show()
        self._whens.show()
        self._show_acts(
            expect=self._offers_expecting and row.verdict is not Verdict.EXPECTED,
            report=True,
            explain=not one.is_open,
            go=one.is_open,
        )
        if is_other:
            self.history.hide()
            self.parts.hide()
            self.scroll_to_top()

    def show_entry(self, entry: Entry, now: float) -> None:
        """Tell about an entry of the timeline that is no listener.

        Args:
            entry: An alert, a rule or a pause.
            now: Seconds since the epoch.
        """
        self._episode, self._alert = None, entry.alert
        words = entry_words(entry, lambda seconds: clock_text(seconds, now))
        if words.verdict is None:
            kind = self.tr("Expectation") if entry.rule is not None else self.tr("Not watched")
            self._pill.show_plain(entry_icon(entry), kind)
        else:
            word = wording.VERDICT_WORDS[words.verdict]
            self._pill.show_tone(Tone(words.verdict), translated(word))
        self._subject.setText(at_text(entry.at, now))
        said = entry_sentence(words) if entry.alert is None else words.text
        self._sentence.show_text(said, self.tr("In short"))
        told, text = self._told(entry, now)
        self._when.show_facts(told)
        self._whens.setVisible(bool(told))
        self._text.show_text(text, self.tr("In words"))
        self._text.setVisible(bool(text) and text != said)
        for section in (self._whos, self._reaches, self._whys, self.history, self.parts):
            section.hide()
        self._show_acts(show=entry.alert is not None and bool(entry.alert.episodes))
        self.scroll_to_top()

    def _build(self) -> None:
        self.setAccessibleName(self.tr("Details of what is remembered"))
        self._add_head(self._text)
        self._whens = self.add_section(self.tr("When"))
        self._whens.column.addWidget(self._when)
        self._whys = self._add_why()
        self._whos = self.add_section(self.tr("Who"))
        self._whos.column.addWidget(self._who)
        self._reaches = self.add_section(self.tr("Reach"))
        self._reaches.column.addWidget(self._reach)
        self.add_part(self.history)
        for button in (self._go, self._expect, self._report, self._explain, self._show_it):
            self.add_act(button)
        self._go.clicked.connect(self._ask_row)
        self._expect.clicked.connect(self._ask_expectation)
        self._report.clicked.connect(self._ask_report)
        self._explain.clicked.connect(self._ask_explanation)
        self._show_it.clicked.connect(self._ask_episode)

    def _show_acts(
        self,
        *,
        expect: bool = False,
        report: bool = False,
        explain: bool = False,
        show: bool = False,
        go: bool = False,
    ) -> None:
        self._go.setVisible(go)
        self._expect.setVisible(expect)
        self._report.setVisible(report)
        self._explain.setVisible(explain)
        self._show_it.setVisible(show)
        self.show_foot(expect or report or explain or show or go)

    def _told(self, entry: Entry, now: float) -> tuple[tuple[Fact, ...], str]:
        """Facts and a text about what is no listener."""
        at = clock_text(entry.at, now, exact=True)
        if entry.kind is EntryKind.ALERT and entry.alert is not None:
            done = translated(_DONE[entry.alert.state])
            if entry.alert.handled_at is not None:
                done = f"{done}, {clock_text(entry.alert.handled_at, now)}"
            return (Fact(say("Announced"), at), Fact(say("Done"), done)), clean(
                entry.alert.text, _TEXT_AT_MOST
            )
        if entry.rule is not None:
            return (Fact(say("When"), at), Fact(say("Rule"), clean(entry.rule.rule, 100))), ""
        if entry.act is not None:
            subject = clean(entry.act.subject, 100)
            facts = (
                Fact(say("When"), at),
                Fact(say("What"), subject),
                Fact(say("How"), clean(translated(entry.act.way))),
            )
            return facts, clean(entry.act.text, _TEXT_AT_MOST)
        if entry.pause is None:
            return (), ""
        lasted = short_duration(entry.pause.until - entry.pause.since)
        began = clock_text(entry.pause.since, now, exact=True)
        text = self.tr("What opened or closed meanwhile is told as it was found afterwards.")
        return (Fact(say("From"), began), Fact(say("To"), at), Fact(say("Lasted"), lasted)), text

    @Slot()
    def _ask_expectation(self) -> None:
        if self._episode is not None:
            self.expect_requested.emit(self._episode.listener)

    @Slot()
    def _ask_row(self) -> None:
        if self._episode is not None:
            self.row_requested.emit(self._episode)

    @Slot()
    def _ask_report(self) -> None:
        if self._episode is not None:
            self.report_requested.emit(self._episode)

    @Slot()
    def _ask_explanation(self) -> None:
        if self._episode is not None:
            self.explain_requested.emit(self._episode.listener)

    @Slot()
    def _ask_episode(self) -> None:
        if self._alert is not None and self._alert.episodes:
            self.episode_requested.emit(self._alert.episodes[0])
