"""What is known about one row, as labelled facts for a panel of details. All values are cleaned."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from portwatch.core import accept_queue, package, programs, wording
from portwatch.core.columns import address_text, endpoint
from portwatch.core.connection_words import DIRECTION_WORDS, STATE_WORDS
from portwatch.core.judge import BUILT_IN, KNOWN_CLIENT, OWN_NETWORK, STOOD_AT_START
from portwatch.core.model import Connection, Direction, Family, Firewall, Match, ReachLevel, Verdict
from portwatch.core.record import record
from portwatch.core.redaction import redact
from portwatch.core.said import say, together
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from portwatch.core.model import Listener, Process, Row, Socket

Clock: TypeAlias = "Callable[[float], str]"
"""Tells a moment (seconds since the epoch) in words; time zones are not the core's."""

_NAME_AT_MOST = 60
_PATH_AT_MOST = 500
_COMMAND_AT_MOST = 1000
_PARENTS_AT_MOST = 6
_HOLDERS_AT_MOST = 12

_FIREWALL_WORDS = {
    Firewall.ALLOWS: say("lets it through"),
    Firewall.BLOCKS: say("blocks it"),
    Firewall.UNKNOWN: say("not known"),
}


@record(frozen=True, slots=True)
class Fact:
    """One line of details.

    Attributes:
        label: What it is, in a word or two.
        value: The fact.
        code: Whether it is set like code: a path or a command.
    """

    label: str
    value: str
    code: bool = False


def who(row: Row, clock: Clock) -> tuple[Fact, ...]:
    """The process, why it runs, and how the owner is known."""
    return tuple(fact for fact in _who(row, clock) if fact.value)


def reach(row: Listener) -> tuple[Fact, ...]:
    """Who can talk to a listener, with the inputs of that answer."""
    return tuple(fact for fact in _reach(row) if fact.value)


def ends(row: Connection, clock: Clock, name: str = "") -> tuple[Fact, ...]:
    """Both ends of a connection, its state and its direction.

    Args:
        row: The connection.
        clock: Tells a moment.
        name: Of the address at the other end, cleaned; empty if none is known.
    """
    return tuple(fact for fact in _ends(row, clock, name) if fact.value)


def why(row: Listener) -> str:
    """Why a listener without reasons has its verdict."""
    if row.verdict is not Verdict.EXPECTED:
        if row.first_seen is None:
            return say("No expectation matches it.")
        return say("No expectation matches it: it was not there when portwatch started.")
    if row.temporary:
        return say("It most likely waits for an answer that its program asked for.")
    return row.expected_why or {
        OWN_NETWORK: say("Only its own container or sandbox can reach it."),
        STOOD_AT_START: say("It was there already when portwatch started."),
        KNOWN_CLIENT: say(
            "This program is known to wait for answers at passing ports like this one."
        ),
        BUILT_IN: say("This program usually serves this port, and reaches no further than usual."),
    }.get(row.expected_by or "", say("An expectation matches it."))


def subject(row: Row) -> str:
    """A row's name in a few words: ``postgres · 5432 tcp``."""
    name = clean(wording.owner_word(row.ownership), _NAME_AT_MOST)
    socket = row.socket
    port = socket.local_port
    if isinstance(row, Connection) and row.direction is not Direction.IN:
        port = socket.remote_port or port
    return together([name, f"{port} {socket.protocol}"], " · ")


def closed_sentence(row: Row) -> str:
    """What is told of a row that has just closed."""
    name = clean(wording.owner_word(row.ownership), _NAME_AT_MOST)
    socket = row.socket
    if isinstance(row, Connection):
        far = endpoint(socket.family, socket.remote_address, socket.remote_port)
        return say("The connection of {name} to {far} has closed.", name=name, far=far)
    return say(
        "{name} no longer listens on port {local_port} {protocol}.",
        name=name,
        local_port=socket.local_port,
        protocol=socket.protocol,
    )


def _who(row: Row, clock: Clock) -> Iterator[Fact]:
    owners = row.ownership.owners
    if owners:
        yield Fact(say("Process"), _process_text(owners[0], clock))
        yield Fact(say("Started by"), _chain(owners[0]))
    yield Fact(say("User"), _user(row))
    yield Fact(say("Unit"), clean(row.unit or "", _NAME_AT_MOST))
    if row.container is not None:
        name = row.container.name or row.container.id[:12]
        yield Fact(say("Container"), clean(f"{name} ({row.container.engine})", _NAME_AT_MOST))
    code = getattr(row, "package", None) or ""
    yield Fact(say("Package"), clean(package.words(code), _NAME_AT_MOST))
    if owners:
        if owners[0].exe is None and row.ownership.match is Match.INFERRED:
            yield Fact(say("Program"), say("its file cannot be seen: its name is its own claim"))
        else:
            yield Fact(say("Program"), clean(owners[0].exe or "", _PATH_AT_MOST), code=True)
        yield Fact(say("Command"), _command(owners[0]), code=True)
    yield Fact(say("Owner"), wording.match_text(row.ownership))
    yield Fact(say("Candidates"), _candidates(row))
    if row.ownership.match is Match.SHARED:
        yield Fact(say("Also held by"), _holders(owners[1:]))


def _process_text(process: Process, clock: Clock) -> str:
    name = clean(programs.name(process), _NAME_AT_MOST)
    detail = clean(programs.detail(process), _NAME_AT_MOST)
    text = f"{name} ({detail}), {process.id.pid}" if detail else f"{name}, {process.id.pid}"
    began = clock(process.started_at) if process.started_at is not None else ""
    return say("{text}, since {began}", text=text, began=began) if began else text


def _chain(process: Process) -> str:
    """Ancestors from the first process down; in long chains the middle is left out."""
    names = [clean(parent.name, _NAME_AT_MOST) for parent in reversed(process.parents)]
    if len(names) > _PARENTS_AT_MOST:
        names = [names[0], "…", *names[2 - _PARENTS_AT_MOST :]]
    return " › ".join(names)  # noqa: RUF001 - the sign of a path through a hierarchy


def _user(row: Row) -> str:
    owners = row.ownership.owners
    name = (owners[0].user if owners else None) or row.socket.user
    if name:
        return clean(name, _NAME_AT_MOST)
    uid = row.socket.uid
    return "" if uid is None else say("user id {uid}", uid=uid)


def _command(process: Process) -> str:
    """The command line without its secrets; nothing if it is the path alone."""
    if process.command in {(), (process.exe,)}:
        return ""
    return clean(" ".join(redact(process.command)), _COMMAND_AT_MOST)


def _candidates(row: Row) -> str:
    """The processes of which one may hold it, where none can be told.

    Of a listener of the past only their count is remembered (numbers of 0), which the owner tells.
    """
    guess = row.ownership.guess
    if guess is None or row.ownership.owners or len(guess.candidates) < 2:  # noqa: PLR2004 - a choice
        return ""
    if not any(guess.candidates):
        return ""
    told = [str(pid) for pid in guess.candidates[:_HOLDERS_AT_MOST]]
    more = len(guess.candidates) - len(told)
    if more:
        return say("process {some} or {more} more", some=", ".join(told), more=more)
    last = told.pop()
    return say("process {some} or {last}", some=", ".join(told), last=last)


def _holders(others: Sequence[Process]) -> str:
    told = [
        f"{clean(programs.name(one), _NAME_AT_MOST)} {one.id.pid}"
        for one in others[:_HOLDERS_AT_MOST]
    ]
    more = len(others) - len(told)
    if more:
        told.append(say("and {count} more", count=more))
    return together(told, ", ")


def _reach(row: Listener) -> Iterator[Fact]:
    found = row.reach
    yield Fact(say("Bound to"), _bound(row.socket))
    names = ", ".join(clean(name, _NAME_AT_MOST) for name in found.interfaces)
    place = clean(found.place, _NAME_AT_MOST)
    if place == "Any network":  # that it joins; what is up is loopback alone
        names = say("none is up now")
    yield Fact(say("Network"), together([place, f"({names})"]) if names else place)
    if found.level is ReachLevel.UNKNOWN:
        yield Fact(say("In short"), clean(found.text))
    if found.level is not ReachLevel.COMPUTER:
        yield Fact(say("Firewall"), _FIREWALL_WORDS[found.firewall])
    if found.level is ReachLevel.NETWORK:
        yield Fact(say("Internet"), say("router not asked"))
    if found.level is ReachLevel.INTERNET:
        yield Fact(say("Internet"), say("may reach it: it has a public address"))
    queue = accept_queue.of(row.socket)
    if queue is not None:
        yield Fact(say("Queue"), queue.sentence)
    yield Fact(say("Used for"), _purpose(row))


def _bound(socket: Socket) -> str:
    address = socket.local_address
    told = address_text(socket.family, address)
    if address == "0.0.0.0":  # noqa: S104 - compared with, not bound to
        told = say("every IPv4 address")
    elif address == "::":
        told = say("every IPv6 address")
        if socket.accepts_ipv4 is not False:
            told = (
                say("every address, IPv4 and IPv6") if socket.accepts_ipv4 else say("every address")
            )
    if socket.interface:
        return say(
            "{told}, on {interface} only",
            told=told,
            interface=clean(socket.interface, _NAME_AT_MOST),
        )
    return told


def _purpose(row: Row) -> str:
    service = row.service
    text = clean(service.text or "")
    title = clean(service.title or "")
    if text and title.lower() not in text.lower():
        return say("{title}. {text}", title=title, text=text)
    return text or title or clean(service.name or "")


def _ends(row: Connection, clock: Clock, name: str) -> Iterator[Fact]:
    socket = row.socket
    family = Family(socket.family)
    yield Fact(say("Here"), endpoint(family, socket.local_address, socket.local_port))
    yield Fact(say("There"), endpoint(family, socket.remote_address, socket.remote_port))
    yield Fact(say("Called"), name)
    yield Fact(say("State"), together([STATE_WORDS[socket.state], f"({socket.state})"]))
    yield Fact(say("Direction"), DIRECTION_WORDS[row.direction])
    if row.first_seen is not None:
        yield Fact(say("Seen since"), clock(row.first_seen))
    yield Fact(say("Used for"), _purpose(row))
