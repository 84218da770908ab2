"""What a chart of churn is made of: samples one after another, polls or minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.core.series import Indices, Values


class Samples(Protocol):
    """Columns of samples, oldest first; rates are per second, ``NaN`` where not exact."""

    def __len__(self) -> int: ...

    @property
    def longest(self) -> float:
        """Seconds that a sample can cover at most: what is longer is a hole."""
        ...

    @property
    def times(self) -> Values:
        """Ends of the samples, in seconds since the epoch."""
        ...

    @property
    def rising(self) -> Values:
        """As ``times``, but they always rise, even if the clock was set back."""
        ...

    @property
    def intervals(self) -> Values:
        """Seconds that each covers, up to its end."""
        ...

    @property
    def watched(self) -> Values:
        """Seconds in which was counted: more than ``intervals`` where the clock told them twice."""
        ...

    @property
    def opened(self) -> Values:
        """Connections opened per second, exact."""
        ...

    @property
    def closed(self) -> Values:
        """Connections closed per second, exact."""
        ...

    @property
    def opened_seen(self) -> Values:
        """Connections opened per second, as polling alone saw it."""
        ...

    @property
    def closed_seen(self) -> Values:
        """Connections closed per second, as polling alone saw it."""
        ...

    @property
    def established(self) -> Values:
        """Connections in ESTABLISHED."""
        ...

    def busiest(self, most: int, polls: Indices) -> list[str]:
        """Names of the programs with the most connections in some samples, busiest first."""
        ...

    def by_program(self, names: Sequence[str], polls: Indices) -> Values:
        """Connections at some samples: a row for each name, then one for the rest."""
        ...
