"""Numbers and processes of cgroups, from real ones and from made-up folders."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.sources import linux_cgroups
from portwatch.sources.linux_cgroups import Cgroups, parse_members, parse_mounts
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.cgroups import Slice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

HYBRID = (
    b"31 23 0:28 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw\n"
    b"32 31 0:29 / /sys/fs/cgroup/cpu rw,relatime shared:9 - cgroup cgroup rw,cpu\n"
    b"41 31 0:38 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw\n"
)


class Made:
    """Folders in the place of a cgroup2 file system."""

    def __init__(self, root: Path) -> None:
        self.mount, self.proc = root / "my cgroups", root / "proc"
        (self.proc / "self").mkdir(parents=True)
        self.mount.mkdir()
        mounted = f"41 31 0:38 / {root}/my\\040cgroups rw - cgroup2 cgroup2 rw\n"
        (self.proc / "self/mountinfo").write_text(mounted)
        self.cgroups = Cgroups(str(self.proc))

    def make(self, path: str, *pids: int) -> int:
        folder = self.mount / path
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "cgroup.procs").write_text("".join(f"{pid}\n" for pid in pids))
        return folder.stat().st_ino

    def remove(self, path: str) -> None:
        (self.mount / path / "cgroup.procs").unlink()
        (self.mount / path).rmdir()


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return Made(tmp_path)


def test_a_real_cgroup_and_its_processes(tree: Slice) -> None:
    cgroups = Cgroups()
    with Puppet() as one, Puppet() as other:
        number = tree.put("system.slice/a.service", one.pid, other.pid)
        cgroups.refresh(1.0)
        place = cgroups.place(number)

        assert cgroups.members(number) == tuple(sorted((one.pid, other.pid)))
        assert place is not None
        assert place.path == f"{tree.path}/system.slice/a.service"
        assert cgroups.place_of(one.pid) == place
    cgroups.refresh(2.0)
    assert cgroups.members(number) == ()
    assert cgroups.place_of(one.pid) is None
    tree.remove("system.slice/a.service")
    cgroups.refresh(3.0)
    assert cgroups.members(number) is None
    assert cgroups.path(number) is None


def test_the_root_tells_nothing(made: Made) -> None:
    assert made.cgroups.path(0) is None
    assert made.cgroups.path(1) is None
    assert made.cgroups._walked is None


def test_processes_are_read_once_a_look(made: Made) -> None:
    number = made.make("a.service", 7, 5)
    made.cgroups.refresh(1.0)
    assert made.cgroups.members(number) == (5, 7)
    made.make("a.service", 8)
    assert made.cgroups.members(number) == (5, 7)
    made.cgroups.refresh(1.1)

    assert made.cgroups.members(number) == (8,)


def test_a_new_number_is_looked_for_once_a_second_at_most(made: Made) -> None:
    first = made.make("a")
    made.cgroups.refresh(1.0)
    assert made.cgroups.path(first) == "/a"
    second = made.make("b/c")
    made.cgroups.refresh(1.9)
    assert made.cgroups.path(second) is None
    made.cgroups.refresh(2.0)

    assert made.cgroups.path(second) == "/b/c"


def test_a_number_without_a_folder_is_not_looked_for_again(made: Made) -> None:
    made.cgroups.refresh(1.0)
    assert made.cgroups.path(99) is None
    walked = made.cgroups._walked
    made.cgroups.refresh(9.0)
    assert made.cgroups.path(99) is None

    assert made.cgroups._walked == walked == 1.0


def test_one_walk_settles_all_numbers_of_a_look(made: Made) -> None:
    made.cgroups.refresh(1.0)
    assert [made.cgroups.path(number) for number in (97, 98, 99)] == [None] * 3
    made.cgroups.refresh(9.0)
    assert [made.cgroups.path(number) for number in (97, 98, 99)] == [None] * 3

    assert made.cgroups._walked == 1.0


def test_numbers_without_a_folder_are_bounded(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_cgroups, "_MOST_GONE", 3)
    for number in range(2, 12):
        made.cgroups.refresh(float(number))
        made.cgroups.path(number)

    assert list(made.cgroups._gone) == [9, 10, 11]


def test_places_are_bounded(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_cgroups, "_MOST_PLACES", 3)
    numbers = [made.make(f"{name}.service") for name in "abcdefgh"]
    made.cgroups.refresh(1.0)
    units = [place.unit for number in numbers if (place := made.cgroups.place(number))]

    assert units == [f"{name}.service" for name in "abcdefgh"]
    assert len(made.cgroups._places) <= 3


def test_the_walk_is_bounded(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_cgroups, "_MOST_FOLDERS", 5)
    numbers = [made.make(f"x{index}") for index in range(20)]
    made.cgroups.refresh(1.0)

    assert sum(made.cgroups.path(number) is not None for number in numbers) <= 5
    assert len(made.cgroups._paths) == 5


def test_another_cgroup_by_the_same_name_is_another_one(made: Made) -> None:
    number = made.make("a.service", 5)
    made.cgroups.refresh(1.0)
    assert made.cgroups.members(number) == (5,)
    made.mount.joinpath("a.service").rename(made.mount / "keeps the number")
    made.make("a.service", 6)
    made.cgroups.refresh(2.0)

    assert made.cgroups.members(number) is None


def test_a_threaded_cgroup_keeps_its_processes_to_itself(made: Made) -> None:
    number = made.make("a.service")
    (made.mount / "a.service/cgroup.procs").unlink()
    (made.mount / "a.service/cgroup.procs").mkdir()  # reading fails, but not as what is absent
    made.cgroups.refresh(1.0)

    assert made.cgroups.members(number) is None
    assert made.cgroups.path(number) == "/a.service"


def test_no_cgroups_at_all(tmp_path: Path) -> None:
    cgroups = Cgroups(str(tmp_path))
    cgroups.refresh(1.0)

    assert cgroups.path(7) is None
    assert cgroups.members(7) is None
    assert cgroups.place_of(os.getpid()) is None


@pytest.mark.parametrize(
    ("content", "mount"),
    [
        (HYBRID, "/sys/fs/cgroup/unified"),
        (b"1 1 0:1 /part /a rw - cgroup2 x rw\n2 1 0:1 / /b rw - cgroup2 x rw\n", "/b"),
        (b"1 1 0:1 /part /a rw - cgroup2 x rw\n", "/a"),
        (b"1 1 0:1 / /a\\040b\\134 rw - cgroup2 x rw\n", "/a b\\"),
        (b"1 1 0:1 / /a rw - tmpfs cgroup2 rw\n", None),
        (b"1 - cgroup2 x\n", None),
        (b"", None),
    ],
)
def test_mounts(content: bytes, mount: str | None) -> None:
    assert parse_mounts(content) == mount


def test_members() -> None:
    assert parse_members(b"7\n5\n0\n0\n") == (5, 7)
    assert parse_members(b"7\n12") == (7,)
    assert parse_members(b"") == ()


@given(st.binary())
def test_any_bytes_are_fit(content: bytes) -> None:
    parse_mounts(content)
    assert all(pid > 0 for pid in parse_members(content))
