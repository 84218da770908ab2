"""Which processes are never stopped: those that this program and the session stand on."""

from __future__ import annotations

import os
import socket
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from portwatch.core.text import clean
from portwatch.services.stop_plan import Refusal, RefusalCode

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from portwatch.core.model import Process
    from portwatch.sources.protocols import ProcessSource

_PATIENCE = 0.2  # seconds for a display server on this machine to take a connection
_UCRED = struct.Struct("iII")  # struct ucred: pid, uid, gid (unix(7))
_X_FOLDER = "/tmp/.X11-unix"  # noqa: S108 - fixed by every X server (X(7))


@dataclass(frozen=True, slots=True)
class Guard:
    """The processes that are never stopped.

    Attributes:
        own: Pid of this program.
        above: Pids of its ancestors and of its session's leader.
        display: Pids of the servers that draw this session.
    """

    own: int
    above: frozenset[int]
    display: frozenset[int] = frozenset()

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
        return cls(own, frozenset(above - {own, 0, 1}), _display_servers(environ))

    def protects(self, pid: int) -> bool:
        """Whether the process with this pid must live."""
        return pid <= 1 or pid == self.own or pid in self.above or pid in self.display

    def refuses(self, process: Process) -> Refusal | None:
        """Why this process is not stopped; ``None`` if nothing speaks against it here."""
        pid = process.id.pid
        who = f"{clean(process.name, 60)} (process {pid})"
        if pid <= 1:
            code, text = (
                RefusalCode.FIRST_PROCESS,
                f"{who} is the system's first process, which everything else depends on.",
            )
        elif pid == self.own:
            code, text = RefusalCode.PORTWATCH, "portwatch does not stop itself."
        elif pid in self.display:
            code, text = RefusalCode.DISPLAY, f"{who} draws this session's windows."
        elif pid in self.above:
            code, text = RefusalCode.SESSION, f"portwatch runs in the session of {who}."
        else:
            return None
        return Refusal(code, text, process=process.id)

    def refuses_any(self, processes: Iterable[Process]) -> Refusal | None:
        """As ``refuses``, for the first of several that must not be stopped."""
        return next((refusal for one in processes if (refusal := self.refuses(one))), None)


def _display_servers(environ: Mapping[str, str]) -> frozenset[int]:
    """Pids of the processes that listen at this session's displays."""
    if not hasattr(socket, "SO_PEERCRED"):
        return frozenset()
    return frozenset(pid for path in _display_paths(environ) if (pid := _listener_of(path)))


def _display_paths(environ: Mapping[str, str]) -> list[str]:
    """Names of Unix sockets; a leading NUL marks the abstract ones."""
    paths = []
    display = environ.get("DISPLAY", "")
    host, _, rest = display.rpartition(":")
    number = rest.partition(".")[0]
    if host in {"", "unix"} and number.isdecimal():
        paths += [f"{_X_FOLDER}/X{number}", f"\0{_X_FOLDER}/X{number}"]
    wayland = environ.get("WAYLAND_DISPLAY", "")
    if wayland:
        paths.append(str(Path(environ.get("XDG_RUNTIME_DIR") or "/", wayland)))
    return paths


def _listener_of(path: str) -> int | None:
    """Who called listen() on a Unix socket (SO_PEERCRED, unix(7)); not who serves it since."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as probe:
        probe.settimeout(_PATIENCE)
        try:
            probe.connect(path)
            raw = probe.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _UCRED.size)
        except (OSError, ValueError):
            return None
    pid: int = _UCRED.unpack(raw)[0]
    return pid or None
