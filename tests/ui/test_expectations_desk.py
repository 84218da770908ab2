"""What of the expectations is offered, on which kind of file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Instant
from portwatch.services.demo_rules import DemoRules
from portwatch.services.expectations import Expectations
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.services.learning import LearningPeriod
from portwatch.services.monitor import Monitor
from portwatch.services.runtime import now
from portwatch.ui.actions import Command
from portwatch.ui.expectations_desk import ExpectationsDesk
from portwatch.ui.undo_bar import UndoBar
from portwatch.ui.worker import MonitorWorker
from tests.helpers.room import KNOWLEDGE, RARELY
from tests.helpers.rows import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.services.learning import LearningState
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room


def made(
    room: Room,
    theme: Theme,
    icons: Icons,
    file: ExpectationsFile | None,
    expectations: Expectations | None = None,
) -> tuple[ExpectationsDesk, MonitorWorker]:
    monitor = Monitor(room.machine.sources(), KNOWLEDGE, expectations=expectations)
    worker = MonitorWorker(monitor, RARELY, now)
    desk = ExpectationsDesk(
        file,
        monitor,
        worker,
        room.presenter,
        room.window,
        theme=theme,
        icons=icons,
        bar=UndoBar(theme, icons, room.window),
        clock=lambda: Instant(0.0, NOW),
        memory=None,
    )
    return desk, worker


def offered(room: Room) -> tuple[bool, bool]:
    actions = room.window.actions_
    return actions[Command.EXPECTATIONS].isVisible(), actions[Command.EXPECT].isVisible()


def test_without_a_file_nothing_is_offered(room: Room, theme: Theme, icons: Icons) -> None:
    desk, _ = made(room, theme, icons, None)
    assert offered(room) == (False, False)
    assert desk.rules is None


def test_the_demonstration_has_the_page_and_its_rules_can_be_tried(
    room: Room, theme: Theme, icons: Icons, tmp_path: Path
) -> None:
    file = DemoRules(tmp_path, NOW)
    desk, _ = made(room, theme, icons, file)
    assert offered(room) == (True, False)
    assert desk.rules is not None
    room.window.actions_[Command.EXPECTATIONS].trigger()
    page = desk.rules.page
    told = [page.table.rules.cell(row, "last") for row in page.table.rules.rows]
    assert "12 days ago" in told
    assert "Learning ended on" in page.head.learning.text
    desk.rules.learning_wanted.emit(True)
    assert "24 more hours" in page.head.learning.text
    file.close()


def test_learning_is_told_by_the_worker_and_changed_there(
    room: Room, theme: Theme, icons: Icons, tmp_path: Path
) -> None:
    file = ExpectationsFile(tmp_path / "config")
    period = LearningPeriod(tmp_path / "state", 24)
    period.close_sheet()
    desk, worker = made(room, theme, icons, file, Expectations(file, period))
    assert offered(room) == (True, True)
    assert desk.rules is not None
    told: list[LearningState] = []
    worker.learning_told.connect(told.append)

    worker.start()
    assert [one.hours_left for one in told] == [24]
    worker.poll()
    assert len(told) == 1  # the same is not told again
    room.window.actions_[Command.EXPECTATIONS].trigger()
    desk.rules.page.head.learning.act.click()
    assert not period.is_open
    assert told[-1].ended_at is not None
    desk.rules.learning_wanted.emit(True)
    assert period.is_open
    assert told[-1].hours_left == 24
    worker.stop()
