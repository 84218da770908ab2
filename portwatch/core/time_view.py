"""Which stretch of time a chart shows: live at its right edge, or where a person moved it."""

from __future__ import annotations

from dataclasses import replace

from portwatch.core.record import record

SHORTEST = 10.0
"""Seconds that a person can zoom in to."""

LONGEST = 3600.0
"""Seconds that a person can zoom out to, by polls alone."""

LONGEST_REMEMBERED = 604_800.0
"""As ``LONGEST``, with a memory."""

_AT_EDGE = 0.002  # of the span: closer to now than this is now


@record(frozen=True, slots=True)
class TimeView:
    """A window on time; every change gives a new one.

    Attributes:
        end: Right edge, in seconds since the epoch.
        span: Seconds from edge to edge.
        following: Whether the right edge goes with time.
        longest: Seconds that it can be zoomed out to.
    """

    end: float
    span: float
    following: bool = True
    longest: float = LONGEST

    @property
    def start(self) -> float:
        """Left edge, in seconds since the epoch."""
        return self.end - self.span

    def at(self, oldest: float, latest: float, newest: float | None = None) -> TimeView:
        """The view once polls reach from ``oldest`` to ``latest``: it stays among them.

        Args:
            oldest: Seconds since the epoch.
            latest: As ``oldest``: now.
            newest: Where something is dated later, after the clock was set back, the last of it.
        """
        if self.following:
            return replace(self, end=latest)
        last = latest if newest is None else max(latest, newest)
        end = min(max(self.end, min(oldest + self.span, latest)), last)
        return replace(self, end=end, following=abs(latest - end) <= self.span * _AT_EDGE)

    def framed(self, start: float, end: float) -> TimeView:
        """As a person dragged or zoomed it: not following, until ``at`` finds it at the edge."""
        span = min(max(end - start, SHORTEST), self.longest)
        return replace(self, end=(start + end + span) / 2, span=span, following=False)

    def zoomed(self, factor: float, about: float) -> TimeView:
        """``factor`` times as long, with the moment ``about`` staying where it is."""
        span = min(max(self.span * factor, SHORTEST), self.longest)
        end = about + (self.end - about) * span / self.span
        return replace(self, end=end, span=span, following=False)

    def showing(self, moment: float) -> TimeView:
        """Moved just as far as needed to show a moment."""
        if self.start <= moment <= self.end:
            return self
        end = moment if moment > self.end else moment + self.span
        return replace(self, end=end, following=False)
