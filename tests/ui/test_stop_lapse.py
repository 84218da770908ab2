"""What becomes of a process while a person reads the plan that stops it."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from tests.helpers.puppet import Puppet
from tests.helpers.stop_stage import PATIENCE, Stage, button, click, row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[Stage]:
    made = Stage(qtbot, theme, icons)
    yield made
    made.close()


@pytest.mark.parametrize(
    ("event", "title", "why"),
    [
        ("os._exit(0)", "It has ended by itself", "had ended before."),
        (
            "os.execv('/bin/sleep', ['python', '600'])",
            "Something has changed",
            "runs another program than before.",
        ),
        ("s.close()", "Something has changed", "any more."),
    ],
)
def test_it_is_told_before_anybody_agrees(stage: Stage, event: str, title: str, why: str) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        puppet.do("s.set_inheritable(True)")
        dialog = stage.open(row(port))
        puppet.tell(event)
        stage._qtbot.waitUntil(lambda: dialog.title == title, timeout=PATIENCE)

        assert dialog.text.startswith(f"Process {puppet.pid} ")
        assert dialog.text.endswith(f"{why} Nothing was stopped.")
        assert button(dialog, "Stop process") is None
        assert stage.acts == []
        click(dialog, "Close")
        assert dialog.outcome is None
        os.kill(puppet.pid, signal.SIGKILL)
