"""Starts the programs of the corpus, all at once, and ends them with all that came from them."""

from __future__ import annotations

import base64
import getpass
import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.corpus import attacks, stage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import ExitStack

    from tests.corpus.case import Case

_PROGRAMS = Path(__file__).parent / "programs"
_SHARED_MEMORY = Path("/dev/shm")
_PATIENCE = 15.0
_LISTENS, _UNCONNECTED = "0A", "07"  # states of /proc/net/tcp and udp
_AFTER_KNOCK = 0.5  # seconds for a shell to be started


@dataclass(slots=True)
class Running:
    """A program that was started.

    Attributes:
        skipped: Why it was not; it did not come to listen, or something is missing here.
    """

    case: Case
    port: int = 0
    skipped: str = ""
    process: subprocess.Popen[str] | None = None
    names: dict[str, str] = field(default_factory=dict)


class Corpus:
    """All programs of the corpus; the caller's stack ends them and removes their files."""

    def __init__(self, cases: Sequence[Case], stack: ExitStack) -> None:
        self._stack = stack
        self._root = self._folder(Path.home())
        # A checkout may be anywhere, below /tmp too; these shall not be.
        self._programs = Path(shutil.copytree(_PROGRAMS, self._root / "programs"))
        self._listener = _compiled(self._root)
        self.running = [self._start(case) for case in cases]
        self._settle()

    def _folder(self, below: Path) -> Path:
        made = Path(tempfile.mkdtemp(prefix="portwatch-corpus-", dir=below))
        self._stack.callback(shutil.rmtree, made, ignore_errors=True)
        made.chmod(0o755)
        return made

    def _start(self, case: Case) -> Running:
        running = Running(case)
        running.skipped = self._missing(case)
        if running.skipped:
            return running
        running.port = case.port or _free_port(case)
        running.names = self._names(running)
        self._lay_out(running)
        words = [self._filled(running, word) for word in case.words]
        told = {
            "words": words,
            "executable": shutil.which(words[0]) or words[0],
            "argv0": case.argv0,
            "given": None if case.given is None else self._filled(running, case.given),
            "env": {name: self._filled(running, value) for name, value in case.env},
            "cwd": self._filled(running, case.cwd),
        }
        running.process = subprocess.Popen(
            [sys.executable, stage.__file__], stdin=subprocess.PIPE, text=True
        )
        self._stack.callback(_end, running.process)
        assert running.process.stdin is not None
        running.process.stdin.write(json.dumps(told) + "\n")
        running.process.stdin.flush()
        return running

    def _missing(self, case: Case) -> str:
        for need in case.needs:
            if need == "root":
                if os.geteuid() != 0:
                    return "it takes root"
            elif need == "cc":
                if self._listener is None:
                    return "no compiler"
            elif shutil.which(need, path=f"{os.environ['PATH']}:/usr/sbin:/sbin") is None:
                return f"no {need}"
        if case.port and _is_taken(case):
            return f"port {case.port} is taken"
        return ""

    def _names(self, running: Running) -> dict[str, str]:
        port = str(running.port)
        packed = f"{attacks.LISTENING.format(port=port)}s.accept()".encode()
        return {
            "port": port,
            "home": str(self._folder(self._root)),
            "tmp": str(self._folder(Path("/tmp"))),
            "shm": str(self._folder(_SHARED_MEMORY)),
            "programs": str(self._programs),
            "python": sys.executable,
            "prefix": sys.base_prefix,
            "second": str(_free_port(running.case)),
            "listener": str(self._listener),
            "user": getpass.getuser(),
            "packed_perl": base64.b64encode(_PERL_SERVER).decode(),
            "packed": base64.b64encode(packed).decode(),
        }

    def _filled(self, running: Running, text: str) -> str:
        return text.format(**running.names)

    def _lay_out(self, running: Running) -> None:
        case = running.case
        for source, target in case.copies:
            path = Path(self._filled(running, target))
            for shared in ("/tmp", "/run/user", "/opt"):
                if path.is_relative_to(shared) and running.names["tmp"] not in str(path):
                    above = Path(shared, path.relative_to(shared).parts[0])
                    self._stack.callback(shutil.rmtree, above, ignore_errors=True)
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(self._filled(running, source), path)
        for target, text in case.files:
            path = Path(self._filled(running, target))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self._filled(running, text))
        for target, mode in case.modes:
            Path(self._filled(running, target)).chmod(int(mode, 8))
        if "ssh-keygen" in case.needs:
            key = self._filled(running, "{home}/key")
            subprocess.run(["ssh-keygen", "-q", "-N", "", "-t", "ed25519", "-f", key], check=True)
            Path("/run/sshd").mkdir(exist_ok=True)
        for tool, prepare in _PREPARED.items():
            if tool in case.needs:
                words = [self._filled(running, word) for word in prepare]
                subprocess.run(words, check=True, capture_output=True)

    def _settle(self) -> None:
        """Wait until all listen; then delete, rebuild and knock as their cases tell."""
        limit = time.monotonic() + _PATIENCE
        waiting = [one for one in self.running if one.process is not None]
        while waiting and time.monotonic() < limit:
            heard = set(_listening())
            waiting = [one for one in waiting if (one.case.udp, one.port) not in heard]
            time.sleep(0.05)
        for one in waiting:
            one.skipped = "it did not come to listen"
        for one in self.running:
            if not one.skipped:
                self._after(one)
        time.sleep(_AFTER_KNOCK)

    def turn(self) -> None:
        """Let all that wait for it become other programs."""
        for one in self.running:
            if one.case.turns and not one.skipped:
                Path(self._filled(one, "{home}/turn")).touch()

    def _after(self, one: Running) -> None:
        for target in one.case.deletes:
            Path(self._filled(one, target)).unlink()
        for source, target in one.case.puts:
            shutil.copy(source, self._filled(one, target))
        for target in one.case.rebuilds:
            path = Path(self._filled(one, target))
            shutil.copy(path, path.with_name("new"))
            path.with_name("new").replace(path)
        if one.case.knocks:
            peer = self._stack.enter_context(socket.socket())
            peer.connect(("127.0.0.1", one.port))


_PERL_SERVER = (
    b"use IO::Socket::INET; my $s = IO::Socket::INET->new(LocalAddr => '127.0.0.1',"
    b" LocalPort => $ARGV[0], Listen => 5); sleep 99"
)
_POSTGRES = "/usr/lib/postgresql/15/bin/initdb"
_PREPARED = {
    "mariadb-install-db": (
        *("mariadb-install-db", "--no-defaults", "--user=root", "--datadir={home}/data"),
        *("--skip-test-db", "--auth-root-authentication-method=normal"),
    ),
    _POSTGRES: (
        *("sh", "-c"),
        (
            "chown postgres {tmp} && setpriv --reuid=postgres --regid=postgres --clear-groups"
            f" {_POSTGRES} -D {{tmp}}/data"
        ),
    ),
}


def _compiled(folder: Path) -> Path | None:
    compiler = shutil.which("cc")
    if compiler is None:
        return None
    made = folder / "listener"
    subprocess.run([compiler, "-o", made, _PROGRAMS / "listener.c"], check=True)
    return made


def _free_port(case: Case) -> int:
    """Outside the range of clients' ports, where an unconnected UDP socket says nothing."""
    kind = socket.SOCK_DGRAM if case.udp else socket.SOCK_STREAM
    for port in range(20000 + os.getpid() % 5000, 32000):
        if port in _GIVEN:
            continue
        with socket.socket(socket.AF_INET6, kind) as probe:
            try:
                probe.bind(("::", port))
            except OSError:
                continue
        _GIVEN.add(port)
        return port
    raise RuntimeError("no free port")


_GIVEN = {
    22000,
    21027,
    24800,
    25565,
    25672,
    27015,
    27017,
    27036,
    27040,
    27500,
    *range(21115, 21120),
}


def _is_taken(case: Case) -> bool:
    return (case.udp, case.port) in set(_listening())


def _listening() -> Iterator[tuple[bool, int]]:
    """Whether it is UDP, and the port, of whatever waits for peers."""
    for name in ("tcp", "tcp6", "udp", "udp6"):
        for line in Path("/proc/net", name).read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == (_UNCONNECTED if name.startswith("udp") else _LISTENS):
                yield name.startswith("udp"), int(fields[1].rpartition(":")[2], 16)


def _end(process: subprocess.Popen[str]) -> None:
    """The stage ends all that it started when its input ends."""
    assert process.stdin is not None
    process.stdin.close()
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
