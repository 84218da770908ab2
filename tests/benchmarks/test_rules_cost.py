"""What the page of the expectations costs the window with many rules, at each poll and key.

Figures are milliseconds of the window's thread.
"""

from __future__ import annotations

import gc
import statistics
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from portwatch.core.expectation import Ports
from portwatch.core.identity import ProgramIdentity
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.ui.icons import Icons
from portwatch.ui.theme import Theme, ThemeChoice
from tests.helpers.room import open_room
from tests.helpers.rows import NOW, listener
from tests.helpers.rules_stage import Stage
from tests.helpers.some_rules import POSTGRES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = [pytest.mark.qt, pytest.mark.qt_log_ignore("^This plugin does not support ")]

RULES, LISTENERS, ROUNDS = 5000, 300, 30


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    icons = Icons(theme)
    file = ExpectationsFile(tmp_path / "config")
    with open_room(theme, icons, tmp_path) as room:
        made = Stage(room, theme, icons, file)
        file.add(
            [
                replace(
                    POSTGRES,
                    identity=ProgramIdentity(program=f"/usr/bin/program{n}"),
                    ports=Ports(1024 + n, 1024 + n),
                )
                for n in range(RULES)
            ]
        )
        made.rows = [listener(f"program{5 * n}", 1024 + 5 * n) for n in range(LISTENERS)]
        made.desk.note_seen({rule.id: NOW - 20 * n for n, rule in enumerate(file.load().rules)})
        made.open()
        gc.collect()
        gc.freeze()
        yield made
        gc.unfreeze()


def costs(act: Callable[[int], object]) -> list[float]:
    """Milliseconds of this thread's processor time for each round, painting included."""
    found = []
    for number in range(ROUNDS):
        began = time.thread_time()
        act(number)
        QApplication.processEvents()
        found.append(1000 * (time.thread_time() - began))
    return found


def test_polls_and_keys_cost_less_than_a_frame(
    stage: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    def still(_: int) -> None:
        stage.desk.follow()

    def churn(number: int) -> None:
        """Two listeners go, two come, and one that a rule matches does so no more, or again."""
        stage.rows = [*stage.rows[2:], *(listener(f"other{number}{n}", 30_000) for n in (1, 2))]
        stage.desk.follow()

    def key(number: int) -> None:
        words = ("p", "pr", "program1", "program12", "learnt wider", "")
        stage.page.field.setText(words[number % len(words)])

    found = {
        "nothing new": costs(still),
        "listeners come and go": costs(churn),
        "a key in the filter": costs(key),
    }
    with capsys.disabled():
        print(f"\n{RULES:,} rules, {LISTENERS} listeners; ms of the window's thread")
        for name, times in found.items():
            ordered = sorted(times)
            print(f"  {name:24} median {statistics.median(times):6.1f}  max {ordered[-1]:6.1f}")
    assert len(stage.page.table.rules.rows) == RULES
