from __future__ import annotations

import pytest

from portwatch.core.model import Verdict
from portwatch.core.query import Query
from portwatch.services.demo_history import DAY, DemoHistory
from portwatch.services.demo_rows import demo_rows

BEGAN = 1_700_000_123.0


@pytest.fixture
def past() -> DemoHistory:
    return DemoHistory(BEGAN)


def test_it_is_the_same_each_time(past: DemoHistory) -> None:
    again = DemoHistory(BEGAN)
    assert past.churn(BEGAN - DAY, BEGAN) == again.churn(BEGAN - DAY, BEGAN)
    assert past.lanes(BEGAN - DAY, BEGAN) == again.lanes(BEGAN - DAY, BEGAN)


def test_minutes_rise_and_end_where_the_demonstration_begins(past: DemoHistory) -> None:
    numbers = [minute.minute for minute in past.churn(BEGAN - 9 * DAY, BEGAN + DAY)]
    assert numbers == sorted(set(numbers))
    assert (numbers[-1] + 1) * 60 < BEGAN + 60
    assert numbers[0] * 60 >= BEGAN - 7 * DAY - 60


def test_nobody_watched_while_it_slept(past: DemoHistory) -> None:
    pauses = past.lanes(BEGAN - 3 * DAY, BEGAN).pauses
    assert pauses
    minutes = {minute.minute * 60 for minute in past.churn(BEGAN - 3 * DAY, BEGAN)}
    for pause in pauses:
        assert not any(pause.since + 60 < at < pause.until - 60 for at in minutes)


def test_bars_of_a_lane_follow_each_other(past: DemoHistory) -> None:
    lanes = past.lanes(BEGAN - 3600, BEGAN + 60)
    assert {lane.worst for lane in lanes.lanes} == set(Verdict)
    for lane in lanes.lanes:
        for bar, after in zip(lane.bars, lane.bars[1:], strict=False):
            assert bar.since < bar.until <= after.since
    assert past.lanes(BEGAN - 3600, BEGAN, most=5).more == len(lanes.lanes) - 5


def test_marks_are_in_order_and_within_what_was_asked(past: DemoHistory) -> None:
    marks = past.marks(BEGAN - 3600, BEGAN)
    assert [mark.at for mark in marks] == sorted(mark.at for mark in marks)
    assert len(marks) == 3
    assert past.marks(BEGAN - 60, BEGAN) == ()


def test_its_rows_are_those_of_its_lanes(past: DemoHistory) -> None:
    lanes = past.lanes(BEGAN - 3600, BEGAN)
    numbers = {bar.episode for lane in lanes.lanes for bar in lane.bars}
    assert {one.id for one in past.between(BEGAN - 3600, BEGAN, Query())} == numbers
    for lane in lanes.lanes:
        found = past.find(lane.program, lane.protocol, lane.port or 0)
        assert found is not None
        assert past.episode(lane.bars[-1].episode) == found.parts[0].episode


def test_its_timeline_goes_back_a_page_at_a_time(past: DemoHistory) -> None:
    whole = past.timeline(Query(), most=500)
    assert whole.is_last
    paged, before = [], None
    while True:
        page = past.timeline(Query(), before=before, most=4)
        paged += page.entries
        if page.is_last:
            break
        before = page.searched_to
    assert paged == list(whole.entries)
    assert [entry.at for entry in paged] == sorted((e.at for e in paged), reverse=True)


def test_it_was_opened_to_the_network_after_a_while(past: DemoHistory) -> None:
    found = past.find("postgres", "tcp", 5432)
    assert found is not None
    former = found.former(found.parts[0].episode.listener)
    assert former is not None
    assert former.same_socket
    assert len(found.spells) == 1
    assert past.peers(found.parts[0].episode.id)
    script = past.find("python3", "tcp", 4444)
    assert script is not None
    assert past.alerts()[0].episodes == (script.parts[0].episode.id,)
    past.close()


def test_its_past_is_of_the_machine_that_it_shows(past: DemoHistory) -> None:
    live = demo_rows(BEGAN)
    steady = {key: row for key, row in live.items() if row.first_seen is None}
    told = {
        (lane.program, lane.protocol, lane.port): lane
        for lane in past.lanes(BEGAN - 3600, BEGAN).lanes
    }
    by_chance = {key for key in steady if steady[key].service.name is None}
    assert set(steady) - by_chance == {key for key, lane in told.items() if lane.bars[-1].is_open}
    for key in set(steady) - by_chance:
        row, found = steady[key], past.find(*key)
        assert found is not None
        kept = found.parts[0].episode.listener
        assert kept.verdict is row.verdict
        assert kept.service == row.service
        assert kept.reach == row.reach
        assert kept.socket.local_address == row.socket.local_address
        assert [one.id for one in kept.ownership.owners] == [one.id for one in row.ownership.owners]
        assert kept.ownership.match is row.ownership.match
        started = [one.started_at for one in row.ownership.owners if one.started_at is not None]
        assert all(at <= found.parts[0].episode.opened + 60 for at in started)


def test_an_earlier_process_of_its_past_has_another_number(past: DemoHistory) -> None:
    found = past.find("sshd", "tcp", 22)
    assert found is not None
    now, before = (part.episode.listener.ownership.owners[0] for part in found.parts)
    assert now.id != before.id
    assert (now.name, now.exe) == (before.name, before.exe)
