"""packaging/run and packaging/test on machines that lack this or that.

The checkout is a small one: the real scripts around a program that tells what it was given. The
system's tools are stand-ins where they would install something; environments are real.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ("run", "test", "environment.sh", "requirements.py")
PROJECT = '[project]\nname = "portwatch"\ndependencies = []\noptional-dependencies.dev = []\n'
PROGRAM = "import sys\nprint('portwatch was told', sys.argv[1:])\n"
TOOLS = (
    *("env", "flock", "id", "mkdir", "mktemp", "readlink", "rm", "rmdir"),
    *("sh", "sha256sum", "tail", "tee", "uname"),
)
STAND_IN = '#!/bin/sh\nprintf "%s\\n" "{name} $*" >>"{log}"\n{body}\n'
PATIENCE = 120.0  # seconds; a virtual environment takes three

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the two commands are for Debian"
)


class Checkout(NamedTuple):
    """A small checkout, and what a start from it sees of the machine."""

    root: Path
    environment: dict[str, str]

    @property
    def venv(self) -> Path:
        return self.root / ".venv"

    def start(
        self, *arguments: str, script: Path | None = None, cwd: Path | None = None
    ) -> subprocess.CompletedProcess[str]:
        with self.begin(*arguments, script=script, cwd=cwd) as process:
            told = process.communicate(timeout=PATIENCE)
        return subprocess.CompletedProcess(arguments, process.returncode, *told)

    def begin(
        self, *arguments: str, script: Path | None = None, cwd: Path | None = None
    ) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [script or self.root / "packaging/run", *arguments],
            cwd=cwd,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )


def make_checkout(folder: Path) -> Checkout:
    root = folder / "a checkout"
    (root / "packaging").mkdir(parents=True)
    for name in SCRIPTS:
        shutil.copy(ROOT / "packaging" / name, root / "packaging" / name)
    (root / "portwatch").mkdir()
    (root / "portwatch/__init__.py").touch()
    (root / "portwatch/__main__.py").write_text(PROGRAM, encoding="utf-8")
    (root / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    harmless = folder / "harmless"  # whatever goes wrong here, nothing is installed
    harmless.mkdir()
    for name in ("apt-get", "sudo"):
        (harmless / name).write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
        (harmless / name).chmod(0o755)
    search = f"{harmless}{os.pathsep}{os.environ['PATH']}"
    return Checkout(root, {"HOME": str(folder), "PATH": search, "LC_ALL": "C.UTF-8"})


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """Fresh: nothing is made yet."""
    return make_checkout(tmp_path)


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Checkout:
    return make_checkout(tmp_path_factory.mktemp("shared"))


@pytest.fixture
def made(shared: Checkout) -> Checkout:
    """One with a whole environment: damage is repaired by the next start that asks for it."""
    assert shared.start("list").returncode == 0
    return shared


def machine(checkout: Checkout, folder: Path, **tools: str) -> Path:
    """Leave only the basic tools in PATH, and stand-ins with these bodies; gives their log."""
    folder.mkdir()
    log = folder / "calls.log"
    log.touch()
    for name in TOOLS:
        found = shutil.which(name)
        assert found is not None, name
        (folder / name).symlink_to(found)
    for name, body in tools.items():
        path = folder / name.replace("_", "-")
        path.unlink(missing_ok=True)
        path.write_text(STAND_IN.format(name=path.name, log=log, body=body), encoding="utf-8")
        path.chmod(0o755)
    checkout.environment["PATH"] = str(folder)
    return log


def answer(*arguments: str) -> str:
    return f"portwatch was told {list(arguments)}\n"


def lines(text: str) -> Sequence[str]:
    return text.splitlines()


def test_the_first_start_says_only_what_the_program_says(checkout: Checkout) -> None:
    first = checkout.start("list", "--json")
    second = checkout.start("list", "two words", "")

    assert (first.returncode, first.stdout) == (0, answer("list", "--json"))
    assert 0 < len(lines(first.stderr)) < 5
    assert all(line.startswith("portwatch: ") for line in lines(first.stderr))
    assert (second.returncode, second.stdout) == (0, answer("list", "two words", ""))
    assert second.stderr == ""


def test_a_start_from_elsewhere_through_a_link_is_the_same(made: Checkout, tmp_path: Path) -> None:
    link = tmp_path / "portwatch"
    link.symlink_to(made.root / "packaging/run")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "portwatch.py").write_text("raise SystemExit('not this one')\n", encoding="utf-8")

    told = made.start("list", script=link, cwd=elsewhere)
    relative = made.start("list", script=Path("../packaging/run"), cwd=made.root / "packaging")

    assert (told.stdout, relative.stdout) == (answer("list"), answer("list"))
    assert list(elsewhere.iterdir()) == [elsewhere / "portwatch.py"]


def test_another_place_for_the_environment(checkout: Checkout, tmp_path: Path) -> None:
    checkout.environment["PORTWATCH_VENV"] = "another place/"

    told = checkout.start("list", cwd=tmp_path)

    assert told.stdout == answer("list")
    assert (tmp_path / "another place/bin/python").exists()
    assert not checkout.venv.exists()


def test_a_changed_list_of_dependencies_is_installed_once(made: Checkout) -> None:
    project = made.root / "pyproject.toml"
    project.write_text(PROJECT + "# changed\n", encoding="utf-8")

    changed, after = made.start("list"), made.start("list")

    assert "installing Python packages" in changed.stderr
    assert "virtual environment" not in changed.stderr
    assert after.stderr == ""


def test_packages_that_cannot_be_installed_are_told_and_tried_again(made: Checkout) -> None:
    project = made.root / "pyproject.toml"
    impossible = PROJECT.replace(
        "dependencies = []", 'dependencies = ["nonesuch @ file:///none"]', 1
    )
    project.write_text(impossible, encoding="utf-8")

    failed = made.start("list")
    project.write_text(PROJECT, encoding="utf-8")
    after = made.start("list")

    assert (failed.returncode, failed.stdout) == (1, "")
    assert "could not be installed" in lines(failed.stderr)[-1]
    assert after.stdout == answer("list")


@pytest.mark.parametrize("damage", ["interrupted", "python is gone", "pip is gone", "by hand"])
def test_a_half_made_environment_is_made_anew(made: Checkout, damage: str) -> None:
    (site,) = made.venv.glob("lib/python3*/site-packages")
    if damage == "python is gone":  # the system has another one now
        (made.venv / "bin/python").unlink()
        (made.venv / "bin/python").symlink_to("/nonexistent/python3.11")
    elif damage == "pip is gone":
        (made.venv / "portwatch.cli").unlink()
        shutil.rmtree(site / "pip")
    else:  # not even Python is there yet
        shutil.rmtree(made.venv)
        (made.venv / "bin").mkdir(parents=True)
        names = {"interrupted": ("ours", "unfinished"), "by hand": ()}[damage]
        for name in ("pyvenv.cfg", *(f"portwatch.{each}" for each in names)):
            (made.venv / name).touch()

    repaired, after = made.start("list"), made.start("list")

    assert "anew" in repaired.stderr
    assert repaired.stdout == answer("list")
    assert (after.stdout, after.stderr) == (answer("list"), "")


def test_a_checkout_that_was_moved_makes_its_environment_anew(
    made: Checkout, tmp_path: Path
) -> None:
    root = tmp_path / "moved here"
    shutil.copytree(made.root, root, symlinks=True)
    moved = made._replace(root=root)

    told = moved.start("list")

    assert "anew" in told.stderr
    assert told.stdout == answer("list")


def test_a_folder_that_is_something_else_is_left_alone(checkout: Checkout) -> None:
    checkout.venv.mkdir()
    (checkout.venv / "thesis.txt").touch()

    told = checkout.start("list")

    assert (told.returncode, told.stdout) == (1, "")
    assert "in the way" in told.stderr
    assert (checkout.venv / "thesis.txt").exists()


def test_two_first_starts_at_once_make_one_environment(checkout: Checkout) -> None:
    with checkout.begin("list", "1") as one, checkout.begin("list", "2") as two:
        told = [each.communicate(timeout=PATIENCE) for each in (one, two)]

    assert [output for output, _ in told] == [answer("list", "1"), answer("list", "2")]
    assert sum("making a virtual environment" in errors for _, errors in told) == 1


@pytest.mark.parametrize("arguments", [(), ("gui",), ("--demo",), ("--source", "psutil")])
def test_without_a_display_one_line_names_the_way(
    checkout: Checkout, arguments: tuple[str, ...]
) -> None:
    told = checkout.start(*arguments)

    assert (told.returncode, told.stdout) == (1, "")
    assert len(lines(told.stderr)) == 1
    assert "no display" in told.stderr
    assert "portwatch list" in told.stderr
    assert not checkout.venv.exists()


@pytest.mark.parametrize(
    "arguments", [("--version",), ("gui", "--help"), ("--data-dir", "x", "list"), ("nonesuch",)]
)
def test_what_opens_no_window_needs_no_display(made: Checkout, arguments: tuple[str, ...]) -> None:
    assert made.start(*arguments).stdout == answer(*arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        *(("--data-dir",), ("gui", "--source"), ("--log-level",), ("--data-dir", "--demo")),
        *(("--source", "x"), ("--log-level=x",), ("--demo=x",), ("--nonsense",), ("-x",)),
        *(("--json",), ("--source=x", "gui")),
    ],
)
def test_wrong_usage_is_left_to_the_program_whatever_the_display(
    made: Checkout, arguments: tuple[str, ...]
) -> None:
    told = made.start(*arguments)

    assert (told.returncode, told.stdout) == (0, answer(*arguments))


@pytest.mark.parametrize(
    "arguments",
    [
        *(("--data-dir", "x"), ("--source=netlink",), ("--log-level", "debug", "gui")),
        *(("--minimized",), ("--no-color", "--demo"), ("--data-dir=-x", "gui", "--source", "auto")),
    ],
)
def test_right_usage_of_the_window_needs_a_display(
    made: Checkout, arguments: tuple[str, ...]
) -> None:
    assert "no display" in made.start(*arguments).stderr


def test_a_platform_without_a_screen_needs_no_display(made: Checkout) -> None:
    offscreen = made._replace(environment={**made.environment, "QT_QPA_PLATFORM": "offscreen"})

    told = offscreen.start()

    assert "no display" not in told.stderr


def test_without_the_right_to_install_the_packages_are_named(
    checkout: Checkout, tmp_path: Path
) -> None:
    log = machine(checkout, tmp_path / "bin", id="echo 1000", sudo="exit 1", apt_get="")

    told = checkout.start("list")

    assert (told.returncode, told.stdout) == (4, "")
    assert len(lines(told.stderr)) == 1
    assert told.stderr.endswith("apt-get install --no-install-recommends python3 python3-venv\n")
    assert "apt-get" not in log.read_text(encoding="utf-8")
    assert not checkout.venv.exists()


def test_the_test_command_names_all_that_it_lacks(checkout: Checkout, tmp_path: Path) -> None:
    machine(checkout, tmp_path / "bin", id="echo 1000", apt_get="", dpkg_query="exit 1")

    told = checkout.start(script=checkout.root / "packaging/test")

    assert told.returncode == 4
    assert len(lines(told.stderr)) == 1
    named = set(told.stderr.split())
    assert {"python3-venv", "xvfb", "openbox", "openssh-server", "libnotify-bin"} <= named


def test_an_administrator_gets_the_packages_installed(checkout: Checkout, tmp_path: Path) -> None:
    body = 'case "$*" in *update*) : >"$0.updated" ;; *) [ -e "$0.updated" ] ;; esac'
    log = machine(checkout, tmp_path / "bin", id="echo 0", apt_get=body)

    told = checkout.start("list")

    calls = lines(log.read_text(encoding="utf-8"))
    assert ["update" if "update" in call else "install" for call in calls if "apt" in call] == [
        "install",
        "update",
        "install",
    ]
    assert calls[-1].endswith("-y --no-install-recommends python3 python3-venv")
    assert told.returncode == 1
    assert "Python 3.11 or newer" in told.stderr


def test_sudo_is_used_where_it_asks_nothing(checkout: Checkout, tmp_path: Path) -> None:
    log = machine(
        checkout, tmp_path / "bin", id="echo 1000", sudo='[ "$1" = -n ] || "$@"', apt_get=""
    )

    checkout.start("list")

    assert [call.split()[0] for call in lines(log.read_text(encoding="utf-8"))] == [
        "id",
        "sudo",
        "sudo",
        "apt-get",
    ]


def test_a_failed_installation_shows_why(checkout: Checkout, tmp_path: Path) -> None:
    machine(checkout, tmp_path / "bin", id="echo 0", apt_get="echo the disk is full >&2; exit 100")

    told = checkout.start("list")

    assert (told.returncode, told.stdout) == (1, "")
    assert "the disk is full" in told.stderr
    assert lines(told.stderr)[-1].startswith("portwatch: apt-get could not install")


def test_the_libraries_asked_for_are_among_those_the_program_knows() -> None:
    from portwatch.services import preflight

    script = (ROOT / "packaging/environment.sh").read_text(encoding="utf-8")
    asked = dict(re.findall(r"^(lib\S+):(\S+)$", script, re.MULTILINE))

    assert len(asked) == 13
    assert asked.items() <= (preflight._BASE | preflight._XCB | preflight._WAYLAND).items()
