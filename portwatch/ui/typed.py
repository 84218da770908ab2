"""What a key writes, where nothing is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_WRITES = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_WRITES |= Qt.KeyboardModifier.GroupSwitchModifier


def typed_text(event: QKeyEvent) -> str:
    """The letters of a key; empty for a command, and for Space, which chooses and presses."""
    text = event.text()
    return text if text.isprintable() and text.strip() and not event.modifiers() & ~_WRITES else ""
