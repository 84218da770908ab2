"""What runs in a service and is not the service: a job of cron, a program of a log-in by ssh."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services import stop_managed_words as told
from portwatch.services.stop_plan import Way
from tests.helpers.fake_managers import FakeManager
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import bench

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.cgroups import Slice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux only")
UNIT = "system.slice/cron.service"


@pytest.fixture
def main(tree: Slice) -> Iterator[Puppet]:
    with Puppet() as made:
        tree.put(UNIT, made.pid)
        yield made


@pytest.fixture
def systemd(tree: Slice, tmp_path: Path) -> FakeManager:
    return FakeManager.of_unit(tmp_path, tree, UNIT)


def tell(systemd: FakeManager, tree: Slice, main: int, kill_mode: str = "control-group") -> None:
    more = {"MainPID": str(main), "KillMode": kill_mode, "Restart": "on-failure"}
    systemd.tell_unit("cron.service", f"{tree.path}/{UNIT}", **more)


def test_a_job_in_a_service_is_not_told_as_that_service(
    tree: Slice, main: Puppet, systemd: FakeManager
) -> None:
    tell(systemd, tree, main.pid)
    with bench(tools=systemd.tools) as here, Puppet() as job:
        tree.put(UNIT, job.pid)
        plan = here.plan(job.listen())

        managed = plan.by(Way.UNIT)
        assert managed is not None
        assert plan.ways() == (Way.PROCESS, Way.UNIT)
        assert plan.advised is None
        assert plan.supervisor is None
        assert told.otherwise(managed) == ""
        assert told.belongs(managed) == "It is a part of the service cron."
        assert "portwatch asks systemd to stop all of that." in told.intro(plan, managed)
        assert "all the rest ends too" in told.hint(managed)


def test_the_main_process_and_what_it_shares_with_are_the_service(
    tree: Slice, main: Puppet, systemd: FakeManager
) -> None:
    tell(systemd, tree, main.pid)
    with bench(tools=systemd.tools) as here:
        port = main.listen()
        worker = main.fork()

        assert here.plan(port).ways()[0] is Way.UNIT
        assert here.plan_pid(worker).ways()[0] is Way.UNIT


@pytest.mark.parametrize(
    ("kill_mode", "first"),
    [("control-group", Way.UNIT), ("mixed", Way.UNIT), ("process", Way.PROCESS)],
)
def test_a_child_of_the_main_process_is_the_service_if_it_ends_with_that(
    tree: Slice, main: Puppet, systemd: FakeManager, kill_mode: str, first: Way
) -> None:
    """Those of cron and sshd outlive it, as their unit says (KillMode=process)."""
    tell(systemd, tree, main.pid, kill_mode)
    with bench(tools=systemd.tools) as here:
        port = main.listen()
        child = main.fork()
        main.do("s.close()")

        plan = here.plan(port)

        assert plan.process.id.pid == child
        assert plan.ways()[0] is first


def test_without_a_main_process_the_service_is_all_that_is_known(
    tree: Slice, main: Puppet, systemd: FakeManager
) -> None:
    tell(systemd, tree, 0)
    with bench(tools=systemd.tools) as here:
        assert here.plan(main.listen()).ways()[0] is Way.UNIT
