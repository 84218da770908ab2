"""Alerts of several listeners, and what joins an alert while it is selected."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.alert_subject import subject_of
from portwatch.core.history_records import AlertState
from portwatch.services.stopped import Stopped
from portwatch.ui.actions import Command
from tests.helpers import rows
from tests.helpers.episodes import episode
from tests.helpers.inbox_stage import (
    GONE,
    WORKER,
    Stage,
    open_stage,
    remembered,
    row_at,
    told_reader,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

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


def burst(stage: Stage, reader: FakeReader, qtbot: QtBot) -> None:
    """Select an alert of two programs, of which the worker is on show."""
    stage.room.machine.open(4001, 10, address="0.0.0.0")
    stage.room.poll()
    daemon = remembered("daemon", 4001, reach=rows.WIFI)
    reader.episodes.append(episode(9, closed=None, listener=daemon))
    told = (subject_of(WORKER, 7), subject_of(daemon, 9))
    reader.alerts_ = [replace(reader.alerts_[0], id=3, episodes=(7, 9), subjects=told)]
    stage.leave_selection()
    stage.pane.look()
    qtbot.waitUntil(lambda: len(stage.pane.list.lines.lines) == 2)
    stage.select(0, qtbot)
    stage.history.told.clear()


def test_what_joins_the_selected_alert_takes_no_buttons_away(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    reader.alerts_.insert(0, replace(reader.alerts_[0], id=4))
    stage.pane.look()
    qtbot.waitUntil(lambda: len(stage.pane.list.current_item().entries) == 2)  # type: ignore[union-attr]
    stage.press("stop")
    assert stage.asked == [("stop", 5000)]
    stage.inbox.note_stopped(Stopped(WORKER))

    assert stage.history.told[-1] == ((4, 2), AlertState.STOPPED)


def test_what_joins_the_selected_alert_is_among_its_parts(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    about = (subject_of(WORKER, 7),)
    reader.alerts_ = [replace(reader.alerts_[0], id=3, subjects=about)]
    stage.leave_selection()
    stage.pane.look()
    qtbot.waitUntil(lambda: len(stage.pane.list.lines.lines) == 2)
    stage.select(0, qtbot)
    parts = stage.room.window.side.details.parts
    assert not parts.isVisible()
    other = subject_of(replace(WORKER, socket=replace(WORKER.socket, local_port=5001)), 9)
    reader.alerts_.insert(0, replace(reader.alerts_[0], id=5, episodes=(9,), subjects=(other,)))
    stage.pane.look()
    qtbot.waitUntil(lambda: stage.pane.list.current_item().ids == (5, 3))  # type: ignore[union-attr]
    stage.room.poll()

    assert [one.text() for one in parts.links] == ["worker, port 5001", "worker, port 5000"]
    links = list(parts.links)
    stage.room.poll()
    assert parts.links == links  # the keyboard may be on one


def test_each_of_a_burst_can_be_looked_at_and_acted_on(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    told = (subject_of(WORKER, 7), subject_of(GONE, 8))
    reader.alerts_ = [replace(reader.alerts_[0], id=3, episodes=(7, 8), subjects=told)]
    stage.leave_selection()
    stage.pane.look()
    qtbot.waitUntil(lambda: len(stage.pane.list.lines.lines) == 2)
    stage.select(0, qtbot)
    parts = stage.room.window.side.details.parts
    assert parts.isVisible()
    assert [one.text() for one in parts.links] == ["worker, port 5000", "redis-server, port 6379"]
    parts.links[1].click()
    qtbot.waitUntil(lambda: stage.told_port() == 6379)
    assert not stage.room.window.side.past.parts.links[1].isEnabled()  # it is on show

    stage.press("expect")
    assert stage.asked == [("expect", 6379)]


def test_stopping_one_of_a_burst_leaves_the_alert_open_while_another_listens(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    burst(stage, reader, qtbot)
    stage.press("stop")
    stage.inbox.note_stopped(Stopped(row_at(stage, 5000)))

    assert stage.history.told == [("sockets", 1, AlertState.STOPPED)]


def test_stopping_the_last_of_a_burst_that_listens_settles_the_alert(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    burst(stage, reader, qtbot)
    stage.room.machine.close_socket(row_at(stage, 4001).socket.id)
    stage.room.poll()
    stage.press("stop")
    stage.inbox.note_stopped(Stopped(row_at(stage, 5000)))

    assert stage.history.told[-1] == ((3,), AlertState.STOPPED)


def test_what_the_same_process_held_ends_with_it(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    stage.room.machine.open(5001, 20)
    stage.room.poll()
    other = remembered("worker", 5001)
    told = (subject_of(WORKER, 7), subject_of(other, 9))
    reader.alerts_ = [replace(reader.alerts_[0], id=3, episodes=(7, 9), subjects=told)]
    stage.leave_selection()
    stage.pane.look()
    qtbot.waitUntil(lambda: len(stage.pane.list.lines.lines) == 2)
    stage.select(0, qtbot)
    stage.history.told.clear()
    stage.press("stop")
    stage.inbox.note_stopped(Stopped(row_at(stage, 5000)))

    assert stage.history.told == [
        ("sockets", 2, AlertState.STOPPED),
        ((3,), AlertState.STOPPED),
    ]


def test_what_ended_with_a_tree_settles_the_alert_too(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    """Another process of it held the other port, and the next look has not come yet."""
    burst(stage, reader, qtbot)
    daemon = row_at(stage, 4001)
    stage.press("stop")
    ended = frozenset(one.id for one in daemon.ownership.owners)
    stage.inbox.note_stopped(Stopped(row_at(stage, 5000), ended))

    assert stage.history.told == [
        ("sockets", 3, AlertState.STOPPED),
        ((3,), AlertState.STOPPED),
    ]


def test_what_a_manager_closed_settles_the_alert_too(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    """A socket unit's: its holder, the manager, goes on."""
    burst(stage, reader, qtbot)
    stage.press("stop")
    closed = frozenset({row_at(stage, 4001).socket.id})
    stage.inbox.note_stopped(Stopped(row_at(stage, 5000), sockets=closed))

    assert stage.history.told[-1] == ((3,), AlertState.STOPPED)


def test_expecting_one_of_a_burst_leaves_the_alert_open_while_another_is_not_expected(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    burst(stage, reader, qtbot)
    stage.press("expect")
    stage.inbox.note_expected([row_at(stage, 5000)])
    assert stage.history.told == [("sockets", 1, AlertState.EXPECTED)]
    stage.inbox.note_taken_back([row_at(stage, 5000)])
    assert stage.history.told[1:] == [("reopened", 1)]

    stage.press("expect")
    stage.inbox.note_expected([row_at(stage, 5000), row_at(stage, 4001)])
    assert stage.history.told[2:] == [
        ("sockets", 2, AlertState.EXPECTED),
        ((3,), AlertState.EXPECTED),
    ]


def test_the_part_that_was_chosen_is_on_show_again_after_another_pane(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    burst(stage, reader, qtbot)
    stage.room.window.side.details.parts.links[1].click()
    qtbot.waitUntil(lambda: stage.told_port() == 4001)
    actions = stage.room.window.actions_
    actions[Command.ACTIVITY].trigger()
    actions[Command.ALERTS].trigger()
    qtbot.waitUntil(lambda: stage.told_port() is not None)

    assert stage.told_port() == 4001
