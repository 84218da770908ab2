"""A stop where the system gives no more descriptors, or shows nothing of a process."""

from __future__ import annotations

import errno
import os
import resource
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psutil
import pytest

from portwatch.services import runtime
from portwatch.services.stop import PidfdHandle, PsutilHandle, holds, open_handle
from portwatch.services.stop_family import descendants
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import RefusalCode
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import Strays, bench, finish, identity, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from portwatch.core.model import ProcessId
    from portwatch.services.stop import Handle
    from tests.helpers.stopping import Bench

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="pidfd and /proc")
TOO_MANY = os.strerror(errno.EMFILE)


@contextmanager
def descriptors_left(count: int) -> Iterator[None]:
    """This process gets so many more descriptors, and then none."""
    held = [os.open("/dev/null", os.O_RDONLY) for _ in range(count + 1)]
    for one in held:
        os.close(one)
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (held[-1], hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def deny(*_: object) -> None:
    raise psutil.AccessDenied(1)


@pytest.fixture
def here() -> Iterator[Bench]:
    with bench() as made:
        yield made


@pytest.mark.parametrize(("way", "count"), [(PidfdHandle, 0), (PidfdHandle, 1), (PsutilHandle, 0)])
def test_a_process_that_cannot_be_read_has_not_ended(
    way: Callable[[ProcessId], Handle], count: int
) -> None:
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - only counted
    with Puppet() as puppet:
        real = identity(puppet.pid)
        with descriptors_left(count), pytest.raises(OSError, match=TOO_MANY):
            way(real)
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208 - only counted


def test_no_descriptor_is_no_reason_to_go_on_without_a_pidfd() -> None:
    with Puppet() as puppet:
        real = identity(puppet.pid)
        with descriptors_left(0), pytest.raises(OSError, match=TOO_MANY):
            open_handle(real)


def test_sockets_and_children_that_cannot_be_read_are_not_told_as_none() -> None:
    with Puppet() as puppet:
        real = identity(puppet.pid)
        with descriptors_left(0):
            with pytest.raises(OSError, match=TOO_MANY):
                holds(real.pid, {1})
            with pytest.raises(OSError, match=TOO_MANY):
                descendants(real)


def test_a_plan_that_cannot_be_made_is_refused_with_the_reason(
    here: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: int) -> int:
        raise OSError(errno.EMFILE, TOO_MANY)

    with Puppet() as puppet:
        port = puppet.listen()
        monkeypatch.setattr(os, "pidfd_open", refuse)

        refusal = here.refusal(port)

        assert refusal.code is RefusalCode.FAILED
        assert refusal.text == f"Process {puppet.pid} cannot be stopped: {TOO_MANY}."


def test_a_process_that_psutil_may_not_see_is_refused(
    here: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        plan = here.plan(port)
        monkeypatch.delattr(os, "pidfd_open")
        monkeypatch.setattr(psutil.Process, "is_running", deny)

        assert here.refusal(port).code is RefusalCode.NOT_PERMITTED
        outcome = here.end(plan)

        assert outcome.code is OutcomeCode.NOT_PERMITTED
        assert runs(plan.process.id)


def test_a_stop_that_cannot_hold_on_to_its_process_asks_nobody(here: Bench) -> None:
    with Puppet() as puppet:
        plan = here.plan(puppet.listen())
        with here.ending(plan) as ending, descriptors_left(0):
            outcome = ending.begin(runtime.now())

        assert outcome is not None
        assert outcome.code is OutcomeCode.FAILED
        assert outcome.text == f"Process {puppet.pid} cannot be stopped: {TOO_MANY}."
        assert runs(plan.process.id)


def test_a_tree_that_cannot_be_held_whole_is_not_even_asked(here: Bench) -> None:
    with Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        child = strays.fork(puppet)
        plan = here.plan(port)
        with here.ending(plan, tree=True) as ending, descriptors_left(2):  # a handle and a look
            outcome = ending.begin(runtime.now())

        assert outcome is not None
        assert outcome.code is OutcomeCode.FAILED
        assert outcome.text == (
            f"Process {puppet.pid} was not stopped:"
            f" what it started cannot be held on to ({TOO_MANY})."
        )
        assert runs(plan.process.id)
        assert runs(child)


def test_a_stop_that_cannot_be_followed_any_more_is_told(here: Bench) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        puppet.do("signal.signal(signal.SIGTERM, signal.SIG_IGN)")
        with here.ending(here.plan(port), patience=0.1) as ending:
            assert ending.begin(runtime.now()) is None
            with descriptors_left(0):
                outcome = finish(ending)

        assert outcome.code is OutcomeCode.FAILED
        assert outcome.text == (
            f"Process {puppet.pid} was asked to finish;"
            f" what became of it cannot be looked at: {TOO_MANY}."
        )


def test_children_that_have_ended_cost_no_descriptors(here: Bench) -> None:
    """A program that starts others all the time, as a build does, and takes its time to end."""
    with Puppet() as puppet:
        puppet.do("signal.signal(signal.SIGTERM, signal.SIG_IGN)")
        plan = here.plan(puppet.listen())
        with here.ending(plan, tree=True) as ending:
            assert ending.begin(runtime.now()) is None
            assert ending.step(runtime.now()) is None
            before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - only counted
            for _ in range(5):
                child = puppet.fork()
                assert ending.step(runtime.now()) is None
                held = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - the same
                puppet.end_child(child)
                assert ending.step(runtime.now()) is None

                assert held == before + 1
                assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208 - the same


def test_children_that_nobody_waits_for_cost_none(here: Bench) -> None:
    with Puppet() as puppet:
        puppet.do("signal.signal(signal.SIGTERM, signal.SIG_IGN)")
        plan = here.plan(puppet.listen())
        with here.ending(plan, tree=True) as ending:
            assert ending.begin(runtime.now()) is None
            before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - only counted
            puppet.do("zombie = os.fork() or os._exit(0)")
            puppet.do("os.waitid(os.P_PID, zombie, os.WEXITED | os.WNOWAIT)")
            assert ending.step(runtime.now()) is None

            assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208 - the same
