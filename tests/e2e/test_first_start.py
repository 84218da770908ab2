"""The first start begins with a sheet; reading it begins the days in which it learns."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.services.learning import FILE_NAME

if TYPE_CHECKING:
    from tests.helpers.desktop import Desktop

SHEET = "Welcome to portwatch"


def period(desktop: Desktop) -> dict[str, Any]:
    """How far it has learnt, as it is written down."""
    file = desktop.paths.state / FILE_NAME
    found: dict[str, Any] = json.loads(file.read_text()) if file.exists() else {}
    return found


@pytest.mark.parametrize("key", ["Return", "Escape"])
def test_the_sheet_is_read_once_and_begins_the_period(desktop: Desktop, key: str) -> None:
    program = desktop.start_portwatch(first=True)
    pid = program.pid
    desktop.wait_until(lambda: desktop.window(SHEET), "the sheet")
    desktop.wait_until(lambda: desktop.says(pid, "cannot be seen here"), "what it cannot see")
    for text in ("It stays on this computer", "It learns for a day"):
        assert desktop.says(pid, text)
    assert not period(desktop).get("sheet_closed")

    desktop.keys(key)
    desktop.wait_until(lambda: not desktop.window(SHEET), "the end of the sheet")
    desktop.wait_until(lambda: period(desktop).get("sheet_closed"), "the period to begin")
    desktop.wait_until(lambda: desktop.node(pid, "table cell", "port "), "the rows")

    program.terminate()
    assert program.wait(30) == 0
    again = desktop.start_portwatch(first=True)
    desktop.wait_until(lambda: desktop.node(again.pid, "table cell", "port "), "the rows")
    assert desktop.window(SHEET) is None


def test_who_quits_without_reading_it_meets_it_again(desktop: Desktop) -> None:
    program = desktop.start_portwatch(first=True)
    desktop.wait_until(lambda: desktop.window(SHEET), "the sheet")
    program.terminate()
    assert program.wait(30) == 0

    assert not period(desktop).get("sheet_closed")
    desktop.start_portwatch(first=True)
    desktop.wait_until(lambda: desktop.window(SHEET), "the sheet again")


def test_in_the_tray_it_waits_for_the_window(desktop: Desktop) -> None:
    desktop.start_portwatch("--minimized", first=True)
    runtime = desktop.paths.runtime
    desktop.wait_until(
        lambda: any(path.is_socket() for path in runtime.glob("*")), "the program to be there"
    )
    assert desktop.window(SHEET) is None

    desktop.start_portwatch(first=True)  # the second one shows the window of the first
    desktop.wait_until(lambda: desktop.window(SHEET), "the sheet")
