"""What speaks for or against a listener: observations with their evidence, never accusations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import programs, subject
from portwatch.core.evidence import Evidence, Placed
from portwatch.core.model import GapCode, Protocol, ReachLevel
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.sign_containers import containers
from portwatch.core.sign_images import temporary
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from portwatch.core.firewall import Redirect
    from portwatch.core.model import Listener, Process
    from portwatch.core.ports import Knowledge

_HIDDEN = frozenset({GapCode.OWNERS_HIDDEN, GapCode.OWNERS_MOVED, GapCode.OWNERS_UNFOUND})
_OUTSIDE = frozenset({ReachLevel.NETWORK, ReachLevel.INTERNET})
_INSTALLED = ("/usr/bin/", "/usr/sbin/", "/usr/lib/", "/usr/libexec/", "/usr/share/", "/opt/")
_FIRST_PASSING = 32_768  # of Linux; elsewhere such ports begin higher
_DEVELOPMENT = frozenset(
    {
        *("Python", "Node.js", "Ruby", "PHP", "Perl", "Bun", "Deno", "shell", "Lua", "Tcl"),
        *("Guile", "R", "Julia", "PowerShell", "OCaml", "Racket", "Lisp", "WebAssembly"),
    }
)
_PASSWORD_WORDS = ("--requirepass", "--auth", "--password", "--pass")


def reasons(
    row: Listener, knowledge: Knowledge, redirects: tuple[Redirect, ...] | None = None
) -> tuple[Reason, ...]:
    """What can be told of a listener without a look at its programs, the weightiest first.

    Args:
        row: The listener; its verdict and reasons are not looked at.
        knowledge: What is known about ports.
        redirects: The firewall's rules that lead packets elsewhere; ``None`` if not readable.
    """
    found = [*_temporary_image(row), *_open_service(row, knowledge)]
    found += [] if found else _interpreter(row)
    found += _hidden_owner(row)
    found += containers(row, redirects)
    return weightiest_first(found)


def weightiest_first(found: Iterable[Reason]) -> tuple[Reason, ...]:
    """The same reasons, in the order in which they are told."""
    return tuple(sorted(found, key=lambda one: -list(Severity).index(one.severity)))


def _temporary_image(row: Listener) -> Iterator[Reason]:
    """What runs from a folder for temporary files, by its path alone."""
    for process in row.ownership.owners:
        path = programs.script_path(process)
        evidence = Evidence(process.id, script=None if path is None else Placed(path))
        told = next(temporary(subject.of(row, process, evidence, None)), None)
        if told is not None:
            yield told
            return


def _open_service(row: Listener, knowledge: Knowledge) -> Iterator[Reason]:
    owners = row.ownership.owners
    if row.reach.level not in _OUTSIDE or not owners:
        return
    name = programs.name(owners[0])
    known = knowledge.known(row.socket.protocol, row.socket.local_port, name)
    if known is None or not known.is_run_by(name):
        return
    if known.asks_password is not False or known.risk != "high" or _shows_password(owners[0]):
        return
    internet = row.reach.level is ReachLevel.INTERNET
    yield Reason(
        ReasonCode.OPEN_SERVICE,
        Severity.HIGH if internet else Severity.MEDIUM,
        f"{known.name} asks for no password by default, and others can reach it.",
        evidence=known.risk_reason,
        advice="Let it listen to this computer only (127.0.0.1), or give it a password.",
    )


def _shows_password(process: Process) -> bool:
    return any(word.startswith(_PASSWORD_WORDS) for word in process.command)


def _interpreter(row: Listener) -> Iterator[Reason]:
    owners = row.ownership.owners
    if row.reach.level not in _OUTSIDE or not owners or row.temporary:
        return
    spoken = programs.language(owners[0])
    if spoken not in _DEVELOPMENT or _may_be_client(row):
        return
    script = programs.script(owners[0]) or ""
    if (programs.script_path(owners[0]) or "").startswith(_INSTALLED):
        return
    shown = clean(script, 200) or "a command given on the spot"
    yield Reason(
        ReasonCode.INTERPRETER_EXPOSED,
        Severity.MEDIUM,
        "A script's own server can be reached by others, not only by this computer.",
        evidence=f"{spoken} runs {shown}",
        advice="If it is for yourself, start it for this computer only (127.0.0.1).",
    )


def _may_be_client(row: Listener) -> bool:
    """Whether it may only wait for answers: a UDP server looks the same at a passing port."""
    socket = row.socket
    return socket.protocol is Protocol.UDP and socket.local_port >= _FIRST_PASSING


def _hidden_owner(row: Listener) -> Iterator[Reason]:
    if row.ownership.gap not in _HIDDEN:
        return
    if row.socket.namespace:  # nobody but its own container reaches it
        return
    yield Reason(
        ReasonCode.OWNER_HIDDEN,
        Severity.LOW,
        "Which program listens was not found."
        if row.ownership.gap is GapCode.OWNERS_UNFOUND
        else "Which program listens cannot be seen from here.",
        advice="Why, and what helps here: portwatch doctor",
    )
