"""What went wrong, in the words that a person is told."""

from __future__ import annotations


def fault_text(error: BaseException) -> str:
    """The system's own words for an error, without its number, its arguments and a path.

    An ``OSError`` that was raised with a sentence alone tells that sentence.
    """
    said = error.strerror if isinstance(error, OSError) else None
    return said or str(error) or type(error).__name__
