"""What the environment of an interpreter has it load; see ``proc_pid_environ(5)``.

It tells how a process was started; only what names code is taken from it.
"""

from __future__ import annotations

import os

from portwatch.core import code_variables
from portwatch.sources.process_variables import variables

_MOST_VALUE = 4096
_NAMES = frozenset(os.fsencode(name) for name in code_variables.NAMES)


def environment(folder: str) -> tuple[tuple[str, str], ...]:
    """Names and values of variables by which an interpreter finds code; empty if refused.

    Args:
        folder: Of the process, such as ``/proc/PID``.
    """
    try:
        found = variables(folder, _NAMES)
    except OSError:
        return ()
    return tuple(
        (os.fsdecode(name), os.fsdecode(value[:_MOST_VALUE])) for name, value in found if value
    )
