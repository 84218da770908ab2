"""Takes pictures of a window with all that stands over it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from portwatch.ui.theme import ThemeChoice
from tests.helpers.fit import misfits
from tests.pictures.stage import pump

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from portwatch.ui.main_window import MainWindow
    from tests.helpers.fit import Misfit
    from tests.pictures.stage import Stage

_TRIES = 20
_ASKED = 300  # milliseconds until something that was asked for is there
_QUICK = 80  # Qt's scale of 0 to 100: of how little is spent on a small file
_PAUSE = 40  # milliseconds between two looks whether it stands still
_ON_ITS_WAY = 300  # milliseconds in which a layout has come to rest


@dataclass
class Camera:
    """One size, scale and language.

    Attributes:
        folder: Where the pictures go.
        size: Of the window, in pixels at scale 1.
        tail: Size and scale, for their names.
        language: A code, for their names.
        schemes: Light, dark or both.
        wanted: Tells by its name whether a state is wanted.
        is_dry: Only looks whether all that is told has room, and takes no picture.
        taken: The names of the pictures.
        states: Those that were looked at.
        misfits: What had no room, with the first state in which it was seen.
    """

    folder: Path
    size: tuple[int, int]
    tail: str
    language: str
    schemes: Sequence[str]
    wanted: Callable[[str], bool]
    is_dry: bool = False
    taken: list[str] = field(default_factory=list)
    states: list[str] = field(default_factory=list)
    misfits: dict[Misfit, str] = field(default_factory=dict)

    def open(self, stage: Stage) -> None:
        """Show the window, and wait for its machine."""
        stage.desk.open()
        stage.desk.parts.complete()
        window = stage.desk.window
        window.resize(*self.size)  # the screen that is none may be smaller
        window.move(0, 0)

    def take(self, state: str, stage: Stage) -> None:
        """Pictures of what is on show, in each scheme."""
        if not self.wanted(state):
            return
        for scheme in self.schemes:
            stage.desk.theme.choose(ThemeChoice(scheme))
            stage.settle()
            if self.is_dry:
                continue
            picture = self._at_rest(stage.desk.window)
            name = f"{state}_{self.tail}_{scheme}_{self.language}.png"
            picture.save(str(self.folder / name), "PNG", _QUICK)
            self.taken.append(name)
        self.states.append(state)
        self._note_misfits(state)

    def during(self, state: str, stage: Stage, ask: Callable[[], object]) -> None:
        """The same while something waits for an answer, which is then taken back."""
        if not self.wanted(state):
            return
        done: list[bool] = []

        def look() -> None:
            self.take(state, stage)
            close_all()
            done.append(True)

        QTimer.singleShot(_ASKED, look)  # by then it runs an event loop of its own
        ask()
        while not done:
            pump(20)
        pump(20)

    def _note_misfits(self, state: str) -> None:
        found = set(misfits())
        if found:
            pump(_ON_ITS_WAY)
        for one in found & set(misfits()):
            self.misfits.setdefault(one, state)

    def _at_rest(self, window: MainWindow) -> QPixmap:
        before = shot(window)
        for _ in range(_TRIES):
            pump(_PAUSE)
            now = shot(window)
            if now.toImage() == before.toImage():
                break
            before = now
        return before


def shot(window: QWidget) -> QPixmap:
    """The window, with the dialogs and menus that stand over it where they stand."""
    picture = window.grab()
    painter = QPainter(picture)
    for other in _over(window):
        if isinstance(other, QDialog) and other.parentWidget() is not None:
            frame = other.frameGeometry()
            frame.moveCenter(window.frameGeometry().center())
            other.move(frame.topLeft())
        place = other.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
        painter.drawPixmap(place, other.grab())
        painter.setPen(QColor(128, 128, 128))  # its edge, which is the desktop's to draw
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(other.rect().translated(place).adjusted(-1, -1, 0, 0))
    painter.end()
    return picture


def _over(window: QWidget) -> Iterable[QWidget]:
    shown = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not window]
    kinds = (Qt.WindowType.Popup, Qt.WindowType.Dialog, Qt.WindowType.Sheet, Qt.WindowType.ToolTip)
    return sorted(
        (one for one in shown if one.windowType() in kinds),
        key=lambda one: one.windowType() in {Qt.WindowType.Popup, Qt.WindowType.ToolTip},
    )


def close_all() -> None:
    """Close what stands over the window, innermost first."""
    for _ in range(_TRIES):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
    for one in QApplication.topLevelWidgets():
        if isinstance(one, QDialog) and one.isVisible():
            one.reject()
    pump(20)
