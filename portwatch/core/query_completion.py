"""What a person may be about to write in a query: keys, and values that are known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.query import KEYS, values_of
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Callable

_OPERATORS = "<>="


@record(frozen=True, slots=True)
class Completion:
    """How the text before the cursor may go on.

    Attributes:
        start: Offset of the first character that a candidate replaces, up to the cursor.
        candidates: Whole keys with their colon, or whole values; at least one.
    """

    start: int
    candidates: tuple[str, ...]


def complete(
    text: str, cursor: int, known: Callable[[str], tuple[str, ...]] | None = None
) -> Completion | None:
    """Ways to go on from the cursor; ``None`` if there is nothing to offer.

    Args:
        text: A query, perhaps unfinished.
        cursor: Offset in it.
        known: Tells values of keys that have no closed set of them; not given, there are none.
    """
    before = text[:cursor]
    if before.count('"') % 2 or text[cursor : cursor + 1].strip():
        return None
    start = max(before.rfind(space) for space in (" ", "\t")) + 1
    if before.startswith("-", start):
        start += 1
    word = before[start:]
    key, colon, rest = word.partition(":")
    if not colon:
        return _matching(start, word, tuple(f"{one}:" for one in KEYS))
    value = rest.rpartition(",")[2]
    prefix = value.lstrip(_OPERATORS)
    values = values_of(key.lower()) or (known(key.lower()) if known is not None else ())
    return _matching(cursor - len(prefix), prefix, values, offer_all=True)


def _matching(
    start: int, prefix: str, words: tuple[str, ...], *, offer_all: bool = False
) -> Completion | None:
    if not prefix and not offer_all:
        return None
    found = tuple(word for word in words if word.lower().startswith(prefix.lower()))
    done = len(found) == 1 and found[0].lower() == prefix.lower()
    return Completion(start, found) if found and not done else None
