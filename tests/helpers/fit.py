"""What of the widgets on show has no room: texts that are cut, and widgets that lie on others."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QLabel,
    QLineEdit,
    QTextEdit,
    QToolButton,
    QWidget,
)

from portwatch.ui.choice_button import ChoiceButton
from portwatch.ui.label import ElidedLabel
from portwatch.ui.tab_row import Tabs
from portwatch.ui.text_block import TextBlock
from tests.helpers.pseudo_locale import FIRST, LAST

if TYPE_CHECKING:
    from collections.abc import Iterator

_TELLING = (QLabel, QAbstractButton, QLineEdit, QTextEdit, QAbstractSpinBox)
_NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class Misfit(NamedTuple):
    """A widget that has no room.

    Attributes:
        kind: What it is.
        text: What it tells.
        fault: What is wrong, in pixels.
    """

    kind: str
    text: str
    fault: str


def misfits() -> Iterator[Misfit]:
    """All of them now, in all windows."""
    for widget in QApplication.allWidgets():
        if not widget.isVisible():
            continue
        if isinstance(widget, _TELLING):
            fault = _cut(widget) or _outside(widget)
            if fault:
                yield Misfit(type(widget).__name__, _told(widget), fault)
        if isinstance(widget, Tabs):
            yield from _cut_tabs(widget)
        yield from _overlaps(widget)


def _told(widget: QWidget) -> str:
    for name in ("text", "toPlainText"):
        tell = getattr(widget, name, None)
        if callable(tell):
            return str(tell()) or widget.accessibleName()
    return widget.accessibleName()


def _cut(widget: QWidget) -> str:
    """How its own room falls short of its words; empty if it does not."""
    if isinstance(widget, QAbstractSpinBox):
        field = widget.lineEdit()
        needed, given = _across(widget, field.text()), field.width()
    elif isinstance(widget, ChoiceButton):
        needed, given = widget.heightForWidth(widget.width()), widget.height() + 1
    elif isinstance(widget, QAbstractButton):
        shows_words = bool(widget.text()) and not _shows_icon_only(widget)
        needed, given = widget.sizeHint().width() if shows_words else 0, widget.width() + 1
    elif isinstance(widget, TextBlock):
        needed, given = widget.heightForWidth(widget.width()), widget.height() + 1
    elif isinstance(widget, QLabel) and not (isinstance(widget, ElidedLabel) or widget.wordWrap()):
        needed, given = _across(widget, widget.text()), widget.contentsRect().width()
        if needed <= given:
            lines = widget.text().count("\n") + 1 if widget.text() else 0
            needed, given = lines * widget.fontMetrics().height(), widget.height() + 3
    elif isinstance(widget, QLabel):
        needed, given = min(1, len(widget.text())) * widget.fontMetrics().height(), widget.height()
        given += 3
    else:
        return ""
    return f"{needed} in {given}" if needed > given else ""


def _cut_tabs(bar: Tabs) -> Iterator[Misfit]:
    """Tabs that have no room for their word, or lie outside of their bar."""
    for index in range(bar.count()):
        text = bar.tabText(index)
        needed, given = _across(bar, text), (bar.words_rect(index) & bar.rect()).width()
        if needed > given:
            yield Misfit(type(bar).__name__, text, f"{needed} in {given}")


def _shows_icon_only(button: QAbstractButton) -> bool:
    style = Qt.ToolButtonStyle.ToolButtonIconOnly
    is_tool = isinstance(button, QToolButton) and button.toolButtonStyle() == style
    return is_tool and not button.icon().isNull()


def _across(widget: QWidget, text: str) -> int:
    """The brackets of the language that nobody speaks may come out of a wider font."""
    bare = text.replace(FIRST, "").replace(LAST, "")
    return max(map(widget.fontMetrics().horizontalAdvance, bare.split("\n")))


def _outside(widget: QWidget) -> str:
    """Where it sticks out of what it stands in; only what scrolls may hide a part of it."""
    place = widget.parentWidget()
    scrolls = False
    while place is not None and not widget.isWindow():
        rect = QRect(widget.mapTo(place, QPoint()), widget.size())
        area = place.parentWidget()
        is_view = isinstance(area, QAbstractScrollArea) and area.viewport() is place
        if is_view and area.horizontalScrollBarPolicy() is not _NEVER:
            return ""
        if rect.left() < 0 or rect.right() >= place.width() + 1:
            return f"{rect.left()}..{rect.right()} of {place.width()} across {type(place).__name__}"
        scrolls = scrolls or is_view
        if not scrolls and (rect.top() < 0 or rect.bottom() >= place.height() + 1):
            return f"{rect.top()}..{rect.bottom()} of {place.height()} down {type(place).__name__}"
        if place.isWindow():
            break
        place = area
    return ""


def _overlaps(widget: QWidget) -> Iterator[Misfit]:
    """Widgets of a layout that lie on each other."""
    layout = widget.layout()
    if layout is None:
        return
    items = [layout.itemAt(number).widget() for number in range(layout.count())]
    shown = [one for one in items if one is not None and one.isVisible()]
    for one, other in combinations(shown, 2):
        both = one.geometry() & other.geometry()
        if both.width() > 1 and both.height() > 1:
            text = f"{_told(one)} / {_told(other)}"
            yield Misfit(type(widget).__name__, text, f"{one.geometry()} on {other.geometry()}")
