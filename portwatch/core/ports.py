"""What is known about ports: our own table of services, and the IANA registry (RFC 6335)."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from portwatch.core.model import Protocol, ReachLevel, Service

if TYPE_CHECKING:
    from collections.abc import Iterable

COMM_LENGTH = 15
"""Bytes of a process name that the Linux kernel keeps (TASK_COMM_LEN less its end)."""

LAST_PORT = 65535
_LAST_SYSTEM_PORT = 1023
_LAST_USER_PORT = 49151
_WIDE = 1000
"""A range of more ports than this says something only together with its program."""


@dataclass(frozen=True, slots=True)
class KnownService:
    """One row of our own table: a service that real machines run.

    Attributes:
        name: A person's name for it, in a word or two.
        title: The same at more length.
        text: One plain sentence.
        programs: Usual owners on every system, as ``program_key`` gives them.
        kernel: Whether the kernel itself may hold the port.
        usual_reach: How far it can be reached in its usual set-up.
        asks_password: Whether it asks by default; ``None`` if that depends.
        risk: What reaching it from the network means: none, low, medium or high.
        risk_reason: The same in words.
        registered: Name in the IANA registry, if any.
    """

    ranges: tuple[tuple[int, int], ...]
    protocols: frozenset[Protocol]
    name: str
    title: str
    text: str
    programs: frozenset[str]
    kernel: bool
    usual_reach: ReachLevel
    asks_password: bool | None
    risk: str
    risk_reason: str
    registered: str | None

    def is_run_by(self, program: str) -> bool:
        """Whether a program of this name is among its usual owners."""
        return program_key(program) in self.programs


@dataclass(frozen=True, slots=True)
class Registration:
    """A row of the IANA registry."""

    name: str
    text: str


def program_key(program: str) -> str:
    """A program's name as it is compared: as short as the kernel cuts it, without ``.exe``."""
    return program.strip().lower().removesuffix(".exe")[:COMM_LENGTH]


def port_class(port: int) -> str:
    """Class of a port by RFC 6335, section 6: ``system``, ``registered`` or ``dynamic``."""
    if port <= _LAST_SYSTEM_PORT:
        return "system"
    return "registered" if port <= _LAST_USER_PORT else "dynamic"


class Knowledge:
    """Immutable look-up of ports. The registry is parsed when it is first needed."""

    def __init__(self, known: Iterable[KnownService], registry_tsv: str) -> None:
        self._registry_tsv = registry_tsv
        self._registry: dict[tuple[Protocol, int], Registration] | None = None
        self._by_port: dict[tuple[Protocol, int], list[KnownService]] = defaultdict(list)
        self._wide: list[KnownService] = []
        for service in known:
            if sum(last - first for first, last in service.ranges) > _WIDE:
                self._wide.append(service)
                continue
            for first, last in service.ranges:
                for port in range(first, last + 1):
                    for protocol in service.protocols:
                        self._by_port[protocol, port].append(service)

    @classmethod
    def parse(cls, known_csv: str, registry_tsv: str) -> Knowledge:
        """Read both tables.

        Raises:
            ValueError: A row of our own table is malformed.
        """
        return cls(map(_known, csv.DictReader(io.StringIO(known_csv))), registry_tsv)

    def known(
        self, protocol: Protocol, port: int, program: str | None = None
    ) -> KnownService | None:
        """Our own row for a port: the one whose owners include ``program`` first.

        A range too wide to mean anything by itself is found only through its program.
        """
        rows = self._by_port.get((protocol, port), [])
        if program is not None:
            for row in (*rows, *self._wide):
                if row.is_run_by(program) and _covers(row, protocol, port):
                    return row
        return rows[0] if rows else None

    def registration(self, protocol: Protocol, port: int) -> Registration | None:
        """The registry's row for a port."""
        if self._registry is None:
            self._registry = _parse_registry(self._registry_tsv)
        return self._registry.get((protocol, port))

    def owners(self, protocol: Protocol, port: int) -> frozenset[str]:
        """Names of the programs that usually hold a port, as ``program_key`` gives them."""
        rows = self._by_port.get((protocol, port), [])
        return frozenset(program for row in rows for program in row.programs)

    def service(self, protocol: Protocol, port: int, program: str | None = None) -> Service:
        """What a port is known for.

        A title is given only if the program is among the usual owners or not known; else the
        sentence says what the port is usually for. The registry is asked last: on machines of
        developers its names mislead, so they are marked as weak.
        """
        row = self.known(protocol, port, program)
        registered = self.registration(protocol, port) if row is None else None
        if row is not None:
            name = row.registered or row.name.lower()
            if program is None or row.is_run_by(program):
                return Service(name, row.name, row.text)
            return Service(name, None, f"Usually {_lower(row.title)}, by other programs.")
        if registered is not None:
            told = f"Registered for {registered.text or registered.name}."
            return Service(registered.name, None, told, registered_only=True)
        return Service()


def _covers(row: KnownService, protocol: Protocol, port: int) -> bool:
    return protocol in row.protocols and any(first <= port <= last for first, last in row.ranges)


def _lower(title: str) -> str:
    """A title inside a sentence; abbreviations and names keep their capitals."""
    first = title.split(" ", 1)[0]
    return title[0].lower() + title[1:] if first.istitle() and first in _COMMON_WORDS else title


_COMMON_WORDS = frozenset(
    {"Mail", "Web", "Printing", "Printer", "Development", "Media", "Game", "Monitoring", "Scanner"}
)


def _known(row: dict[str, str]) -> KnownService:
    protocols = {"both": (Protocol.TCP, Protocol.UDP)}.get(row["proto"])
    names = "|".join(row[f"programs_{system}"] or "" for system in ("linux", "windows", "macos"))
    programs = [name.strip() for name in names.split("|") if name.strip()]
    return KnownService(
        ranges=tuple(_range(part) for part in row["ports"].split(",")),
        protocols=frozenset(protocols or (Protocol(row["proto"]),)),
        name=row["short"],
        title=row["service"],
        text=row["explanation"],
        programs=frozenset(program_key(name) for name in programs if name[0] != "["),
        kernel=any(name.startswith("[kernel") for name in programs),
        usual_reach=_usual_reach(row["default_bind"]),
        asks_password=_asks_password(row["auth_by_default"]),
        risk=row["risk_lan"],
        risk_reason=row["risk_reason"],
        registered=row["iana_name"] or None,
    )


def _range(text: str) -> tuple[int, int]:
    first, _, last = text.strip().partition("-")
    low, high = int(first), int(last or first)
    if not 0 <= low <= high <= LAST_PORT:
        raise ValueError(f"{text!r} is no range of ports")
    return low, high


def _usual_reach(bind: str) -> ReachLevel:
    return ReachLevel.NETWORK if bind.startswith("all") else ReachLevel.COMPUTER


def _asks_password(auth: str) -> bool | None:
    if auth == "no" or auth.startswith(("no ", "no(")):
        return False
    vague = auth.startswith(("varies", "partly", "optional", "Cockpit", "follows"))
    return None if vague or not auth else True


def _parse_registry(tsv: str) -> dict[tuple[Protocol, int], Registration]:
    """Rows by port; of several names of one port the first is the usual one."""
    found: dict[tuple[Protocol, int], Registration] = {}
    for line in tsv.splitlines()[1:]:
        first, last, protocol, name, text, _ = line.split("\t")
        registration = Registration(name, text)
        for port in range(int(first), int(last) + 1):
            found.setdefault((Protocol(protocol), port), registration)
    return found
