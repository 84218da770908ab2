"""Make the frozen bundle: one folder with all that portwatch needs, Python included.

    python packaging/make_bundle.py FOLDER

Run by packaging/package in an environment of its own, which has PyInstaller. On Linux NumPy is
built from its source without BLAS, of which portwatch has no use: it would be a fifth of the
bundle. It is kept in build/bundle.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import os
import platform
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import bundle_licences
import licences
from deb_files import draw_icon

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / "build/bundle"
LICENCES = WORK / "licences"
ORIGINS = WORK / "origins"
_NO_BLAS = ("allow-noblas=true", "blas=none", "lapack=none", "cpu-dispatch=none")
"""NumPy's own options of its build; loops for some processors only are not built either."""

_BESIDE = {
    "resources/desktop/portwatch.desktop": "share/applications/portwatch.desktop",
    "resources/icons/app.svg": "share/icons/hicolor/scalable/apps/portwatch.svg",
    "packaging/portwatch.1": "share/man/man1/portwatch.1",
    "packaging/completions/portwatch.bash": "share/bash-completion/completions/portwatch",
    "packaging/completions/_portwatch": "share/zsh/site-functions/_portwatch",
    "packaging/completions/portwatch.fish": "share/fish/vendor_completions.d/portwatch.fish",
    "LICENSE": "LICENSE",
    "NOTICE": "NOTICE",
    "README.md": "README.md",
}
"""What is laid beside the program, where somebody who installs the folder looks for it."""


def _run(*command: object, **more: str) -> None:
    subprocess.run([str(each) for each in command], env=os.environ | more, check=True)


def small_numpy() -> Path:
    """A folder with NumPy as it goes into the bundle; made once for a version."""
    version = metadata.version("numpy")
    folder = WORK / f"numpy-{version}-{sys.implementation.cache_tag}"
    if not folder.exists():
        unfinished = folder.with_suffix(".unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        options = [f"-Csetup-args=-D{each}" for each in _NO_BLAS]
        pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input", "--quiet")
        wanted = ("--no-deps", "--no-binary", "numpy", f"numpy=={version}")
        _run(*pip, "install", "--target", unfinished, *options, *wanted)
        unfinished.rename(folder)
    return folder


def build(folder: Path) -> Path:
    """Have PyInstaller make it.

    Args:
        folder: Where its folder goes.

    Returns:
        Its folder.
    """
    icons = WORK / "icons"
    icons.mkdir(parents=True, exist_ok=True)
    draw_icon(icons / "portwatch.png", 512)
    told = {
        "PORTWATCH_ICONS": str(icons),
        "PORTWATCH_LICENCES": str(LICENCES),
        "PORTWATCH_ORIGINS": str(ORIGINS),
        "PYTHONHASHSEED": "0",
    }
    if sys.platform == "linux":
        told["PYTHONPATH"] = str(small_numpy())
    # Not with what is left of an earlier one: PyInstaller asks before it removes that.
    shutil.rmtree(folder / "portwatch", ignore_errors=True)
    places = ("--distpath", folder, "--workpath", WORK / "work")
    spec = ROOT / "packaging/bundle/portwatch.spec"
    _run(
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level",
        "WARN",
        *places,
        spec,
        **told,
    )
    return folder / "portwatch"


def strip(bundle: Path) -> None:
    """Python's own libraries without what a debugger wants; those of wheels are as they came."""
    inside = bundle / "_internal"
    _run("strip", "--strip-unneeded", *inside.glob("libpython*.so*"),
         *inside.glob("python3*/lib-dynload/*.so"))  # fmt: skip


def collect_licences(libraries: list[Path]) -> None:
    """Have those of all that goes in ready in build/bundle.

    Args:
        libraries: Of the system, as far as is known yet.
    """
    shutil.rmtree(LICENCES, ignore_errors=True)
    others = bundle_licences.collect(LICENCES, libraries)
    licences.collect(LICENCES, licences.parts(sys.path), others)


def of_the_system() -> list[Path]:
    """The libraries that were copied from outside of every Python; their licences are not here."""
    ours = [Path(sys.prefix), Path(sys.base_prefix), ROOT]
    if sys.base_prefix == "/usr":  # then it is Debian's, and one of its packages as any other
        ours.remove(Path(sys.base_prefix))
    origins = map(Path, ORIGINS.read_text(encoding="utf-8").splitlines())
    return [each for each in origins if not any(each.is_relative_to(one) for one in ours)]


def lay_beside(bundle: Path) -> None:
    """Licences, and what a desktop and a shell want of it where there is one that looks."""
    for source, target in _BESIDE.items():
        if sys.platform == "linux" or target == source:
            (bundle / target).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / source, bundle / target)
    shutil.copytree(LICENCES, bundle / "licences")


def pack(bundle: Path, folder: Path) -> Path:
    """One file of it, with the same bytes for the same bundle."""
    package = (ROOT / "portwatch/__init__.py").read_text(encoding="utf-8")
    version = re.search(r'__version__ = "(.+)"', package)
    name = f"portwatch-{version[1] if version else 0}-linux-{platform.machine()}"
    made = folder / f"{name}.tar.xz"
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "0")
    same = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{epoch}")
    _run("tar", "-C", bundle.parent, *same, f"--transform=s,^portwatch,{name},", "-caf", made,
         bundle.name, XZ_OPT="-T0")  # fmt: skip
    return made


def main() -> int:
    """Answer the command line."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and a folder
        sys.stderr.write("usage: make_bundle.py FOLDER\n")
        return 2
    folder = Path(sys.argv[1]).resolve()
    collect_licences([])
    bundle = build(folder)
    if sys.platform == "linux":
        strip(bundle)
        collect_licences(of_the_system())
    if sys.platform != "darwin":  # an application has them inside, as it was signed
        lay_beside(bundle)
    if sys.platform == "linux":
        sys.stdout.write(f"{pack(bundle, folder)}\n")
    sys.stdout.write(f"{bundle}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
