"""Small files and small functions: the tail of the sizes is what makes a tree hard to read."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("portwatch", "tests", "packaging")
FILE_LINES = 400
FUNCTION_LINES = 60


def too_long(path: Path) -> list[str]:
    """What is over a cap in one file: ``path:line what (lines)``."""
    text = path.read_text(encoding="utf-8")
    lines = text.count("\n") + 1 - text.endswith("\n")
    found = [f"{path}: the file ({lines} lines)"] if lines > FILE_LINES else []
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > FUNCTION_LINES:
            found.append(f"{path}:{node.lineno} {node.name} ({lines} lines)")
    return found


def function_of(lines: int) -> str:
    return "def long():\n" + "    pass\n" * (lines - 1)


def test_no_file_and_no_function_is_over_its_cap() -> None:
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]

    assert len(paths) > len(FOLDERS)
    assert [told for path in paths for told in too_long(path)] == []


def test_the_caps_are_exact(tmp_path: Path) -> None:
    path = tmp_path / "part.py"

    path.write_text("#\n" * FILE_LINES)
    assert too_long(path) == []
    path.write_text("#\n" * FILE_LINES + "#")
    assert len(too_long(path)) == 1
    path.write_text(function_of(FUNCTION_LINES))
    assert too_long(path) == []
    path.write_text("async " + function_of(FUNCTION_LINES + 1))
    assert [told.split(":")[-1] for told in too_long(path)] == ["1 long (61 lines)"]


def test_a_method_is_a_function_too(tmp_path: Path) -> None:
    path = tmp_path / "part.py"
    body = "".join(f"    {line}\n" for line in function_of(FUNCTION_LINES + 1).splitlines())

    path.write_text(f"class Part:\n{body}")

    assert [told.split(":")[-1] for told in too_long(path)] == ["2 long (61 lines)"]
