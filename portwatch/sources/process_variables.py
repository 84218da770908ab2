"""The environment of a process as it was started with it; see ``proc_pid_environ(5)``.

A claim of who started it, and not of the process, which may write over it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.sources.small_file import first_part

if TYPE_CHECKING:
    from collections.abc import Collection

_MOST_BYTES = 128 * 1024  # a single reading gives all of it
_FOLDER = b"PWD"


def variables(folder: str, names: Collection[bytes]) -> list[tuple[bytes, bytes]]:
    """Those of some names with their values, in their order; a name may be there more than once.

    What is no assignment is passed over.

    Args:
        folder: Of the process, such as ``/proc/PID``.
        names: Of the few that are asked for, among some hundred.

    Raises:
        OSError: It has ended, or is another user's.
    """
    parts = [
        part.partition(b"=") for part in first_part(f"{folder}/environ", _MOST_BYTES).split(b"\0")
    ]
    return [(name, value) for name, sign, value in parts if name in names and sign]


def started_in(folder: str) -> bytes | None:
    """The folder in which a shell started a process, if that is told; absolute.

    Args:
        folder: Of the process, as above.

    Raises:
        OSError: As above.
    """
    told = variables(folder, (_FOLDER,))
    return next((value for _, value in told if value.startswith(b"/")), None)
