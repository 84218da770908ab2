"""A process whose first thread has ended: only the others still tell what it runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.evidence import ImageKind
from portwatch.sources import living_thread
from portwatch.sources.linux_evidence import LinuxEvidence
from portwatch.sources.linux_packages import LinuxPackages
from portwatch.sources.linux_processes import LinuxProcesses
from portwatch.sources.living_thread import running

if TYPE_CHECKING:
    from collections.abc import Iterator

linux = pytest.mark.skipif(sys.platform != "linux", reason="threads are Linux's")
OUTLIVED = """
import ctypes, os, threading, time
threading.Thread(target=time.sleep, args=(60,)).start()
ctypes.CDLL(None).syscall(60 if os.uname().machine == "x86_64" else 93, 0)  # exit(2)
"""


@contextmanager
def outlived() -> Iterator[int]:
    """The pid of a Python whose first thread is no more."""
    with subprocess.Popen([sys.executable, "-c", OUTLIVED]) as child:
        try:
            for _ in range(1000):
                if Path(f"/proc/{child.pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                    break
                time.sleep(0.01)
            with pytest.raises(FileNotFoundError):
                Path(f"/proc/{child.pid}/exe").readlink()
            yield child.pid
        finally:
            child.kill()


@linux
def test_what_it_runs_is_told_by_a_thread_that_lives() -> None:
    with outlived() as pid:
        process = LinuxProcesses(lambda _: None).facts(pid)
        assert process is not None
        python = os.path.realpath(sys.executable)
        assert process.exe == python
        assert process.command == (sys.executable, "-c", OUTLIVED)
        assert process.cwd == str(Path.cwd())
        evidence = LinuxEvidence().of(process, 0.0)
        assert (evidence.image, evidence.own_root) == (ImageKind.FILE, True)
        assert evidence.placed is not None
        assert evidence.placed.path == python
        assert evidence.blank_command is False


@linux
@pytest.mark.skipif(not Path("/var/lib/dpkg/info/coreutils.list").exists(), reason="needs Debian")
def test_its_image_is_compared_with_the_file_of_its_path() -> None:
    with outlived() as pid:
        exe = os.path.realpath(sys.executable)
        packages = LinuxPackages()
        packages.known(exe, pid)
        packages.look_up()
        assert packages.known(exe, pid) is not None  # a package, or surely none


@linux
def test_another_process_is_told_by_itself() -> None:
    assert running(os.getpid()).folder == f"/proc/{os.getpid()}"
    with subprocess.Popen([shutil.which("true") or "true"]) as child:
        os.waitid(os.P_PID, child.pid, os.WEXITED | os.WNOWAIT)
        assert running(child.pid).folder == f"/proc/{child.pid}"  # ended as a whole
    assert running(child.pid).folder == f"/proc/{child.pid}"  # gone


@linux
def test_who_tells_of_a_process_is_asked_once_a_look(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def note(pid: int, proc: str = "/proc") -> living_thread.Running:
        asked.append(pid)
        return running(pid, proc)

    process = LinuxProcesses(lambda _: None).facts(os.getpid())
    assert process is not None
    evidence = LinuxEvidence()
    monkeypatch.setattr(living_thread, "running", note)

    for now in (0.0, 1000.0):
        assert evidence.of(process, now).image is ImageKind.FILE

    assert asked == [process.id.pid] * 2
