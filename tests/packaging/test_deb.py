"""The native Debian package, built and looked into; both are tried whole by packaging/trial."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from portwatch import __version__
from portwatch.services.helper_launch import INSTALLED, POLICY
from portwatch.services.preflight import _BASE, _WAYLAND, _XCB

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging"

pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="made where dpkg is")


class Package(NamedTuple):
    """What was built, and taken apart."""

    file: Path
    root: Path

    def field(self, name: str) -> str:
        return run("dpkg-deb", "--field", self.file, name).strip()


def run(*command: object) -> str:
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1764547200"}
    environment["DPKG_DEB_COMPRESSOR_TYPE"] = "gzip"
    done = subprocess.run(
        [str(each) for each in command],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    folder = tmp_path_factory.mktemp("deb")
    told = run(sys.executable, FOLDER / "make_deb.py", "native", folder).splitlines()[-1]
    run("dpkg-deb", "-R", told, folder / "root")
    return Package(Path(told), folder / "root")


def test_it_has_the_version_of_the_tree(package: Package) -> None:
    assert package.field("Version") == f"{__version__}+native"
    assert package.field("Architecture") == "all"


def test_the_helper_and_its_policy_are_where_the_window_looks(package: Package) -> None:
    helper = package.root / INSTALLED.relative_to("/")

    assert helper.read_text(encoding="utf-8").startswith("#!/usr/bin/python3 -IB\n")
    assert helper.stat().st_mode & 0o777 == 0o755
    policy = package.root / POLICY.relative_to("/")
    assert policy.read_bytes() == (FOLDER / "polkit" / POLICY.name).read_bytes()


def test_it_does_not_start_with_the_session(package: Package) -> None:
    entry = "etc/xdg/autostart/portwatch.desktop"

    assert "\nHidden=true\n" in (package.root / entry).read_text(encoding="utf-8")
    conffiles = (package.root / "DEBIAN/conffiles").read_text(encoding="utf-8")
    assert conffiles.split() == [f"/{entry}"]


def test_it_has_all_of_the_program_and_nothing_that_was_compiled(package: Package) -> None:
    place = package.root / "usr/lib/python3/dist-packages/portwatch"
    ours = {each.relative_to(ROOT / "portwatch") for each in (ROOT / "portwatch").rglob("*.py")}

    assert {each.relative_to(place) for each in place.rglob("*.py")} == ours
    assert (place / "resources/icons/app.svg").is_file()
    assert list(package.root.rglob("__pycache__")) == []


def test_others_than_its_owner_change_nothing_and_all_read_it(package: Package) -> None:
    files = [each for each in package.root.rglob("*") if not each.is_symlink()]

    assert {oct(each.stat().st_mode & 0o777) for each in files} == {"0o755", "0o644"}


def test_every_file_is_in_the_sums(package: Package) -> None:
    told = (package.root / "DEBIAN/md5sums").read_text(encoding="utf-8")
    names = {line.partition("  ")[2] for line in told.splitlines()}
    files = {
        str(each.relative_to(package.root)) for each in package.root.rglob("*") if each.is_file()
    }

    assert names == {each for each in files if not each.startswith("DEBIAN/")}


def test_the_other_package_asks_for_all_that_qt_loads() -> None:
    code = f"import sys; sys.path.insert(0, {str(FOLDER)!r}); import make_deb; "
    told = run(sys.executable, "-c", code + "print(make_deb.kind_of('whole').depends)")

    asked = {word for one in told.replace("|", ",").split(",") for word in one.split()[:1]}
    assert {*_BASE.values(), *_XCB.values(), *_WAYLAND.values()} <= asked


@pytest.mark.skipif(shutil.which("lintian") is None, reason="no lintian")
def test_the_checker_of_debian_finds_nothing(package: Package) -> None:
    assert run("lintian", "--allow-root", "--fail-on", "error,warning", package.file) == ""


def test_what_a_wheel_brings_compiled_is_left_out(tmp_path: Path) -> None:
    for name in ("support/deprecated.py", "support/__pycache__/deprecated.cpython-311.pyc"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    code = f"""
import sys; from pathlib import Path
sys.path.insert(0, {str(FOLDER)!r}); import deb_environment
deb_environment._thin(Path({str(tmp_path)!r}))
"""
    run(sys.executable, "-c", code)

    assert [each.name for each in tmp_path.rglob("*.py*")] == ["deprecated.py"]


def test_what_is_the_same_for_several_pythons_is_there_once(tmp_path: Path) -> None:
    for python, text in (("3.11", "one"), ("3.12", "two")):
        (tmp_path / python / "libs").mkdir(parents=True)
        (tmp_path / python / "libs/same.so").write_text("same")
        (tmp_path / python / "own.so").write_text(text)
    code = f"""
import sys; from pathlib import Path
sys.path.insert(0, {str(FOLDER)!r}); import deb_environment
deb_environment._share([Path({str(tmp_path)!r}, each) for each in ("3.11", "3.12")])
"""
    run(sys.executable, "-c", code)

    shared = tmp_path / "3.12/libs/same.so"
    assert shared.is_symlink()
    assert shared.resolve() == (tmp_path / "3.11/libs/same.so").resolve()
    assert not (tmp_path / "3.12/own.so").is_symlink()


@pytest.mark.skipif(Path("/opt/portwatch").exists(), reason="a package is installed")
def test_it_can_be_removed_when_somebody_has_taken_its_folder_away() -> None:
    done = subprocess.run(
        ["sh", ROOT / "packaging/deb/prerm", "remove"], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
