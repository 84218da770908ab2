"""An icon that stands for something and cannot be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from portwatch.ui.icons import quiet_tint
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from portwatch.ui.icons import IconName, Icons, Tint
    from portwatch.ui.theme import Theme


class IconLabel(QWidget):
    """A drawing, sharp on whatever screen it is painted."""

    def __init__(self, theme: Theme, icons: Icons, size: int = 16) -> None:
        """Nothing is drawn until ``show_icon``.

        Args:
            theme: Colours and sizes.
            icons: The drawings.
            size: Edge at scale 1.
        """
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._icon: IconName | None = None
        self._tint: Tint = quiet_tint
        self.setFixedSize(theme.px(size), theme.px(size))
        theme.changed.connect(self.update)

    @property
    def icon(self) -> IconName | None:
        """What is drawn."""
        return self._icon

    def show_icon(self, icon: IconName, tint: Tint = quiet_tint, meaning: str = "") -> None:
        """Draw this.

        Args:
            icon: What.
            tint: In which colour.
            meaning: What it says, for screen readers; empty if words beside it say the same.
        """
        self._icon = icon
        self._tint = tint
        self.setAccessibleName(translated(meaning))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the icon in the colours in force."""
        del event
        if self._icon is None:
            return
        color = self._tint(self._theme.tokens)
        ratio = self.devicePixelRatioF()
        QPainter(self).drawPixmap(0, 0, self._icons.pixmap(self._icon, color, self.width(), ratio))
