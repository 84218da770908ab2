from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from portwatch.sources import process_files
from portwatch.sources.process_files import ProcessFiles

ROOM = 4096


@pytest.fixture
def proc(tmp_path: Path) -> Path:
    """A proc file system of plain files, of five processes."""
    for pid in range(1, 6):
        (tmp_path / str(pid)).mkdir()
        (tmp_path / str(pid) / "stat").write_bytes(b"of %d" % pid)
    return tmp_path


def open_below(folder: Path) -> set[str]:
    """The numbers of the processes of which this one holds a file open."""
    found = set()
    for each in Path("/proc/self/fd").iterdir():
        try:
            target = each.readlink()
        except OSError:  # the folder's own
            continue
        if target.is_relative_to(folder):
            found.add(target.relative_to(folder).parts[0])
    return found


def test_a_process_tells_what_is_true_now_until_it_has_ended() -> None:
    files = ProcessFiles("stat")
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        told = [files.read(process.pid, ROOM) for _ in range(2)]
        process.communicate(b"\n")

    assert [each.split()[0] for each in told] == [b"%d" % process.pid] * 2
    assert files.read(process.pid, ROOM) == b""


def test_who_has_the_number_now_is_read(proc: Path) -> None:
    files = ProcessFiles("stat", str(proc))
    files.read(1, ROOM)
    (proc / "1/stat").write_bytes(b"")  # it has ended: what is held tells nothing
    (proc / "1/stat").unlink()
    (proc / "1/stat").write_bytes(b"another")

    assert files.read(1, ROOM) == b"another"


def test_few_are_held_and_those_of_processes_that_are_not_wanted_are_given_back(
    proc: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_files, "KEPT_AT_MOST", 3)
    files = ProcessFiles("stat", str(proc))
    for pid in (1, 2, 3, 1, 4, 5, 9):
        files.read(pid, ROOM)
    held = open_below(proc)
    files.prune({4})

    assert held == {"1", "4", "5"}
    assert open_below(proc) == {"4"}
    assert [files.read(pid, ROOM) for pid in (1, 4, 9)] == [b"of 1", b"of 4", b""]


def test_what_is_refused_or_too_long_is_told_as_far_as_it_goes(proc: Path) -> None:
    (proc / "1/stat").unlink()
    (proc / "1/stat").mkdir()
    files = ProcessFiles("stat", str(proc))

    assert files.read(1, ROOM) == b""
    assert files.read(2, 2) == b"of"
