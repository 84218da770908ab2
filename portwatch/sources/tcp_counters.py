"""The lines on TCP in ``/proc/net/snmp``: names, then values (``TCP-MIB``, RFC 4022)."""

from __future__ import annotations

from portwatch.sources.kept_file import KeptFile

_MOST_BYTES = 64 * 1024  # of a file that has some 2,000, told in one reading
_TITLE = b"\nTcp:"


class TcpCounters:
    """Reads them once for two that ask at the same poll: the kernel adds up what it tells."""

    def __init__(self, proc: str = "/proc") -> None:
        """Nothing is read yet.

        Args:
            proc: Where the proc file system is mounted.
        """
        self._file = KeptFile(f"{proc}/thread-self/net/snmp")
        self._untaken: bytes | None = None

    def read(self) -> bytes:
        """The lines now; empty where the file has none.

        Raises:
            OSError: The system refuses it.
        """
        self._untaken = None
        content = b"\n" + self._file.read(_MOST_BYTES)
        begin, last = content.find(_TITLE), content.rfind(_TITLE)
        lines = b"" if begin == last else content[begin + 1 : content.find(b"\n", last + 1) + 1]
        self._untaken = lines
        return lines

    def take(self) -> bytes:
        """What was read since this was last asked, else the lines now.

        Raises:
            OSError: As ``read``.
        """
        lines = self.read() if self._untaken is None else self._untaken
        self._untaken = None
        return lines

    def close(self) -> None:
        """Give back the descriptor; a later reading opens the file anew."""
        self._file.close()
