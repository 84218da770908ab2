"""Pictures of what the demonstration lacks: other machines, other files, other times."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from portwatch.core.model import Gap, GapCode, Protocol
from portwatch.core.settings import PollSettings, Settings
from portwatch.services.crash_record import CrashRecord
from portwatch.services.demo_history import DemoHistory
from portwatch.services.expectations import Expectations
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.services.history import History
from portwatch.services.knowledge import load_knowledge
from portwatch.services.learning import LearningPeriod
from portwatch.services.machine import open_monitor
from portwatch.services.monitor import Monitor
from portwatch.services.settings import FILE_NAME, Loaded, SettingsFile
from portwatch.ui.actions import Command
from tests.helpers.machine import FakeMachine
from tests.pictures.camera import close_all
from tests.pictures.stage import MOMENT, open_stage, until

if TYPE_CHECKING:
    from pathlib import Path

    from tests.pictures.camera import Camera
    from tests.pictures.stage import Stage

_POLLS = 3
_HOUR = 3600
_CROWD = 50_000
_MANY = 7  # polls after which their cost counts
_COST = 0.12  # seconds that a poll of so many is said to take
_BROKEN = "[looks\ntheme = dark\n"
_WRONG = '[looks]\ntheme = "pink"\n\n[poll]\ninterval = 400\n'
_RULES = """\
[[expect]]
id = "web"
source = "own"
reach = "network"
program = "/usr/bin/web"

[[expect]]
id = "broken"
source = "own"
reach = "the moon"
"""


def take(camera: Camera, folder: Path) -> None:
    """All of them.

    Args:
        camera: Takes them.
        folder: For the files.
    """
    for part, states in _PARTS.items():
        if not any(map(camera.wanted, states)):
            continue
        part(camera, folder)
        close_all()
        for one in folder.iterdir():
            shutil.rmtree(one) if one.is_dir() else one.unlink()


def _plain(machine: FakeMachine, **rest: Any) -> Monitor:
    machine.processes = {
        pid: replace(one, started_at=MOMENT.wall - _HOUR) for pid, one in machine.processes.items()
    }
    return Monitor(machine.sources(), load_knowledge(), **rest)


def _history(folder: Path, ephemeral: tuple[int, int] = (32768, 60999)) -> History:
    """A memory in which nothing is, yet."""
    settings = Settings().history
    return History(
        folder.absolute(), settings, boot="boot", ephemeral=ephemeral, clock=lambda: MOMENT
    )


def _empty(camera: Camera, folder: Path) -> None:
    """Nothing listens, nothing is open, nothing was announced, nothing is expected."""
    machine = FakeMachine()
    history = _history(folder)
    rules = ExpectationsFile(folder)
    monitor = _plain(machine)
    with open_stage(
        monitor,
        folder,
        polls=_POLLS,
        expectations=rules,
        history=history,
        open_history=history.open_reader,
    ) as stage:
        window = stage.desk.window
        camera.open(stage)
        _ready(stage)
        camera.take("empty-listening", stage)
        window.actions_[Command.PAUSE].trigger()
        camera.take("empty-paused", stage)
        window.actions_[Command.PAUSE].trigger()
        for command in (Command.CONNECTIONS, Command.ALERTS, Command.ACTIVITY):
            window.actions_[command].trigger()
            if command is Command.ACTIVITY:
                until(lambda: window.activity.charts is not None, "the charts")
                window.activity.charts.choose_range(1)
            stage.settle()
            camera.take(f"empty-{command}", stage)
        window.inbox.switch.choose(2)
        window.activity.show_page(1)
        stage.settle()
        camera.take("empty-timeline", stage)
        window.actions_[Command.ALERTS].trigger()
        stage.settle()
        camera.take("empty-alerts-all", stage)
        window.actions_[Command.EXPECTATIONS].trigger()
        stage.settle()
        camera.take("empty-expectations", stage)
        (folder / "broken.toml").write_text(_RULES, encoding="utf-8")
        stage.desk.parts.expecting.rules.import_from(folder / "broken.toml")
        stage.settle()
        camera.take("import", stage)
        window.notice.hide()
        rules.path.write_text(_RULES, encoding="utf-8")
        stage.desk.parts.expecting.rules.follow()
        stage.desk.parts.expecting.rules.page.show_faults()
        camera.take("expectations-faults", stage)
        rules.path.write_text("[[expect\n", encoding="utf-8")
        stage.desk.parts.expecting.rules.follow()
        camera.take("expectations-unreadable", stage)
    history.close()


def _first_start(camera: Camera, folder: Path) -> None:
    """The sheet, then the days in which it learns, and what can be expected."""
    learning = LearningPeriod(folder, 24)
    rules = ExpectationsFile(folder)
    monitor = open_monitor(
        demo=True, epoch=MOMENT.wall - _POLLS, expectations=Expectations(rules, learning)
    )
    with open_stage(monitor, folder, polls=_POLLS, expectations=rules) as stage:
        window, desk = stage.desk.window, stage.desk
        camera.open(stage)
        _ready(stage)
        until(lambda: desk._first_start is not None and desk._first_start.sheet, "the sheet")
        camera.take("first-start", stage)
        close_all()
        window.actions_[Command.EXPECTATIONS].trigger()
        stage.settle()
        camera.take("learning", stage)
        window.pages.leave()
        window.listening.table.selectRow(0)
        stage.settle()
        camera.during("expect", stage, window.actions_[Command.EXPECT].trigger)
        window.listening.table.selectRow(len(window.listening.table.sockets.lines) - 1)
        stage.settle()
        camera.during("expect-expected", stage, window.actions_[Command.EXPECT].trigger)


def _no_permission(camera: Camera, folder: Path) -> None:
    """What an ordinary person is refused, and what else there is to tell of."""
    machine = FakeMachine()
    machine.run(10, "web")
    machine.open(8080, 10, address="0.0.0.0")
    machine.open(5432)
    machine.open(631, address="::1")
    machine.open(5353, protocol=Protocol.UDP, address="0.0.0.0")
    machine.owner_gaps = (Gap(GapCode.OWNERS_HIDDEN, 3), Gap(GapCode.SETTINGS_HIDDEN, 1))
    machine.gaps = (
        Gap(GapCode.NETLINK_UNAVAILABLE, detail="Operation not permitted"),
        Gap(GapCode.NAMESPACES_HIDDEN, 2),
        Gap(GapCode.ENDS_UNAVAILABLE),
        Gap(GapCode.FILES_SILENT),
    )
    machine.counters = None
    with open_stage(_plain(machine), folder, polls=_POLLS) as stage:
        camera.open(stage)
        _ready(stage)
        stage.desk.window.listening.table.selectRow(1)
        camera.take("no-permission", stage)
        stage.desk.window.actions_[Command.GAPS].trigger()
        camera.take("no-permission-gaps", stage)


def _crowd(camera: Camera, folder: Path) -> None:
    """So many sockets that the polls come more slowly."""
    machine = FakeMachine()
    for pid, name in enumerate(("web", "relay", "spider", "database"), start=10):
        machine.run(pid, name)
    machine.open(8080, 10, address="0.0.0.0")
    for number in range(_CROWD):
        high, low = divmod(number, 250)
        remote = (f"198.51.{100 + high // 250}.{low}", 1024 + high)
        machine.open(1024 + number // 2, 10 + number % 4, remote=remote)
    pace = PollSettings()
    with open_stage(_plain(machine), folder, polls=_MANY, cost=_COST, pace=pace) as stage:
        camera.open(stage)
        stage.desk.window.actions_[Command.CONNECTIONS].trigger()
        _ready(stage)
        stage.settle()
        stage.desk.window.notice.hide()
        camera.take("slowed", stage)


def _settings(camera: Camera, folder: Path) -> None:
    """A file of settings that is no TOML, and one with values that are out of range."""
    for state, text in (("settings-broken", _BROKEN), ("settings-wrong", _WRONG)):
        file = SettingsFile(folder / state)
        (folder / state).mkdir()
        (folder / state / FILE_NAME).write_text(text, encoding="utf-8")
        with _small(folder / state, loaded=file.load(), settings=file) as stage:
            camera.open(stage)
            _ready(stage)
            camera.take(state, stage)
            stage.desk.window.actions_[Command.PREFERENCES].trigger()
            stage.settle()
            camera.take(f"{state}-preferences", stage)
            close_all()


def _memory(camera: Camera, folder: Path) -> None:
    """A memory that cannot be read, and one that was found damaged."""
    with _small(folder, open_history=_unreadable) as stage:
        window = stage.desk.window
        camera.open(stage)
        _ready(stage)
        camera.take("memory-unreadable", stage)
        for command in (Command.ALERTS, Command.ACTIVITY):
            window.actions_[command].trigger()
            stage.settle()
            camera.take(f"memory-unreadable-{command}", stage)
    (folder / "history.sqlite").write_bytes(b"no database" * 1000)
    history = _history(folder)
    with _small(folder, history=history, open_history=history.open_reader) as stage:
        camera.open(stage)
        _ready(stage)
        until(lambda: stage.desk._worker._faults or history.problem, "the fault")
        stage.desk._worker._tell_faults()
        stage.settle()
        camera.take("memory-damaged", stage)
    history.close()


def _unreadable() -> Any:
    reader = DemoHistory(MOMENT.wall - _POLLS)
    reader.problem = "What was remembered cannot be read: disk I/O error."
    for name in ("churn", "marks"):
        setattr(reader, name, lambda *_, **__: ())
    return reader


def _crash(camera: Camera, folder: Path) -> None:
    """What the run before left."""
    with CrashRecord(folder, "demo") as record:
        record.note(ValueError("a column has no name"))
    with CrashRecord(folder, "demo") as record:
        told = record.told
    with _small(folder, loaded=Loaded(Settings(), folder, problems=(told,))) as stage:
        camera.open(stage)
        _ready(stage)
        camera.take("crash", stage)


def _failed(camera: Camera, folder: Path) -> None:
    """Before the first look has come back, and where none does."""
    machine = FakeMachine()
    with open_stage(_plain(machine), folder, polls=_POLLS) as stage:
        stage.player._tick = _raise
        camera.open(stage)
        stage.settle()
        camera.take("poll-failed", stage)
    with open_stage(_plain(FakeMachine()), folder, polls=_POLLS) as stage:
        stage.desk.window.show()  # and nothing polls
        stage.desk.window.resize(*camera.size)
        camera.take("loading", stage)


def _raise(_: object) -> Any:
    raise OSError(5, "Input/output error", "/proc/net/tcp")


def _small(folder: Path, **rest: Any) -> Any:
    monitor = open_monitor(demo=True, epoch=MOMENT.wall - _POLLS)
    return open_stage(monitor, folder, polls=_POLLS, **rest)


def _ready(stage: Stage) -> None:
    until(lambda: stage.player.is_done, "the machine")
    stage.settle()


_EMPTY = ("listening", "paused", "connections", "alerts", "activity", "timeline", "alerts-all")
_PARTS = {
    _empty: (
        *(f"empty-{one}" for one in (*_EMPTY, "expectations")),
        *("import", "expectations-faults", "expectations-unreadable"),
    ),
    _first_start: ("first-start", "learning", "expect", "expect-expected"),
    _no_permission: ("no-permission", "no-permission-gaps"),
    _crowd: ("slowed",),
    _settings: ("settings-broken", "settings-wrong", "settings-wrong-preferences"),
    _memory: ("memory-unreadable", "memory-unreadable-alerts", "memory-damaged"),
    _crash: ("crash",),
    _failed: ("poll-failed", "loading"),
}
"""What each part takes: one of which nothing is wanted is left out."""
