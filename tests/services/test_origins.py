"""Which unit, container and package a socket's program is of, over sources made up."""

from __future__ import annotations

import pytest

from portwatch.core.guess import Certainty, Guess
from portwatch.core.model import Container, Gap, GapCode, Match, Ownership, Process
from portwatch.core.origin import UNKNOWN
from portwatch.core.package import NOT_PACKAGED, Manager, Package, Recorded
from portwatch.core.place import Place, parse_cgroup
from portwatch.core.sockets import SocketTable, empty
from portwatch.services.origins import Origins
from portwatch.sources.protocols import Reading
from tests.helpers import rows

NGINX = parse_cgroup("/system.slice/nginx.service")
SHOP = parse_cgroup("/system.slice/docker-" + "0123456789ab" * 5 + "cdef.scope")
SNAP = parse_cgroup("/user.slice/user-7.slice/user@7.service/app.slice/snap.firefox.firefox.scope")


class Machine:
    """All sources at once."""

    def __init__(self) -> None:
        self.places: dict[int, Place] = {}
        self.names: dict[str, str] = {}
        self.packages: dict[str, Package] = {}
        self.proxies: dict[int, Container] = {}
        self.networks: dict[int, tuple[int, ...]] = {}
        self.unreadable: tuple[str, ...] = ()
        self.news = False
        self.waited = False

    def place_of(self, pid: int) -> Place | None:
        return self.places.get(pid)

    def update(self, now: float, *, may_wait: bool = False) -> bool:
        del now
        self.waited = may_wait
        return self.news

    def named(self, container: Container) -> Container:
        name = self.names.get(container.id)
        return Container(container.engine, container.id, name, container.port)

    def behind(self, process: Process) -> Container | None:
        return self.proxies.get(process.id.pid)

    def known(self, exe: str, pid: int = 0) -> Package | None:
        del pid
        return self.packages.get(exe)

    def recorded(self, path: str, package: Package) -> Recorded | None:
        del path, package
        return None

    def look_up(self, *, may_wait: bool = False) -> frozenset[str]:
        del may_wait
        return frozenset()

    def read(self) -> Reading[SocketTable]:
        return Reading(empty())

    def members(self, namespace: int) -> tuple[int, ...]:
        return self.networks.get(namespace, ())

    def close(self) -> None:
        return


@pytest.fixture
def machine() -> Machine:
    return Machine()


@pytest.fixture
def origins(machine: Machine) -> Origins:
    return Origins(machine, machine, machine, machine)


def guessed(place: Place, *owners: Process) -> Ownership:
    certainty = Certainty.ONLY if owners else Certainty.ONE_OF
    pids = tuple(owner.id.pid for owner in owners)
    guess = Guess(pids or (7, 8), pids[0] if pids else None, certainty, place)
    return Ownership(Match.INFERRED, owners, None, guess)


def test_a_process_is_of_the_unit_that_it_runs_in(machine: Machine, origins: Origins) -> None:
    machine.places[7] = NGINX
    machine.packages["/usr/bin/nginx"] = Package(Manager.DPKG, "nginx-core")
    found = origins.of(rows.held_by(rows.process("nginx", 7)))

    assert (found.unit, found.container) == ("nginx.service", None)
    assert found.package is not None
    assert found.package.code == "nginx-core"


def test_a_guess_speaks_of_where_the_socket_was_opened(machine: Machine, origins: Origins) -> None:
    machine.places[7] = SHOP  # where the process is now says nothing of the socket
    assert origins.of(guessed(NGINX, rows.process("nginx", 7))).unit == "nginx.service"
    assert origins.of(guessed(NGINX)).unit == "nginx.service"


def test_a_container_is_named_as_soon_as_its_name_is_known(
    machine: Machine, origins: Origins
) -> None:
    first = origins.of(guessed(SHOP)).container
    assert first == Container("docker", "0123456789ab")
    machine.names["0123456789ab"] = "web-shop"
    second = origins.of(guessed(SHOP)).container
    assert second is not None
    assert second.name == "web-shop"


def test_a_proxy_is_told_as_the_container_behind_it(machine: Machine, origins: Origins) -> None:
    machine.places[9] = parse_cgroup("/system.slice/docker.service")
    machine.proxies[9] = Container("docker", "172.17.0.2", "web-shop", 80)
    found = origins.of(rows.held_by(rows.process("docker-proxy", 9)))

    assert found.container == Container("docker", "172.17.0.2", "web-shop", 80)
    assert found.unit == "docker.service"


def test_a_snap_is_known_by_its_unit_where_its_file_is_not(origins: Origins) -> None:
    process = rows.process("firefox", 7, exe=None)
    package = origins.of(guessed(SNAP, process)).package

    assert package is not None
    assert package.code == "snap:firefox"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/system.slice/snap.maas.supervisor.service", "snap:maas"),
        ("/user.slice/user-7.slice/user@7.service/app.slice/snap.maas.x.scope", None),
        ("/user.slice/user-7.slice/user@7.service/app.slice/app-flatpak-org.a.B-1.scope", None),
    ],
)
def test_a_unit_speaks_for_a_file_that_is_not_ours_only_if_the_system_made_it(
    machine: Machine, origins: Origins, path: str, told: str | None
) -> None:
    """Anybody may run a program in a unit of any name, with files of his own around it."""
    machine.places[7] = parse_cgroup(path)
    package = origins.of(rows.held_by(rows.process("x", 7, exe="/usr/bin/x"))).package

    assert (package.code if package else None) == told


def test_what_no_package_has_is_no_package(machine: Machine, origins: Origins) -> None:
    machine.packages["/tmp/x"] = NOT_PACKAGED
    found = origins.of(rows.held_by(rows.process("x", 7, exe="/tmp/x")))

    assert found.package is NOT_PACKAGED
    assert found.package.code is None


def test_nothing_is_known_of_what_is_hidden(origins: Origins) -> None:
    assert origins.of(rows.ownerless()) == UNKNOWN
    assert origins.of(rows.ownerless(), 4026532274) == UNKNOWN


@pytest.mark.parametrize(
    ("places", "container"),
    [
        ([SHOP, SHOP], Container("docker", "0123456789ab")),
        ([SHOP, NGINX], None),
        ([NGINX, NGINX], None),
        ([None, None], None),
    ],
)
def test_a_network_is_a_containers_if_all_its_processes_are(
    machine: Machine, origins: Origins, places: list[Place | None], container: Container | None
) -> None:
    machine.networks[5] = (7, 8)
    machine.places = {
        pid: place for pid, place in zip((7, 8), places, strict=True) if place is not None
    }

    assert origins.of(rows.ownerless(), 5).container == container
    assert origins.of(rows.ownerless()).container is None


def test_packages_that_cannot_be_read_are_a_gap(machine: Machine, origins: Origins) -> None:
    assert origins.gaps() == ()
    machine.unreadable = ("dpkg", "rpm")

    assert origins.gaps() == (Gap(GapCode.PACKAGES_UNREADABLE, detail="dpkg, rpm"),)


def test_news_of_containers_make_rows_anew(machine: Machine, origins: Origins) -> None:
    assert not origins.update(1.0)
    machine.news = True

    assert origins.update(2.0, may_wait=True)
    assert machine.waited
