"""Interfaces that change while they are watched, in a network of the test's own."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from portwatch.sources import linux_interfaces
from portwatch.sources.linux_interfaces import KEEP_FOR, LinuxInterfaces
from tests.helpers.other_network import MAY_UNSHARE

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

_SCRIPT = """
import ctypes, json, os, select, subprocess, sys
assert ctypes.CDLL(None).unshare(0x40000000) == 0  # CLONE_NEWNET
from portwatch.sources.linux_interfaces import LinuxInterfaces
os.seteuid(int(sys.argv[1]))
source = LinuxInterfaces("/nowhere")  # /sys would show the network outside
os.seteuid(0)
told = []
for change in (
    "link set lo up",
    "address add 127.0.0.9/8 dev lo",
    "address add fd00::9/64 dev lo nodad",
    "address del 127.0.0.9/8 dev lo",
):
    calm = [source.read() for _ in range(3)]
    subprocess.run(["ip", *change.split()], check=True)
    select.select([source._news], [], [], 5)  # IPv6 tells of a new address a moment later
    told.append([calm[1] is calm[2], [one.addresses for one in source.read().value]])
source.close()
print(json.dumps(told))
"""


def reads_of(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that grows by one with each look at the kernel's own list of interfaces."""
    looks: list[int] = []
    real = linux_interfaces.socket.if_nameindex

    def look() -> list[tuple[int, str]]:
        looks.append(1)
        return real()

    monkeypatch.setattr(linux_interfaces.socket, "if_nameindex", look)
    return looks


@pytest.mark.skipif(not MAY_UNSHARE, reason="needs a network of its own")
@pytest.mark.parametrize("uid", [0, 65534])
def test_a_change_is_in_the_next_reading_and_calm_costs_nothing(uid: int) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _SCRIPT, str(uid)],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )

    calm, addresses = zip(*json.loads(done.stdout), strict=True)
    assert all(calm)
    assert [set(*found) for found in addresses] == [
        {"127.0.0.1", "::1"},
        {"127.0.0.1", "127.0.0.9", "::1"},
        {"127.0.0.1", "127.0.0.9", "::1", "fd00::9"},
        {"127.0.0.1", "::1", "fd00::9"},
    ]


def test_a_change_that_nobody_told_is_found_within_a_minute_of_slow_polls(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(linux_interfaces, "_heard", lambda _: False)
    looks = reads_of(monkeypatch)
    with closing(LinuxInterfaces()) as source:
        for _ in range(2 * KEEP_FOR + 1):
            source.read()

    assert len(looks) == 3
    assert KEEP_FOR * 10 <= 60


def test_news_that_were_lost_are_news(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        """A socket that has lost messages."""

        answers = (OSError(errno.ENOBUFS, os.strerror(errno.ENOBUFS)), BlockingIOError())

        def recv(self, size: int) -> bytes:
            del size
            answer, *rest = Full.answers
            Full.answers = tuple(rest)
            raise answer

        def close(self) -> None:
            return

    monkeypatch.setattr(linux_interfaces, "_listen", Full)
    looks = reads_of(monkeypatch)
    source = LinuxInterfaces()
    source.read()
    Full.answers = Full.answers or (OSError(errno.ENOBUFS, ""), BlockingIOError())
    source.read()

    assert len(looks) == 2


def test_where_no_news_are_told_every_reading_is_new(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(linux_interfaces, "_listen", refuse)
    looks = reads_of(monkeypatch)
    source = LinuxInterfaces()
    found = [source.read() for _ in range(3)]
    source.close()

    assert len(looks) == 3
    assert all(reading.gaps == () for reading in found)


def test_a_reading_with_a_gap_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    with closing(LinuxInterfaces()) as source:
        with monkeypatch.context() as broken:
            broken.setattr(linux_interfaces, "Channel", refuse)
            assert source.read().gaps
        assert source.read().gaps == ()


def test_a_closed_source_gives_its_descriptor_back() -> None:
    source = LinuxInterfaces()
    assert source._news is not None
    number = source._news.fileno()
    source.close()
    source.close()

    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)


_LED_IN = """
import ctypes, json, subprocess
from pathlib import Path
assert ctypes.CDLL(None).unshare(0x40000000) == 0  # CLONE_NEWNET
from portwatch.sources import linux_interfaces
for words in ("link set lo up", "link add near type veth peer name far", "link set near up"):
    subprocess.run(["ip", *words.split()], check=True)
source = linux_interfaces.LinuxInterfaces("/nowhere")  # /sys would show the network outside
told = []
conf = Path("/proc/sys/net/ipv4/conf")
for name, value in (("near", 0), ("near", 1), ("near", 0), ("all", 1), ("all", 0), ("lo", 1)):
    (conf / name / "route_localnet").write_text(str(value))
    subprocess.run(["ip", "address", "replace", "10.9.9.9/24", "dev", "near"], check=True)
    for _ in range(linux_interfaces.KEEP_FOR + 1):
        interfaces = source.read().value
    told.append({one.name: one.routes_loopback for one in interfaces})
source.close()
print(json.dumps(told))
"""


@pytest.mark.skipif(not MAY_UNSHARE, reason="needs a network of its own")
def test_what_leads_packets_to_loopback_is_told_within_some_readings() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LED_IN],
        check=True,
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )

    told = json.loads(done.stdout)
    assert [one["near"] for one in told] == [False, True, False, True, False, False]
    assert [one["lo"] for one in told] == [False, False, False, True, False, True]
