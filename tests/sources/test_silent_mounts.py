"""A file system that does not answer holds up nobody who looks at what listens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

import pytest

from portwatch.core.code_look import CodeSign
from portwatch.core.evidence import ImageKind
from portwatch.core.model import Process
from portwatch.services.image_hash import ImageHasher
from portwatch.services.unread_code import UnreadCode
from portwatch.sources.linux_code import LinuxCode
from portwatch.sources.linux_evidence import KEPT_FOR, LinuxEvidence
from portwatch.sources.linux_packages import LinuxPackages
from portwatch.sources.linux_processes import LinuxProcesses
from portwatch.sources.mount_table import remote_mounts
from portwatch.sources.silent_mounts import SilentMounts
from tests.helpers import silent_files
from tests.helpers.program import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts of Linux")

TABLE = b"""\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
30 22 0:26 / /sys/fs/fuse/connections rw,nosuid - fusectl fusectl rw
31 22 0:27 / /mnt/a\\040b rw shared:2 master:1 - fuse.sshfs me@host: rw
32 22 0:28 / /home rw - nfs4 host:/home rw
33 22 0:29 / /snap rw - squashfs /dev/loop1 ro
34 22 0:30 /x-nfs / rw - tmpfs nfs4 rw
"""


class Scene(NamedTuple):
    server: int
    pid: int
    port: int
    folder: Path

    def hush(self) -> None:
        os.kill(self.server, signal.SIGUSR1)


@contextmanager
def scene(folder: Path) -> Iterator[Scene]:
    """A listener whose script is on a file system of its own mount namespace."""
    command = ["unshare", "-m", "--propagation", "private", sys.executable]
    with subprocess.Popen(
        [*command, silent_files.__file__, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None
        said = running.stdout.readline().split()
        if not said:
            pytest.skip("no file system may be mounted here")
        try:
            yield Scene(*map(int, said), folder)
        finally:
            running.communicate()  # its input ends


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where it is mounted: beside what the program itself keeps."""
    folder = tmp_path / "mnt"
    folder.mkdir()
    return folder


def test_mounts_with_a_server_are_known() -> None:
    assert remote_mounts(TABLE) == {"/mnt/a b", "/home"}


def test_what_answers_is_looked_at_and_what_does_not_is_told(place: Path) -> None:
    with scene(place) as there:
        process = LinuxProcesses(str).facts(there.pid)
        assert isinstance(process, Process)
        assert process.script_file == str(place / "app.py")
        source = LinuxEvidence()
        seen = source.of(process, 1.0)
        assert (seen.silent, seen.image) == (None, ImageKind.FILE)
        assert seen.script is not None
        assert CodeSign.UNREAD not in (seen.code or ())
        there.hush()
        time.sleep(2.1)  # for as long an answer is trusted
        again = source.of(process, 2.0 + KEPT_FOR)
        assert again.silent == str(place)
        assert CodeSign.UNREAD in (again.code or ())
        assert again.script == seen.script  # what was seen is still told
        fresh = LinuxEvidence().of(process, 1.0)
        assert (fresh.silent, fresh.script) == (str(place), None)
        assert LinuxProcesses(str).facts(there.pid) is not None
        assert LinuxPackages().script(str(place / "app.py"), there.pid) is None


def test_a_gap_tells_of_it_and_goes_when_it_answers(place: Path) -> None:
    unread = UnreadCode()
    with scene(place) as there:
        process = LinuxProcesses(str).facts(there.pid)
        assert process is not None
        there.hush()
        seen = LinuxEvidence().of(process, 1.0)
        unread.note(1, (seen,))
        (gap,) = unread.gaps()
        assert (gap.code.value, gap.count, gap.detail) == ("files-silent", 1, str(place))
    unread.keep(())
    assert unread.gaps() == ()


def test_who_was_late_once_is_looked_at_when_it_answers_again(place: Path) -> None:
    with scene(place) as there:
        silent = SilentMounts(patience=0.0)
        path = str(place / "app.py")
        assert silent.on_way(there.pid, path) == str(place)  # nothing answers at once
        until = time.monotonic() + 30
        while silent.on_way(there.pid, path) is not None and time.monotonic() < until:
            time.sleep(0.05)
        assert silent.on_way(there.pid, path) is None


def test_a_link_to_it_counts_and_what_is_beside_it_does_not(tmp_path: Path, place: Path) -> None:
    (tmp_path / "link").symlink_to(place / "app.py")
    (tmp_path / "other").write_text("")
    with scene(place) as there:
        there.hush()
        silent = SilentMounts()
        assert silent.on_way(there.pid, str(tmp_path / "link")) == str(place)
        assert silent.on_way(there.pid, str(tmp_path / "other"), "relative") is None
        assert silent.on_way(0, str(place / "app.py")) is None  # it is not mounted for us


@pytest.mark.parametrize("inside", [False, True])
def test_a_list_comes_to_its_end(place: Path, *, inside: bool) -> None:
    with scene(place) as there:
        there.hush()
        enter = ["nsenter", "-m", "-t", str(there.pid)] if inside else []
        listed = [sys.executable, "-m", "portwatch", "list", f"port:{there.port}", "--json"]
        done = subprocess.run(
            [*enter, *listed], cwd=ROOT, capture_output=True, text=True, timeout=20, check=False
        )
        assert "files-silent" in done.stdout, done.stderr
        assert "code-unread" in done.stdout


def test_a_hash_waits_for_nobody(place: Path) -> None:
    with scene(place) as there:
        hasher = ImageHasher()
        there.hush()
        assert hasher.known(str(place / "app.py")) is None
        hasher.step()
        hasher.close()


def test_a_module_that_a_script_names_is_not_waited_for(tmp_path: Path, place: Path) -> None:
    script = tmp_path / "main.py"
    script.write_text(f"import app\nexec(open({str(place / 'app.py')!r}).read())\n")
    (tmp_path / "app.py").symlink_to(place / "app.py")
    with scene(place) as there:
        there.hush()
        told = LinuxCode().of(f"/proc/{there.pid}/root", str(script))
        assert told is not None
        assert CodeSign.UNREAD not in told
