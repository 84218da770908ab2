"""Stops that concern several processes: trees, shared listeners, supervisors, groups."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.services import runtime
from portwatch.services.stop_end import SETTLE, Ending
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import PortTarget, RefusalCode, StopPlan
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import Strays, bench, finish, identity, join_group, program, runs, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import ProcessId
    from tests.helpers.stopping import Bench

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")

# A master that replaces each worker that ends, and ends its workers when it is told to end.
MASTER = """
import os, signal, socket, sys, time
s = socket.create_server(("127.0.0.1", 0))
workers = set()
def work():
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        while True:
            signal.pause()
    workers.add(pid)
def end(*_):
    time.sleep(0.3)
    if os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT):
        print("a worker was ended first", flush=True)
    if sys.argv[1] == "kind":
        for pid in workers:
            os.kill(pid, signal.SIGTERM)
    os._exit(0)
work(), work()
signal.signal(signal.SIGTERM, end)
print(s.getsockname()[1], flush=True)
while True:
    pid, _ = os.wait()
    workers.discard(pid)
    work()
"""
# Starts a listener on the same port again and again, as a supervisor does.
SUPERVISOR = """
import subprocess, sys
listen = '''
import socket, sys
s = socket.create_server(("127.0.0.1", int(sys.argv[1])))
print(s.getsockname()[1], flush=True)
sys.stdin.read()
'''
port = 0
while True:
    child = subprocess.Popen(
        [sys.executable, "-c", listen, str(port)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )
    port = int(child.stdout.readline())
    print(port, flush=True)
    child.wait()
"""
# When told to end, starts another holder of its socket first.
LAST_MOMENT = """
import os, signal, socket, time
s = socket.create_server(("127.0.0.1", 0))
def end(*_):
    if os.fork():
        time.sleep(0.5)
        os._exit(0)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    while True:
        signal.pause()
signal.signal(signal.SIGTERM, end)
print(s.getsockname()[1], flush=True)
while True:
    signal.pause()
"""


@pytest.fixture
def here() -> Iterator[Bench]:
    with bench() as made:
        yield made


def family(plan: StopPlan) -> list[ProcessId]:
    return [one.id for one in plan.tree.processes]


def test_the_plan_of_a_shared_listener_names_the_master_and_the_rest(here: Bench) -> None:
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        child = strays.fork(puppet)

        plan = here.plan(port)

        assert plan.process.id == identity(puppet.pid)
        assert [one.id for one in plan.sharers] == [child]
        assert plan.alone.freed == ()
        assert [one.local_port for one in plan.tree.freed] == [port]
        assert family(plan) == [plan.process.id, child]
        assert plan.tree_is_better


def test_ending_one_holder_of_a_shared_listener_does_not_free_it(here: Bench) -> None:
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        child = strays.fork(puppet)

        outcome = here.end(here.plan(port))

        assert outcome.code is OutcomeCode.STILL_HELD
        assert [one.id for one in outcome.holders] == [child]
        assert f"process {child.pid}" in outcome.text
        assert runs(child)


def test_a_worker_can_be_ended_by_its_pid(here: Bench) -> None:
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        child = strays.fork(puppet)
        plan = here.plan_pid(child.pid)
        assert plan.supervisor is not None
        assert plan.supervisor.pid == puppet.pid

        outcome = here.end(plan)

        assert outcome.code is OutcomeCode.STILL_HELD
        assert not runs(child)
        assert runs(identity(puppet.pid))
        assert here.plan(port).sharers == ()


@pytest.mark.parametrize("manner", ["kind", "careless"])
def test_a_tree_ends_whole_and_no_worker_is_replaced(here: Bench, manner: str) -> None:
    with program(MASTER, manner) as master, Strays() as strays:
        assert master.stdout is not None
        port = int(master.stdout.readline())
        plan = here.plan(port)
        strays.add(*family(plan))
        assert len(family(plan)) == 3

        outcome = here.end(plan, tree=True)

        assert outcome.code is OutcomeCode.STOPPED, outcome
        assert master.stdout.read() == ""
        assert not any(map(runs, family(plan)))
        assert here.planner.plan(PortTarget(port)) == ()


def test_what_a_process_starts_in_its_last_moment_ends_too(here: Bench) -> None:
    with program(LAST_MOMENT) as process, Strays() as strays:
        assert process.stdout is not None
        port = int(process.stdout.readline())

        outcome = here.end(here.plan(port), tree=True)
        strays.add(*(one.id for one in outcome.holders))

        assert outcome.code is OutcomeCode.STOPPED, outcome


def test_a_descendant_that_takes_no_notice_is_forced_only_when_that_is_wanted(here: Bench) -> None:
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        puppet.do("signal.signal(signal.SIGTERM, signal.SIG_IGN)")
        child = strays.fork(puppet)
        puppet.do("signal.signal(signal.SIGTERM, signal.SIG_DFL)")
        with here.ending(here.plan(port), patience=0.3, tree=True) as ending:
            assert ending.begin(runtime.now()) is None
            outcome = finish(ending)
            assert outcome.code is OutcomeCode.STILL_RUNNING
            assert outcome.running == (child,)
            assert outcome.text == "Still running after 0.3 seconds: 1 process that it started."
            assert runs(child)

            assert ending.force(runtime.now()) is None
            outcome = finish(ending)

        assert outcome.code is OutcomeCode.STOPPED
        assert outcome.forced
        assert not runs(child)


def test_without_the_tree_what_it_started_goes_on(here: Bench) -> None:
    with Puppet() as puppet, Strays() as strays:
        child = strays.fork(puppet)
        port = puppet.listen()  # after the fork, so the child does not hold it
        plan = here.plan(port)
        assert plan.has_children
        assert not plan.tree_is_better

        assert here.end(plan).code is OutcomeCode.STOPPED
        assert runs(child)


def test_a_descendant_that_must_live_keeps_its_tree_alive(here: Bench) -> None:
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        child = strays.fork(puppet)
        guard = replace(here.guard, display=frozenset({child.pid}))
        guarded = replace(here, guard=guard, planner=type(here.planner)(here.surveyor, guard))
        plan = guarded.plan(port)
        assert plan.tree_refusal is not None
        assert plan.tree_refusal.code is RefusalCode.DISPLAY

        assert guarded.end(plan, tree=True).code is OutcomeCode.NOT_PERMITTED
        assert runs(plan.process.id)
        # A plan from before it had to live does not end it either.
        old = here.plan(port)
        assert guarded.end(old, tree=True).code is OutcomeCode.STILL_HELD
        assert runs(child)


def test_a_port_that_is_taken_again_is_told_with_who_and_by_whom(here: Bench) -> None:
    with program(SUPERVISOR) as supervisor, Strays() as strays:
        assert supervisor.stdout is not None
        port = int(supervisor.stdout.readline())
        plan = here.plan(port)
        strays.add(plan.process.id)

        # On a busy machine the new one may need longer than a stop looks.
        with here.ending(plan) as ending:
            assert ending.begin(runtime.now()) is None
            supervisor.stdout.readline()
            outcome = finish(ending)

        (holder,) = outcome.holders
        strays.add(holder.id)
        assert outcome.code is OutcomeCode.TAKEN_AGAIN
        assert holder.id != plan.process.id
        assert runs(holder.id)
        assert f"process {holder.id.pid}" in outcome.text
        assert f"(process {supervisor.pid}) started both, and may start another one" in outcome.text
        assert outcome.remedy == f"portwatch stop {supervisor.pid} --tree"
        supervisor.kill()


def test_a_port_is_watched_long_enough_for_a_slow_restart(here: Bench) -> None:
    with Puppet() as puppet, Puppet() as other:
        port = puppet.listen()
        with here.ending(here.plan(port), settle=SETTLE) as ending:
            began = runtime.now()
            assert ending.begin(began) is None
            until(lambda: not runs(identity(puppet.pid)))
            assert ending.step(began) is None  # from here on the port is watched
            assert ending.step(began._replace(monotonic=began.monotonic + 0.9)) is None
            other.do(f"s = socket.create_server(('127.0.0.1', {port}))")

            outcome = ending.step(began._replace(monotonic=began.monotonic + 1.0))

        assert outcome is not None
        assert outcome.code is OutcomeCode.TAKEN_AGAIN


def test_a_port_that_is_taken_after_the_outcome_can_be_told_too(here: Bench) -> None:
    with Puppet() as puppet, Puppet() as other:
        port = puppet.listen()
        with here.ending(here.plan(port)) as ending:
            assert ending.begin(runtime.now()) is None
            assert finish(ending).code is OutcomeCode.STOPPED
            assert ending.look_again() is None
            other.do(f"s = socket.create_server(('127.0.0.1', {port}))")

            outcome = ending.look_again()

        assert outcome is not None
        assert outcome.code is OutcomeCode.TAKEN_AGAIN
        assert [one.id for one in outcome.holders] == [identity(other.pid)]
        assert f"was taken again by process {other.pid}" in outcome.text


def test_a_group_on_one_port_is_planned_one_by_one(here: Bench) -> None:
    with Puppet() as one, Puppet() as two:
        port = join_group(one, 0)
        join_group(two, port)
        plans = here.planner.plan(PortTarget(port))
        assert {plan.process.id.pid for plan in plans if isinstance(plan, StopPlan)} == {
            one.pid,
            two.pid,
        }
        first, second = (plan for plan in plans if isinstance(plan, StopPlan))

        outcome = here.end(first)
        assert outcome.code is OutcomeCode.STILL_HELD
        assert [holder.id for holder in outcome.holders] == [second.process.id]
        assert here.end(second).code is OutcomeCode.STOPPED


def test_of_several_the_port_is_looked_at_after_the_last(here: Bench) -> None:
    with Puppet() as one, Puppet() as two:
        port = join_group(one, 0)
        join_group(two, port)
        first, second = here.planner.plan(PortTarget(port))
        assert isinstance(first, StopPlan)
        assert isinstance(second, StopPlan)
        later = frozenset({second.process.id})

        with Ending(first, here.surveyor, here.guard, yet_to_end=later) as ending:
            assert ending.begin(runtime.now()) is None
            outcome = finish(ending)

        assert outcome.code is OutcomeCode.STOPPED
        assert outcome.text == f"Process {first.process.id.pid} was stopped."
        assert runs(second.process.id)


def test_the_two_families_of_a_port_can_be_two_programs(here: Bench) -> None:
    with Puppet() as four, Puppet() as six:
        port = four.listen()
        six.do("s = socket.socket(socket.AF_INET6); s.setsockopt(41, 26, 1)")  # IPV6_V6ONLY
        six.do(f"s.bind(('::1', {port})); s.listen()")
        plans = here.planner.plan(PortTarget(port))
        by_pid = {plan.process.id.pid: plan for plan in plans if isinstance(plan, StopPlan)}
        assert by_pid.keys() == {four.pid, six.pid}

        assert here.end(by_pid[four.pid]).code is OutcomeCode.STOPPED
        assert runs(identity(six.pid))
        until(lambda: len(here.planner.plan(PortTarget(port))) == 1)
