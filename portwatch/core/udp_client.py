"""What tells a UDP server at an ephemeral port from a client that waits there; pure.

The kernel gives a client such a port by chance, and nothing tells whether a program asked for the
one that it has. So what gives a server away is looked for elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from portwatch.core.model import Protocol, State
from portwatch.core.reason import ReasonCode, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from portwatch.core.evidence import Evidence
    from portwatch.core.model import Process, Socket
    from portwatch.core.ports import Knowledge
    from portwatch.core.reason import Reason

TEMPORARY_FOR = 120.0
"""Seconds for which a UDP socket that could be a client's is taken for one."""

_OWNERS_AT_MOST = 8
_LETTERS_AT_MOST = 4096  # of one command line
_TRUE_OF_CLIENTS = frozenset({ReasonCode.UNPACKAGED, ReasonCode.UNPACKAGED_ROOT})
"""What says where a program comes from, and nothing of what it does."""


def may_be_client(
    socket: Socket,
    ephemeral: tuple[int, int],
    owners: tuple[Process, ...] = (),
    evidence: tuple[Evidence, ...] = (),
) -> bool:
    """Whether the kernel may have chosen the port of a UDP socket.

    It has not where a command line or a script of its owners names the port: who is given one by
    chance does not know it before.

    Args:
        socket: Any socket.
        ephemeral: The machine's range, both ends included.
        owners: Who holds it.
        evidence: What was seen of them.
    """
    if socket.protocol is not Protocol.UDP:
        return False
    if not ephemeral[0] <= socket.local_port <= ephemeral[1]:
        return False
    if any(socket.local_port in seen.script_numbers for seen in evidence):
        return False
    return not any(_is_named(socket.local_port, one.command) for one in owners[:_OWNERS_AT_MOST])


def is_temporary(
    socket: Socket,
    knowledge: Knowledge,
    program: str | None,
    *,
    age: float | None,
    kernel: bool = False,
) -> bool:
    """Whether a UDP socket is most likely a client that waits for an answer.

    UDP has no LISTEN: a client after ``sendto()`` looks byte for byte like a server, so only a
    young unconnected socket that is known for nothing counts.

    Args:
        socket: One that may be a client's.
        knowledge: What is known about ports.
        program: Name of the owner; ``None`` if it is hidden or the kernel.
        age: Seconds that it exists at most; ``None`` if nothing tells that.
        kernel: Whether the kernel itself holds it: it is a tunnel's end then, and no client.
    """
    if socket.state is not State.UNCONNECTED or kernel:
        return False
    if age is None or age >= TEMPORARY_FOR:
        return False
    row = knowledge.known(socket.protocol, socket.local_port, program)
    return row is None or (program is not None and not row.is_run_by(program))


def is_given_away(found: Iterable[Reason]) -> bool:
    """Whether a program was seen to do more than a client does, so that it is not taken for one."""
    return any(
        one.severity is not Severity.LOW and one.code not in _TRUE_OF_CLIENTS for one in found
    )


def _is_named(port: int, command: tuple[str, ...]) -> bool:
    text, number = " ".join(command)[:_LETTERS_AT_MOST], str(port)
    return number in text and bool(re.search(rf"(?<![0-9.]){number}(?![0-9.])", text))
