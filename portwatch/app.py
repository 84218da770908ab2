"""The composition root of the window: checks that Qt can start, then builds all of it."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from portwatch import __version__
from portwatch.core.fault import fault_text
from portwatch.core.said import say
from portwatch.core.text import clean
from portwatch.services import preflight
from portwatch.services.crash_record import CrashRecord
from portwatch.services.new_start import start_again
from portwatch.services.runtime import Paths, boot_id, data_dir_is_set, now, process_cpu

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

    from portwatch.core.settings import Settings
    from portwatch.services.desktop_choice import DesktopChoices
    from portwatch.services.expectations import Expectations
    from portwatch.services.expectations_file import ExpectationsFile
    from portwatch.services.history import History
    from portwatch.services.history_protocol import HistoryReader
    from portwatch.services.learning import LearningPeriod
    from portwatch.services.monitor import Monitor
    from portwatch.services.power import PowerSource
    from portwatch.services.rights import Rights
    from portwatch.services.settings import Loaded, SettingsFile
    from portwatch.sources.protocols import Sources
    from portwatch.ui.single_instance import SingleInstance

_log = logging.getLogger(__name__)


class WindowError(Exception):
    """The window cannot be shown; the message is one line for people."""


def run(source: str = "auto", *, demo: bool = False, minimized: bool = False) -> int:
    """Show the window until the person quits.

    Args:
        source: ``auto``, ``netlink`` or ``psutil``.
        demo: Whether to show the recorded demonstration.
        minimized: Whether to start in the tray, if there is one.

    Returns:
        The exit code.

    Raises:
        WindowError: No window can be shown here.
        SourceError: The wanted source does not exist here.
        FileNotFoundError: The installation is damaged.
    """
    problem = preflight.problem(os.environ)
    if problem is not None:
        raise WindowError(problem)
    from portwatch.ui.plain_imports import keep_imports_plain

    keep_imports_plain()
    from portwatch.ui.single_instance import SingleInstance

    os.umask(0o077)  # whatever is written is for this person only
    paths = Paths.find()
    unsaved = _make(paths)
    application = _application()
    name = "demo" if demo else "window"
    instance = SingleInstance(paths.runtime, name)
    # Before anything of ours is opened: another one may be writing it.
    if _runs_already(instance, show=not minimized):
        return 0
    try:
        with CrashRecord(paths.state, name) as record:
            sys.excepthook = partial(_report, record)
            told = (record.told, *unsaved) if record.told else unsaved
            parts = _opened(source, paths, told, demo=demo)
            end = _show(application, instance, parts, paths, minimized=minimized)
    finally:
        instance.close()
    if end.starts_again:
        start_again()
    if not end.is_whole:
        _end_at_once(end.code)
    return end.code


class _End(NamedTuple):
    """How the window ended.

    Attributes:
        code: The exit code.
        is_whole: Whether all threads have ended.
        starts_again: Whether the person wants it to be started anew.
    """

    code: int
    is_whole: bool
    starts_again: bool


@dataclass(frozen=True, slots=True)
class _Parts:
    """What the window is built from.

    Attributes:
        monitor: What is watched.
        loaded: The person's settings.
        settings: Where they are written.
        learning: The first days, which last as long as is set; ``None`` in the demonstration.
        power: Knows what the computer runs on.
        rules: The file of the expectations, one of the window's own; made up in the demonstration.
        choices: What the desktop keeps of the program.
        history: Remembers what is found; ``None`` in the demonstration.
        again: Opens the same machine once more.
        rights: An administrator's on demand; ``None`` where they make no difference.
    """

    monitor: Monitor
    loaded: Loaded
    settings: SettingsFile
    learning: LearningPeriod | None
    power: PowerSource
    rules: ExpectationsFile | None
    choices: DesktopChoices
    history: History | None
    again: Callable[[], Sources]
    rights: Rights | None


def _runs_already(instance: SingleInstance, *, show: bool) -> bool:
    """Whether another one has the data folder, and has shown its window.

    Raises:
        WindowError: There is one, and it does not answer.
    """
    from portwatch.ui.single_instance import Claim

    claim = instance.claim(show=show)
    if claim is Claim.UNANSWERED:
        raise WindowError(
            f"it runs already (process {instance.holder}) and does not answer:"
            " end that one, or choose another --data-dir"
        )
    return claim is Claim.ANSWERED


def _opened(source: str, paths: Paths, unsaved: tuple[str, ...], *, demo: bool) -> _Parts:
    """Open the machine, and what is kept of it."""
    from portwatch.services.expectations_file import ExpectationsFile
    from portwatch.services.image_records import ImageRecords
    from portwatch.services.learning import LearningPeriod
    from portwatch.services.machine import open_monitor, open_sources
    from portwatch.services.power import open_power
    from portwatch.services.settings import SettingsFile

    settings = SettingsFile(paths.config)
    loaded = settings.load()
    loaded = replace(loaded, problems=_warnings(demo=demo) + unsaved + loaded.problems)
    learning = None if demo else LearningPeriod(paths.state, loaded.settings.learn.hours)
    expectations = None if learning is None else _expectations(paths, learning)
    if expectations is not None:
        loaded = replace(loaded, problems=loaded.problems + expectations.problems)
    rights = None if demo else _rights()
    monitor = open_monitor(
        source,
        demo=demo,
        epoch=now().wall,
        baseline=demo,
        expectations=expectations,
        images=None if demo else ImageRecords(paths.state, writes=True),
        sight=None if rights is None else rights.sight,
    )
    for problem in loaded.problems:
        _log.warning("%s", problem)
    return _Parts(
        monitor,
        loaded,
        settings,
        learning,
        open_power(demo=demo),
        rules=_demo_rules(paths) if demo else ExpectationsFile(paths.config),
        choices=_choices(demo=demo),
        history=None if demo else _begun_history(paths, loaded, monitor),
        again=partial(_again, rights, partial(open_sources, source, demo=demo, epoch=now().wall)),
        rights=rights,
    )


def _choices(*, demo: bool) -> DesktopChoices:
    from portwatch.services.desktop_choice import DesktopChoices
    from portwatch.services.desktop_choices import open_choices

    return DesktopChoices() if demo or data_dir_is_set() else open_choices(os.environ)


def _demo_rules(paths: Paths) -> ExpectationsFile | None:
    """The rules of the demonstration; ``None`` where there is no place for a file."""
    from portwatch.services.demo_rules import DemoRules
    from portwatch.services.expectations_file import ExpectationsError

    try:
        return DemoRules(paths.runtime, now().wall)
    except ExpectationsError as error:
        _log.info("no rules can be shown: %s", error)
        return None


def _rights() -> Rights | None:
    """Rights on demand, where there are such and this program has not all of them."""
    if sys.platform != "linux" or os.geteuid() == 0:
        return None
    from portwatch.services.rights import Rights

    return Rights()


def _again(rights: Rights | None, open_sources: Callable[[], Sources]) -> Sources:
    """The machine once more, with whatever rights there are at that moment."""
    sources = open_sources()
    return sources if rights is None else rights.help(sources)


def _warnings(*, demo: bool) -> tuple[str, ...]:
    """What a person should know of the way in which the window was started."""
    if demo or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return ()
    told = say(
        "The window runs as root, which nothing here needs: start it as yourself, and choose"
        " See everything in the menu when you want to."
    )
    return (told,)


def _opener(history: History | None) -> Callable[[], HistoryReader]:
    """Opens what is remembered; without a memory, the made-up past of the demonstration."""
    if history is not None:
        return history.open_reader
    from portwatch.services.demo_history import DemoHistory

    return partial(DemoHistory, now().wall)


def _begun_history(paths: Paths, loaded: Loaded, monitor: Monitor) -> History:
    """The memory, which is told of rules that come and go as well."""
    from portwatch.services.history import History

    history = History(
        paths.state,
        loaded.settings.history,
        boot=boot_id(),
        ephemeral=monitor.sources.ephemeral,
        clock=now,
    )
    history.keep_peers(loaded.settings.privacy.peers)
    if monitor.expectations is not None:
        monitor.expectations.tell = lambda action, rule: history.add_rule(
            action, rule.id, rule.text
        )
    return history


def _expectations(paths: Paths, learning: LearningPeriod) -> Expectations:
    """What may listen, which is learnt in the first days."""
    from portwatch.services.expectations import Expectations
    from portwatch.services.expectations_file import ExpectationsFile

    return Expectations(ExpectationsFile(paths.config), learning)


def _make(paths: Paths) -> tuple[str, ...]:
    """Make the folders; a sentence if that cannot be done."""
    try:
        paths.make()
    except OSError as error:
        place = clean(str(error.filename or paths.config), 200)
        fault = clean(fault_text(error), 200)
        return (say("nothing can be saved: {fault} ({place})", fault=fault, place=place),)
    return ()


def _show(
    application: QApplication,
    instance: SingleInstance,
    parts: _Parts,
    paths: Paths,
    *,
    minimized: bool,
) -> _End:
    """Show the window until it ends."""
    from portwatch.ui.desk import Desk
    from portwatch.ui.language import speak

    _log.info("the window speaks %s", speak(application, parts.loaded.settings.looks.language))
    history = parts.history
    desk = Desk(
        application,
        parts.monitor,
        paths.state / "window.ini",
        loaded=parts.loaded,
        settings=parts.settings,
        clock=now,
        cpu=process_cpu,
        open_sources=parts.again,
        power=parts.power,
        expectations=parts.rules,
        choices=parts.choices,
        history=history,
        open_history=_opener(history),
        rights=parts.rights,
    )
    if history is not None:
        desk.settings.changed.connect(lambda now: history.keep_peers(now.privacy.peers))
    desk.preferring.settled.connect(partial(_settle, parts))
    instance.requested.connect(desk.window.show_front)
    with _quit_on_signals(application, desk.quit):
        try:
            desk.open(minimized=minimized)
            code = application.exec()
        finally:
            has_ended = desk.close()
            has_ended &= history is None or history.close()
            if parts.rules is not None:
                parts.rules.close()
    return _End(code, has_ended, desk.starts_again)


def _settle(parts: _Parts, settings: Settings) -> None:
    """Learn and remember as long as is set now."""
    if parts.learning is not None:
        parts.learning.hours = settings.learn.hours
    if parts.history is not None:
        parts.history.follow(settings.history)


def _application() -> QApplication:
    from PySide6.QtWidgets import QApplication

    QApplication.setApplicationName("portwatch")
    QApplication.setApplicationDisplayName("portwatch")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("portwatch")
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    return application


def _end_at_once(code: int) -> NoReturn:
    """End without the thread that hangs in a look at the machine; it only reads."""
    _log.info("the last look at the machine is not waited for")
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # closed, or nobody reads it
            stream.flush()
    os._exit(code)


@contextmanager
def _quit_on_signals(application: QApplication, leave: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl-C and a polite end of the session close the window in order.

    Python runs signal handlers between its own instructions, which Qt's loop has none of: the
    wake-up descriptor makes Qt call one.
    """
    from PySide6.QtCore import QSocketNotifier

    ours, wakes = socket.socketpair()
    for end in (ours, wakes):
        end.setblocking(False)
    signal.set_wakeup_fd(wakes.fileno())
    notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read, application)
    notifier.activated.connect(lambda: ours.recv(64))
    polite = (signal.SIGINT, signal.SIGTERM, getattr(signal, "SIGHUP", None))  # POSIX only
    for number in filter(None, polite):
        signal.signal(number, lambda *_: leave())
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(-1)
        for end in (ours, wakes):
            end.close()


def _report(
    record: CrashRecord, kind: type[BaseException], error: BaseException, trace: object
) -> None:
    """An error in a slot is told and survived: the window goes on watching."""
    del trace
    record.note(error)
    _log.error("%s: %s", kind.__name__, error, exc_info=error)
