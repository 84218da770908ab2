"""The notification daemons of Debian, and how a person presses a button of what they show."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any, Protocol

from tests.helpers.desktop import Desktop, on_show

SERVICE = "org.freedesktop.Notifications"
# Where Debian has those that are no commands, below /usr/lib.
_GTK = {
    "xfce4-notifyd": "*/xfce4/notifyd/xfce4-notifyd",
    "notification-daemon": "notification-daemon/notification-daemon",
}
# What dunst runs for each notification, and what it gives the choice among actions to.
_DUNST = """
[global]
dmenu = {chooser}

[all]
summary = *
script = {script}
"""


class NotificationDaemon(Protocol):
    """One that runs on a desktop."""

    def told(self, port: int) -> str:
        """All words of the notification about a port; none before it is on show."""

    def press(self, port: int, label: str) -> None:
        """Press a button of the notification about a port."""


def start_daemon(desktop: Desktop, name: str, folder: Path) -> NotificationDaemon | None:
    """Start a daemon on a desktop that has none yet; nothing if it is not installed."""
    made: NotificationDaemon
    if name in _GTK:
        path = next(Path("/usr/lib").glob(_GTK[name]), None)
        if path is None:
            return None
        made = _GtkDaemon(desktop, desktop.start(str(path)).pid)
    elif shutil.which(name) is None:
        return None
    else:
        made = _DunstDaemon(desktop, folder)
    desktop.wait_until(lambda: desktop.owns_name(SERVICE), name)
    return made


class _GtkDaemon:
    """Shows windows that a screen reader can read."""

    def __init__(self, desktop: Desktop, pid: int) -> None:
        self._desktop = desktop
        self._pid = pid

    def told(self, port: int) -> str:
        return "\n".join(node["name"] for node in self._toast(port))

    def press(self, port: int, label: str) -> None:
        (button,) = (
            node
            for node in self._toast(port)
            if node["role"] in {"button", "push button"} and node["name"] == label
        )
        self._desktop.click_on(button)

    def _toast(self, port: int) -> list[dict[str, Any]]:
        for window in self._desktop.read(self._pid):
            nodes = list(on_show(window))
            if any(f"port {port}" in node["name"] for node in nodes):
                return nodes
        return []


class _DunstDaemon:
    """Draws its windows itself, and leaves the choice among actions to another program."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self._desktop = desktop
        self._told = folder / "told"
        self._told.touch()
        self._choice = folder / "choice"
        script = _script(folder / "script", f'printf "%s\\n" "$2" "$3" >>"{self._told}"')
        chooser = _script(
            folder / "chooser",
            f'grep -F "$(sed -n 1p "{self._choice}")" | grep -F "$(sed -n 2p "{self._choice}")"',
        )
        settings = folder / "dunstrc"
        settings.write_text(_DUNST.format(chooser=chooser, script=script))
        desktop.start("dunst", "-conf", str(settings))

    def told(self, port: int) -> str:
        lines = self._told.read_text().splitlines()
        return "\n".join(line for line in lines if f"port {port}" in line)

    def press(self, port: int, label: str) -> None:
        self._choice.write_text(f"#{label} (\nport {port}\n")
        self._desktop.dunst.choose_action()


def _script(path: Path, line: str) -> Path:
    path.write_text(f"#!/bin/sh\n{line}\n")
    path.chmod(0o755)
    return path
