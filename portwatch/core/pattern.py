"""Regular expressions that a person types and that hostile text is searched with.

Python's ``re`` tries one way after another: a command line made for it can keep ``(a+)+$`` busy
for years, and nothing can interrupt it. RE2 (https://github.com/google/re2) follows all ways at
once, so a search takes at most as long as the text is; what cannot be searched so (references to
groups, looking ahead) is refused. It is loaded when the first expression is typed.
"""

from __future__ import annotations

from typing import Any

from portwatch.core.said import say

MEMORY_AT_MOST = 1 << 20
"""Bytes that one expression and its tables may take; RE2 slows down before it takes more."""


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


class Pattern:
    """A regular expression in RE2's syntax; letters of either case are the same."""

    def __init__(self, compiled: Any) -> None:  # noqa: ANN401 - re2 has no types
        self._search = compiled.search

    @classmethod
    def parse(cls, text: str) -> Pattern:
        """Understand a regular expression.

        Raises:
            PatternError: It is wrong, too large, or needs backtracking.
        """
        import re2

        options = re2.Options()
        options.case_sensitive = False
        options.log_errors = False
        options.max_mem = MEMORY_AT_MOST
        try:
            return cls(re2.compile(_encoded(text), options))
        except re2.error as error:
            raise _refusal(text, error) from None

    def found_in(self, text: str) -> bool:
        """Whether it matches anywhere in a text."""
        return self._search(_encoded(text)) is not None


def _encoded(text: str) -> bytes:
    """UTF-8; bytes that are no text (``surrogateescape``) stay what they are shown as."""
    return text.encode("utf-8", "backslashreplace")


def _refusal(text: str, error: Exception) -> PatternError:
    """RE2 repeats the wrong piece after a colon: that is the place."""
    reason = error.args[0] if error.args else b""
    told = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else str(reason)
    what, _, piece = told.partition(": ")
    start = text.find(piece) if piece else -1
    message = say("The regular expression is wrong: {what}", what=what)
    return PatternError(message, max(start, 0), start + len(piece) if start >= 0 else len(text))
