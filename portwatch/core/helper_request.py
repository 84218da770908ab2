"""What the helper with an administrator's rights can be asked: a closed set, one JSON line each.

The lines come from a program of an ordinary user, so every value is checked and every number is
bounded. What is asked for is named by its identity: a process by pid and start mark, a socket by
inode and cookie, both within one start of the machine.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.connection_key import ConnectionKey
from portwatch.core.document import DocumentError, Node, load_document
from portwatch.core.manager_order import (
    ContainerRequest,
    ManagerNewsRequest,
    ManagerRequest,
    WholeRequest,
    manager_fields,
    parse_container,
    parse_manager_request,
    parse_news_request,
)
from portwatch.core.model import Family, ProcessId, Protocol
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Callable

VERSION = 1
"""Of the protocol; another one is not spoken with."""

LONGEST_REQUEST = 64 * 1024
"""Bytes of a line that is asked."""

MOST_INODES = 2048
"""Sockets whose holders are asked for at once."""

MOST_PROCESSES = 64
"""Processes whose facts are asked for at once."""

MOST_SOCKETS = 64
"""Sockets by which a process is bound."""

_MOST_ID = 2**53 - 1  # JSON's numbers are whole up to there in every reader
_MOST_PID = 2**31 - 1
_MOST_NUMBER = 2**64 - 1
_PORTS = 65535
_LONGEST_WORD = 128


class Mode(StrEnum):
    """What a helper does for who started it."""

    SEE = "see"
    ACT = "act"


class SignalAct(StrEnum):
    """What is done to a process; the names of ``services.stop.Handle``."""

    CHECK = "check"
    ASK = "ask"
    FORCE = "force"
    PAUSE = "pause"
    GO_ON = "go-on"


@record(frozen=True, slots=True)
class SocketKey:
    """One socket of this start of the machine."""

    inode: int
    cookie: int


@record(frozen=True, slots=True)
class OwnersRequest:
    """Who holds these sockets?"""

    inodes: tuple[int, ...]


@record(frozen=True, slots=True)
class FactsRequest:
    """What are these processes?"""

    processes: tuple[ProcessId, ...]


@record(frozen=True, slots=True)
class RulesRequest:
    """What tells that the firewall's rules may have changed?"""


class RuleTool(StrEnum):
    """The commands of the system that tell a firewall's rules, and change nothing."""

    NFT = "nft -j list ruleset"
    IPTABLES_NFT = "iptables-nft-save"
    IP6TABLES_NFT = "ip6tables-nft-save"
    IPTABLES_LEGACY = "iptables-legacy-save"
    IP6TABLES_LEGACY = "ip6tables-legacy-save"
    IPTABLES = "iptables-save"
    IP6TABLES = "ip6tables-save"


@record(frozen=True, slots=True)
class ToolRequest:
    """What does this command say?"""

    tool: RuleTool


@record(frozen=True, slots=True)
class BindRequest:
    """Hold on to this process, so that it can be signalled.

    Attributes:
        boot: The start of the machine in which all the numbers were seen.
        process: Whom.
        mark: What no other process has; ``None`` if not known.
        exe: Path of the image that it ran then; ``None`` if not known.
        sockets: It must hold one of these.
        under: Or it must be below the process that was bound before as this.
    """

    boot: str
    process: ProcessId
    mark: int | None = None
    exe: str | None = None
    sockets: tuple[SocketKey, ...] = ()
    under: int | None = None


@record(frozen=True, slots=True)
class SignalRequest:
    """Do this to a process that was bound."""

    bound: int
    act: SignalAct


@record(frozen=True, slots=True)
class ReleaseRequest:
    """Let go of a process that was bound."""

    bound: int


@record(frozen=True, slots=True)
class CloseRequest:
    """Close this one connection, seen in this start of the machine."""

    boot: str
    connection: ConnectionKey


Order: TypeAlias = (
    BindRequest
    | SignalRequest
    | ReleaseRequest
    | CloseRequest
    | ManagerRequest
    | ManagerNewsRequest
)
"""What changes something, prepares to, or follows what does."""

Question: TypeAlias = OwnersRequest | FactsRequest | RulesRequest | ToolRequest | ContainerRequest

Request: TypeAlias = Question | Order


@record(frozen=True, slots=True)
class Asked:
    """A request with the number by which its answer is known.

    Attributes:
        until: When it is to be begun at the latest, in seconds of the clock that both ends have
            (``CLOCK_BOOTTIME``): nobody waits for what is done later. ``None``: at any time.
    """

    number: int
    request: Request
    until: float | None = None


def parse_request(line: bytes) -> Asked:
    """One line, without its end.

    Raises:
        DocumentError: It is no request; the message says why.
    """
    if len(line) > LONGEST_REQUEST:
        raise DocumentError(f"request: {len(line)} bytes are too many")
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        raise DocumentError("request: not UTF-8") from None
    root = load_document(text, "request")
    fields = root.fields(frozenset({"id", "ask"}), _OPTIONAL)
    ask = fields.pop("ask")
    number = fields.pop("id").whole(1, _MOST_ID)
    until = fields.pop("until").seconds(0) if "until" in fields else None
    kind = ask.text()
    if kind not in _PARSERS:
        ask.fail("no such question")
    required, optional, parse = _PARSERS[kind]
    if missing := required - fields.keys():
        root.fail(f"the field {min(missing)!r} is missing")
    if unknown := fields.keys() - required - optional:
        root.fail(f"the field {min(unknown)!r} does not belong to it")
    return Asked(number, parse(fields), until)


def number_of(line: bytes) -> int:
    """The number of a line that is no request, by which its answer is known; 0 if it has none."""
    try:
        root = load_document(line[:LONGEST_REQUEST].decode("utf-8"), "request").value
        found = root.get("id") if isinstance(root, dict) else None
        return Node(found, "id").whole(1, _MOST_ID)
    except (DocumentError, UnicodeDecodeError):
        return 0


def encode_request(asked: Asked) -> bytes:
    """One line, with its end."""
    document = {"id": asked.number, "until": asked.until, **_fields_of(asked.request)}
    return json.dumps(document, separators=(",", ":")).encode("ascii") + b"\n"


def _fields_of(request: Request) -> dict[str, object]:
    if isinstance(request, WholeRequest):
        return manager_fields(request)
    return _own_fields(request)


def _own_fields(
    request: OwnersRequest
    | FactsRequest
    | RulesRequest
    | ToolRequest
    | BindRequest
    | SignalRequest
    | ReleaseRequest
    | CloseRequest,
) -> dict[str, object]:
    match request:
        case OwnersRequest(inodes):
            return {"ask": "owners", "inodes": inodes}
        case FactsRequest(processes):
            return {"ask": "facts", "processes": [_pair(one) for one in processes]}
        case RulesRequest():
            return {"ask": "rules"}
        case ToolRequest(tool):
            return {"ask": "tool", "tool": tool}
        case BindRequest():
            return {
                "ask": "bind",
                "boot": request.boot,
                "process": _pair(request.process),
                "mark": request.mark,
                "exe": request.exe,
                "sockets": [[one.inode, one.cookie] for one in request.sockets],
                "under": request.under,
            }
        case SignalRequest(bound, act):
            return {"ask": "signal", "bound": bound, "act": act}
        case ReleaseRequest(bound):
            return {"ask": "release", "bound": bound}
        case CloseRequest(boot, connection):
            return {
                "ask": "close",
                "boot": boot,
                "protocol": connection.protocol,
                "family": connection.family,
                "local": [connection.local_address, connection.local_port],
                "remote": [connection.remote_address, connection.remote_port],
                "interface": connection.interface,
                "cookie": connection.cookie,
            }


def _pair(process: ProcessId) -> list[int]:
    return [process.pid, process.started]


def parse_process(node: Node) -> ProcessId:
    """A pid and a start mark.

    Raises:
        DocumentError: It is something else.
    """
    pid, started = node.items(2, exactly=2)
    return ProcessId(pid.whole(1, _MOST_PID), started.whole(0, _MOST_NUMBER))


def _owners(fields: dict[str, Node]) -> Request:
    inodes = fields["inodes"].items(MOST_INODES)
    return OwnersRequest(tuple(one.whole(1, _MOST_NUMBER) for one in inodes))


def _facts(fields: dict[str, Node]) -> Request:
    return FactsRequest(tuple(map(parse_process, fields["processes"].items(MOST_PROCESSES))))


def _rules(fields: dict[str, Node]) -> Request:
    del fields
    return RulesRequest()


def _tool(fields: dict[str, Node]) -> Request:
    return ToolRequest(RuleTool(fields["tool"].one_of(RuleTool)))


def _bind(fields: dict[str, Node]) -> Request:
    keys = fields["sockets"].items(MOST_SOCKETS)
    mark, exe, under = (fields.get(name) for name in ("mark", "exe", "under"))
    return BindRequest(
        boot=fields["boot"].text(_LONGEST_WORD),
        process=parse_process(fields["process"]),
        mark=None if mark is None else mark.whole(0, _MOST_NUMBER),
        exe=None if exe is None else exe.text(),
        sockets=tuple(map(_socket, keys)),
        under=None if under is None else under.whole(1, _MOST_ID),
    )


def _socket(node: Node) -> SocketKey:
    inode, cookie = node.items(2, exactly=2)
    return SocketKey(inode.whole(1, _MOST_NUMBER), cookie.whole(1, _MOST_NUMBER))


def _signal(fields: dict[str, Node]) -> Request:
    act = SignalAct(fields["act"].one_of(SignalAct))
    return SignalRequest(fields["bound"].whole(1, _MOST_ID), act)


def _release(fields: dict[str, Node]) -> Request:
    return ReleaseRequest(fields["bound"].whole(1, _MOST_ID))


def _container(fields: dict[str, Node]) -> Request:
    process = parse_process(fields["process"])
    return parse_container(fields["manager"], fields["container"], process)


def _close(fields: dict[str, Node]) -> Request:
    (here, port), (there, remote_port) = (
        fields[name].items(2, exactly=2) for name in ("local", "remote")
    )
    interface = fields.get("interface")
    connection = ConnectionKey(
        protocol=Protocol(fields["protocol"].one_of(Protocol)),
        family=Family(fields["family"].one_of(Family)),
        local_address=here.text(_LONGEST_WORD),
        local_port=port.whole(1, _PORTS),
        remote_address=there.text(_LONGEST_WORD),
        remote_port=remote_port.whole(1, _PORTS),
        interface=None if interface is None else interface.text(_LONGEST_WORD),
        # The kernel's word for "whichever has these ends" is no cookie (INET_DIAG_NOCOOKIE).
        cookie=fields["cookie"].whole(1, _MOST_NUMBER - 1),
    )
    return CloseRequest(fields["boot"].text(_LONGEST_WORD), connection)


_Parser: TypeAlias = "tuple[frozenset[str], frozenset[str], Callable[[dict[str, Node]], Request]]"

_PARSERS: dict[str, _Parser] = {
    "owners": (frozenset({"inodes"}), frozenset(), _owners),
    "facts": (frozenset({"processes"}), frozenset(), _facts),
    "rules": (frozenset(), frozenset(), _rules),
    "tool": (frozenset({"tool"}), frozenset(), _tool),
    "bind": (frozenset({"boot", "process", "sockets"}), frozenset({"mark", "exe", "under"}), _bind),
    "signal": (frozenset({"bound", "act"}), frozenset(), _signal),
    "release": (frozenset({"bound"}), frozenset(), _release),
    "manage": (
        frozenset({"bound", "manager", "name", "act"}),
        frozenset({"sockets"}),
        parse_manager_request,
    ),
    "news": (frozenset({"bound"}), frozenset(), parse_news_request),
    "container": (frozenset({"manager", "container", "process"}), frozenset(), _container),
    "close": (
        frozenset({"boot", "protocol", "family", "local", "remote", "cookie"}),
        frozenset({"interface"}),
        _close,
    ),
}

_OPTIONAL = frozenset({"until"}).union(
    *(required | more for required, more, _ in _PARSERS.values())
)
