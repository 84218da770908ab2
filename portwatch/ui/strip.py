"""The last line of the window: the pulse of the machine, and what the program costs and misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QSizePolicy, QWidget

from portwatch.core.pace_words import glance_sentence, sentence, short
from portwatch.ui.button import Button, Kind
from portwatch.ui.icons import IconName, quiet_tint
from portwatch.ui.label import ElidedLabel, Label
from portwatch.ui.language import figure, translated
from portwatch.ui.sparkline import Sparkline
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from portwatch.core.pace import Pace
    from portwatch.core.series import ChurnSeries
    from portwatch.core.tick import Tick
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_HEIGHT = 32
_NARROWEST = 240
_MARGIN = 16
_DOT = "  ·  "
_SPAN_FROM, _SPARKLINE_FROM = 720, 560
"""Widths of the window below which there is no room for these."""

_PRECISE_BELOW = 10.0
"""Rates below this are told with one decimal."""


class _Pulse(QWidget):
    """The part that a message may lie over, in layers as large as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._layers: list[QWidget] = []

    def lay_over(self, layer: QWidget) -> None:
        """Put something over all that is here, also over what was put here before."""
        layer.setParent(self)
        layer.setGeometry(self.rect())
        self._layers.append(layer)
        layer.installEventFilter(self)
        self._let_in()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A layer came or went."""
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self._let_in()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Layers stay as large."""
        super().resizeEvent(event)
        for layer in self._layers:
            layer.setGeometry(self.rect())

    def _let_in(self) -> None:
        """Let the keyboard come to what is on top, and to nothing that lies below it."""
        shown = [layer for layer in self._layers if not layer.isHidden()]
        for layer in shown:
            layer.setEnabled(layer is shown[-1])


class Strip(QWidget):
    """Churn at the left; source, cost and gaps at the right.

    Messages lie over it but for the buttons at the right: coming and going they move nothing that
    a person may be about to click.

    Attributes:
        gaps_requested: The person wants to know what cannot be seen.
        rights_requested: The person wants to know about an administrator's rights.
    """

    gaps_requested = Signal()
    rights_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._pace: Pace | None = None
        self._told: tuple[Tick, Pace | None, float | None] | None = None
        self._sparkline = Sparkline(theme)
        self._span = Label(theme, self.tr("last 5 min"), Font.SMALL, tint=quiet_tint)
        self._rates = ElidedLabel(theme, kind=Font.SMALL, tint=quiet_tint)
        self._source = ElidedLabel(theme, kind=Font.SMALL, tint=quiet_tint)
        self._gaps = Button(theme, kind=Kind.QUIET)
        self._gaps.setIcon(icons.icon(IconName.GAP))
        self._gaps.clicked.connect(self.gaps_requested)
        self._rights = Button(theme, kind=Kind.QUIET)
        self._rights.setIcon(icons.icon(IconName.LOCK))
        self._rights.clicked.connect(self.rights_requested)
        self._row = QHBoxLayout(self)
        self._pulse = _Pulse()
        self._build()
        theme.changed.connect(self.update)

    def lay_over(self, bar: QFrame) -> None:
        """Have a message lie here whenever it is visible, over those that were given before."""
        bar.setFixedHeight(self._theme.px(_HEIGHT) - 1)
        self._pulse.lay_over(bar)

    def show_pace(self, pace: Pace) -> None:
        """Tell with the next poll how often the machine is looked at, and why so."""
        self._pace = pace

    def show_rights(self, text: str, whole: str) -> None:
        """Tell how it stands with an administrator's rights; nothing if there are none.

        Args:
            text: In two words.
            whole: In a sentence.
        """
        self._rights.setText(text)
        self._rights.setAccessibleDescription(whole)
        self._rights.setToolTip(whole)
        self._rights.setVisible(bool(text))

    def show_tick(self, tick: Tick, series: ChurnSeries, cpu_share: float | None) -> None:
        """Show a poll; the same one again, as with each other view of it, costs nothing.

        Args:
            tick: The newest poll.
            series: All polls, with this one.
            cpu_share: Processor time of the program per second, 1.0 for one whole core; ``None``
                if not known yet.
        """
        before, self._told = self._told, (tick, self._pace, cpu_share)
        if before is not None and before[0] is tick and before[1:] == self._told[1:]:
            return
        self._sparkline.show_series(series, tick.at.wall)
        rates = self._rates_text(tick)
        self._rates.setText(rates)
        self._sparkline.setAccessibleDescription(rates)
        source = self._source_text(tick, cpu_share)
        whole = ""
        if self._pace is not None:
            told = (sentence(self._pace), glance_sentence(self._pace))
            whole = "\n".join((source, *map(translated, told)))
        self._source.show_part(source, whole)
        self._show_gaps(len(tick.gaps))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Narrower than all that it would like to show."""
        return QSize(self._theme.px(_NARROWEST), self._theme.px(_HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """A narrow window keeps the words and lets the picture go."""
        super().resizeEvent(event)
        px = self._theme.px
        self._span.setVisible(self.width() >= px(_SPAN_FROM))
        self._sparkline.setVisible(self.width() >= px(_SPARKLINE_FROM))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line above."""
        del event
        QPainter(self).fillRect(0, 0, self.width(), 1, QColor(self._theme.tokens.line))

    def _build(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(_HEIGHT))
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAccessibleName(self.tr("Pulse"))
        self._gaps.setAccessibleDescription(self.tr("Show what cannot be seen"))
        self._gaps.setToolTip(self.tr("Show what cannot be seen"))
        self._gaps.hide()
        self._rights.hide()
        self._source.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._source.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row.setContentsMargins(0, 1, px(_MARGIN), 0)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.setSpacing(px(12))
        inner = QHBoxLayout(self._pulse)
        inner.setContentsMargins(px(_MARGIN), 0, 0, 0)
        inner.setSpacing(px(12))
        inner.addWidget(self._sparkline)
        inner.addWidget(self._span)
        inner.addWidget(self._rates)
        inner.addWidget(self._source, 1)
        self._pulse.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row.addWidget(self._pulse, 1)
        self._row.addWidget(self._rights)
        self._row.addWidget(self._gaps)

    def _show_gaps(self, count: int) -> None:
        text = self.tr("1 gap") if count == 1 else self.tr("%n gaps", "", count)
        self._gaps.setText(text)
        self._gaps.setVisible(count > 0)
        px = self._theme.px
        # The button's own padding is part of the margin.
        self._row.setContentsMargins(0, 1, px(_MARGIN - 7 if count else _MARGIN), 0)

    def _rates_text(self, tick: Tick) -> str:
        churn = tick.churn
        if tick.covered <= 0:
            return self.tr("Counting…")
        exact = churn.opened is not None and churn.closed is not None
        opened = churn.opened_seen if churn.opened is None else churn.opened
        closed = churn.closed_seen if churn.closed is None else churn.closed
        text = self.tr("Now {opened} opened, {closed} closed per second")
        if not exact:
            text = self.tr("Now at least {opened} opened, {closed} closed per second")
        return text.format(opened=_rate(opened / tick.covered), closed=_rate(closed / tick.covered))

    def _source_text(self, tick: Tick, cpu_share: float | None) -> str:
        name = self.tr("a recording") if tick.source == "replay" else tick.source
        parts = [self.tr("Source: {name}").format(name=name)]
        if self._pace is not None and self._pace.interval > 0:
            parts.append(translated(short(self._pace)))
        elif tick.covered > 0:
            seconds = figure(f"{round(tick.covered, 1):g}")
            parts.append(self.tr("every {seconds} s").format(seconds=seconds))
        if cpu_share is not None:
            parts.append(self.tr("{share} % CPU").format(share=figure(f"{100 * cpu_share:.1f}")))
        return _DOT.join(parts)


def _rate(value: float) -> str:
    """``0``, ``0.4``, ``3``, ``1,250``: no more digits than mean something."""
    shown = round(value, 1) if value < _PRECISE_BELOW else round(value)
    return figure(f"{shown:,.0f}" if shown == int(shown) else f"{shown:.1f}")
