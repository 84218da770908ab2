from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from portwatch.core.history_records import Act, ActKind, EntryKind
from portwatch.core.query import Query
from portwatch.services import history_acts, history_file
from portwatch.services.history_reader import HistoryFileReader
from portwatch.services.history_tables import HistoryTables
from tests.helpers.program import portwatch, portwatch_json
from tests.helpers.puppet import Puppet
from tests.helpers.remembering import BOOT, EPHEMERAL, asked, at, begun, reading, remember

DATA = Path(__file__).resolve().parent.parent / "data" / "history"


def act(seconds: float = 1.0, text: str = "Stopped. Port 80 is closed.") -> Act:
    return Act(at(seconds).wall, ActKind.STOP, "nginx, process 7", "process", "stopped", text)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "portwatch-data" / "state" / "history.sqlite"  # as conftest.py says
    remember(made, begun(0))
    return made


def acts(path: Path, query: str = "") -> list[Act | None]:
    with reading(path) as reader:
        page = reader.timeline(Query.parse(query))
        return [one.act for one in page.entries if one.kind is EntryKind.ACT]


def test_what_was_done_is_in_the_timeline_the_latest_first(path: Path) -> None:
    made = history_file.open_to_write(path)
    with closing(made.connection) as connection:
        tables = HistoryTables(connection, BOOT, EPHEMERAL)
        tables.add_act(act(1))
        tables.add_act(act(2, "Not stopped."))

    assert acts(path) == [act(2, "Not stopped."), act(1)]
    assert acts(path, "nginx pid:7") == [act(2, "Not stopped."), act(1)]
    assert acts(path, "closed") == [act(1)]
    assert acts(path, "redis") == []


def test_a_command_adds_to_a_file_that_the_window_writes(path: Path) -> None:
    made = history_file.open_to_write(path)
    with closing(made.connection) as connection:
        tables = HistoryTables(connection, BOOT, EPHEMERAL)
        tables.add_act(act(1))
        assert history_acts.append(path, act(2)) == ""
        tables.add_act(act(3))

    assert acts(path) == [act(3), act(2), act(1)]


def test_where_nothing_is_remembered_no_memory_is_begun(tmp_path: Path) -> None:
    assert history_acts.append(tmp_path / "history.sqlite", act()) == ""
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_an_older_version_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    path.write_bytes((DATA / "version-1.sqlite").read_bytes())
    before = path.read_bytes()

    assert "older portwatch" in history_acts.append(path, act())

    assert path.read_bytes() == before
    assert asked(path, "PRAGMA user_version") == [(1,)]
    with closing(HistoryFileReader(history_file.file_uri(path))) as reader:
        assert reader.timeline(Query()).entries  # nothing of what it has is missed
        assert reader.problem == ""


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    path.write_bytes(b"garbage " * 2000)

    assert "not a database" in history_acts.append(path, act())


def test_the_fixture_of_this_version_has_one(path: Path) -> None:
    path.write_bytes((DATA / "version-2.sqlite").read_bytes())  # SQLite makes files beside it
    with reading(path) as reader:
        (found,) = [one.act for one in reader.timeline(Query()).entries if one.act is not None]
    assert (found.kind, found.subject) == (ActKind.STOP, "node, process 4")


def test_a_stop_by_the_command_line_is_remembered(path: Path) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        for words in (("--pause",), ("--continue",), ()):
            done = portwatch("stop", f":{port}", "--yes", *words)
            assert (done.returncode, done.stderr) == (0, "")

        found = [one for one in acts(path) if one is not None]
        listed = portwatch_json("history", "--acts")["acts"]
        lines = portwatch("history", "--acts").stdout.splitlines()

    assert [(one.kind, one.way, one.outcome) for one in found] == [
        (ActKind.STOP, "process", "stopped"),
        (ActKind.CONTINUE, "process", "goes-on"),
        (ActKind.PAUSE, "process", "paused"),
    ]
    assert found[0].text == f"Stopped. Port {port} is closed."
    assert found[0].subject == f"python, process {puppet.pid}, port {port} tcp on 127.0.0.1"
    assert [one["kind"] for one in listed] == ["stop", "continue", "pause"]
    assert listed[0]["text"] == found[0].text
    assert lines[0].split() == ["AT", "ASKED", "WHAT", "HOW", "END"]
    assert found[0].subject in lines[1]


def test_acts_as_csv_are_no_formulas(path: Path) -> None:
    assert history_acts.append(path, act(1, "=1+1")) == ""

    done = portwatch("history", "--acts", "--csv", "--since", "2000-01-01")

    assert done.stdout.splitlines()[0] == "at,asked,what,how,end"
    assert "'=1+1" in done.stdout.splitlines()[1]


def test_acts_take_no_query(path: Path) -> None:
    assert path.exists()
    assert portwatch("history", "--acts", "port:80").returncode == 2
