"""A language that nobody speaks: each text in brackets, and longer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum

from PySide6.QtCore import QTranslator

from portwatch.core.said import Said
from portwatch.ui.language import translated

FIRST, LAST = "⟦⟧"
LONGER = 0.4
_WHOLE = re.compile(rf"{FIRST}[^{FIRST}{LAST}]*{LAST}")
_CUT = re.compile(rf"{FIRST}[^{FIRST}{LAST}]*…$")
_DAY = re.compile(r"\b\d{1,2} [A-Z][a-z]{2}\b")  # Qt's own words


class Pseudo(QTranslator):
    """Brackets around each text, with as much more in them as German needs."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return f"{FIRST}{text}{'~' * int(len(text) * LONGER)}{LAST}"

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def names_in(thing: object) -> set[str]:
    """The strings in records from the machine, but for what the core says itself."""
    if isinstance(thing, str):
        return set() if isinstance(thing, Said | StrEnum) else {thing}
    if is_dataclass(thing):
        inner: Iterable[object] = [getattr(thing, one.name) for one in fields(thing)]
    elif isinstance(thing, Mapping):
        inner = [*thing, *thing.values()]
    elif isinstance(thing, tuple | list | set | frozenset):
        inner = thing
    else:
        return set()
    return set().union(*map(names_in, inner))


def left_over(text: str, names: Iterable[str]) -> str:
    """What of a text on show was neither translated nor is a name."""
    start = text.removesuffix("…")
    if start != text and any(name.startswith(start) for name in names):
        return ""  # a name that had no room
    for name in names:
        text = text.replace(name, "")
    before = ""
    while text != before:
        before, text = text, _WHOLE.sub("", text)
    while text != (before := text):
        text = _CUT.sub("", before)
    return _DAY.sub("", _CUT.sub("", text))


def english(text: str, *names: str) -> str:
    """The letters of what the core tells that are neither translated nor a name's."""
    return "".join(filter(str.isalpha, left_over(translated(text), names)))
