"""The Alerts pane within the window: what is chosen for an alert happens, and is remembered."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QPushButton

from portwatch.core.alert_subject import subject_of
from portwatch.core.history_records import AlertEntry, AlertState
from portwatch.core.model import Instant, Verdict
from portwatch.ui.actions import Command
from portwatch.ui.history_worker import Memory
from portwatch.ui.inbox import Inbox
from portwatch.ui.looking_back import LookingBack
from portwatch.ui.undo_bar import UndoBar
from tests.helpers import rows
from tests.helpers.episodes import episode
from tests.helpers.memory import FakeReader
from tests.helpers.room import Room, open_room

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


def remembered(name: str, port: int, **facts: Any) -> Listener:
    """As the memory has it: its socket has no id."""
    row = rows.listener(name, port, **facts)
    return replace(row, socket=replace(row.socket, id=0))


WORKER = remembered("worker", 5000, reach=rows.WIFI)
GONE = remembered("redis-server", 6379)


@dataclass
class Remembered:
    """Stands for the history: what it was told."""

    told: list[tuple[Any, ...]] = field(default_factory=list)

    def handle_alerts(self, numbers: tuple[int, ...], state: AlertState) -> None:
        self.told.append((tuple(numbers), state))

    def handle_alerts_of(self, sockets: list[int], state: AlertState) -> None:
        self.told.append(("sockets", len(sockets), state))

    def reopen_alerts_of(self, sockets: list[int]) -> None:
        self.told.append(("reopened", len(sockets)))

    def read_alerts(self) -> None:
        self.told.append(("all",))


class Stage:
    def __init__(self, room: Room, inbox: Inbox, history: Remembered, bar: UndoBar) -> None:
        self.room = room
        self.inbox = inbox
        self.history = history
        self.bar = bar
        self.pane = room.window.inbox
        self.asked: list[tuple[str, int]] = []
        inbox.stop_requested.connect(lambda row: self._add("stop", row))
        inbox.expect_requested.connect(lambda row: self._add("expect", row))

    def _add(self, what: str, row: Any) -> None:
        self.asked.append((what, row.socket.local_port))

    def select(self, place: int, qtbot: QtBot) -> None:
        self.pane.list.setCurrentIndex(self.pane.list.lines.index(place + 1))
        port = (5000, 6379)[place]
        qtbot.waitUntil(lambda: self.told_port() == port)

    def told_port(self) -> int | None:
        """Of what the panel at the side tells about."""
        side = self.room.window.side
        if not side.isVisible():
            return None
        row = side.details.row
        if side.is_past:
            row = None if side.past.episode is None else side.past.episode.listener
        return None if row is None else row.socket.local_port

    def press(self, word: str) -> None:
        acts = self.pane.list.acts
        buttons: dict[str, QPushButton] = {
            "show": acts.show_,
            "expect": acts.expect,
            "stop": acts.stop,
            "dismiss": acts.dismiss,
        }
        assert buttons[word].isEnabled()
        buttons[word].click()


@pytest.fixture
def reader() -> FakeReader:
    made = FakeReader()
    made.episodes = [episode(7, closed=None, listener=WORKER), episode(8, listener=GONE)]
    made.alerts_ = [
        AlertEntry(2, rows.NOW, Verdict.RISKY, "worker", "", episodes=(7,)),
        AlertEntry(1, rows.NOW - 60, Verdict.RISKY, "redis", "", episodes=(8,)),
    ]
    return made


@pytest.fixture
def stage(
    theme: Theme, icons: Icons, tmp_path: Path, reader: FakeReader, qtbot: QtBot
) -> Iterator[Stage]:
    memory = Memory(lambda: reader)
    with open_room(theme, icons, tmp_path, memory) as room:
        room.window.resize(1280, 800)
        back = LookingBack(
            room.window, memory, lambda: Instant(9.0, rows.NOW), lambda: room.presenter.listeners
        )
        bar = UndoBar(theme, icons, room.window, (room.window.inbox,))
        history = Remembered()
        told: Any = history
        inbox = Inbox(
            room.window,
            memory,
            told,
            looking_back=back,
            bar=bar,
            rows=lambda: room.presenter.listeners,
            clock=lambda: Instant(9.0, rows.NOW),
        )
        room.presenter.looked.connect(inbox.follow)
        made = Stage(room, inbox, history, bar)
        try:
            room.window.actions_[Command.ALERTS].trigger()
            qtbot.waitUntil(lambda: len(made.pane.list.lines.lines) == 3)
            made.select(0, qtbot)
            yield made
        finally:
            assert memory.stop()


def test_the_selected_alert_is_told_about_at_the_side(stage: Stage, qtbot: QtBot) -> None:
    side = stage.room.window.side
    assert not side.is_past  # it listens: as it is now
    assert words(side.details) == ["Stop…", "Explain"]
    stage.select(1, qtbot)

    assert side.is_past
    assert stage.history.told == [((2,), AlertState.SHOWN), ((1,), AlertState.SHOWN)]


def words(panel: QWidget) -> list[str]:
    """Of the buttons on show in a panel's foot."""
    found = (one for one in panel.findChildren(QPushButton) if one.isVisible())
    return [one.text() for one in found if one.parentWidget() is not None]


def test_the_panel_follows_what_listens_until_it_closes(stage: Stage) -> None:
    details = stage.room.window.side.details
    stage.room.machine.close_socket(list(stage.room.machine.table)[1])
    stage.room.poll()

    assert details.isVisible()
    assert "Stop…" not in words(details)


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


def test_each_of_a_burst_can_be_looked_at_and_acted_on(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    told = (subject_of(WORKER, 7), subject_of(GONE, 8))
    reader.alerts_ = [replace(reader.alerts_[0], id=3, episodes=(7, 8), subjects=told)]
    stage.pane.list.clear_current()
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


def test_what_joins_the_selected_alert_takes_no_buttons_away(
    stage: Stage, reader: FakeReader, qtbot: QtBot
) -> None:
    reader.alerts_.insert(0, replace(reader.alerts_[0], id=4))
    stage.pane.look()
    qtbot.waitUntil(lambda: len(stage.pane.list.current_item().entries) == 2)  # type: ignore[union-attr]
    stage.press("stop")

    assert stage.asked == [("stop", 5000)]


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
    stage.inbox.note_expected(WORKER)

    assert stage.history.told[1:] == [
        ("sockets", 1, AlertState.EXPECTED),
        ((2,), AlertState.EXPECTED),
    ]


def test_what_is_expected_no_longer_is_open_again(stage: Stage) -> None:
    stage.press("expect")
    stage.inbox.note_expected(WORKER)
    stage.inbox.note_taken_back(WORKER)
    stage.inbox.note_taken_back(GONE)  # of which a rule was made elsewhere

    assert stage.history.told[3:] == [("reopened", 1), ((2,), AlertState.SHOWN), ("reopened", 1)]


def test_what_is_stopped_settles_the_alert(stage: Stage) -> None:
    stage.press("stop")
    stage.inbox.note_stopped(WORKER)

    assert stage.history.told[1:] == [
        ("sockets", 1, AlertState.STOPPED),
        ((2,), AlertState.STOPPED),
    ]


def test_a_question_that_was_given_up_settles_nothing_later(stage: Stage) -> None:
    stage.press("stop")
    stage.press("show")
    stage.inbox.note_stopped(GONE)

    assert stage.history.told[1:] == [("sockets", 1, AlertState.STOPPED)]


def test_what_is_expected_from_elsewhere_settles_no_other_alert(stage: Stage) -> None:
    stage.inbox.note_expected(GONE)

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
    stage.pane.list.clear_current()
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
