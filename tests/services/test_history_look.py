from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from portwatch.services import history_look
from portwatch.services.history_look import look
from tests.helpers import rows
from tests.helpers.remembering import begun, opened, remember

if TYPE_CHECKING:
    from pathlib import Path


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
