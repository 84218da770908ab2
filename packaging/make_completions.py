"""Make what shells complete, from the declaration of the command line.

    python packaging/make_completions.py             into packaging/completions

Run it after a change of the command line; a test compares. The files bear the names that the
shells look for: portwatch.bash is called portwatch where it is installed.
"""  # noqa: INP001 - a folder of scripts, not a package

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))

from command_line import ROOT, Command, Operand, Option, Program, Takes, read

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDER = ROOT / "packaging" / "completions"
_HEAD = "# Made by packaging/make_completions.py of the command line: not to be edited.\n"

_BASH = """\
_portwatch() {
    local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
    local command='' words='' skips='' index
    # Of --option=value bash makes three words.
    if [[ $current == '=' ]]; then
        current=''
    elif [[ $before == '=' ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
    fi
    for ((index = 1; index < COMP_CWORD; index++)); do
        if [[ $skips ]]; then
            [[ ${COMP_WORDS[index]} == '=' ]] || skips=''
            continue
        fi
        case ${COMP_WORDS[index]} in
        @VALUED@) skips=yes ;;
        @COMMANDS@) [[ $command ]] || command=${COMP_WORDS[index]} ;;
        esac
    done
    COMPREPLY=()
    case $before in
    @FOLDERS@)
        mapfile -t COMPREPLY < <(compgen -d -- "$current")
        return
        ;;
@CHOICES@
    @OTHERS@) return ;;
    esac
    case $command in
@OPTIONS@
    esac
    if [[ $current != -* ]]; then
        words='@NAMES@'
        [[ ! $command ]] || words=''
@OPERANDS@
    fi
    [[ ! $words ]] || mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
complete -F _portwatch portwatch
"""


def bash(program: Program) -> str:
    """For bash, without its package of completions."""
    options = [*program.shared, *program.whole.options]
    options += [each for command in program.commands for each in command.options]
    chosen = {name: each.choices for each in options for name in each.names if each.choices}
    commands = [each.name for each in program.commands]
    own = [("''", program.whole), *((each.name, each) for each in program.commands)]
    valued = _names(each for each in options if each.takes is not Takes.NOTHING)
    parts = {
        "VALUED": " | ".join(valued),
        "OTHERS": " | ".join(
            _names(each for each in options if each.takes is Takes.WORD and not each.choices)
        ),
        "COMMANDS": " | ".join(commands),
        "FOLDERS": " | ".join(_names(each for each in options if each.takes is Takes.FOLDER)),
        "CHOICES": "\n".join(_bash_choice(name, words) for name, words in chosen.items()),
        "OPTIONS": "\n".join(
            f"    {word}) words='{' '.join(_names((*program.shared, *each.options)))}' ;;"
            for word, each in own
        ),
        "NAMES": " ".join(commands),
        "OPERANDS": "\n".join(
            f"        [[ $command != {each.name} ]] || words='{' '.join(operand.choices)}'"
            for each in program.commands
            for operand in each.operands
            if operand.choices
        ),
    }
    text = _BASH
    for name, part in parts.items():
        text = text.replace(f"@{name}@", part)
    return "# shellcheck shell=bash\n" + _HEAD + text


def _bash_choice(name: str, words: Iterable[str]) -> str:
    return (
        f"    {name})\n"
        f"        mapfile -t COMPREPLY < <(compgen -W '{' '.join(words)}' -- \"$current\")\n"
        "        return\n"
        "        ;;"
    )


def zsh(program: Program) -> str:
    """For zsh."""
    lines = ["#compdef portwatch", _HEAD]
    lines += ["_portwatch() {", "    local context state state_descr line"]
    lines += ["    local -A opt_args", "    local -a shared commands", "    shared=("]
    lines += [f"        {_zsh_option(each)}" for each in program.shared]
    lines += ["    )", "    commands=("]
    lines += [
        f"        {_single(each.name + ':' + each.help.replace(':', chr(92) + ':'))}"
        for each in program.commands
    ]
    lines += ["    )", "    _arguments -C $shared \\"]
    lines += [f"        {_zsh_option(each)} \\" for each in program.whole.options]
    lines += ["        '1:command:->command' '*::argument:->argument'", "    case $state in"]
    lines += ["    command) _describe -t commands command commands ;;"]
    lines += ["    argument)", "        case $line[1] in"]
    for command in program.commands:
        parts = ["$shared", *map(_zsh_option, command.options), *_zsh_operands(command)]
        lines += [
            f"        {command.name})",
            "            _arguments " + " \\\n                ".join(parts),
        ]
        lines += ["            ;;"]
    lines += ["        esac", "        ;;", "    esac", "}", "", '_portwatch "$@"']
    return "\n".join(lines) + "\n"


def _zsh_option(option: Option) -> str:
    told = re.sub(r"([\[\]\\:])", r"\\\1", option.help)
    value = ""
    if option.takes is not Takes.NOTHING:
        action = f"({' '.join(option.choices)})" if option.choices else " "
        if option.takes is Takes.FOLDER:
            action = "_files -/"
        value = f":{option.value.replace('|', ' or ')}:{action}"
    equals = "=" if value else ""
    if len(option.names) == 1:
        return _single(f"{option.names[0]}{equals}[{told}]{value}")
    names = " ".join(option.names)
    return f"'({names})'{{{','.join(option.names)}}}" + _single(f"[{told}]{value}")


def _zsh_operands(command: Command) -> list[str]:
    return [
        _single(
            _zsh_places(each)
            + re.sub(r"([\\:])", r"\\\1", each.value)
            + (f":({' '.join(each.choices)})" if each.choices else ": ")
        )
        for each in command.operands
    ]


def _zsh_places(operand: Operand) -> str:
    if operand.is_repeated:
        return "*:"
    return "::" if operand.is_optional else ":"


def fish(program: Program) -> str:
    """For fish."""
    names = " ".join(each.name for each in program.commands)
    lines = [_HEAD + "complete -c portwatch -f"]
    lines += [_fish_option(each, "") for each in program.shared]
    lines += [_fish_option(each, "__fish_use_subcommand") for each in program.whole.options]
    lines += [
        f"complete -c portwatch -n 'not __fish_seen_subcommand_from {names}'"
        f" -a {each.name} -d {_fish(each.help)}"
        for each in program.commands
    ]
    for command in program.commands:
        lines += [
            _fish_option(each, f"__fish_seen_subcommand_from {command.name}")
            for each in command.options
        ]
        lines += [
            f"complete -c portwatch -n '__fish_seen_subcommand_from {command.name}'"
            f" -a '{' '.join(each.choices)}'"
            for each in command.operands
            if each.choices
        ]
    return "\n".join(lines) + "\n"


def _fish_option(option: Option, condition: str) -> str:
    parts = ["complete -c portwatch"]
    if condition:
        parts.append(f"-n '{condition}'")
    parts += [f"-l {one[2:]}" if one.startswith("--") else f"-s {one[1:]}" for one in option.names]
    if option.takes is Takes.FOLDER:
        parts.append("-x -a '(__fish_complete_directories)'")
    elif option.choices:
        parts.append(f"-x -a '{' '.join(option.choices)}'")
    elif option.takes is Takes.WORD:
        parts.append("-x")
    return " ".join((*parts, f"-d {_fish(option.help)}"))


def _fish(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _single(text: str) -> str:
    """A word of zsh or bash, whatever is in it."""
    return "'" + text.replace("'", "'\\''") + "'"


def _names(options: Iterable[Option]) -> list[str]:
    found: dict[str, None] = {}
    for each in options:
        found |= dict.fromkeys(each.names)
    return list(found)


def files() -> dict[str, str]:
    """All of them by their names."""
    program = read()
    return {
        "portwatch.bash": bash(program),
        "_portwatch": zsh(program),
        "portwatch.fish": fish(program),
    }


def main() -> int:
    """Write them."""
    FOLDER.mkdir(exist_ok=True)
    for name, text in files().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
