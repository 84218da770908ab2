from __future__ import annotations

import pytest

from portwatch.core import accept_queue, facts
from portwatch.core.columns import row_json
from portwatch.core.listener_columns import LISTENER_COLUMNS
from portwatch.core.model import Protocol
from tests.helpers import rows


def listener(waiting: int | None, limit: int | None, protocol: Protocol = Protocol.TCP) -> rows.Any:
    socket = rows.socket(protocol=protocol, receive_queue=waiting, send_queue=limit)
    return rows.listener(socket=socket)


def cell(row: rows.Any) -> str:
    (column,) = [one for one in LISTENER_COLUMNS if one.id == "queue"]
    return column.text(row, rows.NOW)


@pytest.mark.parametrize(
    ("waiting", "limit", "text", "words"),
    [
        (0, 128, "0 of 128", "nobody waits; 128 may"),
        (3, 128, "3 of 128", "3 of 128 wait to be accepted"),
        (127, 128, "127 of 128", "127 of 128 wait to be accepted"),
        (128, 128, "128 of 128, full", "full: 128 of 128 wait"),
        (129, 128, "129 of 128, full", "full: 129 of 128 wait"),
        (0, 0, "0 of 0", "nobody waits; 0 may"),
        (1, 0, "1 of 0, full", "full: 1 of 0 wait"),
    ],
)
def test_a_queue_in_words(waiting: int, limit: int, text: str, words: str) -> None:
    row = listener(waiting, limit)
    told = {fact.label: fact.value for fact in facts.reach(row)}

    assert cell(row) == text
    assert told["Queue"].startswith(words)
    assert row_json(LISTENER_COLUMNS, row)["queue"] == {"waiting": waiting, "limit": limit}


@pytest.mark.parametrize(
    ("waiting", "limit", "protocol"),
    [
        (None, None, Protocol.TCP),
        (0, None, Protocol.TCP),
        (512, 0, Protocol.UDP),  # bytes that wait to be read, not peers
    ],
)
def test_what_is_no_queue_or_not_told_is_null(
    waiting: int | None, limit: int | None, protocol: Protocol
) -> None:
    row = listener(waiting, limit, protocol)

    assert accept_queue.of(row.socket) is None
    assert cell(row) == ""
    assert row_json(LISTENER_COLUMNS, row)["queue"] is None
    assert "Queue" not in {fact.label for fact in facts.reach(row)}


def test_the_fullest_queues_are_sorted_first_and_unknown_ones_last() -> None:
    found = [listener(*queue) for queue in ((0, 5), (None, None), (6, 5), (90, 4096), (5, 4096))]
    (column,) = [one for one in LISTENER_COLUMNS if one.id == "queue"]

    ordered = sorted(found, key=column.key)

    assert [cell(row) for row in ordered] == [
        "6 of 5, full", "90 of 4096", "5 of 4096", "0 of 5", "",
    ]  # fmt: skip
