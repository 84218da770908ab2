"""The panel that explains a port in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from portwatch.ui.button import IconButton
from portwatch.ui.icons import IconName
from portwatch.ui.language import translated
from portwatch.ui.panel import Panel
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from portwatch.core.explain import Explanation
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_NO_BREAK = "\N{NON-BREAKING HYPHEN}"


class ExplainPanel(Panel):
    """What a port is for, and who holds it now.

    Attributes:
        closed: The panel shall go.
    """

    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme)
        self._title = TextBlock(theme, Font.SENTENCE, strong=True)
        self._text = TextBlock(theme)
        self._close = IconButton(theme, icons, self.tr("Close the panel"), IconName.CLOSE, size=24)
        self._close.clicked.connect(self.closed)
        self.setAccessibleName(self.tr("Explanation of a port"))
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        head = self.add_section(line=False)
        head.column.addLayout(top)
        head.column.addWidget(self._text)

    @property
    def text(self) -> str:
        """What it says below its title."""
        return self._text.text

    def show_explanation(self, found: Explanation) -> None:
        """Show what is known of a port."""
        title = translated(found.title).replace(
            "-", _NO_BREAK
        )  # a name is not broken at its hyphens
        self._title.show_text(title, self.tr("Port"))
        self._text.show_text(found.body(), self.tr("Explanation"))
