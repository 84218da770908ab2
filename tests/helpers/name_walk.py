"""Through the demonstration: whatever a screen reader finds has to have a name.

Run as a program of its own: ``python -m tests.helpers.name_walk``. Prints what it found as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QGraphicsView

from tests.helpers.pseudo_walk import Walk, demo_desk, wait, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QAccessibleInterface

    from portwatch.ui.desk import Desk

_Role = QAccessible.Role
_AT_MOST = 400  # cells of one table
_HOLDING = {
    *(_Role.Window, _Role.Client, _Role.Grouping, _Role.LayeredPane, _Role.Splitter),
    *(_Role.Border, _Role.Pane, _Role.Grip, _Role.Separator, _Role.ScrollBar),
}
"""Roles of what only holds or parts others; a picture among them has to have a name, too."""


class NameWalk(Walk):
    """Notes in each place what has no name.

    Attributes:
        unnamed: Role, kind and column of each, and the place where it was met first.
        named: Kinds and roles of what has one, with how many there are.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, None)
        self.unnamed: dict[tuple[str, str], str] = {}
        self.named: dict[str, int] = {}

    def look(self, place: str) -> None:
        """Ask all that is on show for its name."""
        wait(100)
        self.places.append(place)
        popup = QApplication.activePopupWidget()
        top = popup or QApplication.activeModalWidget() or self._desk.window
        for one, kind in _below(QAccessible.queryAccessibleInterface(top), ""):
            role = one.role()
            if one.text(QAccessible.Text.Name).strip():
                self.named[role.name] = self.named.get(role.name, 0) + 1
            elif role not in _HOLDING | {_Role.StaticText} or isinstance(
                one.object(), QGraphicsView
            ):
                self.unnamed.setdefault((role.name, kind), place)


def _below(one: QAccessibleInterface, kind: str) -> Iterator[tuple[QAccessibleInterface, str]]:
    """All below something, each with its class, or with that of what it is a part of."""
    for number in range(min(one.childCount(), _AT_MOST)):
        child = one.child(number)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        made = child.object()
        own = kind if made is None else type(made).__name__
        yield child, own
        yield from _below(child, own)


def main() -> None:
    desk = demo_desk(QApplication(sys.argv[:1]))
    found = NameWalk(desk)
    walk(desk, found)
    unnamed = [(*what, place) for what, place in sorted(found.unnamed.items())]
    told = {"places": found.places, "unnamed": unnamed, "named": found.named}
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)  # what was begun here is nobody's to wait for


if __name__ == "__main__":
    main()
