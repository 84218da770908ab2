"""Packages and what ``doctor`` tells of the sources, through the real program."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from tests.helpers import ordinary
from tests.helpers.cgroups import new_slice
from tests.helpers.other_network import MAY_UNSHARE, OtherNetwork
from tests.helpers.program import portwatch_json
from tests.helpers.puppet import Puppet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root steps down"
)
_SERVE = (
    "import socket, sys; s = socket.create_server(('127.0.0.1', 0));"
    " print(s.getsockname()[1], flush=True); sys.stdin.read()"
)


def packaged_python() -> tuple[str, str]:
    """The system's own interpreter and its package."""
    found, dpkg = shutil.which("python3", path="/usr/bin"), shutil.which("dpkg")
    if found is None or dpkg is None:
        pytest.skip("no packaged interpreter")
    path = os.path.realpath(found)
    done = subprocess.run([dpkg, "-S", path], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("dpkg does not know the interpreter")
    return path, done.stdout.partition(":")[0]


@contextmanager
def serving(*command: str, uid: int) -> Iterator[int]:
    """A listener of that user; gives its port."""
    with subprocess.Popen(
        [*command, "-c", _SERVE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        user=uid,
        group=uid,
        extra_groups=[],
        cwd="/",
    ) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline())
        process.communicate()


def one(document: Any) -> Any:
    (row,) = (row for row in document["listeners"] if row["namespace"] is None)
    return row


READERS = pytest.mark.parametrize(
    ("read", "uid"), [(portwatch_json, 0), (ordinary.run_json, ordinary.NOBODY)]
)


@READERS
def test_a_packaged_program_is_found_by_its_package(read: Callable[..., Any], uid: int) -> None:
    path, package = packaged_python()
    with serving(path, uid=uid) as port:
        row = one(read("list", f"port:{port}", f"package:{package}"))

        assert row["package"] == package
        assert read("list", f"port:{port}", "package:no-such")["listeners"] == []


@READERS
def test_a_program_in_a_temporary_folder_has_no_package(
    read: Callable[..., Any], uid: int, tmp_path: Path
) -> None:
    path, _ = packaged_python()
    # Where everybody may look; the folder of the test is its user's.
    folder = f"/var/tmp/{tmp_path.name}-{os.getpid()}"
    os.mkdir(folder, 0o755)  # noqa: PTH102 - as plain as its removal
    try:
        shutil.copy(path, f"{folder}/tool")
        with serving(f"{folder}/tool", uid=uid) as port:
            row = one(read("list", f"port:{port}"))
    finally:
        shutil.rmtree(folder)

    assert (row["package"], row["verdict"]) == (None, "suspicious")
    assert row["owners"][0]["exe"] == f"{folder}/tool"


def test_an_interpreter_of_an_environment_is_told_by_its_manager() -> None:
    with Puppet() as puppet:
        port = puppet.listen()
        row = one(portwatch_json("list", f"port:{port}"))

    real = os.path.realpath(sys.executable)
    if "/.pyenv/" in real:
        assert row["package"] == "pyenv:python"
    assert row["owners"][0]["exe"] == real


@pytest.mark.skipif(not MAY_UNSHARE, reason="only root makes networks")
def test_the_doctor_tells_what_the_sources_see() -> None:
    with new_slice() as tree, Puppet() as cups, OtherNetwork() as box:
        tree.put("system.slice/cups.service", cups.pid)
        cups.listen()
        box.listen_on("127.0.0.1")
        done = ordinary.run("doctor", "--json")
    document = json.loads(done.stdout)
    told = {check["title"]: check["text"] for check in document["checks"]}

    assert told["Ends"] == "told by the kernel"
    assert told["Cgroups"].startswith("can be read; ")
    assert "0 units" not in told["Cgroups"]
    assert "inferred of 0" not in told["Sockets"]
    assert "with listeners" in told["Packages"]
    assert "network" in told["Other networks"]
    assert "none seen" not in told["Other networks"]
