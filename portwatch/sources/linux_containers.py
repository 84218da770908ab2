"""Names of containers, from runtimes that answer without root. Never waits within a poll.

Docker is asked one question for all containers (Engine API, ``GET /containers/json``), and its
answer is taken up as it comes. Podman is asked nothing, since that would start its service: it
writes the names into a file. Containers of LXC and nspawn are called as their cgroup is.
"""

from __future__ import annotations

import json
import os
import select
import socket
from dataclasses import replace
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any

from portwatch.core.container_proxy import published
from portwatch.core.model import Container
from portwatch.sources.small_file import content

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Process, ProcessId

_QUESTION = b"GET /containers/json HTTP/1.0\r\nHost: docker\r\n\r\n"
_MOST_BYTES = 4 * 1024 * 1024  # of an answer or a file; a container is told in some two thousand
_MOST_READS = 64  # of one poll, of 64 KiB
_MOST_CONTAINERS = 1024
_MOST_UNKNOWN = 1024  # ids and addresses that are not asked for again; all expire together
_PATIENCE = 5.0  # seconds until a question without an answer is given up
_BETWEEN_QUESTIONS = 5.0  # seconds
_UNKNOWN_FOR = 60.0  # seconds until what was not in an answer is asked for again
_MOST_WAITS = 10
_WAIT = 0.01  # seconds of one wait, where waiting is allowed at all
_SHORT_ID = 12
_OK = b"200"
_NAMED_BY_PATH = frozenset({"lxc", "nspawn"})


class _Docker:
    """One runtime that answers; all of it bounded, and told anew by each answer.

    Attributes:
        connection: While an answer is waited for.
        answered: When the last question was asked that has an answer.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._names: dict[str, str | None] = {}
        self._by_address: dict[str, Container] = {}
        self._unknown: set[str] = set()
        self._wanted = False
        self._asked: float | None = None
        self._expires: float | None = None
        self._answer = bytearray()
        self.connection: socket.socket | None = None
        self.answered: float | None = None

    def name(self, identity: str, *, wanted: bool) -> str | None:
        """The name of a container; one that is not known is asked for if it is wanted."""
        if identity not in self._names and wanted:
            self.want(identity)
        return self._names.get(identity)

    def at(self, address: str) -> Container | None:
        """The container that has an address."""
        return self._by_address.get(address)

    def want(self, unknown: str) -> None:
        """Ask at the next occasion, because of something that is not known."""
        if unknown not in self._unknown and len(self._unknown) < _MOST_UNKNOWN:
            self._unknown.add(unknown)
            self._wanted = True

    def begin(self, now: float) -> None:
        """Ask if something unknown was wanted."""
        if self._expires is not None and now >= self._expires:
            self._unknown.clear()
            self._expires = None
        if self._unknown and self._expires is None:
            self._expires = now + _UNKNOWN_FOR
        is_due = self._asked is None or now - self._asked >= _BETWEEN_QUESTIONS
        if self.connection is None and self._wanted and is_due:
            self._asked, self._wanted = now, False
            self._ask()

    def receive(self) -> bool:
        """Take up what has come; true if that completed an answer."""
        connection = self.connection
        if connection is None:
            return False
        for _ in range(_MOST_READS):
            try:
                part = connection.recv(1 << 16)
            except BlockingIOError:
                return False
            except OSError:
                self.close()
                return False
            self._answer += part
            if len(self._answer) > _MOST_BYTES:
                self.close()
                return False
            if not part:
                answer = bytes(self._answer)
                self.close()
                return self._take(answer)
        return False

    def give_up(self, now: float) -> None:
        """Wait no longer for an answer that takes too long."""
        if self.connection is not None and now - (self._asked or 0.0) >= _PATIENCE:
            self.close()

    def close(self) -> None:
        """Give up a question that waits for its answer."""
        if self.connection is not None:
            self.connection.close()
            self.connection = None
        self._answer = bytearray()

    def _ask(self) -> None:
        """Send the question; a local stream takes so little at once, or it is full."""
        if not os.access(self._path, os.R_OK | os.W_OK):
            return
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        connection.setblocking(False)
        try:
            connection.connect(self._path)
            connection.sendall(_QUESTION)
        except OSError:
            connection.close()
        else:
            self.connection = connection

    def _take(self, answer: bytes) -> bool:
        found = parse_answer(answer)
        if found is None:
            return False
        self.answered = self._asked
        self._names = {container.id: container.name for container, _ in found}
        self._by_address = {address: each for each, addresses in found for address in addresses}
        return True


class Containers:
    """The names of this machine's containers, each from the runtime of whoever runs it.

    A container of a user, who may claim any id, is looked for at that user's own runtime alone;
    one of another user than the one that looks has no name.
    """

    def __init__(
        self, sockets: tuple[str, ...] | None = None, storages: tuple[str, ...] | None = None
    ) -> None:
        """Nothing is asked yet.

        Args:
            sockets: Where Docker may listen: the system's, and that of the user that looks.
            storages: Podman's lists of containers, in the same order.
        """
        self._own_uid = os.geteuid()
        home, runtime = os.path.expanduser("~"), f"/run/user/{self._own_uid}"  # noqa: PTH111 - no home is no error
        inside = "storage/overlay-containers/containers.json"
        if sockets is None:
            sockets = ("/run/docker.sock", f"{runtime}/docker.sock")
        if storages is None:
            storages = (
                f"/var/lib/containers/{inside}",
                f"{home}/.local/share/containers/{inside}",
            )
        managers = (None, self._own_uid)
        self._runtimes = {
            manager: _Docker(path) for manager, path in zip(managers, sockets, strict=False)
        }
        self._storages = dict(zip(managers, storages, strict=False))
        self._proxies: dict[ProcessId, float] = {}  # proxy: when it was first seen
        self._now = 0.0
        self._files: dict[str, tuple[tuple[int, int], dict[str, str]]] = {}

    def update(self, now: float, *, may_wait: bool = False) -> bool:
        """Ask if something unknown was wanted, and take up what was answered since.

        Args:
            now: Seconds on a clock that never jumps.
            may_wait: Whether a tenth of a second may be spent; for a look that is the only one.

        Returns:
            Whether there are new names: what was told before may be told better now.
        """
        self._now = now
        for runtime in self._runtimes.values():
            runtime.begin(now)
        is_new = False
        for _ in range(_MOST_WAITS if may_wait else 1):
            runtimes = self._runtimes.values()
            asked = [each.connection for each in runtimes if each.connection is not None]
            if not asked:
                break
            if may_wait:
                select.select(asked, [], [], _WAIT)
            for runtime in runtimes:
                is_new |= runtime.receive()
        for runtime in self._runtimes.values():
            runtime.give_up(now)
        return is_new

    def named(self, container: Container) -> Container:
        """The same container with its name, if that is known by now."""
        name: str | None = None
        if container.engine in _NAMED_BY_PATH:
            name = container.id
        elif container.engine == "podman":
            name = self._podman(container)
        else:
            runtime = self._runtimes.get(container.manager)
            if runtime is not None:
                name = runtime.name(container.id, wanted=container.engine == "docker")
        return container if name is None else replace(container, name=name)

    def behind(self, process: Process) -> Container | None:
        """The container, with its inner port, for which a proxy of Docker's listens.

        ``None`` if the process is no such proxy, or one of a user who may claim anything. Until
        the runtime has told more, the container's address stands for its id.
        """
        if process.uid not in {0, self._own_uid}:
            return None
        found = published(process)
        if found is None:
            return None
        manager = process.uid or None
        if process.id not in self._proxies and len(self._proxies) >= _MOST_CONTAINERS:
            self._proxies.clear()
        seen = self._proxies.setdefault(process.id, self._now)
        runtime = self._runtimes.get(manager)
        if runtime is not None:
            # An address passes to another container, but not while its proxy lives.
            is_fit = runtime.answered is not None and runtime.answered >= seen
            known = runtime.at(found.address) if is_fit else None
            if known is not None:
                return replace(known, port=found.port, manager=manager)
            runtime.want(f"{found.address} {process.id}")
        return Container("docker", found.address, None, found.port, manager)

    def close(self) -> None:
        """Give up questions that wait for their answers."""
        for runtime in self._runtimes.values():
            runtime.close()

    def _podman(self, container: Container) -> str | None:
        path = self._storages.get(container.manager)
        return None if path is None else self._stored(path).get(container.id)

    def _stored(self, path: str) -> dict[str, str]:
        """The names in one file of Podman's, read again when it changed."""
        try:
            status = os.stat(path)  # noqa: PTH116 - at each poll: no Path objects
            mark = status.st_mtime_ns, status.st_ino
            known = self._files.get(path)
            if known is None or known[0] != mark:
                known = self._files[path] = mark, parse_storage(content(path, _MOST_BYTES))
        except OSError:
            self._files.pop(path, None)
            return {}
        return known[1]


def parse_answer(answer: bytes) -> list[tuple[Container, tuple[str, ...]]] | None:
    """Containers and their addresses from Docker's whole answer; ``None`` if it is none."""
    head, blank, body = answer.partition(b"\r\n\r\n")
    status = head.split(b"\r\n", 1)[0].split(b" ")
    if not blank or len(status) < 2 or status[1] != _OK:  # noqa: PLR2004 - version and status
        return None
    found = []
    for entry in _objects(body):
        identity, names = entry.get("Id"), _texts(entry.get("Names"))
        if isinstance(identity, str) and identity:
            # A name stands after a slash; of linked containers others' names stand there too.
            own = [name[1:] for name in names if name.rfind("/") == 0 and len(name) > 1]
            container = Container("docker", identity[:_SHORT_ID], own[0] if own else None)
            found.append((container, tuple(_addresses(entry))))
    return found


def parse_storage(listed: bytes) -> dict[str, str]:
    """Names by short id from Podman's list of containers."""
    found = {}
    for entry in _objects(listed):
        identity, names = entry.get("id"), _texts(entry.get("names"))
        if isinstance(identity, str) and identity and names:
            found[identity[:_SHORT_ID]] = names[0]
    return found


def _objects(text: bytes) -> list[dict[str, Any]]:
    """The objects of a list in JSON; none of anything else."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return []
    entries = told if isinstance(told, list) else []
    return [entry for entry in entries[:_MOST_CONTAINERS] if isinstance(entry, dict)]


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []


def _addresses(entry: dict[str, Any]) -> Iterator[str]:
    settings = entry.get("NetworkSettings")
    networks = settings.get("Networks") if isinstance(settings, dict) else None
    for network in networks.values() if isinstance(networks, dict) else ():
        for key in ("IPAddress", "GlobalIPv6Address"):
            address = network.get(key) if isinstance(network, dict) else None
            if isinstance(address, str) and address:
                yield _canonical(address)


def _canonical(address: str) -> str:
    try:
        return str(ip_address(address))
    except ValueError:
        return address
