"""A day of the demonstration in minutes: memory stays flat, what is old goes, no minute is missing.

``python -m tests.benchmarks.day [--hours N] [--keep HOURS] [--every SECONDS]`` from the checkout.
Poll after poll of the demonstration through the whole monitor into a real SQLite file, as fast as
it goes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from portwatch.core.settings import HistorySettings
from tests.helpers.day import Day


def main() -> int:
    parser = argparse.ArgumentParser(description="Play a day of the demonstration.")
    parser.add_argument("--hours", type=int, default=24)
    parser.add_argument("--keep", type=float, default=6.0, metavar="HOURS")
    parser.add_argument("--every", type=int, default=1, metavar="SECONDS", help="between polls")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        day = Day(Path(scratch), HistorySettings(days=told.keep / 24), every=told.every)
        print("| hour | times real time | resident, MB | file, MB | stretches | minutes kept |")
        print("|---:|---:|---:|---:|---:|---:|", flush=True)
        for number in range(1, told.hours + 1):
            began = time.perf_counter()
            hour = day.play(1)
            speed = 3600 / (time.perf_counter() - began)
            print(
                f"| {number} | {speed:.0f} | {hour.resident:.1f} | {hour.size:.1f}"
                f" | {hour.stretches} | {hour.minutes} |",
                flush=True,
            )
        minutes = day.minutes()
        day.end_play()
    whole = sorted(minutes)[1:-1]
    wrong = [each for each in whole if minutes[each] != (day.opened[each], 60.0)]
    missing = len(set(range(whole[0], whole[-1] + 1)) - set(whole))
    print(f"\nMinutes missing between the first and the last: {missing}; wrong: {len(wrong)}")
    return 1 if wrong or missing else 0


if __name__ == "__main__":
    sys.exit(main())
