"""What a person does with the installed program, on a desktop with a tray and notifications.

    python trial_desktop.py NAME FOLDER [--first]

By packaging/trial_inside.sh, in a system with the package and nothing of the checkout but
tests/helpers, in a network where nothing listens yet. Pictures go into the folder. With --first,
nobody of this name has started it before.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import argparse
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from tests.helpers.desktop import Desktop
from tests.helpers.panels import PanelStrip
from tests.helpers.suspicious_server import SuspiciousServer

if TYPE_CHECKING:
    from collections.abc import Iterator

PORT = 8765
"""Where the listener is that stands there before the window does."""

_SHEET = "Welcome to portwatch"
# Of Qt's own: whenever a screen reader looks, and in 6.8 by what its style connects.
_NOISE = ("qt.accessibility.atspi: ", "qt.core.qobject.connect: QObject::connect(QStyleHints,")


@contextmanager
def listener() -> Iterator[None]:
    """A web server of Python's own, as long as the context lasts."""
    serve = ["python3", "-m", "http.server", str(PORT), "--bind", "127.0.0.1"]
    with subprocess.Popen(serve, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            yield
        finally:
            server.terminate()


class Person:
    """Who starts the program and uses it.

    Args:
        desktop: Theirs.
        place: Begins the names of pictures.
    """

    def __init__(self, desktop: Desktop, place: Path) -> None:
        self._desktop = desktop
        self._place = place
        self._strip = PanelStrip(desktop, place.parent)

    def look(self, *, first: bool) -> None:
        """Start it, and find the listener in the window and on the command line."""
        desktop = self._desktop
        if self._strip.drawn():
            raise RuntimeError("the tray has an icon before the program starts")
        self._program = desktop.start("portwatch")
        if first:
            desktop.wait_until(lambda: desktop.window(_SHEET), "the sheet of the first start")
            desktop.keys("Return")
        row = desktop.wait_until(lambda: self._cell(PORT), "the row of the listener")
        if desktop.window(_SHEET):
            raise RuntimeError("the sheet of the first start is there again")
        if "http.server" not in row["name"] and "python" not in row["name"]:
            raise RuntimeError(f"its row names no program: {row['name']}")
        told = desktop.run("portwatch", "list", f"port:{PORT}")
        if "python" not in told and "http.server" not in told:
            raise RuntimeError(f"the list names no program: {told}")
        self.picture("window")

    def see_charts(self) -> None:
        """Look at what is drawn most of, and come back."""
        self._choose("Activity", "Churn chart")
        self.picture("activity")
        self._choose("Listening", f"port {PORT}")

    def be_told(self, server: SuspiciousServer) -> None:
        """Close the window; click on what is told meanwhile, which brings the row."""
        desktop = self._desktop
        desktop.wait_until(self._strip.drawn, "the icon in the tray")
        desktop.close_window()
        desktop.wait_until(lambda: desktop.window() is None, "the window to go")
        desktop.dunst.close_all()  # it says once where the window went
        port = server.listen()
        desktop.wait_until(lambda: desktop.dunst.shown, "the notification")
        self.picture("notification")
        desktop.dunst.act()
        desktop.wait_until(desktop.window, "the window by a click on the notification")
        desktop.wait_until(lambda: self._cell(port), "the row that was told")
        wanted = f"only on port {port}"
        desktop.wait_until(lambda: desktop.says(self._program.pid, wanted), "its details")
        told = desktop.notifications()[0]
        if str(port) not in told["summary"] + told["body"]:
            raise RuntimeError(f"the notification names another port: {told}")

    def use_tray(self) -> None:
        """Close the window again, and have it back by a click on the icon."""
        desktop = self._desktop
        desktop.close_window()
        desktop.wait_until(lambda: desktop.window() is None, "the window to go again")
        place = desktop.wait_until(self._strip.drawn, "the icon alone")
        desktop.click(*place)
        desktop.wait_until(desktop.window, "the window by a click on the icon")

    def end(self) -> None:
        """As the end of a session does."""
        self._program.terminate()
        code = self._program.wait(60)
        lines = self._desktop.log_of("portwatch").splitlines()
        told = [line for line in lines if not line.startswith(_NOISE)]
        if code or told:
            raise RuntimeError(f"it ended with {code}, and said: {told}")

    def _choose(self, tab: str, wanted: str) -> None:
        """Click on a tab, and wait for what it shows."""
        desktop, pid = self._desktop, self._program.pid
        desktop.click_on(desktop.wait_until(lambda: desktop.node(pid, "page tab", tab), tab))
        desktop.wait_until(lambda: desktop.says(pid, wanted), f"what {tab} shows")

    def _cell(self, port: int) -> dict[str, object] | None:
        return self._desktop.node(self._program.pid, "table cell", f"port {port}")

    def picture(self, what: str) -> None:
        """Keep what the screen shows."""
        self._desktop.screenshot(self._place.with_name(f"{self._place.name}-{what}.png"))


def main() -> int:
    """Answer the command line."""
    parser = argparse.ArgumentParser(prog="trial_desktop.py")
    parser.add_argument("name")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--first", action="store_true")
    told = parser.parse_args()
    desktop = Desktop(told.folder / told.name)
    home = desktop.env["HOME"]
    with desktop, listener(), SuspiciousServer() as server:
        desktop.env["HOME"] = home  # a person's own, which outlives this desktop
        person = Person(desktop, told.folder / told.name)
        try:
            person.look(first=told.first)
            person.see_charts()
            person.be_told(server)
            person.use_tray()
            person.end()
        except BaseException:
            person.picture("failed")
            sys.stderr.write(desktop.log_of("portwatch"))
            raise
    return 0


if __name__ == "__main__":
    sys.exit(main())
