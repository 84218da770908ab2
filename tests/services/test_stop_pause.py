from __future__ import annotations

import errno
import os
import select
import signal
import socket
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.model import ProcessId
from portwatch.services import stop_family, stop_pause
from portwatch.services.stop import is_paused
from portwatch.services.stop_hands import Hands
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_pause import Hold, carry_out
from tests.helpers.program import portwatch
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import Strays, bench, program, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.services.stop import Handle
    from portwatch.services.stop_outcome import Outcome
    from portwatch.services.stop_plan import StopPlan
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
        for pid in (made.pid, *made.children):
            os.kill(pid, 18)  # SIGCONT: it must hear its end


def hold(here: Bench, plan: StopPlan, what: Hold) -> Outcome:
    return carry_out(plan, what, here.surveyor, here.guard)


def test_a_paused_program_holds_its_port_and_answers_nobody(here: Bench, puppet: Puppet) -> None:
    port = puppet.listen()
    plan = here.plan(port)

    outcome = hold(here, plan, Hold.PAUSE)

    assert outcome.code is OutcomeCode.PAUSED
    assert outcome.text == (
        f"python, process {puppet.pid}, is paused."
        f" It holds port {port} tcp on 127.0.0.1 still, and answers nobody."
    )
    until(lambda: is_paused(puppet.pid))
    socket.create_connection(("127.0.0.1", port)).close()
    assert puppet._process.stdout is not None
    puppet.tell("(1 + 1)")
    assert not select.select([puppet._process.stdout], [], [], 0.2)[0]

    assert hold(here, plan, Hold.GO_ON).code is OutcomeCode.GOES_ON

    assert puppet._process.stdout.readline() == "2\n"
    assert not is_paused(puppet.pid)


def test_who_shares_its_socket_is_paused_with_it(here: Bench, puppet: Puppet) -> None:
    port = puppet.listen()
    worker = puppet.fork()

    assert hold(here, here.plan(port), Hold.PAUSE).code is OutcomeCode.PAUSED

    until(lambda: is_paused(puppet.pid) and is_paused(worker))
    assert hold(here, here.plan(port), Hold.GO_ON).code is OutcomeCode.GOES_ON
    until(lambda: not is_paused(puppet.pid) and not is_paused(worker))


def test_what_it_started_for_something_else_goes_on(here: Bench, puppet: Puppet) -> None:
    child = puppet.fork()
    plan = here.plan(puppet.listen())

    assert hold(here, plan, Hold.PAUSE).code is OutcomeCode.PAUSED

    until(lambda: is_paused(puppet.pid))
    assert not is_paused(child)


def test_a_paused_program_can_be_stopped(here: Bench, puppet: Puppet) -> None:
    """It hears the question only because it is let go on for it."""
    port = puppet.listen()
    plan = here.plan(port)
    assert hold(here, plan, Hold.PAUSE).code is OutcomeCode.PAUSED
    until(lambda: is_paused(puppet.pid))

    outcome = here.end(here.plan(port))

    assert outcome.code is OutcomeCode.STOPPED
    assert not outcome.forced


@pytest.mark.parametrize("what", list(Hold))
def test_it_is_bound_as_a_stop_is(here: Bench, puppet: Puppet, what: Hold) -> None:
    plan = here.plan(puppet.listen())
    word = "paused" if what is Hold.PAUSE else "continued"
    other = replace(plan.process, id=ProcessId(puppet.pid, plan.process.id.started - 1))
    outcome = hold(here, replace(plan, process=other), what)
    assert outcome.code is OutcomeCode.ENDED_BEFORE
    assert outcome.text.startswith(f"Not {word}: process {puppet.pid} had ended before")

    puppet.do("s.close()")

    outcome = hold(here, plan, what)
    assert outcome.code is OutcomeCode.LET_GO
    assert outcome.text.startswith(f"Not {word}: ")
    assert not is_paused(puppet.pid)


def test_what_must_live_is_not_paused(here: Bench, puppet: Puppet) -> None:
    plan = here.plan(puppet.listen())
    guard = replace(here.guard, above=frozenset({puppet.pid}))

    outcome = carry_out(plan, Hold.PAUSE, here.surveyor, guard)

    assert outcome.code is OutcomeCode.NOT_PERMITTED
    assert outcome.text.startswith("Not paused. portwatch runs in the session of ")
    assert not is_paused(puppet.pid)


def test_a_master_that_goes_on_is_named(here: Bench, puppet: Puppet) -> None:
    port = puppet.listen()
    worker = puppet.fork()
    plan = here.plan_pid(worker)

    outcome = hold(here, plan, Hold.PAUSE)

    assert outcome.code is OutcomeCode.PAUSED
    assert outcome.text == (
        f"python, process {worker}, is paused. It holds port {port} tcp on 127.0.0.1 still;"
        f" not paused, and may answer in its stead: process {puppet.pid} (python)."
    )


def test_a_child_that_must_live_goes_on_and_is_named(here: Bench, puppet: Puppet) -> None:
    """The guard is asked for each of them, as when the plan was made."""
    plan_port = puppet.listen()
    worker = puppet.fork()
    guard = replace(here.guard, above=frozenset({worker}))

    outcome = carry_out(here.plan(plan_port), Hold.PAUSE, here.surveyor, guard)

    assert outcome.code is OutcomeCode.PAUSED
    until(lambda: is_paused(puppet.pid))
    assert not is_paused(worker)
    assert outcome.text.endswith(f" may answer in its stead: process {worker} (python).")


def test_a_child_that_is_forked_meanwhile_is_paused_too(
    here: Bench, puppet: Puppet, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_port = puppet.listen()
    first = puppet.fork()
    plan = here.plan(plan_port)
    late: list[int] = []

    def descendants(*roots: ProcessId) -> tuple[ProcessId, ...]:
        found = stop_family.descendants(*roots)
        if not late:
            os.kill(puppet.pid, signal.SIGCONT)  # it forked just before it stood still
            late.append(puppet.fork())
            os.kill(puppet.pid, signal.SIGSTOP)
        return found

    monkeypatch.setattr(stop_pause, "descendants", descendants)

    outcome = hold(here, plan, Hold.PAUSE)

    assert outcome.text.endswith(" still, and answers nobody.")
    until(lambda: all(is_paused(one) for one in (puppet.pid, first, *late)))


def test_what_a_master_started_goes_on_though_that_ends_as_soon_as_it_does(here: Bench) -> None:
    """It was asked to end while it stood still."""
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        workers = [strays.fork(puppet) for _ in range(2)]
        assert hold(here, here.plan(port), Hold.PAUSE).code is OutcomeCode.PAUSED
        until(lambda: all(is_paused(one.pid) for one in workers))
        plan = here.plan(port)
        os.kill(puppet.pid, signal.SIGTERM)

        assert hold(here, plan, Hold.GO_ON).code is OutcomeCode.GOES_ON

        puppet._process.wait()
        until(lambda: not any(is_paused(one.pid) for one in workers))


def test_one_that_another_program_lets_go_on_is_not_told_as_paused(
    here: Bench, puppet: Puppet
) -> None:
    plan = here.plan(puppet.listen())
    goad = (
        "import os, sys, time\n"
        "while True:\n os.kill(int(sys.argv[1]), 18); print(flush=True); time.sleep(0.001)"
    )
    with program(goad, str(puppet.pid)) as other:
        assert other.stdout is not None
        other.stdout.readline()

        outcome = hold(here, plan, Hold.PAUSE)

    assert outcome.code is OutcomeCode.FAILED
    assert f"process {puppet.pid}, was told to stand still, and does not: " in outcome.text


def no_descriptors(*_: ProcessId) -> tuple[ProcessId, ...]:
    raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))


def test_what_was_done_is_told_though_what_it_started_cannot_be_read(
    here: Bench, puppet: Puppet, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = puppet.listen()
    puppet.fork()
    plan = here.plan(port)
    monkeypatch.setattr(stop_pause, "descendants", no_descriptors)
    unread = f" What it started cannot be looked for: {os.strerror(errno.EMFILE)}."

    outcome = hold(here, plan, Hold.PAUSE)

    assert outcome.code is OutcomeCode.PAUSED
    assert is_paused(puppet.pid)
    assert outcome.text.endswith(unread)
    assert "answers nobody" not in outcome.text
    outcome = hold(here, plan, Hold.GO_ON)
    assert outcome.code is OutcomeCode.GOES_ON
    assert outcome.text.endswith(f"goes on.{unread}")
    until(lambda: not is_paused(puppet.pid))


def test_a_trouble_of_the_system_is_told_of_a_pause(here: Bench, puppet: Puppet) -> None:
    plan = here.plan(puppet.listen())
    here.surveyor.hands = Refusing(puppet.pid)

    assert f"Process {puppet.pid} cannot be paused: " in hold(here, plan, Hold.PAUSE).text


class Refusing(Hands):
    """A helper that objects to one process."""

    def __init__(self, pid: int) -> None:
        self._pid = pid

    def open(self, identity: ProcessId, **_: Any) -> Handle:
        if identity.pid == self._pid:
            raise OSError(errno.ESTALE, "it is not below the process that was bound")
        return super().open(identity)


@pytest.mark.parametrize("which", [0, 1])
def test_what_is_refused_for_one_holds_up_no_other(here: Bench, puppet: Puppet, which: int) -> None:
    port = puppet.listen()
    workers = [puppet.fork(), puppet.fork()]
    refused, other = workers[which], workers[1 - which]
    assert hold(here, here.plan(port), Hold.PAUSE).code is OutcomeCode.PAUSED
    until(lambda: all(map(is_paused, workers)))
    here.surveyor.hands = Refusing(refused)

    outcome = hold(here, here.plan(port), Hold.GO_ON)

    assert outcome.code is OutcomeCode.GOES_ON
    assert outcome.text.endswith(f" goes on; paused still: process {refused} (python).")
    until(lambda: not is_paused(puppet.pid) and not is_paused(other))
    assert is_paused(refused)


def test_from_the_command_line(puppet: Puppet) -> None:
    port = puppet.listen()

    done = portwatch("stop", f":{port}", "--pause", "--yes")

    assert done.returncode == 0, done.stderr
    assert "is paused" in done.stdout.splitlines()[-1]
    until(lambda: is_paused(puppet.pid))
    done = portwatch("stop", str(puppet.pid), "--continue", "--yes")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"python, process {puppet.pid}, goes on."
    assert not is_paused(puppet.pid)


def test_a_dry_run_pauses_nothing(puppet: Puppet) -> None:
    done = portwatch("stop", f":{puppet.listen()}", "--pause", "--dry-run")

    assert done.returncode == 0
    assert done.stdout.startswith("Pause python, process ")
    assert not is_paused(puppet.pid)


def test_a_manager_pauses_nothing() -> None:
    done = portwatch("stop", ":1", "--pause", "--unit")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
