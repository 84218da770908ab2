"""Whether a deleted image has a successor in a folder of another version beside its own."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from portwatch.core.version_folder import are_versions_of_one
from portwatch.sources.linux_replacements import is_replacement

if TYPE_CHECKING:
    from collections.abc import Iterator

_TEMPORARY = ("/tmp/", "/var/tmp/", "/dev/", "/run/", "/proc/")  # noqa: S108 - looked for, not used
_ENTRIES = 1000  # of a folder that are looked at
_COMPARED = 8  # programs of other versions that are compared


def has_successor(running: str, root: str, path: str, installed: tuple[str, ...]) -> bool:
    """Whether an update left a program of the same name beside a deleted image.

    A folder of the path is named by a version or a hash, one beside it by another, and there is
    the same file of the same owner in it: a program of the same kind that is no copy of a tool.

    Args:
        running: Path of the image, such as ``/proc/PID/exe``.
        root: The folder below which the process sees its files, such as ``/proc/PID/root``.
        path: Where the image was, without the kernel's mark of a deleted one.
        installed: Folders of tools.
    """
    if path.startswith(_TEMPORARY) or "/../" in path:
        return False
    try:
        owner = os.stat(running).st_uid  # noqa: PTH116 - the kernel's link, no path
    except OSError:
        return False
    compared = 0
    for candidate in _beside(root, path):
        found = _program(root, candidate)
        if found is None or found.st_uid != owner:
            continue
        if is_replacement(running, f"{root}{candidate}", installed):
            return True
        compared += 1
        if compared >= _COMPARED:
            break
    return False


def _beside(root: str, path: str) -> Iterator[str]:
    """The same path with another version in it."""
    parts = path.split("/")
    for index, part in enumerate(parts[:-1]):
        if not any(letter.isdigit() for letter in part):
            continue
        above = "/".join(parts[:index])
        try:
            with os.scandir(f"{root}{above}/") as entries:
                names = [entry.name for _, entry in zip(range(_ENTRIES), entries, strict=False)]
        except (OSError, ValueError):
            continue
        for name in sorted(names):
            if are_versions_of_one(part, name):
                yield "/".join([*parts[:index], name, *parts[index + 1 :]])


def _program(root: str, path: str) -> os.stat_result | None:
    """A program at a path in which no link stands."""
    above, found = root, None
    for name in path.strip("/").split("/"):
        above = f"{above}/{name}"
        try:
            found = os.lstat(above)
        except (OSError, ValueError):
            return None
        if stat.S_ISLNK(found.st_mode):
            return None
    if found is None or not stat.S_ISREG(found.st_mode) or not found.st_mode & 0o111:
        return None
    return found
