from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from portwatch.core import subject
from portwatch.core.earlier_holders import SIGNS_AT_MOST, EarlierHolders
from portwatch.core.model import Match, Parent
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.signs import Holder
from tests.helpers.looked import seen
from tests.helpers.rows import held_by, listener, process

if TYPE_CHECKING:
    from portwatch.core.model import Process

STRANGER = process("x", 50, exe="/tmp/x")
SERVER = process("nginx", 60, exe="/usr/sbin/nginx")
TEMPORARY = Reason(ReasonCode.EXE_TEMPORARY, Severity.HIGH, "It runs from /tmp.", "/tmp/x")


def holder(owner: Process, *reasons: Reason) -> Holder:
    row = listener(ownership=held_by(owner))
    return Holder(subject.of(row, owner, seen(owner), None), reasons)


def looks(*holders: tuple[Holder, ...], match: Match | None = None) -> Reason | None:
    """What is recalled at the last of several looks."""
    past = EarlierHolders()
    for found in holders:
        owners = [one.subject.process for one in found]
        past = past.followed(listener(ownership=held_by(*owners, match=match)), found)
    return past.reason(holders[-1])


def test_what_was_told_of_who_has_gone_is_recalled() -> None:
    found = looks((holder(STRANGER, TEMPORARY),), (holder(SERVER),))

    assert found is not None
    assert (found.code, found.severity) == (ReasonCode.EARLIER_HOLDER, Severity.HIGH)
    assert found.text == (
        "It was held by another program before, of which was told: it runs from /tmp."
    )
    assert found.evidence == "x, pid 50: /tmp/x"
    assert found.advice


def test_what_was_told_of_a_guess_or_was_small_is_not() -> None:
    small = replace(TEMPORARY, severity=Severity.LOW)
    exposed = replace(TEMPORARY, code=ReasonCode.OPEN_SERVICE)

    assert looks((holder(STRANGER, TEMPORARY),), (holder(SERVER),), match=Match.INFERRED) is None
    assert looks((holder(STRANGER, small, exposed),), (holder(SERVER),)) is None


def test_only_a_reason_that_speaks_of_the_program_keeps_its_weight() -> None:
    code = replace(TEMPORARY, code=ReasonCode.CODE_WITHOUT_FILE)

    found = looks((holder(STRANGER, code),), (holder(SERVER),))

    assert found is not None
    assert found.severity is Severity.MEDIUM


def test_a_guest_of_who_held_it_before_is_forgotten() -> None:
    server, guest = holder(SERVER), holder(STRANGER, TEMPORARY)
    child = holder(replace(STRANGER, parents=(Parent(60, "nginx"),)), TEMPORARY)

    assert looks((server,), (server, guest), (server,)) is None
    assert looks((server, child), (server,)) is None  # both are met at once
    assert looks((server, guest), (server,)) is not None
    assert looks((server,), (guest,), (server,)) is not None  # it did not hold it all the time


def test_another_program_in_the_same_process_is_another_holder() -> None:
    same = replace(SERVER, id=STRANGER.id)

    found = looks((holder(SERVER),), (holder(STRANGER, TEMPORARY),), (holder(same),))

    assert found is not None
    assert found.text.startswith("Its process ran another program before")


def test_a_file_that_is_put_right_is_not_held_against_it() -> None:
    gone = replace(TEMPORARY, code=ReasonCode.EXE_DELETED)
    memory = replace(TEMPORARY, code=ReasonCode.EXE_MEMFD)
    child = replace(STRANGER, id=replace(STRANGER.id, pid=51))

    assert looks((holder(STRANGER, gone),), (holder(STRANGER),)) is None
    assert looks((holder(STRANGER, gone),), (holder(child),)) is None
    assert looks((holder(STRANGER, memory),), (holder(child),)) is not None


def test_what_is_told_of_who_holds_it_now_is_not_told_twice() -> None:
    other = holder(replace(SERVER, exe="/tmp/y"), TEMPORARY)

    assert looks((holder(STRANGER, TEMPORARY),), (other,)) is None


def test_it_keeps_few_signs() -> None:
    past = EarlierHolders()
    for pid in range(100, 200):
        found = (holder(process("x", pid, exe="/tmp/x"), TEMPORARY),)
        past = past.followed(listener(ownership=held_by(found[0].subject.process)), found)

    assert len(past.signs) == SIGNS_AT_MOST
    assert len(past.holders) == 1
