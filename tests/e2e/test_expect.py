"""A daemon is unexpected until the person expects it in the window; that can be taken back."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.services.runtime import DATA_DIR_VARIABLE
from tests.helpers.daemons import daemon

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.desktop import Desktop


@pytest.fixture
def data(tmp_path: Path, desktop: Desktop) -> Path:
    """A fresh data folder of the programs on the desktop."""
    made = tmp_path / "data"
    desktop.env[DATA_DIR_VARIABLE] = str(made)
    return made


@pytest.fixture
def learns_nothing(data: Path) -> None:
    (data / "config").mkdir(mode=0o700, parents=True)
    (data / "config" / "config.toml").write_text("[learn]\nhours = 0\n")


@contextmanager
def server(folder: Path) -> Iterator[int]:
    """A web server on loopback; gives its port."""
    folder.mkdir()
    with daemon("http.server", folder) as (_, port):
        yield port


def row(desktop: Desktop, pid: int, port: int, word: str = "") -> dict[str, Any] | None:
    """A cell of the listener's row, if the row tells that."""
    for node in desktop.nodes(pid):
        name = node["name"]
        is_cell = node["role"] == "table cell" and not name.endswith(", closed")
        if is_cell and f"port {port}," in name and word in name:
            return node
    return None


def ask_to_expect(desktop: Desktop, pid: int, found: dict[str, Any]) -> None:
    """Take Expect… from the menu of a row, and wait for the dialog."""
    before = desktop.windows(pid)
    desktop.click_on(found, button=3)
    desktop.wait_until(lambda: desktop.windows(pid) > before, "the row's menu")
    desktop.wait_until(lambda: chosen(desktop), "the dialog")


def chosen(desktop: Desktop) -> bool:
    """Take Expect… with the keys: a menu that has just come may not have them yet."""
    desktop.keys(*["Down"] * 4, "Return")  # below Stop…, Stop tree… and Pause program
    try:
        desktop.wait_until(lambda: desktop.window("Expect a listener"), "the dialog", 5)
    except TimeoutError:
        return False
    return True


@pytest.mark.usefixtures("learns_nothing")
def test_what_is_expected_in_the_window_can_be_taken_back(
    desktop: Desktop, data: Path, tmp_path: Path
) -> None:
    rules = data / "config" / "expectations.toml"
    program = desktop.start_watching()
    pid = program.pid
    with server(tmp_path / "served") as port:
        found = desktop.wait_until(lambda: row(desktop, pid, port, "unexpected"), "the row")
        ask_to_expect(desktop, pid, found)
        assert not rules.exists()
        desktop.keys("Return")

        desktop.wait_until(lambda: row(desktop, pid, port, ", expected"), "the verdict")
        assert desktop.node(pid, "push button", "Undo: ") is not None
        assert f"port = {port}" in rules.read_text()
        assert rules.stat().st_mode & 0o777 == 0o600
        desktop.keys("ctrl+z")
        desktop.wait_until(lambda: row(desktop, pid, port, "unexpected"), "the first verdict")
        assert f"port = {port}" not in (rules.read_text() if rules.exists() else "")
        assert desktop.node(pid, "push button", "Undo: ") is None
    assert program.poll() is None


@pytest.mark.usefixtures("learns_nothing")
def test_the_page_of_the_rules_is_read_and_used_by_the_keyboard_alone(
    desktop: Desktop, data: Path, tmp_path: Path
) -> None:
    rules = data / "config" / "expectations.toml"
    pid = desktop.start_watching().pid
    with server(tmp_path / "served") as port:
        found = desktop.wait_until(lambda: row(desktop, pid, port, "unexpected"), "the row")
        ask_to_expect(desktop, pid, found)
        desktop.keys("Return")
        desktop.wait_until(lambda: row(desktop, pid, port, ", expected"), "the verdict")

        desktop.keys("ctrl+r")
        rule = f"port {port} tcp, at most this computer, you, last match now"
        desktop.wait_until(lambda: desktop.says(pid, rule), "the rule, as it is spoken")
        kept = rules.read_text()
        desktop.keys("Delete")
        desktop.wait_until(lambda: f"port = {port}" not in rules.read_text(), "the file without it")
        desktop.wait_until(lambda: not desktop.says(pid, rule), "the page without it")
        desktop.keys("ctrl+z")
        desktop.wait_until(lambda: rules.read_text() == kept, "the file with it")
        desktop.wait_until(lambda: desktop.says(pid, rule), "the rule again")
        desktop.keys("Escape")
        desktop.wait_until(lambda: row(desktop, pid, port, ", expected"), "the list of listeners")


def test_what_is_learnt_is_expected_and_announced_once(
    desktop: Desktop, data: Path, tmp_path: Path
) -> None:
    rules = data / "config" / "expectations.toml"
    program = desktop.start_watching()
    with server(tmp_path / "served") as port:
        desktop.wait_until(lambda: row(desktop, program.pid, port, ", expected"), "the row")
        desktop.wait_until(lambda: told_of(desktop, port), "the notification")
        desktop.wait_until(lambda: rules.exists() and "[[learnt]]" in rules.read_text(), "the rule")
        assert 'script = "http.server"' in rules.read_text()
        shown = desktop.wait_until(lambda: row(desktop, program.pid, port), "the row")
        desktop.click_on(shown)
        desktop.wait_until(
            lambda: desktop.says(program.pid, "A learnt rule (http-server-"), "why it is expected"
        )
        assert len(told_of(desktop, port)) == 1


def told_of(desktop: Desktop, port: int) -> list[dict[str, Any]]:
    """The notifications so far that name a port."""
    told = desktop.notifications()
    return [one for one in told if str(port) in one["summary"] + one["body"]]
