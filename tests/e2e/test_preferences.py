"""Preferences on a real desktop: by the keyboard alone, and beside the desktop's own scheme."""

from __future__ import annotations

import sys
import tomllib
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, ImageColor, ImageStat
from PySide6.QtGui import QStyleHints

from portwatch.ui.tokens import LIGHT as NORMAL
from tests.helpers.portal import DARK, LIGHT, Portal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.helpers.desktop import Desktop

PAGE = "Preferences"
HALF = 110  # of 255
SOME = 10_000  # pixels
TABS = 11  # from the colours to the time between two polls; two of them are ways back


def kept(desktop: Desktop) -> dict[str, Any]:
    """What the file says."""
    file = desktop.paths.config / "config.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def is_dark(desktop: Desktop, folder: Path) -> bool:
    """Whether most of the screen is."""
    picture = Image.open(desktop.screenshot(folder / "screen.png")).convert("L")
    return ImageStat.Stat(picture).mean[0] < HALF


def shows(desktop: Desktop, folder: Path, colour: str) -> bool:
    """Whether some of the screen has this very colour."""
    picture = Image.open(desktop.screenshot(folder / "screen.png")).convert("RGB")
    wanted = ImageColor.getrgb(colour)
    return any(
        count > SOME and found == wanted
        for count, found in picture.getcolors(picture.width * picture.height) or ()
    )


def test_the_keyboard_sets_and_takes_back(desktop: Desktop, tmp_path: Path) -> None:
    program = desktop.start_watching()
    pid = program.pid
    desktop.keys("ctrl+comma")
    desktop.wait_until(lambda: desktop.window(PAGE), "the page")
    for role, name in (
        ("spin button", "Time between two polls"),
        ("check box", "Notify on the desktop"),
    ):
        desktop.wait_until(lambda role=role, name=name: desktop.node(pid, role, name), name)
    assert desktop.says(pid, "Colours: Dark")

    desktop.keys("Right", "Right")
    desktop.wait_until(lambda: is_dark(desktop, tmp_path), "the dark scheme")
    desktop.wait_until(lambda: kept(desktop).get("looks") == {"theme": "dark"}, "it to be kept")
    desktop.keys(*["Tab"] * TABS)
    desktop.type("2.5")
    desktop.keys("Return")
    desktop.wait_until(lambda: kept(desktop).get("poll") == {"interval": 2.5}, "the number")
    assert desktop.window(PAGE)

    desktop.keys("shift+Tab", "space")  # its way back
    desktop.wait_until(lambda: "poll" not in kept(desktop), "the default")
    desktop.keys("Escape")
    desktop.wait_until(lambda: not desktop.window(PAGE), "the end of the page")
    assert kept(desktop)["alerts"] == {"cool_down": 0, "per_hour": 60}


def test_the_desktops_scheme_is_followed_unless_one_is_chosen(
    desktop: Desktop, tmp_path: Path
) -> None:
    with Portal(desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as portal:
        desktop.start_portwatch(env={"XDG_CURRENT_DESKTOP": "GNOME"})
        desktop.wait_until(desktop.window, "the window")
        desktop.wait_until(lambda: not is_dark(desktop, tmp_path), "its light scheme")

        portal.turn(DARK)
        desktop.wait_until(lambda: is_dark(desktop, tmp_path), "the desktop's dark scheme")
        portal.turn(LIGHT)
        desktop.wait_until(lambda: not is_dark(desktop, tmp_path), "its light one")

        desktop.keys("ctrl+comma")
        desktop.wait_until(lambda: desktop.window(PAGE), "the page")
        desktop.keys("Right")
        desktop.wait_until(lambda: kept(desktop).get("looks") == {"theme": "light"}, "the choice")
        portal.turn(DARK)
        desktop.keys("Left")
        desktop.wait_until(lambda: is_dark(desktop, tmp_path), "the desktop's scheme again")


@pytest.mark.skipif(not hasattr(QStyleHints, "accessibility"), reason="Qt 6.10 tells it first")
def test_the_desktops_contrast_is_followed(desktop: Desktop, tmp_path: Path) -> None:
    with Portal(desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as portal:
        desktop.start_portwatch(env={"XDG_CURRENT_DESKTOP": "GNOME"})
        desktop.wait_until(desktop.window, "the window")
        desktop.wait_until(lambda: shows(desktop, tmp_path, NORMAL.window), "its usual ground")

        portal.sharpen(strong=True)
        desktop.wait_until(lambda: not shows(desktop, tmp_path, NORMAL.window), "another one")
        assert not is_dark(desktop, tmp_path)
        portal.sharpen(strong=False)
        desktop.wait_until(lambda: shows(desktop, tmp_path, NORMAL.window), "the usual one again")


def test_another_language_holds_after_a_new_start_from_the_page(
    desktop: Desktop, tmp_path: Path
) -> None:
    program = desktop.start_portwatch("--minimized", "--log-level", "info")
    desktop.wait_until(lambda: "the window speaks" in desktop.log_of(sys.executable), "the start")
    second = desktop.start_portwatch()  # shows the first one's window
    desktop.wait_until(lambda: second.poll() is not None, "its end")
    desktop.wait_until(desktop.window, "the window")
    before = desktop.window()
    desktop.keys("ctrl+comma")
    desktop.wait_until(lambda: desktop.window(PAGE), "the page")
    german = desktop.wait_until(
        lambda: (
            desktop.node(program.pid, "check box", "Deutsch")
            or desktop.node(program.pid, "push button", "Deutsch")
            or desktop.node(program.pid, "toggle button", "Deutsch")
            or desktop.node(program.pid, "radio button", "Deutsch")
        ),
        "the languages",
    )
    desktop.click_on(german)
    again = desktop.wait_until(
        lambda: desktop.node(program.pid, "push button", "Start again now"), "the way"
    )
    desktop.screenshot(tmp_path / "offered.png")
    desktop.click_on(again)

    desktop.wait_until(lambda: desktop.says(program.pid, "Lauschend"), "the window in German")
    assert program.poll() is None  # it is the same process, for whoever started it
    assert desktop.window() not in {None, before}
    assert kept(desktop)["looks"] == {"language": "de"}
    assert "Traceback" not in desktop.log_of(sys.executable)
