from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from portwatch.sources import linux_relatives
from portwatch.sources.linux_births import Births
from portwatch.sources.linux_relatives import Relatives
from portwatch.sources.linux_streams import streams
from portwatch.sources.small_file import first_part
from tests.helpers.puppet import Puppet

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


DASH = os.path.realpath(shutil.which("dash") or "/bin/sh")
LOADER = "/lib64/ld-linux-x86-64.so.2"
HANDLER = "import sys; sys.stdout.write(sys.stdin.readline()); sys.stdout.flush(); input()"


def shells_of(*words: str, says: bytes, connected: bool = True) -> list[str]:
    """The shells below this process while one child answers to a connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        near = socket.create_connection(server.getsockname())
        far, _ = server.accept()
    near.settimeout(20)
    quiet = subprocess.DEVNULL
    given = far if connected else subprocess.PIPE
    with near, far, subprocess.Popen(words, stdin=given, stdout=given, stderr=quiet) as child:
        if connected:
            near.sendall(says)
            near.recv(64)
        else:
            assert child.stdin is not None
            assert child.stdout is not None
            child.stdin.write(says)
            child.stdin.flush()
            child.stdout.readline()
        found = Relatives().below(os.getpid(), 1.0) or ()
        child.kill()
    return [shell.command[0] for pid, _, shell in found if shell and pid == child.pid]


@pytest.mark.skipif(shutil.which("dash") is None, reason="needs dash")
def test_what_carries_out_what_comes_by_a_connection_is_found_under_any_name(
    tmp_path: Path,
) -> None:
    copy = shutil.copy(DASH, tmp_path / "logger2")

    assert shells_of(str(copy), says=b"echo 1\n") == [str(copy)]
    assert shells_of(sys.executable, "-i", says=b"print(1)\n") == [sys.executable]
    if Path(LOADER).exists():
        assert shells_of(LOADER, DASH, says=b"echo 1\n") == [LOADER]


def test_who_handles_a_connection_with_a_script_or_without_one_is_no_shell() -> None:
    assert shells_of(sys.executable, "-c", HANDLER, says=b"x\n") == []
    assert shells_of(sys.executable, "-i", says=b"print(1)\n", connected=False) == []


def test_a_child_is_seen_as_soon_as_it_is_there_and_no_longer() -> None:
    relatives = Relatives()
    with Puppet() as puppet:
        seen = [relatives.below(puppet.pid, 1.0)]
        child = puppet.fork()
        seen.append(relatives.below(puppet.pid, 2.0))
        puppet.end_child(child)
        seen.append(relatives.below(puppet.pid, 3.0))

    assert [[each[0] for each in below or ()] for below in seen] == [[], [child], []]


def test_who_had_no_children_is_not_looked_at_while_nothing_is_born(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    relatives = Relatives()
    with Puppet() as puppet:
        relatives.below(puppet.pid, 1.0)
        monkeypatch.setattr(Births, "are_none", lambda _: True)
        child = puppet.fork()
        assert relatives.below(puppet.pid, 2.0) == ()
        monkeypatch.setattr(Births, "are_none", lambda _: False)
        found = relatives.below(puppet.pid, 3.0)

    assert found is not None
    assert [each[0] for each in found] == [child]


def test_no_more_childless_processes_are_kept_in_mind_than_the_cap(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(linux_relatives, "_MOST_KEPT", 2)
    relatives = Relatives()
    with Puppet() as first, Puppet() as second, Puppet() as third:
        for puppet in (first, second):
            relatives.below(puppet.pid, 1.0)
        monkeypatch.setattr(Births, "are_none", lambda _: True)
        child = first.fork()
        assert relatives.below(first.pid, 2.0) == ()  # as many as may be are known
        relatives.below(third.pid, 2.0)

        found = relatives.below(first.pid, 3.0)  # one more, and all are looked at anew

    assert found is not None
    assert [each[0] for each in found] == [child]


@pytest.mark.parametrize(
    ("reader", "expected"),
    [
        (f"{sys.executable} -", True),
        ("xargs -I@ sh -c @", True),
        ("xargs -n1 echo", False),
        (f"{sys.executable} -m json.tool", False),
    ],
)
def test_what_carries_out_what_comes_through_a_pipe_is_found_beside(
    reader: str, *, expected: bool
) -> None:
    words = ("sh", "-c", f"sleep 99 | {reader}")
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, start_new_session=True) as pipeline:
        try:
            limit = time.monotonic() + 20
            while len(pids := children_of(pipeline.pid)) < len(("sleep", reader)):
                assert time.monotonic() < limit
                time.sleep(0.01)
            time.sleep(0.2)  # for both to have become what they are to be
            own = streams(pids[0], "/proc")
            told = Relatives().shells(pids[0], own, (), 1.0)
        finally:
            os.killpg(pipeline.pid, signal.SIGKILL)

    found = [own.feeds(one.streams) for one in told if one.pid == pids[1]]
    assert found == ([True] if expected else [])


def test_a_shell_behind_other_programs_of_a_pipeline_is_fed_by_the_first() -> None:
    with subprocess.Popen(
        ("sh", "-c", "sleep 99 | cat | cat | sh"), start_new_session=True
    ) as all_:
        try:
            limit = time.monotonic() + 20
            while len(pids := children_of(all_.pid)) < 4:
                assert time.monotonic() < limit
                time.sleep(0.01)
            time.sleep(0.2)  # as above
            own = streams(pids[0], "/proc")
            told = Relatives().shells(pids[0], own, (), 1.0)
        finally:
            os.killpg(all_.pid, signal.SIGKILL)

    assert [own.stdout in one.fed_by for one in told if one.pid == pids[-1]] == [True]


def test_of_what_is_beside_and_no_shell_nothing_is_read_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def noted(path: str, most: int) -> bytes:
        read.append(path)
        return first_part(path, most)

    with subprocess.Popen(
        ("sh", "-c", "sleep 99 | cat | cat"), start_new_session=True, stdout=subprocess.DEVNULL
    ) as all_:
        try:
            limit = time.monotonic() + 20
            while len(pids := children_of(all_.pid)) < 3:
                assert time.monotonic() < limit
                time.sleep(0.01)
            time.sleep(0.2)  # as above
            relatives = Relatives()
            below = relatives.below(pids[0], 1.0)
            monkeypatch.setattr(linux_relatives, "first_part", noted)
            relatives.shells(pids[0], streams(pids[0], "/proc"), below or (), 1.0)
        finally:
            os.killpg(all_.pid, signal.SIGKILL)

    lines = [path for path in read if path.endswith("/cmdline")]
    lists = [path for path in read if path.endswith("/children")]
    assert [lines.count(f"/proc/{pid}/cmdline") for pid in pids[1:]] == [1, 1]
    assert f"/proc/{pids[0]}/task/{pids[0]}/children" not in lists  # known to be childless


def children_of(pid: int) -> list[int]:
    """In the order in which they were started."""
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
