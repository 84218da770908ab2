"""What single entries of ``/proc`` tell of processes and their descriptors; see ``proc(5)``."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TypeAlias

from portwatch.sources.small_file import first_part

NONE_LEFT = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOMEM})
"""Errors that tell of the reader's own want, not of what is read."""

Links: TypeAlias = dict[int, tuple[int, bytes, dict[int, int]]]
"""By pid, the number of its folder of descriptors, what ``has_run`` told before these were read,
and the socket inode behind each; 0: not a socket."""

_ONE_THREAD = 3  # links to a folder with one folder in it
_KERNEL_THREAD = 0x00200000  # PF_KTHREAD, include/linux/sched.h


def inode_of(target: str) -> int:
    """The number in ``socket:[12345]``; 0 for any other target."""
    if not target.startswith("socket:["):
        return 0
    number = target[8:-1]
    return int(number) if number.isdecimal() else 0


def own_pid(proc: str) -> int:
    """This program's number as that file system tells it; 0 if it does not."""
    try:
        return int(Path(proc, "self").readlink().name)
    except (OSError, ValueError):
        return 0


def counts_descriptors(proc: str) -> bool:
    """Whether a folder's size is its number of descriptors; this process has some, surely."""
    try:
        return Path(proc, "self", "fd").stat().st_size > 0
    except OSError:
        return False


def is_kernel_thread(proc: str, pid: int) -> bool:
    """Whether it has no descriptors, ever; a machine has hundreds of them."""
    try:
        text = Path(proc, str(pid), "stat").read_bytes()
        return bool(int(text.rpartition(b")")[2].split()[6]) & _KERNEL_THREAD)
    except (OSError, ValueError, IndexError):
        return False


def pids(proc: str) -> set[int] | None:
    """All processes that show; ``None`` if we could not look."""
    try:
        names = os.listdir(proc)  # noqa: PTH208 - at each poll, so without Path objects
    except OSError as error:
        return None if error.errno in NONE_LEFT else set()
    return {int(name) for name in names if name.isdecimal()}


def link(proc: str, pid: int, number: int, folder: int | None = None) -> int | None:
    """Socket inode behind a descriptor; 0: not a socket; ``None``: there is no descriptor.

    Args:
        proc: Where the proc file system is mounted.
        pid: The process.
        number: Of its descriptor.
        folder: A descriptor of our own, of the folder of its descriptors.

    Raises:
        PermissionError: It may not be read.
    """
    try:
        if folder is not None:
            return inode_of(os.readlink(str(number), dir_fd=folder))
        return inode_of(os.readlink(f"{proc}/{pid}/fd/{number}"))  # noqa: PTH115 - thousands
    except PermissionError:
        raise
    except OSError:
        return None


def targets(folder: int, count: int) -> dict[int, str]:
    """Where all descriptors of a process lead.

    The kernel gives out the lowest free number, so that most processes have no gaps: they need
    not be listed, which takes a fifth of the time.

    Args:
        folder: Their links, open.
        count: How many there are; 0 if that is not known.

    Raises:
        PermissionError: The folder may be listed, its links not be read.
    """
    found: dict[int, str] = {}
    readlink = os.readlink
    for number in range(count):
        try:
            found[number] = readlink(str(number), dir_fd=folder)
        except PermissionError:
            raise
        except OSError:  # a gap
            break
    if count and len(found) == count:
        return found
    for name in os.listdir(folder):
        if int(name) in found:
            continue
        try:
            found[int(name)] = readlink(name, dir_fd=folder)
        except PermissionError:
            raise
        except OSError:
            continue
    return found


def all_links(proc: str) -> Links:
    """What all processes hold, but for those that cannot be read.

    Args:
        proc: Where the proc file system is mounted.
    """
    found: Links = {}
    is_counted = counts_descriptors(proc)
    for pid in pids(proc) or ():
        try:
            folder = os.open(f"{proc}/{pid}/fd", os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            ran = has_run(proc, pid)
            try:
                status = os.fstat(folder)
                links = targets(folder, status.st_size if is_counted else 0)
            finally:
                os.close(folder)
        except OSError:  # another user's, gone, or there is no descriptor left for us
            continue
        inodes = {number: inode_of(target) for number, target in links.items()}
        found[pid] = status.st_ino, ran, inodes
    return found


def has_run(proc: str, pid: int) -> bytes:
    """What the kernel counts of a process's time: it is another one as soon as it has run.

    Empty where it does not count, and of a process with several threads, of which it tells but
    the first one's.
    """
    try:
        if os.stat(f"{proc}/{pid}/task").st_nlink != _ONE_THREAD:  # noqa: PTH116 - for each process
            return b""
        told = first_part(f"{proc}/{pid}/schedstat", 256)
    except OSError:
        return b""
    return told if told.strip(b"0 \n") else b""


def parent_of(proc: str, pid: int) -> int:
    """The parent's number; 0 if there is none, or if the process is gone."""
    try:
        fields = first_part(f"{proc}/{pid}/stat", 4096).rpartition(b")")[2].split()
    except OSError:
        return 0
    return int(fields[1]) if len(fields) > 1 and fields[1].isdigit() else 0


def leader_of(proc: str, pid: int) -> int:
    """The process that a number belongs to: itself, or that of a thread; 0 if neither is there.

    A folder is shown for the number of every thread, and kill(2) takes it for the whole process.
    """
    try:
        lines = first_part(f"{proc}/{pid}/status", 4096).split(b"\n")
    except OSError:
        return 0
    told = next((line.split() for line in lines if line.startswith(b"Tgid:")), [])
    return int(told[1]) if len(told) > 1 and told[1].isdigit() else 0
