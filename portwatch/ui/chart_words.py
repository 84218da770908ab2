"""Words in place of charts, and beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from portwatch.ui.chart_axis import local
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.language import tr
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

    from PySide6.QtGui import QPaintEvent

    from portwatch.core.time_view import TimeView
    from portwatch.ui.theme import Theme

_FINE = 120.0  # seconds; what is shorter is told with seconds


class ChartWords(QWidget):
    """A title, and a line below it.

    Attributes:
        painted: A person can read it now.
    """

    painted = Signal()

    def __init__(self, theme: Theme, title: str, text: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(4))
        column.addStretch(1)
        column.addWidget(
            Label(theme, title, Font.SENTENCE, strong=True), 0, Qt.AlignmentFlag.AlignHCenter
        )
        if text:
            column.addWidget(Label(theme, text, tint=quiet_tint), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Tell that it is on show."""
        super().paintEvent(event)
        self.painted.emit()


def window_words(
    view: TimeView, latest: float, *, paused: bool = False, zone: tzinfo | None = None
) -> str:
    """From when to when a window goes.

    Args:
        view: The window.
        latest: Seconds since the epoch at the latest poll: what is today.
        paused: Whether it stands still.
        zone: Another place's time, for tests.
    """
    form = "%H:%M:%S" if view.span < _FINE else "%H:%M"
    start, end = local(view.start, zone), local(view.end, zone)
    today = local(latest, zone)
    first, last = _day_words(start, today), _day_words(end, today, within=True)
    if start.date() == end.date():
        text = tr("{day}, {start} to {end}")
    else:
        text = tr("{day}, {start} to {last}, {end}")
    text = text.format(day=first, start=start.strftime(form), last=last, end=end.strftime(form))
    return tr("{window}, paused").format(window=text) if paused else text


def _day_words(when: datetime, today: datetime, *, within: bool = False) -> str:
    """A day at the beginning of a sentence, or within one."""
    days = (today.date() - when.date()).days
    if days in {0, 1} and within:
        return tr("yesterday") if days else tr("today")
    if days in {0, 1}:
        return tr("Yesterday") if days else tr("Today")
    name = QLocale().dayName(when.isoweekday(), QLocale.FormatType.ShortFormat)
    month = QLocale().monthName(when.month, QLocale.FormatType.ShortFormat)
    return tr("{weekday} {day} {month}").format(weekday=name, day=when.day, month=month)
