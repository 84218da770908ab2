"""The pictures of everything (``packaging/pictures --all``): a few of them, and all states."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QImage

ROOT = Path(__file__).resolve().parents[2]
WANTED = ("stop", "stop-outcome-stopped", "stop-refused")
PATIENCE = 900  # seconds for what takes ten on an idle machine, and all states a hundred
MANY = 100  # states, of which there are more


def taken(folder: Path, *words: str) -> dict[str, bytes]:
    """What a run makes, by name."""
    only = [word for state in WANTED for word in ("--only", state)]
    subprocess.run(
        [sys.executable, "-m", "tests.pictures", str(folder), "--parts", "acts", *only, *words],
        cwd=ROOT,
        capture_output=True,
        timeout=PATIENCE,
        check=True,
    )
    return {one.name: one.read_bytes() for one in folder.iterdir()}


def test_two_runs_make_the_same_pictures(tmp_path: Path) -> None:
    words = ("--sizes", "1280x800", "--scales", "1", "--languages", "en")

    first = taken(tmp_path / "first", *words)
    second = taken(tmp_path / "second", *words)

    assert set(first) == {
        f"{state}_1280x800_1x_{scheme}_en.png" for state in WANTED for scheme in ("light", "dark")
    }
    assert first == second
    assert len(set(first.values())) == len(first)  # no two states look the same


def test_two_pixels_for_one_and_longer_words(tmp_path: Path) -> None:
    words = ("--sizes", "1920x1080", "--scales", "2", "--languages", "pseudo")

    found = taken(tmp_path, *words, "--schemes", "dark")

    assert set(found) == {f"{state}_1920x1080_2x_dark_pseudo.png" for state in WANTED}
    for made in found.values():
        image = QImage.fromData(made)
        assert (image.width(), image.height()) == (3840, 2160)


def test_in_every_state_all_that_is_told_has_room(tmp_path: Path) -> None:
    words = ["--check", "--schemes", "light", "--sizes", "1280x800", "--scales", "1"]
    # Side by side: each takes long, and keeps one processor busy.
    checks = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.pictures", str(tmp_path / name), *words, *more.split()],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name, more in (
            ("longer", "--languages pseudo --text 100"),
            ("larger", "--languages de --text 200"),
        )
    ]
    try:
        told = [check.communicate(timeout=PATIENCE) for check in checks]
    finally:
        for check in checks:
            check.kill()

    for check, (found, complaints) in zip(checks, told, strict=True):
        head, *misfits = found.splitlines()
        assert int(head.split()[2]) > MANY, complaints
        assert not misfits
        assert check.returncode == 0
