"""Which files go into the frozen bundle, by their names there."""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import re
from pathlib import PurePosixPath

LANGUAGES = ("de", "en", "zh_CN")
"""Of Qt's own texts; portwatch's are among its resources."""

UNUSED_MODULES = (
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuickWidgets", "PySide6.QtSql"),
    *("PySide6.QtPrintSupport", "PySide6.QtUiTools", "PySide6.QtDesigner", "PySide6.QtHelp"),
    *("PySide6.QtConcurrent", "PySide6.QtXml", "PyQt5", "PyQt6", "PySide2"),
    *("tkinter", "_tkinter", "unittest", "pytest", "IPython", "matplotlib", "scipy"),
    *("PIL", "h5py", "cupy", "numba", "OpenGL", "numpy.f2py", "numpy.distutils", "numpy.testing"),
    *("numpy.random", "numpy.tests", "setuptools", "pip"),
    *("pyqtgraph.examples", "pyqtgraph.jupyter", "pyqtgraph.opengl"),
    # Nobody types at a Python here, and this library's licence (GPL-3) would be the bundle's.
    *("readline", "rlcompleter"),
    # Nothing goes out; checksums have a library of their own.
    *("ssl", "_ssl", "numpy._core._multiarray_tests"),
)
"""What packages would load for purposes that are not ours."""

_PLUGINS = {
    "iconengines": None,
    "imageformats": ("qsvg", "qjpeg", "qico"),
    "platforms": ("qxcb", "qwayland", "qoffscreen", "qwindows", "qcocoa"),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",
        "ibusplatforminputcontextplugin",
    ),
    # The one for GTK would bring GTK itself along.
    "platformthemes": ("qxdgdesktopportal",),
    "styles": None,
    "tls": (),
    "wayland-decoration-client": None,
    "wayland-graphics-integration-client": None,
    "wayland-shell-integration": None,
    "xcbglintegrations": None,
}
"""Qt's kinds of plugins, and those of each kind that are kept; ``None`` keeps all."""

# What each desktop has, and must have in its own version: drivers, fonts, the bus, the C++ of the
# system that these were built with. packaging/environment.sh and portwatch.services.preflight name
# the packages that bring them. Small libraries for X beside these are brought along.
_SYSTEM = re.compile(
    r"lib(GL|GLX|EGL|GLdispatch|OpenGL|drm|gbm|X11|X11-xcb|Xau|Xdmcp|Xext|xcb|glib-2\.0|gthread-2\.0"
    r"|gio-2\.0|gobject-2\.0|gmodule-2\.0|pcre2-8|dbus-1|systemd|fontconfig|freetype|harfbuzz"
    r"|graphite2|png16|xkbcommon|xkbcommon-x11|wayland-\w+|stdc\+\+|gcc_s|c|m|pthread|dl|rt"
    r"|selinux|mount|blkid|cap|lz4|gcrypt|gpg-error|brotli\w+|bsd|md)\.so[.\d]*"
)
_SOURCES = {".a", ".h", ".lib", ".pxd", ".pyi", ".ts"}  # of what is there as it is used


def is_kept(name: str) -> bool:
    """Whether a file is of use, as far as its name tells.

    Args:
        name: Its place in the bundle.
    """
    path = PurePosixPath(name.replace("\\", "/"))
    if path.parts[0] == "PySide6":
        return _is_kept_of_qt(path)
    if path.suffix in _SOURCES or "tests" in path.parts:
        return False
    return len(path.parts) > 1 or not is_of_the_system(path.name)


def is_of_the_system(name: str) -> bool:
    """Whether a library is each desktop's own.

    Args:
        name: Of its file.
    """
    return bool(_SYSTEM.fullmatch(name))


def _is_kept_of_qt(path: PurePosixPath) -> bool:
    if "translations" in path.parts:
        return path.name in {f"qtbase_{each}.qm" for each in LANGUAGES}
    if "qml" in path.parts:
        return False
    if "plugins" not in path.parts:
        return True
    kind, name = path.parts[-2], path.stem.removeprefix("lib")
    wanted = _PLUGINS.get(kind, ())
    return wanted is None or any(name.startswith(each) for each in wanted)


def needed(asked: dict[str, set[str]]) -> set[str]:
    """The names of those that are kept, without libraries that none of them asks for any more.

    Args:
        asked: The file names of the libraries that a library or module asks for, by its place.
    """
    kept = [each for each in asked if is_kept(each)]
    waiting = [each for each in kept if not _is_library(each)]
    reached = set(waiting)
    while waiting:
        wanted = asked[waiting.pop()]
        for each in kept:
            if each not in reached and PurePosixPath(each).name in wanted:
                reached.add(each)
                waiting.append(each)
    return reached


def _is_library(name: str) -> bool:
    """A library that is there for others only: no module, no plugin, nor Python itself."""
    path = PurePosixPath(name)
    if path.name.startswith("libpython") or "plugins" in path.parts:
        return False
    return path.name.startswith("lib") and ".so" in path.name
