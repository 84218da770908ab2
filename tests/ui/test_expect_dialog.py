from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from portwatch.core.expectation import DYNAMIC, Expectation, Ports
from portwatch.core.model import Listener, ReachLevel
from portwatch.ui.expect_dialog import ExpectDialog
from portwatch.ui.theme import ThemeChoice
from tests.helpers.pseudo_locale import FIRST, Pseudo
from tests.helpers.rows import (
    INTERPRETER,
    NOW,
    WIFI,
    held_by,
    listener,
    ownerless,
    process,
    socket,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme

    Opener = Callable[..., ExpectDialog]

COMMAND = ("python3", "/home/anna/<b>manage.py")
SCRIPT = held_by(process("python3", exe="/usr/bin/python3.11", command=COMMAND))
SERVER = listener(port=8000, reach=WIFI, reasons=[INTERPRETER], ownership=SCRIPT, unit="x.service")
POSTGRES = listener("postgres", 5432, package="postgresql-16", unit="postgresql.service")


@pytest.fixture
def open_dialog(qtbot: QtBot, theme: Theme) -> Opener:
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()

    def opened(row: Listener, *others: Listener) -> ExpectDialog:
        dialog = ExpectDialog(row, [row, *others], theme, NOW, window)
        dialog.show()
        return dialog

    return opened


def choose(dialog: ExpectDialog, text: str) -> None:
    (found,) = (one for one in dialog.findChildren(QRadioButton) if text in one.text())
    found.click()


def rule(dialog: ExpectDialog) -> Expectation:
    assert dialog.rule is not None
    return dialog.rule


def heard(dialog: ExpectDialog) -> list[Expectation]:
    found: list[Expectation] = []
    dialog.expected.connect(found.append)
    return found


def test_it_offers_the_very_program_port_and_reach(open_dialog: Opener) -> None:
    dialog = open_dialog(POSTGRES)

    made = rule(dialog)
    assert made.identity is not None
    assert made.identity.program == "/usr/bin/postgres"
    assert (made.ports, made.reach, made.created) == (
        Ports(5432, 5432),
        ReachLevel.COMPUTER,
        NOW,
    )
    assert "postgres may listen on TCP port 5432, for this computer only." in dialog.text
    assert "postgres, tcp 127.0.0.1:5432" in dialog.text
    dialog.reject()


def test_the_choices_change_the_rule_and_the_preview(open_dialog: Opener) -> None:
    second = replace(POSTGRES, socket=socket(5433))
    dialog = open_dialog(POSTGRES, second)
    assert "5433" not in dialog.text

    choose(dialog, "All programs of the package postgresql-16")
    choose(dialog, "A network")
    dialog.findChild(QLineEdit).setText("5432-5440")

    assert rule(dialog).reach is ReachLevel.NETWORK
    assert rule(dialog).identity.program is None
    assert "postgres, tcp 127.0.0.1:5433" in dialog.text
    dialog.findChild(QLineEdit).setText("dynamic")
    assert rule(dialog).ports == DYNAMIC
    dialog.reject()


def test_what_is_no_port_cannot_be_expected(open_dialog: Opener, qtbot: QtBot) -> None:
    dialog = open_dialog(POSTGRES)
    told = heard(dialog)
    field = dialog.findChild(QLineEdit)

    field.setText("http")
    qtbot.keyClick(field, Qt.Key.Key_Return)

    assert dialog.rule is None
    assert dialog.isVisible()
    assert told == []
    assert field.accessibleDescription().startswith("That is no port. Write 8080")
    field.setText("80")
    assert field.accessibleDescription().startswith("8080")
    dialog.reject()


def test_a_risk_is_told_on_unless_it_is_accepted(open_dialog: Opener) -> None:
    dialog = open_dialog(SERVER)
    assert "Still told: A script's own server" in dialog.text
    assert rule(dialog).accepts == ()

    choose(dialog, "Accept the risk")

    assert rule(dialog).accepts == ("interpreter-exposed",)
    assert rule(dialog).accepts_reach is ReachLevel.NETWORK
    assert "Still told" not in dialog.text
    choose(dialog, "The internet")
    assert rule(dialog).accepts_reach is ReachLevel.NETWORK
    choose(dialog, "This computer")
    assert "more widely" in dialog.text
    dialog.reject()


def test_how_long_a_risk_is_accepted_is_told_in_one_language(
    qapp: QApplication, open_dialog: Opener
) -> None:
    pseudo = Pseudo()
    qapp.installTranslator(pseudo)
    try:
        dialog = open_dialog(SERVER)
        (accept,) = (
            one for one in dialog.findChildren(QRadioButton) if "Accept the risk" in one.text()
        )
        told = accept.accessibleDescription()
        dialog.reject()
    finally:
        qapp.removeTranslator(pseudo)
    assert f"{FIRST}the networks this computer is on" in told


def test_return_expects_and_escape_does_nothing(open_dialog: Opener, qtbot: QtBot) -> None:
    left = open_dialog(POSTGRES)
    nothing = heard(left)
    qtbot.keyClick(left, Qt.Key.Key_Escape)
    assert (left.isVisible(), nothing) == (False, [])

    dialog = open_dialog(POSTGRES)
    told = heard(dialog)
    wanted = rule(dialog)
    qtbot.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)
    assert (dialog.isVisible(), told) == (False, [wanted])


def test_what_cannot_be_told_from_others_is_refused(open_dialog: Opener, qtbot: QtBot) -> None:
    dialog = open_dialog(listener(port=22, ownership=ownerless()))
    told = heard(dialog)

    assert dialog.rule is None
    assert "cannot be told from others" in dialog.text
    buttons = [one.text() for one in dialog.findChildren(QPushButton) if one.isVisible()]
    assert buttons == ["Close"]
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert (dialog.isVisible(), told) == (False, [])


def test_markup_in_a_name_stays_text_and_every_control_has_a_name(open_dialog: Opener) -> None:
    dialog = open_dialog(SERVER)

    assert "<b>manage.py may listen" in dialog.text
    for control in dialog.findChildren(QAbstractButton):
        assert control.accessibleName() or control.text()
    for control in dialog.findChildren(QLineEdit):
        assert control.accessibleName()
    dialog.reject()


def test_the_keyboard_goes_through_it_from_top_to_bottom(open_dialog: Opener, qtbot: QtBot) -> None:
    dialog = open_dialog(SERVER)
    dialog.activateWindow()
    qtbot.waitUntil(lambda: dialog.focusWidget() is not None and dialog.focusWidget().hasFocus())
    met = []
    for _ in range(7):
        at = dialog.focusWidget()
        met.append(at.text() if isinstance(at, QAbstractButton) else at.accessibleName())
        qtbot.keyClick(at, Qt.Key.Key_Tab)

    program, *rest, again = met
    assert program.startswith("Only ")
    reach, risk = "A network this computer is on", "Go on telling me"
    assert rest == ["Port", reach, risk, "Cancel", "Expect"]
    assert again == program
    dialog.reject()


def test_it_fits_what_it_says_without_a_scroll_bar(open_dialog: Opener) -> None:
    for row in (POSTGRES, listener(port=22, ownership=ownerless())):
        dialog = open_dialog(row)
        for area in dialog.findChildren(QAbstractScrollArea):
            if area.isVisible():
                assert area.verticalScrollBar().maximum() == 0
        dialog.reject()


def test_many_matches_are_counted(open_dialog: Opener) -> None:
    more = [replace(POSTGRES, socket=socket(5432, f"127.0.0.{n}")) for n in range(2, 12)]
    dialog = open_dialog(POSTGRES, *more)

    assert "and 5 more" in dialog.text
    dialog.reject()


def test_it_follows_the_theme(open_dialog: Opener, theme: Theme) -> None:
    dialog = open_dialog(POSTGRES)
    before = dialog.palette().window().color()

    theme.choose(ThemeChoice.DARK)

    assert dialog.palette().window().color() != before
    dialog.reject()
    theme.choose(ThemeChoice.LIGHT)
