"""The completions and the manual page are those of the command line, and the shells take them."""

from __future__ import annotations

import os
import pty
import re
import select
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from portwatch.cli.main import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "packaging" / "completions"
PAGE = ROOT / "packaging" / "portwatch.1"
PATIENCE = 60.0  # seconds for a shell
# What the words of the last line are completed to, in bash, which asks by these two variables.
BASH = """
source "$0"
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_portwatch
printf '%s\\n' "${COMPREPLY[@]}"
"""
CASES = {
    ("",): set(COMMANDS),
    ("xy",): set(),
    ("li",): {"list"},
    ("--json", "his"): {"history"},
    ("list", "--c"): {"--connections", "--csv"},
    ("--data-dir", "stop", "list", "--by"): {"--bytes"},
    ("check", "--at", ""): {"unexpected", "risky", "suspicious"},
    ("--source", "n"): {"netlink"},
    ("expect", "--note", ""): set(),
    ("doctor", "--d"): {"--deep", "--demo", "--data-dir"},
    ("help", "c"): {"check", "close"},
    ("help", "q"): {"query"},
}


def need(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"there is no {program}")
    return found


def run(*command: object, **environment: str) -> str:
    done = subprocess.run(
        [str(each) for each in command],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.mark.parametrize(
    ("script", "kept"), [("make_completions.py", FOLDER), ("make_manual.py", PAGE)]
)
def test_what_is_kept_is_what_would_be_made(script: str, kept: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "packaging", tmp_path / "packaging")
    (tmp_path / "portwatch").symlink_to(ROOT / "portwatch")
    made = tmp_path / kept.relative_to(ROOT)
    shutil.rmtree(made) if made.is_dir() else made.unlink()

    run(sys.executable, tmp_path / "packaging" / script)

    files = sorted(kept.iterdir()) if kept.is_dir() else [kept]
    assert files
    for file in files:
        fresh = tmp_path / file.relative_to(ROOT)
        assert fresh.read_text(encoding="utf-8") == file.read_text(encoding="utf-8"), script


@pytest.mark.parametrize("words", CASES)
def test_bash_completes(words: tuple[str, ...]) -> None:
    told = run(need("bash"), "-c", BASH, FOLDER / "portwatch.bash", "portwatch", *words)

    assert set(told.split()) == CASES[words]


def test_bash_completes_what_stands_after_an_equals_sign() -> None:
    words = ("portwatch", "--log-level", "=", "w")

    assert run(need("bash"), "-c", BASH, FOLDER / "portwatch.bash", *words).split() == ["warning"]


@pytest.mark.parametrize("words", CASES)
def test_fish_completes(words: tuple[str, ...], tmp_path: Path) -> None:
    line = f"source {FOLDER}/portwatch.fish; complete -C 'portwatch {' '.join(words)}'"
    told = run(need("fish"), "-N", "-c", line, HOME=str(tmp_path))

    assert {each.split("\t")[0] for each in told.splitlines()} - {""} == CASES[words]


@pytest.mark.parametrize("words", [words for words, found in CASES.items() if len(found) > 1])
def test_zsh_completes(words: tuple[str, ...], tmp_path: Path) -> None:
    told = typed(
        [need("zsh"), "-f", "-i"],
        f"PS1=; fpath=({FOLDER} $fpath); autoload -U compinit; compinit -u -d {tmp_path}/dump;"
        " zstyle ':completion:*' list-prompt ''; LISTMAX=10000\n",
        f"portwatch {' '.join(words)}\t\t",
    )

    assert all(each in told for each in CASES[words]), told


def typed(shell: list[str], *lines: str) -> str:
    """What a shell shows while this is typed; it is let go of when it shows nothing more."""
    process, terminal = pty.fork()
    if process == 0:
        os.environ.update(TERM="dumb", COLUMNS="200", LINES="500")
        os.execv(shell[0], shell)  # noqa: S606 - a terminal of its own
    shown = b""
    try:
        for line in lines:
            os.write(terminal, line.encode())
            while select.select([terminal], [], [], 2.0)[0]:
                with suppress(OSError):
                    shown += os.read(terminal, 65_536)
    finally:
        os.close(terminal)  # it hangs up
        os.waitpid(process, 0)
    return shown.decode(errors="replace")


def test_what_may_be_left_out_stands_in_brackets() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert "\\fBportwatch help\\fR [TOPIC]\n" in page
    assert "\\fBportwatch list\\fR [OPTIONS] [QUERY...]\n" in page
    assert "\\fBportwatch explain\\fR PORT[/tcp|/udp]\n" in page
    assert "'::TOPIC:(gui list " in (FOLDER / "_portwatch").read_text(encoding="utf-8")


def test_the_manual_page_is_well_formed() -> None:
    told = run(
        need("man"), "--warnings", "-l", PAGE, MANWIDTH="80", LC_ALL="C.UTF-8", MANROFFSEQ=""
    )

    text = re.sub(r".\x08", "", told)
    assert all(re.search(rf"^ {{3}}{name}$", text, re.MULTILINE) for name in COMMANDS)
    assert "EXIT STATUS" in text
