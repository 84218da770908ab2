from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Gap, GapCode, Instant, Listener, Verdict
from portwatch.services.expectations import Expectations
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.services.knowledge import load_knowledge
from portwatch.services.learning import LearningPeriod
from portwatch.services.machine import open_monitor
from portwatch.services.monitor import Monitor
from portwatch.sources.kernel_view import kernel_serves, sees_machine
from portwatch.sources.linux_descriptors import Descriptors
from tests.helpers.machine import FakeMachine
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.tick import Tick

KNOWLEDGE = load_knowledge()


class Watch:
    """A window's monitor of a machine of plain Python, from one start to the next."""

    def __init__(self, machine: FakeMachine, folder: Path, *, learns: bool = True) -> None:
        self.learning = LearningPeriod(folder / "state", 24)
        if not learns:
            self.learning.end(Instant(0, 0))
        self.file = ExpectationsFile(folder / "config")
        self.expectations = Expectations(self.file, self.learning)
        self.monitor = Monitor(
            machine.sources(), KNOWLEDGE, baseline=False, expectations=self.expectations
        )
        self.at = 0.0

    def tick(self, seconds: float = 6.0) -> Tick:
        self.at += seconds
        return self.monitor.tick(Instant(self.at, 5000 + self.at))

    def only(self) -> Listener:
        (row,) = self.tick().listeners
        return row


@pytest.fixture
def machine() -> FakeMachine:
    made = FakeMachine()
    made.run(10, "daemon")
    made.run(20, "worker", started=2)
    return made


def codes(row: Listener) -> list[str]:
    return [one.code.value for one in row.reasons]


def test_what_was_learnt_is_expected_after_the_next_start(
    machine: FakeMachine, tmp_path: Path
) -> None:
    machine.open(4000, 10)
    first = Watch(machine, tmp_path)
    assert first.only().verdict is Verdict.EXPECTED
    first.monitor.close()

    row = Watch(machine, tmp_path, learns=False).only()

    assert (row.verdict, row.expected_by) == (Verdict.EXPECTED, "daemon-4000")
    assert "daemon may listen on TCP port 4000" in row.expected_why


def test_after_the_first_days_what_is_new_is_unexpected_and_told(
    machine: FakeMachine, tmp_path: Path
) -> None:
    watch = Watch(machine, tmp_path, learns=False)
    watch.tick()
    machine.open(4000, 10)

    tick = watch.tick()

    assert tick.alerts == tick.opened != ()
    assert tick.opened[0].verdict is Verdict.UNEXPECTED


def test_another_owner_and_a_wider_reach_are_risks(machine: FakeMachine, tmp_path: Path) -> None:
    machine.open(4000, 10)
    Watch(machine, tmp_path).tick()
    watch = Watch(machine, tmp_path)
    watch.tick()
    watch.tick()
    machine.table.clear()
    machine.open(4000, 20)
    machine.open(4000, 10, address="0.0.0.0")

    rows = {row.ownership.owners[0].name: row for row in watch.tick().listeners}

    assert codes(rows["worker"]) == ["owner-changed"]
    assert codes(rows["daemon"]) == ["scope-widened"]
    assert {row.verdict for row in rows.values()} == {Verdict.RISKY}


def test_a_rule_that_is_added_judges_what_stands(machine: FakeMachine, tmp_path: Path) -> None:
    machine.open(4000, 10)
    watch = Watch(machine, tmp_path, learns=False)
    assert watch.only().verdict is Verdict.UNEXPECTED

    watch.file.path.parent.mkdir(exist_ok=True)
    watch.file.path.write_text(
        '[[expect]]\nprogram = "/usr/bin/daemon"\nport = 4000\nreach = "computer"\n'
    )

    assert watch.only().expected_by == "daemon-4000"
    watch.file.path.unlink()
    assert watch.only().verdict is Verdict.UNEXPECTED


def test_what_was_learnt_is_told_by_its_rule_as_soon_as_that_is_written(
    machine: FakeMachine, tmp_path: Path
) -> None:
    machine.open(4000, 10)
    watch = Watch(machine, tmp_path)
    assert "learnt just now" in watch.only().expected_why

    row = watch.only()

    assert row.expected_by == "daemon-4000"
    assert row.expected_why.startswith("A learnt rule (daemon-4000) says so")


def test_a_rule_that_is_added_while_others_are_learnt_holds_at_once(
    machine: FakeMachine, tmp_path: Path
) -> None:
    machine.open(4000, 10)
    machine.open(5000, 20, address="0.0.0.0")
    watch = Watch(machine, tmp_path)
    watch.tick()
    machine.open(4001, 10)
    watch.tick()
    watch.file.path.write_text(
        watch.file.path.read_text().replace('reach = "network"', 'reach = "computer"')
    )

    rows = {row.socket.local_port: row for row in watch.tick().listeners}

    assert rows[4001].expected_by == "daemon-4001"
    assert codes(rows[5000]) == ["scope-widened"]


def test_what_is_learnt_is_announced_once(machine: FakeMachine, tmp_path: Path) -> None:
    watch = Watch(machine, tmp_path)
    watch.tick()
    listener = machine.open(4000, 10)
    learnt = watch.tick()
    machine.close_socket(listener)
    watch.tick()
    machine.open(4000, 10)

    again = watch.tick()

    assert [row.verdict for row in learnt.alerts] == [Verdict.EXPECTED]
    assert len(again.opened) == 1
    assert again.alerts == ()


def test_what_nothing_expects_is_announced_after_the_first_days(
    machine: FakeMachine, tmp_path: Path
) -> None:
    watch = Watch(machine, tmp_path, learns=False)
    watch.tick()
    machine.open(4000, 10)

    assert [row.verdict for row in watch.tick().alerts] == [Verdict.UNEXPECTED]


@pytest.mark.parametrize("code", [GapCode.OWNERS_HIDDEN, GapCode.OWNERS_UNFOUND])
def test_what_nobody_is_seen_to_hold_is_judged_alike_by_window_watch_and_list(
    machine: FakeMachine, tmp_path: Path, code: GapCode
) -> None:
    machine.open(4000)
    machine.owner_gaps = (Gap(code, 1),)
    window = Watch(machine, tmp_path).only()
    sources = machine.sources()
    watch = Monitor(sources, KNOWLEDGE).tick(Instant(0, 5000)).listeners[0]
    once = Monitor(sources, KNOWLEDGE, baseline=False).tick(Instant(0, 5000)).listeners[0]

    assert {row.verdict for row in (window, watch, once)} == {Verdict.UNEXPECTED}
    assert window.expected_by is None
    assert codes(window) == ["owner-hidden"]


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0, reason="only root sees everybody's holders"
)
@pytest.mark.parametrize("looks", [1, 6])
def test_a_listener_that_hides_between_two_programs_is_not_learnt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, looks: int
) -> None:
    monkeypatch.setattr(Descriptors, "_refuse", lambda *_: None)  # as where root sees everything
    with Puppet() as puppet:
        port = puppet.listen_in_flight()
        seen = puppet.listen("seen")
        expectations = Expectations(ExpectationsFile(tmp_path), LearningPeriod(tmp_path, 24))
        monitor = open_monitor(baseline=False, everything=False, expectations=expectations)
        try:
            for number in range(looks):
                tick = monitor.tick(Instant(6.0 * number, 5000 + 6.0 * number))
        finally:
            monitor.close()

    rows = {row.socket.local_port: row for row in tick.listeners if not row.socket.namespace}
    is_whole = sees_machine("/proc") and not kernel_serves("/proc")
    assert rows[port].verdict is (Verdict.RISKY if is_whole else Verdict.UNEXPECTED)
    assert rows[port].expected_by is None
    assert rows[seen].expected_by is not None
    assert all(rule.ports.first != port for rule in ExpectationsFile(tmp_path).load().rules)
