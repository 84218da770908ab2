"""Lets one at a time change what is in a folder: the window, its poller, the command line."""

from __future__ import annotations

import os
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if sys.platform != "win32":
    import fcntl

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_TRIES = 40
_PAUSE = 0.025  # seconds between two tries


@contextmanager
def alone_in(folder: Path) -> Iterator[bool]:
    """Wait for others who change what is in a folder, for a second at most.

    Among programs that ask in this way only, and within one process too. Nothing is left behind:
    the folder itself is locked.

    Args:
        folder: It may not exist yet; then there is nobody to wait for.

    Yields:
        Whether nobody else changes anything meanwhile; where that cannot be told, true.
    """
    descriptor = _opened(folder)
    if descriptor is None:
        yield True
        return
    try:
        yield _is_locked(descriptor)
    finally:
        os.close(descriptor)  # which unlocks it


def _opened(folder: Path) -> int | None:
    """A descriptor of its own for each who asks; ``None`` where folders cannot be locked."""
    if sys.platform == "win32":
        return None
    try:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError:
        return None


def _is_locked(descriptor: int) -> bool:
    if sys.platform == "win32":
        return True
    for _ in range(_TRIES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(_PAUSE)
        except OSError:  # a file system without locks
            return True
        else:
            return True
    return False
