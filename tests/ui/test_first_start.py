from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QScrollArea, QTextEdit, QWidget

from portwatch.core.model import Gap, GapCode
from portwatch.ui.first_start import FirstStart, FirstStartSheet
from portwatch.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.theme import Theme

    Starter = Callable[..., tuple[FirstStart, QWidget]]

HIDDEN = Gap(GapCode.OWNERS_HIDDEN, 3)
RULES = Gap(GapCode.FIREWALL_NOT_READ)
MANY = (HIDDEN, RULES, Gap(GapCode.PACKAGES_UNREADABLE), Gap(GapCode.ENDS_UNAVAILABLE))


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, icons: Icons) -> Starter:
    def started(
        hours: float = 24, *, offers_login: bool = True, offers_menu: bool = False
    ) -> tuple[FirstStart, QWidget]:
        window = QWidget()
        window.resize(1280, 800)
        qtbot.addWidget(window)
        login = QAction("Start when I log in", window)
        login.setCheckable(True)
        login.setVisible(offers_login)
        menu = QAction("Show among the applications", window)
        menu.setCheckable(True)
        menu.setVisible(offers_menu)
        return FirstStart(hours, theme, icons, window, login=login, menu=menu), window

    return started


def opened(qtbot: QtBot, first: FirstStart, window: QWidget) -> FirstStartSheet:
    window.show()
    qtbot.waitUntil(lambda: first.sheet is not None)
    assert first.sheet is not None
    return first.sheet


def test_it_waits_for_the_window_and_comes_once(qtbot: QtBot, start: Starter) -> None:
    first, window = start()
    closed: list[None] = []
    first.closed.connect(lambda: closed.append(None))
    qtbot.wait(20)
    assert first.sheet is None

    sheet = opened(qtbot, first, window)
    sheet.accept()

    assert closed == [None]
    assert first.sheet is None
    window.hide()
    window.show()
    qtbot.wait(20)
    assert first.sheet is None


def test_a_window_that_is_gone_again_at_once_gets_it_later(qtbot: QtBot, start: Starter) -> None:
    first, window = start()
    window.show()
    window.hide()
    qtbot.wait(20)
    assert first.sheet is None

    assert opened(qtbot, first, window).isVisible()


def test_the_end_of_the_program_is_no_reading(qtbot: QtBot, start: Starter) -> None:
    first, window = start()
    closed: list[None] = []
    first.closed.connect(lambda: closed.append(None))
    sheet = opened(qtbot, first, window)

    first.leave()
    sheet.close()
    window.close()

    assert closed == []


def test_all_of_it_is_in_sight(qtbot: QtBot, start: Starter) -> None:
    first, window = start()
    sheet = opened(qtbot, first, window)
    for gaps in (MANY, [RULES], [], [HIDDEN]):
        first.show_gaps(gaps)
        qtbot.wait(20)
        (area,) = (one for one in sheet.findChildren(QScrollArea) if one.widget())
        assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_the_keyboard_closes_it(qtbot: QtBot, start: Starter, key: Qt.Key) -> None:
    first, window = start()
    sheet = opened(qtbot, first, window)
    with qtbot.waitSignal(first.closed):
        qtbot.keyClick(sheet, key)

    assert first.sheet is None


@pytest.mark.parametrize(
    ("hours", "title"),
    [
        (24, "It learns for a day"),
        (72, "It learns for 72 hours"),
        (0.5, "It learns for 0.5 hours"),
        (0, "It learns nothing"),
    ],
)
def test_it_tells_how_long_it_learns(
    qtbot: QtBot, start: Starter, hours: float, title: str
) -> None:
    assert title in opened(qtbot, *start(hours)).text.splitlines()


def test_it_tells_what_cannot_be_seen_as_soon_as_that_is_known(
    qtbot: QtBot, start: Starter
) -> None:
    first, window = start()
    sheet = opened(qtbot, first, window)
    assert "Looking for the first time…" in sheet.text
    before = sheet.height()

    first.show_gaps(MANY)
    assert "4 things cannot be seen here" in sheet.text
    assert "Owners of 3 sockets of other users are shown to an administrator only." in sheet.text
    assert "And 1 more." in sheet.text
    assert sheet.height() > before
    first.show_gaps([RULES])
    assert "1 thing cannot be seen here" in sheet.text
    first.show_gaps([])
    assert "Everything can be seen here" in sheet.text


def test_what_was_known_before_is_told_at_once(qtbot: QtBot, start: Starter) -> None:
    first, window = start()
    first.show_gaps([RULES])

    assert "1 thing cannot be seen here" in opened(qtbot, first, window).text


def test_the_link_leads_to_the_remedies(qtbot: QtBot, start: Starter) -> None:
    first, window = start()
    sheet = opened(qtbot, first, window)
    (link,) = (one for one in sheet.findChildren(QAbstractButton) if "What to do" in one.text())
    assert not link.isVisible()
    first.show_gaps(MANY)
    asked: list[str] = []
    first.closed.connect(lambda: asked.append("closed"))
    first.remedies_requested.connect(lambda: asked.append("remedies"))

    link.click()

    assert asked == ["closed", "remedies"]


def test_everything_has_a_name_and_follows_the_theme(
    qtbot: QtBot, start: Starter, theme: Theme
) -> None:
    first, window = start()
    sheet = opened(qtbot, first, window)
    first.show_gaps(MANY)

    assert sheet.windowTitle()
    for button in sheet.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text()
    for text in sheet.findChildren(QTextEdit):
        assert text.accessibleName()
    light = sheet.palette().window().color()
    theme.choose(ThemeChoice.DARK)
    assert sheet.palette().window().color() != light


def test_the_keyboard_is_on_the_button_and_tab_reaches_the_link(
    qtbot: QtBot, start: Starter
) -> None:
    first, window = start()
    sheet = opened(qtbot, first, window)
    first.show_gaps(MANY)
    begin, link = (
        next(one for one in sheet.findChildren(QAbstractButton) if text in one.text())
        for text in ("Start watching", "What to do")
    )
    sheet.activateWindow()
    qtbot.waitUntil(begin.hasFocus)
    qtbot.keyClick(sheet, Qt.Key.Key_Tab)
    assert link.hasFocus()


def test_starting_at_log_in_is_offered_and_off(qtbot: QtBot, start: Starter) -> None:
    first, window = start()
    sheet = opened(qtbot, first, window)
    (box,) = sheet.findChildren(QCheckBox)
    login, _ = window.findChildren(QAction)

    assert box.isVisible()
    assert not box.isChecked()
    box.click()
    assert login.isChecked()
    login.setChecked(False)  # it could not be written
    assert not box.isChecked()
    sheet.accept()


def test_an_entry_in_the_menu_is_offered_before_it_and_off(qtbot: QtBot, start: Starter) -> None:
    first, window = start(offers_menu=True)
    sheet = opened(qtbot, first, window)
    box, at_login = sheet.findChildren(QCheckBox)
    _, menu = window.findChildren(QAction)

    assert not box.isChecked()
    assert box.y() <= at_login.y()
    box.click()
    assert menu.isChecked()
    sheet.activateWindow()
    qtbot.waitUntil(lambda: sheet.focusWidget() is not None)
    box.setFocus()
    qtbot.keyClick(sheet, Qt.Key.Key_Tab)
    assert at_login.hasFocus()
    sheet.accept()


def test_what_cannot_be_chosen_is_not_offered(qtbot: QtBot, start: Starter) -> None:
    first, window = start(offers_login=False)
    sheet = opened(qtbot, first, window)

    assert sheet.findChildren(QCheckBox) == []
    sheet.accept()
