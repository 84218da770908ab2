"""Moments as people write them: ``2h`` ago, ``03:12``, ``2026-11-28``, ISO 8601; and told so."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from portwatch.core.text import clean

if TYPE_CHECKING:
    from datetime import tzinfo

_UNITS = {"s": 1, "min": 60, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}
_AGO = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,3})?) ?([a-z]+)")
_CLOCK = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?")
_WRITE = "write 2h, 30min, 3d, 03:12, 2026-11-28 or 2026-11-28T03:12"


def zoned(seconds: float, zone: tzinfo | None = None) -> str:
    """``2026-11-28 03:12:00 +0100``: what is handed on is read elsewhere, and an hour comes twice.

    Args:
        seconds: Since the epoch.
        zone: Whose time; ``None`` for this machine's.
    """
    return _told(seconds, zone, "%Y-%m-%d %H:%M:%S %z")


def local(seconds: float) -> str:
    """``2026-11-28 03:12:00`` as this machine's clock had it, of seconds since the epoch."""
    return _told(seconds, None, "%Y-%m-%d %H:%M:%S")


def _told(seconds: float, zone: tzinfo | None, form: str) -> str:
    try:
        return datetime.fromtimestamp(seconds, zone).astimezone(zone).strftime(form)
    except (OverflowError, OSError, ValueError):  # a clock that lied
        return "at an unknown time"


def moment(text: str, now: datetime) -> float:
    """Seconds since the epoch of what a person wrote.

    A time of day is the last one that has passed; of a date the beginning is meant. What names no
    zone of its own is meant as ``now`` is.

    Args:
        text: What was written.
        now: This moment. Without a time zone, the machine's own counts: an offset from UTC alone
            would be an hour wrong on the other side of a change to summer time.

    Raises:
        ValueError: It cannot be understood; the message says what can.
    """
    word = text.strip().casefold()
    if word == "now":
        return now.timestamp()
    if word in {"today", "yesterday"}:
        return _day(now, ago=int(word == "yesterday")).timestamp()
    found = _AGO.fullmatch(word)
    if found is not None and found[2] in _UNITS:
        return now.timestamp() - float(found[1]) * _UNITS[found[2]]
    clock = _CLOCK.fullmatch(word)
    if clock is not None:
        return _last(clock, text, now)
    try:
        told = datetime.fromisoformat(text.strip())
        return (told if told.tzinfo else told.replace(tzinfo=now.tzinfo)).timestamp()
    except (ValueError, OverflowError, OSError):
        raise ValueError(f"'{clean(text, 40)}' is no moment: {_WRITE}") from None


def _day(now: datetime, ago: int) -> datetime:
    day = now.date() - timedelta(days=ago)
    return datetime.combine(day, time(0), tzinfo=now.tzinfo)


def _last(clock: re.Match[str], text: str, now: datetime) -> float:
    try:
        wanted = time(int(clock[1]), int(clock[2]), int(clock[3] or 0))
    except ValueError:
        raise ValueError(f"'{clean(text, 40)}' is no time of day: {_WRITE}") from None
    told = datetime.combine(now.date(), wanted, tzinfo=now.tzinfo)
    if told.timestamp() > now.timestamp():
        told = datetime.combine(now.date() - timedelta(days=1), wanted, tzinfo=now.tzinfo)
    again = told.replace(fold=1)  # as the clocks go back, a time of day comes twice
    return max(one.timestamp() for one in (told, again) if one.timestamp() <= now.timestamp())
