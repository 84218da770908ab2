"""The time axis of the charts, in local time."""

from __future__ import annotations

import math
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from portwatch.core.scale import time_step
from portwatch.ui.language import tr

if TYPE_CHECKING:
    from datetime import tzinfo

_LABEL = 100  # pixels that a label and the space around it take
_HALF = 24  # pixels from a label's middle to its end
_MINUTE = 60
_DAY = 86_400
_CHANGE = timedelta(hours=2)  # that a clock is changed by, at most
_MIDNIGHT = datetime(1970, 1, 1)  # noqa: DTZ001 - what the wall clock shows, wherever it hangs


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


def moment_words(seconds: float, span: float, zone: tzinfo | None = None) -> str:
    """A moment as the crosshair of a window tells it: with its day where there are several.

    Args:
        seconds: Since the epoch.
        span: Seconds that the window is long.
        zone: Another place's time, for tests.
    """
    if span <= _DAY / 2:
        return clock(seconds, zone)
    when = local(seconds, zone)
    return f"{_day(when)}, {when:%H:%M}"


def span_words(
    start: float, end: float, span: float, zone: tzinfo | None = None
) -> tuple[str, str]:
    """Two moments as the legend of a window tells them; the second without the same day again.

    Args:
        start: The earlier one, in seconds since the epoch.
        end: The later one.
        span: Seconds that the window is long.
        zone: Another place's time, for tests.
    """
    first, last = moment_words(start, span, zone), moment_words(end, span, zone)
    if span > _DAY / 2 and local(start, zone).date() == local(end, zone).date():
        last = f"{local(end, zone):%H:%M}"
    return first, last


def time_ticks(
    start: float, end: float, pixels: float, zone: tzinfo | None = None
) -> list[tuple[float, str]]:
    """Round local times with their labels, as far as a label fits between the edges.

    A day begins with its name. What the clock skips has no label; what it shows twice has two.

    Args:
        start: Left edge, in seconds since the epoch.
        end: Right edge.
        pixels: Width between them.
        zone: Another place's time, for tests.
    """
    step = time_step(end - start, max(1, int(pixels / _LABEL)))
    half = _HALF * (end - start) / max(pixels, 1.0)
    # Round is what the wall clock calls round: some zones are off by 30 or 45 minutes, and at
    # a change of summer time a step of hours has another length.
    offset = _offset(start, zone)
    if _offset(end, zone) == offset:
        shift = offset.total_seconds()
        first_one = math.ceil((start + half + shift) / step)
        last_one = math.floor((end - half + shift) / step)
        walls = [_MIDNIGHT + timedelta(seconds=n * step) for n in range(first_one, last_one + 1)]
        return [((wall - _MIDNIGHT - offset).total_seconds(), _label(wall, step)) for wall in walls]
    first, last = _naive(start, zone) - _CHANGE, _naive(end, zone) + _CHANGE
    number = math.ceil((first - _MIDNIGHT).total_seconds() / step)
    wall = _MIDNIGHT + timedelta(seconds=number * step)
    found: dict[float, str] = {}
    while wall <= last:
        for fold in (0, 1):
            moment = wall.replace(tzinfo=zone, fold=fold).timestamp()
            exists = _naive(moment, zone) == wall
            if exists and start + half <= moment <= end - half:
                found[moment] = _label(wall, step)
        wall += timedelta(seconds=step)
    return sorted(found.items())


def _offset(seconds: float, zone: tzinfo | None) -> timedelta:
    return local(seconds, zone).utcoffset() or timedelta(0)


def _label(wall: datetime, step: int) -> str:
    if step < _MINUTE:
        return f"{wall.hour:02}:{wall.minute:02}:{wall.second:02}"
    if step > _MINUTE and not wall.hour and not wall.minute:
        return _day(wall)
    return f"{wall.hour:02}:{wall.minute:02}"


def _naive(seconds: float, zone: tzinfo | None) -> datetime:
    """What the wall clock shows, without its zone and which of two equal times it is."""
    return local(seconds, zone).replace(tzinfo=None, fold=0)


def _day(when: datetime) -> str:
    name = QLocale().dayName(when.isoweekday(), QLocale.FormatType.ShortFormat)
    return tr("{weekday} {day}").format(weekday=name, day=when.day)
