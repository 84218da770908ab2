"""The nouns of the program: sockets, processes, owners, reach, verdicts, gaps.

Everything here is immutable and free of input and output. ``None`` always means "not known".
"""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from portwatch.core.record import record

if TYPE_CHECKING:
    from portwatch.core.guess import Guess
    from portwatch.core.reason import Reason


class Protocol(StrEnum):
    """Transport protocol of a socket."""

    TCP = "tcp"
    UDP = "udp"


class Family(StrEnum):
    """Address family of a socket."""

    IPV4 = "ipv4"
    IPV6 = "ipv6"


class State(StrEnum):
    """State of a socket, named as RFC 9293 and ``ss`` name it.

    ``UNCONNECTED`` and ``ESTABLISHED`` are also used for UDP: a socket without and with a
    remote address.
    """

    LISTEN = "LISTEN"
    ESTABLISHED = "ESTABLISHED"
    SYN_SENT = "SYN_SENT"
    SYN_RECEIVED = "SYN_RECEIVED"
    FIN_WAIT_1 = "FIN_WAIT_1"
    FIN_WAIT_2 = "FIN_WAIT_2"
    TIME_WAIT = "TIME_WAIT"
    CLOSE_WAIT = "CLOSE_WAIT"
    LAST_ACK = "LAST_ACK"
    CLOSING = "CLOSING"
    CLOSED = "CLOSED"
    UNCONNECTED = "UNCONNECTED"


class Match(StrEnum):
    """How the owners of a socket are known."""

    EXACT = "exact"
    SHARED = "shared"
    INFERRED = "inferred"
    NONE = "none"


class Direction(StrEnum):
    """Who opened a connection, seen from this machine."""

    IN = "in"
    OUT = "out"
    LOCAL = "local"
    UNKNOWN = "unknown"


class ReachLevel(StrEnum):
    """The widest circle that can talk to a listener."""

    COMPUTER = "computer"
    NETWORK = "network"
    INTERNET = "internet"
    UNKNOWN = "unknown"


class Firewall(StrEnum):
    """What the host's firewall does with a listener's port."""

    ALLOWS = "allows"
    BLOCKS = "blocks"
    UNKNOWN = "unknown"


class Verdict(StrEnum):
    """The judgement on a listener, mildest first."""

    EXPECTED = "expected"
    UNEXPECTED = "unexpected"
    RISKY = "risky"
    SUSPICIOUS = "suspicious"

    @cached_property
    def rank(self) -> int:
        """Order of severity: 0 is expected, 3 is suspicious."""
        return list(Verdict).index(self)


class GapCode(StrEnum):
    """Stable code of something that could not be seen."""

    OWNERS_HIDDEN = "owners-hidden"
    OWNERS_VANISHED = "owners-vanished"
    OWNERS_KERNEL = "owners-kernel"
    OWNERS_UNFOUND = "owners-unfound"  # no process holds them that could be looked at
    OWNERS_NOWHERE = "owners-nowhere"  # every process was looked at, time and again: none does
    OWNERS_COVERED = "owners-covered"  # most likely one whose folder in /proc a mount covers
    OWNERS_PERHAPS_COVERED = "owners-perhaps-covered"  # such a one, or another, or the kernel
    OWNERS_GONE = "owners-gone"  # TIME_WAIT and the like: no program holds them any more
    OWNERS_INFERRED = "owners-inferred"
    OWNERS_MOVED = "owners-moved"  # opened in a service that no longer holds it
    OWNERS_WAITING = "owners-waiting"  # in the accept queue of a listener
    OWNERS_PASSED = "owners-passed"  # closed before anybody could look whose it was
    ONE_OWNER_ONLY = "one-owner-only"
    NETLINK_UNAVAILABLE = "netlink-unavailable"
    SOCKETS_HIDDEN = "sockets-hidden"
    NAMESPACES_HIDDEN = "namespaces-hidden"
    ENDS_UNAVAILABLE = "ends-unavailable"
    ENDS_LOST = "ends-lost"
    PACKAGES_UNREADABLE = "packages-unreadable"
    INSTALLED_NOT_COMPARED = "installed-not-compared"  # with what their packages hold
    SETTINGS_HIDDEN = "settings-hidden"  # a title stands in the place of a command line
    CODE_UNREAD = "code-unread"  # of a flood of scripts some wait to be looked at
    CODE_PARTLY = "code-partly"  # too large to be looked at whole
    FILES_SILENT = "files-silent"  # on a file system whose server does not answer
    COUNTERS_UNAVAILABLE = "counters-unavailable"
    INTERFACES_UNAVAILABLE = "interfaces-unavailable"
    FIREWALL_NOT_READ = "firewall-not-read"


@record(frozen=True, slots=True)
class Gap:
    """Something that could not be seen.

    Attributes:
        code: The stable code; sentence and remedy are in ``portwatch.core.wording``.
        count: How many sockets or processes it concerns; 0 where counting makes no sense.
        detail: The operating system's own words, if any; of hidden owners, what an
            administrator is refused.
    """

    code: GapCode
    count: int = 0
    detail: str = ""


class Instant(NamedTuple):
    """One moment on both clocks.

    Attributes:
        monotonic: Seconds on a clock that never jumps; for durations.
        wall: Seconds since the epoch, UTC; for people.
        awake: Seconds on a clock that stands still while the machine sleeps, and else goes as the
            monotonic one; ``None`` where there is none.
    """

    monotonic: float
    wall: float
    awake: float | None = None


class ProcessId(NamedTuple):
    """Identity of a process: a bare pid is reused by the kernel, this pair is not.

    Attributes:
        pid: The process number.
        started: The kernel's own start mark, to compare and never to show: clock ticks since
            boot on Linux (``/proc/PID/stat`` field 22), microseconds since the epoch elsewhere.
    """

    pid: int
    started: int


class Parent(NamedTuple):
    """One link of the chain that tells why a process runs."""

    pid: int
    name: str


@record(frozen=True, slots=True)
class Process:
    """Facts about one process, read once.

    Attributes:
        id: Identity.
        name: The kernel's name of it (``comm`` on Linux), at most 15 bytes there.
        exe: Path of the running image; a deleted image keeps its `` (deleted)`` mark.
        command: Command line as the process shows it; any text at all, never trusted.
        uid: Real user id; ``None`` where the system has none.
        user: Login name of the real user.
        started_at: Seconds since the epoch, for people.
        parents: Nearest first, ending at pid 1.
        cwd: Working folder when it was read; ``None`` where the system refuses it.
        script_file: Path of what an interpreter runs, absolute, links followed, if it is known.
        loaded: Path of the program that the image loads, if that is a loader (``core.launcher``).
    """

    id: ProcessId
    name: str
    exe: str | None = None
    command: tuple[str, ...] = ()
    uid: int | None = None
    user: str | None = None
    started_at: float | None = None
    parents: tuple[Parent, ...] = ()
    cwd: str | None = None
    script_file: str | None = None
    loaded: str | None = None

    def __hash__(self) -> int:
        """By the identity alone: what is kept by process is asked for again and again."""
        return hash((self.id.pid, self.id.started))


@record(frozen=True, slots=True)
class Ownership:
    """Who holds a socket, and how that is known.

    Attributes:
        match: Certainty.
        owners: Every holder, the likely master (the oldest) first.
        gap: Why ``owners`` is empty; always given when ``match`` is ``NONE``.
        guess: What is known of the holder where no visible process holds it. With ``INFERRED``
            and no ``owners``, the unit or the container stands for the program.
    """

    match: Match
    owners: tuple[Process, ...] = ()
    gap: GapCode | None = None
    guess: Guess | None = None


@record(frozen=True, slots=True)
class Socket:
    """One socket as a row object; see ``portwatch.core.sockets`` for the columns it is made from.

    Attributes:
        id: Identity within one run: the kernel's cookie on Linux, a stable hash elsewhere.
        local_address: Canonical text (RFC 5952 for IPv6), without brackets or zone.
        remote_address: ``None`` for a listener.
        interface: Name of the one interface the socket is bound to (``SO_BINDTODEVICE``).
        accepts_ipv4: Whether IPv4 peers get in too (``::`` without ``IPV6_V6ONLY``);
            ``None`` where that cannot be read.
        pid: The owner, where the table of sockets itself tells one (psutil); 0 if not.
        namespace: Number of the network namespace it lives in (a container's own network); 0 for
            the one this program runs in.
    """

    id: int
    protocol: Protocol
    family: Family
    state: State
    local_address: str
    local_port: int
    remote_address: str | None = None
    remote_port: int | None = None
    interface: str | None = None
    accepts_ipv4: bool | None = None
    inode: int | None = None
    uid: int | None = None
    user: str | None = None
    receive_queue: int | None = None
    send_queue: int | None = None
    pid: int = 0
    namespace: int = 0

    @property
    def is_listener(self) -> bool:
        """Whether it waits for peers: TCP LISTEN, or UDP without a remote address."""
        return self.state in {State.LISTEN, State.UNCONNECTED}


class Service(NamedTuple):
    """What a port is known for.

    Attributes:
        name: Registered or usual short name (``ipp``).
        title: A person's name for it (``Printing``).
        text: One plain sentence.
        registered_only: True if only the IANA registry speaks, so the name is weak evidence.
        scheme: How a browser reaches the page there, ``http`` or ``https``; empty: none is known.
    """

    name: str | None = None
    title: str | None = None
    text: str | None = None
    registered_only: bool = False
    scheme: str = ""


class Reach(NamedTuple):
    """Who can talk to a listener, with the inputs of that answer.

    Attributes:
        level: The widest circle.
        interfaces: Names of the interfaces it is offered on.
        firewall: What the host firewall does, where readable.
        place: Short words for a table cell (``This computer``, ``Wi-Fi``).
        text: One plain sentence that names the inputs.
    """

    level: ReachLevel
    interfaces: tuple[str, ...] = ()
    firewall: Firewall = Firewall.UNKNOWN
    place: str = ""
    text: str = ""


@record(frozen=True, slots=True)
class Container:
    """The container a socket belongs to.

    Attributes:
        engine: What runs it, as its cgroup tells: ``docker``.
        id: Its id, shortened as engines show it; by what else it is known where it has none.
        name: Its name, if that is known.
        port: The port inside it that is published.
        manager: User id of the user that runs it, who may claim anything of it; ``None`` for
            one of the system.
    """

    engine: str
    id: str
    name: str | None = None
    port: int | None = None
    manager: int | None = None


@record(frozen=True, slots=True)
class Listener:
    """A socket that waits for peers, with all that is known and judged about it.

    Attributes:
        first_seen: Seconds since the epoch; ``None`` if it stood before watching began.
        unit_user: User id of the user's own service manager that runs the unit; ``None`` for the
            system's.
        temporary: A young UDP socket in the ephemeral range: most likely a client.
        expected_by: Id of the expectation that matched.
        expected_why: Why that one, in plain words; empty where its id says it.
        text: One plain sentence.
    """

    socket: Socket
    ownership: Ownership
    service: Service
    reach: Reach
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    expected_by: str | None = None
    first_seen: float | None = None
    temporary: bool = False
    unit: str | None = None
    unit_user: int | None = None
    container: Container | None = None
    package: str | None = None
    text: str = ""
    expected_why: str = ""


@record(frozen=True, slots=True)
class Connection:
    """A socket with a peer."""

    socket: Socket
    ownership: Ownership
    direction: Direction
    service: Service
    first_seen: float | None = None
    unit: str | None = None
    container: Container | None = None


Row: TypeAlias = Listener | Connection
