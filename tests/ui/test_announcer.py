"""From what a poll finds to a notification, on a clock that stands until it is moved."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QObject, Signal

from portwatch.core.alert_policy import BURST, AlertPolicy
from portwatch.core.alerts import Alert, Answer
from portwatch.core.model import Instant, Verdict
from portwatch.core.settings import AlertSettings, Settings
from portwatch.ui.announcer import Announcer
from tests.helpers import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from portwatch.core.model import Listener


class Desktop(QObject):
    """Takes notifications, and balloons where it has a tray."""

    activated = Signal(object, object)
    refused = Signal(object)
    balloon_clicked = Signal(object)
    is_available = True
    stands = True

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []
        self.balloons: list[str] = []

    def look(self) -> None:
        self.is_available = self.stands

    def notify(self, alert: Alert) -> None:
        self.shown.append(alert.title)

    def balloon(self, alert: Alert) -> None:
        self.balloons.append(alert.title)


class Stage:
    """An announcer before a desktop; a look takes no time."""

    def __init__(self) -> None:
        self.desktop = Desktop()
        self.seconds = 100.0
        self.standing: tuple[Listener, ...] = ()
        self.answers: list[tuple[str, Answer]] = []
        self.banners: list[str] = []
        desktop: Any = self.desktop
        policy = AlertPolicy(AlertSettings(), lambda _: 12.0)
        self.announcer = Announcer(desktop, desktop, policy, self.now)
        self.announcer.answered.connect(lambda one, said: self.answers.append((one.title, said)))
        self.announcer.banner_requested.connect(lambda one: self.banners.append(one.title))

    def now(self) -> Instant:
        return Instant(self.seconds, rows.NOW + self.seconds)

    def sees(self, *opened: Listener) -> bool:
        self.standing += opened
        tick: Any = SimpleNamespace(alerts=opened, at=self.now(), listeners=self.standing)
        return self.announcer.follow(tick) is not None


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    del qtbot
    made = Stage()
    yield made
    made.announcer.deleteLater()


def news(name: str, port: int, verdict: Verdict = Verdict.UNEXPECTED) -> Listener:
    return rows.listener(name, port, verdict)


def test_what_comes_close_together_is_summed_up_without_another_look(
    stage: Stage, qtbot: QtBot
) -> None:
    assert stage.sees(news("a", 1))
    stage.seconds += BURST - 0.05
    assert stage.sees(news("b", 2))
    assert stage.desktop.shown == ["a holds port 1"]

    stage.seconds += 0.1
    qtbot.waitUntil(lambda: stage.desktop.shown == ["a holds port 1", "2 programs opened ports"])


def test_what_opens_while_nobody_is_there_is_told_on_the_return(stage: Stage) -> None:
    """At that moment, and not at the next look."""
    stage.announcer.follow_presence(True)
    assert stage.sees(news("a", 1))
    stage.seconds += 10
    assert stage.sees(news("b", 2), news("evil", 4444, Verdict.SUSPICIOUS))
    assert stage.desktop.shown == ["Suspicious: evil holds port 4444"]

    stage.seconds += 50
    stage.announcer.follow_presence(False)
    assert stage.desktop.shown[1:] == ["2 programs opened ports"]


def test_what_makes_no_notification_is_news_nevertheless(stage: Stage) -> None:
    stage.sees(news("a", 1))
    stage.seconds += 10

    assert stage.sees(news("a", 2))
    assert not stage.sees()
    assert stage.desktop.shown == ["a holds port 1"]


def test_what_the_desktop_refuses_goes_to_the_tray_or_into_the_window(stage: Stage) -> None:
    alert = Alert("a holds port 1", "", (news("a", 1),))
    stage.desktop.refused.emit(alert)
    stage.desktop.stands = False  # since a moment, and nobody has looked for it since
    stage.desktop.refused.emit(alert)

    assert stage.desktop.balloons == [alert.title]
    assert stage.banners == [alert.title]


def test_an_answer_is_passed_on_and_a_click_on_a_balloon_shows(stage: Stage) -> None:
    alert = Alert("a holds port 1", "", (news("a", 1),))
    stage.desktop.activated.emit(alert, Answer.STOP)
    stage.desktop.balloon_clicked.emit(alert)
    stage.desktop.balloon_clicked.emit(Alert("portwatch goes on", "", ()))

    assert stage.answers == [(alert.title, Answer.STOP), (alert.title, Answer.SHOW)]


def test_whoever_rests_hears_what_came_meanwhile_in_one_summary(stage: Stage) -> None:
    stage.announcer.rest(3600)
    stage.sees(news("a", 1))
    stage.seconds += 30
    stage.sees(news("b", 2), news("evil", 4444, Verdict.SUSPICIOUS))
    assert stage.desktop.shown == ["Suspicious: evil holds port 4444"]

    stage.announcer.rest(0)
    assert stage.desktop.shown[1:] == ["2 programs opened ports"]


def test_a_person_who_turns_notifications_off_gets_none_from_then_on(stage: Stage) -> None:
    stage.sees(news("a", 1))

    stage.announcer.follow_settings(Settings(alerts=AlertSettings(notify=False)))
    stage.sees(news("b", 2, Verdict.SUSPICIOUS))

    assert stage.desktop.shown == ["a holds port 1"]
