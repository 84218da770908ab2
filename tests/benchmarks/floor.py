"""The least that a reader of the kernel's table can cost."""

from __future__ import annotations

import socket
import struct
from typing import TYPE_CHECKING

from portwatch.core.model import State
from portwatch.core.sockets import STATE_CODES
from portwatch.sources.sock_diag import AF_INET, AF_INET6, tcp_request, udp_request

if TYPE_CHECKING:
    from collections.abc import Sequence

_UDP = udp_request(AF_INET), udp_request(AF_INET6)

EVERYTHING = (tcp_request(), *_UDP)
"""All sockets in three questions."""

STILL = (tcp_request(1 << STATE_CODES[State.LISTEN]), *_UDP)
"""What is asked when no connection can have changed."""


class Floor:
    """The least a reader can do: the questions of ``NetlinkSockets``, the answers thrown away."""

    _HEADER = struct.Struct("=IHHII")
    _DONE = struct.pack("=IH", 20, 3)  # NLMSG_DONE with an errno, which ends a dump

    def __init__(self, questions: Sequence[tuple[int, bytes]] = EVERYTHING) -> None:
        self._questions = questions
        self._socket = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 4)  # NETLINK_SOCK_DIAG
        self._window = bytearray(64 * 1024)

    def read(self) -> None:
        """Ask all questions."""
        for kind, body in self._questions:
            request = self._HEADER.pack(self._HEADER.size + len(body), kind, 0x301, 1, 0)
            self._socket.send(request + body)
            while True:
                got = self._socket.recv_into(self._window)
                if self._window[got - 20 : got - 14] == self._DONE:
                    break

    def close(self) -> None:
        """Give back the descriptor."""
        self._socket.close()
