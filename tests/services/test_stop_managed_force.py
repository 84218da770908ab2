"""What a manager is asked to end by force, where the first word was not enough.

A stand-in for systemd and real cgroups, as in test_stop_managed.py.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services import runtime
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import Way
from tests.helpers.fake_managers import FakeManager
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import Strays, bench, finish, identity, runs, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.cgroups import Slice

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd is Linux only")
UNIT = "system.slice/shop@1.service"
IGNORE_TERM = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"


@pytest.fixture
def puppet(tree: Slice) -> Iterator[Puppet]:
    with Puppet() as made:
        tree.put(UNIT, made.pid)
        yield made


@pytest.fixture
def systemd(tree: Slice, tmp_path: Path) -> FakeManager:
    return FakeManager.of_unit(tmp_path, tree, UNIT, Restart="always")


def test_a_worker_that_outlives_its_master_is_named_and_forced(
    puppet: Puppet, systemd: FakeManager
) -> None:
    puppet.do(IGNORE_TERM)
    with bench(tools=systemd.tools) as here, Strays() as strays:
        worker = strays.fork(puppet)  # ignores TERM too
        puppet.do("signal.signal(signal.SIGTERM, signal.SIG_DFL)")
        plan = here.plan(puppet.listen())
        with here.carry(plan, Way.UNIT, patience=0.3) as ending:
            assert ending.begin(runtime.now()) is None
            until(lambda: not runs(plan.process.id))
            outcome = finish(ending)

            assert outcome.code is OutcomeCode.STILL_RUNNING
            assert outcome.running == (worker,)
            assert outcome.text == (
                "Still running after 0.3 seconds, of the service shop@1,"
                f" process {worker.pid} (python): systemd waits for it too."
            )
            ending._patience = 20.0
            assert ending.force(runtime.now()) is None
            outcome = finish(ending)

        assert systemd.asked[-1] == "kill --signal=KILL -- shop@1.service"
        assert not runs(worker)
        assert outcome.code is OutcomeCode.STOPPED
        assert outcome.text.startswith("Stopped by force.")


def test_what_left_the_service_since_is_not_forced_with_it(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    puppet.do(IGNORE_TERM)
    with bench(tools=systemd.tools) as here, Puppet() as other:
        plan = here.plan(puppet.listen())
        with here.carry(plan, Way.UNIT, patience=0.3) as ending:
            assert ending.begin(runtime.now()) is None
            assert finish(ending).code is OutcomeCode.STILL_RUNNING
            tree.put("system.slice/other.service", puppet.pid)
            tree.put(UNIT, other.pid)

            outcome = ending.force(runtime.now())

        assert outcome is not None
        assert outcome.code is OutcomeCode.LET_GO
        assert systemd.asked == ["stop -- shop@1.service"]
        assert runs(identity(other.pid))
