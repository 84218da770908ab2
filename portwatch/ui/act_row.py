"""The acts below a panel: side by side, and in another line where there is no room for all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QResizeEvent


class ActRow(QWidget):
    """None is narrower than its words."""

    def __init__(self, spacing: int) -> None:
        """Without acts.

        Args:
            spacing: Pixels between two of them.
        """
        super().__init__()
        self._spacing = spacing
        self._acts: list[QWidget] = []
        self._at_the_right: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, act: QWidget, *, right: bool) -> None:
        """Let another one follow.

        Args:
            act: A button.
            right: Whether it stands at the right end of its line.
        """
        act.setParent(self)
        self._acts.append(act)
        if right:
            self._at_the_right = act
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Fewer pixels across make more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Pixels that the lines take at this width."""
        heights = [max(act.sizeHint().height() for act in line) for line in self._lines(width)]
        return sum(heights) + self._spacing * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All in one line."""
        hints = [act.sizeHint() for act in self._shown()]
        width = sum(one.width() for one in hints) + self._spacing * max(0, len(hints) - 1)
        return QSize(width, max((one.height() for one in hints), default=0))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Each in a line of its own."""
        hints = [act.sizeHint() for act in self._shown()]
        widest = max((one.width() for one in hints), default=0)
        return QSize(widest, max((one.height() for one in hints), default=0))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """There may be room for more in a line, or for fewer."""
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """An act came or went, or has other words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    def _arrange(self) -> None:
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        top = 0
        for line in self._lines(self.width()):
            left = 0
            for act in line:
                size = act.sizeHint()
                if act is self._at_the_right:
                    left = self.width() - size.width()
                place = QRect(QPoint(left, top), size)
                if is_mirrored:
                    place.moveRight(self.width() - 1 - left)
                act.setGeometry(place)
                left += size.width() + self._spacing
            top += max(act.height() for act in line) + self._spacing

    def _shown(self) -> list[QWidget]:
        return [act for act in self._acts if not act.isHidden()]

    def _lines(self, width: int) -> Iterator[list[QWidget]]:
        line: list[QWidget] = []
        used = 0
        for act in self._shown():
            needed = act.sizeHint().width()
            if line and used + needed > width:
                yield line
                line, used = [], 0
            line.append(act)
            used += needed + self._spacing
        if line:
            yield line
