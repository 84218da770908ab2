"""What a helper is asked when this program's own rights do not suffice."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any, cast

import pytest

from portwatch.core.helper_answer import Bound, Done, Refused, Trouble
from portwatch.core.helper_request import (
    MOST_SOCKETS,
    Asked,
    BindRequest,
    encode_request,
    parse_request,
)
from portwatch.services import stop_hands
from portwatch.services.helper_hands import HelpedHandle, HelperHands
from portwatch.services.helper_link import HelperSilentError
from portwatch.services.stop import PidfdHandle, ProcessEnded
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import bench, identity

if TYPE_CHECKING:
    from portwatch.core.helper_answer import Answer
    from portwatch.core.helper_request import Request

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the helper runs on Linux")
MANY = MOST_SOCKETS + 6


class _Link:
    """A helper that agrees to everything."""

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.is_silent = False
        self.refuses: Trouble | None = None

    def ask(self, request: Request) -> Answer:
        if self.is_silent:
            raise HelperSilentError
        self.asked.append(request)
        if self.refuses is not None:
            return Refused(self.refuses, "no")
        return Bound(len(self.asked)) if isinstance(request, BindRequest) else Done()


def test_it_is_told_which_program_the_plan_was_made_for() -> None:
    link = _Link()
    hands = HelperHands(cast("Any", link))
    with Puppet() as puppet, closing(hands.open(identity(puppet.pid), exe="/bin/planned")) as made:
        assert isinstance(made, HelpedHandle)
        made.bind()

    (asked, _) = link.asked
    assert isinstance(asked, BindRequest)
    assert asked.exe == "/bin/planned"


def test_of_many_sockets_no_more_are_told_than_it_takes() -> None:
    """A request that it cannot read it cannot answer either: that would be silence."""
    link = _Link()
    with Puppet() as puppet:
        puppet.do("many = [socket.socket() for _ in range(MANY)]".replace("MANY", str(MANY)))
        puppet.do("[o.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1) for o in many]")
        puppet.do("many[0].bind(('127.0.0.1', 0))")
        puppet.do("[o.bind(many[0].getsockname()) for o in many[1:]]; [o.listen() for o in many]")
        with bench() as here:
            plan = here.plan(int(puppet.ask("many[0].getsockname()[1]")))
        assert len(plan.bound) == MANY
        hands = HelperHands(cast("Any", link))
        with closing(hands.open(plan.process.id, sockets=plan.bound)) as made:
            assert isinstance(made, HelpedHandle)
            made.bind()

    line = encode_request(Asked(1, link.asked[0])).removesuffix(b"\n")
    assert parse_request(line).request == link.asked[0]


def test_silence_is_not_told_as_a_refusal() -> None:
    """What was asked may have been done."""
    link = _Link()
    link.is_silent = True
    with Puppet() as puppet:
        made = HelperHands(cast("Any", link)).open(identity(puppet.pid))
        assert isinstance(made, HelpedHandle)

        with closing(made), pytest.raises(TimeoutError):
            made.bind()


class _NotOurs(PidfdHandle):
    """A process that this program may not signal."""

    def check(self) -> None:
        raise PermissionError


@pytest.mark.parametrize("trouble", [Trouble.STALE, Trouble.NOT_ALLOWED, Trouble.LET_GO])
def test_what_the_helper_refuses_to_hold_is_not_held_here_either(
    monkeypatch: pytest.MonkeyPatch, trouble: Trouble
) -> None:
    monkeypatch.setattr(stop_hands, "open_handle", _NotOurs)
    link = _Link()
    hands = HelperHands(cast("Any", link))
    with Puppet() as puppet:
        child = identity(puppet.fork())
        with closing(hands.open(identity(puppet.pid))) as above:
            before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - only counted
            link.refuses = trouble
            with pytest.raises((ProcessEnded, OSError)):
                hands.open(child, under=above)

            assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208 - the same
