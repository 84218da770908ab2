"""``portwatch history``: which listeners were up when, what was announced, and a report on one."""

from __future__ import annotations

import csv
import json
import math
import os
import socket
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from portwatch.cli.context import CommandError
from portwatch.cli.table import print_cells
from portwatch.core import encode
from portwatch.core import history_document as told
from portwatch.core.query import Query, QueryError
from portwatch.core.time_words import local, moment, zoned
from portwatch.services import history_links
from portwatch.services.history_episodes import READ_AT_MOST
from portwatch.services.history_file import FILE_NAME, file_uri, uri_to_look
from portwatch.services.history_reader import HistoryFileReader
from portwatch.services.runtime import Paths

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Sequence

    from portwatch.cli.context import Context
    from portwatch.core.history_records import Act, AlertEntry, Episode

AT_MOST = 20_000
"""Episodes or alerts that are printed; what is older is told to be left out."""

_AHEAD_AT_MOST = 1000  # that are counted of what is dated ahead of now
_LAST_DAY = 253_370_764_800.0  # 9999-01-01, the last year that dates have
_NOTHING = 5
_DAY = 86_400.0
_SEEN_WITHIN = 60.0  # seconds; it is written every few


class _Span(NamedTuple):
    """What is asked for, in seconds since the epoch.

    Attributes:
        since: From then on.
        until: Up to then, or now.
        now: This moment.
        is_open: Whether no end was asked for: what was remembered before the clock was set back
            may be dated ahead of now, and is told in one line.
    """

    since: float
    until: float
    now: float
    is_open: bool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    add = parser.add_argument
    add("query", nargs="*", metavar="QUERY", help="only listeners that match")
    add("--since", metavar="WHEN", help="from then on: 2h, 3d, 03:12, 2026-11-28 (default: 1d)")
    add("--until", metavar="WHEN", help="up to then (default: now)")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--alerts", action="store_true", help="what was announced instead")
    which.add_argument(
        "--acts", action="store_true", help="what was stopped, paused or closed instead"
    )
    which.add_argument(
        "--report", type=int, metavar="ID", help="a report in Markdown on one listener"
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--csv", action="store_true", help="print CSV")
    form.add_argument("--markdown", action="store_true", help="print a table in Markdown")


def run(args: argparse.Namespace, context: Context) -> int:
    """Print what is remembered."""
    query, span = _query(args), _span(args, context)
    if args.json and (args.csv or args.markdown):
        raise CommandError("--json goes neither with --csv nor with --markdown", 2)
    if (args.alerts or args.acts) and not query.is_empty:
        raise CommandError(f"--{'alerts' if args.alerts else 'acts'} takes no query", 2)
    if args.report is not None and (args.csv or not query.is_empty or args.since or args.until):
        raise CommandError("--report goes with --json or --markdown only", 2)
    reader = _open()
    with closing(reader):
        if args.report is not None:
            code = _report(args, context, reader)
        elif args.alerts:
            code = _alerts(args, context, reader, span)
        elif args.acts:
            code = _acts(args, context, reader, span)
        else:
            code = _episodes(args, context, reader, query, span)
        if reader.problem:
            raise CommandError(reader.problem)
    return code


def _query(args: argparse.Namespace) -> Query:
    try:
        return Query.from_words(args.query)
    except QueryError as error:
        raise CommandError(str(error), 2) from error


def _span(args: argparse.Namespace, context: Context) -> _Span:
    now = context.now().wall
    here = datetime.fromtimestamp(now)  # noqa: DTZ006 - the machine's own zone, all year round
    try:
        until = now if args.until is None else moment(args.until, here)
        since = until - _DAY if args.since is None else moment(args.since, here)
    except ValueError as error:
        raise CommandError(str(error), 2) from error
    if since >= until:
        raise CommandError("--since is not before --until", 2)
    return _Span(since, until, now, args.until is None)


def _open() -> HistoryFileReader:
    """The file of the memory, also on a disk that nothing can be written to.

    Raises:
        CommandError: There is none, or it cannot be read.
    """
    path = Paths.find().state / FILE_NAME
    if not os.path.lexists(path):
        raise CommandError(
            "nothing is remembered yet: the window remembers while it runs", _NOTHING
        )
    link = history_links.problem(path)
    if link:
        raise CommandError(link)
    if not path.is_file():  # opening a pipe would wait for ever
        raise CommandError(f"{path} is no file")
    reader = HistoryFileReader(uri_to_look(path))
    problem = reader.problem
    if reader.is_barred:
        reader = HistoryFileReader(file_uri(path, frozen=True))
    if reader.problem:
        raise CommandError(problem)
    return reader


def _episodes(
    args: argparse.Namespace,
    context: Context,
    reader: HistoryFileReader,
    query: Query,
    span: _Span,
) -> int:
    found = reader.between(span.since, span.until, query, most=AT_MOST + 1)
    if span.since > span.now:  # what is open now is known up to now only
        found = tuple(one for one in found if one.last_seen >= span.since)
    shown = [_as_known(one, context) for one in found[:AT_MOST]]
    if args.json:
        _print_json(context, span, "episodes", [told.episode_json(one) for one in shown])
    elif args.csv:
        _print_csv(context, shown)
    else:
        cells = [(str(one.id), *told.episode_cells(one, local)) for one in shown]
        _print_table(args, context, ("ID", *told.EPISODE_TITLES), cells)
    _note_rest(context, len(found))
    if reader.is_cut:
        context.note(f"only the latest {READ_AT_MOST:,} openings were looked at: ask for less time")
    if reader.unread:
        word = "opening" if reader.unread == 1 else "openings"
        context.note(
            f"{reader.unread:,} {word} cannot be read: damaged, or of a later version of portwatch"
        )
    if span.is_open:
        ahead = reader.between(span.now, math.inf, query, most=_AHEAD_AT_MOST + 1)
        _note_ahead(context, span, [one.opened for one in ahead])
    return _ended(args, context, shown)


def _as_known(one: Episode, context: Context) -> Episode:
    """Nothing is said to be open that nobody has seen for a while: the window may be gone."""
    is_known = context.now().wall - one.last_seen < _SEEN_WITHIN
    return one if is_known or not one.is_open else replace(one, is_open=False)


def _alerts(
    args: argparse.Namespace, context: Context, reader: HistoryFileReader, span: _Span
) -> int:
    found = reader.alerts(before=span.until, most=AT_MOST + 1)
    within = [one for one in found if one.at >= span.since]
    shown = within[:AT_MOST]
    if args.json:
        _print_json(context, span, "alerts", [told.alert_json(one) for one in shown])
    else:
        cells = [told.alert_cells(one, local) for one in shown]
        _print_moments(args, context, told.ALERT_TITLES, cells, [one.at for one in shown])
    _note_rest(context, len(within))
    if span.is_open:
        ahead = reader.alerts(before=math.inf, most=_AHEAD_AT_MOST + 1)
        _note_ahead(context, span, [one.at for one in ahead])
    return _ended(args, context, shown)


def _acts(
    args: argparse.Namespace, context: Context, reader: HistoryFileReader, span: _Span
) -> int:
    found = reader.acts(before=span.until, most=AT_MOST + 1)
    within = [one for one in found if one.at >= span.since]
    shown = within[:AT_MOST]
    if args.json:
        _print_json(context, span, "acts", [told.act_json(one) for one in shown])
    else:
        cells = [told.act_cells(one, local) for one in shown]
        _print_moments(args, context, told.ACT_TITLES, cells, [one.at for one in shown])
    _note_rest(context, len(within))
    if span.is_open:
        ahead = reader.acts(before=math.inf, most=_AHEAD_AT_MOST + 1)
        _note_ahead(context, span, [one.at for one in ahead])
    return _ended(args, context, shown)


def _print_moments(
    args: argparse.Namespace,
    context: Context,
    titles: Sequence[str],
    cells: Sequence[Sequence[str]],
    moments: Sequence[float],
) -> None:
    """A table of what has one moment each, told first; exactly so in CSV."""
    if not args.csv:
        _print_table(args, context, titles, cells)
        return
    writer = csv.writer(context.stdout, lineterminator="\n")
    writer.writerow(title.lower() for title in titles)
    writer.writerows(
        told.csv_cells((encode.instant(at) or "", *row[1:]))
        for at, row in zip(moments, cells, strict=True)
    )


def _report(args: argparse.Namespace, context: Context, reader: HistoryFileReader) -> int:
    found = reader.episode(args.report)
    if found is None:
        if reader.problem:
            raise CommandError(reader.problem)
        raise CommandError(f"nothing is remembered under the number {args.report}", _NOTHING)
    one = _as_known(found, context)
    others = [_as_known(each, context) for each in reader.of_listener(one.id) if each.id != one.id]
    alerts = reader.alerts_on(one.id, most=told.ALERTS_AT_MOST)
    peers = reader.peers(one.id)
    if args.json:
        document = {
            "schema": encode.SCHEMA,
            "episode": told.episode_json(one),
            "earlier": [told.episode_json(each) for each in others],
            "alerts": [told.alert_json(each) for each in alerts],
            "peers": [told.peer_json(each) for each in peers],
        }
        context.print(json.dumps(document, indent=2))
        return 0
    context.stdout.write(
        told.report(
            one,
            others,
            alerts,
            peers,
            host=socket.gethostname(),
            moment=zoned,
            now=context.now().wall,
        )
    )
    return 0


def _print_json(
    context: Context, span: _Span, name: str, rows: list[dict[str, encode.Json]]
) -> None:
    document = {
        "schema": encode.SCHEMA,
        "since": encode.instant(span.since),
        "until": encode.instant(span.until),
        name: rows,
    }
    context.print(json.dumps(document, indent=2))


def _print_csv(context: Context, episodes: Iterable[Episode]) -> None:
    writer = csv.writer(context.stdout, lineterminator="\n")
    writer.writerow(told.CSV_TITLES)
    writer.writerows(told.csv_cells(told.csv_values(one)) for one in episodes)


def _print_table(
    args: argparse.Namespace,
    context: Context,
    titles: Sequence[str],
    cells: Sequence[Sequence[str]],
) -> None:
    if args.markdown:
        context.print(told.markdown_table(titles, cells))
    elif cells:
        print_cells(context, titles, cells)


def _note_rest(context: Context, count: int) -> None:
    if count > AT_MOST:
        context.note(f"only the latest {AT_MOST:,} are shown: ask for a shorter time or a query")


def _note_ahead(context: Context, span: _Span, moments: Sequence[float]) -> None:
    """Tell of what is dated ahead of now, and how to list it; ``moments`` has the latest first."""
    ahead = [at for at in moments if at > span.now]
    if not ahead:
        return
    count = f"over {_AHEAD_AT_MOST:,}" if len(ahead) > _AHEAD_AT_MOST else f"{len(ahead):,}"
    is_one = len(ahead) == 1
    end = local(min(ahead[0] + _DAY, _LAST_DAY)).partition(" ")[0]
    context.note(
        f"{count} more {'is' if is_one else 'are'} dated ahead of now:"
        f" list {'it' if is_one else 'them'} with --since today --until {end}"
    )


def _ended(
    args: argparse.Namespace, context: Context, shown: Sequence[Episode | AlertEntry | Act]
) -> int:
    if shown:
        return 0
    if not args.json:
        context.note("nothing is remembered of that time that matches")
    return _NOTHING
