"""``portwatch close``: close one connection, named by both of its ends."""

from __future__ import annotations

import json
import os
import re
from ipaddress import ip_address
from typing import TYPE_CHECKING, NamedTuple

from portwatch.cli.context import CommandError
from portwatch.core import encode
from portwatch.core.columns import row_json
from portwatch.core.connection_columns import CONNECTION_COLUMNS
from portwatch.core.connection_words import connection_sentence
from portwatch.core.text import clean
from portwatch.services.connection_close import CloseCode, act, close, ends
from portwatch.services.history_acts import append
from portwatch.services.history_file import FILE_NAME
from portwatch.services.runtime import Paths
from portwatch.services.stop_guard import Guard

if TYPE_CHECKING:
    import argparse

    from portwatch.cli.context import Context
    from portwatch.core.model import Connection

_FAILED, _USAGE, _REFUSED, _NOTHING = 1, 2, 4, 5
_PORTS = 65535
_END = re.compile(r"(?:\[([^\[\]]+)\]|([^:\[\]]+)):([0-9]{1,5})(?:/(tcp|udp))?")
_EXIT = {
    CloseCode.CLOSED: 0,
    CloseCode.GONE: _NOTHING,
    CloseCode.ANOTHER: _NOTHING,
    CloseCode.NOT_PERMITTED: _REFUSED,
    CloseCode.SESSION: _REFUSED,
}


class _End(NamedTuple):
    address: str
    port: int
    protocol: str = ""  # empty: either


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    add = parser.add_argument
    add("local", metavar="LOCAL", help="this computer's end: 192.0.2.1:22 or [2001:db8::1]:22")
    add("remote", metavar="REMOTE", help="the other end; /tcp or /udp after it tells which")
    add("--yes", action="store_true", help="do not ask")
    add("--dry-run", action="store_true", help="only show which connection it is")


def run(args: argparse.Namespace, context: Context) -> int:
    """Find, show, ask, close, and say what became of it."""
    local, remote = _end(args.local), _end(args.remote)
    if not (args.yes or args.dry_run or context.stdin.isatty()):
        raise CommandError("nobody can be asked here; --yes closes without asking", _USAGE)
    with context.monitor(connections=True) as monitor:
        found = [
            one
            for one in monitor.tick(context.now()).connections or ()
            if _is_meant(one, local, remote)
        ]
        if not found:
            raise CommandError(f"no connection from {args.local} to {args.remote}", _NOTHING)
        if context.demo:
            raise CommandError("this is a recording: its connections are not here", _REFUSED)
        guard = Guard.here(monitor.sources.processes, os.environ)
        if len(found) > 1:
            raise _several(found)
        return _close(args, context, found[0], guard)


def _close(args: argparse.Namespace, context: Context, one: Connection, guard: Guard) -> int:
    if not args.json:
        context.print(connection_sentence(one))
    outcome = None
    if not args.dry_run and (args.yes or _agrees(context)):
        outcome = close(one, guard)
        problem = append(Paths.find().state / FILE_NAME, act(one, outcome, context.now().wall))
        if problem:
            context.note(f"this is not remembered: {clean(problem, 200)}")
    if args.json:
        whole: dict[str, encode.Json] = {
            "schema": encode.SCHEMA,
            "connection": row_json(CONNECTION_COLUMNS, one),
            "outcome": None if outcome is None else {"code": outcome.code, "text": outcome.text},
        }
        context.print(json.dumps(whole, indent=2))
    if outcome is None:
        return 0 if args.dry_run else _FAILED
    if outcome.code is not CloseCode.CLOSED:
        remedy = f" ({outcome.remedy})" if outcome.remedy else ""
        context.note(f"{outcome.text}{remedy}")
    elif not args.json:
        context.print(outcome.text)
    return _EXIT.get(outcome.code, _FAILED)


def _agrees(context: Context) -> bool:
    context.stderr.write("Close it? [y/N] ")
    context.stderr.flush()
    if context.stdin.readline().strip().lower() in {"y", "yes"}:
        return True
    context.note("nothing was closed")
    return False


def _several(found: list[Connection]) -> CommandError:
    """Which of them is meant is not guessed."""
    first, second = found[0].socket, found[1].socket
    if first.protocol is not second.protocol:
        told = f"say which: {ends(first)}, or {ends(second)}"
        return CommandError(f"two connections have these ends: {told}", _USAGE)
    return CommandError(f"{len(found)} connections have these ends", _REFUSED)


def _is_meant(one: Connection, local: _End, remote: _End) -> bool:
    socket = one.socket
    here = (_plain(socket.local_address), socket.local_port)
    there = (_plain(socket.remote_address or "::"), socket.remote_port or 0)
    is_there = here == local[:2] and there == remote[:2] and not socket.namespace
    return is_there and {local.protocol, remote.protocol} <= {"", str(socket.protocol)}


def _end(text: str) -> _End:
    """An address and a port, and a protocol if one is named.

    Raises:
        CommandError: It is none.
    """
    found = _END.fullmatch(text)
    try:
        if found is not None and 0 < int(found[3]) <= _PORTS:
            return _End(_plain(found[1] or found[2]), int(found[3]), found[4] or "")
    except ValueError:  # no address
        pass
    raise CommandError("close takes two ends, as in 192.0.2.1:22 [2001:db8::7]:50000", _USAGE)


def _plain(address: str) -> str:
    """As it is compared: an IPv4 address within an IPv6 socket is that address."""
    found = ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return str(mapped or found)
