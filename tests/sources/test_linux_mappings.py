"""What is really loaded, of real processes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.sources.linux_evidence import LinuxEvidence
from portwatch.sources.linux_mappings import Libraries, loaded, mappings
from portwatch.sources.linux_processes import LinuxProcesses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Process

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

LOADER = Path("/lib64/ld-linux-x86-64.so.2")
SLEEP = os.path.realpath(shutil.which("sleep") or "/bin/sleep")
WAIT = "print(1, flush=True); input()"


@contextmanager
def started(*words: str, **env: str) -> Iterator[Process]:
    """A process of ours that says something when it runs, or that needs no time to start."""
    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, **env}
    ) as child:
        assert child.stdout is not None
        if "60" not in words:
            child.stdout.readline()
        found = LinuxProcesses(lambda _: None).facts(child.pid)
        assert found is not None
        yield found
        child.kill()


@pytest.fixture
def temporary() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as name:
        yield Path(name)


@pytest.fixture
def library(temporary: Path) -> Path:
    """One of the system's libraries, that needs nothing but the C library."""
    for folder in ("/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib"):
        for name in ("libz.so.1", "libutil.so.1", "libdl.so.2"):
            if Path(folder, name).is_file():
                return Path(shutil.copy(Path(folder, name), temporary / "lib.so"))
    pytest.skip("no small library")


@pytest.mark.skipif(not LOADER.exists(), reason="another loader")
def test_a_program_started_by_the_loader_is_seen(temporary: Path) -> None:
    copy = shutil.copy(sys.executable, temporary / "srv")
    home = {"PYTHONHOME": sys.base_prefix}
    with started(str(LOADER), str(copy), "-c", WAIT, **home) as process:
        found = LinuxEvidence().of(process, 0.0)

    assert process.exe == os.path.realpath(LOADER)
    assert process.loaded == str(copy)
    assert found.placed is not None
    assert found.placed.path == str(copy)


@pytest.mark.skipif(not LOADER.exists(), reason="another loader")
def test_a_command_line_that_names_another_program_is_not_believed(temporary: Path) -> None:
    copy = shutil.copy(sys.executable, temporary / "srv")
    code = f"import ctypes\n{WAIT}"
    words = ("--argv0", "/usr/sbin/nginx", str(copy), "-c", code)
    with started(str(LOADER), *words, PYTHONHOME=sys.base_prefix) as process:
        claims = (process.command[0], "/usr/sbin/nginx")
        folder = f"/proc/{process.id.pid}"

        assert loaded(replace(process, command=claims), folder) == str(copy)


def test_a_program_that_is_started_by_itself_loads_nothing() -> None:
    with started(SLEEP, "60") as process:
        assert process.loaded is None
        assert LinuxEvidence().of(process, 0.0).libraries == ()


def test_a_library_that_is_loaded_first_is_told_from_one_that_is_opened(library: Path) -> None:
    with started(sys.executable, "-c", WAIT, LD_PRELOAD=str(library)) as process:
        forced = LinuxEvidence().of(process, 0.0).libraries
    opened = f"import ctypes; ctypes.CDLL({str(library)!r}); {WAIT}"
    with started(sys.executable, "-c", opened) as process:
        asked = LinuxEvidence().of(process, 0.0).libraries

    assert [(each.path, each.is_forced) for each in forced] == [(str(library), True)]
    assert [(each.path, each.is_forced) for each in asked] == [(str(library), False)]


def test_a_long_list_is_read_to_its_end(tmp_path: Path) -> None:
    lines = "".join(
        f"{0x7F0000000000 + (n << 12):x}-{0x7F0000001000 + (n << 12):x} r--p 0 08:01 1 /lib/x\n"
        for n in range(30_000)
    )
    (tmp_path / "maps").write_text(f"{lines}7fff00000000-7fff00001000 r-xp 0 08:01 2 /tmp/x.so\n")

    with started(sys.executable, "-c", WAIT) as process:
        found = Libraries().of(process, str(tmp_path), 0.0)

    assert [each.path for each in found] == ["/tmp/x.so"]
    assert [each.path for each in mappings(str(tmp_path))] == ["/lib/x", "/tmp/x.so"]


def test_what_is_forced_in_is_told_from_any_folder_that_is_no_packages(library: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/opt" if os.access("/opt", os.W_OK) else ".") as name:
        there = Path(name).resolve() / "hook.so"
        shutil.copy(library, there)
        with started(sys.executable, "-c", WAIT, LD_PRELOAD=str(there)) as process:
            there.unlink()
            gone = LinuxEvidence().of(process, 0.0).libraries
        shutil.copy(library, there)
        paths = {"LD_PRELOAD": there.name, "LD_LIBRARY_PATH": name}
        with started(sys.executable, "-c", WAIT, **paths) as process:
            by_name = LinuxEvidence().of(process, 0.0).libraries
        opened = f"import ctypes; ctypes.CDLL({str(there)!r}); {WAIT}"
        with started(sys.executable, "-c", opened) as process:
            asked = LinuxEvidence().of(process, 0.0).libraries

    assert [(each.path, each.is_forced) for each in gone] == [(f"{there} (deleted)", True)]
    assert [(each.path, each.owner) for each in by_name] == [(str(there), os.getuid())]
    assert asked == ()


def test_what_is_gone_has_nothing_mapped() -> None:
    assert mappings("/proc/0") == ()


def test_a_library_that_is_opened_later_is_seen_at_a_later_look(library: Path) -> None:
    code = f"import ctypes; print(1, flush=True); input(); ctypes.CDLL({str(library)!r})\n{WAIT}"
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdout.readline()
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        looks, folder = Libraries(), f"/proc/{child.pid}"
        first = looks.of(process, folder, 0.0)
        child.stdin.write(b"\n")
        child.stdin.flush()
        child.stdout.readline()
        soon, later = looks.of(process, folder, 1.0), looks.of(process, folder, 30.0)
        child.kill()

    assert (first, soon) == ((), ())
    assert [each.path for each in later] == [str(library)]


def test_what_the_environment_has_an_interpreter_load_is_seen() -> None:
    with started(sys.executable, "-c", WAIT, PYTHONPATH="/srv/k", OTHER="x") as process:
        found = LinuxEvidence().of(process, 0.0)
    with started(SLEEP, "60", PYTHONPATH="/srv/k") as process:
        twin = LinuxEvidence().of(process, 0.0)

    assert found.environment == (("PYTHONPATH", "/srv/k"),)
    assert twin.environment == ()
