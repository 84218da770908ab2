"""Saved filters over a real window, with a real file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolButton

from portwatch.core.saved_filters import SavedFilter
from portwatch.services.settings import SettingsFile
from portwatch.ui.actions import Command
from portwatch.ui.filter_shelf import FilterShelf
from portwatch.ui.save_filter_dialog import SaveFilterDialog
from portwatch.ui.settings_keeper import SettingsKeeper

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QAction
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room

WEB = SavedFilter("Web & more", "port:80,443")


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    (tmp_path / "config").mkdir()
    return SettingsFile(tmp_path / "config")


@pytest.fixture
def shelf(room: Room, theme: Theme, file: SettingsFile) -> FilterShelf:
    keeper = SettingsKeeper(file.look(), file, room.window)
    return FilterShelf(keeper, theme, room.window)


def offered(shelf: FilterShelf) -> dict[str, QAction]:
    shelf.fill()
    return {action.text(): action for action in shelf.menu.actions() if action.text()}


def in_dialog(act: Callable[[SaveFilterDialog], object], start: Callable[[], object]) -> None:
    """Do something in the dialog that something opens."""

    def do() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SaveFilterDialog)
        act(dialog)
        if dialog.isVisible():
            dialog.reject()

    QTimer.singleShot(100, do)
    start()


def test_a_filter_is_saved_chosen_and_removed_by_the_keyboard(
    qtbot: QtBot, room: Room, shelf: FilterShelf, file: SettingsFile
) -> None:
    window, box = room.window, room.window.filter_box
    qtbot.keyClicks(box, "port:4000")
    qtbot.keyClick(box, Qt.Key.Key_Return)

    def name_it(dialog: SaveFilterDialog) -> None:
        assert dialog.name.text() == "port:4000"
        assert dialog.name.hasSelectedText()
        qtbot.keyClicks(dialog.name, "Mine")
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)

    in_dialog(
        name_it,
        lambda: qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier),
    )
    assert shelf._keeper.settings.filters == (SavedFilter("Mine", "port:4000"),)
    shelf._keeper.flush()
    assert file.look().settings.filters == (SavedFilter("Mine", "port:4000"),)

    box.set_query("")
    room.poll()
    assert set(room.ports()) == {4000, 5000}
    qtbot.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert shelf.menu.isVisible()
    qtbot.keyClick(shelf.menu, Qt.Key.Key_Down)
    qtbot.keyClick(shelf.menu, Qt.Key.Key_Return)
    room.poll()
    assert box.text() == "port:4000"
    assert room.ports() == [4000]
    assert offered(shelf)["Mine\tport:4000"].isChecked()

    (drop,) = (one for one in shelf.menu.findChildren(QMenu) if one.title() == "Remove")
    drop.actions()[0].trigger()
    assert list(offered(shelf)) == ["No filter is saved yet", "Save this filter…"]
    assert box.text() == "port:4000"


def test_a_click_on_the_icon_opens_the_menu(qtbot: QtBot, room: Room, shelf: FilterShelf) -> None:
    icon = room.window.filter_box.findChildren(QToolButton)[0]

    qtbot.mouseClick(icon, Qt.MouseButton.LeftButton)

    assert shelf.menu.isVisible()
    assert icon.toolTip().startswith("Saved filters")
    shelf.menu.close()


def test_a_name_that_is_taken_is_told_before_it_is_replaced(room: Room, shelf: FilterShelf) -> None:
    shelf._keeper.save_filter(WEB)
    room.window.filter_box.set_query("port:8080")

    def replace(dialog: SaveFilterDialog) -> None:
        assert dialog.save.text() == "Save"
        dialog.name.setText("  ")
        assert not dialog.save.isEnabled()
        dialog.name.setText(WEB.name)
        assert dialog.save.text() == "Replace"
        assert dialog.note == "The filter of this name is replaced: port:80,443"
        dialog.save.click()

    in_dialog(replace, shelf.save)

    assert shelf._keeper.settings.filters == (SavedFilter(WEB.name, "port:8080"),)


def test_escape_saves_nothing(room: Room, shelf: FilterShelf) -> None:
    room.window.filter_box.set_query("port:8080")

    in_dialog(lambda dialog: dialog.reject(), shelf.save)

    assert shelf._keeper.settings.filters == ()


def test_nothing_in_force_is_nothing_to_save(room: Room, shelf: FilterShelf) -> None:
    del shelf
    save = room.window.actions_[Command.SAVE_FILTER]

    assert not save.isEnabled()
    room.window.filter_box.set_query("port:80")
    assert save.isEnabled()
    room.window.filter_box.set_query("")
    assert not save.isEnabled()


def test_a_saved_filter_leads_from_the_charts_to_the_list(room: Room, shelf: FilterShelf) -> None:
    shelf._keeper.save_filter(WEB)
    room.window.tab_row.choose(2)
    assert room.window.current_list() is None

    offered(shelf)["Web && more\tport:80,443"].trigger()

    assert room.window.current_pane() is room.window.listening
    assert room.window.filter_box.query.text == "port:80,443"


def test_one_that_is_no_query_any_more_is_told_in_the_box(room: Room, shelf: FilterShelf) -> None:
    shelf._keeper.save_filter(SavedFilter("Old", "prot:tcp"))

    offered(shelf)["Old\tprot:tcp"].trigger()

    assert room.window.filter_box.error is not None
    assert isinstance(room.window.focusWidget(), QLineEdit)
