"""The dialog that stops a listener: first the plan, then the wait, then what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from portwatch.core.said import together
from portwatch.core.text import clean
from portwatch.services import stop_managed_words as managed_words
from portwatch.services import stop_outcome_words as outcome_words
from portwatch.services import stop_words as words
from portwatch.services.stop_care import cares
from portwatch.services.stop_outcome import Outcome, OutcomeCode
from portwatch.services.stop_plan import Refusal, SocketTarget, StopPlan, Way, needs_rights
from portwatch.ui import sheet
from portwatch.ui.button import Button, Kind
from portwatch.ui.code_box import CodeBox
from portwatch.ui.icons import quiet_tint
from portwatch.ui.label import ElidedLabel
from portwatch.ui.language import translated
from portwatch.ui.moment import clock_text
from portwatch.ui.outcome_text import after_title
from portwatch.ui.stop_plan_view import StopPlanView
from portwatch.ui.stop_worker import StopRequest
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import Font

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent

    from portwatch.core.model import Listener
    from portwatch.services.stop_plan import Effect
    from portwatch.ui.icons import Icons
    from portwatch.ui.stop_worker import StopWorker
    from portwatch.ui.theme import Theme

_WIDTH = 638
_PADDING = 24
_SECOND = 1000  # milliseconds
_SEEN = 300  # milliseconds that a plan is on show before Enter can agree to it


class StopDialog(QDialog):
    """Modal to its window; the work is done by a ``StopWorker`` on another thread.

    Attributes:
        plan_requested: A plan is wanted; carries a ``SocketTarget``.
        begin_requested: The person agreed; carries a ``StopRequest``.
        wait_requested: The same time again.
        force_requested: By force.
        leave_requested: No more waiting.
        rights_requested: An administrator's rights shall be asked for: not all could be stopped.
    """

    plan_requested = Signal(object)
    begin_requested = Signal(object)
    wait_requested = Signal()
    force_requested = Signal()
    leave_requested = Signal()
    rights_requested = Signal()

    def __init__(
        self,
        listener: Listener,
        worker: StopWorker,
        theme: Theme,
        icons: Icons,
        parent: QWidget,
        *,
        wanted: Way | None = None,
        can_ask: bool = False,
    ) -> None:
        """Ask for the plan at once.

        Args:
            listener: What shall be stopped.
            worker: Plans and carries out; on its own thread already.
            theme: Colours, fonts and sizes.
            icons: The drawings.
            parent: The window.
            wanted: How the person asked for it to be done; chosen at first where it can be.
            can_ask: Whether rights can be asked for.
        """
        super().__init__(parent)
        self._theme = theme
        self._window = parent
        self._wanted = wanted
        self._can_ask = can_ask
        self._patience = worker.patience
        self._now = worker.clock
        self._plan: StopPlan | None = None
        self._is_waiting = False
        self._outcome: Outcome | None = None
        self._title = TextBlock(theme, Font.QUESTION, strong=True)
        self._intro = TextBlock(theme, tint=quiet_tint)
        self._icons = icons
        self._remedy = CodeBox(theme, icons, "")
        self._view: StopPlanView | None = None
        self._left = 0
        self._clock = QTimer(self, interval=_SECOND)
        self._clock.timeout.connect(self._count_down)
        self._sight = QTimer(self, singleShot=True, interval=_SEEN)
        self._sight.timeout.connect(self._heed)
        self._bound = ElidedLabel(theme, tint=quiet_tint)
        self._cancel = Button(theme, self.tr("Cancel"))
        self._keep = Button(theme, self.tr("Keep waiting"))
        self._force = Button(theme, self.tr("Force"))
        self._stop = Button(theme, kind=Kind.PRIMARY)
        self._see = Button(theme, self.tr("See everything"))
        self._build()
        worker.planned.connect(self._show_plan)
        worker.reached.connect(self._show_outcome)
        worker.failed.connect(self._show_failure)
        worker.lapsed.connect(self._show_lapse)
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

    @property
    def effect(self) -> Effect | None:
        """What ends in the chosen way; ``None`` before there is a plan."""
        if self._plan is None or self._view is None:
            return None
        return self._plan.effect_of(self._view.way)

    @property
    def text(self) -> str:
        """What it says below the title."""
        return self._intro.text

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
        self._head = QWidget()
        column = QVBoxLayout(self._head)
        column.setContentsMargins(px(_PADDING), px(20), px(_PADDING), px(16))
        column.setSpacing(px(4))
        column.addWidget(self._title)
        column.addWidget(self._intro)
        column.addSpacing(px(4))
        column.addWidget(self._remedy)
        self._body = sheet.scroller(None, self._theme, self.windowTitle())
        self._body.hide()
        buttons = (self._force, self._keep, self._see, self._cancel, self._stop)
        for button in buttons:
            button.setAutoDefault(True)  # Return presses the one that has the keyboard
        self._foot = sheet.foot(self._theme, _PADDING, self._bound, *buttons)
        sheet.stack(self, self._head, self._body, self._foot)
        self._cancel.clicked.connect(self.reject)
        self._stop.clicked.connect(self._begin)
        self._keep.clicked.connect(self._keep_waiting)
        self._force.clicked.connect(self._force_it)
        self._see.clicked.connect(self.reject)
        self._see.clicked.connect(self.rights_requested)
        self._theme.changed.connect(self._paper)
        self._paper()
        self._offer()
        self._take_no_enter()

    @Slot()
    def _paper(self) -> None:
        sheet.paint(self, self._foot, self._theme)

    def _offer(
        self, *buttons: Button, cancel: str | None = None, default: Button | None = None
    ) -> None:
        """Show these buttons besides Cancel, which is what Return presses if no other is named."""
        self._sight.stop()
        for button in (self._keep, self._force, self._see, self._stop):
            button.setVisible(button in buttons)
            button.setDefault(False)
        self._cancel.setText(cancel or self.tr("Cancel"))
        self._cancel.setAutoDefault(True)
        chosen = default or self._cancel
        chosen.setDefault(True)
        chosen.setFocus()

    def _offer_end(self, remedy: str) -> None:
        """Nothing more can be done here; rights that would do what the remedy does can be had."""
        asks = self._can_ask and needs_rights(remedy)
        self._offer(*((self._see,) if asks else ()), cancel=self.tr("Close"))

    def _take_no_enter(self) -> None:
        """Enter does nothing: who presses it now means what comes, and has not seen that."""
        self._cancel.setDefault(False)
        self._cancel.setAutoDefault(False)

    def _say(self, title: str, text: str, remedy: str = "") -> None:
        self._title.show_text(title, self.tr("Stop a listener"))
        self._intro.show_text(text, self.tr("About it"))
        self._intro.setVisible(bool(text))
        copy = self.tr("Copy %1").replace("%1", remedy)
        self._remedy.show_command(remedy, copy)
        self._remedy.setVisible(bool(remedy))

    @Slot(object)
    def _show_plan(self, found: tuple[StopPlan | Refusal, ...]) -> None:
        plan = found[0] if found else None
        if isinstance(plan, StopPlan):
            self._plan = plan
            self._view = StopPlanView(
                self._theme, self._icons, plan, self._patience, wanted=self._wanted
            )
            self._view.chosen.connect(self._name_the_act)
            self._body.setWidget(self._view)
            self._body.show()
            self._bound.setText(self._bound_text(plan))
            self._offer(self._stop)
            self._take_no_enter()
            self._sight.start()
            self._name_the_act()
            self._settle_size()
            return
        text = plan.text if plan is not None else self.tr("Nothing holds it any more.")
        remedy = "" if plan is None else plan.remedy
        self._say(self.tr("This cannot be stopped"), text, remedy)
        self._offer_end(remedy)
        self._settle_size()

    @Slot()
    def _heed(self) -> None:
        """Enter agrees to an ordinary plan; to all others it takes the button itself."""
        if self._plan is None or self._view is None:
            return
        chosen = self._cancel if cares(self._plan, self._view.way) else self._stop
        self._cancel.setAutoDefault(True)
        chosen.setDefault(True)
        if self.focusWidget() in {self._cancel, self._stop}:
            chosen.setFocus()

    @Slot()
    def _name_the_act(self) -> None:
        """What the button stops, or how many processes, and what is to be known before."""
        if self._plan is None or self._view is None:
            return
        told = self.text
        self._say(words.question(self._plan), self._view.intro)
        if not self._sight.isActive():  # it is on show already
            self._heed()
            if self.text != told:
                self._settle_size()
        managed = self._plan.by(self._view.way)
        if managed is not None:
            self._stop.setText(translated(managed_words.act(managed)))
            return
        count = len(self._plan.effect_of(self._view.way).processes)
        text = self.tr("Stop process") if count == 1 else self.tr("Stop %1 processes")
        self._stop.setText(text.replace("%1", str(count)))

    def _bound_text(self, plan: StopPlan) -> str:
        started = plan.process.started_at
        clock = "" if started is None else clock_text(started, self._now().wall, exact=True)
        text = (
            self.tr("Bound to process %1, started %2") if clock else self.tr("Bound to process %1")
        )
        return text.replace("%1", str(plan.process.id.pid)).replace("%2", clock)

    @Slot()
    def _begin(self) -> None:
        if self._plan is None or self._view is None or self._is_waiting:
            return
        self._view.setEnabled(False)
        self._wait()
        self.begin_requested.emit(StopRequest(self._plan, self._view.way))

    @Slot()
    def _keep_waiting(self) -> None:
        self._wait()
        self.wait_requested.emit()

    @Slot()
    def _force_it(self) -> None:
        self._wait()
        self.force_requested.emit()

    def _wait(self) -> None:
        self._is_waiting = True
        self._left = round(self._patience)
        self._clock.start()
        self._offer(cancel=self.tr("Do not wait"))
        self._tell_wait()

    @Slot()
    def _count_down(self) -> None:
        self._left = max(0, self._left - 1)
        self._tell_wait()

    def _tell_wait(self) -> None:
        left = self.tr("Waiting for it to finish, %1 s left…").replace("%1", str(self._left))
        self._bound.setText(left if self._left else self.tr("Waiting for it to finish…"))

    @Slot(object)
    def _show_outcome(self, outcome: Outcome) -> None:
        self._outcome = outcome
        self._clock.stop()
        self._body.hide()
        self._bound.setText("")
        if outcome.code is OutcomeCode.STILL_RUNNING and self._plan is not None:
            held = words.holds(self._plan) if outcome.holds else ""
            title = outcome_words.who_still_runs(self._plan, outcome.running)
            self._say(title, together((outcome.text, held)))
            buttons = (self._keep,) if outcome.forced else (self._force, self._keep)
            self._offer(*buttons, cancel=self.tr("Leave it running"), default=self._keep)
        else:
            self._is_waiting = False
            title = self._result_title(outcome)
            self._say(title, after_title(outcome.text, outcome_words.HEADS), outcome.remedy)
            self._offer_end(outcome.remedy)
        self._settle_size()

    def _result_title(self, outcome: Outcome) -> str:
        match outcome.code:
            case OutcomeCode.STOPPED:
                by_force = outcome.text.startswith("Stopped by force")
                return self.tr("Stopped by force") if by_force else self.tr("Stopped")
            case OutcomeCode.TAKEN_AGAIN | OutcomeCode.STILL_HELD:
                return self.tr("Stopped, but the port is not free")
            case OutcomeCode.LEFT:
                return self.tr("Not waited for")
        return self.tr("Not stopped")

    @Slot(object)
    def _show_lapse(self, outcome: Outcome) -> None:
        """The plan came to nothing while it stood; whoever has agreed already is told the end."""
        if self._is_waiting or self._outcome is not None:
            return
        self._plan = None
        self._body.hide()
        self._bound.setText("")
        has_ended = outcome.code is OutcomeCode.ENDED_BEFORE
        title = self.tr("It has ended by itself") if has_ended else self.tr("Something has changed")
        why = after_title(outcome.text, outcome_words.HEADS)
        self._say(title, together((why, self.tr("Nothing was stopped."))))
        self._offer(cancel=self.tr("Close"))
        self._settle_size()

    @Slot(str)
    def _show_failure(self, text: str) -> None:
        self._is_waiting = False
        self._clock.stop()
        self._body.hide()
        self._bound.setText("")
        self._say(self.tr("The machine cannot be looked at"), clean(translated(text)))
        self._offer(cancel=self.tr("Close"))
        self._settle_size()

    def _settle_size(self) -> None:
        """As high as what it says, if the screen allows, and in the middle of its window."""
        column = self.layout()
        if column is not None:
            column.activate()  # else what has just been hidden keeps its room
        width = self._theme.px(_WIDTH)
        heights = [self._head.heightForWidth(width), self._foot.sizeHint().height()]
        if self._view is not None and not self._body.isHidden():
            heights.append(self._view.heightForWidth(width))
        sheet.place(self, self._window, width, sum(heights), self._theme)

    def _leave_wait(self) -> None:
        self._clock.stop()
        if self._is_waiting:
            self._is_waiting = False
            self.leave_requested.emit()


def _port(listener: Listener) -> str:
    return str(listener.socket.local_port)
