"""The program behind ``load.Load``: ``python -m tests.helpers.load_holder SHAPE``.

Says ``ready`` when every socket is open, then answers each number on standard input, of pairs to
replace, with ``done``. Ends at the end of its input, or with the process that started it.
"""

from __future__ import annotations

import ctypes
import json
import os
import resource
import signal
import socket
import struct
import sys
from contextlib import suppress

from tests.helpers.load import Shape, spread

_PR_SET_PDEATHSIG, _PR_SET_DUMPABLE = 1, 4  # include/uapi/linux/prctl.h
_RESET = struct.pack("ii", 1, 0)
_MANY_FILES = 3000
_WITH_FILES = (3, 4)
_COUNT = struct.Struct("=i")


def die_with_parent(parent: int) -> None:
    """End when the parent does, however it ends; a change of user undoes it."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        os._exit(1)


def become(uid: int) -> None:
    """Step down to a user, whose other programs may look at this one as at any of theirs."""
    if uid:
        os.setgroups([])
        os.setgid(uid)
        os.setuid(uid)
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 1, 0, 0, 0)


def opened(number: int, kind: socket.SocketKind) -> socket.socket:
    """A bound socket; every fourth is IPv6."""
    is_v6 = number % 4 == 0
    made = socket.socket(socket.AF_INET6 if is_v6 else socket.AF_INET, kind)
    made.bind(("::1" if is_v6 else "127.0.0.1", 0))
    return made


class Worker:
    """What one process holds."""

    def __init__(self, number: int, listeners: int, pairs: int, udp: int) -> None:
        self._listeners = [opened(number + n, socket.SOCK_STREAM) for n in range(listeners)]
        for listener in self._listeners:
            listener.listen(64)
        self._udp = [opened(number + n, socket.SOCK_DGRAM) for n in range(udp)]
        self._pairs: list[tuple[socket.socket, socket.socket]] = []
        self._made = 0
        self._open(pairs)

    def replace(self, count: int) -> None:
        """Close the oldest pairs and open as many."""
        old, self._pairs = self._pairs[:count], self._pairs[count:]
        for client, accepted in old:
            client.close()
            accepted.close()
        self._open(len(old))

    def _open(self, count: int) -> None:
        for _ in range(count):
            self._made += 1
            server = self._listeners[self._made % len(self._listeners)]
            client = socket.socket(server.family, socket.SOCK_STREAM)
            client.connect(server.getsockname())
            accepted = server.accept()[0]
            for end in (client, accepted):  # closing leaves no TIME_WAIT behind
                end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
            self._pairs.append((client, accepted))


def work(worker: Worker, orders: int, answers: int) -> None:
    """Replace pairs until the holder closes its end."""
    os.write(answers, b"r")
    while order := os.read(orders, _COUNT.size):
        worker.replace(_COUNT.unpack(order)[0])
        os.write(answers, b"d")


class Holder:
    """Starts the workers and passes orders on."""

    def __init__(self, shape: Shape) -> None:
        self._shape = shape
        self._orders: list[int] = []
        self._answers: list[int] = []
        self._pids: list[int] = []
        even = [1] * shape.workers
        listeners = spread(shape.listeners, even)
        pairs, udp = shape.pairs_by_worker(shape.pairs), spread(shape.udp, even)
        for number in range(shape.workers):
            self._fork(number, listeners[number], pairs[number], udp[number])
        for answers in self._answers:
            if os.read(answers, 1) != b"r":
                raise RuntimeError("a worker could not open its sockets")

    def replace(self, count: int) -> None:
        """Have all workers replace their part, at the same time."""
        parts = self._shape.pairs_by_worker(count)
        for orders, part in zip(self._orders, parts, strict=True):
            if part:
                os.write(orders, _COUNT.pack(part))
        for answers, part in zip(self._answers, parts, strict=True):
            if part and os.read(answers, 1) != b"d":
                raise RuntimeError("a worker has ended")

    def close(self) -> None:
        """End the workers."""
        for orders in self._orders:
            os.close(orders)
        for pid in self._pids:
            os.waitpid(pid, 0)

    def _fork(self, number: int, listeners: int, pairs: int, udp: int) -> None:
        parent = os.getpid()
        orders, answers = os.pipe(), os.pipe()
        pid = os.fork()
        if pid:
            os.close(orders[0])
            os.close(answers[1])
            self._orders.append(orders[1])
            self._answers.append(answers[0])
            self._pids.append(pid)
            return
        code = 1
        try:
            for other in (*self._orders, *self._answers, orders[1], answers[0]):
                os.close(other)
            become(self._shape.uid)
            die_with_parent(parent)
            kept = []
            if self._shape.skewed and number in _WITH_FILES:
                kept = [os.open(os.devnull, os.O_RDONLY) for _ in range(_MANY_FILES)]
            work(Worker(number, listeners, pairs, udp), orders[0], answers[1])
            del kept
            code = 0
        finally:
            with suppress(OSError):
                sys.stderr.flush()
            os._exit(code)


def main() -> None:
    die_with_parent(os.getppid())
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    holder = Holder(Shape(**json.loads(sys.argv[1])))
    print("ready", flush=True)  # noqa: T201 - the other side reads it
    for line in sys.stdin:
        holder.replace(int(line))
        print("done", flush=True)  # noqa: T201 - the other side reads it
    holder.close()


if __name__ == "__main__":
    main()
