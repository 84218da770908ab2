"""What single entries of ``/proc`` tell of processes and their descriptors; see ``proc(5)``."""

from __future__ import annotations

from pathlib import Path

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
