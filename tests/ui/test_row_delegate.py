from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPixmap, QRegion

from portwatch.core.model import Instant, Match
from portwatch.core.view import Arranger, View
from portwatch.ui.cell_text import Face
from portwatch.ui.pane_factory import listening_pane
from portwatch.ui.row_delegate import RowDelegate
from tests.helpers.rows import NOW, held_by, listener, ownerless, process, socket

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme


def painted(qtbot: QtBot, theme: Theme, icons: Icons, *rows: Listener) -> set[tuple[str, Face]]:
    """The texts that are drawn for these rows, and how they are set."""
    pane = listening_pane(theme, icons, View())
    qtbot.addWidget(pane)
    table = pane.table
    table.resize(1200, 400)
    table.show_arrangement(Arranger().arrange(rows, (), View(), Instant(100.0, NOW)))
    assert not table.grab().isNull()
    delegate = table.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    return {(text, face) for text, _, face in delegate.words._texts}


def test_no_name_looks_like_an_owner_that_is_hidden(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    hidden = listener(ownership=ownerless(), socket=socket(1, user=None, uid=None))
    named = process("not visible", user="not visible")

    honest = painted(qtbot, theme, icons, hidden)
    forged = painted(qtbot, theme, icons, listener(ownership=held_by(named)))

    assert ("not visible", Face.OURS) in honest
    assert ("not visible", Face.PLAIN) not in honest
    assert not {text for text, face in forged if face is Face.OURS}
    assert ('"not visible"', Face.PLAIN) in forged


def test_the_head_of_hidden_owners_looks_like_them(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    rows = [listener("x", n, temporary=True, ownership=ownerless()) for n in (40001, 40002)]

    assert ("not visible", Face.OURS) in painted(qtbot, theme, icons, *rows)


def test_only_lines_of_the_area_that_is_painted_are_drawn(
    qtbot: QtBot, theme: Theme, icons: Icons
) -> None:
    rows = [listener(f"program{n}", n) for n in range(1000, 1010)]
    pane = listening_pane(theme, icons, View(sort="port"))
    qtbot.addWidget(pane)
    table = pane.table
    table.resize(1200, 600)
    table.show_arrangement(Arranger().arrange(rows, (), View(sort="port"), Instant(100.0, NOW)))
    delegate = table.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    picture = QPixmap(table.viewport().size())
    area = QRegion()
    for row in (3, 6):
        area += QRegion(0, table.rowViewportPosition(row), 1200, table.rowHeight(row))

    table.viewport().render(picture, area.boundingRect().topLeft(), area)

    drawn = {text for text, _, _ in delegate.words._texts if text.startswith("program")}
    assert drawn == {"program1003", "program1006"}


@pytest.mark.parametrize("mirrored", [False, True])
def test_what_is_too_wide_for_its_cell_lies_under_the_next_one(
    qtbot: QtBot, theme: Theme, icons: Icons, *, mirrored: bool
) -> None:
    pictures = []
    for match in (Match.EXACT, Match.INFERRED):  # the latter has a tag, which is not cut
        pane = listening_pane(theme, icons, View())
        qtbot.addWidget(pane)
        table = pane.table
        if mirrored:
            table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        table.resize(1200, 400)
        row = listener(ownership=held_by(process(), match=match))
        table.show_arrangement(Arranger().arrange([row], (), View(), Instant(100.0, NOW)))
        header, owner = table.horizontalHeader(), table.sockets.position("owner")
        assert not table.grab().isNull()  # which gives the columns their widths
        header.moveSection(header.visualIndex(owner), 1)
        header.resizeSection(owner, header.minimumSectionSize())
        step = -1 if mirrored else 1  # to the column at its right
        right = header.logicalIndex(header.visualIndex(owner) + step)
        place = QRect(
            table.columnViewportPosition(right), 0, table.columnWidth(right), table.rowHeight(0)
        )
        picture = QPixmap(table.viewport().size())
        table.viewport().render(picture)
        pictures.append(picture.copy(place).toImage())

    assert pictures[0].width() > 0
    assert pictures[0] == pictures[1]
