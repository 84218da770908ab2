"""One option of a person's settings: what it takes, what holds without it, and what is told."""

from __future__ import annotations

from enum import StrEnum
from math import isnan
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.core.record import record
from portwatch.core.said import say

if TYPE_CHECKING:
    from collections.abc import Sequence

Value: TypeAlias = float | bool | str
"""What an option is set to."""


class Unit(NamedTuple):
    """What a number counts.

    Attributes:
        many: After any number but one.
        one: After a single one.
    """

    many: str
    one: str


HOUR = Unit(say("o'clock"), say("o'clock"))
"""Unit of an hour of the day."""

SECONDS = Unit(say("seconds"), say("second"))
HOURS = Unit(say("hours"), say("hour"))
DAYS = Unit(say("days"), say("day"))
PERCENT = Unit(say("percent"), say("percent"))
MEGABYTES = Unit(say("megabytes"), say("megabyte"))
NOTIFICATIONS = Unit(say("notifications"), say("notification"))
_NONE = Unit("", "")


class Kind(StrEnum):
    """What an option takes."""

    NUMBER = "number"
    HOUR = "hour"  # of the day: 22.5 is half past ten in the evening
    SWITCH = "switch"
    CHOICE = "choice"


@record(frozen=True, slots=True)
class Option:
    """One option.

    Attributes:
        key: Table and name in the file, ``poll.interval``.
        kind: What it takes.
        default: What holds if nothing is set.
        label: For the page of settings.
        help: One plain sentence.
        least: Lowest number; nothing below is taken.
        most: Highest number.
        unit: Of the number.
        step: From a number to the next that a person is likely to want.
        choices: Words that a choice takes, with their names for the page of settings.
    """

    key: str
    kind: Kind
    default: Value
    label: str
    help: str
    least: float = 0.0
    most: float = 0.0
    unit: Unit = _NONE
    step: float = 1.0
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def values(self) -> str:
        """What may be written, in words."""
        if self.kind is Kind.SWITCH:
            return say("true or false")
        if self.kind is Kind.CHOICE:
            return _listed([self.text(word) for word, _ in self.choices], say("or"))
        return say(
            "{least:g} to {most:g} {unit}", least=self.least, most=self.most, unit=self.unit.many
        )

    def text(self, value: Value) -> str:
        """A value as it stands in the file."""
        if isinstance(value, str):
            return f'"{value}"'
        return str(value).lower() if isinstance(value, bool) else f"{value:g}"

    def told(self, value: Value) -> str:
        """A value for people: ``on``, ``1 second``, ``22:30``, the name of a choice."""
        match self.kind:
            case Kind.SWITCH:
                return say("on") if value else say("off")
            case Kind.CHOICE:
                return dict(self.choices).get(str(value), str(value))
            case Kind.HOUR:
                return clock_of(float(value))
        return say("{number:g} {unit}", number=float(value), unit=self.unit_of(float(value)))

    def unit_of(self, value: float) -> str:
        """The unit, as it stands after a number."""
        return self.unit.one if value == 1 else self.unit.many

    def accept(self, value: object) -> tuple[Value, str]:
        """The value to use for one that was found.

        Returns:
            The value itself, the nearest bound or the default; and what is wrong with it, as the
            rest of a sentence, empty if nothing is.
        """
        if self.kind is Kind.SWITCH:
            if isinstance(value, bool):
                return value, ""
            return self.default, say("is neither true nor false; {rest}", rest=self._default_used)
        if self.kind is Kind.CHOICE:
            if isinstance(value, str) and any(value == word for word, _ in self.choices):
                return value, ""
            words = _listed([self.text(word) for word, _ in self.choices], say("and"))
            return self.default, say(
                "is none of {words}; {rest}", words=words, rest=self._default_used
            )
        if isinstance(value, bool) or not isinstance(value, int | float) or _is_nan(value):
            return self.default, say("is no number; {rest}", rest=self._default_used)
        if value < self.least:
            return self.least, say(
                "is less than {bound:g} {unit}; {bound:g} is used.",
                bound=self.least,
                unit=self.unit.many,
            )
        if value > self.most:
            return self.most, say(
                "is more than {bound:g} {unit}; {bound:g} is used.",
                bound=self.most,
                unit=self.unit.many,
            )
        return float(value), ""

    @property
    def _default_used(self) -> str:
        return say("the default, {value}, is used.", value=self.text(self.default))


def clock_of(hour: float) -> str:
    """An hour of the day as a clock shows it, ``22:30``; the end of the day is ``24:00``."""
    minutes = round(hour * 60)
    return f"{minutes // 60:02}:{minutes % 60:02}"


def hour_of(text: str) -> float | None:
    """The hour that ``22:30``, ``22.5`` or ``22`` tells; ``None`` if it tells none."""
    hours, colon, minutes = text.strip().partition(":")
    try:
        if not colon:
            return float(hours.replace(",", "."))
        return int(hours) + int(minutes) / 60 if 0 <= int(minutes) <= 59 else None  # noqa: PLR2004
    except ValueError:
        return None


def _listed(words: Sequence[str], last: str) -> str:
    return say("{some} {last} {other}", some=", ".join(words[:-1]), last=last, other=words[-1])


def _is_nan(value: float) -> bool:
    """Whether it is a float that is no number; integers may be too large to be asked."""
    return isinstance(value, float) and isnan(value)
