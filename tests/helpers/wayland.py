"""A desktop of its own for one test, under Wayland: sway without a screen, a bus, a screen reader.

Keys are pressed by wtype, whose keyboard comes and goes with it; there is no pointer.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.helpers.desktop import Desktop

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOBODY = 65534
_AS_NOBODY = ("setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups")
_CONFIG = """
xwayland disable
focus_on_window_activation focus
output HEADLESS-1 mode {width}x{height} scale {scale}
for_window [app_id=".*"] floating enable
"""
_KEY = 300  # milliseconds from one key to the next: a menu has to open
_KEYBOARD = 600  # milliseconds until a program has taken note of a new one


class WaylandDesktop(Desktop):
    """Use it as a context manager; everything it started has ended afterwards."""

    def __init__(
        self, folder: Path, *, scale: int = 1, size: tuple[int, int] = (1400, 900)
    ) -> None:
        """Nothing is started yet.

        Args:
            folder: Of this desktop's own, for logs and the home.
            scale: Pixels of the screen for one of a program's.
            size: Of the screen, in pixels.
        """
        super().__init__(folder, tray=False, notifications=False)
        self._config = _CONFIG.format(width=size[0], height=size[1], scale=scale)

    def _start_everything(self) -> None:
        self.env.pop("DISPLAY", None)
        self._start_bus()
        self._start_sway()
        self._start_reader()

    def _start_sway(self) -> None:
        # sway refuses to run as root; nobody must reach its folder, which the test's is not.
        place = Path(self._stack.enter_context(tempfile.TemporaryDirectory(prefix="sway-")))
        config = place / "config"
        config.write_text(self._config)
        command = ["env", f"XDG_RUNTIME_DIR={place}", "WLR_BACKENDS=headless"]
        command += ["WLR_LIBINPUT_NO_DEVICES=1", "WLR_RENDERER=pixman"]
        if os.geteuid() == 0:
            os.chown(place, _NOBODY, _NOBODY)
            config.chmod(0o644)
            command += _AS_NOBODY
        self.start(*command, "sway", "--config", str(config))
        sockets = self.wait_until(lambda: _sockets(place), "a compositor")
        self.env |= {"SWAYSOCK": sockets[0], "WAYLAND_DISPLAY": sockets[1]}
        self.env["QT_QPA_PLATFORM"] = "wayland"
        # On X11 a property of the screen says that a reader is there; here nobody has said so.
        self.env["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"

    def views(self) -> dict[str, dict[str, Any]]:
        """The windows on show by their titles, as sway tells them."""
        tree = json.loads(self.run("swaymsg", "-r", "-t", "get_tree"))
        return {node["name"]: node for node in _nodes(tree) if node.get("pid")}

    def window(self, title: str = "portwatch") -> str | None:
        """The number of the window of that title, if it is on show."""
        view = self.views().get(title)
        return None if view is None else str(view["id"])

    def focused(self) -> str | None:
        """The title of the window that has the keys."""
        return next((name for name, view in self.views().items() if view["focused"]), None)

    def focus(self, title: str) -> None:
        """Give the keys to a window, as a person does."""
        self.run("swaymsg", f'[title="^{title}$"] focus')

    def close_window(self) -> None:
        """Close the program's window as a person does."""
        self.run("swaymsg", '[title="^portwatch$"] kill')

    def keys(self, *names: str) -> None:
        """Press keys, one after another, as wtype calls them: ``Down``, ``ctrl+f``."""
        self.run(*_pressing(names))

    def type(self, text: str) -> None:
        """Type a text."""
        self.run("wtype", "-s", str(_KEYBOARD), text)

    def hold_keyboard(self, *names: str) -> None:
        """Press keys, and leave the keyboard there: a menu closes when it goes."""
        self.start(*_pressing(names), "-s", "30000")

    def screenshot(self, path: Path) -> Path:
        """A picture of the whole screen."""
        self.run("grim", str(path))
        return path


def _sockets(place: Path) -> tuple[str, str] | None:
    """That of sway's own protocol, and that of Wayland."""
    control = [str(path) for path in place.glob("sway-ipc.*.sock")]
    display = [str(path) for path in place.glob("wayland-*") if path.suffix != ".lock"]
    return (control[0], display[0]) if control and display else None


def _nodes(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield node
    for below in (*node["nodes"], *node["floating_nodes"]):
        yield from _nodes(below)


def _pressing(names: tuple[str, ...]) -> list[str]:
    command = ["wtype", "-s", str(_KEYBOARD)]
    for name in names:
        *modifiers, key = name.split("+")
        for one in modifiers:
            command += ["-M", one]
        command += ["-k", key]
        for one in modifiers:
            command += ["-m", one]
        command += ["-s", str(_KEY)]
    return command


def missing_wayland_programs() -> list[str]:
    """What a desktop under Wayland needs for tests and this machine lacks."""
    wanted = ("sway", "swaymsg", "grim", "wtype", "wl-paste", "setpriv", "dbus-daemon")
    return [name for name in wanted if shutil.which(name) is None]
