from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPushButton

from portwatch.core.helper_request import Mode
from portwatch.core.model import Gap, GapCode
from portwatch.services.rights import RightsState, RightsStatus
from portwatch.ui.actions import Command
from portwatch.ui.seeing import Seeing

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

    from portwatch.ui.main_window import MainWindow
    from tests.helpers.room import Room

HIDDEN = Gap(GapCode.OWNERS_HIDDEN, 2)
UNHELPED = Gap(GapCode.ENDS_UNAVAILABLE)
ON = RightsStatus(RightsState.ON, Mode.ACT)
SEE = RightsStatus(RightsState.ON, Mode.SEE)
ASKING = RightsStatus(RightsState.ASKING)
OFF = RightsStatus(RightsState.OFF)


class FakeRights:
    """Rights that do what a test says."""

    def __init__(self) -> None:
        self.status = OFF
        self.changed: Callable[[], None] = lambda: None
        self.asked: list[str] = []

    def begin(self) -> None:
        self.asked.append("begin")

    def end(self) -> None:
        self.asked.append("end")

    def close(self) -> None:
        self.asked.append("close")

    def become(self, status: RightsStatus) -> None:
        self.status = status
        self.changed()


class Stage:
    """A window, its rights, and what was told."""

    def __init__(self, window: MainWindow, place: str = "") -> None:
        self.window = window
        self.rights = FakeRights()
        self.seeing = Seeing(self.rights, window, lambda: place)  # type: ignore[arg-type]
        self.told: list[str] = []
        self.seeing.begun.connect(self.told.append)
        self.seeing.failed.connect(self.told.append)
        self.panel = window.side.gaps

    def buttons(self, of: QObject) -> list[str]:
        found = [one for one in of.findChildren(QPushButton) if one.isVisible()]
        return [one.text().strip() for one in found]

    def press(self, text: str) -> None:
        (button,) = [
            one
            for one in self.window.findChildren(QPushButton)
            if one.text().strip() == text and one.isVisible()
        ]
        button.click()


@pytest.fixture
def stage(room: Room) -> Iterator[Stage]:
    made = Stage(room.window)
    room.window.side.show_gaps([HIDDEN])
    yield made
    made.seeing.close()


def test_what_an_administrator_would_see_is_offered(stage: Stage) -> None:
    assert "An administrator sees more" in stage.panel.seeing.text
    stage.press("See everything")
    assert stage.rights.asked == ["begin"]


def test_a_row_without_a_visible_program_offers_it_too(stage: Stage, room: Room) -> None:
    room.machine.owner_gaps = (HIDDEN,)
    identity = room.machine.open(22)
    room.poll()
    room.window.listening.table.select_socket(identity)
    stage.press("See everything")
    assert stage.rights.asked == ["begin"]

    room.window.listening.table.select_socket(next(iter(room.machine.table)))
    assert "See everything" not in stage.buttons(room.window.side.details)


def test_what_nobody_can_see_is_not_offered(stage: Stage) -> None:
    stage.window.side.show_gaps([UNHELPED])
    assert not stage.panel.seeing.isVisible()


def test_what_is_read_follows_what_is_seen(stage: Stage) -> None:
    side = stage.window.side
    side.follow_gaps([Gap(GapCode.OWNERS_HIDDEN, 3)])  # another number is no reason to begin anew
    assert "2 sockets" in side.gaps.report
    side.follow_gaps([UNHELPED])
    assert side.gaps.codes == {UNHELPED.code}
    side.show_details()
    side.follow_gaps([HIDDEN])
    assert side.gaps.codes == {UNHELPED.code}


def test_waiting_is_told_and_can_be_cancelled(stage: Stage, qtbot: QtBot) -> None:
    stage.rights.become(ASKING)
    qtbot.waitUntil(lambda: "Waiting for your answer" in stage.panel.seeing.text)
    assert "Waiting for your answer" in stage.buttons(stage.window.strip)
    stage.press("Cancel")
    assert stage.rights.asked == ["end"]


@pytest.mark.parametrize(
    ("status", "what"), [(ON, "its processes can be stopped"), (SEE, "but not stop")]
)
def test_it_says_so_until_it_is_ended(
    stage: Stage, qtbot: QtBot, status: RightsStatus, what: str
) -> None:
    stage.rights.become(status)
    qtbot.waitUntil(lambda: "Seeing everything" in stage.buttons(stage.window.strip))
    action = stage.window.actions_[Command.SEE_EVERYTHING]
    stage.window.side.show_gaps([])  # nothing is hidden any more, and the way back is there still

    assert stage.told == ["Seeing everything until you close portwatch."]
    assert "Seeing everything until you close portwatch" in stage.panel.seeing.text
    assert what in stage.panel.seeing.text
    assert action.text() == "Stop seeing everything"
    stage.press("Stop seeing everything")
    assert stage.rights.asked == ["end"]
    stage.rights.become(OFF)
    qtbot.waitUntil(lambda: action.text() == "See everything")
    assert "Seeing everything" not in stage.buttons(stage.window.strip)
    assert len(stage.told) == 1


def test_the_strip_leads_to_the_way_back(stage: Stage, qtbot: QtBot, room: Room) -> None:
    room.window.side.show_details()
    stage.rights.become(ON)
    qtbot.waitUntil(lambda: "Seeing everything" in stage.buttons(stage.window.strip))
    stage.press("Seeing everything")
    assert stage.panel.isVisible()


def test_why_it_is_not_so_is_told(stage: Stage, qtbot: QtBot) -> None:
    why = "The dialog was closed, so nothing has changed."
    stage.rights.become(ASKING)
    stage.rights.become(RightsStatus(RightsState.OFF, None, why))
    qtbot.waitUntil(lambda: stage.told == [why])
    assert "See everything" in stage.buttons(stage.panel)


@pytest.mark.parametrize("agreed", [True, False])
def test_a_copy_that_others_can_change_is_asked_about(room: Room, agreed: bool) -> None:  # noqa: FBT001 - a case
    stage = Stage(room.window, "/home/anna/portwatch")
    room.window.actions_[Command.SEE_EVERYTHING].trigger()
    box = stage.seeing.question
    assert box is not None
    assert "/home/anna/portwatch" in box.informativeText()
    assert stage.rights.asked == []

    wanted = "See everything all the same" if agreed else "Cancel"
    next(one for one in box.buttons() if one.text().replace("&", "") == wanted).click()

    assert stage.rights.asked == ["begin"] * agreed
    assert stage.seeing.question is None


def test_without_rights_to_ask_for_nothing_is_offered(room: Room) -> None:
    Seeing(None, room.window).close()
    room.window.side.show_gaps([HIDDEN])

    assert not room.window.actions_[Command.SEE_EVERYTHING].isVisible()
    assert not room.window.side.gaps.seeing.isVisible()
