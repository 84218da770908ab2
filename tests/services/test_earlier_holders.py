"""What was told of a socket's earlier holder goes on counting: with real processes."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Verdict
from tests.helpers import handover
from tests.helpers.handover import HOLD, OPENER, Opener, script
from tests.helpers.real_watch import Watch, runs, told

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it looks at /proc")


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    made = Watch(tmp_path)
    yield made
    made.monitor.close()


@pytest.fixture
def home() -> Iterator[Path]:
    with handover.folder(Path.home()) as made:
        yield made


@pytest.fixture
def scratch() -> Iterator[Path]:
    with handover.folder(Path("/tmp")) as made:
        yield made


@pytest.mark.parametrize("how", ["exec", "leave"])
def test_what_a_program_of_tmp_opened_stays_suspicious_in_other_hands(
    watch: Watch, home: Path, scratch: Path, how: str
) -> None:
    with Opener(*script(scratch / "x.py", OPENER)) as opener:
        assert watch.row(opener.port).verdict is Verdict.SUSPICIOUS
        opener.say(how, *script(home / "app.py", HOLD))
        row = watch.when(opener.port, runs("app.py"))

    assert row.verdict is Verdict.SUSPICIOUS
    assert told(row) == [("earlier-holder", "high")]
    assert str(scratch / "x.py") in row.reasons[0].evidence
    assert str(opener.pid) in row.reasons[0].evidence
    assert not watch.learnt(row)


def test_what_memory_opened_stays_suspicious(watch: Watch, home: Path) -> None:
    loader = (
        "import os, sys; f = os.memfd_create('x', 0);"
        " os.write(f, open(os.path.realpath(sys.executable), 'rb').read());"
        " os.environ['PYTHONHOME'] = sys.base_prefix;"
        " os.execv(f'/proc/self/fd/{f}', ['x', sys.argv[1]])"
    )
    python, opener_path = script(home / "opener.py", OPENER)
    with Opener(python, "-c", loader, opener_path) as opener:
        assert ("exe-memfd", "high") in told(watch.row(opener.port))
        opener.say("exec", *script(home / "app.py", HOLD))
        row = watch.when(opener.port, runs("app.py"))

    assert (row.verdict, told(row)) == (Verdict.SUSPICIOUS, [("earlier-holder", "high")])


def test_what_a_shell_held_and_became_another_program_is_told(watch: Watch, home: Path) -> None:
    python, app = script(home / "app.py", HOLD)
    with Opener(*script(home / "opener.py", OPENER)) as opener:
        watch.row(opener.port)
        opener.say("exec", "/bin/bash")
        row = watch.when(opener.port, lambda row: row.verdict is Verdict.SUSPICIOUS)
        assert told(row)[0] == ("shell-on-socket", "high")
        opener.say(f"exec {python} {app}")  # bash reads it as its own command
        row = watch.when(opener.port, runs("app.py"))

    assert (row.verdict, told(row)) == (Verdict.SUSPICIOUS, [("earlier-holder", "high")])


def test_a_start_script_that_becomes_its_server_is_innocent(watch: Watch, home: Path) -> None:
    python, app = script(home / "app.py", HOLD)
    start = home / "start.sh"
    start.write_text(f"read line\nexec {python} {app}\n")
    with Opener(*script(home / "opener.py", OPENER)) as opener:
        watch.row(opener.port)
        opener.say("exec", "/bin/sh", str(start))
        watch.when(opener.port, runs("start.sh"))
        opener.say("go")
        row = watch.when(opener.port, runs("app.py"))

    assert (row.verdict.rank <= Verdict.UNEXPECTED.rank, told(row)) == (True, [])


@pytest.mark.skipif(shutil.which("systemd-socket-activate") is None, reason="no systemd")
def test_what_the_service_manager_opened_for_a_server_is_innocent(watch: Watch, home: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = ["systemd-socket-activate", "-l", f"127.0.0.1:{port}", *script(home / "app.py", HOLD)]
    with subprocess.Popen(words, stderr=subprocess.PIPE) as process:
        try:
            assert process.stderr is not None
            process.stderr.readline()  # it listens
            watch.row(port)
            with socket.create_connection(("127.0.0.1", port)):
                row = watch.when(
                    port, lambda row: row.ownership.owners[0].name != "systemd-socket-"
                )
        finally:
            process.kill()

    assert (row.verdict.rank <= Verdict.UNEXPECTED.rank, told(row)) == (True, [])


def test_a_server_that_starts_itself_anew_is_innocent_and_learnt(watch: Watch, home: Path) -> None:
    """As gunicorn and nodemon do: one program after another has the same socket."""
    command = script(home / "app.py", OPENER)
    hold = script(home / "app2.py", HOLD)
    with Opener(*command) as opener:
        watch.row(opener.port)
        opener.say("leave", *hold)
        row = watch.when(opener.port, runs("app2.py"))

    assert (row.verdict, told(row)) == (Verdict.EXPECTED, [])


def test_a_guest_that_leaves_is_forgotten(watch: Watch, home: Path, scratch: Path) -> None:
    """An ordinary server lends its port to a program below /tmp, and goes on alone."""
    lender = (
        "import os, socket, subprocess, sys\n"
        "held = socket.create_server(('127.0.0.1', 0))\n"
        "print(held.getsockname()[1], held.fileno(), flush=True)\n"
        "sys.stdin.readline()\n"
        "guest = subprocess.Popen([sys.executable, sys.argv[1]], pass_fds=[held.fileno()])\n"
        "sys.stdin.readline()\n"
        "guest.kill(); guest.wait()\n"
        "sys.stdin.readline()\n"
    )
    _, guest = script(scratch / "guest.py", HOLD)
    with Opener(*script(home / "lender.py", lender), guest) as opener:
        watch.row(opener.port)
        opener.say("start it")
        watch.when(opener.port, lambda row: ("exe-temporary", "high") in told(row))
        opener.say("end it")
        row = watch.when(opener.port, lambda row: len(row.ownership.owners) == 1)

    assert (row.verdict.rank <= Verdict.UNEXPECTED.rank, told(row)) == (True, [])


@pytest.mark.skipif(shutil.which("cc") is None, reason="no compiler")
def test_a_rebuilt_server_that_starts_itself_anew_is_innocent(watch: Watch, home: Path) -> None:
    """A linker removes the old file before it writes the new one; the same path stands again."""
    image = home / "server"
    with handover.program(image, HOLD_AND_EXEC) as opener:
        watch.row(opener.port)
        copy = image.with_name("copy")
        copy.write_bytes(image.read_bytes())
        image.unlink()
        watch.when(opener.port, lambda row: ("exe-deleted", "medium") in told(row))
        copy.chmod(0o755)
        copy.rename(image)
        opener.say("again")
        row = watch.when(
            opener.port, lambda row: not str(row.ownership.owners[0].exe).endswith(")")
        )

    assert ("earlier-holder", "high") not in told(row)


def test_a_shell_that_hung_on_it_is_told_after_it_has_gone(watch: Watch, home: Path) -> None:
    server = (
        "import os, socket, subprocess, sys\n"
        "held = socket.create_server(('127.0.0.1', 0))\n"
        "print(held.getsockname()[1], held.fileno(), flush=True)\n"
        "peer, _ = held.accept()\n"
        "f = getattr(subprocess, 'Po' + 'pen')(['/bin/' + 'bash'], stdin=peer, stdout=peer)\n"
        "peer.close()\n"
        "f.wait()\n"
        "sys.stdin.readline()\n"
    )
    with Opener(*script(home / "server.py", server)) as opener:
        watch.row(opener.port)
        with socket.create_connection(("127.0.0.1", opener.port)):
            watch.when(opener.port, lambda row: ("shell-on-socket", "high") in told(row))
        row = watch.when(opener.port, lambda row: ("shell-on-socket", "high") not in told(row))

    assert row.verdict is Verdict.SUSPICIOUS
    assert ("earlier-holder", "high") in told(row)
    assert not watch.learnt(row)


HOLD_AND_EXEC = """
#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
int main(int count, char **words) {
    char line[99];
    if (count > 1) { pause(); }
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof at;
    int held = socket(AF_INET, SOCK_STREAM, 0);
    if (bind(held, (void *)&at, size) || listen(held, 5)) return 1;
    getsockname(held, (void *)&at, &size);
    printf("%d %d\\n", ntohs(at.sin_port), held);
    fflush(stdout);
    if (!fgets(line, sizeof line, stdin)) return 1;
    execl(words[0], words[0], "again", (char *)0);
    return 1;
}
"""
