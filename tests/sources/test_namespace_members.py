"""Which processes share a network: in a made-up /proc."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.sources import namespace_members
from portwatch.sources.namespace_members import NamespaceMembers
from tests.helpers.made_up_proc import MadeUpProc

if TYPE_CHECKING:
    from pathlib import Path

TURNS = namespace_members._TURNS


@pytest.fixture
def proc(tmp_path: Path) -> MadeUpProc:
    return MadeUpProc(tmp_path)


@pytest.fixture
def members(proc: MadeUpProc) -> NamespaceMembers:
    return NamespaceMembers(str(proc.root))


def test_the_processes_of_each_other_network_are_told_lowest_first(
    proc: MadeUpProc, members: NamespaceMembers
) -> None:
    one, two = proc.network(), proc.network()
    for pid, network in (("9", one), ("30", one), ("100", one), ("7", two)):
        proc.start(pid, network)
    found = members.look()

    assert sorted(found.values()) == [(7,), (9, 30, 100)]
    assert {home.place for home in found} == {one.stat().st_ino, two.stat().st_ino}
    assert members.look() == found


def test_a_network_lasts_while_one_of_its_processes_does(
    proc: MadeUpProc, members: NamespaceMembers
) -> None:
    network = proc.network()
    proc.start("7", network)
    proc.start("8", network)
    (before,) = members.look()
    proc.end("7")
    proc.start("9", network)

    assert members.look() == {before: (8, 9)}


def test_where_nobody_comes_goes_or_moves_nothing_is_put_together_anew(
    proc: MadeUpProc, members: NamespaceMembers, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = proc.network()
    proc.start("7", network)
    proc.start("8", network)
    found = members.look()
    with monkeypatch.context() as patch:
        patch.setattr(members, "_grouped", lambda: pytest.fail("put together anew"))
        for _ in range(2 * TURNS):
            assert members.look() == found
    (home,) = found
    proc.end("8")

    assert members.look() == {home: (7,)}


def test_one_that_gets_the_place_of_another_is_another(
    proc: MadeUpProc, members: NamespaceMembers
) -> None:
    network = proc.network()  # the kernel gives the same inode to the next one
    proc.start("7", network)
    (before,) = members.look()
    proc.end("7")
    proc.start("9", network)
    (after,) = members.look()

    assert (after.place, after == before) == (before.place, False)
    assert members.look() == {after: (9,)}


@pytest.mark.parametrize("looks", [1, 2, 3, TURNS])
def test_a_pid_that_is_used_again_is_another_process(
    proc: MadeUpProc, members: NamespaceMembers, looks: int
) -> None:
    network = proc.network()
    proc.start("7", network)
    for _ in range(looks):
        (before,) = members.look()
    proc.end("7")
    proc.start("7", network, started=101)
    (after,) = members.look()

    assert after != before
    assert list(members.look()) == [after]


def test_a_process_that_the_kernel_numbers_anew_is_the_same(
    proc: MadeUpProc, members: NamespaceMembers
) -> None:
    network = proc.network()
    proc.start("7", network)
    before = members.look()
    proc.end("7")
    proc.start("7", network)  # another folder of the same process: short of memory

    assert members.look() == before


def test_a_process_that_has_ended_but_was_not_reaped_keeps_no_network(
    proc: MadeUpProc, members: NamespaceMembers
) -> None:
    network = proc.network()
    proc.start("7", network)
    (before,) = members.look()
    (proc.root / "7" / "net" / "dev").unlink()  # as the kernel has it for a zombie
    proc.start("9", network)
    found = members.look()

    assert list(found.values()) == [(9,)]
    assert before not in found


def test_a_process_that_moves_late_is_found(proc: MadeUpProc, members: NamespaceMembers) -> None:
    network = proc.network()
    for pid in range(1000, 1100):
        proc.start(str(pid), proc.own)
    for _ in range(3):
        assert members.look() == {}
    proc.move("1050", network)
    looks = [list(members.look().values()) for _ in range(TURNS)]

    assert looks[-1] == [(1050,)]


def test_what_is_kept_is_bounded_by_the_processes_that_live(
    proc: MadeUpProc, members: NamespaceMembers
) -> None:
    for pid in range(1000, 1000 + 2 * TURNS):
        proc.start(str(pid), proc.network())
        members.look()
        proc.end(str(pid))
    for _ in range(TURNS):
        members.look()

    assert members.look() == {}
    assert set(members._places) == set(members._queue) == {"1"}
    assert not members._instances


def test_a_proc_that_cannot_be_read_has_no_other_networks(tmp_path: Path) -> None:
    members = NamespaceMembers(str(tmp_path / "missing"))

    assert members.look() == {}
