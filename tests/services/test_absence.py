"""Whether an absence is told, as stand-ins for logind and a screen saver have it on a real bus."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from portwatch.services.absence import outlook
from tests.helpers.fake_presence import SESSION_ID, FakeLogind, FakeSaver
from tests.helpers.session_bus import session_bus

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(shutil.which("dbus-daemon") is None, reason="no bus for tests")


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with session_bus() as made:
        monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", made)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", made)
        yield made


@pytest.mark.parametrize("session_id", ["", SESSION_ID])
def test_who_tells_of_it_is_named(bus: str, session_id: str) -> None:
    environ = {"XDG_SESSION_ID": session_id}
    with FakeLogind(bus):
        assert outlook(environ).startswith("told by logind: ")
        with FakeSaver(bus):
            assert outlook(environ).startswith("told by logind and the screen saver: ")
    with FakeSaver(bus):
        assert outlook(environ).startswith("told by the screen saver: ")


def test_where_nothing_tells_that_is_said(bus: str, monkeypatch: pytest.MonkeyPatch) -> None:
    told = "not known: neither logind nor a screen saver tells of it"
    assert outlook({}).startswith(told)
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS")
    monkeypatch.setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere")
    assert outlook({"XDG_SESSION_ID": SESSION_ID}).startswith(told)
    assert bus
