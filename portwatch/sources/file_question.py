"""Asks a file system something that it may never answer, without waiting for it.

A thread that waits for a dead server cannot be ended, and holds up the end of its program: so a
small process asks. It is left alone where it does not come back, and ends with the file system.
"""

from __future__ import annotations

import os
import select
from contextlib import suppress

from portwatch.sources.tool_output import tool_path

# What lies there is asked too: a server may answer for the whole and not for its files.
_ASKS = 'stat -f -- "$1"; [ -f "$2" ] && exec head -c 1 -- "$2"'
_ENVIRONMENT = {"LC_ALL": "C", "PATH": "/usr/bin:/bin:/run/current-system/sw/bin"}


class FileQuestion:
    """One question; whatever is answered, an error too, is an answer.

    Holds a descriptor until that, or until ``close``.
    """

    def __init__(self, place: str, path: str) -> None:
        """Ask.

        Args:
            place: Where the file system is mounted.
            path: Of a file on it.

        Raises:
            OSError: No process can be started.
        """
        shell = tool_path("sh") or "/bin/sh"
        nothing = os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)
        try:
            self._pid = os.posix_spawn(
                shell,
                ["sh", "-c", _ASKS, "sh", place, path],
                _ENVIRONMENT,
                file_actions=[(os.POSIX_SPAWN_DUP2, nothing, each) for each in range(3)],
                setsid=True,  # no signal of a terminal is meant for it
            )
        finally:
            os.close(nothing)
        self._is_answered = False
        self._descriptor: int | None = None
        with suppress(OSError):  # an old kernel: it is only asked
            self._descriptor = os.pidfd_open(self._pid)

    def is_answered(self, patience: float = 0.0) -> bool:
        """Whether there was an answer.

        Args:
            patience: Seconds to wait for it at most.
        """
        if not self._is_answered and self._descriptor is not None and patience:
            ended = select.poll()  # unlike select(2), it takes any descriptor
            ended.register(self._descriptor, select.POLLIN)
            ended.poll(patience * 1000)
        if not self._is_answered and self._has_ended():
            self._is_answered = True
            self.close()
        return self._is_answered

    def close(self) -> None:
        """Give back the descriptor; the process goes its way."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _has_ended(self) -> bool:
        try:
            return os.waitpid(self._pid, os.WNOHANG)[0] == self._pid
        except ChildProcessError:  # somebody else has waited for it
            return True
