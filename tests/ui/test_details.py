from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QToolButton, QWidget

from portwatch.core.model import Container, Gap, GapCode, Instant, Service, Verdict
from portwatch.core.reason import Reason, ReasonCode, Severity
from portwatch.ui.code_box import CodeBox
from portwatch.ui.details import DetailsPanel
from portwatch.ui.icon_label import IconLabel
from portwatch.ui.icons import IconName
from portwatch.ui.pill import Pill
from portwatch.ui.text_block import TextBlock
from portwatch.ui.theme import ThemeChoice
from portwatch.ui.tokens import DARK, LIGHT
from tests.helpers import rows

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Row
    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

AT = Instant(100.0, rows.NOW)
RISKY = rows.listener(
    "redis-server", 6379, Verdict.RISKY, reach=rows.WIFI, reasons=[rows.OPEN_SERVICE]
)


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, icons: Icons) -> DetailsPanel:
    made = DetailsPanel(theme, icons)
    qtbot.addWidget(made)
    made.resize(352, 680)
    made.show()
    return made


def show(panel: DetailsPanel, row: Row | None) -> None:
    panel.show_row(row, AT)
    for _ in range(4):  # layouts within layouts tell each other by events
        QGuiApplication.processEvents()


def texts(panel: DetailsPanel) -> list[str]:
    blocks = [block.text for block in panel.findChildren(TextBlock) if block.isVisible()]
    return blocks + [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def buttons(panel: DetailsPanel) -> dict[str, QPushButton]:
    found = [one for one in panel.findChildren(QPushButton) if one.isVisible()]
    return {one.text() or one.accessibleName(): one for one in found}


def test_without_a_row_it_says_what_to_do(panel: DetailsPanel) -> None:
    told = texts(panel)
    assert len(told) == 1
    assert told[0].startswith("Choose a row")
    assert buttons(panel) == {}


def test_a_listener_is_told_in_words_and_facts(panel: DetailsPanel) -> None:
    show(panel, RISKY)
    told = texts(panel)
    assert panel.findChildren(Pill)[0].text == "Risky"
    assert "redis-server · 6379 tcp" in told
    assert RISKY.text in told
    for label in ("Who", "Process", "Started by", "Reach", "Bound to", "Why risky"):
        assert label in told
    for part in (rows.OPEN_SERVICE.text, rows.OPEN_SERVICE.evidence, rows.OPEN_SERVICE.advice):
        assert part in told
    assert any(text.startswith("redis-server, 7379, since") for text in told)


def test_a_connection_has_its_ends_and_no_verdict(panel: DetailsPanel) -> None:
    show(panel, rows.connection())
    told = texts(panel)
    assert panel.findChildren(Pill)[0].text == "Open"
    assert "Connection" in told
    assert "203.0.113.7:443" in told
    assert not any(text.startswith("Why ") for text in told)
    assert set(buttons(panel)) == {"Explain", "More"}


def test_rows_of_each_kind_follow_one_another(panel: DetailsPanel) -> None:
    calm = rows.listener("sshd", 22)
    for row in (RISKY, rows.connection(), calm, None, RISKY):
        show(panel, row)
    assert rows.OPEN_SERVICE.text in texts(panel)
    show(panel, calm)
    assert rows.OPEN_SERVICE.text not in texts(panel)
    assert "Why expected" in texts(panel)


def test_a_hidden_owner_comes_with_the_remedy(panel: DetailsPanel) -> None:
    def commands() -> list[str]:
        return [box.command for box in panel.findChildren(CodeBox) if box.isVisible()]

    show(panel, rows.listener(port=9100, ownership=rows.ownerless()))
    assert "not visible from here" in texts(panel)
    assert commands() == ["sudo portwatch list"]
    show(panel, rows.listener(port=51820, ownership=rows.ownerless(GapCode.OWNERS_KERNEL)))
    assert commands() == []
    show(panel, RISKY)
    assert commands() == []


def test_the_acts_tell_the_row(panel: DetailsPanel, qtbot: QtBot) -> None:
    asked: list[tuple[str, Row]] = []
    panel.offer_expecting(True)
    panel.stop_requested.connect(lambda row: asked.append(("stop", row)))
    panel.expect_requested.connect(lambda row: asked.append(("expect", row)))
    panel.explain_requested.connect(lambda row: asked.append(("explain", row)))
    show(panel, RISKY)
    qtbot.mouseClick(buttons(panel)["Stop…"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons(panel)["Expect…"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(buttons(panel)["Explain"], Qt.MouseButton.LeftButton)
    assert asked == [("stop", RISKY), ("expect", RISKY), ("explain", RISKY)]


def test_expecting_is_offered_where_a_rule_can_be_made_of_the_row(panel: DetailsPanel) -> None:
    show(panel, RISKY)
    assert set(buttons(panel)) == {"Stop…", "Explain", "More"}
    panel.offer_expecting(True)
    assert set(buttons(panel)) == {"Stop…", "Expect…", "Explain", "More"}
    show(panel, rows.connection())
    assert set(buttons(panel)) == {"Explain", "More"}
    panel.show_row(RISKY, AT, closed_for=2.0)
    assert set(buttons(panel)) == {"Explain", "More"}
    show(panel, None)
    panel.offer_expecting(True)
    assert buttons(panel) == {}


@pytest.mark.parametrize("width", [280, 300, 352, 500])
def test_the_acts_fit_into_the_panel(panel: DetailsPanel, width: int) -> None:
    panel.offer_expecting(True)
    panel.resize(width, 680)
    show(panel, RISKY)
    found = buttons(panel)
    assert {"Stop…", "Expect…", "More"} <= set(found)
    assert ("Explain" in found) == (width >= 352)  # the menu of More has it too
    for button in found.values():
        assert button.width() >= button.sizeHint().width()
        assert panel.rect().contains(button.mapTo(panel, button.rect().bottomRight()))


def test_an_expected_listener_tells_by_which_rule(panel: DetailsPanel) -> None:
    told = "Your own rule (redis-6379) says so: redis-server may listen on TCP port 6379."
    met = replace(
        RISKY, verdict=Verdict.EXPECTED, expected_by="redis-6379", expected_why=told, reasons=()
    )
    show(panel, met)
    assert {"Why expected", told} <= set(texts(panel))

    show(panel, replace(met, reasons=RISKY.reasons))  # whose risk was accepted
    assert {"Why expected", told, rows.OPEN_SERVICE.text} <= set(texts(panel))

    show(panel, replace(met, verdict=Verdict.RISKY, reasons=RISKY.reasons))
    assert told not in texts(panel)


def test_the_acts_do_not_scroll_away(panel: DetailsPanel) -> None:
    panel.resize(352, 300)
    show(panel, RISKY)
    assert panel.findChildren(QScrollArea)[0].verticalScrollBar().maximum() > 0
    for button in buttons(panel).values():
        assert panel.rect().contains(button.mapTo(panel, button.rect().bottomRight()))


def test_more_asks_for_the_menu_below_the_button(panel: DetailsPanel, qtbot: QtBot) -> None:
    show(panel, RISKY)
    more = buttons(panel)["More"]
    with qtbot.waitSignal(panel.menu_requested) as asked:
        qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert asked.args == [more.mapToGlobal(QPoint(0, more.height()))]
    show(panel, None)
    assert "More" not in buttons(panel)


def test_an_administrator_is_not_told_to_become_one(panel: DetailsPanel) -> None:
    hidden = rows.listener(port=9100, ownership=rows.ownerless())
    panel.show_row(hidden, AT, [Gap(GapCode.OWNERS_HIDDEN, 3, "3 processes may not be read")])
    QGuiApplication.processEvents()
    told = " ".join(texts(panel))
    assert "sudo" not in told
    assert "hidden even from an administrator. Run portwatch outside a sandbox." in told
    assert not [box for box in panel.findChildren(CodeBox) if box.isVisible()]
    show(panel, RISKY)
    panel.show_row(hidden, AT, [Gap(GapCode.OWNERS_HIDDEN, 3)])
    QGuiApplication.processEvents()
    assert [box.command for box in panel.findChildren(CodeBox)] == ["sudo portwatch list"]


def test_it_can_be_closed_with_and_without_a_row(panel: DetailsPanel, qtbot: QtBot) -> None:
    for row in (None, RISKY):
        show(panel, row)
        close = [one for one in panel.findChildren(QToolButton) if "Close" in one.accessibleName()]
        with qtbot.waitSignal(panel.closed):
            qtbot.mouseClick(close[0], Qt.MouseButton.LeftButton)


def test_another_state_of_the_same_socket_does_not_scroll(panel: DetailsPanel) -> None:
    panel.resize(352, 300)
    show(panel, RISKY)
    bar = panel.findChildren(QScrollArea)[0].verticalScrollBar()
    bar.setValue(bar.maximum())
    show(panel, replace(RISKY, unit="redis.service"))
    assert bar.value() > 0
    assert "redis.service" in texts(panel)
    show(panel, rows.listener("sshd", 22, Verdict.RISKY, reasons=[rows.INTERPRETER]))
    assert bar.value() == 0


def test_hostile_text_stays_text(panel: DetailsPanel) -> None:
    evil = '<a href="http://x">free</a>\u202e\n'
    process = rows.process(evil, 6, exe=f"/tmp/{evil}", command=(evil,), user=evil)
    show(
        panel,
        rows.listener(
            ownership=rows.held_by(process),
            service=Service(evil, evil, evil),
            reasons=[rows.TEMPORARY._replace(text=evil, evidence=evil, advice=evil)],
            unit=evil,
            container=Container("docker", evil, evil),
        ),
    )
    told = [text for text in texts(panel) if "free" in text]
    assert len(told) >= 8
    assert all("<a href" in text and "\u202e" not in text and "\n" not in text for text in told)
    for label in panel.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText


def test_facts_can_be_selected(panel: DetailsPanel) -> None:
    show(panel, RISKY)
    for block in panel.findChildren(TextBlock):
        assert block.isReadOnly()
        assert block.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


@pytest.mark.parametrize("width", [280, 352, 500])
def test_long_words_wrap_within_the_panel(panel: DetailsPanel, width: int) -> None:
    process = rows.process("x" * 60, 6, exe="/" + "y" * 400, command=("z" * 800,))
    panel.resize(width, 680)
    show(panel, rows.listener("x" * 60, 80, ownership=rows.held_by(process)))
    body = panel.findChildren(QScrollArea)[0]
    assert body.widget().width() <= width
    for block in panel.findChildren(TextBlock):
        if block.isVisible():
            assert block.height() >= block.heightForWidth(block.width())


def test_no_text_is_cut_whatever_was_shown_before(panel: DetailsPanel) -> None:
    hidden = Reason(
        ReasonCode.OWNER_HIDDEN,
        Severity.LOW,
        "Which program listens cannot be seen from here.",
        advice="An administrator sees it: sudo portwatch list",
    )
    blind = rows.listener(
        port=9100, verdict=Verdict.UNEXPECTED, ownership=rows.ownerless(), reasons=[hidden]
    )
    for row in (None, blind, RISKY, rows.connection(), blind):
        show(panel, row)
        for block in panel.findChildren(TextBlock):
            if block.isVisible():
                assert block.height() >= block.document().size().height(), block.text


def test_everything_that_takes_the_focus_has_a_name(panel: DetailsPanel) -> None:
    show(panel, rows.listener(port=9100, ownership=rows.ownerless(), reasons=[rows.TEMPORARY]))
    for child in panel.findChildren(QWidget):
        if child.isVisible() and child.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            assert child.accessibleName() or getattr(child, "text", str)(), child


def test_the_icon_tells_what_the_colour_tells(panel: DetailsPanel) -> None:
    show(panel, rows.listener(verdict=Verdict.SUSPICIOUS, reasons=[rows.TEMPORARY]))
    drawn = [one.icon for one in panel.findChildren(IconLabel) if one.isVisible()]
    assert drawn.count(IconName.VERDICT_SUSPICIOUS) == 2  # the pill and the reason


def test_it_follows_the_theme(panel: DetailsPanel, theme: Theme) -> None:
    show(panel, rows.listener("sshd", 22))
    corner = (4, panel.height() - 80)
    assert panel.grab().toImage().pixelColor(*corner) == QColor(LIGHT.surface)
    theme.choose(ThemeChoice.DARK)
    QGuiApplication.processEvents()
    assert panel.grab().toImage().pixelColor(*corner) == QColor(DARK.surface)


def test_what_fits_does_not_scroll(panel: DetailsPanel) -> None:
    for row in (RISKY, rows.listener(port=9100, ownership=rows.ownerless(), reach=rows.WIFI)):
        show(panel, row)
        bar = panel.findChildren(QScrollArea)[0].verticalScrollBar()
        content = panel.findChildren(QScrollArea)[0].widget()
        needed = content.heightForWidth(content.width())
        assert bar.isVisible() == (needed > content.parentWidget().height())
    panel.resize(352, 1000)
    show(panel, RISKY)
    assert not panel.findChildren(QScrollArea)[0].verticalScrollBar().isVisible()


def test_what_is_told_has_its_room_before_it_is_painted(panel: DetailsPanel) -> None:
    QGuiApplication.processEvents()
    panel.show_row(RISKY, AT)

    blocks = [block for block in panel.findChildren(TextBlock) if block.isVisible()]
    assert len(blocks) > 5
    assert not [one.text for one in blocks if one.height() < one.heightForWidth(one.width())]
    assert all(one.width() >= one.sizeHint().width() for one in buttons(panel).values())
