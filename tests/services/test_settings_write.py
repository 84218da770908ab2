"""Changes of the settings' file from the window: written whole, refused, or not lost."""

from __future__ import annotations

import os
import stat
import subprocess
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.saved_filters import SavedFilter
from portwatch.core.settings import LookSettings, PollSettings, Settings
from portwatch.services.settings import SettingsError, SettingsFile

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

EDITED = """\
# Mine, do not touch.
[poll]
interval = 2  # seconds
colour = "mauve"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Of the configuration; it does not exist yet."""
    return tmp_path / "config"


def write(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_an_option_is_taken_out_with_its_line_only(folder: Path) -> None:
    path = write(folder, EDITED)

    SettingsFile(folder).write({"poll.interval": None, "looks.theme": "dark", "poll.budget": None})

    told = path.read_text(encoding="utf-8")
    assert told.startswith('# Mine, do not touch.\n[poll]\ncolour = "mauve"\n')
    assert SettingsFile(folder).load().settings == Settings(looks=LookSettings(theme="dark"))
    assert mode(path) == 0o600


def test_what_changes_nothing_makes_no_file(folder: Path) -> None:
    SettingsFile(folder).write({"poll.interval": None})
    SettingsFile(folder).write({})

    assert not (folder / "config.toml").exists()


def test_a_mistake_stands_by_its_option(folder: Path) -> None:
    write(folder, "[poll]\ninterval = 'x'\nbudget = 8\n")

    faults = SettingsFile(folder).look().faults

    assert faults == {
        "poll.interval": (
            "config.toml: poll.interval in line 2 is no number; the default, 1, is used."
        )
    }


def test_what_is_broken_is_set_aside_only_when_that_is_wanted(folder: Path) -> None:
    path = write(folder, "[poll\n# mine")
    settings = SettingsFile(folder)
    assert settings.look().can_be_set_aside
    with pytest.raises(SettingsError, match=r"line 1") as caught:
        settings.change("poll.interval", 2)
    assert caught.value.is_broken
    assert path.read_text(encoding="utf-8") == "[poll\n# mine"

    aside = settings.begin_anew(Settings(poll=PollSettings(interval=2.0)))

    assert aside == "config.toml.broken"
    assert (folder / aside).read_text(encoding="utf-8") == "[poll\n# mine"
    assert settings.load().settings == Settings(poll=PollSettings(interval=2.0))
    assert mode(path) == 0o600


def test_what_was_mended_meanwhile_is_never_set_aside(folder: Path) -> None:
    path = write(folder, EDITED)

    with pytest.raises(SettingsError, match="can be read again"):
        SettingsFile(folder).begin_anew(Settings())

    assert path.read_text(encoding="utf-8") == EDITED
    assert not SettingsFile(folder).look().can_be_set_aside


def test_a_broken_link_is_told_and_never_set_aside(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "dotfiles.toml"
    kept.write_text("[poll", encoding="utf-8")
    folder.mkdir()
    (folder / "config.toml").symlink_to(kept)
    settings = SettingsFile(folder)

    assert not settings.look().can_be_set_aside
    with pytest.raises(SettingsError) as caught:
        settings.change("poll.interval", 2)
    assert not caught.value.is_broken
    with pytest.raises(SettingsError, match="is a link"):
        settings.begin_anew(Settings())
    assert kept.read_text(encoding="utf-8") == "[poll"


@contextmanager
def mounted(place: Path, options: str) -> Iterator[None]:
    """A file system of its own in a place."""
    words = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(place)]
    if os.geteuid() != 0 or subprocess.run(words, check=False, timeout=30).returncode:
        pytest.skip("nothing can be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(place)], check=True, timeout=30)


def test_on_a_disk_that_may_not_be_written_nothing_changes(folder: Path) -> None:
    folder.mkdir()
    with mounted(folder, "size=1m"):
        path = write(folder, EDITED)
        subprocess.run(["mount", "-o", "remount,ro", str(folder)], check=True, timeout=30)

        with pytest.raises(SettingsError, match="cannot be written: Read-only file system") as told:
            SettingsFile(folder).write({"poll.interval": 4.0})

        assert not told.value.is_broken
        assert path.read_text(encoding="utf-8") == EDITED
        assert SettingsFile(folder).load().settings.poll.interval == 2


def test_on_a_full_disk_nothing_gets_lost(folder: Path) -> None:
    folder.mkdir()
    with mounted(folder, "size=64k"):
        path = write(folder, EDITED)
        with pytest.raises(OSError, match="No space"):
            (folder / "filler").write_bytes(bytes(200_000))

        with pytest.raises(SettingsError, match="cannot be written: No space left"):
            SettingsFile(folder).write({"poll.interval": 4.0})

        assert path.read_text(encoding="utf-8") == EDITED
        assert {each.name for each in folder.iterdir()} == {"config.toml", "filler"}


def test_a_filter_is_written_and_taken_out_beside_the_options(folder: Path) -> None:
    path = write(folder, EDITED)
    file = SettingsFile(folder)

    file.write({"filters.my web": "port:80", "looks.theme": "dark"})
    assert file.look().settings.filters == (SavedFilter("my web", "port:80"),)
    assert path.read_text(encoding="utf-8").startswith(EDITED)
    with pytest.raises(ValueError, match="no query"):
        file.write({"filters.x": " "})
    file.write({"filters.my web": None})

    assert file.look().settings == replace(
        Settings(), poll=PollSettings(interval=2.0), looks=LookSettings(theme="dark")
    )
