"""The panel that says what is wrong in the file of expectations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from portwatch.ui.button import Button, IconButton
from portwatch.ui.icons import IconName, quiet_tint
from portwatch.ui.language import translated
from portwatch.ui.panel import Panel
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


class FaultsPanel(Panel):
    """One paragraph for each mistake.

    Attributes:
        closed: The panel shall go.
        open_requested: The file shall be opened.
    """

    closed = Signal()
    open_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme)
        self._title = TextBlock(theme, Font.SENTENCE, strong=True)
        self._lead = TextBlock(theme, tint=quiet_tint)
        self._faults = TextBlock(theme)
        close = IconButton(theme, icons, self.tr("Close the panel"), IconName.CLOSE, size=24)
        close.clicked.connect(self.closed)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        head = self.add_section(line=False)
        head.column.addLayout(top)
        head.column.addWidget(self._lead)
        self.add_section().column.addWidget(self._faults)
        self._open = Button(theme, self.tr("Open file"))
        self._open.clicked.connect(self.open_requested)
        self.add_act(self._open)
        title = self.tr("What is wrong in expectations.toml")
        self._title.show_text(title, self.tr("Title"))
        self.setAccessibleName(title)

    @property
    def text(self) -> str:
        """The mistakes."""
        return self._faults.text

    def show_faults(self, faults: Sequence[str], *, is_whole: bool) -> None:
        """Tell these.

        Args:
            faults: A sentence each, cleaned.
            is_whole: Whether the file could be read, but for them.
        """
        lead = self.tr("These rules do not hold; all others do. What you mend holds once saved.")
        if not is_whole:
            lead = self.tr("The rules that held go on holding until the file is mended.")
        self._lead.show_text(lead, self.tr("In short"))
        told = "\n\n".join(map(translated, faults)) or self.tr("Nothing is wrong any more.")
        self._faults.show_text(told, self.tr("Mistakes"))
