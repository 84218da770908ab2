"""Notifications, sent over a real bus to a server that answers as the test wants."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from portwatch.core.alerts import Alert
from portwatch.core.model import Instant, Verdict
from portwatch.ui.icons import app_icon
from portwatch.ui.notifier import PATIENCE, SHOWN_AT_MOST, WAITING_AT_MOST, DesktopNotifier
from tests.helpers import rows
from tests.helpers.notification_server import NotificationServer
from tests.helpers.session_bus import session_bus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no bus for tests")


class Room:
    """A notifier, what it could not show, and a clock that stands until it is moved."""

    def __init__(self, bus: str, qtbot: QtBot) -> None:
        self.bus = bus
        self.time = 100.0
        self.notifier = DesktopNotifier(lambda: Instant(self.time, self.time), app_icon())
        self.refused: list[str] = []
        self.clicked: list[str] = []
        self.notifier.refused.connect(lambda alert: self.refused.append(alert.title))
        self.notifier.activated.connect(
            lambda alert, answer: self.clicked.append(f"{alert.title}: {answer}")
        )
        self._qtbot = qtbot

    def notify(self, *titles: str, continues: bool = False) -> None:
        for title in titles:
            self.notifier.notify(alert(title, continues=continues))

    def wait(self, seconds: float = PATIENCE + 0.1) -> None:
        """Let time pass, as the timer does that stands behind it."""
        self.time += seconds
        self.notifier.expire()

    @contextmanager
    def server(self) -> Iterator[NotificationServer]:
        """A server that has been noticed."""
        with NotificationServer(self.bus) as made:
            self.settle()
            yield made

    def settle(self) -> None:
        """Let everything arrive that is on its way."""
        self._qtbot.wait(100)

    def meet(self, server: NotificationServer) -> None:
        """The first alert, shown as number 1."""
        self.notify("first")
        server.answer_capabilities("actions", "body")
        self.settle()
        server.show(1)
        self.settle()


def alert(title: str, *, continues: bool = False, more: int = 0) -> Alert:
    """One that is urgent if its title says so."""
    verdict = Verdict.SUSPICIOUS if "urgent" in title else Verdict.UNEXPECTED
    told = (rows.listener("vite", 5173, verdict),)
    return Alert(title, "body", told, continues=continues, more=more)


@contextmanager
def opened(qtbot: QtBot) -> Iterator[Room]:
    """A room on a bus that ends with it."""
    with session_bus() as bus, pytest.MonkeyPatch.context() as patch:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
        made = Room(bus, qtbot)
        made.notifier.open()
        yield made


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    with opened(qtbot) as made:
        made.settle()
        yield made
        made.notifier.close()


def test_the_window_needs_no_library_for_the_bus() -> None:
    """Only Linux has a session bus; elsewhere its library is not even installed."""
    code = (
        "import sys; sys.modules['jeepney'] = None\n"
        "from portwatch.core.alerts import Alert\n"
        "from portwatch.services.runtime import now\n"
        "import portwatch.ui.desk\n"
        "from portwatch.ui.notifier import DesktopNotifier\n"
        "from PySide6.QtGui import QIcon\n"
        "notifier = DesktopNotifier(now, QIcon())\n"
        "notifier.refused.connect(lambda alert: print('refused', alert.title))\n"
        "notifier.open()\n"
        "notifier.notify(Alert('this', '', ()))\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], check=False, capture_output=True, text=True, timeout=60
    )

    assert (told.returncode, told.stdout, told.stderr) == (0, "refused this\n", "")


def test_a_server_is_told_and_a_click_is_heard(room: Room) -> None:
    with room.server() as server:
        room.meet(server)
        server.click(1)
        room.settle()

    assert (room.clicked, room.refused) == (["first: default"], [])


def test_without_a_server_an_alert_goes_another_way_at_once(room: Room) -> None:
    room.notify("first")
    room.settle()
    assert room.refused == ["first"]
    room.notify("second")
    assert room.refused == ["first", "second"]


def test_a_server_that_starts_later_is_found(room: Room) -> None:
    room.notify("first")
    room.settle()
    with room.server() as server:
        room.notify("second")
        server.answer_capabilities()
        room.settle()
        assert server.show(1)[3] == "second"

    assert room.refused == ["first"]


def test_a_server_that_was_replaced_is_asked_anew(room: Room) -> None:
    with room.server() as server:
        room.meet(server)
    room.settle()
    with room.server() as server:
        room.notify("second", continues=True)
        server.answer_capabilities()
        room.settle()
        shown = server.show(7)

    assert (shown[1], shown[3]) == (0, "second")  # its numbers are not the old one's


def test_a_server_that_starts_when_it_is_called_is_asked_again(room: Room) -> None:
    """As the bus starts one: the call is on its way before the server is noticed."""
    with NotificationServer(room.bus) as server:
        room.notify("first")
        server.answer_capabilities()
        room.settle()
        server.answer_capabilities()
        room.settle()
        assert server.show(1)[3] == "first"
        assert not server.has_calls()


def test_a_server_that_ended_is_no_place_for_an_alert(room: Room) -> None:
    with room.server() as server:
        room.meet(server)
    room.settle()
    room.notify("second")
    room.settle()

    assert room.refused == ["second"]


def test_a_server_is_asked_once_what_it_can_do(room: Room) -> None:
    with room.server() as server:
        room.meet(server)
        room.notify("second")
        server.show(2)
        room.settle()
        assert not server.has_calls()


def test_a_server_that_never_tells_what_it_can_do_is_not_waited_for(room: Room) -> None:
    with room.server():
        room.notify("first")
        room.settle()
        room.wait(PATIENCE - 1)
        assert room.refused == []
        room.wait(1.1)
        assert room.refused == ["first"]
        room.notify("second")
        assert room.refused == ["first", "second"]


def test_a_server_that_answers_after_all_is_trusted_again(room: Room) -> None:
    with room.server() as server:
        room.notify("first")
        room.settle()
        room.wait()
        server.answer_capabilities()
        room.settle()
        room.notify("second")
        assert server.show(1)[3] == "second"

    assert room.refused == ["first"]


def test_what_went_another_way_is_taken_back_when_it_is_shown_late(room: Room) -> None:
    with room.server() as server:
        room.meet(server)
        room.notify("second")
        call = server.next_call("Notify")
        room.wait()
        assert room.refused == ["second"]
        server.answer(call, 2)
        room.settle()
        assert server.next_call("CloseNotification").body == (2,)
        room.notify("third")
        assert server.show(3)[3] == "third"

    assert room.refused == ["second"]


def test_what_is_on_show_is_taken_back_when_the_program_ends(room: Room) -> None:
    with room.server() as server:
        room.meet(server)
        room.notify("second, urgent")
        server.show(2)
        room.settle()
        assert room.notifier.has_bus
        room.notifier.close()

        assert [server.next_call("CloseNotification").body for _ in range(2)] == [(1,), (2,)]
    assert not room.notifier.has_bus


def test_what_waits_has_a_cap_and_the_oldest_goes_another_way(room: Room) -> None:
    titles = [f"alert {number}" for number in range(WAITING_AT_MOST + 3)]
    with room.server() as server:
        room.notify(*titles)
        room.settle()
        assert room.refused == titles[:3]
        server.answer_capabilities()
        shown = []
        for number in range(WAITING_AT_MOST):
            room.settle()
            shown.append(server.show(number + 1)[3])

    assert shown == titles[3:]


def test_news_that_is_repeated_by_the_next_alert_is_told_once(room: Room) -> None:
    with room.server():
        room.notify("1 port")
        room.notify("2 ports", continues=True)
        room.settle()
        room.wait()

    assert room.refused == ["2 ports"]


def test_an_alert_takes_the_place_of_the_one_that_it_continues(room: Room) -> None:
    with room.server() as server:
        room.meet(server)
        room.notify("1 port")
        room.notify("2 ports", continues=True)
        first = server.show(2)
        room.settle()
        second = server.show(2)

    assert (first[1], first[3]) == (0, "1 port")
    assert (second[1], second[3]) == (2, "2 ports")


def test_an_alert_that_is_refused_goes_another_way(room: Room) -> None:
    with room.server() as server:
        room.meet(server)
        room.notify("second")
        server.refuse()
        room.settle()
        room.notify("third", continues=True)
        assert server.show(3)[1] == 0  # number 1 has nothing to do with it

    assert room.refused == ["second"]


def test_a_bus_that_ends_loses_nothing(room: Room, qtbot: QtBot) -> None:
    with opened(qtbot) as other, other.server() as server:
        other.meet(server)
        other.notify("second", "third")
        room.settle()
    qtbot.waitUntil(lambda: other.refused == ["second", "third"])
    other.notify("fourth")
    assert other.refused[-1] == "fourth"


def test_a_bus_that_ends_when_all_is_said_is_no_fault(qtbot: QtBot) -> None:
    with opened(qtbot) as other:
        other.settle()
    qtbot.waitUntil(lambda: not other.notifier.has_bus)
    assert other.refused == []


def test_only_the_newest_clicks_are_understood(room: Room, qtbot: QtBot) -> None:
    with room.server() as server:
        room.meet(server)
        for number in range(2, SHOWN_AT_MOST + 2):
            room.notify(f"alert {number}")
            server.show(number)
            qtbot.waitUntil(lambda wanted=number: wanted in room.notifier._shown)
        server.click(1)
        server.click(2)
        room.settle()

    assert room.clicked == ["alert 2: default"]


def test_the_body_is_no_markup_where_the_server_takes_it_for_that(room: Room) -> None:
    with room.server() as server:
        room.notifier.notify(Alert("t", "<b>x</b> & co", ()))
        server.answer_capabilities("body-markup")
        room.settle()
        assert server.show(1)[4] == "&lt;b&gt;x&lt;/b&gt; &amp; co"


def test_a_long_body_is_cut_before_it_is_escaped(room: Room) -> None:
    with room.server() as server:
        room.notifier.notify(Alert("t", "<" * 2000, ()))
        server.answer_capabilities("body-markup")
        room.settle()
        body = server.show(1)[4]
        assert body.endswith(";…")
        assert len(body.replace("&lt;", "<")) == 600


def test_buttons_answer_for_one_piece_of_news_alone(room: Room, qtbot: QtBot) -> None:
    with room.server() as server:
        room.meet(server)
        room.notify("one")
        one = server.show(2)
        room.settle()
        room.notifier.notify(alert("two", more=1))
        two = server.show(3)
        room.settle()
        server.click(2, "stop")
        server.click(2, "expect")
        server.click(3, "stop")  # that was not offered
        server.click(3, "format the disk")
        server.click(3)
        qtbot.waitUntil(lambda: len(room.clicked) >= 3)

    assert one[5] == ["default", "Show", "expect", "Expect…", "stop", "Stop…"]
    assert two[5] == ["default", "Show"]
    assert room.clicked == ["one: stop", "one: expect", "two: default"]


def test_what_is_urgent_is_marked_so_and_stays(room: Room) -> None:
    with room.server() as server:
        room.meet(server)
        room.notify("calm", "urgent")
        calm = server.show(2)
        room.settle()
        urgent = server.show(3)
        room.settle()
        room.notify("2 ports", continues=True)
        summary = server.show(2)

    assert (calm[6]["urgency"], urgent[6]["urgency"]) == (("y", 1), ("y", 2))
    assert urgent[1] == 0
    assert summary[1] == 2  # in the place of the calm one


def test_the_picture_is_sent_along(room: Room) -> None:
    with room.server() as server:
        room.notify("first")
        server.answer_capabilities("body")
        room.settle()
        hints = server.show(1)[6]

    signature, (width, height, row, has_alpha, bits, channels, pixels) = hints["image-data"]
    assert (signature, has_alpha, bits, channels) == ("(iiibiiay)", True, 8, 4)
    assert (len(pixels), width > 0, any(pixels[3::4])) == (row * height, True, True)


def test_a_summary_takes_nothing_urgent_with_it(room: Room) -> None:
    with room.server():
        room.notify("1 port", "urgent")
        room.notify("2 ports", continues=True)
        room.settle()
        room.wait()
    assert room.refused == ["urgent", "2 ports"]
