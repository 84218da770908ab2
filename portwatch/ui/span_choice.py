"""The span of time that a person selects on the charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from portwatch.ui.span_bar import SpanBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from portwatch.core.time_view import TimeView
    from portwatch.ui.chart_stage import ChartStage
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_NARROWEST = 3  # pixels of a drag that means something
_TOP = 8  # pixels of the design above the bar


class SpanChoice(QObject):
    """Draws the span and its bar, and forgets it on Escape.

    Attributes:
        chosen: What was open then shall be shown; carries (from, to).
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, icons: Icons, stage: ChartStage, area: QWidget) -> None:
        super().__init__(area)
        self._theme = theme
        self._stage = stage
        self._area = area
        self._anchor: float | None = None
        self.span: tuple[float, float] | None = None
        self.bar = SpanBar(theme, icons, area)
        self.bar.chosen.connect(self.choose)
        self.bar.dropped.connect(self.drop)

    def select(self, begin: float, end: float, view: TimeView) -> None:
        """Select from one moment to another, in either order, as far as the window goes."""
        low, high = sorted((begin, end))
        low, high = max(low, view.start), min(high, view.end)
        if (high - low) / view.span * self._stage.churn.plot_width < _NARROWEST:
            return
        self.span = (low, high)
        self._anchor = None
        self.place(view)

    def grow(self, begin: float, end: float, view: TimeView) -> None:
        """Move one end of the selection to ``end``; without one, it begins at ``begin``."""
        if self._anchor is None:
            self._anchor = begin
        low, high = sorted((self._anchor, end))
        self.span = (low, high) if high > low else None
        self.place(view)

    def place(self, view: TimeView) -> None:
        """Put veil and bar where the span is in this window."""
        span = self.span
        if span is None or span[1] <= view.start or span[0] >= view.end:
            self._stage.overlay.show_span(None)
            self.bar.hide()
            return
        left, right = (self._stage.x_of(min(max(m, view.start), view.end)) for m in span)
        self._stage.overlay.show_span((round(left), round(right)))
        self.bar.show_span(*span, view.span)
        # Over the plot; where that is too narrow over its heading, never over the legend's values.
        begin, end = round(self._stage.left), self._stage.churn.geometry().right()
        self.bar.fit(end - begin)
        middle = round((left + right) / 2 - self.bar.width() / 2)
        place = min(max(middle, begin), end - self.bar.width())
        self.bar.move(max(place, 0), self._theme.px(_TOP))

    @Slot()
    def choose(self) -> bool:
        """Ask for what was open then; whether there is a span."""
        if self.span is None:
            return False
        self.chosen.emit(self.span)
        return True

    @Slot()
    def drop(self) -> bool:
        """Select nothing any more; whether something was selected."""
        had = self.span is not None
        had_focus = self.bar.isAncestorOf(self._area.focusWidget()) if had else False
        self.span = self._anchor = None
        self._stage.overlay.show_span(None)
        self.bar.hide()
        if had_focus:
            self._area.setFocus()
        return had
