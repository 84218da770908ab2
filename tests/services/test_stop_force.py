"""Force on a tree: only what was forced is told as forced, and the rest can still be."""

from __future__ import annotations

import errno
import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services import runtime, stop_hands
from portwatch.services import stop_words as words
from portwatch.services.stop import PidfdHandle, image, is_paused
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import PortTarget, StopPlan
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import Strays, bench, finish, identity, program, runs, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from portwatch.core.model import ProcessId
    from portwatch.services.stop_outcome import Outcome
    from tests.helpers.stopping import Bench

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")
IGNORE_TERM = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"


class Unforced(PidfdHandle):
    """A process that waits for a disk: KILL is sent and has no effect yet."""

    def force(self) -> None:
        self.check()


class Foreign(PidfdHandle):
    """A process that changed its user since."""

    def ask(self) -> None:
        raise PermissionError

    def force(self) -> None:
        raise PermissionError


class LetGo(PidfdHandle):
    """A process to which a helper objects when it is to be forced."""

    def force(self) -> None:
        raise OSError(errno.ESTALE, "the process runs another program")


@pytest.fixture
def here() -> Iterator[Bench]:
    with bench() as made:
        yield made


def force_both(here: Bench, arrange: Callable[[ProcessId, ProcessId], None]) -> Outcome:
    """What comes of forcing two children that ignore the question, after their parent ended."""
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        puppet.do(IGNORE_TERM)
        arrange(strays.fork(puppet), strays.fork(puppet))
        puppet.do("signal.signal(signal.SIGTERM, signal.SIG_DFL)")
        with here.ending(here.plan(port), patience=0.2, tree=True) as ending:
            assert ending.begin(runtime.now()) is None
            assert not finish(ending).forced
            assert ending.force(runtime.now()) is None
            return finish(ending)


def test_children_that_ignore_the_question_are_not_told_as_forced_with_their_parent(
    here: Bench,
) -> None:
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        puppet.do(IGNORE_TERM)
        children = {strays.fork(puppet), strays.fork(puppet)}
        parent = identity(puppet.pid)
        with here.ending(here.plan(port), patience=0.3, tree=True) as ending:
            assert ending.begin(runtime.now()) is None
            assert finish(ending).running == (parent,)
            assert ending.force(runtime.now()) is None

            outcome = finish(ending)

            assert outcome.code is OutcomeCode.STILL_RUNNING
            assert set(outcome.running) == children
            assert not outcome.forced
            assert outcome.text == "Still running after 0.3 seconds: 2 processes that it started."
            assert all(map(runs, children))

            assert ending.force(runtime.now()) is None
            outcome = finish(ending)

        assert outcome.code is OutcomeCode.STOPPED
        assert outcome.forced
        assert outcome.text == f"Stopped by force. Port {port} is closed."
        assert not any(map(runs, children))


def test_leaving_the_children_does_not_tell_that_the_parent_may_still_run(here: Bench) -> None:
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        puppet.do(IGNORE_TERM)
        child = strays.fork(puppet)
        puppet.do("signal.signal(signal.SIGTERM, signal.SIG_DFL)")
        with here.ending(here.plan(port), patience=0.2, tree=True) as ending:
            assert ending.begin(runtime.now()) is None
            assert finish(ending).running == (child,)

            outcome = ending.leave()

        assert outcome.code is OutcomeCode.LEFT
        assert outcome.running == (child,)
        assert outcome.text == (
            f"Process {puppet.pid} was stopped; 1 process that it started was not waited for."
        )


def test_leaving_before_the_port_was_looked_at_says_so(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        with here.ending(here.plan(port), settle=60.0) as ending:
            assert ending.begin(runtime.now()) is None
            until(lambda: not runs(identity(puppet.pid)))
            assert ending.step(runtime.now()) is None

            outcome = ending.leave()

        assert outcome.text == (
            f"Process {puppet.pid} was stopped; whether port {port} is closed was not looked at."
        )


def test_what_executes_another_program_after_it_was_asked_is_not_forced(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        puppet.do("s.set_inheritable(True)")
        puppet.do("signal.signal(signal.SIGTERM, lambda *_: os.execv('/bin/cat', ['cat']))")
        plan = here.plan(port)
        with here.ending(plan, patience=0.2) as ending:
            assert ending.begin(runtime.now()) is None
            until(lambda: (image(puppet.pid) or "").endswith("cat"))
            assert finish(ending).code is OutcomeCode.STILL_RUNNING
            outcome = ending.force(runtime.now())

        assert outcome is not None
        assert outcome.code is OutcomeCode.LET_GO
        assert "another program" in outcome.text
        assert runs(plan.process.id)


def test_a_plan_for_what_is_paused_tells_that_it_is_let_go_on(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        assert "paused" not in words.steps(here.plan(port), 1.0)[0].more
        os.kill(puppet.pid, signal.SIGSTOP)
        until(lambda: is_paused(puppet.pid))
        plan = here.plan(port)
        os.kill(puppet.pid, signal.SIGCONT)

        (asked, *_) = words.steps(plan, 1.0)
        assert asked.more == "It is paused, and is let go on so that it can finish."


def test_a_plan_names_who_listens_beside_it_with_a_socket_of_his_own(here: Bench) -> None:
    """SO_REUSEPORT: each holds another socket, and the port is free when all have ended."""
    with Puppet() as puppet, Puppet() as other:
        for one, port in ((puppet, 0), (other, None)):
            number = port if port is not None else puppet.ask("s.getsockname()[1]")
            one.do("s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)")
            one.do(f"s.bind(('127.0.0.1', {number})); s.listen()")
        plans = here.planner.plan(PortTarget(int(puppet.ask("s.getsockname()[1]"))))

        told = {one.process.id.pid: words.intro(one) for one in plans if isinstance(one, StopPlan)}

    assert told.keys() == {puppet.pid, other.pid}
    for pid, beside in ((puppet.pid, other.pid), (other.pid, puppet.pid)):
        assert f"Process {beside} (" in told[pid]
        assert "listens there too, with a socket of its own" in told[pid]


_START = "import os, sys; os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
_SERVER = """
import os, socket, sys
s = socket.create_server(("127.0.0.1", 0))
s.set_inheritable(True)
print(s.getsockname()[1], flush=True)
input()
os.execv(sys.executable, [sys.executable, sys.argv[1]])
"""


def test_another_script_of_the_same_interpreter_is_another_program(
    here: Bench, tmp_path: Path
) -> None:
    first, second = tmp_path / "first.py", tmp_path / "second.py"
    first.write_text(_SERVER, encoding="utf-8")
    second.write_text("print('here', flush=True)\ninput()\n", encoding="utf-8")
    with program(_START, str(first), str(second)) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        plan = here.plan(int(server.stdout.readline()))
        server.stdin.write("\n")
        server.stdin.flush()
        assert server.stdout.readline() == "here\n"

        outcome = here.end(plan)

        assert outcome.code is OutcomeCode.LET_GO
        assert "another program" in outcome.text
        assert runs(plan.process.id)


def test_what_was_forced_and_still_runs_is_told_so(
    here: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stop_hands, "open_handle", Unforced)

    outcome = force_both(here, lambda *_: None)

    assert outcome.code is OutcomeCode.STILL_RUNNING
    assert outcome.forced
    assert outcome.text == (
        "Still running after 0.2 seconds, although forced: 2 processes that it started."
        " They most likely wait for a disk or a network."
    )


def test_what_cannot_be_forced_is_no_reason_to_force_for_ever(
    here: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def arrange(foreign: ProcessId, stuck: ProcessId) -> None:
        kinds = {foreign: Foreign, stuck: Unforced}
        monkeypatch.setattr(stop_hands, "open_handle", lambda one: kinds.get(one, PidfdHandle)(one))

    outcome = force_both(here, arrange)

    assert outcome.code is OutcomeCode.STILL_RUNNING
    assert outcome.forced  # nothing is left that force could end
    assert "although" not in outcome.text


def test_what_a_helper_objects_to_does_not_spare_the_others(
    here: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    children: list[ProcessId] = []

    def arrange(objected: ProcessId, other: ProcessId) -> None:
        children.extend((objected, other))
        kinds = {objected: LetGo}
        monkeypatch.setattr(stop_hands, "open_handle", lambda one: kinds.get(one, PidfdHandle)(one))

    outcome = force_both(here, arrange)

    assert outcome.code is OutcomeCode.LET_GO
    assert outcome.running == (children[0],)
    assert "runs another program by now, and was left alone" in outcome.text


def test_a_child_that_runs_another_program_after_it_was_asked_is_not_forced(here: Bench) -> None:
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        puppet.do("signal.signal(signal.SIGTERM, lambda *_: os.execv('/bin/cat', ['cat']))")
        child = strays.fork(puppet)
        puppet.do("signal.signal(signal.SIGTERM, signal.SIG_DFL)")
        with here.ending(here.plan(port), patience=0.3, tree=True) as ending:
            assert ending.begin(runtime.now()) is None
            assert finish(ending).running == (child,)
            until(lambda: (image(child.pid) or "").endswith("cat"))
            assert ending.force(runtime.now()) is None
            outcome = finish(ending)

        assert outcome.code is OutcomeCode.LET_GO
        assert outcome.running == (child,)
        assert outcome.text == (
            f"Process {puppet.pid} was stopped, but 1 process that it started runs another program"
            " by now, and was left alone."
        )
        assert runs(child)
