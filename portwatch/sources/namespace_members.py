"""Tells which processes share which network namespace, without any right.

``/proc/PID/ns/net`` is refused for other users' processes. ``/proc/PID/net`` is not, and each
namespace has files of its own there: the inode of ``/proc/PID/net/dev`` is the same for all
processes of one namespace and for none of another (``proc_register`` in ``fs/proc/generic.c``
takes it when the namespace is made).
"""

from __future__ import annotations

import os

_TURNS = 8  # looks until a process that was placed is placed again: it may have moved


class NamespaceMembers:
    """Keeps the place of each process; bounded by the processes that live.

    A look places what is new (and once more at the next look: a container's first process is
    born outside of it), and an eighth of the others.
    """

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self._proc = proc
        self._places: dict[int, int] = {}
        self._young: frozenset[int] = frozenset()
        self._turn = 0

    def look(self) -> dict[int, tuple[int, ...]]:
        """The processes of every network namespace but this one, lowest pid first.

        The keys stand for namespaces as long as they live; they are no namespace's own number.
        Empty where ``/proc`` cannot be read.
        """
        try:
            pids = {int(name) for name in _names(self._proc) if name.isdecimal()}
        except OSError:
            return {}
        self._turn = (self._turn + 1) % _TURNS
        kept = {
            pid: place
            for pid, place in self._places.items()
            if pid in pids and pid % _TURNS != self._turn and pid not in self._young
        }
        self._young = frozenset(pids - self._places.keys())
        kept.update((pid, place(self._proc, pid)) for pid in pids - kept.keys())
        self._places = kept
        own = place(self._proc, "self")
        found: dict[int, list[int]] = {}
        for pid in sorted(kept):
            where = kept[pid]
            if where not in (0, own):
                found.setdefault(where, []).append(pid)
        return {where: tuple(members) for where, members in found.items()} if own else {}


def place(proc: str, pid: int | str) -> int:
    """What stands for the network namespace of a process; 0 if it is gone or ending."""
    try:
        # Each process at each look: a Path costs as much as the call.
        return os.stat(f"{proc}/{pid}/net/dev").st_ino  # noqa: PTH116 - see above
    except OSError:
        return 0


def _names(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        return [entry.name for entry in entries]
