"""What is kept in mind of earlier holders ends with their socket, and not before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core import subject
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.signs import Holder
from portwatch.services.socket_pasts import SocketPasts
from tests.helpers.looked import seen
from tests.helpers.rows import held_by, listener, process, socket

if TYPE_CHECKING:
    from portwatch.core.model import Listener, Process

STRANGER = process("x", 50, exe="/tmp/x")
SERVER = process("nginx", 60, exe="/usr/sbin/nginx")
TEMPORARY = Reason(ReasonCode.EXE_TEMPORARY, Severity.HIGH, "It runs from /tmp.", "/tmp/x")


def row(owner: Process, identity: int) -> Listener:
    return listener(ownership=held_by(owner), socket=socket(4000, id=identity))


def recalled(pasts: SocketPasts, owner: Process, *reasons: Reason, identity: int = 7) -> bool:
    one = row(owner, identity)
    holder = Holder(subject.of(one, owner, seen(owner), None), reasons)
    return pasts.recall(one, (holder,)) is not None


@pytest.fixture
def pasts() -> SocketPasts:
    made = SocketPasts()
    assert not recalled(made, STRANGER, TEMPORARY)
    return made


def test_who_comes_after_is_told_again_and_again(pasts: SocketPasts) -> None:
    assert [recalled(pasts, SERVER) for _ in range(3)] == [True] * 3
    assert not recalled(pasts, SERVER, identity=8)  # another socket has its own past


def test_the_id_of_a_socket_that_has_closed_comes_again_without_a_past(pasts: SocketPasts) -> None:
    pasts.forget([7, 99])

    assert not recalled(pasts, SERVER)


def test_what_others_closed_takes_no_past_away(pasts: SocketPasts) -> None:
    pasts.forget([8])

    assert recalled(pasts, SERVER)
