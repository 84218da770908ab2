from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from portwatch.core.query import Query
from portwatch.services import history_file, history_schema
from portwatch.services.history_reader import HistoryFileReader
from tests.helpers import rows
from tests.helpers.remembering import asked, begun, closed, opened, reading, remember

DATA = Path(__file__).resolve().parent.parent / "data" / "history"
ALL = Query()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "history.sqlite"


def fill(path: Path, *, count: int = 200, ends: bool = True) -> None:
    """Some hundred episodes, on a few dozen pages."""
    batches = [begun(0)]
    for number in range(count):
        owner = rows.process(f"job{number}", 2000 + number)
        row = rows.listener(port=1000 + number, ownership=rows.held_by(owner))
        batches += [opened(row, number), closed(row, number + 0.5)]
    remember(path, *batches, ends=ends)


def opened_anew(path: Path) -> str:
    """What is told of a file that is opened; a listener can be remembered afterwards."""
    made = history_file.open_to_write(path)
    made.connection.close()
    assert made.is_kept
    remember(path, begun(1000), opened(rows.listener(port=7), 1001))
    with reading(path) as reader:
        assert [one.listener.socket.local_port for one in reader.between(0, 9e9, ALL)] == [7]
    return made.problem


def garbage(path: Path) -> None:
    path.write_bytes(b"this is no database, " * 500)


def cut(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2 + 100)


def flipped_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\xff" * 16)


def another_program(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE notes (text)")


def without_a_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE alert")


def changed(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(statement)


def with_an_index(path: Path) -> None:
    changed(path, "CREATE UNIQUE INDEX once ON churn (1)")


def with_a_column(path: Path) -> None:
    changed(path, "ALTER TABLE alert ADD COLUMN mine TEXT NOT NULL DEFAULT ''")


def with_a_trigger(path: Path) -> None:
    changed(path, "CREATE TRIGGER t AFTER INSERT ON stretch BEGIN DELETE FROM stretch; END")


def with_a_view(path: Path) -> None:
    changed(path, "ALTER TABLE alert RENAME TO hidden; CREATE VIEW alert AS SELECT * FROM hidden")


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "mine").write_text("precious")


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    "damage",
    [
        garbage, cut, flipped_header, another_program, without_a_table, with_an_index,
        with_a_column, with_a_trigger, with_a_view, a_folder, a_pipe,
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_set_aside_and_a_new_file_begun(path: Path, damage: object) -> None:
    fill(path, ends=False)
    assert callable(damage)
    damage(path)
    before = path.read_bytes() if path.is_file() else b""

    problem = opened_anew(path)

    aside = path.with_name("history.sqlite.broken")
    no_file, acts = "is no regular file", "has triggers or views, which portwatch never made"
    words = {another_program: "belongs to", a_folder: no_file, a_pipe: no_file}
    words |= {with_a_trigger: acts, with_a_view: acts}
    assert f"history.sqlite {words.get(damage, 'was damaged')}" in problem
    assert "is now called history.sqlite.broken; a new one begins." in problem
    assert os.path.lexists(aside)
    if before:
        assert aside.read_bytes() == before
    if damage is a_folder:
        assert (aside / "mine").read_text() == "precious"


def test_pages_flipped_in_the_middle_are_found_after_an_unclean_end(path: Path) -> None:
    fill(path, count=2000, ends=False)
    raw = bytearray(path.read_bytes())
    for page in range(20, len(raw) // 4096, 7):
        raw[page * 4096 : page * 4096 + 64] = random.Random(page).randbytes(64)
    path.write_bytes(raw)

    told = opened_anew(path)
    assert "was damaged (" in told
    assert "malformed" in told
    assert path.with_name("history.sqlite.broken").read_bytes() == bytes(raw)


def test_nothing_is_looked_through_after_an_end_in_order(path: Path) -> None:
    fill(path)
    statements: list[str] = []
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.set_trace_callback(statements.append)
        history_file._check(connection)
        assert not any("quick_check" in each for each in statements)
        connection.execute("UPDATE run SET ended = 0")
        history_file._check(connection)
        assert any("quick_check" in each for each in statements)


def test_side_files_go_with_the_damaged_file(path: Path) -> None:
    fill(path, ends=False)
    garbage(path)
    path.with_name("history.sqlite-wal").write_bytes(b"wal")
    path.with_name("history.sqlite-shm").write_bytes(b"shm")

    opened_anew(path)

    assert path.with_name("history.sqlite.broken-wal").read_bytes() == b"wal"
    assert path.with_name("history.sqlite.broken-shm").exists()


def test_nothing_that_was_set_aside_is_overwritten(path: Path) -> None:
    fill(path)
    for number in range(3):
        path.write_bytes(b"garbage %d " % number * 500)
        history_file.open_to_write(path).connection.close()

    asides = sorted(path.parent.glob("history.sqlite.broken*"))
    assert [each.read_bytes()[:9] for each in asides] == [b"garbage 0", b"garbage 1", b"garbage 2"]


def test_a_newer_file_is_left_byte_for_byte(path: Path) -> None:
    fill(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {history_schema.VERSION + 1}")
    before = path.read_bytes()

    made = history_file.open_to_write(path)
    with closing(made.connection):
        assert not made.is_kept
        assert "was written by a newer portwatch" in made.problem
        assert "forgotten when portwatch ends" in made.problem
        reader = HistoryFileReader(made.uri)
        assert (reader.between(0, 9e9, ALL), reader.problem) == ((), "")
        reader.close()
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_a_database_that_says_it_is_another_programs_is_set_aside(path: Path) -> None:
    fill(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA application_id = 77")
    before = path.read_bytes()

    with closing(HistoryFileReader(history_file.file_uri(path))) as reader:
        assert reader.problem == "the memory cannot be read (it is another program's)."
    made = history_file.open_to_write(path)
    made.connection.close()

    assert "belongs to another program" in made.problem
    assert path.with_name("history.sqlite.broken").read_bytes() == before
    assert asked(path, "PRAGMA application_id") == [(history_schema.APPLICATION,)]


def test_a_newer_file_that_a_lost_process_left_is_not_even_tidied_up(path: Path) -> None:
    fill(path)
    code = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1])\n"
        "c.execute('PRAGMA user_version = 99')\n"
        "c.execute('INSERT INTO rule (at, action, rule, body) VALUES (1, 2, 3, 4)')\n"
        "c.commit()\n"
        "os._exit(0)\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True, timeout=60)
    wal = path.with_name("history.sqlite-wal")
    before = path.read_bytes(), wal.read_bytes()

    made = history_file.open_to_write(path)
    made.connection.close()

    assert "version 99" in made.problem
    assert (path.read_bytes(), wal.read_bytes()) == before


def test_files_are_private_whatever_the_umask(path: Path) -> None:
    before = os.umask(0)
    try:
        made = history_file.open_to_write(path)
        made.connection.execute(
            "INSERT INTO run (boot, started, last, last_mono) VALUES ('', 1, 1, 1)"
        )
        modes = {each.name: each.stat().st_mode & 0o777 for each in path.parent.iterdir()}
        made.connection.close()
    finally:
        os.umask(before)
    assert modes == {
        "history.sqlite": 0o600,
        "history.sqlite-wal": 0o600,
        "history.sqlite-shm": 0o600,
    }
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_path_below_a_file_leads_to_a_memory_without_a_file(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    made = history_file.open_to_write(tmp_path / "state" / "history.sqlite")
    with closing(made.connection):
        assert not made.is_kept
        assert "history.sqlite cannot be written" in made.problem
        reader = HistoryFileReader(made.uri)
        with closing(reader):
            made.connection.execute("INSERT INTO rule VALUES (1, 5.0, 'learnt', 'a', 'b')")
            assert len(reader.timeline(ALL).entries) == 1


def test_a_person_who_wants_nothing_kept_has_nothing_kept(path: Path) -> None:
    fill(path)
    made = history_file.open_to_write(path, keep=False)
    with closing(made.connection):
        assert (made.is_kept, made.problem) == (False, "")
        assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("version", range(1, history_schema.VERSION + 1))
def test_a_file_of_every_version_is_brought_to_this_one(path: Path, version: int) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes((DATA / f"version-{version}.sqlite").read_bytes())

    made = history_file.open_to_write(path)
    made.connection.close()

    assert made.problem == ""
    assert asked(path, "PRAGMA user_version") == [(history_schema.VERSION,)]
    assert asked(path, "PRAGMA application_id") == [(history_schema.APPLICATION,)]
    assert asked(path, "PRAGMA integrity_check") == [("ok",)]
    with reading(path) as reader:
        ports = {one.listener.socket.local_port for one in reader.between(0, 9e9, ALL)}
        assert {22, 8080} <= ports
        found = reader.between(0, 9e9, Query.parse("addr:0.0.0.0"))
        assert [one.listener.socket.local_port for one in found] == [8080]
        assert len(reader.alerts()) == 1
        assert len(reader.churn(0, 9e9)) == 1


@pytest.mark.parametrize("version", range(1, history_schema.VERSION + 1))
def test_a_file_of_every_version_is_read_as_it_is(version: int) -> None:
    kept = DATA / f"version-{version}.sqlite"
    with closing(HistoryFileReader(history_file.file_uri(kept, frozen=True))) as reader:
        for text, ports in (("addr:0.0.0.0", [8080]), ("addr:10.0.0.1", []), ("sshd", [22])):
            found = reader.between(0, 9e9, Query.parse(text))
            assert [one.listener.socket.local_port for one in found] == ports
        assert reader.problem == ""


def test_a_step_that_fails_leaves_the_version_before(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "x", isolation_level=None)) as connection:
        connection.execute("CREATE TABLE rule (id)")  # in the way of the first step
        with pytest.raises(sqlite3.OperationalError):
            history_schema.migrate(connection)
        assert history_schema.version_of(connection) == 0
        assert history_schema.names(connection) == {"rule"}


def test_only_what_cannot_be_opened_is_barred(path: Path) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"garbage " * 2000)
    for place, is_barred in ((path, False), (path.with_name("none"), True)):
        with closing(HistoryFileReader(history_file.file_uri(place))) as reader:
            assert reader.problem
            assert reader.is_barred is is_barred


def test_a_reader_refuses_what_acts_by_itself(path: Path) -> None:
    fill(path)
    with_a_trigger(path)
    with closing(HistoryFileReader(history_file.file_uri(path))) as reader:
        assert "triggers or views" in reader.problem


@pytest.mark.parametrize("version", [0, 1, 2, 99])
def test_another_programs_database_is_set_aside_byte_for_byte(path: Path, version: int) -> None:
    path.parent.mkdir(exist_ok=True)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
        connection.execute("CREATE TABLE notes (text)")
        connection.commit()
    before = path.read_bytes()

    made = history_file.open_to_write(path)
    with closing(made.connection):
        assert made.problem == (
            "history.sqlite belongs to another program and is now called history.sqlite.broken;"
            " a new one begins."
        )
        assert path.with_name("history.sqlite.broken").read_bytes() == before


def test_a_reader_follows_the_name_to_another_file(path: Path) -> None:
    fill(path)
    with closing(HistoryFileReader(history_file.file_uri(path))) as reader:
        before = reader.between(0, 9e9, ALL)
        assert before
        path.unlink()
        assert reader.between(0, 9e9, ALL) == before  # there is no other one yet
        remember(path, begun(0, rows.listener("redis", 6379)))
        (one,) = reader.between(0, 9e9, ALL)
        assert (one.listener.socket.local_port, reader.problem) == (6379, "")
        path.unlink()
        path.write_bytes(b"garbage " * 2000)
        assert reader.between(0, 9e9, ALL) == ()
        assert "cannot be read" in reader.problem
        path.unlink()
        remember(path, begun(0, rows.listener("sshd", 22)))
        (one,) = reader.between(0, 9e9, ALL)
        assert (one.listener.socket.local_port, reader.problem) == (22, "")
