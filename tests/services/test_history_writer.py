from __future__ import annotations

import json
import os
import resource
import subprocess
import threading
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_batch import Batch
from portwatch.core.history_records import ChurnMinute
from portwatch.core.query import Query
from portwatch.core.settings import HistorySettings
from portwatch.services import history_writer
from portwatch.services.history_reader import HistoryFileReader
from portwatch.services.history_writer import WAITING_AT_MOST, HistoryWriter
from tests.helpers import rows
from tests.helpers.remembering import (
    BOOT,
    EPHEMERAL,
    asked,
    at,
    begun,
    closed,
    opened,
    reading,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from portwatch.services.history_tables import HistoryTables

ALL = Query()
PATIENCE = 30.0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "history.sqlite"


@contextmanager
def writing(path: Path, settings: HistorySettings | None = None) -> Iterator[HistoryWriter]:
    made = HistoryWriter(
        path,
        settings or HistorySettings(),
        boot=BOOT,
        ephemeral=EPHEMERAL,
        clock=lambda: at(0),
    )
    try:
        assert made.wait_open(PATIENCE)
        yield made
    finally:
        assert made.close()


def of(batch: Batch) -> Callable[[HistoryTables], None]:
    return lambda tables: tables.write(batch)


def wrong(tables: HistoryTables) -> None:
    tables._db.execute("INSERT INTO rule VALUES (1, 2)")


def ports(path: Path) -> set[int]:
    with reading(path) as reader:
        return {one.listener.socket.local_port for one in reader.between(0, 9e9, ALL)}


def listen(writer: HistoryWriter, *numbers: int) -> None:
    for number in numbers:
        writer.put(of(opened(rows.listener(port=number), number)))


def test_what_was_put_before_a_flush_is_in_the_file_after_it(path: Path) -> None:
    with writing(path) as writer:
        writer.put(of(begun(0)))
        for number in range(1, 60):
            listen(writer, number)
            assert writer.flush(PATIENCE)
            assert asked(path, "SELECT count(*) FROM stretch") == [(number,)]


def test_it_begins_when_somebody_asks_and_by_itself(path: Path) -> None:
    made = HistoryWriter(
        path, HistorySettings(), boot=BOOT, ephemeral=EPHEMERAL, clock=lambda: at(0)
    )
    assert not path.exists()
    assert made.wait_open(PATIENCE)
    assert path.exists()
    assert made.close()

    path.unlink()
    made = HistoryWriter(
        path, HistorySettings(), boot=BOOT, ephemeral=EPHEMERAL, clock=lambda: at(0)
    )
    deadline = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert made.close()


def test_what_waits_is_written_at_the_end_and_the_end_is_noted(path: Path) -> None:
    with writing(path) as writer:
        writer.put(of(begun(0)))
        listen(writer, 1, 2, 3)
    assert ports(path) == {1, 2, 3}
    assert asked(path, "SELECT ended FROM run") == [(1,)]
    assert [each.name for each in path.parent.iterdir()] == ["history.sqlite"]


def test_news_that_cannot_be_written_does_not_keep_other_news_from_it(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with writing(path) as writer, caplog.at_level("CRITICAL"):
        writer.put(of(begun(0)))
        listen(writer, 7)
        writer.put(wrong)
        writer.put(lambda _: json.loads("[" * 100_000))
        listen(writer, 8)
        assert writer.flush(PATIENCE)
        assert "2 pieces of news could not be written" in writer.problem
    assert ports(path) == {7, 8}


@contextmanager
def files_at_most(size: int) -> Iterator[None]:
    """No file of this process can grow beyond that: as a disk without room."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_without_room_news_waits_and_is_written_when_there_is_room_again(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with writing(path) as writer, caplog.at_level("CRITICAL"):
        writer.put(of(begun(0)))
        assert writer.flush(PATIENCE)
        with files_at_most(4096):
            listen(writer, *range(1, 100))
            assert not writer.flush(2.0)
            assert writer.problem.startswith("The memory cannot be written")
            assert "kept in mind" in writer.problem
        assert writer.flush(PATIENCE)
        assert writer.problem == ""
    assert ports(path) == set(range(1, 100))
    assert asked(path, "SELECT count(*) FROM run") == [(1,)]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount a small disk")
def test_on_a_full_disk_too(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], check=False, timeout=30
    )
    if done.returncode:
        pytest.skip("nothing can be mounted here")
    path = disk / "history.sqlite"
    try:
        with writing(path) as writer, caplog.at_level("CRITICAL"):
            writer.put(of(begun(0)))
            assert writer.flush(PATIENCE)
            filler = disk / "filler"
            with pytest.raises(OSError, match="No space"):
                filler.write_bytes(bytes(2_000_000))
            listen(writer, *range(1, 50))
            assert not writer.flush(2.0)
            assert "full" in writer.problem
            filler.unlink()
            assert writer.flush(PATIENCE)
            assert writer.problem == ""
        assert ports(path) == set(range(1, 50))
    finally:
        subprocess.run(["umount", str(disk)], check=True, timeout=30)


def test_what_is_too_much_to_keep_in_mind_is_lost_and_counted(
    path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(history_writer, "WAITING_AT_MOST", 50)
    with writing(path) as writer, caplog.at_level("CRITICAL"):
        writer.put(of(begun(0)))
        assert writer.flush(PATIENCE)
        with files_at_most(4096):
            listen(writer, *range(1, 81))
            assert not writer.flush(2.0)
        assert writer.flush(PATIENCE)
        assert writer.problem == (
            "30 pieces of news could not be written to the memory, and got lost."
        )
    assert ports(path) == set(range(31, 81))


def test_a_heavy_piece_counts_for_what_it_holds(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with writing(path) as writer, caplog.at_level("CRITICAL"):
        writer.put(of(begun(0)))
        assert writer.flush(PATIENCE)
        with files_at_most(4096):
            listen(writer, 80)
            assert not writer.flush(2.0)
            for number in range(5):
                writer.put(of(opened(rows.listener(port=number + 1))), WAITING_AT_MOST // 2)
            with writer._change:
                assert writer._lost >= 2
        assert writer.flush(PATIENCE)


def test_a_flood_that_comes_while_much_is_written_is_not_lost(path: Path) -> None:
    gate = threading.Event()
    with writing(path) as writer:
        writer.put(of(begun(0)))
        writer.put(lambda _: None if gate.wait(PATIENCE) else wrong(_), WAITING_AT_MOST)
        for number in range(4):  # each tells as much as may wait for a full disk
            writer.put(of(opened(rows.listener(port=number + 1))), WAITING_AT_MOST)
        gate.set()
        assert writer.flush(PATIENCE)
        assert writer.problem == ""
    assert ports(path) == {1, 2, 3, 4}


def test_much_is_written_without_waiting_for_its_turn(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_writer, "FLUSH_EVERY", 3600.0)
    done = threading.Event()
    with writing(path) as writer:
        writer.put(of(begun(0)))
        writer.put(lambda _: done.set(), WAITING_AT_MOST)
        assert done.wait(PATIENCE)


def test_a_minute_is_not_counted_twice_when_a_write_was_given_up(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with writing(path) as writer, caplog.at_level("CRITICAL"):
        writer.put(of(begun(0)))
        writer.put(of(minute(0, seconds=2.0, count=4)))
        assert writer.flush(PATIENCE)
        with files_at_most(4096):
            writer.put(of(minute(2, seconds=4.0, count=9)))
            assert not writer.flush(2.0)
        writer.put(of(minute(4, seconds=6.0, count=11)))
        assert writer.flush(PATIENCE)
    with writing(path) as writer:  # another run in the same minute adds to it
        writer.put(of(begun(10)))
        writer.put(of(minute(12, seconds=2.0, count=5)))
    with reading(path) as reader:
        (one,) = reader.churn(0, 9e9)
    assert (one.seconds, one.opened, one.opened_seen) == (8.0, 16, 16)


def minute(when: float, *, seconds: float, count: int) -> Batch:
    """What was counted of a minute so far."""
    made = ChurnMinute(int(rows.NOW // 60), seconds, count, count, count, 0, 0, False, 1.0, 1)
    return Batch(at(when), minutes=(made,))


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """A folder in which nobody can write; root needs a mount for that."""
    folder.mkdir()
    if os.geteuid() != 0:
        folder.chmod(0o500)
        yield
        return
    words = ["mount", "-t", "tmpfs", "-o", "ro", "tmpfs", str(folder)]
    if subprocess.run(words, check=False, timeout=30).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True, timeout=30)


def test_in_a_folder_that_is_read_only_it_goes_on_in_memory(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    with read_only(folder):
        goes_on_in_memory(folder)
        assert list(folder.iterdir()) == []


def test_below_a_file_too(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    goes_on_in_memory(tmp_path / "state")


def goes_on_in_memory(folder: Path) -> None:
    with writing(folder / "history.sqlite") as writer:
        writer.put(of(begun(0)))
        listen(writer, 22, 80)
        assert writer.flush(PATIENCE)
        assert "forgotten when portwatch ends" in writer.problem
        with closing(HistoryFileReader(writer.uri)) as reader:
            found = reader.between(0, 9e9, ALL)
            assert {one.listener.socket.local_port for one in found} == {22, 80}
            assert reader.problem == ""


def test_readers_and_the_writer_of_a_memory_without_a_file_wait_for_each_other(
    tmp_path: Path,
) -> None:
    (tmp_path / "state").write_text("")
    with writing(tmp_path / "state" / "history.sqlite") as writer:
        writer.put(of(begun(0)))
        assert writer.flush(PATIENCE)
        problems: list[str] = []

        def read() -> None:
            with closing(HistoryFileReader(writer.uri)) as reader:
                for _ in range(150):
                    reader.between(0, 9e9, ALL)
                    problems.append(reader.problem)

        threads = [threading.Thread(target=read) for _ in range(2)]
        for thread in threads:
            thread.start()
        for number in range(1, 60):
            listen(writer, number)
            assert writer.flush(PATIENCE)
            assert writer.problem.startswith("history.sqlite cannot be written")
        for thread in threads:
            thread.join(PATIENCE)
        assert set(problems) == {""}


def test_two_windows_lose_nothing(path: Path) -> None:
    with writing(path) as one, writing(path) as other:
        one.put(of(begun(0)))
        other.put(of(begun(0)))
        for number in range(1, 60):
            listen(one, number)
            listen(other, number + 1000)
            if number % 10 == 0:
                assert one.flush(PATIENCE)
                assert other.flush(PATIENCE)
        assert (one.problem, other.problem) == ("", "")
    assert ports(path) == {*range(1, 60), *range(1001, 1060)}
    assert asked(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_disk_that_hangs_keeps_nobody_from_ending(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_writer, "_CLOSED_WITHIN", 0.2)
    may_go_on = threading.Event()
    writer = HistoryWriter(
        path, HistorySettings(), boot=BOOT, ephemeral=EPHEMERAL, clock=lambda: at(0)
    )
    writer.put(lambda _: may_go_on.wait(PATIENCE) and None)  # type: ignore[func-returns-value]
    try:
        assert not writer.flush(0.2)
        assert not writer.close()
    finally:
        may_go_on.set()
        writer._thread.join(PATIENCE)
    assert not writer._thread.is_alive()


def test_nothing_is_kept_for_who_wants_nothing_kept(path: Path) -> None:
    with writing(path) as writer:
        listen(writer, 1)
    with writing(path, HistorySettings(days=0.0)) as writer:
        writer.put(of(begun(0)))
        row = rows.listener(port=5)
        writer.put(of(opened(row, 1)))
        writer.put(of(closed(row, 2)))
        assert writer.flush(PATIENCE)
        with closing(HistoryFileReader(writer.uri)) as reader:
            found = reader.between(0, 9e9, ALL)
        assert [one.listener.socket.local_port for one in found] == [5]
    assert list(path.parent.iterdir()) == []
