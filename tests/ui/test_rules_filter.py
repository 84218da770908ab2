"""The filter of the page of the expectations, in a real window and on a real file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from portwatch.services.expectations_file import ExpectationsFile
from tests.helpers.rows import WIFI, listener
from tests.helpers.rules_stage import Stage
from tests.helpers.some_rules import NGINX, POSTGRES

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(room: Room, theme: Theme, icons: Icons, tmp_path: Path) -> Stage:
    file = ExpectationsFile(tmp_path / "config")
    file.add([POSTGRES, NGINX])
    room.window.resize(1280, 800)
    made = Stage(room, theme, icons, file)
    made.open()
    return made


def focused(stage: Stage) -> QWidget:
    found = stage.room.window.focusWidget()
    assert found is not None
    return found


def words(stage: Stage) -> list[str]:
    return [one.text() for one in stage.page.findChildren(QLabel) if one.isVisible()]


def test_the_key_of_the_filter_leads_here_and_what_is_written_narrows_the_table(
    qtbot: QtBot, stage: Stage
) -> None:
    page = stage.page
    qtbot.keyClick(focused(stage), Qt.Key.Key_F, CONTROL)
    assert page.isVisible()
    assert focused(stage) is page.field

    qtbot.keyClicks(page.field, "NGI")
    assert stage.cells("program") == ["nginx"]
    assert "1 of 2" in words(stage)
    assert page.panel._row is not None
    assert page.panel._row.rule.title == "nginx"
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert focused(stage) is page.table

    qtbot.keyClick(page.table, Qt.Key.Key_F, CONTROL)
    assert page.field.selectedText() == "NGI"
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.field.text() == ""
    assert set(stage.cells("program")) == {"nginx", "postgres"}
    assert "1 of 2" not in words(stage)
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert focused(stage) is page.table
    assert page.isVisible()
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_what_matches_nothing_says_so_and_leads_out(qtbot: QtBot, stage: Stage) -> None:
    qtbot.keyClicks(stage.page.field, "nobody")
    assert "No expectation matches the filter" in words(stage)
    assert "0 of 2" in words(stage)

    buttons = stage.page.findChildren(QPushButton)
    (clear,) = (one for one in buttons if one.text() == "Clear filter" and one.isVisible())
    clear.click()

    assert len(stage.cells("program")) == 2


def test_the_filter_stays_in_force_while_other_things_listen(qtbot: QtBot, stage: Stage) -> None:
    qtbot.keyClicks(stage.page.field, "wider")
    assert stage.cells("program") == []

    stage.rows = [listener("postgres", 5432, reach=WIFI)]
    stage.desk.follow()

    assert stage.cells("program") == ["postgres"]
    assert stage.cells("now") == ["Wider"]
    stage.page.table._sort_by(1)
    assert stage.cells("program") == ["postgres"]


def test_what_is_exceeded_is_shown_whatever_the_filter_hides(qtbot: QtBot, stage: Stage) -> None:
    stage.rows = [listener("postgres", 5432, reach=WIFI)]
    stage.desk.follow()
    qtbot.keyClicks(stage.page.field, "nginx")

    stage.page.head.exceeded.click()

    assert stage.page.field.text() == ""
    current = stage.page.table.current_rule()
    assert current is not None
    assert current.rule.title == "postgres"


def test_a_rule_that_is_added_is_shown_whatever_the_filter_hides(
    qtbot: QtBot, stage: Stage
) -> None:
    qtbot.keyClicks(stage.page.field, "nginx")
    stage.page.add.click()
    stage.write("program", "/usr/bin/redis-server")
    stage.write("port", "6379")

    stage.page.panel.save.click()

    assert stage.page.field.text() == ""
    current = stage.page.table.current_rule()
    assert current is not None
    assert current.rule.title == "redis-server"
