"""The format of a recorded machine: one JSON document, made for people to read and edit.

::

    {"recording": 1,
     "host": "fern", "platform": "linux", "ephemeral": [32768, 60999],
     "interfaces": [{"name": "lo", "index": 1, "kind": "loopback", "addresses": ["127.0.0.1"]}],
     "users": {"1000": "anna"},
     "frames": [FRAME, ...]}

    FRAME = {"at": seconds since the start,
             "opened": [SOCKET...], "closed": [id...], "changed": [SOCKET...],
             "started": [PROCESS...], "ended": [pid...],
             "counters": {"opened": int, "established": int} or null}

A frame tells only what differs from the frame before, so a quiet minute is a few lines; the first
frame opens everything. ``changed`` replaces the socket with the same id. ::

    SOCKET = {"id": 71, "protocol": "tcp", "local": "[::]:22", "state": "LISTEN",
              "remote": "192.0.2.7:51234", "inode": 4711, "uid": 0, "holders": [802],
              "v6only": false, "interface": "wlan0", "queues": [0, 0], "cgroup": 5123, "pid": 802}
    PROCESS = {"pid": 802, "started": 1234, "started_ago": 86400, "name": "sshd",
               "exe": "/usr/sbin/sshd", "command": ["sshd: /usr/sbin/sshd -D"], "uid": 0,
               "user": "root", "parents": [[1, "systemd"]]}

Of a socket only the first four are required. ``holders`` missing or null: not visible; empty: no
process holds it (the kernel does, or it is in TIME_WAIT). ``started_ago`` counts back from the
recording's start and is negative for a process that started later; ``started`` is the kernel's
mark. Facts only: services, reach and verdicts are worked out anew by whoever replays it.
"""

from __future__ import annotations

import ipaddress
from dataclasses import field
from typing import TYPE_CHECKING

import numpy as np

from portwatch.core import sockets
from portwatch.core.counters import Counters
from portwatch.core.document import MAX_SECONDS, load_document
from portwatch.core.interface import Interface, InterfaceKind
from portwatch.core.model import Parent, Protocol, State
from portwatch.core.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    from portwatch.core.document import Node

VERSION = 1
MAX_FRAMES = 100_000
MAX_ITEMS = 1_000_000  # sockets or processes in one frame
_MAX_WORDS = 4096
_U64, _U32, _U16 = 2**64 - 1, 2**32 - 1, 2**16 - 1

_NONE: frozenset[str] = frozenset()
_ROOT = frozenset({"recording", "host", "platform", "ephemeral", "interfaces", "users", "frames"})
_ROOT_EXTRA = frozenset({"cgroups", "containers"})
_INTERFACE = frozenset({"name", "index", "kind", "addresses"})
_FRAME_LISTS = frozenset({"opened", "closed", "changed", "started", "ended"})
_SOCKET = frozenset({"id", "protocol", "local", "state"})
_SOCKET_EXTRA = frozenset(
    {"remote", "inode", "uid", "holders", "v6only", "interface", "queues", "cgroup", "pid"}
)
_PROCESS = frozenset({"pid", "started", "name"})
_PROCESS_EXTRA = frozenset(
    {"exe", "command", "uid", "user", "started_ago", "parents", "cgroup", "package"}
)
_COUNTERS = frozenset({"opened", "established"})


@record(frozen=True, slots=True)
class RecordedProcess:
    """A process as recorded: times are relative to the recording's start.

    Attributes:
        started_ago: Seconds from the process' start to the recording's start.
        cgroup: Path of the cgroup it runs in.
        package: The distribution's package of its image.
    """

    pid: int
    started: int
    name: str
    exe: str | None
    command: tuple[str, ...]
    uid: int | None
    user: str | None
    started_ago: float | None
    parents: tuple[Parent, ...]
    cgroup: str | None = None
    package: str | None = None


@record(frozen=True, slots=True)
class Frame:
    """What differs from the frame before.

    Attributes:
        at: Seconds since the recording's start.
        opened: Sockets that are new.
        closed: Ids of those that have gone.
        changed: Sockets that replace the one with the same id.
        holders: Pids that hold each of ``opened`` and ``changed``; ``None``: not visible.
    """

    at: float
    opened: sockets.SocketTable
    closed: npt.NDArray[np.uint64]
    changed: sockets.SocketTable
    holders: Mapping[int, tuple[int, ...] | None]
    started: tuple[RecordedProcess, ...]
    ended: tuple[int, ...]
    counters: Counters | None


@record(frozen=True, slots=True)
class Recording:
    """A machine over some time. At least one frame.

    Attributes:
        cgroups: Paths of the cgroups that sockets are told to be of, by number.
        containers: Names of containers, by id or by address.
    """

    host: str
    platform: str
    ephemeral: tuple[int, int]
    interfaces: tuple[Interface, ...]
    users: Mapping[int, str]
    frames: tuple[Frame, ...]
    cgroups: Mapping[int, str] = field(default_factory=dict)
    containers: Mapping[str, str] = field(default_factory=dict)

    @property
    def duration(self) -> float:
        """Seconds that one round takes: to the last frame and as long again as the step to it."""
        last = self.frames[-1].at
        return last + (last - self.frames[-2].at if len(self.frames) > 1 else 1.0)


def load_recording(text: str) -> Recording:
    """Read a recording.

    Raises:
        DocumentError: It is not one; the message names the place.
    """
    root = load_document(text, "recording")
    fields = root.fields(_ROOT, _ROOT_EXTRA)
    cgroups = fields["cgroups"].pairs() if "cgroups" in fields else []
    containers = fields["containers"].pairs() if "containers" in fields else []
    version = fields["recording"].whole(0, _U16)
    if version != VERSION:
        fields["recording"].fail(f"version {version} is not one this program reads ({VERSION})")
    low, high = (end.whole(0, _U16) for end in fields["ephemeral"].items(2, exactly=2))
    if low > high:
        fields["ephemeral"].fail(f"{low} is above {high}")
    interfaces = tuple(_interface(node) for node in fields["interfaces"].items(_U16))
    return Recording(
        host=fields["host"].text(),
        platform=fields["platform"].text(),
        ephemeral=(low, high),
        interfaces=interfaces,
        users=dict(_named(key, node, "user id") for key, node in fields["users"].pairs()),
        cgroups=dict(_named(key, node, "cgroup") for key, node in cgroups),
        containers={key: node.text() for key, node in containers},
        frames=_Frames({one.name: one.index for one in interfaces}).read(fields["frames"]),
    )


def _interface(node: Node) -> Interface:
    fields = node.fields(_INTERFACE, _NONE)
    return Interface(
        name=fields["name"].text(),
        index=fields["index"].whole(1, _U32),
        kind=InterfaceKind(fields["kind"].one_of(InterfaceKind)),
        addresses=tuple(str(_address(one)) for one in fields["addresses"].items(_MAX_WORDS)),
    )


def _named(key: str, node: Node, what: str) -> tuple[int, str]:
    if not (key.isascii() and key.isdigit() and len(key) <= len(str(_U32))) or int(key) > _U32:
        node.fail(f"the key is no {what}")
    return int(key), node.text()


def _address(node: Node, text: str | None = None) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    try:
        address = ipaddress.ip_address(node.text() if text is None else text)
    except ValueError:
        node.wrong("an IP address")
    if address.version == 6 and address.scope_id:  # noqa: PLR2004 - IPv6
        node.fail("an address without a zone is needed")
    return address


class _Frames:
    """Reads frames one after another, knowing what is open before each."""

    def __init__(self, interfaces: dict[str, int]) -> None:
        self._interfaces = interfaces
        self._open: set[int] = set()
        self._running: set[int] = set()

    def read(self, node: Node) -> tuple[Frame, ...]:
        frames: list[Frame] = []
        for one in node.items(MAX_FRAMES):
            frame = self._frame(one)
            if frames and frame.at <= frames[-1].at:
                one.fail(f"at {frame.at:g} s is not after the frame before")
            frames.append(frame)
        if not frames:
            node.fail("at least one frame is needed")
        return tuple(frames)

    def _frame(self, node: Node) -> Frame:
        fields = node.fields(frozenset({"at"}), _FRAME_LISTS | {"counters"})
        items = {key: fields[key].items(MAX_ITEMS) if key in fields else [] for key in _FRAME_LISTS}
        holders: dict[int, tuple[int, ...] | None] = {}
        closed = np.array([self._gone(one) for one in items["closed"]], np.uint64)
        ended = tuple(self._ended(one) for one in items["ended"])
        opened = self._table(items["opened"], holders, known=False)
        changed = self._table(items["changed"], holders, known=True)
        started = tuple(_process(one) for one in items["started"])
        self._running.update(process.pid for process in started)
        for pids in holders.values():
            if pids and not self._running.issuperset(pids):
                node.fail(f"process {min(set(pids) - self._running)} holds a socket, but is not up")
        counters = fields.get("counters")
        return Frame(
            at=fields["at"].seconds(0),
            opened=opened,
            closed=closed,
            changed=changed,
            holders=holders,
            started=started,
            ended=ended,
            counters=None if counters is None else _counters(counters),
        )

    def _gone(self, node: Node) -> int:
        identity = node.whole(1, _U64)
        if identity not in self._open:
            node.fail(f"socket {identity} is not open")
        self._open.remove(identity)
        return identity

    def _ended(self, node: Node) -> int:
        pid = node.whole(1, _U32)
        if pid not in self._running:
            node.fail(f"process {pid} is not up")
        self._running.remove(pid)
        return pid

    def _table(
        self, nodes: list[Node], holders: dict[int, tuple[int, ...] | None], *, known: bool
    ) -> sockets.SocketTable:
        table = sockets.empty(len(nodes))
        for row, node in enumerate(nodes):
            identity, pids = self._socket(node, table, row)
            if identity in holders:
                node.fail(f"socket {identity} is told twice")
            if (identity in self._open) != known:
                node.fail(f"socket {identity} is {'not ' if known else 'already '}open")
            holders[identity] = pids
        self._open.update(table["id"].tolist())
        return table

    def _socket(
        self, node: Node, table: sockets.SocketTable, row: int
    ) -> tuple[int, tuple[int, ...] | None]:
        fields = node.fields(_SOCKET, _SOCKET_EXTRA)
        protocol = Protocol(fields["protocol"].one_of(Protocol))
        state = State(fields["state"].one_of(State))
        table["id"][row] = identity = fields["id"].whole(1, _U64)
        table["protocol"][row] = sockets.PROTOCOL_CODES[protocol]
        table["state"][row] = sockets.STATE_CODES[state]
        family = _put_end(fields["local"], table[row], "local")
        table["family"][row] = family
        if "remote" in fields and _put_end(fields["remote"], table[row], "remote") != family:
            node.fail("local and remote address are of different families")
        for name, most in (("inode", _U64), ("cgroup", _U64), ("pid", _U32)):
            if name in fields:
                table[name][row] = fields[name].whole(0, most)
        table["uid"][row] = fields["uid"].whole(0, _U32) if "uid" in fields else sockets.NO_UID
        table["v6only"][row] = sockets.V6ONLY_UNKNOWN
        if "v6only" in fields:
            only = fields["v6only"].flag()
            table["v6only"][row] = sockets.V6ONLY_YES if only else sockets.V6ONLY_NO
        if "interface" in fields:
            table["interface"][row] = self._index(fields["interface"])
        table["receive_queue"][row] = table["send_queue"][row] = sockets.NO_QUEUE
        if "queues" in fields:
            receive, send = fields["queues"].items(2, exactly=2)
            table["receive_queue"][row] = receive.whole(0, _U32)
            table["send_queue"][row] = send.whole(0, _U32)
        if "holders" not in fields:
            return identity, None
        pids = {one.whole(1, _U32) for one in fields["holders"].items(_MAX_WORDS)}
        return identity, tuple(sorted(pids))

    def _index(self, node: Node) -> int:
        """An interface is given by name, or by number where the recording does not list it."""
        if isinstance(node.value, str):
            if node.value not in self._interfaces:
                node.wrong("the name of a listed interface")
            return self._interfaces[node.value]
        return node.whole(0, _U32)


def _put_end(node: Node, row: np.void, side: str) -> int:
    """Fill in one end (``192.0.2.1:80``, ``[::1]:80``); returns its family, 4 or 6."""
    host, colon, port = node.text().rpartition(":")
    bracketed = host.startswith("[") and host.endswith("]")
    address = _address(node, host[1:-1] if bracketed else host)
    if bracketed != (address.version == 6):  # noqa: PLR2004 - IPv6
        node.fail("IPv6 addresses, and only they, stand in brackets")
    if not (colon and port.isascii() and port.isdigit() and len(port) <= 5 and int(port) <= _U16):  # noqa: PLR2004 - 65535
        node.fail("a port from 0 to 65535 is needed after the address")
    row[side][: len(address.packed)] = np.frombuffer(address.packed, np.uint8)
    row[f"{side}_port"] = int(port)
    return address.version


def _process(node: Node) -> RecordedProcess:
    fields = node.fields(_PROCESS, _PROCESS_EXTRA)
    parents = fields["parents"].items(_MAX_WORDS) if "parents" in fields else []
    words = fields["command"].items(_MAX_WORDS) if "command" in fields else []
    return RecordedProcess(
        pid=fields["pid"].whole(1, _U32),
        started=fields["started"].whole(0, _U64),
        name=fields["name"].text(),
        exe=fields["exe"].text() if "exe" in fields else None,
        command=tuple(word.text() for word in words),
        uid=fields["uid"].whole(0, _U32) if "uid" in fields else None,
        user=fields["user"].text() if "user" in fields else None,
        started_ago=fields["started_ago"].seconds(-MAX_SECONDS)
        if "started_ago" in fields
        else None,
        parents=tuple(_parent(one) for one in parents),
        cgroup=fields["cgroup"].text() if "cgroup" in fields else None,
        package=fields["package"].text() if "package" in fields else None,
    )


def _parent(node: Node) -> Parent:
    pid, name = node.items(2, exactly=2)
    return Parent(pid.whole(0, _U32), name.text())


def _counters(node: Node) -> Counters:
    fields = node.fields(_COUNTERS, _NONE)
    return Counters(fields["opened"].whole(0, _U64), fields["established"].whole(0, _U64))
