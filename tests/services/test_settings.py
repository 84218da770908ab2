from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from portwatch.core.settings import PollSettings, Settings
from portwatch.services.private_file import SIZE_AT_MOST
from portwatch.services.settings import SettingsError, SettingsFile

EDITED = """\
# Mine, do not touch.
[poll]
interval = 2  # seconds
colour = "mauve"

[later]
kept = true
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Of the configuration; it does not exist yet."""
    return tmp_path / "config"


def write(folder: Path, text: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "config.toml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_without_a_file_there_are_the_defaults_and_no_file_is_made(folder: Path) -> None:
    loaded = SettingsFile(folder).load()

    assert loaded.settings == Settings()
    assert (loaded.is_from_file, loaded.problems) == (False, ())
    assert str(folder / "config.toml") in loaded.source
    assert not folder.exists()


def test_where_no_folder_can_be_there_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    settings = SettingsFile(tmp_path / "home" / "config")

    assert settings.load().problems == ()
    with pytest.raises(SettingsError, match=r"^config\.toml cannot be written"):
        settings.change("poll.interval", 2)


def test_a_change_is_read_back(folder: Path) -> None:
    settings = SettingsFile(folder)

    settings.change("poll.interval", 2.5)
    settings.change("poll.slower_on_battery", value=False)

    assert settings.load().settings.poll == PollSettings(interval=2.5, slower_on_battery=False)
    assert settings.load().is_from_file
    assert settings.load().problems == ()


def test_only_the_person_may_read_it(folder: Path) -> None:
    path = write(folder, "")
    path.chmod(0o644)
    folder.chmod(0o755)

    SettingsFile(folder).change("poll.interval", 2)

    assert (mode(path), mode(folder)) == (0o600, 0o700)
    assert [each.name for each in folder.iterdir()] == ["config.toml"]


def test_a_new_file_explains_itself(folder: Path) -> None:
    SettingsFile(folder).change("poll.budget", 3)

    told = (folder / "config.toml").read_text(encoding="utf-8")

    assert told.splitlines()[0] == "[poll]"
    assert told.splitlines()[1].startswith("# Polls come less often")
    assert "(0.5 to 50 percent)" in told
    assert told.splitlines()[2] == "budget = 3"


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_comments_unknown_keys_and_line_ends_stay(folder: Path, ends: str) -> None:
    before = EDITED.replace("\n", ends)
    path = write(folder, before)

    SettingsFile(folder).change("poll.interval", 4)

    assert path.read_bytes().decode() == before.replace("interval = 2", "interval = 4")
    assert SettingsFile(folder).load().unknown == ("poll.colour", "later")


@pytest.mark.parametrize(
    "text",
    [
        "poll.interval = 2\n# end",
        "poll = {interval = 2} # in a line",
        "[poll]\n\n[later]\nx = 1\n",
        "later = 1",
    ],
)
def test_every_way_to_write_a_table_can_be_changed(folder: Path, text: str) -> None:
    path = write(folder, text)

    SettingsFile(folder).change("poll.budget", 7.5)

    assert SettingsFile(folder).load().settings.poll.budget == 7.5
    for piece in ("# end", "# in a line", "x = 1", "later = 1"):
        assert (piece in text) == (piece in path.read_text(encoding="utf-8"))


def test_a_link_to_the_file_stays_a_link(folder: Path, tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text(EDITED, encoding="utf-8")
    folder.mkdir()
    (folder / "config.toml").symlink_to(real)

    SettingsFile(folder).change("poll.interval", 3)

    assert (folder / "config.toml").is_symlink()
    assert "interval = 3  # seconds" in real.read_text(encoding="utf-8")


@pytest.mark.parametrize("content", [b"[poll\ninterval = 2", b"\xff\xfe", b"x = " + b"[" * 5000])
def test_a_broken_file_is_set_aside_and_told(folder: Path, content: bytes) -> None:
    for name in ("config.toml.broken", "config.toml.broken-2"):
        path = write(folder, content)
        loaded = SettingsFile(folder).load()

        assert loaded.settings == Settings()
        (problem,) = loaded.problems
        assert problem.startswith("config.toml cannot be used (")
        assert problem.endswith(f"It is called {name} now.")
        assert not path.exists()
        assert (folder / name).read_bytes() == content
    assert SettingsFile(folder).load().problems == ()


def test_the_place_of_a_mistake_is_told(folder: Path) -> None:
    write(folder, "[poll]\ninterval = = 2")

    (problem,) = SettingsFile(folder).load().problems

    assert "line 2" in problem


def fifo(path: Path) -> None:
    os.mkfifo(path)


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(SIZE_AT_MOST + 1)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX")
@pytest.mark.parametrize("make", [fifo, huge, Path.mkdir])
def test_what_is_no_small_file_is_not_read_but_set_aside(folder: Path, make: object) -> None:
    folder.mkdir()
    assert callable(make)
    make(folder / "config.toml")

    loaded = SettingsFile(folder).load()

    assert loaded.settings == Settings()
    assert "config.toml.broken" in loaded.problems[0]
    assert [each.name for each in folder.iterdir()] == ["config.toml.broken"]


def test_a_link_is_read_through_and_never_renamed(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles.toml"
    kept.write_text("[poll", encoding="utf-8")
    folder.mkdir()
    (folder / "config.toml").symlink_to(kept)

    loaded = SettingsFile(folder).load()

    (problem,) = loaded.problems
    assert problem.startswith("config.toml cannot be used (")
    assert problem.endswith("It is a link, and was left as it is.")
    assert [each.name for each in folder.iterdir()] == ["config.toml"]
    assert (folder / "config.toml").is_symlink()

    kept.write_text("poll.interval = 2", encoding="utf-8")
    assert SettingsFile(folder).load().settings.poll.interval == 2


def test_a_link_that_leads_nowhere_or_round_is_left(folder: Path) -> None:
    folder.mkdir()
    (folder / "config.toml").symlink_to(folder / "config.toml")

    assert SettingsFile(folder).load().problems[0].endswith("was left as it is.")
    assert [each.name for each in folder.iterdir()] == ["config.toml"]


def test_who_only_looks_changes_nothing_and_sees_what_was_set_aside(folder: Path) -> None:
    write(folder, "[poll")
    SettingsFile(folder).load()
    write(folder, "[poll")

    looked = SettingsFile(folder).look()

    assert looked.problems[0].endswith("so the defaults are.")
    assert [each.name for each in looked.set_aside] == ["config.toml.broken"]
    assert {each.name for each in folder.iterdir()} == {"config.toml", "config.toml.broken"}


def test_a_wrong_value_is_told_and_the_file_stays(folder: Path) -> None:
    path = write(folder, "[poll]\ninterval = 'x'\nbudget = 8\n")

    loaded = SettingsFile(folder).load()

    assert loaded.settings.poll == PollSettings(budget=8.0)
    assert loaded.problems == (
        "config.toml: poll.interval in line 2 is no number; the default, 1, is used.",
    )
    assert path.exists()


@pytest.mark.parametrize("text", ["[poll", "poll = 5"])
def test_what_cannot_be_changed_is_left_as_it_is(folder: Path, text: str) -> None:
    path = write(folder, text)

    with pytest.raises(SettingsError, match=r"^config\.toml cannot be changed"):
        SettingsFile(folder).change("poll.interval", 2)

    assert path.read_text(encoding="utf-8") == text
    assert [each.name for each in folder.iterdir()] == ["config.toml"]


def test_only_what_an_option_takes_is_written(folder: Path) -> None:
    settings = SettingsFile(folder)

    with pytest.raises(ValueError, match="more than 10 seconds"):
        settings.change("poll.interval", 11)
    with pytest.raises(KeyError):
        settings.change("poll.nonesuch", 1)
    assert not folder.exists()


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can step down"
)
def test_a_file_that_may_not_be_read_is_told_and_left(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    path = write(folder, "[poll]\ninterval = 2")
    path.chmod(0)
    folder.chmod(0o777)
    for each in folder.parents:  # to be passed through, and no more: other tests lie below them
        if each != Path("/tmp") and each.is_relative_to("/tmp"):
            each.chmod(0o755)
    script = (
        "import os, pathlib, sys; from portwatch.services.settings import *\n"
        "os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "settings = SettingsFile(pathlib.Path(sys.argv[1]))\n"
        "print(*settings.load().problems)\n"
        "try: settings.change('poll.interval', 3)\n"
        "except SettingsError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout.splitlines() == [
        "config.toml cannot be used (Permission denied), so the defaults are.",
        "config.toml cannot be changed: Permission denied",
    ], done.stderr
    assert path.exists()
