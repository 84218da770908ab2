"""Codes into plain words: how an owner, a verdict or a reach is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import programs
from portwatch.core.address import is_loopback
from portwatch.core.guess import (
    MANAGER,
    Certainty,
    guess_text,
    holder_text,
    opener_text,
    place_text,
)
from portwatch.core.model import Direction, GapCode, Match, Protocol, ReachLevel, State, Verdict
from portwatch.core.reason import ReasonCode
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.guess import Guess
    from portwatch.core.model import Connection, Container, Listener, Ownership, Process

VERDICT_WORDS = {
    Verdict.EXPECTED: "Expected",
    Verdict.UNEXPECTED: "Unexpected",
    Verdict.RISKY: "Risky",
    Verdict.SUSPICIOUS: "Suspicious",
}
REACH_WORDS = {
    ReachLevel.COMPUTER: "This computer",
    ReachLevel.NETWORK: "Network",
    ReachLevel.INTERNET: "Internet",
    ReachLevel.UNKNOWN: "Not known",
}
DIRECTION_WORDS = {
    Direction.IN: "in",
    Direction.OUT: "out",
    Direction.LOCAL: "on this computer",
    Direction.UNKNOWN: "not known",
}
STATE_WORDS = {
    State.LISTEN: "listening",
    State.UNCONNECTED: "waiting",
    State.ESTABLISHED: "open",
    State.SYN_SENT: "connecting",
    State.SYN_RECEIVED: "being answered",
    State.FIN_WAIT_1: "closing",
    State.FIN_WAIT_2: "closed here",
    State.TIME_WAIT: "just closed",
    State.CLOSE_WAIT: "closed there",
    State.LAST_ACK: "closing",
    State.CLOSING: "closing",
    State.CLOSED: "closed",
}


_NETWORK_WORDS = {"Network": "network", "Ethernet": "wired network"}

REASON_TITLES = {
    ReasonCode.SHELL_ON_SOCKET: "A shell is tied to the network.",
    ReasonCode.PIPE_TO_SHELL: "It hands what comes in to a command.",
    ReasonCode.RAW_LISTENER: "It is a tool that passes raw bytes on.",
    ReasonCode.CODE_WITHOUT_FILE: "It runs code that cannot be looked at.",
    ReasonCode.CODE_UNREAD: "What it runs has not been looked at yet.",
    ReasonCode.CODE_PRELOADED: "Other code is loaded into it before its own.",
    ReasonCode.EXE_MEMFD: "What it runs, or loaded, has no file.",
    ReasonCode.EXE_DELETED: "Its program file was deleted.",
    ReasonCode.EXE_REPLACED: "Its file was replaced or changed since it started.",
    ReasonCode.EXE_HIDDEN: "What it runs, or loaded, is hidden.",
    ReasonCode.MASQUERADE: "Its name is not what it is.",
    ReasonCode.WRONG_PROGRAM: "Another program than usual holds this port.",
    ReasonCode.PORT_HIDING: "It lets people in at another port than usual.",
    ReasonCode.LOGINS_BY_OTHER_TERMS: "It lets people in on other terms than this computer's.",
    ReasonCode.UNUSUAL_PORT: "It serves at another port than usual.",
    ReasonCode.UNPACKAGED_ROOT: "It runs with all rights and came with no package.",
    ReasonCode.UNPACKAGED: "It came with no package.",
    ReasonCode.WRITABLE_BY_OTHERS: "Others can change what runs with all rights.",
    ReasonCode.SETTINGS_HIDDEN: "Its configuration is hidden.",
    ReasonCode.OPEN_SERVICE: "It asks for no password.",
    ReasonCode.INTERPRETER_EXPOSED: "A script's own server can be reached from a network.",
    ReasonCode.EXE_TEMPORARY: "What it runs, or loaded, is in a folder for temporary files.",
    ReasonCode.EARLIER_HOLDER: "What held it before speaks against it.",
    ReasonCode.FIREWALL_BYPASSED: "A container publishes it past the firewall.",
    ReasonCode.PROCESS_HIDDEN: "A mount keeps its process from sight.",
    ReasonCode.OWNER_HIDDEN: "Its program cannot be seen.",
    ReasonCode.SCOPE_WIDENED: "It can be reached more widely than is expected.",
    ReasonCode.OWNER_CHANGED: "Another program than expected holds this port.",
    ReasonCode.BINARY_CHANGED: "Its program file is not what it was.",
    ReasonCode.NOT_AS_INSTALLED: "Its program is not the one that its package has.",
}

_FIRST_PROCESSES = {"systemd", "launchd"}

HIDDEN = "not visible"
"""Stands in the place of a program or a person that cannot be seen."""

_NO_OWNER_WORDS = {
    GapCode.OWNERS_KERNEL: "kernel",
    GapCode.OWNERS_UNFOUND: "not found",
    GapCode.OWNERS_NOWHERE: "no process",
    GapCode.OWNERS_COVERED: "kept from sight",
    GapCode.OWNERS_PERHAPS_COVERED: "not found",
    GapCode.OWNERS_GONE: "no program",
    GapCode.OWNERS_WAITING: "not taken yet",
    GapCode.OWNERS_VANISHED: "ended program",
    GapCode.OWNERS_MOVED: "not known",
    GapCode.OWNERS_PASSED: "too short to see",
}
_NO_NAMES = frozenset({HIDDEN, MANAGER, *_NO_OWNER_WORDS.values()})


def owner_word(ownership: Ownership) -> str:
    """What stands in a program's place; the program's own name is cleaned by who shows it."""
    if ownership.owners:
        return told_apart(programs.name(ownership.owners[0]))
    guess = ownership.guess
    if ownership.match is Match.INFERRED and guess is not None:
        name = holder_text(guess)
        return name if guess.is_managers else told_apart(name)
    return _NO_OWNER_WORDS.get(ownership.gap or GapCode.OWNERS_HIDDEN, HIDDEN)


def told_apart(name: str) -> str:
    """A name; in quotation marks if it is one of the words for what has no name."""
    return f'"{name}"' if " ".join(name.split()).casefold() in _NO_NAMES else name


def match_text(ownership: Ownership) -> str:
    """How the owners are known, in a sentence's half."""
    if ownership.guess is not None:
        named = programs.name(ownership.owners[0]) if ownership.owners else None
        return guess_text(ownership.guess, named)
    match ownership.match:
        case Match.EXACT:
            return "exact: the only process that holds it"
        case Match.SHARED:
            return f"shared: {len(ownership.owners)} processes hold it"
        case Match.INFERRED:
            return "inferred from its service, not read from the process"
    gap = ownership.gap or GapCode.OWNERS_HIDDEN
    return {
        GapCode.OWNERS_KERNEL: "none here: the kernel itself, most likely, or another container",
        GapCode.OWNERS_UNFOUND: "not found: it may be hidden, or on its way to another program",
        GapCode.OWNERS_NOWHERE: "none, though every process was looked at: something hides it",
        GapCode.OWNERS_COVERED: "not visible: a mount in /proc covers a process",
        GapCode.OWNERS_PERHAPS_COVERED: "not found: perhaps a process that a mount in /proc covers",
        GapCode.OWNERS_GONE: "none: it is closed, the kernel keeps it for a while",
        GapCode.OWNERS_WAITING: "none yet: it waits until the listener's program takes it",
        GapCode.OWNERS_VANISHED: "not known: the process ended before it could be looked at",
        GapCode.OWNERS_PASSED: "not known: it had closed before anybody could look",
    }.get(gap, "not visible from here")


def sentence(listener: Listener) -> str:
    """One plain sentence about a listener. Names in it are cleaned, and are no markup."""
    port = listener.socket.local_port
    ownership = listener.ownership
    if not ownership.owners:
        return _ownerless(listener)
    process = ownership.owners[0]
    who = _supposed(ownership, _subject(listener))
    if listener.temporary:
        return f"{who} waits on port {port}, most likely for an answer it asked for."
    if _starts_on_demand(process) and len(ownership.owners) == 1:
        service = f"the service {listener.service.title}" if listener.service.title else "a service"
        waits = f"{clean(programs.name(process), 60)} waits on port {port}"
        return f"{waits} and starts {service} when something asks from {audience(listener)}."
    if listener.container is not None and listener.container.port is not None:
        who = _supposed(ownership, f"The container {_called(listener.container)}")
        return f"{who} is published to {audience(listener)} on port {port}."
    return f"{who} listens to {audience(listener)} on port {port}."


def _starts_on_demand(process: Process) -> bool:
    """Whether it is the system's first process, which listens on behalf of others.

    In a container the first process may be any program at all.
    """
    return process.id.pid == 1 and programs.name(process) in _FIRST_PROCESSES


def _ownerless(listener: Listener) -> str:
    port = listener.socket.local_port
    guess = listener.ownership.guess
    if guess is not None and listener.ownership.match is Match.INFERRED:
        if guess.certainty is Certainty.OPENED_BY:
            return _opened(guess, listener)
        return f"{_holder(guess)} listens to {audience(listener)} on port {port}."
    match listener.ownership.gap:
        case (
            GapCode.OWNERS_KERNEL
            | GapCode.OWNERS_UNFOUND
            | GapCode.OWNERS_NOWHERE
            | GapCode.OWNERS_COVERED
            | GapCode.OWNERS_PERHAPS_COVERED
            | GapCode.OWNERS_VANISHED
        ):
            return _unheld(listener)
        case GapCode.OWNERS_MOVED if guess is not None:
            where = place_text(guess.place)
            return f"Something opened in {where} holds port {port}; which program is not known."
        case GapCode.OWNERS_PASSED:
            return (
                f"Port {port} was open to {audience(listener)}, or only reserved, for too short"
                " a time to see by whom."
            )
        case GapCode.OWNERS_GONE:
            return f"No program holds port {port} any more."
    holds = f"Something holds port {port}"
    if listener.socket.namespace:
        holds = f"Something in {_container(listener)} holds port {port} of its own network"
    return f"{holds}; which program cannot be seen from here."


def _unheld(listener: Listener) -> str:
    """What no process was found to hold."""
    port = listener.socket.local_port
    match listener.ownership.gap:
        case GapCode.OWNERS_KERNEL:
            purpose = f" for {listener.service.title}" if listener.service.title else ""
            if listener.socket.protocol is Protocol.TCP:
                return (
                    f"No program here holds port {port}: the kernel itself{purpose}, most likely."
                )
            return f"The kernel itself holds port {port}{purpose}; no program does."
        case GapCode.OWNERS_UNFOUND:
            hidden = "it may be hidden, or on its way between two programs"
            return f"No process was found that holds port {port}; {hidden}."
        case GapCode.OWNERS_NOWHERE:
            return f"No process holds port {port}, though every one was looked at."
        case GapCode.OWNERS_COVERED:
            return f"A mount in /proc covers the process that holds port {port}, most likely."
        case GapCode.OWNERS_PERHAPS_COVERED:
            maybe = "a mount in /proc covers one that may"
            return f"No process was found that holds port {port}; {maybe}."
    return f"Something holds port {port}; its program ended before it could be looked at."


def _container(listener: Listener) -> str:
    container = listener.container
    if container is None:
        return "a container or sandbox"
    return f"the container {_called(container)}"


def _called(container: Container) -> str:
    return clean(container.name or container.id, 60)


def _holder(guess: Guess) -> str:
    """The subject of a sentence about a socket whose process cannot be told."""
    if guess.certainty is Certainty.OPENED_BY:
        return opener_text(guess.place)
    count = len(guess.candidates)
    some = f"One of {count} processes" if count > 1 else "A process"
    return f"{some} of {place_text(guess.place)}"


def _opened(guess: Guess, listener: Listener) -> str:
    """Who opened a port for a service: that may have started and taken over, or not."""
    unit = guess.opened_for
    purpose = f" for {clean(unit, 60)}" if unit else ", to start a service when something asks"
    port = listener.socket.local_port
    done = f"{opener_text(guess.place)} opened port {port}{purpose}"
    return f"{done}; it is open to {audience(listener)}."


def _supposed(ownership: Ownership, subject: str) -> str:
    """The subject of a sentence, with a doubt where its holder is only inferred."""
    if ownership.match is not Match.INFERRED:
        return subject
    word, space, more = subject.partition(" ")
    inside = f"{word.lower()}{space}{more}" if word in {"A", "The"} and space else subject
    return f"Very probably {inside}"


def subject(listener: Listener) -> str:
    """What listens, as the subject of a sentence about it."""
    ownership = listener.ownership
    if ownership.owners:
        container = listener.container
        if container is not None and container.port is not None:
            return _supposed(ownership, f"The container {_called(container)}")
        return _supposed(ownership, _subject(listener))
    if ownership.guess is not None and ownership.match is Match.INFERRED:
        return _holder(ownership.guess)
    return "The kernel itself" if ownership.gap is GapCode.OWNERS_KERNEL else "Something"


def _subject(listener: Listener) -> str:
    process = listener.ownership.owners[0]
    called = clean(programs.name(process), 60)
    spoken = programs.language(process)
    ran = programs.script(process)
    if spoken and any(reason.code is ReasonCode.EXE_TEMPORARY for reason in listener.reasons):
        path = programs.script_path(process) or ran
        folder = f" in {clean(path.rpartition('/')[0], 60)}" if path and "/" in path else ""
        return f"A {spoken} script{folder}"
    if spoken and ran:
        detail = clean(programs.detail(process), 60)
        return f"{called} ({detail})" if detail else called
    title = listener.service.title
    if title is None or title.lower() in called.lower():
        return called
    return title if called.lower() in title.lower() else f"{called} ({title})"


def audience(listener: Listener) -> str:
    """Whom a listener listens to, in words that follow "listens to" or "for"."""
    reach = listener.reach
    if listener.socket.namespace:
        return "its own container or sandbox only"
    match reach.level:
        case ReachLevel.COMPUTER if reach.place == "Containers":
            return "containers on this computer only"
        case ReachLevel.COMPUTER:
            return "this computer only"
        case ReachLevel.INTERNET:
            return "the internet"
        case ReachLevel.UNKNOWN:
            led = is_loopback(listener.socket.local_address)
            return "this computer and maybe others" if led else "an address that no network has now"
    if reach.place == "Any network":
        return "every network this computer joins"
    if "," in reach.place:
        return "every network this computer is on"
    return f"your whole {_NETWORK_WORDS.get(reach.place, reach.place)}"


def connection_sentence(connection: Connection) -> str:
    """One plain sentence about a connection. Names in it are cleaned, and are no markup."""
    socket = connection.socket
    who = _caller(connection.ownership)
    peer = f"{socket.remote_address} port {socket.remote_port}"
    match connection.direction:
        case Direction.IN:
            said = f"{who} was called by {socket.remote_address}, on its port {socket.local_port}"
        case Direction.OUT:
            said = f"{who} called {peer}"
        case Direction.LOCAL:
            said = f"{who} talks to port {socket.remote_port} on this computer"
        case _:
            said = f"{who} talks to {peer}"
    if socket.protocol is Protocol.UDP:
        return f"{said}, by UDP."
    return f"{said}; the connection is {STATE_WORDS[socket.state]}."


def _caller(ownership: Ownership) -> str:
    """Who holds a connection, as the subject of a sentence."""
    if ownership.owners:
        return _supposed(ownership, clean(programs.name(ownership.owners[0]), 60))
    if ownership.guess is not None and ownership.match is Match.INFERRED:
        return _holder(ownership.guess)
    return {
        GapCode.OWNERS_KERNEL: "The kernel itself or another container",
        GapCode.OWNERS_UNFOUND: "A program that was not found",
        GapCode.OWNERS_NOWHERE: "A program that was not found",
        GapCode.OWNERS_COVERED: "A program that a mount covers",
        GapCode.OWNERS_PERHAPS_COVERED: "A program that was not found",
        GapCode.OWNERS_GONE: "A program that does not hold it any more",
        GapCode.OWNERS_WAITING: "A program that has not taken it yet",
        GapCode.OWNERS_VANISHED: "A program that has ended",
        GapCode.OWNERS_PASSED: "A program that could not be seen",
    }.get(ownership.gap or GapCode.OWNERS_HIDDEN, "A program that cannot be seen from here")
