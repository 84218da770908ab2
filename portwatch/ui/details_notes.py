"""Notes among the facts of a row: that its program stands still, or cannot be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from portwatch.core import gap_words
from portwatch.core.model import GapCode
from portwatch.ui.button import Button, Kind
from portwatch.ui.code_box import CodeBox
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName, quiet_tint
from portwatch.ui.language import translated
from portwatch.ui.panel import Section
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from portwatch.core.model import Gap
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


class HeldNote(Section):
    """That a program is paused, and what that means."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme, line=False)
        icon = IconLabel(theme, icons)
        icon.show_icon(IconName.PAUSE)
        text = TextBlock(theme, tint=quiet_tint)
        text.show_text(self.tr("Paused: it holds its port, and answers nobody."), self.tr("State"))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(text, 1)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(row)


class GapNote(Section):
    """What a person can do to see a program that is not visible.

    Attributes:
        rights_requested: The person wants an administrator's rights.
    """

    rights_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme, line=False)
        self._icons = icons
        self._box: CodeBox | None = None
        self._offered = False
        self._see = Button(theme, self.tr("See everything"), Kind.LINK)
        self._see.clicked.connect(self.rights_requested)
        self._icon = IconLabel(theme, icons)
        self._icon.show_icon(IconName.GAP)
        self._text = TextBlock(theme, tint=quiet_tint)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(row)
        self.column.addWidget(self._see, 0, Qt.AlignmentFlag.AlignLeft)
        self._see.hide()

    def offer_rights(self, offered: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether an administrator's rights can be asked for, besides the command."""
        self._offered = offered
        self._see.setVisible(offered and self._box is not None and not self._box.isHidden())

    def show_gap(self, gap: Gap | None) -> None:
        """Tell the remedy of this gap, if there is one; an administrator is told another one."""
        command = "" if gap is None else gap_words.command(gap)
        text = self.tr("Its program is shown to an administrator only.") if command else ""
        if gap is not None and gap.code is GapCode.OWNERS_HIDDEN and not command:
            text = self.tr("Its program is hidden even from an administrator. %1.")
            if gap.detail == gap_words.NO_MORE_FILES:
                text = self.tr("Its program could not be looked at. %1.")
            text = text.replace("%1", translated(gap_words.remedy(gap)))
        self.setVisible(bool(text))
        self._text.show_text(text, self.tr("What cannot be seen"))
        if self._box is None and command:
            self._box = CodeBox(self._theme, self._icons, command)
            self.column.addWidget(self._box)
        if self._box is not None:
            self._box.setVisible(bool(command))
        self._see.setVisible(self._offered and bool(command))
