"""A portwatch of an ordinary user, in a process of its own, asked line by line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Self

from portwatch.core.guess import Certainty, Guess
from portwatch.core.place import parse_cgroup

_SCRIPT = """
import ctypes, json, os, sys
from portwatch.core import sockets
from portwatch.core.diff import diff
from portwatch.sources.linux_cgroups import Cgroups
from portwatch.sources.linux_inference import LinuxInference
from portwatch.sources.linux_owners import LinuxOwners
from portwatch.sources.linux_processes import LinuxProcesses
from portwatch.sources.netlink import NetlinkSockets
os.setgroups([]); os.setgid(65534); os.setuid(65534)
ctypes.CDLL(None).prctl(4, 1, 0, 0, 0)  # PR_SET_DUMPABLE: as a program that was started so
source, owners = NetlinkSockets(), LinuxOwners()
inference = LinuxInference(Cgroups(), LinuxProcesses(lambda uid: None).facts)
now, before, held = 0.0, sockets.empty(), {}
for line in sys.stdin:
    if line == "look\\n":
        inference.look()
        print("null", flush=True)
        continue
    now += 1
    table = source.read().value
    found = inference.infer(table, now)
    held.update(owners.update(table, diff(before, table), now).value)
    before = table
    told = []
    for row in table:
        guess = found.get(int(row["id"]))
        told.append([
            int(row["local_port"]), int(row["state"]), list(held[int(row["id"])]),
            guess and [guess.candidates, guess.pid, guess.certainty, guess.place.path,
                       guess.opened_for],
        ])
    print(json.dumps(told), flush=True)
"""


class Nobody:
    """Uid 65534, without groups and capabilities; use it as a context manager."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-c", _SCRIPT],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).parents[2],
        )
        self.pid = self._process.pid
        self._seen: list[Any] = []

    def look(self) -> None:
        """A glance: nothing is new."""
        self._ask("look")

    def poll(self) -> None:
        """Infer the holders of all sockets."""
        self._seen = self._ask("poll")

    def of(self, port: int, state: int = 10) -> Guess | None:
        """What it thinks of the one socket with this local port, which nobody holds visibly."""
        ((_, _, held, guess),) = (
            each for each in self._seen if each[0] == port and each[1] == state
        )
        assert held == []
        if guess is None:
            return None
        candidates, pid, certainty, path, opened_for = guess
        place = parse_cgroup(path)
        return Guess(tuple(candidates), pid, Certainty(certainty), place, opened_for)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def _ask(self, line: str) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())
