"""``portwatch check``: judge what listens; for scripts, cron and an eye on a server."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from portwatch.cli.table import print_table
from portwatch.core import encode, gap_words
from portwatch.core.columns import row_json
from portwatch.core.listener_columns import LISTENER_COLUMNS, LISTENER_LIST
from portwatch.core.model import GapCode, Verdict
from portwatch.core.text import clean

if TYPE_CHECKING:
    import argparse

    from portwatch.cli.context import Context
    from portwatch.core.model import Listener
    from portwatch.core.tick import Tick

_FOUND = 3
_LEVELS = tuple(one.value for one in Verdict if one is not Verdict.EXPECTED)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument(
        "--at",
        choices=_LEVELS,
        default=Verdict.UNEXPECTED.value,
        metavar="LEVEL",
        help=f"what is found is at LEVEL or worse: {', '.join(_LEVELS)} (default: %(default)s)",
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Judge once; exit 3 if any listener is at the level or worse."""
    level = Verdict(args.at)
    with context.monitor() as monitor:
        tick = monitor.settle(context.now())
    found = [row for row in tick.listeners if row.verdict.rank >= level.rank]
    found.sort(key=lambda row: (-row.verdict.rank, row.socket.local_port, row.socket.id))
    if args.json:
        document: dict[str, encode.Json] = {
            "schema": encode.SCHEMA,
            "taken_at": encode.instant(tick.at.wall),
            "at": level,
            "counts": {one: sum(row.verdict is one for row in tick.listeners) for one in Verdict},
            "listeners": [row_json(LISTENER_COLUMNS, row) for row in found],
            "gaps": [encode.gap(one) for one in tick.gaps],
        }
        context.print(json.dumps(document, indent=2))
    else:
        _print_people(context, tick, found, level)
    return _FOUND if found else 0


def _print_people(context: Context, tick: Tick, found: list[Listener], level: Verdict) -> None:
    count = len(tick.listeners)
    listeners = "1 listener" if count == 1 else f"{count} listeners"
    if not found:
        worse = "" if level is Verdict.SUSPICIOUS else " or worse"
        context.print(f"Nothing is {level}{worse} among {listeners}.")
    else:
        by_id = {column.id: column for column in LISTENER_COLUMNS}
        columns = [by_id[name] for name in LISTENER_LIST]
        print_table(context, columns, found, tick.at.wall)
        context.print()
        for line in dict.fromkeys(_line(row) for row in found):  # IPv4 and IPv6 say the same
            context.print(line)
    for gap in tick.gaps:
        if gap.code is not GapCode.FIREWALL_NOT_READ:  # always so; doctor and JSON tell it
            context.stderr.write(f"{gap_words.text(gap)} ({gap_words.remedy(gap)})\n")


def _line(row: Listener) -> str:
    """What to think of a listener, in a line."""
    told = [clean(row.text)]
    told += [clean(f"{one.text} {one.advice}".strip()) for one in row.reasons]
    if not row.reasons:
        told.append("Nothing says that it should be there.")
    return f"- {row.verdict.capitalize()}: {' '.join(told)}"
