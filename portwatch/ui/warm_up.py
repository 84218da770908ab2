"""Loads what the charts need while the person points at Activity, so that it opens at once."""

from __future__ import annotations

import importlib
import logging
from typing import TYPE_CHECKING

from portwatch.ui.import_steps import import_steps
from portwatch.ui.steps import Steps

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


class WarmUp(Steps):
    """Loads ahead what may be asked for.

    A step that fails is the last one: what it would have loaded is asked for again where it is
    needed, and that tells why it cannot be had.
    """

    def _take_step(self) -> None:
        try:
            super()._take_step()
        except Exception as error:  # noqa: BLE001 - of an import, anything at all
            _log.info("the charts are not loaded ahead: %s", error)
            self._steps = None
