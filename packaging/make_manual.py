"""Make the manual page from the declaration of the command line: what --help says, on one page.

    python packaging/make_manual.py                  into packaging/portwatch.1

Run it after a change of the command line; a test compares.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from command_line import ROOT, Command, Operand, Option, Program, read

PLACE = ROOT / "packaging" / "portwatch.1"
_HEAD = r""".\" Made by packaging/make_manual.py of the command line: not to be edited.
.TH PORTWATCH 1 "" "portwatch" "User Commands"
.SH NAME
portwatch \- what listens on this machine, who can reach it, and whether that is expected
"""
_FOOT = r""".SH FILES
.TP
.I ~/.config/portwatch/config.toml
Settings; each is in the window's Preferences too.
.TP
.I ~/.config/portwatch/expectations.toml
What may listen.
.TP
.I ~/.local/state/portwatch/history.sqlite
What is remembered of what listened.
.PP
The two files in the first folder are for people to read and to edit. All are readable by their
owner alone.
.SH ENVIRONMENT
.TP
.B PORTWATCH_DATA_DIR
Settings, memory and lock are kept below it, as with
.BR \-\-data\-dir .
.TP
.B NO_COLOR
Text is plain, as with
.BR \-\-no\-color .
.SH SEE ALSO
.BR ss (8),
.BR lsof (8)
"""


def page(program: Program) -> str:
    """The whole page."""
    lines = [".SH SYNOPSIS", ".B portwatch", ".RI [ OPTIONS ]", ".RI [ COMMAND ]", ".br"]
    for command in program.commands[1:]:
        lines += [_use(command), ".br"]
    lines[-1:] = [".SH DESCRIPTION", _told(program.whole.help)]
    lines += ["Without a command the window is shown.", ".SH OPTIONS"]
    lines += ["Before a command or after it:"]
    lines += [line for each in program.shared for line in _option(each)]
    lines += [".PP", "Before a command, or without one:"]
    lines += [line for each in program.whole.options for line in _option(each)]
    lines += [".SH COMMANDS"]
    for command in program.commands:
        lines += [f".SS {_told(command.name)}", _told(_sentence(command.help))]
        lines += [line for each in command.operands for line in _operand(each)]
        lines += [line for each in command.options for line in _option(each)]
    codes, _, query = program.epilog.partition("\n\n")
    lines += [".SH EXIT STATUS"]
    lines += [line for one in re.split(r"\s{2,}", codes)[1:] for line in _code(one)]
    lines += [".SH QUERIES", _told(" ".join(query.split()))]
    return _HEAD + "\n".join(lines) + "\n" + _FOOT


def _use(command: Command) -> str:
    options = ["[OPTIONS]"] if command.options else []
    words = " ".join(["", *options, *map(_place, command.operands)])
    return f"\\fBportwatch {_told(command.name)}\\fR{_told(words)}"


def _place(operand: Operand) -> str:
    told = operand.value + "..." * operand.is_repeated
    return f"[{told}]" if operand.is_optional else told


def _option(option: Option) -> list[str]:
    names = ", ".join(f"\\fB{_told(name)}\\fR" for name in option.names)
    value = f" \\fI{_told(option.value)}\\fR" if option.value else ""
    return [".TP", names + value, _told(_sentence(option.help))]


def _operand(operand: Operand) -> list[str]:
    return [".TP", f"\\fI{_told(operand.value)}\\fR", _told(_sentence(operand.help))]


def _code(text: str) -> list[str]:
    number, _, told = text.partition(" ")
    return [".TP", f".B {number}", _told(f"{told}.")]


def _sentence(text: str) -> str:
    """Like the others on the page: a capital letter and a full stop."""
    return f"{text[:1].upper()}{text[1:].removesuffix('.')}."


def _told(text: str) -> str:
    """Text that groff takes for nothing else."""
    told = text.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti")
    return "\\&" + told if told.startswith((".", "'")) else told


def main() -> int:
    """Write it."""
    PLACE.write_text(page(read()), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
