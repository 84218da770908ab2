"""The ways to stop in the dialog; systemd is a stand-in (tests/helpers/fake_managers.py)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_records import ActKind
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import Way
from tests.helpers.fake_managers import FakeManager
from tests.helpers.puppet import Puppet
from tests.helpers.stop_stage import Stage, button, click, command, row, shown
from tests.helpers.stopping import Strays, identity, runs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme
    from tests.helpers.cgroups import Slice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux only")
UNIT = "system.slice/postgresql@16-main.service"


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[Stage]:
    made = Stage(qtbot, theme, icons)
    yield made
    made.close()


@pytest.fixture
def puppet(tree: Slice) -> Iterator[Puppet]:
    with Puppet() as made:
        tree.put(UNIT, made.pid)
        yield made


@pytest.fixture
def systemd(tree: Slice, tmp_path: Path) -> FakeManager:
    return FakeManager.of_unit(tmp_path, tree, UNIT, Restart="always")


def test_the_service_is_recommended_where_systemd_would_start_it_again(
    stage: Stage, puppet: Puppet, systemd: FakeManager
) -> None:
    port = puppet.listen()

    dialog = stage.open(row(port), tools=systemd.tools)

    service = button(dialog, "Stop the service postgresql@16-main")
    assert service is not None
    assert service.isChecked()
    assert "recommended" in service.accessibleDescription()
    text = shown(dialog)
    assert "It starts again when the computer starts." in text
    assert "systemd starts it again within seconds." in text
    assert "It is a system service, so portwatch asks systemd to stop it" in dialog.text
    assert "systemd is asked to stop the service" in text
    assert command(dialog).command == "systemctl stop postgresql@16-main.service"
    click(dialog, "Stop service")

    assert stage.finish(dialog) is OutcomeCode.STOPPED
    assert dialog.text == f"Port {port} is closed."
    assert systemd.asked == ["stop -- postgresql@16-main.service"]
    (act,) = stage.acts
    assert (act.kind, act.outcome) == (ActKind.STOP, "stopped")
    assert act.way == "unit postgresql@16-main.service"
    assert f"process {puppet.pid}, port {port} tcp" in act.subject
    dialog.reject()


def test_the_process_alone_can_be_chosen(
    stage: Stage, puppet: Puppet, systemd: FakeManager
) -> None:
    dialog = stage.open(row(puppet.listen()), tools=systemd.tools)

    click(dialog, f"Stop only process {puppet.pid}")

    assert command(dialog).command == f"portwatch stop {puppet.pid}"
    assert f"Process {puppet.pid} is asked to finish (TERM)" in shown(dialog)
    click(dialog, "Stop process")
    assert stage.finish(dialog) is OutcomeCode.STOPPED
    assert systemd.asked == []
    dialog.reject()


def test_what_systemd_refuses_is_told(stage: Stage, puppet: Puppet, systemd: FakeManager) -> None:
    systemd.refuse("Failed to stop: Access denied")
    dialog = stage.open(row(puppet.listen()), tools=systemd.tools)

    click(dialog, "Stop service")

    assert stage.finish(dialog) is OutcomeCode.NOT_PERMITTED
    assert dialog.title == "Not stopped"
    assert dialog.text == "Asked for it, systemd said: Failed to stop: Access denied."
    assert runs(identity(puppet.pid))
    dialog.reject()


def test_the_tree_is_chosen_at_once_where_it_was_asked_for(
    stage: Stage, puppet: Puppet, systemd: FakeManager
) -> None:
    with Strays() as strays:
        child = strays.fork(puppet)
        port = puppet.listen()
        dialog = stage.open(row(port), tools=systemd.tools, wanted=Way.TREE)
        tree = button(dialog, f"Stop process {puppet.pid} and the one it started")
        assert tree is not None
        assert tree.isChecked()
        assert command(dialog).command == f"portwatch stop {puppet.pid} --tree"

        click(dialog, "Stop 2 processes")

        assert stage.finish(dialog) is OutcomeCode.STOPPED
        assert not runs(child)
        assert systemd.asked == []
        dialog.reject()


def test_a_tree_of_one_process_is_told_as_that(stage: Stage, puppet: Puppet) -> None:
    dialog = stage.open(row(puppet.listen()), wanted=Way.TREE)

    assert "It has started no other process that still runs." in dialog.text
    assert button(dialog, "Stop process") is not None
    dialog.reject()
