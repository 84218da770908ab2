from __future__ import annotations

import csv
from datetime import datetime
from typing import TYPE_CHECKING

from portwatch.core.churn_csv import churn_csv
from portwatch.core.churn_past import PastChurn
from portwatch.core.history_records import Mark
from portwatch.core.model import Verdict
from tests.helpers.memory import minute
from tests.helpers.polls import churn, jumping_series, series_of

if TYPE_CHECKING:
    from portwatch.core.samples import Samples

M = 28_333_333
BEGIN = M * 60.0


def rows(samples: Samples, start: float, end: float, *marks: Mark) -> list[dict[str, str]]:
    return list(csv.DictReader(churn_csv(samples, start, end, marks).splitlines()))


def seconds(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


def test_a_row_says_from_when_to_when_it_counts() -> None:
    (row,) = rows(series_of([churn(7, 5)], begin=BEGIN + 10), BEGIN, BEGIN + 60)

    assert (seconds(row["start"]), seconds(row["end"])) == (BEGIN + 9, BEGIN + 10)
    assert (row["time"], row["seconds"], row["opened"]) == (row["end"], "1", "7")
    assert row["note"] == ""


def test_what_was_not_watched_is_a_row_without_counts() -> None:
    sleep = Mark(BEGIN + 120, BEGIN + 300, None, "the computer slept")
    alert = Mark(BEGIN + 30, BEGIN + 30, Verdict.RISKY, "node opened port 1")
    past = PastChurn([minute(M), minute(M + 1), minute(M + 5)])
    found = rows(past, BEGIN, BEGIN + 360, alert, sleep)

    assert [row["opened"] for row in found] == ["60", "60", "", "60"]
    hole = found[2]
    assert (hole["note"], hole["seconds"]) == ("the computer slept", "180")
    assert (seconds(hole["start"]), seconds(hole["end"])) == (BEGIN + 120, BEGIN + 300)


def test_a_minute_that_the_clock_told_twice_says_so_and_has_the_sum() -> None:
    past = PastChurn([minute(M, 90, seconds=60.0), minute(M + 1, 150, seconds=120.0)])
    usual, twice = rows(past, BEGIN, BEGIN + 120)

    assert (usual["note"], twice["opened"]) == ("", "150")
    assert twice["note"] == "the clock told this time twice: 120 seconds are counted"


def test_rows_are_where_the_chart_has_them_after_the_clock_was_set_back() -> None:
    series = jumping_series([*[(1.0, 1.0)] * 10, (1.0, -600.0), *[(1.0, 1.0)] * 9], churn(1, 1))
    now = float(series.times[-1])
    found = rows(series, now - 30, now)

    assert len(found) == len(series)
    ends = [seconds(row["end"]) for row in found]
    assert ends == sorted(ends)
