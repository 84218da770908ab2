"""Legend at the right of the lanes: how many are in use, and what changed near the crosshair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.ui.button import Button, Kind
from portwatch.ui.chart_axis import moment_words
from portwatch.ui.chart_legend import Legend, line, show_text
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import quiet_tint, tone_icon_name, tone_tint
from portwatch.ui.label import ElidedLabel, Label
from portwatch.ui.lane_words import change_text, lane_title
from portwatch.ui.language import translated
from portwatch.ui.mark_look import MarkLegend
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from portwatch.core.history_records import Mark
    from portwatch.core.lane_view import Change
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_SWATCH = (24, 12)
_ROW = 20
_VALUE = 26

_MEANINGS = {
    Tone.EXPECTED: say("expected"),
    Tone.UNEXPECTED: say("unexpected"),
    Tone.RISKY: say("risky"),
    Tone.SUSPICIOUS: say("suspicious"),
    Tone.NEW: say("new"),
    Tone.CLOSED: say("closed"),
}


class _LaneSwatch(QWidget):
    """A piece of a lane."""

    def __init__(self, theme: Theme, *, wide: bool) -> None:
        super().__init__()
        self._theme = theme
        self._wide = wide
        self.setFixedSize(theme.px(_SWATCH[0]), theme.px(_SWATCH[1]))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it as the lanes draw their bars."""
        del event
        tokens = self._theme.tokens
        color = tokens.lane_network if self._wide else tokens.lane_computer
        height = self.height() if self._wide else self.height() // 2
        area = QRectF(0, (self.height() - height) / 2, self.width(), height)
        QPainter(self).fillRect(area, QColor(color))


class _Count(QWidget):
    """A kind of lane and how many of them are up."""

    def __init__(self, theme: Theme, name: str, *, wide: bool) -> None:
        super().__init__()
        self._name = name
        self._value = Label(theme, strong=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(_LaneSwatch(theme, wide=wide))
        row.addWidget(ElidedLabel(theme, name, tint=quiet_tint), 1)
        row.addWidget(self._value)
        self._value.setFixedSize(theme.px(_VALUE), theme.px(_ROW))
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(theme.px(_ROW))

    @property
    def text(self) -> str:
        """What is read."""
        return f"{self._name}: {self._value.text()}"

    def show_value(self, value: int) -> None:
        """Show how many."""
        if self._value.text() != str(value):
            self._value.setText(str(value))
            self.setAccessibleName(self.text)


class LaneLegend(Legend):
    """Counts, and the change or alert nearest to the crosshair.

    Attributes:
        lane_chosen: All about a listener is wanted; carries its episode's number.
    """

    lane_chosen = Signal(int)

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__(theme, self.tr("Lanes in use"))
        self.title.setToolTip(
            self.tr("A lane is a program on a port; its sockets for IPv4 and IPv6 share it.")
        )
        self._wide = _Count(theme, self.tr("reachable from a network"), wide=True)
        self._narrow = _Count(theme, self.tr("this computer only"), wide=False)
        self._when = Label(theme, strong=True)
        self._when.setWordWrap(True)
        self._icon = IconLabel(theme, icons)
        self._who = ElidedLabel(theme)
        self._what = ElidedLabel(theme, tint=quiet_tint)
        self._show = Button(theme, self.tr("Show this listener"), Kind.LINK)
        self._change = QWidget()
        self._episode = 0
        self._tone: Tone | None = None
        px = theme.px
        self.rows.setContentsMargins(px(11), px(16), px(16), px(8))
        for each in (self._wide, self._narrow):
            self.rows.addWidget(each)
        column = QVBoxLayout(self._change)
        column.setContentsMargins(0, px(10), 0, 0)
        column.setSpacing(0)
        column.addWidget(line(horizontal=True))
        column.addSpacing(px(10))
        column.addWidget(self._when)
        column.addSpacing(px(4))
        column.addLayout(self._change_row(theme))
        column.addSpacing(px(8))
        column.addWidget(self._show)
        self.rows.addWidget(self._change)
        self._marks = MarkLegend(theme, icons)
        self.rows.addWidget(self._marks)
        self.rows.addStretch(1)
        self._change.hide()
        self._show.clicked.connect(self._choose)

    @property
    def words_width(self) -> int:
        """Also of what the marks mean, which is told only where there are some."""
        margins = self.rows.contentsMargins()
        marks = self._marks.sizeHint().width() + margins.left() + margins.right()
        return max(super().words_width, marks)

    def show_counts(self, wide: int, narrow: int, *, more: int) -> None:
        """Show how many are up; beyond the lanes on show there may be ``more``."""
        total = str(wide + narrow)
        show_text(self.total, f"{total}+" if more else total)
        self._wide.show_value(wide)
        self._narrow.show_value(narrow)

    def show_change(self, change: Change, span: float) -> None:
        """Show what happened to a listener, as a window so many seconds long tells moments."""
        is_calm = change.bar.verdict.rank == 0
        tone = Tone.CLOSED if change.kind == "closed" else Tone.NEW
        self._show_icon(tone if is_calm else Tone(change.bar.verdict.value))
        self._tell(change.at, span, lane_title(change.lane), change_text(change))
        self._episode = change.bar.episode
        self._show.setVisible(True)

    def show_alert(self, mark: Mark, span: float) -> None:
        """Show an alert."""
        verdict = "" if mark.verdict is None else mark.verdict.value
        self._show_icon(Tone(verdict) if verdict else Tone.NEW)
        head, _, rest = clean(translated(mark.text), 200).partition(": ")
        self._tell(mark.at, span, head, rest)
        self._show.setVisible(False)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Tell what the marks in sight mean."""
        self._marks.show_marks(marks)

    def show_nothing(self) -> None:
        """Nothing changed in sight."""
        self._change.hide()

    def summary(self) -> str:
        """What it shows, in words."""
        told = [self.tr("lanes in use: %1").replace("%1", self.total.text()), self._wide.text]
        told.append(self._narrow.text)
        if not self._change.isHidden():
            told.append(f"{self._when.text()}: {self._who.text()} {self._what.text()}".strip())
        told += self._marks.told
        return "; ".join(told)

    def _change_row(self, theme: Theme) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._who)
        words.addWidget(self._what)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        return row

    def _tell(self, at: float, span: float, who: str, what: str) -> None:
        when = self.tr("Changed at {time}").format(time=moment_words(at, span))
        show_text(self._when, when)
        show_text(self._who, who)
        show_text(self._what, what)
        self._what.setVisible(bool(what))
        self._change.show()

    def _show_icon(self, tone: Tone) -> None:
        if tone is self._tone:
            return
        self._tone = tone
        self._icon.show_icon(tone_icon_name(tone), tone_tint(tone), _MEANINGS[tone])

    @Slot()
    def _choose(self) -> None:
        self.lane_chosen.emit(self._episode)
