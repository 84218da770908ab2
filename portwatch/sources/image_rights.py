"""Whether a process's user may change the file that it runs (``proc_pid_status(5)``)."""

from __future__ import annotations

import os
import stat

from portwatch.sources.small_file import first_part

_ROOT = 0
_MOST_BYTES = 16 * 1024  # of status: a user may be in many groups


def may_write(folder: str) -> bool:
    """Whether its owner, its group or everybody may write to an image, and the user is one.

    Root may write to anything, which tells nothing. An owner may give himself the right.

    Args:
        folder: Of the process, such as ``/proc/PID``.

    Returns:
        True also where that cannot be read.
    """
    try:
        image = os.stat(f"{folder}/exe")  # noqa: PTH116 - the kernel's link, no path
        # Not the folder's owner: a process that cannot be dumped shows root there.
        status = first_part(f"{folder}/status", _MOST_BYTES)
    except OSError:
        return True
    users, groups = _numbers(status, b"Uid:"), _numbers(status, b"Gid:")
    if not users or not groups:
        return True
    if users == {_ROOT}:
        return False
    groups |= _numbers(status, b"Groups:")
    if image.st_uid in users - {_ROOT} or image.st_mode & stat.S_IWOTH:
        return True
    return bool(image.st_mode & stat.S_IWGRP) and image.st_gid in groups


def _numbers(status: bytes, field: bytes) -> set[int]:
    """The numbers of one line; in the name before it, the kernel escapes newlines."""
    for line in status.split(b"\n"):
        if line.startswith(field):
            return {int(word) for word in line[len(field) :].split() if word.isdigit()}
    return set()
