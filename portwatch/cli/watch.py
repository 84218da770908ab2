"""``portwatch watch``: what opens and closes, as it happens."""

from __future__ import annotations

import argparse
import json
import time
from datetime import datetime
from typing import TYPE_CHECKING

from portwatch.cli.ended import ended
from portwatch.core import encode
from portwatch.core.alerts import AlertGate
from portwatch.core.columns import endpoint, pids_text, program_name, row_json
from portwatch.core.ends import Fins
from portwatch.core.listener_columns import LISTENER_COLUMNS
from portwatch.core.model import Listener
from portwatch.core.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.cli.context import Context
    from portwatch.core.alerts import Alert
    from portwatch.core.encode import Json
    from portwatch.core.ends import Ends
    from portwatch.core.model import Instant
    from portwatch.core.tick import Tick
    from portwatch.services.monitor import Monitor

_SHORTEST, _LONGEST = 0.1, 3600.0
_GLANCE = 0.1  # seconds between two looks whether a listener opened or closed
_TEXTS_KEPT = 1024


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument(
        "--for", dest="seconds", type=_seconds, metavar="SECONDS", help="end after so long"
    )
    parser.add_argument(
        "--interval",
        type=_interval,
        metavar="SECONDS",
        help="time between two polls (default: the setting poll.interval, 1 unless changed)",
    )

    parser.add_argument(
        "--ends",
        action="store_true",
        help="tell every socket that ends too, with its bytes, however short its life (Linux)",
    )


def run(args: argparse.Namespace, context: Context) -> int:
    """Tell events until the time is over or the person ends it."""
    try:
        return _watch(args, context)
    except KeyboardInterrupt:  # the usual end
        return 0


def _watch(args: argparse.Namespace, context: Context) -> int:
    gate = AlertGate()
    teller = _Teller(context, as_json=args.json, with_ends=args.ends)
    interval = _set_interval(context) if args.interval is None else args.interval
    began = context.now()
    with context.monitor(baseline=context.demo, sets_aside=True) as monitor:
        while True:
            now = context.now()
            tick = monitor.tick(now)
            if tick.number == 0:
                monitor.settle(now)  # so that the next poll has no news of old rows
                teller.start(tick)
            else:
                teller.tell(tick, gate.admit(tick.alerts, now))
            left = (
                args.seconds - (now.monotonic - began.monotonic)
                if args.seconds is not None
                else None
            )
            if left is not None and left <= 0:
                return 0
            pause = interval if left is None else min(interval, left)
            for glance in _glances(monitor, context, now.monotonic + pause):
                teller.tell(glance, gate.admit(glance.alerts, glance.at))


def _set_interval(context: Context) -> float:
    """Seconds between two polls, from the settings; what is wrong there is told."""
    loaded = context.load_settings()
    for problem in loaded.problems:
        context.note(problem)
    return loaded.settings.poll.interval


def _glances(monitor: Monitor, context: Context, until: float) -> Iterator[Tick]:
    """What begins to listen until the next poll is due."""
    while (left := until - context.now().monotonic) > 0:
        time.sleep(min(left, _GLANCE))
        tick = monitor.glance(context.now())
        if tick is not None:
            yield tick


class _Texts:
    """JSON of listeners, made once for all events that tell the same row; the oldest give way."""

    def __init__(self) -> None:
        self._kept: dict[int, tuple[Listener, str]] = {}

    def of(self, row: Listener) -> str:
        """The listener of an event."""
        before = self._kept.pop(row.socket.id, None)
        if before is None or before[0] is not row:
            if len(self._kept) >= _TEXTS_KEPT:
                del self._kept[next(iter(self._kept))]
            before = row, json.dumps(row_json(LISTENER_COLUMNS, row))
        self._kept[row.socket.id] = before
        return before[1]


class _Teller:
    """Writes events, as JSON or for people."""

    def __init__(self, context: Context, *, as_json: bool, with_ends: bool) -> None:
        self._context = context
        self._as_json = as_json
        self._with_ends = with_ends
        self._texts = _Texts()
        self._fins = Fins()
        self._lines: list[str] = []  # of one look, written at once

    def start(self, tick: Tick) -> None:
        """Say that watching has begun."""
        if self._as_json:
            self._tick(tick)
            self._write()
        else:
            count = len(tick.listeners)
            listeners = "1 listener" if count == 1 else f"{count} listeners"
            self._context.note(f"watching {listeners}; Ctrl-C ends it")

    def tell(self, tick: Tick, alert: Alert | None) -> None:
        """Tell what one poll found."""
        for row in tick.opened:
            self._row("opened", tick.at.wall if row.first_seen is None else row.first_seen, row)
        for tombstone in tick.closed:
            if isinstance(tombstone.row, Listener):
                self._row("closed", tombstone.closed_at.wall, tombstone.row)
        for row in tick.changed:
            self._row("changed", tick.at.wall, row)
        if alert is not None and self._as_json:
            self._alert(tick.at, alert)
        if self._with_ends and tick.whole and tick.ends is not None:
            self._ends(tick.at, tick.ends)
        if self._as_json and tick.whole:
            self._tick(tick)
        self._write()

    def _write(self) -> None:
        """Tell all that one look has found, in one go: somebody may wait for each line."""
        lines, self._lines = self._lines, []
        if lines:
            self._context.print("\n".join(lines))

    def _row(self, event: str, at: float, row: Listener) -> None:
        if self._as_json:
            told = json.dumps({"event": event, "at": encode.instant(at)})
            self._lines.append(f'{told[:-1]}, "listener": {self._texts.of(row)}}}')
            return
        socket = row.socket
        place = endpoint(socket.family, socket.local_address, socket.local_port)
        pids = pids_text(row)
        who = f"{clean(program_name(row), 60)} (pid {pids})" if pids else program_name(row)
        self._lines.append(
            f"{_clock(at)}  {event:<7}  {socket.protocol} {place}  {who}  {row.verdict}"
        )

    def _ends(self, at: Instant, ends: Ends) -> None:
        """What ended since the last poll; told at the time of this one."""
        for one in ended(ends, self._fins):
            if self._as_json:
                self._add({"event": "ended", "at": encode.instant(at.wall), **one.json()})
            else:
                self._lines.append(f"{_clock(at.wall)}  {'ended':<7}  {one.text()}")

    def _alert(self, at: Instant, alert: Alert) -> None:
        worst = max((row.verdict for row in alert.listeners), key=lambda verdict: verdict.rank)
        told = json.dumps(
            {
                "event": "alert",
                "at": encode.instant(at.wall),
                "verdict": worst,
                "text": f"{alert.title}. {alert.body}",
            }
        )
        listeners = ", ".join(map(self._texts.of, alert.listeners))
        self._lines.append(f'{told[:-1]}, "listeners": [{listeners}]}}')

    def _tick(self, tick: Tick) -> None:
        churn = tick.churn
        self._add(
            {
                "event": "tick",
                "at": encode.instant(tick.at.wall),
                "interval_s": round(tick.interval, 3),
                "listeners": len(tick.listeners),
                "connections": tick.connection_count,
                "opened": churn.opened,
                "closed": churn.closed,
                "opened_seen": churn.opened_seen,
                "closed_seen": churn.closed_seen,
                "ended": churn.ended,
                "ended_unattributed": churn.unattributed,
                "ended_at_least": churn.at_least,
                "cost_ms": round(1000 * tick.cost, 3),
            }
        )

    def _add(self, event: dict[str, Json]) -> None:
        self._lines.append(json.dumps(event))


def _clock(wall: float) -> str:
    return datetime.fromtimestamp(wall).astimezone().strftime("%H:%M:%S")


def _seconds(text: str) -> float:
    return _number(text, 0.0, 10.0**9)


def _interval(text: str) -> float:
    return _number(text, _SHORTEST, _LONGEST)


def _number(text: str, least: float, most: float) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not least <= value <= most:  # NaN is not, either
        raise argparse.ArgumentTypeError(f"'{text}' is not a number of seconds from {least:g} on")
    return value
