from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from portwatch.core.model import Process, ProcessId
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_plan import RefusalCode
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import bench

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="peer credentials are Linux")

# A session of its own: its leader starts a process that starts another one and ends.
SESSION = """
import os, subprocess, sys
os.setsid()
middle = "import subprocess, sys; subprocess.Popen([sys.executable, '-c', sys.argv[1]])"
subprocess.run([sys.executable, "-c", middle, sys.argv[1]], check=True)
sys.stdin.read()
"""
# A portwatch in that session, below which nobody stands any more but the first process.
TELL = """
import os, sys, time
leader = int(os.getsid(0))
while os.getppid() != 1 and "systemd" not in open(f"/proc/{os.getppid()}/comm").read():
    time.sleep(0.01)
from tests.helpers.stopping import bench
with bench() as here:
    for pid in leader, os.getpid(), 1:
        print(getattr(here.guard.refuses(here.sources.processes.facts(pid)), "code", None))
print(leader in [one.pid for one in here.sources.processes.facts(os.getpid()).parents], flush=True)
"""


def process(pid: int, name: str = "name") -> Process:
    return Process(ProcessId(pid, 1), name)


def test_the_leader_of_its_session_must_live_even_if_it_is_no_ancestor() -> None:
    environ = {**os.environ, "PYTHONPATH": os.getcwd()}  # noqa: PTH109 - where the tests run
    leader = subprocess.Popen(
        [sys.executable, "-c", SESSION, TELL],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environ,
    )
    assert leader.stdout is not None
    told = [leader.stdout.readline().strip() for _ in range(4)]
    leader.communicate()

    assert told == ["session", "portwatch", "first-process", "False"]


def test_all_ancestors_must_live_and_children_need_not() -> None:
    with bench() as here, Puppet() as puppet:
        assert here.guard.refuses(process(puppet.pid)) is None
        assert os.getppid() in here.guard.above
        above = here.sources.processes.facts(os.getpid())
        assert above is not None
        for parent in above.parents:
            assert here.guard.protects(parent.pid)


def test_the_display_server_is_who_listens_at_the_display(tmp_path: Path) -> None:
    with Puppet() as server:
        server.do(f"s = socket.socket(socket.AF_UNIX); s.bind({str(tmp_path / 'wayland-9')!r})")
        server.do("s.listen()")
        environ = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-9"}
        with bench(environ=environ) as here:
            refusal = here.guard.refuses(process(server.pid, "compositor"))

    assert refusal is not None
    assert refusal.code is RefusalCode.DISPLAY
    assert "compositor" in refusal.text


def test_an_x_server_is_found_by_its_abstract_socket_too() -> None:
    number = 7000 + os.getpid() % 1000
    with Puppet() as server:
        server.do("s = socket.socket(socket.AF_UNIX)")
        server.do(f"s.bind(chr(0) + '/tmp/.X11-unix/X{number}'); s.listen()")
        for display in (f":{number}", f":{number}.0", f"unix:{number}"):
            with bench(environ={"DISPLAY": display}) as here:
                assert here.guard.display == {server.pid}


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="makes the X folder")
def test_nobody_is_spared_for_taking_the_abstract_name_of_a_display() -> None:
    number = 7000 + os.getpid() % 1000
    path = Path("/tmp/.X11-unix", f"X{number}")
    path.parent.mkdir(mode=0o1777, exist_ok=True)
    with Puppet() as server, Puppet() as other:
        server.do(f"s = socket.socket(socket.AF_UNIX); s.bind({str(path)!r}); s.listen()")
        other.do(f"s = socket.socket(socket.AF_UNIX); s.bind(chr(0) + {str(path)!r}); s.listen()")
        try:
            with bench(environ={"DISPLAY": f":{number}"}) as here:
                assert here.guard.display == {server.pid}
        finally:
            path.unlink()


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]"])
def test_who_passes_a_display_on_by_tcp_must_live(host: str) -> None:
    """As sshd does for ``ssh -X``, which need not be above us: tmux outlives a log-in."""
    with Puppet() as server:
        port = server.listen()
        with bench(environ={"DISPLAY": f"{host}:{port - 6000}.0"}) as here:
            refusal = here.refusal(port)
            other = server.listen("t")
            assert here.plan(other).process.id.pid == server.pid

    assert refusal.code is RefusalCode.DISPLAY
    assert (
        refusal.text == f"This session's windows are drawn through python (process {server.pid})."
    )


@pytest.mark.parametrize(
    "environ",
    [
        {},
        {"DISPLAY": "elsewhere:0"},
        {"DISPLAY": "localhost:99999"},
        {"DISPLAY": f"localhost:{'9' * 5000}"},
        {"DISPLAY": ":"},
        {"DISPLAY": "\0:x"},
        {"WAYLAND_DISPLAY": "x" * 300},
        {"WAYLAND_DISPLAY": "nothing-there", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_without_a_display_nothing_draws(environ: dict[str, str]) -> None:
    with bench(environ=environ) as here:
        assert here.guard.display == frozenset()
        assert here.guard.display_port is None


def test_a_full_display_server_does_not_hold_portwatch_up(tmp_path: Path) -> None:
    path = str(tmp_path / "full")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as first:
        server.bind(path)
        server.listen(0)
        first.connect(path)
        environ = {"WAYLAND_DISPLAY": path}

        with bench(environ=environ) as here:
            assert here.guard.display in (frozenset(), {os.getpid()})


def test_a_hostile_name_is_cleaned_in_a_refusal() -> None:
    refusal = Guard(1, frozenset({5})).refuses(process(5, "a\x1b[2J\u202e\nb"))

    assert refusal is not None
    assert refusal.text.isprintable()
