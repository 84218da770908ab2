from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import ProcessId
from portwatch.services import stop_family
from portwatch.services.stop_family import _linux, _portable, descendants, is_below
from portwatch.sources import linux_processes
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import Strays, identity

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="start marks of Linux")


def test_children_and_their_children_are_found_parents_first() -> None:
    with Puppet() as puppet, Strays() as strays:
        puppet.do("r, w = os.pipe()")
        puppet.do(
            "child = os.fork() or ("
            "os.write(w, str(os.fork() or signal.pause()).encode()), signal.pause())"
        )
        child = identity(int(puppet.ask("child")))
        grandchild = identity(int(puppet.ask("os.read(r, 10)")[2:-1]))
        strays.add(child, grandchild)

        assert descendants(identity(puppet.pid)) == (child, grandchild)
        assert descendants(child) == (grandchild,)
        assert descendants(grandchild) == ()
        assert descendants(identity(puppet.pid), child) == (grandchild,)


def test_nothing_is_below_a_process_of_another_time() -> None:
    with Puppet() as puppet, Strays() as strays:
        strays.fork(puppet)
        real = identity(puppet.pid)

        assert descendants(ProcessId(real.pid, real.started - 1)) == ()
        assert len(descendants(real)) == 1


def test_an_orphan_is_not_found_any_more() -> None:
    with Puppet() as puppet, Strays() as strays:
        child = strays.fork(puppet)
        real = identity(puppet.pid)
        assert descendants(real) == (child,)
        puppet._process.kill()
        puppet._process.wait()

        assert descendants(real) == ()


def put(proc: Path, pid: int, parent: int, started: int) -> None:
    """A process in a made-up /proc."""
    folder = proc / str(pid)
    folder.mkdir(exist_ok=True)
    fields = " ".join(["S", str(parent), *["0"] * 17, str(started), "0"])
    (folder / "stat").write_text(f"{pid} (x) {fields}\n")


def test_a_child_older_than_its_parent_is_none(tmp_path: Path) -> None:
    for pid, parent, started in ((10, 1, 500), (11, 10, 400), (12, 10, 500), (13, 10, 501)):
        put(tmp_path, pid, parent, started)
    root = ProcessId(10, 500)

    assert _linux([root], str(tmp_path)) == (ProcessId(12, 500), ProcessId(13, 501))
    assert not is_below(ProcessId(11, 400), root, str(tmp_path))
    assert is_below(ProcessId(13, 501), root, str(tmp_path))


def change_after(monkeypatch: pytest.MonkeyPatch, first: int, change: Callable[[], None]) -> None:
    """Let something happen just after a process was read for the first time."""
    read: list[int] = []

    def stat_line(pid: int, proc: str) -> bytes:
        content = linux_processes.stat_line(pid, proc)
        read.append(pid)
        if pid == first and read.count(first) == 1:
            change()
        return content

    monkeypatch.setattr(stop_family, "stat_line", stat_line)


def test_a_number_that_passes_on_while_all_is_read_leads_to_nobody_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Process 10 ends, and another one has its number, and a child, before that is read."""
    put(tmp_path, 10, 1, 500)
    put(tmp_path, 11, 1, 450)

    def pass_on() -> None:
        put(tmp_path, 10, 1, 900)
        put(tmp_path, 11, 10, 950)

    monkeypatch.setattr(stop_family, "_pids", lambda _: [10, 11])  # as /proc has them
    change_after(monkeypatch, 10, pass_on)

    assert _linux([ProcessId(10, 500)], str(tmp_path)) == ()


def test_one_that_gets_another_parent_while_that_is_looked_for_is_not_below(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, 10, 1, 500)
    put(tmp_path, 11, 10, 510)
    change_after(monkeypatch, 11, lambda: put(tmp_path, 11, 1, 510))

    assert not is_below(ProcessId(11, 510), ProcessId(10, 500), str(tmp_path))


def test_it_is_told_by_its_parents_alone() -> None:
    with Puppet() as puppet, Strays() as strays:
        child, root = strays.fork(puppet), identity(puppet.pid)

        assert is_below(child, root)
        assert is_below(child, identity(os.getpid()))
        assert not is_below(root, child)
        assert not is_below(root, root)
        assert not is_below(child, ProcessId(root.pid, root.started - 1))
        assert not is_below(ProcessId(child.pid, child.started + 1), root)
        puppet._process.kill()
        puppet._process.wait()
        assert not is_below(child, root)


def test_psutil_finds_the_same_processes() -> None:
    with Puppet() as puppet, Strays() as strays:
        child = strays.fork(puppet)
        import psutil

        root = ProcessId(puppet.pid, round(psutil.Process(puppet.pid).create_time() * 1_000_000))

        assert [one.pid for one in _portable([root])] == [child.pid]
        assert _portable([ProcessId(root.pid, root.started - 1)]) == ()
