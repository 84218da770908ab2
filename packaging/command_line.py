"""The command line as argparse has it, in a plain form for the completions and the manual page.

What is made of it is kept in the tree and compared by the tests, so nothing here may depend on the
terminal, on the version of Python, or on this machine.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeGuard

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from portwatch.cli.help import PAGES  # noqa: E402 - of this very tree
from portwatch.cli.main import COMMANDS, build_parser  # noqa: E402 - as above

Parser = argparse.ArgumentParser

_TOPICS = (*COMMANDS, *PAGES)


class Takes(StrEnum):
    """What stands after an option."""

    NOTHING = "nothing"
    WORD = "word"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Option:
    """An option.

    Attributes:
        names: As they are typed, the short one first.
        help: One line, its default filled in.
        takes: What stands after it.
        value: What that is called; empty if nothing does.
        choices: The only words that it takes; empty if it takes others.
    """

    names: tuple[str, ...]
    help: str
    takes: Takes
    value: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Operand:
    """What stands in a command without a name.

    Attributes:
        value: What it is called.
        help: One line.
        is_optional: Whether there may be none.
        is_repeated: Whether there may be any number.
        choices: The words that mean something there; empty if others do.
    """

    value: str
    help: str
    is_optional: bool
    is_repeated: bool
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Command:
    """A command, or the program itself.

    Attributes:
        name: Of the command; of the program itself its name.
        help: One line.
        options: Its own; those that stand everywhere are the program's.
        operands: In their order.
    """

    name: str
    help: str
    options: tuple[Option, ...]
    operands: tuple[Operand, ...]


@dataclass(frozen=True, slots=True)
class Program:
    """All of the command line.

    Attributes:
        whole: What holds without a command.
        shared: Options that may stand before a command and after it.
        commands: In their order.
        epilog: What ``--help`` says at its end.
    """

    whole: Command
    shared: tuple[Option, ...]
    commands: tuple[Command, ...]
    epilog: str


def read() -> Program:
    """The command line of this tree."""
    parser = build_parser()
    (groups,) = filter(_is_group, parser._actions)  # noqa: SLF001 - no other way to look at it
    told = {each.dest: each.help or "" for each in groups._choices_actions}  # noqa: SLF001 - as above
    whole = _command("portwatch", parser.description or "", parser)
    commands = [_command(name, told[name], each) for name, each in groups.choices.items()]
    everywhere = set.intersection(*({one.names for one in each.options} for each in commands))
    shared = tuple(each for each in whole.options if each.names in everywhere)
    return Program(
        _without(whole, shared),
        shared,
        tuple(_without(each, shared) for each in commands),
        parser.epilog or "",
    )


def _is_group(
    action: argparse.Action,
) -> TypeGuard[argparse._SubParsersAction[argparse.ArgumentParser]]:
    return isinstance(action, argparse._SubParsersAction)  # noqa: SLF001 - it has no other name


def _without(command: Command, shared: tuple[Option, ...]) -> Command:
    names = {each.names for each in shared}
    own = tuple(each for each in command.options if each.names not in names)
    return Command(command.name, command.help, own, command.operands)


def _command(name: str, told: str, parser: argparse.ArgumentParser) -> Command:
    actions = [each for each in parser._actions if not _is_group(each)]  # noqa: SLF001 - as above
    options = tuple(_option(each) for each in actions if each.option_strings)
    operands = tuple(
        Operand(
            str(each.metavar or each.dest),
            _help(each),
            is_optional=each.nargs in {"?", "*"},
            is_repeated=each.nargs == "*",
            choices=_TOPICS if (name, each.dest) == ("help", "topic") else (),
        )
        for each in actions
        if not each.option_strings
    )
    return Command(name, told, options, operands)


def _option(action: argparse.Action) -> Option:
    choices = tuple(map(str, action.choices or ()))
    takes = Takes.WORD
    if action.nargs == 0:
        takes = Takes.NOTHING
    elif action.metavar == "DIR":
        takes = Takes.FOLDER
    value = ""
    if takes is not Takes.NOTHING:
        value = str(action.metavar or "|".join(choices) or action.dest.upper())
    names = tuple(sorted(action.option_strings, key=lambda name: (len(name), name)))
    return Option(names, _help(action), takes, value, choices)


def _help(action: argparse.Action) -> str:
    told = (action.help or "") % {**vars(action), "prog": "portwatch"}
    return " ".join(told.split())
