"""Sources that see what a helper sees, while there is one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.services.helped_owners import HelpedOwners

if TYPE_CHECKING:
    from portwatch.core.model import Process
    from portwatch.services.sight import Sight
    from portwatch.sources.firewall_protocol import FirewallReading, FirewallSource
    from portwatch.sources.protocols import ProcessSource, Sources, UserSource


def helped(sources: Sources, sight: Sight) -> Sources:
    """The same sources, which see more while there is a helper.

    What listens in other networks is not asked for: ``/proc/PID/net`` tells it to everybody.
    """
    return replace(
        sources,
        owners=HelpedOwners(sources.owners, sight),
        processes=HelpedProcesses(sources.processes, sight, sources.users),
        firewall=HelpedFirewall(sources.firewall, sight),
    )


class HelpedProcesses:
    """A ``ProcessSource`` that knows the images of other users' processes."""

    def __init__(self, below: ProcessSource, sight: Sight, users: UserSource) -> None:
        """Nothing is read yet.

        Args:
            below: Sees with this program's own rights.
            sight: Sees with a helper's, while there is one.
            users: Names the users of processes that are not visible at all.
        """
        self._below = below
        self._sight = sight
        self._users = users

    def facts(self, pid: int) -> Process | None:
        """Facts of the process that has this pid now; see ``ProcessSource``."""
        found = self._below.facts(pid)
        if not self._sight.is_on or (found is not None and found.exe is not None):
            return found
        seen = self._sight.facts(pid)
        if seen is None:
            return found
        if found is None:
            return replace(seen, user=None if seen.uid is None else self._users.name(seen.uid))
        if seen.id != found.id:
            return found
        return replace(found, exe=seen.exe, cwd=seen.cwd, script_file=seen.script_file)

    def prune(self, pids: frozenset[int]) -> None:
        """Forget every process that is not among ``pids``."""
        self._below.prune(pids)


class HelpedFirewall:
    """A ``FirewallSource`` that can read the rules."""

    def __init__(self, below: FirewallSource, sight: Sight) -> None:
        """Nothing is read yet; see ``HelpedProcesses``."""
        self._below = below
        self._sight = sight

    def read(self, now: float) -> FirewallReading:
        """Rules now; see ``FirewallSource``."""
        seen = self._sight.firewall() if self._sight.is_on else None
        return self._below.read(now) if seen is None else seen
