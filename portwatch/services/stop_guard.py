"""Which processes are never stopped: those that this program and the session stand on."""

from __future__ import annotations

import os
import socket
import struct
from pathlib import Path
from typing import TYPE_CHECKING

from portwatch.core.model import Protocol
from portwatch.core.record import record
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.services.stop_plan import PORTS, Refusal, RefusalCode

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

    from portwatch.core.model import Process, Socket
    from portwatch.sources.protocols import ProcessSource

_PATIENCE = 0.2  # seconds for a display server on this machine to take a connection
_UCRED = struct.Struct("iII")  # struct ucred: pid, uid, gid (unix(7))
_X_FOLDER = "/tmp/.X11-unix"  # noqa: S108 - fixed by every X server (X(7))
_X_PORT = 6000  # and the number of the display (X(7))
_LOCAL = frozenset({"", "unix"})
_THROUGH_TCP = frozenset({"localhost", "127.0.0.1", "::1", "[::1]"})
_DIGITS = 5


@record(frozen=True, slots=True)
class Guard:
    """The processes that are never stopped.

    Attributes:
        own: Pid of this program.
        above: Pids of its ancestors and of its session's leader.
        display: Pids of the servers that draw this session.
        display_port: The TCP port of this computer at which it is drawn, as through ssh -X;
            ``None`` if it is not.
    """

    own: int
    above: frozenset[int]
    display: frozenset[int] = frozenset()
    display_port: int | None = None

    @classmethod
    def here(cls, processes: ProcessSource, environ: Mapping[str, str]) -> Guard:
        """What must live where this program runs now.

        Args:
            processes: Facts of this machine.
            environ: This program's environment, which names its display.
        """
        own = os.getpid()
        facts = processes.facts(own)
        above = {parent.pid for parent in facts.parents} if facts else set()
        above.add(os.getppid())
        if hasattr(os, "getsid"):
            above.add(os.getsid(0))  # 0 if the leader is in another pid namespace
        above -= {own, 0, 1}
        return cls(own, frozenset(above), _display_servers(environ), _display_port(environ))

    def protects(self, pid: int) -> bool:
        """Whether the process with this pid must live."""
        return pid <= 1 or pid == self.own or pid in self.above or pid in self.display

    def refuses(self, process: Process) -> Refusal | None:
        """Why this process is not stopped; ``None`` if nothing speaks against it here."""
        pid = process.id.pid
        name = clean(process.name, 60)
        if pid <= 1:
            code = RefusalCode.FIRST_PROCESS
            text = say(
                "{name} (process {pid}) is the system's first process,"
                " which everything else depends on.",
                name=name,
                pid=pid,
            )
        elif pid == self.own:
            code, text = RefusalCode.PORTWATCH, say("portwatch does not stop itself.")
        elif pid in self.display:
            code = RefusalCode.DISPLAY
            text = say("{name} (process {pid}) draws this session's windows.", name=name, pid=pid)
        elif pid in self.above:
            code = RefusalCode.SESSION
            text = say(
                "portwatch runs in the session of {name} (process {pid}).", name=name, pid=pid
            )
        else:
            return None
        return Refusal(code, text, process=process.id)

    def refuses_at(self, process: Process, sockets: Iterable[Socket]) -> Refusal | None:
        """Why a process is not stopped that holds these; ``None`` if nothing speaks against it."""
        refusal = self.refuses(process)
        if refusal is not None or not any(map(self._is_display, sockets)):
            return refusal
        text = say(
            "This session's windows are drawn through {name} (process {pid}).",
            name=clean(process.name, 60),
            pid=process.id.pid,
        )
        return Refusal(RefusalCode.DISPLAY, text, process=process.id)

    def _is_display(self, one: Socket) -> bool:
        return one.protocol is Protocol.TCP and one.local_port == self.display_port

    def refuses_any(self, processes: Iterable[Process]) -> Refusal | None:
        """As ``refuses``, for the first of several that must not be stopped."""
        return next((refusal for one in processes if (refusal := self.refuses(one))), None)


def _display_servers(environ: Mapping[str, str]) -> frozenset[int]:
    """Pids of the processes that listen at this session's displays."""
    if not hasattr(socket, "SO_PEERCRED"):
        return frozenset()
    found = [_listener_of(path) for path in _display_paths(environ)]
    number = _number_of(environ, _LOCAL)
    if number is not None:
        found.append(_x_server(number))
    return frozenset(filter(None, found))


def _display_paths(environ: Mapping[str, str]) -> list[str]:
    """Names of the Unix sockets of displays that are not X's."""
    wayland = environ.get("WAYLAND_DISPLAY", "")
    return [str(Path(environ.get("XDG_RUNTIME_DIR") or "/", wayland))] if wayland else []


def _x_server(number: int) -> int | None:
    """Who listens at the file of a display.

    Anybody may take its abstract name where the server has not, and would be spared then: it
    counts only where nobody is at the file, and not another user's.
    """
    path = f"{_X_FOLDER}/X{number}"
    return _listener_of(path) or _listener_of(f"\0{path}", only_ours=True)


def _display_port(environ: Mapping[str, str]) -> int | None:
    number = _number_of(environ, _THROUGH_TCP)
    port = None if number is None else _X_PORT + number
    return port if port is not None and port <= PORTS else None


def _number_of(environ: Mapping[str, str], hosts: Container[str]) -> int | None:
    """The number of the X display, if it is at one of these."""
    host, _, rest = environ.get("DISPLAY", "").rpartition(":")
    number = rest.partition(".")[0]
    is_number = number.isascii() and number.isdecimal() and len(number) <= _DIGITS
    return int(number) if is_number and host in hosts else None


def _listener_of(path: str, *, only_ours: bool = False) -> int | None:
    """Who called listen() on a Unix socket (SO_PEERCRED, unix(7)); not who serves it since.

    Args:
        path: Its name; a leading NUL marks an abstract one.
        only_ours: Whether another ordinary user's does not count.
    """
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(_PATIENCE)
        try:
            probe.connect(path)
            raw = probe.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _UCRED.size)
        except (OSError, ValueError):
            return None
    pid, user, _ = _UCRED.unpack(raw)
    is_ours = os.geteuid() == 0 or user in {0, os.geteuid()}
    return pid if pid and (is_ours or not only_ours) else None
