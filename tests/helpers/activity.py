"""Feeds the pane of charts, and reads what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.helpers.polls import churn

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.core.series import ChurnSeries
    from portwatch.core.tick import Churn
    from portwatch.ui.activity_charts import ActivityCharts
    from portwatch.ui.activity_pane import ActivityPane

LONG = 1000  # polls


PROGRAMS = {"firefox": 30, "postgres": 16, "": 4}
LONG = 1000  # polls


def poll(opened: int = 8, closed: int = 6) -> Churn:
    return churn(opened, closed, seen=(opened - 3, closed - 2), programs=PROGRAMS)


def charts_of(pane: ActivityPane, qtbot: QtBot, series: ChurnSeries) -> ActivityCharts:
    """Show the pane and wait for its charts."""
    pane.show_series(series)
    pane.show()
    qtbot.waitUntil(lambda: pane.charts is not None)
    charts = pane.charts
    assert charts is not None
    qtbot.waitUntil(lambda: charts.area.width() > 1000 or not len(series))
    return charts


def tell(charts: ActivityCharts, series: ChurnSeries) -> None:
    """Show what is new without the rest that drawings take in between."""
    charts._rest.stop()
    charts.show_series(series)


def labels(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def button(widget: QWidget, text: str) -> QAbstractButton:
    (found,) = (b for b in widget.findChildren(QAbstractButton) if b.text() == text)
    return found
