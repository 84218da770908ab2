"""What is chosen on the page of settings, from the click to the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.saved_filters import SavedFilter
from portwatch.core.settings import AlertSettings, LookSettings, PollSettings, Settings
from portwatch.services.settings import SettingsFile
from portwatch.ui.settings_keeper import SettingsKeeper

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "config").mkdir()
    return tmp_path / "config" / "config.toml"


def kept(path: Path) -> SettingsKeeper:
    file = SettingsFile(path.parent)
    return SettingsKeeper(file.look(), file)


def test_a_change_holds_at_once_and_is_in_the_file_soon(qtbot: QtBot, path: Path) -> None:
    keeper = kept(path)
    told: list[Settings] = []
    keeper.changed.connect(told.append)

    for seconds in (2.0, 2.5, 3.0):
        keeper.change("poll.interval", seconds)

    assert keeper.settings == Settings(poll=PollSettings(interval=3.0))
    assert [one.poll.interval for one in told] == [2.0, 2.5, 3.0]
    assert not path.exists()
    qtbot.waitUntil(path.exists)
    assert SettingsFile(path.parent).look().settings == keeper.settings


def test_nothing_waits_when_the_program_ends(qtbot: QtBot, path: Path) -> None:
    del qtbot
    keeper = kept(path)
    keeper.change("alerts.notify", value=False)

    keeper.flush()

    assert SettingsFile(path.parent).look().settings == Settings(alerts=AlertSettings(notify=False))


def test_what_is_as_it_was_is_no_change(qtbot: QtBot, path: Path) -> None:
    del qtbot
    keeper = kept(path)
    keeper.changed.connect(pytest.fail)

    keeper.change("poll.interval", 1.0)
    keeper.flush()

    assert not path.exists()


def test_what_the_file_says_wrongly_stands_by_its_option_until_it_is_set(
    qtbot: QtBot, path: Path
) -> None:
    del qtbot
    path.write_text("[poll]\ninterval = 'x'\n[looks]\ntheme = 'mauve'\n", encoding="utf-8")
    keeper = kept(path)
    keeper.look()
    assert list(keeper.faults) == ["looks.theme", "poll.interval"]

    keeper.change("looks.theme", "dark")
    keeper.reset("poll.interval")
    keeper.flush()

    assert keeper.faults == {}
    assert keeper.settings == Settings(looks=LookSettings(theme="dark"))
    assert SettingsFile(path.parent).look().problems == ()
    assert "interval" not in path.read_text(encoding="utf-8")


def test_a_broken_file_is_set_aside_only_when_that_is_wanted(qtbot: QtBot, path: Path) -> None:
    del qtbot
    path.write_text("[poll]\ninterval = 3\n", encoding="utf-8")
    keeper = kept(path)
    path.write_text("[poll\ninterval = 3  # mine\n", encoding="utf-8")
    keeper.look()
    assert keeper.can_begin_anew
    assert keeper.problem.startswith("config.toml cannot be read: ")

    keeper.change("looks.theme", "dark")
    keeper.flush()

    assert keeper.settings.looks.theme == "dark"
    assert path.read_text(encoding="utf-8").startswith("[poll\n")
    assert "holds until portwatch ends" in keeper.problem
    assert keeper.begin_anew() == "config.toml.broken"
    assert (keeper.problem, keeper.can_begin_anew) == ("", False)
    assert path.with_name("config.toml.broken").read_text(encoding="utf-8").endswith("# mine\n")
    assert SettingsFile(path.parent).look().settings == keeper.settings  # 3 seconds too


def test_a_file_that_is_mended_by_hand_meanwhile_is_kept(qtbot: QtBot, path: Path) -> None:
    del qtbot
    path.write_text("[poll\n", encoding="utf-8")
    keeper = kept(path)
    keeper.change("looks.theme", "dark")
    keeper.flush()
    path.write_text("[poll]  # mended\n", encoding="utf-8")

    assert keeper.begin_anew() == ""

    assert keeper.problem == ""
    assert "# mended" in path.read_text(encoding="utf-8")
    assert SettingsFile(path.parent).look().settings == keeper.settings


def test_who_mends_it_by_hand_needs_nothing_set_aside(qtbot: QtBot, path: Path) -> None:
    del qtbot
    path.write_text("[poll\n", encoding="utf-8")
    keeper = kept(path)
    keeper.look()
    path.write_text("", encoding="utf-8")

    assert keeper.begin_anew() == ""

    assert (keeper.problem, keeper.can_begin_anew) == ("", False)
    assert [each.name for each in path.parent.iterdir()] == ["config.toml"]


def test_what_cannot_be_written_holds_and_is_written_as_soon_as_it_can(
    qtbot: QtBot, path: Path
) -> None:
    del qtbot
    path.parent.rmdir()
    path.parent.write_text("in the way", encoding="utf-8")
    keeper = kept(path)
    told: list[None] = []
    keeper.problem_changed.connect(lambda: told.append(None))

    keeper.change("looks.theme", "dark")
    keeper.flush()
    assert keeper.settings.looks.theme == "dark"
    assert "config.toml cannot be written" in keeper.problem
    assert not keeper.can_begin_anew
    path.parent.unlink()
    keeper.change("poll.interval", 2.0)
    keeper.flush()

    assert keeper.problem == ""
    assert len(told) == 2
    assert SettingsFile(path.parent).look().settings == keeper.settings


def test_without_a_file_it_holds_for_this_run(qtbot: QtBot, path: Path) -> None:
    del qtbot
    keeper = SettingsKeeper(SettingsFile(path.parent).look(), None)

    keeper.change("looks.theme", "dark")
    keeper.look()
    keeper.flush()

    assert keeper.settings.looks.theme == "dark"
    assert list(path.parent.iterdir()) == []


def test_filters_hold_at_once_and_are_in_the_file_soon(qtbot: QtBot, path: Path) -> None:
    keeper = kept(path)
    told: list[Settings] = []
    keeper.changed.connect(told.append)
    web, other = SavedFilter("Web", "port:80"), SavedFilter("Web", "port:443")

    keeper.save_filter(web)
    assert keeper.settings.filters == (web,)
    keeper.save_filter(other)
    assert told[-1].filters == (other,)
    qtbot.waitUntil(path.exists)
    assert SettingsFile(path.parent).look().settings.filters == (other,)
    keeper.remove_filter("Web")
    keeper.flush()

    assert keeper.settings == Settings()
    assert SettingsFile(path.parent).look().settings == Settings()
