"""Options as fields of the settings: each is declared once, with all that is told about it."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.option import HOUR, Kind, Option

if TYPE_CHECKING:
    from portwatch.core.option import Unit

DECLARED = "option"
"""What the declaration stands under in the field's metadata."""


class Table(NamedTuple):
    """A table of the file.

    Attributes:
        title: On the page of settings.
        note: What is to be known of it there, besides its options.
    """

    title: str
    note: str = ""


def number(
    default: float,
    label: str,
    told: str,
    *,
    least: float,
    most: float,
    unit: Unit,
    step: float = 1.0,
) -> float:
    """Declare an option that takes a number."""
    option = Option("", Kind.NUMBER, default, label, told, least, most, unit, step)
    made: float = field(default=default, metadata={DECLARED: option})
    return made


def hour(default: float, label: str, told: str) -> float:
    """Declare an option that takes an hour of the day."""
    option = Option("", Kind.HOUR, default, label, told, 0.0, 24.0, HOUR, 0.5)
    made: float = field(default=default, metadata={DECLARED: option})
    return made


def switch(default: bool, label: str, told: str) -> bool:  # noqa: FBT001 - the option's value
    """Declare an option that is on or off."""
    option = Option("", Kind.SWITCH, default, label, told)
    made: bool = field(default=default, metadata={DECLARED: option})
    return made


def choice(default: str, label: str, told: str, **choices: str) -> str:
    """Declare an option that is one of several words."""
    option = Option("", Kind.CHOICE, default, label, told, choices=tuple(choices.items()))
    made: str = field(default=default, metadata={DECLARED: option})
    return made
