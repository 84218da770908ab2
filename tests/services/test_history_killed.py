from __future__ import annotations

import random
from typing import TYPE_CHECKING

from tests.helpers.kill_stage import LOST_AT_MOST, OFTEN, kill_once

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 20


def test_a_process_that_is_killed_loses_a_moment_and_never_the_file(tmp_path: Path) -> None:
    for number in range(KILLS):
        found = kill_once(tmp_path, f"run-{number}", every=OFTEN, after=random.uniform(0.0, 0.15))

        assert found.problem == ""
        assert found.told > 0
        assert found.lost < LOST_AT_MOST
    assert not list(tmp_path.glob("*.broken*"))


def test_as_often_as_it_is_written_little_is_lost(tmp_path: Path) -> None:
    found = kill_once(tmp_path, "run", every=0.2, after=3.0)

    assert found.problem == ""
    assert 0 < found.kept <= found.told + 1
    assert found.lost < LOST_AT_MOST / 2
