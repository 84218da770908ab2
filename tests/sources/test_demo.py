"""The recording of the demonstration, ``resources/demo/demo.json``."""

from __future__ import annotations

import ipaddress
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from portwatch.core import sockets
from portwatch.core.diff import diff
from portwatch.sources.replay import load_recording, replay_sources

if TYPE_CHECKING:
    from portwatch.core.model import Socket
    from portwatch.sources.recording import Recording

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "resources" / "demo" / "demo.json"
DOCUMENTATION = [
    ipaddress.ip_network(net)
    for net in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
]


@pytest.fixture(scope="module")
def recording() -> Recording:
    return load_recording(DEMO.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def tables(recording: Recording) -> list[sockets.SocketTable]:
    """The table of every frame, and of the first of the second round."""
    source = replay_sources(recording, epoch=0.0).sockets
    return [source.read().value for _ in range(len(recording.frames) + 1)]


def rows(table: sockets.SocketTable) -> list[Socket]:
    return sockets.rows(table, {}, {})


def test_it_is_what_its_maker_makes(tmp_path: Path) -> None:
    made = tmp_path / "made.json"

    subprocess.run(
        [sys.executable, str(ROOT / "packaging" / "make_demo.py"), str(made)], check=True
    )

    assert made.read_bytes() == DEMO.read_bytes()


def test_it_is_small_and_lasts_five_minutes(recording: Recording) -> None:
    assert DEMO.stat().st_size < 400_000
    assert len(recording.frames) == 300
    assert recording.duration == 300


def test_a_round_follows_the_last_without_a_break(tables: list[sockets.SocketTable]) -> None:
    first, last, again = tables[0], tables[299], tables[300]

    np.testing.assert_array_equal(np.sort(first["id"]), np.sort(last["id"]))
    changes = diff(last, again)
    assert [len(part) for part in (changes.opened, changes.closed, changes.changed)] == [0, 0, 0]


def test_jupyter_opens_and_the_api_closes_early_on(tables: list[sockets.SocketTable]) -> None:
    waiting = [{row.local_port for row in rows(table) if row.is_listener} for table in tables[:12]]

    assert [8888 in ports for ports in waiting] == [False] * 6 + [True] * 6
    assert [3000 in ports for ports in waiting] == [True] * 8 + [False] * 4


def test_public_addresses_are_those_kept_for_documentation(
    tables: list[sockets.SocketTable],
) -> None:
    seen = {row.remote_address for table in tables for row in rows(table)} - {None}
    remote = [ipaddress.ip_address(text) for text in seen if text is not None]

    assert len(remote) > 100
    for address in remote:
        documented = any(address.version == net.version and address in net for net in DOCUMENTATION)
        assert (
            documented or address.is_loopback or address in ipaddress.ip_network("192.168.1.0/24")
        )


def test_the_kernel_counts_more_connections_than_polling_sees(
    recording: Recording, tables: list[sockets.SocketTable]
) -> None:
    seen = opened = 0
    for number in range(1, 300):
        fresh = rows(diff(tables[number - 1], tables[number]).opened)
        visible = sum(row.state == "ESTABLISHED" for row in fresh)
        now, before = recording.frames[number].counters, recording.frames[number - 1].counters
        assert now is not None
        assert before is not None
        assert now.opened - before.opened >= visible
        seen += visible
        opened += now.opened - before.opened

    assert opened > seen > 0


def test_about_a_hundred_connections_are_established(recording: Recording) -> None:
    counts = [frame.counters.established for frame in recording.frames if frame.counters]

    assert 90 < min(counts) < max(counts) < 140
