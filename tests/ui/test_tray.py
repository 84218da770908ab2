from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from portwatch.core.alerts import Alert
from portwatch.core.model import Verdict
from portwatch.ui.actions import Actions
from portwatch.ui.icons import tray_icon
from portwatch.ui.theme import ThemeChoice
from portwatch.ui.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QIcon
    from pytestqt.qtbot import QtBot

    from portwatch.ui.theme import Theme


@pytest.fixture
def tray(qtbot: QtBot, theme: Theme) -> Iterator[Tray]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Tray(theme, Actions(window))
    yield made
    made.stop()


def icon(tray: Tray) -> QSystemTrayIcon:
    return tray.findChildren(QSystemTrayIcon)[0]


def is_drawn(tray: Tray, expected: QIcon) -> bool:
    return icon(tray).icon().pixmap(32, 32).toImage() == expected.pixmap(32, 32).toImage()


def test_the_icon_is_the_worst_verdicts(tray: Tray) -> None:
    tray.show_state(Verdict.RISKY, "1 program needs a look", new=False)
    assert is_drawn(tray, tray_icon(Verdict.RISKY, new=False, dark_panel=False))
    tray.show_state(Verdict.EXPECTED, "All is expected", new=True)
    assert is_drawn(tray, tray_icon(Verdict.EXPECTED, new=True, dark_panel=False))
    assert "All is expected" in icon(tray).toolTip()


def test_the_icon_follows_the_scheme(tray: Tray, theme: Theme) -> None:
    tray.show_state(Verdict.SUSPICIOUS, "x", new=False)
    theme.choose(ThemeChoice.DARK)
    assert is_drawn(tray, tray_icon(Verdict.SUSPICIOUS, new=False, dark_panel=True))
    theme.choose(ThemeChoice.LIGHT)
    assert is_drawn(tray, tray_icon(Verdict.SUSPICIOUS, new=False, dark_panel=False))


def test_a_hostile_name_is_no_markup_in_any_panel(tray: Tray) -> None:
    tray.show_state(Verdict.RISKY, "<img src=x> & co is risky", new=False)
    tip = icon(tray).toolTip()
    assert not set("<>&").intersection(tip)
    assert "img src=x" in tip


def test_a_balloon_is_no_markup_for_whoever_draws_it(
    tray: Tray, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt hands it to a server that may take it for markup, or draws it itself as plain text."""
    shown: list[tuple[str, ...]] = []
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _self, *told: shown.append(told[:2]))
    tray.balloon(Alert("<b>x</b> & co", "<a href='http://y'>me</a> &lt;b&gt; listens", ()))

    (told,) = shown
    assert not set("<>&").intersection("".join(told))
    assert "co" in told[0]
    assert "me" in told[1]


def test_each_sentence_is_told_whole(tray: Tray) -> None:
    """An ampersand marks a letter in a menu, two are drawn as one."""
    tray.show_state(Verdict.RISKY, "R&D is risky", new=False)
    assert line(tray) == "R&&D is risky"
    tray.show_state(Verdict.RISKY, "R&&D is risky", new=False)
    assert line(tray) == "R&&&&D is risky"


def line(tray: Tray) -> str:
    menu = icon(tray).contextMenu()
    return menu.actions()[0].text()
