"""The firewall's rules on Linux: with rights from the kernel's own tools, without from files.

Three ways lead into the kernel, and rules of each are in force beside the others: nftables
(``nft``), iptables that is kept in nftables (``iptables-nft-save``), and the older iptables
(``iptables-legacy-save``). The kernel itself tells without any tool whether there are rules, and
by a number whether those of nftables have changed.
"""

from __future__ import annotations

import errno
import os
import socket
import struct
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from portwatch.core.firewall_answer import NoRules
from portwatch.core.firewall_files import hint_words, hints
from portwatch.core.model import Gap, GapCode
from portwatch.core.said import say
from portwatch.sources.firewall_protocol import FirewallReading
from portwatch.sources.netlink_wire import (
    HEADER,
    NLM_F_REQUEST,
    NLMSG_ERROR,
    Channel,
    DumpError,
    attributes,
)
from portwatch.sources.tool_output import ToolError, ToolMissingError, output

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from portwatch.core.firewall import Table

_NETLINK_NETFILTER = 12
_NFTABLES = 10 << 8  # include/uapi/linux/netfilter/nfnetlink.h: the subsystem is the upper byte
_GETTABLE, _NEWGEN, _GETGEN = _NFTABLES | 1, _NFTABLES | 15, _NFTABLES | 16
_GEN_ID, _GEN_SIZE = 1, 4  # NFTA_GEN_ID, in the byte order of the network
_NFGENMSG = struct.Struct("=BBH")  # struct nfgenmsg: family, version, resource
_PATIENCE = struct.pack("@ll", 2, 0)  # a struct timeval: the kernel answers at once or never
_LAST_ERRNO = 4095  # include/linux/err.h
_DENIED: Final = {errno.EPERM, errno.EACCES}
# A kernel, or a sandbox, without nftables.
_ABSENT: Final = {
    errno.EPROTONOSUPPORT,
    errno.EAFNOSUPPORT,
    errno.EINVAL,
    errno.ENOENT,
    errno.EOPNOTSUPP,
}
_SECONDS_UNTOLD = 30.0  # between two readings of what does not tell that it changed
_FAMILIES = (("iptables", "ip", "ip_tables_names"), ("ip6tables", "ip6", "ip6_tables_names"))
_ORDINARY_FILE = 65536  # bytes, of files that hold some lines


class DeniedError(Exception):
    """Rules are for administrators."""


class State(NamedTuple):
    """What tells that rules may have changed.

    Attributes:
        generation: The kernel's number of the rules of nftables; ``None`` if it has none.
        legacy: The tables of the older iptables, for each of the two tools.
    """

    generation: int | None
    legacy: tuple[str, ...]


class RuleReader(Protocol):
    """Asks the system for rules, with whatever rights it has."""

    def look(self) -> State:
        """What tells of a change, in some microseconds.

        Raises:
            DeniedError: Not an administrator.
            OSError: Something else is wrong.
        """
        ...

    def has_tables(self) -> bool:
        """Whether nftables has any; if that is not told, it may."""
        ...

    def output(self, command: Sequence[str]) -> str:
        """What a tool prints; see ``tool_output.output``."""
        ...


class OwnRules:
    """Asks with the rights of this process."""

    def __init__(self, root: str = "/", begin: Callable[[], None] | None = None) -> None:
        """Nothing is opened yet.

        Args:
            root: The folder that stands for ``/``, for tools and files.
            begin: Called in the process of each tool before that is executed.
        """
        self._root = root
        self._begin = begin
        self._questions = Questions()

    def look(self) -> State:
        """What tells of a change; see ``RuleReader``."""
        return State(
            generation(self._questions), tuple(self._legacy(file) for _, _, file in _FAMILIES)
        )

    def has_tables(self) -> bool:
        """Whether nftables has any; see ``RuleReader``."""
        return _has_tables()

    def output(self, command: Sequence[str]) -> str:
        """What a tool prints."""
        return output(command, self._root, begin=self._begin)

    def _legacy(self, file: str) -> str:
        try:
            return _text(f"{self._root.rstrip('/')}/proc/self/net/{file}")
        except FileNotFoundError:
            return ""  # the kernel's part for them is not loaded
        except PermissionError:
            raise DeniedError from None


class LinuxFirewall:
    """Reads the rules of this network namespace, anew only when they may have changed."""

    def __init__(self, root: str = "/", reader: RuleReader | None = None) -> None:
        """Nothing is read yet.

        Args:
            root: The folder that stands for ``/``, for tools and files.
            reader: Who asks the system; with this process's own rights if not given.
        """
        self._root = root
        self._reader = reader or OwnRules(root)
        self._state: State | None = None
        self._read_at = 0.0
        self._reading: FirewallReading | None = None

    def read(self, now: float) -> FirewallReading:
        """Rules now; see ``FirewallSource``."""
        is_due = self._reading is None or now - self._read_at >= _SECONDS_UNTOLD
        try:
            state = self._reader.look()
        except DeniedError:
            if self._reading is None or is_due or self._state is not None:
                self._keep(None, now, FirewallReading(None, (self._hint(),)))
        except OSError as error:
            self._keep(None, now, FirewallReading(None, (_gap(error.strerror or str(error)),)))
        else:
            if state != self._state or (is_due and any(state.legacy)):
                self._keep(state, now, self._all(state))
        return self._reading or FirewallReading(None, (_gap(say("not read yet")),))

    def _keep(self, state: State | None, now: float, reading: FirewallReading) -> None:
        self._state, self._read_at = state, now
        if self._reading != reading:  # equal rules stay the same object: nothing is judged anew
            self._reading = reading

    def _all(self, state: State) -> FirewallReading:
        unread: list[str] = []
        tables: list[Table] = []
        if state.generation is not None and self._reader.has_tables():
            try:
                tables.extend(self._nft())
            except ToolError as error:
                unread.append(say("rules of {tool} ({error})", tool="nftables", error=error))
        for (tool, family, _), legacy in zip(_FAMILIES, state.legacy, strict=True):
            foreign = [one for one in tables if one.family == family and one.foreign]
            try:
                shown = self._saved(tool, "nft") if foreign else ()
                names = {one.name for one in shown}
                tables = [one for one in tables if one not in foreign or one.name not in names]
                tables.extend(one for one in shown if one.name in {old.name for old in foreign})
            except ToolError:
                pass  # what of these tables is not understood says so where it matters
            try:
                tables.extend(self._saved(tool, "legacy") if legacy else ())
            except ToolError as error:
                unread.append(say("rules of {tool} ({error})", tool=tool, error=error))
        if not (tables or unread):
            return FirewallReading(NoRules())
        from portwatch.core.firewall import ruleset  # late: most people have none, or not the right

        gaps = tuple(_gap(one) for one in unread[:1])
        return FirewallReading(ruleset(tuple(tables), tuple(unread)), gaps)

    def _nft(self) -> tuple[Table, ...]:
        from portwatch.core.nft_rules import nft_tables

        found = nft_tables(self._reader.output(("nft", "-j", "list", "ruleset")))
        if found is None:
            raise ToolError("nft says what is not understood")
        return found

    def _saved(self, tool: str, kind: str) -> tuple[Table, ...]:
        """What one kind of a tool saves; where there is only one kind, it says which it is."""
        try:
            text = self._reader.output((f"{tool}-{kind}-save",))
        except ToolMissingError:
            text = self._reader.output((f"{tool}-save",))
            if ("(nf_tables)" in text.partition("\n")[0]) != (kind == "nft"):
                raise ToolError(f"{tool}-{kind}-save is not installed") from None
        from portwatch.core.iptables_rules import iptables_tables

        found = iptables_tables(text, tool)
        if found is None:
            raise ToolError(f"{tool}-save says what is not understood")
        return found

    def _hint(self) -> Gap:
        root = self._root.rstrip("/")
        unit = f"{root}/sys/fs/cgroup/system.slice/firewalld.service"
        found = hints(
            _text_or_nothing(f"{root}/etc/ufw/ufw.conf"),
            _text_or_nothing(f"{root}/etc/default/ufw"),
            firewalld=os.path.isdir(unit),  # noqa: PTH112 - a path made of text, as above
        )
        return _gap(hint_words(found))


class Questions:
    """Asks the kernel's nftables again and again through one socket.

    Holds one descriptor after the first question, which is given back with the object.
    """

    def __init__(self) -> None:
        """Nothing is opened yet."""
        self._socket: socket.socket | None = None

    def ask(self, kind: int) -> bytes:
        """The answer to a question without arguments.

        Raises:
            OSError: There is none; the next question is asked through a new socket.
        """
        if self._socket is None:
            self._socket = _opened()
        size = HEADER.size + _NFGENMSG.size
        try:
            self._socket.send(
                HEADER.pack(size, kind, NLM_F_REQUEST, 1, 0) + _NFGENMSG.pack(0, 0, 0)
            )
            return self._socket.recv(4096)
        except OSError:
            self.close()
            raise

    def close(self) -> None:
        """Give back the descriptor."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def __del__(self) -> None:
        self.close()


def generation(questions: Questions) -> int | None:
    """The kernel's number of the rules of nftables, another after each change.

    Args:
        questions: By which it is asked.

    Returns:
        ``None`` if the kernel has no nftables.

    Raises:
        DeniedError: Not an administrator.
        OSError: Something else is wrong.
    """
    try:
        return generation_told(questions.ask(_GETGEN))
    except DumpError as error:
        raise OSError(errno.EBADMSG, str(error)) from error
    except OSError as error:
        if error.errno in _DENIED:
            raise DeniedError from error
        if error.errno in _ABSENT:
            return None
        raise


def generation_told(answer: bytes) -> int:
    """The number in the kernel's answer.

    Raises:
        DumpError: The bytes are cut, or of something else.
        OSError: The kernel refused.
    """
    if len(answer) < HEADER.size + _NFGENMSG.size:
        raise DumpError(f"an answer of {len(answer)} bytes")
    length, kind, *_ = HEADER.unpack_from(answer)
    if kind == NLMSG_ERROR:
        code = abs(int.from_bytes(answer[HEADER.size :][:4], sys.byteorder, signed=True))
        raise OSError(min(code, _LAST_ERRNO), os.strerror(min(code, _LAST_ERRNO)))
    end = min(length, len(answer))
    for which, first, past in attributes(answer, HEADER.size + _NFGENMSG.size, end):
        if kind == _NEWGEN and which == _GEN_ID and past - first == _GEN_SIZE:
            return int.from_bytes(answer[first:past])
    raise DumpError(f"an answer of type {kind} without a number")


def _opened() -> socket.socket:
    channel = socket.socket(
        socket.AF_NETLINK, socket.SOCK_RAW | socket.SOCK_CLOEXEC, _NETLINK_NETFILTER
    )
    try:
        channel.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, _PATIENCE)
        channel.bind((0, 0))
        channel.connect((0, 0))  # from now on only the kernel can send to it
    except OSError:
        channel.close()
        raise
    return channel


def _has_tables() -> bool:
    """Whether nftables has any; if that is not told, it may."""
    try:
        with closing(Channel(_NETLINK_NETFILTER)) as channel:
            dump = channel.dump(_GETTABLE, _NFGENMSG.pack(0, 0, 0))
            kind: int = HEADER.unpack_from(dump)[1]
            return kind == _NFTABLES  # NFT_MSG_NEWTABLE, and not the end
    except (OSError, DumpError):
        return True


def _text(path: str) -> str:
    """The beginning of a file that holds a few lines.

    Raises:
        OSError: It cannot be read.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        return os.read(descriptor, _ORDINARY_FILE).decode("utf-8", "replace")
    finally:
        os.close(descriptor)


def _text_or_nothing(path: str) -> str:
    try:
        return _text(path)
    except OSError:
        return ""


def _gap(detail: str) -> Gap:
    return Gap(GapCode.FIREWALL_NOT_READ, detail=detail)
