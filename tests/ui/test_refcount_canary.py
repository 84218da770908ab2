"""The binding keeps count of None and True.

PySide6 6.12.0 gives one reference too many back with each void call and each emit. Python up to
3.11 counts the references to None and True like any other and aborts when there are none left,
after a few thousand calls: minutes of a program that updates every second.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QLabel, QListView

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

CALLS = 400  # few enough that a lossy binding is told before it aborts
NOISE = 50  # references to None that come and go with whatever else happens

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 12), reason="None and True are immortal here: nothing can be lost"
)


class Sender(QObject):
    happened = Signal(int)


class Silent(QAbstractListModel):
    """Answers None to every question about its rows."""

    def rowCount(  # noqa: N802 - Qt's name
        self, parent: QModelIndex | QPersistentModelIndex | None = None
    ) -> int:
        del parent
        return 1

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> None:
        del index, role


def lost(call: Callable[[], object]) -> dict[str, int]:
    """How many references are gone after many calls."""
    call()
    gc.collect()
    before = sys.getrefcount(None), sys.getrefcount(True)
    for _ in range(CALLS):
        call()
    gc.collect()
    after = sys.getrefcount(None), sys.getrefcount(True)
    return {"None": before[0] - after[0], "True": before[1] - after[1]}


def assert_none_is_lost(call: Callable[[], object]) -> None:
    found = lost(call)
    assert max(found.values()) < NOISE, f"references lost in {CALLS} calls: {found}"


def test_a_void_call_loses_no_reference(qtbot: QtBot) -> None:
    label = QLabel("canary")
    qtbot.addWidget(label)

    assert_none_is_lost(lambda: label.setEnabled(True))


def test_an_emit_loses_no_reference(qtbot: QtBot) -> None:
    del qtbot
    sender = Sender()
    sender.happened.connect(lambda _number: None)

    assert_none_is_lost(lambda: sender.happened.emit(1))


def test_an_overridden_method_that_returns_none_loses_no_reference(qtbot: QtBot) -> None:
    model = Silent()
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(model)

    assert_none_is_lost(lambda: view.sizeHintForRow(0))  # asks data() from Qt's side
    assert_none_is_lost(view.repaint)


def test_a_lost_reference_is_seen() -> None:
    held = [None] * (CALLS + 1)

    assert lost(held.pop)["None"] > NOISE
