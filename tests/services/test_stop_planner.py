from __future__ import annotations

import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.core import programs
from portwatch.core.model import Gap, GapCode, ProcessId, Protocol
from portwatch.services import stop_survey
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_plan import (
    PidTarget,
    PortTarget,
    Refusal,
    RefusalCode,
    SocketTarget,
    StopPlan,
    TargetError,
    parse_target,
)
from portwatch.services.stop_planner import Planner
from portwatch.services.stop_survey import Surveyor
from portwatch.services.stop_words import connections_text
from portwatch.sources import choose
from tests.helpers.machine import FakeMachine
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import bench, identity, join_group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Socket
    from portwatch.services.stop_plan import Target
    from tests.helpers.stopping import Bench

NO_GUARD = Guard(own=-1, above=frozenset())


@pytest.fixture
def here() -> Iterator[Bench]:
    with bench() as made:
        yield made


def planned(machine: FakeMachine, target: Target, guard: Guard = NO_GUARD) -> StopPlan | Refusal:
    (result,) = Planner(Surveyor(machine.sources()), guard).plan(target)
    return result


def refused(machine: FakeMachine, target: Target, guard: Guard = NO_GUARD) -> Refusal:
    refusal = planned(machine, target, guard)
    assert isinstance(refusal, Refusal), refusal
    return refusal


def own_name(here: Bench) -> str:
    """What this test is called where it is the other end of a connection."""
    facts = here.sources.processes.facts(os.getpid())
    assert facts is not None
    return programs.name(facts)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        (":5432", PortTarget(5432)),
        (":53/udp", PortTarget(53, Protocol.UDP)),
        (":53/TCP", PortTarget(53, Protocol.TCP)),
        (":65535", PortTarget(65535)),
        ("1423", PidTarget(1423)),
    ],
)
def test_a_target_is_a_port_or_a_pid(text: str, target: Target) -> None:
    assert parse_target(text) == target


@pytest.mark.parametrize(
    "text",
    ["", ":", "0", "-1", ":0", ":65536", ":80/", ":80/sctp", "nginx", ":٨٠", "1e3", " 80", ":8 0"],
)
def test_anything_else_is_no_target(text: str) -> None:
    with pytest.raises(TargetError):
        parse_target(text)


def test_a_plan_tells_who_and_what_ends(here: Bench) -> None:
    with Puppet() as puppet:
        port, other = puppet.listen("s"), puppet.listen("t")
        with socket.create_connection(("127.0.0.1", port)):
            puppet.do("c, _ = s.accept()")

            plan = here.plan(port)

        assert plan.process.id == identity(puppet.pid)
        assert plan.process.exe
        assert plan.process.started_at is not None
        assert [(one.local_address, one.local_port) for one in plan.sockets] == [
            ("127.0.0.1", port)
        ]
        assert plan.sockets[0].inode == int(puppet.ask("os.fstat(s.fileno()).st_ino"))
        assert [one.local_port for one in plan.alone.also] == [other]
        assert plan.alone.connections == 1
        assert connections_text(plan.alone.peers) == f"1 open: {own_name(here)} (1)"
        assert plan.sharers == ()
        assert not plan.has_children


def test_connections_over_an_ipv6_listener_find_their_ipv4_peer(here: Bench) -> None:
    with Puppet() as puppet:
        puppet.do("s = socket.create_server(('::', 0), family=10, dualstack_ipv6=True)")
        port = int(puppet.ask("s.getsockname()[1]"))
        with socket.create_connection(("127.0.0.1", port)):
            puppet.do("c, _ = s.accept()")

            (peer,) = here.plan(port).alone.peers

        assert peer.program == own_name(here)


def test_a_peer_on_another_computer_has_no_program() -> None:
    machine = FakeMachine()
    machine.run(10, "server")
    machine.open(80, 10)
    machine.open(80, 10, remote=("203.0.113.9", 5555))
    surveyor = Surveyor(machine.sources())
    surveyor.look()

    (peer,) = surveyor.peers([10])

    assert peer.program is None
    assert connections_text([peer]) == "1 open: other computers (1)"


def test_secrets_of_a_command_line_are_in_no_plan(here: Bench) -> None:
    listen = "import socket; s = socket.create_server(('127.0.0.1', 0))"
    script = f"{listen}; print(s.getsockname()[1], flush=True); input()"
    process = subprocess.Popen(
        [sys.executable, "-c", script, "--password=hunter2"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        plan = here.plan(int(process.stdout.readline()))
        assert "hunter2" not in repr(plan)
    finally:
        process.communicate("\n")


def test_where_nothing_listens_there_is_no_plan(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        assert here.planner.plan(PortTarget(port, Protocol.UDP)) == ()
        puppet.do("s.close()")

        assert here.planner.plan(PortTarget(port)) == ()
        assert here.planner.plan(PidTarget(puppet.pid)) == ()


def test_a_pid_that_is_free(here: Bench) -> None:
    with Puppet() as puppet:
        pid = puppet.pid

    (refusal,) = here.planner.plan(PidTarget(pid))

    assert isinstance(refusal, Refusal)
    assert refusal.code is RefusalCode.GONE


def test_a_row_of_another_time_is_refused(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        socket_seen = here.plan(port).sockets[0]
        real = identity(puppet.pid)
        earlier = ProcessId(real.pid, real.started - 1)

        (refusal,) = here.planner.plan(SocketTarget(socket_seen, earlier))
        assert isinstance(refusal, Refusal)
        assert refusal.code is RefusalCode.GONE
        assert refusal.text.endswith("its number is in use by another program.")

        puppet.do("s.close()")
        (refusal,) = here.planner.plan(SocketTarget(socket_seen, real))
        assert isinstance(refusal, Refusal)
        assert refusal.code is RefusalCode.LET_GO


def test_a_row_that_another_process_holds_now_is_refused(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        seen = here.plan(port).sockets[0]
        puppet.fork()
        puppet.do("s.close()")

        (refusal,) = here.planner.plan(SocketTarget(seen, identity(puppet.pid)))

        assert isinstance(refusal, Refusal)
        assert refusal.code is RefusalCode.LET_GO
        assert f"does not hold port {port} any more" in refusal.text


def test_the_kernels_own_sockets_have_nobody_to_stop() -> None:
    machine = FakeMachine()
    machine.open(51820, protocol=Protocol.UDP)
    machine.owner_gaps = (Gap(GapCode.OWNERS_KERNEL, 1),)

    refusal = refused(machine, PortTarget(51820))

    assert refusal.code is RefusalCode.KERNEL
    assert "the kernel itself" in refusal.text


@pytest.mark.parametrize(("user", "remedy"), [(1000, "sudo portwatch stop :22/tcp"), (0, "")])
def test_a_hidden_owner_is_not_the_kernel(
    monkeypatch: pytest.MonkeyPatch, user: int, remedy: str
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    machine = FakeMachine()
    machine.open(22)
    machine.owner_gaps = (Gap(GapCode.OWNERS_HIDDEN, 1),)

    refusal = refused(machine, PortTarget(22))

    assert refusal.code is RefusalCode.OWNER_HIDDEN
    assert refusal.remedy == remedy


def test_what_is_not_found_is_not_the_kernels_and_no_rights_would_help() -> None:
    machine = FakeMachine()
    machine.open(4444)
    machine.owner_gaps = (Gap(GapCode.OWNERS_UNFOUND, 1),)

    refusal = refused(machine, PortTarget(4444))

    assert (refusal.code, refusal.remedy) == (RefusalCode.OWNER_HIDDEN, "")
    assert refusal.text.startswith("No process was found that holds port 4444 tcp; it may be")


def test_who_is_hidden_below_a_mount_is_told_with_what_shows_the_mount() -> None:
    machine = FakeMachine()
    machine.open(4444)
    machine.owner_gaps = (Gap(GapCode.OWNERS_COVERED, 1),)

    refusal = refused(machine, PortTarget(4444))

    assert (refusal.code, refusal.remedy) == (RefusalCode.OWNER_HIDDEN, "findmnt -R /proc")
    assert refusal.text.startswith("A mount in /proc covers the process that holds port 4444 tcp")


def test_a_socket_that_waits_for_a_service_is_held_by_the_first_process() -> None:
    machine = FakeMachine()
    machine.run(1, "systemd")
    machine.open(631, 1)

    assert refused(machine, PortTarget(631)).code is RefusalCode.FIRST_PROCESS
    assert refused(machine, PidTarget(1)).code is RefusalCode.FIRST_PROCESS


def test_the_first_process_is_refused_whatever_it_holds(here: Bench) -> None:
    (refusal,) = here.planner.plan(PidTarget(1))

    assert isinstance(refusal, Refusal)
    assert refusal.code is RefusalCode.FIRST_PROCESS


def test_portwatch_does_not_stop_itself(here: Bench) -> None:
    with socket.create_server(("127.0.0.1", 0)) as own:
        refusal = here.refusal(own.getsockname()[1])

    assert refusal.code is RefusalCode.PORTWATCH


def test_a_recording_is_never_acted_on() -> None:
    """Its processes have numbers that others have here."""
    machine = FakeMachine()
    machine.run(10, "server")
    machine.open(80, 10)
    machine.name = "replay"

    assert refused(machine, PortTarget(80)).code is RefusalCode.RECORDED


def test_a_process_of_a_made_up_machine_is_not_found_on_this_one() -> None:
    machine = FakeMachine()
    with Puppet() as puppet:
        machine.run(puppet.pid, "server", started=identity(puppet.pid).started - 1)
        machine.open(80, puppet.pid)

        assert refused(machine, PortTarget(80)).code is RefusalCode.GONE


def test_a_udp_socket_that_waits_for_an_answer_is_not_meant_beside_a_listener() -> None:
    machine = FakeMachine()
    with Puppet() as server, Puppet() as client:
        machine.run(server.pid, "server", started=identity(server.pid).started)
        machine.run(client.pid, "client", started=identity(client.pid).started)
        machine.open(40000, client.pid, protocol=Protocol.UDP)

        alone = planned(machine, PortTarget(40000))
        machine.open(40000, server.pid)
        beside = planned(machine, PortTarget(40000))

    assert isinstance(alone, StopPlan)
    assert alone.process.name == "client"
    assert isinstance(beside, StopPlan)
    assert beside.process.name == "server"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="needs another user")
def test_another_users_process_is_refused_before_anything_is_sent() -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        told = as_nobody(port, puppet.pid)
        assert puppet.ask("1 + 1") == "2"

    assert told == [
        f"owner-hidden sudo portwatch stop :{port}/tcp",
        f"not-permitted sudo portwatch stop {puppet.pid}",
        "not-permitted",
        "not-permitted",
    ]


def as_nobody(port: int, pid: int) -> list[str]:
    """Plans and stops by a user without rights: what each of them said."""
    done = subprocess.run(
        [sys.executable, "-c", _AS_NOBODY, str(port), str(pid)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.getcwd()},  # noqa: PTH109 - where the tests run
    )
    return done.stdout.splitlines()


# Everything is imported, and planned as root, before the rights are given away.
_AS_NOBODY = """
import os, sys
from dataclasses import replace
from tests.helpers.stopping import bench
from portwatch.services.stop_plan import PidTarget, PortTarget
port, pid = int(sys.argv[1]), int(sys.argv[2])
with bench() as here:
    by_port, by_pid = here.plan(port), here.plan_pid(pid)
os.setgroups([]); os.setgid(65534); os.setuid(65534)
with bench() as here:
    for target in PortTarget(port), PidTarget(pid):
        (refusal,) = here.planner.plan(target)
        print(refusal.code, refusal.remedy)
    for plan in by_port, by_pid:
        print(here.end(plan).code)
"""


def test_all_sources_give_the_same_plan() -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        plans = []
        for source in ("netlink", "psutil"):
            sources = choose(source)
            planner = Planner(Surveyor(sources), NO_GUARD)
            plans += planner.plan(PortTarget(port))
            sources.close()

    first, second = plans
    assert isinstance(first, StopPlan)
    assert isinstance(second, StopPlan)
    assert first.process == second.process
    assert first.alone.processes == second.alone.processes


def test_the_sockets_of_one_end_are_compared_once(
    here: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A program that opens them by the ten thousand is not safe from a stop by that."""
    compared: list[Socket] = []
    real = stop_survey.overlaps

    def overlaps(one: Socket, other: Socket) -> bool:
        compared.append(one)
        return real(one, other)

    monkeypatch.setattr(stop_survey, "overlaps", overlaps)
    with Puppet() as one, Puppet() as other:
        port = join_group(one, 0)
        for puppet in [one] * 20 + [other] * 20:
            puppet.do("kept = [*globals().get('kept', ()), globals().get('s')]")
            join_group(puppet, port)

        plans = here.planner.plan(PortTarget(port))

    first, second = (plan for plan in plans if isinstance(plan, StopPlan))
    assert [each.id.pid for each in first.beside] == [second.process.id.pid]
    assert 0 < len(compared) <= 2 * 21
