from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction

from portwatch.services.autostart import AutostartError, XdgAutostart
from portwatch.services.menu_entry import MenuEntry
from portwatch.ui.kept_choice import KeptChoice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


REFUSAL = "Starting with the session cannot be changed: %1"


class Unwritable:
    def is_on(self) -> bool:
        return False

    def turn(self, on: bool) -> None:  # noqa: FBT001 - as the protocol has it
        del on
        raise AutostartError("/home/anna: No space left on device")


@pytest.fixture
def action() -> Iterator[QAction]:
    made = QAction("Start when I log in")
    made.setCheckable(True)
    yield made
    made.deleteLater()


def test_the_command_is_the_entry(action: QAction, tmp_path: Path) -> None:
    autostart = XdgAutostart(("portwatch",), tmp_path)
    KeptChoice(action, autostart, REFUSAL)
    assert not action.isChecked()

    action.trigger()
    assert autostart.is_on()
    action.trigger()
    assert not autostart.is_on()


def test_it_begins_as_it_stands(action: QAction, tmp_path: Path) -> None:
    autostart = XdgAutostart(("portwatch",), tmp_path)
    autostart.turn(on=True)
    KeptChoice(action, autostart, REFUSAL)

    assert action.isChecked()


def test_what_cannot_be_written_is_told_and_not_shown(action: QAction) -> None:
    told: list[str] = []
    made = KeptChoice(action, Unwritable(), REFUSAL)
    made.failed.connect(told.append)
    action.trigger()

    assert not action.isChecked()
    assert told == [
        "Starting with the session cannot be changed: /home/anna: No space left on device"
    ]


def test_the_command_is_the_entry_of_the_menu(action: QAction, tmp_path: Path) -> None:
    entry = MenuEntry(("/usr/bin/portwatch",), tmp_path)
    KeptChoice(action, entry, REFUSAL)

    action.trigger()
    assert entry.is_on()
    action.trigger()
    assert not entry.is_on()


def test_nobody_knows_how(action: QAction) -> None:
    KeptChoice(action, None, REFUSAL)

    assert not action.isVisible()
