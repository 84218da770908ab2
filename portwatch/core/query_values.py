"""Understands the values of a query: numbers, addresses, names of closed sets."""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias
from urllib.parse import urlsplit

from portwatch.core.address import is_every, is_loopback, parsed, unmapped
from portwatch.core.late_pattern import LatePattern
from portwatch.core.ports import LAST_PORT
from portwatch.core.query_parse import quoted, shown
from portwatch.core.said import filled, say

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from portwatch.core.query_parse import Part

LAST_PID = 2**32 - 1
"""The highest process number of any system (Windows has the widest)."""

Range: TypeAlias = tuple[int, int]
AddressTest: TypeAlias = "Callable[[str], bool]"
"""Whether the text of an address, as the columns hold it, is meant."""

_NUMBERS = LatePattern(r":?(?P<first>[0-9]{1,12})(?:-(?P<last>[0-9]{1,12}))?")
_PREFIX = LatePattern(r"[0-9]{1,3}(?:\.[0-9]{0,3}){0,3}|[0-9a-f]{1,4}:[0-9a-f:.]*")
_HIGHEST_OCTET = 255
_URL_PORTS = {"http": 80, "ws": 80, "https": 443, "wss": 443}
_URL = LatePattern(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


class Endpoint(NamedTuple):
    """One end of a connection as a query asks for it; ``None`` stands for any."""

    address: AddressTest | None
    ports: Range | None

    def is_at(self, address: str | None, port: int | None) -> bool:
        """Whether an end is meant; one that is not known never is."""
        if address is None or port is None:
            return False
        if self.ports is not None and not self.ports[0] <= port <= self.ports[1]:
            return False
        return self.address is None or self.address(address)


def port_range(part: Part, *, bare: bool = False) -> Range:
    """The ports that a value names.

    Args:
        part: The value.
        bare: Whether it stands alone, so that it might have been meant as text.

    Raises:
        QueryError: It is no port, no range and no comparison.
    """
    text = shown(part.text)
    wrong = say(
        "“{text}” is no port: write a number from 0 to 65535, 8000-8100 or >1024", text=text
    )
    if bare:
        wrong = say(
            "“{text}” is no port: write a number from 0 to 65535, 8000-8100 or >1024."
            " Quotes look for the text itself: {quoted}",
            text=text,
            quoted=quoted(part.text),
        )
    return _range(part, LAST_PORT, wrong)


def pid_range(part: Part) -> Range:
    """The process numbers that a value names.

    Raises:
        QueryError: It is no process number, no range and no comparison.
    """
    wrong = say(
        "“{text}” is no process number: write a number up to {highest}",
        text=shown(part.text),
        highest=LAST_PID,
    )
    return _range(part, LAST_PID, wrong)


def _range(part: Part, highest: int, wrong: str) -> Range:
    found = None if part.pattern else _NUMBERS.fullmatch(part.text)
    if found is None:
        raise part.error(wrong)
    first = int(found["first"])
    last = first if found["last"] is None else int(found["last"])
    if max(first, last) > highest:
        raise part.error(wrong)
    if first > last:
        raise part.error(say("The range runs backwards: write {low}-{high}", low=last, high=first))
    if part.operator and found["last"] is not None:
        raise part.error(
            say(
                "A range cannot be compared: write {operator}{first}",
                operator=part.operator,
                first=first,
            )
        )
    match part.operator:
        case ">":
            return first + 1, highest
        case ">=":
            return first, highest
        case "<":
            return 0, first - 1
        case "<=":
            return 0, first
    return first, last


def member(part: Part, names: Sequence[str], wrong: str, others: Collection[str] = ()) -> str:
    """The one of ``names`` that a value is, or of ``others``, which no error advises.

    Args:
        part: The value.
        names: Those that are advised.
        wrong: What it is not, said with the parts ``text`` and ``advice`` open.
        others: Those that are understood besides.

    Raises:
        QueryError: It is none of them.
    """
    name = part.text.casefold().replace("_", "-")
    if part.pattern or (name not in names and name not in others):
        from difflib import get_close_matches  # needed only to tell an error

        near = get_close_matches(name, names, 1)
        advice = (
            say("do you mean “{near}”?", near=near[0])
            if near
            else say("write {names}", names=_listed(names))
        )
        raise part.error(filled(wrong, text=shown(part.text), advice=advice))
    return name


def _listed(names: Sequence[str]) -> str:
    return say("{some} or {last}", some=", ".join(names[:-1]), last=names[-1])


def ranked(
    part: Part, names: Sequence[str], wrong: str, extra: Sequence[str] = ()
) -> frozenset[str]:
    """The names that a value or a comparison such as ``>=risky`` allows.

    Args:
        part: The value.
        names: The names that have an order, lowest first.
        wrong: What it is not, as in ``member``.
        extra: Names outside the order: they equal themselves and compare with nothing.

    Raises:
        QueryError: It is no such name, or one that cannot be compared.
    """
    name = member(part, (*names, *extra), wrong)
    if part.operator in {"", "="}:
        return frozenset({name})
    if name not in names:
        message = say(
            "“{text}” cannot be compared: write {names}", text=shown(name), names=_listed(names)
        )
        raise part.error(message)
    at = names.index(name)
    slices: Mapping[str, Sequence[str]] = {
        ">": names[at + 1 :],
        ">=": names[at:],
        "<": names[:at],
        "<=": names[: at + 1],
    }
    return frozenset(slices[part.operator])


def endpoint(part: Part) -> Endpoint:
    """An address, a network, ``any``, each with or without a port: ``[::1]:631``, ``*:80``.

    Raises:
        QueryError: It is none of these.
    """
    refuse_operator(part)
    host, port = _halves(part)
    ports = _port(part, port) if port is not None else None
    return Endpoint(_address(part, host) if host else None, ports)


def refuse_operator(part: Part) -> None:
    """Let only values pass that are not compared.

    Raises:
        QueryError: The value is compared, or is a regular expression.
    """
    if part.operator not in {"", "="}:
        message = say(
            "Only port, pid, reach and verdict compare with “{operator}”", operator=part.operator
        )
        raise part.error(message)
    if part.pattern:
        raise part.error(say("A regular expression cannot stand here"))


def _halves(part: Part) -> tuple[str, str | None]:
    """Address and port as they are written; no port is ``None``."""
    text = part.text
    if text.startswith("["):
        host, closing, rest = text[1:].partition("]")
        if not closing or (rest and not rest.startswith(":")) or not host:
            message = say(
                "“{text}” is no address: write it like [::1] or [::1]:631", text=shown(text)
            )
            raise part.error(message)
        return host, rest[1:] if rest else None
    if text.count(":") == 1:
        host, _, port = text.partition(":")
        if not _PREFIX.fullmatch(text.casefold()) or "." in host:
            return host, port
    return text, None


def remote_end(part: Part) -> Endpoint:
    """As ``endpoint``, but a number alone, a range or a comparison is a port.

    Raises:
        QueryError: It is none of these.
    """
    if not part.pattern and (part.operator not in {"", "="} or _NUMBERS.fullmatch(part.text)):
        return Endpoint(None, port_range(part))
    return endpoint(part)


def _port(part: Part, text: str) -> Range:
    if not text:
        raise part.error(say("A port is missing after the colon"))
    if not text.isascii() or not text.isdigit() or len(text) > len("65535"):
        message = say("“{text}” is no port: write a number from 0 to 65535", text=shown(text))
        raise part.error(message)
    if int(text) > LAST_PORT:
        message = say(
            "“{text}” is no port: the highest is {highest}", text=shown(text), highest=LAST_PORT
        )
        raise part.error(message)
    return int(text), int(text)


def _address(part: Part, host: str) -> AddressTest:
    name = host.casefold()
    if name in {"any", "*"}:
        return is_every
    if name == "localhost":
        return is_loopback
    if "/" in name:
        return _network(part, name)
    try:
        wanted = str(parsed(name))
    except ValueError:
        return _beginning(part, name)
    return lambda text: unmapped(text) == wanted


def _network(part: Part, text: str) -> AddressTest:
    try:
        network = ipaddress.ip_network(text, strict=False)
    except ValueError:
        message = say(
            "“{text}” is no network: write it like 192.168.0.0/16 or fe80::/10", text=shown(text)
        )
        raise part.error(message) from None

    def is_inside(address: str) -> bool:
        try:
            return ipaddress.ip_address(unmapped(address)) in network
        except ValueError:
            return False

    return is_inside


def _beginning(part: Part, text: str) -> AddressTest:
    """The start of an address, as somebody leaves it while typing: ``192.168``."""
    octets = text.split(".") if "." in text or text.isdigit() else []
    if not _PREFIX.fullmatch(text) or any(int(o or 0) > _HIGHEST_OCTET for o in octets):
        message = say(
            "“{text}” is no address: write it like 127.0.0.1, [::1], 192.168.0.0/16 or any",
            text=shown(text),
        )
        raise part.error(message)
    return lambda address: unmapped(address).startswith(text)


def local_url_port(text: str) -> int | None:
    """The port of an address of this computer as a browser shows it, or ``None``."""
    if not _URL.match(text):
        return None
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return None
    if host != "localhost" and not is_every(host) and not is_loopback(host):
        return None
    return _URL_PORTS.get(parts.scheme.lower()) if port is None else port
