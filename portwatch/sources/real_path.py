"""Where a path leads, at the kernel's own bounds: it may be a hostile process's word."""

from __future__ import annotations

import errno
import os

LONGEST = 4096
"""Bytes of a path that the kernel takes, less one (PATH_MAX, path_resolution(7))."""

_O_PATH = getattr(os, "O_PATH", 0)
_MOST_GONE = 40  # folders that may be missing below one that is there, and links to nowhere


def real_path(path: str) -> str:
    """The path without links; of what is not there, as much as is.

    ``os.path.realpath`` calls itself for each link of a chain, without end. The kernel follows 40.

    Args:
        path: Absolute, on Linux.

    Returns:
        The path itself where it is longer than the kernel takes, has too many links, or leads
        to what has no path, such as a pipe.
    """
    if len(path) >= LONGEST or "\0" in path:
        return path
    if not _O_PATH:
        return os.path.realpath(path)
    there, gone = path, ""
    for _ in range(_MOST_GONE):
        try:
            return os.path.normpath(f"{_opened(there)}{gone}") if gone else _opened(there)
        except FileNotFoundError:
            folder, _, name = there.rstrip("/").rpartition("/")
            try:
                there = os.path.join(folder or "/", os.readlink(there))  # noqa: PTH115, PTH118
            except OSError:
                there, gone = folder or "/", f"/{name}{gone}"
        except (OSError, ValueError):
            break
    return path


def _opened(path: str) -> str:
    descriptor = os.open(path, _O_PATH | os.O_CLOEXEC)
    try:
        # A Path would cost more than the call.
        found = os.readlink(f"/proc/self/fd/{descriptor}")  # noqa: PTH115
    finally:
        os.close(descriptor)
    if not found.startswith("/"):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    return found
