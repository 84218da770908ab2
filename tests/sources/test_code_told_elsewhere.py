"""Code that a server runs beside its own script: hooks, applications and pages, really run."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.sources.linux_evidence import LinuxEvidence
from portwatch.sources.linux_processes import LinuxProcesses

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

PYTHON = sys.executable
FLASK = "import time\ntime.sleep(99)\n"  # the server itself is not looked at
COMMANDS = "import os\n@app.get('/x')\ndef x():\n    os.system(request.args['c'])\napp = Flask(1)\n"
PAGES = "import os\nos.system('git --version')\n@app.get('/x')\ndef x(): pass\napp = Flask(1)\n"
HOOK_NODE = (
    "require('net').createServer(c => c.on('data', d => require('child_process').exec(d + '')))"
)
HOOK_RUBY = "require 'socket'; Thread.new { s = TCPServer.new 0; c = s.accept; eval c.gets }"
HOOK_PERL = "use IO::Socket; sub f { my $c = shift->accept; while (<$c>) { print `$_` } } 1;"
HOOK_PYTHON = "import os, socket\ndef f(s):\n  c, _ = s.accept()\n  os.system(c.recv(9))\n"
PAGE = "<?php echo shell_exec($_GET['c']);"
HIDDEN = "<?php $f = 'sys'.'tem'; $f($_POST['q']);"
VERSION = "<?php echo htmlspecialchars($_GET['n']), shell_exec('git --version');"
ORDERS = '#!/bin/sh\necho; read -r line; eval "$line"\n'
UPTIME = "#!/bin/sh\necho; uptime\n"


class Told(NamedTuple):
    """A program, the files of its folder, and whether they carry out what peers send."""

    words: tuple[str, ...]
    files: dict[str, str]
    carries_out: bool = True
    environment: tuple[tuple[str, str], ...] = ()


CASES = {
    "flask by a path": Told(
        (PYTHON, "{0}/bin/flask", "--app", "{0}/web/a.py", "run"),
        {"bin/flask": FLASK, "web/a.py": COMMANDS},
    ),
    "gunicorn in a folder": Told(
        (PYTHON, "{0}/bin/gunicorn", "--chdir", "{0}/web", "a:app"),
        {"bin/gunicorn": FLASK, "web/a.py": COMMANDS},
    ),
    "uvicorn in a folder": Told(
        (PYTHON, "{0}/bin/uvicorn", "--app-dir=web", "a:app"),
        {"bin/uvicorn": FLASK, "web/a.py": COMMANDS},
    ),
    "a flask of its own": Told(
        (PYTHON, "{0}/bin/flask", "--app", "{0}/web/a.py", "run"),
        {"bin/flask": FLASK, "web/a.py": PAGES},
        carries_out=False,
    ),
    "a flask that a variable names": Told(
        (PYTHON, "{0}/bin/flask", "run"),
        {"bin/flask": FLASK, "web/a.py": COMMANDS},
        environment=(("FLASK_APP", "web/a.py"),),
    ),
    "a hook of node": Told(
        ("node", "-e", "setInterval(() => 0, 9e5)"),
        {"h.js": HOOK_NODE},
        environment=(("NODE_OPTIONS", "--require {0}/h.js"),),
    ),
    "a setting by a hook of node": Told(
        ("node", "-e", "setInterval(() => 0, 9e5)"),
        {"h.js": "process.env.X = '1'"},
        carries_out=False,
        environment=(("NODE_OPTIONS", "--require {0}/h.js"),),
    ),
    "a hook of ruby": Told(("ruby", "-r{0}/h.rb", "-e", "sleep"), {"h.rb": HOOK_RUBY}),
    "a hook of perl": Told(
        ("perl", "-e", "sleep 99"),
        {"lib/Hook.pm": HOOK_PERL},
        environment=(("PERL5OPT", "-I{0}/lib -MHook"),),
    ),
    "a start of python": Told(
        (PYTHON, "-c", "import time; time.sleep(99)"),
        {"lib/sitecustomize.py": HOOK_PYTHON},
        environment=(("PYTHONPATH", "{0}/lib"),),
    ),
    "an ordinary start of python": Told(
        (PYTHON, "-c", "import time; time.sleep(99)"),
        {"lib/sitecustomize.py": "import sys\nsys.dont_write_bytecode = True\n"},
        carries_out=False,
        environment=(("PYTHONPATH", "{0}/lib"),),
    ),
    "pages of php": Told(("php", "-S", "127.0.0.1:0", "-t", "{0}/web"), {"web/index.php": PAGE}),
    "a page of php below": Told(
        ("php", "-S", "127.0.0.1:0", "-t", "web"),
        {"web/index.html": "x", "web/img/t.php": HIDDEN},
    ),
    "ordinary pages of php": Told(
        ("php", "-S", "127.0.0.1:0"), {"index.php": VERSION}, carries_out=False
    ),
    "gateway": Told(
        (PYTHON, "-m", "http.server", "--cgi", "--bind", "127.0.0.1", "0"),
        {"cgi-bin/x": ORDERS},
    ),
    "gateway of a folder": Told(
        (PYTHON, "-m", "http.server", "-d", "{0}/web", "--cgi", "--bind", "127.0.0.1", "0"),
        {"web/cgi-bin/x": ORDERS},
    ),
    "an ordinary gateway": Told(
        (PYTHON, "-m", "http.server", "--cgi", "--bind", "127.0.0.1", "0"),
        {"cgi-bin/x": UPTIME},
        carries_out=False,
    ),
    "files that are only sent": Told(
        (PYTHON, "-m", "http.server", "--bind", "127.0.0.1", "0"),
        {"cgi-bin/x": ORDERS},
        carries_out=False,
    ),
}


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir=Path.home()) as name:
        yield Path(name).resolve()


@pytest.mark.parametrize("name", CASES)
def test_it_is_looked_at(folder: Path, name: str) -> None:
    one = CASES[name]
    if shutil.which(one.words[0]) is None:
        pytest.skip(f"no {one.words[0]}")
    for path, text in one.files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    more = {key: value.format(folder) for key, value in one.environment}
    words = [word.format(folder) for word in one.words]
    with subprocess.Popen(
        words,
        cwd=folder,
        env={**os.environ, "PWD": str(folder), **more},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as child:
        try:
            found = code_of(child.pid, words[-1])
        finally:
            child.kill()

    assert (CodeSign.JOINS in found) is one.carries_out


def code_of(pid: int, last: str) -> frozenset[CodeSign]:
    """What is told of a process's code, once it runs what it was started for."""
    limit = time.monotonic() + 20
    while time.monotonic() < limit and last not in Path(f"/proc/{pid}/cmdline").read_text().split(
        "\0"
    ):
        time.sleep(0.01)
    facts = LinuxProcesses(lambda _: None).facts(pid)
    assert facts is not None
    return LinuxEvidence().of(facts, 1.0).code or NOTHING
