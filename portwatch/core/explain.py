"""Any port in plain words: what it is for, what is usual there, and who holds it now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from portwatch.core.model import Protocol, ReachLevel, Verdict
from portwatch.core.ports import LAST_PORT, port_class
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from portwatch.core.encode import Json
    from portwatch.core.model import Listener
    from portwatch.core.ports import Knowledge, KnownService

_PROGRAMS_AT_MOST = 6
_SHOWN = 40
_CLASS_TEXTS = {
    "system": (
        "Ports below 1024 are for well-known services;"
        " on most systems only an administrator's program may open one."
    ),
    "registered": (
        "Ports from 1024 to 49151 are open to every program;"
        " there is a list of names for them, but nobody checks that it is kept."
    ),
    "dynamic": ("Ports from 49152 up are for passing use: no service owns one for good."),
}
_ZERO = (
    "Port 0 is never in use: a program that asks for it"
    " is given any port that is free at the moment."
)
_UNKNOWN = "Nothing is known to use it usually, and no name is registered for it."
_WEAK = "That is a name on a list, and says little about what runs here."
_MISUSED = "The list itself says that other programs use it, too."
_FREE = "Nothing on this computer listens on it now."


@dataclass(frozen=True, slots=True)
class Purpose:
    """One thing that a port is for.

    Attributes:
        protocols: For which protocols.
        name: Short stable name.
        title: A person's name for it; ``None`` if only the registry knows it, or if it is one of
            a wide range.
        text: What it is, in plain sentences.
        programs: Names of the programs that usually hold the port.
        registered_only: Whether only the IANA registry speaks: weak evidence.
        risk: none, low, medium or high, if others can reach it; ``None`` if not known.
        risk_text: The same in a sentence; empty if not known.
    """

    protocols: tuple[Protocol, ...]
    name: str
    title: str | None
    text: str
    programs: tuple[str, ...] = ()
    registered_only: bool = False
    risk: str | None = None
    risk_text: str = ""

    def sentences(self) -> Iterator[str]:
        """All that it says."""
        yield self.text
        if self.programs:
            more = len(self.programs) - _PROGRAMS_AT_MOST
            named = ", ".join(self.programs[:_PROGRAMS_AT_MOST])
            yield f"Usual programs: {named}{f' and {more} more' if more > 0 else ''}."
        if self.risk_text:
            yield self.risk_text


@dataclass(frozen=True, slots=True)
class Explanation:
    """A port in plain words.

    Attributes:
        port: The port.
        protocol: The protocol asked for; ``None`` for both.
        title: A few words, with the most usual service.
        port_class: By RFC 6335: ``system``, ``registered`` or ``dynamic``.
        ephemeral: Whether this machine takes it for its own outgoing connections.
        class_text: The class and that range, in sentences.
        purposes: What it is for, the most usual first; none if nothing is known.
        holders: Who holds it now, in sentences, cleaned; one that says so if nobody does.
    """

    port: int
    protocol: Protocol | None
    title: str
    port_class: str
    ephemeral: bool
    class_text: str
    purposes: tuple[Purpose, ...]
    holders: tuple[str, ...]

    def text(self) -> str:
        """Everything for people: the title, then paragraphs with a blank line between."""
        told = [" ".join(purpose.sentences()) for purpose in self.purposes]
        paragraphs = [self.title, *(told or [_UNKNOWN]), self.class_text, "\n".join(self.holders)]
        if self.port == 0:
            paragraphs = [self.title, self.class_text]
        return "\n\n".join(paragraphs)

    def as_dict(self) -> dict[str, Json]:
        """Everything for programs."""
        return {
            "port": self.port,
            "protocol": self.protocol,
            "title": self.title,
            "class": self.port_class,
            "ephemeral": self.ephemeral,
            "services": [
                {
                    "protocols": list(purpose.protocols),
                    "name": purpose.name,
                    "title": purpose.title,
                    "text": purpose.text,
                    "programs": list(purpose.programs),
                    "registered_only": purpose.registered_only,
                    "risk": purpose.risk,
                    "risk_text": purpose.risk_text,
                }
                for purpose in self.purposes
            ],
            "text": self.text(),
        }


def explain(
    protocol: Protocol | None,
    port: int,
    knowledge: Knowledge,
    ephemeral: tuple[int, int],
    holders: Sequence[Listener],
) -> Explanation:
    """Put a port into plain words.

    Args:
        protocol: One protocol, or ``None`` for both.
        port: From 0 to 65535.
        knowledge: What is known about ports.
        ephemeral: The machine's range for outgoing connections, both ends included; ``(0, 0)``
            if that is not known.
        holders: What listens on the port now, here and in containers' own networks.
    """
    wanted = (protocol,) if protocol else tuple(Protocol)
    purposes = tuple(_purposes(wanted, port, knowledge))
    called = f"Port {port}/{protocol}" if protocol else f"Port {port}"
    usual = next((each.title for each in purposes if each.title), "")
    if not usual:
        usual = next((f"registered as {one.name}" for one in purposes if one.registered_only), "")
    is_ephemeral = port > 0 and ephemeral[0] <= port <= ephemeral[1]
    told = _ZERO if port == 0 else _CLASS_TEXTS[port_class(port)]
    if is_ephemeral:
        told += (
            f" This computer takes ports from {ephemeral[0]} to {ephemeral[1]} for its own"
            " outgoing connections, so a program may have got this one by chance."
        )
    return Explanation(
        port=port,
        protocol=protocol,
        title=f"{called}: {usual}" if usual else called,
        port_class=port_class(port),
        ephemeral=is_ephemeral,
        class_text=told,
        purposes=purposes,
        holders=_holders(holders),
    )


def parse_port(text: str, knowledge: Knowledge | None = None) -> tuple[int, Protocol | None]:
    """A port as people write it: ``8080``, ``:8080``, ``8080/tcp``, ``53/udp``, ``ssh``.

    Args:
        text: What was written.
        knowledge: Where names of services are looked up; without it only numbers are ports.

    Raises:
        ValueError: It is no port; the error says so in one line.
    """
    called, slash, suffix = text.strip().removeprefix(":").rpartition("/")
    called, suffix = (called.strip(), suffix.strip().lower()) if slash else (suffix.strip(), "")
    if slash and suffix not in set(Protocol):
        raise ValueError(f"“{clean(suffix, _SHOWN)}” is no protocol: write tcp or udp")
    protocol = Protocol(suffix) if slash else None
    if called.isascii() and called.isdigit():
        port = int(called[: len("65535") + 1])
        if port <= LAST_PORT:
            return port, protocol
    elif knowledge is not None and any(map(str.isalpha, called)):
        return _named(called, knowledge), protocol
    advice = "write a number from 0 to 65535, as in 8080, 8080/tcp or 53/udp"
    raise ValueError(f"“{clean(text, _SHOWN)}” is no port: {advice}")


def _named(name: str, knowledge: Knowledge) -> int:
    ports = knowledge.ports_named(name)
    if len(ports) == 1:
        return ports[0]
    shown = f"“{clean(name, _SHOWN)}”"
    if not ports:
        raise ValueError(f"No service is called {shown}: write its port, as in 8080 or 53/udp")
    some = ", ".join(map(str, ports[:_PROGRAMS_AT_MOST]))
    raise ValueError(f"The service {shown} has several ports, write one of them: {some}")


def _purposes(
    protocols: tuple[Protocol, ...], port: int, knowledge: Knowledge
) -> Iterator[Purpose]:
    """What is known, and else what is registered; what both protocols share is told once."""
    known: dict[KnownService, list[Protocol]] = {}
    for protocol in protocols:
        for service in knowledge.all_known(protocol, port):
            known.setdefault(service, []).append(protocol)
    narrow = [service for service in known if not service.is_wide]
    for service in sorted(known, key=lambda each: each.is_wide):
        yield _known(service, port, tuple(known[service]))
    if narrow:
        return  # for many services the registry has the other protocol as well, out of habit
    registered: dict[tuple[str, str, bool], list[Protocol]] = {}
    for protocol in protocols:
        found = knowledge.registry.find(protocol, port)
        if found is not None:
            registered.setdefault((found.name, found.text, found.misused), []).append(protocol)
    for (name, text, misused), spoken in registered.items():
        yield _registered(name, text, tuple(spoken), misused=misused)


def _known(service: KnownService, port: int, protocols: tuple[Protocol, ...]) -> Purpose:
    spoken = _listed(protocols)
    if service.is_wide:
        told = f"Some programs pick any {spoken} port of a range that has this one: "
        told += f"{service.title}. {service.text}"
        return Purpose(protocols, service.name_at(port), None, told, service.usual_programs)
    told = f"Usual on {spoken}: {service.title}. {service.text}"
    if service.usual_reach is ReachLevel.COMPUTER:
        told += " In its usual set-up it is for this computer only."
    if service.kernel:
        told += " The system's kernel may hold it, without any program."
    reason = service.risk_reason.rstrip(".")
    risk = f"If others can reach it, the risk is {service.risk}: {reason}."
    if service.risk == "none":
        risk = f"If others can reach it, that is no risk: {reason}."
    if service.asks_password is False:
        risk += " By default it asks for no password."
    return Purpose(
        protocols=protocols,
        name=service.name_at(port),
        title=service.name,
        text=told,
        programs=service.usual_programs,
        risk=service.risk,
        risk_text=risk,
    )


def _registered(name: str, text: str, protocols: tuple[Protocol, ...], *, misused: bool) -> Purpose:
    said = text.rstrip(".")
    described = f", {said}" if said and said.casefold() != name.casefold() else ""
    told = f"On {_listed(protocols)} the list of port names has it as “{name}”{described}. "
    told += _MISUSED if misused else _WEAK
    return Purpose(protocols, name, None, told, registered_only=True)


def _listed(protocols: tuple[Protocol, ...]) -> str:
    return " and ".join(protocol.upper() for protocol in protocols)


def _holders(rows: Sequence[Listener]) -> tuple[str, ...]:
    """One sentence a row; the same for IPv4 and IPv6 is told once."""
    here = [row for row in rows if not row.socket.namespace]
    elsewhere = _elsewhere([row for row in rows if row.socket.namespace])
    if not here:
        return (_FREE, *elsewhere)
    several = len({row.socket.protocol for row in here}) > 1
    told = (
        f"{f'{row.socket.protocol.upper()}: ' if several else ''}{row.text}{_judged(row)}"
        for row in here
    )
    return (*dict.fromkeys(clean(each) for each in told), *elsewhere)


def _elsewhere(rows: Sequence[Listener]) -> tuple[str, ...]:
    """Containers that listen on the port within a network of their own."""
    if not rows:
        return ()
    port = rows[0].socket.local_port
    count = len({row.socket.namespace for row in rows})
    if count > 1:
        some = f"{count} containers or sandboxes listen on ports {port} of their own"
        return (f"Apart from that, {some}, which are not this computer's.",)
    container = rows[0].container
    who = "a container or sandbox"
    if container is not None:
        who = f"the container {clean(container.name or container.id, _SHOWN)}"
    own = f"listens on a port {port} of its own"
    return (f"Apart from that, {who} {own}, which is not this computer's.",)


def _judged(row: Listener) -> str:
    if row.verdict.rank < Verdict.RISKY.rank or not row.reasons:
        return ""
    return f" That is {row.verdict}: {row.reasons[0].text}"
