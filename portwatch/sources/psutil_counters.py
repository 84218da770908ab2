"""Counters of TCP connections where psutil is the only source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Gap, GapCode
from portwatch.sources.protocols import Reading

if TYPE_CHECKING:
    from portwatch.core.counters import Counters


class PsutilCounters:
    """Tells that there are none: psutil counts bytes and packets, but no connections."""

    def read(self) -> Reading[Counters | None]:
        """Nothing, and the gap that says so."""
        return Reading(None, (Gap(GapCode.COUNTERS_UNAVAILABLE),))

    def close(self) -> None:
        """Nothing to give back."""
