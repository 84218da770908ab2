from __future__ import annotations

import csv
import io
import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.history_batch import Batch, Told
from portwatch.core.history_peers import Talk
from portwatch.core.history_records import AlertEntry, AlertState
from portwatch.core.model import Instant, Verdict
from portwatch.services import history_file, runtime
from portwatch.services.history_tables import HistoryTables
from tests.helpers import rows
from tests.helpers.program import ROOT, portwatch, portwatch_json

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.model import Listener

MINUTE, HOUR = 60.0, 3600.0
EVIL = "=cmd|'/c calc'!A1 | `x` <b>\x1b[31m\u202e"


def before(seconds: float) -> Instant:
    """So long ago."""
    now = runtime.now()
    return Instant(now.monotonic - seconds, now.wall - seconds)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a memory: node was up for a minute two hours ago, and sshd is up."""
    made = history_file.open_to_write(tmp_path / "state" / "history.sqlite")
    owner = rows.process("node", 77, command=("node", "--token=abc123def", EVIL))
    node = rows.listener(
        "node", 8080, Verdict.RISKY, reach=rows.WIFI, reasons=[rows.INTERPRETER],
        ownership=rows.held_by(owner),
    )  # fmt: skip
    evil = rows.listener(EVIL, 4444, ownership=rows.held_by(rows.process(EVIL, 5)))
    with closing(made.connection) as connection:
        tables = HistoryTables(connection, "boot", (32_768, 60_999))
        tables.write(Batch(before(3 * HOUR), is_first=True))
        tables.write(told(node, 2 * HOUR))
        at = before(2 * HOUR - 30)
        tables.write(Batch(at, talks=(Talk(node.socket.id, "192.0.2.7", 3, 100, 200),)))
        alert = AlertEntry(0, at.wall, Verdict.RISKY, "node listens", "It is reachable.")
        tables.add_alert(alert, [node.socket.id])
        tables.handle_alerts([1], AlertState.DISMISSED, at.wall + 5)
        end = before(2 * HOUR - MINUTE)
        tables.write(Batch(end, closed=((node.socket.id, end),)))
        tables.write(told(evil, HOUR))
        end = before(HOUR / 2)
        tables.write(Batch(end, closed=((evil.socket.id, end),)))
        tables.write(told(rows.listener("sshd", 22), MINUTE))
        tables.write(Batch(before(0)))
    return tmp_path


def told(row: Listener, ago: float) -> Batch:
    return Batch(before(ago), (Told(row, before(ago)),))


def history(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return portwatch("history", "--data-dir", str(data), *words)


def episodes(data: Path, *words: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = portwatch_json("history", "--data-dir", str(data), *words)[
        "episodes"
    ]
    return found


def ports(found: list[dict[str, Any]]) -> list[int]:
    return [one["listener"]["port"] for one in found]


def test_json_tells_when_who_and_how_it_was_judged(data: Path) -> None:
    found = episodes(data)

    assert ports(found) == [22, 4444, 8080]
    node = found[2]
    opened, closed = (datetime.fromisoformat(node[key]) for key in ("opened", "closed"))
    assert (opened.tzinfo, (closed - opened).total_seconds()) == (UTC, pytest.approx(60, abs=0.1))
    assert node["lasted_s"] == pytest.approx(60, abs=0.1)
    assert (node["is_open"], node["stood_at_start"]) == (False, False)
    assert node["listener"]["owners"][0]["name"] == "node"
    assert node["listener"]["reach"]["level"] == "network"
    assert node["listener"]["verdict"] == "risky"
    assert "abc123def" not in str(node)
    assert (found[0]["is_open"], found[0]["closed"]) == (True, None)
    assert [each.name for each in (data / "state").iterdir()] == ["history.sqlite"]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        (("--since", "30s"), [22]),
        (("--since", "90min"), [22, 4444]),
        (("--until", "90min"), [8080]),
        (("--since", "4h", "--until", "119.5m"), [8080]),
        (("--since", "yesterday"), [22, 4444, 8080]),
        (("port:8080",), [8080]),
        (("verdict:>=risky", "--since", "4h"), [8080]),
        (("-port:22", "-node"), [4444]),
    ],
)
def test_a_span_and_a_query_choose(data: Path, words: tuple[str, ...], wanted: list[int]) -> None:
    assert ports(episodes(data, *words)) == wanted


@pytest.mark.parametrize(
    ("words", "code", "text"),
    [
        (("--since", "soon"), 2, "'soon' is no moment: write 2h"),
        (("--since", "25:00"), 2, "'25:00' is no time of day"),
        (("--since", "2h\x1b[31m\nx"), 2, "is no moment: write 2h"),
        (("--since", "9" * 5000), 2, "is no moment: write 2h"),
        (("--since=",), 2, "'' is no moment"),
        (("--since", "-1h"), 2, "'-1h' is no moment"),
        (("--until", "-1h"), 2, "'-1h' is no moment"),
        (("--report", "-x"), 2, "invalid int value: '-x'"),
        (("--until=",), 2, "'' is no moment"),
        (("--since", "1h", "--until", "2h"), 2, "--since is not before --until"),
        (("port:http",), 2, "port"),
        (("--alerts", "node"), 2, "--alerts takes no query"),
        (("--json", "--csv"), 2, "--json goes neither"),
        (("--csv", "--markdown"), 2, "not allowed with"),
        (("--alerts", "--report", "1"), 2, "not allowed with"),
        (("--report", "1", "node"), 2, "--report goes with"),
        (("--report", "x"), 2, "invalid int value"),
        (("--report", "999"), 5, "nothing is remembered under the number 999"),
        (("nosuchprogram",), 5, "nothing is remembered of that time that matches"),
        (("--until", "1999-01-01"), 5, "nothing is remembered of that time"),
        (("--alerts", "--since", "1m"), 5, "nothing is remembered of that time"),
    ],
)
def test_what_goes_wrong_is_one_line_and_a_code(
    data: Path, words: tuple[str, ...], code: int, text: str
) -> None:
    done = history(data, *words)

    assert done.returncode == code
    assert text in done.stderr
    assert done.stderr.startswith("portwatch: ")
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""


def test_the_table_shows_no_control_characters(data: Path) -> None:
    done = history(data)

    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0].split() == [
        "ID", "OPENED", "CLOSED", "LASTED", "PORT", "PROGRAM", "REACH", "VERDICT",
    ]  # fmt: skip
    assert len(lines) == 4
    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout


def test_csv_is_no_formula(data: Path) -> None:
    found = list(csv.DictReader(io.StringIO(history(data, "--csv").stdout)))

    assert [row["port"] for row in found] == ["22", "4444", "8080"]
    assert found[1]["program"].startswith("'=cmd")
    for row in found:
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    alerts = list(csv.DictReader(io.StringIO(history(data, "--alerts", "--csv").stdout)))
    assert [(row["what"], row["done"]) for row in alerts] == [("node listens", "dismissed")]


def test_markdown_is_no_markup(data: Path) -> None:
    lines = history(data, "--markdown").stdout.splitlines()

    assert len(lines) == 5
    evil = next(line for line in lines if "4444" in line)
    assert evil.replace("\\|", "").count("|") == lines[0].count("|")
    assert "\\<b\\>" in evil
    assert "\\`x\\`" in evil


def test_alerts_tell_what_was_done(data: Path) -> None:
    (one,) = portwatch_json("history", "--data-dir", str(data), "--alerts")["alerts"]

    assert (one["title"], one["state"], one["verdict"]) == ("node listens", "dismissed", "risky")
    assert one["episodes"] == [episodes(data, "port:8080")[0]["id"]]


def test_a_report_tells_all_of_one_listener(data: Path) -> None:
    number = episodes(data, "port:8080")[0]["id"]
    text = history(data, "--report", str(number)).stdout
    document = portwatch_json("history", "--data-dir", str(data), "--report", str(number))

    assert text.startswith("# node on port 8080 tcp\n")
    for part in ("## Facts", "## Why it was judged so", "## When it was up", "## Alerts"):
        assert part in text
    assert "| 192.0.2.7 | 3 |" in text
    assert re.search(r"at [0-9-]{10} [0-9:]{8} [+-][0-9]{4} by portwatch", text)
    assert "abc123def" not in text
    assert "\x1b" not in text
    assert document["peers"][0]["bytes_received"] == 200
    assert document["episode"]["id"] == number
    assert document["alerts"][0]["title"] == "node listens"


def test_what_cannot_be_read_is_counted_and_not_left_out_in_silence(data: Path) -> None:
    with closing(sqlite3.connect(data / "state" / "history.sqlite")) as connection, connection:
        connection.execute("UPDATE kind SET document = '{\"a\": NaN}'")
    for words in ((), ("port:8080",)):
        done = history(data, *words)
        assert done.returncode == 5
        assert "cannot be read: damaged, or of a later version" in done.stderr
    assert "3 openings cannot" in history(data).stderr


def test_without_a_memory_nothing_is_remembered_and_nothing_made(tmp_path: Path) -> None:
    done = history(tmp_path)

    assert done.returncode == 5
    assert "nothing is remembered yet" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["garbage", "pipe", "folder", "newer", "other"])
def test_a_file_that_cannot_be_read_is_told_and_left_alone(data: Path, kind: str) -> None:
    path = data / "state" / "history.sqlite"
    path.unlink()
    if kind == "garbage":
        path.write_bytes(b"garbage " * 2000)
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "folder":
        path.mkdir()
    elif kind == "other":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE bookmark (title TEXT)")
            connection.commit()
    else:
        with closing(history_file.open_to_write(path).connection) as connection:
            connection.execute("PRAGMA user_version = 99")
    done = history(data)
    doctor = portwatch_json("doctor", "--demo", "--data-dir", str(data))["history"]

    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert ("another program's" in done.stderr) is (kind == "other")
    assert doctor["problem"]
    assert os.path.lexists(path)
    assert not path.with_name("history.sqlite.broken").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can mount")
def test_a_disk_that_is_mounted_read_only_is_read(data: Path, tmp_path: Path) -> None:
    state = tmp_path / "state"
    mount = ["mount", "--bind", str(state), str(state)]
    if subprocess.run(mount, check=False, timeout=30).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        again = ["mount", "-o", "remount,bind,ro", str(state)]
        subprocess.run(again, check=True, timeout=30)
        assert ports(episodes(data)) == [22, 4444, 8080]
    finally:
        subprocess.run(["umount", str(state)], check=True, timeout=30)


def test_a_reader_who_goes_away_ends_it_quietly(data: Path) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "portwatch", "history", "--json", "--data-dir", str(data)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert program.stdout is not None
    program.stdout.close()
    assert program.stderr is not None
    told = program.stderr.read()
    program.stderr.close()
    assert (program.wait(60), told) == (0, b"")


def test_doctor_tells_of_the_memory_and_changes_nothing(data: Path) -> None:
    state = data / "state"
    before_it = {each.name: each.read_bytes() for each in state.iterdir()}
    found = portwatch_json("doctor", "--demo", "--data-dir", str(data))
    text = portwatch("doctor", "--demo", "--data-dir", str(data)).stdout

    memory = found["history"]
    assert memory["path"] == str(state / "history.sqlite")
    assert memory["bytes"] > 4096
    assert (memory["episodes"], memory["problem"]) == (3, "")
    opened = datetime.fromisoformat(memory["since"]).timestamp()
    assert opened == pytest.approx(before(3 * HOUR).wall, abs=30)
    line = next(line for line in text.splitlines() if line.startswith("Memory"))
    assert f"{state / 'history.sqlite'}, " in line
    assert "3 episodes since" in line
    assert {each.name: each.read_bytes() for each in state.iterdir()} == before_it


def test_doctor_says_where_the_memory_will_be(tmp_path: Path) -> None:
    found = portwatch_json("doctor", "--demo", "--data-dir", str(tmp_path))["history"]

    assert (found["bytes"], found["since"], found["problem"]) == (None, None, "")
    assert found["path"] == str(tmp_path / "state" / "history.sqlite")
    assert list(tmp_path.iterdir()) == []


def test_what_nobody_watches_any_more_is_not_said_to_be_open(data: Path) -> None:
    path = data / "state" / "history.sqlite"
    with closing(history_file.open_to_write(path).connection) as connection:
        connection.execute("UPDATE run SET last = last - 600, last_mono = last_mono - 600")
    (one,) = episodes(data, "port:22")

    assert (one["is_open"], one["closed"]) == (False, None)


def test_help_names_all_of_it() -> None:
    text = portwatch("history", "--help").stdout

    for word in ("--since", "--until", "--alerts", "--report", "--csv", "--markdown", "--json"):
        assert word in text


def test_what_is_left_out_is_told(data: Path) -> None:
    words = ("history", "--data-dir", str(data))
    code = (
        "import sys; from portwatch.cli import history, main; history.AT_MOST = int(sys.argv[1]);"
        "sys.exit(main.main(sys.argv[2:]))"
    )
    for extra, most, is_told in ((), 1, True), ((), 3, False), (("--alerts",), 0, True):
        done = subprocess.run(
            [sys.executable, "-c", code, str(most), *words, *extra],
            cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        assert ("are shown" in done.stderr) is is_told


def test_nothing_is_known_yet_of_a_time_to_come(data: Path) -> None:
    done = history(data, "--since", "2999-01-01", "--until", "2999-01-02")

    assert (done.returncode, done.stdout) == (5, "")
    assert ports(episodes(data, "--since", "1min", "--until", "2999-01-02")) == [22]


@pytest.fixture
def ahead(tmp_path: Path) -> Path:
    """A data folder with a memory: node listens, and sshd did so by a clock of two days ahead."""
    made = history_file.open_to_write(tmp_path / "state" / "history.sqlite")
    row, node = rows.listener("sshd", 22), rows.listener("node", 8080)
    start, end = before(-47 * HOUR), before(-48 * HOUR)
    with closing(made.connection) as connection:
        tables = HistoryTables(connection, "boot", (32_768, 60_999))
        tables.write(Batch(start, is_first=True))
        tables.write(Batch(start, told=(Told(row, start),)))
        tables.add_alert(AlertEntry(0, end.wall, Verdict.RISKY, "sshd listens", ""), [])
        tables.write(Batch(end, closed=((row.socket.id, end),)))
        tables.end()
        tables.write(Batch(before(MINUTE), is_first=True))
        tables.write(told(node, MINUTE))
        tables.write(Batch(before(0)))
    return tmp_path


def test_what_is_dated_ahead_after_the_clock_was_set_back_is_told_in_one_line(ahead: Path) -> None:
    assert ports(episodes(ahead)) == [8080]
    done = history(ahead)
    assert done.returncode == 0
    (line,) = done.stderr.splitlines()
    assert line.startswith("portwatch: 1 more is dated ahead of now: list it with ")

    words = line.partition("list it with ")[2].split()
    assert words[0] == "--since"
    assert ports(episodes(ahead, *words)) == [22, 8080]
    assert "ahead" not in history(ahead, *words).stderr
    assert "ahead" not in history(ahead, "--until", "now").stderr
    assert "ahead" not in history(ahead, "node").stderr


def test_alerts_that_are_dated_ahead_are_told_so_too(ahead: Path) -> None:
    done = history(ahead, "--alerts")

    assert (done.returncode, done.stdout) == (5, "")
    assert "1 more is dated ahead of now" in done.stderr
    words = done.stderr.splitlines()[0].partition("list it with ")[2].split()
    assert "sshd listens" in history(ahead, "--alerts", *words).stdout
