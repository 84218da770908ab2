"""The icon in panels of both protocols: seen, used, and still there when the panel starts anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.helpers.desktop import Desktop, missing_programs
from tests.helpers.panels import PanelStrip, Trayer, XfcePanel

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(bool(missing_programs()), reason="no desktop for tests")


@pytest.mark.parametrize("kind", [Trayer, XfcePanel])
def test_the_icon_and_its_menu_survive_a_new_start_of_the_panel(
    kind: type[Trayer | XfcePanel], tmp_path: Path
) -> None:
    if not kind.is_installed():
        pytest.skip("not installed")
    with Desktop(tmp_path, tray=False) as desktop:
        host = kind(desktop)
        strip = PanelStrip(desktop, tmp_path)
        panel = host.start()
        program = desktop.start_portwatch("--demo", "--minimized")
        desktop.wait_until(strip.drawn, "the icon")
        assert desktop.window() is None

        panel.terminate()
        desktop.wait_until(desktop.window, "the window in place of the icon")
        host.start()
        desktop.wait_until(strip.drawn, "the icon again")
        desktop.close_window()
        desktop.wait_until(lambda: desktop.window() is None, "the window to go")
        place = desktop.wait_until(strip.drawn, "the icon alone")
        before = desktop.screenshot(tmp_path / "before.png").read_bytes()
        desktop.click(*place, button=3)
        desktop.wait_until(
            lambda: desktop.screenshot(tmp_path / "menu.png").read_bytes() != before, "the menu"
        )
        desktop.keys("Up", "Return")  # the last one: Quit
        desktop.wait_until(lambda: program.poll() is not None, "the end of the program")

    assert program.returncode == 0
