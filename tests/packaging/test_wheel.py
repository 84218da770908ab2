"""The wheel is whole: built, installed in a fresh environment, started from somewhere else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path
from typing import NamedTuple

import pytest

from portwatch import __version__

ROOT = Path(__file__).resolve().parents[2]


EPOCH = "1764547200"
TOP_FILES = ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "NOTICE", ".gitignore")
# What a system looks for below the folder of an installation.
SHARED = (
    "data/share/applications/portwatch.desktop",
    "data/share/bash-completion/completions/portwatch",
    "data/share/fish/vendor_completions.d/portwatch.fish",
    "data/share/icons/hicolor/scalable/apps/portwatch.svg",
    "data/share/man/man1/portwatch.1",
    "data/share/zsh/site-functions/_portwatch",
)


class Built(NamedTuple):
    """What `python -m build` makes: the wheel is made from the sdist."""

    sdist: Path
    wheel: Path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("dist")
    build(ROOT, folder)
    (sdist,), (wheel,) = folder.glob("*.tar.gz"), folder.glob("*.whl")
    return Built(sdist, wheel)


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment with the wheel, and with the dependencies that are here."""
    folder = tmp_path_factory.mktemp("environment")
    run(sys.executable, "-m", "venv", "--without-pip", folder)
    programs = folder / "bin"
    install = ["install", "--quiet", "--no-deps", "--no-index", str(built.wheel)]
    run(sys.executable, "-m", "pip", "--python", programs / "python", *install)
    # A folder that a .pth file adds is searched last, and its own .pth files, which lead to the
    # checkout, are not read.
    (site,) = folder.glob("lib/python*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return programs


def build(tree: Path, folder: Path) -> None:
    told = {"SOURCE_DATE_EPOCH": EPOCH}
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, tree, **told)


def run(*command: object, cwd: Path | None = None, **more: str) -> str:
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV_"))
    } | more
    done = subprocess.run(
        [str(each) for each in command],
        cwd=cwd,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def files_below(folder: str, *, suffix: str = "") -> set[str]:
    return {
        str(path.relative_to(ROOT))
        for path in (ROOT / folder).rglob(f"*{suffix}")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_package_and_its_resources_and_nothing_else(built: Built) -> None:
    with zipfile.ZipFile(built.wheel) as wheel:
        names = {name for name in wheel.namelist() if name.startswith("portwatch/")}
        others = {name.partition("/")[2] for name in set(wheel.namelist()) - names}

    resources = {f"portwatch/{name}" for name in files_below("resources")}
    assert resources
    assert names == resources | files_below("portwatch", suffix=".py")
    assert {each for each in others if each.startswith("data/")} == set(SHARED)
    assert {"licenses/LICENSE", "licenses/NOTICE"} < others


def test_the_packages_are_as_the_index_wants_them(built: Built) -> None:
    told = run(sys.executable, "-m", "twine", "--no-color", "check", "--strict", *built)

    assert [line.rpartition(" ")[2] for line in told.splitlines()] == ["PASSED", "PASSED"]


def test_the_same_tree_makes_the_same_bytes(built: Built, tmp_path: Path) -> None:
    ours = {name.split("/")[0] for name in files_below("portwatch") | files_below("resources")}
    for name in (*ours, "tests", "packaging"):
        leave = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / "tree" / name, ignore=leave)
    for path in (*tmp_path.glob("tree/*/*"), *tmp_path.glob("tree/resources/icons/*")):
        os.utime(path, (10**9, 10**9))
        path.chmod(path.stat().st_mode & 0o700)
    for name in (*TOP_FILES, "pyproject.toml"):
        shutil.copyfile(ROOT / name, tmp_path / "tree" / name)

    again = tmp_path / "dist"
    build(tmp_path / "tree", again)

    assert [(again / each.name).read_bytes() for each in built] == [
        each.read_bytes() for each in built
    ]


def test_the_sdist_holds_what_the_tests_need(built: Built) -> None:
    with tarfile.open(built.sdist) as sdist:
        names = {name.partition("/")[2] for name in sdist.getnames()}

    assert files_below("tests", suffix=".py") <= names
    assert files_below("packaging") <= names
    assert {*TOP_FILES, "pyproject.toml"} <= names


def test_resources_are_found_inside_the_wheel(installed: Path, tmp_path: Path) -> None:
    code = (
        "from portwatch.services.runtime import resource\n"
        "for name in ('data', 'icons', 'demo/demo.json'): print(resource(name))"
    )

    found = run(installed / "python", "-I", "-c", code, cwd=tmp_path).split()

    assert len(found) == 3
    assert all(Path(path).is_relative_to(installed.parent) for path in found)


def test_what_a_system_looks_for_is_installed_beside_the_programs(installed: Path) -> None:
    shared = [installed.parent / each.removeprefix("data/") for each in SHARED]

    assert all(each.is_file() for each in shared)


def test_the_entry_point_tells_its_version(installed: Path, tmp_path: Path) -> None:
    told = run(installed / "portwatch", "--version", cwd=tmp_path)

    assert told.split() == ["portwatch", __version__]


def test_the_installed_program_lists_the_demonstration(installed: Path, tmp_path: Path) -> None:
    told = run(installed / "portwatch", "list", "--demo", cwd=tmp_path)

    assert "postgres" in told
