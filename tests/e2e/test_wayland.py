"""The real program under Wayland, where a program can do less by itself than on X11."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from portwatch.ui.activation import VARIABLE
from tests.helpers.wayland import WaylandDesktop, missing_wayland_programs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    bool(missing_wayland_programs()), reason="no desktop under Wayland for tests"
)

OTHER = """
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("something else")
label.setWindowTitle("other")
label.show()
application.exec()
"""


@pytest.fixture
def wayland(tmp_path: Path) -> Iterator[WaylandDesktop]:
    with WaylandDesktop(tmp_path / "desktop") as made:
        yield made


def start(desktop: WaylandDesktop, **env: str) -> subprocess.Popen[str]:
    program = desktop.start_portwatch("--demo", env=env)
    desktop.wait_until(desktop.window, "the window")
    desktop.wait_until(lambda: desktop.node(program.pid, "table cell", "port "), "rows")
    return program


def log(desktop: WaylandDesktop) -> str:
    return desktop.log_of(sys.executable)


def come_forward(desktop: WaylandDesktop, **env: str) -> None:
    """Start the program once more while another window has the keys."""
    desktop.start(sys.executable, "-c", OTHER)
    desktop.wait_until(lambda: desktop.focused() == "other", "the other window")
    second = desktop.start_portwatch("--demo", env=env)
    desktop.wait_until(lambda: second.poll() is not None, "the end of the second start")
    assert second.returncode == 0


def colours(picture: QImage) -> int:
    """How many there are in every tenth pixel, each way."""
    across, down = range(0, picture.width(), 10), range(0, picture.height(), 10)
    return len({picture.pixel(x, y) for x in across for y in down})


def test_the_window_is_drawn_and_told_and_obeys_the_keyboard(
    wayland: WaylandDesktop, tmp_path: Path
) -> None:
    program = start(wayland)
    wayland.focus("portwatch")
    picture = QImage(str(wayland.screenshot(tmp_path / "screen.png")))
    wayland.hold_keyboard("ctrl+f", "8", "0", "8", "0")
    wayland.wait_until(
        lambda: wayland.says(program.pid, "hidden by the filter"), "the rows to be filtered"
    )

    assert (picture.width(), picture.height()) == (1400, 900)
    assert colours(picture) > 20, "the window is empty"
    assert "Traceback" not in log(wayland)


def test_a_second_start_brings_the_window_to_the_front(wayland: WaylandDesktop) -> None:
    start(wayland)
    come_forward(wayland)
    wayland.wait_until(lambda: wayland.focused() == "portwatch", "the window in front")


def test_the_token_of_the_launcher_is_the_one_that_the_compositor_is_given(
    wayland: WaylandDesktop,
) -> None:
    start(wayland, WAYLAND_DEBUG="1")
    come_forward(wayland, **{VARIABLE: "of-the-launcher"})
    wayland.wait_until(
        lambda: re.search(r'activation_v1[@#]\d+\.activate\("of-the-launcher"', log(wayland)),
        "the token",
    )


def test_a_menu_opens_and_what_it_copies_can_be_pasted(wayland: WaylandDesktop) -> None:
    start(wayland)
    wayland.focus("portwatch")
    wayland.hold_keyboard("Home", "Menu", "Up", "Up", "Return")  # "Copy command that shows this"
    wayland.wait_until(lambda: "portwatch list" in clipboard(wayland), "the command")


def clipboard(desktop: WaylandDesktop) -> str:
    done = subprocess.run(
        ["wl-paste", "--no-newline"], env=desktop.env, capture_output=True, text=True, check=False
    )
    return done.stdout


def test_without_a_tray_the_window_is_the_program(wayland: WaylandDesktop) -> None:
    program = start(wayland)
    wayland.close_window()
    wayland.wait_until(lambda: program.poll() is not None, "the end of the program")

    assert program.returncode == 0


def test_the_size_is_remembered_though_the_place_is_the_compositor_s(
    wayland: WaylandDesktop,
) -> None:
    program = start(wayland)
    wayland.run("swaymsg", '[title="^portwatch$"] resize set 1111 777')
    inner = wayland.wait_until(
        lambda: [size for size in [inner_size(wayland)] if size[0] in range(1100, 1112)],
        "the other size",
    )
    wayland.close_window()
    wayland.wait_until(lambda: program.poll() is not None, "the end of the program")
    start(wayland)

    assert inner_size(wayland) == inner[0]


def inner_size(desktop: WaylandDesktop) -> tuple[int, int]:
    found = desktop.views()["portwatch"]["window_rect"]
    return found["width"], found["height"]


def test_on_a_screen_of_two_pixels_for_one_it_is_drawn_in_all_of_them(tmp_path: Path) -> None:
    with WaylandDesktop(tmp_path / "desktop", scale=2, size=(2800, 1800)) as desktop:
        start(desktop)
        picture = QImage(str(desktop.screenshot(tmp_path / "screen.png")))

    differ = sum(
        picture.pixel(x, y) != picture.pixel(x + 1, y)
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 20)
    )
    assert (picture.width(), picture.height()) == (2800, 1800)
    assert differ > 100, "pairs of pixels are the same: enlarged, not drawn"
