from __future__ import annotations

import os
import socket
import sys
import threading
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from portwatch.services.stop_outcome import OutcomeCode
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import ThemeChoice
from tests.helpers.puppet import Puppet
from tests.helpers.stop_stage import PATIENCE, Stage, button, click, command, row, shown
from tests.helpers.stopping import Strays, identity, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")
IGNORE_TERM = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"


@pytest.fixture
def stage(qtbot: QtBot, theme: Theme, icons: Icons) -> Iterator[Stage]:
    made = Stage(qtbot, theme, icons)
    yield made
    made.close()


@pytest.fixture
def puppet() -> Iterator[Puppet]:
    with Puppet() as made:
        yield made


def test_the_plan_is_shown_before_anything_happens(stage: Stage, puppet: Puppet) -> None:
    port = puppet.listen()
    with socket.create_connection(("127.0.0.1", port)):
        puppet.do("c, _ = s.accept()")

        dialog = stage.open(row(port))

        assert dialog.title.startswith("Stop python")
        assert f"It holds port {port} tcp on 127.0.0.1." in dialog.text
        text = shown(dialog)
        assert f"Process {puppet.pid} is asked to finish (TERM)" in text
        assert "It gets 20 seconds to finish" in text
        assert f"portwatch checks that port {port} is closed" in text
        assert f"{port} tcp on 127.0.0.1" in text
        assert "1 open: " in text
        assert f"Bound to process {puppet.pid}, started " in text
        assert command(dialog).command == f"portwatch stop {puppet.pid}"
        assert button(dialog, "Stop process") is not None
        assert puppet.ask("1 + 1") == "2"
        dialog.reject()


def test_it_ends_exactly_the_process_that_listens(stage: Stage, puppet: Puppet) -> None:
    with Puppet() as twin:
        port, _ = puppet.listen(), twin.listen()
        dialog = stage.open(row(port))

        click(dialog, "Stop process")

        assert stage.finish(dialog) is OutcomeCode.STOPPED
        assert dialog.title == "Stopped"
        assert dialog.text == f"Port {port} is closed."
        assert not runs(identity(puppet.pid))
        assert runs(identity(twin.pid))
        click(dialog, "Close")
        assert not dialog.isVisible()


def test_the_start_of_a_process_is_told_with_its_date_if_it_was_another_day(
    stage: Stage, puppet: Puppet
) -> None:
    dialog = stage.open(row(puppet.listen()))
    plan = dialog._plan
    assert plan is not None
    started = datetime(2021, 3, 4, 5, 6, 7).astimezone().timestamp()

    dialog._show_plan((replace(plan, process=replace(plan.process, started_at=started)),))

    told = f"Bound to process {puppet.pid}, started 4 Mar 2021 05:06:07"
    assert told in shown(dialog)
    dialog.reject()


@pytest.mark.parametrize("way", ["Cancel", "Escape", "close"])
def test_whoever_thinks_better_of_it_stops_nothing(stage: Stage, puppet: Puppet, way: str) -> None:
    dialog = stage.open(row(puppet.listen()))
    match way:
        case "Cancel":
            click(dialog, "Cancel")
        case "Escape":
            stage.press(dialog, Qt.Key.Key_Escape)
        case _:
            dialog.close()

    assert not dialog.isVisible()
    assert dialog.outcome is None
    assert puppet.ask("1 + 1") == "2"


def test_return_presses_the_button_that_has_the_keyboard(stage: Stage, puppet: Puppet) -> None:
    dialog = stage.open(row(puppet.listen()))
    while getattr(dialog.focusWidget(), "text", str)() != "Stop process":
        stage.press(dialog, Qt.Key.Key_Tab)
    stage.press(dialog, Qt.Key.Key_Return)
    assert stage.finish(dialog) is OutcomeCode.STOPPED


def test_what_takes_no_notice_can_be_waited_for_forced_or_left(
    stage: Stage, puppet: Puppet
) -> None:
    port = puppet.listen()
    puppet.do(IGNORE_TERM)
    dialog = stage.open(row(port), patience=0.3)
    click(dialog, "Stop process")
    assert button(dialog, "Force") is None  # not before it had its time
    assert stage.finish(dialog) is OutcomeCode.STILL_RUNNING
    assert dialog.title == f"python, process {puppet.pid}, still runs"
    assert dialog.text == f"Still running after 0.3 seconds. It holds port {port} tcp on 127.0.0.1."
    assert button(dialog, "Leave it running") is not None

    dialog._outcome = None
    stage.press(dialog, Qt.Key.Key_Return)  # what Return does is the gentle thing
    assert stage.finish(dialog) is OutcomeCode.STILL_RUNNING
    assert puppet.ask("1 + 1") == "2"

    dialog._outcome = None
    click(dialog, "Force")
    assert stage.finish(dialog) is OutcomeCode.STOPPED
    assert (dialog.title, dialog.text) == ("Stopped by force", f"Port {port} is closed.")


def test_what_a_forced_process_started_can_be_forced_too(stage: Stage, puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do(IGNORE_TERM)
    with Strays() as strays:
        child = strays.fork(puppet)
        dialog = stage.open(row(port), patience=0.3)
        click(dialog, "Stop 2 processes")
        for _ in range(2):  # the process, then its child
            assert stage.finish(dialog) is OutcomeCode.STILL_RUNNING
            assert runs(child)
            dialog._outcome = None
            click(dialog, "Force")

        assert stage.finish(dialog) is OutcomeCode.STOPPED
        assert not runs(child)
        dialog.reject()


def test_leaving_the_wait_forces_nothing(stage: Stage, puppet: Puppet) -> None:
    puppet_port = puppet.listen()
    puppet.do("told = []; signal.signal(signal.SIGTERM, lambda *_: told.append(1))")
    dialog = stage.open(row(puppet_port))
    click(dialog, "Stop process")
    stage._qtbot.waitUntil(lambda: puppet.ask("told") == "[1]", timeout=PATIENCE)

    click(dialog, "Do not wait")

    assert not dialog.isVisible()
    assert stage.finish(dialog) is OutcomeCode.LEFT
    assert puppet.ask("1 + 1") == "2"


def test_the_tree_is_advised_where_the_process_alone_frees_nothing(
    stage: Stage, puppet: Puppet
) -> None:
    port = puppet.listen()
    with Strays() as strays:
        child = strays.fork(puppet)
        dialog = stage.open(row(port))
        alone = button(dialog, f"Stop only process {puppet.pid}")
        tree = button(dialog, f"Stop process {puppet.pid} and the one it started")
        assert alone is not None
        assert tree is not None
        assert tree.isChecked()
        assert "recommended" in tree.accessibleDescription()
        assert command(dialog).command == f"portwatch stop {puppet.pid} --tree"
        alone.click()
        assert "Ports freed" in shown(dialog)
        assert "none" in shown(dialog).splitlines()
        assert command(dialog).command == f"portwatch stop {puppet.pid}"
        assert button(dialog, "Stop process") is not None
        tree.click()

        click(dialog, "Stop 2 processes")

        assert stage.finish(dialog) is OutcomeCode.STOPPED
        assert not runs(child)


def test_the_process_alone_is_proposed_where_that_frees_the_port(
    stage: Stage, puppet: Puppet
) -> None:
    with Strays() as strays:
        child = strays.fork(puppet)
        dialog = stage.open(row(puppet.listen()))
        alone = button(dialog, f"Stop only process {puppet.pid}")
        assert alone is not None
        assert alone.isChecked()

        click(dialog, "Stop process")

        assert stage.finish(dialog) is OutcomeCode.STOPPED
        assert runs(child)


def test_a_port_that_others_hold_still_is_told(stage: Stage, puppet: Puppet) -> None:
    port = puppet.listen()
    with Strays() as strays:
        child = strays.fork(puppet)
        dialog = stage.open(row(port))
        click(dialog, f"Stop only process {puppet.pid}")
        click(dialog, "Stop process")

        assert stage.finish(dialog) is OutcomeCode.STILL_HELD
        assert dialog.title == "Stopped, but the port is not free"
        assert f"process {child.pid}" in dialog.text


def test_a_port_that_is_taken_after_it_was_told_as_closed_is_told_too(
    stage: Stage, puppet: Puppet
) -> None:
    port = puppet.listen()
    with Puppet() as other:
        dialog = stage.open(row(port))
        click(dialog, "Stop process")
        assert stage.finish(dialog) is OutcomeCode.STOPPED
        dialog._outcome = None
        other.do(f"s = socket.create_server(('127.0.0.1', {port}))")

        assert stage.finish(dialog) is OutcomeCode.TAKEN_AGAIN
        assert dialog.title == "Stopped, but the port is not free"
        assert f"was taken again by process {other.pid}" in dialog.text
        assert button(dialog, "Close") is not None
        dialog.reject()


def test_what_must_live_is_refused_with_the_reason(stage: Stage) -> None:
    with socket.create_server(("127.0.0.1", 0)) as own:
        dialog = stage.open(row(own.getsockname()[1]))

    assert dialog.title == "This cannot be stopped"
    assert dialog.text == "portwatch does not stop itself."
    assert button(dialog, "Stop process") is None
    click(dialog, "Close")


def test_a_row_whose_socket_has_gone_stops_nothing(stage: Stage, puppet: Puppet) -> None:
    port = puppet.listen()
    seen = row(port)
    puppet.do(f"s.close(); s = socket.create_server(('127.0.0.1', {port}))")

    dialog = stage.open(seen)

    assert dialog.title == "This cannot be stopped"
    assert "closed meanwhile" in dialog.text
    assert puppet.ask("1 + 1") == "2"
    dialog.reject()


def test_a_machine_that_cannot_be_looked_at_is_told(stage: Stage, puppet: Puppet) -> None:
    dialog = stage.open(row(puppet.listen()), broken=True)

    assert dialog.title == "The machine cannot be looked at"
    assert "\\x1b[2J<b>kernel</b> says no" in dialog.text
    assert button(dialog, "Stop process") is None
    dialog.reject()


def test_the_looking_is_not_done_by_the_window(stage: Stage, puppet: Puppet) -> None:
    dialog = stage.open(row(puppet.listen()))

    assert stage.planned_on
    assert threading.get_ident() not in stage.planned_on
    dialog.reject()


def test_a_hostile_name_is_plain_text(stage: Stage, puppet: Puppet) -> None:
    """The kernel takes any bytes for a name (prctl(2), PR_SET_NAME)."""
    port = puppet.listen()
    puppet.do("ctypes.CDLL(None).prctl(15, b'<b>\\x1b%s\\n\\xe2\\x80\\xae', 0, 0, 0)")

    dialog = stage.open(row(port))

    assert dialog.title == "Stop <b>\\x1b%s\\x0a\\u202e?"
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText
    for line in shown(dialog).splitlines():
        assert line.isprintable()
    dialog.reject()


def test_every_control_has_a_name_and_is_reached_by_keyboard(stage: Stage, puppet: Puppet) -> None:
    port = puppet.listen()
    with Strays() as strays:
        strays.fork(puppet)
        dialog = stage.open(row(port))
        for widget in dialog.findChildren(QWidget):
            if widget.isVisible() and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                name = widget.accessibleName() or getattr(widget, "text", str)()
                assert name, widget
        reached = set()
        for _ in range(12):
            stage.press(dialog, Qt.Key.Key_Tab)
            focused = dialog.focusWidget()
            reached.add(focused.text() if isinstance(focused, QAbstractButton) else "")
        dialog.reject()

    assert {"Cancel", "Stop 2 processes"} <= reached
    assert any(text.startswith("Stop process ") for text in reached)


def test_the_command_is_copied(stage: Stage, puppet: Puppet) -> None:
    dialog = stage.open(row(puppet.listen()))
    (copy,) = command(dialog).findChildren(QAbstractButton)

    copy.click()

    assert QGuiApplication.clipboard().text() == f"portwatch stop {puppet.pid}"
    stage._qtbot.wait(1600)  # until it shows its first icon again
    dialog.reject()


def test_nothing_it_says_is_cut_off(stage: Stage, puppet: Puppet) -> None:
    port = puppet.listen()
    with Strays() as strays:
        strays.fork(puppet)
        dialog = stage.open(row(port))
        stage._qtbot.wait(50)
        for block in dialog.findChildren(TextBlock):
            if block.isVisible():
                assert block.height() >= block.heightForWidth(block.width()), block.text
        below = dialog._foot.geometry()
        assert below.bottom() == dialog.rect().bottom()
        assert dialog._body.verticalScrollBar().maximum() == 0
        dialog.reject()


def test_a_result_is_as_high_as_its_words(stage: Stage, puppet: Puppet) -> None:
    dialog = stage.open(row(puppet.listen()))
    click(dialog, "Stop process")
    stage.finish(dialog)

    stage._qtbot.waitUntil(lambda: dialog._foot.height() <= dialog._foot.sizeHint().height())
    assert dialog.height() < dialog._head.heightForWidth(dialog.width()) + 80
    dialog.reject()


def test_it_follows_the_theme(stage: Stage, puppet: Puppet, theme: Theme) -> None:
    dialog = stage.open(row(puppet.listen()))
    try:
        theme.choose(ThemeChoice.DARK)
        ground = dialog.palette().color(dialog.backgroundRole()).name().upper()
        assert ground == theme.tokens.surface
    finally:
        dialog.reject()
        theme.choose(ThemeChoice.LIGHT)


def test_a_dialog_gives_back_its_descriptors(stage: Stage) -> None:
    def one() -> None:
        with Puppet() as puppet:
            dialog = stage.open(row(puppet.listen()))
            click(dialog, "Stop process")
            assert stage.finish(dialog) is OutcomeCode.STOPPED
            dialog.reject()
        stage.close()

    one()
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - only counted
    one()
    assert len(os.listdir("/proc/self/fd")) <= before  # noqa: PTH208 - only counted
