from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtNetwork import QLocalSocket

from portwatch.ui.activation import VARIABLE
from portwatch.ui.single_instance import Claim, SingleInstance

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).resolve().parents[2]
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from portwatch.ui import single_instance
app = QCoreApplication([])
single_instance.ATTEMPTS, single_instance.PATIENCE = 5, 300
one = single_instance.SingleInstance(Path(sys.argv[1]), sys.argv[2])
claim = one.claim(show=sys.argv[3] == "show").name
stays = len(sys.argv) > 4
while stays and not Path(one._path).exists():
    app.processEvents()
print(claim, flush=True)
if stays:
    sys.stdin.read()
one.close()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Short, as a socket's path must be."""
    made = tmp_path / "run"
    made.mkdir(mode=0o700)
    return made


def second(folder: Path, name: str = "window", wish: str = "show") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SECOND, str(folder), name, wish],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def told(qtbot: QtBot, process: subprocess.Popen[str]) -> str:
    """What another start came to, while this one goes on."""
    with process:
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
        assert process.stdout is not None
        return process.stdout.read().strip()


def test_a_second_start_shows_the_first_window(qtbot: QtBot, folder: Path) -> None:
    first = SingleInstance(folder, "window")
    assert first.claim() is Claim.FIRST
    requested: list[int] = []
    first.requested.connect(lambda: requested.append(1))

    assert told(qtbot, second(folder)) == "ANSWERED"
    assert requested == [1]
    assert told(qtbot, second(folder, wish="stay")) == "ANSWERED"
    assert requested == [1]
    first.close()


@pytest.mark.parametrize(
    ("given", "used"),
    [("token-7_of/launcher", "token-7_of/launcher"), ("", None), ("two words", None), ("é", None)],
)
def test_a_second_start_hands_on_the_token_that_lets_a_window_come_to_the_front(
    qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch, given: str, used: str | None
) -> None:
    first = SingleInstance(folder, "window")
    assert first.claim() is Claim.FIRST
    seen: list[str | None] = []
    first.requested.connect(lambda: seen.append(os.environ.get(VARIABLE)))
    monkeypatch.setenv(VARIABLE, given)
    process = second(folder)
    monkeypatch.delenv(VARIABLE)

    assert told(qtbot, process) == "ANSWERED"
    assert seen == [used]
    first.close()


def test_another_name_or_folder_is_another_one(qtbot: QtBot, folder: Path) -> None:
    first = SingleInstance(folder, "window")
    assert first.claim() is Claim.FIRST
    (folder / "other").mkdir()

    assert told(qtbot, second(folder, "demo")) == "FIRST"
    assert told(qtbot, second(folder / "other")) == "FIRST"
    first.close()


def test_after_the_first_one_ended_the_next_is_the_first(qtbot: QtBot, folder: Path) -> None:
    first = SingleInstance(folder, "window")
    assert first.claim() is Claim.FIRST
    first.close()

    assert list(folder.iterdir()) == []
    assert told(qtbot, second(folder)) == "FIRST"


def test_what_a_killed_one_left_is_replaced(qtbot: QtBot, folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SECOND, str(folder), "window", "show", "stay"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == "FIRST\n"
        killed.kill()
    assert (folder / "window.sock").exists()

    first = SingleInstance(folder, "window")
    assert first.claim() is Claim.FIRST
    assert told(qtbot, second(folder)) == "ANSWERED"
    first.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody delete what is open")
@pytest.mark.parametrize("content", ["4194304\nportwatch\n\n\n\n", ""], ids=["gone", "empty"])
def test_a_lock_that_nobody_holds_keeps_nobody_out_on_a_full_disk(
    folder: Path, content: str
) -> None:
    lock = folder / "window.lock"
    lock.write_text(content)
    first = SingleInstance(folder, "window")
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1]))  # each write fails, as if full
    try:
        claim = first.claim()
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)

    assert claim is Claim.UNKNOWN
    assert not lock.exists()
    first.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows lets nobody delete what is open")
def test_a_full_disk_lets_nobody_in_beside_one_that_hangs(folder: Path) -> None:
    first = SingleInstance(folder, "window")
    assert first.claim() is Claim.FIRST
    (folder / "window.lock").write_text("4194304\nportwatch\n\n\n\n")

    with second(folder) as process:  # the lock is held, whatever is written in it
        assert process.stdout is not None
        assert process.stdout.read().strip() == "UNANSWERED"
    first.close()


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_only_this_person_can_reach_it(qtbot: QtBot, folder: Path) -> None:
    first = SingleInstance(folder, "window")
    first.claim()
    qtbot.waitUntil((folder / "window.sock").exists)

    for path in folder.iterdir():
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    assert stat.S_IMODE((folder / "window.sock").stat().st_mode) == 0o600
    first.close()


def test_whatever_else_is_said_to_it_does_nothing(qtbot: QtBot, folder: Path) -> None:
    first = SingleInstance(folder, "window")
    first.claim()
    requested: list[int] = []
    first.requested.connect(lambda: requested.append(1))
    qtbot.waitUntil((folder / "window.sock").exists)
    stranger = QLocalSocket()
    stranger.connectToServer(str(folder / "window.sock"))
    stranger.write(b"x" * 100_000)

    qtbot.waitUntil(lambda: stranger.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert requested == []
    assert told(qtbot, second(folder)) == "ANSWERED"
    stranger.close()
    stranger.deleteLater()
    first.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes anywhere")
def test_a_folder_that_cannot_be_written_keeps_nobody_out(folder: Path) -> None:
    folder.chmod(0o500)
    assert SingleInstance(folder, "window").claim() is Claim.UNKNOWN
    folder.chmod(0o700)


def test_a_folder_that_is_not_there_keeps_nobody_out(folder: Path) -> None:
    assert SingleInstance(folder / "missing", "window").claim() is Claim.UNKNOWN


def test_one_that_hangs_is_told_as_such(folder: Path) -> None:
    first = SingleInstance(folder, "window")
    first.claim()
    with second(folder) as process:  # nobody turns the loop meanwhile
        assert process.stdout is not None
        assert process.stdout.read().strip() == "UNANSWERED"
    assert first.holder == os.getpid()
    first.close()
