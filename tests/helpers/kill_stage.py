"""Kills a process that writes the memory, and looks at what is left."""

from __future__ import annotations

import multiprocessing
import os
import time
from contextlib import closing
from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.history_batch import Batch, Told
from portwatch.core.history_records import RuleAction, RuleChange
from portwatch.core.settings import HistorySettings
from portwatch.services import history_file, history_writer
from portwatch.services.runtime import boot_id, now
from tests.helpers import rows

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from portwatch.core.model import Instant

# Children are copies of a process that has loaded everything and nothing else, no threads either.
_NURSERY = multiprocessing.get_context("forkserver")
_NURSERY.set_forkserver_preload([__name__])

LOST_AT_MOST = 5.0
"""Seconds of news that a kill may cost."""

OFTEN = 0.02
"""Seconds between two writings of a child that writes often."""


class Outcome(NamedTuple):
    """What one kill left.

    Attributes:
        told: How many records the child had made.
        kept: How many of them are in the file.
        lost: Seconds from the oldest record that is not kept to the kill.
        problem: What is wrong with the file; empty if nothing is.
    """

    told: int
    kept: int
    lost: float
    problem: str


def write(path: Path, told: Path, run: str, every: float) -> None:
    """Write until somebody ends it; tell each record once it was made, in a file of its own."""
    out = os.open(told, os.O_WRONLY | os.O_APPEND)
    history_writer.FLUSH_EVERY = every
    writer = history_writer.HistoryWriter(
        path,
        HistorySettings(megabytes=10.0),
        boot=boot_id(),
        ephemeral=(32_768, 60_999),
        clock=now,
    )
    writer.wait_open(60.0)
    for number in range(1, 1_000_000):
        _record(writer, run, number, now())
        os.write(out, f"{number} {time.monotonic()}\n".encode())
        time.sleep(0.0005)


def _record(writer: history_writer.HistoryWriter, run: str, number: int, at: Instant) -> None:
    row = rows.listener(f"job{number % 50}", 1 + number % 60_000)
    batch = Batch(
        at,
        told=(Told(row, at),),
        closed=((row.socket.id, at),) if number % 2 else (),
        is_first=number == 1,
    )
    change = RuleChange(at.wall, RuleAction.LEARNT, run, str(number))
    writer.put(lambda tables: (tables.write(batch), tables.add_rule(change))[0])


def kill_once(folder: Path, run: str, *, every: float, after: float) -> Outcome:
    """Start a child, kill it after so many seconds of writing, and look at the file."""
    path, told = folder / "history.sqlite", folder / "told"
    told.write_bytes(b"")
    child = _NURSERY.Process(target=write, args=(path, told, run, every), daemon=True)
    child.start()
    while not told.stat().st_size and child.is_alive():
        time.sleep(0.005)
    time.sleep(after)
    killed = time.monotonic()
    child.kill()
    child.join()
    lines = [line.split() for line in told.read_text().splitlines(keepends=True) if "\n" in line]
    made = history_file.open_to_write(path)
    with closing(made.connection) as connection:
        return _outcome(connection, run, lines, killed, made.problem)


def _outcome(
    connection: sqlite3.Connection, run: str, lines: list[list[str]], killed: float, problem: str
) -> Outcome:
    text = "SELECT count(*), coalesce(max(CAST(body AS INTEGER)), 0) FROM rule WHERE rule = ?"
    count, last = connection.execute(text, (run,)).fetchone()
    sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if sound != "ok":
        problem = problem or f"integrity: {sound}"
    if count != last:
        problem = problem or f"{last - count} records in the middle are missing"
    missing = [float(moment) for number, moment in lines if int(number) > last]
    lost = killed - missing[0] if missing else 0.0
    return Outcome(len(lines), last, lost, problem)
