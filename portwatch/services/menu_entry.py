"""An entry and an icon in the person's own menu of applications, where no package brought them.

Desktop Menu Specification 1.1, Desktop Entry Specification 1.5 and Icon Theme Specification 0.13:
``applications`` and ``icons`` below ``$XDG_DATA_HOME``.
"""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from portwatch.core.fault import fault_text
from portwatch.services import private_file
from portwatch.services.autostart import exec_line
from portwatch.services.desktop_choice import DesktopChoiceError
from portwatch.services.runtime import resource

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from portwatch.services.desktop_choice import DesktopChoice

_ENTRY = "applications/portwatch.desktop"
_ICON = "icons/hicolor/scalable/apps/portwatch.svg"
_SYSTEM = "/usr/local/share:/usr/share"  # where XDG_DATA_DIRS is not set
_STARTS = re.compile(r"^Exec=.*$", re.MULTILINE)


def open_menu_entry(arguments: Sequence[str], environ: Mapping[str, str]) -> DesktopChoice | None:
    """The person's own entry; ``None`` if a package has one, or this system has no such menu.

    Args:
        arguments: The command that shows the window.
        environ: ``XDG_DATA_HOME`` and ``XDG_DATA_DIRS`` are looked at.
    """
    if os.name != "posix" or sys.platform == "darwin":
        return None
    chosen = environ.get("XDG_DATA_HOME", "")
    own = Path(chosen) if chosen.startswith("/") else Path.home() / ".local" / "share"
    others = [
        Path(each, _ENTRY)
        for each in (environ.get("XDG_DATA_DIRS") or _SYSTEM).split(":")
        if each.startswith("/") and Path(each) != own
    ]
    if any(each.exists() for each in others) and not (own / _ENTRY).exists():
        return None
    return MenuEntry(arguments, own)


class MenuEntry:
    """An entry that starts exactly this installation, and goes from sight with it."""

    def __init__(self, arguments: Sequence[str], folder: Path) -> None:
        """Nothing is read or written yet.

        Args:
            arguments: The command that shows the window; a program by its whole path first.
            folder: Of the person's data.
        """
        self._arguments = tuple(arguments)
        self._entry = folder / _ENTRY
        self._icon = folder / _ICON

    def is_on(self) -> bool:
        """Whether the entry is there."""
        try:
            text = private_file.read_text(self._entry)
        except private_file.UnusableFileError:
            return False
        return text is not None and bool(_STARTS.search(text))

    def turn(self, on: bool) -> None:  # noqa: FBT001 - as the protocol has it
        """Write the entry and its icon, or take both away.

        Raises:
            DesktopChoiceError: The files cannot be written, or portwatch's own cannot be read.
        """
        try:
            if on:
                drawing = resource("icons/app.svg").read_text(encoding="utf-8")
                private_file.write_text(self._icon, drawing, is_own_folder=False)
                private_file.write_text(self._entry, self._text(), is_own_folder=False)
            else:
                self._entry.unlink(missing_ok=True)
                self._icon.unlink(missing_ok=True)
        except OSError as error:
            place = error.filename or self._entry
            raise DesktopChoiceError(f"{place}: {fault_text(error)}") from error

    def _text(self) -> str:
        """What every installation has, with the command of this one.

        A desktop leaves out what ``TryExec`` does not find: an environment that was removed.
        """
        text = resource("desktop/portwatch.desktop").read_text(encoding="utf-8")
        program = self._arguments[0].replace("\\", "\\\\")
        lines = f"TryExec={program}\nExec={exec_line(self._arguments)}"
        return _STARTS.sub(lambda _: lines, text)
