"""``portwatch watch --json``, read as it tells."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from typing import Any, Self

import psutil

from tests.helpers.load import ROOT

_PATIENCE = 20.0  # seconds for an event that must come


class Watch:
    """A watcher of some user; use it as a context manager.

    Attributes:
        events: All that it told, in order.
    """

    def __init__(self, uid: int, *options: str) -> None:
        self.events: list[dict[str, Any]] = []
        self._data = tempfile.TemporaryDirectory()
        os.chown(self._data.name, uid, uid)
        self._process = subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.benchmarks.watch_child"),
                *(str(uid), self._data.name, *options),
            ],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self._told = threading.Condition()
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def wait(self, ticks: int) -> None:
        """Until it has told so many more ticks.

        Raises:
            TimeoutError: They did not come.
        """
        with self._told:
            wanted = self._ticks() + ticks
            if not self._told.wait_for(lambda: self._ticks() >= wanted, _PATIENCE):
                raise TimeoutError("portwatch watch does not tell ticks")

    def cpu(self) -> float:
        """Seconds of processor time so far."""
        used = psutil.Process(self._process.pid).cpu_times()
        return float(used.user + used.system)

    def of(self, event: str) -> list[dict[str, Any]]:
        """The events of a kind so far."""
        with self._told:
            return [each for each in self.events if each["event"] == event]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._data.cleanup()

    def _ticks(self) -> int:
        return sum(each["event"] == "tick" for each in self.events)

    def _read(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            event = json.loads(line)
            with self._told:
                self.events.append(event)
                self._told.notify_all()


class Meter:
    """The share of a core that a watcher takes from now on."""

    def __init__(self, watch: Watch) -> None:
        self._watch = watch
        self._cpu, self._wall = watch.cpu(), time.monotonic()

    def share(self) -> float:
        """Per cent, until now."""
        wall = time.monotonic() - self._wall
        return 100 * (self._watch.cpu() - self._cpu) / wall
