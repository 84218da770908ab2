from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from portwatch.core.expectation_draft import Wishes, identity_rules
from portwatch.core.model import Instant, ReachLevel, Verdict
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.ui.expect_dialog import ExpectDialog
from portwatch.ui.expecting import Expecting
from portwatch.ui.undo_bar import UndoBar
from tests.helpers.rows import NOW, WIFI, held_by, listener, process

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

POSTGRES = listener("postgres", 5432)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1280, 800)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def bar(window: QWidget, theme: Theme, icons: Icons) -> UndoBar:
    return UndoBar(theme, icons, window)


@pytest.fixture
def file(tmp_path: Path) -> ExpectationsFile:
    return ExpectationsFile(tmp_path / "config")


@pytest.fixture
def expecting(file: ExpectationsFile, bar: UndoBar, theme: Theme, window: QWidget) -> Expecting:
    return Expecting(
        file, lambda: [POSTGRES], lambda: Instant(0.0, NOW), theme=theme, bar=bar, window=window
    )


def answer(text: str) -> None:
    """Click a button of the dialog as soon as it waits."""

    def click() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExpectDialog)
        (found,) = (one for one in dialog.findChildren(QPushButton) if one.text() == text)
        found.click()

    QTimer.singleShot(0, click)


def ids(file: ExpectationsFile) -> list[str]:
    return [rule.id for rule in file.load().rules]


def test_what_the_person_expects_is_kept_and_can_be_taken_back(
    expecting: Expecting, file: ExpectationsFile, bar: UndoBar
) -> None:
    answer("Expect")
    expecting.expect(POSTGRES)

    assert ids(file) == ["postgres-5432"]
    assert "postgres may listen on TCP port 5432" in bar.text
    bar.undone.emit()
    assert ids(file) == []


def test_what_is_expected_already_is_not_offered_to_be_taken_back(
    expecting: Expecting, file: ExpectationsFile, bar: UndoBar
) -> None:
    answer("Expect")
    expecting.expect(POSTGRES)
    bar.dismiss()

    answer("Expect")
    expecting.expect(POSTGRES)

    assert ids(file) == ["postgres-5432"]
    assert not bar.isVisible()


def test_the_listener_is_told_with_what_is_kept_and_taken_back(
    expecting: Expecting, bar: UndoBar
) -> None:
    told: list[tuple[str, tuple[Listener, ...]]] = []
    expecting.kept.connect(lambda rows: told.append(("kept", rows)))
    expecting.taken_back.connect(lambda rows: told.append(("taken back", rows)))

    answer("Expect")
    expecting.expect(POSTGRES)
    bar.undone.emit()

    assert told == [("kept", (POSTGRES,)), ("taken back", (POSTGRES,))]


def test_a_rule_that_leaves_the_risk_as_it_is_settles_nothing(expecting: Expecting) -> None:
    risky = replace(POSTGRES, verdict=Verdict.RISKY)
    (rule,) = identity_rules([risky], Wishes(NOW))
    told: list[tuple[Listener, ...]] = []
    expecting.kept.connect(told.append)

    expecting.keep(rule, risky)
    assert told == []
    accepting = replace(rule, accepts=("reach-network",), accepts_reach=ReachLevel.COMPUTER)
    expecting.keep(accepting, risky)
    assert told == [(risky,)]


def test_what_else_the_rule_makes_expected_is_told_with_it(
    file: ExpectationsFile, bar: UndoBar, theme: Theme, window: QWidget
) -> None:
    other = listener("postgres", 5432)
    socket = replace(other.socket, local_address="127.0.0.2", id=77)
    other = replace(other, socket=socket)
    shown = listener("postgres", 5432, reach=WIFI)  # the rule leaves that as it is
    everything = [POSTGRES, other, shown, listener("redis", 6379)]
    expecting = Expecting(
        file, lambda: everything, lambda: Instant(0.0, NOW), theme=theme, bar=bar, window=window
    )
    told: list[tuple[Listener, ...]] = []
    expecting.kept.connect(told.append)
    expecting.taken_back.connect(told.append)
    (rule,) = identity_rules([POSTGRES], Wishes(NOW))
    expecting.keep(rule, POSTGRES)
    bar.undone.emit()

    assert told == [(POSTGRES, other), (POSTGRES, other)]


def test_cancel_keeps_nothing(expecting: Expecting, file: ExpectationsFile, bar: UndoBar) -> None:
    answer("Cancel")
    expecting.expect(POSTGRES)

    assert ids(file) == []
    assert not bar.isVisible()


def test_what_cannot_be_kept_or_taken_back_is_told(
    expecting: Expecting, file: ExpectationsFile, bar: UndoBar
) -> None:
    told: list[str] = []
    expecting.failed.connect(told.append)
    bar.undone.emit()
    file.path.parent.mkdir()
    file.path.write_text("[[expect")

    answer("Expect")
    expecting.expect(POSTGRES)

    assert told[0] == "there is nothing to undo"
    assert "cannot be changed" in told[1]
    assert not bar.isVisible()


def test_a_program_that_was_executed_since_is_told_and_not_expected(
    file: ExpectationsFile, bar: UndoBar, theme: Theme, window: QWidget
) -> None:
    other = replace(POSTGRES, ownership=held_by(process("evil", 6432)))
    asking = Expecting(
        file, lambda: [other], lambda: Instant(0.0, NOW), theme=theme, bar=bar, window=window
    )
    said: list[str] = []

    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ExpectDialog)
        said.append(dialog.text)
        dialog.accept()

    QTimer.singleShot(0, agree)
    asking.expect(POSTGRES)

    assert "Another program runs there now: evil." in said[0]
    assert "only of postgres" in said[0]
    assert ids(file) == ["postgres-5432"]


def test_the_same_program_is_expected_as_it_is_now(
    expecting: Expecting, file: ExpectationsFile
) -> None:
    then = replace(POSTGRES, reach=WIFI)
    answer("Expect")
    expecting.expect(then)

    assert file.load().rules[0].reach is ReachLevel.COMPUTER
