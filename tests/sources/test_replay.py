from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from portwatch.core import sockets
from portwatch.core.counters import Counters
from portwatch.core.diff import diff
from portwatch.core.model import Gap, GapCode
from portwatch.sources.replay import DocumentError, load_recording, replay_sources

if TYPE_CHECKING:
    from collections.abc import Mapping

    from portwatch.sources.protocols import Sources
    from portwatch.sources.recording import Recording

EPOCH = 1_000_000.0


def listener(identity: int, port: int, *holders: int) -> dict[str, Any]:
    return {
        "id": identity,
        "protocol": "tcp",
        "local": f"127.0.0.1:{port}",
        "state": "LISTEN",
        "inode": identity,
        "uid": 1000,
        "holders": list(holders),
    }


def session(identity: int) -> dict[str, Any]:
    here, there = "192.0.2.1:40000", f"198.51.100.1:{identity}"
    return {**listener(identity, 1, 10), "state": "ESTABLISHED", "local": here, "remote": there}


def process(pid: int, ago: float = 60.0) -> dict[str, Any]:
    return {"pid": pid, "started": 5, "started_ago": ago, "name": f"program{pid}", "uid": 1000}


def recording(*frames: dict[str, Any]) -> Recording:
    document = {
        "recording": 1,
        "host": "fern",
        "platform": "linux",
        "ephemeral": [32768, 60999],
        "interfaces": [{"name": "lo", "index": 1, "kind": "loopback", "addresses": ["127.0.0.1"]}],
        "users": {"1000": "anna"},
        "frames": [{"at": at, **frame} for at, frame in enumerate(frames)],
    }
    return load_recording(json.dumps(document))


THREE_FRAMES = recording(
    {
        "opened": [listener(1, 4001, 10), session(2)],
        "started": [process(10)],
        "counters": {"opened": 100, "established": 1},
    },
    {
        "opened": [listener(3, 4003, 20)],
        "closed": [2],
        "started": [process(20, ago=-1.0)],
        "counters": {"opened": 107, "established": 0},
    },
    {
        "opened": [session(4)],
        "closed": [3],
        "ended": [20],
        "counters": {"opened": 108, "established": 1},
    },
)


class Player:
    """Reads replayed sources as a monitor does."""

    def __init__(self, played: Recording, *, loop: bool = True) -> None:
        self.sources: Sources = replay_sources(played, epoch=EPOCH, loop=loop)
        self.table = sockets.empty()
        self.told: Mapping[int, tuple[int, ...]] = {}
        self.gaps: tuple[Gap, ...] = ()

    def step(self) -> sockets.SocketTable:
        table = self.sources.sockets.read().value
        changes = diff(self.table, table)
        reading = self.sources.owners.update(table, changes, 0.0)
        self.told, self.gaps, self.table = reading.value, reading.gaps, table
        return table

    def counters(self) -> Counters:
        value = self.sources.counters.read().value
        assert value is not None
        return value


def ids(table: sockets.SocketTable) -> list[int]:
    return sorted(table["id"].tolist())


def test_the_first_frame_replays_exactly() -> None:
    player = Player(THREE_FRAMES)

    table = player.step()

    np.testing.assert_array_equal(table, THREE_FRAMES.frames[0].opened)
    assert player.told == {1: (10,), 2: (10,)}
    assert player.counters() == Counters(100, 1)
    assert player.sources.interfaces.read().value == THREE_FRAMES.interfaces
    assert player.sources.users.name(1000) == "anna"
    assert player.sources.users.name(5) is None
    assert player.sources.ephemeral == (32768, 60999)
    assert player.sources.sockets.name == "replay"


def test_every_reading_goes_one_frame_on_and_the_first_follows_the_last() -> None:
    player = Player(THREE_FRAMES)

    seen = [ids(player.step()) for _ in range(7)]

    assert seen == [[1, 2], [1, 3], [1, 4], [1, 2], [1, 3], [1, 4], [1, 2]]


def test_without_a_loop_the_last_frame_stays() -> None:
    player = Player(THREE_FRAMES, loop=False)

    seen = [ids(player.step()) for _ in range(5)]

    assert seen == [[1, 2], [1, 3], [1, 4], [1, 4], [1, 4]]
    assert player.counters() == Counters(108, 1)


def test_reading_other_sources_does_not_go_on() -> None:
    player = Player(THREE_FRAMES)
    player.step()

    for _ in range(3):
        player.counters()
        player.sources.interfaces.read()

    assert player.counters() == Counters(100, 1)


def test_counters_rise_from_round_to_round() -> None:
    player = Player(THREE_FRAMES)
    opened = []

    for _ in range(9):
        player.step()
        opened.append(player.counters().opened)

    assert opened == [100, 107, 108, 108, 115, 116, 116, 123, 124]


def test_a_frame_without_counters_has_none() -> None:
    player = Player(recording({"opened": [listener(1, 4001)]}))
    player.step()

    assert player.sources.counters.read().value is None


def test_processes_are_as_old_as_when_they_were_recorded() -> None:
    player = Player(THREE_FRAMES)
    player.step()
    old = player.sources.processes.facts(10)
    assert player.sources.processes.facts(20) is None
    player.step()
    young = player.sources.processes.facts(20)

    assert old is not None
    assert young is not None
    assert old.started_at == EPOCH - 60
    assert young.started_at == EPOCH + 1


def test_a_process_that_starts_in_the_recording_is_a_new_one_in_every_round() -> None:
    player = Player(THREE_FRAMES)
    old, young = [], []
    for step in range(6):
        player.step()
        if step % 3 == 1:
            old.append(player.sources.processes.facts(10))
            young.append(player.sources.processes.facts(20))

    assert old[0] == old[1]
    assert young[0] is not None
    assert young[1] is not None
    assert young[0].id != young[1].id
    assert young[1].started_at == young[0].started_at + THREE_FRAMES.duration  # type: ignore[operator]


def test_a_socket_that_changes_hands_is_told_once() -> None:
    player = Player(
        recording(
            {"opened": [listener(1, 4001, 10)], "started": [process(10), process(11)]},
            {"changed": [listener(1, 4001, 10, 11)]},
            {},
        ),
        loop=False,
    )
    told = []
    for _ in range(3):
        player.step()
        told.append(player.told)

    assert told == [{1: (10,)}, {1: (10, 11)}, {}]


def test_owners_that_cannot_be_seen_are_counted_by_their_cause() -> None:
    hidden = {**listener(2, 4002), "holders": None}
    spent = {**session(3), "holders": [], "inode": 0, "state": "TIME_WAIT"}
    player = Player(recording({"opened": [listener(1, 4001), hidden, spent]}))
    player.step()

    assert player.told == {1: (), 2: (), 3: ()}
    assert set(player.gaps) == {Gap(GapCode.OWNERS_HIDDEN, 1), Gap(GapCode.OWNERS_KERNEL, 1)}


def test_what_is_no_recording_is_refused_by_name() -> None:
    with pytest.raises(DocumentError, match=r"^recording: the field 'ephemeral' is missing$"):
        load_recording("{}")
