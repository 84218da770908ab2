from __future__ import annotations

import configparser
import plistlib
import stat
import subprocess
import sys
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.services import autostart
from portwatch.services.autostart import (
    AgentAutostart,
    AutostartError,
    RegistryAutostart,
    XdgAutostart,
    exec_line,
)

if TYPE_CHECKING:
    from pathlib import Path

COMMAND = ("/opt/my apps/python3", "-m", "portwatch", "--minimized")


def entry(folder: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(folder / "portwatch.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_on_and_off(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "autostart"
    made = XdgAutostart(COMMAND, folder)
    assert not made.is_on()

    made.turn(on=True)
    assert made.is_on()
    told = entry(folder)
    assert told["Type"] == "Application"
    assert told["Exec"] == '"/opt/my apps/python3" -m portwatch --minimized'
    assert stat.S_IMODE((folder / "portwatch.desktop").stat().st_mode) == 0o600

    made.turn(on=False)
    assert not made.is_on()
    assert entry(folder)["Hidden"] == "true"  # one of the system's would else count


def test_the_person_s_folder_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    XdgAutostart(COMMAND, tmp_path).turn(on=True)

    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[Desktop Entry]\nHidden=true\nExec=portwatch\n",
        "[Desktop Entry]\nExec=portwatch\nX-GNOME-Autostart-enabled=false\n",
        "[Desktop Entry]\nName=portwatch\n",
        "\x00\x01",
    ],
)
def test_what_a_desktop_switched_off_is_off(tmp_path: Path, text: str) -> None:
    (tmp_path / "portwatch.desktop").write_text(text)

    assert not XdgAutostart(COMMAND, tmp_path).is_on()


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("no folder")

    with pytest.raises(AutostartError, match=r"portwatch\.desktop"):
        XdgAutostart(COMMAND, tmp_path / "autostart").turn(on=True)


@pytest.mark.parametrize(
    ("argument", "quoted"),
    [
        ("plain", "plain"),
        ("100%", "100%%"),
        ("two words", '"two words"'),
        ('a"b', '"a\\\\"b"'),
        ("$HOME", '"\\\\$HOME"'),
        ("back\\slash", '"back\\\\\\\\slash"'),
        ("", '""'),
    ],
)
def test_arguments_are_quoted_as_the_specification_says(argument: str, quoted: str) -> None:
    assert exec_line([argument]) == quoted


@pytest.mark.parametrize("argument", ['a"b', "$x `y`", "back\\slash", "é;|&", "it's"])
def test_a_shell_that_reads_it_finds_the_argument_again(argument: str) -> None:
    once = exec_line([argument]).replace("\\\\", "\\")  # what the file's own escapes leave

    done = subprocess.run(["sh", "-c", f"printf %s {once}"], capture_output=True, check=True)
    assert done.stdout.decode() == argument


def test_an_agent_of_macos(tmp_path: Path) -> None:
    made = AgentAutostart(COMMAND, tmp_path)
    assert not made.is_on()
    made.turn(on=True)

    (path,) = tmp_path.iterdir()
    told = plistlib.loads(path.read_bytes())
    assert made.is_on()
    assert told["ProgramArguments"] == list(COMMAND)
    made.turn(on=False)
    made.turn(on=False)
    assert not made.is_on()
    path.write_bytes(b"\x00 no plist")
    assert not made.is_on()


class Registry:
    """What ``winreg`` does, in a dictionary."""

    HKEY_CURRENT_USER, REG_SZ = 1, 1

    def __init__(self) -> None:
        self.values: dict[str, str] = {}

    def OpenKey(self, _root: int, _path: str) -> Any:  # noqa: N802 - winreg's name
        return _Key()

    CreateKey = OpenKey

    def QueryValueEx(self, _key: object, name: str) -> str:  # noqa: N802 - winreg's name
        if name not in self.values:
            raise FileNotFoundError(2, "not there")
        return self.values[name]

    def SetValueEx(self, _key: object, name: str, _: int, _kind: int, value: str) -> None:  # noqa: N802
        self.values[name] = value

    def DeleteValue(self, _key: object, name: str) -> None:  # noqa: N802 - winreg's name
        del self.values[name]


class _Key(SimpleNamespace):
    def __enter__(self) -> None:
        return None

    def __exit__(self, *_: object) -> None:
        return None


def test_a_value_of_the_registry(monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry()
    monkeypatch.setitem(sys.modules, "winreg", registry)  # type: ignore[arg-type]
    made = RegistryAutostart(COMMAND)
    assert not made.is_on()
    made.turn(on=True)

    assert made.is_on()
    assert registry.values == {"portwatch": '"/opt/my apps/python3" -m portwatch --minimized'}
    made.turn(on=False)
    made.turn(on=False)
    assert registry.values == {}


def test_each_system_has_its_own_way(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for platform, kind in (
        ("linux", XdgAutostart),
        ("darwin", AgentAutostart),
        ("win32", RegistryAutostart),
    ):
        monkeypatch.setattr(autostart.sys, "platform", platform)
        assert type(autostart.open_autostart(COMMAND)) is kind
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    autostart.open_autostart(COMMAND).turn(on=True)
    assert (tmp_path / "autostart" / "portwatch.desktop").exists()
    monkeypatch.setenv("XDG_CONFIG_HOME", "relative")  # to be ignored, says the specification
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    autostart.open_autostart(COMMAND).turn(on=True)
    assert (tmp_path / "home" / ".config" / "autostart" / "portwatch.desktop").exists()


def test_a_bundle_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert autostart.command()[1:] == ("-m", "portwatch", "--minimized")
    monkeypatch.setattr(autostart.sys, "frozen", True, raising=False)
    assert autostart.command() == (sys.executable, "--minimized")


@pytest.mark.parametrize(
    ("mounted", "starts"),
    [("/tmp/.mount_port", "/home/anna/portwatch.AppImage"), ("/tmp/.mount_term", None)],
    ids=["its own", "of the terminal"],
)
def test_an_image_starts_itself(
    mounted: str, starts: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = "/tmp/.mount_port/opt/portwatch/portwatch"
    monkeypatch.setattr(autostart.sys, "frozen", True, raising=False)
    monkeypatch.setattr(autostart.sys, "executable", program)
    monkeypatch.setenv("APPIMAGE", "/home/anna/portwatch.AppImage")
    monkeypatch.setenv("APPDIR", mounted)
    assert autostart.command() == (starts or program, "--minimized")
