"""A part of a panel: which listeners an alert speaks of, if it speaks of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from portwatch.ui.button import Button, Kind
from portwatch.ui.icons import quiet_tint
from portwatch.ui.panel import Section
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.alert_subject import AlertSubject
    from portwatch.ui.theme import Theme

SHOWN_AT_MOST = 12
"""Listeners that are named one by one; the rest is counted."""


class PartsSection(Section):
    """Hidden unless there are several, or another program has it now.

    A click on one has the panel tell about that.

    Attributes:
        chosen: Another one is wanted; carries the number of its episode.
        links: One for each.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.set_title(self.tr("In this alert"))
        self.links: list[Button] = []
        self._told: tuple[tuple[AlertSubject, ...], int] | None = None  # by the links
        self._change = TextBlock(theme)
        self._more = TextBlock(theme, tint=quiet_tint)
        self.column.addWidget(self._more)
        self.column.addWidget(self._change)
        self.column.setSpacing(theme.px(4))
        self.hide()

    @property
    def text(self) -> str:
        """What it says of a program that has changed; empty if none has."""
        return "" if self._change.isHidden() else self._change.text

    def show_parts(
        self, subjects: Sequence[AlertSubject], shown: int, *, has_changed: bool = False
    ) -> None:
        """Name them; the same again leaves the links as they are, with the keyboard on one.

        Args:
            subjects: What the alert speaks of.
            shown: Number of the episode that the panel tells about.
            has_changed: Whether another program holds that one now.
        """
        if self._told != (tuple(subjects), shown):
            self._told = tuple(subjects), shown
            self._show_links(subjects[:SHOWN_AT_MOST], shown)
        more = len(subjects) - len(self.links)
        self._more.show_text(self.tr("and %n more", "", max(more, 0)), self.tr("The rest"))
        self._more.setVisible(more > 0)
        self._change.show_text(
            self.tr("Another program runs there now: it is told below."), self.tr("What changed")
        )
        self._change.setVisible(has_changed)
        self.setVisible(len(subjects) > 1 or has_changed)

    def _show_links(self, subjects: Sequence[AlertSubject], shown: int) -> None:
        for link in self.links:
            self.column.removeWidget(link)
            link.deleteLater()
        self.links = [self._link(one, shown) for one in subjects]
        for place, link in enumerate(self.links):
            self.column.insertWidget(1 + place, link)

    def _link(self, one: AlertSubject, shown: int) -> Button:
        text = self.tr("%1, port %2").replace("%2", one.port_text).replace("%1", one.who)
        link = Button(self._theme, text.replace("&", "&&"), Kind.LINK)
        link.setEnabled(bool(one.episode) and one.episode != shown)
        link.clicked.connect(lambda: self.chosen.emit(one.episode))
        return link
