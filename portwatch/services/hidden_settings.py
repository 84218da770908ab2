"""Counts the listeners whose programs hide their settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.model import Gap, GapCode
from portwatch.core.reason import ReasonCode

if TYPE_CHECKING:
    from collections.abc import Collection

    from portwatch.core.model import Listener


class HiddenSettings:
    """Holds the ids of such listeners, until they are forgotten."""

    def __init__(self) -> None:
        """None is known."""
        self._found: set[int] = set()

    def note(self, row: Listener) -> None:
        """A listener was judged."""
        if any(one.code is ReasonCode.SETTINGS_HIDDEN for one in row.reasons):
            self._found.add(row.socket.id)
        else:
            self._found.discard(row.socket.id)

    def forget(self, identities: Collection[int]) -> None:
        """These sockets are gone."""
        self._found.difference_update(identities)

    def gaps(self) -> tuple[Gap, ...]:
        """How many there are, if any."""
        return (Gap(GapCode.SETTINGS_HIDDEN, len(self._found)),) if self._found else ()
