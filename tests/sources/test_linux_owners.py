from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.core.gap_words import NO_MORE_FILES
from portwatch.core.model import Gap, GapCode
from portwatch.sources import linux_descriptor_reader
from portwatch.sources.linux_descriptors import Descriptors
from portwatch.sources.linux_owners import LinuxOwners
from tests.helpers.owner_watch import FEW, LISTEN, Tree, Watch, table_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterable
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


def codes(watch: Watch) -> list[tuple[GapCode, int]]:
    return [(gap.code, gap.count) for gap in watch.gaps]


def test_nothing_is_reported_when_nothing_changed(tree: Tree) -> None:
    tree.hold(10, 0, 55)
    watch = tree.watch()
    watch.poll(table_of(55))
    assert watch.reported == {1055: (10,)}

    watch.poll(table_of(55))

    assert watch.reported == {}
    assert watch.gaps == ()


def test_a_new_holder_of_an_old_socket_is_reported(tree: Tree) -> None:
    tree.hold(10, 55, 56)
    watch = tree.watch()
    watch.poll(table_of(55, 56))
    tree.hold(9, 0, 55)

    watch.poll(table_of(55, 56))

    assert watch.reported == {1055: (9, 10)}


def test_a_swap_with_the_number_unchanged_is_seen_in_a_few_polls(tree: Tree) -> None:
    tree.hold(10, 55, 56)
    tree.hold(20, 55, 56)
    watch = tree.watch()
    watch.poll(table_of(55, 56))
    tree.hold(20, 0, 56)

    for _ in range(FEW):
        watch.poll(table_of(55, 56))

    assert watch.holders == {1055: (10,), 1056: (10, 20)}


def test_a_pid_that_passes_to_another_process(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Descriptors, "stroll", lambda *_: None)
    tree.hold(10, 55)
    tree.hold(20, 55)
    watch = tree.watch()
    watch.poll(table_of(55))
    (tree.root / "20").rename(tree.root / "old")
    tree.hold(20, 0)

    watch.poll(table_of(55))

    assert watch.holders == {1055: (10,)}


def test_a_socket_without_an_inode_is_never_looked_for(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch = tree.watch()
    watch.poll(table_of())
    searched: list[object] = []
    monkeypatch.setattr(LinuxOwners, "_search", lambda *_, **__: searched.append(1))

    watch.poll(table_of(0))

    assert watch.reported == {1000: ()}
    assert watch.gaps == ()
    assert searched == []


def test_what_nobody_holds_is_the_kernels_if_it_is_roots_and_was_sought_often(tree: Tree) -> None:
    tree.hold(10, 55)
    table = table_of(55, 77, 78, 79)
    table["uid"][3] = 1000
    watch = tree.watch()

    watch.poll(table)
    assert watch.holders == {1055: (10,), 1077: (), 1078: (), 1079: ()}
    assert codes(watch) == [(GapCode.OWNERS_UNFOUND, 3)]

    watch.poll(table)
    assert watch.reported == {}
    watch.poll(table)
    assert {1077, 1078} <= watch.reported.keys()  # they are told otherwise from now on
    assert codes(watch) == [(GapCode.OWNERS_KERNEL, 2), (GapCode.OWNERS_UNFOUND, 1)]


def test_what_waits_to_be_accepted_is_the_kernels(tree: Tree) -> None:
    watch = tree.watch()

    watch.poll(table_of(0))

    assert watch.owners.unowned(1000) is GapCode.OWNERS_KERNEL


def test_want_of_descriptors_is_blindness_and_passes(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.hold(10, 55)
    watch = tree.watch()
    for call in ("open", "listdir"):
        watch = tree.watch()
        with monkeypatch.context() as patch:
            patch.setattr(linux_descriptor_reader.os, call, run_short)
            for _ in range(FEW):
                watch.poll(table_of(55))
                assert watch.gaps == (Gap(GapCode.OWNERS_HIDDEN, 1, NO_MORE_FILES),)
        for _ in range(FEW):
            watch.poll(table_of(55))

        assert watch.holders == {1055: (10,)}
        assert watch.gaps == ()


def test_want_of_descriptors_takes_no_holder_away(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.hold(10, 55)
    watch = tree.watch()
    watch.poll(table_of(55))
    tree.hold(10, 55, 0, 0, 56)
    for call in ("open", "listdir"):
        with monkeypatch.context() as patch:
            patch.setattr(linux_descriptor_reader.os, call, run_short)
            watch.poll(table_of(55, 77))

            assert watch.holders[1055] == (10,)
            assert watch.owners.unowned(1077) is GapCode.OWNERS_HIDDEN


def run_short(*_: object, **__: object) -> None:
    raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))


def test_what_nobody_holds_is_looked_for_ever_more_rarely(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    scans = []
    everywhere = Descriptors.search_everywhere

    def counted(self: Descriptors, pids: Iterable[int], alive: Container[int]) -> None:
        scans.append(pids)
        everywhere(self, pids, alive)

    monkeypatch.setattr(Descriptors, "search_everywhere", counted)
    watch = tree.watch()
    watch.poll(table_of())
    for _ in range(200):
        watch.poll(table_of(77, state=LISTEN))

    assert 1 <= len(scans) <= 12
    assert codes(watch) == [(GapCode.OWNERS_KERNEL, 1)]
    for number in range(200):  # ever new sockets that nobody holds
        watch.poll(table_of(77, 100 + number))
    assert len(scans) <= 40
    assert len(watch.owners._missing) <= 2


def test_a_holder_that_turns_up_late_is_reported(tree: Tree) -> None:
    watch = tree.watch()
    for _ in range(10):
        watch.poll(table_of(77))
    tree.hold(10, 77)
    watch.poll(table_of(77))

    assert watch.holders == {1077: (10,)}
    assert watch.gaps == ()


def test_a_refused_process_makes_the_gap_hidden(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree.hold(10, 55)
    tree.hold(20, 77)
    refuse(monkeypatch, str(tree.root / "20" / "fd"))
    watch = tree.watch()

    watch.poll(table_of(55, 77))
    assert watch.holders == {1055: (10,), 1077: ()}
    assert codes(watch) == [(GapCode.OWNERS_HIDDEN, 1)]

    tree.end(20)
    watch.poll(table_of(55, 77))
    assert watch.reported == {1077: ()}  # for another reason than before
    assert codes(watch) == [(GapCode.OWNERS_KERNEL, 1)]


def test_hidden_processes_make_the_gap_hidden(tree: Tree) -> None:
    tree.end(1)
    tree.hold(10, 55)
    watch = tree.watch()

    watch.poll(table_of(55, 77))

    assert codes(watch) == [(GapCode.OWNERS_HIDDEN, 1)]


def refuse(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    """Let ``open`` refuse one folder, as the kernel does for other users' ones."""
    really = os.open

    def refusing(name: str, flags: int, mode: int = 0o777, **more: int) -> int:
        if name == path:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), name)
        return really(name, flags, mode, **more)

    monkeypatch.setattr(linux_descriptor_reader.os, "open", refusing)


@pytest.mark.parametrize("error", [FileNotFoundError, ProcessLookupError, PermissionError])
@pytest.mark.parametrize("call", ["open", "readlink", "listdir", "stat"])
def test_what_goes_wrong_in_mid_scan_is_normal_life(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, call: str, error: type[OSError]
) -> None:
    tree.hold(10, 55)
    watch = tree.watch()
    watch.poll(table_of(55))

    def fail(*_: object, **__: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(linux_descriptor_reader.os, call, fail)
        watch.poll(table_of(55, 56, state=LISTEN))
    watch.poll(table_of(55, 56))
    for _ in range(FEW):
        watch.poll(table_of(55, 56))

    assert watch.holders == {1055: (10,), 1056: ()}


def test_a_kernel_that_does_not_count_descriptors(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Descriptors, "stroll", lambda *_: None)
    monkeypatch.setattr(linux_descriptor_reader, "counts_descriptors", lambda _: False)
    tree.hold(10, 55)
    watch = tree.watch()
    watch.poll(table_of(55))
    tree.hold(20, 0)
    watch.poll(table_of(55))
    tree.hold(20, 0, 55)
    for _ in range(FEW):
        watch.poll(table_of(55))
    assert watch.holders == {1055: (10, 20)}

    tree.drop(10, 0)
    for _ in range(FEW):
        watch.poll(table_of(55))
    assert watch.holders == {1055: (20,)}


def test_a_large_process_is_not_read_in_full_for_one_new_socket(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Descriptors, "stroll", lambda *_: None)
    inodes = list(range(100, 800))
    tree.hold(10, *inodes)
    watch = tree.watch()
    watch.poll(table_of(*inodes))
    tree.hold(10, 900, first=700)
    reads = []
    really = os.readlink

    def counted(name: str, *, dir_fd: int | None = None) -> str:
        reads.append(name)
        return really(name, dir_fd=dir_fd)

    monkeypatch.setattr(linux_descriptor_reader.os, "readlink", counted)
    watch.poll(table_of(*inodes, 900))

    assert watch.holders[1900] == (10,)
    assert reads == [f"{tree.root}/10/fd/700"]


def test_who_closed_a_file_for_a_listener_that_its_child_has_too(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Descriptors, "stroll", lambda *_: None)
    tree.hold(10, 0)  # as many descriptors as later
    watch = tree.watch()
    watch.poll(table_of())
    tree.hold(10, 55)
    tree.hold(20, 55)
    (tree.root / "20" / "stat").write_bytes(b"20 (child) S 10 20 20 0")
    assert watch.owners.find(table_of(55, state=LISTEN), table_of()) == {1055: (20,)}
    watch.table = table_of(55, state=LISTEN)
    watch.holders[1055] = (20,)

    watch.poll(watch.table)

    assert watch.holders == {1055: (10, 20)}
