"""Places with a colour, each kept by its holder for as long as it is among the shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.samples import Samples
    from portwatch.core.series import Indices, Values


class Slots:
    """Hands out a fixed number of places, so that nobody changes colour by rising in rank."""

    def __init__(self, count: int) -> None:
        self._holders: list[str | None] = [None] * count

    @property
    def holders(self) -> list[str | None]:
        """Who holds each place."""
        return list(self._holders)

    def seat(self, names: Sequence[str]) -> None:
        """Give each of ``names`` a place: who has one keeps it, newcomers take free ones.

        Args:
            names: The most important first; those beyond the number of places get none.
        """
        wanted = list(dict.fromkeys(names))[: len(self._holders)]
        self._holders = [name if name in wanted else None for name in self._holders]
        for name in wanted:
            if name not in self._holders:
                self._holders[self._holders.index(None)] = name

    def clear(self) -> None:
        """Let everybody go: the next to be seated sit in order."""
        self._holders = [None] * len(self._holders)

    def counts(self, series: Samples, polls: Indices) -> Values:
        """Established connections at each of ``polls``: a row for each place, one for the rest.

        Args:
            series: All samples.
            polls: Which of them, rising, 0 being the oldest.
        """
        places = [place for place, name in enumerate(self._holders) if name is not None]
        names = [name for name in self._holders if name is not None]
        result = np.zeros((len(self._holders) + 1, len(polls)))
        result[[*places, len(self._holders)]] = series.by_program(names, polls)
        return result
