"""The environment of a process as it was started with it; see ``proc_pid_environ(5)``.

A claim of who started it, and not of the process, which may write over it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.sources.small_file import first_part

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_BYTES = 128 * 1024  # a single reading gives all of it
_FOLDER = b"PWD"


def variables(folder: str) -> Iterator[tuple[bytes, bytes]]:
    """Names and values, in their order; a name may be there more than once.

    Args:
        folder: Of the process, such as ``/proc/PID``.

    Raises:
        OSError: It has ended, or is another user's.
    """
    return parse(first_part(f"{folder}/environ", _MOST_BYTES))


def parse(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Names and values in the content of the file; what is no assignment is passed over."""
    parts = (part.partition(b"=") for part in content.split(b"\0"))
    return ((name, value) for name, sign, value in parts if sign)


def started_in(found: Iterator[tuple[bytes, bytes]]) -> bytes | None:
    """The folder in which a shell started it, if that is told; absolute."""
    return next(
        (value for name, value in found if name == _FOLDER and value.startswith(b"/")), None
    )
