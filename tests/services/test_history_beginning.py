"""What is told of the time before anything is remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from portwatch.core.history_batch import Batch
from portwatch.core.history_records import PauseKind
from tests.helpers import rows
from tests.helpers.memory import minute
from tests.helpers.remembering import at, begun, reading, remember

if TYPE_CHECKING:
    from pathlib import Path

NOW = rows.NOW
FIRST = int(NOW // 60)


def off_until(path: Path) -> float:
    """Where the time ends of which nothing is kept."""
    with reading(path) as reader:
        (off,) = (
            one
            for one in reader.lanes(NOW - 3_600, NOW + 3_600).pauses
            if one.kind is PauseKind.OFF and one.since == NOW - 3_600
        )
    return off.until


def test_nothing_was_watched_until_the_first_run_began_in_its_minute(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    begin = (FIRST + 1) * 60 - NOW + 41  # 41 seconds into a minute
    remember(path, begun(begin), Batch(at(begin + 30), minutes=(minute(FIRST + 1, seconds=19.0),)))

    assert off_until(path) == NOW + begin


def test_what_is_kept_of_a_longer_run_begins_with_its_first_minute(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    remember(path, begun(0), Batch(at(700), minutes=(minute(FIRST + 10),)))

    assert off_until(path) == (FIRST + 10) * 60


def test_what_opened_before_the_first_minute_is_kept_from_there(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    stands = rows.listener("sshd", 22)
    remember(path, begun(0, stands), Batch(at(700), minutes=(minute(FIRST + 10),)))

    assert off_until(path) == NOW
