"""Where moments are along a row of pixels, and what a pointer on it means."""

from __future__ import annotations

from portwatch.core.record import record

_ZOOM = 1.02 ** (-1 / 8)  # for each unit of the wheel, of which a notch has 120


@record(frozen=True, slots=True)
class TimeScale:
    """A stretch of time laid over a stretch of pixels.

    Attributes:
        start: The moment at the left edge, in seconds since the epoch.
        end: The moment at the right edge; later than ``start``.
        left: Pixels from the widget's left edge.
        width: Pixels between the edges; more than 0.
    """

    start: float
    end: float
    left: float
    width: float

    @property
    def unit(self) -> float:
        """Seconds for each pixel."""
        return (self.end - self.start) / self.width

    def x_of(self, moment: float) -> float:
        """Where a moment is, in pixels from the widget's left edge."""
        return self.left + (moment - self.start) / self.unit

    def moment_at(self, x: float) -> float:
        """The moment at a place, in seconds since the epoch."""
        return self.start + (x - self.left) * self.unit

    def covers(self, x: float) -> bool:
        """Whether a place lies between the edges."""
        return self.left <= x <= self.left + self.width

    def dragged(self, begin: float, x: float) -> tuple[float, float]:
        """From when to when it goes once what was at ``begin`` is at ``x``."""
        moved = (begin - x) * self.unit
        return self.start + moved, self.end + moved

    def zoomed(self, turn: float, x: float) -> tuple[float, float]:
        """From when to when it goes after the wheel turned; the moment at ``x`` stays there.

        Args:
            turn: In eighths of a degree, as Qt tells it; away from the person zooms in.
            x: Where the pointer is.
        """
        about, factor = self.moment_at(x), _ZOOM**turn
        return about + (self.start - about) * factor, about + (self.end - about) * factor
