"""Opens what the desktop keeps of the program for the person who runs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.services.autostart import command, open_autostart, program
from portwatch.services.desktop_choice import DesktopChoices
from portwatch.services.menu_entry import open_menu_entry

if TYPE_CHECKING:
    from collections.abc import Mapping


def open_choices(environ: Mapping[str, str]) -> DesktopChoices:
    """What may be chosen on this desktop."""
    return DesktopChoices(open_autostart(command()), open_menu_entry(program(), environ))
