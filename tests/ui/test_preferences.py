"""The page of settings over a real window, with a real file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QToolButton, QWidget

from portwatch.core.option import Kind
from portwatch.core.settings import OPTIONS, Settings, value_of
from portwatch.services.settings import SettingsFile
from portwatch.ui.actions import Command
from portwatch.ui.number_box import NumberBox
from portwatch.ui.preferring import Preferring
from portwatch.ui.range_switch import RangeSwitch
from portwatch.ui.settings_keeper import SettingsKeeper
from portwatch.ui.switch import Switch
from portwatch.ui.theme import ThemeChoice

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from portwatch.ui.icons import Icons
    from portwatch.ui.preferences import Preferences
    from portwatch.ui.theme import Theme
    from tests.helpers.room import Room

CONTROLS = {
    Kind.NUMBER: NumberBox,
    Kind.HOUR: NumberBox,
    Kind.SWITCH: Switch,
    Kind.CHOICE: RangeSwitch,
}


@pytest.fixture
def file(tmp_path: Path) -> SettingsFile:
    (tmp_path / "config").mkdir()
    return SettingsFile(tmp_path / "config")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "config.toml"


@pytest.fixture
def preferring(room: Room, theme: Theme, icons: Icons, file: SettingsFile) -> Iterator[Preferring]:
    keeper = SettingsKeeper(file.look(), file)
    theme.choose(ThemeChoice.SYSTEM)
    made = Preferring(keeper, theme, icons, room.window)
    yield made
    if made.page is not None:
        made.page.accept()


@pytest.fixture
def page(room: Room, preferring: Preferring) -> Preferences:
    return opened(room, preferring)


def opened(room: Room, preferring: Preferring) -> Preferences:
    room.window.actions_[Command.PREFERENCES].trigger()
    assert preferring.page is not None
    return preferring.page


def box(page: Preferences, key: str) -> NumberBox:
    found = page.row(key).control
    assert isinstance(found, NumberBox)
    return found


def button(page: Preferences, key: str, word: str) -> QToolButton:
    buttons = page.row(key).control.findChildren(QToolButton)
    return next(one for one in buttons if one.text() == word)


def write(qtbot: QtBot, into: NumberBox, text: str) -> None:
    into.selectAll()
    qtbot.keyClicks(into, text)
    qtbot.keyClick(into, Qt.Key.Key_Return)


def settings(preferring: Preferring) -> Settings:
    return preferring._keeper.settings


def test_every_option_has_its_control_and_its_words(page: Preferences) -> None:
    for option in OPTIONS:
        row = page.row(option.key)
        assert isinstance(row.control, CONTROLS[option.kind])
        assert row.control.accessibleName() == option.label
        assert row.default_button.isHidden()
        assert row.fault == ""


def test_all_that_takes_the_keyboard_has_a_name(page: Preferences) -> None:
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisibleTo(page)
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and widget.objectName() != "qt_spinbox_lineedit"
    ]
    assert nameless == []


def test_a_scheme_is_in_force_at_once_and_ticked_in_the_menu(
    qtbot: QtBot, room: Room, preferring: Preferring, theme: Theme, path: Path
) -> None:
    page = opened(room, preferring)
    qtbot.mouseClick(button(page, "looks.theme", "Dark"), Qt.MouseButton.LeftButton)

    assert theme.is_dark
    assert theme.choice is ThemeChoice.DARK
    assert room.window.actions_[Command.THEME_DARK].isChecked()
    assert page.palette().window().color().lightness() < 100
    qtbot.waitUntil(path.exists)
    assert 'theme = "dark"' in path.read_text(encoding="utf-8")

    page.reject()
    room.window.actions_[Command.THEME_LIGHT].trigger()
    assert settings(preferring).looks.theme == "light"
    assert button(opened(room, preferring), "looks.theme", "Light").isChecked()


def test_lower_rows_are_there_at_once(
    qtbot: QtBot, room: Room, page: Preferences, theme: Theme
) -> None:
    tables = [one.table for one in (room.window.listening, room.window.connections)]
    assert {table.rowHeight(0) for table in tables[:1]} == {theme.px(28)}

    qtbot.mouseClick(button(page, "looks.density", "Compact"), Qt.MouseButton.LeftButton)

    assert tables[0].rowHeight(0) == theme.px(24)
    assert {one.verticalHeader().defaultSectionSize() for one in tables} == {theme.px(24)}


@pytest.mark.parametrize(
    ("key", "written", "shown", "taken"),
    [
        ("poll.interval", "2.5", "2.5 seconds", 2.5),
        ("poll.interval", "2,5", "2.5 seconds", 2.5),
        ("poll.interval", "99", "10 seconds", 10.0),
        ("poll.interval", "0", "0.5 seconds", 0.5),
        ("poll.interval", "soon", "1 second", 1.0),
        ("poll.interval", "nan", "1 second", 1.0),
        ("history.megabytes", "1234", "1234 megabytes", 1234.0),
        ("alerts.quiet_from", "22:30", "22:30", 22.5),
        ("alerts.quiet_from", "7", "07:00", 7.0),
        ("alerts.quiet_from", "25:00", "24:00", 24.0),
    ],
)
def test_a_number_is_taken_as_it_is_meant(  # noqa: PLR0917 - each is a column of the table
    qtbot: QtBot, preferring: Preferring, key: str, written: str, shown: str, taken: float
) -> None:
    preferring.open()
    assert preferring.page is not None
    into = box(preferring.page, key)

    write(qtbot, into, written)

    assert into.text() == shown
    assert value_of(settings(preferring), key) == taken


def test_nothing_is_taken_before_it_is_entered(
    qtbot: QtBot, preferring: Preferring, page: Preferences
) -> None:
    told: list[Settings] = []
    preferring._keeper.changed.connect(told.append)
    into = box(page, "history.days")
    into.selectAll()
    qtbot.keyClicks(into, "365")
    assert told == []

    qtbot.keyClick(into, Qt.Key.Key_Return)

    assert [one.history.days for one in told] == [365.0]
    assert page.isVisible()  # Return belongs to the box


def test_keys_step_and_the_wheel_scrolls_by(
    qtbot: QtBot, preferring: Preferring, page: Preferences
) -> None:
    into = box(page, "poll.interval")
    qtbot.keyClick(into, Qt.Key.Key_Up)
    assert settings(preferring).poll.interval == 1.5
    middle = QPointF(into.rect().center())
    wheel = QWheelEvent(
        middle,
        into.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )

    QApplication.sendEvent(into, wheel)

    assert settings(preferring).poll.interval == 1.5


def test_each_option_has_its_way_back(
    qtbot: QtBot, preferring: Preferring, page: Preferences, path: Path
) -> None:
    row = page.row("poll.interval")
    write(qtbot, box(page, "poll.interval"), "4")
    assert row.default_button.isVisible()
    assert row.default_button.accessibleName() == "Time between two polls: Back to 1 second"
    others = [page.row(option.key) for option in OPTIONS if option.key != "poll.interval"]
    assert all(one.default_button.isHidden() for one in others)

    row.default_button.setFocus()
    qtbot.keyClick(row.default_button, Qt.Key.Key_Space)

    assert row.default_button.isHidden()
    assert box(page, "poll.interval").value() == 1.0
    assert page.focusWidget() is row.control
    assert settings(preferring) == Settings()
    page.accept()
    assert not path.exists() or "interval" not in path.read_text(encoding="utf-8")


def test_what_is_wrong_in_the_file_stands_by_its_option(
    room: Room, preferring: Preferring, path: Path
) -> None:
    path.write_text("[poll]\ninterval = 'fast'\n", encoding="utf-8")
    page = opened(room, preferring)
    row = page.row("poll.interval")
    assert row.fault.startswith("config.toml: poll.interval in line 2 is no number")
    assert row.default_button.isVisible()

    row.default_button.click()
    page.accept()

    assert row.fault == ""
    assert "fast" not in path.read_text(encoding="utf-8")


def test_a_broken_file_is_told_and_set_aside_when_the_person_says_so(
    qtbot: QtBot, room: Room, preferring: Preferring, path: Path
) -> None:
    path.write_text("[poll\n# mine\n", encoding="utf-8")
    page = opened(room, preferring)
    assert page.trouble.isVisible()
    assert page.trouble.text.startswith("config.toml cannot be read: ")

    write(qtbot, box(page, "poll.interval"), "4")
    preferring._keeper.flush()
    assert settings(preferring).poll.interval == 4.0
    assert path.read_text(encoding="utf-8") == "[poll\n# mine\n"
    assert "holds until portwatch ends" in page.trouble.text
    qtbot.mouseClick(page.trouble.button, Qt.MouseButton.LeftButton)

    assert "config.toml.broken" in page.trouble.text
    assert page.trouble.button.isHidden()
    assert path.with_name("config.toml.broken").read_text(encoding="utf-8") == "[poll\n# mine\n"
    assert SettingsFile(path.parent).look().settings.poll.interval == 4.0


def test_what_cannot_be_written_is_told_and_holds(
    qtbot: QtBot, preferring: Preferring, page: Preferences, path: Path
) -> None:
    path.parent.rmdir()
    path.parent.write_text("in the way", encoding="utf-8")

    write(qtbot, box(page, "poll.interval"), "4")

    qtbot.waitUntil(page.trouble.isVisible)
    assert page.trouble.text.startswith("config.toml cannot be written: ")
    assert page.trouble.button.isHidden()
    assert settings(preferring).poll.interval == 4.0


def test_starting_with_the_session_is_asked_where_it_can_be_chosen(
    room: Room, preferring: Preferring
) -> None:
    login = room.window.actions_[Command.START_AT_LOGIN]
    page = opened(room, preferring)
    control = page.login_row.control
    assert isinstance(control, Switch)
    control.click()
    assert login.isChecked()
    assert page.login_row.default_button.isVisible()
    page.login_row.default_button.click()
    assert not login.isChecked()
    assert not control.isChecked()
    page.reject()

    login.setVisible(False)
    assert not opened(room, preferring).login_row.isVisible()


def test_the_keyboard_reaches_everything_and_all_of_it_comes_into_sight(
    page: Preferences,
) -> None:
    (scroll,) = page.findChildren(QScrollArea)
    controls = {page.row(option.key).control for option in OPTIONS}
    page.resize(page.width(), 300)
    reached = set()
    for _ in range(60):
        found = page.focusWidget()
        assert found is not None
        for control in controls:
            if control is found or control.isAncestorOf(found):
                reached.add(control)
                inside = control.mapTo(scroll.viewport(), control.rect().center())
                assert scroll.viewport().rect().contains(inside), control.accessibleName()
        QTest.keyClick(found, Qt.Key.Key_Tab)

    assert reached == controls


def test_escape_closes_it_what_was_typed_counts_and_then_what_is_old_may_go(
    qtbot: QtBot, preferring: Preferring, page: Preferences, path: Path
) -> None:
    settled: list[Settings] = []
    preferring.settled.connect(settled.append)
    into = box(page, "history.days")
    into.selectAll()
    qtbot.keyClicks(into, "30")

    qtbot.keyClick(page, Qt.Key.Key_Escape)

    assert preferring.page is None
    assert [one.history.days for one in settled] == [30.0]
    assert "days = 30" in path.read_text(encoding="utf-8")


def test_there_is_one_page_at_a_time(room: Room, page: Preferences, preferring: Preferring) -> None:
    assert opened(room, preferring) is page
    assert room.window.actions_[Command.PREFERENCES].shortcut().toString() == "Ctrl+,"


def test_another_language_offers_a_new_start(
    qtbot: QtBot, preferring: Preferring, page: Preferences, path: Path
) -> None:
    row = page.row("looks.language")
    assert row.way.isHidden()

    button(page, "looks.language", "Deutsch").click()
    assert row.way.isVisible()
    assert row.way.text() == "Start again now"
    button(page, "looks.language", "English").click()
    assert row.way.isHidden()
    button(page, "looks.language", "Deutsch").click()
    with qtbot.waitSignal(preferring.restart_requested):
        row.way.click()

    assert preferring.page is None
    assert 'language = "de"' in path.read_text()
