"""The plan of a stop: how, what ends with it, what happens, and the command that does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from portwatch.core.facts import Fact
from portwatch.core.text import clean
from portwatch.services import stop_words as words
from portwatch.ui.choice import Choice
from portwatch.ui.code_box import CodeBox
from portwatch.ui.fact_list import FactList
from portwatch.ui.panel import Section
from portwatch.ui.step_list import StepList

if TYPE_CHECKING:
    from portwatch.services.stop_plan import StopPlan
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

_COMMAND_AT_MOST = 160  # characters of a command line that are shown
_LABELS = 120
_PADDING = 24


class StopPlanView(QWidget):
    """One plan; what depends on how it is done follows the choice.

    Attributes:
        chosen: The person chose how it is done.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, icons: Icons, plan: StopPlan, patience: float) -> None:
        """The tree is chosen where the process alone frees nothing.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings.
            plan: What is shown.
            patience: Seconds that the process gets to finish.
        """
        super().__init__()
        self._theme = theme
        self._plan = plan
        self._patience = patience
        self._alone = Choice(theme)
        self._tree = Choice(theme)
        self._group = QButtonGroup(self)
        self._facts = FactList(theme, _LABELS)
        self._steps = StepList(theme)
        command = f"portwatch stop {plan.process.id.pid}"
        self._command = CodeBox(theme, icons, command)
        self._tree_command = CodeBox(theme, icons, f"{command} --tree")
        self._build()
        self._offer_choices()
        self._show_effect()

    @property
    def wants_tree(self) -> bool:
        """Whether all that the process started shall end too."""
        return self._tree.button.isChecked()

    def choose_tree(self, wanted: bool) -> None:  # noqa: FBT001 - a switch, named by the method
        """Choose whether all that the process started shall end too."""
        (self._tree if wanted else self._alone).button.setChecked(True)

    def _build(self) -> None:
        how = Section(self._theme, self.tr("How"))
        for choice in (self._alone, self._tree):
            self._group.addButton(choice.button)
            how.column.addWidget(choice)
        ends = Section(self._theme, self.tr("What ends with it"))
        ends.column.addWidget(self._facts)
        happens = Section(self._theme, self.tr("What happens"))
        happens.column.addWidget(self._steps)
        happens.column.addSpacing(self._theme.px(4))
        happens.column.addWidget(self._command)
        happens.column.addWidget(self._tree_command)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for section in (how, ends, happens):
            section.set_padding(_PADDING)
            layout.addWidget(section)
        how.setVisible(self._plan.has_children)  # not before it has its place, or it is a window

    def _offer_choices(self) -> None:
        plan = self._plan
        pid = str(plan.process.id.pid)
        count = len(plan.tree.processes) - 1
        better = plan.tree_is_better
        text = self.tr("Stop only process %1").replace("%1", pid)
        hint = self.tr("The port stays open then: what it started holds it too.") if better else ""
        self._alone.show_choice(text, hint, advised=False)
        text = self.tr("Stop process %1 and the one it started")
        if count > 1:
            text = self.tr("Stop process %1 and the %2 it started").replace("%2", str(count))
        self._tree.show_choice(text.replace("%1", pid), "", advised=better)
        self.choose_tree(plan.has_children and better)
        self._group.buttonToggled.connect(self._show_effect)

    @Slot()
    def _show_effect(self) -> None:
        tree = self.wants_tree
        effect = self._plan.effect(tree=tree)
        process = self._plan.process
        command = " ".join(process.command)
        self._facts.show_facts(
            [
                Fact("Processes", words.processes_text(effect)),
                Fact("Program", clean(process.exe or "not visible", _COMMAND_AT_MOST), code=True),
                Fact("Command", clean(command, _COMMAND_AT_MOST), code=True),
                Fact("Connections", words.connections_text(effect.peers)),
                Fact("Ports freed", words.freed_text(effect)),
            ]
        )
        self._steps.show_steps(words.steps(self._plan, self._patience, tree=tree))
        self._command.setVisible(not tree)
        self._tree_command.setVisible(tree)
        self.chosen.emit()
