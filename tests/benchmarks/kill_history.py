"""Kills a process that writes the memory at random moments, and looks at what is left each time.

``python -m tests.benchmarks.kill_history --minutes N`` from the checkout. One child in forty
writes as often as the program does, the others a hundred times as often, so that the kill hits a
write.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from portwatch.services.history_writer import FLUSH_EVERY
from tests.helpers.kill_stage import LOST_AT_MOST, OFTEN, kill_once


def main() -> int:
    parser = argparse.ArgumentParser(description="Kill what writes the memory, again and again.")
    parser.add_argument("--minutes", type=float, default=1.0)
    told = parser.parse_args()
    until, kills, worst, bad = time.monotonic() + 60 * told.minutes, 0, 0.0, 0
    with tempfile.TemporaryDirectory() as scratch:
        while time.monotonic() < until:
            often = bool(kills % 40)
            after = random.uniform(0.0, 0.2) if often else random.uniform(0.0, 6.0)
            every = OFTEN if often else FLUSH_EVERY
            found = kill_once(Path(scratch), f"run-{kills}", every=every, after=after)
            kills, worst = kills + 1, max(worst, found.lost)
            if found.problem or found.lost > LOST_AT_MOST:
                bad += 1
                print(found)
        size = (Path(scratch) / "history.sqlite").stat().st_size
    print(f"{kills} kills, {bad} bad, {worst:.2f} s lost at most, {size / 1e6:.1f} MB at the end")
    return bool(bad)


if __name__ == "__main__":
    sys.exit(main())
