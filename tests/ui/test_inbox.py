"""The Alerts pane within the window: what is chosen for an alert happens, and is remembered."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.alert_subject import subject_of
from portwatch.core.history_records import AlertState
from portwatch.services.stopped import Stopped
from portwatch.ui.actions import Command
from portwatch.ui.text_block import TextBlock
from tests.helpers import rows
from tests.helpers.inbox_stage import (
    GONE,
    WORKER,
    Stage,
    open_stage,
    remembered,
    row_at,
    told_reader,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from tests.helpers.memory import FakeReader


@pytest.fixture
def reader() -> FakeReader:
    return told_reader()


@pytest.fixture
def stage(
    theme: Theme, icons: Icons, tmp_path: Path, reader: FakeReader, qtbot: QtBot
) -> Iterator[Stage]:
    with open_stage(theme, icons, tmp_path, reader, qtbot) as made:
        yield made


def test_the_selected_alert_is_told_about_at_the_side(stage: Stage, qtbot: QtBot) -> None:
    side = stage.room.window.side
    assert not side.is_past  # it listens: as it is now
    assert words(side.details) == ["Stop…", "Explain"]
    stage.select(1, qtbot)

    assert side.is_past
    assert stage.history.told == [((2,), AlertState.SHOWN), ((1,), AlertState.SHOWN)]


def test_the_panel_follows_what_listens_until_it_closes(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    side = stage.room.window.side
    qtbot.waitUntil(lambda: asked_for_pasts(reader) > 0)
    stage.room.machine.close_socket(list(stage.room.machine.table)[1])
    stage.room.poll()

    assert side.past.isVisible()
    assert "listened to" in told_in(side.past)
    assert stage.told_port() == 5000
    assert not stage.pane.list.acts.stop.isEnabled()
    assert "Show it now" not in words(side.past)


def test_the_end_of_what_is_on_show_is_told_once(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    stage.room.machine.close_socket(list(stage.room.machine.table)[1])
    stage.room.poll()
    qtbot.waitUntil(lambda: asked_for_pasts(reader) > 1)
    before = asked_for_pasts(reader)
    told: list[object] = []
    stage.room.window.side.details.row_told.connect(told.append)
    for _ in range(5):
        stage.room.poll()
    qtbot.wait(100)

    assert told == []
    assert asked_for_pasts(reader) == before


def asked_for_pasts(reader: FakeReader) -> int:
    return sum(what == "find" for what, *_ in reader.asked)


def told_in(panel: QWidget) -> str:
    return "\n".join(one.text for one in panel.findChildren(TextBlock) if one.isVisible())


def test_another_pane_puts_the_panel_away_and_this_one_brings_it_back(
    stage: Stage, qtbot: QtBot
) -> None:
    actions = stage.room.window.actions_
    actions[Command.ACTIVITY].trigger()
    assert stage.told_port() is None
    actions[Command.LISTENING].trigger()
    assert stage.told_port() != 5000
    actions[Command.ALERTS].trigger()

    qtbot.waitUntil(lambda: stage.told_port() == 5000)


def test_another_program_in_the_place_of_the_one_on_show_is_told_at_the_next_look(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    reader.alerts_ = [replace(reader.alerts_[0], id=3, subjects=(subject_of(WORKER, 7),))]
    stage.leave_selection()
    stage.pane.look()
    qtbot.waitUntil(lambda: len(stage.pane.list.lines.lines) == 2)
    stage.select(0, qtbot)
    parts = stage.room.window.side.details.parts
    assert not parts.isVisible()
    stage.room.machine.run(21, "intruder")
    stage.room.machine.hand_over(row_at(stage, 5000).socket.id, 21)
    stage.room.poll()

    assert parts.isVisible()
    assert "Another program runs there now" in parts.text


def test_what_was_wanted_is_done_though_another_pane_was_looked_at_meanwhile(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    stage.leave_selection()
    reader.gate.clear()
    try:
        stage.pane.list.setCurrentIndex(stage.pane.list.lines.index(1))
        stage.press("expect")
        assert stage.asked == []
        actions = stage.room.window.actions_
        actions[Command.ACTIVITY].trigger()
        actions[Command.ALERTS].trigger()
    finally:
        reader.gate.set()

    qtbot.waitUntil(lambda: stage.asked == [("expect", 5000)])


def test_what_listens_still_can_be_shown_and_stopped(stage: Stage) -> None:
    stage.press("stop")
    assert stage.asked == [("stop", 5000)]
    stage.press("show")

    assert stage.room.current_port() == 5000


def test_what_has_closed_can_be_looked_at_only(stage: Stage, qtbot: QtBot) -> None:
    stage.select(1, qtbot)
    acts = stage.pane.list.acts
    assert not acts.stop.isEnabled()
    stage.press("show")

    assert stage.room.window.side.is_past
    assert stage.room.window.current_pane() is None


def test_what_is_expected_settles_the_alert(stage: Stage) -> None:
    stage.press("expect")
    assert stage.asked == [("expect", 5000)]
    stage.inbox.note_expected([WORKER])

    assert stage.history.told[1:] == [
        ("sockets", 1, AlertState.EXPECTED),
        ((2,), AlertState.EXPECTED),
    ]


def test_what_is_expected_no_longer_is_open_again(stage: Stage) -> None:
    stage.press("expect")
    stage.inbox.note_expected([WORKER])
    stage.inbox.note_taken_back([WORKER])
    stage.inbox.note_taken_back([GONE])  # of which a rule was made elsewhere

    assert stage.history.told[3:] == [("reopened", 1), ((2,), AlertState.SHOWN), ("reopened", 1)]


def test_what_is_stopped_settles_the_alert(stage: Stage) -> None:
    stage.press("stop")
    stage.inbox.note_stopped(Stopped(WORKER))

    assert stage.history.told[1:] == [
        ("sockets", 1, AlertState.STOPPED),
        ((2,), AlertState.STOPPED),
    ]


def test_a_question_that_was_given_up_settles_nothing_later(stage: Stage) -> None:
    stage.press("stop")
    stage.press("show")
    stage.inbox.note_stopped(Stopped(GONE))

    assert stage.history.told[1:] == [("sockets", 1, AlertState.STOPPED)]


def test_what_is_expected_from_elsewhere_settles_no_other_alert(stage: Stage) -> None:
    stage.inbox.note_expected([GONE])

    assert stage.history.told[1:] == [("sockets", 1, AlertState.EXPECTED)]


def test_what_was_shown_by_a_notification_is_read(stage: Stage) -> None:
    stage.inbox.note_seen([WORKER, GONE])

    assert stage.history.told[-1] == ("sockets", 2, AlertState.SHOWN)


def test_a_dismissal_is_offered_to_be_taken_back(stage: Stage) -> None:
    stage.press("dismiss")
    assert stage.bar.text == "Dismissed: worker"
    assert stage.history.told[-1] == ((2,), AlertState.DISMISSED)
    stage.bar.undone.emit()

    assert stage.history.told[-1] == ((2,), AlertState.SHOWN)
    assert len(stage.pane.list.lines.lines) == 3


def test_all_read_is_remembered(stage: Stage) -> None:
    stage.pane.read_all_requested.emit()

    assert stage.history.told[-1] == ("all",)


def test_an_alert_whose_listener_is_forgotten_says_so(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    reader.episodes = reader.episodes[:1]
    stage.pane.list.setCurrentIndex(stage.pane.list.lines.index(2))
    stage.press("show")
    told: list[str] = []
    stage.inbox._looking_back.failed.connect(told.append)

    qtbot.waitUntil(lambda: told == ["That listener is not remembered any more."])


def test_what_was_announced_shall_be_expected_whatever_runs_there_now(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    told = subject_of(remembered("redis-server", 5000, reach=rows.WIFI), 7)
    reader.alerts_ = [replace(reader.alerts_[0], id=3, subjects=(told,))]
    stage.leave_selection()
    stage.pane.look()
    qtbot.waitUntil(lambda: len(stage.pane.list.lines.lines) == 2)
    stage.select(0, qtbot)
    parts = stage.room.window.side.details.parts

    assert parts.isVisible()
    assert "Another program runs there now" in parts.text
    asked: list[Listener] = []
    stage.inbox.expect_requested.connect(asked.append)
    stage.press("expect")
    assert [one.ownership.owners[0].name for one in asked] == ["redis-server"]
