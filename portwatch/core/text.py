"""Text that comes from the machine is hostile: this makes it fit to be shown or exported."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp", "Co", "Cn"}
# Letters that are drawn as nothing although Unicode counts them as letters or symbols.
_BLANK = frozenset("\u115f\u1160\u3164\uffa0\u2800\U0001d159\U00016fe4")
# Marks that choose the look of the letter before them, and can carry a hidden text.
_SELECTORS = re.compile("[\u034f\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\U000e0000-\U000e0fff]")
_MARKS_IN_A_ROW = 4
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # noqa: RUF001 - wide ones count as well


def clean(text: str, limit: int = 1000) -> str:
    r"""Text on one line in which nothing hides.

    Control characters, line breaks, bidirectional and zero-width characters, and lone
    surrogates become visible (``\x1b``, ``\u202e``); what is longer than ``limit`` is cut with
    an ellipsis. The result may still look like markup or a formula: see ``csv_cell``.
    """
    if text.isascii() and text.isprintable() and len(text) <= limit:
        return text
    parts: list[str] = []
    length = 0
    for piece in _visible(text):
        length += len(piece)
        if length > limit:
            return "".join(parts)[: max(0, limit - 1)] + "…"
        parts.append(piece)
    cleaned = "".join(parts)
    return text if cleaned == text else cleaned  # a sentence keeps its parts (``core.said``)


def _visible(text: str) -> Iterator[str]:
    marks = _MARKS_IN_A_ROW  # a mark at the start would be drawn on what is shown before
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if category == "Zs":
            yield " "
        elif (
            category in _INVISIBLE
            or character in _BLANK
            or marks > _MARKS_IN_A_ROW
            or _SELECTORS.match(character)
        ):
            yield _escape(character)
        else:
            yield character


def _escape(character: str) -> str:
    number = ord(character)
    if number <= 0xFF:  # noqa: PLR2004 - the widest that two hexadecimal digits hold
        return f"\\x{number:02x}"
    return f"\\u{number:04x}" if number <= 0xFFFF else f"\\U{number:08x}"  # noqa: PLR2004 - as above


def csv_cell(text: str) -> str:
    """Cleaned text that no spreadsheet takes for a formula (OWASP: CSV injection)."""
    shown = clean(text)
    return f"'{shown}" if shown.lstrip(" ").startswith(_FORMULA) else shown
