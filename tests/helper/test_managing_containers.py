"""Orders about containers, on real processes in real cgroups.

No engine runs where the tests do: who is asked is a stand-in with the same interface
(tests/helpers/fake_managers.py).
"""

from __future__ import annotations

import os
import socket
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.helper_answer import Refused, Said, Trouble, Working
from portwatch.core.manager_order import ContainerRequest, Manager
from tests.helpers.fake_managers import FakeManager
from tests.helpers.helped import identity
from tests.helpers.managing import begun, refusal
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.helpers.cgroups import Slice
    from tests.helpers.managing import Orderer

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="the helper runs as root only"
)
CONTAINER = "ab12" * 16
SCOPE = f"system.slice/docker-{CONTAINER}.scope"


@pytest.fixture
def inside(tree: Slice) -> Iterator[Puppet]:
    with Puppet() as made:
        tree.put(SCOPE, made.pid)
        yield made


def test_a_container_is_asked_about_and_stopped(
    tree: Slice, inside: Puppet, tmp_path: Path, bench: Callable[..., Orderer]
) -> None:
    docker = FakeManager(tmp_path, tree.folder(SCOPE), "docker")
    docker.tell_container(CONTAINER, inside.pid, "always")
    here = bench(docker, inside)
    ask = ContainerRequest(Manager.DOCKER, CONTAINER[:12], identity(inside.pid))

    assert here.orders.inspect(ask) == Said(f"{CONTAINER} {inside.pid} always\n")
    assert begun(here.stop(CONTAINER, manager=Manager.DOCKER))
    assert here.end() == Working(0)
    assert docker.asked == [f"stop -- {CONTAINER}"]


def test_of_another_container_nothing_is_told_and_nothing_done(
    tree: Slice, inside: Puppet, tmp_path: Path, bench: Callable[..., Orderer]
) -> None:
    docker = FakeManager(tmp_path, tree.folder(SCOPE), "docker")
    here = bench(docker, inside)
    ask = ContainerRequest(Manager.DOCKER, CONTAINER[:12], identity(inside.pid))
    stale = ask.process._replace(started=ask.process.started + 1)
    other = "cd34" * 16

    for wrong in (
        replace(ask, process=stale),
        replace(ask, process=identity(os.getpid())),
        replace(ask, container=other),
        replace(ask, manager=Manager.PODMAN),
    ):
        assert isinstance(here.orders.inspect(wrong), Refused)
    with Puppet() as elsewhere:
        docker.tell_container(CONTAINER, elsewhere.pid)
        assert refusal(here.stop(CONTAINER, manager=Manager.DOCKER))[0] is Trouble.LET_GO
    docker.tell_container(other, inside.pid)
    assert refusal(here.stop(other, manager=Manager.DOCKER))[0] is Trouble.LET_GO
    assert refusal(here.stop(CONTAINER, manager=Manager.DOCKER))[0] is Trouble.LET_GO
    assert docker.asked == []
    assert runs(identity(inside.pid))


def test_who_only_claims_to_be_in_a_container_is_no_reason_to_stop_that(
    tree: Slice, tmp_path: Path, bench: Callable[..., Orderer]
) -> None:
    """Whoever has cgroups of its own below its service may name them after anybody's container."""
    path = f"machine.slice/libpod-{CONTAINER}.scope"
    claim = f"system.slice/queue.service/libpod-payload-{CONTAINER}"
    tree.make(path)
    podman = FakeManager(tmp_path, tree.folder(path), "podman")
    with (
        Puppet() as inside,
        Puppet() as claims,
        socket.socket(socket.AF_UNIX) as service,
    ):
        tree.put(path, inside.pid)
        tree.put(claim, claims.pid)
        podman.tell_container(CONTAINER, inside.pid)
        service.bind(str(podman.folder / "podman.sock"))
        here = bench(podman, claims)

        assert refusal(here.stop(CONTAINER, manager=Manager.PODMAN))[0] is Trouble.LET_GO
        assert podman.asked == []
        assert runs(identity(inside.pid))


def test_podman_is_asked_through_its_own_service_or_not_at_all(
    tree: Slice, tmp_path: Path, bench: Callable[..., Orderer]
) -> None:
    path = f"machine.slice/libpod-{CONTAINER}.scope"
    tree.make(path)
    podman = FakeManager(tmp_path, tree.folder(path), "podman")
    with Puppet() as puppet, socket.socket(socket.AF_UNIX) as service:
        tree.put(path, puppet.pid)
        podman.tell_container(CONTAINER, puppet.pid)
        there = podman.folder / "podman.sock"
        here = bench(podman, puppet)
        trouble, text = refusal(here.stop(CONTAINER, manager=Manager.PODMAN))
        assert trouble is Trouble.FAILED
        assert "own service does not run" in text

        service.bind(str(there))
        assert begun(here.stop(CONTAINER, manager=Manager.PODMAN))
        assert here.end() == Working(0)
        assert podman.asked == [f"--url unix://{there} stop -- {CONTAINER}"]
