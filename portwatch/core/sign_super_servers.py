"""Programs that are started for whoever connects, before anybody does; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core import code_from_input, interpreters, launcher, programs, subject, tool_names
from portwatch.core.interactive import carries_out_input
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.redaction import redact
from portwatch.core.said import say
from portwatch.core.sign_images import is_temporary
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Listener
    from portwatch.core.subject import Subject

_COMMAND_AT_MOST = 200
_STOP_IT = say("If you did not set this up yourself, stop it and find out who started it.")
# They start what their next words name; options and settings come before it.
_WRAPPERS = frozenset(
    {
        *("env", "nice", "nohup", "setsid", "timeout", "stdbuf", "sudo", "doas", "chroot", "tcpd"),
        *("script", "unbuffer", "ionice", "chrt", "setpriv", "runuser", "su", "unshare", "busybox"),
    }
)


def weight(words: tuple[str, ...]) -> Severity | None:
    """How much speaks against a program that reads what peers send; ``None`` for an ordinary one.

    Args:
        words: Its command line, itself first.
    """
    told = _started(words)
    if told is None:
        return Severity.MEDIUM if words and is_temporary(words[0]) else None
    if _carries_out(told):
        return Severity.HIGH
    language = interpreters.spoken_by(programs.base(told[0])) or "shell"
    script = interpreters.run_by(language, iter(told[1:]))
    return None if script is not None and subject.is_installed(script) else Severity.MEDIUM


def handed(one: Subject, row: Listener) -> Iterator[Reason]:
    """What the holder's own file of settings has it start at this port."""
    for start in one.evidence.starts:
        if (start.protocol, start.port) != (row.socket.protocol, row.socket.local_port):
            continue
        told = weight(start.words)
        if told is not None:
            shown = clean(" ".join(redact(start.words)), _COMMAND_AT_MOST)
            yield _reason(told, f"{clean(start.path, _COMMAND_AT_MOST)}: {shown}")
            return


def on_command_line(one: Subject) -> Reason | None:
    """What its command line has it start, where it is known to do so for those who connect."""
    called, words = one.really, one.process.command
    if called in tool_names.MANY:
        called = tool_names.applet(words)
    if called not in tool_names.STARTERS or one.interprets:
        return None
    rest = words[1:]
    for at, word in enumerate(rest):
        if _is_program(word) or programs.base(word) in _WRAPPERS - tool_names.MANY:
            told = None if _runs_script(rest[at:]) else weight(rest[at:])
            return None if told is None else _reason(told, one.shown)
    return None


def ends_in_shell(words: tuple[str, ...]) -> bool:
    """Whether a command line ends in a shell that carries out what it reads."""
    return any(
        tool_names.is_shell(word) and code_from_input.shell_reads(words[at:])
        for at, word in enumerate(words)
    )


def _started(words: tuple[str, ...]) -> tuple[str, ...] | None:
    """The shell or the interpreter that is started in the end, with its words."""
    wrapped = bool(words) and programs.base(words[0]) in _WRAPPERS
    for at, word in enumerate(words if wrapped else words[:1]):
        if _is_program(word):
            return words[at:]
    return None


def _runs_script(words: tuple[str, ...]) -> bool:
    """Whether an interpreter is started for a script, as people start the server they write.

    What that does is told when it runs.
    """
    told = _started(words)
    language = None if told is None else interpreters.spoken_by(programs.base(told[0]))
    if told is None or language is None or tool_names.is_shell(told[0]):
        return False
    script = interpreters.run_by(language, iter(told[1:]))
    return script is not None and not is_temporary(script)


def _is_program(word: str) -> bool:
    name = programs.base(word)
    return (
        tool_names.is_shell(name)
        or interpreters.spoken_by(name) is not None
        or launcher.is_launcher(name)
    )


def _carries_out(words: tuple[str, ...]) -> bool:
    if tool_names.is_shell(words[0], words):
        return code_from_input.shell_reads(words)
    return carries_out_input(words[0], words)


def _reason(weighs: Severity, evidence: str) -> Reason:
    text = say("It starts a shell or an interpreter for whoever connects.")
    if weighs is Severity.HIGH:
        text = say(
            "It starts a shell or an interpreter for whoever connects, which carries out what they"
            " send."
        )
    return Reason(ReasonCode.PIPE_TO_SHELL, weighs, text, evidence, _STOP_IT)
