"""A UDP server at a passing port is no client, where something else gives it away: real ones."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Listener, Protocol, Verdict
from tests.helpers import handover
from tests.helpers.handover import Opener, script
from tests.helpers.real_watch import Watch, told

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it looks at /proc")

_OPEN = """
import os, socket, subprocess, sys
held = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
held.bind(("0.0.0.0", int(sys.argv[1]) if len(sys.argv) > 1 else {port}))
print(held.getsockname()[1], held.fileno(), flush=True)
"""
_WAIT = "sys.stdin.readline()\n"
_CARRIES_OUT = """
while True:
    words, peer = held.recvfrom(2000)
    held.sendto(subprocess.getoutput(words).encode(), peer)
"""


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    made = Watch(tmp_path)
    made.monitor.tick(made.now())  # so that all that follows has opened since
    yield made
    made.monitor.close()


@pytest.fixture
def home() -> Iterator[Path]:
    with handover.folder(Path.home()) as made:
        yield made


def free() -> int:
    """A port that the kernel would give to a client."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("0.0.0.0", 0))
        return int(probe.getsockname()[1])


def opened(watch: Watch, port: int) -> Listener:
    """As it is told at once, and that it is announced if it is no client."""
    tick = watch.tick()
    (row,) = (one for one in tick.listeners if _is_at(one, port))
    assert any(_is_at(one, port) for one in tick.alerts) is not row.temporary
    return row


def _is_at(row: Listener, port: int) -> bool:
    return row.socket.protocol is Protocol.UDP and row.socket.local_port == port


def test_a_script_that_carries_out_what_it_is_sent_is_told_at_once(
    watch: Watch, home: Path
) -> None:
    text = _OPEN.format(port=free()) + _CARRIES_OUT
    with Opener(*script(home / "x.py", text)) as opener:
        row = opened(watch, opener.port)

    assert (row.temporary, row.verdict) == (False, Verdict.RISKY)
    assert told(row) == [("shell-on-socket", "medium"), ("interpreter-exposed", "medium")]
    assert not watch.learnt(row)


def test_one_that_only_waits_for_answers_is_a_client(watch: Watch, home: Path) -> None:
    with Opener(*script(home / "x.py", _OPEN.format(port=0) + _WAIT)) as opener:
        row = opened(watch, opener.port)

    assert (row.temporary, row.verdict, told(row)) == (True, Verdict.EXPECTED, [])


def test_a_port_that_was_named_when_it_was_started_is_not_given_by_chance(
    watch: Watch, home: Path
) -> None:
    named = str(free())
    with Opener(*script(home / "x.py", _OPEN.format(port=0) + _WAIT), named) as opener:
        row = opened(watch, opener.port)

    assert (row.temporary, row.verdict) == (False, Verdict.RISKY)
    assert told(row) == [("interpreter-exposed", "medium")]


def test_a_port_that_the_script_names_is_not_given_by_chance(watch: Watch, home: Path) -> None:
    with Opener(*script(home / "x.py", _OPEN.format(port=free()) + _WAIT)) as opener:
        row = opened(watch, opener.port)

    assert (row.temporary, row.verdict) == (False, Verdict.RISKY)
    assert told(row) == [("interpreter-exposed", "medium")]


def test_a_client_that_becomes_a_shell_is_announced_then(watch: Watch, home: Path) -> None:
    python, path = script(home / "x.py", _OPEN.format(port=0) + _BECOMES_SHELL)
    with Opener(python, path) as opener:
        assert opened(watch, opener.port).temporary
        opener.say("now")
        row = watch.when(opener.port, lambda row: bool(row.reasons))

    assert (row.temporary, row.verdict) == (False, Verdict.SUSPICIOUS)
    assert ("shell-on-socket", "high") in told(row)


def test_a_copy_that_was_deleted_is_no_client(watch: Watch, home: Path) -> None:
    copy = home / "server"
    copy.write_bytes(Path(os.path.realpath(sys.executable)).read_bytes())
    copy.chmod(0o755)
    code = "import os; os.remove(sys.executable)\n" + _OPEN.format(port=0) + _WAIT
    with Opener(str(copy), "-c", "import sys; " + code) as opener:
        row = opened(watch, opener.port)

    assert (row.temporary, row.verdict) == (False, Verdict.RISKY)
    assert ("exe-deleted", "medium") in told(row)


_BECOMES_SHELL = """
sys.stdin.readline()
held.set_inheritable(True)
os.execv("/bin/sh", ["sh"])
"""
