"""Loads what the charts need while the person points at Activity, so that it opens at once."""

from __future__ import annotations

import importlib
import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from portwatch.ui.import_steps import import_steps

if TYPE_CHECKING:
    from collections.abc import Iterator

_log = logging.getLogger(__name__)

_NAMES = 12  # looked up at a step

_QT = ("PySide6.QtCore", "PySide6.QtGui", "PySide6.QtWidgets")
_BEFORE = ("PySide6.QtSvg", "PySide6.QtTest", "PySide6.QtOpenGLWidgets", "pydoc")

# In the order in which pyqtgraph imports them; measured with ``python -X importtime``.
_PARTS = tuple(
    f"pyqtgraph.{name}"
    for name in (
        "debug",
        "functions",
        "colormap",
        "GraphicsScene",
        "graphicsItems.GraphicsObject",
        "graphicsItems.AxisItem",
        "graphicsItems.ViewBox",
        "graphicsItems.PlotCurveItem",
        "graphicsItems.ScatterPlotItem",
        "graphicsItems.PlotDataItem",
        "graphicsItems.LegendItem",
        "graphicsItems.PlotItem",
        "widgets.GraphicsView",
        "widgets.ColorMapMenu",
        "graphicsItems.GradientEditorItem",
        "graphicsItems.ImageItem",
        "graphicsItems.ROI",
        "imageview",
        "widgets.TreeWidget",
        "widgets.SpinBox",
        "widgets.PlotWidget",
        "parametertree",
        "multiprocess",
    )
)

_OURS = (
    "portwatch.ui.lane_list",
    "portwatch.ui.chart_plot",
    "portwatch.ui.chart_stage",
    "portwatch.ui.chart_area",
    "portwatch.ui.activity_charts",
    "portwatch.ui.timeline_page",
)


def chart_steps() -> Iterator[None]:
    """Import pyqtgraph, and what of ours uses it, a little at each step."""
    # pyqtgraph looks up all names of these, and PySide6 makes a class when it is first looked up.
    for name in _QT:
        module = importlib.import_module(name)
        names = dir(module)
        for start in range(0, len(names), _NAMES):
            for each in names[start : start + _NAMES]:
                getattr(module, each, None)
            yield
    yield from _each(_BEFORE)
    yield from import_steps("pyqtgraph", _PARTS)
    yield from _each(_OURS)


def _each(modules: tuple[str, ...]) -> Iterator[None]:
    for name in modules:
        importlib.import_module(name)
        yield


class WarmUp(QObject):
    """Takes a step at a turn of the event loop, once it is begun.

    A step that fails is the last one: what it would have loaded is asked for again where it is
    needed, and that tells why it cannot be had.

    Attributes:
        ended: The last step was taken, in time.
    """

    ended = Signal()

    def __init__(self, steps: Iterator[None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = steps
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def has_ended(self) -> bool:
        """Whether there is nothing left to do."""
        return self._steps is None

    @Slot()
    def begin(self) -> None:
        """Take the steps that are left, one after another; what was begun goes on."""
        if self._steps is not None and not self._timer.isActive():
            self._timer.start(0)

    @Slot()
    def finish(self) -> None:
        """Take all steps that are left, now: what they load is needed."""
        while self._steps is not None:
            self._take_step()
        self.stop()

    def stop(self) -> None:
        """Take no more steps; what is half loaded is as if it had not been begun."""
        self._timer.stop()
        self._steps = None  # an iterator that nobody holds is closed

    @Slot()
    def _go_on(self) -> None:
        self._take_step()
        if self._steps is None:
            self.stop()
            self.ended.emit()
        else:
            self._timer.start(0)

    def _take_step(self) -> None:
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration:
            self._steps = None
        except Exception as error:  # noqa: BLE001 - of an import, anything at all
            _log.info("the charts are not loaded ahead: %s", error)
            self._steps = None
