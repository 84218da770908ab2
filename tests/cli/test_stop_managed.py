"""``portwatch stop --unit`` and ``--container``; whom they ask is a stand-in.

See tests/helpers/fake_managers.py for why, and for what it can prove.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.cli import stop
from portwatch.cli.main import main
from portwatch.services.stop_plan import Way
from tests.helpers.fake_managers import FakeManager
from tests.helpers.program import portwatch
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import bench, identity, runs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.cgroups import Slice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux only")
UNIT = "system.slice/shop.service"
CONTAINER = "ab12" * 16


@pytest.fixture
def puppet() -> Iterator[Puppet]:
    with Puppet() as made:
        yield made


@pytest.fixture
def systemd(
    tree: Slice, puppet: Puppet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> FakeManager:
    tree.put(UNIT, puppet.pid)
    made = FakeManager.of_unit(tmp_path, tree, UNIT, Restart="on-failure")
    monkeypatch.setattr(stop.Tools, "here", lambda *_, **__: made.tools)
    return made


@pytest.fixture
def docker(tree: Slice, puppet: Puppet, tmp_path: Path) -> FakeManager:
    path = f"system.slice/docker-{CONTAINER}.scope"
    tree.put(path, puppet.pid)
    made = FakeManager(tmp_path, tree.folder(path), "docker")
    made.tell_container(CONTAINER, puppet.pid)
    return made


def test_the_whole_service_is_stopped(
    puppet: Puppet, systemd: FakeManager, capsys: pytest.CaptureFixture[str]
) -> None:
    port = puppet.listen()

    assert main(["stop", f":{port}", "--unit", "--yes"]) == 0

    told = capsys.readouterr().out
    assert "systemctl stop shop.service" in told
    assert "1. systemd is asked to stop the service." in told
    assert "  Rights      your own\n" in told
    assert told.splitlines()[-1] == f"Stopped. Port {port} is closed."
    assert systemd.asked == ["stop -- shop.service"]


def test_without_the_option_its_process_is_stopped_and_the_service_named(
    puppet: Puppet, systemd: FakeManager, capsys: pytest.CaptureFixture[str]
) -> None:
    port = puppet.listen()

    assert main(["stop", f":{port}", "--dry-run"]) == 0

    told = capsys.readouterr().out
    assert "systemd starts it again within seconds. --unit stops that instead." in told
    assert f"Process {puppet.pid} is asked to finish (TERM)" in told
    assert systemd.asked == []


def test_as_json_all_ways_are_told_the_recommended_first(
    puppet: Puppet, systemd: FakeManager, capsys: pytest.CaptureFixture[str]
) -> None:
    port = puppet.listen()

    assert main(["stop", f":{port}", "--unit", "--dry-run", "--json"]) == 0

    (plan,) = json.loads(capsys.readouterr().out)["plans"]
    assert plan["way"] == "unit"
    assert plan["ways"] == [
        {
            "way": "unit",
            "recommended": True,
            "name": "shop.service",
            "command": [str(systemd.tool), "stop", "--", "shop.service"],
            "stops_with": [],
            "rights": "own",
        },
        {
            "way": "process",
            "recommended": False,
            "name": None,
            "command": None,
            "stops_with": [],
            "rights": None,
        },
    ]


def test_what_systemd_refuses_ends_as_not_permitted(
    puppet: Puppet, systemd: FakeManager, capsys: pytest.CaptureFixture[str]
) -> None:
    port = puppet.listen()
    systemd.refuse("Failed to stop shop.service: Interactive authentication required.")

    assert main(["stop", f":{port}", "--unit", "--yes"]) == 4

    told = capsys.readouterr().err
    assert told == (
        "portwatch: Not stopped: asked for it, systemd said: Failed to stop shop.service:"
        " Interactive authentication required.\n"
    )
    assert runs(identity(puppet.pid))


def test_what_is_no_service_is_not_stopped_as_one(puppet: Puppet) -> None:
    done = portwatch("stop", f":{puppet.listen()}", "--unit", "--yes")

    assert done.returncode == 5
    assert done.stderr.startswith("portwatch: ")
    assert done.stderr.count("\n") == 1
    assert runs(identity(puppet.pid))


def test_a_container_is_stopped_by_the_engine_that_path_names(
    puppet: Puppet, docker: FakeManager
) -> None:
    port = puppet.listen()
    path = {"PATH": f"{docker.folder}:{os.environ['PATH']}"}

    done = portwatch("stop", f":{port}", "--container", "--yes", env=path)

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == f"Stopped. Port {port} is closed."
    assert docker.asked == [f"stop -- {CONTAINER}"]


def test_one_way_at_a_time() -> None:
    done = portwatch("stop", ":1", "--unit", "--tree")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_units_of_one_name_of_two_managers_are_two(puppet: Puppet, systemd: FakeManager) -> None:
    with bench(tools=systemd.tools) as here:
        plan = here.plan(puppet.listen())
    (unit,) = plan.managed
    other = replace(plan, managed=(replace(unit, is_own=True),))

    assert stop._once([plan, other], Way.UNIT) == [plan, other]
    assert stop._once([plan, replace(plan)], Way.UNIT) == [plan]
