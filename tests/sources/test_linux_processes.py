from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.model import Parent, ProcessId
from portwatch.sources import linux_processes
from portwatch.sources.linux_processes import (
    LinuxProcesses,
    Stat,
    parse_boot,
    parse_command,
    parse_stat,
    parse_uid,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

linux = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

RENAMED = """
import ctypes, sys
ctypes.CDLL(None).prctl(15, ctypes.c_char_p(bytes.fromhex(sys.argv[1])), 0, 0, 0)
print("ready", flush=True)
sys.stdin.read()
"""
HOSTILE = [
    b"evil) S 1 (x",
    b"two\nlines",
    b"\x1b[31mred\x1b[0m",
    b") R 1 2 3 4 5 6",
    b"\rUid:\t0\t0\t0\t0",
    b"\xff\xfebytes",
    "na\u202etx".encode(),
    b"((((",
    b"))))",
    b" ",
    b"",
]


def line(name: bytes, parent: int = 1, started: int = 500, pid: int = 7) -> bytes:
    """A line of ``/proc/PID/stat``."""
    fields = [b"S", b"%d" % parent, *[b"0"] * 17, b"%d" % started, *[b"0"] * 30]
    return b"%d (%s) " % (pid, name) + b" ".join(fields) + b"\n"


class Tree:
    """A proc file system of plain files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "stat").write_bytes(b"cpu 1 2\nintr 5 0 0\nbtime 1700000000\n")

    def run(
        self, pid: int, name: str, parent: int = 1, started: int = 500, uid: int = 1000
    ) -> Path:
        folder = self.root / str(pid)
        folder.mkdir(exist_ok=True)
        (folder / "stat").write_bytes(line(name.encode(), parent, started, pid))
        (folder / "status").write_text(f"Name:\t{name}\nUid:\t{uid}\t0\t0\t0\n")
        (folder / "cmdline").write_bytes(f"/bin/{name}\0-x\0".encode())
        (folder / "exe").unlink(missing_ok=True)
        (folder / "exe").symlink_to(f"/bin/{name}")
        return folder

    def end(self, pid: int) -> None:
        (self.root / str(pid) / "stat").write_bytes(b"")  # who has it open is told nothing more
        shutil.rmtree(self.root / str(pid))

    def source(self) -> LinuxProcesses:
        return LinuxProcesses(lambda uid: f"user{uid}", str(self.root))


@pytest.fixture
def tree(tmp_path: Path) -> Tree:
    return Tree(tmp_path)


@contextmanager
def running(arguments: Sequence[str], executable: str = sys.executable) -> Iterator[int]:
    """A process that has said it is ready; it ends when its input does."""
    with subprocess.Popen(
        arguments, executable=executable, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        yield process.pid
        process.communicate()


@linux
def test_facts_about_this_very_process() -> None:
    facts = LinuxProcesses({os.getuid(): "me"}.get).facts(os.getpid())
    expected = psutil.Process()

    assert facts is not None
    assert facts.id.pid == os.getpid()
    assert facts.name == expected.name()[:15]
    assert facts.exe == expected.exe()
    assert list(facts.command) == expected.cmdline()
    assert (facts.uid, facts.user) == (os.getuid(), "me")
    assert facts.started_at == pytest.approx(expected.create_time(), abs=2)
    assert facts.parents[0].pid == os.getppid()
    assert facts.parents[-1].pid == 1 or len(facts.parents) == linux_processes._MOST_PARENTS


@linux
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_change_no_other_fact(name: bytes) -> None:
    with running([sys.executable, "-c", RENAMED, name.hex()]) as pid:
        facts = LinuxProcesses(lambda _: None).facts(pid)

    assert facts is not None
    assert os.fsencode(facts.name) == name[:15]
    assert facts.parents[0].pid == os.getpid()
    assert facts.uid == os.getuid()
    assert facts.started_at is not None


@linux
def test_a_made_up_command_line_is_told_as_it_is() -> None:
    script = "print('ready', flush=True); import sys; sys.stdin.read()"
    title = "sshd: root\n[\x1b[2Jpriv]"
    with running([title, "-c", script, "", "x\ny"]) as pid:
        facts = LinuxProcesses(lambda _: None).facts(pid)

    assert facts is not None
    assert facts.command == (title, "-c", script, "", "x\ny")
    assert facts.exe == str(Path(sys.executable).resolve())


@linux
def test_a_process_that_is_gone_has_no_facts() -> None:
    source = LinuxProcesses(lambda _: None)
    with running([sys.executable, "-c", RENAMED, b"x".hex()]) as pid:
        assert source.facts(pid) is not None

    assert source.facts(pid) is None
    assert not source._kept


def test_all_facts_of_a_tree(tree: Tree) -> None:
    tree.run(1, "init", parent=0, started=1)
    tree.run(10, "shell", parent=1)
    tree.run(20, "tool", parent=10, started=700)

    facts = tree.source().facts(20)

    assert facts is not None
    assert facts.id == ProcessId(20, 700)
    assert (facts.name, facts.exe, facts.command) == ("tool", "/bin/tool", ("/bin/tool", "-x"))
    assert (facts.uid, facts.user) == (1000, "user1000")
    assert facts.started_at == 1700000000 + 700 / os.sysconf("SC_CLK_TCK")
    assert facts.parents == (Parent(10, "shell"), Parent(1, "init"))


def test_another_process_with_the_same_pid_is_another(tree: Tree) -> None:
    tree.run(20, "tool", started=700)
    source = tree.source()
    before = source.facts(20)
    tree.end(20)
    tree.run(20, "tool", started=701, uid=5)
    after = source.facts(20)

    assert before is not None
    assert after is not None
    assert before.id != after.id
    assert after.uid == 5


def test_a_known_process_is_not_read_again(tree: Tree) -> None:
    folder = tree.run(20, "tool")
    source = tree.source()
    before = source.facts(20)
    (folder / "cwd").symlink_to("/elsewhere")

    assert source.facts(20) is before


def test_the_same_interpreter_with_another_script_is_read_again(tree: Tree) -> None:
    folder = tree.run(20, "python3")
    source = tree.source()
    source.facts(20)
    (folder / "cmdline").write_bytes(b"python3\0two.py\0")

    after = source.facts(20)

    assert after is not None
    assert after.command == ("python3", "two.py")


@linux
def test_a_long_command_line_is_known_again_by_its_start(tree: Tree) -> None:
    folder = tree.run(20, "tool")
    words = [b"word%d" % index for index in range(2000)]
    (folder / "cmdline").write_bytes(b"\0".join(words))
    source = tree.source()
    before = source.facts(20)

    assert before is not None
    assert len(before.command) == len(words)
    assert source.facts(20) is before


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_process_that_becomes_another_user_is_read_again(tree: Tree) -> None:
    folder, source = tree.run(20, "server", uid=0), tree.source()
    source.facts(20)
    (folder / "status").write_text("Name:\tserver\nUid:\t33\t33\t33\t33\n")
    os.chown(folder, 33, 33)

    after = source.facts(20)

    assert after is not None
    assert (after.uid, after.user) == (33, "user33")


def test_a_process_whose_real_user_follows_its_effective_one_is_read_again(tree: Tree) -> None:
    folder, source = tree.run(20, "server", uid=os.geteuid() + 5), tree.source()
    assert source.facts(20) is source.facts(20)
    (folder / "status").write_text(f"Name:\tserver\nUid:\t{os.geteuid()}\t0\t0\t0\n")

    assert getattr(source.facts(20), "uid", None) == os.geteuid()


def test_a_process_that_renames_itself_while_it_is_read_has_not_ended(tree: Tree) -> None:
    tree.run(20, "w0", started=700)
    names = iter(range(1, 99))

    def user(uid: int) -> str:
        name = f"w{next(names)}"
        (tree.root / "20/stat").write_bytes(line(name.encode(), 1, 700, 20))
        return f"user{uid}"

    source = LinuxProcesses(user, str(tree.root))
    facts = source.facts(20)

    assert facts is not None
    assert (facts.id, facts.name) == (ProcessId(20, 700), "w0")
    again = source.facts(20)
    assert again is not None
    assert again.name == "w1"


def test_a_process_that_runs_another_program_is_read_again(tree: Tree) -> None:
    tree.run(20, "sh")
    source = tree.source()
    source.facts(20)
    tree.run(20, "server")
    after = source.facts(20)

    assert after is not None
    assert after.exe == "/bin/server"


def test_a_process_that_runs_another_file_of_the_same_name_is_read_again(tree: Tree) -> None:
    folder = tree.run(20, "server")
    source = tree.source()
    source.facts(20)
    (folder / "exe").unlink()
    (folder / "exe").symlink_to("/tmp/server")

    after = source.facts(20)

    assert after is not None
    assert after.exe == "/tmp/server"


def test_a_pid_that_passes_on_while_it_is_read(tree: Tree) -> None:
    tree.run(20, "first", started=700)
    users = []

    def user(uid: int) -> str:
        users.append(uid)
        if len(users) == 1:
            tree.run(20, "second", started=701)
        return "somebody"

    facts = LinuxProcesses(user, str(tree.root)).facts(20)

    assert facts is not None
    assert facts.id == ProcessId(20, 701)
    assert facts.exe == "/bin/second"


def test_what_may_not_be_read_is_not_known(tree: Tree) -> None:
    folder = tree.run(20, "tool")
    for file in ("exe", "status", "cmdline"):
        (folder / file).unlink()

    facts = tree.source().facts(20)

    assert facts is not None
    assert (facts.exe, facts.uid, facts.user, facts.command) == (None, None, None, ())


def test_parents_that_go_round_in_a_circle_end(tree: Tree) -> None:
    tree.run(20, "a", parent=30)
    tree.run(30, "b", parent=40)
    tree.run(40, "c", parent=30)

    facts = tree.source().facts(20)

    assert facts is not None
    assert [parent.pid for parent in facts.parents] == [30, 40]


def test_a_long_line_of_parents_is_cut(tree: Tree) -> None:
    for pid in range(100, 200):
        tree.run(pid, "deep", parent=pid - 1)

    facts = tree.source().facts(199)

    assert facts is not None
    assert [parent.pid for parent in facts.parents] == list(range(198, 166, -1))


def test_a_parent_out_of_sight_ends_the_line(tree: Tree) -> None:
    tree.run(20, "a", parent=9999)

    facts = tree.source().facts(20)

    assert facts is not None
    assert facts.parents == ()


def test_prune_forgets_and_the_cache_has_a_cap(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_processes, "_MOST", 5)
    source = tree.source()
    for pid in range(20, 30):
        tree.run(pid, "tool")
        source.facts(pid)
    assert set(source._kept) == set(range(25, 30))

    source.prune(frozenset({26, 999}))

    assert set(source._kept) == {26}


@pytest.mark.parametrize("name", HOSTILE)
def test_the_name_ends_at_the_last_parenthesis(name: bytes) -> None:
    found = parse_stat(line(name, 42, 77))

    assert found == Stat(name.decode("utf-8", "surrogateescape"), 42, 77)


@given(st.binary(max_size=15), st.integers(0, 2**22), st.integers(0, 2**60))
def test_any_name_is_read_back(name: bytes, parent: int, started: int) -> None:
    found = parse_stat(line(name, parent, started))

    assert found is not None
    assert os.fsencode(found.name) == name
    assert (found.parent, found.started) == (parent, started)


@given(st.binary())
def test_any_bytes_are_read_without_an_error(content: bytes) -> None:
    parse_stat(content)
    parse_uid(content)
    parse_command(content)
    parse_boot(content)


@pytest.mark.parametrize(
    "content", [b"", b"7 (x) S", b"7 (x S 1", line(b"x").replace(b"500", b"x")]
)
def test_no_stat_line(content: bytes) -> None:
    assert parse_stat(content) is None


def test_the_user_is_not_taken_from_the_name() -> None:
    assert parse_uid(b"Name:\t\rUid:\t0\nState:\tS\nUid:\t1000\t0\t0\t0\n") == 1000
    assert parse_uid(b"Name:\tx\n") is None
    assert parse_uid(b"Uid:\tmany\n") is None


def test_command_lines() -> None:
    assert parse_command(b"") == ()
    assert parse_command(b"\0\0") == ()
    assert parse_command(b"nginx: worker process\0\0\0") == ("nginx: worker process",)
    assert parse_command(b"a\0\0b\0") == ("a", "", "b")
    assert parse_command(b"\xff\0") == ("\udcff",)


def test_the_boot_time() -> None:
    assert parse_boot(b"cpu 1\nbtime 99\n") == 99
    assert parse_boot(b"cpu 1\n") is None
    assert parse_boot(b"btime soon\n") is None
