from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from portwatch.sources.desktop_entries import program_icon_names

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a desktop of freedesktop.org")


def program(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / name
    made.write_text("")
    made.chmod(0o755)
    return made


def entry(share: Path, name: str, command: str, icon: str) -> Path:
    folder = share / "applications"
    folder.mkdir(parents=True, exist_ok=True)
    made = folder / f"{name}.desktop"
    made.write_text(f"[Desktop Entry]\nType=Application\nExec={command} %U\nIcon={icon}\n")
    return made


def test_programs_are_found_by_path_and_links_are_followed(tmp_path: Path) -> None:
    real = program(tmp_path / "opt" / "web", "web-bin")
    named = program(tmp_path / "usr" / "bin", "named")
    (tmp_path / "usr" / "bin" / "web").symlink_to(real)
    share, home = tmp_path / "share", tmp_path / "home"
    entry(share, "web", "web", "web-icon")
    entry(share, "named", str(named), "of-all")
    entry(home / ".local" / "share", "named", str(named), "my-own")
    entry(share, "gone", "no-such-program", "gone")

    found = program_icon_names(
        {
            "HOME": str(home),
            "PATH": f".:{tmp_path / 'usr' / 'bin'}",
            "XDG_DATA_DIRS": f"relative:{tmp_path / 'none'}:{share}",
        }
    )

    assert found.files == {str(real): "web-icon", str(named): "my-own"}
    assert found.icon_of(str(real.parent / "worker")) == ""


def test_what_stands_in_an_entrys_place_is_not_waited_for(tmp_path: Path) -> None:
    share = tmp_path / "share"
    tool = program(tmp_path / "bin", "tool")
    entry(share, "tool", str(tool), "tool")
    os.mkfifo(share / "applications" / "a.desktop")
    (share / "applications" / "b.desktop").symlink_to("/dev/zero")
    (share / "applications" / "c.desktop").mkdir()
    (share / "applications" / "d.desktop").write_bytes(b"\xff\xfe[Desktop Entry]\n" * 100_000)

    found = program_icon_names({"XDG_DATA_DIRS": str(share), "PATH": "/usr/bin"})

    assert found.files == {str(tool): "tool"}


def test_without_a_desktop_there_is_nothing() -> None:
    assert program_icon_names({"XDG_DATA_DIRS": "/no/such/place"}).files == {}
