"""The IANA registry of service names and port numbers (RFC 6335), searched and never parsed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from portwatch.core.model import Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

WIDEST = 64
"""Ports of the widest range in the registry (X11); a test compares it with the data."""

_KEPT_AT_MOST = 1024  # answers; a listener is judged more than once


class Registration(NamedTuple):
    """A row of the registry.

    Attributes:
        name: The registered name of the service.
        text: The registry's description; may say no more than the name.
        misused: Whether the registry knows of use by somebody else than it is registered for.
    """

    name: str
    text: str
    misused: bool = False


class Registry:
    """The registry's table as text, sorted by port: a look-up bisects it.

    To parse all rows takes 16 ms, which the command line has not; a look-up takes 0.01 to 0.06 ms.
    Where more ports are asked for than answers are kept, it is noted once where their rows are.
    """

    def __init__(self, tsv: str) -> None:
        self._text = tsv
        self._body = tsv.find("\n") + 1
        self._above = self._first_above(tsv)
        self._kept: dict[tuple[Protocol, int], Registration | None] = {}
        self._places: dict[str, dict[int, int]] | None = None  # offsets by protocol and port

    def find(self, protocol: Protocol, port: int) -> Registration | None:
        """The row for a port; of several names of one port the first is the usual one."""
        if port >= self._above:  # most that a program is given by chance
            return None
        key = protocol, port
        if key not in self._kept:
            if len(self._kept) >= _KEPT_AT_MOST:
                self._note_places()
                del self._kept[next(iter(self._kept))]
            self._kept[key] = self._found(protocol, port)
        return self._kept[key]

    @staticmethod
    def _first_above(tsv: str) -> int:
        """The first port above all rows, or one a little higher."""
        last = tsv.rfind("\n", 0, len(tsv) - 1) + 1
        first, _, _ = tsv[last:].partition("\t")
        return int(first) + WIDEST if first.isdecimal() else 0  # there may be no row

    def _note_places(self) -> None:
        if self._places is not None:
            return
        self._places = {}
        at = self._body
        while at < len(self._text):
            end = self._end(at)
            first, last, protocol, _ = self._text[at:end].split("\t", 3)
            places = self._places.setdefault(protocol, {})
            for port in range(int(first), int(last) + 1):
                places.setdefault(port, at)
            at = end + 1

    def _found(self, protocol: Protocol, port: int) -> Registration | None:
        if self._places is not None:
            at = self._places.get(protocol, {}).get(port)
            return None if at is None else _registration(self._text[at : self._end(at)].split("\t"))
        for first, last, row in self._rows_from(port - WIDEST + 1):
            if first > port:
                return None
            if port <= last and row[2] == protocol:
                return _registration(row)
        return None

    def named(self, name: str) -> list[tuple[Protocol, int]]:
        """Protocols and ports that a service name is registered for, lowest port first."""
        wanted = f"\t{name.lower()}\t"
        lower = self._text.lower()
        found = []
        at = lower.find(wanted, self._body)
        while at >= 0:
            start = lower.rfind("\n", 0, at) + 1
            row = self._text[start : self._end(at)].split("\t")
            if row[3].lower() == name.lower():
                found.append((Protocol(row[2]), int(row[0])))
            at = lower.find(wanted, at + 1)
        return found

    def _rows_from(self, port: int) -> Iterator[tuple[int, int, list[str]]]:
        """Rows from the first that begins at a port or above: first, last, cells."""
        at = self._first_from(port)
        while at < len(self._text):
            end = self._end(at)
            row = self._text[at:end].split("\t")
            yield int(row[0]), int(row[1]), row
            at = end + 1

    def _first_from(self, port: int) -> int:
        """Offset of the first row that begins at a port or above."""
        low, high = self._body, len(self._text)
        while low < high:
            middle = (low + high) // 2
            start = self._text.rfind("\n", self._body, middle) + 1 or self._body
            if int(self._text[start : self._text.index("\t", start)]) < port:
                low = self._end(start) + 1
            else:
                high = start
        return low

    def _end(self, at: int) -> int:
        end = self._text.find("\n", at)
        return end if end >= 0 else len(self._text)


def _registration(row: list[str]) -> Registration:
    return Registration(row[3], row[4], misused=bool(row[5]))
