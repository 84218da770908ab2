"""A moment in words, on the clock and the calendar of the person's place.

The order of a date is the language's: its patterns (QLocale::toString) are translated.
"""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale

from portwatch.core.said import say
from portwatch.ui.language import tr, translated

_END_OF_TIME = 253_402_300_800.0
"""The first second of the year 10000."""

_MINUTE = 60.0
_WEEK = 7  # days from which a weekday alone would be taken for the last one
_NEAR = {0: (say("Today"), say("today")), 1: (say("Yesterday"), say("yesterday"))}


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
        same_year = moment.date().year() == today.year()
        day = tr("d MMM") if same_year else tr("d MMM yyyy")
        pattern = f"{day} {pattern}"
    return QLocale().toString(moment, pattern)


def hour_of(seconds: float) -> float:
    """The hour of the day at a moment where the person is, 0.0 to 24.0."""
    time = QDateTime.fromSecsSinceEpoch(_within(seconds)).time()
    return time.hour() + time.minute() / 60 + time.second() / 3600


def day_of(seconds: float) -> int:
    """Number of the day, on the person's calendar, that a moment falls on."""
    return QDateTime.fromSecsSinceEpoch(_within(seconds)).date().toJulianDay()


def start_of_day(seconds: float) -> float:
    """When the day began that a moment falls on, in seconds since the epoch."""
    day = QDateTime.fromSecsSinceEpoch(_within(seconds)).date()
    return float(day.startOfDay().toSecsSinceEpoch())


def day_text(seconds: float, now: float) -> str:
    """A day as a heading: ``Today``, ``Yesterday``, ``Friday, 27 November``."""
    ago = day_of(now) - day_of(seconds)
    if ago in _NEAR:
        return translated(_NEAR[ago][0])
    return _date_text(seconds, now)


def on_day(seconds: float, now: float) -> str:
    """A day within a sentence: ``today``, ``yesterday``, ``on Friday``, ``on Friday, 6 March``."""
    day = day_word(seconds, now)
    return day if day_of(now) - day_of(seconds) in _NEAR else tr("on %1").replace("%1", day)


def day_word(seconds: float, now: float) -> str:
    """A day within a sentence, by its name alone: ``today``, ``Friday``, ``Friday, 6 March``."""
    ago = day_of(now) - day_of(seconds)
    if ago in _NEAR:
        return translated(_NEAR[ago][1])
    if 0 < ago < _WEEK:
        return QLocale().toString(QDateTime.fromSecsSinceEpoch(_within(seconds)), "dddd")
    return _date_text(seconds, now)


def time_text(seconds: float, *, exact: bool = False) -> str:
    """Time of day, with its seconds if ``exact``."""
    moment = QDateTime.fromSecsSinceEpoch(_within(seconds))
    return QLocale().toString(moment, "HH:mm:ss" if exact else "HH:mm")


def at_text(seconds: float, now: float) -> str:
    """A moment within a sentence: ``14:18 today``."""
    return tr("{time} {day}").format(time=time_text(seconds), day=on_day(seconds, now))


def span_text(since: float, until: float, now: float) -> str:
    """A span within a sentence: ``from 03:10 to 03:14 on Friday``, ``at 03:10:12 on Friday``."""
    if day_of(since) != day_of(until):
        text = tr("from %1 to %2")
        return text.replace("%1", at_text(since, now)).replace("%2", at_text(until, now))
    exact = until - since < _MINUTE
    first, last = time_text(since, exact=exact), time_text(until, exact=exact)
    day = on_day(since, now)
    if first == last:
        return tr("at {time} {day}").format(time=first, day=day)
    return tr("from {first} to {last} {day}").format(first=first, last=last, day=day)


def _date_text(seconds: float, now: float) -> str:
    moment = QDateTime.fromSecsSinceEpoch(_within(seconds))
    same_year = moment.date().year() == QDateTime.fromSecsSinceEpoch(_within(now)).date().year()
    pattern = tr("dddd, d MMMM") if same_year else tr("dddd, d MMMM yyyy")
    return QLocale().toString(moment, pattern)


def _within(seconds: float) -> int:
    """Whole seconds that Qt can tell; a clock may lie."""
    return int(min(max(seconds, 0.0), _END_OF_TIME - 1))
