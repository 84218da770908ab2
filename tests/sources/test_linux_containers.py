"""Names of containers from runtimes, with a Docker made of a local socket."""

from __future__ import annotations

import json
import os
import socket
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.model import Container, Process, ProcessId
from portwatch.sources import linux_containers
from portwatch.sources.linux_containers import Containers, parse_answer, parse_storage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

ID = "0123456789ab" * 5 + "cdef"
WEB = Container("docker", ID[:12])
HEAD = b"HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n"


def told(name: str = "web", address: str = "172.17.0.2") -> dict[str, Any]:
    networks = {"bridge": {"IPAddress": address, "GlobalIPv6Address": ""}}
    return {"Id": ID, "Names": ["/db/alias", f"/{name}"], "NetworkSettings": {"Networks": networks}}


def answer(*entries: dict[str, Any]) -> bytes:
    return HEAD + json.dumps(entries).encode()


def proxy(started: int = 1, uid: int = 0, address: str = "172.17.0.2") -> Process:
    options = f"-proto tcp -host-port 8080 -container-ip {address} -container-port 80"
    command = ("/usr/bin/docker-proxy", *options.split())
    return Process(ProcessId(7, started), "docker-proxy", command=command, uid=uid)


class Docker:
    """Answers when a test says so."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)
        self.server = socket.socket(socket.AF_UNIX)
        self.server.bind(self.path)
        self.server.listen()
        self.server.settimeout(2)
        self.asked = 0

    def say(self, content: bytes, *, end: bool = True) -> socket.socket:
        connection, _ = self.server.accept()
        assert connection.recv(4096).startswith(b"GET /containers/json HTTP/1.0\r\n")
        self.asked += 1
        connection.sendall(content)
        if end:
            connection.close()
        return connection

    def is_asked(self) -> bool:
        self.server.setblocking(False)
        with suppress(BlockingIOError):
            self.server.accept()[0].close()
            return True
        self.server.settimeout(2)
        return False


@pytest.fixture
def docker(tmp_path: Path) -> Iterator[Docker]:
    made = Docker(tmp_path / "docker.sock")
    yield made
    made.server.close()


@pytest.fixture
def containers(docker: Docker, tmp_path: Path) -> Iterator[Containers]:
    made = Containers((docker.path,), (str(tmp_path / "podman"),))
    yield made
    made.close()


def test_a_name_comes_with_the_answer(containers: Containers, docker: Docker) -> None:
    assert not docker.is_asked()
    assert containers.named(WEB).name is None
    assert not containers.update(1.0)
    docker.say(answer(told()))
    assert containers.update(2.0)

    assert containers.named(WEB) == Container("docker", ID[:12], "web")


def test_nothing_is_asked_that_nobody_wants(containers: Containers, docker: Docker) -> None:
    containers.update(1.0)

    assert not docker.is_asked()


def test_a_slow_answer_is_taken_up_in_parts(containers: Containers, docker: Docker) -> None:
    containers.named(WEB)
    containers.update(1.0)
    whole = answer(told())
    connection = docker.say(whole[:70], end=False)
    assert not containers.update(2.0)
    connection.sendall(whole[70:])
    connection.close()

    assert containers.update(3.0)
    assert containers.named(WEB).name == "web"


def test_no_answer_is_given_up_and_asked_for_again(containers: Containers, docker: Docker) -> None:
    containers.named(WEB)
    containers.update(1.0)
    connection = docker.say(b"", end=False)
    containers.update(1.0 + linux_containers._PATIENCE)
    assert connection.recv(1) == b""
    connection.close()
    containers.named(WEB)
    containers.update(30.0)
    assert not docker.is_asked()
    containers.update(100.0)
    containers.named(WEB)
    containers.update(100.1)

    assert docker.is_asked()


def test_an_unknown_id_is_not_asked_for_at_every_poll(
    containers: Containers, docker: Docker
) -> None:
    containers.named(WEB)
    containers.update(1.0)
    docker.say(answer())
    assert containers.update(2.0)
    for second in range(3, 50):
        containers.named(WEB)
        containers.update(float(second))

    assert not docker.is_asked()


def test_what_is_unknown_is_bounded(
    containers: Containers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linux_containers, "_MOST_UNKNOWN", 3)
    monkeypatch.setattr(linux_containers, "_MOST_CONTAINERS", 3)
    for number in range(10):
        containers.named(Container("docker", str(number)))
        containers.behind(proxy(number))

    assert len(containers._runtimes[None]._unknown) <= 3
    assert len(containers._proxies) <= 3


def test_an_answer_without_end_is_given_up(
    containers: Containers, docker: Docker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linux_containers, "_MOST_BYTES", 1000)
    containers.named(WEB)
    containers.update(1.0)
    connection = docker.say(HEAD + b" " * 2000, end=False)

    assert not containers.update(2.0)
    assert containers._runtimes[None].connection is None
    connection.close()


def test_one_look_may_wait_a_little(containers: Containers, docker: Docker) -> None:
    containers.named(WEB)
    assert not containers.update(1.0, may_wait=True)
    docker.say(answer(told()))

    assert containers.update(1.0, may_wait=True)


def test_a_proxy_stands_for_its_container(containers: Containers, docker: Docker) -> None:
    assert containers.behind(proxy()) == Container("docker", "172.17.0.2", None, 80)
    containers.update(1.0)
    docker.say(answer(told()))
    containers.update(2.0)

    assert containers.behind(proxy()) == Container("docker", ID[:12], "web", 80)


def test_an_address_that_passed_to_another_container(
    containers: Containers, docker: Docker
) -> None:
    containers.behind(proxy())
    containers.update(1.0)
    docker.say(answer(told()))
    containers.update(2.0)
    found = containers.behind(proxy(started=2))
    assert found is not None
    assert found.name is None
    containers.update(10.0)
    docker.say(answer(told("other")))
    containers.update(11.0)
    found = containers.behind(proxy(started=2))

    assert found is not None
    assert found.name == "other"


def test_a_proxy_of_somebody_else_is_no_proxy(containers: Containers) -> None:
    assert containers.behind(proxy(uid=4242)) is None
    assert containers.behind(Process(ProcessId(8, 1), "nginx", uid=0)) is None


def test_no_docker_is_no_error(tmp_path: Path) -> None:
    containers = Containers((str(tmp_path / "none"),), ())
    containers.named(WEB)

    assert not containers.update(1.0, may_wait=True)
    assert containers.named(WEB) == WEB


def test_containers_that_their_cgroup_names(containers: Containers) -> None:
    assert containers.named(Container("lxc", "box")).name == "box"
    assert containers.named(Container("cri-o", "abc")).name is None


def test_a_users_container_has_no_name_of_the_systems(
    containers: Containers, docker: Docker, tmp_path: Path
) -> None:
    (tmp_path / "podman").write_text(json.dumps([{"id": ID, "names": ["db"]}]))
    containers.named(WEB)
    containers.update(1.0)
    docker.say(answer(told()))
    containers.update(2.0)

    for engine in ("docker", "podman"):
        for uid in (os.geteuid(), 4242):
            theirs = Container(engine, ID[:12], manager=uid)
            assert containers.named(theirs) == theirs
    assert containers.named(WEB).name == "web"


def test_a_users_container_is_named_by_the_users_own_runtime(
    docker: Docker, tmp_path: Path
) -> None:
    (tmp_path / "mine").write_text(json.dumps([{"id": ID, "names": ["db"]}]))
    storages = (str(tmp_path / "none"), str(tmp_path / "mine"))
    containers = Containers((str(tmp_path / "absent"), docker.path), storages)
    uid = os.geteuid()
    assert containers.named(WEB) == WEB
    assert not containers.update(1.0)
    assert not docker.is_asked()  # nobody wanted one of this user
    containers.named(Container("docker", ID[:12], manager=uid))
    containers.update(7.0)
    docker.say(answer(told()))

    assert containers.update(8.0)
    assert containers.named(Container("docker", ID[:12], manager=uid)).name == "web"
    assert containers.named(Container("podman", ID[:12], manager=uid)).name == "db"
    assert containers.named(WEB) == WEB
    assert containers.named(Container("podman", ID[:12])).name is None


def test_podmans_own_list(containers: Containers, tmp_path: Path) -> None:
    path = tmp_path / "podman"
    one = Container("podman", ID[:12])
    assert containers.named(one) == one
    path.write_text(json.dumps([{"id": ID, "names": ["db"]}]))
    assert containers.named(one).name == "db"
    path.write_text(json.dumps([{"id": ID, "names": ["db2"]}]))
    os.utime(path, (1, 1))
    assert containers.named(one).name == "db2"
    path.unlink()
    assert containers.named(one) == one


def test_a_pipe_in_place_of_podmans_list_keeps_nobody_waiting(
    containers: Containers, tmp_path: Path
) -> None:
    os.mkfifo(tmp_path / "podman")
    one = Container("podman", ID[:12])
    flags = os.O_WRONLY | os.O_NONBLOCK  # whoever waits for a writer is let go
    writer = threading.Timer(3, lambda: os.close(os.open(tmp_path / "podman", flags)))
    writer.start()
    try:
        assert containers.named(one) == one
        assert writer.is_alive()
    finally:
        writer.cancel()
        writer.join()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"HTTP/1.0 200 OK\r\n",
        b"HTTP/1.0 404 Not Found\r\n\r\n[]",
        b"HTTP/1.0\r\n\r\n[]",
    ],
)
def test_other_answers_are_none(content: bytes) -> None:
    assert parse_answer(content) is None


@pytest.mark.parametrize(
    "body", [b"", b"{}", b"[1, null]", b'[{"Id": 1}]', b"[" * 100_000, b'[{"Id": ""}]', b"\xff"]
)
def test_answers_without_containers(body: bytes) -> None:
    assert parse_answer(HEAD + body) == []
    assert parse_storage(body) == {}


JSON = st.recursive(
    st.none() | st.text() | st.integers(),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["Id", "Names", "x"]), inner),
)


@given(st.lists(st.dictionaries(st.sampled_from(["Id", "Names", "NetworkSettings"]), JSON)))
def test_any_objects_are_fit(entries: list[dict[str, Any]]) -> None:
    found = parse_answer(HEAD + json.dumps(entries).encode())

    assert found is not None
    assert all(container.id for container, _ in found)
