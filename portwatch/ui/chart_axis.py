"""The time axis of the charts, in local time."""

from __future__ import annotations

import math
from datetime import datetime
from typing import TYPE_CHECKING

from portwatch.core.scale import time_step

if TYPE_CHECKING:
    from datetime import tzinfo

_LABEL = 100  # pixels that a label and the space around it take
_HALF = 24  # pixels from a label's middle to its end
_MINUTE = 60


def local(seconds: float, zone: tzinfo | None = None) -> datetime:
    """A moment in local time.

    Args:
        seconds: Since the epoch.
        zone: Another place's time, for tests.
    """
    return datetime.fromtimestamp(seconds, zone).astimezone(zone)


def clock(seconds: float, zone: tzinfo | None = None) -> str:
    """``14:18:06``."""
    return f"{local(seconds, zone):%H:%M:%S}"


def time_ticks(
    start: float, end: float, pixels: float, zone: tzinfo | None = None
) -> list[tuple[float, str]]:
    """Round local times with their labels, as far as a label fits between the edges.

    Args:
        start: Left edge, in seconds since the epoch.
        end: Right edge.
        pixels: Width between them.
        zone: Another place's time, for tests.
    """
    step = time_step(end - start, max(1, int(pixels / _LABEL)))
    # Round is what the wall clock calls round: some zones are off by 30 or 45 minutes.
    offset = local(end, zone).utcoffset()
    shift = offset.total_seconds() if offset is not None else 0.0
    half = _HALF * (end - start) / max(pixels, 1.0)
    first = math.ceil((start + half + shift) / step)
    last = math.floor((end - half + shift) / step)
    form = "%H:%M:%S" if step < _MINUTE else "%H:%M"
    moments = [number * step - shift for number in range(first, last + 1)]
    return [(moment, local(moment, zone).strftime(form)) for moment in moments]
