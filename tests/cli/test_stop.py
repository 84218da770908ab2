from __future__ import annotations

import json
import socket
import sys
from typing import TYPE_CHECKING

import pytest

from tests.helpers.program import portwatch
from tests.helpers.puppet import Puppet
from tests.helpers.stopping import Strays, identity, join_group, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")
IGNORE_TERM = "signal.signal(signal.SIGTERM, signal.SIG_IGN)"


@pytest.fixture
def puppet() -> Iterator[Puppet]:
    with Puppet() as made:
        yield made


def test_it_ends_exactly_what_listens_there(puppet: Puppet) -> None:
    with Puppet() as twin:
        port, twins_port = puppet.listen(), twin.listen()

        done = portwatch("stop", f":{port}", "--yes")

        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1] == f"Stopped. Port {port} is closed."
        assert done.stderr == ""
        assert not runs(identity(puppet.pid))
        assert runs(identity(twin.pid))
        socket.create_connection(("127.0.0.1", twins_port)).close()


def test_by_pid_it_ends_that_process(puppet: Puppet) -> None:
    port = puppet.listen()

    done = portwatch("stop", str(puppet.pid), "--yes")

    assert done.returncode == 0, done.stderr
    assert f"Port {port} is closed" in done.stdout


def test_a_dry_run_shows_the_plan_and_does_nothing(puppet: Puppet) -> None:
    port = puppet.listen()
    inode = int(puppet.ask("os.fstat(s.fileno()).st_ino"))

    done = portwatch("stop", f":{port}/tcp", "--dry-run")

    assert done.returncode == 0
    assert f"{puppet.pid}, since 20" in done.stdout
    assert f"tcp 127.0.0.1:{port}, inode {inode}" in done.stdout
    assert "1. Process" in done.stdout
    assert puppet.ask("1 + 1") == "2"


def test_a_dry_run_as_json_is_one_object(puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.fork()

    done = portwatch("stop", f":{port}", "--dry-run", "--tree", "--json")

    found = json.loads(done.stdout)
    assert found["schema"] == "portwatch/1"
    (plan,) = found["plans"]
    assert plan["process"]["pid"] == puppet.pid
    assert plan["sockets"][0]["port"] == port
    assert plan["sockets"][0]["inode"] == int(puppet.ask("os.fstat(s.fileno()).st_ino"))
    assert [one["pid"] for one in plan["shared_with"]] == puppet.children
    assert [one["pid"] for one in plan["ends"]["processes"]] == [puppet.pid, *puppet.children]
    assert found["outcomes"] == []
    assert done.stderr == ""


def test_outcomes_are_told_as_json(puppet: Puppet) -> None:
    port = puppet.listen()

    done = portwatch("stop", f":{port}", "--yes", "--json")

    assert done.returncode == 0
    (outcome,) = json.loads(done.stdout)["outcomes"]
    assert (outcome["pid"], outcome["code"], outcome["forced"]) == (puppet.pid, "stopped", False)


@pytest.mark.parametrize("target", ["", "nginx", ":0", ":99999", ":80/sctp", "-5", ":"])
def test_a_wrong_target_is_wrong_usage(target: str) -> None:
    done = portwatch("stop", target, "--yes")

    assert done.returncode == 2
    assert done.stderr.startswith("portwatch: ")
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("wait", ["0", "-1", "nan", "inf", "soon"])
def test_a_wrong_patience_is_wrong_usage(wait: str) -> None:
    done = portwatch("stop", "1", f"--wait={wait}")

    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


def test_without_a_terminal_it_does_not_act_unasked(puppet: Puppet) -> None:
    port = puppet.listen()

    done = portwatch("stop", f":{port}", given="y\n")

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == "portwatch: nobody can be asked here; --yes stops without asking\n"
    assert puppet.ask("1 + 1") == "2"


@pytest.mark.parametrize("way", [[], ["--yes"], ["--dry-run"]])
def test_as_json_nothing_but_json_is_a_result(puppet: Puppet, way: list[str]) -> None:
    done = portwatch("stop", f":{puppet.listen()}", "--json", *way)

    lines = 0 if way else 1  # who cannot be asked is told in one line
    assert done.stderr.count("\n") == lines
    if done.stdout:
        assert json.loads(done.stdout)["schema"] == "portwatch/1"


def test_where_nothing_listens_nothing_matches(puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do("s.close()")

    by_port = portwatch("stop", f":{port}", "--yes")
    by_pid = portwatch("stop", str(puppet.pid), "--yes")

    assert (by_port.returncode, by_pid.returncode) == (5, 5)
    assert by_port.stderr == f"portwatch: nothing listens on port {port}\n"
    who = f"portwatch: process {puppet.pid} listens on no port"
    assert by_pid.stderr == f"{who}; what does not is ended by kill {puppet.pid}\n"
    assert runs(identity(puppet.pid))


def test_a_free_pid_matches_nothing() -> None:
    with Puppet() as gone:
        pid = gone.pid

    assert portwatch("stop", str(pid), "--yes").returncode == 5


def test_the_first_process_is_refused() -> None:
    done = portwatch("stop", "1", "--yes", "--force")

    assert done.returncode == 4
    assert done.stderr.startswith("portwatch: ")
    assert "first process" in done.stderr


def test_what_portwatch_runs_in_is_refused() -> None:
    with socket.create_server(("127.0.0.1", 0)) as own:
        done = portwatch("stop", f":{own.getsockname()[1]}", "--yes", "--force")

    assert done.returncode == 4
    assert "portwatch runs in the session of" in done.stderr


def test_the_demonstration_is_refused() -> None:
    done = portwatch("stop", ":22", "--demo", "--yes")

    assert done.returncode == 4
    assert "recording" in done.stderr


def test_what_takes_no_notice_still_runs(puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do(IGNORE_TERM)

    done = portwatch("stop", f":{port}", "--yes", "--wait", "0.3")

    assert done.returncode == 1
    assert "Still running after 0.3 seconds. (--force ends it by force)" in done.stderr
    assert puppet.ask("1 + 1") == "2"


def test_force_ends_what_takes_no_notice_after_its_time(puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do(IGNORE_TERM)

    done = portwatch("stop", f":{port}", "--yes", "--wait", "0.3", "--force")

    assert done.returncode == 0, done.stderr
    assert f"Stopped by force. Port {port} is closed." in done.stdout


def test_force_does_not_hurry_what_finishes_in_time(puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do("import time; ended = '{}'")
    puppet.do("signal.signal(signal.SIGTERM, lambda *_: (time.sleep(0.5), os._exit(0)))")

    done = portwatch("stop", f":{port}", "--yes", "--force")

    assert done.returncode == 0
    assert "by force" not in done.stdout.splitlines()[-1]


def test_one_holder_of_a_shared_listener_leaves_the_port_open(puppet: Puppet) -> None:
    port = puppet.listen()
    with Strays() as strays:
        child = strays.fork(puppet)

        done = portwatch("stop", f":{port}", "--yes")

        assert done.returncode == 1
        assert f"process {child.pid}" in done.stderr
        assert runs(child)


def test_a_tree_ends_whole(puppet: Puppet) -> None:
    port = puppet.listen()
    with Strays() as strays:
        child = strays.fork(puppet)

        done = portwatch("stop", f":{port}", "--yes", "--tree")

        assert done.returncode == 0, done.stderr
        assert not runs(child)


def test_force_ends_a_tree_whose_every_process_takes_no_notice(puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do(IGNORE_TERM)
    with Strays() as strays:
        children = [strays.fork(puppet), strays.fork(puppet)]

        done = portwatch("stop", f":{port}", "--yes", "--tree", "--force", "--wait", "0.3")

        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1] == f"Stopped by force. Port {port} is closed."
        assert not any(map(runs, children))


def test_all_programs_of_a_port_are_stopped_together(puppet: Puppet) -> None:
    with Puppet() as other:
        port = join_group(puppet, 0)
        join_group(other, port)

        done = portwatch("stop", f":{port}", "--yes")

        assert done.returncode == 0, done.stderr
        assert done.stdout.splitlines()[-1] == f"Stopped. Port {port} is closed."
        assert not runs(identity(puppet.pid))
        assert not runs(identity(other.pid))


def test_a_hostile_name_writes_nothing_to_the_terminal(puppet: Puppet) -> None:
    """The kernel takes any bytes for a name (prctl(2), PR_SET_NAME)."""
    port = puppet.listen()
    puppet.do("ctypes.CDLL(None).prctl(15, b'\\x1b[2J\\n<b>%s\\xe2\\x80\\xae', 0, 0, 0)")

    done = portwatch("stop", f":{port}", "--dry-run")

    assert done.returncode == 0
    for line in done.stdout.splitlines():
        assert line.isprintable()
    assert "\\x1b[2J" in done.stdout


def test_a_port_without_its_colon_is_told_how_it_is_meant(puppet: Puppet) -> None:
    port = puppet.listen()
    done = portwatch("stop", str(port), "--dry-run")

    assert f"if you mean the port: portwatch stop :{port}" in done.stderr
    if done.returncode == 5:
        assert done.stderr.splitlines()[0] == f"portwatch: There is no process {port}."
    other = portwatch("stop", str(puppet.pid), "--dry-run")
    assert "if you mean the port" not in other.stderr


def test_of_very_many_sockets_the_rest_is_counted(puppet: Puppet) -> None:
    port = join_group(puppet, 0)
    for _ in range(24):
        puppet.do("kept = [*globals().get('kept', ()), s]")
        join_group(puppet, port)

    done = portwatch("stop", f":{port}", "--dry-run")

    lines = [line for line in done.stdout.splitlines() if line.startswith("  Socket ")]
    assert len(lines) == 21
    assert lines[-1].split() == ["Socket", "and", "5", "more"]
