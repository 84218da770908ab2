"""A stage for ends of sockets: a network namespace of its own, and what happens on it.

Run as a program by root: ``python -m tests.helpers.ends_stage SCENE UID`` prints JSON. It becomes
the user before the first socket is opened.
"""

from __future__ import annotations

import ctypes
import errno
import fcntl
import json
import os
import select
import socket
import struct
import sys
import threading
import time
from collections import Counter
from typing import TYPE_CHECKING, Any

from portwatch.core.ends import EndKind
from portwatch.sources.end_kinds import classify
from portwatch.sources.linux_counters import LinuxCounters
from portwatch.sources.sock_destroy import DestroyedSockets

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.sources.sock_destroy import Ends

_CLONE_NEWNET = 0x40000000  # include/uapi/linux/sched.h
_SIOCGIFFLAGS, _SIOCSIFFLAGS, _IFF_UP = 0x8913, 0x8914, 1
_RESET = struct.pack("ii", 1, 0)
_PATIENCE = 10.0  # seconds until an end that was not told will not be


def enter(uid: int) -> None:
    """Go where nobody else is, and become the user there."""
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWNET):
        raise OSError(ctypes.get_errno(), "unshare")
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as any_socket:
        asked = fcntl.ioctl(any_socket, _SIOCGIFFLAGS, struct.pack("16sh14x", b"lo", 0))
        flags = struct.unpack_from("h", asked, 16)[0] | _IFF_UP
        fcntl.ioctl(any_socket, _SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", flags))
    if uid:
        os.setgroups([])
        os.setgid(uid)
        os.setuid(uid)


class Listener:
    """Drains in a thread of its own and remembers."""

    def __init__(self) -> None:
        self._source = DestroyedSockets()
        self._lock = threading.Lock()
        self._rows: list[dict[str, Any]] = []
        self.overflows = self.broken = 0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._listen)
        self._thread.start()

    def _listen(self) -> None:
        while not self._ended.is_set():
            if select.select([self._source], [], [], 0.05)[0]:
                ends = self._source.drain()
                with self._lock:
                    self._rows += rows(ends)
                    self.overflows += ends.overflows
                    self.broken += ends.broken

    def take(self, at_least: int) -> list[dict[str, Any]]:
        """All since the last call, as soon as there are so many, and a moment more."""
        last = time.monotonic() + _PATIENCE
        while len(self._rows) < at_least and time.monotonic() < last:
            time.sleep(0.005)
        if len(self._rows) < at_least:
            raise TimeoutError(f"{at_least} ends were expected, {len(self._rows)} were told")
        time.sleep(0.03)
        with self._lock:
            told, self._rows = self._rows, []
        return told

    def close(self) -> None:
        self._ended.set()
        self._thread.join()
        self._source.close()


def rows(ends: Ends) -> list[dict[str, Any]]:
    """The ends as plain values."""
    return [
        {
            "kind": EndKind(int(kind)).name,
            "id": int(row["id"]),
            "family": int(row["family"]),
            "local": bytes(row["local"]).hex(),
            "ports": [int(row["local_port"]), int(row["remote_port"])],
            "sent": int(sent),
            "received": int(received),
        }
        for row, kind, sent, received in zip(
            ends.table, classify(ends), ends.sent, ends.received, strict=True
        )
    ]


class Stage:
    """What programs do with sockets of one address family."""

    def __init__(self, family: socket.AddressFamily, host: str) -> None:
        self._family, self._host = family, host
        self._libc = ctypes.CDLL(None)

    def make(self, kind: socket.SocketKind = socket.SOCK_STREAM) -> socket.socket:
        return socket.socket(self._family, kind)

    def bound(self, kind: socket.SocketKind = socket.SOCK_STREAM) -> socket.socket:
        made = self.make(kind)
        made.bind((self._host, 0))
        return made

    def server(self) -> socket.socket:
        made = self.bound()
        made.listen(5)
        return made

    def pair(self) -> tuple[socket.socket, socket.socket, socket.socket]:
        server, client = self.server(), self.make()
        client.connect(server.getsockname())
        return server, client, server.accept()[0]

    def forget(self, opened: socket.socket) -> None:
        """connect() to no address: tcp_disconnect."""
        self._libc.connect(opened.fileno(), bytes(16), 16)

    def cases(self) -> dict[str, Callable[[], None]]:
        names = [name for name in dir(self) if name.startswith("do_")]
        return {name.removeprefix("do_"): getattr(self, name) for name in names}

    def do_unused(self) -> None:
        self.make().close()

    def do_bound_only(self) -> None:
        self.bound().close()

    def do_listener(self) -> None:
        self.server().close()

    def do_listener_without_bind(self) -> None:
        server = self.make()
        server.listen()
        server.close()

    def do_listener_stopped_by_shutdown(self) -> None:
        server = self.server()
        server.shutdown(socket.SHUT_RDWR)
        server.close()

    def do_listener_that_was_a_client(self) -> None:
        server, client, accepted = self.pair()
        with server, accepted, client:
            self.forget(client)
            client.bind((self._host, 0))
            client.listen()

    def do_client_closes_first(self) -> None:
        server, client, accepted = self.pair()
        client.send(b"x" * 500)
        accepted.recv(999)
        accepted.send(b"y" * 300)
        client.recv(999)
        client.close()
        accepted.recv(1)
        accepted.close()
        server.close()

    def do_client_resets(self) -> None:
        server, client, accepted = self.pair()
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        client.close()
        accepted.close()
        server.close()

    def do_bound_client_resets(self) -> None:
        server, client = self.server(), self.bound()
        client.connect(server.getsockname())
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        client.close()
        server.accept()[0].close()
        server.close()

    def do_never_accepted(self) -> None:
        server, client = self.server(), self.make()
        client.connect(server.getsockname())
        server.close()
        client.close()

    def do_refused(self) -> None:
        with self.bound() as silent, self.make() as client:
            client.connect_ex(silent.getsockname())

    def do_bound_and_refused(self) -> None:
        with self.bound() as silent, self.bound() as client:
            client.connect_ex(silent.getsockname())

    def do_refused_without_blocking(self) -> None:
        with self.bound() as silent, self.make() as client:
            client.setblocking(False)
            client.connect_ex(silent.getsockname())
            select.select([], [client], [], _PATIENCE)

    def do_given_up(self) -> None:
        server = self.bound()
        server.listen(0)
        first, second = self.make(), self.make()
        first.connect(server.getsockname())
        second.setblocking(False)
        second.connect_ex(server.getsockname())  # the queue is full: SYN_SENT
        second.close()
        server.accept()[0].close()
        server.close()
        first.close()

    def do_udp_unused(self) -> None:
        self.make(socket.SOCK_DGRAM).close()

    def do_udp_bound(self) -> None:
        self.bound(socket.SOCK_DGRAM).close()

    def do_udp_connected(self) -> None:
        with self.bound(socket.SOCK_DGRAM) as server, self.make(socket.SOCK_DGRAM) as client:
            client.connect(server.getsockname())

    def do_udp_sent_to(self) -> None:
        with self.bound(socket.SOCK_DGRAM) as server, self.make(socket.SOCK_DGRAM) as client:
            client.sendto(b"x", server.getsockname())


REFUSED_BY_SOME = "listener_that_was_a_client"
STAGES = {4: (socket.AF_INET, "127.0.0.1"), 6: (socket.AF_INET6, "::1")}


def kinds(listener: Listener) -> dict[str, Any]:
    """What the end of each kind of socket looks like, by case and address family."""
    found: dict[str, Any] = {}
    for number, place in STAGES.items():
        for name, act in Stage(*place).cases().items():
            try:
                act()
            except OSError as error:  # some kernels let no client listen
                if (name, error.errno) != (REFUSED_BY_SOME, errno.EINVAL):
                    raise
                listener.take(3)
                continue
            told = listener.take(1)
            found[f"{name} {number}"] = told if "unused" in name else without_visitors(told)
    return found


def without_visitors(told: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without the sockets of whoever looks into this network from outside, as a portwatch does."""
    return [row for row in told if row["kind"] != "UDP_UNUSED"]


def connections(listener: Listener) -> dict[str, Any]:
    """2,000 short connections: closed first by the client, by the server, and reset."""
    before = LinuxCounters().read().value
    lives = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        for number in range(2000):
            start = time.monotonic()
            client = socket.socket()
            client.connect(("127.0.0.1", port))
            accepted = server.accept()[0]
            client.send(b"question")
            accepted.recv(99)
            if number % 3 == 2:
                client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            first, second = (accepted, client) if number % 3 == 1 else (client, accepted)
            first.close()
            second.close()
            lives.append(time.monotonic() - start)
            time.sleep(0.0005)
        told = without_visitors(listener.take(4000))
        after = LinuxCounters().read().value
    assert before is not None
    assert after is not None
    mine = [row for row in told if port in row["ports"]]
    return {
        "kinds": Counter(row["kind"] for row in told),
        "servers": sum(row["ports"][0] == port for row in mine),
        "ids": len({row["id"] for row in told}),
        "opened": after.opened - before.opened,
        "short": sum(life < 0.005 for life in lives),
    }


def listeners(listener: Listener) -> dict[str, Any]:
    """200 listeners of 25 ms over IPv4 and IPv6, while connections are reset beside them."""
    opened: list[tuple[float, int, socket.socket]] = []
    ports: list[tuple[int, int]] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        for number in range(200):
            version = 4 if number % 2 else 6
            made = Stage(*STAGES[version]).server()
            ports.append((version, made.getsockname()[1]))
            opened.append((time.monotonic(), version, made))
            client = socket.socket()
            client.connect(server.getsockname())
            client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            client.close()
            server.accept()[0].close()
            while opened and (time.monotonic() - opened[0][0] >= 0.025):
                opened.pop(0)[2].close()
            time.sleep(0.004)
        for _, _, left in opened:
            time.sleep(0.025)
            left.close()
        told = without_visitors(listener.take(600))
    found = [(row["family"], row["ports"][0]) for row in told if "LISTENER" in row["kind"]]
    return {
        "expected": sorted(ports),
        "found": sorted(found),
        "others": Counter(row["kind"] for row in told if "LISTENER" not in row["kind"]),
    }


def main() -> None:
    scene, uid = sys.argv[1:]
    enter(int(uid))
    listener = Listener()
    try:
        found = {"kinds": kinds, "connections": connections, "listeners": listeners}[scene](
            listener
        )
    finally:
        listener.close()
    found |= {"overflows": listener.overflows, "broken": listener.broken}
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
