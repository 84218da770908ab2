"""What a helper is asked when this program's own rights do not suffice."""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any, cast

import pytest

from portwatch.core.helper_answer import Bound, Done
from portwatch.core.helper_request import BindRequest
from portwatch.services.helper_hands import HelpedHandle, HelperHands
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

    def ask(self, request: Request) -> Answer:
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
