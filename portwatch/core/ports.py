"""What is known about ports: our own table of services, and the IANA registry (RFC 6335)."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.model import Protocol, ReachLevel, Service
from portwatch.core.registry import Registry
from portwatch.core.said import filled, say

if TYPE_CHECKING:
    from collections.abc import Iterable

COMM_LENGTH = 15
"""Bytes of a process name that the Linux kernel keeps (TASK_COMM_LEN less its end)."""

LAST_PORT = 65535
_LAST_SYSTEM_PORT = 1023
_LAST_USER_PORT = 49151
_WIDE = 1000
"""A range of more ports than this says something only together with its program."""


class KnownService(NamedTuple):
    """One row of our own table: a service that real machines run.

    Attributes:
        ranges: First and last ports, both included.
        protocols: What it speaks.
        names: Short stable names for the ranges, one each, or one for all: the registered name
            where that is honest (``ipp``), else the usual one (``jupyter``, not ``ddi-tcp-1``).
        schemes: How a browser reaches a page at the ranges, one each, or one for all: ``http``,
            ``https``, or empty where there is none.
        name: A person's name for it, in a word or two.
        title: The same at more length.
        text: One plain sentence.
        programs: Usual owners on every system, as ``program_key`` gives them.
        usual_programs: The same as people know them, those of Linux first.
        kernel: Whether the kernel itself may hold the port.
        usual_reach: How far it can be reached in its usual set-up.
        asks_password: Whether it asks by default; ``None`` if that depends.
        risk: What reaching it from the network means: none, low, medium or high.
        risk_reason: The same in words.
    """

    ranges: tuple[tuple[int, int], ...]
    protocols: frozenset[Protocol]
    names: tuple[str, ...]
    schemes: tuple[str, ...]
    name: str
    title: str
    text: str
    programs: frozenset[str]
    usual_programs: tuple[str, ...]
    kernel: bool
    usual_reach: ReachLevel
    asks_password: bool | None
    risk: str
    risk_reason: str

    def is_run_by(self, program: str) -> bool:
        """Whether a program of this name is among its usual owners."""
        return program_key(program) in self.programs

    def covers(self, protocol: Protocol, port: int) -> bool:
        """Whether a port is one of its own."""
        return protocol in self.protocols and any(
            first <= port <= last for first, last in self.ranges
        )

    def name_at(self, port: int) -> str:
        """Its short stable name on one of its ports."""
        return self._at(port, self.names)

    def scheme_at(self, port: int) -> str:
        """How a browser reaches the page on one of its ports; empty if there is none."""
        return self._at(port, self.schemes)

    def _at(self, port: int, told: tuple[str, ...]) -> str:
        at = next((i for i, (low, high) in enumerate(self.ranges) if low <= port <= high), 0)
        return told[min(at, len(told) - 1)]

    @property
    def width(self) -> int:
        """How many ports it has."""
        return sum(last - first + 1 for first, last in self.ranges)

    @property
    def is_wide(self) -> bool:
        """Whether its range is so wide that it says something only with its program."""
        return self.width > _WIDE


def program_key(program: str) -> str:
    """A program's name as it is compared: as short as the kernel cuts it, without ``.exe``."""
    return program.strip().lower().removesuffix(".exe")[:COMM_LENGTH]


def port_class(port: int) -> str:
    """Class of a port by RFC 6335, section 6: ``system``, ``registered`` or ``dynamic``."""
    if port <= _LAST_SYSTEM_PORT:
        return "system"
    return "registered" if port <= _LAST_USER_PORT else "dynamic"


class Knowledge:
    """Immutable look-up of ports."""

    def __init__(self, known: Iterable[KnownService], registry_tsv: str) -> None:
        self.registry = Registry(registry_tsv)
        self._by_port: dict[tuple[Protocol, int], list[KnownService]] = defaultdict(list)
        self._wide: list[KnownService] = []
        self._by_program: dict[str, KnownService] = {}
        self._by_protocol: dict[tuple[Protocol, str], KnownService] = {}
        self._schemes: dict[str, set[str]] = defaultdict(set)  # of all services, by program
        # Of several services on a port the one with fewer ports is the more usual one.
        for service in sorted(known, key=lambda one: one.width):
            for program in service.programs:
                self._by_program.setdefault(program, service)
                self._schemes[program].update(service.schemes)
                for protocol in service.protocols:
                    self._by_protocol.setdefault((protocol, program), service)
            if service.is_wide:
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
            ValueError: A port or a protocol of our own table is malformed.
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
                if row.is_run_by(program) and row.covers(protocol, port):
                    return row
        return rows[0] if rows else None

    def all_known(self, protocol: Protocol, port: int) -> tuple[KnownService, ...]:
        """All our own rows for a port, the most usual first; wide ranges come last."""
        wide = (row for row in self._wide if row.covers(protocol, port))
        return (*self._by_port.get((protocol, port), ()), *wide)

    def ports_named(self, name: str) -> tuple[int, ...]:
        """The ports of a service by its short name, else by its person's name, lowest first.

        Our own table is asked first, then the registry; where our table has several ports and
        the registry has the name for some of them, it is those.
        """
        wanted = name.casefold()
        rows = [(port, row) for (_, port), found in self._by_port.items() for row in found]
        own = {port for port, row in rows if row.name_at(port).casefold() == wanted}
        own = own or {port for port, row in rows if row.name.casefold() == wanted}
        registered = {port for _, port in self.registry.named(wanted)}
        return tuple(sorted((own & registered) or own or registered))

    def served_by(self, program: str) -> KnownService | None:
        """The service that a program is known for; of several the one with the fewest ports."""
        return self._by_program.get(program_key(program))

    def spoken_by(self, protocol: Protocol, program: str) -> KnownService | None:
        """A service of this protocol that a program is known for; the one with the fewest ports."""
        return self._by_protocol.get((protocol, program_key(program)))

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
        scheme = self._scheme(protocol, program)
        if row is not None:
            name = row.name_at(port)
            if program is None or row.is_run_by(program):
                own = row.scheme_at(port) if protocol is Protocol.TCP else ""
                return Service(name, row.name, row.text, scheme=own)
            told = say("Usually this port is for something else: {title}.", title=row.title)
            return Service(name, None, told, scheme=scheme)
        registered = self.registry.find(protocol, port)
        if registered is not None:
            purpose = registered.text.rstrip(".") or registered.name
            told = say("Registered for {purpose}.", purpose=purpose)
            return Service(registered.name, None, told, registered_only=True, scheme=scheme)
        return Service(scheme=scheme)

    def _scheme(self, protocol: Protocol, program: str | None) -> str:
        """How a browser reaches a program that serves pages wherever it is known to listen."""
        if program is None or protocol is not Protocol.TCP:
            return ""
        schemes = self._schemes.get(program_key(program), {""})
        return "" if "" in schemes else min(schemes)  # http where it may be both


def _known(row: dict[str, str]) -> KnownService:
    protocols = {"both": (Protocol.TCP, Protocol.UDP)}.get(row["proto"])
    names = "|".join(row[f"programs_{system}"] or "" for system in ("linux", "windows", "macos"))
    programs = [name.strip() for name in names.split("|") if name.strip()]
    by_key: dict[str, str] = {}
    for name in programs:
        if not name.startswith("["):
            by_key.setdefault(program_key(name), name)
    return KnownService(
        ranges=tuple(_range(part) for part in row["ports"].split(",")),
        protocols=frozenset(protocols or (Protocol(row["proto"]),)),
        names=tuple(row["name"].split("|")),
        schemes=tuple(row["page"].split("|")),
        name=filled(row["short"]),
        title=filled(row["service"]),
        text=filled(row["explanation"]),
        programs=frozenset(by_key),
        usual_programs=tuple(by_key.values()),
        kernel=any(name.startswith("[kernel") for name in programs),
        usual_reach=_usual_reach(row["default_bind"]),
        asks_password=_asks_password(row["auth_by_default"]),
        risk=row["risk_lan"],
        risk_reason=filled(row["risk_reason"]),
    )


def _range(text: str) -> tuple[int, int]:
    first, _, last = text.strip().partition("-")
    low, high = int(first), int(last or first)
    if not 0 <= low <= high <= LAST_PORT:
        raise ValueError(f"{text!r} is no range of ports")
    return low, high


def _usual_reach(bind: str) -> ReachLevel:
    """From a few words about the usual bind; what is off by default or varies is not assumed."""
    wide = bind.startswith(("all", "link-local"))
    return ReachLevel.NETWORK if wide else ReachLevel.COMPUTER


def _asks_password(auth: str) -> bool | None:
    """From a few words about the usual log-in; a list of allowed addresses is no password."""
    if auth == "no" or auth.startswith("no "):
        return False
    vague = "/" in auth or auth.startswith(_VAGUE)
    return None if vague or not auth else True


_VAGUE = ("varies", "partly", "optional", "follows", "weak", "allow list", "address")
