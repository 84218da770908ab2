"""The service manager of a user's session, with which all that the user runs would end."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from portwatch.services.stop_plan import PidTarget, Refusal, RefusalCode, StopPlan
from tests.helpers.fake_managers import FakeManager
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import Strays, bench, identity, program, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.cgroups import Slice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux only")

PLACE = "user.slice/user-0.slice/user@0.service/init.scope"
# Left by its parent, so that the first process is above it, as above each session's manager.
LEFT = """
import ctypes, os, signal, socket
if os.fork():
    os._exit(0)
ctypes.CDLL(None).prctl(15, ctypes.c_char_p(b"systemd"), 0, 0, 0)
s = socket.create_server(("127.0.0.1", 0))
print(os.getpid(), s.getsockname()[1], flush=True)
signal.pause()
"""


@contextmanager
def manager(tree: Slice) -> Iterator[tuple[int, int]]:
    """A process like one, by its pid, and the port at which it listens for a service."""
    with program(LEFT) as made, Strays() as strays:
        assert made.stdout is not None
        pid, port = map(int, made.stdout.readline().split())
        strays.add(identity(pid))
        made.wait()
        tree.put(PLACE, pid)
        with bench() as here:
            until(
                lambda: (facts := here.sources.processes.facts(pid)) is not None and _first(facts)
            )
        yield pid, port


def _first(facts: object) -> bool:
    parents = getattr(facts, "parents", ())
    return bool(parents) and parents[0].pid == 1


def test_it_is_never_stopped(tree: Slice) -> None:
    with manager(tree) as (pid, port), bench() as here:
        (by_pid,) = here.planner.plan(PidTarget(pid))
        for refusal in (here.refusal(port), by_pid):
            assert isinstance(refusal, Refusal)
            assert refusal.code is RefusalCode.SESSION
            assert refusal.text.startswith(f"systemd (process {pid}) runs all services of ")


def test_the_unit_for_which_it_listens_is_told(tree: Slice, tmp_path: Path) -> None:
    systemd = FakeManager(tmp_path, tmp_path)
    with manager(tree) as (_, port), bench(tools=systemd.tools) as here:
        systemd.tell_sockets(("notes.socket", f"127.0.0.1:{port} (Stream)"))
        refusal = here.refusal(port)

    assert refusal.text.endswith(" It listens for notes.socket.")
    assert refusal.remedy == "systemctl --user stop notes.socket"
    assert "--user show" in (tmp_path / "asked").read_text(encoding="utf-8")


def test_who_only_calls_itself_so_and_moved_there_can_be_stopped(tree: Slice) -> None:
    with Puppet() as puppet, bench() as here:
        tree.put(PLACE, puppet.pid)
        puppet.do("ctypes.CDLL(None).prctl(15, ctypes.c_char_p(b'systemd'), 0, 0, 0)")

        plan = here.plan(puppet.listen())

        assert isinstance(plan, StopPlan)
        assert os.getpid() in {one.pid for one in plan.process.parents}
