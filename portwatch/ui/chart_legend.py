"""Legends at the right of the charts: what a colour means, and its value at the crosshair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from portwatch.core.churn_past import MINUTE
from portwatch.core.reading import rate_text
from portwatch.core.text import clean
from portwatch.ui.chart_axis import moment_words, span_words
from portwatch.ui.hatch import hatch_brush
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import ElidedLabel, Label
from portwatch.ui.language import figure, translated
from portwatch.ui.scroll_bar import ScrollBar
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from portwatch.core.reading import Reading
    from portwatch.ui.theme import Theme

_SWATCH = 12
_ROW = 20
_BELOW_TITLE = 4
_LOW_ROW = 18
_LOWEST_ROW = 15  # where eight programs would else need to be scrolled
_VALUE = 44  # of the widest value
_RIGHT = 16  # from the values to the right edge
_NAME_AT_MOST = 100  # characters; the label shows what fits
_OPENED, _CLOSED = 0, 1  # places among the chart's colours


def show_text(label: Label, text: str) -> None:
    """Change a label's text only where it is another one: a label lays itself out again."""
    if text != label.text():
        label.setText(text)


def line(*, horizontal: bool) -> QWidget:
    """A line between things, one pixel thick."""
    widget = QWidget()
    widget.setAutoFillBackground(True)
    widget.setBackgroundRole(QPalette.ColorRole.Mid)
    if horizontal:
        widget.setFixedHeight(1)
    else:
        widget.setFixedWidth(1)
    return widget


class Swatch(QWidget):
    """A small square in one of the chart's colours."""

    def __init__(self, theme: Theme, place: int, *, hatched: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._place = place
        self._hatched = hatched
        self.setFixedSize(theme.px(_SWATCH), theme.px(_SWATCH))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it as the chart draws its bars."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = QColor(self._theme.tokens.chart[self._place])
        if self._hatched:
            painter.setPen(color)
            hatch = hatch_brush(color, self.devicePixelRatio())
            hatch.setTransform(painter.deviceTransform().inverted()[0])
            painter.setBrush(hatch)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
        inset = 0.5 if self._hatched else 0.0
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, 2, 2)


class LegendRow(QWidget):
    """A colour, its name, and its value."""

    def __init__(
        self,
        theme: Theme,
        place: int,
        name: str = "",
        *,
        hatched: bool = False,
        height: int = _ROW,
    ) -> None:
        super().__init__()
        self._name = ElidedLabel(theme, tint=quiet_tint)
        self._value = Label(theme, strong=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(Swatch(theme, place, hatched=hatched))
        row.addWidget(self._name, 1)
        row.addWidget(self._value)
        # A label of any size lays out all legends again whenever its text changes.
        self._value.setFixedSize(theme.px(_VALUE), theme.px(height))
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setFixedHeight(theme.px(height))
        self._name.setText(clean(translated(name), _NAME_AT_MOST))
        self._tell()

    def set_height(self, pixels: int) -> None:
        """Be so high."""
        self.setFixedHeight(pixels)
        self._value.setFixedHeight(pixels)

    @property
    def text(self) -> str:
        """What is read: name and value."""
        return f"{self._name.text()}: {self._value.text()}"

    def show_name(self, name: str) -> None:
        """Name it; any text at all."""
        shown = clean(translated(name), _NAME_AT_MOST)
        if shown != self._name.text():
            self._name.setText(shown)
            self._tell()

    def show_value(self, value: str) -> None:
        """Show its value."""
        if value != self._value.text():
            self._value.setText(value)
            self._tell()

    def _tell(self) -> None:
        self.setAccessibleName(self.text)


class Legend(QScrollArea):
    """Scrolls only where the window is too low for it.

    Attributes:
        title: Heads it.
        total: At the right of the title.
        rows: Everything below each other.
    """

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._content = content = QWidget()
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBar(ScrollBar(theme))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = ElidedLabel(theme, title, strong=True)
        self.total = Label(theme, strong=True)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, theme.px(_BELOW_TITLE))
        head.addWidget(self.title, 1)
        head.addWidget(self.total)
        self.total.setFixedSize(theme.px(_VALUE), self.total.sizeHint().height())
        self.total.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.rows = QVBoxLayout(content)
        px = theme.px
        self.rows.setContentsMargins(px(12), px(12), px(_RIGHT), px(8))
        self.rows.setSpacing(0)
        self.rows.addLayout(head)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    @property
    def words_width(self) -> int:
        """Pixels of the widest of what it always tells."""
        return self._content.sizeHint().width()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Does not make the window high."""
        return QSize(0, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A scroll bar takes the margin at the right, not the room of the words."""
        super().resizeEvent(event)
        margins = self.rows.contentsMargins()
        bar = self.width() - self.viewport().width()
        margins.setRight(max(self._theme.px(_RIGHT) - bar, 0))
        self.rows.setContentsMargins(margins)


class ChurnLegend(Legend):
    """Opened and closed: what polls saw, and what only the kernel counted."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self._opened = LegendRow(theme, _OPENED, self.tr("opened, seen by polls"))
        self._opened_missed = LegendRow(
            theme, _OPENED, self.tr("opened, missed by polls"), hatched=True
        )
        self._closed = LegendRow(theme, _CLOSED, self.tr("closed, seen by polls"))
        self._closed_missed = LegendRow(
            theme, _CLOSED, self.tr("closed, missed by polls"), hatched=True
        )
        self._note = Label(theme, "", Font.NOTE, tint=quiet_tint)
        self._note.setWordWrap(True)
        for row in (self._opened, self._opened_missed, self._closed, self._closed_missed):
            self.rows.addWidget(row)
        self.rows.addSpacing(theme.px(8))
        self.rows.addWidget(self._note)
        self.rows.addStretch(1)

    def show_reading(self, reading: Reading, bucket: float, span: float, why: str = "") -> None:
        """Show values.

        Args:
            reading: The values.
            bucket: Seconds that a bar of several samples stands for; 0 if there is none.
            span: Seconds that the window is long.
            why: Why nothing was watched then, in a sentence; empty if something was.
        """
        show_text(self.title, self.title_of(reading, span))
        exact = reading.opened_missed is not None
        for row, value in (
            (self._opened, reading.opened_seen),
            (self._opened_missed, reading.opened_missed),
            (self._closed, reading.closed_seen),
            (self._closed_missed, reading.closed_missed),
        ):
            row.show_value(figure(rate_text(value)))
        self._opened_missed.setVisible(exact)
        self._closed_missed.setVisible(exact)
        notes = [why] if why else self._notes(exact=exact)
        bars = "" if reading.opened_seen is None else self._bars_note(reading, bucket)
        show_text(self._note, "\n".join([*notes, bars] if bars else notes))

    def title_of(self, reading: Reading, span: float) -> str:
        """When the values were so."""
        if reading.moments is None:
            return self.tr("Now")
        start, end = reading.moments
        if start == end:
            return self.tr("At {time}").format(time=moment_words(end, span))
        start_words, end_words = span_words(start, end, span)
        return self.tr("{start} to {end}").format(start=start_words, end=end_words)

    def summary(self) -> str:
        """What it shows, in words."""
        rows = [self._opened, self._opened_missed, self._closed, self._closed_missed]
        shown = [row.text for row in rows if not row.isHidden()]
        return f"{self.title.text()}: {'; '.join(shown)}"

    def _bars_note(self, reading: Reading, bucket: float) -> str:
        if reading.length >= MINUTE / 2 or bucket >= MINUTE:
            if bucket <= MINUTE:
                return self.tr("Each bar: the mean of a minute.")
            return self.tr("Each bar: the busiest minute of %n.", "", round(bucket / MINUTE))
        if bucket:
            return self.tr("Each bar: the busiest second of %n.", "", round(bucket))
        return ""

    def _notes(self, *, exact: bool) -> list[str]:
        if exact:
            return [
                self.tr("Totals are exact, from the kernel."),
                self.tr("Hatched: too short for a poll to meet."),
            ]
        return [
            self.tr("This system keeps no exact counts:"),
            self.tr("what was too short to see is missing."),
        ]


class EstablishedLegend(Legend):
    """Established connections by program, the topmost area's program last."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, self.tr("All programs"))
        self.rows.setContentsMargins(theme.px(12), theme.px(8), theme.px(_RIGHT), 0)
        self._places = [
            LegendRow(theme, place, height=_LOW_ROW) for place, _ in enumerate(theme.tokens.chart)
        ]
        for row in self._places:
            row.hide()
            self.rows.addWidget(row)
        self.rows.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The rows are as high as there is room for all of them."""
        super().resizeEvent(event)
        margins = self.rows.contentsMargins()
        head = self.total.height() + self._theme.px(_BELOW_TITLE)
        room = self.height() - margins.top() - margins.bottom() - head
        px = self._theme.px
        height = min(max(room // len(self._places), px(_LOWEST_ROW)), px(_LOW_ROW))
        for row in self._places:
            row.set_height(height)

    def show_reading(self, reading: Reading, names: Sequence[str | None]) -> None:
        """Show values.

        Args:
            reading: The values.
            names: The program at each place; ``None`` where nothing is drawn, ``""`` for the rest.
        """
        show_text(self.total, figure(rate_text(reading.established)))
        for row, name, value in zip(self._places, names, reading.programs, strict=True):
            row.setVisible(name is not None)
            if name is not None:
                row.show_name(name or self.tr("other"))
                row.show_value(figure(rate_text(value)))

    def summary(self) -> str:
        """What it shows, in words."""
        shown = [row.text for row in self._places if not row.isHidden()]
        established = self.tr("established: {count}").format(count=self.total.text())
        return "; ".join([established, *shown])
