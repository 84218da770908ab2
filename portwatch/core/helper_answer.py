"""What the helper with an administrator's rights answers: one JSON line for each request."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.document import DocumentError, load_document
from portwatch.core.helper_request import (
    MOST_INODES,
    MOST_PROCESSES,
    VERSION,
    Mode,
    parse_process,
)
from portwatch.core.model import Parent, Process
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.core.document import Node
    from portwatch.core.model import ProcessId

LONGEST_ANSWER = 16 * 1024 * 1024
"""Bytes of a line; the rules of a large firewall with lists take one or two millions."""

_MOST_NUMBER = 2**64 - 1
_MOST_HOLDERS = 1024  # of one socket
_MOST_PAIRS = 262_144  # of all sockets of one answer, of up to 40 bytes each
_MOST_COMMAND = 16 * 1024  # bytes of a command line, so that the facts of all who are asked for fit
_MOST_WORDS = 256  # of a command line
_LONGEST_LETTER = 12  # bytes, for two surrogates
_MOST_PARENTS = 64
_LONGEST_PARENT = 64
_MOST_TOOLS = 16
_LONGEST_WORD = 4096
_LONGEST_TEXT = 65536
_LAST_ERRNO = 4095
_LAST_CODE, _LAST_SIGNAL = 255, 64  # of a process that has ended


class Trouble(StrEnum):
    """Stable code of why something was not answered, or not done."""

    BAD_REQUEST = "bad-request"
    TOO_LARGE = "too-large"
    TOO_SLOW = "too-slow"
    TOO_MANY = "too-many"
    NOT_ALLOWED = "not-allowed"
    STALE = "stale"
    LET_GO = "let-go"
    NOT_PERMITTED = "not-permitted"
    FAILED = "failed"


@record(frozen=True, slots=True)
class Greeting:
    """The first line: it has its rights, and what it does with them."""

    mode: Mode
    boot: str
    version: int = VERSION


@record(frozen=True, slots=True)
class Owners:
    """All processes that hold each socket; none where no process does."""

    holders: Mapping[int, tuple[ProcessId, ...]]


@record(frozen=True, slots=True)
class Facts:
    """What was found of the processes that are there; their users are not named."""

    processes: tuple[Process, ...]


@record(frozen=True, slots=True)
class Rules:
    """What tells that the firewall's rules may have changed.

    Attributes:
        problem: Why that is not known; empty if it is.
        generation: The kernel's number of the rules of nftables; ``None`` if it has none.
        legacy: The tables of the older iptables, for each of its two tools.
        has_tables: Whether nftables has any.
    """

    problem: str
    generation: int | None = None
    legacy: tuple[str, ...] = ()
    has_tables: bool = False


@record(frozen=True, slots=True)
class Said:
    """What a command of the system said.

    Attributes:
        text: ``None`` if it failed.
        problem: Why.
        missing: Whether it is not installed.
    """

    text: str | None
    problem: str = ""
    missing: bool = False


@record(frozen=True, slots=True)
class Bound:
    """The process is held by this number."""

    number: int


@record(frozen=True, slots=True)
class Done:
    """It was done."""


@record(frozen=True, slots=True)
class Closed:
    """What the kernel says of closing a connection.

    Attributes:
        errno: 0 if it was closed.
        another: Whether another socket has the same ends now.
    """

    errno: int
    another: bool = False


@record(frozen=True, slots=True)
class Working:
    """How far a manager is with what was asked for.

    Attributes:
        code: How its tool ended: 0 if all went well; ``None`` while it runs.
        words: What it has complained of, one line.
    """

    code: int | None
    words: str = ""


@record(frozen=True, slots=True)
class Refused:
    """It was not answered, or not done."""

    trouble: Trouble
    text: str


Answer: TypeAlias = Owners | Facts | Rules | Said | Bound | Done | Closed | Working | Refused


@record(frozen=True, slots=True)
class Answered:
    """An answer with the number of its request; 0 where that could not be read."""

    number: int
    answer: Answer


def encode_greeting(greeting: Greeting) -> bytes:
    """One line, with its end."""
    return _line(
        {"helper": "portwatch", "version": VERSION, "mode": greeting.mode, "boot": greeting.boot}
    )


def parse_greeting(line: bytes) -> Greeting:
    """The first line of a helper.

    Raises:
        DocumentError: It is none, or one of another version.
    """
    root = _document(line, "greeting")
    fields = root.fields(frozenset({"helper", "version", "mode", "boot"}), frozenset())
    fields["version"].whole(VERSION, VERSION)
    return Greeting(Mode(fields["mode"].one_of(Mode)), fields["boot"].text())


def encode_answer(answered: Answered) -> bytes:
    """One line, with its end."""
    return _line({"id": answered.number, **_fields_of(answered.answer)})


def parse_answer(line: bytes) -> Answered:
    """One line, without its end.

    Raises:
        DocumentError: It is no answer.
    """
    fields = dict(_document(line, "answer").pairs())
    if "id" not in fields or len(fields) != 2:  # noqa: PLR2004 - a number and a kind
        raise DocumentError("answer: not a number and an answer")
    number = fields.pop("id").whole(0, _MOST_NUMBER)
    ((kind, node),) = fields.items()
    parse = _PARSERS.get(kind)
    if parse is None:
        node.fail("no such answer")
    return Answered(number, parse(node))


def _document(line: bytes, name: str) -> Node:
    if len(line) > LONGEST_ANSWER:
        raise DocumentError(f"{name}: {len(line)} bytes are too many")
    try:
        return load_document(line.decode("utf-8"), name)
    except UnicodeDecodeError:
        raise DocumentError(f"{name}: not UTF-8") from None


def _line(document: dict[str, object]) -> bytes:
    return json.dumps(document, separators=(",", ":")).encode("ascii") + b"\n"


def _fields_of(answer: Answer) -> dict[str, object]:
    match answer:
        case Owners(holders):
            return {"owners": _owners_fields(holders)}
        case Facts(processes):
            return {"facts": [_process_fields(one) for one in processes]}
        case Rules():
            return {
                "rules": {
                    "problem": answer.problem,
                    "generation": answer.generation,
                    "legacy": list(answer.legacy),
                    "has_tables": answer.has_tables,
                }
            }
        case Said(text, problem, missing):
            return {"said": {"text": text, "problem": problem, "missing": missing}}
        case _:
            return _short_fields(answer)


def _short_fields(answer: Bound | Done | Closed | Working | Refused) -> dict[str, object]:
    match answer:
        case Bound(number):
            return {"bound": number}
        case Done():
            return {"done": True}
        case Closed(errno, another):
            return {"closed": {"errno": errno, "another": another}}
        case Working(code, words):
            return {"working": {"code": code, "words": words}}
        case Refused(trouble, text):
            return {"refused": {"trouble": trouble, "text": text}}


def _owners_fields(holders: Mapping[int, tuple[ProcessId, ...]]) -> list[object]:
    """Any user can have a socket held by as many processes as he may start."""
    most = _MOST_HOLDERS
    if sum(min(len(held), most) for held in holders.values()) > _MOST_PAIRS:
        most = _MOST_PAIRS // len(holders)
    return [
        [inode, [[one.pid, one.started] for one in held[:most]]] for inode, held in holders.items()
    ]


def _process_fields(process: Process) -> dict[str, object]:
    """What does not fit is cut: whoever asks can nearly always read the command line himself."""
    return {
        "id": [process.id.pid, process.id.started],
        "name": process.name[:_LONGEST_WORD],
        "exe": _short(process.exe),
        "command": _cut(process.command),
        "uid": process.uid,
        "started_at": process.started_at,
        "parents": [
            [one.pid, one.name[:_LONGEST_PARENT]] for one in process.parents[:_MOST_PARENTS]
        ],
        "cwd": _short(process.cwd),
        "script_file": _short(process.script_file),
    }


def _cut(command: tuple[str, ...]) -> list[str]:
    words: list[str] = []
    left = _MOST_COMMAND
    for word in command[:_MOST_WORDS]:
        cut = word[:_LONGEST_WORD]
        size = len(json.dumps(cut)) + 1
        if size > left:
            words.append(cut[: left // _LONGEST_LETTER])
            break
        words.append(cut)
        left -= size
    return words


def _short(text: str | None) -> str | None:
    return None if text is None or len(text) > _LONGEST_WORD else text


def _owners(node: Node) -> Answer:
    holders = {}
    for each in node.items(MOST_INODES):
        inode, pids = each.items(2, exactly=2)
        found = tuple(parse_process(one) for one in pids.items(_MOST_HOLDERS))
        holders[inode.whole(1, _MOST_NUMBER)] = found
    return Owners(holders)


def _facts(node: Node) -> Answer:
    return Facts(tuple(map(_process, node.items(MOST_PROCESSES))))


def _process(node: Node) -> Process:
    required = frozenset({"id", "name", "command", "parents"})
    optional = frozenset({"exe", "uid", "started_at", "cwd", "script_file"})
    fields = node.fields(required, optional)
    uid, started_at = fields.get("uid"), fields.get("started_at")
    parents = [each.items(2, exactly=2) for each in fields["parents"].items(_MOST_PARENTS)]
    return Process(
        id=parse_process(fields["id"]),
        name=fields["name"].text(),
        exe=_optional(fields.get("exe")),
        command=tuple(word.text() for word in fields["command"].items(_MOST_WORDS)),
        uid=None if uid is None else uid.whole(0, 2**32 - 1),
        started_at=None if started_at is None else started_at.seconds(0),
        parents=tuple(Parent(pid.whole(1, 2**31 - 1), name.text()) for pid, name in parents),
        cwd=_optional(fields.get("cwd")),
        script_file=_optional(fields.get("script_file")),
    )


def _optional(node: Node | None) -> str | None:
    return None if node is None else node.text()


def _rules(node: Node) -> Answer:
    required = frozenset({"problem", "legacy", "has_tables"})
    fields = node.fields(required, frozenset({"generation"}))
    generation = fields.get("generation")
    return Rules(
        problem=fields["problem"].text(),
        generation=None if generation is None else generation.whole(0, 2**32 - 1),
        legacy=tuple(one.text(_LONGEST_TEXT) for one in fields["legacy"].items(_MOST_TOOLS)),
        has_tables=fields["has_tables"].flag(),
    )


def _said(node: Node) -> Answer:
    fields = node.fields(frozenset({"problem", "missing"}), frozenset({"text"}))
    text = None if "text" not in fields else fields["text"].text(LONGEST_ANSWER)
    return Said(text, fields["problem"].text(), fields["missing"].flag())


def _bound(node: Node) -> Answer:
    return Bound(node.whole(1, _MOST_NUMBER))


def _done(node: Node) -> Answer:
    node.flag()
    return Done()


def _closed(node: Node) -> Answer:
    fields = node.fields(frozenset({"errno", "another"}), frozenset())
    return Closed(fields["errno"].whole(0, _LAST_ERRNO), fields["another"].flag())


def _working(node: Node) -> Answer:
    fields = node.fields(frozenset({"words"}), frozenset({"code"}))
    code = fields.get("code")
    ended = None if code is None else code.whole(-_LAST_SIGNAL, _LAST_CODE)
    return Working(ended, fields["words"].text())


def _refused(node: Node) -> Answer:
    fields = node.fields(frozenset({"trouble", "text"}), frozenset())
    return Refused(Trouble(fields["trouble"].one_of(Trouble)), fields["text"].text())


_PARSERS = {
    "owners": _owners,
    "facts": _facts,
    "rules": _rules,
    "said": _said,
    "bound": _bound,
    "done": _done,
    "closed": _closed,
    "working": _working,
    "refused": _refused,
}
