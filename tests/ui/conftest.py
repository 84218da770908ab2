"""What most tests of widgets stand on: a theme and its icons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.ui.icons import Icons
from portwatch.ui.theme import Theme, ThemeChoice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    """The light theme."""
    return Theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def icons(theme: Theme) -> Icons:
    """Icons in the colours of ``theme``."""
    return Icons(theme)
