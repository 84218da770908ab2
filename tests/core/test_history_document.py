from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core import history_document as told
from portwatch.core.history_records import AlertEntry, AlertState, Episode, Peer
from portwatch.core.model import Listener, Verdict
from portwatch.core.stored_listener import document, instance, listener
from tests.helpers import rows
from tests.helpers.made_up_listeners import any_text, listeners

EVIL = '=HYPERLINK("http://x") | `a` <script> [x](y) \x1b[31m\n# head \u202e'


def episode(row: Listener, **facts: object) -> Episode:
    made: dict[str, object] = {
        "id": 7,
        "listener": row,
        "opened": rows.NOW,
        "stood": False,
        "closed": rows.NOW + 60,
        "last_seen": rows.NOW + 60,
        "lasted": 60.0,
        "is_open": False,
    }
    return Episode(**{**made, **facts})  # type: ignore[arg-type]


def moment(wall: float) -> str:
    return f"at {wall:.0f}"


def evil_report() -> str:
    owner = rows.process(EVIL, 5, command=("x", "--password=hunter2", EVIL), user=EVIL)
    row = rows.listener(
        EVIL, 80, ownership=rows.held_by(owner), unit=EVIL, package=EVIL, reasons=[rows.TEMPORARY]
    )
    alert = AlertEntry(1, rows.NOW, Verdict.RISKY, EVIL, EVIL, AlertState.NEW)
    peer = Peer("192.0.2.7", 3, rows.NOW, rows.NOW + 1, 5, 6)
    one = episode(row)
    return told.report(one, [one], [alert], [peer], host=EVIL, moment=moment, now=rows.NOW)


def unescaped(text: str, characters: str) -> list[str]:
    """Where one of these stands without a backslash before it."""
    return re.findall(rf"(?<!\\)(?:\\\\)*[{re.escape(characters)}][^\n]*", text)


def test_a_report_has_no_markup_but_its_own() -> None:
    text = evil_report()
    lines = text.splitlines()

    assert "hunter2" not in text
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert [line for line in lines if line.startswith("#")] == [
        lines[0], "## Facts", "## Why it was judged so", "## When it was up", "## Alerts",
        "## Connections seen",
    ]  # fmt: skip
    assert unescaped(text, "<[") == []
    assert unescaped(text, "`") != []  # the codes of reasons
    body = [line for line in lines if "HYPERLINK" in line]
    assert body
    assert all(not unescaped(re.sub(r"`[^`|\s]*://[^`|\s]*`", "", line), "`") for line in body)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("https://evil.example/x", "`https://evil.example/x`"),
        ("see (www.evil.example) now", "see `(www.evil.example)` now"),
        ("_WWW.evil.example", "`_WWW.evil.example`"),
        ("mail a@b.example|`c@d.example`", "mail `a@b.example`\\|\\``c@d.example`\\`"),
        ("- x", "\\- x"),
        ("1. x", "1\\. x"),
        ("12) x", "12\\) x"),
        ("---", "\\---"),
        ("= a", "\\= a"),
        ("node 1.5 on 10.0.0.1:80", "node 1.5 on 10.0.0.1:80"),
    ],
)
def test_text_becomes_neither_link_nor_list_nor_line(text: str, wanted: str) -> None:
    assert told.plain(text) == wanted


def test_every_row_of_a_table_has_as_many_cells_as_its_head() -> None:
    table = [line for line in evil_report().splitlines() if line.startswith("|")]

    for line in table:
        assert line.endswith("|")
        assert len(unescaped_bars(line)) in {len(told.EPISODE_TITLES) + 1, 5, 7}


def unescaped_bars(line: str) -> list[str]:
    return re.findall(r"(?<!\\)\|", line)


@given(st.lists(any_text, min_size=1, max_size=4))
def test_cells_can_become_neither_markup_nor_more_cells(cells: list[str]) -> None:
    table = told.markdown_table(["a"] * len(cells), [cells])

    head, _, row = table.split("\n")
    assert len(unescaped_bars(row.replace("\\\\", ""))) == len(unescaped_bars(head))


@given(listeners())
def test_no_cell_of_csv_is_a_formula_and_json_is_json(row: Listener) -> None:
    one = episode(listener(document(row), instance(row)))
    cells = told.csv_cells(told.csv_values(one))

    assert len(cells) == len(told.CSV_TITLES)
    assert not any(cell.lstrip(" ").startswith(("=", "+", "-", "@")) for cell in cells)
    assert all(cell.isprintable() for cell in cells)
    found = json.loads(json.dumps(told.episode_json(one)))
    assert found["listener"]["port"] == row.socket.local_port
    json.dumps(told.episode_json(one), ensure_ascii=False).encode()


def test_ends_that_nobody_saw_are_told_so() -> None:
    row = rows.listener()
    standing = told.episode_cells(episode(row, stood=True, closed=None, is_open=True), moment)
    lost = told.episode_cells(episode(row, closed=None, lasted=None), moment)

    assert standing[:3] == (f"before at {rows.NOW:.0f}", "open", "1 min")
    assert lost[:3] == (f"at {rows.NOW:.0f}", f"after at {rows.NOW + 60:.0f}", "")


def test_moments_that_no_calendar_has_are_null() -> None:
    found = told.episode_json(episode(rows.listener(), opened=1e18, closed=-1e18))

    assert (found["opened"], found["closed"]) == (None, None)


def test_an_alert_on_several_names_them_as_far_as_there_is_room() -> None:
    text = "job1 opened port 1\njob2 opened port 2\nand 3 more"
    alert = AlertEntry(1, rows.NOW, Verdict.RISKY, "5 programs opened ports", text)

    several = told.alert_cells(replace(alert, episodes=(1, 2, 3, 4, 5)), moment)
    assert several[2] == (
        "5 programs opened ports: job1 opened port 1; job2 opened port 2; and 3 more"
    )
    one = told.alert_cells(replace(alert, episodes=(1,)), moment)
    assert one[2] == "5 programs opened ports"
    long = told.alert_cells(replace(alert, episodes=(1, 2), text=EVIL * 1000), moment)
    assert len(long[2]) < 300
    assert long[2].isprintable()
