"""What the environment of an interpreter has it load; see ``proc_pid_environ(5)``.

It tells how a process was started; only what names code is taken from it.
"""

from __future__ import annotations

import os

from portwatch.core import code_variables
from portwatch.sources.small_file import content

_MOST_BYTES = 128 * 1024
_MOST_VALUE = 4096
_NAMES = frozenset(os.fsencode(name) for name in code_variables.NAMES)


def environment(folder: str) -> tuple[tuple[str, str], ...]:
    """Names and values of variables by which an interpreter finds code; empty if refused.

    Args:
        folder: Of the process, such as ``/proc/PID``.
    """
    try:
        told = content(f"{folder}/environ", _MOST_BYTES)
    except OSError:
        return ()
    parts = (part.partition(b"=") for part in told.split(b"\0"))
    return tuple(
        (os.fsdecode(name), os.fsdecode(value[:_MOST_VALUE]))
        for name, _, value in parts
        if name in _NAMES and value
    )
