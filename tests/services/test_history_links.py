"""Links in the place of the memory's files: nothing is followed or overwritten."""

from __future__ import annotations

import os
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_records import Act, ActKind
from portwatch.services import history_acts, history_file, history_look
from portwatch.services.history_links import SIDE_FILES
from tests.helpers import rows
from tests.helpers.program import portwatch
from tests.helpers.remembering import begun, opened, remember

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PRECIOUS = b"precious" * 4096


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "state" / "history.sqlite"
    remember(made, begun(0), opened(rows.listener("sshd", 22)))
    return made


def symbolic(place: Path, other: Path) -> None:
    place.symlink_to(other)


def hard(place: Path, other: Path) -> None:
    os.link(other, place)


def dangling(place: Path, other: Path) -> None:
    place.symlink_to(other.with_name("absent"))


def states(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        each.name: (each.read_bytes(), each.lstat().st_mtime_ns)
        for each in folder.rglob("*")
        if each.is_file()
    }


@pytest.mark.parametrize("link", [symbolic, hard, dangling])
@pytest.mark.parametrize("ending", ["", *SIDE_FILES])
def test_a_link_is_told_and_nothing_is_written_through_it(
    tmp_path: Path, path: Path, ending: str, link: Callable[[Path, Path], None]
) -> None:
    other = tmp_path / "precious"
    other.write_bytes(PRECIOUS)
    place = path.with_name(path.name + ending)
    place.unlink(missing_ok=True)
    link(place, other)
    before = states(tmp_path)

    made = history_file.open_to_write(path)
    with closing(made.connection):
        made.connection.execute("INSERT INTO pause (since, until, kind) VALUES (1, 2, 'off')")
    assert not made.is_kept
    assert made.problem.startswith(place.name)
    assert "link" in made.problem
    assert made.problem.endswith("what happens now is forgotten when portwatch ends.")
    told = history_look.look(path.parent)
    act = Act(1.0, ActKind.STOP, "sshd", "process", "stopped", "It ended.")
    assert place.name in told.problem
    assert (link is dangling and not ending) or place.name in history_acts.append(path, act)
    done = portwatch("history", "--data-dir", str(tmp_path))
    assert done.returncode == 1
    assert place.name in done.stderr
    assert states(tmp_path) == before
    assert not other.with_name("absent").exists()
