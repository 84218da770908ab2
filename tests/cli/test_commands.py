from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from portwatch import __version__
from tests.helpers.cgroups import leave_units
from tests.helpers.program import ROOT, portwatch, portwatch_json, start_portwatch
from tests.helpers.puppet import Puppet


def test_help_names_every_command_and_the_exit_codes() -> None:
    done = portwatch("--help")

    for name in ("gui", "list", "watch", "explain", "check", "expect", "stop", "close", "doctor"):
        assert f"    {name}" in done.stdout
    assert "5 nothing matched" in done.stdout
    assert portwatch("--version").stdout == f"portwatch {__version__}\n"


def test_options_may_stand_before_the_command_and_after_it() -> None:
    before = portwatch("--json", "--demo", "list", "port:22")
    after = portwatch("list", "port:22", "--demo", "--json")

    listed = [json.loads(done.stdout)["listeners"] for done in (before, after)]
    assert [row["port"] for row in listed[0]] == [row["port"] for row in listed[1]] == [22, 22]


def test_an_empty_folder_is_not_taken_for_the_working_folder() -> None:
    for given in (("--data-dir", ""), ("--data-dir=",)):
        done = portwatch(*given, "--demo", "list")

        assert done.returncode == 2
        assert "--data-dir: the name of a folder is missing" in done.stderr


def test_explain_says_what_a_port_is_for_and_who_holds_it() -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        found = portwatch_json("explain", f"{port}/tcp")
        told = portwatch("explain", str(port)).stdout

    assert [row["owners"][0]["pid"] for row in found["listeners"]] == [puppet.pid]
    assert str(port) in told
    assert "python" in told
    assert "SSH" in portwatch("explain", "22").stdout


def test_doctor_names_source_rights_and_every_gap_with_its_remedy() -> None:
    found = portwatch_json("doctor")
    recorded = portwatch_json("doctor", "--demo")["gaps"]  # a live one may end between two starts
    told = portwatch("doctor", "--demo").stdout

    assert found["source"] in {"netlink", "psutil"}
    assert {one["title"] for one in found["checks"]} >= {"Source", "Rights", "Window", "Networks"}
    assert recorded
    for gap in recorded:
        assert gap["remedy"] in told


def test_doctor_names_rules_that_were_set_aside(tmp_path: Path) -> None:
    config = tmp_path / "config"
    config.mkdir()
    (config / "expectations.toml.broken").write_text("[")

    told = portwatch("doctor", "--demo", "--data-dir", str(tmp_path)).stdout

    assert "expectations.toml.broken: its rules are not in force" in told


def test_doctor_says_why_there_is_no_window() -> None:
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}

    done = portwatch("doctor", "--json", env=nowhere)

    assert json.loads(done.stdout)["window"] is not None


def test_without_a_display_one_line_names_the_other_way() -> None:
    nowhere = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}

    done = portwatch(env=nowhere)

    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "portwatch list" in done.stderr


def test_watch_tells_what_opens_and_closes_as_it_happens() -> None:
    watch = start_portwatch("watch", "--json", "--interval", "0.1")
    try:
        assert watch.stdout is not None
        first = json.loads(watch.stdout.readline())
        with Puppet() as puppet:
            port = puppet.listen()
            told = _until(watch, "opened", port)
            alert = _until(watch, "alert", port)
            puppet.do("s.close()")
            gone = _until(watch, "closed", port)
    finally:
        watch.send_signal(signal.SIGINT)
        _, complaints = watch.communicate(timeout=10)

    assert first["event"] == "tick"
    assert first.keys() == {
        "event", "at", "interval_s", "listeners", "connections", "opened", "closed",
        "opened_seen", "closed_seen", "ended", "ended_unattributed", "ended_at_least", "cost_ms",
    }  # fmt: skip
    assert told["listener"]["owners"][0]["pid"] == puppet.pid
    assert told["listener"]["first_seen"] is not None
    assert alert["verdict"] == "unexpected"
    assert str(port) in alert["text"]
    assert gone["listener"]["port"] == port
    assert watch.returncode == 0
    assert complaints == ""


def test_watch_lists_connections_that_no_poll_met_with_their_bytes() -> None:
    watch = start_portwatch("watch", "--json", "--ends", "--interval", "0.5")
    try:
        assert watch.stdout is not None
        watch.stdout.readline()
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
            with socket.create_connection(server.getsockname()) as client:
                accepted, _ = server.accept()
                client.sendall(b"x" * 500)
                accepted.recv(1000)
                accepted.close()
        events = iter(lambda: json.loads(watch.stdout.readline()), None)  # type: ignore[union-attr]
        ended = (event for event in events if event["event"] == "ended")
        found = next(
            event
            for event in ended
            if event["kind"] == "connection" and (event["remote"] or {}).get("port") == port
        )
    finally:
        watch.send_signal(signal.SIGINT)
        watch.communicate(timeout=10)

    assert found["local"]["address"] == "127.0.0.1"
    assert (found["protocol"], found["sent"]) == ("tcp", 500)


@pytest.mark.parametrize("first", ["client", "server"])
@pytest.mark.parametrize("host", ["127.0.0.1", "::ffff:127.0.0.1"])
def test_both_ends_tell_exactly_the_bytes_that_were_sent(first: str, host: str) -> None:
    watch = start_portwatch("watch", "--json", "--ends", "--interval", "0.2")
    try:
        assert watch.stdout is not None
        watch.stdout.readline()
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        with socket.socket(family) as server:
            if family == socket.AF_INET6:
                server.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 0)
            server.bind((host, 0))
            server.listen()
            port = server.getsockname()[1]
            client = socket.create_connection(("127.0.0.1", port))
            accepted, _ = server.accept()
        client.sendall(b"x" * 500)
        accepted.recv(1000, socket.MSG_WAITALL | socket.MSG_DONTWAIT)
        accepted.sendall(b"y" * 21)
        client.recv(21, socket.MSG_WAITALL)
        ends = [client, accepted] if first == "client" else [accepted, client]
        ends[0].close()
        time.sleep(0.5)  # so that the two ends are told one after the other
        ends[1].close()
        found: dict[bool, tuple[int, int]] = {}
        while len(found) < 2:
            event = json.loads(watch.stdout.readline())
            if event["event"] == "ended" and event["kind"] == "connection":
                ports = event["local"]["port"], (event["remote"] or {}).get("port")
                if port in ports:
                    found[ports[0] == port] = event["sent"], event["received"]
    finally:
        watch.send_signal(signal.SIGINT)
        watch.communicate(timeout=10)

    assert found == {True: (21, 500), False: (500, 21)}


def _until(watch: subprocess.Popen[str], event: str, port: int) -> dict:  # type: ignore[type-arg]
    """The event of that kind that speaks of that port; the test's time limit ends the wait."""
    assert watch.stdout is not None
    for line in watch.stdout:
        found = json.loads(line)
        rows = found.get("listeners") if event == "alert" else [found.get("listener")]
        if found["event"] == event and any(row["port"] == port for row in rows):
            return found  # type: ignore[no-any-return]
    raise AssertionError(f"no {event} of port {port}")


def test_watch_ends_after_its_time() -> None:
    began = time.monotonic()

    done = portwatch("watch", "--for", "0.3", "--interval", "0.1")

    assert done.returncode == 0
    assert time.monotonic() - began >= 0.3
    assert done.stderr.startswith("portwatch: watching ")


def test_a_reader_that_goes_away_is_no_error() -> None:
    watch = start_portwatch("watch", "--json", "--interval", "0.1")
    assert watch.stdout is not None
    assert watch.stderr is not None
    watch.stdout.readline()
    watch.stdout.close()

    complaints = watch.stderr.read()
    watch.wait(timeout=20)
    watch.stderr.close()

    assert complaints == ""
    assert watch.returncode == 0


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can step down"
)
def test_without_rights_ports_are_complete_and_the_gap_is_named() -> None:
    with Puppet() as puppet:
        leave_units(puppet.pid)
        port = puppet.listen()
        # All modules are loaded first: nobody may read another user's Python.
        script = (
            "import contextlib, io, os, sys; from portwatch.cli.main import main\n"
            "with contextlib.redirect_stdout(io.StringIO()): main(['list', '--json'])\n"
            "os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
            f"sys.exit(main(['list', '--json', 'port:{port}']))"
        )
        done = subprocess.run(
            [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
        )

    found = json.loads(done.stdout)
    (row,) = found["listeners"]
    assert (row["owners"], row["match"], row["uid"]) == ([], "none", 0)
    assert [reason["code"] for reason in row["reasons"]] == ["owner-hidden"]
    hidden = [gap for gap in found["gaps"] if gap["code"] == "owners-hidden"]
    assert hidden[0]["count"] >= 1
    assert "sudo" in hidden[0]["remedy"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("words", ["list --demo", "list --demo --json", "doctor"])
def test_a_full_disk_is_told_in_one_line(words: str) -> None:
    done = in_shell(f"{words} >/dev/full")

    assert (done.returncode, done.stderr.count("Traceback")) == (1, 0)
    assert done.stderr.splitlines()[-1] == "portwatch: No space left on device"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("words", ["list --demo --all", "list --demo port:1"])
def test_errors_that_cannot_be_written_change_nothing_else(words: str) -> None:
    usual = in_shell(words)
    full = in_shell(f"{words} 2>/dev/full")

    assert full.returncode == usual.returncode
    assert len(full.stdout.splitlines()) == len(usual.stdout.splitlines())
    assert usual.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
@pytest.mark.parametrize("words", ["--version", "list --help"])
def test_help_that_cannot_be_written_has_failed(words: str) -> None:
    for place in (">/dev/full", ">&-"):
        done = in_shell(f"{words} {place}")

        assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)


@pytest.mark.parametrize("options", ["", "--json"])
def test_a_fault_of_the_program_itself_is_told_in_one_line(options: str) -> None:
    script = (
        "import sys; from portwatch.cli import listing, main\n"
        "def run(*_): raise KeyError('a\\nb')\n"
        "listing.run = run\n"
        f"sys.exit(main.main(['list', *{options.split()}]))"
    )

    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("portwatch: internal error: KeyError: 'a")


@pytest.mark.parametrize(
    "words",
    [
        "list --demo --json port:abc",
        "list --demo --csv :-",
        "explain --json nonsense",
        "lst --json",
    ],
)
def test_an_error_leaves_standard_output_empty(words: str) -> None:
    done = in_shell(words)

    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("words", ["list --demo", "explain 22", "watch --for 0.2"])
def test_closed_streams_are_no_traceback(words: str) -> None:
    without_output = in_shell(f"{words} >&-")
    without_errors = in_shell(f"{words} 2>&-")

    assert without_output.returncode == 1
    assert without_output.stderr.splitlines()[-1].startswith("portwatch: standard output is closed")
    assert without_errors.returncode == 0
    assert without_errors.stdout or words.startswith("watch")


def in_shell(words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", f"exec {sys.executable} -m portwatch {words}"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_the_error_stands_alone_where_nothing_matches() -> None:
    done = portwatch("list", "--demo", "zzz-no-such-thing")

    assert done.returncode == 5
    assert done.stderr == "portwatch: nothing matches zzz-no-such-thing\n"
