"""From process start to a window that is painted and filled, and what it keeps when it is hidden.

``python -m tests.benchmarks.start [--runs N] [--demo] [--cold] [--beside TREE]
[--program FILE]... [--hidden SECONDS]`` from the checkout; it brings its own screen. The pixels of
that screen are read from outside, so that nothing in the program is changed by being measured.
``--beside`` is another checkout, with an environment of its own: the two start by turns.
``--program`` takes what was installed or frozen instead, several by turns. ``--cold`` has the files
of the checkout, or of the program's folder, forgotten before each start.
"""

from __future__ import annotations

import argparse
import mmap
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from portwatch.services.runtime import DATA_DIR_VARIABLE
from tests.helpers.desktop import Desktop
from tests.helpers.program import ROOT

if TYPE_CHECKING:
    from numpy.typing import NDArray

_PATIENCE = 30.0  # seconds for a start
_BETWEEN = 0.005  # seconds between two looks at the screen
_ROWS = (slice(165, 190), slice(70, 470))  # of the screen, where the window has its first rows
_WRITTEN = 0.02  # of these pixels are of another colour, once there are rows
_TICKS = os.sysconf("SC_CLK_TCK")


class Screen(Desktop):
    """A desktop whose pixels are in a file."""

    def __init__(self, folder: Path, *, tray: bool) -> None:
        super().__init__(folder, tray=tray, notifications=tray, bus=tray)
        self._pixels = folder / "Xvfb_screen0"
        self._place = folder

    def _start_x(self) -> int:
        read, write = os.pipe()
        size = ("-screen", "0", "1400x900x24", "-fbdir", str(self._place))
        self.start("Xvfb", "-displayfd", str(write), *size, "-noreset", pass_fds=(write,))
        os.close(write)
        with os.fdopen(read) as answer:
            return int(answer.readline())

    def rows(self) -> NDArray[np.uint32]:
        """The pixels where the window has its first rows, as they are whenever one looks."""
        with self._pixels.open("rb") as file:
            whole = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        head = struct.unpack(">25I", whole[:100])  # as xwd(1) writes it
        begin, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
        pixels = np.frombuffer(whole, "<u4", height * line // 4, begin + 12 * colours)
        return pixels.reshape(height, line // 4)[:, :width][_ROWS]


def started(screen: Screen, tree: Path, words: tuple[str, ...]) -> tuple[float, float, float]:
    """Milliseconds until the window is painted, until it has rows, and of processor time then."""
    rows = screen.rows()
    ground = rows[0, 0]
    began = time.monotonic()
    program = _begin(screen, tree, words)
    painted = 0.0
    try:
        while time.monotonic() < began + _PATIENCE:
            time.sleep(_BETWEEN)
            seen = rows.copy()
            at = 1000 * (time.monotonic() - began)
            if not painted and (seen != ground).all():
                painted = at
            if painted and (seen != seen[0, 0]).mean() > _WRITTEN:
                return painted, at, _cpu(program.pid)
    finally:
        program.terminate()
        program.wait()
    raise TimeoutError("no rows")


def _begin(screen: Screen, tree: Path, words: tuple[str, ...]) -> subprocess.Popen[bytes]:
    program = [str(tree)] if tree.is_file() else [str(tree / ".venv/bin/python"), "-m", "portwatch"]
    return subprocess.Popen(
        [*program, *words],
        env=screen.env,
        cwd=tree.parent if tree.is_file() else tree,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / _TICKS


def hidden(screen: Screen, tree: Path, words: tuple[str, ...], seconds: float) -> float:
    """Resident megabytes of the program, some time after its window was closed."""
    program = _begin(screen, tree, words)
    try:
        screen.wait_until(screen.window, "the window")
        time.sleep(seconds / 2)
        screen.close_window()
        time.sleep(seconds / 2)
        status = Path(f"/proc/{program.pid}/status").read_text()
        return int(status.partition("VmRSS:")[2].split()[0]) / 1024
    finally:
        program.terminate()
        program.wait()


def forget(tree: Path) -> None:
    """Have the system forget the files of a checkout, so that they come from the disk again.

    Of a program, those of its folder; or of the environment that it is in and of its Python, which
    a frozen one has in its folder too.
    """
    folder = tree.parent if tree.is_file() else tree
    folder = folder.parent if folder.name == "bin" else folder
    for each in (folder, *_python_of(folder)):
        for file in each.rglob("*"):
            if file.is_file() and not file.is_symlink():
                number = os.open(file, os.O_RDONLY)
                os.posix_fadvise(number, 0, 0, os.POSIX_FADV_DONTNEED)
                os.close(number)


def _python_of(folder: Path) -> list[Path]:
    """Where the Python of an environment has its modules; nothing if it is none."""
    settings = folder / "pyvenv.cfg"
    if not settings.exists():
        return []
    lines = settings.read_text(encoding="utf-8").splitlines()
    told = dict(line.split(" = ", 1) for line in lines if " = " in line)
    version = ".".join(told["version"].split(".")[:2])
    return [Path(told["home"]).parent / f"lib/python{version}"]


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the start of the window.")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--cold", action="store_true")
    parser.add_argument("--beside", type=Path, metavar="TREE")
    parser.add_argument("--program", type=Path, metavar="FILE", action="append")
    parser.add_argument("--hidden", type=float, metavar="SECONDS")
    told = parser.parse_args()
    trees = told.program or [ROOT, *([told.beside] if told.beside else [])]
    words = ("--demo",) if told.demo else ()
    found: dict[Path, list[tuple[float, ...]]] = {tree: [] for tree in trees}
    with tempfile.TemporaryDirectory() as scratch:
        os.environ[DATA_DIR_VARIABLE] = str(Path(scratch) / "data")
        with Screen(Path(scratch), tray=told.hidden is not None) as screen:
            screen.env["QT_ACCESSIBILITY"] = "0"  # no screen reader is running
            screen._close_sheet()
            for number in range(told.runs + 1):
                for tree in trees:
                    if told.cold:
                        forget(tree)
                    if told.hidden is not None:
                        run = (hidden(screen, tree, words, told.hidden),)
                    else:
                        run = started(screen, tree, words)
                    if number:
                        found[tree].append(run)
    names = (
        ("resident, hidden, MB",)
        if told.hidden is not None
        else ("painted, ms", "filled, ms", "processor time, ms")
    )
    print("| tree | what | median | lowest | highest |\n|---|---|---:|---:|---:|")
    for tree, runs in found.items():
        for name, values in zip(names, zip(*runs, strict=True), strict=True):
            spread = f"{statistics.median(values):.0f} | {min(values):.0f} | {max(values):.0f}"
            print(f"| {tree if told.program else tree.name} | {name} | {spread} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
