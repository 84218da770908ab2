"""The very start of the process, before the program can catch anything itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Ctrl-C while a module is being imported, by the program's two ways in.
INTERRUPTED = """
import os, runpy, signal, sys
wanted, way = sys.argv[1:]
class Interrupter:
    def find_spec(self, name, *rest):
        if name == wanted:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupter())
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = ["portwatch", "--version"]
if way == "module":
    runpy.run_module("portwatch", run_name="__main__", alter_sys=True)
else:
    from portwatch.__main__ import start
    start()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("way", ["module", "script"])
@pytest.mark.parametrize("module", ["portwatch.cli.main", "argparse", "logging"])
def test_ctrl_c_during_the_imports_ends_quietly(module: str, way: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED, module, way],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")


@pytest.mark.parametrize("words", [("list", "--json"), ("list", "port:1", "user:nobody-at-all")])
def test_an_end_at_once_loses_no_line_and_keeps_the_code(words: tuple[str, ...]) -> None:
    def run(program: str) -> tuple[int, int]:
        done = subprocess.run(
            [sys.executable, "-c", program, "--demo", *words],
            cwd=ROOT,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done.returncode, len(done.stdout.splitlines()) + len(done.stderr.splitlines())

    at_once = run("from portwatch.__main__ import start; start()")
    in_order = run("import sys; from portwatch.__main__ import main; sys.exit(main())")

    assert at_once == in_order
    assert at_once[1] > 0
