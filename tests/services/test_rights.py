"""An ordinary user's program with a real helper beside it."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any, Self

import pytest

from tests.helpers import ordinary
from tests.helpers.puppet import Puppet
from tests.helpers.relay import relay

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.helpers.relay import Relay

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root starts a helper and steps down"
)

# Lines of Python, each answered by JSON; polls go by as in the window.
_CLIENT = """
import ctypes, json, os, sys, time
from portwatch.core.model import GapCode
from portwatch.services import connection_close, stop_carry, stop_pause
from portwatch.services.helper_hands import HelperHands
from portwatch.services.machine import open_monitor, open_sources
from portwatch.services.rights import Rights
from portwatch.services.runtime import now
from portwatch.services.sight import DirectSight
from portwatch.services.stop_guard import Guard
from portwatch.services.stop_plan import SocketTarget, Way
from portwatch.services.stop_planner import Planner
from portwatch.services.stop_survey import Surveyor
from portwatch.services.stop_tool import Tools
libc = ctypes.CDLL(None)
rights = Rights()
monitor = open_monitor(sight=rights.sight, connections=True)
def poll():
    tick = monitor.tick(now())
    time.sleep(0.05)
    return tick
def row(port):
    return next(one for one in poll().listeners if one.socket.local_port == port)
def seen(port):
    found = row(port)
    owners = found.ownership.owners
    return [found.ownership.match, [one.id.pid for one in owners], [one.exe for one in owners]]
def until(condition):
    for _ in range(400):
        if condition():
            return True
        time.sleep(0.02)
    return False
def status():
    return [rights.status.state, rights.status.mode, rights.status.text]
def gaps():
    return {gap.code: gap.count for gap in poll().gaps}
def stop(port, way=Way.PROCESS):
    link = rights.link
    sources = open_sources(sight=DirectSight(link))
    surveyor = Surveyor(sources, None if link is None else HelperHands(link))
    guard = Guard.here(sources.processes, os.environ)
    (plan,) = Planner(surveyor, guard).plan(SocketTarget.of(row(port)))
    if not hasattr(plan, "sockets"):
        return plan.code
    ending = stop_carry.carry_out(plan, way, surveyor, guard, Tools.here(os.environ), settle=0.1)
    with ending:
        outcome = ending.begin(now())
        while outcome is None:
            ending.wait(0.05)
            outcome = ending.step(now())
    sources.close()
    return outcome.code
def hold(port, what):
    sources = open_sources(sight=DirectSight(rights.link))
    surveyor = Surveyor(sources, HelperHands(rights.link))
    guard = Guard.here(sources.processes, os.environ)
    (plan,) = Planner(surveyor, guard).plan(SocketTarget.of(row(port)))
    outcome = stop_pause.carry_out(plan, stop_pause.Hold(what), surveyor, guard)
    sources.close()
    return outcome.code
def close(port):
    guard = Guard.here(monitor.sources.processes, os.environ)
    (one,) = [c for c in poll().connections if c.socket.local_port == port]
    return connection_close.close(one, guard, rights.link).code
for line in sys.stdin:
    print(json.dumps(eval(line)), flush=True)
rights.close()
monitor.close()
"""


class Client:
    """A program of uid 65534 that is told line by line what to do."""

    def __init__(self, path: dict[str, str]) -> None:
        self._process = ordinary.start("-c", _CLIENT, env=path, stdin=subprocess.PIPE)
        self.pid = self._process.pid

    def ask(self, expression: str) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{expression}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        return json.loads(line) if line else pytest.fail(self._process.communicate()[1])

    def begin(self) -> None:
        assert self.ask("rights.begin()") is None
        assert self.ask("until(lambda: rights.status.state != 'asking')")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        _, told = self._process.communicate()
        assert told == ""


@pytest.fixture(scope="module")
def gate() -> Iterator[Relay]:
    with relay() as made:
        yield made


@pytest.fixture
def client(gate: Relay) -> Iterator[Client]:
    with Client(gate.path) as made:
        yield made


def test_owners_images_and_rules_are_seen_and_hidden_again(gate: Relay, client: Client) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        before = client.ask(f"seen({port})")
        hidden = client.ask("gaps()")
        assert client.ask("status()") == ["off", None, ""]
        assert puppet.pid not in before[1] or before[0] == "inferred"
        assert "firewall-not-read" in hidden

        client.begin()
        assert client.ask("status()") == ["on", "act", ""]
        exe = os.path.realpath(sys.executable)
        whole = ["exact", [puppet.pid], [exe]]
        assert client.ask(f"until(lambda: seen({port}) == {whole})"), client.ask(f"seen({port})")
        assert client.ask("until(lambda: 'firewall-not-read' not in gaps())")
        assert client.ask("until(lambda: 'owners-hidden' not in gaps())"), client.ask("gaps()")

        child = puppet.fork()
        shared = [puppet.pid, child]
        assert client.ask(f"until(lambda: sorted(seen({port})[1]) == {sorted(shared)})")

        client.ask("rights.end()")
        assert client.ask("until(lambda: rights.status.state == 'off')")
        assert client.ask("status()")[2] == ""
        assert client.ask(f"until(lambda: seen({port})[0] == {before[0]!r})")
        assert "firewall-not-read" in client.ask("gaps()")
    assert len(gate.pids) == 1


def test_a_helper_that_dies_is_told_and_survived(gate: Relay, client: Client) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        client.begin()
        assert client.ask(f"until(lambda: seen({port})[0] == 'exact')")

        os.kill(gate.pids[-1], signal.SIGKILL)

        assert client.ask("until(lambda: rights.status.state == 'off')")
        told = "The helper has ended, so portwatch goes on without it."
        assert client.ask("status()") == ["off", None, told]
        assert client.ask(f"until(lambda: seen({port})[0] != 'exact')")
        client.begin()
        assert client.ask(f"until(lambda: seen({port})[0] == 'exact')")


def test_other_programs_of_the_same_person_do_not_get_at_the_pipes(client: Client) -> None:
    assert client.ask("libc.prctl(4, 1, 0, 0, 0)") == 0  # PR_SET_DUMPABLE, as programs are
    client.begin()
    assert client.ask("libc.prctl(3, 0, 0, 0, 0)") == 0  # PR_GET_DUMPABLE
    client.ask("rights.end()")
    assert client.ask("until(lambda: libc.prctl(3, 0, 0, 0, 0) == 1)")


def test_roots_program_is_stopped(client: Client) -> None:
    puppet = Puppet()
    port = puppet.listen()
    assert client.ask(f"stop({port})") in {"owner-hidden", "not-permitted"}
    client.begin()
    assert client.ask(f"until(lambda: seen({port})[0] == 'exact')")

    assert client.ask(f"stop({port})") == "stopped"

    puppet._process.communicate()
    assert puppet._process.returncode == -signal.SIGTERM


def test_roots_tree_is_stopped(client: Client) -> None:
    puppet = Puppet()
    port = puppet.listen()
    child = puppet.fork()
    client.begin()
    assert client.ask(f"until(lambda: len(seen({port})[1]) == 2)")
    handle = os.pidfd_open(child)

    assert client.ask(f"stop({port}, Way.TREE)") == "stopped"

    puppet._process.communicate()
    assert select.select([handle], [], [], 10)[0]
    os.close(handle)


def test_roots_program_is_paused_and_goes_on(client: Client) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        client.begin()
        assert client.ask(f"until(lambda: seen({port})[0] == 'exact')")

        assert client.ask(f"hold({port}, 'pause')") == "paused"
        assert client.ask(f"hold({port}, 'continue')") == "goes-on"
        assert puppet.ask("1 + 1") == "2"


def test_roots_connection_is_closed(client: Client) -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        puppet.do(f"c = socket.create_connection(('127.0.0.1', {port})); a, _ = s.accept()")
        here = puppet.ask("c.getsockname()[1]")

        assert client.ask(f"close({here})") == "not-permitted"
        client.begin()
        assert client.ask(f"close({here})") == "closed"
        assert puppet.ask("c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)") != "0"


@pytest.mark.parametrize(
    ("code", "asked", "told"),
    [
        (126, 1, "The dialog was closed, so nothing has changed."),
        (127, 2, "No administrator's rights were given."),
        (3, 1, "The helper could not be started (it broke)."),
    ],
)
def test_a_refusal_is_told_in_plain_words(code: int, asked: int, told: str) -> None:
    with relay() as gate:
        gate.write(f'#!/bin/sh\necho x >>"{gate.folder}/asked"\necho it broke >&2\nexit {code}\n')
        with Client(gate.path) as client:
            client.begin()
            state, mode, text = client.ask("status()")
            assert client.ask("len(poll().listeners) >= 0")

        assert (state, mode) == ("off", None)
        assert text.startswith(told)
        assert len((gate.folder / "asked").read_text(encoding="utf-8").split()) == asked


def test_where_only_looking_is_allowed_nothing_is_stopped() -> None:
    with relay("see") as gate, Client(gate.path) as client, Puppet() as puppet:
        port = puppet.listen()
        client.begin()
        assert client.ask("status()")[:2] == ["on", "see"]
        assert client.ask(f"until(lambda: seen({port})[0] == 'exact')")

        assert client.ask(f"stop({port})") == "not-permitted"
        assert puppet.ask("1 + 1") == "2"


def test_it_is_not_waited_for_when_the_person_gives_up() -> None:
    with relay() as gate:
        gate.write("#!/bin/sh\nexec sleep 600\n")
        with Client(gate.path) as client:
            client.ask("rights.begin()")
            assert client.ask("status()")[0] == "asking"
            client.ask("rights.end()")
            assert client.ask("until(lambda: rights.status.state == 'off')")
            assert client.ask("status()")[2] == ""
