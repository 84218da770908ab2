"""Any port in plain words: what it is for, what is usual there, and who holds it now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Protocol, ReachLevel, Verdict
from portwatch.core.ports import LAST_PORT, port_class
from portwatch.core.record import record
from portwatch.core.said import listed, say, together
from portwatch.core.text import clean
from portwatch.core.wording import VERDICT_WORDS_INSIDE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from portwatch.core.encode import Json
    from portwatch.core.model import Listener
    from portwatch.core.ports import Knowledge, KnownService

_PROGRAMS_AT_MOST = 6
_SHOWN = 40
_CLASS_TEXTS = {
    "system": say(
        "Ports below 1024 are for well-known services;"
        " on most systems only an administrator's program may open one."
    ),
    "registered": say(
        "Ports from 1024 to 49151 are open to every program;"
        " there is a list of names for them, but nobody checks that it is kept."
    ),
    "dynamic": say("Ports from 49152 up are for passing use: no service owns one for good."),
}
_ZERO = say(
    "Port 0 is never in use: a program that asks for it"
    " is given any port that is free at the moment."
)
_RISKS = {"low": say("low"), "medium": say("medium"), "high": say("high")}
_UNKNOWN = say("Nothing is known to use it usually, and no name is registered for it.")
_WEAK = say("That is a name on a list, and says little about what runs here.")
_MISUSED = say("The list itself says that other programs use it, too.")
_FREE = say("Nothing on this computer listens on it now.")


@record(frozen=True, slots=True)
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
            yield (
                say("Usual programs: {programs} and {more} more.", programs=named, more=more)
                if more > 0
                else say("Usual programs: {programs}.", programs=named)
            )
        if self.risk_text:
            yield self.risk_text


@record(frozen=True, slots=True)
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
        return together([self.title, self.body()], "\n\n")

    def body(self) -> str:
        """The same without the title."""
        if self.port == 0:
            return self.class_text
        told = [together(purpose.sentences()) for purpose in self.purposes]
        holders = together(self.holders, "\n")
        return together([*(told or [_UNKNOWN]), self.class_text, holders], "\n\n")

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
    called = say("Port {port}", port=f"{port}/{protocol}" if protocol else port)
    usual = next((each.title for each in purposes if each.title), "")
    if not usual:
        usual = next((_registered_as(one) for one in purposes if one.registered_only), "")
    is_ephemeral = port > 0 and ephemeral[0] <= port <= ephemeral[1]
    told = _ZERO if port == 0 else _CLASS_TEXTS[port_class(port)]
    if is_ephemeral:
        first, last = ephemeral
        chance = say(
            "This computer takes ports from {first} to {last} for its own outgoing connections,"
            " so a program may have got this one by chance.",
            first=first,
            last=last,
        )
        told = together([told, chance])
    return Explanation(
        port=port,
        protocol=protocol,
        title=together([called, usual], ": "),
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
        wide = say(
            "Some programs pick any {protocols} port of a range that has this one: {title}.",
            protocols=spoken,
            title=service.title,
        )
        text = together([wide, service.text])
        return Purpose(protocols, service.name_at(port), None, text, service.usual_programs)
    usual = say("Usual on {protocols}: {title}.", protocols=spoken, title=service.title)
    told = [usual, service.text]
    if service.usual_reach is ReachLevel.COMPUTER:
        told.append(say("In its usual set-up it is for this computer only."))
    if service.kernel:
        told.append(say("The system's kernel may hold it, without any program."))
    return Purpose(
        protocols=protocols,
        name=service.name_at(port),
        title=service.name,
        text=together(told),
        programs=service.usual_programs,
        risk=service.risk,
        risk_text=_risk(service),
    )


def _risk(service: KnownService) -> str:
    """What it would mean if others could reach it."""
    reason = service.risk_reason
    told = (
        say("If others can reach it, that is no risk: {reason}.", reason=reason)
        if service.risk == "none"
        else say(
            "If others can reach it, the risk is {risk}: {reason}.",
            risk=_RISKS.get(service.risk, service.risk),
            reason=reason,
        )
    )
    if service.asks_password is False:
        return together([told, say("By default it asks for no password.")])
    return told


def _registered_as(purpose: Purpose) -> str:
    return say("registered as {name}", name=purpose.name)


def _registered(name: str, text: str, protocols: tuple[Protocol, ...], *, misused: bool) -> Purpose:
    said = text.rstrip(".")
    parts = {"protocols": _listed(protocols), "name": name}
    told = (
        say("On {protocols} the list of port names has it as “{name}”, {text}.", **parts, text=said)
        if said and said.casefold() != name.casefold()
        else say("On {protocols} the list of port names has it as “{name}”.", **parts)
    )
    told = together([told, _MISUSED if misused else _WEAK])
    return Purpose(protocols, name, None, told, registered_only=True)


def _listed(protocols: tuple[Protocol, ...]) -> str:
    return listed([protocol.upper() for protocol in protocols])


def _holders(rows: Sequence[Listener]) -> tuple[str, ...]:
    """One sentence a row; the same for IPv4 and IPv6 is told once."""
    here = [row for row in rows if not row.socket.namespace]
    elsewhere = _elsewhere([row for row in rows if row.socket.namespace])
    if not here:
        return (_FREE, *elsewhere)
    several = len({row.socket.protocol for row in here}) > 1
    told = (
        together([f"{row.socket.protocol.upper()}:" if several else "", row.text, _judged(row)])
        for row in here
    )
    return (*dict.fromkeys(map(clean, told)), *elsewhere)


def _elsewhere(rows: Sequence[Listener]) -> tuple[str, ...]:
    """Containers that listen on the port within a network of their own."""
    if not rows:
        return ()
    port = rows[0].socket.local_port
    count = len({row.socket.namespace for row in rows})
    if count > 1:
        told = say(
            "Apart from that, {count} containers or sandboxes listen on ports {port} of their own,"
            " which are not this computer's.",
            count=count,
            port=port,
        )
        return (told,)
    container = rows[0].container
    who = say("a container or sandbox")
    if container is not None:
        who = say("the container {name}", name=clean(container.name or container.id, _SHOWN))
    told = say(
        "Apart from that, {who} listens on a port {port} of its own, which is not this computer's.",
        who=who,
        port=port,
    )
    return (told,)


def _judged(row: Listener) -> str:
    if row.verdict.rank < Verdict.RISKY.rank or not row.reasons:
        return ""
    verdict = VERDICT_WORDS_INSIDE[row.verdict]
    return say("That is {verdict}: {reason}", verdict=verdict, reason=row.reasons[0].text)
