"""What becomes of a process while a person reads the plan that stops it."""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services.stop_outcome import Outcome, OutcomeCode
from portwatch.ui.code_box import CodeBox
from tests.helpers.puppet import Puppet
from tests.helpers.stop_stage import PATIENCE, Stage, button, click, command, row

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


def test_what_would_stop_whoever_starts_it_again_can_be_copied(stage: Stage) -> None:
    with Puppet() as puppet:
        dialog = stage.open(row(puppet.listen()))
        low = dialog.height()
        outcome = Outcome(
            OutcomeCode.TAKEN_AGAIN, "It was taken again.", remedy="portwatch stop 6 --tree"
        )
        dialog._show_outcome(outcome)

        box = command(dialog)
        assert box.command == "portwatch stop 6 --tree"
        assert dialog.height() < low
        assert box.height() >= box.heightForWidth(box.width())  # nothing is cut off
        dialog._show_outcome(Outcome(OutcomeCode.STOPPED, "Stopped. Port 9 is closed."))
        assert not [one for one in dialog.findChildren(CodeBox) if one.isVisible()]
        dialog.reject()


@pytest.mark.parametrize(
    ("event", "title", "why"),
    [
        ("os._exit(0)", "It has ended by itself", "has ended."),
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
