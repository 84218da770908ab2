"""How long it takes from ``listen()`` to the notification, for listeners that are suspicious.

``python -m tests.benchmarks.toast [--trials N]`` from the checkout: the real window on an X server
of its own, a session bus of its own, and a notification server that notes when it is called. The
listener notes the moment itself, by the same clock (CLOCK_MONOTONIC).
"""

from __future__ import annotations

import argparse
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from portwatch.services.runtime import DATA_DIR_VARIABLE
from tests.helpers.desktop import Desktop
from tests.helpers.notification_server import NotificationServer

# Suspicious, for it runs from a folder for temporary files: neither a burst, nor a cool-down, nor
# the cap of an hour holds it back.
_SCRIPT = """
import socket, sys, time
began = time.monotonic()
server = socket.create_server(("127.0.0.1", 0))
print(server.getsockname()[1], time.monotonic(), flush=True)
sys.stdin.read()
"""


def trial(script: Path, server: NotificationServer, number: int) -> float:
    """Seconds from the listener's opening to the call that shows it."""
    with subprocess.Popen(
        [sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        port, opened = child.stdout.readline().split()
        if number == 1:
            server.answer_capabilities("actions", "body")
        while True:
            call = server.next_call("Notify")
            arrived = time.monotonic()
            server.answer(call, number)
            if any(f"port {port}" in words for words in call.body[3:5]):
                break  # alone, or in one summary with what opened elsewhere in the same moment
        assert child.stdin is not None
        child.stdin.close()
    return arrived - float(opened)


def main() -> int:
    parser = argparse.ArgumentParser(description="From listen() to the notification.")
    parser.add_argument("--trials", type=int, default=100)
    trials = parser.parse_args().trials
    with (
        tempfile.TemporaryDirectory() as folder,
        Desktop(Path(folder), notifications=False) as desktop,
    ):
        script = Path(folder) / "serve.py"
        script.write_text(_SCRIPT)
        desktop.env[DATA_DIR_VARIABLE] = str(Path(folder) / "data")
        with NotificationServer(desktop.env["DBUS_SESSION_BUS_ADDRESS"]) as server:
            desktop.start_watching()
            found = []
            for number in range(trials):
                time.sleep(random.uniform(0.3, 1.3))  # at any point of the poll's pace
                found.append(trial(script, server, number + 1))
    found.sort()
    median, last = statistics.median(found), found[int(len(found) * 0.99)]
    print(f"{trials} trials: median {1000 * median:.0f} ms, p99 {1000 * last:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
