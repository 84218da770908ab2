"""Which file an interpreter runs, however its command line spells it."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from portwatch.core.judge import Context, judge
from portwatch.core.reason import ReasonCode
from portwatch.services.knowledge import load_knowledge
from portwatch.sources.linux_processes import LinuxProcesses
from tests.helpers.rows import held_by, process, socket

if TYPE_CHECKING:
    from collections.abc import Iterator

    from portwatch.core.model import Process

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

SERVER = "import sys\nprint('ready', flush=True)\nsys.stdin.read()\n"
MOVES = "import os\nos.chdir('/')\n" + SERVER
ORDINARY = Path.home()  # wherever the checkout is: that may be below /tmp


@pytest.fixture
def folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        made = Path(name).resolve()
        (made / "lis.py").write_text(SERVER)
        (made / "moves.py").write_text(MOVES)
        (made / "kit").mkdir()
        (made / "kit" / "__main__.py").write_text(SERVER)
        yield made


@contextmanager
def started(*words: str, cwd: Path | str, pwd: str | None = None) -> Iterator[Process]:
    """What is told of an interpreter that runs a script until its input ends."""
    with subprocess.Popen(
        [sys.executable, *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=cwd,
        env={**os.environ, "PWD": pwd or str(cwd)},
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        facts = LinuxProcesses(lambda _: None).facts(child.pid)
        assert facts is not None
        yield facts
        child.communicate()


def codes(facts: Process) -> set[ReasonCode]:
    context = Context(load_knowledge(), (), (32768, 60999))
    row = judge(
        socket(4000, "127.0.0.1"), held_by(facts), context, first_seen=None, stood_at_start=False
    )
    return {reason.code for reason in row.reasons}


@pytest.mark.parametrize(
    "spelt",
    [
        ("lis.py",),
        ("./lis.py",),
        ("kit/../lis.py",),
        ("/{folder}///lis.py",),
        ("/usr/..{folder}/lis.py",),
        ("/proc/self/cwd/lis.py",),
        ("-m", "lis"),
        ("moves.py",),
    ],
)
def test_a_script_for_temporary_files_is_known_however_it_is_spelt(
    folder: Path, spelt: tuple[str, ...]
) -> None:
    words = [word.replace("{folder}", str(folder)) for word in spelt]
    with started(*words, cwd=folder) as facts:
        pass

    assert facts.script_file == str(folder / ("moves.py" if "moves.py" in spelt else "lis.py"))
    assert ReasonCode.EXE_TEMPORARY in codes(facts)


def test_a_package_is_run_from_its_own_folder(folder: Path) -> None:
    with started("-m", "kit", cwd=folder) as facts:
        pass

    assert facts.script_file == str(folder / "kit" / "__main__.py")
    assert facts.cwd == str(folder)


def test_a_link_elsewhere_is_followed(folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=ORDINARY) as name:
        link = Path(name) / "lis.py"
        link.symlink_to(folder / "lis.py")
        with started(str(link), cwd="/") as facts:
            pass

    assert facts.script_file == str(folder / "lis.py")
    assert ReasonCode.EXE_TEMPORARY in codes(facts)


def test_an_ordinary_script_is_not_taken_for_a_temporary_one() -> None:
    with tempfile.TemporaryDirectory(dir=ORDINARY) as name:
        (Path(name) / "lis.py").write_text(SERVER)
        with started("./lis.py", cwd=name) as facts:
            pass

    assert facts.script_file == f"{name}/lis.py"
    assert ReasonCode.EXE_TEMPORARY not in codes(facts)


@pytest.mark.skipif(
    not hasattr(os, "getuid") or os.getuid() != 0, reason="only root gives files away"
)
@pytest.mark.parametrize(("owner", "believed"), [(0, True), (65534, False)])
def test_a_folder_that_the_environment_names_is_believed_for_files_of_its_own_user(
    folder: Path,
    owner: int,
    believed: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    """Whoever starts a program says what he likes there, and the program may leave its folder."""
    with tempfile.TemporaryDirectory(dir=ORDINARY) as name:
        honest = Path(name) / "moves.py"
        honest.write_text(SERVER)
        os.chown(honest, owner, owner)
        with started("moves.py", cwd=folder, pwd=name) as facts:
            pass

    assert facts.script_file == (str(honest) if believed else None)


def test_a_module_of_the_library_is_not_looked_for_in_the_working_folder(folder: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "http.server", "--bind", "127.0.0.1", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline()
        facts = LinuxProcesses(lambda _: None).facts(child.pid)
        child.terminate()

    assert facts is not None
    assert facts.script_file is None
    assert facts.cwd == str(folder)


def test_an_installed_script_by_a_way_round_is_not_the_known_program() -> None:
    """``/usr/../tmp/…`` begins like an installed program's path."""
    spelt = process(
        "redis-server", exe="/usr/bin/python3", command=("python3", "/usr/../tmp/redis-server")
    )
    context = Context(load_knowledge(), (), (32768, 60999))
    row = judge(
        socket(6379, "127.0.0.1"), held_by(spelt), context, first_seen=None, stood_at_start=False
    )

    assert row.expected_by is None
    assert ReasonCode.EXE_TEMPORARY in {reason.code for reason in row.reasons}


def test_a_link_among_the_installed_programs_is_still_the_known_program() -> None:
    context = Context(load_knowledge(), (), (32768, 60999))
    linked = process(
        "jupyter-lab",
        exe="/usr/bin/python3",
        command=("python3", "/usr/bin/jupyter-lab"),
        script_file="/usr/share/jupyter/start.py",
    )
    row = judge(
        socket(8888, "127.0.0.1"), held_by(linked), context, first_seen=None, stood_at_start=False
    )

    assert row.expected_by is not None
