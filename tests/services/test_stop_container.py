"""Stops of containers by their engines, on real processes in real cgroups.

No engine runs where the tests do: see tests/helpers/fake_managers.py for who is asked instead.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services import stop_managed_words as told
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import Way
from tests.helpers.docker_proxy import docker_at, pretend_to_publish
from tests.helpers.fake_managers import FakeManager
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import bench

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.cgroups import Slice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="cgroups are Linux only")
CONTAINER = "ab12" * 16


@pytest.mark.parametrize("engine", ["docker", "podman"])
def test_a_container_is_stopped_by_its_engine(tree: Slice, tmp_path: Path, engine: str) -> None:
    path = f"system.slice/docker-{CONTAINER}.scope"
    if engine == "podman":
        path = f"machine.slice/libpod-{CONTAINER}.scope"
    tree.make(path)
    tool = FakeManager(tmp_path, tree.folder(path), engine)
    with bench(tools=tool.tools) as here, Puppet() as puppet:
        tree.put(path, puppet.pid)
        tool.tell_container(CONTAINER, puppet.pid, "unless-stopped")
        plan = here.plan(puppet.listen())
        managed = plan.by(Way.CONTAINER)

        assert managed is not None
        assert plan.ways()[0] is Way.CONTAINER
        assert told.command(managed) == f"{engine} stop {CONTAINER}"
        assert f"portwatch asks {managed.manager} to stop it" in told.intro(plan, managed)
        assert here.end_by(plan, Way.CONTAINER).code is OutcomeCode.STOPPED
        assert tool.asked == [f"stop -- {CONTAINER}"]


def test_for_a_published_port_the_container_is_stopped_and_not_its_proxy(
    tree: Slice, tmp_path: Path
) -> None:
    path = f"system.slice/docker-{CONTAINER}.scope"
    tree.make(path)
    (tmp_path / "tools").mkdir()
    tool = FakeManager(tmp_path / "tools", tree.folder(path), "docker")
    socket_path = tmp_path / "docker.sock"
    with (
        docker_at(socket_path, CONTAINER, "web-shop", "172.17.0.2") as answers,
        bench(tools=tool.tools, containers=(answers,)) as here,
        Puppet() as proxy,
        Puppet() as inside,
    ):
        tree.put("system.slice/docker.service", proxy.pid)
        tree.put(path, inside.pid)
        port = pretend_to_publish(proxy, "172.17.0.2", 80)
        tool.tell_container(CONTAINER, inside.pid, "always")
        tool.then(f"kill {proxy.pid}")

        plan = here.plan(port)

        managed = plan.by(Way.CONTAINER)
        assert managed is not None
        assert plan.ways() == (Way.CONTAINER, Way.PROCESS)
        assert told.choice(managed) == "Stop the container web-shop"
        assert told.hint(managed) == "It starts again when Docker does."
        assert {one.id.pid for one in managed.effect.processes} == {proxy.pid, inside.pid}
        assert [one.local_port for one in managed.effect.freed] == [port]
        assert here.end_by(plan, Way.CONTAINER).code is OutcomeCode.STOPPED
        assert tool.asked == [f"stop -- {CONTAINER}"]


def test_an_engine_that_speaks_of_another_container_is_not_asked(
    tree: Slice, tmp_path: Path
) -> None:
    path = f"system.slice/docker-{CONTAINER}.scope"
    tree.make(path)
    tool = FakeManager(tmp_path, tree.folder(path), "docker")
    with bench(tools=tool.tools) as here, Puppet() as puppet, Puppet() as other:
        tree.put(path, puppet.pid)
        tool.tell_container(CONTAINER, other.pid)
        plan = here.plan(puppet.listen())

        assert Way.CONTAINER not in plan.ways()
        assert "another one" in dict(plan.barred)[Way.CONTAINER].text


def test_who_only_claims_to_be_in_a_container_is_not_stopped_with_that(
    tree: Slice, tmp_path: Path
) -> None:
    """Whoever has cgroups of its own below its service may name them after anybody's container."""
    path = f"machine.slice/libpod-{CONTAINER}.scope"
    claim = f"system.slice/queue.service/libpod-payload-{CONTAINER}"
    tree.make(path)
    tool = FakeManager(tmp_path, tree.folder(path), "podman")
    with bench(tools=tool.tools) as here, Puppet() as claims, Puppet() as inside:
        tree.put(path, inside.pid)
        tree.put(claim, claims.pid)
        tool.tell_container(CONTAINER, inside.pid)

        plan = here.plan(claims.listen())
        assert Way.CONTAINER not in plan.ways()
        assert "another one" in dict(plan.barred)[Way.CONTAINER].text

        managed = here.plan(inside.listen()).by(Way.CONTAINER)
        assert managed is not None
        assert {one.id.pid for one in managed.effect.processes} == {inside.pid}


def test_a_proxy_whose_container_is_not_known_does_not_end_all_containers(
    tree: Slice, tmp_path: Path
) -> None:
    """Its service is Docker's own."""
    service = "system.slice/docker.service"
    tree.make(service)
    systemd = FakeManager(tmp_path, tree.folder(service))
    systemd.tell_unit("docker.service", f"{tree.path}/{service}", Restart="always")
    silent = str(tmp_path / "nobody.sock")
    with bench(tools=systemd.tools, containers=(silent,)) as here, Puppet() as proxy:
        tree.put(service, proxy.pid)

        plan = here.plan(pretend_to_publish(proxy, "172.17.0.2", 80))

        assert plan.ways() == (Way.PROCESS,)
        assert "runs all of them" in dict(plan.barred)[Way.UNIT].text
