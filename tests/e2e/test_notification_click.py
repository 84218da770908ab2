"""A click on a notification shows the row, whatever stands in its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from portwatch.services.runtime import DATA_DIR_VARIABLE
from tests.helpers.suspicious_server import SuspiciousServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.desktop import Desktop


@pytest.fixture(autouse=True)
def _learns_nothing(desktop: Desktop, tmp_path: Path) -> None:
    """Every port is news: a program whose ports are learnt as any is announced but once."""
    data = tmp_path / "data"
    desktop.env[DATA_DIR_VARIABLE] = str(data)
    (data / "config").mkdir(mode=0o700, parents=True)
    (data / "config" / "config.toml").write_text("[learn]\nhours = 0\n")


@pytest.fixture
def server() -> Iterator[SuspiciousServer]:
    with SuspiciousServer() as made:
        made.listen()
        yield made


def click_on_news(desktop: Desktop, pid: int, port: int) -> None:
    """Click on the notification of a port, and wait for its row and its details."""
    desktop.wait_until(lambda: desktop.dunst.shown, "the notification")
    desktop.dunst.act()
    desktop.wait_until(lambda: desktop.says(pid, f"only on port {port}"), "the details of the row")
    desktop.wait_until(lambda: desktop.node(pid, "table cell", f"port {port},"), "the row")


def test_a_click_on_the_notification_shows_the_row(
    desktop: Desktop, server: SuspiciousServer
) -> None:
    program = desktop.start_watching()
    desktop.dunst.close_all()

    click_on_news(desktop, program.pid, server.listen())


def test_a_click_on_the_notification_ends_the_pause(
    desktop: Desktop, server: SuspiciousServer
) -> None:
    program = desktop.start_watching()
    pause = desktop.node(program.pid, "check box", "Pause")
    assert pause is not None
    desktop.dunst.close_all()  # what others opened meanwhile may cover the button
    desktop.click_on(pause)
    desktop.wait_until(lambda: desktop.says(program.pid, "Paused at"), "the pause")
    desktop.dunst.close_all()

    click_on_news(desktop, program.pid, server.listen())


def test_a_click_on_the_notification_unfolds_the_row_s_group(
    desktop: Desktop, server: SuspiciousServer
) -> None:
    program = desktop.start_watching()
    head = desktop.wait_until(
        lambda: desktop.node(program.pid, "table cell", "e2e-server, 2 sockets, unfolded"),
        "the head",
    )
    desktop.click_on(head)
    desktop.keys("Left")
    desktop.wait_until(
        lambda: desktop.node(program.pid, "table cell", "e2e-server, 2 sockets, folded"), "the fold"
    )
    desktop.dunst.close_all()

    click_on_news(desktop, program.pid, server.listen())
