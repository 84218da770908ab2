"""What goes into the frozen bundle, and what its program begins with.

The bundle itself is built and started for a release (packaging/package bundle).
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging"


def told(code: str, *, folder: Path = FOLDER, **more: str) -> object:
    """What a piece of code prints that imports the scripts."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | more | {"PYTHONPATH": str(folder)},
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return ast.literal_eval(done.stdout)


@pytest.mark.parametrize(
    ("name", "is_kept"),
    [
        ("PySide6/QtGui.abi3.so", True),
        ("PySide6/Qt/lib/libQt6Gui.so.6", True),
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/plugins/platforms/qwindows.dll", True),
        ("PySide6\\plugins\\platforms\\qwindows.dll", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/plugins/sqldrivers/libqsqlite.so", False),
        ("PySide6/Qt/translations/qtbase_de.qm", True),
        ("PySide6/Qt/translations/qtbase_fr.qm", False),
        ("portwatch/resources/translations/portwatch_de.qm", True),
        ("portwatch/resources/translations/portwatch_de.ts", False),
        ("libxcb-cursor.so.0", True),
        ("libxcb.so.1", False),
        ("libGL.so.1", False),
        ("libstdc++.so.6", False),
        ("libcrypto.so.3", True),
        ("numpy/_core/tests/data.txt", False),
    ],
)
def test_what_is_of_use_is_kept(name: str, is_kept: bool) -> None:  # noqa: FBT001 - of a table
    assert told(f"import bundle_parts; print(bundle_parts.is_kept({name!r}))") == is_kept


def test_a_library_stays_while_something_kept_asks_for_it() -> None:
    asked = {
        "PySide6/Qt/plugins/platforms/libqxcb.so": {"libQt6XcbQpa.so.6", "libc.so.6"},
        "PySide6/Qt/lib/libQt6XcbQpa.so.6": {"libxcb-cursor.so.0"},
        "libxcb-cursor.so.0": {"libxcb.so.1"},
        "libxcb.so.1": set(),
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so": {"libgtk-3.so.0"},
        "libgtk-3.so.0": {"libepoxy.so.0"},
        "libepoxy.so.0": set(),
        "libpython3.11.so.1.0": set(),
        "psutil/_psutil_linux.abi3.so": set(),
    }

    kept = told(f"import bundle_parts; print(bundle_parts.needed({asked!r}))")

    assert kept == {
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/lib/libQt6XcbQpa.so.6",
        "libxcb-cursor.so.0",
        "libpython3.11.so.1.0",
        "psutil/_psutil_linux.abi3.so",
    }


@pytest.mark.parametrize("before", ["", "/of/the/person"])
def test_programs_that_it_starts_do_not_load_its_libraries(before: str) -> None:
    code = (
        "import os, own_libraries; own_libraries.forget();"
        "print({k: v for k, v in os.environ.items() if k.startswith('LD_LIBRARY')})"
    )
    more = {"LD_LIBRARY_PATH": "/bundle/_internal"}
    more |= {"LD_LIBRARY_PATH_ORIG": before} if before else {}

    found = told(code, folder=FOLDER / "bundle", **more)

    assert found == ({"LD_LIBRARY_PATH": before} if before else {})


def test_the_specification_is_python_and_all_that_it_names_is_there() -> None:
    specification = FOLDER / "bundle/portwatch.spec"
    tree = ast.parse(specification.read_text(encoding="utf-8"))
    words = {each.value for each in ast.walk(tree) if isinstance(each, ast.Constant)}

    assert {"start.py", "start_helper.py", "entitlements.plist"} <= {
        Path(each).name for each in words if isinstance(each, str)
    }
    assert (specification.parent / "start.py").is_file()
    assert (specification.parent / "start_helper.py").is_file()
    assert (specification.parent / "entitlements.plist").is_file()
