"""A line of the page of settings: what an option is called, a word about it, and its control."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from portwatch.core.option import Kind
from portwatch.ui.button import Button
from portwatch.ui.button import Kind as ButtonKind
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.language import translated
from portwatch.ui.number_box import NumberBox
from portwatch.ui.range_switch import RangeSwitch
from portwatch.ui.switch import Switch
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from portwatch.core.option import Option, Value
    from portwatch.ui.theme import Theme
    from portwatch.ui.tokens import Tokens

_HINT_WIDTH = 200  # pixels of the design, at least


class OptionRow(QWidget):
    """One option; its control follows from what the option takes.

    Attributes:
        option: What it is about.
        chosen: The person set it; carries the value.
        reset_requested: The person wants the default back.
        way_taken: The person takes the way that is offered.
    """

    chosen = Signal(object)
    reset_requested = Signal()
    way_taken = Signal()

    def __init__(self, theme: Theme, option: Option) -> None:
        """The default is on show.

        Args:
            theme: Colours, fonts and sizes.
            option: What is set.
        """
        super().__init__()
        self.option = option
        self._value: Value = option.default
        self._name = Label(theme, option.label)
        self._hint = TextBlock(theme, Font.SMALL, tint=quiet_tint)
        self._hint.show_text(option.help, self._name.text())
        self._fault = TextBlock(theme, Font.SMALL, tint=_wrong_tint)
        self._way = Button(theme, kind=ButtonKind.LINK)
        self._default = Button(theme, self.tr("Default"), ButtonKind.LINK)
        self._control = self._made_control(theme)
        self._build(theme)
        self.show_value(option.default, "")

    @property
    def control(self) -> QWidget:
        """What the value is chosen with."""
        return self._control

    @property
    def default_button(self) -> Button:
        """What brings the default back; hidden where that holds."""
        return self._default

    @property
    def way(self) -> Button:
        """What is offered besides; hidden where nothing is."""
        return self._way

    def offer(self, way: str) -> None:
        """Offer a way to have what is chosen hold; an empty word takes it back."""
        if not way and self._way.hasFocus():  # it goes
            self.take_focus()
        self._way.setText(way)
        self._way.setVisible(bool(way))

    @property
    def fault(self) -> str:
        """What it says of a mistake in the file."""
        return self._fault.text

    def show_value(self, value: Value, fault: str) -> None:
        """Show what is in force; nobody is told.

        Args:
            value: Of the option.
            fault: What is wrong in the file, one sentence; empty if nothing is.
        """
        self._value = value
        self._fault.show_text(fault, self.tr("Wrong in the file"))
        self._fault.setVisible(bool(fault))
        if self._default.hasFocus():  # it may go
            self.take_focus()
        self._default.setVisible(bool(fault) or value != self.option.default)
        control = self._control
        if isinstance(control, Switch):
            control.setChecked(bool(value))
        elif isinstance(control, NumberBox):
            control.show_value(float(value))
        elif isinstance(control, RangeSwitch):
            control.turn_on([word for word, _ in self.option.choices].index(str(value)))

    def take_focus(self) -> None:
        """Give the control the keyboard."""
        if isinstance(self._control, RangeSwitch):
            self._control.take_focus()
        else:
            self._control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _made_control(self, theme: Theme) -> QWidget:
        option = self.option
        if option.kind is Kind.SWITCH:
            switch = Switch(theme, self._name.text(), translated(option.help))
            switch.clicked.connect(self._tell)
            return switch
        if option.kind is Kind.CHOICE:
            names = [(translated(name),) * 2 for _, name in option.choices]
            choice = RangeSwitch(theme, self._name.text(), names)
            choice.chosen.connect(self._tell_choice)
            return choice
        box = NumberBox(theme, option)
        box.valueChanged.connect(self._tell)
        return box

    def _build(self, theme: Theme) -> None:
        px = theme.px
        default = translated(self.option.told(self.option.default))
        back = self.tr("Back to %1").replace("%1", default)
        self._default.setToolTip(back)
        self._default.setAccessibleName(f"{self._name.text()}: {back}")
        self._default.clicked.connect(self.reset_requested)
        policy = self._default.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # nothing moves when it comes and goes
        self._default.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._hint.setMinimumWidth(px(_HINT_WIDTH))
        for part in (self._name, self._hint, self._way, self._fault):
            words.addWidget(part)
        self._way.clicked.connect(self.way_taken)
        self._way.hide()
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, px(4), 0, px(4))
        row.setSpacing(px(16))
        row.addLayout(words, 1)
        row.addWidget(self._default, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._control, 0, Qt.AlignmentFlag.AlignTop)

    @Slot(bool)
    @Slot(float)
    def _tell(self, value: Value) -> None:
        if value != self._value:
            self.chosen.emit(value)

    @Slot(int)
    def _tell_choice(self, position: int) -> None:
        self._tell(self.option.choices[position][0])


def _wrong_tint(tokens: Tokens) -> str:
    return tokens.tones[Tone.RISKY].color
