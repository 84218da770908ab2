"""What the keys do on the charts."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

LEAP = 10
"""Bars that the crosshair goes with Ctrl."""

ZOOM = 2.0
"""Each press of a key."""


class Act(Enum):
    """Something that a key does."""

    STEP = auto()
    GROW = auto()
    FIRST = auto()
    LAST = auto()
    ZOOM = auto()
    BACK = auto()
    CHOOSE = auto()


class Press(NamedTuple):
    """A key that means something here.

    Attributes:
        act: What it does.
        amount: Bars to go, or the factor of a zoom.
    """

    act: Act
    amount: float = 0.0


_PLAIN = {
    Qt.Key.Key_Home: Press(Act.FIRST),
    Qt.Key.Key_End: Press(Act.LAST),
    Qt.Key.Key_Plus: Press(Act.ZOOM, 1 / ZOOM),
    Qt.Key.Key_Equal: Press(Act.ZOOM, 1 / ZOOM),
    Qt.Key.Key_Minus: Press(Act.ZOOM, ZOOM),
    Qt.Key.Key_Escape: Press(Act.BACK),
    Qt.Key.Key_Return: Press(Act.CHOOSE),
    Qt.Key.Key_Enter: Press(Act.CHOOSE),
}


def press_of(event: QKeyEvent) -> Press | None:
    """What a key means; ``None`` if nothing here."""
    held = event.modifiers()
    if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
        sign = 1 if event.key() == Qt.Key.Key_Right else -1
        leap = LEAP if held & Qt.KeyboardModifier.ControlModifier else 1
        grows = bool(held & Qt.KeyboardModifier.ShiftModifier)
        return Press(Act.GROW if grows else Act.STEP, sign * leap)
    return _PLAIN.get(Qt.Key(event.key()))
