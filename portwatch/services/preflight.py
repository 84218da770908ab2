"""Whether a Qt window can be shown, asked before Qt is loaded.

Qt ends the process when its platform plugin cannot start, always with the same advice about
one library, whatever is wrong. So the three things it needs are looked at first: the binding,
the system's libraries and the display.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
import re
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

_OTHER_WAY = "'portwatch list' works without a window"
_PATIENCE = 2.0  # seconds for an X server on another machine
_X_PORT = 6000  # TCP port of display 0 (X(7))
_X_FOLDER = "/tmp/.X11-unix"  # noqa: S108 - fixed by every X server (X(7))

# Shared objects as the wheels' libQt6Gui, libQt6Network, libQt6DBus and platform plugins name them
# (NEEDED of 6.8 to 6.11), and the Debian packages that carry them.
_BASE = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libxkbcommon.so.0": "libxkbcommon0",
}
_XCB = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}
_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}


def problem(environ: Mapping[str, str]) -> str | None:
    """The first thing that keeps a window from being shown, in one line; ``None`` if nothing does.

    Args:
        environ: The process's environment.
    """
    found = _binding_problem() or platform_problem(environ, _plugin_folders(environ))
    if found is not None or not sys.platform.startswith("linux"):
        return found
    return display_problem(environ) or _library_problem(environ) or _refusal(environ)


def broken_binding(version: str, python: tuple[int, int]) -> str | None:
    """Why this PySide6 cannot work with this Python, ``None`` if it can.

    6.12.0 loses one reference to ``None`` or ``True`` with each call. Pythons without immortal
    objects (PEP 683, 3.12) end with "none_dealloc" after a few thousand calls.
    """
    if version == "6.12.0" and python < (3, 12):
        return (
            "PySide6 6.12.0 makes Python older than 3.12 crash; "
            "install another version: pip install 'PySide6-Essentials!=6.12.0'"
        )
    return None


def platform_problem(environ: Mapping[str, str], folders: Iterable[Path]) -> str | None:
    """Why Qt has none of the wanted platforms, ``None`` if it has one or that is not known.

    Args:
        environ: ``QT_QPA_PLATFORM`` is looked at.
        folders: Where Qt's platform plugins are, each in a file of its own.
    """
    asked = environ.get("QT_QPA_PLATFORM", "")
    known = {name for folder in folders for name in _plugins(folder)}
    wanted = _platforms(environ)
    if not asked or not known or wanted & known:
        return None
    names = ", ".join(sorted(known))
    return f"QT_QPA_PLATFORM is {_quoted(asked)}, but Qt has only {names} here; {_OTHER_WAY}"


def missing_libraries(platforms: Collection[str] = ("xcb",)) -> tuple[str, ...]:
    """Debian packages of the system's libraries that Qt needs and cannot load here.

    Args:
        platforms: Qt platforms that are going to be used; only ``xcb`` and ``wayland`` need
            more than the base.
    """
    wanted = dict(_BASE)
    if "xcb" in platforms:
        wanted |= _XCB
    if "wayland" in platforms:
        wanted |= _WAYLAND
    return _packages(wanted.items())


def display_problem(environ: Mapping[str, str]) -> str | None:
    """Why no window can reach a screen, ``None`` if one can or none is needed.

    Args:
        environ: ``QT_QPA_PLATFORM``, ``WAYLAND_DISPLAY``, ``WAYLAND_SOCKET``,
            ``XDG_RUNTIME_DIR`` and ``DISPLAY`` are looked at.
    """
    platforms = _platforms(environ)
    if not platforms <= {"xcb", "wayland"}:
        return None
    found = f"there is no display (DISPLAY and WAYLAND_DISPLAY are not set); {_OTHER_WAY}"
    if "wayland" in platforms and _names_wayland(environ):
        wayland = _wayland_problem(environ)
        if wayland is None:
            return None
        found = wayland
    display = environ.get("DISPLAY", "")
    if "xcb" in platforms and display:
        return _x_problem(display)
    return found


def _binding_problem() -> str | None:
    spec = importlib.util.find_spec("PySide6")
    if spec is None:
        return (
            "PySide6, which draws the window, is not installed: "
            f"pip install PySide6-Essentials; {_OTHER_WAY}"
        )
    return broken_binding(_version(spec.origin), sys.version_info[:2])


def _version(origin: str | None) -> str:
    """PySide6's version from its text: importing it loads the libraries that may be missing."""
    try:
        text = Path(origin or "").read_text(encoding="utf-8")
    except OSError:
        return ""
    found = re.search(r"^__version__ = [\"']([^\"']+)", text, re.MULTILINE)
    return found[1] if found else ""


def _plugin_folders(environ: Mapping[str, str]) -> list[Path]:
    """Those of a wheel, and those that the environment names; a distribution's are not known."""
    folders = [
        Path(folder, "platforms")
        for folder in environ.get("QT_PLUGIN_PATH", "").split(os.pathsep)
        if folder
    ]
    if environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"):
        folders.append(Path(environ["QT_QPA_PLATFORM_PLUGIN_PATH"]))
    spec = importlib.util.find_spec("PySide6")
    if spec is None or spec.origin is None:
        return folders
    wheel = Path(spec.origin).parent
    own = [wheel / "Qt/plugins/platforms", wheel / "plugins/platforms"]  # the second on Windows
    found = [folder for folder in own if folder.is_dir()]
    return [*folders, *found] if found else []


def _plugins(folder: Path) -> set[str]:
    """Platforms by the names of their files: ``libqxcb.so``, ``qwindows.dll``."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return set()
    found = (re.fullmatch(r"(?:lib)?q(\w+?)(?:-.*)?\.(?:so|dylib|dll)", name) for name in names)
    return {match[1] for match in found if match}


def _library_problem(environ: Mapping[str, str]) -> str | None:
    platforms = _platforms(environ)
    if not environ.get("DISPLAY"):
        platforms -= {"xcb"}
    if "xcb" in platforms:  # Qt falls back to it by itself
        platforms -= {"wayland"}
    packages = missing_libraries(platforms)
    if not packages:
        return None
    return (
        "the window needs system libraries that are missing; on Debian and Ubuntu: "
        f"sudo apt-get install {' '.join(packages)}; {_OTHER_WAY}"
    )


def _packages(wanted: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    missing: dict[str, None] = {}
    for name, package in wanted:
        try:
            ctypes.CDLL(name)
        except OSError:
            missing[package] = None
    return tuple(missing)


def _platforms(environ: Mapping[str, str]) -> set[str]:
    """Qt's platforms that may be tried: ``QT_QPA_PLATFORM`` is ``name[:option…][;name…]``."""
    asked = environ.get("QT_QPA_PLATFORM", "")
    names = {part.split(":")[0].strip().lower() for part in asked.split(";")} - {""}
    return {"wayland" if name.startswith("wayland") else name for name in names} or {
        "xcb",
        "wayland",
    }


def _names_wayland(environ: Mapping[str, str]) -> bool:
    return any(environ.get(name) for name in ("WAYLAND_DISPLAY", "WAYLAND_SOCKET"))


def _wayland_problem(environ: Mapping[str, str]) -> str | None:
    """As libwayland looks for its socket (wl_display_connect(3))."""
    if environ.get("WAYLAND_SOCKET"):
        return None  # an open descriptor, inherited from the compositor
    name = environ["WAYLAND_DISPLAY"]
    folder = environ.get("XDG_RUNTIME_DIR", "")
    if not name.startswith("/") and not folder:
        return f"XDG_RUNTIME_DIR is not set, so the Wayland display cannot be found; {_OTHER_WAY}"
    if _answers(os.path.join(folder, name)):  # noqa: PTH118 - an absolute name wins, as it should
        return None
    return f"the Wayland display {_quoted(name)} does not answer; {_OTHER_WAY}"


def _x_problem(display: str) -> str | None:
    """As libxcb looks for its server: ``[protocol/][host]:number[.screen]`` (X(7))."""
    shown = _quoted(display)
    parsed = re.fullmatch(
        r"(?:(?P<protocol>\w+)/)?(?P<host>.*):(?P<number>\d{1,5})(?:\.\d+)?", display
    )
    if parsed is None:
        return f"DISPLAY is {shown}, which does not name a display such as ':0'; {_OTHER_WAY}"
    host, number = parsed["host"].strip("[]"), int(parsed["number"])
    local = host in {"", "unix"} or parsed["protocol"] == "unix"
    paths = (f"\0{_X_FOLDER}/X{number}", f"{_X_FOLDER}/X{number}") if local else ()
    if host.startswith("/"):
        paths = (display, host)
    if any(_answers(path) for path in paths) or _answers_tcp(host, _X_PORT + number):
        return None
    return f"no X server answers at DISPLAY {shown}; {_OTHER_WAY}"


def _quoted(text: str) -> str:
    return f"'{clean(text)}'"


def _answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
        end.settimeout(_PATIENCE)
        try:
            end.connect(path)
        except (OSError, ValueError):  # ValueError: a NUL inside, or no encoding for it
            return False
    return True


def _answers_tcp(host: str, port: int) -> bool:
    try:
        socket.create_connection((host or "localhost", port), timeout=_PATIENCE).close()
    except (OSError, ValueError, OverflowError):
        return False
    return True


def _refusal(environ: Mapping[str, str]) -> str | None:
    """An X server that answers and lets nobody in: another user's screen, a lost cookie."""
    display = environ.get("DISPLAY", "")
    if "xcb" not in _platforms(environ) or not display or _has_wayland(environ):
        return None
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return None
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(os.fsencode(display), None)
    refused = xcb.xcb_connection_has_error(connection) != 0
    xcb.xcb_disconnect(connection)
    if not refused:
        return None
    return f"the X server at DISPLAY {_quoted(display)} refuses this user; {_OTHER_WAY}"


def _has_wayland(environ: Mapping[str, str]) -> bool:
    return _names_wayland(environ) and _wayland_problem(environ) is None
