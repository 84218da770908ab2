"""What is remembered across a wall clock that is set."""

from __future__ import annotations

import sys
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.history_batch import Batch, Recorder, Told
from portwatch.core.history_records import EntryKind, Pause, PauseKind
from portwatch.core.model import Instant, Verdict
from portwatch.core.passed import passed
from portwatch.core.query import Query
from portwatch.services import history_file, runtime
from portwatch.services.history_tables import HistoryTables
from portwatch.services.machine import open_monitor
from tests.core.test_history_batch import churn, tick
from tests.helpers import rows
from tests.helpers.memory import minute
from tests.helpers.remembering import (
    BOOT,
    EPHEMERAL,
    asked,
    at,
    begun,
    changed,
    closed,
    opened,
    reading,
    remember,
)

if TYPE_CHECKING:
    from pathlib import Path

HOUR = 3600.0
NOW = rows.NOW
ALL = Query()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite"


def beat(moment: Instant, *pauses: Pause) -> Batch:
    return Batch(moment, pauses=pauses)


def set_back(seconds: float) -> Batch:
    """The clock is set back by an hour, so many seconds after the beginning."""
    now = at(seconds, behind=HOUR)
    return beat(now, Pause(now.wall + HOUR, now.wall, PauseKind.SET))


def test_a_clock_that_was_set_back_between_two_runs_is_told(path: Path) -> None:
    remember(path, begun(0), beat(at(100)))
    remember(path, Batch(at(160, behind=HOUR), is_first=True))

    with reading(path) as reader:
        told = [one.pause for one in reader.timeline(ALL).entries if one.kind is EntryKind.PAUSE]
        marks = reader.marks(NOW - 2 * HOUR, NOW)
    off = Pause(NOW + 100 - HOUR, NOW + 160 - HOUR, PauseKind.OFF)
    assert told == [off, Pause(NOW + 100, NOW + 100 - HOUR, PauseKind.SET)]
    assert "the clock was set back by 1 h" in [mark.text for mark in marks]


@pytest.mark.parametrize(
    ("behind", "kind"), [(HOUR, PauseKind.SET), (-HOUR, PauseKind.OFF), (0.0, PauseKind.OFF)]
)
def test_after_another_start_of_the_machine_only_the_clock_tells(
    path: Path, behind: float, kind: PauseKind
) -> None:
    remember(path, begun(0), beat(at(100)))
    now = at(160, behind=behind)
    remember(path, Batch(now, is_first=True), boot="another")

    with reading(path) as reader:
        told = [one.pause for one in reader.timeline(ALL).entries if one.kind is EntryKind.PAUSE]
    assert told == [Pause(NOW + 100, now.wall, kind)]


def test_what_is_open_while_the_clock_is_set_back_is_open_now(path: Path) -> None:
    row = rows.listener("sshd", 22)
    remember(path, begun(0), opened(row, 10), set_back(100), ends=False)

    with reading(path) as reader:
        (one,) = reader.between(NOW - HOUR, NOW + 100 - HOUR, ALL)
        (lane,) = reader.lanes(NOW - 2 * HOUR, NOW + 100 - HOUR).lanes
    assert (one.opened, one.lasted, one.is_open) == (NOW + 10 - HOUR, 90.0, True)
    assert (lane.bars[0].since, lane.bars[0].until) == (NOW + 10 - HOUR, NOW + 100 - HOUR)


def test_a_clock_that_is_set_back_and_right_again_leaves_what_is_open_as_it_was(path: Path) -> None:
    row = rows.listener("sshd", 22)
    right = at(200)
    again = beat(right, Pause(right.wall - HOUR, right.wall, PauseKind.SET))
    remember(path, begun(0), opened(row, 10), set_back(100), again, ends=False)

    with reading(path) as reader:
        (one,) = reader.between(NOW, NOW + 200, ALL)
    assert (one.opened, one.lasted) == (NOW + 10, 190.0)


def test_a_listener_that_closes_after_the_clock_was_set_back_lasted_as_long_as_it_did(
    path: Path,
) -> None:
    row, other = rows.listener("sshd", 22), rows.listener("node", 8080)
    late = at(130, behind=HOUR)
    remember(
        path,
        begun(0),
        opened(other, 5),
        closed(other, 20),
        opened(row, 10),
        set_back(100),
        Batch(late, closed=((row.socket.id, late),)),
    )

    with reading(path) as reader:
        found = {one.listener.socket.local_port: one for one in reader.between(0, 9e12, ALL)}
    assert (found[22].opened, found[22].closed) == (NOW + 10 - HOUR, late.wall)
    assert found[22].lasted == 120
    assert (found[8080].opened, found[8080].closed) == (NOW + 5, NOW + 20)  # as it was told then


def set_forward(seconds: float, **more: Any) -> Batch:
    """The clock is set forward by an hour, so many seconds after the beginning."""
    now = at(seconds, behind=-HOUR)
    return Batch(now, pauses=(Pause(now.wall - HOUR, now.wall, PauseKind.SET),), **more)


@pytest.mark.parametrize("in_a_glance", [False, True])
def test_what_opens_after_the_clock_was_set_is_dated_by_it_once(
    path: Path, *, in_a_glance: bool
) -> None:
    now = at(11, behind=-HOUR)
    told = (Told(rows.listener("node", 8080), now),)
    news = [Batch(now, told=told), set_forward(12)] if in_a_glance else [set_forward(11, told=told)]
    remember(path, begun(0), opened(rows.listener("sshd", 22), 5), *news, ends=False)

    with reading(path) as reader:
        found = {one.listener.socket.local_port: one.opened for one in reader.between(0, 9e12, ALL)}
    assert found == {22: NOW + 5 + HOUR, 8080: NOW + 11 + HOUR}


@pytest.mark.parametrize("in_a_glance", [False, True])
def test_what_closes_as_the_clock_was_set_is_dated_by_it_at_both_ends(
    path: Path, *, in_a_glance: bool
) -> None:
    row, now = rows.listener("node", 8080), at(30, behind=-HOUR)
    gone = ((row.socket.id, now),)
    news = (
        [Batch(now, closed=gone), set_forward(31)]
        if in_a_glance
        else [set_forward(30, closed=gone)]
    )
    remember(path, begun(0), opened(row, 10), *news)

    with reading(path) as reader:
        (one,) = reader.between(0, 9e12, ALL)
    assert (one.opened, one.closed, one.lasted) == (NOW + 10 + HOUR, NOW + 30 + HOUR, 20.0)


def test_each_part_of_what_is_open_is_dated_by_the_clock_as_it_was_set(path: Path) -> None:
    row = rows.listener("sshd", 22)
    worse = replace(row, verdict=Verdict.SUSPICIOUS)
    remember(path, begun(0), opened(row, 10), changed(worse, 20), set_forward(30), ends=False)

    parts = asked(path, "SELECT opened, closed FROM stretch ORDER BY id")
    assert parts == [(NOW + 10 + HOUR, NOW + 20 + HOUR), (NOW + 20 + HOUR, None)]


def test_a_set_clock_that_could_not_be_written_is_noticed_again(path: Path) -> None:
    made = history_file.open_to_write(path)
    with closing(made.connection) as connection:
        tables = HistoryTables(connection, BOOT, EPHEMERAL)
        tables.write(opened(rows.listener("sshd", 22), 10))
        mark = tables.mark()
        connection.execute("BEGIN IMMEDIATE")
        tables.write(set_forward(20))
        connection.execute("ROLLBACK")
        tables.give_up(mark)
        tables.write(set_forward(21))

    assert asked(path, "SELECT opened FROM stretch") == [(NOW + 10 + HOUR,)]


def test_a_poll_knows_how_much_of_its_time_the_machine_slept() -> None:
    monitor = open_monitor(demo=True, epoch=NOW)
    try:
        moments = [(0.0, 0.0), (1.0, 1.0), (3601.0, 2.0), (3701.0, 102.0)]
        ticks = [monitor.tick(Instant(at, NOW + at, awake)) for at, awake in moments]
    finally:
        monitor.close()
    assert [(one.interval, one.slept) for one in ticks] == [
        (0.0, 0.0),
        (1.0, 0.0),
        (3600.0, 3599.0),
        (100.0, 0.0),
    ]


def test_the_clock_tells_what_a_sleep_takes() -> None:
    before, after = runtime.now(), runtime.now()
    assert (before.awake is None) == (after.awake is None)
    if sys.platform == "linux":
        assert passed(before, after).asleep == pytest.approx(0, abs=0.5)
        assert before.awake is not None


class Mac:
    """Stands for ``time`` on macOS, whose ``monotonic`` stands still while the machine sleeps.

    CLOCK_MONOTONIC goes on there, CLOCK_UPTIME_RAW does not (clock_gettime_nsec_np(3)).
    """

    CLOCK_MONOTONIC = 6
    CLOCK_UPTIME_RAW = 8

    def __init__(self) -> None:
        self.passed = self.slept = 0.0

    def clock_gettime(self, clock: int) -> float:
        return 900.0 + self.passed - (self.slept if clock == self.CLOCK_UPTIME_RAW else 0.0)

    def monotonic(self) -> float:
        return self.clock_gettime(self.CLOCK_UPTIME_RAW)

    def time(self) -> float:
        return NOW + self.passed


def test_a_night_of_sleep_on_macos_is_a_sleep_and_sets_no_clock(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mac = Mac()
    monkeypatch.setattr(runtime, "time", mac)
    monkeypatch.setattr(sys, "platform", "darwin")
    before = runtime.now()
    mac.passed, mac.slept = 8 * HOUR, 8 * HOUR - 2
    since = passed(before, runtime.now())

    assert (since.real, since.asleep) == (8 * HOUR, 8 * HOUR - 2)
    assert not since.was_set


def test_minutes_that_were_told_twice_are_summed(path: Path) -> None:
    first = minute(int(NOW // 60), 60, 30, programs={"a": 3.0})
    again = minute(int(NOW // 60), 40, 30, programs={"a": 5.0})
    remember(path, begun(0), Batch(at(61), minutes=(first,)))
    remember(path, begun(120), Batch(at(121), minutes=(again,)))

    with reading(path) as reader:
        (one,) = reader.churn(NOW - 120, NOW + 120)
    assert (one.opened, one.closed, one.seconds) == (100, 60, 120.0)
    assert one.by_program == {"a": 4.0}


def test_no_connection_gets_lost_as_the_clock_is_set_back_in_a_run(path: Path) -> None:
    recorder = Recorder()
    seen = [tick(0, interval=0.0)]
    seen += [tick(n, churn=churn(7, 5)) for n in range(1, 241)]
    seen += [tick(n, behind=180.0, churn=churn(3, 2)) for n in range(241, 481)]
    remember(path, *(recorder.take(each) for each in seen))

    with reading(path) as reader:
        minutes = reader.churn(0, 9e12)
    assert sum(one.opened or 0 for one in minutes) == 240 * 7 + 240 * 3
    assert sum(one.closed or 0 for one in minutes) == 240 * 5 + 240 * 2
    assert sum(one.seconds for one in minutes) == 480


def test_a_hole_that_the_clock_told_twice_is_none(path: Path) -> None:
    sleep = Pause(NOW - 1000, NOW - 500, PauseKind.ASLEEP)
    later = Pause(NOW + 300, NOW + 400, PauseKind.BUSY)
    remember(path, begun(-5000), beat(at(-500), sleep), set_back(0), beat(at(400), later))

    with reading(path) as reader:
        holes = reader.lanes(NOW - 4000, NOW + 400).pauses
        marks = reader.marks(NOW - 4000, NOW + 400)
    assert sleep not in holes
    assert later in holes
    assert "portwatch was stopped or busy" in [mark.text for mark in marks]
