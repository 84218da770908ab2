"""What became of a stop, a pause or a closed connection is told in the language of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Family, Process, ProcessId, Protocol, Socket, State
from portwatch.core.said import say
from portwatch.services import connection_close
from portwatch.services import stop_managed_words as managed_words
from portwatch.services import stop_outcome_words as outcome_words
from portwatch.services import stop_words as words
from portwatch.services.connection_close import CloseCode
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_outcome import Outcome, OutcomeCode
from portwatch.services.stop_pause import Hold, _not_done
from portwatch.services.stop_plan import Effect, Managed, Peer, StopPlan, Supervisor, Way
from portwatch.services.stop_supervisor import likely_supervisor
from portwatch.ui.outcome_text import after_title
from tests.helpers.pseudo_locale import english

if TYPE_CHECKING:
    from collections.abc import Iterator


NAMES = ("postgres", "nginx", "anna", "systemd", "backup.service", "tcp", "no such device", "1423")
WHO = Process(id=ProcessId(1423, 99), name="postgres", user="anna")
OTHER = Process(id=ProcessId(8, 99), name="nginx")
SOCKETS = tuple(
    Socket(
        id=port,
        protocol=Protocol.TCP,
        family=Family.IPV4,
        state=State.LISTEN,
        local_address="127.0.0.1",
        local_port=port,
    )
    for port in (80, 443)
)
EFFECT = Effect((WHO, OTHER), freed=SOCKETS, peers=(Peer(None, 2), Peer("nginx", 1)))
MANAGED = Managed(
    Way.UNIT,
    "postgres.service",
    "postgres",
    "systemd",
    "/",
    ("systemctl", "stop", "--", "postgres.service"),
    (),
    restarts=True,
    sockets=("backup.service",),
    followers=("backup.service",),
)
PLAN = StopPlan(
    WHO,
    SOCKETS,
    SOCKETS,
    (OTHER,),
    EFFECT,
    EFFECT,
    likely_supervisor(WHO, (OTHER,)),
    frozenset(),
    beside=(OTHER,),
    is_paused=True,
)
GUARD = Guard(1423, frozenset())


def _plans() -> Iterator[str]:
    yield words.question(PLAN)
    yield words.intro(PLAN)
    for tree in (False, True):
        for step in words.steps(PLAN, 10.0, tree=tree):
            yield from step
    yield words.processes_text(EFFECT)
    yield words.connections_text(EFFECT.peers)
    yield words.connections_text(())
    yield words.freed_text(EFFECT)
    yield managed_words.choice(MANAGED)
    yield managed_words.act(MANAGED)
    yield managed_words.hint(MANAGED)
    yield managed_words.intro(PLAN, MANAGED)
    yield managed_words.belongs(MANAGED)
    for step in managed_words.steps(MANAGED, 1, words.Step("")):
        yield from step


def _ends() -> Iterator[str]:
    refusal = GUARD.refuses(WHO)
    assert refusal is not None
    yield outcome_words.refused(refusal)
    yield outcome_words.ended_before(PLAN, reused=True)
    yield outcome_words.let_go(PLAN)
    yield outcome_words.unreadable(PLAN)
    yield outcome_words.not_permitted(PLAN)
    yield outcome_words.forbidden(WHO)
    yield outcome_words.rest_not_permitted(PLAN, 2)
    yield outcome_words.failed(WHO.id, "no such device")
    yield outcome_words.failed(WHO.id, "")
    for running in ((WHO.id,), (OTHER.id,)):
        for forced in (False, True):
            yield outcome_words.still_running(PLAN, running, 1, closed=True, forced=forced)
            yield outcome_words.left_after(PLAN, running, forced=forced)
        yield outcome_words.who_still_runs(PLAN, running)
    for seen in (False, True):
        yield outcome_words.stopped(PLAN, forced=seen, seen=seen, others_follow=False)
    by = Supervisor(1, "systemd", managed_words.belongs(MANAGED))
    yield outcome_words.taken_again(PLAN, (), by, forced=True)
    yield outcome_words.still_held(PLAN, (OTHER,), forced=False)
    yield managed_words.refused(MANAGED, "")
    yield managed_words.still_running(MANAGED, 10, waits=True, forced=False, others=(OTHER,))
    yield connection_close.failed("no such device").text


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("tell", [_plans, _ends])
def test_every_sentence_is_in_the_language(tell: type[Iterator[str]]) -> None:
    assert not [text for text in tell() if english(text, *NAMES)]


@pytest.mark.parametrize(
    ("stopped", "paused"),
    [
        (outcome_words.let_go(PLAN), "Not paused: process 1423 does not hold ports 80 and 443"),
        (outcome_words.failed(WHO.id, "broken"), "Process 1423 cannot be paused: broken."),
    ],
)
@pytest.mark.usefixtures("pseudo")
def test_a_pause_that_failed_is_told_as_that(stopped: str, paused: str) -> None:
    told = _not_done(Outcome(OutcomeCode.FAILED, stopped), Hold.PAUSE).text

    assert told.startswith(paused)
    assert not english(told, "broken")


def test_what_a_title_says_is_not_said_again() -> None:
    text = outcome_words.ended_before(PLAN, reused=False)

    assert after_title(text, outcome_words.HEADS) == "Process 1423 had ended before."
    assert after_title("Process 7 ran.", outcome_words.HEADS) == "Process 7 ran."
    for told, more in (
        (connection_close.not_closed(CloseCode.GONE, say("It had ended.")), "It had ended."),
        (connection_close.failed("no such device"), "No such device."),
    ):
        assert after_title(told.text, connection_close.HEADS) == more
