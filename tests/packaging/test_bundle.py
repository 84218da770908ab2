"""What goes into the frozen bundle, and what its program begins with.

The bundle itself is built and started for a release (packaging/package bundle).
"""

from __future__ import annotations

import ast
import os
import shutil
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


@pytest.mark.parametrize(("system", "name"), [("win32", "Windows"), ("darwin", "Darwin")])
def test_licences_are_collected_on_other_systems_too(system: str, name: str) -> None:
    code = (
        "import licences, platform, sys;"
        f"sys.platform = {system!r}; platform.system = lambda: {name!r};"
        "found = licences.parts(sys.path);"
        "print({p.name: [t.is_file() for t in p.texts.values()] for p in found})"
    )

    found = told(code)

    assert isinstance(found, dict)
    assert "PySide6_Essentials" in found
    assert "jeepney" not in found  # its notifications are Linux's
    assert all(texts and all(texts) for texts in found.values())


def test_the_texts_of_the_gnu_project_are_in_the_tree() -> None:
    for name, title in (("LGPL-3", "LESSER GENERAL PUBLIC"), ("GPL-3", "GENERAL PUBLIC")):
        assert title in (FOLDER / "gnu" / name).read_text(encoding="utf-8")[:200]


def test_python_brings_its_licence_along() -> None:
    code = "import bundle_licences; print(repr(bundle_licences.text_of_python().read_text()))"

    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in str(told(code)).upper()


def test_a_python_without_a_licence_goes_into_no_bundle(tmp_path: Path) -> None:
    code = (
        "import bundle_licences, pathlib\ntry:\n"
        f"    bundle_licences.text_of_python((pathlib.Path({str(tmp_path)!r}),))\n"
        "except LookupError: print(True)"
    )

    assert told(code) is True


@pytest.mark.skipif(shutil.which("dpkg-query") is None, reason="not a Debian")
def test_a_library_of_the_system_goes_in_with_its_licence_or_not_at_all(tmp_path: Path) -> None:
    folder = Path("/usr/lib", f"{os.uname().machine}-linux-gnu")
    code = "import bundle_licences as b, pathlib; print(b.packages_of([{}]))"
    known, merged = folder / "libz.so.1", Path(str(folder).removeprefix("/usr"), "libz.so.1")

    for each in (known, merged):
        assert told(code.format(f"pathlib.Path({str(each)!r})")) == ["zlib1g"]
    with pytest.raises(subprocess.CalledProcessError) as failed:
        told(code.format(f"pathlib.Path({str(tmp_path / 'libown.so')!r})"))
    assert "libown.so is of no package" in failed.value.stderr


def test_a_folder_that_only_begins_like_pythons_is_the_systems(tmp_path: Path) -> None:
    origins = tmp_path / "origins"
    origins.write_text(f"{sys.prefix}/lib/own.so\n{FOLDER.parent}-other/lib/another.so\n")
    code = (
        "import make_bundle, pathlib;"
        f"make_bundle.ORIGINS = pathlib.Path({str(origins)!r});"
        "print([each.name for each in make_bundle.of_the_system()])"
    )

    assert told(code) == ["another.so"]


def test_nothing_is_left_out_that_the_window_and_its_charts_load() -> None:
    code = """
import importlib, pkgutil, sys
import portwatch.cli, portwatch.ui
from portwatch.ui.warm_up import chart_steps
from bundle_parts import UNUSED_MODULES
for package in (portwatch.cli, portwatch.ui):
    for each in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        importlib.import_module(each.name)
[*chart_steps()]
print(sorted(sys.modules.keys() & set(UNUSED_MODULES)))
"""

    assert told(code, QT_QPA_PLATFORM="offscreen") == []


def test_the_library_whose_licence_would_be_the_bundles_is_left_out() -> None:
    assert told("import bundle_parts; print('readline' in bundle_parts.UNUSED_MODULES)") is True


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
