"""Whether the program is in a sandbox, which hides much of the machine from it."""

from __future__ import annotations

from pathlib import Path

from portwatch.core.text import clean

FLATPAK_INFO = Path("/.flatpak-info")
"""Flatpak lays it into each of its sandboxes; flatpak-metadata(5) has its format."""


def is_flatpak(info: Path = FLATPAK_INFO) -> bool:
    """Whether this is a Flatpak's sandbox.

    Args:
        info: Where Flatpak tells of it.
    """
    return info.exists()


def outlook(info: Path = FLATPAK_INFO) -> str:
    """What a sandbox hides here, and what helps; for people.

    Args:
        info: Where Flatpak tells of it.
    """
    if not is_flatpak(info):
        return "none"
    from configparser import ConfigParser, Error  # late: few are in one

    told = ConfigParser(interpolation=None, strict=False)
    try:
        told.read(info, encoding="utf-8")
    except (OSError, UnicodeDecodeError, Error):
        told.clear()
    name = clean(told.get("Application", "name", fallback=""), 80)
    shares = told.get("Context", "shared", fallback="").split(";")
    hidden = ["programs outside it and what they hold", "units, packages and the firewall"]
    if "network" not in shares:
        hidden.insert(0, "all sockets of this computer (it has no share=network)")
    return (
        f"Flatpak{f' ({name})' if name else ''} hides {', '.join(hidden)}; nothing outside can be"
        " stopped, all rights cannot be asked for, and it cannot start with your session by itself."
        " Installed as a package, as a wheel or as the bundle it sees them"
    )
