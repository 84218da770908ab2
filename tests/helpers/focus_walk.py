"""Through the demonstration in both schemes: what can have the keyboard has to show that it has.

Run as a program of its own: ``python -m tests.helpers.focus_walk``. Prints what it found as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractItemView, QApplication, QMenu, QWidget

from portwatch.ui.theme import ThemeChoice
from tests.helpers.pseudo_walk import Walk, demo_desk, wait, walk

if TYPE_CHECKING:
    from portwatch.ui.desk import Desk

SEEN = 3.0  # WCAG 2.2, 2.4.13: contrast of the same pixels with and without the focus
_AROUND = 3  # pixels beside a widget that its mark may take
_ENOUGH = 64  # pixels of a mark: the bar of one line of a list
_SCHEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)


class FocusWalk(Walk):
    """Gives the keyboard to each new control of a place, and compares pictures.

    Attributes:
        unseen: Scheme, place, kind and name of what does not show that it has the keyboard.
        seen: As many do.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, None)
        self._theme = desk.theme
        self._met: set[tuple[str, str]] = set()
        self.unseen: list[tuple[str, str, str, str]] = []
        self.seen = 0

    def look(self, place: str) -> None:
        """Try all controls that were not met elsewhere."""
        wait(100)
        self.places.append(place)
        top = QApplication.activeModalWidget() or self._desk.window
        had = top.focusWidget()
        new = [one for one in top.findChildren(QWidget) if _can_have_keyboard(one, top)]
        new = [one for one in new if (type(one).__name__, _name(one)) not in self._met]
        for choice in _SCHEMES if new and not QApplication.activePopupWidget() else ():
            self._theme.choose(choice)
            top.activateWindow()
            wait(100)
            for widget in new:
                self._try(widget, top, place, choice)
        if had is not None:
            had.setFocus()

    def _try(self, widget: QWidget, top: QWidget, place: str, scheme: str) -> None:
        other = top.focusWidget()
        if other is not None:
            other.clearFocus()
        widget.setFocus(Qt.FocusReason.TabFocusReason)  # which may scroll to it
        wait(0)
        widget.clearFocus()
        before = _picture(widget, top)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        after = _picture(widget, top)
        if not widget.hasFocus() or before.size() != after.size():
            return  # it has gone meanwhile
        kind, name = type(widget).__name__, _name(widget)
        self._met.add((kind, name))
        if _changed(before, after) < min(widget.width(), widget.height(), _ENOUGH):
            self.unseen.append((scheme, place, kind, name))
        else:
            self.seen += 1


def _can_have_keyboard(widget: QWidget, top: QWidget) -> bool:
    return (
        widget.window() is top
        and widget.isVisible()
        and widget.isEnabled()
        and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        and widget.focusProxy() is None
        and not isinstance(widget, QMenu)
    )


def _name(widget: QWidget) -> str:
    text = "" if isinstance(widget, QAbstractItemView) else getattr(widget, "text", str)()
    return widget.accessibleName() or text


def _picture(widget: QWidget, top: QWidget) -> QImage:
    QApplication.processEvents()
    corner = widget.mapTo(top, QPoint(0, 0))
    place = QRect(corner, widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    shown = top.grab(place.intersected(top.rect()))
    return shown.toImage().convertToFormat(QImage.Format.Format_RGB32)


def _changed(before: QImage, after: QImage) -> int:
    """How many pixels differ so much that it is seen."""
    dots = (memoryview(one.constBits()).cast("I") for one in (before, after))
    pairs = zip(*dots, strict=True)
    counts: dict[tuple[int, int], int] = {}
    for pair in pairs:
        if pair[0] != pair[1]:
            counts[pair] = counts.get(pair, 0) + 1
    return sum(count for pair, count in counts.items() if _contrast(*pair) >= SEEN)


def _contrast(one: int, other: int) -> float:
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def _luminance(pixel: int) -> float:
    """As WCAG 2.2 defines it."""
    color = QColor.fromRgb(pixel)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def main() -> None:
    desk = demo_desk(QApplication(sys.argv[:1]))
    found = FocusWalk(desk)
    walk(desk, found)
    told = {"places": found.places, "unseen": found.unseen, "seen": found.seen}
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    os._exit(0)  # what was begun here is nobody's to wait for


if __name__ == "__main__":
    main()
