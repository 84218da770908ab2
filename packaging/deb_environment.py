"""The private environment of the self-contained Debian package: everything below /opt/portwatch.

It is a virtual environment on the system's own Python, with a folder of packages for each Python
that a supported release has: one package runs on Debian 12 and 13 and on Ubuntu, Python and OpenSSL
get their security updates from the distribution, and none of the person's own packages is in the
way. Most wheels fit all of these Pythons and are there once.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

PLACE = Path("/opt/portwatch")
PYTHONS = ("3.11", "3.12", "3.13")
"""Debian 12, Ubuntu 24.04, Debian 13."""

_GLIBCS = (34, 31, 28, 27, 26, 24, 17, 12, 5)  # Debian 12 has 2.36, Ubuntu 24.04 has 2.39
_QT_MODULES = (
    *("Core", "DBus", "Gui", "Network", "OpenGL"),
    *("OpenGLWidgets", "Svg", "Test", "Widgets"),
)
_QT_PLUGINS = (
    *("iconengines", "imageformats", "platforminputcontexts", "platforms", "platformthemes"),
    *("wayland-decoration-client", "wayland-graphics-integration-client"),
    *("wayland-shell-integration", "xcbglintegrations"),
)
_PLATFORMS = {"libqxcb.so", "libqwayland.so", "libqoffscreen.so", "libqminimal.so"}
_IMAGES = {"libqsvg.so", "libqjpeg.so", "libqico.so"}
_LANGUAGES = ("de", "zh_CN")
# Of no use to a program that runs: tests, examples, headers, descriptions of types; and what was
# compiled elsewhere, which a system does itself.
_NEEDLESS = re.compile(
    r"(^|/)(__pycache__|tests?|examples|include|f2py|distutils|_pyinstaller|bin|share)(/|$)|_tests\.cpython|\.(pyi|pxd|a|lib|h)$"
)


class Wheel(NamedTuple):
    """What pip would install.

    Attributes:
        requirement: Exactly this one.
        fits_all: Whether it is for any of the Pythons.
    """

    requirement: str
    fits_all: bool


def build(root: Path, requirements: list[str], portwatch: Path) -> list[Path]:
    """Make it below a folder.

    Args:
        root: Stands for ``/``.
        requirements: Of portwatch.
        portwatch: Its own wheel.

    Returns:
        Its folders of packages, the one for all Pythons first.
    """
    place = root / PLACE.relative_to("/")
    common = place / "lib/portwatch"
    wheels = _wheels(requirements)
    _install(common, PYTHONS[0], [each.requirement for each in wheels if each.fits_all])
    shutil.unpack_archive(portwatch, common, "zip")
    shutil.rmtree(next(common.glob("portwatch-*.data")))
    folders = [common]
    for python in PYTHONS:
        own = place / f"lib/python{python}/site-packages"
        _install(own, python, [each.requirement for each in wheels if not each.fits_all])
        (own / "portwatch.pth").write_text(f"{PLACE / 'lib/portwatch'}\n", encoding="utf-8")
        folders.append(own)
    return folders


def finish(root: Path, folders: list[Path]) -> None:
    """Leave out what is of no use, and add what makes it an environment.

    Args:
        root: Stands for ``/``.
        folders: As ``build`` gave them.
    """
    for folder in folders:
        _thin(folder)
    _thin_qt(folders[0] / "PySide6")
    _share(folders[1:])
    place = root / PLACE.relative_to("/")
    told = "home = /usr/bin\ninclude-system-site-packages = false\n"
    (place / "pyvenv.cfg").write_text(told, encoding="utf-8")
    (place / "bin").mkdir()
    (place / "bin/python3").symlink_to("/usr/bin/python3")


def _pip(*arguments: object) -> None:
    told = [str(each) for each in arguments]
    quiet = ["--disable-pip-version-check", "--no-input", "--quiet"]
    subprocess.run([sys.executable, "-m", "pip", "install", *quiet, *told], check=True)


def _for(python: str) -> list[str]:
    machine = os.uname().machine
    tags = [f"manylinux_2_{each}_{machine}" for each in _GLIBCS]
    tags += [f"manylinux{each}_{machine}" for each in ("2014", "2010", "1")]
    told = ["--only-binary", ":all:", "--python-version", python, "--implementation", "cp"]
    return told + [word for tag in tags for word in ("--platform", tag)]


def _wheels(requirements: list[str]) -> list[Wheel]:
    """What the oldest Python needs; the others get the same versions."""
    report = Path(os.environ["TMPDIR"]) / "report.json"
    _pip("--dry-run", "--ignore-installed", "--report", report, "--target", report.parent / "none",
         *_for(PYTHONS[0]), *requirements)  # fmt: skip
    told = json.loads(report.read_text(encoding="utf-8"))
    found = []
    for each in told["install"]:
        name, version = each["metadata"]["name"], each["metadata"]["version"]
        tags = each["download_info"]["url"].rpartition("/")[2].removesuffix(".whl").split("-")
        found.append(Wheel(f"{name}=={version}", not re.fullmatch(r"cp3\d+", tags[-2])))
    return sorted(found)


def _install(folder: Path, python: str, requirements: list[str]) -> None:
    _pip("--no-deps", "--no-compile", "--target", folder, *_for(python), *requirements)


def _thin(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        name = str(path.relative_to(folder))
        if _NEEDLESS.search(name) and ".dist-info" not in name:
            shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    for records in folder.glob("*.dist-info"):
        shutil.rmtree(records)


def _thin_qt(folder: Path) -> None:
    """Keep the modules and plugins that are used, and the libraries that these need."""
    kept = [folder / f"Qt{each}.abi3.so" for each in _QT_MODULES]
    for name in _QT_PLUGINS:
        kept += sorted((folder / "Qt/plugins" / name).glob("*.so"))
    kept = [
        each
        for each in kept
        if (each.parent.name != "platforms" or each.name in _PLATFORMS)
        and (each.parent.name != "imageformats" or each.name in _IMAGES)
        and each.name != "libqtvirtualkeyboardplugin.so"
    ]
    libraries = {each for path in kept for each in _needs(path, folder)}
    texts = {folder / f"Qt/translations/qtbase_{each}.qm" for each in (*_LANGUAGES, "en")}
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in texts and path not in libraries and path not in kept:
            is_python = path.suffix == ".py" and path.parent == folder
            if not is_python and path.relative_to(folder).parts[0] != "support":
                path.unlink()


def _needs(path: Path, folder: Path) -> list[Path]:
    """The libraries beside it that the system's loader takes for it, and for those."""
    told = subprocess.run(["/usr/bin/ldd", path], check=True, capture_output=True, text=True)
    found = re.findall(r"=> (/\S+)", told.stdout)
    return [Path(os.path.normpath(each)) for each in found if each.startswith(f"{folder}/")]


def _share(folders: list[Path]) -> None:
    """What is the same for several Pythons is there once."""
    first, *others = folders
    for other in others:
        for path in other.rglob("*"):
            twin = first / path.relative_to(other)
            is_file = path.is_file() and twin.is_file() and not path.is_symlink()
            if is_file and path.read_bytes() == twin.read_bytes():
                path.unlink()
                path.symlink_to(os.path.relpath(twin, path.parent))
