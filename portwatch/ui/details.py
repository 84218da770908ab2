"""The panel of details: one row in plain words, who holds it, who can reach it, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal, Slot

from portwatch.core import facts
from portwatch.core.columns import short_duration
from portwatch.core.connection_words import STATE_WORDS, connection_sentence
from portwatch.core.model import Connection, Gap, Listener, Verdict
from portwatch.core.text import clean
from portwatch.ui.button import Button
from portwatch.ui.details_notes import GapNote, HeldNote
from portwatch.ui.icons import IconName, direction_icon_name, quiet_tint
from portwatch.ui.language import translated
from portwatch.ui.moment import clock_text
from portwatch.ui.panel import PADDING, Section
from portwatch.ui.telling_panel import TellingPanel
from portwatch.ui.text_block import TextBlock
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QResizeEvent

    from portwatch.core.model import Instant, Row
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


class DetailsPanel(TellingPanel):
    """Tells about one row at a time.

    Attributes:
        stop_requested: What listens shall be stopped; carries the row.
        expect_requested: What listens shall be expected; carries the row.
        explain_requested: The port shall be explained; carries the row.
        hold_requested: The program shall be paused, or go on if it stands still; carries the row.
        menu_requested: All that can be done with the row shall be offered; carries the place on
            the screen.
        rights_requested: The person wants an administrator's rights, to see whose the row is.
        row_told: Another row, or another state of it, is told about; carries it, or ``None``.
    """

    stop_requested = Signal(object)
    expect_requested = Signal(object)
    explain_requested = Signal(object)
    hold_requested = Signal(object)
    menu_requested = Signal(QPoint)
    rights_requested = Signal()
    row_told = Signal(object)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme, icons)
        self._icons = icons
        self._row: Row | None = None
        self._offers_expecting = False
        self._hint = TextBlock(theme, tint=quiet_tint)
        self._gap = GapNote(theme, icons)
        self._gap.rights_requested.connect(self.rights_requested)
        self._held = HeldNote(theme, icons)
        self._stop = Button(theme, self.tr("Stop…"))
        self._expect = Button(theme, self.tr("Expect…"))
        self._hold = Button(theme, self.tr("Pause"))
        self._explain = Button(theme, self.tr("Explain"))
        self._more = Button(theme)
        self._sections = self._build()
        self._now = 0.0
        self.name_of: Callable[[str | None], str] = lambda _: ""
        self.show_row(None, None)

    @property
    def row(self) -> Row | None:
        """What it tells about."""
        return self._row

    @Slot()
    def tell_names(self) -> None:
        """The name of the address at the other end may be known now."""
        if isinstance(self._row, Connection):
            self._tell_ends(self._row)

    def offer_rights(self, offered: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether an administrator's rights can be asked for."""
        self._gap.offer_rights(offered)

    def offer_expecting(self, offered: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether a rule can be made of a listener."""
        self._offers_expecting = offered
        self._expect.setVisible(offered and isinstance(self._row, Listener))
        self._fit_acts()

    def stand_alone(self, alone: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether there is no row beside it, since it tells what an alert is about.

        What speaks for its verdict comes first then, and the menu of the row is not offered.
        """
        why, who = self._sections["why"], self._sections["who"]
        self.put_before(why, who if alone else self.history)
        self._more.setVisible(not alone)
        self._fit_acts()

    def show_row(
        self,
        row: Row | None,
        at: Instant | None,
        gaps: Iterable[Gap] = (),
        *,
        closed_for: float | None = None,
    ) -> None:
        """Tell about this row.

        The same row again leaves the panel as it is, and another state of the same socket does
        not scroll.

        Args:
            row: A listener or a connection; ``None`` if none is selected.
            at: This moment; may be ``None`` without a row.
            gaps: What cannot be seen at this moment.
            closed_for: Seconds since it closed, if it has: all that is told is of the past then.
        """
        if row is self._row and row is not None and closed_for is None:
            return
        is_other = row is None or self._row is None or row.socket.id != self._row.socket.id
        self._row = row
        for section in self._sections.values():
            section.setVisible(row is not None)
        for widget in (self._pill, self._subject, self._sentence):
            widget.setVisible(row is not None)
        self._hint.setVisible(row is None)
        self.show_foot(row is not None)
        if row is not None and at is not None:
            self._gap.show_gap(_gap_of(row, gaps))
            self._tell(row, at.wall)
        if row is not None and closed_for is not None:
            self._tell_end(row, closed_for)
        self.mark_held(held=False)
        if is_other:
            self.history.hide()
            self.parts.hide()
            self.scroll_to_top()
        self.row_told.emit(row)

    def mark_held(self, held: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether the program stands still: it is told, and can be let go on.

        A pause is offered beside a stop where it is the better thing to do first: a suspicious
        program can still be examined then.
        """
        row = self._row
        lives = isinstance(row, Listener) and not self._stop.isHidden()
        self._held.setVisible(held and lives)
        self._hold.setText(self.tr("Go on") if held else self.tr("Pause"))
        is_worst = isinstance(row, Listener) and row.verdict is Verdict.SUSPICIOUS
        self._hold.setVisible(lives and (held or is_worst))
        self._fit_acts()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The acts are as many as there is room for."""
        super().resizeEvent(event)
        self._fit_acts()

    def _build(self) -> dict[str, Section]:
        self.setAccessibleName(self.tr("Details"))
        self._hint.show_text(
            self.tr("Choose a row to see whose it is, who can reach it, and what speaks for that."),
            self.tr("Hint"),
        )
        self._add_head(self._hint)
        who = self.add_section(self.tr("Who"))
        who.column.addWidget(self._who)
        who.column.addWidget(self._held)
        who.column.addWidget(self._gap)
        reach = self.add_section()
        reach.column.addWidget(self._reach)
        why = self._add_why()
        self.add_part(self.history)
        self._more.setIcon(self._icons.icon(IconName.MORE))
        self._more.setAccessibleName(self.tr("More"))
        self._more.setToolTip(self.tr("More"))
        for button in (self._stop, self._hold, self._expect, self._explain):
            self.add_act(button)
        self.add_act(self._more, right=True)
        self._stop.clicked.connect(self._ask_stop)
        self._hold.clicked.connect(self._ask_hold)
        self._expect.clicked.connect(self._ask_expectation)
        self._explain.clicked.connect(self._ask_explanation)
        self._more.clicked.connect(self._open_menu)
        return {"who": who, "reach": reach, "why": why}

    def _tell(self, row: Row, now: float) -> None:
        self._now = now
        self._subject.setText(facts.subject(row))
        self._who.show_facts(facts.who(row, self._clock))
        is_listener = isinstance(row, Listener)
        self._stop.setVisible(is_listener)
        self._expect.setVisible(is_listener and self._offers_expecting)
        self._sections["why"].setVisible(is_listener)
        if isinstance(row, Listener):
            self._tell_listener(row)
        else:
            self._tell_connection(row)

    def _tell_end(self, row: Row, age: float) -> None:
        """What has closed is told in the past, and cannot be stopped any more."""
        ago = self.tr("Closed %1 ago").replace("%1", translated(short_duration(age)))
        self._pill.show_tone(Tone.CLOSED, ago)
        self._sentence.show_text(facts.closed_sentence(row), self.tr("In short"))
        self._sections["reach"].set_title(self.tr("Before it closed"))
        self._sections["why"].hide()
        self._stop.hide()
        self._expect.hide()

    def _fit_acts(self) -> None:
        """Explain gives way where there is no room for all: the menu of More has it too."""
        acts = (self._stop, self._hold, self._expect, self._more)
        shown = [one for one in acts if not one.isHidden()]
        needed = sum(one.sizeHint().width() for one in (*shown, self._explain))
        needed += self._theme.px(8) * (len(shown) + 1)  # with the space before More
        self._explain.setVisible(needed <= self.width() - 2 * self._theme.px(PADDING))

    def _tell_listener(self, row: Listener) -> None:
        self._sections["reach"].set_title(self.tr("Reach"))
        self._tell_verdict(row, clean(translated(row.text)), self._sections["why"])

    def _tell_connection(self, row: Connection) -> None:
        state = translated(STATE_WORDS[row.socket.state]).capitalize()
        self._pill.show_plain(direction_icon_name(row.direction), state)
        self._sentence.show_text(connection_sentence(row), self.tr("In short"))
        self._sections["reach"].set_title(self.tr("Connection"))
        self._tell_ends(row)

    def _tell_ends(self, row: Connection) -> None:
        name = self.name_of(row.socket.remote_address)
        self._reach.show_facts(facts.ends(row, self._clock, name))

    def _clock(self, seconds: float) -> str:
        return clock_text(seconds, self._now)

    @Slot()
    def _ask_stop(self) -> None:
        if self._row is not None:
            self.stop_requested.emit(self._row)

    @Slot()
    def _ask_hold(self) -> None:
        if self._row is not None:
            self.hold_requested.emit(self._row)

    @Slot()
    def _ask_expectation(self) -> None:
        if self._row is not None:
            self.expect_requested.emit(self._row)

    @Slot()
    def _ask_explanation(self) -> None:
        if self._row is not None:
            self.explain_requested.emit(self._row)

    @Slot()
    def _open_menu(self) -> None:
        self.menu_requested.emit(self._more.mapToGlobal(QPoint(0, self._more.height())))


def _gap_of(row: Row, gaps: Iterable[Gap]) -> Gap | None:
    """Why a row has no owner, as it is told of the whole machine."""
    code = row.ownership.gap
    if row.ownership.owners or code is None:
        return None
    return next((gap for gap in gaps if gap.code is code), Gap(code, 1))
