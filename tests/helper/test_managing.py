"""Orders about services and containers, on real processes in real cgroups.

systemd is not the first process where the tests run, and no engine is there: who is asked is a
stand-in with the same interface (tests/helpers/fake_managers.py).
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.helper_answer import Bound, Trouble, Working
from portwatch.core.helper_request import ReleaseRequest, SignalAct, SignalRequest
from portwatch.core.manager_order import (
    Manager,
    ManagerAct,
    ManagerNewsRequest,
    ManagerRequest,
)
from portwatch.helper import managing
from portwatch.helper.managing import LONGEST, MOST
from tests.helpers.fake_managers import FakeManager
from tests.helpers.helped import binding, helped, identity
from tests.helpers.managing import NAME, begun, refusal
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import runs, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.helpers.cgroups import Slice
    from tests.helpers.managing import Orderer

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="the helper runs as root only"
)
UNIT = "system.slice/shop@1.service"


@pytest.fixture
def puppet(tree: Slice) -> Iterator[Puppet]:
    with Puppet() as made:
        tree.put(UNIT, made.pid)
        yield made


@pytest.fixture
def systemd(tree: Slice, tmp_path: Path) -> FakeManager:
    return FakeManager.of_unit(tmp_path, tree, UNIT, Restart="always", InvocationID="1")


def test_a_service_is_stopped_by_its_manager(
    puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    here = bench(systemd, puppet)

    assert begun(here.stop())
    assert here.end() == Working(0)
    assert systemd.asked == [f"--no-ask-password stop -- {NAME}"]
    assert not runs(identity(puppet.pid))


def test_what_it_complains_of_is_told(
    puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    systemd.refuse("Access denied\n\x1b[2J" + "x" * 1000)
    here = bench(systemd, puppet)
    here.stop()
    told = here.end()

    assert isinstance(told, Working)
    assert told.code == 4
    assert told.words.startswith("Access denied")
    assert told.words.isprintable()
    assert len(told.words) <= 300
    assert runs(identity(puppet.pid))


@pytest.mark.parametrize(
    "properties",
    [
        {"Id": "other.service"},
        {"ControlGroup": "/system.slice/shop@1.service"},
        {"ControlGroup": ""},
        {"LoadState": "not-found"},
        {"ActiveState": "inactive"},
        {"RefuseManualStop": "yes"},
        {"TriggeredBy": "shop.socket"},
    ],
)
def test_what_systemd_does_not_confirm_is_not_done(
    tree: Slice,
    puppet: Puppet,
    systemd: FakeManager,
    properties: dict[str, str],
    bench: Callable[..., Orderer],
) -> None:
    told = {"ControlGroup": f"{tree.path}/{UNIT}", **properties}
    systemd.tell_unit(told.pop("Id", NAME), told.pop("ControlGroup"), **told)
    here = bench(systemd, puppet)

    assert refusal(here.stop())[0] is Trouble.LET_GO
    assert systemd.asked == []


def test_the_units_that_listen_in_its_stead_are_those_that_were_planned(
    tree: Slice, puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    systemd.tell_unit(NAME, f"{tree.path}/{UNIT}", TriggeredBy="shop.socket shop.path")
    here = bench(systemd, puppet)

    assert refusal(here.stop())[0] is Trouble.LET_GO
    assert refusal(here.stop(NAME, "other.socket"))[0] is Trouble.LET_GO
    assert begun(here.stop(NAME, "shop.socket"))
    assert here.end() == Working(0)
    assert systemd.asked == [f"--no-ask-password stop -- shop.socket {NAME}"]


def test_another_service_than_that_of_the_process_is_not_stopped(
    tree: Slice, puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    here = bench(systemd, puppet)

    assert refusal(here.stop("sshd.service")) == (Trouble.LET_GO, managing._MOVED)
    tree.put("system.slice/other.service", puppet.pid)
    assert refusal(here.stop()) == (Trouble.LET_GO, managing._MOVED)
    assert systemd.asked == []


def test_a_stale_identity_is_refused(
    puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    here = bench(systemd, puppet)
    puppet.do("s.close()")

    assert refusal(here.stop())[0] is Trouble.LET_GO
    here.orders.release(here.bound)
    assert refusal(here.stop())[0] is Trouble.STALE
    assert refusal(here.orders.news(here.bound))[0] is Trouble.STALE
    assert systemd.asked == []


def test_a_process_that_has_ended_is_not_stopped_for(
    tree: Slice, puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    with Puppet() as other:
        tree.put(UNIT, other.pid)
        here = bench(systemd, other)
    tree.put(UNIT, puppet.pid)

    assert refusal(here.stop())[0] is Trouble.STALE
    assert systemd.asked == []
    assert runs(identity(puppet.pid))


def test_a_process_that_was_bound_by_another_one_is_not_enough(
    tree: Slice, puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    here = bench(systemd, puppet)
    child = puppet.fork()
    tree.put(UNIT, child)
    plan = binding(puppet.pid, int(puppet.ask("os.fstat(s.fileno()).st_ino")))
    below = replace(plan, process=identity(child), sockets=(), under=here.bound)
    answer = here.orders.bind(below)
    assert isinstance(answer, Bound)
    here.bound = answer.number

    assert refusal(here.stop())[0] is Trouble.NOT_ALLOWED


def test_who_asks_is_not_stopped_with_it(
    tree: Slice, puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    here = bench(systemd, puppet)
    with Puppet() as caller:
        tree.put(f"{UNIT}/inner", caller.pid)
        here.protected.add(caller.pid)

        assert refusal(here.stop())[0] is Trouble.NOT_ALLOWED
        assert systemd.asked == []


def test_who_asks_is_not_stopped_with_what_needs_it(
    tree: Slice, puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    systemd.tell_unit(NAME, f"{tree.path}/{UNIT}", PropagatesStopTo="till.service")
    systemd.tell_followers(
        ("till.service", f"{tree.path}/system.slice/till.service"), ActiveState="active"
    )
    here = bench(systemd, puppet)
    with Puppet() as session:
        tree.put("system.slice/till.service/below", session.pid)
        here.protected.add(session.pid)

        assert refusal(here.stop())[0] is Trouble.NOT_ALLOWED
        assert systemd.asked == []

        here.protected.remove(session.pid)
        assert begun(here.stop())
        assert here.end() == Working(0)


def test_a_users_own_service_is_not_roots_to_stop(
    tree: Slice, tmp_path: Path, bench: Callable[..., Orderer]
) -> None:
    path = "user.slice/user-1234.slice/user@1234.service/app.slice/notes.service"
    systemd = FakeManager.of_unit(tmp_path, tree, path)
    with Puppet() as puppet:
        tree.put(path, puppet.pid)
        here = bench(systemd, puppet)

        assert refusal(here.stop("notes.service"))[0] is Trouble.LET_GO
        assert refusal(here.stop("user@1234.service"))[0] is Trouble.NOT_ALLOWED


def test_by_force_only_what_was_asked_before_and_was_not_started_anew(
    tree: Slice, puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    puppet.do("signal.signal(signal.SIGTERM, signal.SIG_IGN)")
    here = bench(systemd, puppet)
    assert refusal(here.force())[0] is Trouble.NOT_ALLOWED
    assert begun(here.stop())
    until(lambda: systemd.asked != [])

    systemd.tell_unit(NAME, f"{tree.path}/{UNIT}", InvocationID="2")
    assert refusal(here.force())[0] is Trouble.LET_GO
    systemd.tell_unit(NAME, f"{tree.path}/{UNIT}", InvocationID="1")
    assert begun(here.force())
    assert here.end() == Working(0)
    until(lambda: not runs(identity(puppet.pid)))
    assert systemd.asked[-1] == f"--no-ask-password kill --signal=KILL -- {NAME}"


def test_others_of_it_are_forced_when_the_process_has_ended(
    tree: Slice, puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    """The manager still waits for them."""
    with Puppet() as stubborn:
        stubborn.do("signal.signal(signal.SIGTERM, signal.SIG_IGN)")
        tree.put(UNIT, stubborn.pid)
        here = bench(systemd, puppet)
        mark = identity(puppet.pid)
        assert begun(here.stop())
        until(lambda: not runs(mark))

        assert begun(here.force())
        until(lambda: not runs(identity(stubborn.pid)))


def test_no_tool_runs_for_ever(
    puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    systemd.hang()
    here = bench(systemd, puppet)
    assert here.orders.tend() is None
    here.stop()
    assert here.orders.tend() == pytest.approx(LONGEST)

    here.now += LONGEST
    assert here.orders.tend() is None
    assert here.news().code not in {0, None}
    assert runs(identity(puppet.pid))


def test_a_tool_ends_with_the_process_that_is_let_go_of(
    puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    systemd.hang()
    here = bench(systemd, puppet)
    before = len(list(Path("/proc/self/fd").iterdir()))
    here.stop()
    held = here.orders._held[here.bound]
    assert held.work is not None
    tool = held.work.tool
    assert tool.code is None

    here.orders.release(here.bound)
    assert tool.code is not None
    assert len(list(Path("/proc/self/fd").iterdir())) == before - 1


def test_only_so_many_run_at_once(
    tree: Slice, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    systemd.hang()
    made = [Puppet() for _ in range(MOST + 1)]
    try:
        for one in made:
            tree.put(UNIT, one.pid)
        here = bench(systemd, made[0])
        bound = [here.bound, *map(here.bind, made[1:])]
        for here.bound in bound[:-1]:
            assert begun(here.stop())
        here.bound = bound[-1]

        assert refusal(here.stop())[0] is Trouble.TOO_MANY
        here.orders.release(bound[0])
        assert begun(here.stop())
        for number in bound:
            here.orders.release(number)
    finally:
        for one in made:
            one.__exit__()


def test_a_tool_that_others_may_write_is_none(
    puppet: Puppet, systemd: FakeManager, bench: Callable[..., Orderer]
) -> None:
    systemd.tool.chmod(0o777)
    here = bench(systemd, puppet)

    assert refusal(here.stop())[0] is Trouble.FAILED
    assert systemd.asked == []


def test_a_helper_that_only_looks_stops_nothing(puppet: Puppet) -> None:
    with helped("see") as helper:
        order = ManagerRequest(1, Manager.SYSTEMD, NAME, ManagerAct.STOP)

        assert helper.trouble(order) is Trouble.NOT_ALLOWED
        assert helper.trouble(ManagerNewsRequest(1)) is Trouble.NOT_ALLOWED
    assert runs(identity(puppet.pid))


def test_the_real_helper_refuses_where_systemd_is_not(puppet: Puppet) -> None:
    puppet.listen()
    inode = int(puppet.ask("os.fstat(s.fileno()).st_ino"))
    with helped() as helper:
        answer = helper.ask(binding(puppet.pid, inode))
        assert isinstance(answer, Bound)
        order = ManagerRequest(answer.number, Manager.SYSTEMD, "x.service", ManagerAct.STOP)

        assert helper.trouble(order) in {Trouble.FAILED, Trouble.LET_GO}
        assert helper.ask(SignalRequest(answer.number, SignalAct.CHECK))
        assert helper.ask(ReleaseRequest(answer.number))
