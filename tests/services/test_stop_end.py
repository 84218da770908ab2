from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import ProcessId
from portwatch.services import runtime
from portwatch.services.stop import is_paused
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import PortTarget, SocketTarget, StopPlan
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import bench, finish, identity, runs, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.stopping import Bench

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")
IGNORE_TERM = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"


@pytest.fixture
def here() -> Iterator[Bench]:
    with bench() as made:
        yield made


def test_it_ends_exactly_the_process_that_listens(here: Bench) -> None:
    with Puppet() as one, Puppet() as twin:
        port, twins_port = one.listen(), twin.listen()

        outcome = here.end(here.plan(port))

        assert outcome.code is OutcomeCode.STOPPED
        assert outcome.text == f"Stopped. Port {port} is closed."
        assert not outcome.forced
        assert runs(identity(twin.pid))
        socket.create_connection(("127.0.0.1", twins_port)).close()


@pytest.mark.parametrize(
    ("family", "kind", "address"),
    [
        ("AF_INET", "SOCK_DGRAM", "127.0.0.1"),
        ("AF_INET6", "SOCK_STREAM", "::1"),
        ("AF_INET6", "SOCK_DGRAM", "::"),
        ("AF_INET", "SOCK_STREAM", "0.0.0.0"),
    ],
)
def test_all_kinds_of_listeners(here: Bench, family: str, kind: str, address: str) -> None:
    with Puppet() as puppet:
        puppet.do(f"s = socket.socket(socket.{family}, socket.{kind}); s.bind(('{address}', 0))")
        if kind == "SOCK_STREAM":
            puppet.do("s.listen()")
        port = int(puppet.ask("s.getsockname()[1]"))

        assert here.end(here.plan(port)).code is OutcomeCode.STOPPED
        assert here.planner.plan(PortTarget(port)) == ()


def test_by_pid_it_needs_no_socket_to_stay(here: Bench) -> None:
    with Puppet() as puppet:
        puppet.listen()
        plan = here.plan_pid(puppet.pid)
        puppet.do("s.close()")

        assert here.end(plan).code is OutcomeCode.STOPPED


def test_a_reused_pid_is_left_alone(here: Bench) -> None:
    with Puppet() as puppet:
        plan = here.plan(puppet.listen())
        real = plan.process.id
        earlier = replace(plan.process, id=ProcessId(real.pid, real.started - 1))

        outcome = here.end(replace(plan, process=earlier))

        assert outcome.code is OutcomeCode.ENDED_BEFORE
        assert outcome.text == (
            f"Not stopped: process {real.pid} had ended before,"
            " and its number is in use by another program."
        )
        assert runs(real)


def test_an_equal_start_mark_is_not_enough_where_the_kernel_tells_more(here: Bench) -> None:
    """Start marks count hundredths of a second; pidfds differ (Linux 6.9)."""
    with Puppet() as puppet:
        plan = here.plan(puppet.listen())
        if plan.mark is None or plan.mark == os.stat(f"/proc/{puppet.pid}").st_ino:  # noqa: PTH116
            pytest.skip("pidfds are all alike on this kernel")

        outcome = here.end(replace(plan, mark=plan.mark + 1))

        assert outcome.code is OutcomeCode.ENDED_BEFORE
        assert "its number is in use by another program" in outcome.text
        assert runs(plan.process.id)


def test_a_process_that_ended_meanwhile(here: Bench) -> None:
    with Puppet() as puppet:
        plan = here.plan(puppet.listen())

    outcome = here.end(plan)

    assert outcome.code is OutcomeCode.ENDED_BEFORE
    assert outcome.text == f"Not stopped: process {plan.process.id.pid} had ended before."


def test_a_zombie_has_ended(here: Bench) -> None:
    with Puppet() as puppet:
        plan = here.plan(puppet.listen())
    child = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    zombie = identity(child.pid)
    child.kill()
    until(lambda: not runs(zombie))
    try:
        outcome = here.end(replace(plan, process=replace(plan.process, id=zombie)))

        assert outcome.code is OutcomeCode.ENDED_BEFORE
    finally:
        child.communicate()


def test_a_process_that_closed_its_listener_is_left_alone(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        plan = here.plan(port)
        puppet.do("s.close()")

        outcome = here.end(plan)

        assert outcome.code is OutcomeCode.LET_GO
        assert str(port) in outcome.text
        assert runs(plan.process.id)


def test_a_process_that_opened_the_port_anew_is_left_alone(here: Bench) -> None:
    """The same process, the same port, but it is not the socket that was shown."""
    with Puppet() as puppet:
        port = puppet.listen()
        plan = here.plan(port)
        puppet.do(f"s.close(); s = socket.create_server(('127.0.0.1', {port}))")

        assert here.end(plan).code is OutcomeCode.LET_GO
        assert runs(plan.process.id)


def test_a_listener_handed_to_a_child_is_not_the_parents_any_more(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        plan = here.plan(port)
        child = identity(puppet.fork())
        puppet.do("s.close()")

        outcome = here.end(plan)

        assert outcome.code is OutcomeCode.LET_GO
        assert runs(plan.process.id)
        assert runs(child)
        assert here.plan(port).process.id == child


def test_a_socket_handed_to_another_program_is_not_stopped_for(here: Bench, tmp_path: Path) -> None:
    """By a message (SCM_RIGHTS, unix(7)), between plan and act."""
    path = str(tmp_path / "pass")
    with Puppet() as giver, Puppet() as taker:
        port = giver.listen()
        plan = here.plan(port)
        taker.do(f"u = socket.socket(socket.AF_UNIX); u.bind({path!r}); u.listen()")
        giver.do(f"q = socket.socket(socket.AF_UNIX); q.connect({path!r})")
        giver.do("socket.send_fds(q, [b'x'], [s.fileno()]); s.close()")
        taker.do("p, _ = u.accept(); _, fds, _, _ = socket.recv_fds(p, 1, 1)")

        outcome = here.end(plan)

        assert outcome.code is OutcomeCode.LET_GO
        assert (
            outcome.text == f"Not stopped: process {giver.pid} does not hold port {port} any more."
        )
        assert runs(plan.process.id)
        assert here.plan(port).process.id == identity(taker.pid)


def test_a_process_that_stands_still_hears_the_question(here: Bench) -> None:
    """It was stopped as by Ctrl+Z: it is let go on, and needs no force."""
    with Puppet() as puppet:
        port = puppet.listen()
        os.kill(puppet.pid, signal.SIGSTOP)
        until(lambda: is_paused(puppet.pid))

        outcome = here.end(here.plan(port))

        assert outcome.code is OutcomeCode.STOPPED
        assert outcome.text == f"Stopped. Port {port} is closed."
        assert not outcome.forced


def test_a_row_that_was_seen_is_bound_to_its_socket(here: Bench) -> None:
    with Puppet() as puppet:
        first, second = puppet.listen("s"), puppet.listen("t")
        seen = here.plan(second).sockets[0]
        (plan,) = here.planner.plan(SocketTarget(seen, identity(puppet.pid)))
        assert isinstance(plan, StopPlan)
        assert [one.local_port for one in plan.sockets] == [second]
        assert [one.local_port for one in plan.alone.also] == [first]
        puppet.do("t.close()")

        assert here.end(plan).code is OutcomeCode.LET_GO
        assert runs(plan.process.id)


def test_what_ignores_the_question_is_forced_only_when_that_is_wanted(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        puppet.do(IGNORE_TERM)
        with here.ending(here.plan(port), patience=0.3) as ending:
            assert ending.begin(runtime.now()) is None
            outcome = finish(ending)
            assert outcome.code is OutcomeCode.STILL_RUNNING
            assert outcome.text == "Still running after 0.3 seconds."
            assert outcome.running == (identity(puppet.pid),)

            ending.keep_waiting(runtime.now())
            assert ending.step(runtime.now()) is None
            assert finish(ending).code is OutcomeCode.STILL_RUNNING
            assert puppet.ask("1 + 1") == "2"

            assert ending.force(runtime.now()) is None
            outcome = finish(ending)

        assert outcome.code is OutcomeCode.STOPPED
        assert outcome.forced
        assert outcome.text == f"Stopped by force. Port {port} is closed."


def test_what_finishes_slowly_gets_its_time(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        puppet.do("import time")
        puppet.do("signal.signal(signal.SIGTERM, lambda *_: (time.sleep(0.5), os._exit(0)))")

        outcome = here.end(here.plan(port))

        assert outcome.code is OutcomeCode.STOPPED
        assert not outcome.forced


def test_what_closed_its_port_but_still_runs_is_told_so(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        puppet.do("signal.signal(signal.SIGTERM, lambda *_: s.close())")
        with here.ending(here.plan(port), patience=0.3) as ending:
            assert ending.begin(runtime.now()) is None

            outcome = finish(ending)

            assert outcome.code is OutcomeCode.STILL_RUNNING
            assert f"it has closed port {port}" in outcome.text
            assert ending.force(runtime.now()) is None  # it was told, so it is wanted
            assert finish(ending).code is OutcomeCode.STOPPED


def test_what_let_go_of_its_socket_after_it_was_asked_is_not_forced_unseen(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        puppet.do(IGNORE_TERM)
        with here.ending(here.plan(port), patience=0.2) as ending:
            assert ending.begin(runtime.now()) is None
            assert finish(ending).text == "Still running after 0.2 seconds."
            puppet.do("s.close()")

            outcome = ending.force(runtime.now())

            assert outcome is not None
            assert outcome.code is OutcomeCode.STILL_RUNNING
            assert "it has closed port" in outcome.text
            assert puppet.ask("1 + 1") == "2"


def test_a_process_that_ended_before_it_is_forced_was_stopped(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        puppet.do(IGNORE_TERM)
        with here.ending(here.plan(port), patience=0.1) as ending:
            assert ending.begin(runtime.now()) is None
            assert finish(ending).code is OutcomeCode.STILL_RUNNING
            puppet._process.kill()
            puppet._process.wait()

            assert ending.force(runtime.now()) is None
            outcome = finish(ending)

        assert outcome.code is OutcomeCode.STOPPED
        assert not outcome.forced


def test_one_may_leave_without_waiting(here: Bench) -> None:
    with Puppet() as puppet:
        plan = here.plan(puppet.listen())
        puppet.do(IGNORE_TERM)
        with here.ending(plan) as ending:
            assert ending.begin(runtime.now()) is None

            outcome = ending.leave()

            assert outcome.code is OutcomeCode.LEFT
            assert "was asked to finish" in outcome.text
            assert ending.step(runtime.now()) is None
        assert runs(plan.process.id)


@pytest.mark.parametrize("source", ["netlink", "psutil"])
def test_without_pidfd_it_works_and_tells_so(monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    monkeypatch.delattr(os, "pidfd_open")
    with bench(source) as here, Puppet() as one, Puppet() as twin:
        port, _ = one.listen(), twin.listen()
        with here.ending(here.plan(port)) as ending:
            assert ending.begin(runtime.now()) is None
            assert not ending.is_bound

            assert finish(ending).code is OutcomeCode.STOPPED
        assert runs(identity(twin.pid))


def test_the_slower_source_sees_too_that_a_socket_was_closed() -> None:
    """Psutil tells no inodes, so the whole table is looked at again."""
    with bench("psutil") as here, Puppet() as puppet:
        plan = here.plan(puppet.listen())
        assert plan.sockets[0].inode is None
        puppet.do("s.close()")

        assert here.end(plan).code is OutcomeCode.LET_GO
        assert runs(plan.process.id)


def test_what_must_live_is_not_even_asked(here: Bench) -> None:
    with Puppet() as puppet:
        plan = here.plan(puppet.listen())
        guard = replace(here.guard, above=frozenset({puppet.pid}))

        outcome = replace(here, guard=guard).end(plan)

        assert outcome.code is OutcomeCode.NOT_PERMITTED
        assert runs(plan.process.id)


def descriptors() -> int:
    """Those of this process, but for the files of /proc that are kept for each holder there is."""
    kept = 0
    for name in os.listdir("/proc/self/fd"):  # noqa: PTH208 - only counted
        with suppress(FileNotFoundError):  # the one that lists them
            kept += not os.readlink(f"/proc/self/fd/{name}").startswith("/proc/")  # noqa: PTH115
    return kept


def test_a_stop_gives_back_its_descriptors(here: Bench) -> None:
    counts = []
    for _ in range(3):  # at the first one, what reads the machine opens sockets that it keeps
        with Puppet() as puppet:
            port = puppet.listen()
            puppet.fork()
            puppet.do("s.close()")
            here.end(here.plan(port), tree=True)
            puppet.children.clear()
        counts.append(descriptors())

    assert counts[0] == counts[1] == counts[2]


@pytest.mark.skipif(sys.platform != "linux", reason="told by /proc/PID/exe")
def test_a_process_that_executes_another_program_meanwhile_is_left_alone(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        puppet.do("s.set_inheritable(True)")
        plan = here.plan(port)
        puppet._say("os.execv('/bin/sleep', ['python', '600'])", wait=False)
        until(lambda: os.readlink(f"/proc/{puppet.pid}/exe") != plan.process.exe)  # noqa: PTH115

        outcome = here.end(plan)

        assert outcome.code is OutcomeCode.LET_GO
        assert "another program" in outcome.text
        assert runs(plan.process.id)
        os.kill(puppet.pid, 9)
