"""What is said is found by the tools of the translators, and what they made of it is whole."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
FILES = sorted(FOLDER.glob("portwatch_*.ts"))
SAYING = {"say", "say_count", "tr"}
PART = re.compile(r"\{[^{}]*\}|%n|%\d")


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and node.args:
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in SAYING:
                yield node


def _said(path: Path) -> Iterator[tuple[ast.Call, bool]]:
    """What is said in a file, and whether the tools find it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = [
        call for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for call in _calls(node)
    ]
    for call in _calls(tree):
        yield call, call not in inside and isinstance(call.args[0], ast.Constant)


def _messages(path: Path) -> Iterator[tuple[str, ET.Element]]:
    for context in ET.parse(path).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def _sources(path: Path) -> set[tuple[str, str, str]]:
    return {
        (name, one.findtext("source", ""), one.findtext("comment", ""))
        for name, one in _messages(path)
    }


def _words_of_data(folder: Path) -> str:
    """What our own table of services says, as code."""
    made = folder / "data.py"
    script = ROOT / "packaging" / "data_words.py"
    table = ROOT / "resources" / "data" / "known_services.csv"
    subprocess.run([sys.executable, script, table, made], check=True, timeout=60)
    return str(made)


def _forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    assert translation is not None
    several = [form.text or "" for form in translation.iter("numerusform")]
    return several or [translation.text or ""]


def test_all_that_is_said_is_written_where_it_is_said() -> None:
    """Qt's tools read the code and do not run it, nor what is inside of another string."""
    elsewhere = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in (ROOT / "portwatch").rglob("*.py")
        for call, is_found in _said(path)
        if not is_found
    ]

    assert not elsewhere


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_files_of_the_translators_are_up_to_date(path: Path, tmp_path: Path) -> None:
    """Otherwise: ``packaging/translations``."""
    made = tmp_path / path.name
    script = (ROOT / "packaging" / "translations").read_text(encoding="utf-8")
    names = re.search(r"names='(.*)'", script)
    assert names is not None
    only = ["-pluralonly"] if path.stem.endswith("_en") else []
    code = sorted(str(one) for one in (ROOT / "portwatch").rglob("*.py"))
    code.append(_words_of_data(tmp_path))
    subprocess.run(
        [
            *(Path(sys.executable).parent / "pyside6-lupdate", "-silent", *only),
            *("-tr-function-alias", names[1], *code, "-ts", made),
        ],
        check=True,
        timeout=300,
    )

    assert _sources(path) == _sources(made)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_the_window_reads_is_made_of_them(path: Path, tmp_path: Path) -> None:
    """Otherwise: ``packaging/translations``."""
    made = tmp_path / "made.qm"
    release = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([release, "-silent", path, "-qm", made], check=True, timeout=60)

    assert path.with_suffix(".qm").read_bytes() == made.read_bytes()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_part_has_its_place_in_every_form(path: Path) -> None:
    lost = []
    for _, message in _messages(path):
        source = message.findtext("source", "")
        for form in filter(None, _forms(message)):
            wanted, given = set(PART.findall(source)), set(PART.findall(form))
            # A form for one may do without its number.
            if not given <= wanted or not wanted - given <= {"%n", "{count}", "{count:,}"}:
                lost.append((source, form))

    assert not lost


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_everything_is_translated(path: Path) -> None:
    missing = [
        message.findtext("source", "")
        for _, message in _messages(path)
        # Of what the core counts English has both forms in the code.
        if "" in _forms(message)
        and not (path.stem.endswith("_en") and message.find("comment") is not None)
    ]

    assert not missing


def test_every_language_has_the_same_contexts() -> None:
    german, chinese = FOLDER / "portwatch_de.ts", FOLDER / "portwatch_zh.ts"

    assert Counter(name for name, _ in _messages(german)) == Counter(
        name for name, _ in _messages(chinese)
    )
