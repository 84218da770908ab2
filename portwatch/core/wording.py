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
from portwatch.core.model import GapCode, Match, Protocol, ReachLevel, Verdict
from portwatch.core.reason import ReasonCode
from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.guess import Guess
    from portwatch.core.model import Container, Listener, Ownership, Process

VERDICT_WORDS = {
    Verdict.EXPECTED: say("Expected"),
    Verdict.UNEXPECTED: say("Unexpected"),
    Verdict.RISKY: say("Risky"),
    Verdict.SUSPICIOUS: say("Suspicious"),
}
VERDICT_WORDS_INSIDE = {
    Verdict.EXPECTED: say("expected"),
    Verdict.UNEXPECTED: say("unexpected"),
    Verdict.RISKY: say("risky"),
    Verdict.SUSPICIOUS: say("suspicious"),
}
"""The same in the middle of a sentence."""

REACH_WORDS = {
    ReachLevel.COMPUTER: say("This computer"),
    ReachLevel.NETWORK: say("Network"),
    ReachLevel.INTERNET: say("Internet"),
    ReachLevel.UNKNOWN: say("Not known"),
}

_NETWORK_WORDS = {"Network": say("network"), "Ethernet": say("wired network")}

_FIRST_PROCESSES = {"systemd", "launchd"}

HIDDEN = say("not visible")
"""Stands in the place of a program or a person that cannot be seen."""

_NO_OWNER_WORDS = {
    GapCode.OWNERS_KERNEL: say("kernel"),
    GapCode.OWNERS_UNFOUND: say("not found"),
    GapCode.OWNERS_NOWHERE: say("no process"),
    GapCode.OWNERS_COVERED: say("kept from sight"),
    GapCode.OWNERS_PERHAPS_COVERED: say("not found"),
    GapCode.OWNERS_GONE: say("no program"),
    GapCode.OWNERS_WAITING: say("not taken yet"),
    GapCode.OWNERS_VANISHED: say("ended program"),
    GapCode.OWNERS_MOVED: say("not known"),
    GapCode.OWNERS_PASSED: say("too short to see"),
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


def recalled(name: str) -> str:
    """A program's name as ``owner_word`` once gave it; words for what has none are said anew."""
    return next((word for word in _NO_NAMES if word == name), name)


_NO_OWNER_TEXTS = {
    GapCode.OWNERS_KERNEL: say("none here: the kernel itself, most likely, or another container"),
    GapCode.OWNERS_UNFOUND: say("not found: it may be hidden, or on its way to another program"),
    GapCode.OWNERS_NOWHERE: say("none, though every process was looked at: something hides it"),
    GapCode.OWNERS_COVERED: say("not visible: a mount in /proc covers a process"),
    GapCode.OWNERS_PERHAPS_COVERED: say(
        "not found: perhaps a process that a mount in /proc covers"
    ),
    GapCode.OWNERS_GONE: say("none: it is closed, the kernel keeps it for a while"),
    GapCode.OWNERS_WAITING: say("none yet: it waits until the listener's program takes it"),
    GapCode.OWNERS_VANISHED: say("not known: the process ended before it could be looked at"),
    GapCode.OWNERS_PASSED: say("not known: it had closed before anybody could look"),
}
_NOT_VISIBLE = say("not visible from here")


def match_text(ownership: Ownership) -> str:
    """How the owners are known, in a sentence's half."""
    if ownership.guess is not None:
        named = programs.name(ownership.owners[0]) if ownership.owners else None
        return guess_text(ownership.guess, named)
    match ownership.match:
        case Match.EXACT:
            return say("exact: the only process that holds it")
        case Match.SHARED:
            return say("shared: {owners} processes hold it", owners=len(ownership.owners))
        case Match.INFERRED:
            return say("inferred from its service, not read from the process")
    gap = ownership.gap or GapCode.OWNERS_HIDDEN
    return _NO_OWNER_TEXTS.get(gap, _NOT_VISIBLE)


def sentence(listener: Listener) -> str:
    """One plain sentence about a listener. Names in it are cleaned, and are no markup."""
    port = listener.socket.local_port
    ownership = listener.ownership
    if not ownership.owners:
        return _ownerless(listener)
    process = ownership.owners[0]
    who = supposed(ownership, *_subject(listener))
    if listener.temporary:
        return say(
            "{who} waits on port {port}, most likely for an answer it asked for.",
            who=who,
            port=port,
        )
    if _starts_on_demand(process) and len(ownership.owners) == 1:
        title = listener.service.title
        return say(
            "{who} waits on port {port} and starts {service} when something asks from {audience}.",
            who=clean(programs.name(process), 60),
            port=port,
            service=say("the service {title}", title=title) if title else say("a service"),
            audience=audience(listener),
        )
    if listener.container is not None and listener.container.port is not None:
        return say(
            "{who} is published to {audience} on port {port}.",
            who=_published(ownership, listener.container),
            audience=audience(listener),
            port=port,
        )
    return say(
        "{who} listens to {audience} on port {port}.",
        who=who,
        audience=audience(listener),
        port=port,
    )


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
        return say(
            "{holder} listens to {audience} on port {port}.",
            holder=holder(guess),
            audience=audience(listener),
            port=port,
        )
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
            return say(
                "Something opened in {where} holds port {port}; which program is not known.",
                where=where,
                port=port,
            )
        case GapCode.OWNERS_PASSED:
            return say(
                "Port {port} was open to {audience}, or only reserved, for too short a time to see"
                " by whom.",
                port=port,
                audience=audience(listener),
            )
        case GapCode.OWNERS_GONE:
            return say("No program holds port {port} any more.", port=port)
    holds = say("Something holds port {port}", port=port)
    if listener.socket.namespace:
        holds = say(
            "Something in {container} holds port {port} of its own network",
            container=_container(listener),
            port=port,
        )
    return say("{holds}; which program cannot be seen from here.", holds=holds)


def _unheld(listener: Listener) -> str:
    """What no process was found to hold."""
    port = listener.socket.local_port
    match listener.ownership.gap:
        case GapCode.OWNERS_KERNEL:
            return _kernels(listener)
        case GapCode.OWNERS_UNFOUND:
            hidden = say("it may be hidden, or on its way between two programs")
            return say(
                "No process was found that holds port {port}; {hidden}.", port=port, hidden=hidden
            )
        case GapCode.OWNERS_NOWHERE:
            return say("No process holds port {port}, though every one was looked at.", port=port)
        case GapCode.OWNERS_COVERED:
            return say(
                "A mount in /proc covers the process that holds port {port}, most likely.",
                port=port,
            )
        case GapCode.OWNERS_PERHAPS_COVERED:
            maybe = say("a mount in /proc covers one that may")
            return say(
                "No process was found that holds port {port}; {maybe}.", port=port, maybe=maybe
            )
    return say(
        "Something holds port {port}; its program ended before it could be looked at.", port=port
    )


def _kernels(listener: Listener) -> str:
    """What the kernel itself holds, as far as anybody can tell."""
    port, title = listener.socket.local_port, listener.service.title
    if listener.socket.protocol is Protocol.TCP:
        if not title:
            return say(
                "No program here holds port {port}: the kernel itself, most likely.", port=port
            )
        return say(
            "No program here holds port {port}: the kernel itself for {title}, most likely.",
            port=port,
            title=title,
        )
    if not title:
        return say("The kernel itself holds port {port}; no program does.", port=port)
    return say(
        "The kernel itself holds port {port} for {title}; no program does.", port=port, title=title
    )


def _container(listener: Listener) -> str:
    container = listener.container
    if container is None:
        return say("a container or sandbox")
    return say("the container {name}", name=_called(container))


def _called(container: Container) -> str:
    return clean(container.name or container.id, 60)


def holder(guess: Guess) -> str:
    """The subject of a sentence about a socket whose process cannot be told."""
    if guess.certainty is Certainty.OPENED_BY:
        return opener_text(guess.place)
    count = len(guess.candidates)
    place = place_text(guess.place)
    if count > 1:
        return say("One of {count} processes of {place}", count=count, place=place)
    return say("A process of {place}", place=place)


def _opened(guess: Guess, listener: Listener) -> str:
    """Who opened a port for a service: that may have started and taken over, or not."""
    unit = guess.opened_for
    opener, port = opener_text(guess.place), listener.socket.local_port
    if unit:
        return say(
            "{opener} opened port {port} for {unit}; it is open to {audience}.",
            opener=opener,
            port=port,
            unit=clean(unit, 60),
            audience=audience(listener),
        )
    return say(
        "{opener} opened port {port}, to start a service when something asks;"
        " it is open to {audience}.",
        opener=opener,
        port=port,
        audience=audience(listener),
    )


def supposed(ownership: Ownership, subject: str, inside: str = "") -> str:
    """The subject of a sentence, with a doubt where its holder is only inferred.

    Args:
        ownership: How it is known.
        subject: What stands at the beginning of a sentence.
        inside: The same within one, if that is another.
    """
    if ownership.match is not Match.INFERRED:
        return subject
    return say("Very probably {subject}", subject=inside or subject)


def subject(listener: Listener) -> str:
    """What listens, as the subject of a sentence about it."""
    ownership = listener.ownership
    if ownership.owners:
        container = listener.container
        if container is not None and container.port is not None:
            return _published(ownership, container)
        return supposed(ownership, *_subject(listener))
    if ownership.guess is not None and ownership.match is Match.INFERRED:
        return holder(ownership.guess)
    return say("The kernel itself") if ownership.gap is GapCode.OWNERS_KERNEL else say("Something")


def _published(ownership: Ownership, container: Container) -> str:
    """A container that is published, as the subject of a sentence."""
    name = _called(container)
    inside = say("the container {name}", name=name)
    return supposed(ownership, say("The container {name}", name=name), inside)


def _subject(listener: Listener) -> tuple[str] | tuple[str, str]:
    """What is listening, as a sentence begins; and as it is within one, if that is another."""
    process = listener.ownership.owners[0]
    called = clean(programs.name(process), 60)
    spoken = programs.language(process)
    ran = programs.script(process)
    if spoken and any(reason.code is ReasonCode.EXE_TEMPORARY for reason in listener.reasons):
        path = programs.script_path(process) or ran
        if path and "/" in path:
            parts = {"language": spoken, "folder": clean(path.rpartition("/")[0], 60)}
            return (
                say("A {language} script in {folder}", **parts),
                say("a {language} script in {folder}", **parts),
            )
        return (
            say("A {language} script", language=spoken),
            say("a {language} script", language=spoken),
        )
    if spoken and ran:
        detail = clean(programs.detail(process), 60)
        return (_both(called, detail) if detail else called,)
    title = listener.service.title
    if title is None or title.lower() in called.lower():
        return (called,)
    return (title if called.lower() in title.lower() else _both(called, title),)


def _both(program: str, what: str) -> str:
    return say("{program} ({what})", program=program, what=what)


def audience(listener: Listener) -> str:
    """Whom a listener listens to, in words that follow "listens to" or "for"."""
    reach = listener.reach
    if listener.socket.namespace:
        return say("its own container or sandbox only")
    match reach.level:
        case ReachLevel.COMPUTER if reach.place == "Containers":
            return say("containers on this computer only")
        case ReachLevel.COMPUTER:
            return say("this computer only")
        case ReachLevel.INTERNET:
            return say("the internet")
        case ReachLevel.UNKNOWN:
            led = is_loopback(listener.socket.local_address)
            return (
                say("this computer and maybe others")
                if led
                else say("an address that no network has now")
            )
    if reach.place == "Any network":
        return say("every network this computer joins")
    if "," in reach.place:
        return say("every network this computer is on")
    return say("your whole {network}", network=_NETWORK_WORDS.get(reach.place, reach.place))
