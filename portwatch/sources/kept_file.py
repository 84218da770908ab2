"""A file of ``/proc`` that is read again and again, so that it is opened only once."""

from __future__ import annotations

import os


class KeptFile:
    """Opened at the first reading; what it tells is made anew at each (``seq_file`` of Linux).

    Looking a path up and opening it costs several times what reading such a file does. Holds one
    descriptor, which is given back with the object at the latest.
    """

    def __init__(self, path: str) -> None:
        """Nothing is opened yet.

        Args:
            path: Of the file.
        """
        self._path = path
        self._descriptor: int | None = None

    def read(self, most: int) -> bytes:
        """What it tells now, or the start of it.

        Args:
            most: Bytes that are read at most.

        Raises:
            OSError: The system refuses it; the next reading opens it anew.
        """
        if self._descriptor is None:
            self._descriptor = os.open(self._path, os.O_RDONLY | os.O_CLOEXEC)
        try:
            return os.pread(self._descriptor, most, 0)
        except OSError:
            self.close()
            raise

    def close(self) -> None:
        """Give back the descriptor; a later reading opens it anew."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def __del__(self) -> None:
        self.close()
