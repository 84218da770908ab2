"""Write the module of Python packages that the Flatpak manifest names.

    python packaging/flatpak/make_sources.py FOLDER

FOLDER gets ``python3-requirements.json``: what pip would fetch for portwatch and for building it,
with addresses and checksums, since Flatpak builds without a network: for the runtime's Python and
this processor, whatever runs this. PySide6 comes from the base application.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import json
import platform
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_OF_THE_BASE = ("pyside6", "shiboken6")
PYTHON = "3.12"
"""Of org.kde.Platform 6.9, which is the freedesktop.org runtime 24.08; that has glibc 2.40."""
_GLIBCS = (39, 34, 31, 28, 27, 26, 24, 17)


def wanted(project: dict[str, Any]) -> list[str]:
    """The requirements: all of portwatch's but Qt, and what builds it."""
    needs = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    return [each for each in needs if not each.lower().startswith(_OF_THE_BASE)]


def choice(machine: str) -> list[str]:
    """What pip is told of the runtime.

    Args:
        machine: The processor, as ``uname -m`` names it.
    """
    tags = [f"manylinux_2_{each}_{machine}" for each in _GLIBCS] + [f"manylinux2014_{machine}"]
    told = ["--only-binary", ":all:", "--python-version", PYTHON, "--implementation", "cp"]
    return told + [word for tag in tags for word in ("--platform", tag)]


def module(report: dict[str, Any]) -> dict[str, Any]:
    """The module of a report that pip has written (``pip install --report``).

    Raises:
        LookupError: One of the packages has no SHA-256 there.
    """
    sources, names = [], []
    for each in report["install"]:
        name = each["metadata"]["name"]
        if name.lower().startswith(_OF_THE_BASE):
            continue
        told = each["download_info"]
        digest = told.get("archive_info", {}).get("hashes", {}).get("sha256")
        if digest is None:
            raise LookupError(f"{name} has no checksum")
        names.append(f"{name}=={each['metadata']['version']}")
        sources.append({"type": "file", "url": told["url"], "sha256": digest})
    install = (
        'pip3 install --no-index --no-deps --find-links="file://${PWD}" --prefix=${FLATPAK_DEST}'
    )
    return {
        "name": "python3-requirements",
        "buildsystem": "simple",
        "build-commands": [f"{install} {' '.join(sorted(names))}"],
        "sources": sorted(sources, key=lambda source: source["url"]),
    }


def main() -> int:
    """Answer the command line."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and a folder
        sys.stderr.write("usage: make_sources.py FOLDER\n")
        return 2
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        report = Path(temporary, "report.json")
        pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        told = ["--dry-run", "--ignore-installed", "--report", str(report)]
        told += ["--target", temporary, *choice(platform.machine())]
        subprocess.run([*pip, *told, *wanted(project)], check=True)
        made = module(json.loads(report.read_text(encoding="utf-8")))
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    text = json.dumps(made, indent=2) + "\n"
    (folder / "python3-requirements.json").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
