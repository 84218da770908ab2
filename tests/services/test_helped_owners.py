"""What a helper sees is put beside what this program sees; made of plain Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core import sockets
from portwatch.core.diff import diff
from portwatch.core.model import Gap, GapCode, Process, ProcessId
from portwatch.services.helped_owners import HelpedOwners
from portwatch.services.helped_sources import HelpedFirewall, HelpedProcesses
from portwatch.sources.firewall_protocol import FirewallReading, NullFirewall
from tests.helpers.machine import FakeMachine

if TYPE_CHECKING:
    from collections.abc import Mapping

GONE = 2**22 + 7  # no process has this number: it is above the kernel's largest


class FakeSight:
    """A helper that knows what a test says."""

    def __init__(self) -> None:
        self.is_on = False
        self.known: dict[int, tuple[ProcessId, ...]] = {}
        self.asked: list[frozenset[int]] = []
        self.processes: dict[int, Process] = {}
        self.reading: FirewallReading | None = None

    def owners(self, inodes: frozenset[int]) -> Mapping[int, tuple[ProcessId, ...]]:
        self.asked.append(inodes)
        return self.known

    def facts(self, pid: int) -> Process | None:
        return self.processes.get(pid)

    def firewall(self) -> FirewallReading | None:
        return self.reading

    def learn(self, inode: int, *pids: int) -> None:
        self.known = {**self.known, inode: tuple(ProcessId(pid, 1) for pid in pids)}


class Stage:
    """A machine whose owners are followed poll by poll."""

    def __init__(self) -> None:
        self.machine = FakeMachine()
        self.sight = FakeSight()
        self.owners = HelpedOwners(self.machine.sources().owners, self.sight)
        self.held: dict[int, tuple[int, ...]] = {}
        self.gaps: tuple[Gap, ...] = ()
        self.report: dict[int, tuple[int, ...]] = {}
        self._before = sockets.empty()

    def poll(self) -> None:
        table = self.machine.read().value
        reading = self.owners.update(table, diff(self._before, table), 0.0)
        self._before = table
        self.report = dict(reading.value)
        self.held.update(self.report)
        self.gaps = reading.gaps


@pytest.fixture
def stage() -> Stage:
    return Stage()


def test_without_a_helper_nothing_differs(stage: Stage) -> None:
    mine = stage.machine.open(4000, 10)
    theirs = stage.machine.open(5000)
    stage.machine.owner_gaps = (Gap(GapCode.OWNERS_HIDDEN, 1),)
    stage.poll()

    assert stage.held == {mine: (10,), theirs: ()}
    assert stage.gaps == stage.machine.owner_gaps
    assert stage.sight.asked == []


def test_what_it_sees_comes_and_goes_with_it(stage: Stage) -> None:
    theirs = stage.machine.open(5000)
    connection = stage.machine.open(5000, remote=("192.0.2.1", 99))
    stage.machine.owner_gaps = (Gap(GapCode.OWNERS_HIDDEN, 2),)
    stage.poll()
    stage.sight.is_on = True
    stage.poll()
    assert stage.sight.asked == [{theirs, connection}]
    assert stage.gaps == (Gap(GapCode.OWNERS_HIDDEN, 2),)  # it has not answered yet

    stage.sight.learn(theirs, GONE)
    stage.poll()
    assert stage.report == {theirs: (GONE,)}
    assert stage.gaps == (Gap(GapCode.OWNERS_HIDDEN, 1),)
    stage.poll()
    assert stage.report == {}
    stage.sight.learn(connection, GONE, GONE + 1)
    stage.poll()
    assert stage.report == {connection: (GONE, GONE + 1)}
    assert stage.gaps == ()

    stage.sight.is_on = False
    stage.poll()
    assert stage.report == {theirs: (), connection: ()}
    assert stage.gaps == (Gap(GapCode.OWNERS_HIDDEN, 2),)


def test_a_hidden_sharer_of_a_listener_is_seen_beside_the_visible_one(stage: Stage) -> None:
    shared = stage.machine.open(4000, 10)
    connection = stage.machine.open(4001, 10, remote=("192.0.2.1", 99))
    stage.sight.is_on = True
    stage.poll()
    stage.sight.learn(shared, GONE)
    stage.poll()

    assert stage.held == {shared: (10, GONE), connection: (10,)}
    assert stage.sight.asked[-1] == {shared}
    stage.machine.hand_over(shared, 20)
    stage.poll()
    assert stage.held[shared] == (20, GONE)


def test_what_nobody_holds_is_not_hidden(stage: Stage) -> None:
    kernels = stage.machine.open(2049)
    stage.machine.table[kernels]["uid"] = 0
    lost = stage.machine.open(5000)
    stage.machine.owner_gaps = (Gap(GapCode.OWNERS_HIDDEN, 2),)
    stage.sight.is_on = True
    for identity in (kernels, lost):
        stage.sight.learn(identity)
    stage.poll()

    assert stage.owners.unowned(kernels) is GapCode.OWNERS_KERNEL
    assert stage.owners.unowned(lost) is GapCode.OWNERS_UNFOUND
    assert stage.gaps == (Gap(GapCode.OWNERS_KERNEL, 1), Gap(GapCode.OWNERS_UNFOUND, 1))


def test_what_closed_is_asked_for_no_longer(stage: Stage) -> None:
    theirs = stage.machine.open(5000)
    stage.sight.is_on = True
    stage.poll()
    stage.machine.close_socket(theirs)
    stage.poll()

    assert stage.sight.asked[-1] == frozenset()


def test_an_image_is_taken_from_the_very_same_process_only() -> None:
    machine, sight = FakeMachine(), FakeSight()
    machine.processes[10] = hidden = Process(ProcessId(10, 5), "daemon", uid=0)
    sources = machine.sources()
    processes = HelpedProcesses(sources.processes, sight, sources.users)
    sight.processes[10] = Process(ProcessId(10, 4), "older", exe="/bin/older")
    sight.is_on = True
    assert processes.facts(10) == hidden

    sight.processes[10] = Process(ProcessId(10, 5), "x", exe="/bin/daemon", cwd="/srv", uid=7)
    found = processes.facts(10)
    assert found is not None
    assert (found.name, found.exe, found.cwd, found.uid) == ("daemon", "/bin/daemon", "/srv", 0)
    sight.is_on = False
    assert processes.facts(10) == hidden


def test_rules_are_the_helpers_while_there_are_some() -> None:
    sight = FakeSight()
    firewall = HelpedFirewall(NullFirewall("an administrator's"), sight)
    hidden = firewall.read(0.0)
    sight.is_on = True
    assert firewall.read(0.0) == hidden
    sight.reading = FirewallReading(None)

    assert firewall.read(0.0) is sight.reading
    sight.is_on = False
    assert firewall.read(0.0) == hidden
