"""Docker's proxy of a published port: a process of the host that stands for a container; pure."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core import programs
from portwatch.core.model import Protocol

if TYPE_CHECKING:
    from portwatch.core.model import Process

_NAME = "docker-proxy"
_PORTS = 65535


class Published(NamedTuple):
    """A container's port that is offered on the host.

    Attributes:
        protocol: Transport protocol.
        host_port: The port on the host.
        address: The container's address in its own network, canonical text.
        port: The container's port there.
    """

    protocol: Protocol
    host_port: int
    address: str
    port: int


def published(process: Process) -> Published | None:
    """What a proxy publishes, from its command line; ``None`` for any other process.

    The command line is the process's own claim: believe it of the administrator's processes.
    """
    if process.name != _NAME or not process.command:
        return None
    if programs.base(process.command[0]) != _NAME:
        return None
    told = _options(process.command[1:])
    try:
        return Published(
            Protocol(told.get("proto", "tcp")),
            _port(told["host-port"]),
            str(ip_address(told["container-ip"])),
            _port(told["container-port"]),
        )
    except (KeyError, ValueError):
        return None


def _options(words: tuple[str, ...]) -> dict[str, str]:
    """Options of a program written in Go: ``-name value``, ``-name=value``, one dash or two."""
    told: dict[str, str] = {}
    waiting = ""
    for word in words:
        if waiting and not word.startswith("-"):
            told[waiting] = word
            waiting = ""
            continue
        waiting, sign, value = word.removeprefix("-").removeprefix("-").partition("=")
        if sign or not word.startswith("-"):
            told[waiting] = value
            waiting = ""
    return told


def _port(text: str) -> int:
    """A port number.

    Raises:
        ValueError: The text is none.
    """
    if not (text.isascii() and text.isdigit()) or not 0 < int(text[:6]) <= _PORTS or len(text) > 5:  # noqa: PLR2004 - digits of the highest port
        raise ValueError(text)
    return int(text)
