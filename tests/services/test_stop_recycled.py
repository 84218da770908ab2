"""A pid that really passes on between plan and act."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

_AS_ROOT = os.name == "posix" and os.geteuid() == 0 and shutil.which("unshare") is not None

# In a pid namespace of its own, where the next pid can be chosen (proc_sys_kernel(5)).
_SCRIPT = """
import socket, subprocess, sys
from dataclasses import replace
from pathlib import Path
from tests.helpers.stopping import bench, identity, runs

LISTEN = '''
import socket, sys
s = socket.create_server(("127.0.0.1", int(sys.argv[1])))
print(s.getsockname()[1], flush=True)
sys.stdin.read()
'''

def start(port):
    child = subprocess.Popen(
        [sys.executable, "-c", LISTEN, str(port)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    return child, int(child.stdout.readline())

with bench() as here:
    first, port = start(0)
    plan = here.plan(port)
    assert plan.process.id.pid == first.pid
    first.kill()
    first.communicate()
    for _ in range(50):
        Path("/proc/sys/kernel/ns_last_pid").write_text(str(first.pid - 1))
        second, _ = start(port)
        if second.pid == first.pid:
            break
        second.kill()
        second.communicate()
    assert second.pid == first.pid, "the pid was not free"
    for one in plan, replace(plan, bound=()):
        outcome = here.end(one)
        print(outcome.code, "number is in use by another" in outcome.text)
    print(runs(identity(second.pid)), second.poll())
    print(here.end(here.plan(port)).code)
    second.communicate()
"""


# Again and again, some hundredths of a second apart: the process of the plan ends, and another
# program has its number before the plan is carried out.
_TRIALS = """
import os, signal, socket, sys
from portwatch.services import runtime
from portwatch.services.stop_plan import PidTarget, PortTarget
from tests.helpers.stopping import bench

TRIALS, BARE = int(sys.argv[1]), int(sys.argv[2])

def start(port=0):
    told, tell = os.pipe()
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        server = socket.create_server(("127.0.0.1", port))
        os.write(tell, b"%d" % server.getsockname()[1])
        while True:
            signal.pause()
    os.close(tell)
    found = int(os.read(told, 16))
    os.close(told)
    return pid, found

def end(pid):
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)

def again(pid, port):
    for _ in range(20):
        with open("/proc/sys/kernel/ns_last_pid", "w") as file:
            file.write(str(pid - 1))
        other, _ = start(port)
        if other == pid:
            return
        end(other)
    sys.exit("the pid was not free")

wrong = bare = 0
codes = set()
with bench() as here:
    for trial in range(TRIALS + BARE):
        pid, port = start()
        target = PidTarget(pid) if trial % 2 else PortTarget(port)
        (plan,) = here.planner.plan(target)
        end(pid)
        again(pid, port)
        if trial >= TRIALS:
            os.kill(plan.process.id.pid, signal.SIGTERM)
            bare += os.WTERMSIG(os.waitpid(pid, 0)[1]) == signal.SIGTERM
            continue
        with here.ending(plan) as ending:
            codes.add(str(ending.begin(runtime.now()).code))
        alive = os.waitpid(pid, os.WNOHANG) == (0, 0)
        wrong += not alive
        if alive:
            end(pid)
print(wrong, *sorted(codes), bare)
"""


@pytest.mark.skipif(not _AS_ROOT, reason="a pid namespace needs root and unshare")
def test_the_next_program_with_the_same_number_lives() -> None:
    done = in_own_pids(_SCRIPT)

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "ended-before True",
        "ended-before True",
        "True None",
        "stopped",
    ]


@pytest.mark.skipif(not _AS_ROOT, reason="a pid namespace needs root and unshare")
def test_of_a_thousand_trials_not_one_hits_the_next_program() -> None:
    """A signal to the bare number would: the last ones show it."""
    done = in_own_pids(_TRIALS, "1000", "10", network=True)

    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["0", "ended-before", "10"]


def in_own_pids(
    script: str, *words: str, network: bool = False
) -> subprocess.CompletedProcess[str]:
    """Run a Python program in a pid namespace of its own."""
    unshare = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child"]
    if network:
        unshare.append("--net")
        script = f"import subprocess; subprocess.run(['ip', 'link', 'set', 'lo', 'up'])\n{script}"
    done = subprocess.run(
        [*unshare, sys.executable, "-c", script, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
        env={**os.environ, "PYTHONPATH": os.getcwd()},  # noqa: PTH109 - where the tests run
    )
    if done.stderr.startswith("unshare: "):
        pytest.skip("this sandbox allows no pid namespace")
    return done
