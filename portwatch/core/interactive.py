"""Whether a program carries out whatever it reads: a shell, or an interpreter alone; pure."""

from __future__ import annotations

from portwatch.core import interpreters, launcher, programs, tool_names

_PARALLEL = "parallel"
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

    By a shell, whatever it was given to do, by an interpreter that reads its code there, and by
    tools that start a command for each line, if that is a shell or the line itself.

    Args:
        tool: Path of the image.
        command: Its command line, itself first.
    """
    called = [programs.base(word) for word in command]
    for starter in _STARTERS:
        if programs.base(tool) == starter or starter in called[:2]:
            at = called.index(starter) + 1 if starter in called[:2] else 1
            return _starts_what_it_reads(command[at:], alone=starter == _PARALLEL)
    return carries_out_input(tool, command) or tool_names.is_shell(tool, command)


def _starts_what_it_reads(words: tuple[str, ...], *, alone: bool) -> bool:
    """Whether a tool that starts a command for each line starts a shell, or the line itself."""
    if any(tool_names.is_shell(word) for word in words):
        return True
    replaced = next((word[2:] for word in words if word.startswith("-I") and word != "-I"), "")
    if replaced and replaced in words:
        return not any(word[:1].isalpha() or "/" in word for word in words[: words.index(replaced)])
    return alone and not any(word[:1].isalpha() or "/" in word for word in words)
