"""What a source of firewall rules promises, and the one that sees none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

from portwatch.core.model import Gap, GapCode

if TYPE_CHECKING:
    from portwatch.core.firewall import Ruleset
    from portwatch.core.firewall_answer import NoRules
    from portwatch.core.program_firewall import ProgramFirewall

Rules: TypeAlias = "Ruleset | ProgramFirewall | NoRules"
"""What decides on packets: rules of netfilter, a firewall that decides by program too, or none."""


class FirewallReading(NamedTuple):
    """The firewall's rules, with what could not be seen of them.

    Attributes:
        value: ``None`` if they cannot be read.
        gaps: Why not, or what else could not.
    """

    value: Rules | None
    gaps: tuple[Gap, ...] = ()


class FirewallSource(Protocol):
    """Reads the rules of the host's firewall."""

    def read(self, now: float) -> FirewallReading:
        """Rules now, the same object as long as they are the same.

        Args:
            now: Seconds of a clock that never goes back: what does not tell that it changed is
                read again only after a while.
        """
        ...


class NullFirewall:
    """A system whose firewall is not read."""

    def __init__(self, detail: str = "") -> None:
        """Say why, if there is more to say than that it is not."""
        gap = Gap(GapCode.FIREWALL_NOT_READ, detail=detail)
        self._reading = FirewallReading(None, (gap,))

    def read(self, now: float) -> FirewallReading:
        """Nothing, with the gap."""
        del now
        return self._reading
