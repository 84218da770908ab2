from __future__ import annotations

import pytest

from portwatch.core.model import Container, Protocol
from portwatch.core.signs import signs
from tests.helpers.looked import DEBIAN, KNOWLEDGE, NOBODYS, seen, told
from tests.helpers.rows import WIFI, held_by, listener, process

PYTHON = process("python3", exe="/usr/bin/python3.11", command=("python3", "/srv/app.py"))


@pytest.mark.parametrize("port", [22, 53, 80, 631, 1883, 3306, 5432, 6379, 27017])
def test_a_stranger_at_a_well_known_port_is_told(port: int) -> None:
    assert told(PYTHON, port=port) == {"wrong-program": "medium"}


@pytest.mark.parametrize("port", [3000, 5000, 8000, 8080, 8888, 5173, 9229, 4999, 60123])
def test_ports_of_development_are_anybodys(port: int) -> None:
    assert told(PYTHON, port=port) == {}


@pytest.mark.parametrize(
    ("name", "port"), [("redis-server", 6379), ("postgres", 5432), ("sshd", 22), ("dnsmasq", 53)]
)
def test_a_usual_owner_is_not_told(name: str, port: int) -> None:
    assert told(process(name), port=port) == {}


def test_a_packaged_program_at_anothers_port_is_told_mildly() -> None:
    assert told(process("pgbouncer"), port=5432) == {"wrong-program": "low"}


@pytest.mark.parametrize("name", ["ssh", "kubectl", "docker-proxy", "systemd"])
def test_programs_that_listen_for_others_are_not_told(name: str) -> None:
    assert told(process(name), port=5432) == {}


def test_a_containers_port_is_its_own_matter() -> None:
    assert told(PYTHON, port=5432, row={"container": Container("docker", "a")}) == {}


def test_shared_ports_of_discovery_are_not_told() -> None:
    assert told(PYTHON, port=5353, protocol=Protocol.UDP) == {}
    assert told(PYTHON, port=161, protocol=Protocol.UDP) == {"wrong-program": "medium"}


def test_a_stranger_cannot_take_the_usual_owners_name() -> None:
    liar = process("redis-server", exe="/usr/bin/python3.11", command=("redis-server",))

    assert told(liar, port=6379) == {"wrong-program": "medium", "masquerade": "high"}


def test_remote_access_at_another_port_is_told_by_who_moved_it() -> None:
    packaged = process("sshd", exe="/usr/sbin/sshd", command=("sshd", "-f", "/root/x"))
    unit = {"unit": "ssh.service"}

    assert told(packaged, port=4444, row=unit, reach=WIFI) == {"unusual-port": "low"}
    own = "logins-by-other-terms"
    assert told(packaged, port=4444, reach=WIFI) == {"port-hiding": "medium", own: "medium"}
    assert told(packaged, port=4444) == {"unusual-port": "low", own: "low"}
    own = told(process("sshd", exe="/opt/x/sshd"), port=4444, package=NOBODYS)
    assert own["port-hiding"] == "medium"
    assert told(process("sshd"), port=22, reach=WIFI) == {}


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("dropbear -F -R -p 0.0.0.0:4444", "port-hiding"),
        ("sshd -p4444", "port-hiding"),
        ("sshd:_/usr/sbin/sshd_-p_4444_[listener]_0_of_10-100_startups", "port-hiding"),
        ("sshd -o Port=4444", "port-hiding"),
        ("sshd -D", "unusual-port"),  # its own configuration says so
    ],
)
def test_a_port_on_a_command_line_of_nobodys_unit_hides(command: str, code: str) -> None:
    words = tuple(word.replace("_", " ") for word in command.split())
    called = words[0].partition(":")[0]
    owner = process(called, exe=f"/usr/sbin/{called}", command=words)

    assert code in told(owner, port=4444, reach=WIFI)
    assert "unusual-port" in told(owner, port=4444, row={"unit": "x.service"}, reach=WIFI)


def test_no_secret_of_a_command_line_is_evidence() -> None:
    server = process("x11vnc", exe="/opt/x11vnc", command=("x11vnc", "-passwd", "hunter2"))
    row = listener(port=4444, ownership=held_by(server), reach=WIFI)

    found = signs(row, (seen(server),), KNOWLEDGE, NOBODYS)

    assert found
    assert "hunter2" not in "".join(f"{one.text}{one.evidence}{one.advice}" for one in found)


def test_a_session_of_sshd_that_forwards_is_not_told() -> None:
    session = process("sshd", exe="/usr/sbin/sshd", command=("sshd: anna@pts/0",))

    assert told(session, port=6010) == {}


def test_a_second_database_at_a_port_of_its_own_is_not_told() -> None:
    assert told(process("redis-server"), port=6380, package=DEBIAN) == {}
