from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest

from portwatch.core.churn_past import PastChurn
from portwatch.core.churn_record import ChurnRecord, bars_of
from portwatch.core.settings import HistorySettings
from portwatch.services.history_file import FILE_NAME, file_uri
from portwatch.services.history_reader import HistoryFileReader
from tests.helpers.day import Day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEPT = 16.0  # minutes


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    made = Day(tmp_path, HistorySettings(days=KEPT / 1440))
    yield made
    made.end_play()


def test_hours_leave_no_more_than_is_kept_and_no_minute_out(day: Day, tmp_path: Path) -> None:
    """The whole day is played by ``tests.benchmarks.day``."""
    hours = [day.play(0.3) for _ in range(3)]
    for hour in hours:
        assert hour.oldest + 1 >= KEPT
        assert hour.oldest < KEPT + 3
    stretches = [hour.stretches for hour in hours]
    assert max(stretches) < 2 * min(stretches)
    assert max(hour.size for hour in hours) < 10  # megabytes
    assert hours[-1].resident - hours[1].resident < 10  # megabytes

    minutes = day.minutes()
    whole = sorted(minutes)[1:-1]
    assert whole == list(range(whole[0], whole[-1] + 1))
    assert {each: minutes[each] for each in whole} == {
        each: (day.opened[each], 60.0) for each in whole
    }
    reader = HistoryFileReader(file_uri(tmp_path / FILE_NAME))
    record = ChurnRecord()
    record.remember(PastChurn(reader.churn(day.end - 3600, day.end)))
    reader.close()
    for span in (15 * 60, 5 * 60):  # minutes and polls, and polls alone
        start = day.end - span
        bars = bars_of(record.shown(day.series, start, day.end), start, day.end, 900)
        inside = bars.inside(start, day.end)
        assert not np.any(inside.breaks[1:])
        assert np.allclose(inside.starts[1:], inside.ends[:-1])
