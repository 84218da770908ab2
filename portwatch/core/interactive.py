"""Whether a program carries out whatever it reads: a shell, or an interpreter alone; pure."""

from __future__ import annotations

from itertools import pairwise

from portwatch.core import interpreters, launcher, programs, tool_names
from portwatch.core.late_pattern import LatePattern

_PARALLEL = "parallel"
# Of tools that otherwise only pass lines on: what makes them carry out a line.
_AWKS = frozenset({"awk", "gawk", "mawk", "nawk", "original-awk"})
_AWK_RUNS = LatePattern(
    r"\bsystem\(\s{0,3}\$|\$\w{1,9}\s{0,3}\|\s{0,3}(?:getline|\"(?:ba|da|z)?sh\")|\|\s{0,3}\"(?:/bin/)?(?:ba|da|z)?sh\""
)
_SED_RUNS = LatePattern(
    r"(?:^|[;{}\n])\s{0,9}(?:[0-9$]{1,9}\s?)?e\s{0,9}(?:$|[;}\n])|(?:^|[;{}\n])\s{0,9}s(?:[/|,#@])[^\n]{0,200}[/|,#@][gIpM0-9]{0,4}e[gIpM0-9]{0,4}\s{0,9}(?:$|[;}\n])"
)
_FROM_INPUT = frozenset({"-", "/dev/stdin", "/dev/fd/0"})
_STARTERS = ("xargs", _PARALLEL)
"""Tools that start a command for each line that they read."""


def carries_out_input(tool: str, command: tuple[str, ...]) -> bool:
    """Whether it is a shell, or an interpreter that was given neither a script nor code.

    Args:
        tool: Path of the image, or of the tool that the image is a copy of; what a loader loads is
            looked at in its place.
        command: Its command line, itself first.
    """
    loads = launcher.launch(programs.base(tool), command)
    if loads is not None:
        tool, command = loads.program, loads.words
    if tool_names.is_shell(tool, command):
        return True
    language = interpreters.spoken_by(programs.base(tool))
    if language is None:
        return False
    words = command[1:]
    if any(interpreters.OPTIONS[language].code.fullmatch(word) for word in words):
        return False
    return interpreters.run_by(language, iter(words)) is None


def carries_out_pipe(tool: str, command: tuple[str, ...]) -> bool:
    """Whether what comes through a pipe may be carried out by it.

    By a shell, whatever it was given to do, by an interpreter that reads its code there, by tools
    that start a command for each line, if that is a shell or the line itself, and by awk, sed and
    make, where they were told to.

    Args:
        tool: Path of the image.
        command: Its command line, itself first.
    """
    called = [programs.base(word) for word in command]
    for starter in _STARTERS:
        if programs.base(tool) == starter or starter in called[:2]:
            at = called.index(starter) + 1 if starter in called[:2] else 1
            return _starts_what_it_reads(command[at:], alone=starter == _PARALLEL)
    name = programs.base(tool)
    if name in _AWKS:
        return any(_AWK_RUNS.search(word) for word in command[1:])
    if name == "sed":
        return any(_SED_RUNS.search(word) for word in command[1:])
    if name in {"make", "gmake"}:
        return _reads_rules(command[1:])
    if name in {"at", "batch"}:
        return "-f" not in command
    return carries_out_input(tool, command) or tool_names.is_shell(tool, command)


def _reads_rules(words: tuple[str, ...]) -> bool:
    """Whether make takes its rules, which are commands, from its input."""
    return any(
        (word in {"-f", "--file", "--makefile"} and after in _FROM_INPUT)
        or (word.startswith("-f") and word[2:] in _FROM_INPUT)
        or (word.startswith(("--file=", "--makefile=")) and word.partition("=")[2] in _FROM_INPUT)
        for word, after in pairwise((*words, ""))
    )


def _starts_what_it_reads(words: tuple[str, ...], *, alone: bool) -> bool:
    """Whether a tool that starts a command for each line starts a shell, or the line itself."""
    if any(tool_names.is_shell(word) for word in words):
        return True
    replaced = next((word[2:] for word in words if word.startswith("-I") and word != "-I"), "")
    if replaced and replaced in words:
        return not any(word[:1].isalpha() or "/" in word for word in words[: words.index(replaced)])
    return alone and not any(word[:1].isalpha() or "/" in word for word in words)
