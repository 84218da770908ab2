"""Starting with the person's session, by each system's own means.

XDG: an entry in ``$XDG_CONFIG_HOME/autostart`` (Desktop Application Autostart Specification 0.5;
quoting of ``Exec`` by the Desktop Entry Specification 1.5). macOS: an agent in
``~/Library/LaunchAgents`` (launchd.plist(5)). Windows: a value below ``Run`` in the registry.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from portwatch.core.fault import fault_text
from portwatch.services import private_file
from portwatch.services.desktop_choice import DesktopChoiceError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from portwatch.services.desktop_choice import DesktopChoice

_ENTRY = "portwatch.desktop"
_AGENT = "org.portwatch.portwatch"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_RESERVED = re.compile(r"""[\s"'\\><~|&;$*?#()`]""")
_ESCAPED = re.compile(r'(["`$\\])')
_OFF = re.compile(
    r"^\s*(Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$", re.MULTILINE
)
_EXEC = re.compile(r"^\s*Exec\s*=", re.MULTILINE)


class AutostartError(DesktopChoiceError):
    """It cannot be changed; the message is one line for people."""


def program() -> tuple[str, ...]:
    """What starts this program: the interpreter that runs it now, its bundle, or its AppImage.

    An AppImage tells by variables where it is, and where it is mounted as long as it runs; those
    of a terminal that is one itself are inherited.
    """
    if getattr(sys, "frozen", False):
        image, mounted = os.environ.get("APPIMAGE", ""), os.environ.get("APPDIR", "")
        is_image = image and mounted and Path(sys.executable).is_relative_to(mounted)
        return (image if is_image else sys.executable,)
    return sys.executable, "-m", "portwatch"


def command() -> tuple[str, ...]:
    """What starts it in the tray."""
    return *program(), "--minimized"


def open_autostart(arguments: Sequence[str]) -> DesktopChoice:
    """The way of this system.

    Args:
        arguments: The command to be started.
    """
    if sys.platform == "win32":
        return RegistryAutostart(arguments)
    if sys.platform == "darwin":
        return AgentAutostart(arguments, Path.home() / "Library" / "LaunchAgents")
    chosen = os.environ.get("XDG_CONFIG_HOME", "")
    config = Path(chosen) if chosen.startswith("/") else Path.home() / ".config"
    return XdgAutostart(arguments, config / "autostart")


class XdgAutostart:
    """An entry in the person's own folder, which counts before one of the system's."""

    def __init__(self, arguments: Sequence[str], folder: Path) -> None:
        """Nothing is read or written yet.

        Args:
            arguments: The command to be started.
            folder: Of the person's entries.
        """
        self._arguments = arguments
        self._path = folder / _ENTRY

    def is_on(self) -> bool:
        """Whether the entry is there and not switched off, by us or by a desktop's settings."""
        try:
            text = private_file.read_text(self._path)
        except private_file.UnusableFileError:
            return False
        return text is not None and bool(_EXEC.search(text)) and not _OFF.search(text)

    def turn(self, on: bool) -> None:  # noqa: FBT001 - as the protocol has it
        """Write the entry; one that says no also stands before an entry of the system's."""
        lines = [
            "[Desktop Entry]",
            "Type=Application",
            "Name=portwatch",
            "Comment=What listens on this computer, and who can reach it",
            f"Exec={exec_line(self._arguments)}",
            "Icon=portwatch",
            "Terminal=false",
            "StartupNotify=false",
            f"Hidden={'false' if on else 'true'}",
        ]
        try:
            private_file.write_text(self._path, "\n".join(lines) + "\n", is_own_folder=False)
        except OSError as error:
            raise AutostartError(f"{self._path}: {fault_text(error)}") from error


class AgentAutostart:
    """A launch agent of the person's own."""

    def __init__(self, arguments: Sequence[str], folder: Path) -> None:
        """Nothing is read or written yet.

        Args:
            arguments: The command to be started.
            folder: Of the person's agents.
        """
        self._arguments = arguments
        self._path = folder / f"{_AGENT}.plist"

    def is_on(self) -> bool:
        """Whether the agent is there and starts at log-in."""
        import plistlib  # late, as below: only macOS needs it

        try:
            found = plistlib.loads(self._path.read_bytes())
        except (OSError, ValueError, plistlib.InvalidFileException):
            return False
        return isinstance(found, dict) and found.get("RunAtLoad") is True

    def turn(self, on: bool) -> None:  # noqa: FBT001 - as the protocol has it
        """Write the agent, or take it away."""
        import plistlib

        told = {
            "Label": _AGENT,
            "ProgramArguments": list(self._arguments),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
        try:
            if on:
                private_file.write_text(
                    self._path, plistlib.dumps(told).decode(), is_own_folder=False
                )
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise AutostartError(f"{self._path}: {fault_text(error)}") from error


class RegistryAutostart:
    """A value of the person's own part of the registry."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """Nothing is read or written yet.

        Args:
            arguments: The command to be started.
        """
        self._line = subprocess.list2cmdline(arguments)

    def is_on(self) -> bool:
        """Whether the value is there."""
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN) as key:  # type: ignore[attr-defined,unused-ignore]
                winreg.QueryValueEx(key, "portwatch")  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

    def turn(self, on: bool) -> None:  # noqa: FBT001 - as the protocol has it
        """Write the value, or take it away."""
        import winreg

        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN) as key:  # type: ignore[attr-defined,unused-ignore]
                if on:
                    winreg.SetValueEx(key, "portwatch", 0, winreg.REG_SZ, self._line)  # type: ignore[attr-defined,unused-ignore]
                elif self.is_on():
                    winreg.DeleteValue(key, "portwatch")  # type: ignore[attr-defined,unused-ignore]
        except OSError as error:
            raise AutostartError(f"the registry: {fault_text(error)}") from error


def exec_line(arguments: Sequence[str]) -> str:
    """A command as the value of ``Exec``."""
    return " ".join(map(_quoted, arguments))


def _quoted(argument: str) -> str:
    """One argument; the file's own escapes double each backslash once more."""
    argument = argument.replace("%", "%%")
    if argument and not _RESERVED.search(argument):
        return argument
    return '"' + _ESCAPED.sub(r"\\\1", argument).replace("\\", "\\\\") + '"'
