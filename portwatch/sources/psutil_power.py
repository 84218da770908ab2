"""Whether the computer runs on battery, as psutil tells it on any platform."""

from __future__ import annotations

import psutil

LIFETIME = 10.0
"""Seconds that an answer is kept."""


class PsutilPower:
    """Fulfils ``PowerSource``. Keeps its last answer for ten seconds."""

    def __init__(self) -> None:
        self._answer: bool | None = None
        self._until = float("-inf")

    def on_battery(self, now: float) -> bool | None:
        """Whether the mains are not connected; false without a battery, ``None`` if not known.

        Args:
            now: Seconds on a monotonic clock.
        """
        if now >= self._until:
            self._until = now + LIFETIME
            self._answer = _ask()
        return self._answer


def _ask() -> bool | None:
    ask = getattr(psutil, "sensors_battery", None)  # some platforms do not have it
    if ask is None:
        return None
    try:
        battery = ask()
    except (OSError, RuntimeError, psutil.Error):
        return None
    if battery is None:
        return False
    return None if battery.power_plugged is None else not battery.power_plugged
