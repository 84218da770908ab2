"""Asks for the number of a port."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QInputDialog

from portwatch.core.ports import LAST_PORT
from portwatch.ui.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FIRST_GUESS = 8080


def ask_port(parent: QWidget) -> int | None:
    """The number a person types, or ``None``."""
    title = tr("Explain a port")
    label = tr("Port, from 0 to 65535:")
    port, chosen = QInputDialog.getInt(parent, title, label, _FIRST_GUESS, 0, LAST_PORT)
    return port if chosen else None
