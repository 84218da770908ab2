"""A zoo of real sockets in several processes, with the truth about each."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from portwatch.core.model import Family, Protocol, State
from portwatch.core.sockets import STATE_CODES

if TYPE_CHECKING:
    from collections.abc import Iterator

NOBODY: frozenset[int] = frozenset()
_PATIENCE = 10.0  # seconds for what takes milliseconds on an idle machine
_CHILD = """
import socket, sys
family, kind, address, port = sys.argv[1:]
with socket.socket(getattr(socket, family), getattr(socket, kind)) as held:
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    held.bind((address, int(port)))
    if kind == "SOCK_STREAM":
        held.listen()
    print(held.getsockname()[1], flush=True)
    sys.stdin.read()
"""
_WAIT = "import sys; print('ready', flush=True); sys.stdin.read()"


@dataclass(frozen=True, slots=True)
class Animal:
    """The truth about one socket.

    Attributes:
        pids: All its holders; empty where the kernel alone holds it.
    """

    name: str
    protocol: Protocol
    family: Family
    local: tuple[str, int]
    state: State
    pids: frozenset[int]
    remote: tuple[str, int] | None = None
    accepts_ipv4: bool = True


@dataclass(slots=True)
class Zoo:
    """All animals, and the children that hold some of them."""

    animals: list[Animal] = field(default_factory=list)
    children: list[int] = field(default_factory=list)

    def named(self, name: str) -> list[Animal]:
        """The animals of that name; a group has several."""
        return [animal for animal in self.animals if animal.name == name]


@contextmanager
def zoo() -> Iterator[Zoo]:
    """Open all kinds of sockets, here and in children; close them and end the children after."""
    with ExitStack() as stack:
        keeper = _Keeper(stack)
        keeper.open_listeners()
        keeper.open_datagrams()
        keeper.open_groups()
        keeper.open_connections()
        keeper.open_endings()
        yield keeper.zoo


class _Keeper:
    def __init__(self, stack: ExitStack) -> None:
        self.zoo = Zoo()
        self._stack = stack
        self._me = frozenset({os.getpid()})

    def open_listeners(self) -> None:
        stream = socket.SOCK_STREAM
        for name, family, address in (
            ("tcp4 any", socket.AF_INET, "0.0.0.0"),
            ("tcp4", socket.AF_INET, "127.0.0.1"),
            ("tcp6", socket.AF_INET6, "::1"),
        ):
            held = self._bound(family, stream, address)
            self._add(name, held, State.LISTEN, accepts_ipv4=family == socket.AF_INET)
        for name, only in (("tcp6 v6only", 1), ("tcp6 dual", 0)):
            held = self._bound(socket.AF_INET6, stream, "::", v6only=only)
            self._add(name, held, State.LISTEN, accepts_ipv4=not only)
        self._elsewhere("tcp4 child", Protocol.TCP, Family.IPV4, "127.0.0.1")
        self._elsewhere("tcp6 child", Protocol.TCP, Family.IPV6, "::1")
        unix = self._stack.enter_context(socket.socket(socket.AF_UNIX))  # must show nowhere
        unix.bind(f"\0portwatch-zoo-{os.getpid()}")
        unix.listen()

    def open_datagrams(self) -> None:
        datagram = socket.SOCK_DGRAM
        server = self._bound(socket.AF_INET, datagram, "127.0.0.1")
        self._add("udp4", server, State.UNCONNECTED)
        self._add(
            "udp6",
            self._bound(socket.AF_INET6, datagram, "::1"),
            State.UNCONNECTED,
            accepts_ipv4=False,
        )
        self._elsewhere("udp6 child", Protocol.UDP, Family.IPV6, "::1")
        client = self._stack.enter_context(socket.socket(socket.AF_INET, datagram))
        client.connect(server.getsockname())
        self._add("udp4 connected", client, State.ESTABLISHED, peer=True)

    def open_groups(self) -> None:
        port = self._elsewhere("group", Protocol.TCP, Family.IPV4, "127.0.0.1")
        self._elsewhere("group", Protocol.TCP, Family.IPV4, "127.0.0.1", port)
        shared = self._bound(socket.AF_INET, socket.SOCK_STREAM, "127.0.0.1")
        child, _ = self._start(["-c", _WAIT], pass_fds=(shared.fileno(),))
        self._add("shared", shared, State.LISTEN, pids=self._me | {child})

    def open_connections(self) -> None:
        for name, address in (("pair4", "127.0.0.1"), ("pair6", "::1")):
            client, server = self._pair(address)
            six = address == "::1"
            self._add(name, client, State.ESTABLISHED, peer=True, accepts_ipv4=not six)
            self._add(name, server, State.ESTABLISHED, peer=True, accepts_ipv4=not six)
        client, server = self._pair("127.0.0.1", over="::")
        self._add("pair mapped", client, State.ESTABLISHED, peer=True)
        self._add("pair mapped", server, State.ESTABLISHED, peer=True)

    def open_endings(self) -> None:
        client, server = self._pair("127.0.0.1")
        client.shutdown(socket.SHUT_WR)
        server.recv(1)  # returns at the end of what the client says
        _wait_for_state(client, State.FIN_WAIT_2)  # the kernel may be slow to acknowledge
        self._add("fin-wait-2", client, State.FIN_WAIT_2, peer=True)
        self._add("close-wait", server, State.CLOSE_WAIT, peer=True)
        client, server = self._pair("127.0.0.1")
        ends = client.getsockname(), client.getpeername()
        client.close()
        server.recv(1)  # returns at the end of what the client says
        server.close()
        self.zoo.animals.append(
            Animal(
                "time-wait", Protocol.TCP, Family.IPV4, ends[0], State.TIME_WAIT, NOBODY, ends[1]
            )
        )

    def _bound(
        self, family: int, kind: int, address: str, *, v6only: int | None = None
    ) -> socket.socket:
        held = self._stack.enter_context(socket.socket(family, kind))
        if v6only is not None:
            held.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, v6only)
        held.bind((address, 0))
        if kind == socket.SOCK_STREAM:
            held.listen()
        return held

    def _pair(
        self, address: str, *, over: str | None = None
    ) -> tuple[socket.socket, socket.socket]:
        """A connection's two ends; ``over`` is the listener's address if it is another one."""
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        listening = socket.AF_INET6 if ":" in (over or address) else socket.AF_INET
        with socket.socket(listening, socket.SOCK_STREAM) as listener:
            if over is not None:
                listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
            listener.bind((over or address, 0))
            listener.listen()
            client = self._stack.enter_context(socket.socket(family, socket.SOCK_STREAM))
            client.connect((address, listener.getsockname()[1]))
            server = self._stack.enter_context(listener.accept()[0])
        return client, server

    def _add(
        self,
        name: str,
        held: socket.socket,
        state: State,
        *,
        peer: bool = False,
        pids: frozenset[int] | None = None,
        accepts_ipv4: bool = True,
    ) -> None:
        self.zoo.animals.append(
            Animal(
                name=name,
                protocol=Protocol.TCP if held.type == socket.SOCK_STREAM else Protocol.UDP,
                family=Family.IPV4 if held.family == socket.AF_INET else Family.IPV6,
                local=held.getsockname()[:2],
                state=state,
                pids=pids or self._me,
                remote=held.getpeername()[:2] if peer else None,
                accepts_ipv4=accepts_ipv4,
            )
        )

    def _elsewhere(
        self, name: str, protocol: Protocol, family: Family, address: str, port: int = 0
    ) -> int:
        """Let a child hold a waiting socket; returns its port."""
        tcp = protocol is Protocol.TCP
        pid, answer = self._start(
            [
                "-c",
                _CHILD,
                "AF_INET" if family is Family.IPV4 else "AF_INET6",
                "SOCK_STREAM" if tcp else "SOCK_DGRAM",
                address,
                str(port),
            ]
        )
        state = State.LISTEN if tcp else State.UNCONNECTED
        four = family is Family.IPV4
        local = address, int(answer)
        self.zoo.animals.append(
            Animal(name, protocol, family, local, state, frozenset({pid}), accepts_ipv4=four)
        )
        return int(answer)

    def _start(self, arguments: list[str], pass_fds: tuple[int, ...] = ()) -> tuple[int, str]:
        """Start Python; returns its pid and the first line it says."""
        child = self._stack.enter_context(
            subprocess.Popen(
                [sys.executable, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                pass_fds=pass_fds,
            )
        )
        self._stack.callback(_end, child)
        self.zoo.children.append(child.pid)
        if child.stdout is None:
            raise RuntimeError("no pipe")
        return child.pid, child.stdout.readline().strip()


def _end(child: subprocess.Popen[str]) -> None:
    """End a child by the end of its input, or by force."""
    if child.stdin is not None:
        child.stdin.close()
    try:
        child.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()


def _wait_for_state(held: socket.socket, state: State) -> None:
    """Wait until a TCP socket is in a state; ``struct tcp_info`` begins with it."""
    limit = time.monotonic() + _PATIENCE
    while held.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, 1)[0] != STATE_CODES[state]:
        if time.monotonic() > limit:
            raise TimeoutError(f"it never came to {state}")
        time.sleep(0.005)
