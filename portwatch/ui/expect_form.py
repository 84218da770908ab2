"""What is expected of a listener: its program, its ports, how far it may be reached."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from portwatch.core.expectation import REACH_WORDS, WIDTHS, Ports
from portwatch.core.expectation_draft import Wishes, identity_rules, risks
from portwatch.core.expectation_preview import identity_choices
from portwatch.core.text import clean
from portwatch.ui.choice import Choice
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.language import translated
from portwatch.ui.panel import Section
from portwatch.ui.text_block import TextBlock
from portwatch.ui.tokens import Tone

if TYPE_CHECKING:
    from portwatch.core.expectation import Expectation
    from portwatch.core.identity import ProgramIdentity
    from portwatch.core.model import Listener
    from portwatch.ui.theme import Theme

_PADDING = 24
_EDIT = """
QLineEdit {{
  background: {surface}; color: {text}; border: 1px solid {edge}; border-radius: {radius}px;
  padding: 0 {pad}px; min-height: {height}px; max-height: {height}px;
  selection-background-color: {selection}; selection-color: {on_selection};
}}
QLineEdit:focus {{
  border: 2px solid {focus}; padding: 0 {inner}px; min-height: {lower}px; max-height: {lower}px;
}}
"""


class ExpectForm(QWidget):
    """The choices of one rule.

    Attributes:
        changed: Another rule is told by it, or none.
    """

    changed = Signal()

    def __init__(self, row: Listener, identity: ProgramIdentity, theme: Theme, now: float) -> None:
        """The closest identity, the very port and the reach of now are chosen.

        Args:
            row: What shall be expected.
            identity: Its program's.
            theme: Colours, fonts and sizes.
            now: Seconds since the epoch.
        """
        super().__init__()
        self._row = row
        self._theme = theme
        self._identities = identity_choices(identity)
        self._draft = next(iter(identity_rules([row], Wishes(now))))
        self._accepting = next(iter(identity_rules([row], Wishes(now, accepts=True))))
        self._programs = _Choices(theme, len(self._identities))
        self._reaches = _Choices(theme, len(WIDTHS))
        self._risks = _Choices(theme, 2)
        self._ports = QLineEdit()
        self._fault = Label(theme)
        self._fault.setWordWrap(True)
        self._build()
        for group in (self._programs, self._reaches, self._risks):
            group.chosen.connect(self.changed)
        self._ports.textChanged.connect(self._check_ports)
        theme.changed.connect(self._restyle)
        self._check_ports()

    @property
    def rule(self) -> Expectation | None:
        """The rule that is told; ``None`` while the ports are none."""
        ports = self._told_ports()
        if ports is None:
            return None
        made = replace(
            self._draft,
            identity=self._identities[self._programs.index],
            ports=ports,
            reach=WIDTHS[self._reaches.index],
        )
        if self._risks.index == 0:
            return made
        until = self._accepting.accepts_reach or made.reach
        until = min((until, made.reach), key=WIDTHS.index)
        return replace(made, accepts=self._accepting.accepts, accepts_reach=until)

    def take_focus(self) -> None:
        """Give the first choice the keyboard."""
        self._programs.take_focus()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        program = self._section(layout, self.tr("Which program"))
        program.column.addWidget(self._programs)
        for number, identity in enumerate(self._identities):
            self._programs.name(number, *self._program_words(number, identity))
        port = self._section(layout, self.tr("Port"))
        port.column.addWidget(self._ports)
        port.column.addWidget(self._fault)
        self._ports.setText(self._draft.ports.text)
        self._ports.setFont(self._theme.font())
        self._ports.setMaximumWidth(self._theme.px(200))
        self._ports.setAccessibleName(self.tr("Port"))
        reach = self._section(layout, self.tr("Widest reach allowed"))
        reach.column.addWidget(self._reaches)
        names = (
            self.tr("This computer"),
            self.tr("A network this computer is on"),
            self.tr("The internet"),
        )
        for number, name in enumerate(names):
            is_now = WIDTHS[number] is self._draft.reach
            self._reaches.name(number, name, self.tr("As it is now") if is_now else "")
        self._reaches.choose(WIDTHS.index(self._draft.reach))
        risk = self._section(layout, self.tr("Risk"))
        told = TextBlock(self._theme)
        told.show_text(
            "\n".join(clean(translated(one.text)) for one in risks(self._row)), self.tr("Risk")
        )
        risk.column.addWidget(told)
        risk.column.addWidget(self._risks)
        self._risks.name(0, self.tr("Go on telling me"), "")
        until = translated(REACH_WORDS[self._draft.reach])
        accept = self.tr("Until another program takes its place or it is reached beyond %1.")
        self._risks.name(1, self.tr("Accept the risk"), accept.replace("%1", until))
        risk.setVisible(bool(risks(self._row)))

    def _section(self, layout: QVBoxLayout, title: str) -> Section:
        section = Section(self._theme, title)
        section.set_padding(_PADDING)
        layout.addWidget(section)
        return section

    def _program_words(self, number: int, identity: ProgramIdentity) -> tuple[str, str]:
        if number == 0:
            return self.tr("Only %1").replace("%1", translated(identity.title)), identity.text
        if identity.package:
            told = self.tr("All programs of the package %1")
            return told.replace("%1", clean(identity.package, 60)), ""
        told = self.tr("Whatever the unit %1 runs")
        return told.replace("%1", clean(identity.unit or "", 60)), ""

    def _port_hint(self) -> str:
        return self.tr("8080, 8000-8100, or dynamic: another one from 1024 up each time")

    def _told_ports(self) -> Ports | None:
        try:
            return Ports.parse(self._ports.text())
        except ValueError:
            return None

    @Slot()
    def _check_ports(self) -> None:
        is_wrong = self._told_ports() is None
        told = hint = self._port_hint()
        if is_wrong:
            told = self.tr("That is no port. Write %1.").replace("%1", hint)
        self._fault.setText(told)
        self._ports.setAccessibleDescription(told)
        self._fault.set_tint(lambda tokens: tokens.text if is_wrong else quiet_tint(tokens))
        self._restyle()
        self.changed.emit()

    @Slot()
    def _restyle(self) -> None:
        tokens, px = self._theme.tokens, self._theme.px
        wrong = self._told_ports() is None
        edge = tokens.tones[Tone.SUSPICIOUS].color if wrong else tokens.outline
        self._ports.setStyleSheet(
            _EDIT.format(
                surface=tokens.surface,
                text=tokens.text,
                edge=edge,
                focus=edge if wrong else tokens.accent,
                selection=tokens.selection,
                on_selection=tokens.on_selection,
                radius=px(4),
                pad=px(6),
                inner=px(6) - 1,
                height=px(26),
                lower=px(26) - 2,
            )
        )


class _Choices(QWidget):
    """Several choices, of which one holds.

    Attributes:
        chosen: Another one holds.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, count: int) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._choices = [Choice(theme) for _ in range(count)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for number, choice in enumerate(self._choices):
            self._group.addButton(choice.button, number)
            column.addWidget(choice)
        self._group.idToggled.connect(self._tell)
        self.choose(0)

    @property
    def index(self) -> int:
        """Which one holds."""
        return self._group.checkedId()

    def name(self, number: int, text: str, hint: str) -> None:
        """Name a choice."""
        self._choices[number].show_choice(text, hint, advised=False)

    def choose(self, number: int) -> None:
        """Let this one hold."""
        self._choices[number].button.setChecked(True)

    def take_focus(self) -> None:
        """Give the keyboard to the one that holds."""
        self._choices[self.index].button.setFocus()

    @Slot()
    def _tell(self) -> None:
        for number, choice in enumerate(self._choices):  # Tab comes to the one that holds
            is_stop = number == self.index
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            choice.button.setFocusPolicy(policy)
        self.chosen.emit()
