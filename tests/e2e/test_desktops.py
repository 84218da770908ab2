"""Desktops of other kinds: without a tray, without a bus, with a panel that comes late."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services.runtime import Paths
from tests.helpers.desktop import Desktop, missing_programs
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(bool(missing_programs()), reason="no desktop for tests")

_LISTEN = (
    "import socket, time; one = socket.create_server(('127.0.0.1', 0));"
    " print(one.getsockname()[1], flush=True); time.sleep(600)"
)
PANEL = ("trayer", "--edge", "bottom", "--height", "24", "--SetDockType", "true")


def start(desktop: Desktop, *words: str) -> subprocess.Popen[str]:
    program = desktop.start_portwatch(*words)
    desktop.wait_until(desktop.window, "the window")
    return program


def test_without_a_tray_the_window_is_the_program(tmp_path: Path) -> None:
    with Desktop(tmp_path, tray=False) as desktop:
        program = start(desktop, "--demo", "--minimized")
        desktop.wait_until(lambda: desktop.node(program.pid, "table cell", "port "), "rows")
        desktop.close_window()
        desktop.wait_until(lambda: program.poll() is not None, "the end of the program")

        assert program.returncode == 0
        assert "Traceback" not in desktop.log_of(sys.executable)


def test_with_a_tray_a_closed_window_goes_on_watching_and_says_so_once(tmp_path: Path) -> None:
    with Desktop(tmp_path) as desktop:
        program = start(desktop, "--demo")
        desktop.wait_until(lambda: desktop.node(program.pid, "table cell", "port "), "rows")
        desktop.close_window()
        desktop.wait_until(lambda: desktop.window() is None, "the window to go")
        told = desktop.wait_until(
            lambda: [one for one in desktop.notifications() if "goes on" in one["summary"]],
            "the word where it went",
        )

        assert len(told) == 1
        assert program.poll() is None
        program.terminate()  # a polite end of the session
        desktop.wait_until(lambda: program.poll() is not None, "the end of the program")
        assert program.returncode == 0
        written = [path for path in Paths.find().state.rglob("*") if path.is_file()]
        assert [stat.S_IMODE(path.stat().st_mode) for path in written] == [0o600]


def test_a_program_that_ends_does_not_say_that_it_goes_on(tmp_path: Path) -> None:
    with Desktop(tmp_path) as desktop:
        program = start(desktop)
        desktop.wait_until(lambda: desktop.node(program.pid, "table cell", "port "), "rows")
        with Puppet() as puppet:
            puppet.listen()
            desktop.wait_until(lambda: desktop.dunst.shown, "the notification")
            program.terminate()
            desktop.wait_until(lambda: program.poll() is not None, "the end of the program")
        told = [one["summary"] for one in desktop.notifications()]

    assert program.returncode == 0
    assert len(told) == 1
    assert "opened" in told[0]


def test_a_fifo_in_place_of_the_window_s_file_is_told_in_the_window(tmp_path: Path) -> None:
    folder = Paths.find().state
    folder.mkdir(parents=True)
    os.mkfifo(folder / "window.ini")
    with Desktop(tmp_path, tray=False) as desktop:
        program = start(desktop, "--demo")
        desktop.wait_until(lambda: desktop.says(program.pid, "window.ini.broken"), "the notice")

    assert stat.S_ISFIFO((folder / "window.ini.broken").stat().st_mode)


def test_a_tray_that_comes_late_is_found(tmp_path: Path) -> None:
    with Desktop(tmp_path, tray=False) as desktop:
        program = start(desktop, "--demo")
        before = desktop.windows(program.pid)
        desktop.start(*PANEL)
        # The icon in a tray is a window of the program's own.
        desktop.wait_until(lambda: desktop.windows(program.pid) > before, "the icon")


def test_a_notification_server_that_comes_late_is_found(tmp_path: Path) -> None:
    with Desktop(tmp_path, tray=False, notifications=False) as desktop, Puppet() as puppet:
        program = desktop.start_watching()
        first = puppet.listen()
        desktop.wait_until(
            lambda: desktop.says(program.pid, f"on port {first}."), "the notice in the window"
        )
        desktop.start("dunst")
        desktop.wait_until(lambda: desktop.owns_name("org.freedesktop.Notifications"), "dunst")
        second = puppet.listen("other")
        desktop.wait_until(
            lambda: [one for one in desktop.notifications() if str(second) in one["message"]],
            "the notification",
        )


def test_a_hidden_window_comes_back_when_its_tray_goes(tmp_path: Path) -> None:
    with Desktop(tmp_path, tray=False) as desktop:
        panel = desktop.start(*PANEL)
        program = start(desktop, "--demo")
        desktop.wait_until(lambda: desktop.windows(program.pid) > 1, "the icon")
        desktop.close_window()
        desktop.wait_until(lambda: desktop.window() is None, "the window to go")
        panel.terminate()
        desktop.wait_until(desktop.window, "the window again")

        assert program.poll() is None


def test_without_a_bus_the_program_lives_and_the_log_says_so(tmp_path: Path) -> None:
    with Desktop(tmp_path, tray=False, bus=False) as desktop:
        program = start(desktop, "--log-level", "info")
        desktop.wait_until(lambda: "no session bus" in desktop.log_of(sys.executable), "the log")
        with Puppet() as puppet:
            puppet.listen()
            desktop.close_window()
            desktop.wait_until(lambda: program.poll() is not None, "the end of the program")

        assert program.returncode == 0
        assert "Traceback" not in desktop.log_of(sys.executable)


def test_hostile_names_do_not_reach_the_notification_as_markup(tmp_path: Path) -> None:
    with Desktop(tmp_path) as desktop:
        program = start(desktop)
        desktop.wait_until(lambda: desktop.node(program.pid, "table cell", "port "), "rows")
        with Puppet() as puppet:
            puppet.do("Path('/proc/self/comm').write_bytes(b'<b>x</b>\\x1b[1m')")
            port = puppet.listen()
            told = desktop.wait_until(
                lambda: [  # it may share a burst with what others open just now
                    one
                    for one in desktop.notifications()
                    if str(port) in one["summary"] + one["body"]
                ],
                "the notification",
            )[-1]

    assert "\x1b" not in told["summary"] + told["body"]
    assert "<b>x</b>" not in told["body"]


@pytest.mark.parametrize("display", ["", ":4711", "nonsense"])
def test_a_display_that_is_not_there_is_named_in_one_line(display: str, tmp_path: Path) -> None:
    with Desktop(tmp_path, tray=False, bus=False) as desktop:
        program = desktop.start_portwatch(env={"DISPLAY": display})
        desktop.wait_until(lambda: program.poll() is not None, "the end of the program")
        told = desktop.log_of(sys.executable).splitlines()

    assert program.returncode == 1
    assert len(told) == 1
    assert told[0].startswith("portwatch: ")
    assert "portwatch list" in told[0]


def test_the_real_listeners_are_on_show(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _LISTEN]  # the tests themselves may lie in a temporary folder
    with (
        Desktop(tmp_path) as desktop,
        subprocess.Popen(command, cwd="/", stdout=subprocess.PIPE, text=True) as server,
    ):
        try:
            assert server.stdout is not None
            port = int(server.stdout.readline())
            program = start(desktop)
            shown = desktop.wait_until(
                lambda: desktop.node(program.pid, "table cell", f"port {port}"), "the row"
            )
        finally:
            server.kill()

    assert "expected" in shown["name"]
    assert "unexpected" not in shown["name"]
