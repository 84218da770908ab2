"""The table of sockets as the Linux kernel's ``sock_diag`` tells it; needs no privilege."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Gap, GapCode, Protocol, State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources import sock_diag
from portwatch.sources.netlink_wire import Channel, DumpError
from portwatch.sources.protocols import Reading

if TYPE_CHECKING:
    from portwatch.core.sockets import SocketTable

NETLINK_SOCK_DIAG = 4  # include/uapi/linux/netlink.h
_NO_STATES = 0

_PARTS = (
    ("TCP", Protocol.TCP, sock_diag.tcp_request()),
    ("UDP over IPv4", Protocol.UDP, sock_diag.udp_request(sock_diag.AF_INET)),
    ("UDP over IPv6", Protocol.UDP, sock_diag.udp_request(sock_diag.AF_INET6)),
)

_LISTENING = 1 << STATE_CODES[State.LISTEN]
_UNCONNECTED = 1 << STATE_CODES[State.CLOSED]  # what the kernel calls a UDP socket without a peer
_GLANCES = {
    Protocol.TCP: (sock_diag.tcp_request(_LISTENING),),
    Protocol.UDP: (
        sock_diag.udp_request(sock_diag.AF_INET, _UNCONNECTED),
        sock_diag.udp_request(sock_diag.AF_INET6, _UNCONNECTED),
    ),
}


class NetlinkUnavailable(Exception):  # noqa: N818 - a state of the machine, not a defect
    """This kernel or sandbox gives no ``sock_diag``; another source must be used.

    Attributes:
        gap: The same for people.
    """

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.gap = Gap(GapCode.NETLINK_UNAVAILABLE, detail=detail)


class NetlinkSockets:
    """Reads all TCP and UDP sockets of this network namespace in three dumps.

    Not for use by several threads at once.
    """

    name = "netlink"

    def __init__(self) -> None:
        """Open the channel and prove that the kernel answers.

        Raises:
            NetlinkUnavailable: It does not: an old kernel, a kernel without the module, a
                sandbox that denies the address family.
        """
        self._channel: Channel | None = None
        self._closed = False
        self._parts: dict[str, SocketTable] = {}
        self._quick: Channel | None = None
        self._answers: dict[Protocol, bytes] = {}
        self._seen: dict[Protocol, frozenset[int]] = {}
        questions = (
            sock_diag.tcp_request(_NO_STATES),
            sock_diag.udp_request(sock_diag.AF_INET, _NO_STATES),
        )
        try:
            for question in questions:
                self._ask(question, Protocol.TCP)
        except (OSError, DumpError) as error:
            self._drop()
            raise NetlinkUnavailable(_words(error)) from error

    def read(self) -> Reading[SocketTable]:
        """All sockets now.

        A dump that fails is asked once more, through a new channel. What fails again is given as
        it was last read, so that nothing seems to have closed, and told as ``SOCKETS_HIDDEN``.
        """
        failures = []
        for title, protocol, question in _PARTS:
            try:
                self._parts[title] = self._read_part(question, protocol)
            except (OSError, DumpError) as error:
                failures.append(f"{title}: {_words(error)}")
        gaps = (Gap(GapCode.SOCKETS_HIDDEN, detail="; ".join(failures)),) if failures else ()
        if self._closed:
            self._parts.clear()
        return Reading(sock_diag.join(*self._parts.values()), gaps)

    def glance(self, protocol: Protocol) -> SocketTable | None:
        """The sockets of a protocol that wait for peers, if they are others than at last call.

        An unchanged table answers with the same bytes, so it is not parsed. Bytes that differ by
        the length of a queue alone are no change.
        """
        if self._closed:
            return None
        try:
            if self._quick is None:
                self._quick = Channel(NETLINK_SOCK_DIAG)
            answers = [
                bytes(self._quick.dump(kind, body, same=True)) for kind, body in _GLANCES[protocol]
            ]
            whole = b"".join(answers)
            if whole == self._answers.get(protocol):
                return None
            table = sock_diag.join(*(sock_diag.parse(answer, protocol) for answer in answers))
        except (OSError, DumpError):
            self._drop_quick()  # the next reading tells what is wrong
            return None
        self._answers[protocol] = whole
        found = frozenset(table["id"].tolist())
        before, self._seen[protocol] = self._seen.get(protocol), found
        return None if before == found else table

    def close(self) -> None:
        """Give back the descriptors; a later reading is empty."""
        self._closed = True
        self._drop()
        self._drop_quick()

    def _read_part(self, question: tuple[int, bytes], protocol: Protocol) -> SocketTable:
        try:
            return self._ask(question, protocol)
        except (OSError, DumpError):
            # What is left of the failed answer must not be taken for the next one.
            self._drop()
            return self._ask(question, protocol)

    def _ask(self, question: tuple[int, bytes], protocol: Protocol) -> SocketTable:
        if self._closed:
            raise DumpError("closed")
        if self._channel is None:
            self._channel = Channel(NETLINK_SOCK_DIAG)
        kind, body = question
        return sock_diag.parse(self._channel.dump(kind, body), protocol)

    def _drop_quick(self) -> None:
        if self._quick is not None:
            self._quick.close()
            self._quick = None

    def _drop(self) -> None:
        if self._channel is not None:
            self._channel.close()
            self._channel = None


def _words(error: Exception) -> str:
    """The system's own words, without number and arguments."""
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
