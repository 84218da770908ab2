"""Reasons that depend on who can reach a listener: real programs, and their nearest twins."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.helpers import handover
from tests.helpers.lan import CAN_HAVE, Lan
from tests.helpers.ordinary import NOBODY

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(not CAN_HAVE, reason="only root makes networks"),
]
ANY, HERE = "0.0.0.0", "127.0.0.1"
SERVE = """
import socket, sys
held = socket.create_server((sys.argv[1], int(sys.argv[2])))
while True:
    held.accept()
"""
PYTHON = os.path.realpath(sys.executable)


@pytest.fixture
def lan(tmp_path: Path) -> Iterator[Lan]:
    with Lan(tmp_path) as made:
        yield made


@pytest.fixture
def home() -> Iterator[Path]:
    with handover.folder(Path.home()) as made:
        yield made


@pytest.mark.skipif(shutil.which("redis-server") is None, reason="no redis")
@pytest.mark.parametrize(("bound", "expected"), [(ANY, [("open-service", "medium")]), (HERE, [])])
def test_a_service_without_a_password_is_a_risk_where_others_reach_it(
    lan: Lan, bound: str, expected: list[tuple[str, str]]
) -> None:
    words = ("redis-server", "--port", "6379", "--bind", bound, "--protected-mode", "no")
    lan.start(*words, "--save", "", port=6379)

    assert lan.told(6379) == expected


@pytest.mark.parametrize(
    ("bound", "expected"), [(ANY, [("interpreter-exposed", "medium")]), (HERE, [])]
)
def test_an_interpreters_server_is_a_risk_where_others_reach_it(
    lan: Lan, bound: str, expected: list[tuple[str, str]]
) -> None:
    lan.start(PYTHON, "-m", "http.server", "--bind", bound, "8000", port=8000, cwd="/")

    assert lan.told(8000) == expected
    assert lan.row(8000)["verdict"] == ("risky" if expected else "unexpected")


def test_a_wider_reach_than_expected_is_a_risk_and_a_narrower_is_none(lan: Lan, home: Path) -> None:
    app = handover.script(home / "app.py", SERVE)
    first = lan.start(*app, HERE, "8100", port=8100)
    assert "Expected from now on" in lan.portwatch("expect", "port:8100")
    assert lan.row(8100)["verdict"] == "expected"
    lan.end(first)

    wider = lan.start(*app, ANY, "8100", port=8100)

    assert ("scope-widened", "medium") in lan.told(8100)
    lan.end(wider)
    lan.start(*app, HERE, "8100", port=8100)
    assert (lan.row(8100)["verdict"], lan.told(8100)) == ("expected", [])


def test_another_program_on_an_expected_port_is_a_risk_and_its_restart_is_none(
    lan: Lan, home: Path
) -> None:
    app = handover.script(home / "app.py", SERVE)
    first = lan.start(*app, HERE, "8100", port=8100)
    lan.portwatch("expect", "port:8100")
    lan.end(first)

    other = lan.start(*handover.script(home / "other.py", SERVE), HERE, "8100", port=8100)

    assert lan.told(8100) == [("owner-changed", "medium")]
    lan.end(other)
    lan.start(*app, HERE, "8100", port=8100)
    assert (lan.row(8100)["verdict"], lan.told(8100)) == ("expected", [])


PROXY = """
#include <arpa/inet.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(int count, char **words) {
    struct sockaddr_in at = {.sin_family = AF_INET};
    int held = socket(AF_INET, SOCK_STREAM, 0);
    for (int i = 1; i + 1 < count; i++) {
        if (!strcmp(words[i], "-host-port")) at.sin_port = htons(atoi(words[i + 1]));
        if (!strcmp(words[i], "-host-ip")) inet_pton(AF_INET, words[i + 1], &at.sin_addr);
    }
    if (bind(held, (void *)&at, sizeof at) || listen(held, 5)) return 1;
    pause();
    return 0;
}
"""


@pytest.mark.skipif(not (shutil.which("cc") and shutil.which("nft")), reason="no cc, or no nft")
@pytest.mark.parametrize(
    ("bound", "rules", "expected"),
    [
        (ANY, "add rule ip nat pre tcp dport 8200 dnat to 172.17.0.2:80", True),
        (ANY, "", False),  # its engine may not touch the firewall
        (ANY, "add rule ip nat pre tcp dport 9999 dnat to 172.17.0.2:80", False),
        (HERE, "add rule ip nat pre tcp dport 8200 dnat to 172.17.0.2:80", False),
    ],
)
def test_a_published_port_of_a_container_goes_past_the_firewall(
    lan: Lan, home: Path, bound: str, rules: str, *, expected: bool
) -> None:
    tables = "add table ip nat\nadd chain ip nat pre { type nat hook prerouting priority -100; }\n"
    lan.run("nft", "-f", "-", given=tables + rules)
    source = home / "proxy.c"
    source.write_text(PROXY)
    proxy = home / "docker-proxy"
    subprocess.run(["cc", "-o", proxy, source], check=True)
    told = f"-proto tcp -host-ip {bound} -host-port 8200 -container-ip 172.17.0.2"
    lan.start(str(proxy), *told.split(), "-container-port", "80", port=8200)

    assert (("firewall-bypassed", "low") in lan.told(8200)) is expected


@pytest.mark.skipif(shutil.which("cc") is None, reason="no compiler")
def test_what_no_package_has_is_told_of_an_ordinary_users_program(lan: Lan) -> None:
    with handover.folder(Path("/opt")) as folder:
        folder.chmod(0o755)
        (folder / "proxy.c").write_text(PROXY)
        server = folder / "server"
        subprocess.run(["cc", "-o", server, folder / "proxy.c"], check=True)
        nobody = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
        lan.start(*nobody, str(server), "-host-ip", HERE, "-host-port", "8300", port=8300)

        assert lan.told(8300) == [("unpackaged", "low")]


@pytest.mark.skipif(shutil.which("nginx") is None, reason="no nginx")
def test_what_a_package_has_is_not(lan: Lan, tmp_path: Path) -> None:
    config = tmp_path / "nginx.conf"
    config.write_text(
        f"daemon off; pid {tmp_path}/pid; error_log {tmp_path}/log; events {{}}\n"
        f"http {{ access_log off; server {{ listen {HERE}:8300; }} }}\n"
    )
    lan.start("nginx", "-c", str(config), port=8300)

    assert lan.told(8300) == []
