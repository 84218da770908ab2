"""The whole monitor in a process of its own, as the window's worker runs it.

``python -m tests.benchmarks.real_time WINDOWS SECONDS`` prints JSON: the share of a core in each
window, the memory of the process, and how many looks it took.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from pathlib import Path

from portwatch.services.machine import open_monitor
from portwatch.services.runtime import now

_POLL, _GLANCE = 1.0, 0.1  # seconds, as in portwatch.ui.worker


def memory() -> float:
    """Resident megabytes of this process."""
    lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace").splitlines()
    told = {name: rest for name, _, rest in (line.partition(":") for line in lines)}
    return int(told["VmRSS"].split()[0]) / 1024


def main() -> None:
    windows, seconds = int(sys.argv[1]), float(sys.argv[2])
    monitor = open_monitor("netlink")
    monitor.tick(now())
    monitor.tick(now())
    gc.collect()
    gc.freeze()  # as the program does once it has settled
    shares, polls, glances = [], 0, 0
    due = time.monotonic()
    for _ in range(windows):
        cpu, wall = time.process_time(), time.monotonic()
        while time.monotonic() < wall + seconds:
            if time.monotonic() >= due:
                monitor.tick(now())
                due += _POLL
                polls += 1
            else:
                monitor.glance(now())
                glances += 1
            time.sleep(max(0.0, min(_GLANCE, due - time.monotonic())))
        shares.append(100 * (time.process_time() - cpu) / (time.monotonic() - wall))
    found = {"shares": shares, "memory": memory(), "polls": polls, "glances": glances}
    monitor.close()
    json.dump(found, sys.stdout)


if __name__ == "__main__":
    main()
