"""Processes, interfaces and counters by psutil, here and as macOS and Windows tell them."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from contextlib import contextmanager
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import psutil
import pytest

from portwatch.core.interface import InterfaceKind
from portwatch.core.model import Gap, GapCode
from portwatch.sources import psutil_processes
from portwatch.sources.psutil_counters import PsutilCounters
from portwatch.sources.psutil_interfaces import PsutilInterfaces, kind
from portwatch.sources.psutil_processes import PsutilProcesses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

FOUR, SIX = socket.AF_INET, socket.AF_INET6


def _refuse(*_: object, **__: object) -> Any:
    raise psutil.AccessDenied


def test_there_are_no_counters() -> None:
    reading = PsutilCounters().read()
    assert reading.value is None
    assert [gap.code for gap in reading.gaps] == [GapCode.COUNTERS_UNAVAILABLE]


def test_facts_of_this_process() -> None:
    process = PsutilProcesses().facts(os.getpid())
    assert process is not None
    handle = psutil.Process()
    assert process.id.pid == os.getpid()
    assert process.id.started == round(handle.create_time() * 1_000_000)
    assert process.name == handle.name()
    assert process.exe == handle.exe()
    assert process.command == tuple(handle.cmdline())
    assert process.uid == (os.getuid() if hasattr(os, "getuid") else None)
    assert process.started_at == pytest.approx(handle.create_time())
    assert process.parents[0].pid == os.getppid()


@contextmanager
def _sleeper() -> Iterator[subprocess.Popen[bytes]]:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as child:
        try:
            yield child
        finally:
            child.kill()


def test_a_process_that_is_gone_has_no_facts() -> None:
    processes = PsutilProcesses()
    with _sleeper() as child:
        assert processes.facts(child.pid) is not None
        child.kill()
        child.wait()
        assert processes.facts(child.pid) is None
    assert processes.facts(2**40) is None
    assert processes.facts(-1) is None


@pytest.mark.skipif(not hasattr(os, "waitid"), reason="this system has no zombies")
def test_a_zombie_keeps_the_facts_it_still_has() -> None:
    with _sleeper() as child:
        child.kill()
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)  # dead, and not yet reaped
        process = PsutilProcesses().facts(child.pid)
        assert process is not None
        assert process.id.pid == child.pid
        assert process.id.started > 0
        assert process.exe is None
        assert process.command == ()


def test_facts_are_read_once() -> None:
    processes = PsutilProcesses()
    first = processes.facts(os.getpid())
    assert processes.facts(os.getpid()) is first
    processes.prune(frozenset())
    again = processes.facts(os.getpid())
    assert again == first
    assert again is not first


def test_a_pid_that_passed_to_another_process_is_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    processes = PsutilProcesses()
    first = processes.facts(os.getpid())
    old = processes._kept[os.getpid()][0]
    monkeypatch.setattr(psutil.Process, "is_running", lambda handle: handle is not old)
    again = processes.facts(os.getpid())
    assert again is not None
    assert again is not first


def test_a_pid_that_passes_on_while_it_is_read_has_no_facts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(psutil.Process, "is_running", lambda _: False)
    assert PsutilProcesses().facts(os.getpid()) is None


def test_another_program_in_the_same_process_is_read_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    processes = PsutilProcesses()
    processes.facts(os.getpid())
    monkeypatch.setattr(psutil.Process, "name", lambda _: "another")
    process = processes.facts(os.getpid())
    assert process is not None
    assert process.name == "another"


@pytest.mark.parametrize(
    ("fact", "answer"),
    [("cmdline", ["python3", "two.py"]), ("uids", SimpleNamespace(real=33))],
)
def test_another_script_and_another_user_are_read_anew(
    fact: str, answer: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    processes = PsutilProcesses()
    processes.facts(os.getpid())
    monkeypatch.setattr(psutil.Process, fact, lambda _: answer, raising=False)
    process = processes.facts(os.getpid())
    assert process is not None
    assert (process.command == ("python3", "two.py"), process.uid == 33).count(True) == 1


def test_the_cache_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil_processes, "_MOST", 2)
    processes = PsutilProcesses()
    with _sleeper() as one, _sleeper() as other:
        for pid in (os.getpid(), one.pid, os.getpid(), other.pid):
            processes.facts(pid)
        assert set(processes._kept) == {os.getpid(), other.pid}


@pytest.mark.skipif(sys.platform == "win32", reason="it has no user ids to refuse")
@pytest.mark.parametrize("fact", ["exe", "cmdline", "username", "uids", "create_time", "parent"])
def test_one_refused_fact_leaves_the_others(fact: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(psutil.Process, fact, _refuse)
    process = PsutilProcesses().facts(os.getpid())
    assert process is not None
    lost = {
        "exe": process.exe,
        "cmdline": process.command or None,
        "username": process.user,
        "uids": process.uid,
        "create_time": process.started_at,
        "parent": process.parents or None,
    }
    told_by_it = {"uids": {"username"}, "create_time": {"parent"}}.get(fact, set())
    assert {name for name, value in lost.items() if value is None} == {fact} | told_by_it
    assert process.name


def test_windows_has_no_user_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(psutil.Process, "uids", raising=False)
    monkeypatch.setattr(psutil.Process, "username", lambda _: r"OFFICE\anna")
    process = PsutilProcesses().facts(os.getpid())
    assert process is not None
    assert (process.uid, process.user) == (None, r"OFFICE\anna")


def test_the_interfaces_of_this_machine() -> None:
    reading = PsutilInterfaces().read()
    assert reading.gaps == ()
    loopback = next(one for one in reading.value if "127.0.0.1" in one.addresses)
    assert loopback.kind is InterfaceKind.LOOPBACK
    if sys.platform != "win32":  # which has other names for its numbers
        assert loopback.index == socket.if_nametoindex(loopback.name)
    assert list(reading.value) == sorted(reading.value, key=lambda one: (one.index, one.name))


def _nic(*texts: str) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(family=SIX if ":" in text else FOUR, address=text) for text in texts
    ] + [SimpleNamespace(family=-1, address="00-15-5D-01-02-03")]


def _machine(
    monkeypatch: pytest.MonkeyPatch, stats: Callable[[], dict[str, SimpleNamespace]]
) -> None:
    found = {
        "Ethernet": _nic("192.168.1.5", "fe80::1%12"),
        "Wi-Fi": _nic("10.0.0.2"),
        "Loopback Pseudo-Interface 1": _nic("127.0.0.1", "::1"),
        "vEthernet (WSL)": _nic("172.20.0.1"),
    }
    monkeypatch.setattr(psutil, "net_if_addrs", lambda: found)
    monkeypatch.setattr(psutil, "net_if_stats", stats)


def test_the_interfaces_of_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    _machine(monkeypatch, lambda: {"Wi-Fi": SimpleNamespace(isup=False)})
    reading = PsutilInterfaces("win32").read()
    assert {one.name: (one.kind, one.addresses) for one in reading.value} == {
        "Ethernet": (InterfaceKind.ETHERNET, ("192.168.1.5", "fe80::1")),
        "Loopback Pseudo-Interface 1": (InterfaceKind.LOOPBACK, ("127.0.0.1", "::1")),
        "vEthernet (WSL)": (InterfaceKind.BRIDGE, ("172.20.0.1",)),
    }
    assert reading.gaps == ()


def test_interfaces_of_unknown_state_stay_with_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    _machine(monkeypatch, _refuse)
    reading = PsutilInterfaces("win32").read()
    assert len(reading.value) == 4
    assert [gap.code for gap in reading.gaps] == [GapCode.INTERFACES_UNAVAILABLE]


def test_interfaces_that_cannot_be_read_are_a_gap(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(psutil, "net_if_addrs", fail)
    reading = PsutilInterfaces().read()
    assert reading.value == ()
    assert reading.gaps == (Gap(GapCode.INTERFACES_UNAVAILABLE, detail="Operation not permitted"),)


@pytest.mark.parametrize(
    ("name", "platform", "expected"),
    [
        ("lo0", "darwin", InterfaceKind.LOOPBACK),
        ("en0", "darwin", InterfaceKind.OTHER),
        ("utun3", "darwin", InterfaceKind.VPN),
        ("bridge100", "darwin", InterfaceKind.BRIDGE),
        ("wlp3s0", "linux", InterfaceKind.WIFI),
        ("enp5s0", "linux", InterfaceKind.ETHERNET),
        ("docker0", "linux", InterfaceKind.BRIDGE),
        ("wg0", "linux", InterfaceKind.VPN),
        ("WLAN 2", "win32", InterfaceKind.WIFI),
        ("Tailscale", "win32", InterfaceKind.VPN),
        ("Bluetooth Network Connection", "win32", InterfaceKind.OTHER),
    ],
)
def test_kinds_by_name(name: str, platform: str, expected: InterfaceKind) -> None:
    assert kind(name, (), platform) is expected


def test_a_loopback_address_decides_against_the_name() -> None:
    assert kind("eth7", ("127.0.0.1",), "linux") is InterfaceKind.LOOPBACK
