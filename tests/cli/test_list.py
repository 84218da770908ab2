from __future__ import annotations

import csv
import getpass
import io
import json
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers.other_network import MAY_UNSHARE
from tests.helpers.program import COMMAND, ROOT, portwatch, portwatch_json
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = {
    "tcp4": ("AF_INET", "SOCK_STREAM", "127.0.0.1"),
    "tcp6": ("AF_INET6", "SOCK_STREAM", "::1"),
    "udp4": ("AF_INET", "SOCK_DGRAM", "127.0.0.1"),
    "udp6": ("AF_INET6", "SOCK_DGRAM", "::1"),
}


@pytest.fixture
def puppet() -> Iterator[Puppet]:
    with Puppet() as made:
        yield made


def open_socket(puppet: Puppet, kind: str) -> int:
    family, type_, address = KINDS[kind]
    puppet.do(f"{kind} = socket.socket(socket.{family}, socket.{type_})")
    puppet.do(f"{kind}.bind(('{address}', 0))")
    if type_ == "SOCK_STREAM":
        puppet.do(f"{kind}.listen()")
    return int(puppet.ask(f"{kind}.getsockname()[1]"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("source", ["netlink", "psutil"])
def test_a_listener_is_listed_with_its_exact_owner(puppet: Puppet, kind: str, source: str) -> None:
    if source == "netlink" and sys.platform != "linux":
        pytest.skip("Linux only")
    port = open_socket(puppet, kind)

    found = portwatch_json("list", f"port:{port}", "--source", source)

    # Other tests listen in networks of their own, which have the same ports.
    (row,) = (one for one in found["listeners"] if one["namespace"] is None)
    assert found["source"] == source
    assert (row["protocol"], row["family"]) == (kind[:3], f"ipv{kind[3]}")
    assert (row["address"], row["port"]) == (KINDS[kind][2], port)
    (owner,) = row["owners"]
    assert owner["pid"] == puppet.pid
    assert owner["name"].startswith("python")
    assert owner["command"][:2] == [sys.executable, "-c"]
    assert owner["user"] == getpass.getuser()
    assert row["match"] == "exact"
    assert row["reach"]["level"] == "computer"


@pytest.mark.parametrize("source", ["netlink", "psutil"])
def test_whether_ipv4_gets_in_is_told_where_it_can_be_known(puppet: Puppet, source: str) -> None:
    if source == "netlink" and sys.platform != "linux":
        pytest.skip("Linux only")
    wanted: dict[int, bool | None] = {
        open_socket(puppet, "tcp4"): True,
        open_socket(puppet, "udp4"): True,
        open_socket(puppet, "tcp6"): False,  # ::1 is no address of IPv4
        open_socket(puppet, "udp6"): False,
    }
    for v6only in (0, 1):
        puppet.do("o = socket.socket(socket.AF_INET6)")
        puppet.do(f"o.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, {v6only})")
        puppet.do("o.bind(('::', 0)); o.listen(); kept = globals().setdefault('kept', []) + [o]")
        port = int(puppet.ask("o.getsockname()[1]"))
        wanted[port] = None if source == "psutil" else not v6only  # psutil tells no such option

    found = portwatch_json("list", f"port:{','.join(map(str, wanted))}", "--source", source)

    assert {row["port"]: row["accepts_ipv4"] for row in found["listeners"]} == wanted


def test_the_document_has_the_fields_of_the_contract() -> None:
    found = portwatch_json("list")

    assert found["schema"] == "portwatch/1"
    assert found["taken_at"].endswith("+00:00")
    assert found["host"] == socket.gethostname()
    assert found["cost_ms"] > 0
    assert found["connections"] == []
    for gap in found["gaps"]:
        assert gap.keys() == {"code", "count", "text", "remedy"}
        assert gap["remedy"]


def test_connections_are_listed_when_asked_for(puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do(f"c = socket.create_connection(('127.0.0.1', {port}))")
    puppet.do("a = s.accept()[0]")

    found = portwatch_json("list", "--connections", f"port:{port}", "state:established")

    assert found["listeners"] == []
    assert {row["direction"] for row in found["connections"]} == {"local"}
    ends = {(row["local"]["port"], row["remote"]["port"]) for row in found["connections"]}
    assert all(port in pair for pair in ends)
    assert [row["owners"][0]["pid"] for row in found["connections"]] == [puppet.pid] * 2


def test_people_get_a_table_and_a_negation_is_no_option(puppet: Puppet) -> None:
    port = puppet.listen()

    done = portwatch("list", f":{port}", "-user:nobody-of-that-name")

    header, line = done.stdout.splitlines()
    assert header.split()[:3] == ["PORT", "PROTOCOL", "ADDRESS"]
    assert line.split()[:3] == [str(port), "tcp", "127.0.0.1"]
    assert done.returncode == 0


def test_csv_has_a_header_and_machine_values(puppet: Puppet) -> None:
    port = puppet.listen()

    done = portwatch("list", f"port:{port}", "--csv")

    (row,) = csv.DictReader(io.StringIO(done.stdout))
    assert (row["protocol"], row["address"], row["port"]) == ("tcp", "127.0.0.1", str(port))
    assert row["pids"] == str(puppet.pid)


def test_nothing_that_matches_is_told_by_the_exit_code() -> None:
    done = portwatch("list", "program:no-such-program-anywhere")

    assert done.returncode == 5
    assert done.stderr.splitlines()[-1] == (
        "portwatch: nothing matches program:no-such-program-anywhere"
    )
    assert done.stdout == ""


@pytest.mark.skipif(not MAY_UNSHARE, reason="needs a network namespace")
def test_that_no_connection_is_open_is_said() -> None:
    done = subprocess.run(
        ["unshare", "--net", *COMMAND, "list", "--connections"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout) == (0, "")
    assert "portwatch: no connection is open" in done.stderr.splitlines()


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["list", "--nonsense"], "list --help"),
        (["expect", ":8099", "--accept", "CODE"], "expect --help"),
        (["--nonsense"], "--help"),
    ],
)
def test_a_word_too_many_leads_to_the_help_of_its_command(words: list[str], hint: str) -> None:
    told = f"unrecognized arguments: {words[-1]} (try 'portwatch {hint}')"
    assert portwatch(*words).stderr == f"portwatch: {told}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["list", "port:abc"],
        ["list", "nonsense:1"],
        ["list", ":-"],
        ["list", ":٢"],
        ["explain", ":-"],
        ["explain", ":٢"],
        ["list", "/[/"],
        ["list", "--nonsense"],
        ["lst"],
        ["list", "--csv", "--json"],
        ["explain", "99999"],
        ["explain"],
        ["list", "--source", "magic"],
        ["watch", "--for", "long"],
    ],
)
def test_a_wrong_line_is_told_in_one_line(words: list[str]) -> None:
    done = portwatch(*words)

    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("portwatch: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_wrong_query_names_the_place() -> None:
    assert "abc" in portwatch("list", "port:abc").stderr
    assert "(at character 8 of the query)" in portwatch("list", "port:1,,2").stderr


def test_a_hostile_name_reaches_the_terminal_only_as_text(puppet: Puppet) -> None:
    port = puppet.listen()
    puppet.do("Path('/proc/self/comm').write_bytes(b'\\x1b[2J\\xff\\xe2\\x80\\xae')")

    done = portwatch("list", f"port:{port}")

    assert "\x1b" not in done.stdout
    assert "\u202e" not in done.stdout
    assert "\\x1b[2J" in done.stdout


def test_a_broken_pipe_and_an_ascii_terminal_end_quietly() -> None:
    done = portwatch("list", "--demo", env={"PYTHONIOENCODING": "ascii"})

    assert done.returncode == 0
    assert "Traceback" not in done.stderr


def test_the_demonstration_is_listed_too() -> None:
    found = portwatch_json("list", "--demo", "verdict:suspicious")

    assert found["source"] == "replay"
    assert [row["port"] for row in found["listeners"]] == [4444]


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_a_full_accept_queue_is_told(puppet: Puppet) -> None:
    puppet.do("q = socket.create_server(('127.0.0.1', 0), backlog=1)")
    port = int(puppet.ask("q.getsockname()[1]"))
    puppet.do(f"waiting = [socket.create_connection(('127.0.0.1', {port})) for _ in range(2)]")

    (row,) = portwatch_json("list", f"port:{port}")["listeners"]

    assert row["queue"] == {"waiting": 2, "limit": 1}
    assert f"The queue of port {port} is full: 2 of 1" in portwatch("list", f"port:{port}").stderr


def test_psutil_tells_no_queue(puppet: Puppet) -> None:
    port = open_socket(puppet, "tcp4")

    found = portwatch_json("list", f"port:{port}", "--source", "psutil")["listeners"]

    assert [row["queue"] for row in found if row["namespace"] is None] == [None]


def test_json_for_a_program_has_a_row_a_line_and_all_of_it() -> None:
    done = portwatch("list", "--all", "--json", "--demo")

    lines = done.stdout.splitlines()
    told = json.loads(done.stdout)
    rows = [json.loads(line.rstrip(",")) for line in lines if line.startswith("{") and line != "{"]
    assert rows == told["gaps"] + told["listeners"] + told["connections"]
    assert len(told["listeners"]) > 1


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
def test_the_end_of_what_a_peer_has_to_say_is_no_byte(puppet: Puppet) -> None:
    puppet.do("server = socket.create_server(('127.0.0.1', 0))")
    puppet.do("client = socket.create_connection(server.getsockname())")
    puppet.do("far = server.accept()[0]")
    puppet.do("client.sendall(bytes(345)); far.recv(345, socket.MSG_WAITALL)")
    puppet.do("client.shutdown(socket.SHUT_WR); far.recv(1)")
    port = int(puppet.ask("server.getsockname()[1]"))

    rows = portwatch_json("list", "--connections", "--bytes", f"port:{port}")["connections"]

    (row,) = (one for one in rows if one["local"]["port"] == port)
    assert (row["state"], row["bytes_received"]) == ("CLOSE_WAIT", 345)


@pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")
@pytest.mark.parametrize("form", ["--json", "--csv", "--no-color"])
def test_bytes_of_a_connection_are_told_when_wanted(puppet: Puppet, form: str) -> None:
    puppet.do("server = socket.create_server(('127.0.0.1', 0))")
    puppet.do("client = socket.create_connection(server.getsockname())")
    puppet.do("far = server.accept()[0]")
    puppet.do("client.sendall(bytes(12_345)); far.recv(12_345, socket.MSG_WAITALL)")
    near = int(puppet.ask("client.getsockname()[1]"))
    words = ("list", "--connections", "--bytes", form, f"port:{near}")

    if form == "--json":
        rows = portwatch_json(*words)["connections"]
        (row,) = (one for one in rows if one["local"]["port"] == near)
        told: tuple[object, ...] = (row["bytes_sent"], row["bytes_received"])
    elif form == "--csv":
        cells = csv.DictReader(io.StringIO(portwatch(*words).stdout))
        (one,) = (cell for cell in cells if cell["local_port"] == str(near))
        told = (int(one["bytes_sent"]), int(one["bytes_received"]))
    else:
        (line,) = (
            line for line in portwatch(*words).stdout.splitlines() if f":{near} " in line[:35]
        )
        assert line.endswith("12 kB       0 B")
        return
    assert told == (12_345, 0)


def test_bytes_are_of_connections_and_psutil_tells_none(puppet: Puppet) -> None:
    puppet.do("server = socket.create_server(('127.0.0.1', 0))")
    puppet.do("client = socket.create_connection(server.getsockname())")
    near = int(puppet.ask("client.getsockname()[1]"))

    refused = portwatch("list", "--bytes")
    found = portwatch_json("list", "--all", "--bytes", f"port:{near}", "--source", "psutil")

    assert refused.returncode == 2
    assert "--connections or --all" in refused.stderr
    assert found["connections"][0]["bytes_sent"] is None


def test_a_young_client_is_left_out_and_the_note_says_how_to_see_it(puppet: Puppet) -> None:
    port = open_socket(puppet, "udp4")
    low, high = Path("/proc/sys/net/ipv4/ip_local_port_range").read_text(encoding="utf-8").split()
    assert int(low) <= port <= int(high)

    usual, everything = portwatch("list"), portwatch("list", "--all")

    assert str(port) not in columns(usual.stdout)
    (note,) = (line for line in usual.stderr.splitlines() if line.startswith("Left out: "))
    assert note.endswith("(portwatch list --all shows them).")
    assert str(port) in columns(everything.stdout)


def columns(told: str) -> set[str]:
    """The first column of the table of listeners."""
    return {line.split()[0] for line in told.splitlines() if line.strip()}
