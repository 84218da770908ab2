"""A person's file in TOML, and what is wrong with it, in words."""

from __future__ import annotations

from typing import Any

from portwatch.core.said import say
from portwatch.core.text import clean


class SettingsSyntaxError(ValueError):
    """The text is no TOML; the message is one line for people, with the place."""


class IntricateError(ValueError):
    """The text cannot be edited without touching what is not meant; the message says what to do."""


def parse(text: str) -> dict[str, Any]:
    """The values of a text of TOML.

    Raises:
        SettingsSyntaxError: The text is no TOML.
    """
    import tomllib  # late: most people have no such file

    try:
        return tomllib.loads(text)
    except RecursionError:
        raise SettingsSyntaxError(say("it is nested too deeply")) from None
    except ValueError as error:  # also of a number with thousands of digits
        told = str(error).partition("\n")[0].partition("; use sys.")[0]
        raise SettingsSyntaxError(clean(told, 200)) from error
