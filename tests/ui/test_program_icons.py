"""Icons of programs in the table: out of a theme that the test puts there."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor, QIcon, QImage

from portwatch.core.desktop_entry import ProgramIconNames
from portwatch.core.model import Container
from portwatch.ui.program_icons import ProgramIcons
from tests.helpers.rows import connection, held_by, listener, ownerless, process

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from tests.helpers.room import Room

RED = QColor("#ff0000")


@pytest.fixture(autouse=True)
def icon_theme(qapp: QApplication, tmp_path: Path) -> Iterator[None]:
    """A theme with one icon, ``daemon-icon``: a red square."""
    del qapp
    folder = tmp_path / "icons" / "test" / "16x16" / "apps"
    folder.mkdir(parents=True)
    (tmp_path / "icons" / "test" / "index.theme").write_text(
        "[Icon Theme]\nName=test\nDirectories=16x16/apps\n[16x16/apps]\nSize=16\nType=Fixed\n"
    )
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(RED)
    assert image.save(str(folder / "daemon-icon.png"))
    paths, name = QIcon.themeSearchPaths(), QIcon.themeName()
    QIcon.setThemeSearchPaths([str(tmp_path / "icons")])
    QIcon.setThemeName("test")
    yield
    QIcon.setThemeSearchPaths(paths)
    QIcon.setThemeName(name)


@pytest.fixture
def names() -> ProgramIconNames:
    found = ProgramIconNames()
    found.add("/usr/bin/daemon", "daemon-icon")
    found.add("/usr/bin/worker", "no-such-icon")
    return found


def is_red(image: QImage) -> bool:
    return any(
        image.pixelColor(x, y) == RED
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )


def test_a_program_of_the_menu_has_its_icon_in_the_table(
    qtbot: QtBot, room: Room, icons: Icons, names: ProgramIconNames
) -> None:
    table = room.window.listening.table
    room.machine.run(30, "daemon", exe="/tmp/daemon")
    room.machine.open(7001, 30)
    room.poll()

    def pictures() -> list[bool]:
        image = table.viewport().grab().toImage()
        height = table.rowHeight(0)
        return [
            is_red(image.copy(0, row * height, table.columnWidth(0), height))
            for row in range(len(table.sockets.lines))
        ]

    assert not any(pictures())
    icons.programs.learn(names)
    qtbot.waitUntil(lambda: any(pictures()))

    owners = [line.row.ownership.owners[0].exe for line in table.sockets.lines]
    assert dict(zip(owners, pictures(), strict=True)) == {
        "/usr/bin/daemon": True,
        "/usr/bin/worker": False,
        "/tmp/daemon": False,
    }


def test_the_menu_is_read_on_another_thread(qtbot: QtBot, names: ProgramIconNames) -> None:
    read_on: list[int] = []

    def read() -> ProgramIconNames:
        read_on.append(threading.get_ident())
        return names

    icons = ProgramIcons(read)
    with qtbot.waitSignal(icons.found, timeout=10_000):
        icons.start()

    assert read_on != [threading.get_ident()]
    row = listener(ownership=held_by(process("daemon")))
    assert icons.pixmap(row, 16, 1.0) is None  # not while it is painted
    qtbot.waitUntil(lambda: icons.pixmap(row, 16, 1.0) is not None)
    pixmap = icons.pixmap(row, 16, 2.0)
    assert pixmap is not None
    assert pixmap.deviceIndependentSize().width() <= 16
    assert icons.pixmap(connection(ownership=held_by(process("daemon"))), 16, 1.0) is not None
    icons.stop()


def test_only_what_is_known_to_run_from_there_has_one(
    qtbot: QtBot, names: ProgramIconNames
) -> None:
    icons = ProgramIcons(lambda: names)
    icons.learn(names)
    row = listener(ownership=held_by(process("daemon")))
    qtbot.waitUntil(lambda: icons.pixmap(row, 16, 1.0) is not None)
    box = Container("docker", "a" * 12, "box")

    for other in (
        listener(ownership=ownerless()),
        listener(ownership=held_by(process("daemon", exe="/home/anna/daemon"))),
        listener(ownership=held_by(process("daemon", exe=None))),
        listener(ownership=held_by(process("daemon")), container=box),
    ):
        assert icons.pixmap(other, 16, 1.0) is None
