"""Pictures of stopping and closing; plans and outcomes are made up, nothing is touched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from portwatch.core.model import (
    Connection,
    Family,
    Listener,
    Parent,
    Process,
    ProcessId,
    Protocol,
    Socket,
    State,
)
from portwatch.services import stop_outcome_words as words
from portwatch.services.connection_close import CloseCode, CloseOutcome
from portwatch.services.machine import open_monitor
from portwatch.services.stop_outcome import Outcome, OutcomeCode
from portwatch.services.stop_plan import (
    Effect,
    Managed,
    Peer,
    Refusal,
    RefusalCode,
    StopPlan,
    Supervisor,
    Way,
)
from portwatch.ui.close_dialog import CloseDialog
from portwatch.ui.close_worker import CloseWorker
from portwatch.ui.stop_dialog import StopDialog
from portwatch.ui.stop_worker import StopWorker
from tests.pictures.camera import close_all
from tests.pictures.stage import MOMENT, open_stage, until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.pictures.camera import Camera
    from tests.pictures.stage import Stage

_POLLS = 3
_PATIENCE = 10.0


class _StopWorker(StopWorker):
    """Tells a plan that was made up, and does nothing."""

    def __init__(self, found: StopPlan | Refusal) -> None:
        super().__init__(_no_sources, lambda: MOMENT, _PATIENCE)
        self._found = found

    @Slot(object)
    def plan(self, target: object) -> None:
        del target
        self.planned.emit((self._found,))

    @Slot(object)
    def begin(self, request: object) -> None:
        del request


class _CloseWorker(CloseWorker):
    """Does nothing."""

    @Slot(object)
    def close_connection(self, connection: object) -> None:
        del connection


def take(camera: Camera, folder: Path) -> None:
    """All of them.

    Args:
        camera: Takes them.
        folder: For the window's files.
    """
    monitor = open_monitor(demo=True, epoch=MOMENT.wall - _POLLS)
    with open_stage(monitor, folder, polls=_POLLS) as stage:
        camera.open(stage)
        until(lambda: stage.player.is_done, "the machine")
        stage.settle()
        stage.desk.window.listening.table.selectRow(1)
        _plans(camera, stage)
        _outcomes(camera, stage)
        _closes(camera, stage)


def _plans(camera: Camera, stage: Stage) -> None:
    refused = Refusal(
        RefusalCode.NOT_PERMITTED, words.forbidden(_postgres()), "sudo portwatch stop 1423"
    )
    session = Refusal(RefusalCode.SESSION, "Ending it would end your session.")
    for state, found, wanted in (
        ("stop", _service(), None),
        ("stop-process", _alone(), None),
        ("stop-tree", _tree(), Way.TREE),
        ("stop-dangerous", _watched(), None),
        ("stop-not-permitted", refused, None),
        ("stop-refused", session, None),
    ):
        if not camera.wanted(state):
            continue
        dialog, _ = _asked(stage, found, wanted)
        camera.take(state, stage)
        dialog.reject()
    dialog, _ = _asked(stage, _alone())
    dialog._begin()
    camera.take("stop-waiting", stage)
    close_all()


def _outcomes(camera: Camera, stage: Stage) -> None:
    plan = _alone()
    who = plan.process.id
    other = Process(ProcessId(2200, 5), "python3")
    for code, text, rest in (
        (
            OutcomeCode.STOPPED,
            words.stopped(plan, forced=False, seen=True, others_follow=False),
            {},
        ),
        (
            OutcomeCode.STILL_RUNNING,
            words.still_running(plan, (who,), _PATIENCE, closed=False, forced=False),
            {"running": (who,), "holds": True},
        ),
        (OutcomeCode.TAKEN_AGAIN, words.taken_again(plan, (other,), forced=False), {}),
        (OutcomeCode.ENDED_BEFORE, words.ended_before(plan, reused=True), {}),
        (
            OutcomeCode.NOT_PERMITTED,
            words.not_permitted(plan),
            {"remedy": "sudo portwatch stop 1423"},
        ),
        (OutcomeCode.FAILED, words.failed(who, "Input/output error"), {}),
        (OutcomeCode.LEFT, words.left(plan, asked=True, forced=False), {}),
    ):
        state = f"stop-outcome-{code}"
        if not camera.wanted(state):
            continue
        dialog, worker = _asked(stage, plan)
        worker.reached.emit(Outcome(code, text, **rest))
        camera.take(state, stage)
        dialog._is_waiting = False
        dialog.reject()
    dialog, worker = _asked(stage, plan)
    worker.failed.emit("OSError: Input/output error")
    camera.take("stop-no-look", stage)
    close_all()


def _closes(camera: Camera, stage: Stage) -> None:
    window = stage.desk.window
    window.tab_row.choose(1)
    stage.settle()
    window.connections.table.selectRow(0)
    row = window.connections.table.current_row()
    assert isinstance(row, Connection)
    for code, text, remedy in (
        (CloseCode.CLOSED, "Closed. Both ends are told.", ""),
        (CloseCode.FAILED, "Not closed: only an administrator may close it.", "sudo ss -K"),
    ):
        worker = _CloseWorker(_no_sources, lambda: MOMENT)
        dialog = CloseDialog(row, worker, stage.desk.theme, stage.desk._icons, window)
        dialog.show()
        worker.reached.emit(CloseOutcome(code, text, remedy))
        camera.take(f"close-{code}", stage)
        dialog.reject()


def _asked(
    stage: Stage, found: StopPlan | Refusal, wanted: Way | None = None
) -> tuple[StopDialog, StopWorker]:
    row = stage.desk.window.listening.table.current_row()
    assert isinstance(row, Listener)
    worker = _StopWorker(found)
    window = stage.desk.window
    dialog = StopDialog(row, worker, stage.desk.theme, stage.desk._icons, window, wanted=wanted)
    dialog.show()
    stage.settle()
    return dialog, worker


def _postgres() -> Process:
    return Process(
        id=ProcessId(1423, 99),
        name="postgres",
        exe="/usr/lib/postgresql/16/bin/postgres",
        command=("/usr/lib/postgresql/16/bin/postgres", "-D", "/var/lib/postgresql/16/main"),
        user="postgres",
        started_at=MOMENT.wall - 840,
        parents=(Parent(1, "systemd"),),
    )


def _socket(address: str) -> Socket:
    return Socket(
        id=5432,
        protocol=Protocol.TCP,
        family=Family.IPV6 if ":" in address else Family.IPV4,
        state=State.LISTEN,
        local_address=address,
        local_port=5432,
    )


def _alone() -> StopPlan:
    who, sockets = _postgres(), (_socket("0.0.0.0"), _socket("::"))
    effect = Effect((who,), freed=sockets, peers=(Peer("api", 3), Peer("psql", 1), Peer(None, 2)))
    return StopPlan(who, sockets, sockets, (), effect, effect, None, frozenset({5432}))


def _tree() -> StopPlan:
    plan = _alone()
    names = ("checkpointer", "walwriter", "autovacuum launcher", "logical replication launcher")
    children = tuple(Process(ProcessId(1430 + at, 100), name) for at, name in enumerate(names))
    return replace(plan, tree=replace(plan.alone, processes=(plan.process, *children)))


def _watched() -> StopPlan:
    text = "It is watched by supervisord (process 812), which will probably start it again."
    supervisor = Supervisor(812, "supervisord", text, "supervisorctl stop postgres")
    return replace(
        _tree(),
        supervisor=supervisor,
        sharers=(Process(ProcessId(1424, 99), "postgres"),),
        beside=(Process(ProcessId(3300, 12), "pgbouncer"),),
        is_paused=True,
    )


def _service() -> StopPlan:
    plan = _tree()
    unit = "postgresql@16-main.service"
    managed = Managed(
        Way.UNIT,
        unit,
        "postgresql@16-main",
        "systemd",
        f"/system.slice/{unit}",
        ("/usr/bin/systemctl", "stop", "--", unit),
        ("/usr/bin/systemctl", "kill", "--signal=KILL", "--", unit),
        restarts=True,
        later="It starts again when the computer starts.",
        may_ask=True,
        effect=plan.tree,
    )
    return replace(plan, managed=(managed,))


def _no_sources() -> None:
    raise AssertionError("nothing is opened")
