from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core import ends
from portwatch.core.history_batch import Recorder
from portwatch.core.history_records import PROGRAMS_AT_MOST, Pause, PauseKind
from portwatch.core.model import Instant, Verdict
from portwatch.core.passed import LONGEST_POLL
from portwatch.core.row_state import Tombstone
from portwatch.core.tick import Churn, Tick
from tests.core.test_ends import ended
from tests.helpers import rows

if TYPE_CHECKING:
    from portwatch.core.history_batch import Batch
    from portwatch.core.model import Listener

MINUTE = 60.0
START = MINUTE * (rows.NOW // MINUTE)
"""The beginning of a minute of the wall clock."""


def churn(opened: int | None = 0, closed: int | None = 0, **facts: Any) -> Churn:
    made = Churn(opened, closed, opened or 0, closed or 0, established=10, by_program={"ssh": 4})
    return replace(made, **facts)


def tick(seconds: float, *listeners: Listener, behind: float = 0.0, **facts: Any) -> Tick:
    """A poll so many seconds after the beginning of a minute, by a wall clock that is behind."""
    made = Tick(
        number=0,
        at=Instant(5000.0 + seconds, START + seconds - behind),
        interval=1.0,
        source="netlink",
        listeners=listeners,
        connections=None,
        connection_count=0,
        opened=(),
        closed=(),
        changed=(),
        alerts=(),
        tombstones=(),
        connection_tombstones=(),
        ends=None,
        churn=churn(),
        interfaces=(),
        gaps=(),
        cost=0.0,
    )
    return replace(made, **facts)


@pytest.fixture
def recorder() -> Recorder:
    made = Recorder()
    assert made.take(tick(0, interval=0.0)).is_first
    return made


def at(seconds: float) -> Instant:
    return Instant(5000.0 + seconds, START + seconds)


def names(batch: Batch) -> list[int]:
    return [one.row.socket.local_port for one in batch.told]


def test_what_stands_at_the_start_is_told_as_standing() -> None:
    row = rows.listener("sshd", 22)
    batch = Recorder().take(tick(0, row, interval=0.0))

    assert batch.is_first
    assert [(one.row, one.stood) for one in batch.told] == [(row, True)]
    assert batch.minutes == ()


def test_a_listener_opens_when_it_was_first_seen(recorder: Recorder) -> None:
    row = rows.listener("node", 8080, first_seen=START + 4.25)
    batch = recorder.take(tick(5, row, opened=(row,)))

    assert [one.at for one in batch.told] == [Instant(5004.25, START + 4.25)]


def test_opened_and_closed_in_one_tick_are_both_told(recorder: Recorder) -> None:
    row = rows.listener("nc", 4444, first_seen=START + 4.2)
    batch = recorder.take(tick(5, opened=(row,), closed=(Tombstone(row, at(4.5)),)))

    assert names(batch) == [4444]
    assert batch.closed == ((row.socket.id, at(4.5)),)
    assert recorder._known == {}


def test_a_change_is_told_once_and_only_if_there_is_one(recorder: Recorder) -> None:
    row = rows.listener("node", 8080)
    recorder.take(tick(1, row, opened=(row,)))
    worse = replace(row, verdict=Verdict.RISKY)

    assert names(recorder.take(tick(2, worse, changed=(worse,)))) == [8080]
    assert names(recorder.take(tick(3, worse, changed=(worse,)))) == []


def test_a_client_over_udp_is_told_only_if_it_stays(recorder: Recorder) -> None:
    young = rows.listener("dig", 50_000, temporary=True, first_seen=START + 1)
    assert names(recorder.take(tick(1, young, opened=(young,)))) == []
    old = replace(young, temporary=False)
    batch = recorder.take(tick(125, old, changed=(old,)))

    assert names(batch) == [50_000]
    assert batch.told[0].at.wall == START + 1
    gone = recorder.take(tick(126, closed=(Tombstone(old, at(126)),)))
    assert [identity for identity, _ in gone.closed] == [old.socket.id]


def test_what_a_container_serves_in_its_own_network_is_not_kept(recorder: Recorder) -> None:
    inside = rows.listener(socket=replace(rows.socket(80), namespace=7))

    assert names(recorder.take(tick(1, inside, opened=(inside,)))) == []


def test_what_a_peer_sent_is_remembered_without_its_last_word(recorder: Recorder) -> None:
    row = rows.listener("nginx", 80)
    recorder.take(tick(1, row, opened=(row,)))
    both = ends.join(
        [
            ended(("127.0.0.1", 80), ("127.0.0.1", 40_000), 7, 6),
            ended(("127.0.0.1", 40_000), ("127.0.0.1", 80), 5, 8),
        ]
    )

    batch = recorder.take(tick(2, row, ends=both))

    assert [(one.sent, one.received) for one in batch.talks] == [(7, 5)]
    recorder.keeps_peers = False
    assert recorder.take(tick(3, row, ends=both)).talks == ()
    recorder.keeps_peers = True
    assert len(recorder.take(tick(4, row, ends=both)).talks) == 1


def test_a_glance_tells_its_listeners_and_counts_nothing(recorder: Recorder) -> None:
    recorder.take(tick(1, churn=churn(5, 3)))
    row = rows.listener("node", 8080)
    batch = recorder.take(tick(1.5, row, opened=(row,), whole=False, churn=churn(5, 3)))
    after = recorder.take(tick(2, row, churn=churn(1, 1)))

    assert names(batch) == [8080]
    assert batch.minutes == ()
    assert (after.minutes[-1].opened, after.minutes[-1].seconds) == (6, 2.0)


def test_a_glance_without_news_is_nothing_to_write(recorder: Recorder) -> None:
    assert not recorder.take(tick(1.5, whole=False))
    assert len(recorder.take(tick(2))) == 1


def test_a_minute_ends_with_the_clock(recorder: Recorder) -> None:
    for second in range(1, 61):
        batch = recorder.take(tick(second, churn=churn(2, 1)))
        assert [one.minute for one in batch.minutes] == [START // 60]
    ended, begun = recorder.take(tick(61, churn=churn(7, 0))).minutes

    assert (ended.opened, ended.closed, ended.seconds) == (120, 60, 60.0)
    assert (ended.established, ended.by_program) == (10.0, {"ssh": 4.0})
    assert (begun.minute, begun.opened, begun.seconds) == (START // 60 + 1, 7, 1.0)


def test_means_are_weighed_by_the_time_they_held(recorder: Recorder) -> None:
    recorder.take(tick(1, churn=churn(established=10), interval=1.0))
    batch = recorder.take(tick(4, churn=churn(established=30, by_program={}), interval=3.0))

    assert batch.minutes[-1].established == 25.0
    assert batch.minutes[-1].by_program == {"ssh": 1.0}


def test_a_minute_in_which_a_counter_was_missing_has_no_count(recorder: Recorder) -> None:
    recorder.take(tick(1, churn=churn(5, 3)))
    recorder.take(tick(2, churn=churn(None, 3)))
    (minute,) = recorder.take(tick(3, churn=churn(5, 3))).minutes

    assert (minute.opened, minute.closed) == (None, 9)
    assert minute.opened_seen == 10


def test_a_minute_names_the_largest_programs(recorder: Recorder) -> None:
    many = {f"job{number}": number for number in range(1, 40)}
    (minute,) = recorder.take(tick(1, churn=churn(by_program=many))).minutes

    assert set(minute.by_program) == {
        f"job{40 - place}" for place in range(1, PROGRAMS_AT_MOST + 1)
    }


def test_a_clock_set_back_counts_in_the_minute_that_it_tells(recorder: Recorder) -> None:
    recorder.take(tick(30, churn=churn(5, 0)))
    ended, begun = recorder.take(tick(31, behind=3600, churn=churn(7, 0))).minutes

    assert (ended.minute, ended.opened) == (START // 60, 5)
    assert (begun.minute, begun.opened) == (START // 60 - 60, 7)


@pytest.mark.parametrize("behind", [3600.0, -7200.0])
def test_a_clock_that_is_set_is_told_and_is_no_sleep(recorder: Recorder, behind: float) -> None:
    recorder.take(tick(30))
    (told,) = recorder.take(tick(31, behind=behind)).pauses

    assert told == Pause(START + 30, START + 30 - behind, PauseKind.SET)
    assert told.is_hole is (behind < 0)


def woken(seconds: float, asleep: float, behind: float = 0.0) -> Instant:
    """A moment by a machine that has slept so long of the time."""
    return Instant(5000.0 + seconds, START + seconds - behind, 5000.0 + seconds - asleep)


def test_a_sleep_is_a_pause_as_long_as_it_was_and_what_was_counted_is_of_the_rest(
    recorder: Recorder,
) -> None:
    recorder.take(tick(30, at=woken(30, 0), churn=churn(5, 0)))
    batch = recorder.take(
        tick(0, at=woken(7230, 7190, 900), interval=7200.0, slept=7190.0, churn=churn(50, 50))
    )

    clock, sleep = batch.pauses
    assert clock == Pause(START + 30, START + 30 - 900, PauseKind.SET)
    assert sleep == Pause(START + 30 - 900, START + 7230 - 900, PauseKind.ASLEEP)
    begun, woke = batch.minutes
    assert (begun.opened, begun.minute) == (5, START // 60)
    assert (woke.opened, woke.seconds, woke.minute) == (50, 10.0, START // 60 + 105)


def test_what_nobody_watched_is_no_sleep_and_its_sums_are_kept(recorder: Recorder) -> None:
    recorder.take(tick(30, at=woken(30, 0), churn=churn(5, 0)))
    batch = recorder.take(
        tick(0, at=woken(30 + 150, 0), interval=150.0, churn=churn(151, 76, opened_seen=3))
    )

    assert batch.pauses == (Pause(START + 30, START + 180, PauseKind.BUSY),)
    assert [one.minute - START // 60 for one in batch.minutes] == [0, 1, 2]
    assert [one.seconds for one in batch.minutes] == [31.0, 60.0, 60.0]
    assert sum(one.opened or 0 for one in batch.minutes) == 5 + 151
    assert sum(one.closed or 0 for one in batch.minutes) == 76
    assert sum(one.opened_seen for one in batch.minutes) == 5 + 3
    assert max(one.opened or 0 for one in batch.minutes) <= 61


def test_what_nobody_watched_is_not_known_without_exact_counts(recorder: Recorder) -> None:
    batch = recorder.take(tick(120, interval=120.0, churn=churn(None, None, opened_seen=3)))

    assert batch.pauses == (Pause(START, START + 120, PauseKind.UNWATCHED),)
    assert batch.minutes == ()


def test_a_slow_poll_is_no_sleep(recorder: Recorder) -> None:
    recorder.take(tick(1))

    assert recorder.take(tick(LONGEST_POLL, interval=29.0)).pauses == ()


def test_a_poll_that_ends_with_a_minute_is_of_that_minute(recorder: Recorder) -> None:
    recorder.take(tick(40))
    (minute,) = recorder.take(tick(60, churn=churn(7, 7))).minutes

    assert (minute.minute, minute.opened) == (START // 60, 7)
