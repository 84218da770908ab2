"""A part of a panel: what is remembered of the listener that the panel tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.history_batch import is_kept
from portwatch.core.text import clean
from portwatch.ui.fact_list import FactList
from portwatch.ui.icons import quiet_tint
from portwatch.ui.language import translated
from portwatch.ui.panel import Section
from portwatch.ui.past_words import former_sentence, past_facts
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from portwatch.core.listener_past import ListenerPast
    from portwatch.core.model import Listener
    from portwatch.ui.theme import Theme

_TEXT_AT_MOST = 300


class HistorySection(Section):
    """Hidden until it is known whether anything is remembered at all."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.set_title(self.tr("History"))
        self._words = TextBlock(theme, tint=quiet_tint)
        self._former = TextBlock(theme)
        self._facts = FactList(theme)
        for widget in (self._words, self._former, self._facts):
            self.column.addWidget(widget)
        self.hide()

    def wait(self) -> None:
        """The memory is asked."""
        self._say(self.tr("Looking into the memory…"))

    def show_nothing(self, row: Listener | None) -> None:
        """Nothing is remembered of it, and whether anything will be."""
        if row is not None and row.socket.namespace:
            text = self.tr("What listens in a network of its own, as in a container, is not kept.")
        elif row is not None and not is_kept(row):
            text = self.tr("What most likely waits for an answer only is not kept.")
        else:
            text = self.tr("Nothing is remembered of it yet. What it does from now on will be.")
        self._say(text)

    def show_problem(self, text: str) -> None:
        """The memory cannot be read; the text says why, and is not trusted."""
        said = self.tr("The memory cannot be read: %1")
        self._say(said.replace("%1", clean(translated(text), _TEXT_AT_MOST)))

    def show_past(self, past: ListenerPast, row: Listener, now: float) -> None:
        """Tell what is remembered.

        Args:
            past: Of the program on the port.
            row: What the panel tells of.
            now: Seconds since the epoch.
        """
        former = past.former(row)
        if former is not None:
            self._former.show_text(former_sentence(former, row, now), self.tr("Before"))
        self._facts.show_facts(past_facts(past, now))
        self._words.hide()
        self._former.setVisible(former is not None)
        self._facts.show()
        self.show()

    def _say(self, text: str) -> None:
        self._words.show_text(text, self.tr("History"))
        self._words.show()
        self._former.hide()
        self._facts.hide()
        self.show()
