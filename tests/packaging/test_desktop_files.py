"""What the desktop and software centres read of the program is as their own tools want it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from portwatch import __version__

ROOT = Path(__file__).resolve().parents[2]
ENTRY = ROOT / "resources/desktop/portwatch.desktop"
METAINFO = ROOT / "packaging/desktop/org.portwatch.portwatch.metainfo.xml"
SCRIPT = ROOT / "packaging/make_metainfo.py"
HOME = '\n[project.urls]\nHomepage = "https://example.org"\nPictures = "https://example.org/p/"\n'
CHANGELOG = """\
# Changelog
## [Unreleased]
### Added
- A thing with `code` and [a link](https://example.org). More of it.
## [0.0.2] - 2026-11-01
### Fixed
- One.
- Two.
"""


def run(*command: object) -> str:
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"there is no {command[0]}")
    done = subprocess.run(
        [str(each) for each in command], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def completed(tree: Path, *, changelog: str = "", home: str = "") -> Path:
    """The metainfo of a small tree, made by the real script."""
    for folder in ("packaging/desktop", "portwatch"):
        (tree / folder).mkdir(parents=True)
    for name in (SCRIPT, METAINFO, ROOT / "portwatch/__init__.py"):
        shutil.copyfile(name, tree / name.relative_to(ROOT))
    told = changelog or (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    (tree / "CHANGELOG.md").write_text(told, encoding="utf-8")
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    (tree / "pyproject.toml").write_text(project + home, encoding="utf-8")
    made = tree / METAINFO.name
    run(sys.executable, tree / "packaging/make_metainfo.py", made)
    return made


def test_the_entry_of_the_menu_is_valid() -> None:
    assert run("desktop-file-validate", ENTRY) == ""


def test_the_entry_names_the_icon_and_the_class_of_the_window() -> None:
    entry = ConfigParser(interpolation=None)
    entry.read(ENTRY, encoding="utf-8")
    told = entry["Desktop Entry"]
    source = (ROOT / "portwatch/app.py").read_text(encoding="utf-8")

    assert f'setDesktopFileName("{ENTRY.stem}")' in source
    assert (told["Exec"], told["Icon"], told["StartupWMClass"]) == ("portwatch",) * 3


@pytest.mark.parametrize("home", ["", HOME], ids=["nowhere", "published"])
def test_the_metainfo_is_valid(home: str, tmp_path: Path) -> None:
    made = completed(tmp_path, home=home)

    strict = ["validate", "--no-net", "--strict"]
    if " 0." in run("appstreamcli", "--version"):  # it does not know yet what names the developer
        strict.append("--override=unknown-tag=pedantic")
    assert "successful" in run("appstreamcli", *strict, made)
    root = ET.parse(made).getroot()  # noqa: S314 - our own file
    assert root.findtext("developer/name") == "The portwatch maintainers"
    assert root.findtext("url[@type='homepage']")
    assert (root.find("screenshots") is not None) == bool(home)
    assert root.findtext("launchable") == ENTRY.name
    pictures = {str(one.text).rpartition("/")[2] for one in root.iter("image")}
    assert all((ROOT / "packaging/screenshots" / each).is_file() for each in pictures)


def test_the_releases_are_those_of_the_changelog(tmp_path: Path) -> None:
    root = ET.parse(completed(tmp_path, changelog=CHANGELOG)).getroot()  # noqa: S314 - our own file

    told = [
        (one.get("version"), one.get("type"), [each.text for each in one.iter("li")])
        for one in root.iter("release")
    ]
    assert told == [
        (__version__, "development", ["A thing with code and a link."]),
        ("0.0.2", None, ["One.", "Two."]),
    ]
    assert [re.fullmatch(r"\d{4}-\d\d-\d\d", str(one.get("date"))) for one in root.iter("release")]


def test_the_notice_names_all_that_is_bundled_and_its_licence(tmp_path: Path) -> None:
    run(sys.executable, ROOT / "packaging/licences.py", tmp_path)

    notice = " ".join((ROOT / "NOTICE").read_text(encoding="utf-8").split())
    parts = (tmp_path / "README").read_text(encoding="utf-8").splitlines()
    assert len(parts) > 8
    for part in parts:
        name, _, licence = part.partition(": ")
        name = name.partition(" ")[0]
        assert f"{name.replace('_', '-')} {licence} http" in notice
        assert any((tmp_path / name.lower()).iterdir())
