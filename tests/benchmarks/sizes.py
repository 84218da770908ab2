"""What everything costs at one load, in one run with the tools that people use today."""

from __future__ import annotations

import gc
import json
import shutil
import statistics
import subprocess
import sys
from contextlib import closing
from functools import partial
from itertools import count
from typing import TYPE_CHECKING

import psutil

from portwatch.core.model import Instant
from portwatch.services.machine import open_monitor
from portwatch.services.runtime import now
from portwatch.sources.netlink import NetlinkSockets
from tests.benchmarks import judging
from tests.benchmarks.cost import Cost, Figures, Rounds, by_turns, of_call, of_program
from tests.benchmarks.floor import STILL, Floor
from tests.helpers.load import ROOT, Load, Shape

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from portwatch.services.monitor import Monitor
    from tests.benchmarks.markdown_table import Table

SHAPES = {
    130: Shape(listeners=50, pairs=30, udp=20),
    2_000: Shape(listeners=1_000, pairs=450, udp=100),
    20_000: Shape(listeners=250, pairs=9_825, udp=100, skewed=True),
    50_000: Shape(listeners=250, pairs=24_825, udp=100, skewed=True),
}
SHARES = {0.0: (9, 12), 0.01: (9, 12), 0.1: (5, 9)}
"""Replaced between two polls, and how many times cheaper than ss and psutil is wanted."""

_LARGE = 20_000
_GROWTH = 0.01  # replaced between the polls whose cost is compared from load to load
_MOST_JUDGING = 10  # per cent
_MOST_PARSING = 1.25
_OF_A_CORE = {130: 0.7, 20_000: 3.5, 50_000: 7.0}  # per cent
_IDLE_LIST = 0.25  # seconds
_SLOWER = ("ss -tunapH", "lsof -nP -i")  # than a whole list, from the clock
_RISES = 1.15  # by more a cost per socket has risen, and not by chance
_TOOLS = {
    "ss -tunapH": ["ss", "-tunapH"],
    "lsof -nP -i": ["lsof", "-nP", "-i"],
    "netstat -tunap": ["netstat", "-tunap"],
}
_CODES = {"lsof -nP -i": (0, 1)}  # 1 when there was a file that it could not tell all about
_PSUTIL_SCRIPT = """
import psutil
names = {}
for found in psutil.net_connections("inet"):
    if found.pid is not None and found.pid not in names:
        names[found.pid] = psutil.Process(found.pid).name()
    print(found.type.name, found.laddr, found.raddr, found.status, found.pid, names.get(found.pid))
"""
_LIST = "portwatch list --json"
_TICK = "tick"
_GLANCES = 9  # a second holds them and a poll


class Sizes:
    """Measures one load after another into the table."""

    def __init__(self, table: Table, scratch: Path, *, quick: bool) -> None:
        self._table = table
        self._scratch = scratch
        self._quick = quick
        self._per_socket: dict[str, float] = {}

    def measure(self, size: int) -> None:
        """Everything at this load, which stands in the calling thread's network."""
        with Load(SHAPES[size]) as load:
            column = f"{size:,}"
            self._table.put("sockets over 50 processes", column, f"{load.shape.sockets:,}")
            self._list(size, column)
            for share in SHARES:
                self._poll(load, share, size, column)
            self._parse(size, column)
            self._allow(column)
            self._whole(size, column)

    def _rounds(self, most: int, seconds: float) -> Rounds:
        return Rounds(3 if self._quick else most, seconds)

    def _list(self, size: int, column: str) -> None:
        """Whole processes, with owners, to a file."""
        output = self._scratch / "output"
        portwatch = [sys.executable, "-m", "portwatch", "list", "--json"]
        commands = {_LIST: portwatch, "portwatch list --all --json": [*portwatch, "--all"]}
        commands |= {name: words for name, words in _TOOLS.items() if shutil.which(words[0])}
        commands["a psutil script"] = [sys.executable, "-c", _PSUTIL_SCRIPT]
        ways: dict[str, Callable[[], Cost]] = {
            name: partial(of_program, words, output, accepted=_CODES.get(name, (0,)))
            for name, words in commands.items()
        }
        figures = by_turns(ways, self._rounds(7, 25))
        for name in [*commands, *(name for name in _TOOLS if name not in commands)]:
            line = f"{name} > file, CPU / wall ms"
            if name not in commands:
                self._table.put(line, column, "not installed")
                continue
            is_slow = (name, size) == (_LIST, 130) and figures.wall(name) >= _IDLE_LIST
            wanted = "wall < 250 at 130" if name == _LIST else ""
            self._table.put(line, column, _pair(figures, name), wanted=wanted, kept=not is_slow)
        for name in commands:
            if name in {_LIST, "portwatch list --all --json"}:
                continue
            ratio = figures.cpu_ratio(name, _LIST), figures.wall_ratio(name, _LIST)
            self._table.put(
                f"{name} ÷ portwatch list, CPU / wall",
                column,
                f"{ratio[0]:.2f} / {ratio[1]:.2f}",
                wanted="≥ 1 at 20,000" if name in _SLOWER else "",
                kept=size != _LARGE or name not in _SLOWER or ratio[1] >= 1,
            )

    def _poll(self, load: Load, share: float, size: int, column: str) -> None:
        """Warm polls in this process, a second apart, with the glances that stand between them."""
        output = self._scratch / "output"
        between: list[Cost] = []
        gc.collect()
        with closing(open_monitor("netlink")) as monitor:
            moments = _moments()
            monitor.tick(next(moments))
            monitor.tick(next(moments))
            gc.collect()
            gc.freeze()  # as the program does once it has settled

            def tick() -> Cost:
                monitor.tick(next(moments))  # what was replaced for the others is theirs
                between.append(of_call(lambda: _glance(monitor, moments)))
                load.replace(share)
                return of_call(lambda: monitor.tick(next(moments)))

            def ss() -> Cost:
                load.replace(share)
                return of_program(_TOOLS["ss -tunapH"], output)

            def by_psutil() -> Cost:
                load.replace(share)
                return of_call(lambda: psutil.net_connections("inet"))

            ways = {_TICK: tick, "psutil": by_psutil}
            if shutil.which("ss"):
                ways["ss"] = ss
            figures = by_turns(ways, self._rounds(9, 18))
            if not share:
                self._judge(monitor, moments, size, column)
            if share == _GROWTH:
                self._grow_with_all(monitor, moments, load, size, column)
            gc.unfreeze()
        told = f"warm poll, {share:.0%} replaced"
        self._table.put(f"{told}: Monitor.tick, CPU ms", column, _ms(figures.cpu(_TICK)))
        mean = statistics.fmean(cost.cpu for cost in figures.by_way[_TICK])
        self._table.put(f"{told}: the mean, for some polls read all", column, _ms(mean))
        each = statistics.median(cost.cpu for cost in between)
        self._table.put(f"{told}: the glances before it, CPU ms", column, _ms(each))
        for name, least in zip(("ss", "psutil"), SHARES[share], strict=True):
            if name not in ways:
                continue
            title = {"ss": "ss -tunapH", "psutil": "psutil.net_connections"}[name]
            ratio = figures.cpu_ratio(name, _TICK)
            self._table.put(
                f"{told}: {title} ÷ tick, CPU",
                column,
                f"{ratio:.1f}",
                wanted=f"≥ {least}",
                kept=ratio >= least,
            )

    def _grow_with_all(
        self, monitor: Monitor, moments: Iterator[Instant], load: Load, size: int, column: str
    ) -> None:
        """What a poll costs with size if it spares nothing: a small load is spared more of it."""
        sockets = monitor.sources.sockets
        assert isinstance(sockets, NetlinkSockets)
        _read_all(sockets)
        costs = []
        for _ in self._rounds(9, 9):
            _glance(monitor, moments)
            load.replace(_GROWTH)
            costs.append(of_call(lambda: monitor.tick(next(moments))).cpu)
        told = f"Monitor.tick, {_GROWTH:.0%} replaced, all read"
        self._grow(told, statistics.median(costs), size, column)

    def _judge(self, monitor: Monitor, moments: Iterator[Instant], size: int, column: str) -> None:
        """Nothing opens or closes: the steady state, and all is read as if something did."""
        sockets = monitor.sources.sockets
        assert isinstance(sockets, NetlinkSockets)
        _read_all(sockets)

        def second() -> None:
            _glance(monitor, moments)
            monitor.tick(next(moments))

        part = judging.share(monitor, second, 5 if self._quick else 30)
        self._table.put(
            "steady state, all read: judging, % of polls and glances",
            column,
            f"{part:.1f}",
            wanted=f"< {_MOST_JUDGING} at 20,000",
            kept=size != _LARGE or part < _MOST_JUDGING,
        )

    def _parse(self, size: int, column: str) -> None:
        with closing(NetlinkSockets()) as source, closing(Floor()) as floor:
            _read_all(source)  # as the floor does
            source.read()
            ways = {
                "read": lambda: of_call(source.read),
                "floor": lambda: of_call(floor.read),
            }
            figures = by_turns(ways, self._rounds(31, 6))
        ratio = figures.cpu_ratio("read", "floor")
        self._table.put("dump thrown away (the floor), CPU ms", column, _ms(figures.cpu("floor")))
        self._table.put("dump and parse, CPU ms", column, _ms(figures.cpu("read")))
        self._table.put(
            "dump and parse ÷ floor",
            column,
            f"{ratio:.2f}",
            wanted="≤ 1.25 from 20,000",
            kept=size < _LARGE or ratio <= _MOST_PARSING,
        )
        self._grow("the floor", figures.cpu("floor"), size, column)

    def _allow(self, column: str) -> None:
        """How many times cheaper than ss this kernel lets anybody be who reads its tables."""
        if shutil.which("ss") is None:
            return
        output = self._scratch / "output"
        with closing(Floor()) as whole, closing(Floor(STILL)) as still:
            ways = {
                "ss": lambda: of_program(_TOOLS["ss -tunapH"], output),
                "all sockets": lambda: of_call(whole.read),
                "all but TCP connections": lambda: of_call(still.read),
            }
            figures = by_turns(ways, self._rounds(15, 8))
        for name in list(ways)[1:]:
            ratio = figures.cpu_ratio("ss", name)
            title = f"ss -tunapH ÷ a bare dump of {name}, CPU"
            self._table.put(title, column, f"{ratio:.1f}")

    def _whole(self, size: int, column: str) -> None:
        """Poll at 1 Hz and glances at 10 Hz, in a process of their own."""
        seconds = "2" if self._quick else "6"
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.real_time", "3", seconds],
            check=True,
            stdout=subprocess.PIPE,
            cwd=ROOT,
        )
        found = json.loads(done.stdout)
        shares = found["shares"]
        most = _OF_A_CORE.get(size)
        self._table.put(
            "whole monitor in real time, % of a core (least-most)",
            column,
            f"{statistics.median(shares):.2f} ({min(shares):.2f}-{max(shares):.2f})",
            wanted="≤ 0.7 / - / 3.5 / 7",
            kept=most is None or statistics.median(shares) <= most,
        )
        self._table.put("its memory, resident MB", column, f"{found['memory']:.0f}")

    def _grow(self, what: str, seconds: float, size: int, column: str) -> None:
        """What a socket costs, against the load before."""
        cost = 1e6 * seconds / SHAPES[size].sockets
        before = self._per_socket.get(what, cost)
        self._per_socket[what] = cost
        is_floor = what == "the floor"
        self._table.put(
            f"growth: {what}, CPU µs a socket",
            column,
            f"{cost:.2f}",
            wanted="" if is_floor else "must not rise",
            kept=is_floor or cost <= before * _RISES,
        )


def _read_all(source: NetlinkSockets) -> None:
    """Spare nothing from now on."""
    for one in source._stillness.values():
        one.holds = lambda *_, **__: False


def _glance(monitor: Monitor, moments: Iterator[Instant]) -> None:
    """All that stands between two polls."""
    for _ in range(_GLANCES):
        monitor.glance(next(moments))


def _moments() -> Iterator[Instant]:
    """Moments a tenth of a second apart, whatever was measured between them."""
    began = now()
    return (Instant(began.monotonic + n / 10, began.wall + n / 10) for n in count())


def _pair(figures: Figures, name: str) -> str:
    return f"{_ms(figures.cpu(name))} / {_ms(figures.wall(name))}"


def _ms(seconds: float) -> str:
    value = 1000 * seconds
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"
