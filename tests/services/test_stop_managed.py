"""Stops by a service manager or a container engine, on real processes in real cgroups.

systemd is not the first process where the tests run, and no engine is there: what is asked is a
stand-in with the same interface (tests/helpers/fake_managers.py), found through the test's PATH.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.services import runtime
from portwatch.services import stop_managed_words as told
from portwatch.services.stop_managed import PASSWORD
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import PortTarget, RefusalCode, StopPlan, Way
from tests.helpers.fake_managers import FakeManager
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import bench, finish, identity, join_group, runs

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


def barred(plan: StopPlan, way: Way) -> str:
    """Why the plan cannot be carried out in this way."""
    assert way not in plan.ways()
    return dict(plan.barred)[way].text


def test_a_service_is_stopped_by_its_manager(puppet: Puppet, systemd: FakeManager) -> None:
    with bench(tools=systemd.tools) as here:
        port = puppet.listen()
        plan = here.plan(port)

        assert plan.ways() == (Way.UNIT, Way.PROCESS)
        managed = plan.by(Way.UNIT)
        assert managed is not None
        assert told.command(managed) == "systemctl stop shop@1.service"
        assert [one.id.pid for one in managed.effect.processes] == [puppet.pid]
        assert [one.local_port for one in managed.effect.freed] == [port]
        assert "systemd would start it again" in told.intro(plan, managed)
        assert plan.supervisor is not None
        assert "systemd starts it again within seconds" in plan.supervisor.text
        outcome = here.end_by(plan, Way.UNIT)

        assert outcome.code is OutcomeCode.STOPPED
        assert outcome.text == f"Stopped. Port {port} is closed."
        assert systemd.asked == ["stop -- shop@1.service"]


def test_all_that_the_service_runs_is_told(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    """Also what is no child of the process that listens."""
    with bench(tools=systemd.tools) as here, Puppet() as helper:
        tree.put(f"{UNIT}/inner", helper.pid)
        port, other = puppet.listen(), helper.listen()
        managed = here.plan(port).by(Way.UNIT)

        assert managed is not None
        assert {one.id.pid for one in managed.effect.processes} == {puppet.pid, helper.pid}
        assert [one.local_port for one in managed.effect.also] == [other]


def test_a_service_that_is_not_restarted_says_nothing_of_that(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    systemd.tell_unit("shop@1.service", f"{tree.path}/{UNIT}", UnitFileState="static")
    with bench(tools=systemd.tools) as here:
        plan = here.plan(puppet.listen())
        managed = plan.by(Way.UNIT)

        assert managed is not None
        assert plan.supervisor is None
        assert "again" not in told.intro(plan, managed) + told.hint(managed)


@pytest.mark.parametrize(
    ("properties", "reason"),
    [
        ({"ControlGroup": "/system.slice/shop@1.service"}, "other processes"),
        ({"ControlGroup": ""}, "other processes"),
        ({"LoadState": "not-found"}, "does not know"),
        ({"ActiveState": "inactive"}, "does not know"),
        ({"RefuseManualStop": "yes"}, "by itself only"),
    ],
)
def test_what_systemd_does_not_confirm_is_not_offered(
    tree: Slice,
    puppet: Puppet,
    systemd: FakeManager,
    properties: dict[str, str],
    reason: str,
) -> None:
    """Anybody may lay out a cgroup that looks like a service's."""
    group = {"ControlGroup": f"{tree.path}/{UNIT}"} | properties
    systemd.tell_unit("shop@1.service", group.pop("ControlGroup"), **group)
    with bench(tools=systemd.tools) as here:
        assert reason in barred(here.plan(puppet.listen()), Way.UNIT)


def test_without_systemd_nothing_is_asked(puppet: Puppet, systemd: FakeManager) -> None:
    systemd.tools.systemd.rmdir()
    with bench(tools=systemd.tools) as here:
        assert "systemd does not run here" in barred(here.plan(puppet.listen()), Way.UNIT)


def test_a_tool_that_others_may_write_is_none(puppet: Puppet, systemd: FakeManager) -> None:
    for path, mode in ((systemd.tool, 0o777), (systemd.folder, 0o777)):
        before = path.stat().st_mode
        path.chmod(mode)
        with bench(tools=systemd.tools) as here:
            assert "safe place" in barred(here.plan(puppet.listen("t")), Way.UNIT)
        path.chmod(before)
    assert systemd.asked == []


def test_a_link_that_others_may_change_leads_to_no_tool(
    tmp_path: Path, systemd: FakeManager
) -> None:
    """Both ends are safe, and what is between them is not."""
    between, first = tmp_path / "between", tmp_path / "first"
    between.mkdir()
    first.mkdir(mode=0o700)
    (between / "systemctl").symlink_to(systemd.tool)
    (first / "systemctl").symlink_to(between / "systemctl")
    tools = replace(systemd.tools, path=str(first))
    assert tools.find("systemctl") == str(first / "systemctl")

    between.chmod(0o777)

    assert tools.find("systemctl") is None


def test_a_service_of_another_users_manager_is_left_to_that_user(
    tree: Slice, systemd: FakeManager
) -> None:
    with bench(tools=systemd.tools) as here, Puppet() as puppet:
        tree.put("user.slice/user-1234.slice/user@1234.service/app.slice/x.service", puppet.pid)
        assert "another user's" in barred(here.plan(puppet.listen()), Way.UNIT)


def test_a_users_whole_session_is_no_service_to_stop(tree: Slice, tmp_path: Path) -> None:
    path = "user.slice/user-1234.slice/user@1234.service"
    tree.make(path)
    systemd = FakeManager(tmp_path, tree.folder(path))
    systemd.tell_unit("user@1234.service", f"{tree.path}/{path}")
    with bench(tools=systemd.tools) as here, Puppet() as puppet:
        tree.put(path, puppet.pid)
        assert "session as a whole" in barred(here.plan(puppet.listen()), Way.UNIT)


def test_ones_own_service_is_stopped_by_ones_own_manager(tree: Slice, tmp_path: Path) -> None:
    uid = os.geteuid()
    path = f"user.slice/user-{uid}.slice/user@{uid}.service/app.slice/notes.service"
    tree.make(path)
    systemd = FakeManager(tmp_path, tree.folder(path))
    systemd.tell_unit("notes.service", f"{tree.path}/{path}")
    with bench(tools=systemd.tools) as here, Puppet() as puppet:
        tree.put(path, puppet.pid)
        plan = here.plan(puppet.listen())
        managed = plan.by(Way.UNIT)

        assert managed is not None
        assert told.command(managed) == "systemctl --user stop notes.service"
        assert told.hint(managed) == "It starts again when you log in."
        assert "your own service" in told.intro(plan, managed)
        assert here.end_by(plan, Way.UNIT).code is OutcomeCode.STOPPED
        assert systemd.asked == ["--user stop -- notes.service"]


def test_a_refusal_is_told_in_the_managers_words(puppet: Puppet, systemd: FakeManager) -> None:
    systemd.refuse("Failed to stop shop@1.service: Access denied\n\x1b[2J")
    with bench(tools=systemd.tools) as here:
        plan = here.plan(puppet.listen())

        outcome = here.end_by(plan, Way.UNIT)

        assert outcome.code is OutcomeCode.NOT_PERMITTED
        assert "systemd said: Failed to stop shop@1.service: Access denied" in outcome.text
        assert outcome.text.isprintable()
        assert runs(plan.process.id)


def test_a_manager_that_does_not_answer_is_not_waited_for_for_ever(
    puppet: Puppet, systemd: FakeManager
) -> None:
    systemd.hang()
    with bench(tools=systemd.tools) as here:
        plan = here.plan(puppet.listen())
        with here.carry(plan, Way.UNIT, patience=0.3) as ending:
            assert ending.begin(runtime.now()) is None
            outcome = finish(ending)

            assert outcome.code is OutcomeCode.STILL_RUNNING
            assert outcome.text == "Still running after 0.3 seconds: systemd waits for it too."
            assert ending.leave().code is OutcomeCode.LEFT
        assert runs(plan.process.id)


def test_who_is_asked_for_a_password_gets_the_time_to_type_it(
    puppet: Puppet, systemd: FakeManager
) -> None:
    systemd.hang()
    with bench(tools=systemd.tools) as here:
        plan = here.plan(puppet.listen())
        managed = plan.by(Way.UNIT)
        assert managed is not None
        plan = replace(plan, managed=(replace(managed, may_ask=True),))  # as for an ordinary user
        with here.carry(plan, Way.UNIT, patience=10.0) as ending:
            now = runtime.now()
            assert ending.begin(now) is None
            assert ending.step(now._replace(monotonic=now.monotonic + PASSWORD - 1)) is None

            outcome = ending.step(now._replace(monotonic=now.monotonic + PASSWORD))

            assert outcome is not None
            assert "systemd has not answered, and may wait for a password" in outcome.text


def test_what_ignores_the_manager_is_forced_only_if_that_is_wanted(
    puppet: Puppet, systemd: FakeManager
) -> None:
    puppet.do(IGNORE_TERM)
    with bench(tools=systemd.tools) as here:
        plan = here.plan(puppet.listen())
        with here.carry(plan, Way.UNIT, patience=0.3) as ending:
            assert ending.begin(runtime.now()) is None
            assert finish(ending).code is OutcomeCode.STILL_RUNNING
            assert runs(plan.process.id)

            ending._patience = 20.0
            assert ending.force(runtime.now()) is None
            outcome = finish(ending)

        assert outcome.code is OutcomeCode.STOPPED
        assert outcome.text.startswith("Stopped by force.")
        assert systemd.asked[-1] == "kill --signal=KILL -- shop@1.service"


def test_a_process_that_left_the_service_is_not_stopped_with_it(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    with bench(tools=systemd.tools) as here:
        plan = here.plan(puppet.listen())
        tree.put("system.slice/other.service", puppet.pid)

        outcome = here.end_by(plan, Way.UNIT)

        assert outcome.code is OutcomeCode.LET_GO
        assert "not a part of the service shop@1 any more" in outcome.text
        assert systemd.asked == []


def test_a_socket_that_was_let_go_is_not_stopped_for(puppet: Puppet, systemd: FakeManager) -> None:
    with bench(tools=systemd.tools) as here:
        plan = here.plan(puppet.listen())
        puppet.do("s.close()")

        assert here.end_by(plan, Way.UNIT).code is OutcomeCode.LET_GO
        assert systemd.asked == []


def test_who_takes_the_port_after_the_service_is_named(
    puppet: Puppet, systemd: FakeManager
) -> None:
    with bench(tools=systemd.tools) as here, Puppet() as heir:
        puppet.do("s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)")
        puppet.do("s.bind(('127.0.0.1', 0)); s.listen()")
        port = int(puppet.ask("s.getsockname()[1]"))
        plan = here.plan(port)
        join_group(heir, port)

        outcome = here.end_by(plan, Way.UNIT)

        assert outcome.code is OutcomeCode.TAKEN_AGAIN
        assert [one.id.pid for one in outcome.holders] == [heir.pid]
        assert runs(identity(heir.pid))


def test_a_service_with_this_program_in_it_is_not_stopped(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    with bench(tools=systemd.tools) as here, Puppet() as session:
        tree.put(UNIT, session.pid)
        here.planner._guard = type(here.guard)(here.guard.own, frozenset({session.pid}))

        assert "session" in barred(here.plan(puppet.listen()), Way.UNIT)


def test_a_service_that_is_started_by_a_socket_is_stopped_with_that(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    """The manager listens too: its socket unit is stopped as well, and the manager lives."""
    systemd.tell_unit("shop@1.service", f"{tree.path}/{UNIT}", TriggeredBy="shop.socket shop.path")
    with bench(tools=systemd.tools) as here, Puppet() as manager:
        manager.do("ctypes.CDLL(None).prctl(15, ctypes.c_char_p(b'systemd'), 0, 0, 0)")
        tree.put("init.scope", manager.pid)
        port = manager.listen()
        path = systemd.folder / "pass"
        manager.do(f"u = socket.socket(socket.AF_UNIX); u.bind({str(path)!r}); u.listen()")
        puppet.do(f"p = socket.socket(socket.AF_UNIX); p.connect({str(path)!r})")
        manager.do("q, _ = u.accept(); socket.send_fds(q, [b'x'], [s.fileno()])")
        puppet.do("_, fds, _, _ = socket.recv_fds(p, 1, 1)")
        systemd.then(f"kill -USR1 {manager.pid}")
        manager.do("signal.signal(signal.SIGUSR1, lambda *_: s.close())")

        plan = here.plan(port)

        managed = plan.by(Way.UNIT)
        assert managed is not None
        assert plan.process.id.pid == puppet.pid
        assert managed.sockets == ("shop.socket",)
        assert [one.local_port for one in managed.effect.freed] == [port]
        assert [one.id.pid for one in managed.effect.processes] == [puppet.pid]
        assert plan.alone.freed == ()
        assert "at the next connection" in told.otherwise(managed) + told.hint(managed)
        outcome = here.end_by(plan, Way.UNIT)

        assert outcome.code is OutcomeCode.STOPPED, outcome
        assert systemd.asked == ["stop -- shop.socket shop@1.service"]
        assert runs(identity(manager.pid))


def test_by_port_a_refusal_of_the_first_process_stays(systemd: FakeManager) -> None:
    with bench(tools=systemd.tools) as here:
        assert here.planner.plan(PortTarget(1)) == ()
        facts = here.sources.processes.facts(1)
        assert facts is not None
        refusal = here.guard.refuses(facts)
        assert refusal is not None
        assert refusal.code is RefusalCode.FIRST_PROCESS
