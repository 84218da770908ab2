"""A port that is closed where it was asked for may be open at another address."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import SocketTarget, StopPlan
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import bench, identity, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.stopping import Bench

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")


@pytest.fixture
def here() -> Iterator[Bench]:
    with bench() as made:
        yield made


def test_who_has_the_number_at_another_address_is_told(here: Bench) -> None:
    with Puppet() as puppet, Puppet() as other:
        port = puppet.listen()
        other.do(f"s = socket.create_server(('127.0.0.2', {port}))")
        seen = next(
            one.socket
            for one in here.surveyor.look().listeners
            if one.socket.local_port == port and one.ownership.owners[0].id.pid == puppet.pid
        )
        (plan,) = here.planner.plan(SocketTarget(seen, identity(puppet.pid)))
        assert isinstance(plan, StopPlan)

        outcome = here.end(plan)

        assert outcome.code is OutcomeCode.STOPPED
        name = other.ask("Path('/proc/self/comm').read_text().strip()").strip("'")
        assert outcome.text == (
            f"Stopped. Port {port} is closed. Process {other.pid} ({name}) still listens there, "
            "at another address."
        )
        assert runs(identity(other.pid))
