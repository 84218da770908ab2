"""Stops of trees in which a process cannot be held on to, on this real machine.

A helper's refusals are raised here in place of one: what it refuses is a matter of moments.
"""

from __future__ import annotations

import errno
import sys
import time
from typing import TYPE_CHECKING

import pytest

from portwatch.services import runtime
from portwatch.services.stop_hands import Hands
from portwatch.services.stop_outcome import OutcomeCode
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import PATIENCE, Strays, bench, finish, runs

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from portwatch.core.model import ProcessId, Socket
    from portwatch.services.stop import Handle
    from portwatch.services.stop_end import Ending

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")


class Choosy(Hands):
    """Does not open a handle on some.

    Attributes:
        errors: What is raised for whom.
        tried: How often each of them was.
    """

    def __init__(self) -> None:
        self.errors: dict[ProcessId, OSError] = {}
        self.tried: dict[ProcessId, int] = {}

    def open(
        self,
        identity: ProcessId,
        *,
        sockets: Collection[Socket] = (),
        exe: str | None = None,
        under: Handle | None = None,
    ) -> Handle:
        """A handle, or an error."""
        error = self.errors.get(identity)
        if error is not None:
            self.tried[identity] = self.tried.get(identity, 0) + 1
            raise error
        return super().open(identity, sockets=sockets, exe=exe, under=under)


@pytest.fixture
def hands() -> Choosy:
    return Choosy()


def follow(ending: Ending, condition: Callable[[], bool]) -> None:
    """Step until it is so; without an outcome."""
    limit = time.monotonic() + PATIENCE
    while not condition():
        assert ending.step(runtime.now()) is None
        assert time.monotonic() < limit
        time.sleep(0.01)


def no_more() -> OSError:
    return OSError(errno.ESTALE, "it is not below the process that was bound")


def denied() -> OSError:
    return PermissionError(errno.EPERM, "process 5 is never signalled")


def test_what_is_below_no_more_when_the_stop_begins_is_left_out(hands: Choosy) -> None:
    with bench(hands=hands) as here, Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        gone, other = strays.fork(puppet), strays.fork(puppet)
        plan = here.plan(port)
        hands.errors[gone] = no_more()

        outcome = here.end(plan, tree=True)

        assert outcome.code is OutcomeCode.STILL_HELD, outcome  # by whom it left alone
        assert runs(gone)
        assert not runs(other)


def test_what_cannot_be_held_when_the_stop_begins_keeps_the_tree_alive(hands: Choosy) -> None:
    with bench(hands=hands) as here, Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        child = strays.fork(puppet)
        plan = here.plan(port)
        hands.errors[child] = denied()

        outcome = here.end(plan, tree=True)

        assert outcome.code is OutcomeCode.FAILED
        assert runs(plan.process.id)
        assert runs(child)


@pytest.mark.parametrize("make", [no_more, denied])
def test_what_cannot_be_held_later_spares_no_other(hands: Choosy, make: object) -> None:
    """It came while its parent was waited for."""
    assert callable(make)
    with bench(hands=hands) as here, Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        puppet.do("signal.signal(signal.SIGTERM, lambda *_: None)")
        planned = strays.fork(puppet)
        plan = here.plan(port)
        with here.ending(plan, tree=True) as ending:
            assert ending.begin(runtime.now()) is None
            late = strays.fork(puppet)
            hands.errors[late] = make()
            follow(ending, lambda: late in hands.tried)
            puppet.tell("os._exit(0)")
            outcome = finish(ending)

        assert runs(late)
        assert not runs(planned)
        if make is denied:
            assert outcome.code is OutcomeCode.NOT_PERMITTED
            assert outcome.running == (late,)
        else:
            assert outcome.code is OutcomeCode.STILL_HELD


def test_what_could_not_be_held_for_a_moment_ends_with_the_rest(hands: Choosy) -> None:
    with bench(hands=hands) as here, Puppet() as puppet, Strays() as strays:
        port = puppet.listen()
        puppet.do("signal.signal(signal.SIGTERM, lambda *_: None)")
        plan = here.plan(port)
        with here.ending(plan, tree=True) as ending:
            assert ending.begin(runtime.now()) is None
            late = strays.fork(puppet)
            hands.errors[late] = OSError(errno.EMFILE, "Too many open files")
            follow(ending, lambda: late in hands.tried)
            hands.errors.clear()
            assert ending.step(runtime.now()) is None
            puppet.tell("os._exit(0)")
            outcome = finish(ending)

        assert outcome.code is OutcomeCode.STOPPED
        assert not runs(late)
