"""Regular expressions that somebody types and that hostile text is searched with."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

LENGTH_AT_MOST = 200
SEARCHED_AT_MOST = 2000


class PatternError(ValueError):
    """A regular expression that cannot be understood.

    Attributes:
        start: Offset of the first wrong character.
        end: Offset after the last wrong character.
    """

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.start = start
        self.end = end


@dataclass(frozen=True, slots=True)
class Pattern:
    """A regular expression."""

    text: str
    _compiled: re.Pattern[str] = field(repr=False)

    @classmethod
    def parse(cls, text: str) -> Pattern:
        """Understand a regular expression.

        Raises:
            PatternError: It is wrong or too long.
        """
        if len(text) > LENGTH_AT_MOST:
            raise PatternError("The regular expression is too long", 0, len(text))
        try:
            return cls(text, re.compile(text, re.IGNORECASE))
        except (re.error, OverflowError) as error:
            at = min(getattr(error, "pos", None) or 0, len(text))
            message = f"The regular expression is wrong: {getattr(error, 'msg', error)}"
            raise PatternError(message, at, len(text)) from None

    def found_in(self, text: str) -> bool:
        """Whether it matches anywhere in a text, letters of either case being the same."""
        return self._compiled.search(text[:SEARCHED_AT_MOST]) is not None
