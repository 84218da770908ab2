"""``portwatch gui``: the window."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

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
    from portwatch import app

    return app.run(source=context.source, demo=context.demo, minimized=args.minimized)
