"""The page of the expectations in a real window, on a real file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox

from portwatch.core.expectation import Ports
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.services.learning import LearningState
from portwatch.ui.actions import Command
from portwatch.ui.label import ElidedLabel, Label
from portwatch.ui.table_header import TableHeader
from portwatch.ui.text_block import TextBlock
from tests.helpers.rows import NOW, WIFI, listener
from tests.helpers.rules_stage import WRONG, Stage
from tests.helpers.some_rules import NGINX, POSTGRES

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


@pytest.fixture
def stage(room: Room, theme: Theme, icons: Icons, tmp_path: Path) -> Stage:
    """Two rules: postgres, which was learnt, and nginx, which is the person's."""
    file = ExpectationsFile(tmp_path / "config")
    file.add([POSTGRES, NGINX])
    room.window.resize(1280, 800)
    return Stage(room, theme, icons, file)


def test_the_page_takes_the_place_of_the_panes_and_leads_back(qtbot: QtBot, stage: Stage) -> None:
    window = stage.room.window
    stage.open()
    assert stage.page.isVisible()
    assert window.current_pane() is None
    assert not window.tab_row.isVisible()
    assert not window.status_line.isVisible()
    assert not window.side.isVisible()
    assert window.strip.isVisible()
    assert window.focusWidget() is stage.page.table

    stage.page.head.back.click()
    assert window.current_pane() is window.listening
    assert window.tab_row.isVisible()
    stage.open()
    qtbot.keyClick(stage.page.table, Qt.Key.Key_Escape)
    assert window.current_pane() is window.listening
    stage.open()
    window.actions_[Command.LISTENING].trigger()
    assert window.current_pane() is window.listening
    window.actions_[Command.ACTIVITY].trigger()
    stage.open()
    window.actions_[Command.ACTIVITY].trigger()
    assert window.activity.isVisible()
    stage.open()
    window.actions_[Command.GAPS].trigger()
    assert window.side.isVisible()


def test_nothing_of_the_rows_behind_it_can_be_stopped(stage: Stage) -> None:
    assert stage.room.window.actions_[Command.STOP].isEnabled()
    stage.open()
    assert not stage.room.window.actions_[Command.STOP].isEnabled()


def test_rules_stand_beside_what_they_match(stage: Stage) -> None:
    stage.rows.append(listener("sshd", 22, reach=WIFI, expected_by="built-in"))
    stage.desk.note_seen({"nginx-80": NOW - 12 * 86_400})
    stage.open()

    assert stage.cells("program") == ["postgres", "sshd", "nginx"]
    assert stage.cells("source") == ["learnt", "built in", "you"]
    assert stage.cells("reach") == ["This computer", "Any network", "This computer"]
    assert stage.cells("last") == ["now", "now", "12 days ago"]
    assert stage.page.head.text == "3 expectations · 0 exceeded · 0 broken lines in the file"
    told = stage.page.table.rules.index(2, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == (
        "nginx, in /usr/sbin, port 80 tcp, at most this computer, you, last match 12 days ago"
    )


def test_what_is_exceeded_is_told_and_its_listener_shown(stage: Stage) -> None:
    wide = listener("postgres", 5432, reach=WIFI, first_seen=NOW - 60)
    stage.rows[:] = [wide]
    stage.open()

    assert stage.cells("now") == ["Wider", ""]
    assert stage.page.head.exceeded.text() == "1 exceeded"
    stage.page.table.selectRow(1)
    stage.page.head.exceeded.click()
    assert "today it is reachable from Wi-Fi, wider than this rule allows" in stage.page.panel.text
    stage.page.panel.show_listener.click()
    assert stage.room.window.current_pane() is stage.room.window.listening


def test_the_model_holds_while_rules_come_and_go(stage: Stage) -> None:
    stage.open()
    tester = QAbstractItemModelTester(
        stage.page.table.rules, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    stage.select("nginx")
    for count in (3, 0, 5, 1):
        made = [replace(POSTGRES, ports=Ports(9000 + n, 9000 + n)) for n in range(count)]
        added = stage.file.add(made)
        stage.desk.follow()
        current = stage.page.table.current_rule()
        assert current is not None
        assert current.rule.id == "nginx-80"
        for rule in added:
            stage.file.remove(rule.id)
    stage.file.remove("nginx-80")
    stage.desk.follow()
    assert stage.cells("program") == ["postgres"]
    assert stage.page.table.current_rule() is not None
    tester.deleteLater()


def test_mistakes_are_told_with_their_line_and_go_when_they_are_mended(stage: Stage) -> None:
    good = stage.text()
    stage.file.path.write_text(f"{good}\n{WRONG}")
    stage.open()
    assert stage.page.head.problems.text() == "1 broken line in the file"
    stage.page.head.problems.click()
    assert "The rule “z” in line" in stage.page.faults.text
    assert stage.page.faults.isVisible()
    stage.page.step_back()
    assert stage.page.panel.isVisible()

    stage.file.path.write_text("[[expect")
    stage.desk.follow()
    assert "cannot be used" in stage.page.notice
    assert "go on holding" in stage.page.faults.findChildren(TextBlock)[1].text
    assert stage.cells("program") == ["postgres", "nginx"]  # as they are in force
    assert not stage.page.add.isEnabled()
    assert stage.file.path.exists()  # it is being edited: nothing is renamed
    stage.file.path.write_text(good)
    stage.desk.follow()
    assert not stage.page.notice
    assert stage.page.add.isEnabled()
    assert stage.cells("program") == ["postgres", "nginx"]


def test_without_a_rule_it_says_so(stage: Stage) -> None:
    stage.file.path.unlink()
    stage.rows.clear()
    stage.open()
    assert "No rule is selected" in stage.page.panel.text
    assert stage.page.head.text.startswith("0 expectations")
    assert stage.room.window.focusWidget() is stage.page.add


def test_a_folder_that_may_not_be_written_is_told(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    stage.open()
    assert "may not be written" in stage.page.notice
    assert not stage.page.panel.remove.isEnabled()
    assert not stage.page.panel.switch.isEnabled()


@pytest.mark.parametrize(
    ("state", "told", "act"),
    [
        (LearningState(24, ended_at=NOW - 86_400), "Learning ended yesterday.", "Learn again…"),
        (LearningState(24, hours_left=3), "Learning for 3 more hours", "Stop learning"),
        (LearningState(24), "when the first sheet is closed", "Stop learning"),
        (LearningState(0), "Nothing is ever learnt", ""),
    ],
)
def test_how_learning_went_is_told(stage: Stage, state: LearningState, told: str, act: str) -> None:
    stage.desk.show_learning(state)
    stage.open()
    line = stage.page.head.learning
    assert told in line.text
    assert line.act.isVisible() is bool(act)
    assert not act or line.act.text() == act


def test_learning_ends_at_once_and_begins_again_when_that_is_confirmed(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted: list[bool] = []
    stage.desk.learning_wanted.connect(wanted.append)
    stage.desk.show_learning(LearningState(24, hours_left=3))
    stage.open()
    stage.page.head.learning.act.click()
    assert wanted == [False]

    stage.desk.show_learning(LearningState(24, ended_at=NOW))

    def press(word: str) -> None:
        def run(box: QMessageBox) -> int:
            (found,) = (one for one in box.buttons() if one.text() == word)
            found.click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", run)

    press("Cancel")
    stage.page.head.learning.act.click()
    assert wanted == [False]
    press("Learn again")
    stage.page.head.learning.act.click()
    assert wanted == [False, True]


def test_in_a_narrow_window_the_rule_takes_the_place_of_the_table(
    qtbot: QtBot, stage: Stage
) -> None:
    stage.room.window.resize(800, 700)
    stage.open()
    page = stage.page
    assert not page.is_panel_open
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert page.is_panel_open
    assert not page.table.isVisible()
    focus = stage.room.window.focusWidget()
    assert focus is page.panel.form.fields["program"]
    qtbot.keyClick(focus, Qt.Key.Key_Escape)
    assert page.table.isVisible()
    assert not page.is_panel_open
    assert stage.room.window.focusWidget() is page.table
    page.add.click()
    assert page.panel.isVisible()
    page.head.back.click()  # to the table first
    assert page.isVisible()
    assert page.table.isVisible()
    stage.room.window.resize(1280, 800)
    QApplication.processEvents()
    assert page.table.isVisible()
    assert page.is_panel_open


def test_the_titles_sort_and_the_keyboard_reaches_everything(qtbot: QtBot, stage: Stage) -> None:
    stage.open()
    page = stage.page
    reached = []
    for _ in range(40):
        focus = stage.room.window.focusWidget()
        assert focus is not None
        if focus in reached:
            break
        reached.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    wanted = {page.head.back, page.table, page.add, page.panel.remove, page.panel.switch}
    assert wanted <= set(reached)
    assert set(page.panel.form.fields.values()) & set(reached)
    (header,) = (one for one in reached if isinstance(one, TableHeader))
    qtbot.keyClick(header, Qt.Key.Key_Home)
    header.sectionClicked.emit(0)
    assert stage.cells("program") == ["nginx", "postgres"]
    header.sectionClicked.emit(0)
    assert stage.cells("program") == ["postgres", "nginx"]
    header.sectionClicked.emit(1)
    assert stage.cells("ports") == ["80 tcp", "5432 tcp"]


def test_all_that_takes_the_keyboard_has_a_name(stage: Stage) -> None:
    stage.open()
    stage.page.add.click()
    nameless = [
        widget
        for widget in stage.page.findChildren(QAbstractButton)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (widget.accessibleName() or widget.text())
        and widget.isVisible()
    ]
    assert nameless == []
    assert all(field.accessibleName() for field in stage.page.panel.form.fields.values())


def test_where_there_is_no_room_the_head_leaves_out_what_there_is_none_of(stage: Stage) -> None:
    stage.open()
    head = stage.page.head
    head.learning.show_state(LearningState(24, 0, ended_at=NOW - 86_400), NOW)

    def told(width: int) -> list[str]:
        stage.room.window.resize(width, 800)
        QApplication.processEvents()
        shown = [label for label in head.findChildren(Label) if label.isVisible()]
        assert all(
            label.fontMetrics().horizontalAdvance(label.text()) <= label.width()
            for label in shown
            if not isinstance(label, ElidedLabel)
        )
        return [label.text() for label in shown if label.text() != "·"]

    assert told(1280)[1:] == ["2 expectations", "0 exceeded", "0 broken lines in the file"]
    assert told(600)[1:] == ["2 expectations"]
    head.show_counts(2, 1, 0)
    assert told(600)[1:] == ["2 expectations"]
    assert head.exceeded.isVisible()
