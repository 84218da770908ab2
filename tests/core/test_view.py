from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.listener_columns import LISTENER_TABLE
from portwatch.core.model import Instant, Listener, Verdict
from portwatch.core.query import Query
from portwatch.core.row_state import TOMBSTONE_FOR, RowState, Tombstone
from portwatch.core.view import (
    NEW_FOR,
    Arrangement,
    Arranger,
    GroupLine,
    RowLine,
    View,
)
from tests.helpers.rows import NOW, WIFI, connection, held_by, listener, ownerless, process, socket

AT = Instant(100.0, NOW)
FLAT = View(grouped=False, sort="port")
_SOCKETS = {number: socket(1000 + number, id=number) for number in range(1, 6)}


def arrange(
    rows: list[Listener], view: View = FLAT, stones: tuple[Tombstone, ...] = ()
) -> Arrangement:
    return Arranger().arrange(rows, stones, view, AT)


def ports(arrangement: Arrangement) -> list[int]:
    return [line.row.socket.local_port for line in arrangement.lines if isinstance(line, RowLine)]


def test_ports_sort_as_numbers_and_back() -> None:
    rows = [listener(port=port) for port in (8080, 22, 443)]

    assert ports(arrange(rows)) == [22, 443, 8080]
    assert ports(arrange(rows, replace(FLAT, descending=True))) == [8080, 443, 22]


def test_the_worst_verdict_comes_first() -> None:
    rows = [
        listener("a", verdict=Verdict.EXPECTED),
        listener("b", verdict=Verdict.SUSPICIOUS),
        listener("c", verdict=Verdict.RISKY),
    ]

    found = arrange(rows, View(grouped=False))

    assert [line.row.verdict for line in found.lines if isinstance(line, RowLine)] == [
        Verdict.SUSPICIOUS,
        Verdict.RISKY,
        Verdict.EXPECTED,
    ]


@pytest.mark.parametrize("column", LISTENER_TABLE)
def test_every_column_of_the_table_sorts(column: str) -> None:
    rows = [listener("b", 2), listener("a", 1, reach=WIFI), listener("c", 3)]

    assert len(arrange(rows, View(grouped=False, sort=column)).lines) == 3


def test_a_filter_hides_and_counts() -> None:
    found = arrange([listener(port=22), listener(port=80)], replace(FLAT, query=Query.parse("80")))

    assert ports(found) == [80]
    assert (found.total, found.shown) == (2, 1)


def test_rows_of_one_program_are_gathered_and_single_ones_are_not() -> None:
    rows = [listener("nginx", 80), listener("nginx", 443), listener("sshd", 22)]

    head, first, second, alone = arrange(rows, View(sort="program")).lines

    assert isinstance(head, GroupLine)
    assert (head.name, len(head.rows), head.folded) == ("nginx", 2, False)
    assert [getattr(line, "child", None) for line in (first, second, alone)] == [True, True, False]


def test_a_folded_group_hides_its_rows() -> None:
    rows = [listener("nginx", 80), listener("nginx", 443)]
    (head, *_) = arrange(rows, View()).lines

    found = arrange(rows, View(toggled=frozenset({str(head.key)})))

    assert len(found.lines) == 1
    assert found.shown == 2


def test_sockets_that_wait_for_an_answer_are_one_folded_line_a_program() -> None:
    rows = [listener("firefox", 40000 + n, temporary=True) for n in range(3)]
    rows.append(listener("sshd", 22))

    heads = [line for line in arrange(rows).lines if isinstance(line, GroupLine)]

    assert [(head.folded, head.temporary, len(head.rows)) for head in heads] == [(True, True, 3)]


def test_a_fresh_row_is_new_for_a_while() -> None:
    row = listener(first_seen=NOW - 1)
    arranger = Arranger()
    (young,) = arranger.arrange([row], (), FLAT, AT).lines
    later = Instant(100 + NEW_FOR, NOW + NEW_FOR)
    (old,) = arranger.arrange([row], (), FLAT, later).lines

    assert isinstance(young, RowLine)
    assert isinstance(old, RowLine)
    assert (young.state, old.state) == (RowState.NEW, RowState.NORMAL)


def test_a_row_from_the_future_is_not_new_for_ever() -> None:
    (line,) = arrange([listener(first_seen=NOW + 3600)]).lines  # the clock was set back

    assert isinstance(line, RowLine)
    assert line.state is RowState.NORMAL


def test_a_closed_row_stays_for_a_while_and_does_not_count() -> None:
    stone = Tombstone(listener(port=8080), Instant(99.0, NOW - 1))

    found = arrange([listener(port=22)], stones=(stone,))
    gone = Arranger().arrange([], (stone,), FLAT, Instant(99.1 + TOMBSTONE_FOR, NOW + 9))

    assert ports(found) == [22, 8080]
    assert isinstance(found.lines[1], RowLine)
    assert found.lines[1].state is RowState.CLOSED
    assert (found.total, found.shown) == (1, 1)
    assert gone.lines == ()


def test_a_tombstone_gives_way_to_a_living_row_of_the_same_id() -> None:
    row = listener()

    (line,) = arrange([row], stones=(Tombstone(row, AT),)).lines

    assert isinstance(line, RowLine)
    assert line.state is RowState.NORMAL


def test_an_unchanged_line_is_the_same_object_in_the_next_arrangement() -> None:
    rows = [listener(port=22), listener(port=80)]
    arranger = Arranger()

    before = arranger.arrange(rows, (), FLAT, AT)
    after = arranger.arrange(rows, (), FLAT, AT)

    assert [a is b for a, b in zip(before.lines, after.lines, strict=True)] == [True, True]


def test_a_changed_row_is_shown_as_it_is_now() -> None:
    row = listener(port=22)
    arranger = Arranger()
    arranger.arrange([row], (), FLAT, AT)

    (line,) = arranger.arrange([replace(row, verdict=Verdict.RISKY)], (), FLAT, AT).lines

    assert isinstance(line, RowLine)
    assert isinstance(line.row, Listener)
    assert line.row.verdict is Verdict.RISKY


def test_connections_are_arranged_too() -> None:
    rows = [connection("firefox"), connection("ssh")]

    found = Arranger().arrange(rows, (), View(sort="remote"), AT)

    assert len(found.lines) == 2


@given(st.lists(st.lists(st.integers(1, 30), unique=True), min_size=1, max_size=5))
def test_keeping_the_order_of_the_poll_before_changes_nothing(polls: list[list[int]]) -> None:
    rows = {port: listener(f"p{port % 4}", port) for port in range(1, 31)}
    arranger = Arranger()

    for poll in polls:
        now = [rows[port] for port in poll]
        assert arranger.arrange(now, (), FLAT, AT).lines == arrange(now).lines
        assert ports(arrange(now)) == sorted(poll)


def test_programs_that_share_no_more_than_a_name_are_apart() -> None:
    evil = held_by(process("sshd", exe="/mnt/evil"))
    rows = [listener("sshd", 22), listener("sshd", 2222, ownership=evil)]

    lines = arrange(rows, View()).lines

    assert [type(line) for line in lines] == [RowLine, RowLine]


def test_a_head_counts_what_listens_and_not_what_has_closed() -> None:
    closed = listener("nginx", 79)
    rows = [listener("nginx", 80), listener("nginx", 443)]

    head, *below = arrange(rows, View(sort="port"), (Tombstone(closed, AT),)).lines

    assert isinstance(head, GroupLine)
    assert [row.socket.local_port for row in head.rows] == [80, 443]
    assert head.state is RowState.NORMAL
    assert len(below) == 3  # what has closed stays on show all the same


def test_a_group_that_has_closed_altogether_says_so() -> None:
    stones = tuple(Tombstone(listener("nginx", port), AT) for port in (80, 443))

    head, *below = arrange([], View(), stones).lines

    assert isinstance(head, GroupLine)
    assert head.state is RowState.CLOSED
    assert len(head.rows) == len(below) == 2


def test_of_two_closed_rows_with_one_id_the_younger_is_shown() -> None:
    older = listener(port=80)
    younger = listener(port=81, socket=replace(older.socket, local_port=81))
    stones = (
        Tombstone(older, Instant(98.0, NOW - 2)),
        Tombstone(younger, Instant(99.0, NOW - 1)),
    )

    (line,) = arrange([], stones=stones).lines

    assert isinstance(line, RowLine)
    assert line.row is younger


@given(
    made=st.lists(st.tuples(st.integers(1, 5), st.booleans()), max_size=12), grouped=st.booleans()
)
def test_no_two_lines_share_a_key(made: list[tuple[int, bool]], *, grouped: bool) -> None:
    rows = [(listener(f"p{n % 2}", socket=_SOCKETS[n]), lives) for n, lives in made]
    living = [row for row, lives in rows if lives]
    stones = tuple(Tombstone(row, AT) for row, lives in rows if not lives)

    found = arrange(living, View(grouped=grouped), stones)

    keys = [line.key for line in found.lines]
    assert len(keys) == len(set(keys))
    shown = {line.key: line for line in found.lines if isinstance(line, RowLine)}
    assert all(shown[row.socket.id].state is not RowState.CLOSED for row in living)


def test_sockets_that_wait_are_not_gathered_under_a_name_that_says_hidden() -> None:
    rows = [
        listener("not visible", 40001, temporary=True),
        listener("x", 40002, temporary=True, ownership=ownerless()),
    ]

    heads = [line for line in arrange(rows).lines if isinstance(line, GroupLine)]

    assert [len(head.rows) for head in heads] == [1, 1]


def test_a_letter_more_in_the_filter_makes_no_line_anew() -> None:
    arranger = Arranger()
    rows = (listener("alpha", 1001), listener("beta", 1002))
    whole = arranger.arrange(rows, (), View(), Instant(1.0, NOW))
    narrow = arranger.arrange(rows, (), View(query=Query.parse("beta")), Instant(1.0, NOW))
    again = arranger.arrange(rows, (), View(), Instant(1.0, NOW))

    assert [line.row for line in narrow.lines if isinstance(line, RowLine)] == [rows[1]]
    assert {id(line) for line in narrow.lines} < {id(line) for line in whole.lines}
    assert [id(line) for line in again.lines] == [id(line) for line in whole.lines]
