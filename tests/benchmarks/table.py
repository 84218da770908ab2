"""What a key in the filter, a sorting and a poll cost the window's thread, with many rows.

``python -m tests.benchmarks.table [--rows N ...] [--rounds N]`` from the checkout; without a
display with ``QT_QPA_PLATFORM=offscreen``. The window, its worker and the thread between them are
the program's own; only the rows are made up. Told is the processor time of the window's thread
from an act until what came of it is painted, which other load changes by a third or more: the median,
what 19 of 20 stay below, and the longest, by which it is judged. In brackets is the median of the
time on the clock.
"""

from __future__ import annotations

import argparse
import gc
import itertools
import os
import statistics
import sys
import tempfile
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QEventLoop, QItemSelectionModel, QMetaObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from portwatch.core.settings import PollSettings, Settings
from portwatch.services.runtime import now, process_cpu
from portwatch.services.settings import Loaded
from portwatch.ui.desk import Desk
from portwatch.ui.settling import settle_memory
from tests.benchmarks.crowd import SHARE, Crowd
from tests.benchmarks.markdown_table import Table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from portwatch.services.monitor import Monitor
    from portwatch.ui.socket_pane import SocketPane

_RARELY = PollSettings(interval=3600.0, slower_when_hidden=False)
_WORDS = ("program17", "port:80", "-user:root 20", "verdict:risky")
_SORTS = {
    "Listening": ("port", "program", "reach", "since", "verdict"),
    "Connections": ("local_port", "remote", "owner", "since", "program"),
}
_SELECTED = 100
_LOOK = 200  # milliseconds between two looks whether all is painted
_SOON = 10  # milliseconds to a look after other lines have come
_PATIENCE = 60.0  # seconds
_WANTED = {10_000: 16.0, 50_000: 50.0}  # milliseconds


class Took(NamedTuple):
    """What an act took, in milliseconds: of the window's thread, and on the clock."""

    cpu: float
    wall: float


class Stage:
    """The program's window over made-up rows."""

    def __init__(self, desk: Desk, crowd: Crowd) -> None:
        self.desk = desk
        self.crowd = crowd
        self._shown = 0
        for pane in (desk.window.listening, desk.window.connections):
            pane.arranged.connect(self._note)

    def pane(self, name: str) -> SocketPane:
        """A pane by the title of its tab, brought to the front."""
        window = self.desk.window
        position = ("Listening", "Connections").index(name)
        window.tab_row.choose(position)
        return (window.listening, window.connections)[position]

    def took(self, act: Callable[[], object], pane: SocketPane, *, polls: bool = False) -> Took:
        """Act, and wait until the pane shows what came of it."""
        wanted = self._shown + polls
        cpu, wall = time.thread_time(), time.perf_counter()
        act()
        self._wait(lambda: self._shown >= wanted and self._is_settled(pane), pane)
        return Took(1000 * (time.thread_time() - cpu), 1000 * (time.perf_counter() - wall))

    def poll(self) -> None:
        """Have the worker look at the machine, on its thread."""
        queued = Qt.ConnectionType.QueuedConnection
        QMetaObject.invokeMethod(self.desk._worker, "poll", queued)

    def _note(self) -> None:
        self._shown += 1

    def _is_settled(self, pane: SocketPane) -> bool:
        """Nothing is waited for, and the lines that were handed over are painted."""
        found = pane.arrangement
        return (
            not self.desk.window.filter_box._timer.isActive()
            and found is not None
            and found.view == pane.view
            and (not found.lines or pane.table.seen.lines is found.lines)
        )

    def _wait(self, is_over: Callable[[], bool], pane: SocketPane) -> None:
        """Let the event loop sleep: what it does is measured, and looks are to cost little."""
        loop, end = QEventLoop(), time.monotonic() + _PATIENCE
        timer, soon = QTimer(), QTimer()
        for each in (timer, soon):
            each.timeout.connect(lambda: is_over() and loop.quit())
        soon.setSingleShot(True)
        begun = pane.arranged.connect(lambda: soon.start(_SOON))
        timer.start(_LOOK)
        QTimer.singleShot(int(1000 * _PATIENCE), timer, loop.quit)
        loop.exec()
        pane.arranged.disconnect(begun)
        if time.monotonic() > end:
            raise TimeoutError("nothing came of it")


@contextmanager
def stage(application: QApplication, folder: Path, size: int) -> Iterator[Stage]:
    """A window that has shown its first rows, of the usual size."""
    crowd = Crowd(size)
    desk = Desk(
        application,
        cast("Monitor", crowd),
        folder / f"{size}.ini",
        loaded=Loaded(Settings(poll=_RARELY), folder / "settings.toml"),
        clock=now,
        cpu=process_cpu,
        open_sources=lambda: (_ for _ in ()).throw(NotImplementedError),
    )
    made = Stage(desk, crowd)
    desk.open()
    desk.parts.complete()
    made.took(lambda: None, desk.window.listening, polls=True)
    settle_memory()  # which the program does by itself, later
    try:
        yield made
    finally:
        desk.quit()
        desk.close()
        gc.unfreeze()


def keys(made: Stage, pane: SocketPane, rounds: int) -> list[Took]:
    """Write words letter by letter, and take them away again."""
    box, found = made.desk.window.filter_box, []
    box.setFocus()
    for word in itertools.islice(itertools.cycle(_WORDS), rounds):
        acts = [partial(QTest.keyClicks, box, letter) for letter in word]
        acts += [partial(QTest.keyClick, box, Qt.Key.Key_Backspace)] * len(word)
        found += [made.took(act, pane) for act in acts]
    return found


def sorts(made: Stage, pane: SocketPane, name: str, rounds: int) -> list[Took]:
    """Click at one column's head after another, each twice."""
    columns = [column for column in _SORTS[name] for _ in range(2)]
    return [
        made.took(partial(pane.sort, column), pane) for _ in range(rounds) for column in columns
    ]


def polls(made: Stage, pane: SocketPane, rounds: int) -> list[Took]:
    """Look at the machine again and again."""
    return [made.took(made.poll, pane, polls=True) for _ in range(8 * rounds)]


def select_some(pane: SocketPane) -> None:
    """Choose lines all over the table."""
    table = pane.table
    rows = len(table.sockets.lines)
    flags = QItemSelectionModel.SelectionFlag
    for row in range(0, rows, max(1, rows // _SELECTED)):
        index = table.sockets.index(row, 0)
        table.selectionModel().select(index, flags.Select | flags.Rows)


def told(found: Sequence[Took], wanted: float) -> tuple[str, bool]:
    """Median, p95 and the longest, and whether that is below what is wanted."""
    ordered = sorted(each.cpu for each in found)
    high = ordered[min(len(ordered) - 1, int(0.95 * len(ordered)))]
    wall = statistics.median(each.wall for each in found)
    figures = (statistics.median(ordered), high, ordered[-1])
    text = " / ".join(f"{each:.1f}" for each in figures)
    return f"{text} ({wall:.0f})", ordered[-1] < wanted


def measure(made: Stage, size: int, rounds: int, table: Table) -> None:
    """Fill the column of this size."""
    column, wanted = f"{size:,}", _WANTED.get(size, _WANTED[max(_WANTED)])
    for name in _SORTS:
        pane = made.pane(name)
        made.took(lambda: None, pane)
        for grouped in (False, True):
            made.took(partial(pane.group, grouped), pane)
            how = f"{name}, {'grouped' if grouped else 'flat'}"
            for act, found in (
                ("key", keys(made, pane, rounds)),
                ("sort", sorts(made, pane, name, max(1, rounds // 2))),
                ("poll", polls(made, pane, rounds)),
            ):
                text, kept = told(found, wanted)
                table.put(f"{how}: {act}", column, text, wanted="16 / 50", kept=kept)
                print(f"{column} {how}: {act} {text}", file=sys.stderr)
            select_some(pane)
            text, kept = told(polls(made, pane, rounds), wanted)
            line = f"{how}: poll, {_SELECTED} selected"
            table.put(line, column, text, wanted="16 / 50", kept=kept)
            pane.table.clearSelection()


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the tables.")
    parser.add_argument("--rows", type=int, nargs="+", default=[10_000, 50_000])
    parser.add_argument("--rounds", type=int, default=4)
    asked = parser.parse_args()
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    table = Table([f"{size:,}" for size in asked.rows])
    with tempfile.TemporaryDirectory() as folder:
        for size in asked.rows:
            with stage(application, Path(folder), size) as made:
                measure(made, size, asked.rounds, table)
    print(table.markdown())
    print(f"\n{SHARE:.0%} of the rows are replaced at each poll; load {os.getloadavg()[0]:.1f}.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
