from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from portwatch.sources.linux_evidence import WHOLE_FOR, LinuxEvidence
from portwatch.sources.linux_processes import LinuxProcesses
from tests.sources.test_linux_evidence import look, running

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

LEAVES = "import os, sys; os.chdir({!r}); print(1, flush=True); sys.stdin.read()"
STAYS = "import os, sys; print(1, flush=True); sys.stdin.readline(); {}; sys.stdin.readline()"
INSTALLED = "env"  # in /usr/bin everywhere


def env(folder: Path | str) -> dict[str, str]:
    return {**os.environ, "PWD": str(folder)}


def test_a_name_that_leads_to_a_tool_from_elsewhere_is_not_taken_for_it(tmp_path: Path) -> None:
    (tmp_path / INSTALLED).write_text(LEAVES.format("/usr/bin"))
    words = (sys.executable, INSTALLED)

    with running(*words, speaks=True, cwd=tmp_path, env=env(tmp_path)) as process:
        found = look(process)
    assert found.script is not None
    assert found.script.path == str(tmp_path / INSTALLED)
    bare = {name: value for name, value in os.environ.items() if name != "PWD"}
    with running(*words, speaks=True, cwd=tmp_path, env=bare) as process:
        assert look(process).script is None


def test_a_folder_that_the_environment_names_excuses_nothing(tmp_path: Path) -> None:
    """There lies a harmless script of the same name, which never ran."""
    (tmp_path / "app.py").write_text(LEAVES.format(str(tmp_path)))
    with tempfile.TemporaryDirectory(dir=Path.home()) as harmless:
        (Path(harmless) / "app.py").write_text("pass")
        with running(
            sys.executable, "app.py", speaks=True, cwd=tmp_path, env=env(harmless)
        ) as process:
            found = look(process)

    assert found.script is not None
    assert found.script.path == str(tmp_path / "app.py")


def test_a_server_that_left_its_folder_has_lost_no_script(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(LEAVES.format("/"))

    for folder in (tmp_path, "/nowhere"):
        with running(
            sys.executable, "app.py", speaks=True, cwd=tmp_path, env=env(folder)
        ) as process:
            assert not look(process).script_gone


def test_a_script_that_is_gone_from_where_a_shell_started_it_is_told(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text(STAYS.format("pass"))
    source = LinuxEvidence()

    with running(sys.executable, "app.py", speaks=True, cwd=tmp_path, env=env(tmp_path)) as process:
        assert not source.of(process, 0.0).script_gone
        script.unlink()
        assert source.of(process, WHOLE_FOR).script_gone


def test_the_first_answer_stays_when_it_leaves(tmp_path: Path) -> None:
    (tmp_path / INSTALLED).write_text(STAYS.format("os.chdir('/usr/bin'); print(2, flush=True)"))
    source = LinuxEvidence()
    bare = {name: value for name, value in os.environ.items() if name != "PWD"}
    words = (sys.executable, INSTALLED)

    with subprocess.Popen(
        words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=tmp_path, env=bare, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdout.readline()
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        before = source.of(process, 0.0)
        print(file=child.stdin, flush=True)
        child.stdout.readline()
        after = source.of(process, WHOLE_FOR)
        child.kill()

    assert before.script == after.script
    assert after.script is not None
    assert after.script.path == str(tmp_path / INSTALLED)
