"""A desktop of its own for one test: X server, window manager, tray, notifications, a bus."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from portwatch.services.learning import FILE_NAME as LEARNING
from portwatch.services.runtime import DATA_DIR_VARIABLE, Paths
from tests.helpers.dunst import Dunst
from tests.helpers.program import COMMAND, ROOT
from tests.helpers.session_bus import bus_command

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

PATIENCE = 60.0  # seconds for what takes one on an idle machine
NEAR = 40  # pixels
SYSTEM_PYTHON = "/usr/bin/python3"
_READER = Path(__file__).with_name("screen_reader.py")
_ROLES = {"button": "push button"}  # as AT-SPI calls it since 2.52, and as it did before
_ALWAYS = ("page tab", "table cell")  # say that they have the keyboard while others have it
_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"


class Desktop:
    """Use it as a context manager; everything it started has ended afterwards.

    Attributes:
        env: The environment of programs on this desktop.
    """

    def __init__(
        self, folder: Path, *, tray: bool = True, notifications: bool = True, bus: bool = True
    ) -> None:
        self.env = {
            name: value
            for name, value in os.environ.items()
            if name not in {"WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS"}
        }
        self._folder = folder
        self._with = {"tray": tray, "notifications": notifications, "bus": bus}
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        home = self._folder / "home"
        runtime = self._folder / "runtime"
        for folder in (home, runtime):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.env |= {
            "HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "XDG_CURRENT_DESKTOP": "",
            "QT_ACCESSIBILITY": "1",
            "NO_AT_BRIDGE": "0",
        }
        try:
            self._start_everything()
        except BaseException:
            self._stack.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def _start_everything(self) -> None:
        self.env["DISPLAY"] = f":{self._start_x()}"
        if self._with["bus"]:
            self._start_bus()
        self.start("openbox")
        self.wait_until(self._has_manager, "a window manager")
        if self._with["tray"]:
            self.start("trayer", "--edge", "bottom", "--height", "24", "--SetDockType", "true")
            self.wait_until(self._owns_tray, "a tray")
        if self._with["bus"]:
            if self._with["notifications"]:
                self.start("dunst")
                self.wait_until(lambda: self.owns_name("org.freedesktop.Notifications"), "dunst")
            self._start_reader()

    def _start_reader(self) -> None:
        if Path(_LAUNCHER).exists():
            self.start(_LAUNCHER, "--launch-immediately")
            self.wait_until(lambda: self.owns_name("org.a11y.Bus"), "AT-SPI")

    def _start_x(self) -> int:
        read, write = os.pipe()
        arguments = ["-displayfd", str(write), "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
        self.start("Xvfb", *arguments, "-noreset", pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            return int(answer.readline())

    def _start_bus(self) -> None:
        process = self.start(*bus_command(self._folder), piped=True)
        assert process.stdout is not None
        self.env["DBUS_SESSION_BUS_ADDRESS"] = process.stdout.readline().strip()

    def start(
        self, *command: str, pass_fds: tuple[int, ...] = (), piped: bool = False
    ) -> subprocess.Popen[str]:
        """Start a program on this desktop; it ends with it."""
        log = (self._folder / f"{Path(command[0]).name}.log").open("a")
        self._stack.callback(log.close)
        process = subprocess.Popen(
            command,
            env=self.env,
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE if piped else log,
            stderr=log,
            pass_fds=pass_fds,
            text=True,
        )
        self._stack.callback(_end, process)
        return process

    def start_portwatch(
        self, *words: str, env: Mapping[str, str] | None = None, first: bool = False
    ) -> subprocess.Popen[str]:
        """Start the program with its window.

        Args:
            words: The command line after the program's name.
            env: Variables of the environment besides the desktop's.
            first: Whether it is the first start, which begins with a sheet.
        """
        before = self.env
        self.env = {**self.env, **(env or {})}
        try:
            if not first and "--demo" not in words:
                self._close_sheet()
            self._hear_everything()
            return self.start(*COMMAND, *words)
        finally:
            self.env = before

    @property
    def paths(self) -> Paths:
        """Where the files of a program on this desktop are: below the test's data folder."""
        return Paths.find(Path(self.env[DATA_DIR_VARIABLE]))

    def _close_sheet(self) -> None:
        """As if the person had read the sheet of the first start before."""
        file = self.paths.state / LEARNING
        if not file.exists():
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.touch(mode=0o600)
            file.write_text('{"ran_s": 0, "sheet_closed": true, "ended_at": null}')

    def _hear_everything(self) -> None:
        """No cap on notifications, unless the test has settings: others open ports here too."""
        file = self.paths.config / "config.toml"
        if not file.exists():
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            file.write_text("[alerts]\ncool_down = 0\nper_hour = 60\n")

    def start_watching(self) -> subprocess.Popen[str]:
        """Start the program and wait until its first poll is on show."""
        program = self.start_portwatch()
        self.wait_until(self.window, "the window")
        self.wait_until(lambda: self.node(program.pid, "table cell", "port "), "the first rows")
        return program

    def log_of(self, program: str) -> str:
        """What a program has said so far; the tests' Python stands for portwatch."""
        program = COMMAND[0] if program == sys.executable else program
        return (self._folder / f"{Path(program).name}.log").read_text(errors="replace")

    def run(self, *command: str) -> str:
        """Run a program on this desktop to its end; its output."""
        done = subprocess.run(
            command, env=self.env, capture_output=True, text=True, timeout=PATIENCE, check=True
        )
        return done.stdout

    def wait_until(self, holds: Callable[[], Any], what: str, patience: float = PATIENCE) -> Any:
        """Wait for something; its truthy value."""
        limit = time.monotonic() + patience
        while True:
            found = holds()
            if found:
                return found
            if time.monotonic() > limit:
                raise TimeoutError(f"waited {patience:.0f} s for {what}")
            time.sleep(0.1)

    def window(self, title: str = "portwatch") -> str | None:
        """The X window of that title, if it is on show."""
        done = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"],
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.split("\n")[0] or None

    def windows(self, pid: int) -> int:
        """How many X windows of a process are on show, menus included."""
        done = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(pid)],
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )
        return len(done.stdout.split())

    def keys(self, *names: str) -> None:
        """Press keys, one after another."""
        self.run("xdotool", "key", "--clearmodifiers", *names)

    def close_window(self) -> None:
        """Close the program's window as a person does."""
        window = self.wait_until(self.window, "a window to close")

        def is_active() -> bool:  # a panel that has just come may take the keys once more
            self.run("xdotool", "windowactivate", "--sync", window)
            return self.run("xdotool", "getactivewindow").strip() == window

        self.wait_until(is_active, "the window to have the keys")
        self.keys("alt+F4")

    def type(self, text: str) -> None:
        """Type a text."""
        self.run("xdotool", "type", "--clearmodifiers", "--delay", "10", text)

    def click(self, x: int, y: int, button: int = 1) -> None:
        """Click somewhere on the screen."""
        self.run("xdotool", "mousemove", str(x), str(y), "click", str(button))

    def click_on(self, node: Mapping[str, Any], button: int = 1) -> None:
        """Click on something that is on show, near its left end."""
        x, y, width, height = node["rect"]
        self.click(x + min(width, 2 * NEAR) // 2, y + height // 2, button)

    def read(self, pid: int) -> list[dict[str, Any]]:
        """The windows of a process as a screen reader tells them."""
        found: list[dict[str, Any]] = json.loads(self.run(SYSTEM_PYTHON, str(_READER), str(pid)))
        return found

    def nodes(self, pid: int) -> Iterator[dict[str, Any]]:
        """All that is on show in the windows of a process."""
        for window in self.read(pid):
            yield from on_show(window)

    def node(self, pid: int, role: str, name: str) -> dict[str, Any] | None:
        """The first thing on show of that role whose name has that text in it."""
        for node in self.nodes(pid):
            if _ROLES.get(node["role"], node["role"]) == role and name in node["name"]:
                return node
        return None

    def focused(self, pid: int) -> dict[str, Any]:
        """What has the keyboard, as a screen reader is told.

        Of a row of tabs the chosen one always says that it has it, and so does the current cell of
        a table.
        """
        found = [node for node in self.nodes(pid) if "focused" in node["states"]]
        found = [node for node in found if "focusable" in node["states"]]  # not what is around it
        found.sort(key=lambda node: _ALWAYS.index(node["role"]) if node["role"] in _ALWAYS else 2)
        return found[-1] if found else {"name": "", "role": "", "description": "", "states": []}

    def says(self, pid: int, text: str) -> bool:
        """Whether anything on show has that text in its name."""
        return any(text in node["name"] for node in self.nodes(pid))

    def notifications(self) -> list[dict[str, Any]]:
        """What dunst has shown so far, the newest first; what it still shows goes."""
        self.dunst.close_all()
        return self.dunst.history()

    @property
    def dunst(self) -> Dunst:
        """The notification daemon."""
        return Dunst(self.env["DBUS_SESSION_BUS_ADDRESS"])

    def screenshot(self, path: Path) -> Path:
        """A picture of the whole screen."""
        self.run("import", "-window", "root", str(path))
        return path

    def _has_manager(self) -> bool:
        return "window id" in self.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")

    def _owns_tray(self) -> bool:
        done = subprocess.run(
            ["xdotool", "search", "--class", "trayer"],
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
        )
        return bool(done.stdout)

    def owns_name(self, name: str) -> bool:
        """Whether a program offers this service on the session bus."""
        return name in self.run(
            "dbus-send",
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/",
            "org.freedesktop.DBus.ListNames",
        )


def on_show(window: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A window that a screen reader tells, and all in it, but for what is hidden."""
    waiting = [window]
    while waiting:
        node = waiting.pop()
        if not node.get("hidden"):
            yield node
        waiting += node["children"]


def missing_programs() -> list[str]:
    """What a desktop for tests needs and this machine lacks."""
    wanted = ("Xvfb", "openbox", "trayer", "dunst", "xdotool", "import", "dbus-daemon")
    return [name for name in wanted if shutil.which(name) is None]


def _end(process: subprocess.Popen[str]) -> None:
    if process.stdout is not None:
        process.stdout.close()
    process.terminate()
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
