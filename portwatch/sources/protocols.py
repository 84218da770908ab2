"""What every source promises, and the version of each that sees nothing."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from portwatch.core import sockets
from portwatch.core.record import record
from portwatch.sources.evidence_protocol import NullEvidence
from portwatch.sources.firewall_protocol import NullFirewall
from portwatch.sources.origin_protocols import (
    NullContainers,
    NullInference,
    NullPackages,
    NullPlaces,
)
from portwatch.sources.usage_protocol import NullUsage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from portwatch.core.counters import Counters
    from portwatch.core.diff import Diff
    from portwatch.core.ends import Ends, Fresh
    from portwatch.core.interface import Interface
    from portwatch.core.model import Gap, GapCode, Process
    from portwatch.core.model import Protocol as IpProtocol
    from portwatch.core.sockets import SocketTable
    from portwatch.core.traffic import Traffic
    from portwatch.sources.evidence_protocol import EvidenceSource
    from portwatch.sources.firewall_protocol import FirewallSource
    from portwatch.sources.origin_protocols import (
        ContainerSource,
        InferenceSource,
        PackageSource,
        PlaceSource,
    )
    from portwatch.sources.usage_protocol import UsageSource

T_co = TypeVar("T_co", covariant=True)


class Reading(NamedTuple, Generic[T_co]):
    """A value read from the system, with what could not be seen while reading it."""

    value: T_co
    gaps: tuple[Gap, ...] = ()


class MissedGlanceError(Exception):
    """A glance that could not be taken: whether there is anything new is not known."""


class SocketSource(Protocol):
    """Reads the table of sockets (TCP and UDP, IPv4 and IPv6)."""

    @property
    def name(self) -> str:
        """Short name for people and JSON: ``netlink``, ``psutil`` or ``replay``."""
        ...

    def read(self, *, afresh: bool = False) -> Reading[SocketTable]:
        """All sockets now. Never raises for what the system refuses: that is a gap.

        Args:
            afresh: Ask for everything, also for what shows no sign of being otherwise: a sign may
                come a moment later than what it tells.
        """
        ...

    def glance(self, protocol: IpProtocol) -> SocketTable | None:
        """The sockets of a protocol that wait for peers, if others do than at the last call.

        Cheap enough to be asked many times between two readings; a source that cannot tell
        cheaply always says ``None``. The first call has nothing to compare with and tells all.

        Raises:
            MissedGlanceError: It could not be looked; the next reading tells why.
        """
        ...

    def want_bytes(self, wanted: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether readings are to tell from now on what each connection has carried."""
        ...

    def traffic(self) -> Traffic | None:
        """What the connections of the last reading have carried, by their ids.

        ``None`` if nobody wants it, or where the source cannot tell.
        """
        ...

    def close(self) -> None:
        """Give back descriptors; the source is not used again."""
        ...


class OwnerSource(Protocol):
    """Finds the processes that hold sockets."""

    def update(
        self, table: SocketTable, changes: Diff, now: float
    ) -> Reading[Mapping[int, tuple[int, ...]]]:
        """Bring the map of owners up to date.

        Args:
            table: All sockets now.
            changes: What differs from the table of the last call, and of ``find`` since then;
                at the first call everything is opened.
            now: Seconds of a clock that never goes back: how much is looked at again without
                a cause goes by the time that has passed.

        Returns:
            For each opened socket's ``id``, and for each older one whose holders changed, the
            pids of all processes that hold it, lowest first; an empty tuple where none is
            visible. A gap counts the listeners and connections without a visible owner.
        """
        ...

    def find(self, opened: SocketTable, closed: SocketTable) -> Mapping[int, tuple[int, ...]]:
        """Look quickly for the holders of a few new sockets, between two updates.

        Args:
            opened: The new sockets; the next update is not told that they opened, but if they
                have gone by then, that they closed.
            closed: Those that have surely gone: their descriptors may be the new ones'.

        Returns:
            For each opened socket's ``id`` the pids that are found to hold it, lowest first; the
            next update finds the others.
        """
        ...

    def tend(self, now: float) -> None:
        """Look again at a part of all that is known, so that the next update has less to look at.

        May be called as often as wanted between two updates: how much is looked at goes by the
        time that has passed, and an update does what is left.

        Args:
            now: Seconds of the same clock.
        """
        ...

    def unowned(self, identity: int) -> GapCode:
        """Why the socket with this ``id`` has no visible holder, as of the last update."""
        ...

    def close(self) -> None:
        """Give back descriptors; the source is not used again."""
        ...


class ProcessSource(Protocol):
    """Reads facts about processes, cached by (pid, started)."""

    def facts(self, pid: int) -> Process | None:
        """Facts of the process that has this pid now; ``None`` if it is gone."""
        ...

    def prune(self, pids: frozenset[int]) -> None:
        """Forget every process that is not among ``pids``."""
        ...


class InterfaceSource(Protocol):
    """Reads the network interfaces that are up."""

    def read(self) -> Reading[tuple[Interface, ...]]:
        """Interfaces now, by index."""
        ...

    def close(self) -> None:
        """Give back descriptors; the source is not used again."""
        ...


class CounterSource(Protocol):
    """Reads the kernel's exact counters of TCP connections."""

    def read(self) -> Reading[Counters | None]:
        """Counters now; ``None`` where the platform has none."""
        ...

    def close(self) -> None:
        """Give back descriptors; the source is not used again."""
        ...


class EndSource(Protocol):
    """Hears of sockets that end, also of those that no reading of the table ever met."""

    def receive(self) -> int:
        """Take over what the system has to tell, so that it has room for more; never waits.

        Returns:
            How many messages there are since the last ``drain``.
        """
        ...

    def fresh(self) -> Fresh | None:
        """What has been received or drained since this was last asked; ``drain`` tells it as well.

        ``None`` if anything may have ended.
        """
        ...

    def drain(self) -> Reading[Ends | None]:
        """What ended since the last call, at most some ten thousands; never waits.

        ``None`` where the system does not tell: a gap says so if that could be otherwise.
        """
        ...

    def close(self) -> None:
        """Give back descriptors; the source is not used again."""
        ...


class NamespaceSource(Protocol):
    """Reads what waits for peers in other network namespaces (containers' own networks)."""

    def read(self) -> Reading[SocketTable]:
        """Listeners and unconnected UDP sockets; the column ``namespace`` is never 0."""
        ...

    def doubt(self, namespaces: Iterable[int]) -> None:
        """Read some namespaces anew at the next call: something speaks against what was told."""
        ...

    def members(self, namespace: int) -> tuple[int, ...]:
        """Pids of the processes that live in a namespace of the last reading, lowest first."""
        ...

    def close(self) -> None:
        """Give back what is held; the source is not used again."""
        ...


class UserSource(Protocol):
    """Names users."""

    def name(self, uid: int) -> str | None:
        """Login name of a user id; ``None`` if it has none."""
        ...


class NullEnds:
    """A system that does not tell what ends."""

    def receive(self) -> int:
        """Nothing."""
        return 0

    def fresh(self) -> None:
        """Anything may have ended."""

    def drain(self) -> Reading[Ends | None]:
        """Nothing."""
        return Reading(None)

    def close(self) -> None:
        """Nothing to give back."""


class NullNamespaces:
    """A system without network namespaces."""

    def read(self) -> Reading[SocketTable]:
        """An empty table."""
        return Reading(sockets.empty())

    def doubt(self, namespaces: Iterable[int]) -> None:
        """There are none."""
        del namespaces

    def members(self, namespace: int) -> tuple[int, ...]:
        """Nobody."""
        del namespace
        return ()

    def close(self) -> None:
        """Nothing to give back."""


class NullUsers:
    """A platform without user ids."""

    def name(self, uid: int) -> str | None:
        """Nothing."""
        del uid
        return None


@record(frozen=True, slots=True)
class Sources:
    """All sources of one machine, live or recorded.

    Attributes:
        ephemeral: The machine's range of ephemeral ports, both ends included
            (``ip_local_port_range`` on Linux).
    """

    sockets: SocketSource
    owners: OwnerSource
    processes: ProcessSource
    interfaces: InterfaceSource
    counters: CounterSource
    users: UserSource
    ends: EndSource = field(default_factory=NullEnds)
    namespaces: NamespaceSource = field(default_factory=NullNamespaces)
    places: PlaceSource = field(default_factory=NullPlaces)
    inference: InferenceSource = field(default_factory=NullInference)
    containers: ContainerSource = field(default_factory=NullContainers)
    packages: PackageSource = field(default_factory=NullPackages)
    evidence: EvidenceSource = field(default_factory=NullEvidence)
    firewall: FirewallSource = field(default_factory=NullFirewall)
    usage: UsageSource = field(default_factory=NullUsage)
    ephemeral: tuple[int, int] = (49152, 65535)

    def close(self) -> None:
        """Give back what the sources hold."""
        self.sockets.close()
        self.owners.close()
        self.processes.prune(frozenset())
        self.interfaces.close()
        self.counters.close()
        self.ends.close()
        self.namespaces.close()
        self.containers.close()
        self.packages.close()
        self.usage.close()
