from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.evidence import Evidence, ImageKind, StreamKind
from portwatch.core.model import ProcessId
from portwatch.sources import linux_evidence
from portwatch.sources.linux_evidence import KEPT_FOR, WHOLE_FOR, YOUNG_FOR, LinuxEvidence
from portwatch.sources.linux_processes import LinuxProcesses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.evidence import Relative
    from portwatch.core.model import Process

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

SCRIPT = "import sys; print(1, flush=True); sys.stdin.read()"
SLEEP = shutil.which("sleep") or "/bin/sleep"


@contextmanager
def running(*words: str, speaks: bool = False, **options: object) -> Iterator[Process]:
    """A process of ours, ended after; looked at when it has spoken, if it does."""
    if speaks:
        options["stdout"] = subprocess.PIPE
    given = {"stdin": subprocess.PIPE, "stdout": subprocess.DEVNULL, **options}
    child = subprocess.Popen(words, **given)  # type: ignore[call-overload]
    try:
        if speaks:
            child.stdout.readline()
        found = LinuxProcesses(lambda _: None).facts(child.pid)
        assert found is not None
        yield found
    finally:
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                stream.close()


def look(process: Process) -> Evidence:
    return LinuxEvidence().of(process, 0.0)


def below(found: Evidence) -> list[Relative]:
    """The shells that a process started; beside it is whoever runs the tests."""
    assert found.shells is not None
    return [shell for shell in found.shells if shell.is_below]


def test_an_ordinary_process_has_nothing_odd() -> None:
    with running(SLEEP, "60") as process:
        found = look(process)

    assert (found.image, found.kernel_thread, found.own_root) == (ImageKind.FILE, False, True)
    assert (found.copy_of, found.script, found.script_gone) == (None, None, False)
    assert below(found) == []
    assert found.placed is not None
    assert found.placed.path == os.path.realpath(SLEEP)
    assert found.streams.stdin is not None
    assert found.streams.stdout is not None
    kinds = (found.streams.stdin.kind, found.streams.stdout.kind)
    assert kinds == (StreamKind.PIPE, StreamKind.NULL)


def test_a_deleted_image_is_told_from_a_replaced_one(tmp_path: Path) -> None:
    copy = tmp_path / "agent"
    shutil.copy(SLEEP, copy)
    with running(str(copy), "60") as process:
        assert look(process).image is ImageKind.FILE
        copy.unlink()
        gone = replace(process, exe=f"{copy} (deleted)")
        assert look(gone).image is ImageKind.DELETED
        copy.write_text("not a program")
        assert look(gone).image is ImageKind.DELETED
        shutil.copy(SLEEP, copy)
        assert look(gone).image is ImageKind.REPLACED
        copy.unlink()
        copy.symlink_to(SLEEP)
        assert look(gone).image is ImageKind.LINKED
        copy.unlink()
        copy.symlink_to(tmp_path / "nowhere")
        assert look(gone).image is ImageKind.DELETED


def test_a_file_that_is_only_called_deleted_is_a_file(tmp_path: Path) -> None:
    copy = tmp_path / "agent (deleted)"
    shutil.copy(SLEEP, copy)
    with running(str(copy), "60") as process:
        found = look(process)

    assert found.image is ImageKind.FILE
    assert found.placed is not None
    assert found.placed.path == str(copy)


def test_a_program_in_memory_has_no_file() -> None:
    image = os.memfd_create("agent")
    try:
        os.write(image, Path(SLEEP).read_bytes())
        path = f"/proc/self/fd/{image}"
        with running("agent", "60", executable=path, pass_fds=(image,)) as process:
            found = look(process)
    finally:
        os.close(image)

    assert (found.image, found.placed) == (ImageKind.MEMORY, None)


def test_a_socket_of_the_network_is_told_from_one_of_a_pair() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        client = socket.create_connection(server.getsockname())
        peer, _ = server.accept()
        one, other = socket.socketpair()
        with client, peer, one, other, running(SLEEP, "60", stdin=peer, stdout=one) as process:
            found = look(process).streams
            inode = os.fstat(peer.fileno()).st_ino

    assert found.stdin is not None
    assert found.stdout is not None
    assert (found.stdin.kind, found.stdin.inode) == (StreamKind.NETWORK, inode)
    assert found.stdout.kind is StreamKind.SOCKET
    assert found.network


def test_a_shell_below_is_found_and_other_children_are_not() -> None:
    code = (
        "import subprocess,sys; a=subprocess.Popen(['sh','-c','read x'],stdin=subprocess.PIPE);"
        "b=subprocess.Popen(['sleep','60']); print('ready',flush=True); sys.stdin.read();"
        "a.kill(); b.kill(); a.wait(); b.wait()"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdout is not None
        child.stdout.readline()
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        shells = below(look(process))
        child.communicate()

    assert [shell.command for shell in shells] == [("sh", "-c", "read x")]


def test_a_script_is_found_from_the_folder_it_was_started_in(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(SCRIPT)
    for words in (["app.py"], ["-m", "app"], [str(tmp_path / "app.py")]):
        with running(sys.executable, *words, speaks=True, cwd=tmp_path) as process:
            found = look(process)
        assert found.script is not None
        assert found.script.path == str(tmp_path / "app.py")
        assert not found.script_gone


def test_a_script_that_is_gone_is_told_but_a_module_is_not(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text(SCRIPT)
    with running(
        sys.executable,
        "-m",
        "http.server",
        "--bind",
        "127.0.0.1",
        "0",
        speaks=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:
        assert not look(process).script_gone
    with running(sys.executable, str(script), speaks=True) as process:
        assert not look(process).script_gone
        script.unlink()
        assert look(process).script_gone


def test_a_copy_of_a_tool_is_known_by_what_was_linked(tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("no bash")
    copy = tmp_path / "updater"
    shutil.copy(bash, copy)
    with running(str(copy), "-c", "read x") as process:
        assert look(process).copy_of == os.path.realpath(bash)
    with running(bash, "-c", "read x") as process:
        assert look(process).copy_of is None


def test_nothing_is_told_of_a_process_that_is_gone_or_another_one() -> None:
    with running(SLEEP, "60") as process:
        older = replace(process, id=ProcessId(process.id.pid, process.id.started - 1))
        assert look(older) == Evidence(older.id)
    assert look(process) == Evidence(process.id)


def test_a_kernel_thread_is_known_by_its_flag() -> None:
    facts = LinuxProcesses(lambda _: None)
    for name in Path("/proc").iterdir():
        if name.name.isdigit() and not (name / "cmdline").read_bytes():
            process = facts.facts(int(name.name))
            if process is not None and look(process).kernel_thread:
                return
    pytest.skip("no kernel thread can be seen here")


def test_what_was_seen_is_told_again_for_some_seconds_only() -> None:
    source = LinuxEvidence()
    with running(SLEEP, "60") as process:
        first = source.of(process, 10.0)
        assert source.of(process, 10.0 + KEPT_FOR / 2) is first
        assert source.of(process, 10.0 + KEPT_FOR) == first
        assert source.of(process, 10.0 + WHOLE_FOR) is not first
        again = source.of(replace(process, exe="/other (deleted)"), 10.0 + KEPT_FOR)
        assert again.image is ImageKind.DELETED


def test_another_script_of_the_same_interpreter_is_looked_at_anew(tmp_path: Path) -> None:
    first, second = tmp_path / "first.py", tmp_path / "second.py"
    for each in (first, second):
        each.write_text("")
    source = LinuxEvidence()
    with running(SLEEP, "60") as process:
        told = [
            source.of(replace(process, exe=sys.executable, command=("python", str(each))), 10.0)
            for each in (first, second)
        ]

    assert [one.script and one.script.path for one in told] == [str(first), str(second)]


def test_a_shell_that_is_started_later_is_seen_at_the_next_look() -> None:
    code = (
        "import subprocess,sys; print(1,flush=True); sys.stdin.readline();"
        "a=subprocess.Popen(['sh','-c','read x'],stdin=subprocess.PIPE); print(2,flush=True);"
        "sys.stdin.read(); a.kill(); a.wait()"
    )
    source = LinuxEvidence()
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdout.readline()
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        assert below(source.of(process, 0.0)) == []
        child.stdin.write("go\n")
        child.stdin.flush()
        child.stdout.readline()
        assert below(source.of(process, KEPT_FOR / 2)) == []
        assert len(below(source.of(process, KEPT_FOR))) == 1
        child.communicate()


def test_a_child_that_becomes_a_shell_is_seen_long_after_all_was_looked_at() -> None:
    code = (
        "import os,sys; pid = os.fork()\n"
        "if pid: os.waitpid(pid, 0); sys.exit()\n"
        "print(1,flush=True); sys.stdin.readline(); print(2,flush=True)\n"
        "os.execv('/bin/sh', ['sh', '-c', 'read x'])"
    )
    source = LinuxEvidence()
    child = subprocess.Popen(
        [sys.executable, "-c", code],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    )
    with child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdout.readline()
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        assert below(source.of(process, 0.0)) == []
        later = YOUNG_FOR + KEPT_FOR
        quiet = source.of(process, later)
        assert below(quiet) == []
        child.stdin.write("go\n")
        child.stdout.readline()
        (number,) = Path(f"/proc/{child.pid}/task/{child.pid}/children").read_text().split()
        while "python" in str(Path(f"/proc/{number}/exe").readlink()):  # it executes the shell now
            time.sleep(0.01)
        assert len(below(source.of(process, later + KEPT_FOR))) == 1
        child.stdin.write("done\n")
        child.communicate()


def test_a_shell_below_that_takes_the_socket_later_is_seen_at_the_next_look() -> None:
    code = (
        "import os,socket,subprocess,sys; s = socket.create_server(('127.0.0.1', 0));"
        "os.set_inheritable(s.fileno(), True);"
        "does=f'read x; exec 0<&{s.fileno()}; echo 2; kill -STOP $$';"
        "a=subprocess.Popen(['bash','-c',does],"
        "stdin=subprocess.PIPE,close_fds=False); print(1,flush=True); sys.stdin.readline();"
        "a.stdin.write(b'go\\n'); a.stdin.flush(); sys.stdin.read(); a.kill(); a.wait()"
    )
    source = LinuxEvidence()
    child = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdout.readline()
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        source.of(process, 0.0)
        later = YOUNG_FOR + KEPT_FOR
        (before,) = below(source.of(process, later))
        child.stdin.write("go\n")
        child.stdin.flush()
        child.stdout.readline()
        (after,) = below(source.of(process, later + KEPT_FOR))
        child.communicate()

    assert not before.streams.network
    assert after.streams.network


def test_an_image_below_a_folder_that_became_a_link_is_not_taken_for_replaced(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "bin"
    folder.mkdir()
    shutil.copy(SLEEP, folder / "sleep")
    with running(str(folder / "sleep"), "60") as process:
        (folder / "sleep").unlink()
        folder.rmdir()
        folder.symlink_to(Path(SLEEP).parent)
        again = LinuxProcesses(lambda _: None).facts(process.id.pid)
        assert again is not None

        assert look(again).image is ImageKind.LINKED


def test_what_is_kept_has_a_cap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(linux_evidence, "_MOST", 2)
    source = LinuxEvidence()
    for number in range(5):
        source.of(gone(number), 0.0)

    assert len(source._kept) == 2


def gone(number: int) -> Process:
    from tests.helpers.rows import process

    return process("gone", 4_000_000 + number)


@pytest.mark.parametrize(("recorded", "claims"), [("../../../bin/app,,\n", False), ("x,,\n", True)])
def test_a_script_that_lies_like_an_installed_one_is_looked_up_in_the_records(
    recorded: str,
    claims: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    with tempfile.TemporaryDirectory(dir=Path.home()) as folder:  # below /tmp nothing is believed
        venv = Path(folder) / "env"
        script, record = venv / "bin/app", venv / "lib/python3.11/site-packages/app-1.dist-info"
        for each in (script.parent, record):
            each.mkdir(parents=True)
        script.write_text("import sys; print(1, flush=True); sys.stdin.read()")
        (record / "RECORD").write_text(f"app/x.py,,\n{recorded}")
        with running(sys.executable, str(script), speaks=True) as process:
            found = look(process)

    assert found.script is not None
    assert found.script_claims is claims
