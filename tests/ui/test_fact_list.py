from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QAbstractButton

from portwatch.core.facts import Fact
from portwatch.ui.fact_list import LINES_AT_MOST, FactList
from portwatch.ui.label import Label
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme

LONG = "python3 " + "x" * 990


@pytest.fixture
def facts(qtbot: QtBot, theme: Theme) -> FactList:
    made = FactList(theme)
    qtbot.addWidget(made)
    made.resize(320, 400)
    made.show()
    return made


def code(facts: FactList) -> TextBlock:
    (found,) = (one for one in facts.findChildren(TextBlock) if one.isVisible())
    return found


def buttons(facts: FactList) -> list[QAbstractButton]:
    return [one for one in facts.findChildren(QAbstractButton) if one.isVisible()]


def test_a_long_command_is_clipped_until_all_of_it_is_wanted(
    qtbot: QtBot, facts: FactList, theme: Theme
) -> None:
    facts.show_facts([Fact("Command", LONG, code=True)])
    qtbot.waitUntil(lambda: bool(buttons(facts)))
    (more,) = buttons(facts)
    assert more.text() == "Show all"
    assert code(facts).height() <= theme.px(20) * LINES_AT_MOST
    assert code(facts).text == LONG  # it can be selected, and a screen reader has it

    more.click()
    qtbot.waitUntil(lambda: code(facts).height() > theme.px(20) * 2 * LINES_AT_MOST)
    assert more.text() == "Show less"
    more.click()
    qtbot.waitUntil(lambda: code(facts).height() <= theme.px(20) * LINES_AT_MOST)


def test_what_is_short_has_no_button(qtbot: QtBot, facts: FactList) -> None:
    facts.show_facts([Fact("Command", "python3 app.py", code=True)])
    qtbot.wait(20)
    assert buttons(facts) == []


def test_another_row_is_clipped_again(qtbot: QtBot, facts: FactList, theme: Theme) -> None:
    facts.show_facts([Fact("Command", LONG, code=True)])
    qtbot.waitUntil(lambda: bool(buttons(facts)))
    buttons(facts)[0].click()
    facts.show_facts([Fact("Command", f"{LONG}y", code=True)])

    qtbot.waitUntil(lambda: code(facts).height() <= theme.px(20) * LINES_AT_MOST)


def test_a_long_label_keeps_its_distance(facts: FactList, theme: Theme) -> None:
    facts.show_facts([Fact("Gestartet von jemandem", "systemd")])
    (label,) = facts.findChildren(Label)
    assert code(facts).x() - label.geometry().right() >= theme.px(6)
