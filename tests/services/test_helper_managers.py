"""A service and a container are stopped through the real helper, in a mount namespace of its own.

systemd is not the first process where the tests run, and no engine is there: in the helper's
namespace a stand-in with the same interface (tests/helpers/fake_managers.py) lies in place of
systemctl, and of docker.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.cli.stop_report import document, plan_lines
from portwatch.services import runtime
from portwatch.services import stop_managed_words as told
from portwatch.services import stop_words as words
from portwatch.services.helper_hands import HelperHands
from portwatch.services.helper_link import HelperLink
from portwatch.services.stop_outcome import OutcomeCode
from portwatch.services.stop_plan import Way
from tests.helpers import ordinary
from tests.helpers.fake_managers import FakeManager
from tests.helpers.helped import COMMAND, NOBODY
from tests.helpers.puppet import Puppet
from tests.helpers.relay import relay
from tests.helpers.stopping import bench, finish, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.cgroups import Slice

# An ordinary user's program: a helper is asked for, a plan made and carried out by the manager.
_CLIENT = """
import json, os, sys
from pathlib import Path
from portwatch.services.machine import open_sources
from portwatch.services.rights import Rights, RightsState
from portwatch.services.runtime import now
from portwatch.services.sight import DirectSight
from portwatch.services.stop_carry import carry_out
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_plan import PortTarget, Way
from portwatch.services.stop_planner import Planner
from portwatch.services.stop_survey import Surveyor
from portwatch.services.stop_tool import Tools
import time
port, folder, wanted = int(sys.argv[1]), sys.argv[2], sys.argv[3]
rights = Rights()
if wanted == "helped":
    rights.begin()
while rights.status.state is RightsState.ASKING:
    time.sleep(0.02)
sources = open_sources(sight=DirectSight(rights.link))
surveyor, guard = Surveyor(sources, rights.hands()), Guard.here(sources.processes, os.environ)
tools = Tools(folder, {"PATH": "/usr/bin:/bin"}, systemd=Path(folder, "booted"))
(plan,) = Planner(surveyor, guard, tools).plan(PortTarget(port))
told = [type(plan).__name__]
if hasattr(plan, "managed"):
    managed = plan.by(Way.UNIT)
    told += [managed.is_helped, managed.may_ask]
    with carry_out(plan, Way.UNIT, surveyor, guard, tools, settle=0.1) as ending:
        outcome = ending.begin(now())
        while outcome is None:
            ending.wait(0.05)
            outcome = ending.step(now())
    told += [outcome.code, outcome.text]
sources.close()
rights.close()
print(json.dumps(told))
"""
_MOUNTS = ("unshare", "-m")
_MAY_MOUNT = (
    sys.platform == "linux"
    and os.geteuid() == 0
    and shutil.which("unshare") is not None
    and subprocess.run([*_MOUNTS, "true"], check=False).returncode == 0
)
pytestmark = pytest.mark.skipif(not _MAY_MOUNT, reason="needs root and a mount namespace")
UNIT = "system.slice/shop@1.service"
CONTAINER = "ab12" * 16
SCOPE = f"system.slice/docker-{CONTAINER}.scope"
# An overlay would do, but is not everywhere: root's folder of tools is one with this alone.
_PLACE = (
    "mount -t tmpfs none /usr/local && mkdir -p /usr/local/bin && cp {tool} /usr/local/bin/{name}"
    " && chmod 755 /usr/local /usr/local/bin /usr/local/bin/{name}"
    ' && mount -t tmpfs none /run && mkdir -p /run/systemd/system && exec "$@"'
)


def in_place(tool: FakeManager) -> tuple[str, ...]:
    """What starts a program that finds this tool where root's are."""
    place = _PLACE.format(tool=tool.tool, name=tool.tool.name)
    if (usual := Path("/usr/bin", tool.tool.name)).exists():
        place = f"mount --bind {tool.tool} {usual} && {place}"
    return (*_MOUNTS, "sh", "-c", place, "sh")


@contextmanager
def hands(tool: FakeManager, mode: str = "act") -> Iterator[HelperHands]:
    """Those of a helper that finds this tool where root's are."""
    link = HelperLink((*in_place(tool), "env", f"PKEXEC_UID={NOBODY}", *COMMAND, mode))
    try:
        link.greet()
        yield HelperHands(link, may_act=mode == "act")
    finally:
        link.close()


@pytest.fixture
def systemd(tree: Slice, tmp_path: Path) -> FakeManager:
    return FakeManager.of_unit(tmp_path, tree, UNIT, Restart="always", InvocationID="1")


@pytest.fixture
def puppet(tree: Slice) -> Iterator[Puppet]:
    with Puppet() as made:
        tree.put(UNIT, made.pid)
        yield made


def test_a_service_is_stopped_through_the_helper(puppet: Puppet, systemd: FakeManager) -> None:
    with hands(systemd) as helped, bench(tools=systemd.tools, hands=helped) as here:
        port = puppet.listen()
        plan = here.plan(port)
        managed = plan.by(Way.UNIT)
        assert managed is not None
        assert managed.is_helped
        assert not managed.may_ask
        lines = list(plan_lines(plan, 10.0, Way.UNIT, late=words.LATE_ASK))
        assert "  Rights      an administrator's, through the helper of See everything" in lines
        assert any("nobody has to type a password" in line for line in lines)
        (shown,) = document([plan], [], [], Way.UNIT)["plans"]  # type: ignore[misc]
        assert shown["ways"][0]["rights"] == "helper"  # type: ignore[index, call-overload]

        assert here.end_by(plan, Way.UNIT).code is OutcomeCode.STOPPED
        assert systemd.asked == ["--no-ask-password stop -- shop@1.service"]


def test_the_tool_gets_an_environment_of_its_own_and_what_memory_it_needs(
    puppet: Puppet, systemd: FakeManager
) -> None:
    """One that is written in Go reserves more than the helper may have itself."""
    seen, limit = systemd.folder / "environ", systemd.folder / "limit"
    systemd.then(f"env > {seen}; ulimit -v > {limit}; umask >> {limit}")
    with hands(systemd) as helped, bench(tools=systemd.tools, hands=helped) as here:
        assert here.end_by(here.plan(puppet.listen()), Way.UNIT).code is OutcomeCode.STOPPED

    names = {line.partition("=")[0] for line in seen.read_text(encoding="utf-8").splitlines()}
    assert names - {"PWD", "OLDPWD", "SHLVL", "_"} == {
        *("PATH", "HOME", "LC_ALL", "SYSTEMD_COLORS", "SYSTEMD_PAGER"),
        *("DOCKER_CONFIG", "DOCKER_HOST"),
    }
    assert limit.read_text(encoding="ascii").split() == [str(4 * 1024 * 1024), "0077"]


def test_without_the_right_to_act_ones_own_way_is_gone(
    puppet: Puppet, systemd: FakeManager
) -> None:
    with hands(systemd, "see") as helped, bench(tools=systemd.tools, hands=helped) as here:
        plan = here.plan(puppet.listen())
        managed = plan.by(Way.UNIT)
        assert managed is not None
        assert not managed.is_helped
        assert told.rights(managed) == "your own"

        assert here.end_by(plan, Way.UNIT).code is OutcomeCode.STOPPED
        assert systemd.asked == ["stop -- shop@1.service"]


def test_what_the_helper_refuses_is_told_in_its_words(
    tree: Slice, puppet: Puppet, systemd: FakeManager
) -> None:
    with hands(systemd) as helped, bench(tools=systemd.tools, hands=helped) as here:
        plan = here.plan(puppet.listen())
        systemd.tell_unit("shop@1.service", f"{tree.path}/{UNIT}", TriggeredBy="new.socket")

        outcome = here.end_by(plan, Way.UNIT)

        assert outcome.code is OutcomeCode.LET_GO
        assert "other units listen in its stead than were planned" in outcome.text
        assert runs(plan.process.id)


def test_what_ignores_the_manager_is_forced_through_the_helper(
    puppet: Puppet, systemd: FakeManager
) -> None:
    puppet.do("signal.signal(signal.SIGTERM, signal.SIG_IGN)")
    with hands(systemd) as helped, bench(tools=systemd.tools, hands=helped) as here:
        plan = here.plan(puppet.listen())
        with here.carry(plan, Way.UNIT, patience=0.5) as ending:
            assert ending.begin(runtime.now()) is None
            assert finish(ending).code is OutcomeCode.STILL_RUNNING

            ending._patience = 20.0
            assert ending.force(runtime.now()) is None
            outcome = finish(ending)

        assert outcome.code is OutcomeCode.STOPPED
        assert outcome.text.startswith("Stopped by force.")
        assert systemd.asked[-1] == "--no-ask-password kill --signal=KILL -- shop@1.service"


def test_a_helper_that_ends_meanwhile_is_told(puppet: Puppet, systemd: FakeManager) -> None:
    systemd.hang()
    with hands(systemd) as helped, bench(tools=systemd.tools, hands=helped) as here:
        plan = here.plan(puppet.listen())
        with here.carry(plan, Way.UNIT) as ending:
            assert ending.begin(runtime.now()) is None
            helped._link.close()
            outcome = finish(ending)

        assert outcome.code is OutcomeCode.FAILED
        assert "the helper has ended" in outcome.text
        assert runs(plan.process.id)


def test_an_engine_that_does_not_answer_the_person_answers_the_helper(
    tree: Slice, tmp_path: Path
) -> None:
    """As for who is not in the group ``docker``: the person's own tool is refused."""
    tree.make(SCOPE)
    folders = [tmp_path / name for name in ("own", "roots")]
    for folder in folders:
        folder.mkdir()
    own, roots = (FakeManager(folder, tree.folder(SCOPE), "docker") for folder in folders)
    with hands(roots) as helped, Puppet() as puppet:
        tree.put(SCOPE, puppet.pid)
        roots.tell_container(CONTAINER, puppet.pid, "always")
        with bench(tools=own.tools, hands=helped) as here:
            plan = here.plan(puppet.listen())
            managed = plan.by(Way.CONTAINER)

            assert managed is not None
            assert managed.is_helped
            assert managed.name == CONTAINER
            assert managed.later == "It starts again when Docker does."
            assert here.end_by(plan, Way.CONTAINER).code is OutcomeCode.STOPPED
            assert roots.asked == [f"stop -- {CONTAINER}"]
        with bench(tools=own.tools) as here, Puppet() as other:
            tree.put(SCOPE, other.pid)
            plan = here.plan(other.listen())
            assert "does not answer" in dict(plan.barred)[Way.CONTAINER].text


def test_an_ordinary_user_stops_roots_service_through_the_helper(
    tree: Slice, puppet: Puppet
) -> None:
    with tempfile.TemporaryDirectory() as name:
        systemd = FakeManager.of_unit(Path(name), tree, UNIT, InvocationID="1")
        Path(name).chmod(0o755)
        (systemd.folder / "asked").touch()
        for path in systemd.folder.iterdir():
            path.chmod(0o777 if path.name == "asked" else 0o755)
        port = puppet.listen()
        with relay(before=in_place(systemd)) as gate:
            words = ("-c", _CLIENT, str(port), name)
            alone = ordinary.start(*words, "alone", env=gate.path)
            said, complained = alone.communicate(timeout=60)
            assert json.loads(said) == ["Refusal"], complained

            helped = ordinary.start(*words, "helped", env=gate.path)
            said, complained = helped.communicate(timeout=60)

        told = ["StopPlan", True, False, "stopped", f"Stopped. Port {port} is closed."]
        assert json.loads(said) == told, complained
        assert systemd.asked == ["--no-ask-password stop -- shop@1.service"]
