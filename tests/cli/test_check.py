from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.helpers.program import portwatch, portwatch_json
from tests.helpers.puppet import Puppet

SERVER = """
import signal, socket
listening = socket.create_server(("127.0.0.1", 0))
print(listening.getsockname()[1], flush=True)
signal.pause()
"""

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="started on Linux")


def test_what_nothing_expects_is_found() -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        done = portwatch("check")
        found = portwatch_json("check")

    assert done.returncode == 3
    assert str(port) in done.stdout
    assert port in [row["port"] for row in found["listeners"]]
    assert found["counts"]["unexpected"] >= 1
    assert found["schema"] == "portwatch/1"


def test_what_is_milder_than_the_level_is_not() -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        found = portwatch_json("check", "--at", "suspicious")

    assert found["at"] == "suspicious"
    assert port not in [row["port"] for row in found["listeners"]]
    assert all(row["verdict"] == "suspicious" for row in found["listeners"])


def test_what_is_worse_is_told_with_its_reason() -> None:
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:
        script = Path(folder) / "server.py"
        script.write_text(SERVER)
        server = subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True)
        try:
            assert server.stdout is not None
            port = server.stdout.readline().strip()
            done = portwatch("check", "--at", "suspicious")
        finally:
            server.kill()
            server.communicate()

    assert done.returncode == 3
    assert port in done.stdout
    assert "- Suspicious: " in done.stdout
    assert "folder for temporary files" in done.stdout


def test_without_a_finding_it_says_so_and_succeeds() -> None:
    done = portwatch("check", "--demo", "--at", "suspicious")

    expected = 3 if "Suspicious" in done.stdout else 0
    assert done.returncode == expected
    assert expected == 3 or "Nothing is suspicious" in done.stdout


def test_a_wrong_level_is_wrong_usage() -> None:
    done = portwatch("check", "--at", "expected")

    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
