"""Plans and carries out stops on this real machine, for tests."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from portwatch.core.model import ProcessId
from portwatch.services import runtime
from portwatch.services.stop import started
from portwatch.services.stop_carry import carry_out
from portwatch.services.stop_end import Ending
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_plan import PidTarget, PortTarget, Refusal, StopPlan
from portwatch.services.stop_planner import Planner
from portwatch.services.stop_survey import Surveyor
from portwatch.sources import choose
from portwatch.sources.linux_containers import Containers

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from portwatch.services.stop_carry import AnyEnding
    from portwatch.services.stop_hands import Hands
    from portwatch.services.stop_outcome import Outcome
    from portwatch.services.stop_plan import Way
    from portwatch.services.stop_tool import Tools
    from portwatch.sources.protocols import Sources
    from tests.helpers.puppet import Puppet

PATIENCE = 20.0  # seconds for what takes milliseconds on an idle machine
SETTLE = 0.3  # seconds that a port is watched after a stop; most tests end sooner than people


@dataclass(frozen=True, slots=True)
class Bench:
    """What a stop needs, over the sources of this machine."""

    sources: Sources
    surveyor: Surveyor
    guard: Guard
    planner: Planner
    tools: Tools | None = None

    def plan(self, port: int) -> StopPlan:
        """The one plan for a port."""
        (plan,) = self.planner.plan(PortTarget(port))
        assert isinstance(plan, StopPlan), plan
        return plan

    def plan_pid(self, pid: int) -> StopPlan:
        """The one plan for a pid."""
        (plan,) = self.planner.plan(PidTarget(pid))
        assert isinstance(plan, StopPlan), plan
        return plan

    def refusal(self, port: int) -> Refusal:
        """The one refusal for a port."""
        (refusal,) = self.planner.plan(PortTarget(port))
        assert isinstance(refusal, Refusal), refusal
        return refusal

    def ending(
        self,
        plan: StopPlan,
        *,
        patience: float = PATIENCE,
        tree: bool = False,
        settle: float = SETTLE,
    ) -> Ending:
        """A stop that has not begun."""
        return Ending(plan, self.surveyor, self.guard, patience=patience, tree=tree, settle=settle)

    def carry(self, plan: StopPlan, way: Way, *, patience: float = PATIENCE) -> AnyEnding:
        """A stop in one of the plan's ways that has not begun."""
        assert self.tools is not None
        return carry_out(
            plan, way, self.surveyor, self.guard, self.tools, patience=patience, settle=SETTLE
        )

    def end_by(self, plan: StopPlan, way: Way, *, patience: float = PATIENCE) -> Outcome:
        """Carry out a plan in one of its ways up to the first outcome."""
        with self.carry(plan, way, patience=patience) as ending:
            return ending.begin(runtime.now()) or finish(ending)

    def end(self, plan: StopPlan, *, patience: float = PATIENCE, tree: bool = False) -> Outcome:
        """Carry out a plan up to its first outcome."""
        with self.ending(plan, patience=patience, tree=tree) as ending:
            return ending.begin(runtime.now()) or finish(ending)


@contextmanager
def bench(
    source: str = "auto",
    environ: dict[str, str] | None = None,
    tools: Tools | None = None,
    containers: tuple[str, ...] = (),
    hands: Hands | None = None,
) -> Iterator[Bench]:
    """This machine, and this test as the program that must live.

    Args:
        source: Of sockets.
        environ: Names the display.
        tools: How managers are asked; ``None`` if they are not.
        containers: Where Docker listens, if a test has one.
        hands: With whose rights processes are looked at; those of the test if not given.
    """
    sources = choose(source)
    if containers:
        sources = replace(sources, containers=Containers(containers, ()))
    surveyor = Surveyor(sources, hands)
    guard = Guard.here(sources.processes, environ or {})
    try:
        yield Bench(sources, surveyor, guard, Planner(surveyor, guard, tools), tools)
    finally:
        sources.close()


def finish(ending: AnyEnding) -> Outcome:
    """Step until there is an outcome."""
    while True:
        ending.wait(0.2)
        outcome = ending.step(runtime.now())
        if outcome is not None:
            return outcome


def identity(pid: int) -> ProcessId:
    """The identity of a process that runs."""
    mark = started(pid)
    assert mark is not None, pid
    return ProcessId(pid, mark)


def join_group(puppet: Puppet, port: int) -> int:
    """Let a puppet listen beside others on the same port (SO_REUSEPORT); gives the port."""
    puppet.do("s = socket.socket(); s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)")
    puppet.do(f"s.bind(('127.0.0.1', {port})); s.listen()")
    return int(puppet.ask("s.getsockname()[1]"))


def runs(process: ProcessId) -> bool:
    """Whether it still runs; a zombie does not."""
    if started(process.pid) != process.started:
        return False
    with suppress(OSError), open(f"/proc/{process.pid}/stat", "rb") as file:  # noqa: PTH123 - short
        return file.read().rpartition(b")")[2].split()[0] not in {b"Z", b"X"}
    return False


def until(condition: Callable[[], bool]) -> None:
    """Wait until it is so."""
    limit = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.01)


@contextmanager
def program(script: str, *arguments: str) -> Iterator[subprocess.Popen[str]]:
    """A Python program of a test's own; ended after."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):  # its children may hold the other ends
            assert pipe is not None
            pipe.close()


class Strays:
    """Ends processes that may outlive their parent, when the block is left.

    To be entered after the parent was, which else waits for the pipes that they share.
    """

    def __init__(self) -> None:
        self._found: list[ProcessId] = []

    def add(self, *found: ProcessId) -> None:
        """Remember processes that the test started."""
        self._found += found

    def fork(self, puppet: Puppet) -> ProcessId:
        """Let a puppet fork a child that does nothing, and end it here."""
        child = identity(puppet.fork())
        puppet.children.remove(child.pid)
        self.add(child)
        return child

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._found:
            if runs(one):
                with suppress(ProcessLookupError):
                    os.kill(one.pid, signal.SIGKILL)
