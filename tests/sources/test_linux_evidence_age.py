"""How often everything of a process is looked at, with a real one."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest

from portwatch.sources.linux_evidence import WHOLE_AT_MOST, WHOLE_FOR, LinuxEvidence
from portwatch.sources.linux_processes import LinuxProcesses

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux's")


def test_what_has_stood_for_long_is_looked_at_wholly_less_often() -> None:
    source = LinuxEvidence()
    with subprocess.Popen(["/bin/sleep", "60"]) as child:
        process = LinuxProcesses(lambda _: None).facts(child.pid)
        assert process is not None
        told = source.of(process, 0.0)
        whole = []
        for moment in range(1, int(10 * WHOLE_AT_MOST)):
            before, told = told, source.of(process, float(moment))
            if told is not before:
                whole.append(moment)
        child.kill()

    first = int(WHOLE_FOR)
    assert whole[:4] == [first, 2 * first, 4 * first, 8 * first]
    assert {after - before for before, after in pairwise(whole[3:])} == {int(WHOLE_AT_MOST)}
