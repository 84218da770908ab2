"""What the program stands on: clock, places of files, resources, logs.

The only module that reads a clock; everywhere else time is an argument.
"""

from __future__ import annotations

import logging
import os
import sys
import time
import warnings
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from portwatch.core.model import Instant

DATA_DIR_VARIABLE = "PORTWATCH_DATA_DIR"
_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_PAGE = 4096  # bytes, the least that a full file system has no room for
LOG_LEVELS = ("debug", "info", "warning", "error")
_PACKAGE = Path(__file__).resolve().parent.parent


def now() -> Instant:
    """This moment on all clocks.

    The monotonic clock goes on while the machine sleeps, so that a duration across a suspend is
    right; beside it one that stands still then tells a sleep from a program that did not get to
    run. On Linux these are CLOCK_BOOTTIME and CLOCK_MONOTONIC (clock_gettime(2)), on macOS
    CLOCK_MONOTONIC and CLOCK_UPTIME_RAW (clock_gettime_nsec_np(3)). On Windows the monotonic
    clock goes on, and nothing is beside it.
    """
    if sys.platform == "darwin":
        return Instant(
            monotonic=time.clock_gettime(time.CLOCK_MONOTONIC),
            wall=time.time(),
            awake=time.clock_gettime(time.CLOCK_UPTIME_RAW),
        )
    boottime = getattr(time, "CLOCK_BOOTTIME", None)
    if boottime is None:
        return Instant(monotonic=time.monotonic(), wall=time.time())
    monotonic = time.clock_gettime(boottime)
    return Instant(monotonic=monotonic, wall=time.time(), awake=time.monotonic())


def boot_id() -> str:
    """One word for each start of the machine: within one, the monotonic clock goes on.

    Linux tells a number of its own (random(4), ``boot_id``); elsewhere the minute in which the
    machine started stands for it.
    """
    try:
        return _BOOT_ID.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        moment = now()
        return f"minute-{round((moment.wall - moment.monotonic) / 60)}"


def thread_cpu() -> float:
    """Seconds of processor time that the calling thread has used."""
    return time.thread_time()


def process_cpu() -> float:
    """Seconds of processor time that the whole program has used."""
    return time.process_time()


def resource(name: str) -> Path:
    """Where a file or folder below ``resources/`` is.

    A wheel carries it inside the package; a checkout has it beside the package.

    Raises:
        FileNotFoundError: Neither has it: the installation is damaged.
    """
    for root in (_PACKAGE / "resources", _PACKAGE.parent / "resources"):
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(f"the resource {name} is missing: portwatch is not installed whole")


class Paths(NamedTuple):
    """Where the person's files are.

    Attributes:
        config: Folder of settings and rules.
        state: Folder of history, window geometry and logs.
        runtime: Folder of sockets that live as long as the session.
    """

    config: Path
    state: Path
    runtime: Path

    @classmethod
    def find(cls, data_dir: Path | None = None) -> Paths:
        """The system's usual places, or everything below ``data_dir``.

        ``PORTWATCH_DATA_DIR`` stands in for a ``data_dir`` that is not given.
        """
        chosen = data_dir or (Path(os.environ[DATA_DIR_VARIABLE]) if data_dir_is_set() else None)
        if chosen is not None:
            root = chosen.expanduser().absolute()
            return cls(root / "config", root / "state", root / "runtime")
        import platformdirs

        places = platformdirs.PlatformDirs("portwatch", appauthor=False)
        with warnings.catch_warnings():
            # Without XDG_RUNTIME_DIR it warns and takes a folder below /tmp, which we make 0700.
            warnings.simplefilter("ignore", UserWarning)
            runtime = Path(places.user_runtime_dir)
        return cls(Path(places.user_config_dir), Path(places.user_state_dir), runtime)

    def make(self) -> None:
        """Make the folders, for this person only (0700), and see that something can be written.

        Raises:
            OSError: The place cannot be written to, or is full.
        """
        for folder in (self.config, self.state, self.runtime):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in {self.config, self.state}:
            _try_out(folder)


def _try_out(folder: Path) -> None:
    """Write a page and take it away again."""
    probe = folder / f".probe-{os.getpid()}"
    try:
        probe.write_bytes(bytes(_PAGE))
    except OSError as error:
        error.filename = str(folder)
        raise
    finally:
        with suppress(OSError):
            probe.unlink()


def data_dir_is_set() -> bool:
    """Whether all files are kept in a place that was chosen for this run."""
    return bool(os.environ.get(DATA_DIR_VARIABLE))


def set_up_logging(level: str = "warning") -> None:
    """Send log records of ``level`` and worse to standard error, one line each."""
    logging.basicConfig(level=level.upper(), format="portwatch: %(levelname)s: %(message)s")
