from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.cli import main as cli
from portwatch.services.expectations_file import ExpectationsFile
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SERVER = """
import signal, socket
listening = socket.create_server(("127.0.0.1", 0))
print(listening.getsockname()[1], flush=True)
signal.pause()
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Of the configuration."""
    monkeypatch.setenv("PORTWATCH_DATA_DIR", str(tmp_path))
    return tmp_path / "config"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[int]:
    """The port of a script's server."""
    script = tmp_path / "server.py"
    script.write_text(SERVER)
    process = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    yield int(process.stdout.readline())
    process.kill()
    process.communicate()


class Told:
    """What a command printed, and how it ended."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def command(*words: str) -> Told:
        try:
            code = cli.main(["expect", *words])
        except SystemExit as end:
            code = int(end.code or 0)
        return Told(code, *capsys.readouterr())

    return command


def rules(folder: Path) -> list[Any]:
    return list(ExpectationsFile(folder).load().rules)


def test_a_query_that_names_a_program_is_the_rule(run: Any, folder: Path) -> None:
    told = run("program:nosuch", "port:9999", "--note", "mine", "--yes")

    assert told.code == 0
    assert "Expected from now on (query-" in told.out
    assert "Nothing that listens now matches." in told.out
    (rule,) = rules(folder)
    assert (rule.query.text, rule.note, rule.reach) == (
        "program:nosuch port:9999",
        "mine",
        "computer",
    )


def test_a_query_that_matches_nothing_now_is_asked_about_first(run: Any, folder: Path) -> None:
    told = run("program:nosuch", "port:9999")

    assert (told.code, told.out) == (5, "")
    assert "--yes" in told.err
    assert len(told.err.splitlines()) == 1
    assert not folder.exists()


def test_a_port_expects_the_program_that_listens_there_now(
    run: Any, folder: Path, server: int
) -> None:
    told = run(f"port:{server}", "--json").json
    listed = run("--list", "--json").json["expectations"]

    assert [row["port"] for row in told["matches"]] == [server]
    (rule,) = rules(folder)
    assert rule.identity.script.endswith("server.py")
    assert (rule.ports.text, rule.protocol, rule.reach) == (str(server), "tcp", "computer")
    assert [(one["id"], one["matches_now"]) for one in listed] == [(rule.id, 1)]


def test_what_cannot_be_told_from_others_is_no_rule(run: Any, folder: Path) -> None:
    with Puppet() as puppet:  # an interpreter with code of the moment
        told = run(f"port:{puppet.listen()}")

    assert (told.code, told.out) == (5, "")
    assert "cannot be told from" in told.err
    assert not folder.exists()


def test_a_port_where_nothing_listens_is_no_rule(run: Any, folder: Path) -> None:
    told = run(":1")

    assert (told.code, told.out) == (5, "")
    assert "name a program" in told.err
    assert not folder.exists()


def test_a_rule_is_listed_and_removed_by_its_id(run: Any, folder: Path) -> None:
    run("program:nosuch", "--reach", "network", "--yes")
    (rule,) = rules(folder)

    assert rule.id in run("--list").out
    assert "No longer expected" in run("--remove", rule.id).out
    assert rules(folder) == []
    gone = run("--remove", rule.id)
    assert (gone.code, len(gone.err.splitlines())) == (5, 1)
    assert "no expectations" in run("--list").out


def test_a_dry_run_and_the_demonstration_keep_nothing(run: Any, folder: Path) -> None:
    dry = run("program:nosuch", "--dry-run")
    demo = run("--all", "--demo", "--json")

    assert "Would be expected" in dry.out
    assert not demo.json["kept"]
    assert demo.json["expectations"]
    assert not folder.exists()


def test_everything_is_expected_but_what_a_reason_speaks_against(run: Any) -> None:
    told = run("--all", "--demo", "--json").json

    weighty = {"medium", "high"}
    for row in told["matches"]:
        assert not weighty & {one["severity"] for one in row["reasons"]}
    assert any(weighty & {one["severity"] for one in row["reasons"]} for row in told["left_out"])
    assert "Left out: " in run("--all", "--demo").out


def test_what_stays_a_risk_is_told_unless_it_is_accepted(run: Any) -> None:
    risky = run("verdict:risky", "--demo").err
    assert "verdict" in risky  # no rule may ask for it
    listed = run("port:0-65535", "--demo", "--json").json
    accepted = run("port:0-65535", "--demo", "--json", "--accept").json

    assert listed["remaining"]
    assert accepted["remaining"] == []


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["port:80", "--all"],
        ["--list", "port:80"],
        ["pid:7"],
        ["port:x"],
        ["program:x", "--reach", "unknown"],
        ["program:x", "--note", "x" * 500],
    ],
)
def test_wrong_usage_is_one_line(run: Any, folder: Path, words: list[str]) -> None:
    told = run(*words)

    assert (told.code, told.out) == (2, "")
    assert len(told.err.splitlines()) == 1
    assert not folder.exists()


@pytest.mark.parametrize(
    "words",
    [
        ["expect", "--list"],
        ["expect", "port:1", "--dry-run"],
        ["list"],
        ["check"],
        ["explain", "1"],
        ["doctor"],
    ],
    ids=" ".join,
)
def test_who_only_looks_tells_a_broken_file_and_leaves_it(
    folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder.mkdir()
    path = folder / "expectations.toml"
    path.write_text("[[expect")

    cli.main(words)

    told = capsys.readouterr().err
    assert told.count("expectations.toml cannot be used (") == 1
    assert "so no rule of it holds." in told
    assert [each.name for each in folder.iterdir()] == [path.name]


@pytest.mark.parametrize(
    "words",
    [["expect", "program:/no/such", "--yes"], ["watch", "--for", "0.1"]],
    ids=" ".join,
)
def test_who_writes_or_watches_sets_a_broken_file_aside_and_tells(
    folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder.mkdir()
    (folder / "expectations.toml").write_text("[[expect")

    assert cli.main(words) == 0

    assert "It is called expectations.toml.broken now." in capsys.readouterr().err
    assert (folder / "expectations.toml.broken").read_text() == "[[expect"
