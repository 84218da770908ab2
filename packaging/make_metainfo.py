"""Complete what software centres show: the releases, from CHANGELOG.md, and pictures.

    python packaging/make_metainfo.py FILE

Pictures need an address that everybody reaches: they are there as soon as pyproject.toml names one,
[project.urls] Homepage and Pictures (the folder of packaging/screenshots there). AppStream wants a
homepage of everybody: without one it is a name that is reserved for leading nowhere, as that of the
maintainers' mail is. What is not released yet is a development release of the version that is being
made, dated SOURCE_DATE_EPOCH.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import os
import re
import sys
import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "packaging/desktop/org.portwatch.portwatch.metainfo.xml"
NOWHERE = "https://portwatch.invalid/"
"""RFC 2606, section 2."""

RELEASES_AT_MOST = 5
NOTES_AT_MOST = 8
"""Of one kind in one release; how many more there are is said."""

PICTURES = {
    "listening-light.png": "What listens, who can reach it, and what to think of it",
    "activity-light.png": "Connections opened and closed, and when each listener was up",
    "alerts-light.png": "What was announced and is not settled",
}
_HEADING = re.compile(r"## \[(?P<version>[^\]]+)\](?: - (?P<date>[\d-]+))?$")


class Release(NamedTuple):
    """A section of the changelog.

    Attributes:
        version: Or ``Unreleased``.
        date: ISO 8601; empty if it is not released.
        notes: Sentences by their kind, such as Added.
    """

    version: str
    date: str
    notes: dict[str, list[str]]


def releases(changelog: str) -> list[Release]:
    """All sections, the latest first."""
    found: list[Release] = []
    kind = ""
    for line in changelog.splitlines():
        heading = _HEADING.match(line)
        if heading is not None:
            found.append(Release(heading["version"], heading["date"] or "", {}))
        elif line.startswith("### "):
            kind = line.removeprefix("### ")
        elif line.startswith("- ") and found:
            found[-1].notes.setdefault(kind, []).append(_first_sentence(line.removeprefix("- ")))
    return found


def _first_sentence(text: str) -> str:
    """Without the marks of Markdown."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text).replace("`", "").replace("**", "")
    return re.split(r"(?<=[.!?]) (?=[A-Z])", plain, maxsplit=1)[0]


def completed(template: str, changelog: str, version: str, today: str, urls: dict[str, str]) -> str:
    """The whole file.

    Args:
        template: What does not change with a release.
        changelog: The text of CHANGELOG.md.
        version: Of this tree.
        today: The date of what is not released, ISO 8601.
        urls: Of pyproject.toml.
    """
    parser = ET.XMLParser(target=ET.TreeBuilder(insert_comments=False))  # noqa: S314 - our own file
    root = ET.fromstring(template, parser)  # noqa: S314 - our own file
    ET.SubElement(root, "url", type="homepage").text = urls.get("Homepage", NOWHERE)
    if "Pictures" in urls:
        _add_pictures(root, urls["Pictures"].rstrip("/"))
    told = ET.SubElement(root, "releases")
    for release in releases(changelog)[:RELEASES_AT_MOST]:
        if release.date:
            made = ET.SubElement(told, "release", version=release.version, date=release.date)
        elif release.notes:
            made = ET.SubElement(told, "release", version=version, date=today, type="development")
        else:
            continue
        _add_notes(made, release.notes)
    ET.indent(root)
    return f"{ET.tostring(root, encoding='unicode', xml_declaration=True)}\n".replace(
        "encoding='unicode'", "encoding='utf-8'"
    )


def _add_pictures(root: ET.Element, folder: str) -> None:
    pictures = ET.SubElement(root, "screenshots")
    for number, (name, caption) in enumerate(PICTURES.items()):
        kind = {} if number else {"type": "default"}
        picture = ET.SubElement(pictures, "screenshot", kind)
        ET.SubElement(picture, "caption").text = caption
        ET.SubElement(picture, "image").text = f"{folder}/{name}"


def _add_notes(release: ET.Element, notes: dict[str, list[str]]) -> None:
    description = ET.SubElement(release, "description")
    for kind, sentences in notes.items():
        ET.SubElement(description, "p").text = f"{kind}:"
        items = ET.SubElement(description, "ul")
        for sentence in sentences[:NOTES_AT_MOST]:
            ET.SubElement(items, "li").text = sentence
        more = len(sentences) - NOTES_AT_MOST
        if more > 0:
            ET.SubElement(items, "li").text = f"And {more} more, in the changelog"


def main() -> int:
    """Answer the command line."""
    if len(sys.argv) != 2:  # noqa: PLR2004 - the program and a file
        sys.stderr.write("usage: make_metainfo.py FILE\n")
        return 2
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    package = (ROOT / "portwatch/__init__.py").read_text(encoding="utf-8")
    version = re.search(r'__version__ = "(.*)"', package)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)  # noqa: TID251 - a tool of those who build
    text = completed(
        TEMPLATE.read_text(encoding="utf-8"),
        (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
        version[1] if version else "0",
        moment.date().isoformat(),
        project.get("urls", {}),
    )
    Path(sys.argv[1]).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
