"""What most tests of widgets stand on: a theme and its icons."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget

from portwatch.ui.activity_pane import ActivityPane
from portwatch.ui.icons import Icons
from portwatch.ui.table_model import SocketTableModel
from portwatch.ui.table_view import SocketTableView
from portwatch.ui.theme import Theme, ThemeChoice
from tests.helpers.arranged import COLUMNS
from tests.helpers.pseudo_locale import Pseudo
from tests.helpers.room import Room, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform complains about every window and menu that is shown."""
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.qt_log_ignore("^This plugin does not support "))


@pytest.fixture(autouse=True)
def _let_go() -> Iterator[None]:
    """A key that a test pressed with Shift leaves that pressed, for Qt and the next test."""
    yield
    if QGuiApplication.instance() is not None and QGuiApplication.keyboardModifiers():
        widget = QWidget()
        QTest.keyRelease(widget, Qt.Key.Key_Shift)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme."""
    return Theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """Icons in the colours of ``theme``."""
    return Icons(theme)


@pytest.fixture
def table(qtbot: QtBot, theme: Theme, icons: Icons) -> SocketTableView:
    """A table that is shown, without rows."""
    view = SocketTableView(SocketTableModel(COLUMNS), theme, icons)
    qtbot.addWidget(view)
    QAbstractItemModelTester(
        view.sockets, QAbstractItemModelTester.FailureReportingMode.Fatal, view
    )
    view.resize(900, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.fixture
def pseudo(qapp: QApplication) -> Iterator[None]:
    """The language that nobody speaks is spoken."""
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.fixture
def pane(qtbot: QtBot, theme: Theme, icons: Icons) -> ActivityPane:
    """The pane of charts, not yet shown."""
    pane = ActivityPane(theme, icons)
    pane.resize(1280, 680)
    qtbot.addWidget(pane)
    return pane


@pytest.fixture
def room(theme: Theme, icons: Icons, tmp_path: Path) -> Iterator[Room]:
    """A window on a machine of plain Python."""
    with open_room(theme, icons, tmp_path) as made:
        yield made
