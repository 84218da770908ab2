"""Where Tab leads to: what is made after the window comes where it stands, not at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def reached(widget: QWidget) -> Iterator[QWidget]:
    """What the keyboard can be in, from the widget on through its window, in the order of Tab."""
    one = widget
    while True:
        if one.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            yield one
        following = one.nextInFocusChain()
        if following is None or following is widget:
            return
        one = following


def come_after(earlier: QWidget, later: QWidget) -> None:
    """Have Tab lead from the last part of a widget to the parts of another one.

    Args:
        earlier: In the same window.
        later: Made after it. Not with a focus proxy: Qt moves that one instead, and Tab leads to it
            from the place of the other.
    """
    parts = [one for one in reached(later) if one is later or later.isAncestorOf(one)]
    before = list(_at_once(earlier))
    for one in parts:
        if before:
            QWidget.setTabOrder(before[-1], one)
        before.append(one)


def _at_once(widget: QWidget) -> Iterator[QWidget]:
    """The parts of a widget up to the first that is of another one: some are made late."""
    begun = False
    for one in reached(widget):
        inside = one is widget or widget.isAncestorOf(one)
        if inside:
            yield one
        elif begun:
            return
        begun = begun or inside
