"""A panel that tells about one thing: pill, subject and sentence, then who, reach and reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from portwatch.core import facts, wording
from portwatch.core.model import Verdict
from portwatch.ui.button import IconButton
from portwatch.ui.fact_list import FactList
from portwatch.ui.history_section import HistorySection
from portwatch.ui.icons import IconName, quiet_tint
from portwatch.ui.label import ElidedLabel
from portwatch.ui.language import translated
from portwatch.ui.panel import Panel
from portwatch.ui.parts_section import PartsSection
from portwatch.ui.pill import Pill
from portwatch.ui.reason_list import ReasonList
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from portwatch.core.model import Listener
    from portwatch.ui.icons import Icons
    from portwatch.ui.panel import Section
    from portwatch.ui.theme import Theme


class TellingPanel(Panel):
    """What panels of details share; a subclass puts the parts in its order.

    Attributes:
        closed: The panel shall go.
        history: What is remembered of it.
        parts: What else the alert speaks of because of which it is told about.
    """

    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme)
        self._pill = Pill(theme, icons)
        self._subject = ElidedLabel(theme, tint=quiet_tint)
        self._close = IconButton(theme, icons, self.tr("Close the panel"), IconName.CLOSE, size=24)
        self._sentence = TextBlock(theme, Font.SENTENCE, strong=True)
        self._who = FactList(theme)
        self._reach = FactList(theme)
        self._reasons = ReasonList(theme, icons)
        self._plain_why = TextBlock(theme)
        self.history = HistorySection(theme)
        self.parts = PartsSection(theme)
        self._close.clicked.connect(self.closed)

    def _add_head(self, below: QWidget) -> None:
        """Pill, subject and the cross; the sentence and what is ``below`` it."""
        top = QHBoxLayout()
        top.setSpacing(self._theme.px(8))
        top.addWidget(self._pill)
        top.addWidget(self._subject, 1)
        top.addStretch()
        top.addWidget(self._close)
        head = self.add_section(line=False)
        head.column.setSpacing(self._theme.px(4))
        head.column.addLayout(top)
        head.column.addWidget(self._sentence)
        head.column.addWidget(below)
        self.add_part(self.parts)

    def _add_why(self) -> Section:
        """The reasons of a verdict, or what there is in their place."""
        section = self.add_section()
        section.column.addWidget(self._plain_why)
        section.column.addWidget(self._reasons)
        return section

    def _tell_verdict(self, row: Listener, sentence: str, why: Section) -> None:
        """How a listener is judged, in a word, in a sentence, and why."""
        word = wording.VERDICT_WORDS[row.verdict]
        self._pill.show_tone(Tone(row.verdict), translated(word))
        self._sentence.show_text(sentence, self.tr("In short"))
        self._reach.show_facts(facts.reach(row))
        why.set_title(self.tr("Why {verdict}").format(verdict=translated(word).lower()))
        self._reasons.show_reasons(row.reasons)
        self._reasons.setVisible(bool(row.reasons))
        is_met = row.verdict is Verdict.EXPECTED and bool(row.expected_why)
        self._plain_why.setVisible(is_met or not row.reasons)
        self._plain_why.show_text(facts.why(row), self.tr("Reason"))
