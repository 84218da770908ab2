"""Collect the licences of what a package brings along.

    python packaging/licences.py FOLDER [SITE-PACKAGES...]

FOLDER gets a folder for each distribution that portwatch needs here, with the texts that it
carries, and a table of all. Qt's Python bindings carry no text: theirs are the GNU project's, in
packaging/gnu. Without SITE-PACKAGES the environment that runs this is looked at.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import platform
import re
import shutil
import sys
import tomllib
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

ROOT = Path(__file__).resolve().parent.parent
GNU = ROOT / "packaging/gnu"
"""As Debian has them in /usr/share/common-licenses."""

_KINDS = ("License-Expression", "License")
_GNU_TEXTS = {"LGPL-3.0-only": ("LGPL-3", "GPL-3")}  # the LGPL is an addition to the GPL
# Requirements of some systems only, and of what nobody asked for.
_ONLY = re.compile(r"(sys_platform|platform_system|extra) *== *['\"]([^'\"]+)")
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


class Part(NamedTuple):
    """A distribution that is brought along.

    Attributes:
        name: As it calls itself.
        version: Of what is there.
        licence: As its metadata have it.
        texts: Files of its licences, by their names among each other.
    """

    name: str
    version: str
    licence: str
    texts: dict[str, Path]


def parts(places: list[str]) -> list[Part]:
    """All that portwatch needs there, and what these need; sorted by name.

    Args:
        places: Folders of packages.

    Raises:
        LookupError: One is missing, or has no licence.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    there = {_plain(each.name): each for each in metadata.distributions(path=places)}
    wanted = [_plain(each) for each in project["dependencies"] if _is_for_this(each)]
    found: dict[str, Part] = {}
    while wanted:
        name = wanted.pop()
        if name in found:
            continue
        if name not in there:
            raise LookupError(f"{name} is not in {', '.join(places)}")
        found[name] = _part(there[name])
        wanted += [_plain(each) for each in there[name].requires or () if _is_for_this(each)]
    return sorted(found.values(), key=lambda part: part.name.lower())


def _part(distribution: metadata.Distribution) -> Part:
    told = distribution.metadata
    kinds = [told[each].partition("\n")[0] for each in _KINDS if each in told]
    licence = next(filter(None, kinds), "")
    if not licence:
        licence = _classified(told.get_all("Classifier") or [])
    texts = {
        "/".join(each for each in file.parts[1:] if each != "licenses"): Path(
            str(distribution.locate_file(file))
        )
        for file in distribution.files or ()
        if ".dist-info" in file.parts[0] and _TEXT.match(file.name)
    }
    texts |= {each: GNU / each for each in _GNU_TEXTS.get(licence.partition(" ")[0], ())}
    if not licence or not texts:
        raise LookupError(f"{distribution.name} has no licence ({licence!r}, {len(texts)} texts)")
    return Part(distribution.name, distribution.version, licence, texts)


def _classified(classifiers: list[str]) -> str:
    names = [each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::")]
    return {"BSD License": "BSD-3-Clause", "MIT License": "MIT"}.get("".join(names), "".join(names))


def _is_for_this(requirement: str) -> bool:
    here = {"sys_platform": sys.platform, "platform_system": platform.system()}
    return all(here.get(what) == which for what, which in _ONLY.findall(requirement))


def _plain(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement.strip())[0]).lower()


def collect(folder: Path, found: list[Part], others: Iterable[str] = ()) -> None:
    """Copy the texts, and write the table.

    Args:
        folder: Gets a folder for each, and the table as README.
        found: What is brought along.
        others: Lines of the table, for what else is.
    """
    folder.mkdir(parents=True, exist_ok=True)
    lines = list(others)
    for part in found:
        own = folder / part.name.lower()
        for name, text in part.texts.items():
            (own / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(text, own / name)
        lines.append(f"{part.name} {part.version}: {part.licence}")
    lines.sort(key=str.lower)
    (folder / "README").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> int:
    """Answer the command line."""
    if len(sys.argv) < 2:  # noqa: PLR2004 - the program and a folder
        sys.stderr.write("usage: licences.py FOLDER [SITE-PACKAGES...]\n")
        return 2
    try:
        collect(Path(sys.argv[1]), parts(sys.argv[2:] or sys.path))
    except LookupError as error:
        sys.stderr.write(f"licences.py: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
