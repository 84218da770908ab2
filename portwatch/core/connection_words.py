"""A connection in words: who called whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import programs, wording
from portwatch.core.model import Direction, GapCode, Match, Protocol, State
from portwatch.core.said import say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from portwatch.core.model import Connection, Ownership

DIRECTION_WORDS = {
    Direction.IN: say("in"),
    Direction.OUT: say("out"),
    Direction.LOCAL: say("on this computer"),
    Direction.UNKNOWN: say("not known"),
}
STATE_WORDS = {
    State.LISTEN: say("listening"),
    State.UNCONNECTED: say("waiting"),
    State.ESTABLISHED: say("open"),
    State.SYN_SENT: say("connecting"),
    State.SYN_RECEIVED: say("being answered"),
    State.FIN_WAIT_1: say("closing"),
    State.FIN_WAIT_2: say("closed here"),
    State.TIME_WAIT: say("just closed"),
    State.CLOSE_WAIT: say("closed there"),
    State.LAST_ACK: say("closing"),
    State.CLOSING: say("closing"),
    State.CLOSED: say("closed"),
}

STATE_TITLES = {
    State.LISTEN: say("Listening"),
    State.UNCONNECTED: say("Waiting"),
    State.ESTABLISHED: say("Open"),
    State.SYN_SENT: say("Connecting"),
    State.SYN_RECEIVED: say("Being answered"),
    State.FIN_WAIT_1: say("Closing"),
    State.FIN_WAIT_2: say("Closed here"),
    State.TIME_WAIT: say("Just closed"),
    State.CLOSE_WAIT: say("Closed there"),
    State.LAST_ACK: say("Closing"),
    State.CLOSING: say("Closing"),
    State.CLOSED: say("Closed"),
}
"""``STATE_WORDS`` where they stand alone."""

DIRECTION_TITLES = {
    Direction.IN: say("In"),
    Direction.OUT: say("Out"),
    Direction.LOCAL: say("On this computer"),
    Direction.UNKNOWN: say("Not known"),
}
"""``DIRECTION_WORDS`` where they stand alone."""


def connection_sentence(connection: Connection) -> str:
    """One plain sentence about a connection. Names in it are cleaned, and are no markup."""
    socket = connection.socket
    who = _caller(connection.ownership)
    address, port = socket.remote_address, socket.remote_port
    match connection.direction:
        case Direction.IN:
            said = say(
                "{who} was called by {address}, on its port {port}",
                who=who,
                address=address,
                port=socket.local_port,
            )
        case Direction.OUT:
            said = say("{who} called {address} port {port}", who=who, address=address, port=port)
        case Direction.LOCAL:
            said = say("{who} talks to port {port} on this computer", who=who, port=port)
        case _:
            said = say("{who} talks to {address} port {port}", who=who, address=address, port=port)
    if socket.protocol is Protocol.UDP:
        return say("{said}, by UDP.", said=said)
    state = STATE_WORDS[socket.state]
    return say("{said}; the connection is {state}.", said=said, state=state)


def _caller(ownership: Ownership) -> str:
    """Who holds a connection, as the subject of a sentence."""
    if ownership.owners:
        return wording.supposed(ownership, clean(programs.name(ownership.owners[0]), 60))
    if ownership.guess is not None and ownership.match is Match.INFERRED:
        return wording.holder(ownership.guess)
    return {
        GapCode.OWNERS_KERNEL: say("The kernel itself or another container"),
        GapCode.OWNERS_UNFOUND: say("A program that was not found"),
        GapCode.OWNERS_NOWHERE: say("A program that was not found"),
        GapCode.OWNERS_COVERED: say("A program that a mount covers"),
        GapCode.OWNERS_PERHAPS_COVERED: say("A program that was not found"),
        GapCode.OWNERS_GONE: say("A program that does not hold it any more"),
        GapCode.OWNERS_WAITING: say("A program that has not taken it yet"),
        GapCode.OWNERS_VANISHED: say("A program that has ended"),
        GapCode.OWNERS_PASSED: say("A program that could not be seen"),
    }.get(ownership.gap or GapCode.OWNERS_HIDDEN, say("A program that cannot be seen from here"))
