"""The table of sockets as the Linux kernel's ``sock_diag`` tells it; needs no privilege."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from portwatch.core import sockets
from portwatch.core.fault import fault_text
from portwatch.core.model import Gap, GapCode, Protocol, State
from portwatch.core.said import say, together
from portwatch.core.sockets import STATE_CODES
from portwatch.core.traffic import Traffic
from portwatch.sources import diag_columns, sock_diag
from portwatch.sources.netlink_wire import Buffer, Channel, DumpError, DumpInterrupted
from portwatch.sources.protocols import MissedGlanceError, Reading
from portwatch.sources.tcp_stillness import Stillness, TcpTrace, are_alone, are_empty, last

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.sockets import SocketTable
    from portwatch.sources.tcp_counters import TcpCounters
    from portwatch.sources.tcp_stillness import Trace

NETLINK_SOCK_DIAG = 4  # include/uapi/linux/netlink.h
_NO_STATES = 0

_LISTENING = 1 << STATE_CODES[State.LISTEN]
_OTHERS = sock_diag.ALL_STATES & ~_LISTENING
_UNCONNECTED = 1 << STATE_CODES[State.CLOSED]  # what the kernel calls a UDP socket without a peer
_GLANCES = {
    Protocol.TCP: (sock_diag.tcp_request(_LISTENING),),
    Protocol.UDP: (
        sock_diag.udp_request(sock_diag.AF_INET, _UNCONNECTED),
        sock_diag.udp_request(sock_diag.AF_INET6, _UNCONNECTED),
    ),
}
_UDP4, _UDP6 = say("UDP over IPv4"), say("UDP over IPv6")
_PARTS = (
    (say("TCP listeners"), Protocol.TCP, sock_diag.tcp_request(_LISTENING), are_empty),
    (say("TCP connections"), Protocol.TCP, sock_diag.tcp_request(_OTHERS), last),
    (_UDP4, Protocol.UDP, sock_diag.udp_request(sock_diag.AF_INET), are_alone),
    (_UDP6, Protocol.UDP, sock_diag.udp_request(sock_diag.AF_INET6), are_alone),
)
_WAITING_PARTS = (
    _PARTS[0],
    *(
        (title, Protocol.UDP, question)
        for title, question in zip((_UDP4, _UDP6), _GLANCES[Protocol.UDP], strict=True)
    ),
)


class NetlinkUnavailable(Exception):  # noqa: N818 - a state of the machine, not a defect
    """This kernel or sandbox gives no ``sock_diag``; another source must be used.

    Attributes:
        gap: The same for people.
    """

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.gap = Gap(GapCode.NETLINK_UNAVAILABLE, detail=detail)


def _never(table: SocketTable) -> bool:
    del table
    return False


def _unknown() -> None:
    """Nobody tells what has ended."""


class _Part:
    """One question, with the last answer to it and the one before.

    Asked with the same number each time, so an unchanged table is told by the same bytes.

    Attributes:
        title: What is asked for, in words.
        protocol: Of the sockets.
        rows: The sockets of the last answer; the same object as long as no column differs.
        traffic: What they have carried, where that was asked for.
    """

    def __init__(
        self,
        title: str,
        protocol: Protocol,
        question: tuple[int, bytes],
        lasts: Callable[[SocketTable], bool] = _never,
    ) -> None:
        self.title = title
        self.rows = sockets.empty()
        self.traffic: Traffic | None = None
        self._with_traffic = False
        self.protocol = protocol
        self._lasts = lasts
        self._ids: tuple[SocketTable, frozenset[int]] = self.rows, frozenset()
        self._question = question
        self._kept, self._spare = Buffer(), Buffer()
        self._words: sock_diag.Words | None = None  # of what is kept; None: do not compare
        self._offsets = np.zeros(0, np.int64)

    def ask(self, channel: Channel, *, interrupted: bool = False) -> bool:
        """Ask once; after an error all is as it was.

        Args:
            channel: Whom to ask.
            interrupted: Take also an answer that the kernel says is inconsistent.

        Returns:
            Whether it is such an answer.

        Raises:
            OSError: As ``Channel.dump``.
            DumpError: As ``Channel.dump`` and ``sock_diag.parse``.
        """
        kind, body = self._question
        dump = channel.dump(kind, body, same=True, into=self._spare)
        words = np.frombuffer(dump, "=u4", len(dump) // 4)
        rows = None
        if self._words is not None:
            rows = sock_diag.follow(self.rows, self._offsets, self._words, words)
        disturbed = False
        if rows is None:
            try:
                offsets = sock_diag.locate(dump)
            except DumpInterrupted:
                if not interrupted:
                    raise
                offsets = sock_diag.locate(dump, interrupted=True)
                disturbed = True
            rows = diag_columns.columns(dump, offsets, self.protocol)
            if self._with_traffic:
                self.traffic = Traffic.made(*sock_diag.byte_counts(dump, offsets))
                # The counts differ each time, and what else is told mostly does not.
                rows = self.rows if sock_diag.are_alike(rows, self.rows) else rows
            self._offsets = offsets
        self.rows = rows
        self._words = None if disturbed else words
        self._kept, self._spare = self._spare, self._kept
        return disturbed

    @property
    def ids(self) -> frozenset[int]:
        """Of the rows."""
        if self._ids[0] is not self.rows:
            self._ids = self.rows, frozenset(self.rows["id"].tolist())
        return self._ids[1]

    @property
    def lasts(self) -> bool:
        """Whether the rows stay as they are while nothing shows that they do not."""
        return self._lasts(self.rows)

    def want(self, question: tuple[int, bytes], *, traffic: bool) -> None:
        """Put another question from now on, whose answer tells of the same sockets."""
        self._question, self._with_traffic = question, traffic
        self.traffic = self._words = None

    def forget(self) -> None:
        """As if it had never been asked."""
        self.rows, self.traffic, self._words = sockets.empty(), None, None


class NetlinkSockets:
    """Reads the TCP and UDP sockets of this network namespace in four dumps.

    Each is spared while nothing in it can have changed (``tcp_stillness``). Not for use by several
    threads at once.
    """

    name = "netlink"

    def __init__(
        self,
        *,
        everything: bool = True,
        ended: Callable[[], frozenset[int] | None] = _unknown,
        counters: TcpCounters | None = None,
    ) -> None:
        """Open the channel and prove that the kernel answers.

        Args:
            ended: Tells the cookies of what has ended since it was last asked, or that this is not
                known: then what waits for peers is not spared.
            everything: Whether connections are asked for too. What waits for peers is in small
                tables of its own, which the kernel walks in a fraction of the time.
            counters: See ``TcpTrace``.

        Raises:
            NetlinkUnavailable: It does not: an old kernel, a kernel without the module, a
                sandbox that denies the address family.
        """
        self._channel: Channel | None = None
        self._closed = False
        parts = _PARTS if everything else _WAITING_PARTS
        self._parts = tuple(_Part(*part) for part in parts)
        self._connections = self._parts[1] if everything else None
        self._by_need = sorted(self._parts, key=lambda part: part is not self._connections)
        self._trace = TcpTrace(counters=counters)
        self._ended = ended
        self._stillness: dict[_Part, Stillness[Any]] = {part: Stillness() for part in self._parts}
        self._with_bytes = False
        self._table: SocketTable | None = None
        self._quick: Channel | None = None
        self._glances = {
            protocol: tuple(_Part(protocol, protocol, question) for question in questions)
            for protocol, questions in _GLANCES.items()
        }
        self._told: dict[Protocol, list[SocketTable]] = {}
        self._seen: dict[Protocol, frozenset[int]] = {}
        questions = (
            sock_diag.tcp_request(_NO_STATES),
            sock_diag.udp_request(sock_diag.AF_INET, _NO_STATES),
        )
        try:
            for question in questions:
                sock_diag.parse(self._open().dump(*question), Protocol.TCP)
        except (OSError, DumpError) as error:
            self._drop()
            raise NetlinkUnavailable(fault_text(error)) from error

    def read(self, *, afresh: bool = False) -> Reading[SocketTable]:
        """All sockets now; see ``SocketSource``.

        While no column differs, the very same table is given again; it cannot be written to.
        A dump that fails is asked once more, through a new channel. What fails again is given as
        it was last read, so that nothing seems to have closed, and told as ``SOCKETS_HIDDEN``;
        so is what had changed so much while it was read that sockets may be absent.
        """
        failures = []
        before = [part.rows for part in self._parts]
        is_plain = not (afresh or self._with_bytes or self._closed)
        trace = self._trace.read() if is_plain else None
        ended = None if trace is None else self._ended()
        besides = None
        for part in self._by_need:
            try:
                if self._read_or_spare(part, trace, ended, besides):
                    failures.append(
                        say("{table}: the table changed while it was read", table=part.title)
                    )
                elif part is self._connections and trace is not None:
                    besides = trace.besides(part.rows)
            except (OSError, DumpError) as error:
                failures.append(together((part.title, fault_text(error)), ": "))
        gaps = (Gap(GapCode.SOCKETS_HIDDEN, detail=together(failures, "; ")),) if failures else ()
        if self._closed:
            for part in self._parts:
                part.forget()
        after = [part.rows for part in self._parts]
        if self._table is None or any(
            old is not new for old, new in zip(before, after, strict=True)
        ):
            self._table = sock_diag.join(*after)
            self._table.flags.writeable = False
        return Reading(self._table, gaps)

    def want_bytes(self, wanted: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Whether readings tell from now on what each TCP connection has carried.

        A reading then takes a third longer (130 sockets) to two thirds (20,000, when nothing else
        has changed): the kernel tells three times as many bytes, and they differ each time.
        """
        if wanted != self._with_bytes and self._connections is not None:
            self._with_bytes = wanted
            question = sock_diag.tcp_request(_OTHERS, info=wanted)
            self._connections.want(question, traffic=wanted)

    def traffic(self) -> Traffic | None:
        """What the connections of the last reading have carried; ``None`` if not wanted."""
        return None if self._connections is None else self._connections.traffic

    def glance(self, protocol: Protocol) -> SocketTable | None:
        """The sockets of a protocol that wait for peers, if they are others than at last call.

        An unchanged table answers with the same bytes, so it is not parsed. Bytes that differ by
        the length of a queue alone are no change.

        Raises:
            MissedGlanceError: The kernel could not be asked.
        """
        if self._closed:
            return None
        parts = self._glances[protocol]
        try:
            if self._quick is None:
                self._quick = Channel(NETLINK_SOCK_DIAG)
            for part in parts:
                part.ask(self._quick)
        except (OSError, DumpError) as error:
            self._drop_quick()  # the next reading tells what is wrong
            raise MissedGlanceError(str(error)) from error
        rows, told = [part.rows for part in parts], self._told.get(protocol)
        if told is not None and all(old is new for old, new in zip(told, rows, strict=True)):
            return None
        self._told[protocol] = rows
        table = sock_diag.join(*rows)
        found = frozenset(table["id"].tolist())
        before, self._seen[protocol] = self._seen.get(protocol), found
        if before == found:
            return None
        for part in self._parts:
            if part.protocol is protocol:
                self._stillness[part].doubt()
        return table

    def close(self) -> None:
        """Give back the descriptors; a later reading is empty."""
        self._closed = True
        self._trace.close()
        self._drop()
        self._drop_quick()

    def _read_or_spare(
        self,
        part: _Part,
        trace: Trace | None,
        ended: frozenset[int] | None,
        besides: int | None,
    ) -> bool:
        """As ``_read_part``, if anything in that part can have changed.

        Args:
            part: What is asked for.
            trace: Read before all parts are.
            ended: Cookies of what has ended since then last time.
            besides: How many TCP sockets are no connections; ``None`` while that is not known.
        """
        stillness, moved = self._stillness[part], False
        if trace is None:
            is_still = stillness.holds(None)
        elif part is self._connections:
            is_still = stillness.holds(trace[:2])
        else:
            sign = besides if part.protocol is Protocol.TCP else trace.udp
            moved = ended is not None and not part.ids.isdisjoint(ended)
            is_still = stillness.holds(None if ended is None else sign, moved=moved)
        if is_still:
            return False
        is_disturbed = self._read_part(part)
        if not is_disturbed:
            stillness.keep(lasting=part.lasts)
        return is_disturbed

    def _read_part(self, part: _Part) -> bool:
        """Ask for one part, twice if need be; whether what it told may lack sockets."""
        try:
            return part.ask(self._open())
        except (OSError, DumpError):
            # What is left of the failed answer must not be taken for the next one.
            self._drop()
            return part.ask(self._open(), interrupted=True)

    def _open(self) -> Channel:
        if self._closed:
            raise DumpError("closed")
        if self._channel is None:
            self._channel = Channel(NETLINK_SOCK_DIAG)
        return self._channel

    def _drop_quick(self) -> None:
        if self._quick is not None:
            self._quick.close()
            self._quick = None

    def _drop(self) -> None:
        if self._channel is not None:
            self._channel.close()
            self._channel = None
