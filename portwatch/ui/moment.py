"""A moment in words, on the clock and the calendar of the person's place."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale

_END_OF_TIME = 253_402_300_800.0
"""The first second of the year 10000."""


def clock_text(seconds: float, now: float, *, exact: bool = False) -> str:
    """Time of day; with the date if it was another day; nothing for what is no moment.

    Args:
        seconds: The moment, in seconds since the epoch.
        now: This moment, as well.
        exact: Whether the seconds are told too.
    """
    if not 0 <= seconds < _END_OF_TIME:  # a clock or a process that lies
        return ""
    moment = QDateTime.fromSecsSinceEpoch(int(seconds))
    today = QDateTime.fromSecsSinceEpoch(int(now)).date()
    pattern = "HH:mm:ss" if exact else "HH:mm"
    if moment.date() != today:
        day = "d MMM" if moment.date().year() == today.year() else "d MMM yyyy"
        pattern = f"{day} {pattern}"
    return QLocale().toString(moment, pattern)
