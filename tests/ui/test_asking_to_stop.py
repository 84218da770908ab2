"""Where only an administrator may end something, the rights can be asked for on the spot."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QPushButton

from portwatch.services import runtime
from portwatch.services.connection_close import CloseCode, not_closed
from portwatch.services.rights import RightsState, RightsStatus
from portwatch.services.stop_plan import Refusal, RefusalCode
from portwatch.sources import choose
from portwatch.ui.close_dialog import CloseDialog
from portwatch.ui.details import DetailsPanel
from portwatch.ui.stop_dialog import StopDialog
from portwatch.ui.stopping import Stopping
from tests.helpers import rows
from tests.helpers.stop_stage import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="rights are asked for on Linux")

SUDO = "sudo portwatch stop 7"
SEE = "See everything"
OTHERS = Refusal(RefusalCode.NOT_PERMITTED, "Process 7 belongs to root.", SUDO)


class FakeRights:
    """Rights that can be asked for, or that are there."""

    def __init__(self) -> None:
        self.status = RightsStatus(RightsState.OFF)


class Bench:
    """Dialogs over a window."""

    def __init__(self, qtbot: QtBot, theme: Theme, icons: Icons, rights: FakeRights | None) -> None:
        self.qtbot = qtbot
        self.details = DetailsPanel(theme, icons)
        qtbot.addWidget(self.details)
        self.details.show()
        self.stopping = Stopping(
            choose,
            runtime.now,
            None,
            rights=rights,  # type: ignore[arg-type]
            theme=theme,
            icons=icons,
            details=self.details,
            window=self.details,
        )
        self.wanted: list[bool] = []
        self.stopping.rights_wanted.connect(lambda: self.wanted.append(self.dialog is None))
        self.dialog: StopDialog | CloseDialog | None = None
        self.buttons: list[str] = []

    def run(self, act: Callable[[], None], ends: Callable[[], None]) -> None:
        """Open a dialog, let it end like this, and press See everything if it is there."""
        self._ends = ends
        QTimer.singleShot(100, self.details, self._look)
        act()
        self.dialog = None
        self.qtbot.wait(10)

    def _look(self) -> None:
        found = self.details.findChildren(QDialog)
        self.dialog = next(
            one for one in found if isinstance(one, StopDialog | CloseDialog) and one.isVisible()
        )
        self.qtbot.waitUntil(lambda: "Looking" not in self.dialog.title, timeout=PATIENCE)
        self._ends()
        visible = [one for one in self.dialog.findChildren(QPushButton) if one.isVisible()]
        self.buttons = [one.text() for one in visible]
        see = [one for one in visible if one.text() == SEE]
        if see:
            see[0].click()
        else:
            self.dialog.reject()


@pytest.fixture
def rights() -> FakeRights:
    return FakeRights()


@pytest.fixture
def bench(qtbot: QtBot, theme: Theme, icons: Icons, rights: FakeRights) -> Iterator[Bench]:
    made = Bench(qtbot, theme, icons, rights)
    yield made
    made.stopping.close()


def _stop(bench: Bench, refusal: Refusal) -> None:
    def end() -> None:
        assert isinstance(bench.dialog, StopDialog)
        bench.dialog._show_plan((refusal,))

    bench.run(lambda: bench.stopping.stop(rows.listener(port=1)), end)


def test_what_is_somebody_elses_offers_the_rights(bench: Bench) -> None:
    _stop(bench, OTHERS)

    assert SEE in bench.buttons
    assert bench.wanted == [True]  # the sheet has gone: the system asks over the window


def test_what_an_administrator_cannot_change_does_not(bench: Bench) -> None:
    _stop(bench, Refusal(RefusalCode.KERNEL, "It is a thread of the kernel."))
    assert SEE not in bench.buttons
    _stop(bench, Refusal(RefusalCode.OWNER_HIDDEN, "A mount covers it.", "findmnt -R /proc"))
    assert SEE not in bench.buttons
    assert not bench.wanted


def test_rights_that_are_there_are_not_asked_for(bench: Bench, rights: FakeRights) -> None:
    rights.status = RightsStatus(RightsState.ON)
    _stop(bench, OTHERS)

    assert SEE not in bench.buttons


def test_a_connection_that_may_not_be_closed_offers_them_too(bench: Bench) -> None:
    def end() -> None:
        assert isinstance(bench.dialog, CloseDialog)
        told = not_closed(CloseCode.NOT_PERMITTED, "It belongs to root.", "sudo portwatch close 1")
        bench.dialog._show_outcome(told)

    bench.run(lambda: bench.stopping.close_connection(rows.connection()), end)

    assert SEE in bench.buttons
    assert bench.wanted == [True]
