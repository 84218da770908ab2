"""The first line of the window: does anything need a look, and the figures behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from portwatch.core.wording import VERDICT_WORDS
from portwatch.ui.button import Button, Kind
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import quiet_tint, tone_icon_name, tone_tint
from portwatch.ui.label import ElidedLabel, Label
from portwatch.ui.language import translated
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from portwatch.core.summary import Part, Summary
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_HEIGHT = 48
_NARROWEST = 240
_ICON = 20
_GAP = 8


class StatusLine(QWidget):
    """One sentence with the worst verdict's icon; its figures are links that set the filter.

    Attributes:
        filter_requested: A figure was clicked; carries the query that shows what it counts.
    """

    filter_requested = Signal(str)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._summary: Summary | None = None
        self._icon = IconLabel(theme, icons, _ICON)
        self._sentence = ElidedLabel(theme, kind=Font.SENTENCE, strong=True)
        self._parts: list[tuple[Label, _Figure]] = []
        self._row = QHBoxLayout(self)
        self._build()

    def show_summary(self, summary: Summary) -> None:
        """Say this from now on."""
        if summary == self._summary:
            return
        self._summary = summary
        self._sentence.setText(summary.sentence)
        self._make_room_for(len(summary.parts))
        for (_, figure), part in zip(self._parts, summary.parts, strict=True):
            figure.show_part(part)
        tone = Tone(summary.worst)
        self._icon.show_icon(tone_icon_name(tone), tone_tint(tone), VERDICT_WORDS[summary.worst])
        self._icon.show()
        self._arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower than all that it would like to show."""
        return QSize(self._theme.px(_NARROWEST), self._theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow window keeps the sentence and lets figures go, the last one first."""
        super().resizeEvent(event)
        self._arrange()

    def _build(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_HEIGHT))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAccessibleName(self.tr("Summary"))
        self._sentence.setText(self.tr("Looking for the first time…"))
        self._sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._icon.hide()
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.setSpacing(px(_GAP))
        self._row.addWidget(self._icon)
        self._row.addWidget(self._sentence, 1)

    def _make_room_for(self, count: int) -> None:
        while len(self._parts) > count:
            for widget in self._parts.pop():
                widget.hide()
                widget.deleteLater()
        while len(self._parts) < count:
            dot = Label(self._theme, "·", tint=quiet_tint)
            figure = _Figure(self._theme)
            figure.wanted.connect(self.filter_requested)
            self._row.addWidget(dot)
            self._row.addWidget(figure)
            self._parts.append((dot, figure))

    def _arrange(self) -> None:
        px = self._theme.px
        room = self.width() - px(2 * 16 + _ICON + _GAP) - self._sentence.sizeHint().width()
        for number, (dot, figure) in enumerate(self._parts):
            room -= figure.sizeHint().width() + px(_GAP)
            if number:
                room -= dot.sizeHint().width() + px(_GAP)
            figure.setVisible(room >= 0)
            dot.setVisible(bool(number) and room >= 0)


class _Figure(Button):
    """One figure, underlined as the link that it is.

    Attributes:
        wanted: It was clicked; carries its query.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, kind=Kind.UNDERLINED)
        self._query = ""
        self.clicked.connect(self._tell)

    def show_part(self, part: Part) -> None:
        """Show this figure."""
        self._query = part.query
        tip = self.tr("Show all")
        if part.query:
            tip = self.tr("Show what this counts: {query}").format(query=part.query)
        text = translated(part.text)
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(text)
        self.setAccessibleDescription(tip)

    @Slot()
    def _tell(self) -> None:
        self.wanted.emit(self._query)
