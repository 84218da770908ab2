"""A stop that is under way when nobody waits for it any more."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services.stop_outcome import OutcomeCode
from tests.helpers.puppet import Puppet
from tests.helpers.stop_stage import Stage, button, click, row
from tests.helpers.stopping import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")
HEARS = "heard = []; signal.signal(signal.SIGTERM, lambda *_: heard.append(1))"


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[Stage]:
    made = Stage(qtbot, theme, icons)
    yield made
    made.close()


def test_what_was_asked_for_is_remembered_though_the_program_ends(stage: Stage) -> None:
    with Puppet() as puppet:
        puppet.do(HEARS)
        dialog = stage.open(row(puppet.listen()))
        click(dialog, "Stop process")
        until(lambda: puppet.ask("heard") == "[1]")
        stage.close()

    (act,) = stage.acts
    assert act.outcome == OutcomeCode.LEFT
    assert act.text.endswith("was asked to finish; whether it has ended was not waited for.")


def test_a_plan_that_was_not_agreed_to_is_nothing_to_remember(stage: Stage) -> None:
    with Puppet() as puppet:
        dialog = stage.open(row(puppet.listen()))
        assert button(dialog, "Stop process") is not None
        stage.close()

    assert stage.acts == []
