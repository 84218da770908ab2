"""What was looked at of a process that holds a socket, beyond its name and command; pure.

Only the kernel's own words are taken: what a process says of itself is in ``model.Process``.
``None`` always means that it could not be seen.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.record import record
from portwatch.core.said import say

if TYPE_CHECKING:
    from portwatch.core.code_look import CodeSign
    from portwatch.core.model import ProcessId, Protocol

ORDINARY_USERS_FROM = 1000
"""The lowest user id that distributions give to people (``UID_MIN`` of login.defs(5))."""

NOBODY = 65534
"""The user id of nobody: files of other users in a user namespace or on a network show it."""

_WORLD_MAY_WRITE = 0o002
_GROUP_MAY_WRITE = 0o020
_STICKY = 0o1000


class ImageKind(StrEnum):
    """Where the program that runs has its file."""

    FILE = "file"
    MEMORY = "memory"
    """It never had one (memfd_create(2), an anonymous mapping)."""
    DELETED = "deleted"
    """It was removed, and no program stands at its path."""
    REPLACED = "replaced"
    """It was removed, and a later one stands at its path: an upgrade or a new build."""
    LINKED = "linked"
    """It was removed, and a symbolic link to a program stands at its path."""
    SUPPLANTED = "supplanted"
    """It was removed, and what stands at its path is no later build of it."""
    CUT_OFF = "cut-off"
    """Its file system was taken out of the tree (umount(8), lazily): no path leads to it."""


class StreamKind(StrEnum):
    """What a standard stream leads to."""

    NETWORK = "network"
    """A TCP or UDP socket."""
    SOCKET = "socket"
    """Any other socket: the journal's, or one of a pair that programs use like a pipe."""
    PIPE = "pipe"
    TERMINAL = "terminal"
    NULL = "null"
    FILE = "file"
    OTHER = "other"


class Stream(NamedTuple):
    """One of the three standard streams.

    Attributes:
        kind: What it leads to.
        device: Number of the file system that ``inode`` is of.
        inode: The same for both ends of a pipe, and for all who share a socket or a terminal.
    """

    kind: StreamKind
    device: int = 0
    inode: int = 0


class Streams(NamedTuple):
    """Standard input, output and error."""

    stdin: Stream | None = None
    stdout: Stream | None = None
    stderr: Stream | None = None

    @property
    def network(self) -> bool:
        """Whether what comes in or what goes out does so over the network."""
        return any(
            stream is not None and stream.kind is StreamKind.NETWORK
            for stream in (self.stdin, self.stdout)
        )

    def feeds(self, other: Streams) -> bool:
        """Whether the output of this is the input of the other, through one pipe."""
        mine, theirs = self.stdout, other.stdin
        return mine is not None and mine == theirs and mine.kind is StreamKind.PIPE


UNSEEN = Streams()
"""No stream could be seen."""


class FileFacts(NamedTuple):
    """Who may write to a file or a folder (``stat(2)``).

    Attributes:
        owner: User id.
        group: Group id.
        mode: Permission bits.
        device: Number of the file system it is on.
    """

    owner: int
    group: int
    mode: int
    device: int = 0

    @property
    def world_writable(self) -> bool:
        """Whether everybody may write to it."""
        return bool(self.mode & _WORLD_MAY_WRITE)

    @property
    def private(self) -> bool:
        """Whether its owner alone may write to it."""
        return not self.mode & (_GROUP_MAY_WRITE | _WORLD_MAY_WRITE)

    @property
    def shared_safely(self) -> bool:
        """Whether it is a folder where everybody may add files and replace only their own."""
        return self.world_writable and bool(self.mode & _STICKY)

    def writer(self) -> str | None:
        """Who besides root and the system's own users may change it, in words."""
        if self.world_writable and not self.shared_safely:
            return say("everybody")
        if _is_person(self.owner):
            return say("user {name}", name=self.owner)
        if self.mode & _GROUP_MAY_WRITE and _is_person(self.group):
            return say("group {name}", name=self.group)
        return None


class Placed(NamedTuple):
    """A file that runs, as it stands at its path now.

    Attributes:
        path: Absolute, as the process sees it.
        file: Facts of what runs; ``None`` where nothing can be seen of it.
        folder: Facts of the folder it is in; where that was removed, of what it was in.
        mounted: Whether it is on a file system of its own below /tmp, as AppImages are.
    """

    path: str
    file: FileFacts | None = None
    folder: FileFacts | None = None
    mounted: bool = False


class Library(NamedTuple):
    """A file whose code was loaded into a process beside its own program.

    Attributes:
        path: As the kernel tells it, with its mark of a deleted one.
        is_forced: Whether its environment names it as what to load first (ld.so(8)).
        owner: User id of the file; ``None`` if it is gone or cannot be seen.
    """

    path: str
    is_forced: bool = False
    owner: int | None = None


@record(frozen=True, slots=True)
class Relative:
    """A child, a grandchild, a parent or a sibling of a process, or who talks to its peer.

    Attributes:
        pid: Its number, for people.
        image: Path of what runs.
        command: Its claim.
        is_below: Whether it was started by the process or by one that was.
        streams: What its standard streams lead to.
        fed_by: Pipes that lead to its input through other programs beside it, the nearest first.
    """

    pid: int
    image: str
    command: tuple[str, ...] = ()
    is_below: bool = True
    streams: Streams = UNSEEN
    fed_by: tuple[Stream, ...] = ()


class Started(NamedTuple):
    """A program that a super-server starts for each who connects.

    Attributes:
        words: Its command line, itself first.
        path: Of the file that says so.
        protocol: At which protocol.
        port: At which port.
    """

    words: tuple[str, ...]
    path: str
    protocol: Protocol
    port: int


class ScriptChange(StrEnum):
    """How sure it is that a script is not what was started."""

    SURE = "sure"
    """Its content was written to, or is not what it was at an earlier look."""
    POSSIBLE = "possible"
    """Something of it was changed: its content, its place, its name or who may use it."""


@record(frozen=True, slots=True)
class Evidence:
    """What was seen of one process.

    Attributes:
        process: Whose evidence this is.
        image: How its image stands.
        placed: The image's file; ``None`` for one without.
        in_project: Whether a deleted image was in the folder of a project that people build, which
            looked so before the process started.
        script: The script's file, where it is an interpreter that runs one, made absolute.
        script_gone: Whether the command line names a script by its path and nothing is there.
        script_claims: Whether the script lies as a package's does, and no record of a manager
            speaks for it.
        script_numbers: Numbers in the script that may be ports, if there are few of them.
        code: What the words of its script tell, or of the file that is its standard input if it
            reads its code there, or of modules that code on its command line names; ``None``
            where there is no such file, or it could not be read.
        changed: Whether the script's file was changed after the process had started; ``None`` if
            it was not, or cannot be seen.
        streams: Where its standard streams lead.
        shells: Shells among its relatives; ``None`` if relatives could not be seen.
        guests: Shells anywhere else that have a connection to its listener as their input or
            output.
        starts: What its own file of settings has it start for those who connect.
        kernel_thread: Whether it is one.
        blank_command: Whether it runs a program and shows no command line, as kernel threads do.
        copy_of: Path of a well-known tool that the image is a copy of, under a path of its own.
        environment: Names and values of variables by which an interpreter finds code.
        libraries: What was loaded into it from a folder where no library belongs, and what was
            forced into it from where packages leave none.
        own_root: Whether its paths mean the files of this machine and not a container's.
        is_here: Whether the image is the file that has its path among the machine's own mounts;
            false if that is another program. ``None`` where nothing stands there, or the same.
        silent: Where a file system with its files is mounted that does not answer, so that they
            were not looked at now; ``None`` if all answer.
    """

    process: ProcessId
    image: ImageKind | None = None
    placed: Placed | None = None
    in_project: bool = False
    script: Placed | None = None
    script_gone: bool = False
    script_claims: bool = False
    script_numbers: frozenset[int] = frozenset()
    code: frozenset[CodeSign] | None = None
    changed: ScriptChange | None = None
    streams: Streams = UNSEEN
    shells: tuple[Relative, ...] | None = None
    guests: tuple[Relative, ...] = ()
    starts: tuple[Started, ...] = ()
    kernel_thread: bool | None = None
    blank_command: bool | None = None
    copy_of: str | None = None
    environment: tuple[tuple[str, str], ...] = ()
    libraries: tuple[Library, ...] = ()
    own_root: bool | None = None
    is_here: bool | None = None
    silent: str | None = None


def _is_person(number: int) -> bool:
    return number >= ORDINARY_USERS_FROM and number != NOBODY
