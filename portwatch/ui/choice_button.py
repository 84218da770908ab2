"""A radio button whose words go on in another line where there is no room for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QStyle

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics
    from PySide6.QtWidgets import QStyleOptionButton

_LETTERS = 12  # that it is as wide as, at least


class ChoiceButton(QRadioButton):
    """Qt's own is always as wide as its words."""

    def __init__(self) -> None:
        super().__init__()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Some letters; the height follows from the width."""
        hint = super().sizeHint()
        least = self._beside + self.fontMetrics().averageCharWidth() * _LETTERS
        return QSize(min(least, hint.width()), hint.height())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Fewer pixels across make more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Pixels that the lines take at this width."""
        more = self._wrapped(width).count("\n") * self.fontMetrics().lineSpacing()
        return super().sizeHint().height() + more

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802 - Qt's name
        """Have the words drawn in the lines that they take."""
        super().initStyleOption(option)
        option.text = self._wrapped(self.width())

    @property
    def _beside(self) -> int:
        """Pixels of the circle, and of the room beside it."""
        style = self.style()
        circle = style.pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth, None, self)
        gap = style.pixelMetric(QStyle.PixelMetric.PM_RadioButtonLabelSpacing, None, self)
        return circle + gap

    def _wrapped(self, width: int) -> str:
        return wrapped(self.text(), self.fontMetrics(), width - self._beside)


def wrapped(text: str, metrics: QFontMetrics, width: int) -> str:
    """A text in lines of whole words, each as long as a width has room for.

    Args:
        text: One line.
        metrics: Of its font.
        width: Pixels.
    """
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)
