"""A computer on a network of its own, of which nobody else knows."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self

from tests.helpers.other_network import MAY_UNSHARE

ROOT = Path(__file__).parents[2]
ADDRESS = "10.8.7.1"
CAN_HAVE = MAY_UNSHARE and all(shutil.which(tool) for tool in ("ip", "nsenter"))
_SET_UP = (
    "ip link set lo up && ip link add lan0 type veth peer name lan1"
    f" && ip addr add {ADDRESS}/24 dev lan0 && ip link set lan0 up && ip link set lan1 up"
    " && echo up && exec sleep 600"
)
_PATIENCE = 10.0


class Lan:
    """Use it as a context manager; all that was started in it ends with it."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._started: list[subprocess.Popen[bytes]] = []
        self._network = subprocess.Popen(
            ["unshare", "-n", "sh", "-c", _SET_UP], stdout=subprocess.PIPE, text=True
        )
        assert self._network.stdout is not None
        assert self._network.stdout.readline() == "up\n"

    def start(self, *words: str, port: int, **options: Any) -> subprocess.Popen[bytes]:
        """Start a server, and wait until it listens."""
        process = subprocess.Popen(
            [*self._inside, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            **options,
        )
        self._started.append(process)
        limit = time.monotonic() + _PATIENCE
        while f":{port:04X} " not in self._table():
            assert time.monotonic() < limit, words
            time.sleep(0.05)
        return process

    def run(self, *words: str, given: str = "") -> None:
        """Run a tool in this network to its end."""
        subprocess.run([*self._inside, *words], input=given, text=True, check=True)

    def portwatch(self, *words: str) -> str:
        """What a command of portwatch prints, started in this network."""
        return subprocess.run(
            [*self._inside, sys.executable, "-m", "portwatch", *words],
            cwd=ROOT,
            env={**os.environ, "PORTWATCH_DATA_DIR": str(self._data)},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        ).stdout

    def row(self, port: int) -> Any:
        """The listener at a port of this network, as ``list`` tells."""
        listed = json.loads(self.portwatch("list", "--json", f"port:{port}"))["listeners"]
        return next(row for row in listed if row["namespace"] is None)

    def told(self, port: int) -> list[tuple[str, str]]:
        """Codes and weights of its reasons."""
        return [(one["code"], one["severity"]) for one in self.row(port)["reasons"]]

    def end(self, process: subprocess.Popen[bytes]) -> None:
        """End a server, with what it started."""
        self._started.remove(process)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in list(self._started):
            self.end(process)
        self._network.kill()
        self._network.communicate()

    @property
    def _inside(self) -> list[str]:
        return ["nsenter", f"--net=/proc/{self._network.pid}/ns/net"]

    def _table(self) -> str:
        pid = self._network.pid
        return "".join(Path(f"/proc/{pid}/net/{one}").read_text() for one in ("tcp", "tcp6"))
