from __future__ import annotations

import configparser
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from portwatch.services import menu_entry
from portwatch.services.desktop_choice import DesktopChoiceError
from portwatch.services.menu_entry import MenuEntry, open_menu_entry

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ("/opt/my apps/python3", "-m", "portwatch")
ENTRY = "applications/portwatch.desktop"
ICON = "icons/hicolor/scalable/apps/portwatch.svg"

pytestmark = pytest.mark.skipif(
    sys.platform in {"win32", "darwin"}, reason="the menu of XDG desktops"
)


def entry(folder: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(folder / ENTRY, encoding="utf-8")
    return parser["Desktop Entry"]


def test_on_and_off(tmp_path: Path) -> None:
    made = MenuEntry(COMMAND, tmp_path / "share")
    assert not made.is_on()

    made.turn(on=True)
    assert made.is_on()
    told = entry(tmp_path / "share")
    assert told["Exec"] == '"/opt/my apps/python3" -m portwatch'
    assert told["TryExec"] == "/opt/my apps/python3"
    assert told["Icon"] == Path(ICON).stem
    assert told["GenericName[de]"]
    drawing = tmp_path / "share" / ICON
    assert drawing.read_bytes() == (ROOT / "resources/icons/app.svg").read_bytes()

    made.turn(on=False)
    assert not made.is_on()
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []
    made.turn(on=False)  # once more is no error


@pytest.mark.parametrize("command", [COMMAND, ("/usr/bin/portwatch",), ('/a\\b"c/p', "%f")])
def test_the_entry_is_valid(command: tuple[str, ...], tmp_path: Path) -> None:
    tool = shutil.which("desktop-file-validate")
    if tool is None:
        pytest.skip("there is no desktop-file-validate")
    MenuEntry(command, tmp_path).turn(on=True)

    done = subprocess.run(
        [tool, tmp_path / ENTRY], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_person_s_folders_keep_their_mode(tmp_path: Path) -> None:
    (tmp_path / "applications").mkdir(mode=0o755)
    MenuEntry(COMMAND, tmp_path).turn(on=True)

    assert stat.S_IMODE((tmp_path / "applications").stat().st_mode) == 0o755


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "applications").write_text("no folder")

    with pytest.raises(DesktopChoiceError, match="applications"):
        MenuEntry(COMMAND, tmp_path).turn(on=True)


def test_something_else_in_its_place_is_no_entry(tmp_path: Path) -> None:
    (tmp_path / ENTRY).mkdir(parents=True)

    assert not MenuEntry(COMMAND, tmp_path).is_on()


def test_nothing_is_offered_where_a_package_has_an_entry(tmp_path: Path) -> None:
    own, others = tmp_path / "own", tmp_path / "usr"
    (others / "applications").mkdir(parents=True)
    environ = {"XDG_DATA_HOME": str(own), "XDG_DATA_DIRS": f"/nowhere:{others}"}
    assert open_menu_entry(COMMAND, environ) is not None

    (others / ENTRY).touch()
    assert open_menu_entry(COMMAND, environ) is None

    # One from before the package came can still be taken away.
    MenuEntry(COMMAND, own).turn(on=True)
    left = open_menu_entry(COMMAND, environ)
    assert left is not None
    assert left.is_on()


def test_the_person_s_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for chosen in ("", "relative"):
        made = open_menu_entry(COMMAND, {"XDG_DATA_HOME": chosen, "XDG_DATA_DIRS": "/nowhere"})
        assert made is not None
        made.turn(on=True)
    assert (tmp_path / "home/.local/share" / ENTRY).exists()


@pytest.mark.parametrize("platform", ["darwin"])
def test_other_systems_have_no_such_menu(platform: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(menu_entry.sys, "platform", platform)

    assert open_menu_entry(COMMAND, {}) is None
