"""What the environment of an interpreter has it load; see ``proc_pid_environ(5)``.

It tells how a process was started; only what names code is taken from it.
"""

from __future__ import annotations

import os

from portwatch.sources.small_file import content

_MOST_BYTES = 128 * 1024
_MOST_VALUE = 4096
_NAMES = frozenset(
    {
        *(b"PYTHONPATH", b"PYTHONSTARTUP", b"NODE_PATH", b"NODE_OPTIONS", b"PERL5LIB"),
        *(b"PERL5OPT", b"PERLLIB", b"RUBYLIB", b"RUBYOPT", b"CLASSPATH", b"JAVA_TOOL_OPTIONS"),
        *(b"JDK_JAVA_OPTIONS", b"_JAVA_OPTIONS", b"LUA_INIT", b"TCLLIBPATH", b"GUILE_LOAD_PATH"),
        *(b"JULIA_LOAD_PATH", b"R_PROFILE_USER"),
    }
)


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
