"""Values that a query may ask for since rows on show have them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from portwatch.core.query_fields import TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.model import Row

VALUES_AT_MOST = 200
"""Values that are told of one key."""

_LENGTH_AT_MOST = 60
_PLAIN = re.compile(r"[\w.@+/-]+")  # what needs no quotes, and is neither operator nor number range
_NUMBER = re.compile(r"\d+")


def known_values(key: str, rows: Iterable[Row]) -> tuple[str, ...]:
    """What the rows have for a key, in the order of the alphabet; none for keys of numbers.

    Values that would need quotes are left out, and numbers, which stand beside a name.

    Args:
        key: One of the query's keys, in small letters.
        rows: The rows that are looked at, all of them.
    """
    texts = TEXTS.get(key)
    if texts is None or key == "exe":
        return ()
    found: set[str | None] = set()
    for row in rows:  # a thousand of them at each letter
        found.update(texts(row))
        if len(found) > VALUES_AT_MOST:
            break
    return tuple(
        sorted(
            text
            for text in found
            if text
            and len(text) <= _LENGTH_AT_MOST
            and _PLAIN.fullmatch(text)
            and not text.startswith("/")
            and not _NUMBER.fullmatch(text)
        )
    )
