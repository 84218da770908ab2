"""Tells whether processes have begun or ended, without listing them; see ``proc(5)``, loadavg."""

from __future__ import annotations

from portwatch.sources.kept_file import KeptFile

SPARED_AT_MOST = 3
"""Times in a row that nothing is said to have happened, where nobody wants others."""

_MOST_BYTES = 256
_TOTAL, _LATEST = 3, 4  # fields: runnable and existing tasks, and the pid that was given last


class Births:
    """Compares what the kernel tells of all tasks from one question to the next.

    A task that begins gets a pid, and one that ends is one less. What begins with a pid of its
    choice (``set_tid`` of ``clone3(2)``) as another ends is not told, nor, within a pid namespace,
    what ends there as something begins elsewhere, and containers' own files (LXCFS) may be some
    seconds old: so the answer is no again after some times.
    """

    def __init__(
        self, proc: str = "/proc", *, ends: bool = True, spared_at_most: int = SPARED_AT_MOST
    ) -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
            ends: Whether it counts too that one has ended.
            spared_at_most: Times in a row that nothing is said to have happened.
        """
        self._file = KeptFile(f"{proc}/loadavg")
        self._then: tuple[bytes, bytes] | None = None
        self._spared = 0
        self._ends = ends
        self._spared_at_most = spared_at_most

    def are_none(self) -> bool:
        """Whether none has begun (or ended) since this was last asked, as far as is known."""
        now = self._read()
        if now is None or now != self._then or self._spared >= self._spared_at_most:
            self._then, self._spared = now, 0
            return False
        self._spared += 1
        return True

    def forget(self) -> None:
        """What was seen when this was last asked does not count: the next answer is no."""
        self._then = None

    def close(self) -> None:
        """Give back the descriptor; a later question opens the file anew."""
        self._file.close()

    def _read(self) -> tuple[bytes, bytes] | None:
        try:
            fields = self._file.read(_MOST_BYTES).split()
        except OSError:
            return None
        if len(fields) <= _LATEST:
            return None
        return fields[_TOTAL].partition(b"/")[2] if self._ends else b"", fields[_LATEST]
