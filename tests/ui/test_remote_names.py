"""Names of remote addresses in the window; the resolver is the test's own."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from portwatch.services.runtime import now
from portwatch.services.settings import SettingsFile
from portwatch.ui.remote_names import RemoteNames
from portwatch.ui.settings_keeper import SettingsKeeper
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from tests.helpers.room import Room

PUBLIC, PRIVATE = "93.184.216.34", "192.168.7.9"


class Stage:
    """A window with two connections, and who is asked for names."""

    def __init__(self, room: Room, folder: Path) -> None:
        self.room = room
        self.asked: list[str] = []
        self.asked_on: set[int] = set()
        self.names = {PUBLIC: "www.example.", PRIVATE: "nas.lan"}
        self.gate = threading.Event()
        self.gate.set()
        file = SettingsFile(folder)
        self.keeper = SettingsKeeper(file.look(), file, room.window)
        self.lookups = RemoteNames(self.keeper, now, room.window, self._resolve)
        for remote in (PUBLIC, PRIVATE):
            room.machine.open(40_000, 10, remote=(remote, 443))
        room.window.tab_row.choose(1)
        room.poll()

    def _resolve(self, address: str) -> str:
        self.gate.wait(20)
        self.asked.append(address)
        self.asked_on.add(threading.get_ident())
        return self.names.get(address, "")

    @property
    def table(self) -> QImage:
        return self.room.window.connections.table.viewport().grab().toImage()

    def details(self) -> list[str]:
        details = self.room.window.side.details
        return [one.text for one in details.findChildren(TextBlock) if one.isVisible()]


@pytest.fixture
def stage(room: Room, tmp_path: Path) -> Iterator[Stage]:
    (tmp_path / "config").mkdir()
    made = Stage(room, tmp_path / "config")
    yield made
    made.gate.set()
    made.lookups.close()


def test_nothing_is_asked_unless_it_is_switched_on(qtbot: QtBot, stage: Stage) -> None:
    assert len(stage.room.window.connections.table.sockets.lines) == 2
    stage.table  # noqa: B018 - it is painted
    qtbot.wait(300)
    assert stage.asked == []
    assert stage.lookups.name_of(PUBLIC) == ""


def test_a_name_stands_beside_its_address_once_it_is_known(qtbot: QtBot, stage: Stage) -> None:
    before = stage.table
    with qtbot.waitSignal(stage.lookups.found, timeout=10_000):
        stage.keeper.change("privacy.names", value=True)
    stage.table  # noqa: B018 - it is painted
    qtbot.waitUntil(lambda: stage.lookups.name_of(PUBLIC) == "www.example", timeout=10_000)

    assert stage.asked == [PUBLIC]
    assert threading.get_ident() not in stage.asked_on
    assert stage.table != before

    model = stage.room.window.connections.table.sockets
    column = [one.id for one in model.columns].index("remote")
    tips = [model.data(model.index(row, column), 3) for row in range(2)]
    assert sorted(map(str, tips)) == ["<p>www.example</p>", "None"]

    stage.keeper.change("privacy.names", value=False)
    assert stage.lookups.name_of(PUBLIC) == ""
    assert stage.table == before


def test_private_addresses_are_asked_for_only_if_that_is_wanted(qtbot: QtBot, stage: Stage) -> None:
    stage.keeper.change("privacy.names", value=True)
    stage.keeper.change("privacy.private_names", value=True)
    stage.table  # noqa: B018 - it is painted
    qtbot.waitUntil(lambda: stage.lookups.name_of(PRIVATE) == "nas.lan", timeout=10_000)
    qtbot.waitUntil(lambda: set(stage.asked) == {PRIVATE, PUBLIC}, timeout=10_000)


def test_the_details_tell_the_name_when_it_comes(qtbot: QtBot, stage: Stage) -> None:
    stage.gate.clear()
    stage.keeper.change("privacy.names", value=True)
    table = stage.room.window.connections.table
    rows = [line.row.socket.remote_address for line in table.sockets.lines]
    table.selectRow(rows.index(PUBLIC))
    assert "www.example" not in stage.details()  # and nothing waits for the resolver

    stage.gate.set()
    qtbot.waitUntil(lambda: "www.example" in stage.details(), timeout=10_000)
