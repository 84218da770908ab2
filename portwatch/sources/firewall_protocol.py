"""What a source of firewall rules promises, and the one that sees none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from portwatch.core.model import Gap, GapCode
from portwatch.sources.protocols import Reading

if TYPE_CHECKING:
    from portwatch.core.firewall import Ruleset


class FirewallSource(Protocol):
    """Reads the rules of the host's firewall."""

    def read(self, now: float) -> Reading[Ruleset | None]:
        """Rules now, the same object as long as they are the same.

        Args:
            now: Seconds of a clock that never goes back: what does not tell that it changed is
                read again only after a while.

        Returns:
            ``None`` if they cannot be read, always with a gap that says why.
        """
        ...


class NullFirewall:
    """A system whose firewall is not read."""

    def __init__(self, detail: str = "not read on this system") -> None:
        """Say why."""
        self._reading: Reading[Ruleset | None] = Reading(
            None, (Gap(GapCode.FIREWALL_NOT_READ, detail=detail),)
        )

    def read(self, now: float) -> Reading[Ruleset | None]:
        """Nothing, with the gap."""
        del now
        return self._reading
