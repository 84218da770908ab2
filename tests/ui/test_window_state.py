from __future__ import annotations

import os
import random
import stat
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QMainWindow, QSplitter

from portwatch.ui.window_state import SIZE_AT_MOST, WindowState

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="no FIFO elsewhere")


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "window.ini"


def put_fifo(path: Path) -> None:
    os.mkfifo(path)


def put_folder(path: Path) -> None:
    path.mkdir()


def put_too_much(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b"[General]\ntray-told=yes\n")
        file.truncate(SIZE_AT_MOST + 1)


def put_link(path: Path) -> None:
    """Qt would put a file of its own in the place of what a link leads to, be it a device."""
    target = path.with_name("elsewhere")
    os.mkfifo(target)
    path.symlink_to(target)


def put_link_to_a_file(path: Path) -> None:
    target = path.with_name("elsewhere")
    target.write_text("of somebody else", encoding="utf-8")
    path.symlink_to(target)


def test_what_was_saved_is_restored(path: Path, window: QMainWindow) -> None:
    splitter = QSplitter(window)
    state = WindowState(path)
    assert not state.restore(window, splitter)
    window.resize(444, 333)
    state.remember_told_of_tray()
    state.save(window, splitter)

    window.resize(300, 200)
    again = WindowState(path)
    assert again.problem is None
    assert again.has_told_of_tray
    assert again.restore(window, splitter)
    assert (window.width(), window.height()) == (444, 333)


@linux
@pytest.mark.expects_log("window.ini")
def test_nothing_is_written_through_a_link(path: Path, window: QMainWindow) -> None:
    target = path.with_name("elsewhere")
    for text in ("of somebody else", None):
        path.unlink(missing_ok=True)
        path.symlink_to(target)
        if text is None:
            target.unlink()
        else:
            target.write_text(text, encoding="utf-8")

        WindowState(path).save(window, QSplitter(window))

        assert (target.read_text(encoding="utf-8") if target.exists() else None) == text


@linux
@pytest.mark.expects_log("window.ini")
@pytest.mark.parametrize("put", [put_fifo, put_folder, put_too_much, put_link, put_link_to_a_file])
def test_what_is_no_small_file_is_set_aside_and_the_start_is_the_first(
    path: Path, window: QMainWindow, put: object
) -> None:
    assert callable(put)
    put(path)
    kind, target = (stat.S_IFMT(each.st_mode) for each in (path.lstat(), path.stat()))

    state = WindowState(path)
    assert state.problem is not None
    assert "window.ini" in state.problem
    assert not state.has_told_of_tray
    state.remember_told_of_tray()
    state.save(window, QSplitter(window))
    aside = path.with_name("window.ini.broken")
    assert aside.name in state.problem
    assert stat.S_IFMT(aside.lstat().st_mode) == kind
    assert stat.S_IFMT(aside.stat().st_mode) == target
    assert WindowState(path).has_told_of_tray


@linux
@pytest.mark.expects_log("window.ini")
def test_what_was_set_aside_before_stays(path: Path) -> None:
    path.with_name("window.ini.broken").write_text("mine")
    put_folder(path)

    state = WindowState(path)

    assert path.with_name("window.ini.broken").read_text() == "mine"
    assert path.with_name("window.ini.broken-2").is_dir()
    assert "window.ini.broken-2" in (state.problem or "")


@linux
@pytest.mark.expects_log("window.ini")
def test_where_nothing_can_be_set_aside_the_place_is_forgotten(
    path: Path, window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    put_fifo(path)
    monkeypatch.setattr("pathlib.Path.rename", refuse)
    state = WindowState(path)

    assert "window.ini" in (state.problem or "")
    state.remember_told_of_tray()
    assert state.has_told_of_tray
    state.save(window, QSplitter(window))
    assert stat.S_ISFIFO(path.lstat().st_mode)


@pytest.mark.parametrize("text", ["", "[General]\ngeometry=@Variant(\\0"])
def test_a_file_that_says_nothing_of_use_is_the_first_start(
    path: Path, window: QMainWindow, text: str
) -> None:
    path.write_text(text)
    state = WindowState(path)

    assert state.problem is None
    assert not state.restore(window, QSplitter(window))
    assert not state.has_told_of_tray


@pytest.mark.expects_log("window.ini")
@pytest.mark.parametrize(
    "content", [b"nonsense", b"\0" * 99, random.Random(7).randbytes(3000)], ids=len
)
def test_a_file_that_makes_no_sense_is_set_aside_as_it_was(
    path: Path, window: QMainWindow, content: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    path.write_bytes(content)
    state = WindowState(path)
    assert not state.restore(window, QSplitter(window))
    assert not state.has_told_of_tray

    state.remember_told_of_tray()
    state.save(window, QSplitter(window))

    assert "window.ini.broken" in (state.problem or "")
    assert path.with_name("window.ini.broken").read_bytes() == content
    assert "nothing can be saved" not in caplog.text
    again = WindowState(path)
    assert again.problem is None
    assert again.has_told_of_tray
    assert again.restore(window, QSplitter(window))


@pytest.mark.expects_log("window.ini")
def test_a_file_that_makes_no_sense_and_stays_is_not_written_over(
    path: Path, window: QMainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    path.write_text("nonsense")
    monkeypatch.setattr("pathlib.Path.rename", refuse)
    state = WindowState(path)
    state.save(window, QSplitter(window))

    assert "window.ini" in (state.problem or "")
    assert path.read_text() == "nonsense"


@pytest.mark.expects_log("nothing can be saved: the window's place is not remembered")
def test_a_place_that_cannot_be_saved_is_told(
    tmp_path: Path, window: QMainWindow, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "gone").touch()  # nothing can be written below a file
    state = WindowState(tmp_path / "gone" / "window.ini")
    assert state.problem is None  # told once, for all files, by whoever makes the folders

    state.save(window, QSplitter(window))

    assert "is not remembered" in caplog.text


def test_what_was_chosen_is_written_at_once(path: Path) -> None:
    first = WindowState(path)
    first.remember("looks", "dark")

    assert WindowState(path).recall("looks") == "dark"  # the first one has not ended
    assert WindowState(path).recall("other") is None
