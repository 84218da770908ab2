"""A real Redis puts a title in the place of its command line; then its settings are a gap."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import GapCode, Instant, ReachLevel
from portwatch.services.knowledge import load_knowledge
from portwatch.services.machine import open_sources
from portwatch.services.monitor import Monitor

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="a title is told by /proc"),
    pytest.mark.skipif(shutil.which("redis-server") is None, reason="no redis-server"),
]

HIDDEN = GapCode.SETTINGS_HIDDEN


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    words = ("redis-server", "--port", str(port), "--bind", "*", "--save", "", "--dir")
    with subprocess.Popen([*words, str(tmp_path)], stdout=subprocess.DEVNULL) as running:
        limit = time.monotonic() + 10
        while not _answers(port):
            assert time.monotonic() < limit
            time.sleep(0.02)
        yield port
        running.kill()


def _answers(port: int) -> bool:
    with socket.socket() as peer:
        return peer.connect_ex(("127.0.0.1", port)) == 0


def test_it_is_told_as_hidden_and_not_as_open(port: int) -> None:
    now = Instant(100.0, 1_000.0)
    monitor = Monitor(open_sources(), load_knowledge(), baseline=False, everything=False)
    tick = monitor.settle(now)
    codes = {str(one.code) for row in tick.on_port(port) for one in row.reasons}
    is_reached = any(row.reach.level is not ReachLevel.COMPUTER for row in tick.on_port(port))
    monitor.close()

    assert codes == ({"settings-hidden"} if is_reached else set())
    assert any(gap.code is HIDDEN for gap in tick.gaps) == is_reached
