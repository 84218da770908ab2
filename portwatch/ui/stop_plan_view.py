"""The plan of a stop: how, what ends with it, what happens, and the command that does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from portwatch.core.facts import Fact
from portwatch.core.text import clean
from portwatch.services import stop_words as words
from portwatch.services.stop_end import PATIENCE
from portwatch.ui.code_box import CodeBox
from portwatch.ui.fact_list import FactList
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.panel import Section

if TYPE_CHECKING:
    from portwatch.services.stop_plan import StopPlan
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_COMMAND_AT_MOST = 160  # characters of a command line that are shown


class StopPlanView(QWidget):
    """Sections below one another, empty until ``show_plan``."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._icons = icons
        self._plan: StopPlan | None = None
        self._how = Section(theme, self.tr("How"))
        self._alone = QRadioButton()
        self._tree = QRadioButton()
        self._group = QButtonGroup(self)
        self._facts = FactList(theme)
        self._steps = QGridLayout()
        self._last = Section(theme, line=False)
        self._build()

    @property
    def wants_tree(self) -> bool:
        """Whether all that the process started shall end too."""
        return self._tree.isChecked()

    def show_plan(self, plan: StopPlan) -> None:
        """Show this plan; the tree is proposed where the process alone frees nothing."""
        self._plan = plan
        pid = plan.process.id.pid
        count = len(plan.tree.processes) - 1
        self._alone.setText(self.tr("Stop only process %1").replace("%1", str(pid)))
        both = self.tr("Stop process %1 and the %2 it started")
        self._tree.setText(both.replace("%1", str(pid)).replace("%2", str(count)))
        self._how.setVisible(plan.has_children)
        self._tree.setChecked(plan.has_children and plan.tree_is_better)
        self._alone.setChecked(not self._tree.isChecked())
        self._show_effect()

    def _build(self) -> None:
        px = self._theme.px
        for button in (self._alone, self._tree):
            self._group.addButton(button)
            self._how.column.addWidget(button)
        self._group.buttonToggled.connect(self._show_effect)
        ends = Section(self._theme, self.tr("What ends with it"))
        ends.column.addWidget(self._facts)
        happens = Section(self._theme, self.tr("What happens"))
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._steps.setHorizontalSpacing(px(12))
        self._steps.setVerticalSpacing(px(2))
        self._steps.setColumnStretch(1, 1)
        happens.column.addLayout(self._steps)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(4), 0, px(4), 0)
        layout.setSpacing(0)
        for section in (self._how, ends, happens, self._last):
            layout.addWidget(section)

    @Slot()
    def _show_effect(self) -> None:
        plan = self._plan
        if plan is None:
            return
        effect = plan.effect(tree=self.wants_tree)
        process = plan.process
        command = " ".join(process.command)
        self._facts.show_facts(
            [
                Fact("Processes", words.processes_text(effect)),
                Fact("Command", clean(command, _COMMAND_AT_MOST), code=True),
                Fact("Connections", words.connections_text(effect.peers)),
                Fact("Ports freed", words.freed_text(effect)),
            ]
        )
        self._show_steps(words.steps(plan, PATIENCE, tree=self.wants_tree))
        tree = " --tree" if self.wants_tree else ""
        self._show_command(f"portwatch stop {process.id.pid}{tree}")

    def _show_steps(self, steps: tuple[words.Step, ...]) -> None:
        _clear(self._steps)
        for number, step in enumerate(steps):
            mark = Label(self._theme, f"{number + 1}", strong=True, tint=quiet_tint)
            mark.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._steps.addWidget(mark, 2 * number, 0)
            self._steps.addWidget(Label(self._theme, step.what), 2 * number, 1)
            more = Label(self._theme, step.more, tint=quiet_tint)
            more.setVisible(bool(step.more))
            self._steps.addWidget(more, 2 * number + 1, 1)

    def _show_command(self, command: str) -> None:
        column = self._last.column
        while column.count() > 1:  # the first is the section's head
            item = column.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        column.addWidget(CodeBox(self._theme, self._icons, command))


def _clear(layout: QGridLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.deleteLater()
