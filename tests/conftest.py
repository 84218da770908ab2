"""Guards around every test: its own data, no leaks, no unexpected complaints."""

from __future__ import annotations

import gc
import importlib.util
import logging
import os
import re
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import psutil
import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.cgroups import Slice

TESTS = Path(__file__).resolve().parent
HAS_QT = importlib.util.find_spec("PySide6") is not None
HAS_PYTEST_QT = importlib.util.find_spec("pytestqt") is not None
MARKED_FOLDERS = {"ui": ("qt",), "e2e": ("e2e",), "benchmarks": ("benchmark",)}
NEED_QT = ("ui", "e2e")
PATIENCE = 2.0  # seconds for a thread that is already on its way out

# Shared by all processes of multiprocessing, and ended by it.
SHARED_CHILDREN = ("multiprocessing.resource_tracker", "multiprocessing.forkserver")

# Examples are small; a busy machine is no reason to fail.
hypothesis.settings.register_profile(
    "portwatch",
    deadline=None,
    print_blob=True,
    derandomize="CI" in os.environ,  # new examples are found by people, not by CI
)
hypothesis.settings.load_profile("portwatch")

_PASSED = pytest.StashKey[bool]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Make pytest-qt's settings known where pytest-qt is not: the run without Qt."""
    if not HAS_PYTEST_QT:
        parser.addini("qt_api", "read by pytest-qt")
        parser.addini("qt_log_level_fail", "read by pytest-qt")


def pytest_configure(config: pytest.Config) -> None:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before any QApplication
    # A shell lets what it runs in the background ignore it, and so would what is started here.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    config.addinivalue_line(
        "markers",
        "expects_log(*patterns): portwatch logs these at WARNING or worse, and nothing else",
    )


def pytest_report_header() -> list[str]:
    return [] if HAS_QT else [f"PySide6 is not installed: without tests/{', tests/'.join(NEED_QT)}"]


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Leave out what cannot even be imported."""
    return True if not HAS_QT and folder_of(collection_path) in NEED_QT else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for name in MARKED_FOLDERS.get(folder_of(item.path), ()):
            item.add_marker(name)
        if not HAS_QT and item.get_closest_marker("qt"):
            item.add_marker(pytest.mark.skip(reason="PySide6 is not installed"))


def folder_of(path: Path) -> str:
    """The folder directly below tests/ that a path is in, or the path's own name there."""
    return path.relative_to(TESTS).parts[0] if path.is_relative_to(TESTS) and path != TESTS else ""


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[Any]:
    report = yield
    if report.when == "call":
        item.stash[_PASSED] = report.passed
    return report


@pytest.fixture(autouse=True)
def _private_data(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No test reads or writes the files of the person who runs it."""
    monkeypatch.setenv("PORTWATCH_DATA_DIR", str(tmp_path / "portwatch-data"))
    if request.node.get_closest_marker("e2e"):
        monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)


class _Records(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning that nobody expected fails the test, and so does one that did not come."""
    marker = request.node.get_closest_marker("expects_log")
    patterns = marker.args if marker else ()
    records = _Records()
    logger = logging.getLogger("portwatch")
    logger.addHandler(records)
    try:
        yield
    finally:
        logger.removeHandler(records)
    if not _has_passed(request):
        return
    surprises = [line for line in records.told if not any(re.search(p, line) for p in patterns)]
    silent = [p for p in patterns if not any(re.search(p, line) for line in records.told)]
    if surprises or silent:
        pytest.fail(f"unexpected log records: {surprises}; expected and absent: {silent}")


@pytest.fixture(autouse=True)
def _no_leaked_processes(request: pytest.FixtureRequest) -> Iterator[None]:
    before = _children()
    yield
    left = {pid: told for pid, told in _children().items() if pid not in before}
    for pid in left:
        _end(pid)
    if left and _has_passed(request):
        pytest.fail(f"child processes outlive the test: {left}")


@pytest.fixture(autouse=True)
def _no_leaked_threads(request: pytest.FixtureRequest) -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if _is_leaked(thread, before)]
    if left and _has_passed(request):
        pytest.fail(f"threads outlive the test: {left}")


def _is_leaked(thread: threading.Thread, before: set[threading.Thread]) -> bool:
    if thread in before or isinstance(thread, threading._DummyThread):
        return False  # a dummy stands for a thread of Qt's; those have their own guard
    thread.join(PATIENCE)
    return thread.is_alive()


@pytest.fixture(autouse=True)
def _no_leaked_qt_objects(request: pytest.FixtureRequest) -> Iterator[None]:
    if not HAS_QT or not request.node.get_closest_marker("qt"):
        yield
        return
    before = {name for name, _ in _living_qt_objects()}
    yield
    if not _has_passed(request):
        return  # its frames are kept for the report, and the widgets with them
    _bury_qt_objects()
    left = [told for name, told in _living_qt_objects() if name not in before]
    if left:
        pytest.fail(f"Qt objects outlive the test: {left}")


def _living_qt_objects() -> list[tuple[int, str]]:
    """Windows, running timers and running threads: (address, what it is)."""
    import shiboken6
    from PySide6.QtCore import QThread, QTimer
    from PySide6.QtWidgets import QApplication

    found: list[Any] = []
    if QApplication.instance() is not None:
        found += [
            widget
            for widget in QApplication.topLevelWidgets()
            if widget.parent() is None and widget.metaObject().className() != "QTipLabel"
        ]
    here = QThread.currentThread()
    for wrapper in shiboken6.Shiboken.getAllValidWrappers():
        is_running_timer = isinstance(wrapper, QTimer) and wrapper.isActive()
        is_running_thread = (
            isinstance(wrapper, QThread) and wrapper is not here and wrapper.isRunning()
        )
        if is_running_timer or is_running_thread:
            found.append(wrapper)
    return [(shiboken6.Shiboken.getCppPointer(each)[0], repr(each)) for each in found]


def _bury_qt_objects() -> None:
    """Let everything that is on its way out go: cycles, deleteLater, queued events."""
    from PySide6.QtCore import QCoreApplication, QEvent

    for _ in range(2):
        gc.collect()
        if QCoreApplication.instance() is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QCoreApplication.processEvents()


def _has_passed(request: pytest.FixtureRequest) -> bool:
    passed: bool = request.node.stash.get(_PASSED, False)
    return passed


def _children() -> dict[int, str]:
    if not _has_children():
        return {}
    found = {}
    for child in psutil.Process().children():
        try:
            told = " ".join(child.cmdline()) or child.name()
        except psutil.Error:
            continue
        if not any(name in told for name in SHARED_CHILDREN):
            found[child.pid] = told
    return found


def _has_children() -> bool:
    """One system call, where a look at all processes takes milliseconds."""
    if not hasattr(os, "waitid"):
        return True
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
    except ChildProcessError:
        return False
    return True


def _end(pid: int) -> None:
    """A leak of one test shall not be the next one's trouble."""
    try:
        child = psutil.Process(pid)
        child.kill()
        child.wait(PATIENCE)
    except psutil.Error:
        return


@pytest.fixture
def tree() -> Iterator[Slice]:
    """Cgroups as a service manager makes them; skips the test where none can be made."""
    from tests.helpers.cgroups import new_slice

    with new_slice() as made:
        yield made
