"""Pictures of every pane, state and sheet: ``python -m tests.pictures [FOLDER] [OPTIONS]``.

Named ``STATE_SIZE_SCALE_SCHEME_LANGUAGE.png``; always the same machine at the same moment, so two
runs make the same pictures. Each size, scale and language is a process of its own, for Qt reads
those once. What has no room is told at the end, and makes the run fail. Chinese needs a font that
has it (Debian: fonts-wqy-zenhei); without one, boxes show.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SIZES = ("1280x800", "1920x1080")
SCALES = ("1", "2")
LANGUAGES = ("en", "pseudo")
SCHEMES = ("light", "dark")
OTHERS = ("de", "zh")
PARTS = ("demo", "states", "acts")
_FONT_DPI = 96


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(prog="tests.pictures", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "pictures")
    parser.add_argument("--only", action="append", help="states wanted, with * and ?; or all")
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--sizes", nargs="+", choices=SIZES, default=SIZES)
    parser.add_argument("--scales", nargs="+", choices=SCALES, default=SCALES)
    parser.add_argument("--schemes", nargs="+", choices=SCHEMES, default=SCHEMES)
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES + OTHERS)
    parser.add_argument("--text", type=int, default=100, help="size of letters, percent")
    parser.add_argument("--check", action="store_true", help="only tell what has no room")
    parser.add_argument(
        "--jobs", type=int, default=os.cpu_count() or 1, help="processes at a time: most wait"
    )
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    if given.here:
        return _take(given)
    wanted = list(product(given.sizes, given.scales, given.languages or LANGUAGES))
    if given.languages is None:  # these once each: what differs is the length of the words
        wanted += [(SIZES[0], SCALES[0], language) for language in OTHERS]
    with ThreadPoolExecutor(given.jobs) as jobs:
        return max(jobs.map(lambda each: _in_a_process(given, *each), wanted))


def _in_a_process(given: argparse.Namespace, size: str, scale: str, language: str) -> int:
    with tempfile.TemporaryDirectory() as home:
        words = ["--sizes", size, "--scales", scale, "--languages", language, "--here"]
        words += ["--parts", *given.parts, "--schemes", *given.schemes]
        words += ["--text", str(given.text), *(["--check"] if given.check else [])]
        words += [word for one in given.only or () for word in ("--only", one)]
        done = subprocess.run(
            [sys.executable, "-m", "tests.pictures", str(given.folder), *words],
            cwd=ROOT,
            env=_environment(Path(home), size, int(scale), given.text),
            check=False,
        )
    return done.returncode


def _environment(home: Path, size: str, scale: int, text: int) -> dict[str, str]:
    """Nothing that the person who takes them has set shall be in them."""
    width, height = (scale * int(part) for part in size.split("x"))
    dpi = _FONT_DPI * text // 100
    screen = {
        "name": "screen",
        "x": 0,
        "y": 0,
        "width": width,
        "height": height,
        "logicalDpi": dpi,
        "logicalBaseDpi": dpi,  # else Qt would enlarge everything, as for a finer screen
        "dpr": 1,
    }
    screens = home / "screens.json"
    screens.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
    kept = ("PATH", "HOME", "XDG_DATA_HOME", "LD_LIBRARY_PATH", "PYTHONPATH")
    return {
        **{name: os.environ[name] for name in kept if name in os.environ},
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCALE_FACTOR": str(scale),
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "XDG_DATA_DIRS": str(home / "none"),  # no icons of the programs that are installed here
        "PORTWATCH_DATA_DIR": str(home / "data"),
    }


def _take(given: argparse.Namespace) -> int:
    from tests.pictures.camera import Camera
    from tests.pictures.sitting import take

    width, height = (int(part) for part in given.sizes[0].split("x"))
    camera = Camera(
        given.folder.absolute(),
        (width, height),
        f"{given.sizes[0]}_{given.scales[0]}x" + f"_{given.text}%" * (given.text != 100),
        given.languages[0],
        given.schemes,
        lambda state: not given.only or any(fnmatchcase(state, one) for one in given.only),
        given.check,
    )
    take(camera, given.parts)
    told = f"{camera.tail} {camera.language}: {len(camera.states)} states, "
    told += f"{len(camera.taken)} pictures\n"
    for one, state in camera.misfits.items():
        told += f"  {state}: {one.kind} {one.text!r}: {one.fault}\n"
    sys.stdout.write(told)
    sys.stdout.flush()
    os._exit(bool(camera.misfits))  # what was begun here is nobody's to wait for


if __name__ == "__main__":
    sys.exit(main())
