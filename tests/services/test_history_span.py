"""How long is remembered, changed while the memory is written."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from portwatch.core.query import Query
from portwatch.core.settings import HistorySettings
from portwatch.services.history_writer import HistoryWriter
from tests.helpers import rows
from tests.helpers.remembering import BOOT, EPHEMERAL, at, begun, closed, opened, reading

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PATIENCE = 30.0
DAY = 86_400.0


def ports(path: Path) -> set[int]:
    with reading(path) as reader:
        return {one.listener.socket.local_port for one in reader.between(0, 9e9, Query())}


def test_another_span_holds_without_a_new_start(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite"
    moment = [0.0]
    writer = HistoryWriter(
        path,
        HistorySettings(days=90),
        boot=BOOT,
        ephemeral=EPHEMERAL,
        clock=lambda: at(moment[0]),
    )
    try:
        writer.put(lambda tables: tables.write(begun(0)))
        for number, when in ((1, 0.0), (2, 9 * DAY)):
            row = rows.listener(port=number)
            for batch in (opened(row, when), closed(row, when + 60)):
                writer.put(lambda tables, batch=batch: tables.write(batch))
        moment[0] = 10 * DAY
        assert writer.flush(PATIENCE)
        assert ports(path) == {1, 2}

        writer.follow(HistorySettings(days=5))
        moment[0] += 120.0
        assert writer.flush(PATIENCE)
        wait_for(lambda: ports(path) == {2})
    finally:
        assert writer.close()


def wait_for(is_so: Callable[[], bool]) -> None:
    for _ in range(round(PATIENCE * 20)):
        if is_so():
            return
        threading.Event().wait(0.05)
    assert is_so()
