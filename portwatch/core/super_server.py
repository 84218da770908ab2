"""What super-servers are told to start for those who connect, in their own files; pure.

Formats: inetd.conf(5), xinetd.conf(5), the services of stunnel(8) and the connections of
ser2net.yaml(5). What is not as they have it is passed over.
"""

from __future__ import annotations

import re
import shlex
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.late_pattern import LatePattern
from portwatch.core.model import Protocol
from portwatch.core.programs import base

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_MOST = 256  # programs of one file
_FIELDS_OF_INETD = 6  # before the program's arguments
_INTERNAL = "internal"
_DAEMONS_OF_WRAPPER = "tcpd"  # tcpd(8): the program is what it is called like
_BLOCK = LatePattern(r"^\s*(service\s+\S+|defaults)\s*\{([^}]*)\}", re.MULTILINE)
_SETTING = LatePattern(r"^\s*(\w+)\s*[+-]?=\s*([^\n]*?)\s*$", re.MULTILINE)
_SECTION = LatePattern(r"^\s*\[([^\]\n]*)\]([^\[]*)", re.MULTILINE)
_INCLUDED = LatePattern(r"^\s*(?:includedir|include)\s*=?\s*(/\S+)", re.MULTILINE)


_CONNECTION = LatePattern(r"^connection:", re.MULTILINE)
_SIDE = LatePattern(r"^[ \t]+(accepter|connector):[ \t]*([^\n]*)", re.MULTILINE)
# A program as the far end of a connection (gensio(5)), with its words.
_PROGRAM = LatePattern(r"(?:.*\)?,)?(?:stdio|pty|exec)(?:\([^()]*\))?,(.+)")


class Start(NamedTuple):
    """A program that is started for each who connects, with the connection as its streams.

    Attributes:
        words: Its command line, itself first.
        service: The port where it is offered: a number, or a name of services(5).
        protocol: Of that port.
    """

    words: tuple[str, ...]
    service: str
    protocol: Protocol = Protocol.TCP


def of_inetd(text: str) -> Iterator[Start]:
    """The programs of an ``inetd.conf``."""
    for line in text.splitlines()[: 8 * _MOST]:
        fields = [] if line.lstrip().startswith("#") else line.split()
        if len(fields) < _FIELDS_OF_INETD or fields[5] == _INTERNAL:
            continue
        arguments = fields[_FIELDS_OF_INETD:]
        words = (fields[5], *arguments[1:])
        if base(fields[5]) == _DAEMONS_OF_WRAPPER and arguments:
            words = tuple(arguments)
        service = fields[0].rpartition(":")[2]
        yield Start(words, service, _protocol(fields[2]))


def of_xinetd(text: str) -> Iterator[Start]:
    """The programs of an ``xinetd.conf``, or of a file that it includes."""
    for head, body in _BLOCK.findall(text)[:_MOST]:
        told = dict(_SETTING.findall(_without_comments(body)))
        if not head.startswith("service") or told.get("disable", "no") == "yes":
            continue
        if "server" in told:
            words = (told["server"], *told.get("server_args", "").split())
            called = head.split()[1]
            kind = told.get("protocol") or told.get("socket_type", "")
            yield Start(words, told.get("port", called), _protocol(kind))


def of_stunnel(text: str) -> Iterator[Start]:
    """The programs of the services in a file of stunnel's."""
    for _, body in _SECTION.findall(text)[:_MOST]:
        told = {name.lower(): value for name, value in _SETTING.findall(body)}
        if "exec" in told and "accept" in told:
            # The first argument is what the program is called.
            arguments = _words(told.get("execargs", ""))[1:]
            yield Start((told["exec"], *arguments), told["accept"].rpartition(":")[2])


def of_ser2net(text: str) -> Iterator[Start]:
    """The programs of the connections in a file of ser2net's."""
    for body in _CONNECTION.compiled.split(_without_comments(text))[1 : _MOST + 1]:
        told = {side: value.strip().strip("\"'") for side, value in _SIDE.findall(body)}
        program = _PROGRAM.fullmatch(told.get("connector", ""))
        accepter = told.get("accepter", "")
        if program is not None and accepter:
            protocol = Protocol.UDP if "udp," in accepter else Protocol.TCP
            yield Start(tuple(_words(program[1])), accepter.rpartition(",")[2], protocol)


FILES: Mapping[str, tuple[str, Callable[[str], Iterator[Start]]]] = {
    "inetd": ("/etc/inetd.conf", of_inetd),
    "inetutils-inetd": ("/etc/inetd.conf", of_inetd),
    "xinetd": ("/etc/xinetd.conf", of_xinetd),
    "stunnel": ("/etc/stunnel/stunnel.conf", of_stunnel),
    "stunnel4": ("/etc/stunnel/stunnel.conf", of_stunnel),
    "stunnel5": ("/etc/stunnel/stunnel.conf", of_stunnel),
    "ser2net": ("/etc/ser2net.yaml", of_ser2net),
}
"""The usual file of each super-server, and how it is read."""

_NO_FILE = {  # options whose next word is no file of settings
    "inetd": frozenset({"-q", "-R", "-a", "-c", "-C", "-p", "-s"}),
    "xinetd": frozenset({"-filelog", "-syslog", "-pidfile", "-limit", "-cc", "-logprocs"}),
}


def file_of(called: str, words: tuple[str, ...]) -> str | None:
    """The file of settings that a super-server reads; ``None`` if the program is none.

    Args:
        called: Its name, or that of the tool that it is a copy of.
        words: Its command line, itself first; of a tool in an image of many, with that.
    """
    if called not in FILES:
        return None
    rest = iter(words[1:])
    for word in rest:
        if called == "ser2net":
            if word == "-c":
                return next(rest, FILES[called][0])
            continue
        if word in {"-f", "-fd"} and called not in {"inetd", "inetutils-inetd"}:
            told = next(rest, "")
            return told if called == "xinetd" and told else None
        if word in _NO_FILE.get(called, ()):
            next(rest, None)
        elif word and not word.startswith("-") and word != called:
            return word
    return FILES[called][0]


def included(text: str) -> list[str]:
    """Files and folders that a file of settings takes in; absolute ones."""
    return _INCLUDED.findall(text)[:8]


def _without_comments(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not line.lstrip().startswith("#"))


def _protocol(told: str) -> Protocol:
    return Protocol.UDP if told.startswith(("udp", "dgram")) else Protocol.TCP


def _words(text: str) -> list[str]:
    try:
        return shlex.split(text)
    except ValueError:  # a quote without its end
        return text.split()
