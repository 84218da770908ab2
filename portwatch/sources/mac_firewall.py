"""The firewalls of macOS, by their tools: ``socketfilterfw`` and, for administrators, ``pfctl``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from portwatch.core.gap_words import MAC_FIREWALL, PACKET_FILTER
from portwatch.core.mac_firewall import PacketFilter, mac_firewall, packet_filter
from portwatch.core.model import Gap, GapCode
from portwatch.core.said import say, together
from portwatch.sources.firewall_protocol import FirewallReading
from portwatch.sources.slow_tool import Said, SlowTool, run

if TYPE_CHECKING:
    from collections.abc import Callable

EVERY = 60.0
"""Seconds between two readings: nothing tells that something has changed."""

_FIRST_WAIT = 1.0  # seconds; the tools take some hundredths, so that a single look knows, too
_PATIENCE = 10.0
_ALF = "/usr/libexec/ApplicationFirewall/socketfilterfw"
_ASKED = ("--getglobalstate", "--getblockall", "--getallowsigned", "--listapps")
_PF = "/sbin/pfctl"
_FOR_ADMINISTRATORS = say("its rules are for an administrator")
_STRANGE = say("its tool says what is not understood")


def _ask() -> tuple[Said, ...]:
    """What the tool of the application firewall says, and twice that of the packet filter."""
    alf = run((_ALF, *_ASKED), _PATIENCE)
    if os.geteuid() != 0:
        nothing = Said("", _FOR_ADMINISTRATORS)
        return alf, nothing, nothing
    return alf, run((_PF, "-s", "info"), _PATIENCE), run((_PF, "-s", "rules"), _PATIENCE)


class MacFirewallSource:
    """Reads both."""

    def __init__(self, ask: Callable[[], tuple[Said, ...]] = _ask) -> None:
        """Nothing is read yet.

        Args:
            ask: Runs the tools.
        """
        self._tool = SlowTool(ask, every=EVERY, first_wait=_FIRST_WAIT)
        self._reading = FirewallReading(None, (_gap(MAC_FIREWALL, say("it is being asked")),))

    def read(self, now: float) -> FirewallReading:
        """What was told last; see ``FirewallSource``."""
        news = self._tool.news(now)
        if news is not None:
            self._take(*news)
        return self._reading

    def _take(self, alf: Said, info: Said, rules: Said) -> None:
        pf = PacketFilter.UNREAD
        if not (info.fault or rules.fault):
            pf = packet_filter(info.text, rules.text)
        found = mac_firewall(alf.text, pf)
        gaps = []
        if found.state is None:
            gaps.append(_gap(MAC_FIREWALL, alf.fault or _STRANGE))
        elif pf is PacketFilter.UNREAD:
            why = info.fault or rules.fault or _STRANGE
            gaps.append(_gap(PACKET_FILTER, why))
        reading = FirewallReading(found, tuple(gaps))
        if reading != self._reading:  # equal rules stay the same object: nothing is judged anew
            self._reading = reading


def _gap(of: str, why: str) -> Gap:
    return Gap(GapCode.FIREWALL_NOT_READ, detail=together((of, why), ": "))
