"""Presence over a real bus, told by stand-ins for logind and a screen saver.

See tests/helpers/fake_presence.py for what they are; one bus stands for the system's and the
session's.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from portwatch.core.presence import is_absent, session_path
from portwatch.ui.presence import Presence
from tests.helpers.fake_presence import OTHER, PATH, SESSION_ID, FakeLogind, FakeSaver
from tests.helpers.session_bus import session_bus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no bus for tests")


class Stage:
    """Presence as it is told; all that it told."""

    def __init__(self, session_id: str = SESSION_ID) -> None:
        self.presence = Presence({"XDG_SESSION_ID": session_id} if session_id else {})
        self.told: list[bool] = []
        self.presence.changed.connect(self.told.append)


@pytest.fixture(scope="module")
def bus() -> Iterator[str]:
    with session_bus() as made:
        yield made


@pytest.fixture
def stage(bus: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    del qtbot
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", bus)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
    made = Stage()
    yield made
    made.presence.close()
    made.presence.deleteLater()


@pytest.mark.parametrize("hint", ["IdleHint", "LockedHint"])
def test_who_leaves_and_returns_is_noticed(stage: Stage, bus: str, qtbot: QtBot, hint: str) -> None:
    with FakeLogind(bus) as logind:
        stage.presence.open()
        qtbot.waitUntil(lambda: "GetAll" in logind.asked)
        logind.set(**{hint: True})
        qtbot.waitUntil(lambda: stage.told == [True])
        assert stage.presence.is_away
        logind.set(**{hint: False})
        qtbot.waitUntil(lambda: stage.told == [True, False])


def test_who_was_away_already_is_noticed(stage: Stage, bus: str, qtbot: QtBot) -> None:
    with FakeLogind(bus) as logind:
        logind.hints["LockedHint"] = "b", True
        stage.presence.open()

        qtbot.waitUntil(lambda: stage.told == [True])


@pytest.mark.parametrize("session_id", ["", "gone"])
def test_the_session_that_is_shown_counts_where_the_own_is_not_known(
    stage: Stage, bus: str, qtbot: QtBot, session_id: str
) -> None:
    """As for what the user's own service manager started."""
    with FakeLogind(bus) as logind:
        shown = Stage(session_id)
        shown.presence.open()
        qtbot.waitUntil(lambda: "GetAll" in logind.asked)
        logind.set(LockedHint=True)
        qtbot.waitUntil(lambda: shown.told == [True])
        shown.presence.close()
        shown.presence.deleteLater()
    del stage


def test_another_persons_session_is_not_ones_own(stage: Stage, bus: str, qtbot: QtBot) -> None:
    with FakeLogind(bus) as logind:
        stage.presence.open()
        qtbot.waitUntil(lambda: "GetAll" in logind.asked)
        logind.set(OTHER, LockedHint=True)
        logind.set(IdleHint=True)
        qtbot.waitUntil(lambda: stage.told == [True])

        assert logind.asked.count("GetAll") == 2


def test_where_logind_ends_somebody_is_there_until_it_tells_again(
    stage: Stage, bus: str, qtbot: QtBot
) -> None:
    with FakeLogind(bus) as logind:
        logind.hints["LockedHint"] = "b", True
        stage.presence.open()
        qtbot.waitUntil(lambda: stage.told == [True])
    qtbot.waitUntil(lambda: stage.told == [True, False])
    with FakeLogind(bus) as later:
        later.hints["LockedHint"] = "b", True
        qtbot.waitUntil(lambda: stage.told == [True, False, True])


def test_a_screen_saver_that_comes_late_is_heard(stage: Stage, bus: str, qtbot: QtBot) -> None:
    stage.presence.open()
    with FakeSaver(bus) as saver:
        qtbot.waitUntil(lambda: "GetActive" in saver.asked)
        saver.turn(on=True)
        qtbot.waitUntil(lambda: stage.told == [True])
        saver.turn(on=False)
        qtbot.waitUntil(lambda: stage.told == [True, False])
        saver.turn(on=True)
        qtbot.waitUntil(lambda: stage.presence.is_away)
    qtbot.waitUntil(lambda: not stage.presence.is_away)


def test_as_long_as_one_of_them_says_so_nobody_is_there(
    stage: Stage, bus: str, qtbot: QtBot
) -> None:
    with FakeLogind(bus) as logind, FakeSaver(bus, is_active=True) as saver:
        logind.hints["LockedHint"] = "b", True
        stage.presence.open()
        qtbot.waitUntil(lambda: stage.told == [True])
        qtbot.waitUntil(lambda: "GetActive" in saver.asked and "GetAll" in logind.asked)
        saver.turn(on=False)
        logind.set(LockedHint=False)
        qtbot.waitUntil(lambda: stage.told == [True, False])


@pytest.mark.parametrize("address", ["unix:path=/nowhere", "nonsense"])
def test_without_a_bus_somebody_is_there(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", address)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    stage.presence.open()

    assert not stage.presence.is_away


def test_a_bus_that_ends_takes_nobody_away(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    with session_bus() as short:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", short)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", short)
        stage = Stage()
        with FakeLogind(short) as logind:
            logind.hints["LockedHint"] = "b", True
            stage.presence.open()
            qtbot.waitUntil(lambda: stage.told == [True])
    qtbot.waitUntil(lambda: stage.told == [True, False])
    stage.presence.close()
    stage.presence.deleteLater()


def test_only_a_session_with_a_screen_is_idle_by_its_hint() -> None:
    """Of a terminal's session it says that nobody types into that terminal."""
    idle = {"IdleHint": ("b", True), "Type": ("s", "tty")}

    assert not is_absent(idle)
    assert is_absent({**idle, "LockedHint": ("b", True)})
    assert is_absent({**idle, "Type": ("s", "wayland")})
    assert not is_absent({})


def test_what_is_no_path_of_a_session_is_none() -> None:
    assert session_path((PATH,)) == PATH
    assert session_path((("(so)", ("1", PATH)),)) == PATH
    for body in ((), ("/",), (5,), (("(so)", ("", "/")),), (("s", "x"),), (("(s)", ("x",)),)):
        assert session_path(body) is None
