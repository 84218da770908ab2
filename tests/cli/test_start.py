"""What a command that looks once does not load, for it is over in the time that would take."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from portwatch.cli.main import build_parser
from tests.helpers.program import ROOT

if TYPE_CHECKING:
    from pathlib import Path

# What is opened, not what is read: that hangs on what runs on the machine.
OPEN = """
import sys
from portwatch.cli.main import build_parser
from portwatch.core.query import Query
from portwatch.services import runtime
from portwatch.services.expectations import Expectations
from portwatch.services.expectations_file import ExpectationsFile
from portwatch.services.image_records import ImageRecords
from portwatch.services.machine import open_monitor
build_parser("list").parse_args(["list", "--json"])
Query.from_words([])
paths = runtime.Paths.find()
open_monitor(
    everything=False,
    baseline=False,
    expectations=Expectations(ExpectationsFile(paths.config)),
    images=ImageRecords(paths.state),
)
print(*sys.modules)
"""
# Compression comes with the width of a terminal; tests of rows are for who asks for some.
UNWANTED = {
    *("hashlib", "tempfile", "zipfile", "gzip", "tomllib", "psutil", "shutil"),
    *("portwatch.core.query_terms", "portwatch.core.row_csv"),
}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere psutil loads some of them")
def test_a_list_loads_little_of_the_standard_library(tmp_path: object) -> None:
    told = subprocess.run(
        [sys.executable, "-c", OPEN],
        check=True,
        capture_output=True,
        text=True,
        env={"PORTWATCH_DATA_DIR": str(tmp_path)},
    )

    loaded = set(told.stdout.split())
    assert "portwatch.sources.linux_evidence" in loaded
    assert loaded.isdisjoint(UNWANTED)


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="others keep a piece of their stack")
def test_numpy_is_loaded_while_no_other_module_is(tmp_path: object) -> None:
    """Deep in others it costs Python 3.11 a piece of stack, mapped and given back, at each call."""
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "portwatch", "list", "--demo"],
        check=True,
        capture_output=True,
        text=True,
        env={"PORTWATCH_DATA_DIR": str(tmp_path)},
    )

    names = [line.rpartition("|")[2] for line in told.stderr.splitlines()]
    assert " numpy" in names  # two blanks more for each module that waits for it


@pytest.mark.parametrize("words", ["list --json", "--json list a b", "list --demo --all", ""])
def test_the_words_of_a_command_mean_the_same_without_the_others(words: str) -> None:
    wanted = "list" if "list" in words else "gui"
    alone, among_all = (
        build_parser(wanted, alone=alone).parse_args(words.split()) for alone in (True, False)
    )

    assert vars(alone) == vars(among_all)
    assert alone.command == wanted


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no links are read")
@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ((), False),
        (("list",), True),
        (("--json", "list", "port:80"), True),
        (("explain", "8080"), True),
        (("list", "--all"), False),
        (("list", "--demo"), False),
        (("watch",), False),
    ],
)
def test_links_are_read_beside_by_who_looks_once_at_listeners(
    words: tuple[str, ...], *, begins: bool
) -> None:
    script = (
        "import os, sys; os.sched_getaffinity = lambda _: {0, 1}\n"
        "from portwatch import __main__ as program\n"
        "print(program._early(sys.argv[1:]) is not None)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, *words], check=True, capture_output=True, text=True
    )
    assert told.stdout.strip() == str(begins)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no links are read")
def test_what_was_begun_in_vain_has_ended_before_a_command_that_lasts(tmp_path: Path) -> None:
    script = (
        "import os, sys; os.sched_getaffinity = lambda _: {0, 1}\n"
        "sys.argv = ['portwatch', '--data-dir', 'list', 'watch', '--for', '0.1']\n"
        "from portwatch.__main__ import main\n"
        "main()\n"
        "os.waitpid(-1, os.WNOHANG)"
    )
    told = subprocess.run(
        [sys.executable, "-c", script],
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )

    assert told.stderr.splitlines()[-1:] == ["ChildProcessError: [Errno 10] No child processes"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere no links are read")
def test_a_list_with_one_processor_and_with_two_tells_the_same(tmp_path: object) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        told = []
        for processors in ({0}, {0, 1}):
            script = (
                f"import os, sys; os.sched_getaffinity = lambda _: {processors}\n"
                f"sys.argv = ['portwatch', 'list', '--json', 'port:{port}']\n"
                "from portwatch.__main__ import start; start()"
            )
            done = subprocess.run(
                [sys.executable, "-c", script],
                check=True,
                capture_output=True,
                text=True,
                env={"PORTWATCH_DATA_DIR": str(tmp_path)},
            )
            told.append(json.loads(done.stdout)["listeners"])

    assert told[0] == told[1]
    assert told[0][0]["owners"][0]["pid"] == os.getpid()
