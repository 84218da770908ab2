"""Counts the programs whose code was not looked at, or only in part, and why."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.core.model import Gap, GapCode

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from portwatch.core.evidence import Evidence

_GAPS = {CodeSign.UNREAD: GapCode.CODE_UNREAD, CodeSign.PARTLY: GapCode.CODE_PARTLY}


class UnreadCode:
    """Holds as many keys as there are such programs."""

    def __init__(self) -> None:
        """All was looked at."""
        self._found: dict[CodeSign, set[Hashable]] = {sign: set() for sign in _GAPS}
        self._silent: dict[Hashable, str] = {}  # where their files are

    def note(self, key: Hashable, seen: Iterable[Evidence]) -> None:
        """This was seen of the holders that a key stands for."""
        looked = tuple(seen)
        silent = next((one.silent for one in looked if one.silent is not None), None)
        if silent is not None:
            self._silent[key] = silent
        else:
            self._silent.pop(key, None)
        told = NOTHING.union(*(one.code for one in looked if one.code and one.silent is None))
        for sign, keys in self._found.items():
            if sign in told:
                keys.add(key)
            elif keys:
                keys.discard(key)

    def keep(self, held: Iterable[Hashable]) -> None:
        """All others hold nothing any more."""
        if any(self._found.values()):
            for keys in self._found.values():
                keys.intersection_update(held)
        if self._silent:
            there = frozenset(held)
            self._silent = {key: place for key, place in self._silent.items() if key in there}

    def gaps(self) -> tuple[Gap, ...]:
        """What could not be looked at, with the number of programs."""
        found = tuple(Gap(_GAPS[one], len(keys)) for one, keys in self._found.items() if keys)
        if not self._silent:
            return found
        counts = Counter(self._silent.values())
        return found + tuple(
            Gap(GapCode.FILES_SILENT, count, place) for place, count in sorted(counts.items())
        )
