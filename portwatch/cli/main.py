"""The parser of the command line, and how a command ends."""

from __future__ import annotations

import argparse
import gc
import logging
import os
import sys
from functools import partial
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from portwatch import __version__
from portwatch.cli.context import CommandError, Context, wants_color
from portwatch.cli.notes import Notes
from portwatch.core.fault import fault_text
from portwatch.core.text import clean
from portwatch.services.runtime import DATA_DIR_VARIABLE, LOG_LEVELS, set_up_logging

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from _typeshed import SupportsWrite

    from portwatch.sources.early_links import EarlyLinks

_log = logging.getLogger(__name__)

_COLUMNS = 80  # of a terminal that does not tell
_INTERRUPTED = 130  # what a shell tells of a command ended by Ctrl-C

EPILOG = """\
exit codes:
  0 done   1 failed   2 wrong usage   3 check found something   4 not permitted
  5 nothing matched

QUERY is what the window's filter box takes, for instance: port:8080  -user:root  reach:network
"""


class _Spec(NamedTuple):
    """A command: its module below ``portwatch.cli``, loaded only when it is asked for."""

    module: str
    help: str


COMMANDS = {
    "gui": _Spec(
        "gui", "show the window, or the one that is open already (also without a command)"
    ),
    "list": _Spec("listing", "list what listens, or what is connected"),
    "watch": _Spec("watch", "tell events as they happen"),
    "explain": _Spec("explain", "explain a port, and who holds it now"),
    "check": _Spec("check", "judge what listens; exit 3 if anything is found"),
    "expect": _Spec("expect", "say what may listen, or list and remove what was said"),
    "stop": _Spec("stop", "stop what listens on a port"),
    "close": _Spec("close", "close one connection"),
    "history": _Spec("history", "which listeners were up when, and what was announced"),
    "doctor": _Spec("doctor", "what can and cannot be seen here, and the remedies"),
    "help": _Spec("help", "explain a command, how a query is written, or what is kept"),
}
_WITHOUT_NUMPY = frozenset({"gui", "expect", "help"})  # or the window loads it
_ONE_LOOK = frozenset({"list", "explain"})
_LOOKS_FOR_GARBAGE = frozenset(COMMANDS) - _ONE_LOOK - {"gui"}  # the window does once it settled
_TOLD_AT_ONCE = frozenset({"-h", "--help", "--version"})
_TAKES_QUERY = frozenset({"list", "expect", "history"})
_MARK = "\0"  # hides the dash of a negated query word from argparse; no argument can hold a NUL


class _Parser(argparse.ArgumentParser):
    """Tells errors as one clear line.

    argparse makes a formatter for each argument, to check it, and each asks how wide the terminal
    is through a module that loads three ways to compress files. Here each parser asks once.
    """

    def __init__(
        self,
        *,
        formatter_class: type[argparse.HelpFormatter] = argparse.HelpFormatter,
        **told: Any,  # noqa: ANN401 - what argparse takes
    ) -> None:
        super().__init__(formatter_class=partial(formatter_class, width=_width()), **told)

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        (file or sys.stderr).write(message)  # argparse would pass over a full disk

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"portwatch: {_clearer(message)} (try '{self.prog} --help')\n")


def main(argv: Sequence[str] | None = None, *, early: EarlyLinks | None = None) -> int:
    """Run a command.

    Args:
        argv: The words after the program's name; those of the process if not given.
        early: What has been reading descriptors since the program began.

    Returns:
        The exit code.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        _mend_streams(words)
        try:
            return _run(words, early)
        finally:
            sys.stdout.flush()
    except CommandError as error:
        sys.stderr.write(f"portwatch: {error}\n")
        return error.code
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _give_up_output()
        return 0
    except OSError as error:  # a full disk, most likely: what the sources meet is a gap
        _give_up_output()
        _log.debug("the command failed", exc_info=error)
        sys.stderr.write(f"portwatch: {fault_text(error)}\n")
        return 1
    except Exception as error:  # noqa: BLE001 - people are never shown a traceback unasked
        _log.debug("the program is at fault", exc_info=error)
        told = clean(f"{type(error).__name__}: {error}")
        sys.stderr.write(f"portwatch: internal error: {told} (--log-level debug tells more)\n")
        return 1


def _mend_streams(words: list[str]) -> None:
    """Make standard output and error fit for any text, and for having been closed."""
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - until the end
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the end
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the end
        if _command_of(_hide_negations(words)) != "gui" or _TOLD_AT_ONCE.intersection(words):
            raise CommandError("standard output is closed, so nothing can be told")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a name must never break the terminal's encoding
            stream.reconfigure(errors="backslashreplace")
    stderr = sys.stderr
    if stderr is sys.__stderr__ and isinstance(stderr, TextIOWrapper):
        sys.stderr = Notes(stderr.buffer, stderr.encoding, stderr.errors, line_buffering=True)


def _give_up_output() -> None:
    """What is still buffered goes nowhere; without this Python complains at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(words: list[str], early: EarlyLinks | None) -> int:
    words = _hide_negations(words)
    command = _command_of(words)
    alone = command in COMMANDS and _TOLD_AT_ONCE.isdisjoint(words)
    args = _parsed(build_parser(command, alone=alone), words)
    if early is not None and args.command not in _ONE_LOOK:
        early.close()  # a word of another command looked like one of these
    if args.data_dir is not None:
        os.environ[DATA_DIR_VARIABLE] = str(args.data_dir)
    set_up_logging(args.log_level)
    context = Context(
        stdin=sys.stdin,
        stdout=sys.stdout,
        stderr=sys.stderr,
        color=wants_color(sys.stdout, forbidden=args.no_color),
        source=args.source,
        demo=args.demo,
        early=early,
    )
    module = _loaded(args.command)
    if args.command in _LOOKS_FOR_GARBAGE:
        if not gc.isenabled():  # a program of its own: what was loaded stays
            gc.freeze()
        gc.enable()
    code: int = module.run(args, context)
    return code


def _parsed(parser: argparse.ArgumentParser, words: list[str]) -> argparse.Namespace:
    """What the words say; a word too many leads to the help of the command it stands behind."""
    args, rest = parser.parse_known_args(words)
    if rest:
        whose = f"{args.command} " if args.command in words else ""  # none where none is told
        told = _clearer(" ".join(rest))
        raise CommandError(
            f"unrecognized arguments: {told} (try 'portwatch {whose}--help')", code=2
        )
    return _typed(args)


def _command_of(words: list[str]) -> str:
    """The command that is asked for: the first word that no shared option takes."""
    _, rest = _shared(default=None).parse_known_args(words)
    return next((word for word in rest if not word.startswith("-")), "gui")


def _loaded(command: str) -> ModuleType:
    """The module of a command.

    What looks at sockets needs NumPy, and loads it from here: with as many modules half loaded as
    stand between a command and the first that needs it, Python 3.11 reaches the end of a piece of
    its stack inside NumPy, and maps and gives back the next one 1,400 times.
    """
    if command not in _WITHOUT_NUMPY:
        import numpy as np  # noqa: F401 - loaded now, used there
    return import_module(f"portwatch.cli.{COMMANDS[command].module}")


def build_parser(wanted: str | None = None, *, alone: bool = False) -> argparse.ArgumentParser:
    """The parser of all commands.

    Args:
        wanted: Only this command gets its own arguments; all do if it is not given. Modules of
            other commands are not loaded then, which keeps the start quick.
        alone: Leave out all others, where nobody is told of them.
    """
    shared = _shared(default=argparse.SUPPRESS)
    parser = _Parser(
        prog="portwatch",
        description="What is listening on this machine, who can reach it, and whether that is"
        " expected.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
        parents=[_shared(default=None)],
    )
    parser.add_argument("--version", action="version", version=f"portwatch {__version__}")
    parser.add_argument(
        "--minimized", action="store_true", help="start in the tray, if there is one"
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for name, spec in COMMANDS.items():
        if alone and name != wanted:
            continue
        sub = commands.add_parser(
            name,
            help=spec.help,
            description=f"{spec.help[0].upper()}{spec.help[1:]}.",
            allow_abbrev=False,
            parents=[shared],
        )
        if wanted in {None, name}:
            _loaded(name).add_arguments(sub)
    parser.set_defaults(command="gui")
    return parser


def _shared(*, default: str | None) -> _Parser:
    """Options that may stand before the command and after it."""
    suppress = default == argparse.SUPPRESS

    def absent(value: object) -> object:
        return argparse.SUPPRESS if suppress else value

    shared = _Parser(prog="portwatch", add_help=False)
    add = shared.add_argument
    add("--json", action="store_true", default=absent(value=False), help="print JSON")
    add(
        "--data-dir",
        type=_folder,
        metavar="DIR",
        default=absent(None),
        help=f"keep settings, memory and lock below DIR (also {DATA_DIR_VARIABLE})",
    )
    add(
        "--source",
        choices=("auto", "netlink", "psutil"),
        default=absent("auto"),
        help="where sockets are read from",
    )
    add(
        "--demo",
        action="store_true",
        default=absent(value=False),
        help="show a recorded machine instead of this one",
    )
    add("--no-color", action="store_true", default=absent(value=False), help="plain text only")
    add("--log-level", choices=LOG_LEVELS, default=absent("warning"), help="what to log")
    return shared


def _hide_negations(words: list[str]) -> list[str]:
    """``-user:root`` is a word of a query and no option; only ``-h`` is a short option."""
    if not _TAKES_QUERY.intersection(words):
        return words
    return [
        _MARK + word
        if word.startswith("-") and not word.startswith("--") and word != "-h"
        else word
        for word in words
    ]


def _typed(args: argparse.Namespace) -> argparse.Namespace:
    """The words as they were typed, also those that an option took."""
    for name, value in vars(args).items():
        if isinstance(value, str) and value.startswith(_MARK):  # a choice stays what it is
            setattr(args, name, value.removeprefix(_MARK))
        elif isinstance(value, Path):
            setattr(args, name, Path(str(value).removeprefix(_MARK)))
        elif isinstance(value, list):
            setattr(args, name, [word.removeprefix(_MARK) for word in value])
    return args


def _folder(text: str) -> Path:
    if not text:  # as of a variable that is not set
        raise argparse.ArgumentTypeError("the name of a folder is missing")
    return Path(text)


def _width() -> int:
    """Columns of help, as argparse has them: two fewer than there are, or 78 where none are."""
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns) - 2
    try:
        return (os.get_terminal_size(sys.stdout.fileno()).columns or _COLUMNS) - 2
    except (AttributeError, ValueError, OSError):  # no stdout, or no terminal
        return _COLUMNS - 2


def _clearer(message: str) -> str:
    """Tell argparse's message without its own names for things, nor ours."""
    message = message.replace(repr(_MARK)[1:-1], "").replace(_MARK, "")
    if "invalid choice" in message and "COMMAND" in message:
        word = message.partition("invalid choice: '")[2].partition("'")[0]
        import difflib

        near = difflib.get_close_matches(word, COMMANDS, n=1)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(COMMANDS)}"
        return f"there is no command '{word}'; {hint}"
    return message
