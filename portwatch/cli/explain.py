"""``portwatch explain``: what a port is for, and who holds it now."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from portwatch.cli.context import CommandError
from portwatch.core.columns import row_json
from portwatch.core.explain import explain, parse_port
from portwatch.core.listener_columns import LISTENER_COLUMNS
from portwatch.services.knowledge import load_knowledge

if TYPE_CHECKING:
    import argparse

    from portwatch.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument(
        "port", metavar="PORT[/tcp|/udp]", help="a port from 0 to 65535, or the name of a service"
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Explain one port."""
    knowledge = load_knowledge()
    try:
        port, protocol = parse_port(args.port, knowledge)
    except ValueError as error:
        raise CommandError(str(error), 2) from error
    with context.monitor(everything=False) as monitor:
        tick = monitor.settle(context.now())  # with packages, and names of containers
        ephemeral = monitor.sources.ephemeral
    holders = tick.on_port(port, protocol)
    found = explain(protocol, port, knowledge, ephemeral, holders)
    if args.json:
        told = {
            "listeners": [row for row in holders if not row.socket.namespace],
            "elsewhere": [row for row in holders if row.socket.namespace],
        }
        encoded = {
            name: [row_json(LISTENER_COLUMNS, row) for row in some] for name, some in told.items()
        }
        context.print(json.dumps({**found.as_dict(), **encoded}, indent=2))
    else:
        context.print(found.text())
    return 0
