"""The command line of Docker's proxy."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.container_proxy import Published, published
from portwatch.core.model import Process, ProcessId, Protocol

PLAIN = (
    "/usr/bin/docker-proxy -proto tcp -host-ip 0.0.0.0 -host-port 8080"
    " -container-ip 172.17.0.2 -container-port 80"
)


def proxy(command: str, name: str = "docker-proxy") -> Process:
    return Process(ProcessId(7, 1), name, command=tuple(command.split()))


@pytest.mark.parametrize(
    ("command", "found"),
    [
        (PLAIN, Published(Protocol.TCP, 8080, "172.17.0.2", 80)),
        (f"{PLAIN} -use-listen-fd", Published(Protocol.TCP, 8080, "172.17.0.2", 80)),
        (
            "docker-proxy -proto=udp --host-port=53 --container-ip=fd00::0:2 -container-port 5353",
            Published(Protocol.UDP, 53, "fd00::2", 5353),
        ),
    ],
)
def test_proxies(command: str, found: Published) -> None:
    assert published(proxy(command)) == found


@pytest.mark.parametrize(
    "process",
    [
        proxy(""),
        proxy(PLAIN, name="sh"),
        proxy(PLAIN.replace("/usr/bin/docker-proxy", "/bin/sh")),
        proxy(PLAIN.replace("172.17.0.2", "evil\n")),
        proxy(PLAIN.replace("-container-port 80", "-container-port 0")),
        proxy(PLAIN.replace("-container-port 80", "-container-port 70000")),
        proxy(PLAIN.replace("-container-port 80", "-container-port ²")),
        proxy(PLAIN.replace("-container-port 80", "-container-port")),
        proxy(PLAIN.replace("tcp", "sctp")),
    ],
)
def test_others(process: Process) -> None:
    assert published(process) is None


@given(st.lists(st.text()))
def test_any_words_are_fit(words: list[str]) -> None:
    published(Process(ProcessId(7, 1), "docker-proxy", command=("docker-proxy", *words)))
