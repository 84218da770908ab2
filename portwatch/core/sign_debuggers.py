"""Debuggers and the like that others can reach, as reasons; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import code_variables, programs
from portwatch.core.model import Protocol, ReachLevel
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.redaction import redact
from portwatch.core.remote_code import ways_in
from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.model import Listener, Process

_SHOWN = 200  # characters of a command line
_OUTSIDE = frozenset({ReachLevel.NETWORK, ReachLevel.INTERNET})


def debugger(
    row: Listener, process: Process, environment: tuple[tuple[str, str], ...] = ()
) -> Reason | None:
    """What runs code for whoever connects at this port, if others can reach it.

    Args:
        row: The listener; its verdict and reasons are not looked at.
        process: One who holds it.
        environment: Variables in which an interpreter finds more options.
    """
    socket, level = row.socket, row.reach.level
    if level not in _OUTSIDE or socket.protocol is not Protocol.TCP:
        return None
    more = code_variables.options(environment, programs.language(process))
    found = ways_in(process, more)
    way = next((each for each in found if each.port in {None, socket.local_port}), None)
    if way is None:
        return None
    command = " ".join(redact(process.command))
    told = clean(command, _SHOWN)
    if more:
        given = clean(" ".join(redact(more)), _SHOWN // 2)
        left = _SHOWN - len("its environment: ; its command line: ") - len(given)
        told = say(
            "its environment: {environment}; its command line: {command}",
            environment=given,
            command=clean(command, left),
        )
    return Reason(
        ReasonCode.OPEN_SERVICE,
        Severity.HIGH if level is ReachLevel.INTERNET else Severity.MEDIUM,
        say("Whoever connects can run code in it without a password: it is {what}.", what=way.text),
        evidence=told,
        advice=say("Let it listen to this computer only (127.0.0.1), and reach it through SSH."),
    )
