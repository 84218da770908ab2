"""The plan of a stop: how, what ends with it, what happens, and the command that does the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from portwatch.core import wording
from portwatch.core.facts import Fact
from portwatch.core.said import listed, say, together
from portwatch.core.text import clean
from portwatch.services import stop_managed_words as managed_words
from portwatch.services import stop_words as words
from portwatch.services.stop_care import cares
from portwatch.services.stop_plan import Way
from portwatch.ui.choice import Choice
from portwatch.ui.code_box import CodeBox
from portwatch.ui.fact_list import FactList
from portwatch.ui.language import translated
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

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        plan: StopPlan,
        patience: float,
        *,
        wanted: Way | None = None,
    ) -> None:
        """The way that the person asked for is chosen, else the recommended one.

        Args:
            theme: Colours, fonts and sizes.
            icons: The drawings.
            plan: What is shown.
            patience: Seconds that the process gets to finish.
            wanted: The way that was asked for; there may be none such.
        """
        super().__init__()
        self._theme = theme
        self._plan = plan
        self._patience = patience
        self._wanted = wanted
        ways = plan.ways()
        self._first = wanted if wanted in ways else ways[0]
        self._choices = {way: Choice(theme) for way in ways}
        self._commands = {way: CodeBox(theme, icons, self._command(way)) for way in ways}
        self._group = QButtonGroup(self)
        self._facts = FactList(theme, _LABELS)
        self._steps = StepList(theme)
        self._build()
        self._offer_choices()
        self._show_effect()

    @property
    def way(self) -> Way:
        """How it shall be stopped."""
        return next(way for way, one in self._choices.items() if one.button.isChecked())

    @property
    def intro(self) -> str:
        """What should be known before: what it holds, and why Enter does not agree to it."""
        plan, managed = self._plan, self._plan.advised
        intro = words.intro(plan) if managed is None else managed_words.intro(plan, managed)
        parts = [translated(intro)]
        if self._wanted is Way.TREE and not plan.has_children:
            childless = self.tr("It has started no other process that still runs.")
            refusal = plan.tree_refusal
            parts.append(childless if refusal is None else translated(refusal.text))
        if found := cares(plan, self.way):
            parts.append(translated(say("Enter cancels here: {why}.", why=listed(found))))
        return " ".join(filter(None, parts))

    def _build(self) -> None:
        how = Section(self._theme, self.tr("How"))
        for choice in self._choices.values():
            self._group.addButton(choice.button)
            how.column.addWidget(choice)
        ends = Section(self._theme, self.tr("What ends with it"))
        ends.column.addWidget(self._facts)
        happens = Section(self._theme, self.tr("What happens"))
        happens.column.addWidget(self._steps)
        happens.column.addSpacing(self._theme.px(4))
        for box in self._commands.values():
            happens.column.addWidget(box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for section in (how, ends, happens):
            section.set_padding(_PADDING)
            layout.addWidget(section)
        how.setVisible(len(self._choices) > 1)  # not before it has its place, or it is a window

    def _offer_choices(self) -> None:
        """Each way in the plan's order; one is advised where others do less than is wanted."""
        plan = self._plan
        advises = plan.advised is not None or plan.tree_is_better
        for number, (way, choice) in enumerate(self._choices.items()):
            text, hint = self._choice_words(way)
            choice.show_choice(text, hint, advised=advises and not number)
            if way is self._first:
                choice.button.setChecked(True)
        self._group.buttonToggled.connect(self._show_effect)

    def _choice_words(self, way: Way) -> tuple[str, str]:
        plan = self._plan
        managed = plan.by(way)
        if managed is not None:
            return managed_words.choice(managed), managed_words.hint(managed)
        hints = [managed_words.otherwise(plan.managed[0])] if plan.managed else []
        if way is Way.PROCESS:
            text = self.tr("Stop only process %1")
            if plan.tree_is_better:
                hint = self.tr("The port stays open then: what it started holds it too.")
                hints.insert(0, hint)
        else:
            count = len(plan.tree.processes) - 1
            text = self.tr("Stop process %1 and the one it started")
            if count > 1:
                text = self.tr("Stop process %1 and the %2 it started").replace("%2", str(count))
        return text.replace("%1", str(plan.process.id.pid)), together(hints)

    def _command(self, way: Way) -> str:
        managed = self._plan.by(way)
        if managed is not None:
            return managed_words.command(managed)
        tree = " --tree" if way is Way.TREE else ""
        return f"portwatch stop {self._plan.process.id.pid}{tree}"

    @Slot()
    def _show_effect(self) -> None:
        if self._group.checkedButton() is None:  # between two choices
            return
        plan, way = self._plan, self.way
        effect = plan.effect_of(way)
        self._facts.show_facts(
            [
                Fact(say("Processes"), words.processes_text(effect)),
                *(() if plan.advised is not None else self._program()),
                Fact(say("Connections"), words.connections_text(effect.peers)),
                Fact(say("Ports freed"), words.freed_text(effect)),
            ]
        )
        steps = words.steps(plan, self._patience, tree=way is Way.TREE)
        managed = plan.by(way)
        if managed is not None:
            steps = managed_words.steps(managed, self._patience, steps[-1])
        self._steps.show_steps(steps)
        for shown, box in self._commands.items():
            box.setVisible(shown is way)
        self.chosen.emit()

    def _program(self) -> tuple[Fact, ...]:
        """What tells a process from others of its name; a service's name does that itself."""
        process = self._plan.process
        command = " ".join(process.command)
        return (
            Fact(
                say("Program"),
                clean(process.exe or translated(wording.HIDDEN), _COMMAND_AT_MOST),
                code=True,
            ),
            Fact(say("Command"), clean(command, _COMMAND_AT_MOST), code=True),
        )
