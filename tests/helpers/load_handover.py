"""Sockets that change hands: ``python -m tests.helpers.load_handover SCENE COUNT``.

Opens sockets and prints who holds them; a line on standard input makes them change hands, and
who holds them then is printed. Both as JSON: ``[[local port, remote port or 0, pid, name or
null]]``, where the name is the program's, the last word of its command, or its user's.
Everything ends with standard input.
"""

from __future__ import annotations

import json
import os
import pwd
import signal
import socket
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

from tests.helpers.load_holder import die_with_parent

Held: TypeAlias = tuple[int, int, int, str | None]
Scene: TypeAlias = Callable[["Children", int], Iterator[list[Held]]]
"""Yields who holds what: before, and after."""

_NOBODY = 65534
_TAKERS = 5
_PATIENCE = 10.0  # seconds until a program that shall start has started


class Children:
    """Processes forked off this one."""

    def __init__(self) -> None:
        self._pids: list[int] = []

    def fork(self, act: Callable[[], object], keep: set[int]) -> int:
        """A child that holds these descriptors and the standard ones, acts, and waits."""
        parent = os.getpid()
        pid = os.fork()
        if pid:
            self._pids.append(pid)
            return pid
        try:
            die_with_parent(parent)
            low = 3
            for number in sorted(keep):
                os.closerange(low, number)
                low = number + 1
            os.closerange(low, 4096)
            act()
            signal.pause()
        finally:
            os._exit(1)

    def end(self) -> None:
        """End and bury them."""
        for pid in self._pids:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def accept_then_fork(children: Children, count: int) -> Iterator[list[Held]]:
    """A server that gives each connection to a child of its own."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        clients, accepted = [], []
        for _ in range(count):
            clients.append(socket.create_connection(("127.0.0.1", port)))
            accepted.append(server.accept()[0])
        peers = [each.getpeername()[1] for each in accepted]
        yield [(port, peer, os.getpid(), None) for peer in peers]
        held: list[Held] = []
        for connection, peer in zip(accepted, peers, strict=True):
            pid = children.fork(lambda: None, {connection.fileno()})
            connection.close()
            held.append((port, peer, pid, None))
        yield held


def descriptor_passing(children: Children, count: int) -> Iterator[list[Held]]:
    """Listeners that go to other processes by SCM_RIGHTS."""
    pairs = [socket.socketpair() for _ in range(_TAKERS)]
    takers = []
    for mine, theirs in pairs:
        takers.append(children.fork(lambda end=theirs: _take(end), {theirs.fileno()}))
        theirs.close()
        mine.settimeout(_PATIENCE)
    listeners = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    yield [(each.getsockname()[1], 0, os.getpid(), None) for each in listeners]
    held: list[Held] = []
    for number, listener in enumerate(listeners):
        mine = pairs[number % _TAKERS][0]
        held.append((listener.getsockname()[1], 0, takers[number % _TAKERS], None))
        socket.send_fds(mine, [b"x"], [listener.fileno()])
        listener.close()
        mine.recv(1)  # taken
    yield held


def _take(end: socket.socket) -> None:
    kept: list[int] = []
    while True:
        kept += socket.recv_fds(end, 1, 1)[1]
        end.send(b"x")


def re_exec(children: Children, count: int) -> Iterator[list[Held]]:
    """Programs that keep their listener and become another program."""
    return _become(children, count, lambda: _execute("sleep", "600"), "sleep", _name)


def same_interpreter(children: Children, count: int) -> Iterator[list[Held]]:
    """Scripts that keep their listener and become another script of the same interpreter."""
    again = (sys.executable, "-c", "import signal; signal.pause()", "again")
    return _become(children, count, lambda: _execute(*again), "again", _last_word)


def drop_rights(children: Children, count: int) -> Iterator[list[Held]]:
    """Servers of the administrator that become another user after they listen."""
    user = pwd.getpwuid(_NOBODY).pw_name
    parent = os.getpid()
    return _become(children, count, lambda: _drop(parent), user, _user)


def _become(
    children: Children,
    count: int,
    change: Callable[[], object],
    name: str,
    told: Callable[[int], str],
) -> Iterator[list[Held]]:
    waiting, go = os.pipe()
    ports, pids = [], []
    for _ in range(count):
        with socket.create_server(("127.0.0.1", 0)) as listener:
            listener.set_inheritable(True)
            ports.append(listener.getsockname()[1])
            keep = {waiting, listener.fileno()}
            pids.append(children.fork(lambda: (os.read(waiting, 1), change()), keep))
    yield [(port, 0, pid, None) for port, pid in zip(ports, pids, strict=True)]
    os.close(go)
    last = time.monotonic() + _PATIENCE
    while not all(told(pid) == name for pid in pids) and time.monotonic() < last:
        time.sleep(0.01)
    yield [(port, 0, pid, name) for port, pid in zip(ports, pids, strict=True)]


def _execute(*command: str) -> None:
    os.execvp(command[0], command)  # noqa: S606 - a program, not a shell


def _drop(parent: int) -> None:
    os.setgid(_NOBODY)
    os.setuid(_NOBODY)
    die_with_parent(parent)  # the kernel forgets that with the rights


def _name(pid: int) -> str:
    return Path(f"/proc/{pid}/comm").read_text(encoding="utf-8").strip()


def _last_word(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").split("\0")[-2:][0]


def _user(pid: int) -> str:
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return pwd.getpwuid(int(status.partition("Uid:")[2].split()[0])).pw_name


SCENES: dict[str, Scene] = {
    "accept-then-fork": accept_then_fork,
    "SCM_RIGHTS": descriptor_passing,
    "re-exec": re_exec,
    "same-interpreter": same_interpreter,
    "drop-rights": drop_rights,
}


def main() -> None:
    die_with_parent(os.getppid())
    children = Children()
    try:
        for held in SCENES[sys.argv[1]](children, int(sys.argv[2])):
            print(json.dumps(held), flush=True)  # noqa: T201 - the other side reads it
            sys.stdin.readline()
    finally:
        children.end()


if __name__ == "__main__":
    main()
