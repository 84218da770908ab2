"""Opens what the desktop keeps of the program for the person who runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.services.autostart import command, open_autostart, program
from portwatch.services.desktop_choice import DesktopChoices
from portwatch.services.menu_entry import open_menu_entry
from portwatch.services.sandbox import is_flatpak

if TYPE_CHECKING:
    from collections.abc import Mapping


def open_choices(environ: Mapping[str, str]) -> DesktopChoices:
    """What may be chosen on this desktop.

    Nothing inside a Flatpak, whose folders of settings and data no desktop looks into: it has its
    entry in the menu by itself, and ``portwatch doctor`` says that it does not start alone.
    """
    if is_flatpak():
        return DesktopChoices()
    return DesktopChoices(open_autostart(command()), open_menu_entry(program(), environ))
