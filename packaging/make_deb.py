"""Build a Debian package of this tree; see packaging/package.

    python packaging/make_deb.py whole|native FOLDER [--version VERSION]

By dpkg-deb, which is wherever such a package is of use; DPKG_DEB_COMPRESSOR_TYPE chooses another
compression than the system's. The same tree and the same wheels make the
same bytes; SOURCE_DATE_EPOCH dates them.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import argparse
import gzip
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

import deb_environment
import licences
from deb_files import place_files
from requirements import requirements

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "packaging/deb"
MAINTAINER = "The portwatch maintainers <maintainers@portwatch.invalid>"

# As portwatch/services/preflight.py looks for them; what they need themselves apt knows.
_QT_LIBRARIES = """
libgl1, libegl1, libfontconfig1, libfreetype6, libdbus-1-3, libgssapi-krb5-2,
libglib2.0-0t64 | libglib2.0-0, libxkbcommon0, libxkbcommon-x11-0, libx11-6, libx11-xcb1,
libxcb-cursor0, libxcb-icccm4, libxcb-image0, libxcb-keysyms1, libxcb-randr0,
libxcb-render-util0, libxcb-render0, libxcb-shape0,
libxcb-shm0, libxcb-sync1, libxcb-util1, libxcb-xfixes0, libxcb-xkb1, libwayland-client0,
libwayland-cursor0, libwayland-egl1
"""
_DEBIAN = """
python3 (>= 3.13), python3-numpy, python3-psutil (>= 7), python3-platformdirs, python3-tomlkit,
python3-re2, python3-jeepney, python3-pyqtgraph, python3-pyside6.qtcore (>= 6.8),
python3-pyside6.qtgui, python3-pyside6.qtwidgets, python3-pyside6.qtnetwork,
python3-pyside6.qtsvg, python3-pyside6.qtopenglwidgets, python3-pyside6.qttest,
qt6-qpa-plugins, qt6-svg-plugins
"""
_RECOMMENDED = "pkexec, hicolor-icon-theme"
_TEXT = """\
Description: see what listens on this computer, and who can reach it
 For every TCP and UDP listener portwatch tells which program it is, who can
 reach it, and whether that is expected, in a window and on the command line.
 It keeps watching, remembers what listened when, and stops what should not.
 .
 What cannot be seen is told instead of guessed. Nothing leaves the computer.
"""
_WHOLE = """\
 .
 This package brings the Python packages and the Qt that it needs, in a private
 environment below /opt/portwatch.
"""


class Kind(NamedTuple):
    """One way to package it.

    Attributes:
        architecture: Debian's word.
        depends: Other packages.
        recommends: More of them, of use to most people.
        python: The first line of its programs.
        suffix: Of the version.
    """

    architecture: str
    depends: str
    recommends: str
    python: str
    suffix: str


def kind_of(name: str) -> Kind:
    """The kind by its name: ``whole`` or ``native``."""
    if name == "native":
        return Kind("all", _DEBIAN, f"{_RECOMMENDED}, qt6-wayland", "/usr/bin/python3", "+native")
    told = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True)
    first, last = deb_environment.PYTHONS[0], deb_environment.PYTHONS[-1]
    after = f"{last.partition('.')[0]}.{int(last.partition('.')[2]) + 1}~"
    needs = f"python3 (>= {first}), python3 (<< {after}), libc6 (>= 2.34), libstdc++6,"
    python = f"{deb_environment.PLACE}/bin/python3"
    depends = f"{needs} {_QT_LIBRARIES.strip()}"
    return Kind(told.stdout.decode().strip(), depends, _RECOMMENDED, python, "")


def stage(root: Path, name: str, kind: Kind) -> None:
    """Everything that the package puts onto a system, below a folder."""
    place_files(root, kind.python)
    prefix = "native." if name == "native" else ""
    overrides = root / "usr/share/lintian/overrides/portwatch"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(SCRIPTS / f"{prefix}lintian-overrides", overrides)
    wheel = _wheel(Path(os.environ["TMPDIR"]))
    if name == "native":
        packages = root / "usr/lib/python3/dist-packages"
        shutil.unpack_archive(wheel, packages, "zip")
        for needless in packages.glob("portwatch-*"):
            shutil.rmtree(needless)
        return
    wanted = requirements("gui", (ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    folders = deb_environment.build(root, wanted, wheel)
    parts = licences.parts([str(each) for each in folders])
    licences.collect(root / "usr/share/doc/portwatch/licences", parts)
    deb_environment.finish(root, folders)


def _wheel(folder: Path) -> Path:
    build = ["build", "--no-isolation", "--wheel", "--outdir", str(folder), str(ROOT)]
    subprocess.run([sys.executable, "-m", *build], check=True, stdout=subprocess.DEVNULL)
    (found,) = folder.glob("*.whl")
    return found


def write_control(root: Path, name: str, kind: Kind, version: str) -> None:
    """What dpkg reads, in the folder DEBIAN."""
    folder = root / "DEBIAN"
    folder.mkdir()
    files = sorted(each for each in root.rglob("*") if each.is_file() and not each.is_symlink())
    sums = [f"{_md5(each)}  {each.relative_to(root)}" for each in files]
    (folder / "md5sums").write_text("\n".join(sums) + "\n", encoding="utf-8")
    size = sum((each.stat().st_size + 1023) // 1024 for each in files)
    control = {
        "Package": "portwatch",
        "Version": version,
        "Architecture": kind.architecture,
        "Maintainer": MAINTAINER,
        "Installed-Size": size,
        "Depends": " ".join(kind.depends.split()),
        "Recommends": kind.recommends,
        "Section": "net",
        "Priority": "optional",
    }
    told = "".join(f"{key}: {value}\n" for key, value in control.items())
    text = _TEXT + (_WHOLE if name == "whole" else "")
    (folder / "control").write_text(told + text, encoding="utf-8")
    (folder / "conffiles").write_text("/etc/xdg/autostart/portwatch.desktop\n", encoding="utf-8")
    prefix = "native." if name == "native" else ""
    for script in ("postinst", "prerm", "postrm"):
        if (SCRIPTS / f"{prefix}{script}").exists():
            shutil.copy(SCRIPTS / f"{prefix}{script}", folder / script)
    if name == "whole":
        (folder / "triggers").write_text("interest-noawait /usr/bin/python3\n", encoding="utf-8")


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def write_changelog(root: Path, version: str, moment: datetime) -> None:
    """What Debian calls a changelog; people read the other one."""
    told = f"portwatch ({version}) unstable; urgency=medium\n\n  * See CHANGELOG.md.gz.\n\n"
    told += f" -- {MAINTAINER}  {format_datetime(moment)}\n"
    folder = root / "usr/share/doc/portwatch"
    ours = (ROOT / "CHANGELOG.md").read_bytes()
    for name, content in (("changelog.gz", told.encode()), ("CHANGELOG.md.gz", ours)):
        (folder / name).write_bytes(gzip.compress(content, 9, mtime=0))


def settle(root: Path) -> None:
    """Modes that depend on nobody's umask."""
    for path in (root, *root.rglob("*")):
        if path.is_symlink():
            continue
        runs = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.suffixes)
        path.chmod(0o755 if runs else 0o644)


def main() -> int:
    """Answer the command line."""
    parser = argparse.ArgumentParser(prog="make_deb.py")
    parser.add_argument("kind", choices=("whole", "native"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--version", help="another one than this tree's")
    told = parser.parse_args()
    package = (ROOT / "portwatch/__init__.py").read_text(encoding="utf-8")
    ours = re.search(r'__version__ = "(.+)"', package)
    version = told.version or (ours[1].replace("-", "~") if ours else "0")
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH") or 0)
    moment = datetime.fromtimestamp(epoch, UTC)
    kind = kind_of(told.kind)
    told.folder.mkdir(parents=True, exist_ok=True)
    made = told.folder / f"portwatch_{version}{kind.suffix}_{kind.architecture}.deb"
    with tempfile.TemporaryDirectory() as temporary:
        os.environ["TMPDIR"] = temporary
        root = Path(temporary) / "root"
        root.mkdir()
        stage(root, told.kind, kind)
        write_changelog(root, version + kind.suffix, moment)
        write_control(root, told.kind, kind, version + kind.suffix)
        settle(root)
        build = ["dpkg-deb", "--root-owner-group", "--build", str(root), str(made)]
        subprocess.run(build, check=True, stdout=subprocess.DEVNULL)
    sys.stdout.write(f"{made}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
