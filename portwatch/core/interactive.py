"""Whether a program carries out whatever it reads: a shell, or an interpreter alone; pure."""

from __future__ import annotations

from portwatch.core import interpreters, launcher, programs, tool_names


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
