from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.core.time_view import TimeView
from portwatch.ui.time_row import TimeRow
from tests.helpers.polls import EPOCH

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


@pytest.mark.parametrize(("span", "clear"), [(3600.0, 52), (86_400.0, 80)])
def test_labels_leave_room_for_the_crosshairs_own_time(
    qtbot: QtBot, theme: Theme, icons: Icons, span: float, clear: int
) -> None:
    row = TimeRow(theme, icons)
    qtbot.addWidget(row)
    view = TimeView(EPOCH, span)
    row.show_window(view, 0.0, 900.0)
    every = [x for x, _ in row._labels()]
    for x in every:
        moment = view.start + (x + clear - 10) / 900 * span
        row.show_cursor(moment)
        assert x not in [shown for shown, _ in row._labels()]
        row.show_cursor(view.start + (x + clear + 10) / 900 * span)
        assert x in [shown for shown, _ in row._labels()]
