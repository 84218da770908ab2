"""The line above the expectations: back, how learning went, how many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from portwatch.ui.button import Button, Kind
from portwatch.ui.icons import IconName, quiet_tint, text_tint
from portwatch.ui.label import Label
from portwatch.ui.learning_line import LearningLine

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_HEIGHT = 48


class RulesHead(QWidget):
    """On the window's ground, as the status line is.

    Attributes:
        back: Leads to the panes.
        learning: How the first days went.
        exceeded_requested: What is exceeded shall be shown.
        problems_requested: What is wrong in the file shall be shown.
    """

    exceeded_requested = Signal()
    problems_requested = Signal()

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self.back = Button(theme, self.tr("Back"))
        self.back.setIcon(icons.icon(IconName.CHEVRON_LEFT, text_tint))
        self.learning = LearningLine(theme, icons)
        self._rules = Label(theme, tint=quiet_tint)
        self._exceeded = _Count(theme)
        self._problems = _Count(theme)
        self._exceeded.link.clicked.connect(self.exceeded_requested)
        self._problems.link.clicked.connect(self.problems_requested)
        px = theme.px
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(self.back)
        row.addSpacing(px(8))
        row.addWidget(self.learning)
        row.addStretch(1)
        row.addSpacing(px(8))
        for widget in (self._rules, self._exceeded, self._problems):
            row.addWidget(widget)
        self.setFixedHeight(px(_HEIGHT))
        theme.changed.connect(self.update)
        self.show_counts(0, 0, 0)

    @property
    def exceeded(self) -> Button:
        """Shows what is exceeded; hidden where nothing is."""
        return self._exceeded.link

    @property
    def problems(self) -> Button:
        """Shows what is wrong in the file; hidden where nothing is."""
        return self._problems.link

    @property
    def text(self) -> str:
        """What it counts."""
        return f"{self._rules.text()} · {self._exceeded.text} · {self._problems.text}"

    def show_counts(self, rules: int, exceeded: int, problems: int) -> None:
        """Say how many there are."""
        self._rules.setText(self.tr("%n expectations", "", rules))
        if rules == 1:
            self._rules.setText(self.tr("1 expectation"))
        self._exceeded.show_count(self.tr("%1 exceeded").replace("%1", str(exceeded)), exceeded)
        lines = self.tr("1 broken line in the file") if problems == 1 else ""
        told = lines or self.tr("%1 broken lines in the file").replace("%1", str(problems))
        self._problems.show_count(told, problems)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """There may be room for more now, or for less."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Something in it has other words."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        """Where there is no room for all, what there is none of is not told."""
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        counts = (self._exceeded, self._problems)
        told = [self.back, self._rules, *(one for one in counts if one.count)]
        told += [self.learning] if self.learning.isVisibleTo(self) else []
        room = self.width() - margins.left() - margins.right() - 2 * self._theme.px(8)
        room -= sum(one.sizeHint().width() + gap for one in told) + 3 * gap
        for one in counts:
            room -= 0 if one.count else one.sizeHint().width() + gap
            one.setVisible(bool(one.count) or room >= 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, and the line below."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._theme.tokens.window))
        below = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(below, QColor(self._theme.tokens.line))


class _Count(QWidget):
    """A number in words, that leads to what it counts if there is any.

    Attributes:
        count: The number.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.count = 0
        self.link = Button(theme, kind=Kind.UNDERLINED)
        self._plain = Label(theme, tint=quiet_tint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(Label(theme, "·", tint=lambda tokens: tokens.text3))
        for widget in (self.link, self._plain):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    @property
    def text(self) -> str:
        """What it says."""
        return self._plain.text()

    @Slot(str, int)
    def show_count(self, text: str, count: int) -> None:
        """Say it."""
        self.count = count
        self.link.setText(text)
        self._plain.setText(text)
        self.link.setVisible(count > 0)
        self._plain.setVisible(count == 0)
