"""How the monitor tells guesses, counts them, and lets them go again; and that no stop uses one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.guess import Certainty, Guess
from portwatch.core.model import Gap, GapCode, Match, Protocol
from portwatch.core.place import parse_cgroup
from portwatch.core.reason import ReasonCode
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_plan import PortTarget, Refusal, RefusalCode, SocketTarget, Target
from portwatch.services.stop_planner import Planner
from portwatch.services.stop_survey import Surveyor
from tests.helpers.machine import FakeMachine
from tests.helpers.watching import Watch

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable
    from portwatch.core.tick import Tick
    from portwatch.sources.protocols import Sources

NO_GUARD = Guard(own=-1, above=frozenset())
CUPS = parse_cgroup("/system.slice/cups.service")


class Guessing(FakeMachine):
    """A machine that hides all holders, and guesses what a test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.guesses: dict[int, Guess] = {}
        self.asked: list[set[int]] = []
        self.looks = 0

    def sources(self) -> Sources:
        return replace(super().sources(), inference=self)

    def infer(self, unowned: SocketTable, now: float) -> dict[int, Guess]:
        del now
        ids = set(unowned["id"].tolist())
        self.asked.append(ids)
        return {identity: guess for identity, guess in self.guesses.items() if identity in ids}

    def look(self) -> None:
        self.looks += 1

    def hide(self, port: int, guess: Guess | None = None) -> int:
        """Open a listener whose holder cannot be seen."""
        identity = self.open(port)
        if guess is not None:
            self.guesses[identity] = guess
        self.owner_gaps = (Gap(GapCode.OWNERS_HIDDEN, len(self.table)),)
        return identity


@pytest.fixture
def machine() -> Guessing:
    made = Guessing()
    made.run(7, "cupsd")
    return made


ONLY = Guess((7,), 7, Certainty.ONLY, CUPS)
ONE_OF = Guess((7, 8), None, Certainty.ONE_OF, CUPS)
EMPTIED = Guess((), None, Certainty.EMPTIED, CUPS)


def counts(tick: Tick) -> dict[GapCode, int]:
    return {gap.code: gap.count for gap in tick.gaps if gap.code.startswith("owners-")}


def test_a_process_is_named_with_its_unit_and_as_inferred(machine: Guessing) -> None:
    machine.hide(631, ONLY)
    (row,) = Watch(machine, baseline=False).tick().listeners

    assert row.ownership.match is Match.INFERRED
    assert [owner.name for owner in row.ownership.owners] == ["cupsd"]
    assert row.unit == "cups.service"
    assert row.text.startswith("Very probably cupsd")
    assert row.reasons == ()


def test_one_of_several_is_named_by_the_unit_alone(machine: Guessing) -> None:
    machine.hide(631, ONE_OF)
    (row,) = Watch(machine).tick().listeners

    assert (row.ownership.match, row.ownership.owners) == (Match.INFERRED, ())
    assert row.unit == "cups.service"


def test_a_process_that_ended_since_is_not_named(machine: Guessing) -> None:
    machine.hide(631, ONLY._replace(pid=99, candidates=(99,)))
    (row,) = Watch(machine).tick().listeners

    assert row.ownership.owners == ()
    assert row.text.startswith("A process of cups.service listens")


@pytest.mark.parametrize("guess", [EMPTIED, ONE_OF._replace(candidates=(7,))])
def test_what_was_passed_on_is_owned_by_none_and_the_gap_says_why(
    machine: Guessing, guess: Guess
) -> None:
    machine.hide(631, guess)
    tick = Watch(machine, baseline=False).tick()
    (row,) = tick.listeners

    assert (row.ownership.match, row.ownership.owners) == (Match.NONE, ())
    assert row.ownership.gap is GapCode.OWNERS_MOVED
    assert [reason.code for reason in row.reasons] == [ReasonCode.OWNER_HIDDEN]
    assert counts(tick) == {GapCode.OWNERS_MOVED: 1}


def test_each_socket_counts_in_one_gap_only(machine: Guessing) -> None:
    machine.hide(631, ONLY)
    machine.hide(632, ONE_OF)
    machine.hide(633, EMPTIED)
    machine.hide(634)

    assert counts(Watch(machine).tick()) == {
        GapCode.OWNERS_INFERRED: 2,
        GapCode.OWNERS_MOVED: 1,
        GapCode.OWNERS_HIDDEN: 1,
    }


def test_a_better_guess_changes_the_row(machine: Guessing) -> None:
    identity = machine.hide(631, ONE_OF)
    watch = Watch(machine)
    watch.tick()
    machine.guesses[identity] = ONE_OF._replace(pid=7, certainty=Certainty.LIKELY)
    (row,) = watch.tick().changed

    assert [owner.name for owner in row.ownership.owners] == ["cupsd"]
    assert watch.tick().changed == ()


def test_a_holder_that_comes_to_light_takes_the_place_of_the_guess(machine: Guessing) -> None:
    identity = machine.hide(631, ONLY)
    machine.run(8, "heir")
    watch = Watch(machine)
    watch.tick()
    machine.hand_over(identity, 8)
    (row,) = watch.tick().changed

    assert (row.ownership.match, row.ownership.guess) == (Match.EXACT, None)
    assert [owner.name for owner in row.ownership.owners] == ["heir"]
    watch.tick()
    assert identity not in machine.asked[-1]


def test_nothing_is_kept_of_sockets_that_closed(machine: Guessing) -> None:
    watch = Watch(machine)
    for port in range(1000, 1050):
        identity = machine.hide(port, ONLY)
        watch.tick()
        machine.close_socket(identity)
    watch.tick()
    machine.close_socket(machine.hide(2000))
    watch.tick()

    assert machine.asked[-1] == set()


def test_visible_holders_are_not_guessed(machine: Guessing) -> None:
    machine.open(631, 7)
    machine.guesses[100] = ONE_OF
    (row,) = Watch(machine).tick().listeners

    assert row.ownership.match is Match.EXACT
    assert not any(machine.asked)


def test_what_opens_between_two_polls_is_told_at_once_and_named_by_the_next_poll(
    machine: Guessing,
) -> None:
    watch = Watch(machine)
    watch.tick()
    assert watch.glance() is None
    assert machine.looks == 1
    listener = machine.hide(4631, ONLY)

    soon = watch.glance(after=0.1)
    later = watch.tick()

    assert soon is not None
    assert [row.socket.id for row in soon.opened] == [listener]
    assert soon.alerts == ()
    assert [row.ownership.owners[0].name for row in later.changed] == ["cupsd"]
    assert [row.ownership.owners[0].name for row in later.alerts] == ["cupsd"]
    assert watch.tick().alerts == ()


def test_what_closes_before_it_is_guessed_leaves_nothing_behind(machine: Guessing) -> None:
    watch = Watch(machine)
    watch.tick()
    for port in range(5):
        listener = machine.hide(1000 + port, ONLY)
        watch.glance(after=0.1)
        machine.close_socket(listener)
    machine.owner_gaps = ()

    tick = watch.tick()

    assert len(tick.closed) == 5
    assert tick.alerts == tick.listeners == ()
    assert watch.monitor._owners.unowned_count == 0


TARGETS = ["port", "row"]


@pytest.mark.parametrize("guess", [ONLY, ONE_OF, EMPTIED, None])
@pytest.mark.parametrize("way", TARGETS)
def test_a_stop_never_acts_on_a_guess(machine: Guessing, guess: Guess | None, way: str) -> None:
    machine.hide(631, guess)
    (row,) = Watch(machine).tick().listeners
    target: Target = PortTarget(631) if way == "port" else SocketTarget.of(row)
    (found,) = Planner(Surveyor(machine.sources()), NO_GUARD).plan(target)

    assert isinstance(found, Refusal)
    assert found.code is RefusalCode.OWNER_HIDDEN
    assert found.text == "Which program holds port 631 tcp cannot be seen from here."
    assert found.process is None


def test_a_containers_listener_is_no_target_of_its_row(machine: Guessing) -> None:
    machine.open(80, 7)
    row = machine.table.pop(100)
    row["namespace"] = 4026532274
    machine.elsewhere[100] = row
    (listener,) = Watch(machine).tick().listeners
    assert listener.socket.protocol is Protocol.TCP
    (found,) = Planner(Surveyor(machine.sources()), NO_GUARD).plan(SocketTarget.of(listener))

    assert isinstance(found, Refusal)
    assert found.code is RefusalCode.ELSEWHERE
    assert found.text == (
        "Port 80 tcp is in a container's own network: stop the container by its own tools."
    )


def test_what_opens_in_a_containers_own_network_is_told_without_an_alert(
    machine: Guessing,
) -> None:
    watch = Watch(machine)
    watch.tick()
    machine.open(80, 7)
    row = machine.table.pop(100)
    row["namespace"] = 4026532274
    machine.elsewhere[100] = row
    tick = watch.tick()

    assert len(tick.opened) == 1
    assert tick.alerts == ()


def test_a_guessed_process_that_executes_another_program_is_seen(machine: Guessing) -> None:
    machine.hide(631, ONLY)
    watch = Watch(machine)
    watch.tick()
    machine.run(7, "cupsd", exe="/tmp/miner")

    changed = [row for _ in range(5) for row in watch.tick().changed]

    assert [row.ownership.owners[0].exe for row in changed] == ["/tmp/miner"]
