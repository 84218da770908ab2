"""Established connections by program over time, in columns: what a chart sums a second."""

from __future__ import annotations

import heapq
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from portwatch.core.series import Indices, Values

PROGRAMS_AT_MOST = 256
"""Cap on the programs kept; the one with the fewest connections over time goes first."""


class ProgramCounts:
    """A column for each program, all of one length; where nothing was put stands 0."""

    def __init__(self, length: int) -> None:
        self._length = length
        self._columns: dict[str, npt.NDArray[np.int32]] = {}
        self._totals: dict[str, int] = {}

    def __len__(self) -> int:
        return len(self._columns)

    def put(self, position: int, counts: Mapping[str, int]) -> None:
        """Keep what a poll found; connections without a visible owner (``""``) are left out."""
        found = [(name, count) for name, count in counts.items() if name]
        if len(found) > PROGRAMS_AT_MOST:
            found = heapq.nlargest(PROGRAMS_AT_MOST, found, key=itemgetter(1))
        for name, count in found:
            column = self._columns.get(name)
            if column is None:
                column = self._add(name)
            column[position] = count
            self._totals[name] += count

    def busiest(self, most: int, positions: Indices) -> list[str]:
        """Names of the programs with the most connections at all of ``positions`` together."""
        totals = {name: int(column[positions].sum()) for name, column in self._columns.items()}
        ranked = sorted(totals, key=lambda name: (-totals[name], name))
        return [name for name in ranked[:most] if totals[name]]

    def at(self, names: Sequence[str], positions: Indices) -> Values:
        """Connections of each of ``names``, a row for each."""
        result = np.zeros((len(names), len(positions)))
        for row, name in enumerate(names):
            column = self._columns.get(name)
            if column is not None:
                result[row] = column[positions]
        return result

    def keep(self, start: int, end: int) -> None:
        """Move what is from ``start`` to ``end`` to the beginning, and forget all else."""
        for name, column in list(self._columns.items()):
            column[: end - start] = column[start:end]
            column[end - start :] = 0
            self._totals[name] = int(column.sum())
            if not self._totals[name]:
                self._drop(name)

    def _add(self, name: str) -> npt.NDArray[np.int32]:
        if len(self._columns) >= PROGRAMS_AT_MOST:
            self._drop(min(self._totals, key=self._totals.__getitem__))
        column = np.zeros(self._length, dtype=np.int32)
        self._columns[name] = column
        self._totals[name] = 0
        return column

    def _drop(self, name: str) -> None:
        del self._columns[name], self._totals[name]
