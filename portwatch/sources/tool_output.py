"""What one of the system's own tools prints: bounded in time and in size, and without a shell."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_LARGEST = 32 * 1024 * 1024  # bytes; rules of a large firewall with lists take one or two
_PATIENCE = 5.0  # seconds
# Where only an administrator can put a tool: never by PATH, which is a person's.
_PLACES: Final = ("usr/sbin", "sbin", "usr/bin", "bin", "run/current-system/sw/bin")
_SEALS = 0x0002 | 0x0004 | 0x0001  # F_SEAL_SHRINK, F_SEAL_GROW, F_SEAL_SEAL (linux/fcntl.h)
_F_ADD_SEALS = 1033


class ToolError(Exception):
    """A tool did not do what it was started for; the text says why."""


class ToolMissingError(ToolError):
    """It is not installed."""


def output(
    command: Sequence[str],
    root: str = "/",
    patience: float = _PATIENCE,
    *,
    begin: Callable[[], None] | None = None,
) -> str:
    """What a tool prints.

    It writes to memory of a size that cannot grow, so that it fails when it says too much.

    Args:
        command: Name and arguments.
        root: The folder that stands for ``/``.
        patience: Seconds after which it is ended.
        begin: Called in its process before it is executed, where threads of this one are gone:
            by who has no others that hold anything (fork(2)).

    Raises:
        ToolMissingError: It is not installed.
        ToolError: It failed, took too long or said too much.
    """
    import fcntl  # late: other systems import this module, and Windows has no such one
    import subprocess  # late: it takes longer than all the rest, and is rarely needed

    name = command[0]
    tool = tool_path(name, root)
    if tool is None:
        raise ToolMissingError(f"{name} is not installed")
    target = os.memfd_create("portwatch-output", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    try:
        os.ftruncate(target, _LARGEST)
        fcntl.fcntl(target, _F_ADD_SEALS, _SEALS)
        done = subprocess.run(
            [tool, *command[1:]],
            check=False,
            env={"LC_ALL": "C", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"},
            stdin=subprocess.DEVNULL,
            stdout=target,
            stderr=subprocess.DEVNULL,
            timeout=patience,
            preexec_fn=begin,
        )
        written = os.lseek(target, 0, os.SEEK_CUR)
        if done.returncode:
            raise ToolError(f"{name} failed")
        if written >= _LARGEST:
            raise ToolError(f"{name} says too much")
        return _content(target, written)
    except subprocess.TimeoutExpired:
        raise ToolError(f"{name} takes too long") from None
    except OSError as error:
        raise ToolError(f"{name}: {error.strerror or error}") from error
    finally:
        os.close(target)


def _content(descriptor: int, size: int) -> str:
    parts = []
    at = 0
    while at < size:
        part = os.pread(descriptor, size - at, at)
        if not part:
            break
        parts.append(part)
        at += len(part)
    return b"".join(parts).decode("utf-8", "replace")


def tool_path(name: str, root: str = "/") -> str | None:
    """Where a tool is that only an administrator can have put there; ``None`` if it is nowhere."""
    for place in _PLACES:
        tool = os.path.join(root, place, name)  # noqa: PTH118 - a path made of text, to run
        if os.access(tool, os.X_OK):
            return tool
    return None
