"""Inference on a made-up machine: caps, lifetimes, and what no test can bring about for real."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.core import sockets
from portwatch.core.guess import Certainty, Guess
from portwatch.core.model import Parent, Process, ProcessId, State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import linux_inference
from portwatch.sources.linux_activation import Activation
from portwatch.sources.linux_cgroups import Cgroups
from portwatch.sources.linux_inference import LinuxInference

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.sockets import SocketTable

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

LISTEN = STATE_CODES[State.LISTEN]
FEW = 5


class Machine:
    """Cgroups and processes of plain files; descriptors cannot be counted in them."""

    def __init__(self, root: Path) -> None:
        self.mount, self.proc = root / "cgroup", root / "proc"
        (self.proc / "self").mkdir(parents=True)
        self.mount.mkdir()
        mounted = f"41 31 0:38 / {self.mount} rw - cgroup2 cgroup2 rw\n"
        (self.proc / "self/mountinfo").write_text(mounted)
        self.facts: dict[int, Process] = {}
        self.asked: list[int] = []
        self.inference = LinuxInference(Cgroups(str(self.proc)), self._facts, str(self.proc))
        self.counts: dict[int, int] = {}
        self.now = 0.0

    def _facts(self, pid: int) -> Process | None:
        self.asked.append(pid)
        return self.facts.get(pid)

    def run(self, path: str, *pids: int, name: str = "x", parent: int = 1) -> int:
        folder = self.mount / path
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "cgroup.procs").write_text("".join(f"{pid}\n" for pid in pids))
        for pid in pids:
            chain = (Parent(parent, "systemd"),)
            self.facts[pid] = Process(ProcessId(pid, pid), name, parents=chain)
        return folder.stat().st_ino

    def count(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Let the kernel count descriptors, as ``counts`` tells."""
        self.inference._candidates.counts_descriptors = True
        monkeypatch.setattr(
            self.inference._candidates,
            "counts",
            lambda pids: {pid: self.counts[pid] for pid in pids if pid in self.counts},
        )

    def infer(self, table: SocketTable, after: float = 1.0) -> dict[int, Guess]:
        self.now += after
        return dict(self.inference.infer(table, self.now))


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def table_of(cgroup: int, *ids: int, state: int = LISTEN) -> SocketTable:
    table = sockets.empty(len(ids))
    table["id"] = ids
    table["inode"] = table["id"] + 1000
    table["cgroup"] = cgroup
    table["state"] = state
    table["protocol"] = 6
    return table


def test_nothing_is_told_of_what_the_kernel_holds_or_the_root_cgroup(machine: Machine) -> None:
    number = machine.run("a.service", 7)
    table = table_of(number, 1, 2, 3)
    table["cgroup"][0] = 1
    table["cgroup"][1] = 0
    table["inode"][2] = 0

    assert machine.infer(table) == {}
    assert machine.infer(table[:0]) == {}


def test_a_cgroup_that_is_found_a_second_later_casts_no_doubt(machine: Machine) -> None:
    old = machine.run("a.service", 7)
    machine.infer(table_of(old, 1))
    table = table_of(machine.run("b.service", 8), 2)
    assert machine.infer(table, after=0.1) == {}
    guess = machine.infer(table)[2]

    assert (guess.pid, guess.certainty) == (8, Certainty.ONLY)


def test_the_main_process(machine: Machine) -> None:
    number = machine.run("system.slice/web.service", 7, 8, 9, parent=7, name="webd")
    machine.facts[7] = Process(ProcessId(7, 7), "webd", parents=(Parent(1, "systemd"),))
    guess = machine.infer(table_of(number, 1))[1]

    assert (guess.pid, guess.certainty) == (7, Certainty.MAIN)


def test_a_guess_tells_which_process_had_the_pid(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.count(monkeypatch)
    one = machine.run("a.service", 7)
    several = machine.run("system.slice/web.service", 8, 9, parent=55)
    machine.counts = {7: 4, 8: 4, 9: 4}
    machine.facts[7] = Process(ProcessId(7, 77), "x")
    assert machine.infer(table_of(one, 1))[1].started == 77
    machine.infer(table_of(several, 2))
    machine.counts[9] = 5
    machine.facts[9] = Process(ProcessId(9, 99), "x", parents=(Parent(55, "x"),))

    guess = machine.infer(table_of(several, 2, 3))[3]
    assert (guess.pid, guess.started) == (9, 99)
    machine.counts = {8: 0, 9: 5}
    assert machine.infer(table_of(several, 2))[2].started == 99


def test_the_pid_of_the_only_process_may_pass_to_another(machine: Machine) -> None:
    number = machine.run("a.service", 7)
    table = table_of(number, 1)
    machine.infer(table)
    machine.facts[7] = Process(ProcessId(7, 99), "x")
    for _ in range(linux_inference._SETTLED_FOR):
        guess = machine.infer(table)[1]

    assert (guess.pid, guess.certainty) == (None, Certainty.ONE_OF)


def test_two_main_processes_are_none(machine: Machine) -> None:
    number = machine.run("system.slice/web.service", 7, 8, name="web")
    guess = machine.infer(table_of(number, 1))[1]

    assert (guess.pid, guess.certainty) == (None, Certainty.ONE_OF)


def test_a_child_of_another_process_than_the_manager_is_no_main_process(machine: Machine) -> None:
    number = machine.run("system.slice/web.service", 7, 8, parent=55, name="web")
    machine.facts[8] = Process(ProcessId(8, 8), "other", parents=(Parent(1, "systemd"),))

    assert machine.infer(table_of(number, 1))[1].certainty is Certainty.ONE_OF


def test_a_choice_holds_for_a_while_and_is_then_made_anew(machine: Machine) -> None:
    number = machine.run("system.slice/web.service", 7, 8, parent=7, name="worker")
    table = table_of(number, 1)
    assert machine.infer(table)[1].certainty is Certainty.ONE_OF
    machine.facts[7] = Process(ProcessId(7, 7), "web", parents=(Parent(1, "systemd"),))
    machine.asked.clear()
    for _ in range(linux_inference._SETTLED_FOR - 1):
        assert machine.infer(table)[1].certainty is Certainty.ONE_OF
    assert machine.asked == []

    assert machine.infer(table)[1].certainty is Certainty.MAIN


def test_a_process_without_descriptors_holds_nothing(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.count(monkeypatch)
    number = machine.run("system.slice/web.service", 7, 8, parent=55)
    machine.counts = {7: 0, 8: 4}
    guess = machine.infer(table_of(number, 1))[1]
    assert (guess.pid, guess.certainty) == (8, Certainty.LIKELY)
    machine.counts = {7: 0, 8: 0}  # they have closed all

    assert machine.infer(table_of(number, 1))[1].certainty is Certainty.EMPTIED


def test_one_process_must_have_got_as_many_as_there_are_sockets(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.count(monkeypatch)
    number = machine.run("system.slice/web.service", 7, 8, parent=55)
    machine.counts = {7: 4, 8: 4}
    machine.infer(table_of(number, 1))
    machine.counts = {7: 4, 8: 5}
    assert machine.infer(table_of(number, 1, 2, 3))[2].certainty is Certainty.ONE_OF
    machine.counts = {7: 4, 8: 7}

    assert machine.infer(table_of(number, 1, 2, 3, 4, 5))[5].pid == 8


def test_a_new_process_counts_as_one_that_rose(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.count(monkeypatch)
    number = machine.run("system.slice/web.service", 7, 8, parent=55)
    machine.counts = {7: 4, 8: 4, 9: 3}
    machine.infer(table_of(number, 1))
    machine.run("system.slice/web.service", 7, 8, 9, parent=55)
    machine.counts[8] = 5

    assert machine.infer(table_of(number, 1, 2))[2].certainty is Certainty.ONE_OF


def test_the_pid_of_a_likely_holder_may_pass_to_another(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.count(monkeypatch)
    number = machine.run("system.slice/web.service", 7, 8, parent=55)
    machine.counts = {7: 4, 8: 4}
    machine.infer(table_of(number, 1))
    machine.counts[8] = 5
    assert machine.infer(table_of(number, 1, 2))[2].pid == 8
    machine.facts[8] = Process(ProcessId(8, 99), "x", parents=(Parent(55, "x"),))

    assert machine.infer(table_of(number, 1, 2))[2].pid is None


def test_connections_are_compared_with_the_last_poll(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.count(monkeypatch)
    number = machine.run("system.slice/web.service", 7, 8, parent=55)
    machine.counts = {7: 4, 8: 4}
    listener = table_of(number, 1)
    machine.infer(listener)
    machine.counts[8] = 5
    machine.inference.look()  # a glance sees listeners only
    table = sockets.empty(2)
    table[:1] = listener
    table[1:] = table_of(number, 2, state=STATE_CODES[State.ESTABLISHED])

    assert machine.infer(table)[2].pid == 8


def test_everything_kept_is_bounded(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_inference, "_MOST_WATCHED", FEW)
    monkeypatch.setattr(linux_inference, "_MOST_ARRIVALS", FEW)
    numbers = [
        machine.run(f"s{index}.service", *range(10 * index, 10 * index + 3))
        for index in range(1, 9)
    ]
    tables = [table_of(number, number) for number in numbers]
    table = sockets.empty(len(tables))
    for index, part in enumerate(tables):
        table[index : index + 1] = part
    inference = machine.inference
    assert len(machine.infer(table)) == len(numbers)
    watched = [pid for pids in inference._watched.values() for pid in pids]
    assert 0 < len(watched) <= FEW
    assert len(inference._arrived) <= FEW
    machine.infer(table[:0])

    for kept in (
        "_since",
        "_arrived",
        "_known",
        "_met",
        "_left",
        "_watched",
        "_likely",
        "_settled",
    ):
        assert not getattr(inference, kept), kept


def test_a_socket_in_a_containers_network_is_no_port_that_a_proxy_publishes(
    machine: Machine,
) -> None:
    number = machine.run("system.slice/docker.service", 7, 8, parent=55)
    options = "-proto tcp -host-port 8080 -container-ip 172.17.0.2 -container-port 80"
    command = ("/usr/bin/docker-proxy", *options.split())
    machine.facts[7] = Process(ProcessId(7, 7), "docker-proxy", command=command, uid=0)
    table = table_of(number, 1, 2)
    table["local_port"] = 8080
    table["namespace"][1] = 4026532999
    guesses = machine.infer(table)

    assert (guesses[1].pid, guesses[1].certainty) == (7, Certainty.LIKELY)
    assert (guesses[2].pid, guesses[2].certainty) == (None, Certainty.ONE_OF)


def test_a_port_in_a_containers_network_is_none_that_the_manager_was_told_to_open(
    machine: Machine, tmp_path: Path
) -> None:
    (tmp_path / "ssh.socket").write_text("[Socket]\nListenStream=22\n")
    machine.inference._activation = Activation((str(tmp_path),))
    table = table_of(machine.run("init.scope", 1), 1, 2)
    table["local_port"] = 22
    table["namespace"][1] = 4026532999
    guesses = machine.infer(table)

    assert [guesses[identity].opened_for for identity in (1, 2)] == ["ssh.service", None]


def test_of_very_many_processes_only_the_number_is_told(machine: Machine) -> None:
    pids = range(2, linux_inference._MOST_CANDIDATES + 12)
    number = machine.run("system.slice/web.service", *pids, name="web")
    guess = machine.infer(table_of(number, 1))[1]

    assert guess == Guess(tuple(pids), None, Certainty.ONE_OF, guess.place)
    assert machine.asked == []
