"""A program that is not the one of its package: real programs, over lists of dpkg made up."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Instant, Listener, Verdict
from portwatch.services.knowledge import load_knowledge
from portwatch.services.machine import open_sources
from portwatch.services.monitor import Monitor
from portwatch.services.package_check import PackageCheck
from portwatch.sources import package_records
from portwatch.sources.linux_packages import LinuxPackages
from tests.helpers import package_lists
from tests.helpers.real_watch import told
from tests.helpers.rows import held_by, listener, process

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's"),
    pytest.mark.skipif(shutil.which("cc") is None, reason="needs a compiler"),
]

CODE = Path(__file__).parents[1] / "corpus" / "programs" / "listener.c"
LOOKS = 6
CODES = {"not-as-installed", "exe-replaced", "exe-deleted"}


@pytest.fixture(autouse=True)
def times(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list's time of writing alone counts: no test can set back when it was put there."""
    monkeypatch.setattr(package_records, "_written", lambda path: Path(path).stat().st_mtime)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    made = tmp_path_factory.mktemp("built") / "server"
    subprocess.run(["cc", "-o", str(made), str(CODE)], check=True)
    return made.read_bytes()


class Scene:
    """A program of a package that was installed long ago."""

    def __init__(self, folder: Path, built: bytes) -> None:
        self.folder = folder
        self.path = folder / "bin" / "server"
        self.path.parent.mkdir()
        self._built = built
        self._process: subprocess.Popen[bytes] | None = None
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.put("1")
        self.unpack("1", ago=3600)

    def content(self, version: str) -> bytes:
        return self._built + version.encode()

    def put(self, version: str) -> None:
        """Let another file take the place of the program, as dpkg and everybody else does."""
        fresh = self.path.with_name(f"server.{version}")
        fresh.write_bytes(self.content(version))
        fresh.chmod(0o755)
        fresh.rename(self.path)

    def unpack(self, version: str, *, ago: float = 0.0) -> None:
        """Let dpkg have written down that version."""
        folder = package_lists.dpkg(self.folder, {"thing": [str(self.path)]})
        package_lists.md5sums(self.folder, "thing", {str(self.path): self.content(version)})
        at = time.time() - ago
        os.utime(folder / "info/thing.list", (at, at))

    def run(self, *command: str) -> None:
        words = [*(command or [str(self.path)]), str(self.port)]
        self._process = subprocess.Popen(words, stdin=subprocess.PIPE)
        limit = time.monotonic() + 10
        while not self._listens():
            assert time.monotonic() < limit
            time.sleep(0.01)

    def say(self, line: str) -> None:
        """Let the process read a line, and wait until another script has taken its place."""
        assert self._process is not None
        assert self._process.stdin is not None
        command = Path(f"/proc/{self._process.pid}/cmdline")
        before, limit = command.read_bytes(), time.monotonic() + 10
        self._process.stdin.write(f"{line}\n".encode())
        self._process.stdin.flush()
        while command.read_bytes() == before:
            assert time.monotonic() < limit
            time.sleep(0.01)

    def _listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port)).close()
        except OSError:
            return False
        return True

    def stop(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.communicate()


class Watched:
    """A portwatch on a scene."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._clock = 0.0
        sources = replace(open_sources(), packages=LinuxPackages(str(scene.folder)))
        self.monitor = Monitor(sources, load_knowledge(), baseline=False, everything=False)

    def now(self) -> Instant:
        self._clock += 6
        return Instant(self._clock, 1.7e9 + self._clock)

    def look(self) -> Listener:
        """What some polls and glances tell in the end."""
        for _ in range(LOOKS):
            tick = self.monitor.tick(self.now())
            for _ in range(2):
                self.monitor.glance(self.now())
        return self.row(tick.listeners)

    def row(self, rows: tuple[Listener, ...]) -> Listener:
        (row,) = (one for one in rows if one.socket.local_port == self._scene.port)
        owner = row.ownership.owners[0]
        assert row.package == "thing" or owner.script_file is not None
        return row


@pytest.fixture
def scene(built: bytes) -> Iterator[Scene]:
    with tempfile.TemporaryDirectory(prefix="portwatch-", dir=Path.home()) as folder:
        made = Scene(Path(folder), built)
        yield made
        made.stop()


@pytest.fixture
def watched(scene: Scene) -> Iterator[Watched]:
    made = Watched(scene)
    yield made
    made.monitor.close()


def speaks(row: Listener) -> list[tuple[str, str]]:
    return [each for each in told(row) if each[0] in CODES]


def test_what_a_package_installed_is_as_it_should_be(scene: Scene, watched: Watched) -> None:
    scene.run()

    assert speaks(watched.look()) == []


def test_a_program_that_was_overwritten_is_a_risk(scene: Scene, watched: Watched) -> None:
    scene.put("evil")
    scene.run()

    row = watched.look()

    assert (row.verdict, speaks(row)) == (Verdict.RISKY, [("not-as-installed", "medium")])
    (reason,) = (one for one in row.reasons if one.code == "not-as-installed")
    assert f"{scene.path} of thing (dpkg)" in reason.evidence


def test_one_that_was_put_in_its_place_and_taken_away_is_suspicious(
    scene: Scene, watched: Watched
) -> None:
    aside = scene.path.with_name("aside")
    scene.path.rename(aside)
    scene.put("evil")
    scene.run()
    aside.rename(scene.path)

    row = watched.look()

    assert (row.verdict, speaks(row)) == (Verdict.SUSPICIOUS, [("not-as-installed", "high")])


def test_it_is_told_too_where_that_happens_while_portwatch_looks(
    scene: Scene, watched: Watched
) -> None:
    aside = scene.path.with_name("aside")
    scene.path.rename(aside)
    scene.put("evil")
    scene.run()
    assert speaks(watched.look()) == [("not-as-installed", "medium")]
    aside.rename(scene.path)

    assert speaks(watched.look()) == [("not-as-installed", "high")]


def test_an_update_under_a_server_that_runs_is_innocent(scene: Scene, watched: Watched) -> None:
    scene.run()
    watched.look()
    scene.put("2")
    assert speaks(watched.look()) == [("exe-replaced", "low")]  # its list is written after that
    scene.unpack("2")

    row = watched.look()

    assert speaks(row) == [("exe-replaced", "low")]
    assert row.verdict.rank <= Verdict.UNEXPECTED.rank


def test_two_updates_in_one_run_are_innocent(scene: Scene, watched: Watched) -> None:
    scene.run()
    for version in ("2", "3"):
        scene.put(version)
        scene.unpack(version)

    assert speaks(watched.look()) == [("exe-replaced", "low")]


def test_an_update_is_innocent_though_the_clock_was_set_since(
    scene: Scene, watched: Watched
) -> None:
    """As in a machine that was suspended from outside: what began before it seems to be later."""
    scene.run()
    scene.put("2")
    scene.unpack("2", ago=60)

    assert speaks(watched.look()) == [("exe-replaced", "low")]


def test_an_own_build_in_a_package_s_place_stays_a_risk_when_it_is_built_again(
    scene: Scene, watched: Watched
) -> None:
    scene.put("own")
    scene.run()
    scene.put("own, and better")

    row = watched.look()

    assert (row.verdict, speaks(row)) == (Verdict.RISKY, [("not-as-installed", "medium")])


def test_while_dpkg_is_at_work_nothing_is_told(scene: Scene, watched: Watched) -> None:
    updates = scene.folder / "var/lib/dpkg/updates"
    updates.mkdir()
    (updates / "0003").touch()
    scene.put("2")
    scene.run()
    assert speaks(watched.look()) == []
    scene.unpack("2")
    (updates / "0003").unlink()

    assert speaks(watched.look()) == []


def test_a_package_that_is_installed_again_ends_what_was_told(
    scene: Scene, watched: Watched
) -> None:
    scene.put("evil")
    scene.run()
    assert speaks(watched.look()) == [("not-as-installed", "medium")]
    scene.stop()
    scene.put("1")
    scene.run()

    assert speaks(watched.look()) == []


def test_a_record_that_is_late_ends_what_was_told(scene: Scene, watched: Watched) -> None:
    scene.put("2")
    scene.run()  # by a manager that writes down what it has put there
    assert speaks(watched.look()) == [("not-as-installed", "medium")]
    scene.unpack("2")

    assert speaks(watched.look()) == []


def test_a_program_that_another_package_diverted_is_as_installed(
    scene: Scene, watched: Watched
) -> None:
    original = scene.path.with_name("diverted")
    lists = {"thing": [str(original)], "wrapper": [str(original)]}
    package_lists.dpkg(scene.folder, lists, f"{original}\n{scene.path}\nwrapper\n")
    package_lists.md5sums(scene.folder, "thing", {str(original): scene.content("1")})
    package_lists.md5sums(scene.folder, "wrapper", {str(original): b"a wrapper"})
    scene.run()

    assert speaks(watched.look()) == []


@pytest.mark.parametrize(
    ("version", "tells"), [("1", []), ("evil", [("not-as-installed", "medium")])]
)
def test_the_script_of_an_interpreter_is_compared_too(
    scene: Scene, watched: Watched, version: str, tells: list[tuple[str, str]]
) -> None:
    code = (
        "import socket, sys\n"
        "held = socket.create_server(('127.0.0.1', int(sys.argv[1])))\n"
        "sys.stdin.read()\n"
    )
    script = scene.path.with_name("daemon.py")
    script.write_text(f"{code}# {version}")
    package_lists.dpkg(scene.folder, {"thing": [str(script)]})
    package_lists.md5sums(scene.folder, "thing", {str(script): f"{code}# 1".encode()})
    scene.run(sys.executable, str(script))

    assert speaks(watched.look()) == tells


def test_a_process_that_runs_another_script_is_compared_again(
    scene: Scene, watched: Watched
) -> None:
    code = (
        "import os, socket, sys\n"
        "held = socket.create_server(('127.0.0.1', int(sys.argv[1])))\n"
        "held.set_inheritable(True)\n"
        "sys.stdin.readline()\n"
        "other = os.path.join(os.path.dirname(__file__), 'other.py')\n"
        "os.execv(sys.executable, [sys.executable, other, str(held.fileno())])\n"
    )
    later = "import socket, sys\nheld = socket.socket(fileno=int(sys.argv[1]))\nsys.stdin.read()\n"
    script, other = (scene.path.with_name(name) for name in ("daemon.py", "other.py"))
    script.write_text(code)
    other.write_text(later)
    package_lists.dpkg(scene.folder, {"thing": [str(script), str(other)]})
    installed = {str(script): code.encode(), str(other): b"what was installed"}
    package_lists.md5sums(scene.folder, "thing", installed)
    scene.run(sys.executable, str(script))
    assert speaks(watched.look()) == []
    scene.say("go on")

    row = watched.look()

    assert speaks(row) == [("not-as-installed", "medium")]
    (reason,) = (one for one in row.reasons if one.code == "not-as-installed")
    assert reason.text == "The file of its script is not the one that its package has."
    assert f"{other} of thing (dpkg): the file has the checksum" in reason.evidence


def test_those_that_ended_or_wait_long_keep_nobody_from_being_compared(
    scene: Scene, tmp_path: Path
) -> None:
    scene.unpack("1", ago=3600)
    scene.put("evil")
    packages = LinuxPackages(str(scene.folder), str(tmp_path))
    check = PackageCheck(packages, proc=str(tmp_path))
    rows = [
        listener(ownership=held_by(process(pid=pid, exe=str(scene.path))), package="thing")
        for pid in range(1, 701)
    ]
    for pid in range(1, 700):
        if pid % 2:  # the others have ended
            (tmp_path / str(pid)).mkdir()
            (tmp_path / str(pid) / "exe").symlink_to(tmp_path)  # never hashed
        check.judged(rows[pid - 1])
        if not pid % 100:
            check.update()
    (tmp_path / "700").mkdir()
    (tmp_path / "700/exe").symlink_to(scene.path)
    check.judged(rows[-1])
    with closing(check):
        for _ in range(LOOKS):
            check.update()
            packages.look_up()
            check.step()

        assert check.reason(rows[-1].ownership) is not None


def test_a_command_that_looks_once_tells_it_too(scene: Scene, watched: Watched) -> None:
    aside = scene.path.with_name("aside")
    scene.path.rename(aside)
    scene.put("evil")
    scene.run()
    aside.rename(scene.path)
    watched.monitor.tick(watched.now())

    row = watched.row(watched.monitor.settle(watched.now()).listeners)

    assert speaks(row) == [("not-as-installed", "high")]
