"""Real daemons on loopback, started by a test as its own children and ended by pid."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_PATIENCE = 20.0  # seconds for a start that takes a fraction of one
_SYSTEM = ":".join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))


class Missing(Exception):  # noqa: N818 - a state of the machine, not a defect
    """The daemon cannot run here; the message says why."""


@contextmanager
def daemon(name: str, folder: Path) -> Iterator[tuple[int, int]]:
    """Start a daemon that listens on 127.0.0.1; gives its pid and port.

    Args:
        name: One of ``DAEMONS``.
        folder: An empty folder for its files.

    Raises:
        Missing: It is not installed, or this user cannot start it.
    """
    port = _free_port()
    command = DAEMONS[name](folder, port)
    log = folder / "output.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=folder
        )
    try:
        _wait_until_it_answers(process, port, log)
        yield process.pid, port
    finally:
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _http_server(folder: Path, port: int) -> list[str]:
    serve = ["-m", "http.server", str(port), "--bind", "127.0.0.1"]
    return [sys.executable, *serve, "--directory", str(folder)]


def _redis(folder: Path, port: int) -> list[str]:
    options = ["--bind", "127.0.0.1", "--save", "", "--daemonize", "no", "--dir", str(folder)]
    return [_program("redis-server"), "--port", str(port), *options]


def _nginx(folder: Path, port: int) -> list[str]:
    """A master and two workers that share the listener."""
    temporary = "\n".join(
        f"{part}_temp_path {folder}/{part};"
        for part in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"worker_processes 2;\npid {folder}/nginx.pid;\nerror_log {folder}/error.log;\n"
        f"events {{}}\nhttp {{\naccess_log off;\n{temporary}\n"
        f"server {{ listen 127.0.0.1:{port}; }}\n}}\n",
        encoding="utf-8",
    )
    start = ["-e", str(folder / "error.log"), "-g", "daemon off;"]
    return [_program("nginx"), "-p", str(folder), "-c", str(folder / "nginx.conf"), *start]


def _sshd(folder: Path, port: int) -> list[str]:
    program, keygen = _program("sshd"), _program("ssh-keygen")
    if os.geteuid() == 0 and not os.path.isdir("/run/sshd"):  # noqa: PTH112 - one look at a fixed place
        raise Missing("sshd wants the folder /run/sshd, which only an administrator makes")
    key = folder / "key"
    subprocess.run([keygen, "-q", "-t", "ed25519", "-N", "", "-f", str(key)], check=True)
    config = folder / "sshd_config"
    config.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {key}\nPidFile none\nUsePAM no\n",
        encoding="utf-8",
    )
    return [program, "-D", "-e", "-f", str(config)]


def _dnsmasq(folder: Path, port: int) -> list[str]:
    del folder
    address = ["--listen-address=127.0.0.1", "--bind-interfaces", f"--port={port}"]
    alone = ["--conf-file=/dev/null", "--no-resolv", "--no-hosts", "--pid-file"]
    user = f"--user={pwd.getpwuid(os.geteuid()).pw_name}"
    return [_program("dnsmasq"), "--keep-in-foreground", user, *address, *alone]


DAEMONS: dict[str, Callable[[Path, int], list[str]]] = {
    "http.server": _http_server,
    "redis-server": _redis,
    "nginx": _nginx,
    "sshd": _sshd,
    "dnsmasq": _dnsmasq,
}


def _program(name: str) -> str:
    found = shutil.which(name, path=_SYSTEM)
    if found is None:
        raise Missing(f"{name} is not installed")
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def _wait_until_it_answers(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    limit = time.monotonic() + _PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            if process.poll() is not None or time.monotonic() > limit:
                raise RuntimeError(log.read_text(errors="replace")) from None
            time.sleep(0.05)
        else:
            return
