"""A process that looks like Docker's proxy of a published port, and a Docker that answers."""

from __future__ import annotations

import json
import socket
import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.helpers.puppet import Puppet


def pretend_to_publish(puppet: Puppet, address: str, port: int) -> int:
    """Let a process listen, with the name and the command line of Docker's proxy."""
    own = puppet.listen()
    words = ["/usr/bin/docker-proxy", "-proto", "tcp", "-host-ip", "127.0.0.1", "-host-port"]
    words += [str(own), "-container-ip", address, "-container-port", str(port)]
    line = "".join(f"{word}\0" for word in words).encode()
    puppet.do(f"exec({_PRETEND!r}, {{'line': {line!r}}})")
    return own


# proc_pid_stat(5), fields 48 and 49: where the command line stands in the memory.
_PRETEND = """
import ctypes
ctypes.CDLL(None).prctl(15, ctypes.c_char_p(b'docker-proxy'), 0, 0, 0)
fields = open('/proc/self/stat').read().rpartition(')')[2].split()
start, end = map(int, fields[45:47])
ctypes.memmove(start, line.ljust(end - start, bytes(1)), end - start)
"""


@contextmanager
def docker_at(path: Path, identity: str, name: str, address: str) -> Iterator[str]:
    """A socket that tells of one container, as ``GET /containers/json`` does; gives its path."""
    networks = {"bridge": {"IPAddress": address}}
    entry = {"Id": identity, "Names": [f"/{name}"], "NetworkSettings": {"Networks": networks}}
    answer = b"HTTP/1.0 200 OK\r\n\r\n" + json.dumps([entry]).encode()
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))
        server.listen()

        def serve() -> None:
            while True:
                connection, _ = server.accept()
                with connection:
                    if not connection.recv(4096):
                        return
                    connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield str(path)
        finally:
            with socket.socket(socket.AF_UNIX) as last:
                last.connect(str(path))
            thread.join()
