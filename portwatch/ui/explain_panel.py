"""The panel that explains a port in plain words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from portwatch.ui.button import IconButton
from portwatch.ui.icons import IconName
from portwatch.ui.language import translated
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from portwatch.core.explain import Explanation
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_NO_BREAK = "\N{NON-BREAKING HYPHEN}"


class ExplainPanel(QWidget):
    """What a port is for, and who holds it now.

    Attributes:
        closed: The panel shall go.
    """

    closed = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Explanation of a port"))
        self._title = TextBlock(theme, Font.SENTENCE, strong=True)
        self._text = TextBlock(theme)
        self._close = IconButton(theme, icons, self.tr("Close the panel"), IconName.CLOSE, size=24)
        self._close.clicked.connect(self.closed)
        px = theme.px
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(px(20), px(16), px(20), px(20))
        column.setSpacing(px(12))
        column.addLayout(head)
        column.addWidget(self._text)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        scroll.setAccessibleName(self.accessibleName())
        self.setFocusProxy(scroll)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)

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
