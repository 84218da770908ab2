"""What polling cannot see, and who holds what changes hands: the promises, measured."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from portwatch.services.machine import open_monitor
from portwatch.services.runtime import now
from tests.benchmarks.handover import Handover
from tests.benchmarks.markdown_table import OWN
from tests.benchmarks.watch import Meter, Watch
from tests.helpers.load import ROOT, Load, Shape
from tests.helpers.load_handover import SCENES

if TYPE_CHECKING:
    from tests.benchmarks.markdown_table import Table

NOBODY = 65534
_STANDING = Shape(listeners=200, workers=50, uid=NOBODY)
_SHORT, _CONNECTIONS, _LONG = 200, 2_000, 50
_OWNED = 95.0  # per cent of the longer listeners
_CONNECTION_ENDS = ("connection", "reset")
_LISTED = 99.9  # per cent of the ends
_LISTENER_CPU = 1.5  # per cent of a core
_SECONDS = 5  # until the right owner is told


class Shows:
    """Measures each promise into the table, in the calling thread's network."""

    def __init__(self, table: Table, *, quick: bool) -> None:
        self._table = table
        self._handed = 20 if quick else 100

    def measure(self) -> None:
        """All of them."""
        with Load(_STANDING):
            self._short_listeners()
            self._long_listeners()
        self._connections()
        for scene in SCENES:
            self._handover(scene)

    def _short_listeners(self) -> None:
        """Listeners that live a quarter of a glance, while others stand."""
        with Watch(NOBODY) as watch:
            watch.wait(2)
            meter = Meter(watch)
            truth = _churn("listeners", _SHORT, 10)
            share = meter.share()
            watch.wait(2)
            told = {event: _ports(watch.of(event)) for event in ("opened", "closed")}
        ports = {each["port"] for each in truth["opened"]}
        line = f"{_SHORT} listeners of 25 ms while 200 stand, uid {NOBODY}"
        for event, found in told.items():
            part = 100 * len(ports & found) / len(ports)
            self._put(f"{line}: {event}, %", f"{part:.1f}", "100", kept=part == 100)
        lives = statistics.median(each["lived"] for each in truth["opened"])
        self._put(f"{line}: median life, ms", f"{1000 * lives:.1f}")
        self._put(
            f"{line}: the watcher's % of a core",
            f"{share:.2f}",
            f"< {_LISTENER_CPU}",
            kept=share < _LISTENER_CPU,
        )

    def _long_listeners(self) -> None:
        """Listeners that a glance sees, whose owner must be known by then or soon after."""
        with Watch(NOBODY) as watch:
            watch.wait(2)
            truth = _churn("listeners", _LONG, 5, "--lives", "0.15", "0.4")
            watch.wait(2)
            events = watch.of("opened") + watch.of("changed")
        owners: dict[int, set[int]] = {}
        for event in events:
            row = event["listener"]
            pids = {each["pid"] for each in row["owners"]}
            owners.setdefault(row["port"], set()).update(pids)
        ports = {each["port"] for each in truth["opened"]}
        owned = sum(owners.get(port) == {truth["pid"]} for port in ports)
        wrong = sum(bool(owners.get(port, set()) - {truth["pid"]}) for port in ports)
        line = f"{_LONG} listeners of 150-400 ms, uid {NOBODY}"
        part = 100 * owned / len(ports)
        self._put(f"{line}: owner known, %", f"{part:.1f}", f"≥ {_OWNED:.0f}", kept=part >= _OWNED)
        self._put(f"{line}: wrong owners", f"{wrong}", "0", kept=not wrong)

    def _connections(self) -> None:
        """Connections shorter than any poll."""
        with Watch(NOBODY, "--ends") as watch:
            watch.wait(2)
            counted, first = kernel_opens(), len(watch.of("tick"))
            meter = Meter(watch)
            truth = _churn("connections", _CONNECTIONS, 10)
            share = meter.share()
            counted = kernel_opens() - counted
            watch.wait(2)
            ticks = watch.of("tick")[first:]
            listed = sum(each["kind"] in _CONNECTION_ENDS for each in watch.of("ended"))
        opened = sum(tick["opened"] or 0 for tick in ticks)
        seen = sum(tick["opened_seen"] for tick in ticks)
        short = sum(each["lived"] < 0.005 for each in truth["opened"])
        line = f"{_CONNECTIONS:,} connections in ten seconds"
        self._put(f"{line}: shorter than 5 ms", f"{short:,}")
        self._put(
            f"{line}: opened, by watch --json / by the kernel",
            f"{opened:,} / {counted:,}",
            "equal",
            kept=opened == counted,
        )
        self._put(f"{line}: seen by polling alone, %", f"{100 * seen / counted:.2f}")
        part = 100 * listed / counted
        self._put(
            f"{line}: ends listed by --ends, %",
            f"{part:.2f}",
            f"≥ {_LISTED}",
            kept=_LISTED <= part <= 100,
        )
        self._put(f"{line}: the watcher's % of a core", f"{share:.2f}")

    def _handover(self, scene: str) -> None:
        """Sockets change hands between two polls; then polls go on once a second."""
        with (
            closing(open_monitor("netlink", connections=True)) as monitor,
            Handover(scene, self._handed) as stage,
        ):
            monitor.tick(now())
            before = stage.right(monitor.tick(now()))
            stage.change_hands()
            began, right, took = time.monotonic(), 0, 0
            while took < _SECONDS and right < self._handed:
                took += 1
                time.sleep(max(0.0, began + took - time.monotonic()))
                right = stage.right(monitor.tick(now()))
        self._put(
            f"{scene}: right owner before / within {_SECONDS} s",
            f"{before} / {right} of {self._handed}, {took} s",
            f"all within {_SECONDS} s",
            kept=right == self._handed,
        )

    def _put(self, line: str, text: str, wanted: str = "", *, kept: bool = True) -> None:
        self._table.put(line, OWN, text, wanted=wanted, kept=kept)


def kernel_opens() -> int:
    """TCP connections opened in this network, both ends of each, by the kernel's own count."""
    lines = Path("/proc/net/snmp").read_text(encoding="ascii").splitlines()
    names, values = (line.split()[1:] for line in lines if line.startswith("Tcp:"))
    told = dict(zip(names, map(int, values), strict=True))
    return told["ActiveOpens"] + told["PassiveOpens"]


def _churn(kind: str, count: int, seconds: float, *more: str) -> dict[str, Any]:
    """Let things come and go, and tell what did."""
    words = [kind, "--count", str(count), "--seconds", str(seconds), "--uid", str(NOBODY), *more]
    done = subprocess.run(
        [sys.executable, "-m", "tests.helpers.churn", *words],
        check=True,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _ports(events: list[dict[str, Any]]) -> set[int]:
    return {event["listener"]["port"] for event in events}
