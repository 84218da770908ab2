"""What anybody may read of processes."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.sources import linux_candidates
from portwatch.sources.linux_candidates import Candidates, parse_uids

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


def test_this_process() -> None:
    candidates = Candidates()
    candidates.refresh()
    with socket.socket() as one:
        inode = os.fstat(one.fileno()).st_ino
        own = candidates.sockets(os.getpid())

        assert own is not None
        assert inode in own
    assert candidates.uids(os.getpid()) == set(os.getresuid())
    assert candidates.counts([os.getpid(), 2**22 + 1]).keys() <= {os.getpid()}


def test_one_look_reads_a_process_once(tmp_path: Path) -> None:
    folder = tmp_path / "7/fd"
    folder.mkdir(parents=True)
    (folder / "3").symlink_to("socket:[55]")
    candidates = Candidates(str(tmp_path))
    candidates.refresh()
    assert candidates.sockets(7) == {55}
    (folder / "4").symlink_to("socket:[66]")
    assert candidates.sockets(7) == {55}
    candidates.refresh()
    assert candidates.sockets(7) == {55, 66}


def test_links_are_bounded_by_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_candidates, "_MOST_LINKS", 3)
    for pid in (7, 8):
        folder = tmp_path / str(pid) / "fd"
        folder.mkdir(parents=True)
        for number in range(2):
            (folder / str(number)).symlink_to("/dev/null")
    candidates = Candidates(str(tmp_path))
    candidates.refresh()

    assert candidates.sockets(7) == {0}
    assert candidates.sockets(8) is None  # not known, which is not none


def test_a_kernel_that_does_not_count_descriptors() -> None:
    assert Candidates().counts_descriptors is (Path("/proc/self/fd").stat().st_size > 0)
    assert not Candidates("/nowhere").counts_descriptors


@pytest.mark.parametrize(
    ("content", "uids"),
    [
        (b"Name:\tx\nUid:\t1\t2\t3\t4\nGid:\t9\t9\t9\t9\n", {1, 2, 3, 4}),
        (b"Name:\tx\\nUid:\t7\nUid:\t0\t0\t0\t0\n", {0}),
        (b"Uid:\tx\n", set()),
        (b"", set()),
    ],
)
def test_uids(content: bytes, uids: set[int]) -> None:
    assert parse_uids(content) == uids


@given(st.binary())
def test_any_bytes_are_fit(content: bytes) -> None:
    assert all(uid >= 0 for uid in parse_uids(content))
