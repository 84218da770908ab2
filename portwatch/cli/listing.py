"""``portwatch list``: what listens now, and what is connected."""

from __future__ import annotations

import json
import socket
import sys
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from portwatch.cli.context import CommandError
from portwatch.cli.table import print_table
from portwatch.core import accept_queue, encode, gap_words
from portwatch.core.columns import chosen, row_json
from portwatch.core.connection_columns import (
    CONNECTION_COLUMNS,
    CONNECTION_LIST,
    TRAFFIC_HELP,
    traffic_columns,
)
from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_LIST
from portwatch.core.model import Connection, GapCode, Listener
from portwatch.core.query import Query, QueryError

if TYPE_CHECKING:
    import argparse

    from portwatch.cli.context import Context
    from portwatch.core.columns import Column
    from portwatch.core.tick import Tick

R = TypeVar("R", Listener, Connection)
_NOTHING = 5
_PLATFORMS = {"win32": "windows"}


class _Found(NamedTuple):
    """What is printed.

    Attributes:
        tick: The poll.
        listeners: Those that match, in order.
        connections: Those that match.
        added: Columns of connections beside the usual ones.
    """

    tick: Tick
    listeners: list[Listener]
    connections: list[Connection]
    added: tuple[Column[Connection], ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument("query", nargs="*", metavar="QUERY", help="show only what matches")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--connections", action="store_true", help="connections instead")
    which.add_argument("--all", action="store_true", help="listeners and connections")
    parser.add_argument("--bytes", action="store_true", help=TRAFFIC_HELP)
    parser.add_argument("--csv", action="store_true", help="print CSV")


def run(args: argparse.Namespace, context: Context) -> int:
    """Print one snapshot."""
    try:
        query = Query.from_words(args.query)
    except QueryError as error:
        raise CommandError(str(error), 2) from error
    if args.csv and (args.json or args.all):
        raise CommandError("--csv prints one table: it goes neither with --json nor --all", 2)
    with_connections = args.connections or args.all
    if args.bytes and not with_connections:
        raise CommandError("--bytes is of connections: it goes with --connections or --all", 2)
    with context.monitor(connections=with_connections, everything=with_connections) as monitor:
        table = monitor.sources.sockets
        table.want_bytes(args.bytes)
        tick = monitor.settle(context.now())  # a verdict hangs on the package as well
        traffic = table.traffic()
    listeners = [] if args.connections else [row for row in tick.listeners if query.matches(row)]
    listeners.sort(
        key=lambda row: (
            row.socket.namespace != 0,
            row.container.id if row.container and row.socket.namespace else "",
            row.socket.local_port,
            row.socket.protocol,
            row.socket.id,
        )
    )
    connections = [row for row in tick.connections or () if query.matches(row)]
    added = traffic_columns(lambda: traffic) if args.bytes else ()
    found = _Found(tick, listeners, connections, added)
    if args.json:
        document = _document(found)
        is_read = context.stdout.isatty()
        context.print(json.dumps(document, indent=2) if is_read else _by_lines(document))
    elif args.csv:
        _print_csv(context, found, of_connections=args.connections)
    else:
        _print_people(context, found, everything=args.all or not query.is_empty)
    if query.is_empty or listeners or connections:
        if not (args.json or args.csv):
            _print_notes(context, tick)
            if args.connections and not connections:
                context.note("no connection is open")
        return 0
    if not args.json:
        context.note(f"nothing matches {query.text}")
    return _NOTHING


def _document(found: _Found) -> dict[str, encode.Json]:
    tick = found.tick
    columns = (*CONNECTION_COLUMNS, *found.added)
    return {
        "schema": encode.SCHEMA,
        "taken_at": encode.instant(tick.at.wall),
        "host": socket.gethostname(),
        "platform": _PLATFORMS.get(sys.platform, sys.platform),
        "source": tick.source,
        "cost_ms": round(1000 * tick.cost, 3),
        "gaps": [encode.gap(one) for one in tick.gaps],
        "listeners": [row_json(LISTENER_COLUMNS, row) for row in found.listeners],
        "connections": [row_json(columns, row) for row in found.connections],
    }


def _by_lines(document: dict[str, encode.Json]) -> str:
    """For programs: a row a line, which takes a tenth of the time that an indented one does."""
    parts = []
    for name, value in document.items():
        rows = ",\n".join(map(json.dumps, value)) if isinstance(value, list) else ""
        text = f"[\n{rows}\n]" if rows else json.dumps(value)
        parts.append(f"{json.dumps(name)}: {text}")
    return "{\n" + ",\n".join(parts) + "\n}"


def _print_csv(context: Context, found: _Found, *, of_connections: bool) -> None:
    import csv

    from portwatch.core import row_csv

    writer = csv.writer(context.stdout, lineterminator="\n")
    now = found.tick.at.wall
    if of_connections:
        writer.writerows(row_csv.connections(found.connections, now, found.added))
    else:
        writer.writerows(row_csv.listeners(found.listeners, now))


def _print_people(context: Context, found: _Found, *, everything: bool) -> None:
    """Tables; sockets that wait for an answer are left out, unless ``everything`` is wanted."""
    now = found.tick.at.wall
    lasting = [row for row in found.listeners if everything or not row.temporary]
    if lasting:
        print_table(context, chosen(LISTENER_COLUMNS, LISTENER_LIST), lasting, now)
    left_out = len(found.listeners) - len(lasting)
    if left_out:
        sockets = "1 UDP socket" if left_out == 1 else f"{left_out} UDP sockets"
        waits = "waiting for an answer most likely"
        context.stderr.write(f"Left out: {sockets}, {waits} (portwatch list --all shows them).\n")
    for row in lasting:
        queue = accept_queue.of(row.socket)
        if queue is not None and queue.is_full:
            context.stderr.write(
                f"The queue of port {row.socket.local_port} is {queue.sentence}.\n"
            )
    if found.connections:
        if lasting:
            context.print()
        columns = [*chosen(CONNECTION_COLUMNS, CONNECTION_LIST), *found.added]
        print_table(context, columns, found.connections, now)


def _print_notes(context: Context, tick: Tick) -> None:
    """What the tables lack, and whether the person's settings are not in force."""
    for gap in tick.gaps:
        if gap.code is GapCode.FIREWALL_NOT_READ:  # always so; doctor and JSON tell it
            continue
        context.stderr.write(f"{gap_words.text(gap)} ({gap_words.remedy(gap)})\n")
    loaded = context.look_at_settings()
    if loaded.is_from_file:
        return
    told = (*loaded.problems, loaded.asides)
    if told[0]:
        context.note(told[0])
