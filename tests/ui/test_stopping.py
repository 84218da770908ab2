"""Pausing a program from its row, on this real machine."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from portwatch.core.history_records import Act, ActKind
from portwatch.core.model import Verdict
from portwatch.services import runtime
from portwatch.services.stop import is_paused
from portwatch.services.stop_plan import Way
from portwatch.sources import choose
from portwatch.ui.actions import Command
from portwatch.ui.details import DetailsPanel
from portwatch.ui.stop_dialog import StopDialog
from portwatch.ui.stopping import Stopping
from tests.helpers.puppet import Puppet
from tests.helpers.stop_stage import PATIENCE, row
from tests.helpers.stopping import identity, until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.services.stopped import Stopped
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")


class Bench:
    """A panel of details, and what its buttons lead to."""

    def __init__(self, qtbot: QtBot, theme: Theme, icons: Icons) -> None:
        self.qtbot = qtbot
        self.acts: list[Act] = []
        self.told: list[str] = []
        self.failures: list[str] = []
        self.window = QWidget()
        self.details = DetailsPanel(theme, icons)
        self.details.resize(360, 700)
        for widget in (self.window, self.details):
            qtbot.addWidget(widget)
            widget.show()
        self.stopping = Stopping(
            choose,
            runtime.now,
            self.acts.append,
            theme=theme,
            icons=icons,
            details=self.details,
            window=self.window,
        )
        self.stopping.done.connect(self.told.append)
        self.stopping.failed.connect(self.failures.append)
        self.stopping.start()

    def show(self, one: Listener) -> None:
        self.details.show_row(one, runtime.now())

    def wait(self, heard: list[str]) -> str:
        self.qtbot.waitUntil(lambda: bool(heard), timeout=PATIENCE)
        return heard.pop()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[Bench]:
    made = Bench(qtbot, theme, icons)
    yield made
    made.stopping.close()


@pytest.fixture
def puppet() -> Iterator[Puppet]:
    with Puppet() as made:
        yield made
        os.kill(made.pid, signal.SIGCONT)


def suspicious(port: int) -> Listener:
    return replace(row(port), verdict=Verdict.SUSPICIOUS)


def test_a_suspicious_program_can_be_paused_and_let_go_on(desk: Bench, puppet: Puppet) -> None:
    port = puppet.listen()
    desk.show(suspicious(port))
    button = desk.details._hold
    assert (button.text(), button.isVisible()) == ("Pause", True)
    assert not desk.details._held.isVisible()

    button.click()

    assert "is paused" in desk.wait(desk.told)
    assert is_paused(puppet.pid)
    assert button.text() == "Go on"
    assert desk.details._held.isVisible()

    button.click()

    assert desk.wait(desk.told) == f"python, process {puppet.pid}, goes on."
    assert not is_paused(puppet.pid)
    assert button.text() == "Pause"
    assert not desk.details._held.isVisible()
    assert [one.kind for one in desk.acts] == [ActKind.PAUSE, ActKind.CONTINUE]


def test_what_is_paused_elsewhere_is_marked(desk: Bench, puppet: Puppet) -> None:
    """A program with a milder verdict too, which has no button for it otherwise."""
    desk.show(row(puppet.listen()))
    assert not desk.details._hold.isVisible()

    os.kill(puppet.pid, signal.SIGSTOP)

    desk.qtbot.waitUntil(desk.details._held.isVisible, timeout=PATIENCE)
    assert desk.details._hold.isVisible()
    os.kill(puppet.pid, signal.SIGCONT)
    desk.qtbot.waitUntil(lambda: not desk.details._held.isVisible(), timeout=PATIENCE)


def test_why_it_is_not_paused_is_told(desk: Bench, puppet: Puppet) -> None:
    one = suspicious(puppet.listen())
    desk.show(one)
    puppet.do("s.close()")

    desk.details._hold.click()

    assert "closed meanwhile" in desk.wait(desk.failures)
    assert not is_paused(puppet.pid)
    assert desk.acts == []


def test_a_row_that_has_closed_offers_neither(desk: Bench, puppet: Puppet) -> None:
    one = suspicious(puppet.listen())
    os.kill(puppet.pid, signal.SIGSTOP)

    desk.details.show_row(one, runtime.now(), closed_for=1.0)

    assert not desk.details._hold.isVisible()
    assert not desk.details._held.isVisible()


def test_the_menu_of_a_row_names_what_undoes_a_pause(room: Room, puppet: Puppet) -> None:
    room.machine.run(puppet.pid, "server", started=identity(puppet.pid).started)
    room.machine.open(7000, puppet.pid)
    room.poll()
    table = room.window.listening.table
    table.selectRow(
        next(n for n, one in enumerate(table.sockets.lines) if one.row.socket.local_port == 7000)
    )
    action = room.window.actions_[Command.HOLD]
    asked: list[Listener] = []
    room.window.commands.hold_requested.connect(asked.append)
    room.window.commands.refresh()
    assert (action.text(), action.isEnabled()) == ("Pause program", True)

    os.kill(puppet.pid, signal.SIGSTOP)
    until(lambda: is_paused(puppet.pid))
    room.window.commands.refresh()

    assert action.text() == "Let program go on"
    action.trigger()
    assert [one.socket.local_port for one in asked] == [7000]


def test_all_that_ended_with_a_tree_is_told(desk: Bench, puppet: Puppet) -> None:
    """An alert about a child's port is settled with its parent's."""
    planned, child = identity(puppet.pid), identity(puppet.fork())
    puppet.children.remove(child.pid)
    told: list[Stopped] = []
    desk.stopping.stopped.connect(told.append)

    def choose_tree() -> None:
        (dialog,) = desk.window.findChildren(StopDialog)
        if dialog._view is None:
            QTimer.singleShot(20, choose_tree)
            return
        dialog._view._choices[Way.TREE].button.click()
        dialog._stop.click()
        close_when_done()

    def close_when_done() -> None:
        (dialog,) = desk.window.findChildren(StopDialog)
        if dialog.outcome is None:
            QTimer.singleShot(20, close_when_done)
        else:
            dialog.reject()

    one = row(puppet.listen())
    QTimer.singleShot(0, choose_tree)
    desk.stopping.stop(one)

    (stopped,) = told
    assert stopped.row is one
    assert stopped.processes == {planned, child}
    assert stopped.sockets == {one.socket.id}
