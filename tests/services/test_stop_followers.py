"""What systemd stops together with a service, on real processes in real cgroups.

Who is asked is a stand-in: see tests/helpers/fake_managers.py.
"""

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
UNIT = "system.slice/shop@1.service"


@pytest.fixture
def puppet(tree: Slice) -> Iterator[Puppet]:
    with Puppet() as made:
        tree.put(UNIT, made.pid)
        yield made


@pytest.fixture
def systemd(tree: Slice, tmp_path: Path) -> FakeManager:
    return FakeManager.of_unit(tmp_path, tree, UNIT)


def test_what_stops_with_the_service_is_told(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    systemd.tell_unit("shop@1.service", f"{tree.path}/{UNIT}", RequiredBy="till.service")
    systemd.tell_followers(
        ("till.service", f"{tree.path}/system.slice/till.service"),
        ("print.service", f"{tree.path}/system.slice/print.service"),
        ("another.service", ""),
        ActiveState="active",
        ConsistsOf="print.service till.service shop@1.service",
    )
    with bench(tools=systemd.tools) as here, Puppet() as till, Puppet() as printer:
        tree.put("system.slice/till.service", till.pid)
        tree.put("system.slice/print.service", printer.pid)
        port = puppet.listen()
        plan = here.plan(port)
        managed = plan.by(Way.UNIT)

        assert managed is not None
        assert managed.followers == ("print.service", "till.service")
        assert {one.id.pid for one in managed.effect.processes} == {
            puppet.pid,
            till.pid,
            printer.pid,
        }
        words = "print.service and till.service, which need it, stop with it."
        assert words in told.intro(plan, managed)
        assert plan.ways()[0] is Way.UNIT

        here.planner._guard = type(here.guard)(here.guard.own, frozenset({printer.pid}))
        assert "session" in dict(here.plan(port).barred)[Way.UNIT].text


def test_what_needs_the_unit_that_listens_in_its_stead_stops_too(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    systemd.tell_unit("shop@1.service", f"{tree.path}/{UNIT}", TriggeredBy="shop.socket")
    systemd.tell_followers(
        ("shop.socket", ""), ("till.service", ""), ActiveState="active", BoundBy="till.service"
    )
    with bench(tools=systemd.tools) as here:
        managed = here.plan(puppet.listen()).by(Way.UNIT)

        assert managed is not None
        assert managed.sockets == ("shop.socket",)
        assert managed.followers == ("till.service",)


def test_units_that_would_stop_with_it_but_do_not_run_are_no_matter(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    systemd.tell_unit("shop@1.service", f"{tree.path}/{UNIT}", BoundBy="till.service")
    systemd.tell_followers(("till.service", ""), ActiveState="inactive")
    with bench(tools=systemd.tools) as here:
        managed = here.plan(puppet.listen()).by(Way.UNIT)

        assert managed is not None
        assert managed.followers == ()


def test_a_service_that_very_much_depends_on_is_left_to_whoever_knows_it(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    many = " ".join(f"till@{number}.service" for number in range(100))
    systemd.tell_unit("shop@1.service", f"{tree.path}/{UNIT}", RequiredBy=many)
    with bench(tools=systemd.tools) as here:
        plan = here.plan(puppet.listen())

        assert "more units stop with it than can be told" in dict(plan.barred)[Way.UNIT].text
