"""What comes and goes before a poll sees it: ``python -m tests.helpers.churn KIND OPTIONS``.

Prints the truth as JSON: its own pid, and what it opened, with the seconds that each lived.
"""

from __future__ import annotations

import argparse
import heapq
import itertools
import json
import os
import random
import socket
import struct
import sys
import time
from typing import Any

from tests.helpers.load_holder import become, die_with_parent

FIRST_PORT = 20_000
"""Short listeners take the ports from here on, each its own: none is used twice."""

_RESET = struct.pack("ii", 1, 0)
_FAMILIES = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))


def listeners(count: int, lives: tuple[float, float], seconds: float) -> list[dict[str, Any]]:
    """Open listeners at random times, IPv4 and IPv6 in turn, each for a time of these bounds."""
    chance = random.Random(7)
    number = itertools.count()
    began = time.monotonic()
    queue: list[tuple[float, int, socket.socket | None]] = [
        (began + chance.uniform(0, seconds), next(number), None) for _ in range(count)
    ]
    heapq.heapify(queue)
    found: dict[int, dict[str, Any]] = {}
    while queue:
        due, _, standing = heapq.heappop(queue)
        time.sleep(max(0.0, due - time.monotonic()))
        if standing is not None:
            port = standing.getsockname()[1]
            standing.close()
            found[port]["lived"] += time.monotonic()
            continue
        family, host = _FAMILIES[len(found) % 2]
        port = FIRST_PORT + len(found)
        opened = socket.create_server((host, port), family=family)
        now = time.monotonic()
        found[port] = {"port": port, "lived": -now}
        heapq.heappush(queue, (now + chance.uniform(*lives), next(number), opened))
    return list(found.values())


def connections(count: int, seconds: float) -> list[dict[str, Any]]:
    """Open connections evenly, of which the client, the server or a reset ends a third each."""
    servers = [socket.create_server((host, 0), family=family) for family, host in _FAMILIES]
    began = time.monotonic()
    found = []
    for number in range(count):
        time.sleep(max(0.0, began + number * seconds / count - time.monotonic()))
        server = servers[number // 3 % 2]
        now = time.monotonic()
        client = socket.socket(server.family, socket.SOCK_STREAM)
        client.connect(server.getsockname())
        accepted = server.accept()[0]
        client.send(b"question")
        accepted.recv(99)
        first, second = (accepted, client) if number % 3 == 1 else (client, accepted)
        if number % 3 == 2:
            first.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
        first.close()
        second.close()
        found.append({"lived": time.monotonic() - now})
    for server in servers:
        server.close()
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=["listeners", "connections"])
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--lives", type=float, nargs=2, default=(0.025, 0.025))
    parser.add_argument("--uid", type=int, default=0)
    told = parser.parse_args()
    parent = os.getppid()
    become(told.uid)
    die_with_parent(parent)
    if told.kind == "listeners":
        opened = listeners(told.count, tuple(told.lives), told.seconds)
    else:
        opened = connections(told.count, told.seconds)
    json.dump({"pid": os.getpid(), "opened": opened}, sys.stdout)


if __name__ == "__main__":
    main()
