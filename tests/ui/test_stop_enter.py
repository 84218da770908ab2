"""What Enter does in a stop: it agrees to an ordinary plan that was seen, and to nothing else."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import Way
from portwatch.ui import stop_dialog
from portwatch.ui.text_block import TextBlock
from tests.helpers.puppet import Puppet
from tests.helpers.stop_stage import PATIENCE, Stage, button, click, row
from tests.helpers.stopping import Strays, identity, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.stop_dialog import StopDialog
    from portwatch.ui.theme import Theme

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[Stage]:
    made = Stage(qtbot, theme, icons)
    yield made
    made.close()


@pytest.fixture
def puppet() -> Iterator[Puppet]:
    with Puppet() as made:
        yield made


def focused(dialog: StopDialog) -> str:
    """The button that has the keyboard."""
    found = dialog.focusWidget()
    return found.text() if isinstance(found, QAbstractButton) else ""


def seen(stage: Stage, dialog: StopDialog) -> None:
    """Wait until its plan has been on show for as long as it takes to see it."""
    stage._qtbot.waitUntil(lambda: not dialog._sight.isActive(), timeout=PATIENCE)


def test_enter_agrees_to_an_ordinary_plan(stage: Stage, puppet: Puppet) -> None:
    dialog = stage.open(row(puppet.listen()))
    seen(stage, dialog)
    assert focused(dialog) == "Stop process"
    assert "Enter" not in dialog.text

    stage.press(dialog, Qt.Key.Key_Return)

    assert stage.finish(dialog) is OutcomeCode.STOPPED
    assert not runs(identity(puppet.pid))


def test_enter_does_nothing_before_the_plan_was_seen(
    stage: Stage, puppet: Puppet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stop_dialog, "_SEEN", 600_000)
    dialog = stage.open(row(puppet.listen()))
    assert button(dialog, "Stop process") is not None

    stage.press(dialog, Qt.Key.Key_Return)

    assert dialog.isVisible()
    assert not dialog._is_waiting
    assert puppet.ask("1 + 1") == "2"
    stage.press(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_that_is_held_down_agrees_to_nothing(stage: Stage, puppet: Puppet) -> None:
    dialog = stage.open(row(puppet.listen()))
    seen(stage, dialog)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", True
    )

    QApplication.sendEvent(dialog.focusWidget(), held)

    assert dialog.isVisible()
    assert not dialog._is_waiting
    assert puppet.ask("1 + 1") == "2"
    dialog.reject()


def test_enter_held_since_before_agrees_to_nothing_where_nobody_tells_that_it_repeats(
    stage: Stage, puppet: Puppet
) -> None:
    """As X11 has it: a release and a press of one moment, again and again."""
    dialog = stage.open(row(puppet.listen()))
    seen(stage, dialog)

    for moment in range(79_135_476, 79_135_676, 40):
        for kind in (QEvent.Type.KeyRelease, QEvent.Type.KeyPress):
            held = QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
            held.setTimestamp(moment)
            QApplication.sendEvent(dialog.focusWidget(), held)

    assert dialog.isVisible()
    assert not dialog._is_waiting
    assert puppet.ask("1 + 1") == "2"
    dialog.reject()


def test_enter_presses_the_button_that_has_the_keyboard_and_no_other(
    stage: Stage, puppet: Puppet
) -> None:
    port = puppet.listen()
    dialog = stage.open(row(port))
    seen(stage, dialog)
    copy = next(
        one
        for one in dialog.findChildren(QAbstractButton)
        if one.accessibleName().startswith("Copy") and one.isVisible()
    )
    copy.setFocus()

    stage.press(dialog, Qt.Key.Key_Return)

    assert QApplication.clipboard().text() == f"portwatch stop {puppet.pid}"
    assert dialog.isVisible()
    assert not dialog._is_waiting
    assert puppet.ask("1 + 1") == "2"
    dialog.reject()


def test_where_more_ends_enter_cancels_and_that_is_told(stage: Stage, puppet: Puppet) -> None:
    port = puppet.listen("s")
    puppet.listen("t")
    dialog = stage.open(row(port))
    seen(stage, dialog)
    assert focused(dialog) == "Cancel"
    assert dialog.text.endswith("Enter cancels here: another port closes with it.")

    stage.press(dialog, Qt.Key.Key_Return)

    assert not dialog.isVisible()
    assert dialog.outcome is None
    assert puppet.ask("1 + 1") == "2"


def test_what_enter_does_follows_the_choice(stage: Stage, puppet: Puppet) -> None:
    with Strays() as strays:
        strays.fork(puppet)
        dialog = stage.open(row(puppet.listen()))
        seen(stage, dialog)
        assert "Enter" not in dialog.text
        assert dialog._stop.isDefault()

        click(dialog, f"Stop process {puppet.pid} and the one it started")
        assert dialog.text.endswith("Enter cancels here: 2 processes end.")
        assert dialog._cancel.isDefault()
        stage._qtbot.wait(50)
        for block in dialog.findChildren(TextBlock):
            assert block.isHidden() or block.height() >= block.heightForWidth(block.width())
        click(dialog, f"Stop only process {puppet.pid}")
        assert dialog._stop.isDefault()
        dialog.reject()


def test_a_tree_that_was_asked_for_is_no_ordinary_plan(stage: Stage, puppet: Puppet) -> None:
    with Strays() as strays:
        strays.fork(puppet)
        dialog = stage.open(row(puppet.listen()), wanted=Way.TREE)
        seen(stage, dialog)

        assert focused(dialog) == "Cancel"
        assert button(dialog, "Stop 2 processes") is not None
        stage.press(dialog, Qt.Key.Key_Return)
        assert not dialog.isVisible()
        assert puppet.ask("1 + 1") == "2"
