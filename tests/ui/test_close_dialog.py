"""The dialog that closes one connection, on real connections of this machine."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from portwatch.core.history_records import Act, ActKind
from portwatch.services import connection_close, runtime
from portwatch.services.connection_close import CloseCode, not_closed
from portwatch.services.machine import open_monitor
from portwatch.sources import choose
from portwatch.ui.actions import Command
from portwatch.ui.close_dialog import CloseDialog
from portwatch.ui.close_worker import CloseWorker
from portwatch.ui.code_box import CodeBox
from portwatch.ui.fact_list import FactList
from portwatch.ui.row_menu import _OF_CONNECTIONS
from portwatch.ui.text_block import TextBlock
from portwatch.ui.worker_thread import WorkerThread
from tests.helpers.puppet import Puppet
from tests.helpers.stop_stage import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Connection
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="needs CAP_NET_ADMIN"
)


class Stage:
    """A window, and a dialog over it."""

    def __init__(self, qtbot: QtBot, theme: Theme, icons: Icons) -> None:
        self.qtbot, self.theme, self.icons = qtbot, theme, icons
        self.window = QWidget()
        self.window.resize(1280, 800)
        qtbot.addWidget(self.window)
        self.window.show()
        self.acts: list[Act] = []
        self.threads: list[WorkerThread] = []

    def open(self, one: Connection) -> CloseDialog:
        worker = CloseWorker(choose, runtime.now, self.acts.append)
        self.threads.append(WorkerThread(worker, "close", end=worker.close))
        self.threads[-1].start()
        dialog = CloseDialog(one, worker, self.theme, self.icons, self.window)
        dialog.show()
        return dialog

    def finish(self, dialog: CloseDialog) -> CloseCode:
        self.qtbot.waitUntil(lambda: dialog.outcome is not None, timeout=PATIENCE)
        assert dialog.outcome is not None
        return dialog.outcome.code


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[Stage]:
    made = Stage(qtbot, theme, icons)
    yield made
    for thread in made.threads:
        thread.stop()


@pytest.fixture
def ends() -> Iterator[tuple[Puppet, Puppet, int]]:
    """A server, its client, and the client's port."""
    with Puppet() as server, Puppet() as client:
        port = server.listen()
        client.do(f"c = socket.create_connection(('127.0.0.1', {port}))")
        server.do("a, _ = s.accept()")
        yield server, client, int(client.ask("c.getsockname()[1]"))


def connection(port: int) -> Connection:
    monitor = open_monitor(connections=True)
    try:
        tick = monitor.tick(runtime.now())
    finally:
        monitor.close()
    (found,) = [one for one in tick.connections or () if one.socket.local_port == port]
    return found


def facts(dialog: CloseDialog) -> str:
    (found,) = dialog.findChildren(FactList)
    texts = [one.text() for one in found.findChildren(QLabel)]
    return "\n".join([*texts, *(one.text for one in found.findChildren(TextBlock))])


def test_both_ends_and_the_owner_are_named_before(
    stage: Stage, ends: tuple[Puppet, Puppet, int]
) -> None:
    _, client, port = ends

    dialog = stage.open(connection(port))

    assert dialog.title == "Close this connection?"
    assert f"127.0.0.1:{port}" in facts(dialog)
    assert f"python, process {client.pid}" in facts(dialog)
    stage.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)  # the gentle thing
    assert not dialog.isVisible()
    assert client.ask("c.send(b'x')") == "1"
    assert stage.acts == []


def test_the_connection_is_closed_and_remembered(
    stage: Stage, ends: tuple[Puppet, Puppet, int]
) -> None:
    _, client, port = ends
    dialog = stage.open(connection(port))

    dialog._close.click()

    assert stage.finish(dialog) is CloseCode.CLOSED
    assert (dialog.title, dialog.text) == ("Closed", "Both ends are told.")
    assert client.ask("c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)") == "103"
    assert [(one.kind, one.outcome) for one in stage.acts] == [(ActKind.CLOSE, "closed")]
    assert not dialog._close.isVisible()
    dialog.reject()


def test_a_connection_that_has_gone_is_told(stage: Stage, ends: tuple[Puppet, Puppet, int]) -> None:
    _, client, port = ends
    one = connection(port)
    client.do("import struct")
    client.do("c.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack('ii', 1, 0))")
    client.do("c.close()")
    dialog = stage.open(one)

    dialog._close.click()

    assert stage.finish(dialog) is CloseCode.GONE
    assert (dialog.title, dialog.text) == ("Not closed", "It had ended before.")
    dialog.reject()


def test_a_remedy_can_be_copied(stage: Stage, ends: tuple[Puppet, Puppet, int]) -> None:
    one = connection(ends[2])
    dialog = stage.open(one)
    remedy = f"sudo portwatch close {connection_close.ends(one.socket)}"
    why = "Only an administrator may close a connection."

    dialog._show_outcome(not_closed(CloseCode.NOT_PERMITTED, why, remedy))

    (box,) = dialog.findChildren(CodeBox)
    assert box.command == remedy
    assert dialog.text == "Only an administrator may close a connection."
    dialog.reject()


def test_every_word_has_room(stage: Stage, ends: tuple[Puppet, Puppet, int]) -> None:
    dialog = stage.open(connection(ends[2]))
    stage.qtbot.wait(50)

    assert dialog._text.height() >= dialog._text.heightForWidth(dialog._text.width())
    assert dialog._foot.geometry().bottom() == dialog.rect().bottom()
    dialog.reject()


def test_it_is_in_the_menu_of_a_connection() -> None:
    assert Command.CLOSE_CONNECTION in _OF_CONNECTIONS
