"""Where a socket's program comes from: its unit, its container, its package."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from portwatch.core import package_path
from portwatch.core.model import Gap, GapCode
from portwatch.core.origin import Origin

if TYPE_CHECKING:
    from portwatch.core.model import Container, Ownership, Process, ProcessId
    from portwatch.core.package import Package
    from portwatch.core.place import Place
    from portwatch.sources.origin_protocols import ContainerSource, PackageSource, PlaceSource
    from portwatch.sources.protocols import NamespaceSource

PACKAGES_EVERY = 3.0
"""Seconds between two looks whether packages have changed, while nobody asks for any."""

_ANSWERED_WITHIN = 8.0  # seconds in which a slow database has told what was asked
_MOST_MEMBERS = 4  # processes of a namespace that are asked where they are


class Origins:
    """Asks the sources that name things; what they tell is kept from one whole poll to the next."""

    def __init__(
        self,
        places: PlaceSource,
        containers: ContainerSource,
        packages: PackageSource,
        namespaces: NamespaceSource,
    ) -> None:
        self._places = places
        self._containers = containers
        self._packages = packages
        self._namespaces = namespaces
        self._kept: dict[ProcessId, Origin] = {}
        self._now = 0.0
        self._asked_at = self._looked_at = -inf

    def of(self, ownership: Ownership, namespace: int = 0) -> Origin:
        """Where the holder of a socket comes from, as far as it is known now.

        Args:
            ownership: The holder.
            namespace: The network namespace that the socket lives in; 0 for this program's.
        """
        owner = ownership.owners[0] if ownership.owners else None
        if owner is None or ownership.guess is not None or namespace:
            return self._found(ownership, owner, namespace)
        kept = self._kept.get(owner.id)
        if kept is None:
            kept = self._kept[owner.id] = self._found(ownership, owner, 0)
        return kept

    def update(self, now: float, *, may_wait: bool = False) -> bool:
        """Read what was asked for and not known; whether rows may tell more now.

        Args:
            now: Monotonic seconds.
            may_wait: Whether this is the only look, and may take a tenth of a second longer.
        """
        self._kept.clear()
        self._now = now
        is_asked = now - self._asked_at <= _ANSWERED_WITHIN
        packages = False
        if may_wait or is_asked or now - self._looked_at >= PACKAGES_EVERY:
            self._looked_at = now
            packages = bool(self._packages.look_up(may_wait=may_wait))
        return self._containers.update(now, may_wait=may_wait) or packages

    def gaps(self) -> tuple[Gap, ...]:
        """What could not be read."""
        unreadable = self._packages.unreadable
        if not unreadable:
            return ()
        return (Gap(GapCode.PACKAGES_UNREADABLE, detail=", ".join(unreadable)),)

    def _found(self, ownership: Ownership, owner: Process | None, namespace: int) -> Origin:
        place = self._place(ownership, owner)
        unit = place.unit if place is not None else None
        container = place.container if place is not None else self._around(namespace)
        if container is not None:
            container = self._containers.named(container)
        elif owner is not None:
            container = self._containers.behind(owner)
        package = self._package(owner)
        user = place.manager if place is not None and unit is not None else None
        is_seen = owner is not None and bool(owner.exe)
        if package is None and unit is not None and not (is_seen and user is not None):
            package = package_path.from_unit(unit)  # a person's own manager calls units anything
        return Origin(unit, container, package, user)

    def _place(self, ownership: Ownership, owner: Process | None) -> Place | None:
        if ownership.guess is not None:
            return ownership.guess.place
        return self._places.place_of(owner.id.pid) if owner is not None else None

    def _around(self, namespace: int) -> Container | None:
        """The container that all processes of a network namespace belong to."""
        if not namespace:
            return None
        members = self._namespaces.members(namespace)[:_MOST_MEMBERS]
        places = [self._places.place_of(pid) for pid in members]
        found = {place.container for place in places if place is not None}
        return found.pop() if len(found) == 1 else None

    def _package(self, owner: Process | None) -> Package | None:
        if owner is None or not owner.exe:
            return None
        self._asked_at = self._now
        if owner.loaded is not None:  # a loader's package says nothing of what it loads
            return self._packages.script(owner.loaded, owner.id.pid)
        return self._packages.known(owner.exe, owner.id.pid)
