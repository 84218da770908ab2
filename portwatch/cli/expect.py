"""``portwatch expect``: say what may listen, see the rules, take one out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from portwatch.cli import expect_report
from portwatch.cli.context import CommandError
from portwatch.core import encode
from portwatch.core.expectation import WIDTHS, names_a_program, rule_query
from portwatch.core.expectation_draft import Wishes, identity_rules, query_rule, weighty
from portwatch.core.identity import identity_of
from portwatch.core.model import ReachLevel
from portwatch.core.query import Query, QueryError
from portwatch.services import runtime
from portwatch.services.expectations_file import ExpectationsError, ExpectationsFile

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from portwatch.cli.context import Context
    from portwatch.core.expectation import Expectation
    from portwatch.core.model import Listener
    from portwatch.core.tick import Tick

_NOTHING = 5
_NOTE_AT_MOST = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    add = parser.add_argument
    add("query", nargs="*", metavar="QUERY", help="what is expected; see what 'list' takes")
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--all", action="store_true", help="all that listens now and has no reason against it"
    )
    which.add_argument("--remove", metavar="ID", help="take the expectation with this id out")
    which.add_argument("--list", action="store_true", help="list the expectations")
    levels = tuple(level.value for level in WIDTHS)
    add(
        "--reach",
        choices=levels,
        help="the widest reach that is expected (default: as wide as it is now)",
    )
    add(
        "--accept",
        action="store_true",
        help="accept the risks that are told of it now, as long as it is reached no further",
    )
    add("--note", default="", metavar="TEXT", help="a word of yours, kept with it")
    add("--dry-run", action="store_true", help="only show what would be expected")
    add(
        "--yes",
        action="store_true",
        help="expect a program beforehand, of which nothing listens now",
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Change or show the expectations."""
    words = args.query
    if bool(words) + args.all + args.list + (args.remove is not None) != 1:
        raise CommandError("write a QUERY, or one of --all, --remove ID and --list", 2)
    if len(args.note) > _NOTE_AT_MOST:
        raise CommandError(f"the note is longer than {_NOTE_AT_MOST} characters", 2)
    file = ExpectationsFile(runtime.Paths.find().config, sets_aside=not args.list)
    if args.remove is not None:
        return _remove(args, context, file)
    if args.list:
        return _list(args, context, file)
    return _expect(args, context, file, words)


def _expect(
    args: argparse.Namespace, context: Context, file: ExpectationsFile, words: Sequence[str]
) -> int:
    try:
        query = Query.from_words(words)
        rule_query(query.text)
    except QueryError as error:
        raise CommandError(str(error), 2) from error
    keeps = not (args.dry_run or context.demo)
    tick = _look(context, sets_aside=keeps)
    found = [row for row in tick.listeners if query.matches(row) and not row.temporary]
    reach = None if args.reach is None else ReachLevel(args.reach)
    wishes = Wishes(tick.at.wall, reach, accepts=args.accept, note=args.note)
    left_out: list[Listener] = []
    if not args.all and names_a_program(query):
        rules: tuple[Expectation, ...] = (query_rule(query, found, wishes),)
    else:
        left_out = [row for row in found if not _is_fit(row, everything=args.all)]
        found = [row for row in found if _is_fit(row, everything=args.all)]
        rules = tuple(identity_rules(found, wishes))
        if not rules:
            raise CommandError(_nothing(left_out, everything=args.all), _NOTHING)
    if keeps and not found and not args.yes:
        told = "nothing that listens now matches; --yes expects it beforehand"
        raise CommandError(told, _NOTHING)
    if keeps:
        try:
            rules = file.add(rules)
        except ExpectationsError as error:
            raise CommandError(str(error)) from error
    report = expect_report.Report(rules, found, left_out, is_kept=keeps)
    if args.json:
        context.print(json.dumps(report.as_dict(), indent=2))
    else:
        report.print(context, tick.at.wall)
    return 0


def _remove(args: argparse.Namespace, context: Context, file: ExpectationsFile) -> int:
    try:
        gone = file.remove(args.remove)
    except KeyError:
        told = f"there is no expectation “{encode.exact(args.remove)}”"
        raise CommandError(f"{told}; portwatch expect --list tells their ids", _NOTHING) from None
    except ExpectationsError as error:
        raise CommandError(str(error)) from error
    if args.json:
        removed = {"schema": encode.SCHEMA, "removed": expect_report.rule_json(gone)}
        context.print(json.dumps(removed, indent=2))
    else:
        context.print(f"No longer expected ({gone.id}): {gone.text}")
    return 0


def _list(args: argparse.Namespace, context: Context, file: ExpectationsFile) -> int:
    loaded = file.load()
    tick = _look(context, sets_aside=False)
    if args.json:
        document: dict[str, encode.Json] = {
            "schema": encode.SCHEMA,
            "path": str(loaded.path),
            "expectations": [
                expect_report.listed_json(rule, tick.listeners) for rule in loaded.rules
            ],
            "problems": list(loaded.problems),
            "unknown": list(loaded.unknown),
        }
        context.print(json.dumps(document, indent=2))
        return 0
    expect_report.print_rules(context, loaded.rules, tick.listeners)
    if context.demo:  # else who looked has told them
        for problem in loaded.problems:
            context.note(problem)
    if loaded.unknown:
        context.note(f"not known in {loaded.path.name}: {', '.join(loaded.unknown)}")
    return 0


def _look(context: Context, *, sets_aside: bool) -> Tick:
    with context.monitor(sets_aside=sets_aside) as monitor:
        return monitor.settle(context.now())


def _is_fit(row: Listener, *, everything: bool) -> bool:
    """Whether its program can be told; of everything at once, also whether nothing weighs."""
    return identity_of(row) is not None and not (everything and weighty(row))


def _nothing(left_out: Sequence[Listener], *, everything: bool) -> str:
    """Why no rule can be made."""
    if everything:
        return "nothing that can be expected listens here"
    if left_out:
        return "its program cannot be told from others, so that it cannot be expected"
    advice = "name a program, as in program:=nginx port:80, and --yes expects it beforehand"
    return f"nothing that listens now matches; {advice}"
