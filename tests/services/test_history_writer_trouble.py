from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_batch import Batch
from portwatch.core.history_peers import Talk
from portwatch.services import history_prune, history_writer
from tests.helpers import rows
from tests.helpers.remembering import at, begun, reading, remember
from tests.services.test_history_writer import PATIENCE, listen, minute, of, ports, writing

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "history.sqlite"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE kind SET document = replace(hex(zeroblob(50000)), '0', '[')",
        "UPDATE kind SET document = '{\"service\":null}'",
        'UPDATE churn SET programs = \'{"a":"x"}\'',
        "UPDATE churn SET programs = replace(hex(zeroblob(50000)), '0', '[')",
    ],
)
def test_what_makes_no_sense_in_the_file_costs_no_news(path: Path, statement: str) -> None:
    with writing(path) as writer:
        writer.put(of(begun(0, rows.listener(port=7))))
        writer.put(of(minute(0, seconds=2.0, count=4)))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    with writing(path) as writer:
        writer.put(of(begun(10, rows.listener(port=7))))
        writer.put(of(minute(12, seconds=2.0, count=5)))
        assert writer.flush(PATIENCE)
        assert writer.problem == ""
    with reading(path) as reader:
        assert [one.opened for one in reader.churn(0, 9e9)] == [9]


def test_more_bytes_than_can_be_counted_are_as_many_as_can_be(path: Path) -> None:
    row = rows.listener(port=7)
    with writing(path) as writer:
        writer.put(of(begun(0, row)))
        for sent in (5, (1 << 64) - 1, 7):
            writer.put(of(Batch(at(2), talks=(Talk(row.socket.id, "10.0.0.1", 1, sent, 3),))))
        assert writer.flush(PATIENCE)
        assert writer.problem == ""
    with reading(path) as reader:
        (peer,) = reader.peers(1)
    assert (peer.connections, peer.sent, peer.received) == (3, (1 << 63) - 1, 9)


@pytest.mark.parametrize("is_replaced", [False, True])
def test_a_file_that_was_deleted_is_begun_anew_and_that_is_told(
    path: Path, caplog: pytest.LogCaptureFixture, *, is_replaced: bool
) -> None:
    with writing(path) as writer, caplog.at_level("CRITICAL"):
        writer.put(of(begun(0)))
        listen(writer, 7)
        assert writer.flush(PATIENCE)
        assert writer.gaps == 0
        path.unlink()
        if is_replaced:
            remember(path.with_name("other"), begun(0, rows.listener(port=9)))
            path.with_name("other").rename(path)
        listen(writer, 8)
        assert writer.flush(PATIENCE)
        assert "was deleted or replaced" in writer.problem
        assert writer.gaps == 1
    assert ports(path) == ({8, 9} if is_replaced else {8})


def test_it_is_tried_less_and_less_often_to_write() -> None:
    pauses = [history_writer.pause_after(failures) for failures in range(9)]

    assert pauses[:3] == [2.0, 4.0, 8.0]
    assert pauses == sorted(pauses)
    assert pauses[-1] <= 120


def test_a_thread_that_ends_says_so(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(history_prune, "Pruner", lambda *_: 1 / 0)
    with caplog.at_level("CRITICAL"), writing(path) as writer:
        listen(writer, 7)
        writer._thread.join(PATIENCE)
        assert not writer.flush(PATIENCE)
        assert writer.problem.startswith("There is no memory any more")
