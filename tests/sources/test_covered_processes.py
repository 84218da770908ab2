"""Processes that somebody hides below a mount: real ones, in a mount namespace of their own."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.sources.covered_processes import covered
from tests.helpers.cgroups import no_unit
from tests.helpers.program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="needs Linux"),
    pytest.mark.skipif(
        not hasattr(os, "getuid") or os.getuid() != 0, reason="only root may mount and see all"
    ),
    pytest.mark.skipif(shutil.which("unshare") is None, reason="needs util-linux"),
]

SERVER = (
    "import socket,sys; s=socket.create_server(('127.0.0.1',{port}));"
    " print(flush=True); sys.stdin.read()"
)
# Alone with its processes and its network: starts the server, does something to /proc, and lets
# portwatch look.
STAGE = """
set -e
echo 0 > {no_unit}
ip link set lo up
coproc SERVER {{ exec {python} -c "{server}"; }}
PID=$SERVER_PID
read -r line <&"${{SERVER[0]}}"
{act}
{look} {python} -m portwatch list --json --all || true
exec {{SERVER[1]}}>&-
"""


def free() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def looked(act: str, look: str = "", server: str = SERVER) -> tuple[dict[str, Any], dict[str, Any]]:
    """The row of a server after something was done to ``/proc``, and the whole listing."""
    port = free()
    stage = STAGE.format(
        no_unit=no_unit() or "/dev/null",
        python=sys.executable,
        server=server.format(port=port),
        act=act,
        look=look,
    )
    done = subprocess.run(
        ["unshare", "-mnp", "--fork", "--mount-proc", "bash", "-c", stage],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    listing = json.loads(done.stdout)
    (row,) = (one for one in listing["listeners"] if one["port"] == port)
    return row, listing


def codes(row: dict[str, Any]) -> set[str]:
    return {reason["code"] for reason in row["reasons"]}


@pytest.mark.parametrize(
    "act",
    [
        'mount -t tmpfs none "/proc/$PID"',
        'mount --bind "/proc/1" "/proc/$PID"',
        'mount -t tmpfs none /mnt; mount --bind /mnt "/proc/$PID/fd"',
    ],
)
def test_who_listens_below_a_mount_is_suspicious(act: str) -> None:
    row, _ = looked(act)

    assert row["verdict"] == "suspicious"
    assert [(one["code"], one["severity"]) for one in row["reasons"]] == [
        ("process-hidden", "high")
    ]


def test_of_several_that_may_be_its_own_none_is_surely() -> None:
    second = "import socket; t=socket.create_server(('127.0.0.1',0));"
    row, _ = looked('mount -t tmpfs none "/proc/$PID"', server=f"{second} {SERVER}")

    assert row["verdict"] == "risky"
    assert [(one["code"], one["severity"]) for one in row["reasons"]] == [
        ("process-hidden", "medium")
    ]


def test_a_mount_elsewhere_in_proc_hides_nobody() -> None:
    row, listing = looked("mount -t tmpfs none /proc/fs; mount --bind /dev/null /proc/version")

    assert "process-hidden" not in codes(row)
    assert len(row["owners"]) == 1
    assert "owners-covered" not in {gap["code"] for gap in listing["gaps"]}


def test_hidepid_is_a_gap_and_no_accusation() -> None:
    """It hides who may not be looked into, from root too where he may look into nobody."""
    look = "setpriv --bounding-set -sys_ptrace"
    row, listing = looked("mount -t proc -o hidepid=2 proc /proc", look)

    assert "process-hidden" not in codes(row)
    assert "owners-hidden" in {gap["code"] for gap in listing["gaps"]}


def test_only_the_folder_of_a_process_that_runs_counts(tmp_path: Path) -> None:
    (tmp_path / "self").mkdir()
    pid = os.getpid()
    points = (
        *(f"{tmp_path}/{pid}", f"{tmp_path}/{2**22 + 1}", f"{tmp_path}/sys/1", f"/x{tmp_path}/1"),
        *(f"{tmp_path}/01", f"{tmp_path}/1x", f"{tmp_path}/", f"{tmp_path}/1/fd/3", f"{tmp_path}"),
    )
    lines = "".join(f"65 46 0:39 / {point} rw - tmpfs none rw\n" for point in points)
    (tmp_path / "self/mountinfo").write_text(f"{lines}damaged\n\n")

    assert covered(str(tmp_path)) == {pid}
    assert covered(str(tmp_path / "absent")) == frozenset()
