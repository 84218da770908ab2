"""The dialog that stops a listener: first the plan, then the wait, then what became of it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from portwatch.services import stop_words as words
from portwatch.services.stop_outcome import Outcome, OutcomeCode
from portwatch.services.stop_plan import Refusal, SocketTarget, StopPlan
from portwatch.ui.button import Button, Kind
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import Label
from portwatch.ui.stop_plan_view import StopPlanView
from portwatch.ui.stop_worker import StopRequest
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from portwatch.core.model import Listener
    from portwatch.ui.icons import Icons
    from portwatch.ui.stop_worker import StopWorker
    from portwatch.ui.theme import Theme

_WIDTH = 638
_PADDING = 24


class StopDialog(QDialog):
    """Modal to its window; the work is done by a ``StopWorker`` on another thread.

    Attributes:
        plan_requested: A plan is wanted; carries a ``SocketTarget``.
        begin_requested: The person agreed; carries a ``StopRequest``.
        wait_requested: The same time again.
        force_requested: By force.
        leave_requested: No more waiting.
    """

    plan_requested = Signal(object)
    begin_requested = Signal(object)
    wait_requested = Signal()
    force_requested = Signal()
    leave_requested = Signal()

    def __init__(
        self, listener: Listener, worker: StopWorker, theme: Theme, icons: Icons, parent: QWidget
    ) -> None:
        """Ask for the plan at once.

        Args:
            listener: What shall be stopped.
            worker: Plans and carries out; on its own thread already.
            theme: Colours, fonts and sizes.
            icons: The drawings.
            parent: The window.
        """
        super().__init__(parent)
        self._theme = theme
        self._window = parent
        self._plan: StopPlan | None = None
        self._is_waiting = False
        self._outcome: Outcome | None = None
        self._title = TextBlock(theme, Font.QUESTION, strong=True)
        self._intro = TextBlock(theme, tint=quiet_tint)
        self._view = StopPlanView(theme, icons)
        self._bound = Label(theme, tint=quiet_tint)
        self._cancel = Button(theme, self.tr("Cancel"))
        self._keep = Button(theme, self.tr("Keep waiting"))
        self._force = Button(theme, self.tr("Force"))
        self._stop = Button(theme, self.tr("Stop process"), Kind.PRIMARY)
        self._build()
        worker.planned.connect(self._show_plan)
        worker.reached.connect(self._show_outcome)
        worker.failed.connect(self._show_failure)
        self.plan_requested.connect(worker.plan)
        self.begin_requested.connect(worker.begin)
        self.wait_requested.connect(worker.keep_waiting)
        self.force_requested.connect(worker.force)
        self.leave_requested.connect(worker.leave)
        self._say(self.tr("Looking who holds port %1…").replace("%1", _port(listener)), "")
        self.plan_requested.emit(SocketTarget.of(listener))

    @property
    def title(self) -> str:
        """What it says first."""
        return self._title.text

    @property
    def outcome(self) -> Outcome | None:
        """How it ended, if it has."""
        return self._outcome

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Closing while it waits means to wait no longer; nothing is forced."""
        self._leave_wait()
        super().closeEvent(event)

    def reject(self) -> None:
        """Escape and Cancel: nothing more happens."""
        self._leave_wait()
        super().reject()

    def _build(self) -> None:
        px = self._theme.px
        self.setWindowTitle(self.tr("Stop a listener"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(px(_WIDTH))
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(_PADDING), px(20), px(_PADDING), px(16))
        column.setSpacing(px(6))
        column.addWidget(self._title)
        column.addWidget(self._intro)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(_PADDING), px(12), px(_PADDING), px(12))
        foot.setSpacing(px(8))
        foot.addWidget(self._bound, 1)
        for button in (self._keep, self._force, self._cancel, self._stop):
            foot.addWidget(button)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._cancel.clicked.connect(self.reject)
        self._stop.clicked.connect(self._begin)
        self._keep.clicked.connect(self._keep_waiting)
        self._force.clicked.connect(self._force_it)
        below = QWidget()
        below.setLayout(foot)
        below.setAutoFillBackground(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (head, self._view, below):
            layout.addWidget(widget)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self._foot = below
        self._theme.changed.connect(self._paper)
        self._paper()
        self._view.hide()
        self._offer()

    @Slot()
    def _paper(self) -> None:
        """What is told stands on the surface, the buttons on the window's ground."""
        for widget, color in (
            (self, self._theme.tokens.surface),
            (self._foot, self._theme.tokens.window),
        ):
            palette = widget.palette()
            palette.setColor(QPalette.ColorRole.Window, QColor(color))
            widget.setPalette(palette)

    def _offer(self, *buttons: Button, cancel: str | None = None) -> None:
        """Show these buttons besides Cancel; the last one is what Return presses."""
        for button in (self._keep, self._force, self._stop):
            button.setVisible(button in buttons)
            button.setDefault(False)
        self._cancel.setText(cancel or self.tr("Cancel"))
        chosen = buttons[-1] if buttons else self._cancel
        chosen.setDefault(True)
        chosen.setFocus()

    def _say(self, title: str, text: str) -> None:
        self._title.show_text(title, self.tr("Stop a listener"))
        self._intro.show_text(text, self.tr("About it"))
        self._intro.setVisible(bool(text))

    @Slot(object)
    def _show_plan(self, found: tuple[StopPlan | Refusal, ...]) -> None:
        plan = found[0] if found else None
        if isinstance(plan, StopPlan):
            self._plan = plan
            self._say(words.question(plan), words.intro(plan))
            self._view.show_plan(plan)
            self._view.show()
            self._bound.setText(self._bound_text(plan))
            self._offer(self._stop)
            self._settle_size()
            return
        text = plan.text if plan is not None else self.tr("Nothing holds it any more.")
        remedy = f"\n{plan.remedy}" if plan is not None and plan.remedy else ""
        self._say(self.tr("This cannot be stopped"), f"{text}{remedy}")
        self._offer(cancel=self.tr("Close"))
        self._settle_size()

    def _bound_text(self, plan: StopPlan) -> str:
        started = plan.process.started_at
        text = self.tr("Bound to process %1").replace("%1", str(plan.process.id.pid))
        if started is None:
            return text
        clock = datetime.fromtimestamp(started).astimezone().strftime("%H:%M:%S")
        return f"{text}, {self.tr('started')} {clock}"

    @Slot()
    def _begin(self) -> None:
        if self._plan is None or self._is_waiting:
            return
        self._wait(self.tr("Waiting for it to finish…"))
        self.begin_requested.emit(StopRequest(self._plan, self._view.wants_tree))

    def _wait(self, text: str) -> None:
        self._is_waiting = True
        self._view.setEnabled(False)
        self._bound.setText(text)
        self._offer(cancel=self.tr("Stop waiting"))

    @Slot()
    def _keep_waiting(self) -> None:
        self._wait(self.tr("Waiting for it to finish…"))
        self.wait_requested.emit()

    @Slot()
    def _force_it(self) -> None:
        self._wait(self.tr("Ending it by force…"))
        self.force_requested.emit()

    @Slot(object)
    def _show_outcome(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._view.hide()
        self._bound.setText("")
        if outcome.code is OutcomeCode.STILL_RUNNING:
            self._say(self.tr("It has not ended"), outcome.text)
            self._offer(self._force, self._keep, cancel=self.tr("Stop waiting"))
        else:
            self._is_waiting = False
            good = outcome.code is OutcomeCode.STOPPED
            title = self.tr("Done") if good else self.tr("Not quite")
            self._say(title, outcome.text)
            self._offer(cancel=self.tr("Close"))
        self._settle_size()

    @Slot(str)
    def _show_failure(self, text: str) -> None:
        self._say(self.tr("The machine cannot be looked at"), text)
        self._offer(cancel=self.tr("Close"))

    def _settle_size(self) -> None:
        """As high as what it says, in the middle of its window."""
        self.adjustSize()
        place = self.frameGeometry()
        place.moveCenter(self._window.frameGeometry().center())
        self.move(place.topLeft())

    def _leave_wait(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self.leave_requested.emit()


def _port(listener: Listener) -> str:
    return str(listener.socket.local_port)
