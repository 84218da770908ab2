"""``portwatch gui``: the window."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from portwatch.cli.context import CommandError

if TYPE_CHECKING:
    from portwatch.cli.context import Context


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument(
        "--minimized",
        action="store_true",
        default=argparse.SUPPRESS,
        help="start in the tray, if there is one",
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Show the window until the person quits."""
    if args.json:
        raise CommandError(
            "the window prints no JSON; 'portwatch list --json' does (try 'portwatch --help')",
            code=2,
        )
    from portwatch import app
    from portwatch.services.machine import SourceError

    try:
        return app.run(context.source, demo=context.demo, minimized=args.minimized)
    except (app.WindowError, SourceError, FileNotFoundError) as error:
        raise CommandError(str(error)) from error
