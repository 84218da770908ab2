"""Chooses who tells whether the computer runs on battery."""

from __future__ import annotations

import sys
from typing import Protocol


class PowerSource(Protocol):
    """Knows what the computer runs on."""

    def on_battery(self, now: float) -> bool | None:
        """Whether it runs on battery; false if it has none, ``None`` if that is not known.

        Args:
            now: Seconds on a monotonic clock; an answer is kept for some of them.
        """
        ...


class MainsPower:
    """A computer on mains for ever: the demonstration's."""

    def on_battery(self, now: float) -> bool | None:
        """It does not."""
        del now
        return False


def open_power(platform: str = sys.platform, *, demo: bool = False) -> PowerSource:
    """The source for this machine.

    Args:
        platform: As in ``sys.platform``.
        demo: Whether the recorded demonstration is watched instead.
    """
    if demo:
        return MainsPower()
    if platform == "linux":
        from portwatch.sources.linux_power import LinuxPower

        return LinuxPower()
    from portwatch.sources.psutil_power import PsutilPower

    return PsutilPower()
