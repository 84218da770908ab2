"""The window's own process, from its start to its end, without a screen."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from portwatch import app
from portwatch.services.runtime import Paths

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 20  # seconds; the look hangs for ten minutes

# A machine whose second look hangs, as it does where a file system no longer answers.
HANGING = """
import sys, time
from portwatch.services.monitor import Monitor
look = Monitor.tick
def tick(self, now, *rest):
    if self.__dict__.setdefault("looks", 0):
        print("hangs", flush=True)
        time.sleep(600)
    self.looks += 1
    return look(self, now, *rest)
Monitor.tick = tick
from portwatch.cli.main import main
sys.exit(main(["--demo"]))
"""

# Whoever uses it chooses the dark theme and flat rows, moves the window, and the machine dies.
CHOOSING = """
import os, signal, sys
from PySide6.QtCore import QTimer
from portwatch.ui.actions import Command
from portwatch.ui.desk import Desk
from portwatch.cli.main import main
open_desk = Desk.open
def opened(self, **rest):
    open_desk(self, **rest)
    actions = self.window.actions_
    print(self.theme.choice, actions[Command.THEME_DARK].isChecked(),
          self.window.listening.view.grouped, self.window.width(), flush=True)
    actions[Command.THEME_DARK].trigger()
    if self.window.listening.view.grouped:
        actions[Command.GROUP].trigger()
    self.window.resize(701, 503)
    QTimer.singleShot(1500, lambda: os.kill(os.getpid(), signal.SIGKILL))
Desk.open = opened
main(["--demo"])
"""

# The person opens the preferences, sets two numbers and closes them.
SETTING = """
import sys
from PySide6.QtCore import QTimer
from portwatch.ui.actions import Command
from portwatch.ui.desk import Desk
from portwatch.cli.main import main
open_desk = Desk.open
def opened(self, **rest):
    open_desk(self, **rest)
    self.window.actions_[Command.PREFERENCES].trigger()
    page = self.preferring.page
    page.row("poll.interval").control.setValue(3.5)
    page.row("learn.hours").control.setValue(5.0)
    page.row("history.days").control.setValue(7.0)
    page.row("privacy.peers").control.click()
    page.accept()
    QTimer.singleShot(50, lambda: tell(self))
def tell(self):
    if self._worker._pacer._settings.interval != 3.5:  # its thread is in a poll
        QTimer.singleShot(50, lambda: tell(self))
        return
    history = self._worker._history
    print(self._worker._pacer.pace.interval >= 3.5, self._monitor.expectations.learning.hours,
          history._writer._settings.days, history._recorder.keeps_peers, flush=True)
    self.quit()
Desk.open = opened
sys.exit(main([]))
"""

# The charts are loaded step by step; at some step Activity is opened, or the window closed.
WARMING = """
import sys
from PySide6.QtCore import QTimer
from portwatch.ui.desk import Desk
from portwatch.ui.warm_up import WarmUp
from portwatch.cli.main import main
act, at = sys.argv[1], int(sys.argv[2])
steps = 0
open_desk, take_step = Desk.open, WarmUp._take_step
def opened(self, **rest):
    global desk
    desk = self
    open_desk(self, **rest)
    QTimer.singleShot(500, lambda: self.window.tab_row.pointed.emit(2))
def taken(self):
    global steps
    take_step(self)
    steps += 1
    if steps == at:
        QTimer.singleShot(0, globals()[act])
def leave():
    print("pyqtgraph" in sys.modules, hasattr(sys.modules.get("pyqtgraph"), "PlotWidget"))
    desk.quit()
def show():
    desk.window.tab_row.choose(2)
    look()
def look():
    if desk.window.activity.charts is None:
        QTimer.singleShot(20, look)
    else:
        leave()
Desk.open, WarmUp._take_step = opened, taken
sys.exit(main(["--demo"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_what_is_chosen_is_kept_however_the_program_ends() -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", CHOOSING],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            text=True,
            timeout=PATIENCE,
            check=False,
        ).stdout.split()
        for _ in range(2)
    ]

    assert told[0][:3] == ["system", "False", "True"]
    assert told[1] == ["dark", "True", "False", "701"]


def test_what_is_set_reaches_all_that_it_is_about() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SETTING],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert done.stdout.split() == ["True", "5.0", "7.0", "False"], done.stderr
    text = (Paths.find().config / "config.toml").read_text(encoding="utf-8")
    assert [line for line in text.splitlines() if not line.startswith(("#", "[")) and line] == [
        "interval = 3.5",
        "hours = 5",
        "days = 7",
        "peers = false",
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_quitting_does_not_wait_for_a_look_that_hangs() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HANGING],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        try:
            assert program.stdout is not None
            assert program.stdout.readline() == "hangs\n"
            program.send_signal(signal.SIGTERM)
            told = program.communicate(timeout=PATIENCE)
        finally:
            program.kill()

    assert program.returncode == 0
    assert "portwatch" not in told[1]  # Qt may have something to say, the program has not
    assert "Traceback" not in told[1]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_second_start_ends_well_and_leaves_the_first_one(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    with window(folder) as first:
        try:
            wait_for(folder / "runtime" / "demo.sock")
            with window(folder) as second:
                told = second.communicate(timeout=PATIENCE)
            assert second.returncode == 0, told
            assert "portwatch" not in told[1]
            assert first.poll() is None
            with window(tmp_path / "other") as elsewhere:
                try:
                    wait_for(tmp_path / "other" / "runtime" / "demo.sock")
                finally:
                    end(elsewhere)
        finally:
            end(first)

    assert first.returncode == 0
    assert list((folder / "runtime").iterdir()) == []


def window(folder: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "portwatch", "--demo", "--data-dir", str(folder)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def wait_for(path: Path) -> None:
    for _ in range(100 * PATIENCE):
        if path.exists():
            return
        time.sleep(0.01)
    pytest.fail(f"{path} does not come")


def end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.communicate(timeout=PATIENCE)
    finally:
        process.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_where_nothing_can_be_saved_that_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "full").touch()  # nothing can be made below a file
    with window(tmp_path / "full") as program:
        try:
            assert program.stderr is not None
            told = program.stderr.readline()
        finally:
            end(program)

    place = f"{tmp_path}/full/config"
    assert told == f"portwatch: WARNING: nothing can be saved: Not a directory ({place})\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="mounts a tmpfs")
def test_a_full_disk_is_told_as_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    folder = tmp_path / "full"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)],
        check=False,
        capture_output=True,
    )
    if mounted.returncode:
        pytest.skip("no tmpfs may be mounted here")
    try:
        paths = Paths.find(folder)
        assert app._make(paths) == ()
        with suppress(OSError), (folder / "filler").open("wb") as filler:
            while True:
                filler.write(bytes(4096))
                filler.flush()
        (told,) = app._make(paths)
        assert told.startswith("nothing can be saved: No space left on device (")
        assert str(folder) in told
        assert not list(folder.rglob(".probe*"))
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.qt
@pytest.mark.parametrize(
    ("act", "step", "found"),
    [
        ("leave", 3, "False False"),
        ("leave", 90, "True False"),
        ("show", 3, "True True"),
        ("show", 90, "True True"),
    ],
)
def test_activity_can_be_opened_and_the_window_closed_while_the_charts_are_loaded(
    act: str, step: int, found: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WARMING, act, str(step)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=3 * PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stdout.strip()) == (0, found), done.stderr
    assert "Traceback" not in done.stderr
