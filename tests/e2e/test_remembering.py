"""What listened while the window ran is told afterwards, also after the window was killed."""

from __future__ import annotations

import json
import signal
from contextlib import contextmanager
from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.services.runtime import DATA_DIR_VARIABLE
from tests.helpers.daemons import daemon
from tests.helpers.program import portwatch
from tests.helpers.remembering import asked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.desktop import Desktop


@pytest.fixture
def data(tmp_path: Path, desktop: Desktop) -> Path:
    """A fresh data folder of the programs on the desktop, in which nothing is learnt."""
    made = tmp_path / "data"
    (made / "config").mkdir(mode=0o700, parents=True)
    (made / "config" / "config.toml").write_text("[learn]\nhours = 0\n")
    desktop.env[DATA_DIR_VARIABLE] = str(made)
    return made


@contextmanager
def server(folder: Path) -> Iterator[int]:
    """A web server on loopback; gives its port."""
    folder.mkdir()
    with daemon("http.server", folder) as (_, port):
        yield port


def remembered(data: Path, port: int) -> list[dict[str, Any]]:
    """The episodes of a server on a port, as the command line tells them meanwhile.

    That the test looked for a free port is remembered as well, without an owner.
    """
    told = portwatch("history", "--json", f"port:{port}", "--data-dir", str(data))
    assert told.returncode in {0, 5}, told.stderr
    found: list[dict[str, Any]] = json.loads(told.stdout)["episodes"] if told.stdout else []
    return [one for one in found if one["listener"]["owners"]]


def pauses(data: Path) -> list[str]:
    """Why nothing was watched at times."""
    path = data / "state" / "history.sqlite"
    return [kind for (kind,) in asked(path, "SELECT kind FROM pause")]


def seconds(one: dict[str, Any]) -> float:
    ends = [datetime.fromisoformat(one[key]) for key in ("opened", "closed")]
    return (ends[1] - ends[0]).total_seconds()


def test_a_listener_that_came_and_went_is_remembered(
    desktop: Desktop, data: Path, tmp_path: Path
) -> None:
    program = desktop.start_watching()
    with server(tmp_path / "served") as port:
        (one,) = desktop.wait_until(lambda: remembered(data, port), "the episode")
        assert (one["is_open"], one["closed"], one["stood_at_start"]) == (True, None, False)
    desktop.wait_until(lambda: remembered(data, port)[0]["closed"], "the end of the episode")
    program.send_signal(signal.SIGTERM)
    assert program.wait(30) == 0

    (one,) = remembered(data, port)
    assert seconds(one) == pytest.approx(one["lasted_s"], abs=0.5)
    row = one["listener"]
    assert row["owners"][0]["name"].startswith("python")
    assert row["reach"]["level"] == "computer"
    assert row["verdict"] == "unexpected"
    alerts = portwatch("history", "--alerts", "--json", "--data-dir", str(data))
    assert one["id"] in [
        number for each in json.loads(alerts.stdout)["alerts"] for number in each["episodes"]
    ]
    files = (data / "state").glob("history*")
    assert {each.name: each.stat().st_mode & 0o777 for each in files} == {"history.sqlite": 0o600}


def test_a_killed_window_goes_on_with_the_same_episode(
    desktop: Desktop, data: Path, tmp_path: Path
) -> None:
    program = desktop.start_watching()
    with server(tmp_path / "served") as port:
        (before,) = desktop.wait_until(lambda: remembered(data, port), "the episode")
        program.kill()
        program.wait(30)
        again = desktop.start_watching()
        desktop.wait_until(lambda: "off" in pauses(data), "the second run")
        (after,) = remembered(data, port)
        assert (after["id"], after["opened"]) == (before["id"], before["opened"])
        assert after["is_open"]
    desktop.wait_until(lambda: remembered(data, port)[0]["closed"], "the end of the episode")
    (ended,) = remembered(data, port)
    assert ended["id"] == before["id"]
    assert again.poll() is None
    assert not list((data / "state").glob("*.broken*"))
