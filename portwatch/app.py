"""The composition root of the window: checks that Qt can start, then builds all of it."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
from typing import TYPE_CHECKING

from portwatch import __version__
from portwatch.services import preflight
from portwatch.services.runtime import Paths, process_cpu, resource

if TYPE_CHECKING:
    import argparse

    from PySide6.QtWidgets import QApplication

    from portwatch.services.monitor import Monitor
    from portwatch.ui.main_window import MainWindow

_INTERVAL = 1.0  # seconds between polls

_log = logging.getLogger(__name__)


def run(args: argparse.Namespace) -> int:
    """Show the window until the person quits.

    Args:
        args: ``demo``, ``minimized``, ``source`` and ``data_dir`` of the command line.

    Returns:
        The exit code: 1 if the window cannot be shown, told in one line on standard error.
    """
    problem = preflight.problem(os.environ)
    if problem is not None:
        sys.stderr.write(f"portwatch: {problem}\n")
        return 1
    monitor = _monitor(args)
    paths = Paths.find(args.data_dir)
    try:
        paths.make()
    except OSError as error:
        _log.warning("nothing can be saved: %s", error)
    return _show(monitor, paths, minimized=args.minimized)


def _monitor(args: argparse.Namespace) -> Monitor:
    from portwatch.services.knowledge import load_knowledge
    from portwatch.services.monitor import Monitor

    if args.demo:
        from portwatch.sources.replay import load_recording, replay_sources

        text = resource("demo/demo.json").read_text(encoding="utf-8")
        sources = replay_sources(load_recording(text))
    else:
        from portwatch.sources import choose

        sources = choose(args.source)
    return Monitor(sources, load_knowledge())


def _show(monitor: Monitor, paths: Paths, *, minimized: bool) -> int:
    from PySide6.QtWidgets import QApplication

    from portwatch.ui.main_window import MainWindow
    from portwatch.ui.worker import MonitorWorker, WorkerThread

    QApplication.setApplicationName("portwatch")
    QApplication.setApplicationDisplayName("portwatch")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("portwatch")
    application = QApplication(sys.argv[:1])
    application.setQuitOnLastWindowClosed(False)
    worker = MonitorWorker(monitor, _INTERVAL)
    thread = WorkerThread(worker)
    window = MainWindow(worker, paths.state / "window.ini", process_cpu)
    sys.excepthook = _report
    wakeup = _quit_on_signals(application)
    try:
        thread.start()
        _present(window, minimized=minimized)
        return application.exec()
    finally:
        thread.stop()
        window.save()
        signal.set_wakeup_fd(-1)
        for end in wakeup:
            end.close()


def _present(window: MainWindow, *, minimized: bool) -> None:
    if minimized:
        window.hide_to_tray()
    else:
        window.show()


def _quit_on_signals(application: QApplication) -> tuple[socket.socket, socket.socket]:
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
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: application.quit())
    return ours, wakes


def _report(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """An error in a slot is told and survived: the window goes on watching."""
    del trace
    _log.error("%s: %s", kind.__name__, error, exc_info=error)
