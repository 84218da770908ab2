"""The fields of a rule: what it matches, and the widest reach that it allows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from portwatch.core.expectation import WIDTHS, Ports
from portwatch.core.model import Protocol
from portwatch.core.rule_draft import FIELDS, RuleDraft
from portwatch.ui.choice import Choice
from portwatch.ui.field import ChoiceField, TextField
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.panel import Section

if TYPE_CHECKING:
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_PROTOCOLS = (None, Protocol.TCP, Protocol.UDP)
_NAMES_WIDTH = 84


class RuleForm(QObject):
    """Two sections of a panel.

    Attributes:
        matches: The section of what is matched.
        reach: The section of the widest reach.
        changed: The person wrote or chose something.
    """

    changed = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_filling = False
        self._draft = RuleDraft()
        self._names: dict[str, Label] = {}
        self._fields = {name: TextField(theme, self._word(name)) for name in FIELDS}
        words = (self.tr("TCP and UDP"), "TCP", "UDP")
        self._protocol = ChoiceField(theme, icons, self.tr("Protocol"), words)
        self._port = TextField(theme, self.tr("Port"))
        self._reaches = [Choice(theme) for _ in WIDTHS]
        self._group = QButtonGroup(self)
        self.matches = Section(theme, self.tr("Matches when"))
        self.reach = Section(theme, self.tr("Widest reach allowed"))
        self._build()
        for field in (*self._fields.values(), self._port):
            field.textEdited.connect(self._take)
        self._protocol.activated.connect(self._take)
        self._group.idClicked.connect(self._take)

    @property
    def draft(self) -> RuleDraft:
        """What is written now."""
        return self._draft

    @property
    def fields(self) -> dict[str, TextField]:
        """Where it is written, by key; the ports are at ``port``."""
        return {**self._fields, "port": self._port}

    @property
    def protocol(self) -> ChoiceField:
        """Where the protocol is chosen."""
        return self._protocol

    def choose_reach(self, number: int) -> None:
        """Choose the widest reach, by its place in ``WIDTHS``, as a click does."""
        self._reaches[number].button.click()

    def show_draft(self, draft: RuleDraft, *, can_edit: bool, is_new: bool) -> None:
        """Fill in a rule.

        Args:
            draft: What is written.
            can_edit: Whether it can be changed.
            is_new: Whether all fields are offered, and not only those that are filled.
        """
        self._is_filling = True
        self._draft = draft
        for name, field in self._fields.items():
            text = draft.facts.get(name, "")
            _write(field, text, can_edit=can_edit)
            field.setVisible(bool(text) or is_new)
            self._names[name].setVisible(bool(text) or is_new)
        _write(self._port, draft.port, can_edit=can_edit, is_port=True)
        self._protocol.setCurrentIndex(_PROTOCOLS.index(draft.protocol))
        self._protocol.setEnabled(can_edit)
        for number, choice in enumerate(self._reaches):
            choice.button.setChecked(WIDTHS[number] is draft.reach)
            choice.button.setEnabled(can_edit)
        self._follow_stop()
        self._is_filling = False

    def take_focus(self) -> None:
        """Take the keyboard at the first field."""
        shown = (one for one in self._fields.values() if one.isVisibleTo(self.matches))
        next(shown, self._port).setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        px = self._theme.px
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(8))
        grid.setColumnMinimumWidth(0, px(_NAMES_WIDTH))
        rows: list[tuple[str, QWidget]] = [*self._fields.items()]
        rows += [("protocol", self._protocol), ("port", self._port)]
        for number, (name, field) in enumerate(rows):
            label = self._names[name] = Label(self._theme, self._word(name), tint=quiet_tint)
            label.setBuddy(field)
            grid.addWidget(label, number, 0)
            grid.addWidget(field, number, 1)
        self._port.setPlaceholderText(self.tr("8080, 8000-8100, dynamic"))
        self._fields["program"].setPlaceholderText("/usr/sbin/nginx")
        self._fields["container"].setPlaceholderText("docker:web-shop")
        self._fields["query"].setPlaceholderText("package:nginx port:8000")
        self.matches.column.addLayout(grid)
        names = (
            self.tr("This computer"),
            self.tr("A network this computer is on"),
            self.tr("The internet"),
        )
        column = QVBoxLayout()
        column.setSpacing(px(4))
        for number, (choice, name) in enumerate(zip(self._reaches, names, strict=True)):
            choice.show_choice(name, "", advised=False)
            self._group.addButton(choice.button, number)
            column.addWidget(choice)
        self.reach.column.addLayout(column)

    def _word(self, name: str) -> str:
        return {
            "package": self.tr("Package"),
            "program": self.tr("File"),
            "script": self.tr("Script"),
            "unit": self.tr("Unit"),
            "container": self.tr("Container"),
            "query": self.tr("Query"),
            "protocol": self.tr("Protocol"),
        }.get(name, self.tr("Port"))

    def _follow_stop(self) -> None:
        """Tab comes to the reach that is chosen, and goes on from there."""
        for choice in self._reaches:
            is_stop = choice.button.isChecked()
            policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
            choice.button.setFocusPolicy(policy)

    @Slot()
    def _take(self) -> None:
        if self._is_filling:
            return
        self._follow_stop()
        self._port.mark_wrong(_is_wrong(self._port.text().strip()))
        facts = {name: field.text() for name, field in self._fields.items()}
        self._draft = replace(
            self._draft,
            facts=facts,
            protocol=_PROTOCOLS[self._protocol.currentIndex()],
            port=self._port.text(),
            reach=WIDTHS[self._group.checkedId()],
        )
        self.changed.emit()


def _is_wrong(ports: str) -> bool:
    """Whether what is written is no port; nothing is one that is missing."""
    if not ports:
        return False
    try:
        Ports.parse(ports)
    except ValueError:
        return True
    return False


def _write(field: TextField, text: str, *, can_edit: bool, is_port: bool = False) -> None:
    if field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)
    field.setReadOnly(not can_edit)
    field.setEnabled(can_edit)
    field.mark_wrong(is_port and _is_wrong(text))
