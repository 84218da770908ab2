"""What a ``.service`` unit of systemd starts for those who connect to its socket; pure.

See ``systemd.service(5)``, and ``StandardInput=`` in ``systemd.exec(5)``.
"""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.socket_unit import assignments

if TYPE_CHECKING:
    from collections.abc import Iterable

_PREFIXES = "-:+!|@"  # before the path: how it is started
_OTHER_NAME = "@"  # its next word is what the program is called


class ServiceUnit(NamedTuple):
    """One ``.service`` unit.

    Attributes:
        commands: Command lines that it starts, the programs first; specifiers stay as they are.
        reads_socket: Whether the socket is its standard input.
    """

    commands: tuple[tuple[str, ...], ...] = ()
    reads_socket: bool = False


def parse_service_unit(texts: Iterable[str]) -> ServiceUnit:
    """A unit from its file and its drop-ins, in the order in which they are applied.

    Args:
        texts: The files; what is no assignment in them is passed over.
    """
    commands: list[tuple[str, ...]] = []
    reads_socket = False
    for text in texts:
        for key, value in assignments(text, "Service"):
            if key == "ExecStart" and not value:  # takes back all before it
                commands.clear()
            elif key == "ExecStart":
                commands += [words for each in value.split(" ; ") if (words := _words(each))]
            elif key == "StandardInput":
                reads_socket = value == "socket"
    return ServiceUnit(tuple(commands), reads_socket)


def _words(text: str) -> tuple[str, ...]:
    try:
        words = shlex.split(text)
    except ValueError:  # a quote without its end
        words = text.split()
    if not words:
        return ()
    path = words[0].lstrip(_PREFIXES)
    has_name = _OTHER_NAME in words[0][: len(words[0]) - len(path)]
    return (path, *words[2 if has_name else 1 :]) if path else ()
