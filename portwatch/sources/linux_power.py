"""Whether the computer runs on battery, from ``/sys/class/power_supply``.

Kernel: Documentation/ABI/testing/sysfs-class-power. Readable by anybody.
"""

from __future__ import annotations

from pathlib import Path

_SUPPLIES = Path("/sys/class/power_supply")

LIFETIME = 10.0
"""Seconds that an answer is kept: some batteries take tens of milliseconds to be asked."""

_SUPPLIES_AT_MOST = 32  # that are looked at
_BYTES_AT_MOST = 64  # of a file; a line of one word
_FROM_THE_WALL = frozenset({"Mains", "USB", "Wireless"})
_BATTERIES = frozenset({"Battery", "UPS"})
_NOT_DRAINED = frozenset({"Charging", "Full", "Not charging"})


class LinuxPower:
    """Fulfils ``PowerSource``. Keeps its last answer for ten seconds."""

    def __init__(self, folder: Path = _SUPPLIES) -> None:
        """Nothing is read yet.

        Args:
            folder: Where the kernel shows the supplies.
        """
        self._folder = folder
        self._answer: bool | None = None
        self._until = float("-inf")

    def on_battery(self, now: float) -> bool | None:
        """Whether no mains supply is connected and a battery is drained.

        Args:
            now: Seconds on a monotonic clock.

        Returns:
            False also for a computer without a battery; ``None`` if it is not known.
        """
        if now >= self._until:
            self._until = now + LIFETIME
            self._answer = self._ask()
        return self._answer

    def _ask(self) -> bool | None:
        try:
            supplies = sorted(self._folder.iterdir())[:_SUPPLIES_AT_MOST]
        except FileNotFoundError:  # a kernel without the class has no battery to tell of
            return False
        except OSError:
            return None
        kinds = {supply: _word(supply / "type") for supply in supplies}
        mains = [_word(each / "online") for each, kind in kinds.items() if kind in _FROM_THE_WALL]
        if any(online not in {"", "0"} for online in mains):
            return False
        states = [
            _word(each / "status")
            for each, kind in kinds.items()
            if kind in _BATTERIES and _feeds_the_computer(each)
        ]
        if not states:
            return None if "" in kinds.values() else False
        if "Discharging" in states:
            return True
        if all(state in _NOT_DRAINED for state in states):
            return False
        return True if "0" in mains else None


def _feeds_the_computer(battery: Path) -> bool:
    """Whether it is neither that of a mouse nor an empty bay."""
    return _word(battery / "scope") != "Device" and _word(battery / "present") != "0"


def _word(path: Path) -> str:
    """The content of a file of one word; empty if it has none or cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(_BYTES_AT_MOST).decode("ascii", "replace").strip()
    except OSError:  # a supply that has gone, or a driver that cannot tell
        return ""
