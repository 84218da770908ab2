from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from portwatch.ui.act_row import ActRow
from portwatch.ui.button import Button

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme


class Foot(QWidget):
    """A row of three acts, the last one at the right, with other things above."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.row = ActRow(8)
        self.acts = [Button(theme, word) for word in ("Save", "Remove for good", "More")]
        for act in self.acts:
            self.row.add(act, right=act is self.acts[-1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.row)

    def fit(self, width: int) -> None:
        self.resize(width, 300)
        QApplication.processEvents()


@pytest.fixture
def foot(qtbot: QtBot, theme: Theme) -> Foot:
    made = Foot(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_side_by_side_where_there_is_room(foot: Foot) -> None:
    save, remove, more = foot.acts
    foot.fit(500)

    assert {act.y() for act in foot.acts} == {0}
    assert remove.x() == save.width() + 8
    assert more.x() + more.width() == 500


def test_in_another_line_where_there_is_none(foot: Foot) -> None:
    save, remove, more = foot.acts
    foot.fit(save.sizeHint().width() + remove.sizeHint().width() + 8)

    assert save.y() == remove.y() < more.y()
    assert foot.row.height() == more.y() + more.height()
    assert all(act.width() == act.sizeHint().width() for act in foot.acts)
    assert more.x() + more.width() == foot.width()


def test_an_act_that_goes_leaves_its_room_to_the_others(foot: Foot) -> None:
    save, remove, more = foot.acts
    foot.fit(save.sizeHint().width() + remove.sizeHint().width() + 8)
    remove.hide()
    QApplication.processEvents()

    assert save.y() == more.y() == 0
    assert foot.row.height() == save.height()


def test_longer_words_take_another_line(foot: Foot) -> None:
    save, _, more = foot.acts
    foot.fit(foot.row.sizeHint().width())
    assert more.y() == 0
    save.setText("Save all of it")
    QApplication.processEvents()

    assert more.y() > 0


def test_right_to_left(foot: Foot) -> None:
    save, _, more = foot.acts
    foot.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    foot.fit(500)

    assert save.x() + save.width() == 500
    assert more.x() == 0
