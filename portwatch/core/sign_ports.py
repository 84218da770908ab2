"""Programs at ports that are not theirs; pure."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from portwatch.core import programs, tool_names
from portwatch.core.model import Protocol
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.redaction import redact
from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Listener, Socket
    from portwatch.core.ports import Knowledge
    from portwatch.core.subject import Subject

_LAST_SYSTEM_PORT = 1023
_RISKS = frozenset({"medium", "high"})
# Where anybody's own server may be found in a day of development.
_FREE = frozenset(
    {
        *(3000, 5000, 8000, 8080, 8888, 9000, 9001, 9090, 9443, 10000, 8200, 8500, 8384),
        *(
            8086,
            8112,
            2345,
            5555,
            8443,
            8081,
            5500,
            4000,
            5001,
            7000,
            7070,
            7777,
            8096,
            8118,
            9091,
            3128,
            8332,
        ),
    }
)
_SHARED = frozenset({5353, 5355, 1900, 3702})  # programs of all kinds take part in discovery
_FIRST_X11, _LAST_X11 = 6006, 6063  # no screen of a person has so high a number


def ports(one: Subject, row: Listener, knowledge: Knowledge) -> Iterator[Reason]:
    """A stranger at a well-known port, or a well-known service at a strange one."""
    if row.temporary or row.container is not None or row.socket.namespace:
        return  # a container's ports are its own
    if _is_forwarder(one):
        return
    yield from _wrong_program(one, row.socket, knowledge)
    yield from _unusual_port(one, row.socket, knowledge)


def _is_forwarder(one: Subject) -> bool:
    """Whether it listens for others: a stranger can take its name, but not its file."""
    is_remote_access = one.called.lower() in tool_names.REMOTE_ACCESS
    return one.called in tool_names.FORWARDERS and not is_remote_access and not one.is_raw


def _names(one: Subject) -> set[str]:
    """What it really is: its file's name, and its script's."""
    path = programs.base(one.runs or "")
    return {one.really, path, path.rpartition(".")[0] or path}


def _wrong_program(one: Subject, socket: Socket, knowledge: Knowledge) -> Iterator[Reason]:
    port = socket.local_port
    if port in _FREE or _FIRST_X11 <= port <= _LAST_X11:
        return
    if socket.protocol is Protocol.UDP and (port in _SHARED or port > _LAST_SYSTEM_PORT):
        return
    known = knowledge.all_known(socket.protocol, port)
    rows = [row for row in known if not row.is_wide and row.usual_programs]
    if not rows or not (port <= _LAST_SYSTEM_PORT or any(row.risk in _RISKS for row in rows)):
        return
    if any(_is_general(program) for row in rows for program in row.usual_programs):
        return
    names = _names(one) | ({one.process.name} if one.image is None else set())
    if any(row.is_run_by(name) for row in rows for name in names if name):
        return
    packaged = one.from_distribution and not (one.interprets or one.is_raw)
    packaged = (
        packaged or one.supervised or (one.called in tool_names.FORWARDERS and not one.is_raw)
    )
    usual = ", ".join(rows[0].usual_programs[:3])
    yield Reason(
        ReasonCode.WRONG_PROGRAM,
        Severity.LOW if packaged else Severity.MEDIUM,
        say(
            "Port {port} is known for {name}, and another program holds it.",
            port=port,
            name=rows[0].name,
        ),
        evidence=say(
            "it is {name}; usual there: {usual}",
            name=clean(one.called, 60),
            usual=clean(usual, 120),
        ),
        advice=say("If you did not give it that port, find out who started it."),
    )


def _is_general(program: str) -> bool:
    """Whether a usual owner says nothing of what runs: an interpreter, or anybody's ``main``."""
    return tool_names.family(program) is not None or program in {"main", "go-build", "code"}


def _unusual_port(one: Subject, socket: Socket, knowledge: Knowledge) -> Iterator[Reason]:
    called = one.called
    if called.lower() not in tool_names.REMOTE_ACCESS:
        return  # a second database or web server at a port of its own is nothing to tell
    served = knowledge.known(socket.protocol, socket.local_port, called)
    usual = knowledge.served_by(called)
    if (
        usual is None
        or socket.protocol not in usual.protocols
        or (served is not None and served.is_run_by(called))
    ):
        return
    if _forwards(one):
        return
    hides = not _openly(one)
    port, first = socket.local_port, usual.ranges[0][0]
    yield Reason(
        ReasonCode.PORT_HIDING if hides else ReasonCode.UNUSUAL_PORT,
        Severity.MEDIUM if hides else Severity.LOW,
        say(
            "{name} is offered at port {port}; it is usual at {first}.",
            name=usual.name,
            port=port,
            first=first,
        ),
        evidence=clean(" ".join(redact(one.process.command)) or called, 200),
        advice=say("If nobody moved it there on purpose, stop it and find out who started it."),
    )


def _forwards(one: Subject) -> bool:
    """Whether it is one session's child of sshd, which listens for who is logged in (X11, -R)."""
    first = one.process.command[0] if one.process.command else ""
    is_session = first.startswith("sshd: ") and "listener" not in first
    return (one.called == "sshd-session" or is_session) and one.from_distribution


def _openly(one: Subject) -> bool:
    """Whether the distribution's own program was moved by its unit or its own configuration.

    A command line of nobody's unit is neither.
    """
    if not one.from_distribution:
        return False
    if one.supervised or one.on_loopback:
        return True
    words = one.process.command
    if len(words) == 1:  # a title, which repeats them
        words = tuple(words[0].partition(" [")[0].split())
    following = pairwise((*words, ""))
    return not any(
        word.startswith("-p")
        or (word.startswith("-f") and not (word[2:] or after).startswith("/etc/"))
        or (word + after).lower().startswith(("-oport", "port="))
        for word, after in following
    )
