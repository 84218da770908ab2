"""Says something to a screen reader that no control on show says by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def say_aloud(place: QWidget, text: str, *, at_once: bool = False) -> None:
    """Nothing happens where nobody listens.

    Args:
        place: What it is about.
        text: Plain text, cleaned.
        at_once: Whether it cuts off what is being read.
    """
    if not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(place, text)
    if at_once:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)
