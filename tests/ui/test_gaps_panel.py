from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from portwatch.core.model import Gap, GapCode
from portwatch.ui.code_box import CodeBox
from portwatch.ui.gaps_panel import GapsPanel
from portwatch.ui.text_block import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

HIDDEN = Gap(GapCode.OWNERS_HIDDEN, 2)
FIREWALL = Gap(GapCode.FIREWALL_NOT_READ)
NETLINK = Gap(GapCode.NETLINK_UNAVAILABLE, detail="<b>denied</b>\n")


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, icons: Icons) -> GapsPanel:
    made = GapsPanel(theme, icons)
    qtbot.addWidget(made)
    made.resize(352, 680)
    made.show()
    return made


def show(panel: GapsPanel, gaps: Sequence[Gap]) -> None:
    panel.show_gaps(gaps)
    QGuiApplication.processEvents()  # layouts show what is new in them


def texts(panel: GapsPanel) -> list[str]:
    blocks = [block.text for block in panel.findChildren(TextBlock) if block.isVisible()]
    return blocks + [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def commands(panel: GapsPanel) -> list[str]:
    return [box.command for box in panel.findChildren(CodeBox) if box.isVisible()]


def test_without_gaps_it_says_so(panel: GapsPanel) -> None:
    assert "Nothing is hidden" in texts(panel)
    assert not [button for button in panel.findChildren(QPushButton) if button.isVisible()]


def test_each_gap_has_title_count_text_and_remedy(panel: GapsPanel) -> None:
    show(panel, [HIDDEN, FIREWALL])
    told = texts(panel)
    assert "2 things portwatch cannot see here" in told
    assert "Owners of other users' sockets" in told
    assert "2" in told
    assert "Owners of 2 sockets of other users are shown to an administrator only." in told
    assert "Ask your firewall, for instance:" in told
    assert commands(panel) == ["sudo portwatch list", "sudo nft list ruleset"]


def test_one_gap_is_one_thing(panel: GapsPanel) -> None:
    show(panel, [FIREWALL])
    assert "1 thing portwatch cannot see here" in texts(panel)


def test_other_gaps_take_the_place_of_those_before(panel: GapsPanel) -> None:
    show(panel, [HIDDEN, FIREWALL])
    show(panel, [FIREWALL])
    assert commands(panel) == ["sudo nft list ruleset"]
    show(panel, [])
    assert commands(panel) == []


def test_the_same_gaps_again_leave_everything_in_place(panel: GapsPanel) -> None:
    show(panel, [HIDDEN])
    box = panel.findChildren(CodeBox)[0]
    show(panel, [Gap(GapCode.OWNERS_HIDDEN, 2)])
    assert panel.findChildren(CodeBox)[0] is box


def test_a_command_is_copied(panel: GapsPanel, qtbot: QtBot) -> None:
    show(panel, [HIDDEN])
    button = panel.findChildren(CodeBox)[0].findChildren(QToolButton)[0]
    assert button.accessibleName() == "Copy sudo portwatch list"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "sudo portwatch list"


def test_the_report_tells_all(panel: GapsPanel, qtbot: QtBot) -> None:
    show(panel, [HIDDEN, NETLINK])
    copy = [one for one in panel.findChildren(QPushButton) if one.text() == "Copy report"]
    qtbot.mouseClick(copy[0], Qt.MouseButton.LeftButton)
    report = QGuiApplication.clipboard().text()
    assert report == panel.report
    assert "Owners of 2 sockets" in report
    assert "sudo portwatch list" in report
    assert "Run portwatch outside a sandbox" in report


def test_the_systems_words_stay_text(panel: GapsPanel) -> None:
    show(panel, [NETLINK])
    assert any("(<b>denied</b>\\x0a)" in text for text in texts(panel))


def test_it_can_be_closed(panel: GapsPanel, qtbot: QtBot) -> None:
    close = [
        one for one in panel.findChildren(QToolButton) if one.accessibleName().startswith("Close")
    ]
    with qtbot.waitSignal(panel.closed):
        qtbot.mouseClick(close[0], Qt.MouseButton.LeftButton)


def test_nothing_is_wider_than_the_panel(panel: GapsPanel) -> None:
    show(panel, [Gap(GapCode.NETLINK_UNAVAILABLE, detail=150 * "x")])
    panel.resize(280, 680)
    QGuiApplication.processEvents()
    shown = [block for block in panel.findChildren(TextBlock) if block.isVisible()]
    assert all(block.width() <= 280 for block in shown)
    long = [block for block in panel.findChildren(TextBlock) if "xxx" in block.text]
    assert long[0].height() >= 4 * long[0].fontMetrics().height()


def test_nothing_is_wider_than_the_panel_where_words_are_longer(
    panel: GapsPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = "Owners of sockets that were opened in a service and told by that service only"
    monkeypatch.setattr("portwatch.core.gap_words.title", lambda _: long)
    show(panel, (HIDDEN, FIREWALL))

    assert long in texts(panel)
    assert panel.body.widget().width() <= panel.width()
    assert panel.body.widget().minimumSizeHint().width() <= panel.width()
