"""What is wrong with a person's files, and what cannot be seen, in the language of the window."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from portwatch.core import gap_words
from portwatch.core.model import Gap, GapCode
from portwatch.core.said import say
from portwatch.services import history_file
from portwatch.services.history_reader import HistoryFileReader
from portwatch.services.settings import SettingsError, SettingsFile
from portwatch.sources.mac_firewall import MacFirewallSource
from portwatch.sources.slow_tool import run
from portwatch.ui.language import translated
from portwatch.ui.settings_keeper import SettingsKeeper
from tests.helpers.pseudo_locale import FIRST, english
from tests.helpers.remembering import begun
from tests.services.test_history_writer import PATIENCE, listen, of, writing

if TYPE_CHECKING:
    from pathlib import Path


pytestmark = pytest.mark.usefixtures("pseudo")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


@pytest.mark.parametrize(
    "text",
    [
        "poll = 1",
        "[poll]\ninterval = true",
        "[poll]\ninterval = 99",
        '[looks]\ntheme = "red"',
        "filters = 1",
        "[filters]\nWeb = 1",
        '[filters]\n"" = "port:80"',
        "[filters]\nWeb = '''a\nb'''",
        "[filters]\n" + "\n".join(f'f{number} = "port:{number}"' for number in range(101)),
        "x" * 70_000,
    ],
)
def test_what_is_wrong_in_the_settings(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")

    (told,) = SettingsFile(file.parent).load().problems

    names = ("config.toml.broken", "config.toml", "looks.theme", "poll.interval", "filters.Web")
    values = ('"system"', '"light"', '"dark"', "filters.", "filters", "poll")
    assert not english(told, *names, *values)


def test_settings_that_cannot_be_changed(file: Path) -> None:
    settings = SettingsFile(file.parent)
    keeper = SettingsKeeper(settings.load(), settings)
    keeper.change("poll.interval", 2.0)
    file.mkdir()
    keeper.flush()

    assert keeper.problem
    assert not english(keeper.problem, "config.toml")
    file.rmdir()
    with pytest.raises(SettingsError) as caught:
        settings.begin_anew(keeper.settings)
    assert not english(str(caught.value), "config.toml")
    with pytest.raises(ValueError, match="is no number") as wrong:
        settings.change("poll.interval", "x")
    assert not english(str(wrong.value), "poll.interval")


@pytest.mark.expects_log("is another file now")
def test_a_memory_that_is_lost_while_it_is_written(tmp_path: Path) -> None:
    path = tmp_path / "state" / history_file.FILE_NAME
    with writing(path) as writer:
        writer.put(of(begun(0)))
        assert writer.flush(PATIENCE)
        path.unlink()
        listen(writer, 8)
        assert writer.flush(PATIENCE)
        told = writer.problem

    assert told
    assert not english(told, path.name)


@pytest.mark.parametrize(
    "statement",
    [
        "PRAGMA application_id = 7",
        "PRAGMA user_version = 99",
        "CREATE TRIGGER t AFTER DELETE ON lane BEGIN SELECT 1; END",
    ],
)
def test_a_memory_that_cannot_be_read(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "state" / history_file.FILE_NAME
    with writing(path) as writer:
        assert writer.flush(PATIENCE)
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.close()
    reader = HistoryFileReader(history_file.file_uri(path))
    reader.churn(0, 1)
    told = reader.problem
    reader.close()

    opened = history_file.open_to_write(path)
    opened.connection.close()

    assert told
    assert opened.problem
    assert not [
        one for one in (told, opened.problem) if english(one, f"{path.name}.broken", path.name)
    ]


def test_why_a_firewall_could_not_be_read() -> None:
    source = MacFirewallSource(lambda: (run(("/no/such/tool",)), *(2 * (run(("false",)),))))

    told = [gap_words.text(gap) for gap in source.read(0.0).gaps]

    assert told
    assert not [one for one in told if english(one)]
    assert not english(run(("/no/such/tool",)).fault, "tool")
    assert not english(run(("false",)).fault, "false")


def test_a_long_reason_is_translated_as_well() -> None:
    gap = Gap(GapCode.SOCKETS_HIDDEN, 3, say("why {name}", name="x" * 300))

    assert f"({FIRST}why x" in translated(gap_words.text(gap))
    assert len(gap_words.text(Gap(gap.code, 3, "x" * 1000))) < 400
