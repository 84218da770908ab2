"""What was told of those who held a socket before, and still counts; pure.

A socket outlives who opened it: executing another program keeps it, and so does a child. What
speaks of a program then speaks of nobody who holds the socket now, and yet of whom it serves.

Known is only what was looked at while it stood: nothing of before portwatch was started, and
nothing that was over between two looks.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.core import code_from_input, programs, tool_names
from portwatch.core.model import Match
from portwatch.core.reason import SPEAKS_OF_PROGRAM, Reason, ReasonCode, Severity
from portwatch.core.record import record
from portwatch.core.said import filled, inside, say
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from portwatch.core.model import Listener, Process, ProcessId
    from portwatch.core.signs import Holder

SIGNS_AT_MOST = 16
"""What is kept in mind of one socket: the heaviest, and of those the first."""

_ADVICE = say(
    "If you did not hand it over on purpose, stop it and find out who started what held it."
)
_EARLIER = say("Earlier this was seen of it: {reason}")
_RAN_ANOTHER = say("Its process ran another program before, of which was told: {reason}")
_HELD_BY_ANOTHER = say("It was held by another program before, of which was told: {reason}")
_SHELLS = frozenset({ReasonCode.SHELL_ON_SOCKET, ReasonCode.PIPE_TO_SHELL})
# What is true of a file may end when the file is put right, built anew or updated.
_OF_FILE = frozenset(
    {
        *(ReasonCode.EXE_DELETED, ReasonCode.EXE_TEMPORARY, ReasonCode.EXE_HIDDEN),
        *(ReasonCode.WRITABLE_BY_OTHERS, ReasonCode.UNPACKAGED_ROOT),
    }
)
# What speaks of a program; ports, reach and rules are judged as they are now.
_REMEMBERED = (
    _OF_FILE
    | _SHELLS
    | {
        *(ReasonCode.RAW_LISTENER, ReasonCode.CODE_WITHOUT_FILE),
        *(ReasonCode.EXE_MEMFD, ReasonCode.MASQUERADE),
    }
)
_BETWEEN_COMMANDS = re.compile(r"[;|\n(){}`]|&&?(?![0-9])")
_BEFORE_COMMAND = frozenset({"exec", "!", "command", "setsid", "nohup", "env"})
_REDIRECTED = re.compile(r"[0-9]?[<>]")
_CERTAIN = frozenset({Match.EXACT, Match.SHARED})
_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}

_Key: TypeAlias = "tuple[ProcessId, str | None, str | None]"
"""A process with what it runs: after executing another program it is another holder."""


class _Sign(NamedTuple):
    """Something that was told of a holder.

    Attributes:
        key: Of the holder.
        process: The holder as it was then.
        since: The look at which it was first seen to hold the socket.
        reason: What was told.
        served: Whether a shell had the network then.
    """

    key: _Key
    process: Process
    since: int
    reason: Reason
    served: bool


@record(frozen=True, slots=True)
class EarlierHolders:
    """The past of one socket, as far as it was seen.

    Attributes:
        looks: How often it was looked at.
        holders: Who holds it, and since which look.
        signs: What was told of them and of those before.
    """

    looks: int = 0
    holders: tuple[tuple[_Key, int], ...] = ()
    signs: tuple[_Sign, ...] = ()

    def followed(self, row: Listener, holders: Sequence[Holder]) -> EarlierHolders:
        """The past with what is seen now.

        Args:
            row: The listener.
            holders: Those who hold it, with what is told of each. If none can be told, nothing
                is learnt of it; of a guess neither.
        """
        if row.ownership.match not in _CERTAIN or not holders:
            return self
        before = dict(self.holders)
        now = {_key(one): before.get(_key(one), self.looks) for one in holders}
        known = {
            (sign.key, sign.reason.code, sign.reason.severity, sign.served) for sign in self.signs
        }
        fresh = [
            _Sign(_key(one), one.subject.process, now[_key(one)], reason, _serves(one))
            for one in holders
            for reason in one.reasons
            if reason.code in _REMEMBERED
            and reason.severity is not Severity.LOW
            and (_key(one), reason.code, reason.severity, _serves(one)) not in known
        ]
        signs = _heaviest((*self.signs, *fresh))
        return EarlierHolders(self.looks + 1, tuple(now.items()), signs)

    def reason(self, holders: Sequence[Holder]) -> Reason | None:
        """The weightiest that was told before, and is not told of who holds it now.

        Args:
            holders: As for ``followed``, which goes before.
        """
        told = [reason for one in holders for reason in one.reasons]
        left = [
            reason
            for sign in self.signs
            if not _is_told(sign, told) and (reason := self._recalled(sign, holders))
        ]
        return max(left, key=lambda one: _WEIGHT[one.severity], default=None)

    def _recalled(self, sign: _Sign, holders: Sequence[Holder]) -> Reason | None:
        """What is still to be told of a sign, if anything is."""
        code = sign.reason.code
        if any(_key(one) == sign.key for one in holders):
            return _told(sign, _EARLIER) if code in _SHELLS else None
        became = [one for one in holders if one.subject.process.id == sign.process.id]
        if (not became and self._was_guest(sign)) or _stands_again(sign, holders):
            return None
        if became and _was_start_script(sign):
            return None
        return _told(sign, _RAN_ANOTHER if became else _HELD_BY_ANOTHER)

    def _was_guest(self, sign: _Sign) -> bool:
        """Whether who holds it now did so before that one, and lent it to it."""
        above = {parent.pid for parent in sign.process.parents}
        return any(
            since < sign.since or (since == sign.since and key[0].pid in above)
            for key, since in self.holders
        )


def _is_told(sign: _Sign, told: Iterable[Reason]) -> bool:
    """Whether the same, or more, is told of who holds it now."""
    weight = _WEIGHT[sign.reason.severity]
    return any(one.code is sign.reason.code and _WEIGHT[one.severity] >= weight for one in told)


def _key(one: Holder) -> _Key:
    return one.subject.process.id, one.subject.image, one.subject.runs


def _stands_again(sign: _Sign, holders: Iterable[Holder]) -> bool:
    """Whether the same file runs on, about which nothing more is told."""
    _, image, runs = sign.key
    return sign.reason.code in _OF_FILE and any(
        (one.subject.image, one.subject.runs) == (image, runs) for one in holders
    )


def _was_start_script(sign: _Sign) -> bool:
    """Whether a shell held it for the server that it became, as scripts that start one do."""
    process = sign.process
    return (
        sign.reason.code is ReasonCode.SHELL_ON_SOCKET
        and not sign.served
        and tool_names.is_shell(programs.image(process) or "", process.command)
        and len(process.command) > 1
        and not process.command[-1].startswith("-")
        and not any(map(_opens_shell, process.command[2:]))
    )


def _opens_shell(code: str) -> bool:
    """Whether a command in code of a shell is a shell that reads what it is to do."""
    for command in _BETWEEN_COMMANDS.split(code):
        words = command.split()
        first = next((n for n, word in enumerate(words) if word not in _BEFORE_COMMAND), None)
        if first is None or not tool_names.may_be_shell(words[first]):
            continue
        given = tuple(word for word in words[first:] if not _REDIRECTED.match(word))
        if code_from_input.shell_reads(given):
            return True
    return False


def _serves(one: Holder) -> bool:
    """Whether a holder, or a shell that it started, has the network as input or output."""
    evidence = one.subject.evidence
    below = (shell for shell in evidence.shells or () if shell.is_below)
    return evidence.streams.network or any(shell.streams.network for shell in below)


def _heaviest(signs: tuple[_Sign, ...]) -> tuple[_Sign, ...]:
    """As many as are kept, in their order."""
    order = sorted(range(len(signs)), key=lambda place: -_WEIGHT[_severity(signs[place].reason)])
    return tuple(signs[place] for place in sorted(order[:SIGNS_AT_MOST]))


def _severity(reason: Reason) -> Severity:
    """How heavy it is once it is of the past."""
    return reason.severity if reason.code in SPEAKS_OF_PROGRAM else Severity.MEDIUM


def _told(sign: _Sign, what: str) -> Reason:
    reason, process = sign.reason, sign.process
    name, pid = clean(programs.name(process), 60), process.id.pid
    return reason._replace(
        code=ReasonCode.EARLIER_HOLDER,
        severity=_severity(reason),
        text=filled(what, reason=inside(reason.text)),
        evidence=say("{name}, pid {pid}: {evidence}", name=name, pid=pid, evidence=reason.evidence),
        advice=_ADVICE,
    )
