from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from portwatch.core.history_records import AlertState, EntryKind, RuleAction
from portwatch.core.model import Instant
from portwatch.core.query import Query
from portwatch.core.settings import HistorySettings
from portwatch.services import history_file, history_writer
from portwatch.services.history import History
from portwatch.services.history_file import file_uri
from portwatch.services.history_reader import HistoryFileReader
from portwatch.services.machine import open_monitor
from tests.helpers import rows
from tests.helpers.remembering import BOOT, EPHEMERAL, at, begun, remember

if TYPE_CHECKING:
    from pathlib import Path

    from portwatch.core.model import Listener
    from portwatch.core.tick import Tick

ALL = Query()


def history(folder: Path) -> History:
    return History(folder, HistorySettings(), boot=BOOT, ephemeral=EPHEMERAL, clock=lambda: at(500))


def ticks(count: int) -> list[Tick]:
    """Polls of the recorded machine."""
    monitor = open_monitor(demo=True, epoch=rows.NOW, baseline=True)
    try:
        return [monitor.tick(Instant(float(n), rows.NOW + n)) for n in range(count)]
    finally:
        monitor.close()


def test_what_a_watched_machine_does_is_remembered(tmp_path: Path) -> None:
    seen = ticks(180)
    opened = {row.socket.id for tick in seen for row in tick.opened if not row.temporary}
    made = history(tmp_path)
    for tick in seen:
        made.record(tick)
    made.add_rule(RuleAction.ACCEPTED, "node-1", "node on 8080")
    assert made.flush()

    with closing(made.open_reader()) as reader:
        episodes = reader.between(0, 9e9, ALL)
        new = [one for one in episodes if not one.stood]
        minutes = reader.churn(0, 9e9)
        entries = reader.timeline(ALL, most=1000).entries
        assert reader.problem == ""
    assert len(new) == len(opened) > 0
    assert len(episodes) - len(new) == sum(
        not row.temporary and not row.socket.namespace for row in seen[0].listeners
    )
    told = [tick.churn.opened for tick in seen[1:]]
    assert sum(one.opened or 0 for one in minutes) == sum(count or 0 for count in told)
    assert sum(one.seconds for one in minutes) == pytest.approx(
        sum(tick.interval for tick in seen[1:])
    )
    kinds = {entry.kind for entry in entries}
    assert {EntryKind.OPENED, EntryKind.RULE} <= kinds
    assert made.close()


def test_an_alert_is_kept_with_what_the_person_did(tmp_path: Path) -> None:
    (first, *_), row = ticks(1), rows.listener("node", 8080)
    made = history(tmp_path)
    made.record(first)
    made.record(replace(first, at=Instant(9.0, rows.NOW + 9), opened=(row,), alerts=(row,)))
    assert made.flush()
    with closing(made.open_reader()) as reader:
        (alert,) = reader.alerts()
        assert alert.state is AlertState.NEW
        made.handle_alerts([alert.id], AlertState.STOPPED)
        assert made.flush()
        (alert,) = reader.alerts()
        assert (alert.state, alert.handled_at) == (AlertState.STOPPED, at(500).wall)
        episode = reader.episode(alert.episodes[0])
        assert episode is not None
        assert episode.listener.socket.local_port == 8080
    assert made.close()


def test_looking_for_damage_keeps_nobody_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(tmp_path / "history.sqlite", begun(0), ends=False)
    may_go_on, checked = threading.Event(), []
    check = history_file._check

    def slow(connection: object) -> None:
        checked.append(threading.current_thread().name)
        assert may_go_on.wait(30)
        check(connection)  # type: ignore[arg-type]

    monkeypatch.setattr(history_file, "_check", slow)
    made = history(tmp_path)
    for tick in ticks(3):
        made.record(tick)
    may_go_on.set()
    assert made.close()
    assert checked == ["portwatch-history"]


def test_what_stands_is_told_again_when_news_got_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stays, goes = rows.listener("sshd", 22), rows.listener("node", 8080)
    remember(tmp_path / "history.sqlite", begun(0, stays, goes))
    (tick, *_) = ticks(1)
    tick = replace(tick, opened=(), closed=(), alerts=())

    def poll(seconds: float, *standing: Listener) -> None:
        made.record(replace(tick, at=at(seconds), listeners=standing))
        assert made.flush()

    monkeypatch.setattr(history_writer, "WAITING_AT_MOST", 5)
    monkeypatch.setattr(history_writer, "QUEUED_AT_MOST", 5)
    made = history(tmp_path)
    assert made._writer.wait_open(30.0)
    busy = sqlite3.connect(tmp_path / "history.sqlite", isolation_level=None)
    busy.execute("BEGIN IMMEDIATE")
    made.record(replace(tick, at=at(10), listeners=(stays,)))
    for number in range(20):
        made.add_rule(RuleAction.LEARNT, str(number), "")
    busy.execute("ROLLBACK")
    busy.close()
    poll(12, stays)
    poll(13, stays)
    poll(14, stays)
    assert made.close()

    with closing(HistoryFileReader(file_uri(tmp_path / "history.sqlite"))) as reader:
        found = {one.listener.socket.local_port: one for one in reader.between(0, 9e9, ALL)}
        assert len(found) == 2
        assert found[22].last_seen >= at(13).wall
        assert found[22].opened == at(0).wall
        assert found[8080].last_seen < at(13).wall
        assert found[8080].closed is None
