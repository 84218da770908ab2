"""The panel that says what cannot be seen, what follows from it, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from portwatch.core import gap_words
from portwatch.ui.button import Button, IconButton
from portwatch.ui.code_box import CodeBox
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName, quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.language import count_text, translated
from portwatch.ui.panel import Panel, Section
from portwatch.ui.seeing_section import SeeingSection
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.model import Gap, GapCode
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


class GapsPanel(Panel):
    """One section for each gap.

    Attributes:
        closed: The panel shall go.
    """

    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme)
        self._icons = icons
        self._gaps: tuple[Gap, ...] | None = None
        self._sections: list[Section] = []
        self._title = TextBlock(theme, Font.SENTENCE, strong=True)
        self._lead = TextBlock(theme, tint=quiet_tint)
        self._close = IconButton(theme, icons, self.tr("Close the panel"), IconName.CLOSE, size=24)
        self._close.clicked.connect(self.closed)
        self._copy = Button(theme, self.tr("Copy report"))
        self._copy.clicked.connect(self._put_on_clipboard)
        self.setAccessibleName(self.tr("What cannot be seen"))
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        head = self.add_section(line=False)
        head.column.addLayout(top)
        head.column.addWidget(self._lead)
        self.seeing = SeeingSection(theme)
        self.add_part(self.seeing)
        self.add_act(self._copy)
        self.show_gaps(())

    def show_gaps(self, gaps: Sequence[Gap]) -> None:
        """Tell these gaps; the same ones again leave the panel as it is."""
        if tuple(gaps) == self._gaps:
            return
        self._gaps = tuple(gaps)
        self.seeing.show_need(any(map(gap_words.needs_rights, self._gaps)))
        count = len(self._gaps)
        title = self.tr("Nothing is hidden")
        lead = self.tr("Everything that portwatch asks the system for, it is told.")
        if count:
            title = self.tr("1 thing portwatch cannot see here")
            lead = self.tr("What is missing is named here; what is inferred is marked as such.")
        if count > 1:
            title = self.tr("%n things portwatch cannot see here", "", count)
        self._title.show_text(title, self.tr("Title"))
        self._lead.show_text(lead, self.tr("In short"))
        for section in self._sections:
            section.hide()
            section.deleteLater()
        self._sections = [self._section(gap) for gap in self._gaps]
        self.show_foot(count > 0)

    @property
    def codes(self) -> set[GapCode]:
        """Of the gaps that it tells."""
        return {gap.code for gap in self._gaps or ()}

    @property
    def report(self) -> str:
        """All gaps as text, to be sent to somebody who can help."""
        lines = [self._title.text]
        for gap in self._gaps or ():
            told = (gap_words.title(gap), gap_words.text(gap), gap_words.remedy(gap))
            lines.append("- {}: {}\n  {}".format(*map(translated, told)))
        return "\n".join(lines)

    def _section(self, gap: Gap) -> Section:
        px = self._theme.px
        icon = IconLabel(self._theme, self._icons)
        icon.show_icon(IconName.GAP)
        title = TextBlock(self._theme, strong=True)  # a line of words that cannot break is too wide
        title.show_text(gap_words.title(gap), self.tr("Title"))
        top = Qt.AlignmentFlag.AlignTop
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(icon, 0, top)
        head.addWidget(title, 1)
        if gap.count:
            head.addWidget(Label(self._theme, count_text(gap.count), tint=quiet_tint), 0, top)
        text = TextBlock(self._theme, tint=quiet_tint)
        text.show_text(gap_words.text(gap), title.text)
        below = QVBoxLayout()
        below.setContentsMargins(px(26), 0, 0, 0)
        below.setSpacing(px(6))
        below.addWidget(text)
        advice = gap_words.advice(gap)
        if advice:
            label = TextBlock(self._theme)
            label.show_text(advice, self.tr("Remedy"))
            below.addWidget(label)
        command = gap_words.command(gap)
        if command:
            below.addWidget(CodeBox(self._theme, self._icons, command))
        section = self.add_section()
        section.column.setSpacing(px(2))
        section.column.addLayout(head)
        section.column.addLayout(below)
        return section

    @Slot()
    def _put_on_clipboard(self) -> None:
        QGuiApplication.clipboard().setText(self.report)
