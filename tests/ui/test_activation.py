"""A token that came with a click on a notification, over a real bus."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

import pytest

from portwatch.core.alerts import Alert
from portwatch.core.model import Verdict
from portwatch.services.runtime import now
from portwatch.ui.activation import VARIABLE
from portwatch.ui.icons import app_icon
from portwatch.ui.notifier import DesktopNotifier
from tests.helpers import rows
from tests.helpers.notification_server import NotificationServer
from tests.helpers.session_bus import session_bus

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no bus for tests")


def test_a_click_brings_the_token_by_which_the_window_comes_to_the_front(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "of-the-start")
    tokens: list[str | None] = []
    with session_bus() as bus, NotificationServer(bus) as server:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", bus)
        notifier = DesktopNotifier(now, app_icon())
        notifier.activated.connect(lambda *_: tokens.append(os.environ.get(VARIABLE)))
        notifier.open()
        notifier.notify(Alert("new", "", (rows.listener("vite", 5173, Verdict.UNEXPECTED),)))
        server.answer_capabilities("actions")
        qtbot.wait(100)
        server.show(1)
        qtbot.wait(100)
        server.give_token(2, "of-another")
        server.give_token(1, "of-the-click")
        server.click(1)
        qtbot.waitUntil(lambda: bool(tokens))
        notifier.close()

    assert tokens == ["of-the-click"]
