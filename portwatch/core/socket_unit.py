"""What a ``.socket`` unit of systemd listens to and which service it starts; pure.

See ``systemd.socket(5)`` and, for the form of the file, ``systemd.syntax(7)``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.model import Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_PORT = re.compile(r"(?:.*:)?([0-9]{1,5})", re.DOTALL)
_PORTS = 65535
_KEYS = {"ListenStream": Protocol.TCP, "ListenDatagram": Protocol.UDP}


class SocketUnit(NamedTuple):
    """One ``.socket`` unit.

    Attributes:
        name: Name of the unit.
        ports: What it listens to, of TCP and UDP.
        service: The unit that it starts; with ``%`` in it where that depends on the connection.
        accepts: Whether it starts one for each who connects.
    """

    name: str
    ports: frozenset[tuple[Protocol, int]]
    service: str
    accepts: bool = False


def parse_socket_unit(name: str, texts: Iterable[str]) -> SocketUnit:
    """A unit from its file and its drop-ins, in the order in which they are applied.

    Args:
        name: Name of the unit, ``ssh.socket``.
        texts: The files; what is no assignment in them is passed over.
    """
    ports: dict[str, set[tuple[Protocol, int]]] = {key: set() for key in _KEYS}
    service = ""
    accepts = False
    for text in texts:
        for key, value in assignments(text, "Socket"):
            if key in _KEYS and not value:  # an empty one takes back all before it
                for found in ports.values():
                    found.clear()
            elif key in _KEYS:
                port = _port(value)
                if port is not None:
                    ports[key].add((_KEYS[key], port))
            elif key == "Service":
                service = value
            elif key == "Accept":
                accepts = value.lower() in {"yes", "true", "on", "1", "y", "t"}
    stem = name.removesuffix(".socket")
    started = f"{stem}@.service" if accepts else f"{stem}.service"
    return SocketUnit(name, frozenset().union(*ports.values()), service or started, accepts)


def assignments(text: str, wanted: str) -> Iterator[tuple[str, str]]:
    """Keys and values of one section of a unit's file."""
    section = ""
    continued = ""
    for raw in text.split("\n"):
        line = raw.strip()
        if line.startswith(("#", ";")):  # even within a continued line
            continue
        line = continued + line
        continued = ""
        if line.endswith("\\"):
            continued = line[:-1] + " "
        elif line.startswith("[") and line.endswith("]"):
            section = line[1:-1]
        elif section == wanted:
            key, sign, value = line.partition("=")
            if sign:
                yield key.strip(), value.strip()


def _port(value: str) -> int | None:
    """The port of an address of the internet; paths, abstract names and vsock have none."""
    if value.startswith(("/", "@", "vsock:", "%")):
        return None
    found = _PORT.fullmatch(value.partition("%")[0] if "]" not in value else value)
    port = int(found[1]) if found is not None else 0
    return port if 0 < port <= _PORTS else None
