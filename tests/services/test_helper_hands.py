"""What a helper is asked when this program's own rights do not suffice."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any, cast

import pytest

from portwatch.core.helper_answer import Bound, Done
from portwatch.core.helper_request import BindRequest
from portwatch.services.helper_hands import HelpedHandle, HelperHands
from portwatch.services.helper_link import HelperSilentError
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import identity

if TYPE_CHECKING:
    from portwatch.core.helper_answer import Answer
    from portwatch.core.helper_request import Request

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the helper runs on Linux")


class _Link:
    """A helper that agrees to everything."""

    def __init__(self) -> None:
        self.asked: list[Request] = []
        self.is_silent = False

    def ask(self, request: Request) -> Answer:
        if self.is_silent:
            raise HelperSilentError
        self.asked.append(request)
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


def test_silence_is_not_told_as_a_refusal() -> None:
    """What was asked may have been done."""
    link = _Link()
    link.is_silent = True
    with Puppet() as puppet:
        made = HelperHands(cast("Any", link)).open(identity(puppet.pid))
        assert isinstance(made, HelpedHandle)

        with closing(made), pytest.raises(TimeoutError):
            made.bind()
