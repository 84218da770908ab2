"""What the engine costs and what it sees, beside the tools of today, in one Markdown table.

``python -m tests.benchmarks.engine [--quick] [--out FILE]``, as root, from the checkout. The
whole run takes about five minutes, a quick one, with fewer and smaller loads, under two. Compare
the ratios: absolute times are those of this machine at this minute. What other programs hold is
looked through by every tool; ``unshare --fork --pid --mount-proc`` before the command hides them.
"""

from __future__ import annotations

import argparse
import os
import platform
import signal
import sys
import tempfile
import time
from pathlib import Path

import psutil

from tests.benchmarks.markdown_table import Table
from tests.benchmarks.network import own_network, why_not
from tests.benchmarks.shows import Shows
from tests.benchmarks.sizes import SHAPES, Sizes

_QUICK = (130, 2_000, 20_000)


def measure(*, quick: bool) -> str:
    """The whole table, with a line on the machine above it and a legend below."""
    sizes = _QUICK if quick else tuple(SHAPES)
    table = Table([f"{size:,}" for size in sizes])
    began, others, load = time.monotonic(), len(psutil.pids()) - 1, os.getloadavg()[0]
    with own_network(), tempfile.TemporaryDirectory() as scratch:
        os.environ["PORTWATCH_DATA_DIR"] = f"{scratch}/data"  # nobody's settings are measured
        measured = Sizes(table, Path(scratch), quick=quick)
        for size in sizes:
            _say(f"{size:,} sockets")
            measured.measure(size)
        _say("what polling cannot see")
        Shows(table, quick=quick).measure()
    machine = (
        f"Linux {platform.release()}, Python {platform.python_version()}, "
        f"{os.cpu_count()} processors, {others} other processes and a load of "
        f"{load:.1f} at the start, "
        f"{time.monotonic() - began:.0f} s{', quick' if quick else ''}"
    )
    legend = (
        "Medians; a ÷ b is the median of the ratios of paired runs. CPU is user and system time, "
        "of children too. **Bold**: not what is wanted."
    )
    return f"{machine}\n\n{table.markdown()}\n\n{legend}\n"


def _say(what: str) -> None:
    sys.stderr.write(f"measuring: {what}\n")
    sys.stderr.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure the engine beside the tools of today.")
    parser.add_argument("--quick", action="store_true", help="fewer loads and rounds")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write the table there too")
    told = parser.parse_args()
    reason = why_not()
    if reason:
        sys.stderr.write(f"nothing is measured: {reason}\n")
        return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # the network is removed
    text = measure(quick=told.quick)
    sys.stdout.write(text)
    if told.out is not None:
        told.out.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
