"""The command line works without Qt, and only one place can end a process."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "portwatch"
COMMANDS_WITHOUT_QT = (
    "list",
    "watch",
    "explain",
    "check",
    "expect",
    "stop",
    "history",
    "doctor",
)
LAYERS_WITHOUT_QT = ("cli", "helper", "services", "sources", "core")
SIGNALLING = {
    "kill",
    "killpg",
    "terminate",
    "send_signal",
    "pidfd_send_signal",
    "sigqueue",
    "pthread_kill",
}

# An audit hook hears every import statement, whether the module is installed or not, and does not
# take the question whether it is installed for an import; what is loaded in other ways is in
# sys.modules.
WATCH = """
import sys
asked = set()
def of_qt(name):
    return name.split(".")[0] in {"PySide6", "shiboken6", "pyqtgraph"}
def hear(event, arguments):
    if event == "import" and of_qt(arguments[0]):
        asked.add(arguments[0])
sys.addaudithook(hear)
"""
TELL = """
import json
sys.stderr.write("\\n" + json.dumps(sorted(asked | set(filter(of_qt, sys.modules)))))
"""
RUN = """
from portwatch.__main__ import main
sys.argv = ["portwatch", *sys.argv[1:]]
try:
    code = main()
except SystemExit as end:
    code = end.code
"""
IMPORT = """
import importlib, pkgutil
for layer in sys.argv[1:]:
    package = importlib.import_module(f"portwatch.{layer}")
    for found in pkgutil.walk_packages(package.__path__, f"portwatch.{layer}."):
        importlib.import_module(found.name)
"""


def qt_asked_for(code: str, *arguments: str) -> list[str]:
    """The modules of Qt that a piece of code tries to import, in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-c", WATCH + code + TELL, *arguments],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert told.returncode == 0, told.stderr
    asked: list[str] = json.loads(told.stderr.rpartition("\n")[2])
    return asked


@pytest.mark.parametrize("command", COMMANDS_WITHOUT_QT)
def test_a_command_without_a_window_does_not_import_qt(command: str) -> None:
    assert qt_asked_for(RUN, command, "--help") == []


@pytest.mark.parametrize("arguments", [("list", "--json"), ("explain", "22"), ("doctor",)])
def test_doing_its_work_does_not_import_qt_either(arguments: tuple[str, ...]) -> None:
    assert qt_asked_for(RUN, *arguments) == []


@pytest.mark.parametrize("layer", LAYERS_WITHOUT_QT)
def test_importing_all_of_a_layer_does_not_import_qt(layer: str) -> None:
    assert qt_asked_for(IMPORT, layer) == []


def test_an_import_is_seen_even_if_its_failure_is_caught() -> None:
    hidden = "try:\n    import pyqtgraph.nonesuch\nexcept ImportError:\n    pass\n"

    assert any(name.startswith("pyqtgraph") for name in qt_asked_for(hidden))


def test_a_look_whether_qt_is_installed_is_no_import() -> None:
    assert qt_asked_for("import importlib.util; importlib.util.find_spec('PySide6')") == []


def test_the_helper_loads_little() -> None:
    """It runs with all rights: what it does not need is not there to be misused."""
    large = {"numpy", "psutil", "sqlite3", "tomlkit", "re2", "jeepney", "asyncio", "http", "ssl"}
    code = "import sys, portwatch.helper.__main__; print(*{n.split('.')[0] for n in sys.modules})"
    told = subprocess.run(
        [sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True
    )

    assert "portwatch" in told.stdout.split()
    assert large & set(told.stdout.split()) == set()


def signalling_lines(text: str) -> list[int]:
    """Lines that name a function that ends or signals processes."""
    found = []
    for node in ast.walk(ast.parse(text)):
        named = isinstance(node, ast.Attribute) and node.attr in SIGNALLING
        imported = isinstance(node, ast.alias) and node.name in SIGNALLING
        asked = isinstance(node, ast.Constant) and node.value in SIGNALLING
        if named or imported or asked:
            found.append(node.lineno)
    return found


def test_only_the_stop_service_can_signal_a_process() -> None:
    found = {
        str(path.relative_to(PACKAGE)): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := signalling_lines(path.read_text(encoding="utf-8")))
    }

    assert "services/stop.py" in found
    assert [path for path in found if not path.startswith("services/stop")] == []


@pytest.mark.parametrize(
    "text",
    [
        "import os\nos.kill(1, 15)",
        "from os import killpg as gently\ngently(1, 15)",
        "import signal\nsignal.pidfd_send_signal(3, 15)",
        "process.terminate()",
        "call = psutil.Process(1).send_signal",
        'getattr(process, "kill")()',
    ],
)
def test_every_way_to_signal_is_seen(text: str) -> None:
    assert signalling_lines(text) != []
    assert signalling_lines("skill = kill_ratio(terminated)") == []
