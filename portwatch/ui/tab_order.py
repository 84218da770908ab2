"""Where Tab leads to: what is made after the window comes where it stands, not at the end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator


def reached(widget: QWidget) -> Iterator[QWidget]:
    """What the keyboard can be in, from the widget on through its window, in the order of Tab."""
    return (one for one in _chain(widget) if one.focusPolicy() is not Qt.FocusPolicy.NoFocus)


def come_after(earlier: QWidget, later: QWidget) -> None:
    """Have Tab lead from the last part of a widget to the parts of another one.

    What hands the keyboard on to another one counts as a part, though it takes none itself: Qt
    puts that other one into the order in its place, and leaves itself where it was made, at the
    end. Whoever came there was sent back, and never round to the beginning.

    Args:
        earlier: In the same window.
        later: Made after it.
    """
    order = _parts(earlier)[-1:] + _parts(later)
    proxies = {one: proxy for one in order if (proxy := one.focusProxy()) is not None}
    policies = {one: one.focusPolicy() for one in proxies}
    for one in proxies:
        one.setFocusProxy(None)  # type: ignore[arg-type] # the stubs do not know it
        one.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # what takes no keyboard is not moved
    for before, one in pairwise(order):
        QWidget.setTabOrder(before, one)
    for one, proxy in proxies.items():
        one.setFocusPolicy(policies[one])
        one.setFocusProxy(proxy)


def _parts(widget: QWidget) -> list[QWidget]:
    """The widget and what is in it, as far as Tab or another one leads there, in that order."""
    return [
        one
        for one in _chain(widget)
        if (one is widget or widget.isAncestorOf(one))
        and (one.focusPolicy() is not Qt.FocusPolicy.NoFocus or one.focusProxy() is not None)
    ]


def _chain(widget: QWidget) -> Iterator[QWidget]:
    """Everything in its window, from the widget on."""
    one = widget
    while True:
        yield one
        following = one.nextInFocusChain()
        if following is None or following is widget:
            return
        one = following
