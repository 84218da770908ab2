"""The licences of what a frozen bundle has besides the packages of Python that portwatch needs.

That is Python itself, the loader that PyInstaller puts before it, and on Linux libraries of the
system that builds it. Made on each system by the same packaging/make_bundle.py.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from importlib import metadata
from pathlib import Path

DOCUMENTS = Path("/usr/share/doc")
"""Where each Debian package has its ``copyright``."""


def text_of_python(places: tuple[Path, ...] | None = None) -> Path:
    """The licence of the Python that runs this, with those of the parts that it comes with.

    Args:
        places: Where it may be; where Windows', macOS's, Debian's and one's own have it.

    Raises:
        LookupError: It is in none of them.
    """
    name = f"python{sys.version_info.major}.{sys.version_info.minor}"
    found = (
        Path(sysconfig.get_path("stdlib"), "LICENSE.txt"),
        Path(sys.base_prefix, "LICENSE.txt"),
        DOCUMENTS / name / "copyright",
    )
    for each in places or found:
        if each.is_file():
            return each
    raise LookupError("the licence of this Python is not where it should be")


def text_of_loader() -> Path:
    """PyInstaller's; its loader may go into programs of any licence, by an exception in it.

    Raises:
        LookupError: It is not installed, or has none.
    """
    for each in metadata.distribution("pyinstaller").files or ():
        if each.name.startswith("COPYING"):
            return Path(str(each.locate()))
    raise LookupError("PyInstaller has no licence")


def packages_of(libraries: list[Path]) -> list[str]:
    """The Debian packages that libraries of the system come from; sorted.

    Args:
        libraries: Their files, outside of every environment of Python.

    Raises:
        LookupError: One is of none, so that nobody knows its licence.
    """
    return sorted({_package(each) for each in libraries})


def _package(library: Path) -> str:
    # The database has paths as packages have them: from before or after /lib went to /usr.
    real = library.resolve()
    for each in (library, real, Path(str(real).removeprefix("/usr")), Path(f"/usr{library}")):
        told = subprocess.run(
            ["dpkg-query", "--search", str(each)], capture_output=True, text=True, check=False
        )
        if told.returncode == 0:
            return told.stdout.partition(":")[0]
    raise LookupError(f"{library} is of no package: under which licence is it?")


def collect(folder: Path, libraries: list[Path]) -> list[str]:
    """Copy the texts.

    Args:
        folder: Gets a folder for each part.
        libraries: Of the system, that were copied into the bundle.

    Returns:
        A line for each part, for people.

    Raises:
        LookupError: Of one the licence is not known.
    """
    version = sys.version.partition(" ")[0]
    loader = f"PyInstaller {metadata.version('pyinstaller')}, its loader"
    texts = {
        "python": (text_of_python(), f"Python {version}: PSF-2.0, and those of its parts"),
        "pyinstaller": (
            text_of_loader(),
            f"{loader}: GPL-2.0-or-later, with an exception that frees what it loads",
        ),
    }
    for name in packages_of(libraries):
        texts[name] = (DOCUMENTS / name / "copyright", f"{name}: a library of Debian's, see there")
    lines = []
    for name, (text, line) in texts.items():
        (folder / name).mkdir(parents=True)
        shutil.copyfile(text, folder / name / text.name)
        lines.append(line)
    return lines
