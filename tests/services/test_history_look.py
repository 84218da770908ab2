from __future__ import annotations

import os
import sqlite3
import subprocess
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from portwatch.services import history_look
from portwatch.services.history_look import look
from tests.helpers import rows
from tests.helpers.remembering import begun, opened, remember

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


NOT_WRITTEN = "nothing can be written there: what happens is forgotten when portwatch ends"


@pytest.fixture
def damaged(tmp_path: Path) -> Path:
    """A folder with a memory of which one page is no page."""
    path = tmp_path / "history.sqlite"
    many = (opened(rows.listener(f"job{port}", port), port) for port in range(1, 200))
    remember(path, begun(0), *many)
    with closing(sqlite3.connect(path)) as connection:
        name = "SELECT rootpage FROM sqlite_master WHERE name = 'stretch_lane'"
        page = connection.execute(name).fetchone()[0]
    content = bytearray(path.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    path.write_bytes(content)
    return tmp_path


def test_a_small_memory_is_looked_through_unasked(damaged: Path) -> None:
    found = look(damaged)

    assert found.is_searched
    assert "damaged" in found.problem


def test_a_large_one_only_if_asked(damaged: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history_look, "SEARCHED_TO", 1000)

    assert (look(damaged).is_searched, look(damaged).problem) == (False, "")
    assert "damaged" in look(damaged, deep=True).problem


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """A folder on a disk of its own."""
    words = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if os.geteuid() != 0 or subprocess.run(words, check=False, timeout=30).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True, timeout=30)


@pytest.mark.parametrize("is_there", [True, False])
def test_a_full_disk_is_told_whether_there_is_a_memory_or_not(
    tmp_path: Path, *, is_there: bool
) -> None:
    with small_disk(tmp_path):
        if is_there:
            remember(tmp_path / "history.sqlite", begun(0), opened(rows.listener("sshd", 22), 1))
        assert look(tmp_path).problem == ""
        with pytest.raises(OSError, match="No space"):
            (tmp_path / "filler").write_bytes(bytes(2_000_000))

        found = look(tmp_path / "state") if not is_there else look(tmp_path)
        assert found.problem == "its disk is full: nothing new can be written to it"
        (tmp_path / "filler").unlink()
        assert look(tmp_path).problem == ""


@pytest.mark.parametrize("is_there", [True, False])
def test_a_folder_that_is_read_only_is_told_whether_there_is_a_memory_or_not(
    tmp_path: Path, *, is_there: bool
) -> None:
    with small_disk(tmp_path):
        if is_there:
            remember(tmp_path / "history.sqlite", begun(0), opened(rows.listener("sshd", 22), 1))
        subprocess.run(["mount", "-o", "remount,ro", str(tmp_path)], check=True, timeout=30)

        found = look(tmp_path if is_there else tmp_path / "state")
        assert found.problem == NOT_WRITTEN
        assert found.episodes == (1 if is_there else None)


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_of_somebody_else_is_told(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert look(tmp_path).problem == NOT_WRITTEN
    finally:
        tmp_path.chmod(0o700)
