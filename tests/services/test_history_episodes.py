from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from portwatch.core.history_batch import Batch
from portwatch.core.history_peers import Talk
from portwatch.core.history_records import (
    AlertEntry,
    AlertState,
    ChurnMinute,
    EntryKind,
    PauseKind,
    RuleAction,
    RuleChange,
)
from portwatch.core.model import Verdict
from portwatch.core.query import Query
from portwatch.services import history_file
from portwatch.services.history_tables import HistoryTables
from tests.helpers import rows
from tests.helpers.remembering import (
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

    from portwatch.core.history_records import Episode, Page

ALL = Query()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "history.sqlite"


def episodes(path: Path, query: Query = ALL) -> list[Episode]:
    with reading(path) as reader:
        return list(reader.between(0.0, 9e9, query))


def told(page: Page) -> list[tuple[float, EntryKind]]:
    return [(one.at - rows.NOW, one.kind) for one in page.entries]


def test_an_episode_has_a_beginning_and_an_end(path: Path) -> None:
    row = rows.listener("node", 8080, Verdict.RISKY, reach=rows.WIFI)
    remember(path, begun(0), opened(row, 5), closed(row, 65))

    (one,) = episodes(path)
    assert (one.opened, one.closed, one.lasted) == (rows.NOW + 5, rows.NOW + 65, 60.0)
    assert (one.is_open, one.stood) == (False, False)
    assert one.listener.socket.local_port == 8080
    assert one.listener.verdict is Verdict.RISKY
    assert one.listener.reach == rows.WIFI
    assert one.listener.ownership.owners[0].id.pid == 9080
    assert one.listener.first_seen == rows.NOW + 5


def test_what_opens_and_closes_in_one_tick_is_there(path: Path) -> None:
    row = rows.listener("nc", 4444)
    both = replace(opened(row, 5), closed=((row.socket.id, at(5.25)),))
    remember(path, begun(0), both)

    assert [one.lasted for one in episodes(path)] == [0.25]


def test_a_duration_is_right_though_the_clock_was_set_back(path: Path) -> None:
    row = rows.listener("node", 8080)
    end = Batch(at(65, behind=3600), closed=((row.socket.id, at(65, behind=3600)),))
    remember(path, begun(0), opened(row, 5), end)

    (one,) = episodes(path)
    assert one.lasted == 60.0
    assert one.closed == one.opened + 60.0  # by the clock as it was set


def test_another_verdict_is_another_stretch_of_the_same_episode(path: Path) -> None:
    row = rows.listener("node", 8080, Verdict.EXPECTED)
    worse = replace(row, verdict=Verdict.SUSPICIOUS)
    remember(path, begun(0), opened(row, 5), changed(worse, 35), closed(worse, 65))

    (one,) = episodes(path)
    assert (one.opened, one.closed, one.lasted) == (rows.NOW + 5, rows.NOW + 65, 60.0)
    assert one.listener.verdict is Verdict.SUSPICIOUS
    assert len(episodes(path, Query.parse("verdict:expected"))) == 1
    with reading(path) as reader:
        page = reader.timeline(ALL)
        assert told(page) == [(65, EntryKind.CLOSED), (5, EntryKind.OPENED)]
        assert {entry.episode.id for entry in page.entries if entry.episode} == {one.id}
        assert reader.episode(one.id) == one
        assert reader.of_listener(one.id) == (one,)
        (lane,) = reader.lanes(rows.NOW, rows.NOW + 100).lanes
    assert [(bar.verdict, bar.since - rows.NOW, bar.until - rows.NOW) for bar in lane.bars] == [
        (Verdict.EXPECTED, 5, 35),
        (Verdict.SUSPICIOUS, 35, 65),
    ]
    assert {bar.episode for bar in lane.bars} == {one.id}


def test_an_episode_in_several_stretches_is_open_until_the_last_has_ended(path: Path) -> None:
    row = rows.listener("node", 8080, Verdict.EXPECTED)
    worse = replace(row, verdict=Verdict.RISKY)
    remember(path, begun(0), opened(row, 5), changed(worse, 35), begun_tick(50), ends=False)

    (one,) = episodes(path)
    assert (one.closed, one.is_open, one.lasted) == (None, True, 45.0)


def begun_tick(seconds: float) -> Batch:
    """A tick that has no other news than that it was taken."""
    minute = ChurnMinute(int(at(seconds).wall // 60), 1.0, 0, 0, 0, 0, 0, False, 0.0, 1)
    return Batch(at(seconds), minutes=(minute,))


def test_whose_it_is_is_found_out_later(path: Path) -> None:
    hidden = rows.listener("x", 8080, ownership=rows.ownerless())
    found = replace(hidden, ownership=rows.held_by(rows.process("node", 77)))
    remember(path, begun(0), opened(hidden, 5), changed(found, 6), closed(found, 9))

    (one,) = episodes(path)
    assert one.listener.ownership.owners[0].name == "node"
    with reading(path) as reader:
        assert [lane.program for lane in reader.lanes(rows.NOW, rows.NOW + 60).lanes] == ["node"]


@pytest.mark.parametrize("is_restarted", [False, True])
def test_another_program_on_the_same_socket_does_not_rewrite_the_past(
    path: Path, *, is_restarted: bool
) -> None:
    row = rows.listener("nginx", 80)
    owner = rows.process("evil", 6, exe="/tmp/evil")
    other = replace(row, ownership=rows.held_by(owner))
    if is_restarted:
        remember(path, begun(0, row))
        remember(path, begun(10, other), closed(row, 20))
    else:
        remember(path, begun(0, row), changed(other, 10), closed(row, 20))

    with reading(path) as reader:
        lanes = reader.lanes(at(0).wall, at(30).wall).lanes
        bars = {
            lane.program: [(bar.since - rows.NOW, bar.until - rows.NOW) for bar in lane.bars]
            for lane in lanes
        }
        assert bars == {"nginx": [(0, 10)], "evil": [(10, 20)]}
        (page,) = [reader.timeline(ALL)]
        assert [one.kind for one in page.entries].count(EntryKind.CLOSED) == 1


def test_lanes_tell_what_stood_from_what_opened(path: Path) -> None:
    remember(path, begun(0, rows.listener("node", 1)), opened(rows.listener("late", 2), 10))

    with reading(path) as reader:
        lanes = reader.lanes(at(-60).wall, at(60).wall).lanes

    assert {lane.program: lane.bars[0].is_cut for lane in lanes} == {"node": True, "late": False}


def test_what_stood_says_that_it_may_be_older(path: Path) -> None:
    row = rows.listener("sshd", 22)
    remember(path, begun(0, row), closed(row, 30))

    (one,) = episodes(path)
    assert (one.stood, one.opened, one.listener.first_seen) == (True, rows.NOW, None)
    with reading(path) as reader:
        assert told(reader.timeline(ALL)) == [(30, EntryKind.CLOSED)]


def test_another_run_of_the_same_boot_goes_on_with_what_stands_still(path: Path) -> None:
    stays, goes = rows.listener("sshd", 22), rows.listener("node", 8080)
    remember(path, begun(0), opened(stays, 5), opened(goes, 6), begun_tick(7), ends=False)
    remember(path, begun(20, stays), closed(stays, 30))

    by_port = {one.listener.socket.local_port: one for one in episodes(path)}
    assert len(by_port) == 2
    assert (by_port[22].opened, by_port[22].lasted) == (rows.NOW + 5, 25.0)
    assert by_port[22].closed == rows.NOW + 30
    lost = by_port[8080]
    assert (lost.closed, lost.last_seen, lost.is_open) == (None, rows.NOW + 7, False)
    assert lost.lasted == 1.0
    with reading(path) as reader:
        pauses = reader.lanes(rows.NOW, rows.NOW + 60).pauses
        found = [entry.kind for entry in reader.timeline(ALL).entries]
    assert [(one.since - rows.NOW, one.until - rows.NOW, one.kind) for one in pauses] == [
        (7, 20, PauseKind.OFF)
    ]
    assert found.count(EntryKind.PAUSE) == 1


@pytest.mark.parametrize("boot", ["another", "one"])
def test_the_same_number_of_a_socket_means_nothing_after_another_boot(
    path: Path, boot: str
) -> None:
    row = rows.listener("sshd", 22)
    remember(path, begun(0), opened(row, 5), begun_tick(7))
    remember(path, begun(20, row), boot=boot, ends=False)

    found = episodes(path)
    assert len(found) == (1 if boot == "one" else 2)
    assert found[0].is_open
    if boot != "one":
        assert (found[0].stood, found[1].closed, found[1].last_seen) == (True, None, rows.NOW + 7)


def test_a_verdict_that_changed_between_two_runs_goes_on_as_the_same_episode(path: Path) -> None:
    row = rows.listener("node", 8080)
    remember(path, begun(0), opened(row, 5))
    remember(path, begun(20, replace(row, verdict=Verdict.RISKY)), ends=False)

    (one,) = episodes(path)
    assert (one.opened, one.is_open, one.stood) == (rows.NOW + 5, True, False)
    assert one.listener.verdict is Verdict.RISKY


def test_after_an_end_in_order_nothing_is_said_to_be_open(path: Path) -> None:
    row = rows.listener("sshd", 22)
    remember(path, begun(0), opened(row, 5), begun_tick(7))

    (one,) = episodes(path)
    assert (one.is_open, one.closed, one.last_seen) == (False, None, rows.NOW + 7)


def test_a_cookie_of_64_bits_is_known_again(path: Path) -> None:
    row = rows.listener(socket=replace(rows.socket(22), id=(1 << 64) - 1))
    remember(path, begun(0), opened(row, 5))
    remember(path, begun(20, row), closed(row, 30))

    assert [one.closed for one in episodes(path)] == [rows.NOW + 30]


def test_ports_by_chance_share_a_lane_and_known_ones_do_not(path: Path) -> None:
    found = [rows.listener("node", port) for port in (40_000, 40_001, 3000, 3001)]
    remember(path, begun(0), *(opened(row, 5) for row in found))

    with reading(path) as reader:
        lanes = reader.lanes(rows.NOW, rows.NOW + 60).lanes
    assert {lane.port for lane in lanes} == {None, 3000, 3001}


def test_peers_are_added_up_over_all_stretches(path: Path) -> None:
    row = rows.listener("node", 8080)
    worse = replace(row, verdict=Verdict.RISKY)

    def talk(seconds: float, address: str) -> Batch:
        return Batch(at(seconds), talks=(Talk(row.socket.id, address, 2, 10, 20),))

    news = (talk(6, "10.0.0.1"), talk(7, "10.0.0.1"), talk(8, "10.0.0.2"))
    remember(path, begun(0), opened(row, 5), *news, changed(worse, 9), talk(10, "10.0.0.1"))

    (one,) = episodes(path)
    with reading(path) as reader:
        first, second = reader.peers(one.id)
    assert (first.address, first.connections, first.sent, first.received) == ("10.0.0.1", 6, 30, 60)
    assert (first.first, first.last) == (rows.NOW + 6, rows.NOW + 10)
    assert second.address == "10.0.0.2"


def test_an_alert_knows_its_episodes_and_what_was_done(path: Path) -> None:
    row = rows.listener("node", 8080, Verdict.RISKY)
    made = history_file.open_to_write(path)
    tables = HistoryTables(made.connection, "one", EPHEMERAL)
    tables.write(replace(opened(row, 5), is_first=True))
    entry = AlertEntry(0, rows.NOW + 5, Verdict.RISKY, "node \udc80\0", "a\nb")
    tables.add_alert(entry, [row.socket.id, 999])
    tables.add_rule(RuleChange(rows.NOW + 7, RuleAction.ACCEPTED, "node-1", "node\0 on 8080"))
    tables.handle_alerts([1], AlertState.EXPECTED, rows.NOW + 8)
    made.connection.close()

    with reading(path) as reader:
        (alert,) = reader.alerts()
        (one,) = reader.between(0.0, 9e9, ALL)
        assert told(reader.timeline(ALL)) == [
            (7, EntryKind.RULE),
            (5, EntryKind.OPENED),
            (5, EntryKind.ALERT),
        ]
        marks = reader.marks(rows.NOW + 5, rows.NOW + 9)
        assert [mark.text for mark in marks] == ["node \\udc80\\0"]
        (before, _) = reader.marks(rows.NOW - 5, rows.NOW + 9)
        assert (before.at, before.until) == (rows.NOW - 5, rows.NOW + 5)
        assert before.text == "portwatch did not run"
    assert alert.episodes == (one.id,)
    assert (alert.state, alert.handled_at) == (AlertState.EXPECTED, rows.NOW + 8)
    assert asked(path, "SELECT body FROM rule") == [("node\\0 on 8080",)]


DEEP = "[" * 100_000


@pytest.mark.parametrize(
    "words",
    [
        {"reach": 5},
        {"address": 5},
        {"owners": [{"name": "x", "command": [1, 2]}]},
        {"owners": [{"name": ["x"]}]},
        {"guess": {"certainty": "likely", "app": ["snap"]}},
        {"container": {"engine": "docker", "id": 5}},
        {"package": {}},
        {"reasons": [{"code": "nothing", "severity": "weak"}]},
        DEEP,
    ],
)
def test_a_listener_that_makes_no_sense_is_left_out(path: Path, words: Any) -> None:
    remember(path, begun(0, rows.listener("good", 1), rows.listener("bad", 2)))
    with closing(sqlite3.connect(path)) as connection:
        where = "WHERE id = (SELECT kind FROM stretch WHERE port = 2)"
        (text,) = connection.execute(f"SELECT document FROM kind {where}").fetchone()  # noqa: S608 - ours
        made = words if words is DEEP else json.dumps(json.loads(text) | words)
        connection.execute(f"UPDATE kind SET document = ? {where}", (made,))  # noqa: S608 - ours
        connection.commit()

    with reading(path) as reader:
        for query in (ALL, Query.from_words(["addr:127.0.0.1"])):
            found = reader.between(0, 9e9, query)
            assert [one.listener.socket.local_port for one in found] == [1]
        assert reader.find("bad", "tcp", 2) is None
        assert reader.episode(2) is None


@pytest.mark.parametrize("stretches", ["5", "{}]", '["a"]', DEEP])
def test_an_alert_that_makes_no_sense_is_left_out(path: Path, stretches: str) -> None:
    remember(path, begun(0))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "INSERT INTO alert (at, verdict, title, body, state, stretches)"
            " VALUES (5, 1, 't', 'b', 'new', ?)",
            (stretches,),
        )
        connection.commit()

    with reading(path) as reader:
        assert reader.alerts() == ()
        assert reader.marks(0, 10) == ()
        assert reader.timeline(ALL).entries == ()


def test_a_number_that_no_episode_has_is_none(path: Path) -> None:
    remember(path, begun(0))
    with reading(path) as reader:
        assert reader.episode(10**20) is None
        assert reader.of_listener(10**20) == ()
        assert reader.peers(-(10**20)) == ()
