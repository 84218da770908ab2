"""A box for the number, or the hour of the day, that an option takes."""

from __future__ import annotations

from math import isfinite
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QValidator,
    QWheelEvent,
)
from PySide6.QtWidgets import QDoubleSpinBox, QStyle, QStyleOptionSpinBox

from portwatch.core.option import Kind, clock_of, hour_of
from portwatch.ui.language import translated

if TYPE_CHECKING:
    from portwatch.core.option import Option
    from portwatch.ui.theme import Theme

_WIDTH, _HEIGHT, _STEPS, _PAD = 152, 28, 20, 6
_DECIMALS = 4  # enough for every minute of a day
_SHEET = """
QDoubleSpinBox {{
  background: {surface}; color: {text}; border: 1px solid {outline}; border-radius: {radius}px;
  padding: 0 {steps}px 0 {pad}px; min-height: {height}px; max-height: {height}px;
  selection-background-color: {selection}; selection-color: {on_selection};
}}
QDoubleSpinBox:focus {{
  border: 2px solid {accent}; padding: 0 {beside}px 0 {inner}px;
  min-height: {lower}px; max-height: {lower}px;
}}
QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {{
  subcontrol-origin: border; width: {steps}px; border: none; background: transparent;
}}
QDoubleSpinBox::up-button {{ subcontrol-position: top right; }}
QDoubleSpinBox::down-button {{ subcontrol-position: bottom right; }}
QDoubleSpinBox::up-arrow, QDoubleSpinBox::down-arrow {{ image: none; }}
"""


class NumberBox(QDoubleSpinBox):
    """Tells a number when it is entered or stepped to, not at every key; the wheel scrolls by."""

    def __init__(self, theme: Theme, option: Option) -> None:
        """The default.

        Args:
            theme: Colours, fonts and sizes.
            option: Its bounds, its unit and what it is called.
        """
        super().__init__()
        self._theme = theme
        self._option = option
        self.setDecimals(_DECIMALS)
        self.setRange(option.least, option.most)
        self.setSingleStep(option.step)
        self.setKeyboardTracking(False)
        self.setCorrectionMode(QDoubleSpinBox.CorrectionMode.CorrectToNearestValue)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFont(theme.font())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_value(float(option.default))
        self.valueChanged.connect(self._name_unit)
        self.setAccessibleName(translated(option.label))
        self.setAccessibleDescription(f"{translated(option.help)} {translated(option.values)}.")
        theme.changed.connect(self._restyle)
        self._restyle()
        self.setFixedWidth(self._wide())

    def show_value(self, value: float) -> None:
        """Show another number without telling anybody."""
        self.blockSignals(True)
        self.setValue(value)
        self.blockSignals(False)
        self._name_unit()

    def textFromValue(self, val: float) -> str:  # noqa: N802 - Qt's name
        """As few digits as it takes; an hour as a clock shows it."""
        if self._option.kind is Kind.HOUR:
            return clock_of(val)
        return f"{round(val, _DECIMALS):.{_DECIMALS}f}".rstrip("0").rstrip(".")

    def valueFromText(self, text: str) -> float:  # noqa: N802 - Qt's name
        """What is written, with a point or a comma; an hour in any of its ways."""
        found = self._read(text)
        return self.value() if found is None else found

    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:  # noqa: A002 - Qt's
        """Anything may become a number while it is written; what is none is taken back."""
        found = self._read(input)
        is_good = found is not None and self.minimum() <= found <= self.maximum()
        state = QValidator.State.Acceptable if is_good else QValidator.State.Intermediate
        return state, input, pos

    def fixup(self, text: str) -> str:
        """The nearest that is allowed; what was there before if it is no number."""
        found = self.valueFromText(text)
        return self.textFromValue(min(max(found, self.minimum()), self.maximum()))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as a button of the filter's row."""
        return QSize(self._wide(), self._theme.px(_HEIGHT))

    def _wide(self) -> int:
        """As the design has it, or as the longest number with its unit needs."""
        ends = (self.minimum(), self.maximum(), self.value())
        texts = [self.textFromValue(end) + self._suffix_of(end) for end in ends]
        needed = max(map(self.fontMetrics().horizontalAdvance, texts))
        return max(self._theme.px(_WIDTH), needed + self._theme.px(_STEPS + 2 * _PAD))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Who scrolls the page over it changes nothing."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """The box in the theme's colours, and its arrows, which a style sheet has no colour for."""
        super().paintEvent(event)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for part, down, flag in (
            (QStyle.SubControl.SC_SpinBoxUp, 1, self.StepEnabledFlag.StepUpEnabled),
            (QStyle.SubControl.SC_SpinBoxDown, -1, self.StepEnabledFlag.StepDownEnabled),
        ):
            tokens = self._theme.tokens
            can = bool(self.stepEnabled() & flag)
            pen = QPen(QColor(tokens.text2 if can else tokens.edge), self._theme.px(1) * 1.5)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            rect = self.style().subControlRect(QStyle.ComplexControl.CC_SpinBox, option, part, self)
            middle, half = QPointF(rect.center()) + QPointF(0.5, 0.5), self._theme.px(3)
            rise = down * half / 2
            painter.drawPolyline(
                QPolygonF(
                    [
                        middle + QPointF(-half, rise),
                        middle + QPointF(0, -rise),
                        middle + QPointF(half, rise),
                    ]
                )
            )
        painter.end()

    def _read(self, text: str) -> float | None:
        """The number at the beginning; the unit may stand behind it."""
        number = (text.split() or [""])[0]
        try:
            is_hour = self._option.kind is Kind.HOUR
            found = hour_of(number) if is_hour else float(number.replace(",", "."))
        except ValueError:
            return None
        return found if found is not None and isfinite(found) else None

    @Slot()
    def _name_unit(self) -> None:
        self.setSuffix(self._suffix_of(self.value()))

    def _suffix_of(self, value: float) -> str:
        if self._option.kind is Kind.HOUR:
            return ""
        return f" {translated(self._option.unit_of(value))}"

    @Slot()
    def _restyle(self) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        self.setStyleSheet(
            _SHEET.format(
                surface=tokens.surface,
                text=tokens.text,
                outline=tokens.outline,
                accent=tokens.accent,
                selection=tokens.selection,
                on_selection=tokens.on_selection,
                radius=px(4),
                pad=px(_PAD),
                inner=px(6) - 1,
                steps=px(_STEPS),
                beside=px(_STEPS) - 1,
                height=px(_HEIGHT - 2),
                lower=px(_HEIGHT - 2) - 2,
            )
        )
