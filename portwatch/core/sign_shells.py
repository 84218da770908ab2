"""Shells and what ties them to the network; pure."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from portwatch.core import code_from_input, programs, sign_code, subject, tool_names
from portwatch.core.evidence import StreamKind
from portwatch.core.late_pattern import LatePattern
from portwatch.core.peer_code import carries_out
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.redaction import redact
from portwatch.core.said import say
from portwatch.core.sign_super_servers import ends_in_shell, on_command_line
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.evidence import Relative, Streams
    from portwatch.core.model import Process
    from portwatch.core.subject import Subject

_COMMAND_AT_MOST = 200
_SILENT = frozenset({StreamKind.NULL, StreamKind.FILE})
_STOP_IT = say("If you did not set this up yourself, stop it and find out who started it.")

# Short options of netcat and ncat that take a word; the rest of their cluster is that word.
_TAKES_WORD = frozenset("gGhioOpPqrsTVwWxXmMdI")
_AWKS = frozenset({"gawk", "mawk"})
_LONG_EXEC = ("--exec", "--sh-exec", "--lua-exec")
_SOCAT_EXEC = LatePattern(r"(?:[^!]*!!)?(?:exec|system|shell|exec1|shell1):", re.IGNORECASE)
_SHELL_WORD = LatePattern(r"(?:[^\s\"']*/)?(?:ba|da|z|k|a|mk|c|tc|fi)?sh(?:[ ,].*)?", re.DOTALL)


def shells(one: Subject) -> Iterator[Reason]:
    """Everything that ties a shell to the listener; the strongest sign alone is told."""
    for sign in _SIGNS:
        told = sign(one)
        if told is not None:
            yield told
            break
    if one.is_raw:
        yield Reason(
            ReasonCode.RAW_LISTENER,
            Severity.MEDIUM,
            say(
                "{name} listens: it passes the bytes of whoever connects on as they are.",
                name=clean(one.really, 40),
            ),
            evidence=one.shown,
            advice=say("If it was for one transfer that is done, stop it."),
        )
    yield from sign_code.hidden(one)


def _exec_option(one: Subject) -> Reason | None:
    """The command line tells the tool to start a command for whoever connects."""
    if one.interprets:
        return None
    words = one.process.command[1:]
    told = _exec_word(one.tool, words) if one.is_raw else _foreign_exec_word(words)
    if told is None:
        return None
    return Reason(
        ReasonCode.PIPE_TO_SHELL,
        Severity.HIGH,
        say("It starts a command for whoever connects, and that command reads what they send."),
        evidence=one.shown,
        advice=_STOP_IT,
    )


def _exec_word(tool: str, words: tuple[str, ...]) -> str | None:
    if programs.base(tool) == "openssl":
        return None  # it starts nothing
    if programs.base(tool) in _AWKS:
        return next((word for word in words if carries_out(word)), None)
    if programs.base(tool).startswith("socat"):
        return next((word for word in words if _SOCAT_EXEC.match(word)), None)
    for word in words:
        if word.startswith(_LONG_EXEC) or _SOCAT_EXEC.match(word):
            return word
        if not word.startswith("-") or word.startswith("--"):
            continue
        for letter in word[1:]:
            if letter in "ec":
                return word
            if letter in _TAKES_WORD:
                break
    return None


def _foreign_exec_word(words: tuple[str, ...]) -> str | None:
    """The same of a tool that is not known: only where the command is plainly a shell."""
    for word, following in pairwise((*words, "")):
        address, _, command = word.partition(":")
        if _SOCAT_EXEC.match(f"{address}:") and _SHELL_WORD.fullmatch(command.strip("\"'")):
            return word
        option, _, attached = word.partition("=")
        is_option = option in _LONG_EXEC or (word.startswith("-") and word[-1:] in {"e", "c"})
        if is_option and _SHELL_WORD.fullmatch(attached or following):
            return word
    return None


def _offers_shell(one: Subject) -> Reason | None:
    """A program that was told to run a shell, as terminals for browsers are."""
    words = one.process.command[1:]
    if one.interprets or one.called in tool_names.FORWARDERS or not words:
        return None
    telnet = "telnetd" in one.called or "telnetd" in words[0]
    telnet = telnet and any(
        word == "-l" and _SHELL_WORD.fullmatch(after) for word, after in pairwise((*words, ""))
    )
    if not (telnet or _SHELL_WORD.fullmatch(words[-1]) or ends_in_shell(words)):
        return None
    return Reason(
        ReasonCode.PIPE_TO_SHELL,
        Severity.HIGH if telnet else Severity.MEDIUM,
        say("It was told to run a shell, and may give it to whoever connects."),
        evidence=one.shown,
        advice=_STOP_IT,
    )


def _piped(one: Subject) -> Reason | None:
    """A shell beside it reads what it says, or says what it reads."""
    mine = one.evidence.streams
    for shell in one.evidence.shells or ():
        takes, gives = mine.feeds(shell.streams), shell.streams.feeds(mine)
        takes = takes or (one.is_raw and mine.stdout in shell.fed_by)
        other = shell.streams.stdin
        led = other is not None and other.kind in {StreamKind.PIPE, StreamKind.NETWORK}
        is_shell = tool_names.is_shell(shell.image, shell.command)
        joined = (takes and (gives or _reads_orders(shell))) or (gives and led)
        joined = joined and is_shell  # the log of a server may be led to any other program
        if joined or (one.is_raw and (takes or (gives and is_shell))):
            return Reason(
                ReasonCode.PIPE_TO_SHELL,
                Severity.HIGH,
                _joined_by_pipe(shell),
                evidence=_relative(shell),
                advice=_STOP_IT,
            )
    return None


def _joined_by_pipe(shell: Relative) -> str:
    if tool_names.is_shell(shell.image, shell.command):
        return say("A shell is joined to it by a pipe: what others send can be carried out.")
    return say(
        "{name}, which carries out what it reads, is joined to it by a pipe: what others send can"
        " be carried out.",
        name=clean(programs.base(shell.image), 40),
    )


def _reads_orders(shell: Relative) -> bool:
    """Whether a shell carries out what it reads, and was given neither a script nor a command.

    A loop that somebody types at a terminal looks the same, and writes to that terminal.
    """
    stdout = shell.streams.stdout
    if stdout is not None and stdout.kind is StreamKind.TERMINAL:
        return False
    return code_from_input.shell_reads(shell.command)


def _on_socket(one: Subject) -> Reason | None:
    """The holder itself is a shell, or an interpreter that reads and writes the network."""
    streams = one.evidence.streams
    everyone = one.owners
    if one.is_shell:
        alone = all(each.id == one.process.id or _is_shell(each) for each in everyone)
        if not (alone or streams.network) or _is_packaged_script(one):
            return None
        text = say("A shell itself holds the socket.")
    elif one.interprets and _both_network(one):
        if one.supervised and (one.runs is None or subject.is_installed(one.runs)):
            return None
        text = say(
            "An interpreter has the network as its input and output, as a shell for others has."
        )
    else:
        return None
    return Reason(
        ReasonCode.SHELL_ON_SOCKET,
        Severity.HIGH,
        text,
        evidence=one.shown,
        advice=_STOP_IT,
    )


def _is_shell(process: Process) -> bool:
    return tool_names.is_shell(programs.image(process) or process.name, process.command)


def _both_network(one: Subject) -> bool:
    streams = (one.evidence.streams.stdin, one.evidence.streams.stdout)
    return all(
        stream is not None
        and stream.kind is StreamKind.NETWORK
        and stream.inode != one.inode  # the listening socket itself: inetd's "wait"
        for stream in streams
    )


def _is_packaged_script(one: Subject) -> bool:
    """Whether a shell runs a script that is installed where only administrators write."""
    script = one.evidence.script
    return script is not None and subject.is_installed(script.path) and one.supervised


def _below(one: Subject) -> Reason | None:
    """A shell that the holder started has the network, or a terminal that the holder made."""
    told = sign_code.carries_out(one) or programs.script(one.process) is None
    suspect = one.interprets and told
    own = one.evidence.streams
    for shell in one.evidence.shells or ():
        if not shell.is_below or (shell.streams == own and not _is_connected(one)):
            continue
        if _takes_orders(shell, own) and not _is_super_server(one, shell):
            text = say("A shell that it started has the network as its input or output.")
        elif suspect and _on_other_terminal(shell, one):
            text = say("Its code has started a shell on a terminal of its own.")
        else:
            continue
        return Reason(
            ReasonCode.SHELL_ON_SOCKET,
            Severity.HIGH,
            text,
            evidence=_relative(shell),
            advice=_STOP_IT,
        )
    return None


def _is_connected(one: Subject) -> bool:
    """Whether it has a connection as its input: what it starts inherits that, and reads it."""
    stdin = one.evidence.streams.stdin
    return stdin is not None and stdin.kind is StreamKind.NETWORK and stdin.inode != one.inode


def _takes_orders(shell: Relative, own: Streams) -> bool:
    """Whether what a shell reads may be what others send.

    One that only writes to the network shows the progress of a build, if it was given what to do
    and reads from nothing, or from where its server does. A bare one reads what others sent even
    there: the server may have put it into a pipe of its own, or into a file.
    """
    stdin, stdout = shell.streams.stdin, shell.streams.stdout
    if stdin is not None and stdin.kind is StreamKind.NETWORK:
        return True
    if stdout is None or stdout.kind is not StreamKind.NETWORK:
        return False
    if stdin is None or _reads_orders(shell):
        return True
    return stdin.kind not in _SILENT and stdin != own.stdin


def _on_connection(one: Subject) -> Reason | None:
    """A shell that is nowhere below the holder was handed one of the listener's connections.

    Whoever forks twice leaves what he started to the first process.
    """
    own = one.evidence.streams
    for shell in one.evidence.guests:
        if _takes_orders(shell, own) and not _is_super_server(one, shell):
            return Reason(
                ReasonCode.SHELL_ON_SOCKET,
                Severity.HIGH,
                say("A shell has a connection that came to this port as its input or output."),
                evidence=_relative(shell),
                advice=_STOP_IT,
            )
    return None


def _on_other_terminal(shell: Relative, one: Subject) -> bool:
    theirs, mine = shell.streams.stdin, one.evidence.streams
    if theirs is None or theirs.kind is not StreamKind.TERMINAL:
        return False
    return theirs not in {mine.stdin, mine.stdout, mine.stderr}


def _is_super_server(one: Subject, shell: Relative) -> bool:
    """Whether it is meant to start scripts for those who connect, and starts an installed one."""
    if one.called not in tool_names.SUPER_SERVERS or not one.from_distribution:
        return False
    words = [word for word in shell.command[1:] if not word.startswith("-")]
    return bool(words) and subject.is_installed(words[0]) and "-c" not in shell.command


def _relative(shell: Relative) -> str:
    words = " ".join(redact(shell.command)) or shell.image
    return f"pid {shell.pid}: {clean(words, _COMMAND_AT_MOST)}"


_SIGNS = (
    *(_exec_option, _piped, _on_socket, _below, _on_connection),
    *(sign_code.joined, on_command_line, _offers_shell),
)
