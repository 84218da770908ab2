"""Which programs a desktop's menu starts, and the icons that it shows for them; pure.

Desktop Entry Specification 1.5: https://specifications.freedesktop.org/desktop-entry-spec/
"""

from __future__ import annotations

import shlex
from dataclasses import field
from typing import NamedTuple

from portwatch.core import programs
from portwatch.core.record import record

LINES_AT_MOST = 2000
"""Lines of an entry that are looked at; its translations are most of them."""

_NAME_AT_MOST = 120
_GROUP = "[Desktop Entry]"
# They start what their arguments name: nothing that they are themselves is in the menu.
_STARTERS = frozenset(
    {
        *("env", "sh", "bash", "dash", "sudo", "pkexec", "flatpak", "snap", "gapplication"),
        *("gio", "gtk-launch", "xdg-open", "dbus-launch", "exo-open", "kioclient", "systemctl"),
    }
)
# Where a folder is filled by who installs programs for all users.
_INSTALLED = ("/usr/", "/opt/", "/snap/", "/var/lib/")
# Folders in which programs of all kinds lie beside each other.
_SHARED = frozenset({"bin", "sbin", "games", "libexec", "lib", "lib64", "libx32", "lib32"})


class DesktopEntry(NamedTuple):
    """An entry of the menu.

    Attributes:
        program: What it starts: a path, or a name to be looked up in ``PATH``.
        icon: Name of an icon in the theme; never a path.
    """

    program: str
    icon: str


def parse_entry(text: str) -> DesktopEntry | None:
    """What an entry starts, and its icon; ``None`` if that is no program with an icon of its own.

    Args:
        text: Of a ``.desktop`` file.
    """
    found: dict[str, str] = {}
    group = ""
    for line in text.split("\n")[:LINES_AT_MOST]:
        if line.startswith("["):
            if group == _GROUP:
                break  # what follows are the entry's actions
            group = line.strip()
        elif group == _GROUP:
            key, is_set, value = line.partition("=")
            if is_set:
                found.setdefault(key.strip(), value.strip())
    if found.get("Type", "Application") != "Application":
        return None
    icon, program = found.get("Icon", ""), _program(found.get("Exec", ""))
    is_name = bool(icon) and "/" not in icon and len(icon) <= _NAME_AT_MOST and icon.isprintable()
    return DesktopEntry(program, icon) if program and is_name else None


def _program(command: str) -> str:
    """What a command line starts; empty if that is a mere starter, or cannot be told."""
    try:
        words = shlex.split(command)
    except ValueError:
        return ""
    program = words[0] if words else ""
    name = programs.base(program)
    is_starter = name in _STARTERS or programs.is_interpreter(name)
    return "" if is_starter or len(program) > 4096 or "\0" in program else program  # noqa: PLR2004 - PATH_MAX


@record(frozen=True, slots=True)
class ProgramIconNames:
    """Names of icons by what runs.

    A name of a process is nothing to go by: anybody may call a program as another is called.

    Attributes:
        files: By the real path of what is started.
        folders: By its folder, if that is of this program alone: what is started is often a
            script beside the program.
    """

    files: dict[str, str] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)

    def add(self, path: str, icon: str) -> None:
        """Take an entry up; the first of several for the same file counts.

        Args:
            path: Real path of what it starts.
            icon: Name of its icon.
        """
        if path in self.files:
            return
        self.files[path] = icon
        folder = path.rpartition("/")[0]
        if folder.startswith(_INSTALLED) and programs.base(folder) not in _SHARED:
            known = self.folders.setdefault(folder, icon)
            if known != icon:
                self.folders[folder] = ""  # several programs: none is meant

    def icon_of(self, path: str) -> str:
        """Name of the icon of what runs; empty if there is none.

        Args:
            path: Of the running image.
        """
        return self.files.get(path) or self.folders.get(path.rpartition("/")[0], "")
