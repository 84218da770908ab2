from __future__ import annotations

import json

import pytest

from portwatch.core import encode
from portwatch.core.columns import Column, csv_row, owner_name, row_json, short_duration
from portwatch.core.connection_columns import (
    CONNECTION_COLUMNS,
    CONNECTION_CSV,
    CONNECTION_LIST,
    CONNECTION_TABLE,
)
from portwatch.core.listener_columns import (
    LISTENER_COLUMNS,
    LISTENER_CSV,
    LISTENER_LIST,
    LISTENER_TABLE,
)
from portwatch.core.model import Container, Gap, GapCode, Listener, Process
from tests.helpers.rows import NOW, connection, held_by, listener, ownerless, process, socket

LISTENER_KEYS = [
    "namespace",
    "protocol",
    "family",
    "address",
    "port",
    "interface",
    "accepts_ipv4",
    "inode",
    "uid",
    "user",
    "owners",
    "match",
    "certainty",
    "candidates",
    "owner_text",
    "unit",
    "unit_user",
    "container",
    "package",
    "queue",
    "service",
    "reach",
    "expected_by",
    "verdict",
    "reasons",
    "first_seen",
    "text",
]
CONNECTION_KEYS = [
    "protocol",
    "family",
    "local",
    "remote",
    "state",
    "direction",
    "inode",
    "uid",
    "user",
    "owners",
    "match",
    "certainty",
    "candidates",
    "owner_text",
    "unit",
    "container",
]


def test_a_listener_s_json_has_every_field_of_the_contract() -> None:
    found = row_json(LISTENER_COLUMNS, listener("postgres", 5432))

    assert sorted(found) == sorted(LISTENER_KEYS)
    assert found["port"] == 5432
    assert found["match"] == "exact"
    assert isinstance(found["owners"], list)
    owner = found["owners"][0]
    assert isinstance(owner, dict)
    assert (owner["pid"], owner["name"]) == (6432, "postgres")
    assert owner["parents"] == [{"pid": 1, "name": "systemd"}]
    assert str(owner["started"]).endswith("+00:00")


def test_a_connection_s_json_has_every_field_of_the_contract() -> None:
    found = row_json(CONNECTION_COLUMNS, connection(remote=("203.0.113.7", 443)))

    assert sorted(found) == sorted(CONNECTION_KEYS)
    assert found["remote"] == {"address": "203.0.113.7", "port": 443}


def test_what_is_not_known_is_null() -> None:
    row = listener(socket=socket(inode=None, uid=None, user=None), ownership=ownerless())
    found = row_json(LISTENER_COLUMNS, row)

    assert (found["inode"], found["uid"], found["user"]) == (None, None, None)
    assert (found["owners"], found["match"], found["container"]) == ([], "none", None)


@pytest.mark.parametrize("hostile", ["a\x1b[2J", "a\u202eb", "=1+1", "\udcff\udcfe", "a\nb", "<b>"])
def test_hostile_names_are_exact_in_json_and_harmless_in_text_and_csv(hostile: str) -> None:
    row = listener(ownership=held_by(process(hostile, exe="/x")))

    owners = row_json(LISTENER_COLUMNS, row)["owners"]
    printed = json.dumps(owners)

    assert printed.isascii()
    assert isinstance(owners, list)
    assert encode.exact(hostile) == owners[0]["name"]
    for columns in (LISTENER_COLUMNS,):
        assert all(cell.isprintable() for cell in csv_row(columns, row, NOW))
        assert not any(cell.startswith(("=", "+", "@")) for cell in csv_row(columns, row, NOW))
        assert all(column.text(row, NOW).isprintable() for column in columns)


def test_secrets_of_a_command_line_are_hidden() -> None:
    owner = process(command=("mysql", "--password=hunter2", "--port=3306"))

    printed = json.dumps(row_json(LISTENER_COLUMNS, listener(ownership=held_by(owner))))

    assert "hunter2" not in printed
    assert "--port=3306" in printed


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (LISTENER_TABLE, LISTENER_COLUMNS),
        (LISTENER_LIST, LISTENER_COLUMNS),
        (LISTENER_CSV, LISTENER_COLUMNS),
        (CONNECTION_TABLE, CONNECTION_COLUMNS),
        (CONNECTION_LIST, CONNECTION_COLUMNS),
        (CONNECTION_CSV, CONNECTION_COLUMNS),
    ],
)
def test_every_choice_of_columns_exists_once(names: tuple[str, ...], columns: tuple) -> None:
    ids = [column.id for column in columns]

    assert set(names) <= set(ids)
    assert len(ids) == len(set(ids))
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(-5, "0 s"), (0, "0 s"), (59.9, "59 s"), (60, "1 min"), (3600, "1 h"), (6 * 86400, "6 d")],
)
def test_durations_are_short(seconds: float, text: str) -> None:
    assert short_duration(seconds) == text


@pytest.mark.parametrize(
    ("container", "owner", "expected"),
    [
        (Container("docker", "abc", "web-shop"), process(), "container web-shop"),
        (None, process(user="anna"), "anna"),
        (None, None, "root"),
    ],
)
def test_the_owner_is_the_container_or_the_user(
    container: Container | None, owner: Process | None, expected: str
) -> None:
    ownership = held_by(owner) if owner else ownerless()
    row = listener(ownership=ownership, container=container, socket=socket(user="root", uid=0))

    assert owner_name(row) == expected


def test_a_time_that_no_calendar_has_is_not_told() -> None:
    assert encode.instant(1e30) is None
    assert encode.instant(None) is None


def test_every_gap_has_words_and_a_remedy() -> None:
    for code in GapCode:
        found = encode.gap(Gap(code, 3))
        assert found["text"]
        assert found["remedy"]


@pytest.mark.parametrize("manager", [None, 1000])
def test_json_tells_whose_manager_runs_a_unit(manager: int | None) -> None:
    row = listener(unit="sshd.service", unit_user=manager)

    found = row_json(LISTENER_COLUMNS, row)

    assert (found["unit"], found["unit_user"]) == ("sshd.service", manager)


@pytest.mark.parametrize("column", LISTENER_COLUMNS, ids=lambda column: column.id)
def test_what_a_column_tells_of_a_row_changes_with_time_only_where_it_says_so(
    column: Column[Listener],
) -> None:
    row = listener(first_seen=NOW - 10)

    texts = {column.text(row, NOW + later) for later in (0.0, 100.0, 10_000.0)}

    assert (len(texts) > 1) is column.moves
