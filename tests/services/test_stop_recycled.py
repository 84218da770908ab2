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


@pytest.mark.skipif(not _AS_ROOT, reason="a pid namespace needs root and unshare")
def test_the_next_program_with_the_same_number_lives() -> None:
    unshare = ["unshare", "--pid", "--fork", "--mount-proc", "--kill-child"]
    done = subprocess.run(
        [*unshare, sys.executable, "-c", _SCRIPT],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.getcwd()},  # noqa: PTH109 - where the tests run
    )
    if done.stderr.startswith("unshare: "):
        pytest.skip("this sandbox allows no pid namespace")

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "ended-before True",
        "ended-before True",
        "True None",
        "stopped",
    ]
