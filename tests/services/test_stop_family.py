from __future__ import annotations

import sys

import pytest

from portwatch.core.model import ProcessId
from portwatch.services.stop_family import _linux, _portable, descendants
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import Strays, identity

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


def test_a_child_older_than_its_parent_is_none(tmp_path_factory: pytest.TempPathFactory) -> None:
    proc = tmp_path_factory.mktemp("proc")
    for pid, parent, started in ((10, 1, 500), (11, 10, 400), (12, 10, 500), (13, 10, 501)):
        folder = proc / str(pid)
        folder.mkdir()
        fields = " ".join(["S", str(parent), *["0"] * 17, str(started), "0"])
        (folder / "stat").write_text(f"{pid} (x) {fields}\n")

    found = _linux([ProcessId(10, 500)], str(proc))

    assert found == (ProcessId(12, 500), ProcessId(13, 501))


def test_psutil_finds_the_same_processes() -> None:
    with Puppet() as puppet, Strays() as strays:
        child = strays.fork(puppet)
        import psutil

        root = ProcessId(puppet.pid, round(psutil.Process(puppet.pid).create_time() * 1_000_000))

        assert [one.pid for one in _portable([root])] == [child.pid]
        assert _portable([ProcessId(root.pid, root.started - 1)]) == ()
