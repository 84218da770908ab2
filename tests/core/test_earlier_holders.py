from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core import subject
from portwatch.core.earlier_holders import SIGNS_AT_MOST, EarlierHolders
from portwatch.core.model import Match, Parent
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.signs import Holder
from tests.helpers.looked import NETWORK, seen, shell, streams
from tests.helpers.rows import held_by, listener, process

if TYPE_CHECKING:
    from portwatch.core.model import Process

STRANGER = process("x", 50, exe="/tmp/x")
SERVER = process("nginx", 60, exe="/usr/sbin/nginx")
TEMPORARY = Reason(ReasonCode.EXE_TEMPORARY, Severity.HIGH, "It runs from /tmp.", "/tmp/x")


SHELL = Reason(ReasonCode.SHELL_ON_SOCKET, Severity.HIGH, "A shell itself holds the socket.", "sh")


def holder(owner: Process, *reasons: Reason, **facts: Any) -> Holder:
    row = listener(ownership=held_by(owner))
    return Holder(subject.of(row, owner, seen(owner, **facts), None), reasons)


def became(command: str, **facts: Any) -> Reason | None:
    """What is recalled of a shell that became a server."""
    words = command.split(maxsplit=2)
    started = process("dash", 60, exe="/usr/bin/dash", command=tuple(words))
    return looks((holder(started, SHELL, **facts),), (holder(SERVER),))


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
    small = TEMPORARY._replace(severity=Severity.LOW)
    exposed = TEMPORARY._replace(code=ReasonCode.OPEN_SERVICE)

    assert looks((holder(STRANGER, TEMPORARY),), (holder(SERVER),), match=Match.INFERRED) is None
    assert looks((holder(STRANGER, small, exposed),), (holder(SERVER),)) is None


def test_only_a_reason_that_speaks_of_the_program_keeps_its_weight() -> None:
    code = TEMPORARY._replace(code=ReasonCode.CODE_WITHOUT_FILE)

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
    gone = TEMPORARY._replace(code=ReasonCode.EXE_DELETED)
    memory = TEMPORARY._replace(code=ReasonCode.EXE_MEMFD)
    child = replace(STRANGER, id=STRANGER.id._replace(pid=51))

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


def test_who_else_held_it_does_not_excuse_what_its_own_process_ran() -> None:
    decoy, same = holder(SERVER), holder(replace(SERVER, id=STRANGER.id))

    assert looks((decoy,), (decoy, holder(STRANGER, TEMPORARY)), (decoy, same)) is not None


@pytest.mark.parametrize(
    "command",
    ["sh /srv/start.sh", "sh -c exec nginx", "sh -c sh prepare.sh && cd /srv && exec nginx"],
)
def test_a_start_script_is_forgiven_unless_a_shell_had_the_network(command: str) -> None:
    served = shell(streams(NETWORK, NETWORK))

    assert became(command) is None
    assert became(command, shells=(shell(streams()),)) is None
    assert became(command, streams=streams(NETWORK)) is not None
    assert became(command, shells=(served,)) is not None


@pytest.mark.parametrize(
    "command", ["sh -c bash -i; exec nginx", "sh -c (exec /bin/sh <&7) && exec nginx", "sh -i x"]
)
def test_a_command_that_opens_a_shell_is_no_start_script(command: str) -> None:
    assert (became(command) is None) == (command == "sh -i x")


def test_a_shell_that_has_the_network_only_later_is_not_forgiven() -> None:
    started = process("dash", 60, exe="/usr/bin/dash", command=("sh", "/srv/start.sh"))
    later = holder(started, SHELL, streams=streams(NETWORK))

    assert looks((holder(started, SHELL),), (later,), (holder(SERVER),)) is not None


def test_many_light_signs_do_not_crowd_out_a_heavy_one() -> None:
    light = Reason(ReasonCode.RAW_LISTENER, Severity.MEDIUM, "It passes bytes on.", "nc")
    many = [(holder(process("nc", pid), light),) for pid in range(100, 100 + SIGNS_AT_MOST)]

    found = looks(*many, (holder(STRANGER, TEMPORARY),), (holder(SERVER),))

    assert found is not None
    assert found.severity is Severity.HIGH
