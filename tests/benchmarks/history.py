"""What the memory costs with a million episodes and ninety days of churn, in one Markdown table.

``python -m tests.benchmarks.history [--episodes N] [--keep FILE]`` from the checkout. Making the
file takes some three minutes; with ``--keep`` it is used again. A thousand programs take ports by
chance and known ones; most live for a minute, one in a hundred for days.
"""

from __future__ import annotations

import argparse
import operator
import random
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from portwatch.core.history_batch import Batch, Told
from portwatch.core.history_records import ChurnMinute
from portwatch.core.model import Instant
from portwatch.core.query import Query
from portwatch.services import history_file
from portwatch.services.history_reader import HistoryFileReader
from portwatch.services.history_tables import HistoryTables
from portwatch.services.machine import open_monitor
from tests.benchmarks.real_time import memory

if TYPE_CHECKING:
    from collections.abc import Callable

    from portwatch.core.model import Listener

DAYS = 90
_PROGRAMS = 1000
_DAY, _HOUR = 86_400.0, 3_600.0
_SEARCHES = (
    "job17", "port:8080", "port:8080 job17", "verdict:suspicious", "-job17 user:root",
    "/^job19$/", "nosuchthing", "port:31337", "proto:udp port:>60000", "program:=job199 port:443",
    "addr:127.0.0.1", "pid:4242",
    # What no index finds, what fits nothing, and what nearly everything fits.
    "pid:<100", "pid:0", "pid:>0 -pid:>0", "port:1-65535 -port:1-65534", "-port:1-65535",
    "port:<1024 -port:80 -port:443", "/zzz.*qqq/", "-/zzz/", "/(a+)+$/", "-/./", "user:nosuch",
    "-user:root", "reach:network", "reach:internet", "addr:10.0.0.0/8", "-addr:127.0.0.0/8",
    "addr:0.0.0.0:31337", "-verdict:expected", "-job1 -job2",
)  # fmt: skip


def fill(path: Path, episodes: int) -> float:
    """Make a memory; the moment of its end, in seconds since the epoch."""
    random.seed(1)
    end = 1_800_000_000.0
    begin = end - DAYS * _DAY
    rows = open_monitor(demo=True, epoch=end).tick(Instant(0.0, end)).listeners
    opened = history_file.open_to_write(path)
    tables = HistoryTables(opened.connection, "boot", (32_768, 60_999))
    opened.connection.execute("BEGIN")
    tables.write(Batch(Instant(0.0, begin), is_first=True))
    for number in range(1, episodes + 1):
        at = Instant(DAYS * _DAY * number / episodes, begin + DAYS * _DAY * number / episodes)
        row = _one(random.choice(rows), number, at)
        is_short = random.random() < 0.99
        life = random.expovariate(1 / 60) if is_short else random.uniform(0, 5 * _DAY)
        gone = Instant(at.monotonic + life, at.wall + life)
        tables.write(Batch(at, (Told(row, at),), ((number, gone),)))
    for minute in range(int(begin // 60), int(end // 60)):
        tables.write(Batch(Instant(DAYS * _DAY, end), minutes=(_minute(minute),)))
    tables.end()
    opened.connection.execute("COMMIT")
    opened.connection.close()
    return end


def _one(row: Listener, number: int, at: Instant) -> Listener:
    port = random.choice([80, 443, 8080, 5432, random.randint(1024, 65_535)])
    ownership = row.ownership
    if ownership.owners:
        name = f"job{random.randrange(_PROGRAMS)}"
        owner = replace(
            ownership.owners[0], name=name, exe=f"/home/me/{name}", command=(f"/home/me/{name}",)
        )
        ownership = replace(ownership, owners=(owner,))
    socket = replace(row.socket, id=number, local_port=port)
    return replace(row, socket=socket, ownership=ownership, first_seen=at.wall)


def _minute(number: int) -> ChurnMinute:
    programs = {"firefox": 20.5, "code": 12.0, "ssh": 3.0, "node": 4.4, "postgres": 7.0}
    opened, closed = random.randrange(500), random.randrange(500)
    return ChurnMinute(number, 60.0, opened, closed, 3, 3, 2, False, 50.0, 20, programs)


def measure(path: Path, end: float) -> list[tuple[str, float, str]]:
    """What is asked, milliseconds (the median of three), and how much was told."""
    before = memory()
    reader = HistoryFileReader(history_file.file_uri(path))
    found = []

    def ask(name: str, question: Callable[[], object]) -> None:
        times = []
        for _ in range(3):
            began = time.perf_counter()
            answer = question()
            times.append(1000 * (time.perf_counter() - began))
        told = len(answer) if hasattr(answer, "__len__") else answer
        found.append((name, sorted(times)[1], str(told)))

    def opening() -> object:
        other = history_file.open_to_write(path)
        other.connection.close()
        return other.problem or "no problem"

    ask("open to write", opening)
    for name, span in (("1 h", _HOUR), ("24 h", _DAY), ("7 d", 7 * _DAY)):
        for ago in (0, 60):
            till = end - ago * _DAY
            told = f"{name}, {ago} days ago" if ago else name
            ask(f"lanes, {told}", partial(_lanes, reader, till - span, till))
            ask(f"churn, {told}", partial(reader.churn, till - span, till))
    ask("timeline, first page", lambda: reader.timeline(Query()).entries)
    later = reader.timeline(Query()).searched_to
    ask("timeline, next page", lambda: reader.timeline(Query(), before=later).entries)
    for text in _SEARCHES:
        query = Query.parse(text)
        ask(f"search `{text}`", partial(_entries, reader, query))
        ask(f"open within 7 d, `{text}`", partial(reader.between, end - 7 * _DAY, end, query))
    past = end - 60 * _DAY
    ask("open within an hour, 60 days ago", lambda: reader.between(past - _HOUR, past, Query()))
    ask("earlier episodes of one", lambda: reader.of_listener(500))
    slowest = max(
        (each for each in found if each[0].startswith(("search", "open within"))),
        key=operator.itemgetter(1),
    )
    found.append((f"slowest: {slowest[0]}", *slowest[1:]))
    found.append(("memory, growth in MB", memory() - before, ""))
    found.append(("file, MB", path.stat().st_size / 1e6, reader.problem))
    reader.close()
    return found


def _lanes(reader: HistoryFileReader, since: float, until: float) -> tuple[object, ...]:
    return reader.lanes(since, until).lanes


def _entries(reader: HistoryFileReader, query: Query) -> tuple[object, ...]:
    return reader.timeline(query).entries


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the memory of a million episodes.")
    parser.add_argument("--episodes", type=int, default=1_000_000)
    parser.add_argument("--keep", type=Path, metavar="FILE", help="make it there, or use it again")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = told.keep or Path(scratch, "history.sqlite")
        end = 1_800_000_000.0 if path.exists() else fill(path, told.episodes)
        print("| what | ms | told |\n|---|---:|---:|")
        for name, value, answer in measure(path, end):
            print(f"| {name} | {value:.1f} | {answer} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
