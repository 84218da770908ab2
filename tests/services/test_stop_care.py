"""Which plans a bare Enter may carry out; made of real processes where that can be."""

from __future__ import annotations

import os
import socket
import sys
from contextlib import ExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Container
from portwatch.services import stop_planner
from portwatch.services.stop_care import FEW, cares
from portwatch.services.stop_managers import Managers
from portwatch.services.stop_plan import Managed, Way
from portwatch.sources.origin_protocols import NullContainers, NullPlaces
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import Strays, bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Process
    from tests.helpers.cgroups import Slice
    from tests.helpers.stopping import Bench

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")


@pytest.fixture
def here() -> Iterator[Bench]:
    with bench() as made:
        yield made


@pytest.fixture
def puppet() -> Iterator[Puppet]:
    with Puppet() as made:
        yield made


def service(*, is_part: bool = False) -> Managed:
    return Managed(
        way=Way.UNIT,
        name="web.service",
        title="web",
        manager="systemd",
        place="/system.slice/web.service",
        stop_command=("systemctl", "stop", "web.service"),
        force_command=("systemctl", "kill", "web.service"),
        is_part=is_part,
    )


class _Behind(NullContainers):
    """An engine for which every process forwards a port."""

    def behind(self, process: Process) -> Container | None:
        del process
        return Container("docker", "ab" * 32, port=80)


def test_one_own_process_is_an_ordinary_plan(here: Bench, puppet: Puppet) -> None:
    plan = here.plan(puppet.listen())

    assert plan.is_own
    assert cares(plan, Way.PROCESS) == ()


def test_both_families_of_one_port_are_one_ordinary_plan(here: Bench, puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do("t = socket.socket(socket.AF_INET6); t.setsockopt(41, 26, 1)")  # IPV6_V6ONLY
    puppet.do(f"t.bind(('::1', {port})); t.listen()")

    plan = here.plan(port)

    assert len(plan.sockets) == 2
    assert cares(plan, Way.PROCESS) == ()


def test_another_port_that_closes_too_is_told(here: Bench, puppet: Puppet) -> None:
    port = puppet.listen("s")
    puppet.listen("t")
    assert cares(here.plan(port), Way.PROCESS) == ("another port closes with it",)

    puppet.listen("u")
    assert cares(here.plan(port), Way.PROCESS) == ("2 other ports close with it",)


def test_a_tree_is_told(here: Bench, puppet: Puppet) -> None:
    port = puppet.listen()
    with Strays() as strays:
        strays.fork(puppet)
        plan = here.plan(port)

        assert cares(plan, Way.TREE) == ("2 processes end",)
        # Its child holds the socket too, as of a fork.
        assert cares(plan, Way.PROCESS) == ("the port stays open",)


def test_a_few_connections_are_ordinary_and_many_are_told(here: Bench, puppet: Puppet) -> None:
    port = puppet.listen()
    with ExitStack() as stack:
        for _ in range(FEW):
            stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            puppet.do("held = (globals().get('held') or []) + [s.accept()]")
        assert cares(here.plan(port), Way.PROCESS) == ()

        stack.enter_context(socket.create_connection(("127.0.0.1", port)))
        puppet.do("held.append(s.accept())")
        assert cares(here.plan(port), Way.PROCESS) == (f"{FEW + 1} connections break",)


def test_another_users_program_and_one_of_the_system_are_told(here: Bench, puppet: Puppet) -> None:
    plan = here.plan(puppet.listen())

    told = ("it is not a program of yours",)
    assert cares(replace(plan, is_own=False), Way.PROCESS) == told


def test_where_no_user_is_told_it_is_not_said_whose_it_is(
    here: Bench, puppet: Puppet, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = puppet.listen()
    monkeypatch.setattr(stop_planner, "_own_user", lambda: None)  # as on Windows

    plan = here.plan(port)

    assert plan.is_own is None
    assert cares(plan, Way.PROCESS) == ("whose program it is cannot be told",)


def test_what_listens_for_a_container_is_not_ones_own_where_there_are_no_cgroups(
    here: Bench, puppet: Puppet
) -> None:
    process = here.plan(puppet.listen()).process
    sources = replace(here.sources, places=NullPlaces())
    assert not Managers(sources, None).is_apart(process)

    assert Managers(replace(sources, containers=_Behind()), None).is_apart(process)


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="as root all that runs is root's"
)
def test_what_the_first_process_started_may_be_roots_own_or_the_systems(
    here: Bench, puppet: Puppet
) -> None:
    puppet.do("s = socket.create_server(('127.0.0.1', 0))")
    port = int(puppet.ask("s.getsockname()[1]"))
    puppet.do("r, w = os.pipe()")
    # Twice forked, as daemons are: the one in between ends, and the first process takes it over.
    puppet.do(
        "a = os.fork() or (os.fork() and os._exit(0)) or"
        " (os.write(w, b'%d' % os.getpid()), signal.pause())"
    )
    puppet.do("os.waitpid(a, 0); daemon = int(os.read(r, 20)); s.close()")
    try:
        plan = here.plan(port)
        if plan.process.parents[0].pid != 1:
            pytest.skip("something else takes over what is left behind here")
        assert cares(plan, Way.PROCESS) == ("whose program it is cannot be told",)
    finally:
        puppet.do("os.kill(daemon, signal.SIGKILL)")


def test_a_service_and_a_container_are_told(here: Bench, puppet: Puppet) -> None:
    plan = here.plan(puppet.listen())
    of_service = replace(plan, managed=(replace(service(), effect=plan.alone),))
    assert cares(of_service, Way.UNIT) == ("it is a service",)
    assert cares(of_service, Way.PROCESS) == ("it is a service",)
    # A job of a service that starts others is one program all the same.
    part = replace(plan, managed=(replace(service(is_part=True), effect=plan.alone),))
    assert cares(part, Way.PROCESS) == ()

    container = replace(service(), way=Way.CONTAINER, effect=plan.alone)
    assert cares(replace(plan, managed=(container,)), Way.CONTAINER) == ("it is a container",)


@pytest.mark.parametrize(
    "place", ["system.slice/web.service", f"system.slice/docker-{'ab' * 32}.scope"]
)
def test_of_a_service_or_a_container_that_cannot_be_asked_it_is_not_ones_own(
    here: Bench, puppet: Puppet, tree: Slice, place: str
) -> None:
    port = puppet.listen()
    tree.put(place, puppet.pid)

    assert cares(here.plan(port), Way.PROCESS) == ("it is not a program of yours",)


def test_what_a_terminal_of_a_session_runs_is_ones_own(
    here: Bench, puppet: Puppet, tree: Slice
) -> None:
    port = puppet.listen()
    for place in ("user.slice/user-1000.slice/session-2.scope", "user.slice/vte-spawn-1.scope"):
        tree.put(place, puppet.pid)
        assert cares(here.plan(port), Way.PROCESS) == ()
