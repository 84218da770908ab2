"""The command line as it runs on Windows or macOS, with what psutil answers there.

``python -m tests.helpers.other_system win32|darwin WORDS...`` takes away the modules and names that
Python has not there, and puts recorded answers in place of psutil's. ``os.name`` and the forms of
paths stay those of this system: the standard library itself would not bear another.
"""

from __future__ import annotations

import argparse  # noqa: F401 - what the standard library does by the system is done before
import json  # noqa: F401
import logging  # noqa: F401
import os
import platform
import shutil  # noqa: F401
import signal
import socket
import sqlite3  # noqa: F401
import subprocess  # noqa: F401
import sys
import time
from types import SimpleNamespace
from typing import Any, ClassVar, NamedTuple

import numpy as np  # noqa: F401
import platformdirs  # noqa: F401
import psutil
import tomlkit  # noqa: F401

FOUR, SIX = socket.AF_INET, socket.AF_INET6
TCP, UDP = socket.SOCK_STREAM, socket.SOCK_DGRAM

_MODULES = {
    "win32": ("fcntl", "grp", "jeepney", "pty", "pwd", "resource", "syslog", "termios"),
    "darwin": ("jeepney",),
}
_LINUX_ONLY = (
    (os, "O_PATH eventfd getresuid memfd_create pidfd_open posix_fadvise"),
    (os, "sched_getaffinity setns"),
    (signal, "pidfd_send_signal"),
    (socket, "AF_NETLINK SO_PEERCRED SO_PASSCRED"),
    (time, "CLOCK_BOOTTIME"),
)
_NAMES = {
    "win32": (
        *_LINUX_ONLY,
        (os, "EX_OK O_CLOEXEC O_DIRECTORY O_NOCTTY O_NOFOLLOW O_NONBLOCK fchmod fchown fork"),
        (os, "chown getegid geteuid getgid getgroups getloadavg getpgid getsid getuid killpg"),
        (os, "major minor mkfifo openat posix_spawn pread preadv setsid sysconf uname"),
        (signal, "SIGALRM SIGCHLD SIGCONT SIGHUP SIGKILL SIGPIPE SIGQUIT SIGSTOP SIGUSR1 SIGUSR2"),
        (signal, "pthread_sigmask setitimer"),
        (socket, "CMSG_LEN SCM_RIGHTS SO_REUSEPORT recv_fds send_fds"),
    ),
    "darwin": _LINUX_ONLY,
}


class Address(NamedTuple):
    """As psutil's ``addr``."""

    ip: str
    port: int


class Connection(NamedTuple):
    """As psutil's ``sconn``."""

    fd: int
    family: int
    type: int
    laddr: Address | tuple[()]
    raddr: Address | tuple[()]
    status: str
    pid: int | None


class Program(NamedTuple):
    """What psutil tells of a process; ``None`` is what it is refused."""

    name: str
    exe: str | None = None
    command: tuple[str, ...] | None = None
    user: str | None = None


def _listens(pid: int, address: str, port: int, family: int = FOUR) -> Connection:
    return Connection(-1, family, TCP, Address(address, port), (), "LISTEN", pid)


# Windows 11 and macOS 14, both without an administrator's rights, shortened.
PROGRAMS = {
    "win32": {
        4: Program("System"),
        900: Program(
            "python.exe",
            r"C:\Python313\python.exe",
            (r"C:\Python313\python.exe", "-m", "http.server", "8000"),
            r"PC\anna",
        ),
        1044: Program("svchost.exe", r"C:\Windows\System32\svchost.exe"),
    },
    "darwin": {
        1: Program("launchd", "/sbin/launchd"),
        412: Program("rapportd", "/usr/libexec/rapportd", ("/usr/libexec/rapportd",), "anna"),
        900: Program(
            "Python",
            "/opt/homebrew/Cellar/python@3.13/3.13.1/bin/python3.13",
            ("python3", "-m", "http.server", "8000"),
            "anna",
        ),
    },
}
CONNECTIONS = {
    "win32": [
        _listens(1044, "0.0.0.0", 135),
        _listens(4, "::", 445, SIX),
        _listens(900, "0.0.0.0", 8000),
        Connection(
            -1, FOUR, TCP, Address("10.0.0.5", 50001), Address("1.2.3.4", 443), "TIME_WAIT", 0
        ),
        Connection(-1, SIX, UDP, Address("fe80::1%12", 1900), (), "NONE", 1044),
    ],
    "darwin": [
        _listens(1, "127.0.0.1", 631),
        _listens(412, "::", 49152, SIX),
        _listens(900, "0.0.0.0", 8000),
    ],
}


def pretend(system: str) -> None:
    """Be that system from now on, in this process."""
    for name in _MODULES[system]:
        sys.modules[name] = None  # type: ignore[assignment]
    for module, names in _NAMES[system]:
        for name in names.split():
            if hasattr(module, name):
                delattr(module, name)
    if system == "darwin":
        time.CLOCK_UPTIME_RAW = time.CLOCK_MONOTONIC  # type: ignore[attr-defined]
    sys.platform = system
    platform.system = lambda: {"win32": "Windows", "darwin": "Darwin"}[system]
    _record(system)


def _record(system: str) -> None:
    connections = CONNECTIONS[system]

    def everything(kind: str) -> list[Connection]:
        assert kind == "inet"
        if system == "darwin":  # without root it refuses the table of all
            raise psutil.AccessDenied
        return connections

    Handle.recorded = PROGRAMS[system]
    Handle.sockets = connections
    if system == "darwin":
        Handle.uids = lambda _: SimpleNamespace(real=501)  # type: ignore[attr-defined]
    psutil.Process = Handle
    psutil.pids = lambda: [*PROGRAMS[system]]
    psutil.net_connections = everything


class Handle:
    """As ``psutil.Process``."""

    recorded: ClassVar[dict[int, Program]] = {}
    sockets: ClassVar[list[Connection]] = []

    def __init__(self, pid: int) -> None:
        if pid not in self.recorded:
            raise psutil.NoSuchProcess(pid)
        self.pid = pid
        self._told = self.recorded[pid]

    def _allowed(self, fact: Any) -> Any:
        if fact is None:
            raise psutil.AccessDenied(self.pid, self._told.name)
        return fact

    def name(self) -> str:
        return self._told.name

    def exe(self) -> str:
        return self._allowed(self._told.exe)

    def cmdline(self) -> list[str]:
        return list(self._allowed(self._told.command))

    def username(self) -> str:
        return self._allowed(self._told.user)

    def create_time(self) -> float:
        return 1_790_000_000.0 + self.pid

    def status(self) -> str:
        return "running"

    def is_running(self) -> bool:
        return True

    def send_signal(self, number: int) -> None:
        assert number == 0  # whether it may be sent one; nothing is stopped here
        self._allowed(self._told.user)

    def parent(self) -> None:
        return None

    def parents(self) -> list[Handle]:
        return []

    def children(self, *, recursive: bool = False) -> list[Handle]:
        del recursive
        return []

    def net_connections(self, kind: str) -> list[Connection]:
        assert kind == "inet"
        self._allowed(self._told.command)
        return [each for each in self.sockets if each.pid == self.pid]


if __name__ == "__main__":
    pretend(sys.argv[1])
    from portwatch.cli.main import main

    sys.exit(main(sys.argv[2:]))
