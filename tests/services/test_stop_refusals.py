"""What is never stopped, and the way that is named instead."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.services.stop_guard import Guard
from portwatch.services.stop_plan import PidTarget, PortTarget, Refusal, RefusalCode
from portwatch.services.stop_planner import Planner
from portwatch.services.stop_survey import Surveyor
from tests.helpers.fake_managers import FakeManager
from tests.helpers.machine import FakeMachine
from tests.helpers.stopping import bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.stopping import Bench

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux only")


@pytest.fixture
def here() -> Iterator[Bench]:
    with bench() as made:
        yield made


def refused(systemd: FakeManager, address: str = "::") -> Refusal:
    """Why the first process is not stopped, which listens on port 631."""
    machine = FakeMachine()
    machine.run(1, "systemd")
    machine.open(631, 1, address=address)
    guard = Guard(os.getpid(), frozenset())
    planner = Planner(Surveyor(machine.sources()), guard, systemd.tools)
    (refusal,) = planner.plan(PortTarget(631))
    assert isinstance(refusal, Refusal)
    return refusal


@pytest.mark.parametrize(
    ("end", "named"),
    [
        ("[::]:631 (Stream)", True),
        ("631 (Stream)", True),
        ("127.0.0.1:631 (Stream)", False),
        ("[::1]:631 (Stream)", False),
        ("[::]:631 (Datagram)", False),
        ("[::]:6310 (Stream)", False),
        ("/run/x:631 (Sequential)", False),
    ],
)
def test_a_socket_that_waits_for_a_service_is_told_with_its_unit(
    tmp_path: Path, end: str, *, named: bool
) -> None:
    """The answer is a stand-in's (tests/helpers/fake_managers.py)."""
    systemd = FakeManager(tmp_path, tmp_path)
    systemd.tell_sockets(("x.socket", "/run/x (Stream)"), ("cups.socket", end))

    refusal = refused(systemd)

    assert refusal.code is RefusalCode.FIRST_PROCESS
    assert ("It listens for cups.socket." in refusal.text) is named
    assert refusal.remedy.endswith("systemctl stop cups.socket" if named else "")


def test_of_two_units_with_a_port_the_one_with_the_address_is_told(tmp_path: Path) -> None:
    systemd = FakeManager(tmp_path, tmp_path)
    systemd.tell_sockets(
        ("web.socket", "[::]:631 (Stream)"), ("local.socket", "127.0.0.1:631 (Stream)")
    )

    assert "It listens for local.socket." in refused(systemd, "127.0.0.1").text


def test_which_of_several_units_it_is_cannot_be_told(tmp_path: Path) -> None:
    systemd = FakeManager(tmp_path, tmp_path)
    systemd.tell_sockets(("a.socket", "[::]:631 (Stream)"), ("b.socket", "[::]:631 (Stream)"))

    assert refused(systemd).remedy == ""


def test_a_unit_that_is_not_active_listens_nowhere(tmp_path: Path) -> None:
    systemd = FakeManager(tmp_path, tmp_path)
    systemd.tell_sockets(("a.socket", "[::]:631 (Stream)"), state="inactive")

    assert refused(systemd).remedy == ""


def test_the_command_is_one_that_a_shell_takes(tmp_path: Path) -> None:
    systemd = FakeManager(tmp_path, tmp_path)
    systemd.tell_sockets(("dev-\\x2d;x.socket", "[::]:631 (Stream)"))

    assert refused(systemd).remedy.endswith("systemctl stop 'dev-\\x2d;x.socket'")


def test_a_thread_of_the_kernel_is_refused(here: Bench) -> None:
    if here.sources.processes.facts(2) is None or Path("/proc/2/cmdline").read_bytes():
        pytest.skip("this namespace has no threads of the kernel")
    threads = Path("/proc/2/task/2/children").read_text(encoding="ascii").split()
    for pid in (2, int(threads[0])):
        (refusal,) = here.planner.plan(PidTarget(pid))

        assert isinstance(refusal, Refusal)
        assert refusal.code is RefusalCode.KERNEL
        assert refusal.text.endswith("is a thread of the kernel.")
