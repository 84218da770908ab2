"""What the program is, in a small window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from portwatch import __version__
from portwatch.ui.language import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def show_about(parent: QWidget) -> None:
    """Say what the program is, that it keeps to this machine, and under which licence it is."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(tr("About portwatch"))
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(f"portwatch {__version__}")
    box.setInformativeText(
        tr(
            "Shows what is listening on this computer, who can reach it, and whether that is"
            " expected.\n\nIt sends nothing anywhere. Free software under the Apache License 2.0."
        )
    )
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.open()
