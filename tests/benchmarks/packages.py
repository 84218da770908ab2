"""How large each way to install portwatch is, and how long it takes to start: one table.

``python -m tests.benchmarks.packages [--runs N]`` from the checkout, on Debian, after
``packaging/package wheel bundle deb native``. All is unpacked into a scratch folder, and nothing is
installed; the native package starts on the Debian only that it is made for, so it has its size.
A cold start is one with files that the system had forgotten.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from portwatch.services.runtime import DATA_DIR_VARIABLE
from tests.benchmarks.start import Screen, forget, started
from tests.helpers.program import ROOT

_DIST = ROOT / "dist"
_OPT = Path("opt/portwatch")
_START = "#!{python} -I\nfrom portwatch.__main__ import start\nstart()\n"


class Way(NamedTuple):
    """One way to install it.

    Attributes:
        name: As people say it.
        folder: With all that it puts onto a disk.
        packed: What is handed over; ``None`` where that is but a part of what is installed.
        program: What starts it, ``None`` if nothing does here.
    """

    name: str
    folder: Path
    packed: Path | None
    program: Path | None


def run(*command: object) -> None:
    subprocess.run([str(each) for each in command], check=True, stdout=subprocess.DEVNULL)


def newest(pattern: str) -> Path:
    """The last one that was built."""
    found = sorted(_DIST.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        raise SystemExit(f"there is no dist/{pattern}: packaging/package makes it")
    return found[-1]


def wheel(scratch: Path) -> Way:
    """In an environment of its own, as pipx does it."""
    folder = scratch / "wheel"
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    pip = ("--disable-pip-version-check", "--quiet", "--python", folder)
    run(sys.executable, "-m", "pip", *pip, "install", newest("portwatch-*.whl"))
    return Way("wheel, in an environment of its own", folder, None, folder / "bin/portwatch")


def bundle() -> Way:
    """As it was built."""
    folder = _DIST / "portwatch"
    packed = newest("portwatch-*.tar.xz")
    return Way("bundle", folder, packed, folder / "portwatch")


def whole(scratch: Path) -> Way:
    """As its scripts leave it, but for its place."""
    folder, packed = scratch / "whole", newest("portwatch_*_amd64.deb")
    run("dpkg-deb", "-x", packed, folder)
    place = folder / _OPT
    for path in place.glob("lib/python3.*/site-packages/portwatch.pth"):
        path.write_text(f"{place / 'lib/portwatch'}\n", encoding="utf-8")
    python = place / "bin/python3"
    told = "import sysconfig; print(sysconfig.get_path('purelib'))"
    own = subprocess.run([python, "-I", "-c", told], check=True, capture_output=True, text=True)
    run(python, "-I", "-m", "compileall", "-q", place / "lib/portwatch", own.stdout.strip())
    program = place / "start"
    program.write_text(_START.format(python=python), encoding="utf-8")
    program.chmod(0o755)
    return Way(".deb that brings all, for three Pythons", folder, packed, program)


def native(scratch: Path) -> Way:
    """Unpacked, without the packages of Debian 13 that it asks for."""
    folder, packed = scratch / "native", newest("portwatch_*_all.deb")
    run("dpkg-deb", "-x", packed, folder)
    return Way(".deb on the distribution's PySide6", folder, packed, None)


def megabytes(path: Path) -> float:
    """The bytes of all files; what has several names there once."""
    files = (
        [path] if path.is_file() else [each for each in path.rglob("*") if not each.is_symlink()]
    )
    found = [os.lstat(each) for each in files if each.is_file()]
    sizes = {(one.st_dev, one.st_ino): one.st_size for one in found}
    return sum(sizes.values()) / 1e6


def starts(ways: list[Way], runs: int, *, cold: bool) -> dict[str, float]:
    """The median of milliseconds until there are rows, by turns; the first turn is not counted."""
    found: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as scratch:
        os.environ[DATA_DIR_VARIABLE] = str(Path(scratch) / "data")
        with Screen(Path(scratch), tray=False) as screen:
            screen.env["QT_ACCESSIBILITY"] = "0"  # no screen reader is running
            screen._close_sheet()
            for number in range(runs + 1):
                for way in ways:
                    if way.program is None:
                        continue
                    if cold:
                        forget(way.folder)
                    filled = started(screen, way.program, ("--demo",))[1]
                    if number:
                        found.setdefault(way.name, []).append(filled)
    return {name: statistics.median(values) for name, values in found.items()}


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure what is installed.")
    parser.add_argument("--runs", type=int, default=5)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=_DIST) as scratch:
        place = Path(scratch)
        ways = [wheel(place), bundle(), whole(place), native(place)]
        sizes = {way.name: megabytes(way.folder) for way in ways}
        cold = starts(ways, told.runs, cold=True)
        warm = starts(ways, told.runs, cold=False)
        first = next(iter(cold.values()))
        print("| | unpacked, MB | packed, MB | cold start | to the wheel's | warm start |")
        print("|---|---:|---:|---:|---:|---:|")
        for way in ways:
            packed = f"{megabytes(way.packed):.1f}" if way.packed else ""
            cells = [way.name, f"{sizes[way.name]:.0f}", packed]
            if way.name in cold:
                taken = cold[way.name]
                cells += [f"{taken:.0f} ms", f"{taken / first:.2f}", f"{warm[way.name]:.0f} ms"]
            else:
                cells += ["", "", ""]
            print(f"| {' | '.join(cells)} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
