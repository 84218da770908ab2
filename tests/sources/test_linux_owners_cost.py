"""What owners read of a made-up proc file system, and how soon they see what changed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from portwatch.sources import linux_descriptor_reader, linux_descriptors
from portwatch.sources.linux_descriptors import Descriptors
from tests.helpers.owner_watch import FEW, LISTEN, Tree, table_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


class Links:
    """Counts the links read, and the processes whose descriptors are listed."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.read: list[str] = []
        self.opened: list[str] = []
        link, folder = os.readlink, os.open

        def readlink(name: str, *, dir_fd: int | None = None) -> str:
            self.read.append(name)
            return link(name, dir_fd=dir_fd)

        def opening(name: str, flags: int, *, dir_fd: int | None = None) -> int:
            if not name.endswith("/loadavg"):
                self.opened.append(name)
            return folder(name, flags, dir_fd=dir_fd)

        monkeypatch.setattr(linux_descriptor_reader.os, "readlink", readlink)
        monkeypatch.setattr(linux_descriptor_reader.os, "open", opening)


def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read nothing again without a cause."""
    monkeypatch.setattr(Descriptors, "stroll", lambda *_: None)


def test_a_new_socket_in_the_place_of_an_ended_one_costs_one_link(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    still(monkeypatch)
    inodes = list(range(100, 300))
    tree.hold(10, *inodes)
    tree.hold(20, *range(300, 500))
    watch = tree.watch()
    watch.poll(table_of(*inodes))
    tree.hold(10, 900, first=50)
    links = Links(monkeypatch)

    watch.poll(table_of(*(inode for inode in inodes if inode != 150), 900))

    assert watch.holders[1900] == (10,)
    assert links.read == [f"{tree.root}/10/fd/50"]
    assert links.opened == []


def test_new_sockets_above_the_highest_number_cost_one_link_each(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    still(monkeypatch)
    inodes = list(range(100, 300))
    tree.hold(10, *inodes)
    watch = tree.watch()
    watch.poll(table_of(*inodes))
    tree.hold(10, 900, 901, 902, first=200)
    links = Links(monkeypatch)

    watch.poll(table_of(*inodes, 900, 901, 902))

    assert {watch.holders[one] for one in (1900, 1901, 1902)} == {(10,)}
    assert len(links.read) == 3
    assert links.opened == []


def test_nothing_new_costs_a_few_links_however_many_there_are(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    inodes = list(range(100, 2100))
    tree.hold(10, *inodes[:1000])
    tree.hold(20, *inodes[1000:])
    watch = tree.watch()
    watch.poll(table_of(*inodes, state=LISTEN))
    links = Links(monkeypatch)

    watch.poll(table_of(*inodes, state=LISTEN))

    assert 100 < len(links.read) <= 150
    assert links.opened == []


@pytest.mark.parametrize("is_gone", [False, True])
def test_a_listener_is_sought_everywhere_unless_it_has_ended_since(
    tree: Tree, monkeypatch: pytest.MonkeyPatch, *, is_gone: bool
) -> None:
    still(monkeypatch)
    tree.hold(10, *range(100, 300))
    watch = tree.watch(frozenset({1900}) if is_gone else frozenset())
    watch.poll(table_of(*range(100, 300)))
    links = Links(monkeypatch)

    watch.poll(table_of(*range(100, 300), 900, state=LISTEN))

    assert watch.holders[1900] == ()
    assert (f"{tree.root}/10/fd" in links.opened) is not is_gone


def test_sockets_passed_on_among_many_processes_are_seen_within_five_seconds(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    still(monkeypatch)
    givers, takers = range(100, 200), range(200, 300)
    for pid in givers:
        tree.hold(pid, 0, pid)
    for pid in takers:
        tree.hold(pid, 0)
    watch = tree.watch()
    watch.poll(table_of(*givers))
    for giver, taker in zip(givers, takers, strict=True):
        tree.hold(taker, giver, first=1)
        tree.drop(giver, 1)

    for _ in range(FEW):
        watch.poll(table_of(*givers))

    assert watch.holders == {1000 + pid: (pid + 100,) for pid in givers}


def test_a_giver_that_fills_the_place_at_once_is_no_holder_any_more(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    still(monkeypatch)
    for pid in range(100, 300):
        tree.hold(pid, 0, pid)
    tree.hold(10, 55)
    table = table_of(55, *range(100, 300))
    watch = tree.watch()
    watch.poll(table)
    tree.hold(20, 55)
    tree.hold(10, 0)  # a file has come where the socket was: the number is the same

    for _ in range(FEW):
        watch.poll(table)

    assert watch.holders[1055] == (20,)


def test_a_listener_that_was_swapped_for_a_file_is_seen_within_five_seconds(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    still(monkeypatch)
    tree.hold(10, *range(100, 200))
    tree.hold(20, *range(100, 200))
    table = table_of(*range(100, 200), state=LISTEN)
    watch = tree.watch()
    for _ in range(FEW):  # what is shared since lately is looked at more often
        watch.poll(table)
    tree.hold(20, 0, first=50)

    for _ in range(FEW):
        watch.poll(table)

    assert watch.holders[1150] == (10,)


def test_gaps_follow_sockets_that_come_and_go(tree: Tree) -> None:
    watch = tree.watch()
    counts = []
    for table in (table_of(55, 56), table_of(55, 56, 57), table_of(56), table_of(0), table_of()):
        watch.poll(table)
        counts.append(sum(gap.count for gap in watch.gaps))

    assert counts == [2, 3, 1, 0, 0]
    assert watch.owners._ids == {}
    assert watch.owners._missing == {}


def test_an_inode_that_a_socket_loses_leaves_it_held_by_nobody(tree: Tree) -> None:
    tree.hold(10, 55)
    watch = tree.watch()
    table = table_of(55)
    watch.poll(table)
    orphan = table.copy()
    orphan["inode"] = 0
    tree.drop(10, 0)

    watch.poll(orphan)

    assert watch.reported == {1055: ()}
    assert watch.gaps == ()


def test_the_groups_that_are_remembered_are_bounded(tree: Tree) -> None:
    inodes = list(range(100, 2100))
    tree.hold(10, *inodes)
    for pid in range(3000, 3050):
        tree.hold(pid, pid)
    table = table_of(*inodes, *range(3000, 3050))
    table["cgroup"][: len(inodes)] = inodes
    table["cgroup"][len(inodes) :] = 7
    watch = tree.watch()
    watch.poll(table)

    groups = watch.owners._groups
    assert len(groups) <= 1024
    assert max(map(len, groups.values())) <= 16


@pytest.fixture
def listings(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A machine on which no process begins or ends; filled as its processes are listed."""
    (tree.root / "loadavg").write_text("0.1 0.1 0.1 1/100 10\n", encoding="ascii")
    found: list[str] = []
    pids = linux_descriptors.pids
    monkeypatch.setattr(linux_descriptors, "pids", lambda proc: (found.append(proc), pids(proc))[1])
    return found


def test_processes_are_not_listed_while_none_has_begun_or_ended(
    tree: Tree, listings: list[str]
) -> None:
    tree.hold(10, 100)
    watch = tree.watch()
    watch.poll(table_of(100))
    listings.clear()

    watch.poll(table_of(100))
    unchanged = len(listings)
    tree.hold(20, 200)  # and nothing of it in loadavg, which a container may tell late
    watch.poll(table_of(100, 200))

    assert (unchanged, len(listings)) == (0, 1)
    assert watch.holders == {1100: (10,), 1200: (20,)}


def test_processes_are_not_listed_for_what_a_known_one_opens(
    tree: Tree, listings: list[str]
) -> None:
    tree.hold(10, 100)
    watch = tree.watch()
    watch.poll(table_of(100))
    listings.clear()
    tree.hold(10, 200, first=1)

    watch.poll(table_of(100, 200))

    assert listings == []
    assert watch.holders == {1100: (10,), 1200: (10,)}
