"""Windows Firewall, by PowerShell's own module for it (``NetSecurity``).

Its words are the same in every language, unlike those of ``netsh``. It takes seconds, so it is
asked beside the polls, and again after some minutes; what is asked of a rule is joined to it here,
since PowerShell takes minutes to do so for some hundred rules.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from portwatch.core.gap_words import WINDOWS_FIREWALL
from portwatch.core.model import Gap, GapCode
from portwatch.core.said import say, together
from portwatch.core.windows_firewall_json import windows_firewall
from portwatch.sources.firewall_protocol import FirewallReading
from portwatch.sources.slow_tool import SlowTool, run

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.sources.slow_tool import Said

EVERY = 300.0
"""Seconds between two readings: nothing tells that rules have changed."""

_TOOL = r"System32\WindowsPowerShell\v1.0\powershell.exe"
# No double quotes: they would have to be escaped on the command line.
SCRIPT = """
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
[Console]::OutputEncoding = New-Object Text.UTF8Encoding $false
$s = @{ PolicyStore = 'ActiveStore' }
@{
profiles = @(Get-NetFirewallProfile @s | Select-Object Name, Enabled, DefaultInboundAction,
  AllowInboundRules, DisabledInterfaceAliases)
networks = @(Get-NetConnectionProfile -ErrorAction SilentlyContinue |
  Select-Object InterfaceAlias, NetworkCategory)
rules = @(Get-NetFirewallRule @s -Direction Inbound -Enabled True |
  Select-Object InstanceID, DisplayName, Action, Profiles, Owner)
ports = @(Get-NetFirewallPortFilter @s | Select-Object InstanceID, Protocol, LocalPort)
programs = @(Get-NetFirewallApplicationFilter @s | Select-Object InstanceID, Package,
  @{ n = 'Program'; e = { [Environment]::ExpandEnvironmentVariables($_.Program) } })
addresses = @(Get-NetFirewallAddressFilter @s |
  Select-Object InstanceID, LocalAddress, RemoteAddress)
services = @(Get-NetFirewallServiceFilter @s | Select-Object InstanceID, Service)
interfaces = @(Get-NetFirewallInterfaceFilter @s | Select-Object InstanceID, InterfaceAlias)
types = @(Get-NetFirewallInterfaceTypeFilter @s | Select-Object InstanceID, InterfaceType)
security = @(Get-NetFirewallSecurityFilter @s | Select-Object InstanceID, Authentication,
  RemoteUser, RemoteMachine, LocalUser)
} | ConvertTo-Json -Depth 4 -Compress
"""


def _ask() -> tuple[Said, ...]:
    root = os.environ.get("SYSTEMROOT", r"C:\Windows")
    tool = f"{root}\\{_TOOL}"
    return (run((tool, "-NoLogo", "-NoProfile", "-NonInteractive", "-Command", SCRIPT)),)


class WindowsFirewallSource:
    """Reads what is in force, the person's own and the administrator's policies together."""

    def __init__(self, ask: Callable[[], tuple[Said, ...]] = _ask) -> None:
        """Nothing is read yet.

        Args:
            ask: Runs the tool.
        """
        self._tool = SlowTool(ask, every=EVERY)
        self._reading = _unread(say("it is being asked, which takes some seconds"))

    def read(self, now: float) -> FirewallReading:
        """Rules as they were told last; see ``FirewallSource``."""
        news = self._tool.news(now)
        if news is not None:
            self._take(*news)
        return self._reading

    def _take(self, said: Said) -> None:
        if said.fault:
            reading = _unread(said.fault)
        else:
            rules = windows_firewall(said.text)
            failed = _unread(say("PowerShell says what is not understood"))
            reading = failed if rules is None else FirewallReading(rules)
        if reading != self._reading:  # equal rules stay the same object: nothing is judged anew
            self._reading = reading


def _unread(why: str) -> FirewallReading:
    gap = Gap(GapCode.FIREWALL_NOT_READ, detail=together((WINDOWS_FIREWALL, why), ": "))
    return FirewallReading(None, (gap,))
