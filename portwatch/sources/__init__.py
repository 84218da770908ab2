"""Reads the operating system and changes nothing."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from portwatch.core.said import say

if TYPE_CHECKING:
    from portwatch.core.model import Gap
    from portwatch.sources.early_links import EarlyLinks
    from portwatch.sources.firewall_protocol import FirewallSource
    from portwatch.sources.protocols import (
        EndSource,
        OwnerSource,
        SocketSource,
        Sources,
        UserSource,
    )
    from portwatch.sources.tcp_counters import TcpCounters

# Everything is imported late: psutil costs time and memory that Linux does not need to spend.

_LINUX_RANGE = "/proc/sys/net/ipv4/ip_local_port_range"
_LINUX_DEFAULT = (32768, 60999)  # Documentation/networking/ip-sysctl.rst
_IANA_DEFAULT = (49152, 65535)  # RFC 6335, 6; what macOS and Windows use unless set otherwise
_PORTS = 65535


class SourceError(Exception):
    """The wanted source does not exist here; the message is one line for people."""


def choose(
    source: str = "auto",
    platform: str = sys.platform,
    *,
    everything: bool = True,
    early: EarlyLinks | None = None,
) -> Sources:
    """The sources for this machine.

    Args:
        source: ``auto`` takes the best there is; ``netlink`` or ``psutil`` insist on one.
        platform: As in ``sys.platform``.
        everything: Whether connections are wanted; where it saves much, only what waits for
            peers is told otherwise.
        early: What has been reading descriptors since the program began; of use where only what
            waits for peers is told.

    Raises:
        SourceError: There is no such source, or not on this machine.
    """
    if source not in {"auto", "netlink", "psutil"}:
        raise SourceError(f"no source is called {source!r}; try auto, netlink or psutil")
    if platform == "linux":
        return _linux(source, everything=everything, early=early)
    if source == "netlink":
        raise SourceError("netlink exists on Linux only; try auto or psutil")
    return _portable(platform)


def _linux(source: str, *, everything: bool, early: EarlyLinks | None) -> Sources:
    from portwatch.sources.netlink import NetlinkSockets, NetlinkUnavailable
    from portwatch.sources.tcp_counters import TcpCounters

    if source == "psutil":
        return _linux_by_psutil(())
    ends = None
    counters = TcpCounters()
    try:
        if everything:
            from portwatch.sources.linux_ends import LinuxEnds

            ends = LinuxEnds()
            table = NetlinkSockets(ended=ends.peek, counters=counters)
        else:
            table = NetlinkSockets(everything=False, counters=counters)
    except NetlinkUnavailable as error:
        if ends is not None:
            ends.close()
        if source == "netlink":
            raise SourceError(f"netlink cannot be used here: {error}; try psutil") from error
        return _linux_by_psutil((error.gap,))
    if ends is None:
        from portwatch.sources.linux_listener_owners import ListenerOwners
        from portwatch.sources.protocols import NullEnds

        return _linux_sources(table, ListenerOwners(early=early), NullEnds(), counters)
    from portwatch.sources.linux_owners import LinuxOwners

    return _linux_sources(table, LinuxOwners(gone=ends.ahead), ends, counters)


def _linux_by_psutil(gaps: tuple[Gap, ...]) -> Sources:
    from portwatch.sources.linux_ends import LinuxEnds
    from portwatch.sources.psutil_owners import PsutilOwners
    from portwatch.sources.psutil_sockets import PsutilSockets

    return _linux_sources(PsutilSockets(gaps), PsutilOwners(), LinuxEnds(), None)


def _linux_sources(
    table: SocketSource, owners: OwnerSource, ends: EndSource, counters: TcpCounters | None
) -> Sources:
    """Only these differ: /proc needs no permission and tells more than psutil."""
    from portwatch.sources.linux_cgroups import Cgroups
    from portwatch.sources.linux_containers import Containers
    from portwatch.sources.linux_counters import LinuxCounters
    from portwatch.sources.linux_evidence import LinuxEvidence
    from portwatch.sources.linux_firewall import LinuxFirewall
    from portwatch.sources.linux_inference import LinuxInference
    from portwatch.sources.linux_interfaces import LinuxInterfaces
    from portwatch.sources.linux_namespaces import LinuxNamespaces
    from portwatch.sources.linux_packages import LinuxPackages
    from portwatch.sources.linux_processes import LinuxProcesses
    from portwatch.sources.linux_usage import LinuxUsage
    from portwatch.sources.protocols import Sources
    from portwatch.sources.silent_mounts import SilentMounts
    from portwatch.sources.users import PasswdUsers

    users = PasswdUsers()
    silent = SilentMounts()
    processes = LinuxProcesses(users.name, silent=silent)
    cgroups = Cgroups()
    return Sources(
        sockets=table,
        owners=owners,
        processes=processes,
        interfaces=LinuxInterfaces(),
        counters=LinuxCounters(counters=counters),
        users=users,
        ends=ends,
        namespaces=LinuxNamespaces(),
        places=cgroups,
        inference=LinuxInference(cgroups, processes.facts),
        containers=Containers(),
        packages=LinuxPackages(silent=silent),
        evidence=LinuxEvidence(silent=silent),
        firewall=LinuxFirewall(),
        usage=LinuxUsage(),
        ephemeral=linux_ephemeral(),
    )


def _portable(platform: str) -> Sources:
    from portwatch.sources.path_packages import PathPackages
    from portwatch.sources.protocols import Sources
    from portwatch.sources.psutil_counters import PsutilCounters
    from portwatch.sources.psutil_interfaces import PsutilInterfaces
    from portwatch.sources.psutil_owners import PsutilOwners
    from portwatch.sources.psutil_processes import PsutilProcesses
    from portwatch.sources.psutil_sockets import PsutilSockets

    return Sources(
        sockets=PsutilSockets(),
        owners=PsutilOwners(),
        processes=PsutilProcesses(),
        interfaces=PsutilInterfaces(platform),
        counters=PsutilCounters(),
        users=_users(platform),
        packages=PathPackages(),
        firewall=_firewall(platform),
        ephemeral=_IANA_DEFAULT,
    )


def _firewall(platform: str) -> FirewallSource:
    if platform == "win32":
        from portwatch.sources.windows_firewall import WindowsFirewallSource

        return WindowsFirewallSource()
    if platform == "darwin":
        from portwatch.sources.mac_firewall import MacFirewallSource

        return MacFirewallSource()
    from portwatch.sources.firewall_protocol import NullFirewall

    return NullFirewall(say("not read on this system"))


def _users(platform: str) -> UserSource:
    if platform == "win32":  # it has no user ids, and Python no pwd module there
        from portwatch.sources.protocols import NullUsers

        return NullUsers()
    from portwatch.sources.users import PasswdUsers

    return PasswdUsers()


def linux_ephemeral(path: str = _LINUX_RANGE) -> tuple[int, int]:
    """The range of ephemeral ports, both ends included (ip(7), ``ip_local_port_range``).

    Args:
        path: Where the kernel tells it; the kernel's default is taken if it does not.
    """
    from pathlib import Path

    try:
        low, high = map(int, Path(path).read_text(encoding="ascii").split())
    except (OSError, ValueError):
        return _LINUX_DEFAULT
    return (low, high) if 0 < low <= high <= _PORTS else _LINUX_DEFAULT
