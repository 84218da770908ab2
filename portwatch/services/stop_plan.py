"""What a stop would do, as plain data: made first, shown, and only then carried out.

Everything is keyed by process identity and socket id; names are for people only.
"""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from portwatch.core.model import Protocol
from portwatch.core.record import record

if TYPE_CHECKING:
    from portwatch.core.model import Listener, Process, ProcessId, Socket

PORTS = 65535


class TargetError(ValueError):
    """What was asked to be stopped cannot be understood; the message is one line for people."""


@record(frozen=True, slots=True)
class PortTarget:
    """Whatever listens on a port; by both protocols if ``protocol`` is ``None``."""

    port: int
    protocol: Protocol | None = None


@record(frozen=True, slots=True)
class PidTarget:
    """The process that has this pid now, if it listens."""

    pid: int


@record(frozen=True, slots=True)
class SocketTarget:
    """One socket that was seen, held by one process that was seen.

    Attributes:
        socket: As it was seen; its ``id`` is what counts.
        holder: ``None`` if no holder was visible.
    """

    socket: Socket
    holder: ProcessId | None

    @classmethod
    def of(cls, listener: Listener, holder: ProcessId | None = None) -> SocketTarget:
        """A row, and one of its holders: the likely master unless another is given."""
        owners = listener.ownership.owners
        return cls(listener.socket, holder or (owners[0].id if owners else None))


Target: TypeAlias = PortTarget | PidTarget | SocketTarget


def parse_target(text: str) -> PortTarget | PidTarget:
    """``:PORT``, ``:PORT/tcp``, ``:PORT/udp`` or ``PID``.

    Raises:
        TargetError: It is none of them.
    """
    if not text.startswith(":"):
        pid = _number(text)
        if pid is None or pid < 1:
            raise TargetError("stop takes :PORT, :PORT/tcp, :PORT/udp or a process number")
        return PidTarget(pid)
    digits, slash, protocol = text[1:].partition("/")
    port = _number(digits)
    if port is None or not 0 < port <= PORTS:
        raise TargetError(f"a port is a number from 1 to {PORTS}, as in :8080")
    if not slash:
        return PortTarget(port)
    try:
        return PortTarget(port, Protocol(protocol.lower()))
    except ValueError:
        raise TargetError(f"after :{port}/ stands tcp or udp") from None


def _number(text: str) -> int | None:
    digits = text.isascii() and text.isdecimal() and len(text) <= 10  # noqa: PLR2004 - of 2**32
    return int(text) if digits else None


class RefusalCode(StrEnum):
    """Stable code of why something is not stopped."""

    FIRST_PROCESS = "first-process"
    PORTWATCH = "portwatch"
    SESSION = "session"
    DISPLAY = "display"
    KERNEL = "kernel"
    ELSEWHERE = "elsewhere"
    OWNER_HIDDEN = "owner-hidden"
    FAILED = "failed"
    NOT_PERMITTED = "not-permitted"
    GONE = "gone"
    LET_GO = "let-go"
    RECORDED = "recorded"
    NO_MANAGER = "no-manager"


def needs_rights(remedy: str) -> bool:
    """Whether a remedy, a command, does the same with an administrator's rights."""
    return remedy.startswith("sudo ")


@record(frozen=True, slots=True)
class Refusal:
    """Why something is not stopped.

    Attributes:
        text: One plain sentence.
        remedy: A command that may help; empty if none does.
        process: Whom it concerns.
    """

    code: RefusalCode
    text: str
    remedy: str = ""
    process: ProcessId | None = None


@record(frozen=True, slots=True)
class Supervisor:
    """Who will probably start a process again.

    Attributes:
        pid: Its number; for people only.
        name: What it calls itself, or a plain word; not cleaned.
        text: One plain sentence.
        remedy: A command that stops it with what it started; empty if another way is better.
    """

    pid: int
    name: str
    text: str
    remedy: str = ""


@record(frozen=True, slots=True)
class Peer:
    """Open connections to the same program.

    Attributes:
        program: Its name, not cleaned; ``None`` for programs of other computers.
    """

    program: str | None
    count: int


@record(frozen=True, slots=True)
class Effect:
    """What ends with one way of stopping.

    Attributes:
        processes: All that are ended, the planned one first and parents before children.
        freed: The planned sockets that nobody else holds.
        also: Other listeners that close.
        peers: Open connections that break, most first.
    """

    processes: tuple[Process, ...]
    freed: tuple[Socket, ...] = ()
    also: tuple[Socket, ...] = ()
    peers: tuple[Peer, ...] = ()

    @property
    def connections(self) -> int:
        """How many open connections break."""
        return sum(peer.count for peer in self.peers)


class Way(StrEnum):
    """How a plan is carried out."""

    PROCESS = "process"
    TREE = "tree"
    UNIT = "unit"
    CONTAINER = "container"


@record(frozen=True, slots=True)
class Managed:
    """What a manager stops as a whole: a service of systemd, or a container.

    Attributes:
        way: ``UNIT`` or ``CONTAINER``.
        name: As the manager takes it: the unit's name, the container's id; not cleaned.
        title: What people call it; not cleaned.
        manager: ``systemd``, ``Docker`` or ``Podman``.
        place: Path of the cgroup in which the planned process was then.
        stop_command: The command that stops it: the path of the manager's tool, and its arguments.
        force_command: The command that ends it by force.
        is_own: Whether the person's own manager runs it, not the system's.
        restarts: Whether the manager starts it again when it ends in any other way.
        later: When it starts again after this stop, one plain sentence; empty if that is not known.
        may_ask: Whether a password may be asked for.
        is_helped: Whether the helper asks the manager, with an administrator's rights; otherwise
            this program does, with its own.
        sockets: Units that listen in its stead, which are stopped too; not cleaned.
        is_part: Whether the planned process is something else that runs in it, as a job of cron
            does: not its main program, nor started and stopped as one with that.
        followers: Units that run and stop with it, since they need it or are bound to it; not
            cleaned.
        effect: What ends.
    """

    way: Way
    name: str
    title: str
    manager: str
    place: str
    stop_command: tuple[str, ...]
    force_command: tuple[str, ...]
    is_own: bool = False
    restarts: bool = False
    later: str = ""
    may_ask: bool = False
    is_helped: bool = False
    sockets: tuple[str, ...] = ()
    is_part: bool = False
    followers: tuple[str, ...] = ()
    effect: Effect = field(default_factory=lambda: Effect(()))


@record(frozen=True, slots=True)
class StopPlan:
    """How one process that listens would be stopped.

    Attributes:
        process: Who; secrets in its command line are hidden.
        sockets: The listeners that it is stopped for.
        bound: If it was found by sockets, those: it is stopped only while it still holds one of
            them. Empty if it was found by its pid.
        sharers: Other processes that hold one of ``sockets``, the likely master first.
        alone: What ends with the process alone.
        tree: What ends with the process and all that it started; the same if it started none.
        supervisor: Who will probably start it again.
        known: Ids of all sockets that listened on these ports when the plan was made.
        tree_refusal: Why only the process alone can be stopped, if so.
        managed: What it is a part of and can be stopped as a whole.
        barred: Why it cannot be stopped in other ways.
        mark: What no other process has; ``None`` if that is not known.
        beside: Other processes that listen there too, with sockets of their own.
        is_paused: Whether the process stands still, as after Ctrl+Z.
        is_own: Whether the person who asks has started it, outside of containers and of the
            system's services; ``None`` if that is not known, as on Windows.
    """

    process: Process
    sockets: tuple[Socket, ...]
    bound: tuple[Socket, ...]
    sharers: tuple[Process, ...]
    alone: Effect
    tree: Effect
    supervisor: Supervisor | None
    known: frozenset[int]
    tree_refusal: Refusal | None = None
    managed: tuple[Managed, ...] = ()
    barred: tuple[tuple[Way, Refusal], ...] = ()
    mark: int | None = None
    beside: tuple[Process, ...] = ()
    is_paused: bool = False
    is_own: bool | None = None

    def by(self, way: Way) -> Managed | None:
        """What is stopped as a whole in this way; ``None`` if its manager is not asked for it."""
        return next((one for one in self.managed if one.way is way), None)

    def ways(self) -> tuple[Way, ...]:
        """How it can be stopped, the recommended way first."""
        alone = (Way.TREE, Way.PROCESS) if self.tree_is_better else (Way.PROCESS, Way.TREE)
        own = alone if self.has_children else (Way.PROCESS,)
        whole = (one.way for one in self.managed if not one.is_part)
        return (*whole, *own, *(one.way for one in self.managed if one.is_part))

    @property
    def advised(self) -> Managed | None:
        """The manager's way, where that is the recommended one."""
        return self.by(self.ways()[0])

    def effect_of(self, way: Way) -> Effect:
        """What ends in this way."""
        managed = self.by(way)
        return self.effect(tree=way is Way.TREE) if managed is None else managed.effect

    def effect(self, *, tree: bool) -> Effect:
        """What ends."""
        return self.tree if tree else self.alone

    @property
    def has_children(self) -> bool:
        """Whether the process started others that run."""
        return len(self.tree.processes) > 1

    @property
    def tree_is_better(self) -> bool:
        """Whether the process alone frees nothing, and with those that it started all."""
        return not self.alone.freed and len(self.tree.freed) == len(self.sockets)
