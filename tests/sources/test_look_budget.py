"""A flood of large scripts: some are looked at in each second, and the others are told as such."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING

import pytest

from portwatch.core.code_look import NOTHING, CodeSign
from portwatch.core.model import Gap, GapCode
from portwatch.services.witness import Witness
from portwatch.sources.linux_code import ARCHIVE_AT_MOST, LinuxCode
from portwatch.sources.linux_evidence import KEPT_FOR, LinuxEvidence
from portwatch.sources.linux_processes import LinuxProcesses
from portwatch.sources.look_budget import A_SECOND
from tests.helpers.rows import held_by

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.model import Process

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")

LARGE = 30_000
MANY = 3 * A_SECOND // LARGE
UNREAD = {CodeSign.UNREAD}


def scripts(folder: Path, count: int, size: int = LARGE) -> list[str]:
    made = []
    for number in range(count):
        path = folder / f"s{number}.py"
        path.write_text("import time\ntime.sleep(99)\n".ljust(size, "#"))
        made.append(str(path))
    return made


def test_a_flood_is_looked_at_a_part_a_second(tmp_path: Path) -> None:
    looks, paths = LinuxCode(), scripts(tmp_path, MANY)
    seconds = 0
    looks.budget.fill(0.0)
    while UNREAD in (told := [looks.of("", path) for path in paths]):
        assert told.count(NOTHING) <= (seconds + 1) * (A_SECOND // LARGE + 1)
        seconds += 1
        looks.budget.fill(float(seconds))

    assert told == [NOTHING] * MANY
    assert seconds >= 2


def test_an_hour_of_rest_allows_no_more_than_a_second(tmp_path: Path) -> None:
    looks, paths = LinuxCode(), scripts(tmp_path, MANY)
    looks.budget.fill(0.0)
    looks.budget.fill(3600.0)

    assert [looks.of("", path) for path in paths].count(NOTHING) <= A_SECOND // LARGE + 1


def test_who_looks_once_looks_at_all(tmp_path: Path) -> None:
    looks, paths = LinuxCode(), scripts(tmp_path, MANY)
    looks.budget.take_time()

    assert {looks.of("", path) for path in paths} == {NOTHING}


def test_what_is_too_large_is_told(tmp_path: Path) -> None:
    (small,) = scripts(tmp_path, 1)
    assert LinuxCode().of("", small) == NOTHING
    (large,) = scripts(tmp_path, 1, 100_000)
    assert LinuxCode().of("", large) == {CodeSign.PARTLY}

    archive = tmp_path / "a.pyz"
    archive.write_bytes(b"PK\x03\x04".ljust(ARCHIVE_AT_MOST + 99, b"x"))
    assert LinuxCode().of("", str(archive)) == {CodeSign.PARTLY}


def test_programs_are_told_as_not_looked_at_until_they_are(tmp_path: Path) -> None:
    with ExitStack() as stack:
        running = [started(path, stack) for path in scripts(tmp_path, 12)]
        source = LinuxEvidence()
        witness = Witness(source)

        def unread(now: float) -> int:
            for number, process in enumerate(running):
                witness.of(number, held_by(process), now)
            return sum(gap.count for gap in witness.gaps() if gap.code is GapCode.CODE_UNREAD)

        assert 0 < unread(100.0) < len(running)
        assert unread(100.5) == unread(100.0)
        assert unread(100.0 + 2 * KEPT_FOR) == 0
        assert witness.gaps() == ()


def test_the_gap_of_a_large_script_ends_with_its_listener(tmp_path: Path) -> None:
    with ExitStack() as stack:
        process = started(scripts(tmp_path, 1, 100_000)[0], stack)
        witness = Witness(LinuxEvidence())
        witness.of(1, held_by(process), 100.0)
        assert witness.gaps() == (Gap(GapCode.CODE_PARTLY, 1),)

        witness.forget({1})
        assert witness.gaps() == ()


def started(script: str, stack: ExitStack) -> Process:
    running = stack.enter_context(
        subprocess.Popen([sys.executable, "-S", script], stdin=subprocess.DEVNULL)
    )
    stack.callback(running.kill)
    found = LinuxProcesses(str).facts(running.pid)
    while found is None or script not in found.command:  # not yet what it is to run
        found = LinuxProcesses(str).facts(running.pid)
    return found
