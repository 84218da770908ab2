"""Sockets that change hands, and whether a poll names who holds them."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING, Self, TypeAlias

from portwatch.core.model import State
from tests.helpers.load import ROOT

if TYPE_CHECKING:
    from portwatch.core.model import Row
    from portwatch.core.tick import Tick

_Holders: TypeAlias = dict[tuple[int, int], tuple[int, str | None]]


class Handover:
    """A process that holds sockets until it is told to; use it as a context manager."""

    def __init__(self, scene: str, count: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.helpers.load_handover", scene, str(count)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self._holders: _Holders = {}
        self._read()

    def change_hands(self) -> None:
        """All sockets at once; returns when they have."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        self._read()

    def right(self, tick: Tick) -> int:
        """How many of the sockets have the one right owner in a poll, by its right name."""
        rows: list[Row] = [*tick.listeners, *(tick.connections or ())]
        return sum(self._is_right(row) for row in rows if row.socket.state is not State.TIME_WAIT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def _is_right(self, row: Row) -> bool:
        key = (row.socket.local_port, row.socket.remote_port or 0)
        expected = self._holders.get(key)
        if expected is None or len(row.ownership.owners) != 1:
            return False
        (owner,) = row.ownership.owners
        names = {None, owner.name, owner.user, *owner.command[-1:]}
        return owner.id.pid == expected[0] and expected[1] in names

    def _read(self) -> None:
        assert self._process.stdout is not None
        told = json.loads(self._process.stdout.readline())
        self._holders = {(local, remote): (pid, name) for local, remote, pid, name in told}
