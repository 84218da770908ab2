"""Make the table of registered ports from the registry's own file.

    python packaging/make_ports.py service-names-port-numbers.xml resources/data/iana-ports.tsv

The file is at https://www.iana.org/assignments/service-names-port-numbers, as XML. Its licence is
CC0 1.0 (https://www.iana.org/help/licensing-terms). Of each record only what a look-up needs is
kept: no names of people, no addresses. The same file always makes the same bytes; beside the table
its origin is written: the registry's date, and the checksum of the file.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

COLUMNS = ("port_start", "port_end", "proto", "service", "description", "unauthorized_use")
ORIGIN = "iana-ports.origin.txt"
LAST_PORT = 65_535
_NAMESPACE = "{http://www.iana.org/assignments}"
_LICENCE = "CC0 1.0, https://www.iana.org/help/licensing-terms"
_SOURCE = "https://www.iana.org/assignments/service-names-port-numbers"
# What the registry says of a name rather than of a service.
_ABOUT_THE_NAME = re.compile(
    r"\s*IANA assigned this well-formed service name as a replacement for \"[^\"]*\"\.?"
)


class Row(NamedTuple):
    """One line of the table.

    Attributes:
        first: Lowest port.
        last: Highest port.
        protocol: ``tcp`` or ``udp``.
        name: The registered name.
        text: What it is for, without a full stop at its end.
        misused: ``y`` if the registry knows of use by others, else empty.
    """

    first: int
    last: int
    protocol: str
    name: str
    text: str
    misused: str


def rows(registry: ET.Element) -> list[Row]:
    """The rows of the table: records with a name, a port, and TCP or UDP; lowest port first.

    Raises:
        ValueError: A port is none.
    """
    found = {row for record in registry.iter(f"{_NAMESPACE}record") if (row := _row(record))}
    return sorted(found)


def table(found: list[Row]) -> str:
    """The table as text: tabs between the columns, no quotes."""
    lines = ["\t".join(COLUMNS), *("\t".join(map(str, row)) for row in found)]
    return "".join(f"{line}\n" for line in lines)


def origin(registry: ET.Element, content: bytes, count: int) -> str:
    """Where the table comes from."""
    updated = registry.findtext(f"{_NAMESPACE}updated")
    return (
        "iana-ports.tsv: Service Name and Transport Protocol Port Number Registry\n"
        f"Source:   {_SOURCE}\n"
        f"Updated:  {updated} (the registry's own date)\n"
        f"SHA-256:  {hashlib.sha256(content).hexdigest()} (of the XML)\n"
        f"Licence:  {_LICENCE}\n"
        f"Rows:     {count}; made by packaging/make_ports.py; no names of people are kept\n"
    )


def _row(record: ET.Element) -> Row | None:
    name, number = _text(record, "name"), _text(record, "number")
    protocol = _text(record, "protocol")
    if not name or not number or protocol not in {"tcp", "udp"}:
        return None
    first, _, last = number.partition("-")
    low, high = int(first), int(last or first)
    if not 0 <= low <= high <= LAST_PORT:
        raise ValueError(f"{number!r} is no port")
    told = _ABOUT_THE_NAME.sub("", _text(record, "description")).strip()
    misused = record.find(f"{_NAMESPACE}unauthorized") is not None
    return Row(low, high, protocol, name, told.removesuffix("."), "y" if misused else "")


def _text(record: ET.Element, tag: str) -> str:
    """All text of an element, links in it left out, on one line."""
    found = record.find(f"{_NAMESPACE}{tag}")
    return "" if found is None else " ".join("".join(found.itertext()).split())


def main() -> int:
    """Answer the command line."""
    if len(sys.argv) != 3:  # noqa: PLR2004 - the program and two files
        sys.stderr.write("usage: make_ports.py service-names-port-numbers.xml iana-ports.tsv\n")
        return 2
    content = Path(sys.argv[1]).read_bytes()
    registry = ET.fromstring(content)  # noqa: S314 - the registry's own file, checked by its checksum
    found = rows(registry)
    target = Path(sys.argv[2])
    target.write_text(table(found), encoding="utf-8", newline="\n")
    told = origin(registry, content, len(found))
    target.with_name(ORIGIN).write_text(told, encoding="utf-8", newline="\n")
    sys.stdout.write(told)
    return 0


if __name__ == "__main__":
    sys.exit(main())
