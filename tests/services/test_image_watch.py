"""A program's file that becomes another one: real programs, over databases of packages made up."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.expectation import DYNAMIC, Expectation, Source
from portwatch.core.identity import identity_of
from portwatch.core.model import Instant, Listener, Match, ProcessId, ReachLevel, Verdict
from portwatch.core.package import NOT_PACKAGED
from portwatch.core.reason import ReasonCode, Severity
from portwatch.services import expectations, image_watch
from portwatch.services.expectations import Expectations
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.services.image_records import FILE_NAME, ImageRecords
from portwatch.services.image_watch import ImageWatch
from portwatch.services.knowledge import load_knowledge
from portwatch.services.learning import LearningPeriod
from portwatch.services.machine import open_sources
from portwatch.services.monitor import Monitor
from portwatch.sources.linux_packages import LinuxPackages
from portwatch.sources.origin_protocols import NullPackages
from tests.helpers import package_lists
from tests.helpers.rows import held_by, listener, process

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.package import Package
    from portwatch.core.tick import Tick

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's"),
    pytest.mark.skipif(shutil.which("cc") is None, reason="needs a compiler"),
]

CODE = Path(__file__).parents[1] / "corpus" / "programs" / "listener.c"
LOOKS = 8


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("built") / "server"
    subprocess.run(["cc", "-o", str(made), str(CODE)], check=True)
    return made


class Scene:
    """A program of a package that serves a port, and a portwatch that is started anew at will."""

    def __init__(self, folder: Path, built: Path) -> None:
        self.folder = folder
        self.path = folder / "bin" / "server"
        self.path.parent.mkdir()
        self._built = built
        self._clock = 0.0
        self._process: subprocess.Popen[bytes] | None = None
        self.monitor: Monitor | None = None
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.install("1")

    def install(self, version: str) -> None:
        """Put another content in the place of the program's file."""
        fresh = self.path.with_name("server.new")
        shutil.copy(self._built, fresh)
        with fresh.open("ab") as file:
            file.write(version.encode())
        fresh.rename(self.path)

    def package(self, name: str = "thing") -> None:
        """Let dpkg have installed it, just now."""
        folder = package_lists.dpkg(self.folder, {name: [str(self.path)]})
        at = int((self._clock + 1) * 1e9)
        os.utime(folder / f"info/{name}.list", ns=(at, at))
        os.utime(folder / "status", ns=(at, at))

    def run(self) -> None:
        """Start it, after the one before has ended."""
        self.stop()
        self._process = subprocess.Popen([self.path, str(self.port)])

    @property
    def pid(self) -> int:
        """Of the program that runs."""
        assert self._process is not None
        return self._process.pid

    def listens(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port)).close()
        except OSError:
            return False
        return True

    def stop(self) -> None:
        if self._process is not None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def watch(self, *, writes: bool = True) -> Monitor:
        """Start portwatch, ending the one before."""
        self.close()
        config, state = self.folder / "config", self.folder / "state"
        expectations = Expectations(
            ExpectationsFile(config), LearningPeriod(state, 24) if writes else None
        )
        sources = replace(open_sources(), packages=LinuxPackages(str(self.folder)))
        self.monitor = Monitor(
            sources,
            load_knowledge(),
            baseline=False,
            everything=False,
            expectations=expectations,
            images=ImageRecords(state, writes=writes),
        )
        return self.monitor

    def now(self) -> Instant:
        self._clock += 6
        return Instant(self._clock, 1.7e9 + self._clock)

    def look(self) -> Listener:
        """What a few polls and glances tell of it in the end; never anything else on the way."""
        assert self.monitor is not None
        for _ in range(LOOKS):
            tick = self.monitor.tick(self.now())
            for _ in range(3):
                self.monitor.glance(self.now())
        return self.row(tick)

    def row(self, tick: Tick) -> Listener:
        (row,) = (one for one in tick.listeners if one.socket.local_port == self.port)
        return row

    def close(self) -> None:
        if self.monitor is not None:
            self.monitor.close()
            self.monitor = None

    def accept(self, row: Listener) -> None:
        rule = Expectation(
            "",
            Source.OWN,
            ReachLevel.COMPUTER,
            identity_of(row),
            ports=DYNAMIC,
            created=self.now().wall,
            accepts=("binary-changed",),
        )
        ExpectationsFile(self.folder / "config").add([rule])


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder whose programs are learnt; from those for temporary files nothing is."""
    with tempfile.TemporaryDirectory(prefix="portwatch-", dir=Path.home()) as made:
        yield Path(made)


@pytest.fixture
def scene(place: Path, built: Path) -> Iterator[Scene]:
    made = Scene(place, built)
    made.package()
    yield made
    made.stop()
    made.close()


def changed(row: Listener) -> bool:
    return ReasonCode.BINARY_CHANGED in {one.code for one in row.reasons}


def learnt(scene: Scene) -> None:
    scene.run()
    scene.watch()
    row = scene.look()
    assert row.verdict is Verdict.EXPECTED
    assert not changed(row)


def test_another_content_at_the_same_path_is_a_risk(scene: Scene) -> None:
    learnt(scene)
    scene.install("2")
    scene.run()

    row = scene.look()
    (told,) = (one for one in row.reasons if one.code is ReasonCode.BINARY_CHANGED)

    assert row.verdict is Verdict.RISKY
    assert told.severity is Severity.MEDIUM
    assert str(scene.path) in told.evidence
    assert told.evidence.count("2023-11-14") == 2
    assert told.advice


def test_an_update_of_its_package_explains_it(scene: Scene) -> None:
    learnt(scene)
    scene.install("2")
    scene.package()
    scene.run()
    assert scene.monitor is not None
    seen = []
    for _ in range(LOOKS):
        row = scene.look()
        seen.append((changed(row), row.verdict))
    assert set(seen) == {(False, Verdict.EXPECTED)}

    scene.install("3")  # and what comes after it is told again
    scene.run()

    assert changed(scene.look())


def test_a_package_that_is_late_ends_what_was_told(scene: Scene) -> None:
    learnt(scene)
    scene.install("2")
    scene.run()
    assert changed(scene.look())

    scene.package()

    row = scene.look()
    assert (changed(row), row.verdict) == (False, Verdict.EXPECTED)


def test_it_is_told_after_the_next_start_too_and_ends_with_the_old_content(scene: Scene) -> None:
    learnt(scene)
    scene.install("2")
    scene.run()
    first = scene.look()
    scene.watch()

    assert [one.evidence for one in scene.look().reasons if one.since] == [
        one.evidence for one in first.reasons if one.since
    ]
    scene.install("1")
    scene.run()
    assert not changed(scene.look())


def test_what_is_accepted_ends_and_only_for_that_content(scene: Scene) -> None:
    learnt(scene)
    scene.install("2")
    scene.run()
    scene.accept(scene.look())

    row = scene.look()
    assert (row.verdict, changed(row)) == (Verdict.EXPECTED, False)

    scene.install("3")
    scene.run()
    row = scene.look()
    assert (row.verdict, changed(row)) == (Verdict.RISKY, True)


def test_a_command_that_looks_once_tells_it_and_keeps_nothing(scene: Scene) -> None:
    learnt(scene)
    scene.close()
    kept = scene.folder / "state" / FILE_NAME
    before = kept.read_bytes()
    scene.install("2")
    scene.run()

    monitor = scene.watch(writes=False)
    monitor.tick(scene.now())
    row = scene.row(monitor.settle(scene.now()))

    assert (changed(row), row.verdict) == (True, Verdict.RISKY)
    scene.close()
    assert kept.read_bytes() == before
    assert kept.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("is_news", [False, True])
def test_a_build_of_the_person_s_own_explains_itself_if_it_is_none_that_came_with_the_change(
    tmp_path: Path,
    built: Path,
    is_news: bool,  # noqa: FBT001 - a parameter of the test
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "shop").mkdir()
    scene = Scene(tmp_path / "shop", built)
    package_lists.dpkg(scene.folder, {"other": ["/usr/bin/other"]})
    marker = tmp_path / "shop" / ".git"
    marker.mkdir()
    # Root's own builds are learnt nowhere; this one is, so that there is something to compare.
    monkeypatch.setattr(expectations, "_is_doubtful", lambda _: False)
    # The scene's clock stands at the beginning, long before this folder was made.
    monkeypatch.setattr(image_watch, "_stood", lambda path, _: not is_news and Path(path) == marker)
    try:
        learnt(scene)
        scene.install("2")
        scene.run()

        assert changed(scene.look()) is is_news
    finally:
        scene.stop()
        scene.close()


def test_what_stands_beside_a_file_counts_from_its_own_time_on(tmp_path: Path) -> None:
    made = tmp_path / "Makefile"
    made.touch()
    at = made.lstat().st_ctime
    os.utime(made, (1.0, 1.0))  # its ctime can only be later now

    assert image_watch._stood(str(made), made.lstat().st_ctime)
    assert not image_watch._stood(str(made), at - 1)
    assert not image_watch._stood(str(tmp_path / "none"), at)


def test_a_content_that_is_taken_back_while_it_runs_is_told(scene: Scene) -> None:
    learnt(scene)
    kept = scene.path.with_name("kept")
    scene.path.rename(kept)
    scene.install("2")
    scene.run()
    while not scene.listens():
        time.sleep(0.01)
    kept.rename(scene.path)  # the file is as it was, and what runs is not

    row = scene.look()

    assert changed(row)
    assert row.verdict is Verdict.RISKY


def test_in_steady_state_nothing_is_looked_at(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    learnt(scene)
    asked: list[int] = []
    real = ImageWatch._status

    def status(self: ImageWatch, pid: int) -> os.stat_result | None:
        if pid == scene.pid:  # others may begin to listen on this machine
            asked.append(pid)
        return real(self, pid)

    monkeypatch.setattr(ImageWatch, "_status", status)

    scene.look()
    assert asked == []
    scene.watch()  # one look at a file tells that it is the same: nothing is read
    monkeypatch.setattr("portwatch.services.image_hash.ImageHasher.known", None)
    assert scene.look().verdict is Verdict.EXPECTED
    assert asked != []


class NoPackages(NullPackages):
    def known(self, exe: str, pid: int = 0) -> Package | None:
        del exe, pid
        return NOT_PACKAGED


@pytest.mark.parametrize(
    ("pid", "exe", "match"),
    [
        (2**22 + 1, "/usr/bin/x", Match.EXACT),
        (os.getpid(), "/nowhere", Match.EXACT),
        (os.getpid(), "/usr/bin/x\0y", Match.EXACT),
        (os.getpid(), None, Match.EXACT),
        (os.getpid(), sys.executable, Match.INFERRED),
    ],
)
def test_what_may_not_be_looked_at_is_nothing(
    tmp_path: Path, pid: int, exe: str | None, match: Match
) -> None:
    records = ImageRecords(tmp_path, writes=True)
    watch = ImageWatch(records, NoPackages())
    owner = replace(process("x", exe=exe), id=ProcessId(pid, 1), exe=exe)
    row = replace(listener(ownership=held_by(owner, match=match)), expected_by="x")

    for second in range(3):
        watch.judged(row)
        watch.step()
        assert watch.update(Instant(second, second)) == frozenset()
    watch.close()

    assert watch.reason(row.ownership) is None
    assert not (tmp_path / FILE_NAME).exists()
