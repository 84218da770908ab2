"""What the code tells that an interpreter runs, wherever it was given that; pure."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from portwatch.core import (
    code_from_input,
    programs,
    served_code,
    shell_code,
    subject,
    tool_names,
)
from portwatch.core.code_look import NOTHING, CodeSign, look_inline
from portwatch.core.evidence import StreamKind
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.core.said import filled, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.subject import Subject

_BRINGS_CODE = frozenset({StreamKind.PIPE, StreamKind.FILE, StreamKind.NETWORK, StreamKind.SOCKET})
_STOP_IT = say("If you did not set this up yourself, stop it and find out who started it.")
_TEXTS = {
    CodeSign.NATIVE: say("{what} makes memory executable and calls what it wrote there."),
    CodeSign.FETCHES: say(
        "{what} runs what it gets from the network, or from a folder for temporary files."
    ),
    CodeSign.PACKED: say("{what} is packed, so that nobody can read what it does."),
    CodeSign.SOURCELESS: say(
        "{what} is compiled and its source is not beside it, so that nobody can read what it does."
    ),
}


def joined(one: Subject) -> Reason | None:
    """Code that joins a socket and a shell, or carries out what peers send, by its own words."""
    inline = code(one)
    if inline is not None and shell_code.joins_inline(inline):
        weight = Severity.HIGH
        text = say("The code on its command line joins a socket and a shell.")
    elif (one.interprets or _runs_gateways(one)) and CodeSign.JOINS in _signs(one, inline):
        weight = Severity.MEDIUM
        what = _what(one, inline, CodeSign.JOINS)
        text = say("{what} carries out what others send, or hands it to a shell.", what=what)
    elif one.interprets and CodeSign.MAY_JOIN in _signs(one, inline):
        weight = Severity.MEDIUM
        what = _what(one, inline, CodeSign.MAY_JOIN)
        text = say("{what} names what it would need to carry out what others send.", what=what)
    else:
        return None
    return Reason(ReasonCode.SHELL_ON_SOCKET, weight, text, evidence=one.shown, advice=_STOP_IT)


def _runs_gateways(one: Subject) -> bool:
    return bool(served_code.by_native(one.really, one.process.command))


def native(one: Subject) -> Iterator[Reason]:
    """A small program of nobody's package that names a shell, and what would join a socket to it.

    Servers that people build to work on this machine from elsewhere name them as well.
    """
    if one.interprets or one.is_raw or one.contained or one.from_distribution:
        return
    is_anybodys = not subject.is_installed(one.image or "") or one.unpackaged
    if is_anybodys and CodeSign.MAY_JOIN in (one.evidence.code or NOTHING):
        yield Reason(
            ReasonCode.SHELL_ON_SOCKET,
            Severity.MEDIUM,
            say(
                "Its program names a shell, and all that it would need to hand that to whoever"
                " connects."
            ),
            evidence=one.shown,
            advice=_STOP_IT,
        )


def carries_out(one: Subject) -> bool:
    """Whether its script's or its input's own words join a socket and a shell."""
    return bool((one.evidence.code or NOTHING) & {CodeSign.JOINS, CodeSign.MAY_JOIN})


def hidden(one: Subject) -> Iterator[Reason]:
    """An interpreter whose code cannot be looked at: packed, fetched, or read from its input."""
    if not one.interprets or one.is_shell:
        return
    inline = code(one)
    found = NOTHING if _is_installed(one) else _signs(one, inline)
    sign = next((each for each in _TEXTS if each in found), None)
    weight = Severity.MEDIUM
    if sign is not None:
        text = filled(_TEXTS[sign], what=_what(one, inline, sign))
    elif inline is None and _is_unseen_input(one):
        text = say(
            "It runs code that came through its standard input, so no file tells what it does."
        )
        weight = Severity.LOW if one.on_loopback and _is_watched(one) else weight
    else:
        return
    yield Reason(ReasonCode.CODE_WITHOUT_FILE, weight, text, evidence=one.shown, advice=_STOP_IT)


def unread(one: Subject) -> Iterator[Reason]:
    """A script whose turn to be looked at has not come yet, or that does not answer."""
    if one.evidence.silent is not None:
        yield Reason(
            ReasonCode.CODE_UNREAD,
            Severity.LOW,
            say(
                "Its files are not looked at: those on {folder} do not answer.",
                folder=one.evidence.silent,
            ),
            evidence=one.shown,
            advice=say("Bring the server of that file system back, or unmount it."),
        )
    elif CodeSign.UNREAD in (one.evidence.code or NOTHING):
        yield Reason(
            ReasonCode.CODE_UNREAD,
            Severity.LOW,
            say("Its script has not been looked at yet: too many came at once."),
            evidence=one.shown,
            advice=say("Wait a moment: it is looked at in its turn."),
        )


def code(one: Subject) -> str | None:
    """The code that an interpreter is given in its command line."""
    words = one.process.command[1:]
    if not one.interprets or programs.script(one.process) is not None:
        return None
    # An -E of Python, or an -r of Ruby, is another option: what follows it is no code.
    letters = "c" if one.really.startswith("python") else "cerER"
    return _inline(words, letters)


def _inline(words: tuple[str, ...], letters: str) -> str | None:
    """All that follows an option for code, as more than one may be given."""
    option = re.compile(
        rf"-[A-Za-z]*[{letters}]|--?eval|--print|-pe|eval|-[Cc]ommand|--execute|--rpc-eval"
        "|-i?ex|--?(?:init-)?eval-command"
    )
    attached = re.compile(rf"-[A-Za-z]*[{letters}].{{8,}}|--eval=.*", re.DOTALL)
    found = [after for word, after in pairwise((*words, "")) if option.fullmatch(word)]
    found += [word for word in words if attached.fullmatch(word)]
    return "\n".join(found)[: shell_code.AT_MOST] if found else None


def _signs(one: Subject, inline: str | None) -> frozenset[CodeSign]:
    found = one.evidence.code or NOTHING
    return found if inline is None else found | look_inline(inline)


def _what(one: Subject, inline: str | None, sign: CodeSign) -> str:
    """Where the code is of which a sign tells."""
    if inline is not None and sign in look_inline(inline):
        return say("The code on its command line")
    if inline is None and _reads_input(one):
        return say("The code of its standard input")
    if inline is None and programs.script(one.process) is not None:
        return say("Its script, or code that it loads,")
    return say("Code that it loads or serves")


def _is_installed(one: Subject) -> bool:
    """Whether its script is where only an administrator or a package puts one."""
    script = one.evidence.script
    return script is not None and subject.is_installed(script.path) and one.supervised


def _is_unseen_input(one: Subject) -> bool:
    """Whether its code came through its standard input, where nobody can read it again."""
    stdin = one.evidence.streams.stdin
    if stdin is None or stdin.kind not in _BRINGS_CODE or not _reads_input(one):
        return False
    return stdin.kind is not StreamKind.FILE or one.evidence.code is None


def _is_watched(one: Subject) -> bool:
    """Whether somebody sits before it: it speaks to a terminal."""
    streams = one.evidence.streams
    return any(
        stream is not None and stream.kind is StreamKind.TERMINAL
        for stream in (streams.stdout, streams.stderr)
    )


def _reads_input(one: Subject) -> bool:
    if not one.process.command:
        return False
    first, *words = one.process.command
    if not tool_names.kin(programs.base(first), one.really):
        return False  # a title that it gave itself
    return code_from_input.interpreter_reads(one.really, tuple(words))
