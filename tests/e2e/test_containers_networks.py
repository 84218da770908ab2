"""What listens in networks of their own, through the real program, as root and as anybody."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers import ordinary
from tests.helpers.cgroups import new_slice
from tests.helpers.docker_proxy import pretend_to_publish
from tests.helpers.other_network import MAY_UNSHARE, OtherNetwork
from tests.helpers.program import portwatch, portwatch_json
from tests.helpers.puppet import Puppet
from tests.helpers.unit_stage import CONTAINER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(not MAY_UNSHARE, reason="only root makes networks")
READERS = pytest.mark.parametrize("read", [portwatch_json, ordinary.run_json])


@pytest.fixture
def shop() -> Iterator[OtherNetwork]:
    """A container of Docker's kind."""
    with new_slice() as tree, OtherNetwork() as made:
        tree.put(f"system.slice/docker-{CONTAINER}.scope", made.pid)
        yield made


def inside(document: Any, port: int) -> Any:
    """The one row of another network with a port that nobody else has by chance."""
    (row,) = (one for one in document["listeners"] if one["namespace"] and one["port"] == port)
    return row


@READERS
def test_a_containers_listener_stands_under_its_container(
    shop: OtherNetwork, read: Callable[..., Any]
) -> None:
    port = shop.listen_on("0.0.0.0")
    document = read("list")
    row = inside(document, port)
    numbers = [one["namespace"] or 0 for one in document["listeners"]]

    assert row["container"] == {
        "engine": "docker", "id": CONTAINER[:12], "name": None, "port": None,
    }  # fmt: skip
    assert row["reach"]["level"] == "computer"
    assert "container" in row["text"]
    assert numbers[: numbers.count(0)] == [0] * numbers.count(0)


@READERS
def test_a_network_without_a_container_is_told_as_one_of_its_own(
    read: Callable[..., Any],
) -> None:
    with OtherNetwork() as sandbox:
        port = sandbox.listen_on("127.0.0.1")
        row = inside(read("list", f"port:{port}"), port)

    assert row["container"] is None
    assert row["reach"]["level"] == "computer"
    assert "container or sandbox" in row["text"]


def test_a_port_is_explained_for_this_computer_first(shop: OtherNetwork) -> None:
    with socket.create_server(("127.0.0.1", 0)) as own:
        port = own.getsockname()[1]
        shop.do(f"s = socket.create_server(('0.0.0.0', {port}))")
        lines = portwatch("explain", str(port)).stdout.strip().splitlines()
        document = portwatch_json("explain", str(port))

    assert f"listens to this computer only on port {port}." in lines[-2]
    assert lines[-1].startswith("Apart from that, ")
    assert [one["namespace"] for one in document["listeners"]] == [None]
    assert shop.namespace in {one["namespace"] for one in document["elsewhere"]}


def test_a_stop_by_port_leaves_containers_alone(shop: OtherNetwork) -> None:
    port = shop.listen_on("0.0.0.0")
    done = portwatch("stop", f":{port}", "--yes")

    assert done.returncode == 5
    assert done.stderr.startswith(f"portwatch: nothing listens on port {port}: ")
    assert "network" in done.stderr
    assert shop.ask("1 + 1") == "2"


def test_dockers_proxy_names_its_container_and_the_inner_port() -> None:
    with Puppet() as proxy:
        port = pretend_to_publish(proxy, "172.17.0.2", 80)
        (row,) = (
            one
            for one in portwatch_json("list", f"port:{port}")["listeners"]
            if one["namespace"] is None
        )

    assert [owner["pid"] for owner in row["owners"]] == [proxy.pid]
    assert row["container"] == {
        "engine": "docker", "id": "172.17.0.2", "name": None, "port": 80,
    }  # fmt: skip


def test_anybody_is_told_which_of_dockers_proxies_it_is() -> None:
    """They all live in the cgroup of Docker's service; their command lines are for all to read."""
    with new_slice() as tree, Puppet() as daemon, Puppet() as one, Puppet() as other:
        unit = "system.slice/docker.service"
        tree.put(unit, daemon.pid, one.pid, other.pid)
        ports = [pretend_to_publish(one, "172.17.0.2", 80)]
        ports.append(pretend_to_publish(other, "172.17.0.3", 5432))
        own = daemon.listen()
        listed = ordinary.run_json("list", f"port:{','.join(map(str, [*ports, own]))}")
        found = {row["port"]: row for row in listed["listeners"] if row["namespace"] is None}

        assert [found[port]["container"] for port in ports] == [
            {"engine": "docker", "id": "172.17.0.2", "name": None, "port": 80},
            {"engine": "docker", "id": "172.17.0.3", "name": None, "port": 5432},
        ]
        assert [found[port]["owners"][0]["pid"] for port in ports] == [one.pid, other.pid]
        assert {found[port]["certainty"] for port in ports} == {"likely"}
        assert (found[own]["certainty"], found[own]["container"]) == ("one-of", None)
