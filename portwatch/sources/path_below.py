"""Where a path of a process leads below that process's own root; see ``path_resolution(7)``.

The kernel follows an absolute link that it meets below ``/proc/PID/root`` from the root of whoever
asks: in a container it would lead to a file of this machine.
"""

from __future__ import annotations

import os

_MOST_LINKS = 40  # the kernel's own bound
_MOST_PARTS = 512


def below(root: str, path: str) -> str:
    """The same file by a path without links, where the root is another one than ours.

    Args:
        root: Where the root folder of a process is found.
        path: Absolute, as the process has it.

    Returns:
        A path that leads nowhere, if there are too many links.
    """
    if is_own_root(root):
        return f"{root}{path}"
    found: list[str] = []
    left = path.split("/")[::-1]
    links = 0
    for _ in range(_MOST_PARTS):
        if not left:
            return "/".join((root, *found))
        name = left.pop()
        if name == "..":
            found = found[:-1]
        elif name not in {"", "."}:
            target = _link("/".join((root, *found, name)))
            links += target is not None
            if links > _MOST_LINKS:
                break
            if target is None:
                found.append(name)
                continue
            if target.startswith("/"):
                found = []
            left += target.split("/")[::-1]
    return f"{root}/\0"  # leads nowhere: no file has such a name


def is_own_root(root: str) -> bool:
    """Whether a folder, such as ``/proc/PID/root``, is the root that this program has."""
    try:
        theirs, ours = os.stat(root), os.stat("/")  # noqa: PTH116 - a Path costs more than it
    except OSError:
        return False
    return (theirs.st_dev, theirs.st_ino) == (ours.st_dev, ours.st_ino)


def _link(path: str) -> str | None:
    try:
        return os.readlink(path)  # noqa: PTH115 - as above
    except (OSError, ValueError):  # no link, or nothing at all
        return None
