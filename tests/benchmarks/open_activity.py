"""How long Activity takes from the click to its first chart, in a process that never showed it.

``python -m tests.benchmarks.open_activity [--runs N] [--cold] [--memory FILE]`` from the checkout,
with a display (``xvfb-run -a``). With ``--cold`` nothing was loaded ahead, as for who opens it by a
key. ``FILE`` is one that ``tests.benchmarks.history --keep`` has made; it is read only. What is
told of memory is what the process grew by from before the click.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.real_time import memory
from tests.helpers.paintings import Paintings

END = 1_800_000_000.0
"""Where ``tests.benchmarks.history`` ends, in seconds since the epoch."""

_QUIET = 1.0  # seconds before the click


def opened_once(path: Path | None, *, cold: bool) -> dict[str, float]:
    """Milliseconds to the first chart and until all was told, and megabytes; for a new process."""
    from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

    from portwatch.services import history_file
    from portwatch.services.history_reader import HistoryFileReader
    from portwatch.ui.activity_pane import ActivityPane
    from portwatch.ui.history_worker import Memory
    from portwatch.ui.theme import Theme, ThemeChoice
    from portwatch.ui.warm_up import chart_steps
    from tests.benchmarks.test_chart_cost import MANY, POLLS, Machine
    from tests.helpers.polls import series_of

    application = QApplication([])
    machine = Machine(MANY)
    series = series_of((machine.poll() for _ in range(POLLS)), begin=END - POLLS)
    kept = Memory(lambda: HistoryFileReader(history_file.file_uri(path))) if path else None
    pane = ActivityPane(Theme(application, ThemeChoice.LIGHT), None, kept)
    window = QStackedWidget()
    window.addWidget(QWidget())
    window.addWidget(pane)
    window.resize(1280, 800)
    window.show()
    pane.show_series(series)
    if not cold:
        for _ in chart_steps():
            pass
    quiet = time.monotonic() + _QUIET
    while time.monotonic() < quiet:
        application.processEvents()
    before, began, cpu = memory(), time.perf_counter(), time.thread_time()
    window.setCurrentWidget(pane)
    while pane.charts is None:
        application.processEvents()
    churn = pane.charts.area.stage.churn
    paintings = Paintings(churn.childAt(churn.rect().center()) or churn)
    while not paintings.count:
        application.processEvents()
    used = 1000 * (time.thread_time() - cpu)
    first = 1000 * (time.perf_counter() - began)
    while not pane.charts.is_complete:
        application.processEvents()
    whole = 1000 * (time.perf_counter() - began)
    found = {"first": first, "cpu": used, "whole": whole, "memory": memory() - before}
    if kept is not None:
        kept.stop()
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the first opening of Activity.")
    parser.add_argument("--runs", type=int, default=9)
    parser.add_argument("--memory", type=Path, metavar="FILE", help="of a million episodes")
    parser.add_argument("--cold", action="store_true", help="load nothing ahead")
    parser.add_argument("--once", action="store_true", help="in this process, told as JSON")
    told = parser.parse_args()
    if told.once:
        json.dump(opened_once(told.memory, cold=told.cold), sys.stdout)
        return 0
    again = [sys.executable, "-m", __spec__.name, "--once"]
    again += ["--cold"] if told.cold else []
    again += ["--memory", str(told.memory)] if told.memory else []
    runs = [json.loads(subprocess.check_output(again)) for _ in range(told.runs)]
    print("| what | median | lowest | highest |\n|---|---:|---:|---:|")
    for key, name in (
        ("first", "from the click to the first chart, ms"),
        ("cpu", "of that, processor time of the window's thread, ms"),
        ("whole", "until everything is on show, ms"),
        ("memory", "growth, MB"),
    ):
        found = [run[key] for run in runs]
        print(f"| {name} | {statistics.median(found):.0f} | {min(found):.0f} | {max(found):.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
