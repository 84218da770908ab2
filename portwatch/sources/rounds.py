"""Goes around a collection a part at a time."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection


T = TypeVar("T")

UNTENDED = 0.8
"""Seconds without a look between two polls, until a poll does itself what such looks spread."""


class Round(Generic[T]):
    """Visits every member of a collection once within some seconds, however often it is asked.

    Asked ten times a second it gives a tenth each time of what it gives at once, rounded so that
    it is never late. Holds the members that are left of the present round: at most as many as the
    collection had.
    """

    def __init__(self, period: float, *, most: int) -> None:
        """Nothing has been visited.

        Args:
            period: Seconds for the whole collection, if ``most`` allows.
            most: Members at each call.
        """
        self._period = period
        self._most = most
        self._owed = 0.0  # members that are due; below 0 for those that were visited early
        self._left: list[T] = []

    def part(self, members: Collection[T], elapsed: float) -> list[T]:
        """The members whose turn it is; one that has left the collection meanwhile may be told.

        Args:
            members: The collection as it is now.
            elapsed: Seconds since the last call.
        """
        count = len(members)
        self._owed += count * min(elapsed / self._period, 1.0)
        size = min(max(ceil(self._owed), 0), self._most, count)
        self._owed = min(self._owed - size, count)
        left = self._left
        if len(left) < size:
            fresh = list(members)
            fresh.reverse()  # the ends of both are next: the order stays, and none is left out
            left = self._left = fresh + left
        taken = left[len(left) - size :]
        del left[len(left) - size :]
        return taken
