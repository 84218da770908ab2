from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from portwatch.core.model import Instant
from portwatch.services.learning import LearningPeriod, LearningState

if TYPE_CHECKING:
    from pathlib import Path

HOUR = 3600


def run(period: LearningPeriod, start: float, seconds: float, step: float = 30.0) -> float:
    """Advance in steps; the moment at which it stopped."""
    at = start
    while at < start + seconds:
        period.advance(Instant(at, 1e9 + at))
        at += step
    return at


def test_it_lasts_while_the_sheet_is_open_but_not_for_ever(tmp_path: Path) -> None:
    period = LearningPeriod(tmp_path, 1)

    at = run(period, 0, HOUR - 60)
    assert period.is_open
    assert period.left is None
    run(period, at, 180)
    assert not period.is_open
    assert not LearningPeriod(tmp_path, 1).is_open

    period.close_sheet()  # now somebody has read it
    assert period.is_open
    assert period.left == HOUR


def test_it_ends_hours_after_the_sheet_was_closed(tmp_path: Path) -> None:
    period = LearningPeriod(tmp_path, 1)
    period.close_sheet()

    at = run(period, 0, HOUR - 60)
    assert period.is_open
    run(period, at, 180)

    assert not period.is_open
    assert period.ended_at is not None
    assert period.left == 0


def test_only_hours_count_in_which_it_ran(tmp_path: Path) -> None:
    period = LearningPeriod(tmp_path, 1)
    period.close_sheet()
    period.advance(Instant(0, 0))

    period.advance(Instant(10 * HOUR, 10 * HOUR))  # the machine slept

    assert period.is_open


def test_it_goes_on_where_it_was_and_stays_ended(tmp_path: Path) -> None:
    period = LearningPeriod(tmp_path, 1)
    period.close_sheet()
    run(period, 0, HOUR / 2)
    period.save()

    again = LearningPeriod(tmp_path, 1)
    assert again.is_sheet_closed
    assert again.left == pytest.approx(HOUR / 2, abs=61)
    run(again, 0, HOUR / 2 + 120)

    assert not LearningPeriod(tmp_path, 1).is_open


def test_it_can_begin_again_and_be_ended(tmp_path: Path) -> None:
    period = LearningPeriod(tmp_path, 0)
    period.close_sheet()
    assert period.advance(Instant(0, 5.0))
    assert (period.is_open, period.ended_at) == (False, 5.0)

    period.hours = 1
    period.begin_again()

    assert LearningPeriod(tmp_path, 1).is_open
    period.end(Instant(1, 6.0))
    assert LearningPeriod(tmp_path, 1).ended_at == 6.0


@pytest.mark.parametrize("text", ["{", "[]", '{"ran_s": -1}', '{"ran_s": "x"}', "[" * 100_000])
def test_what_is_broken_is_set_aside_and_it_begins_anew(tmp_path: Path, text: str) -> None:
    (tmp_path / "learning.json").write_text(text)

    period = LearningPeriod(tmp_path, 1)

    assert period.is_open
    assert not period.is_sheet_closed
    assert (tmp_path / "learning.json.broken").read_text() == text


def test_what_is_no_file_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "learning.json")

    assert LearningPeriod(tmp_path, 1).is_open


def test_where_nothing_can_be_written_it_counts_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "home").touch()
    period = LearningPeriod(tmp_path / "home" / "state", 0)

    period.close_sheet()

    assert period.advance(Instant(0, 0))


def test_its_state_is_told_in_begun_hours(tmp_path: Path) -> None:
    period = LearningPeriod(tmp_path, 2)
    assert period.state == LearningState(2)
    period.close_sheet()
    period.advance(Instant(0.0, 1.7e9))
    assert period.state == LearningState(2, hours_left=2)
    for minute in range(1, 62):
        period.advance(Instant(60.0 * minute, 1.7e9 + 60 * minute))
    assert period.state == LearningState(2, hours_left=1)

    period.end(Instant(4000.0, 1.7e9 + 4000))
    assert period.state == LearningState(2, ended_at=1.7e9 + 4000)
    period.begin_again()
    assert period.state == LearningState(2, hours_left=2)
