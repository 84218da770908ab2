"""What other systems' tools read is in step with the tree; the tools themselves are not here."""

from __future__ import annotations

import ast
import json
import os
import plistlib
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from portwatch import __version__

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging"
MANIFEST = FOLDER / "flatpak/org.portwatch.portwatch.yml"
VERSIONS = {
    "rpm/portwatch.spec": r"^Version: +(\S+)$",
    "aur/PKGBUILD": r"^pkgver=(\S+)$",
}


@pytest.mark.parametrize("name", VERSIONS)
def test_a_recipe_has_the_version_of_the_tree(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")

    assert re.findall(VERSIONS[name], text, re.MULTILINE) == [__version__]


@pytest.mark.parametrize("name", [*VERSIONS, "flatpak/org.portwatch.portwatch.yml"])
def test_all_that_a_recipe_installs_is_in_the_tree(name: str) -> None:
    text = (FOLDER / name).read_text(encoding="utf-8")
    named = re.findall(r"(?<![\w/{])((?:packaging|resources)/[\w./-]+\w)", text)

    assert named
    assert [each for each in named if not (ROOT / each).exists() and "*" not in each] == []


def test_the_recipe_for_rpm_finds_the_requirement_that_it_renames() -> None:
    text = (FOLDER / "rpm/portwatch.spec").read_text(encoding="utf-8")
    found = re.search(r"sed -i 's/(\"[^/]+\")/", text)

    assert found is not None
    assert found[1] in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_recipe_for_arch_is_bash_with_all_that_makepkg_asks_for() -> None:
    fields = ("pkgname", "pkgver", "pkgrel", "pkgdesc", "arch", "license", "source", "sha256sums")
    asked = "".join(f"[[ -n ${{{each}[0]}} ]];" for each in fields)
    functions = "declare -F build check package >/dev/null"

    subprocess.run(
        ["bash", "-euc", f'source "$0"; {asked} {functions}', FOLDER / "aur/PKGBUILD"],
        check=True,
        timeout=60,
    )


def test_what_the_recipe_for_arch_asks_for_is_what_portwatch_needs() -> None:
    code = "import sys; from requirements import _name, requirements;"
    code += "told = requirements('cli', open(sys.argv[1]).read()); print([*map(_name, told)])"
    told = ran(code, ROOT / "pyproject.toml")
    text = (FOLDER / "aur/PKGBUILD").read_text(encoding="utf-8")

    assert all(f"'python-{name}'" in text for name in told)


def test_the_manifest_shares_the_network_and_names_its_module() -> None:
    text = MANIFEST.read_text(encoding="utf-8")

    assert "\n  - --share=network\n" in text
    assert "\n  - python3-requirements.json\n" in text
    assert f"\nid: {MANIFEST.stem}\n" in text


def test_the_module_of_the_manifest_has_what_pip_would_fetch_but_qt() -> None:
    def package(name: str) -> dict[str, object]:
        archive = {"hashes": {"sha256": name[0] * 64}}
        told = {"url": f"https://example.org/{name}-1.whl", "archive_info": archive}
        return {"metadata": {"name": name, "version": "1"}, "download_info": told}

    report = {"install": [package(each) for each in ("tomlkit", "PySide6_Essentials", "psutil")]}
    code = f"import json; from flatpak import make_sources; print(make_sources.module({report!r}))"
    made = ran(code)

    assert [each["url"].rpartition("/")[2] for each in made["sources"]] == [
        "psutil-1.whl",
        "tomlkit-1.whl",
    ]
    assert json.dumps(made).count("psutil==1 tomlkit==1") == 1


def test_the_module_of_the_manifest_is_for_the_python_of_its_runtime() -> None:
    """Whatever Python makes it: wheels of another would not be found there."""
    code = "from flatpak import make_sources as m; print((m.PYTHON, m.choice('aarch64')))"
    python, told = ran(code)
    runtime = re.search(r"^runtime-version: '(.+)'$", MANIFEST.read_text(), re.MULTILINE)

    assert runtime is not None
    assert (runtime[1], python) == ("6.9", "3.12")
    assert told[told.index("--python-version") + 1] == python
    assert "manylinux_2_28_aarch64" in told


def test_the_entitlements_are_those_that_ctypes_needs() -> None:
    told = plistlib.loads((FOLDER / "bundle/entitlements.plist").read_bytes())

    assert told == {"com.apple.security.cs.allow-unsigned-executable-memory": True}


def ran(code: str, *arguments: object) -> Any:
    """What a piece of code prints that imports the scripts."""
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=os.environ | {"PYTHONPATH": str(FOLDER)},
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    )
    return ast.literal_eval(done.stdout)
