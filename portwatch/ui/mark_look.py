"""How what a time axis marks looks: the drawings for times without watching, and their legend."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portwatch.core.history_records import PauseKind
from portwatch.core.lane_view import worst_of
from portwatch.core.pause_words import mark
from portwatch.ui.chart_legend import line
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName, quiet_tint, tone_icon_name, tone_tint
from portwatch.ui.label import ElidedLabel, Label
from portwatch.ui.language import translated
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.history_records import Mark
    from portwatch.core.model import Verdict
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

PAUSE_ICONS = {
    PauseKind.OFF: IconName.POWER,
    PauseKind.ASLEEP: IconName.MOON,
    PauseKind.BUSY: IconName.GAP,
    PauseKind.UNWATCHED: IconName.GAP,
    PauseKind.SET: IconName.CLOCK,
}
"""The drawings for times in which nothing was watched, and for a clock that was set."""

_ROW = 20
_ICON = 14


class MarkLegend(QWidget):
    """What the marks in sight mean, a line for each sort; hidden while there are none."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        """Nothing is marked yet."""
        super().__init__()
        self._theme = theme
        self._shown: tuple[Verdict | None, frozenset[PauseKind]] = (None, frozenset())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(10), 0, 0)
        column.setSpacing(0)
        column.addWidget(line(horizontal=True))
        column.addSpacing(theme.px(10))
        column.addWidget(Label(theme, self.tr("On the time axis"), strong=True))
        column.addSpacing(theme.px(4))
        self._alert = IconLabel(theme, icons, _ICON)
        self._rows: dict[PauseKind | None, QWidget] = {
            None: self._row(self._alert, self.tr("an alert; several are one mark"))
        }
        for kind in PauseKind:
            icon = IconLabel(theme, icons, _ICON)
            icon.show_icon(PAUSE_ICONS[kind], quiet_tint)
            text = translated(mark(kind))
            self._rows[kind] = self._row(icon, text)
        for row in self._rows.values():
            column.addWidget(row)
        self.hide()

    @property
    def told(self) -> list[str]:
        """The words on show."""
        rows = [row for row in self._rows.values() if not row.isHidden()]
        return [] if self.isHidden() else [row.accessibleName() for row in rows]

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Tell what these are; laid out again only where they are of other sorts."""
        alerts = [each for each in marks if each.verdict is not None]
        worst = worst_of(alerts) if alerts else None
        kinds = frozenset(each.pause for each in marks if each.pause is not None)
        if (worst, kinds) == self._shown:
            return
        self._shown = worst, kinds
        if worst is not None:
            tone = Tone(worst.value)
            self._alert.show_icon(tone_icon_name(tone), tone_tint(tone))
        for kind, row in self._rows.items():
            row.setVisible(worst is not None if kind is None else kind in kinds)
        self.setVisible(bool(alerts or kinds))

    def _row(self, icon: IconLabel, words: str) -> QWidget:
        widget = QWidget()
        widget.setAccessibleName(words)
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        row.addWidget(icon)
        row.addWidget(ElidedLabel(self._theme, words, tint=quiet_tint), 1)
        widget.setFixedHeight(self._theme.px(_ROW))
        return widget
