from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.history_records import Bar, Pause, PauseKind
from portwatch.core.lanes import STEPS, Piece, lanes
from portwatch.core.model import Verdict

SPAN = 2000.0
STEP = SPAN / STEPS

moments = st.integers(-500, 2500).map(float)


@st.composite
def pieces(draw: st.DrawFn) -> Piece:
    since = draw(moments)
    until = draw(st.none() | st.integers(0, 900).map(lambda length: since + length))
    return Piece(
        draw(st.integers(1, 999)),
        draw(st.sampled_from(("nginx", "sshd"))),
        draw(st.sampled_from((80, None))),
        "tcp",
        since,
        until,
        draw(st.sampled_from([one.rank for one in Verdict])),
        draw(st.booleans()),
    )


def piece(
    since: float, until: float | None, verdict: Verdict = Verdict.EXPECTED, **facts: bool
) -> Piece:
    return Piece(
        int(since), "nginx", 80, "tcp", since, until, verdict.rank, facts.get("wide", False)
    )


def bars(*found: Piece) -> list[tuple[float, float, Verdict, bool]]:
    (lane,) = lanes(found, 0.0, SPAN, most=5).lanes
    return [(bar.since, bar.until, bar.verdict, bar.is_wide) for bar in lane.bars]


def near(bar: Bar, moment: float, by: float = STEP) -> bool:
    return bar.since - by <= moment <= bar.until + by


@given(st.lists(pieces(), max_size=25))
def test_bars_are_ordered_and_cover_what_was_up_and_nothing_else(found: list[Piece]) -> None:
    told = lanes(found, 0.0, SPAN, most=9)

    for lane in told.lanes:
        mine = [
            one
            for one in found
            if (one.program, one.port) == (lane.program, lane.port)
            and one.since < SPAN
            and (one.until is None or one.until >= 0)
        ]
        edges = [edge for bar in lane.bars for edge in (bar.since, bar.until)]
        assert edges == sorted(edges)
        assert 0 <= edges[0] <= edges[-1] <= SPAN
        for one in mine:
            end = SPAN if one.until is None else min(one.until, SPAN)
            start = max(one.since, 0.0)
            for at in (start, (start + end) / 2, end):
                assert any(near(bar, at) for bar in lane.bars)
        for bar in lane.bars:
            middle = (bar.since + bar.until) / 2
            assert any(
                one.since - STEP <= middle <= (SPAN if one.until is None else one.until) + STEP
                for one in mine
            )
        assert lane.worst.rank == max(one.rank for one in mine)


@given(st.lists(pieces(), max_size=25))
def test_where_several_are_up_the_worst_and_widest_is_drawn(found: list[Piece]) -> None:
    for lane in lanes(found, 0.0, SPAN, most=9).lanes:
        for bar in lane.bars:
            if bar.until - bar.since <= 4 * STEP:
                continue
            middle = (bar.since + bar.until) / 2
            worst = max(
                (one.rank, one.is_wide)
                for one in found
                if (one.program, one.port) == (lane.program, lane.port)
                and one.since - STEP <= middle
                and (one.until is None or middle <= one.until + STEP)
            )
            assert (bar.verdict.rank, bar.is_wide) <= worst


def test_a_worse_time_in_the_middle_is_drawn_between_its_neighbours() -> None:
    assert bars(
        piece(100, 900), piece(300, 400, Verdict.SUSPICIOUS), piece(350, 500, Verdict.RISKY)
    ) == [
        (100, 300, Verdict.EXPECTED, False),
        (300, 400, Verdict.SUSPICIOUS, False),
        (400, 500, Verdict.RISKY, False),
        (500, 900, Verdict.EXPECTED, False),
    ]


def test_three_deep_the_worst_is_not_lost() -> None:
    assert bars(
        piece(0, 1000), piece(100, 300, Verdict.RISKY), piece(200, 600, Verdict.SUSPICIOUS)
    ) == [
        (0, 100, Verdict.EXPECTED, False),
        (100, 200, Verdict.RISKY, False),
        (200, 600, Verdict.SUSPICIOUS, False),
        (600, 1000, Verdict.EXPECTED, False),
    ]


def test_restarts_that_cannot_be_seen_apart_are_one_bar() -> None:
    assert bars(piece(0, 100), piece(100.5, 200), piece(210, 300)) == [
        (0, 200, Verdict.EXPECTED, False),
        (210, 300, Verdict.EXPECTED, False),
    ]


def test_what_listens_still_ends_with_the_span_and_says_so() -> None:
    (lane,) = lanes([piece(500, None)], 0.0, SPAN, most=5).lanes

    assert [(bar.until, bar.is_open) for bar in lane.bars] == [(SPAN, True)]


def test_the_worst_lanes_come_first_then_the_longest_and_the_rest_is_counted() -> None:
    found = [
        Piece(1, "long", 1, "tcp", 0, 1900, Verdict.EXPECTED.rank, False),
        Piece(2, "short", 2, "tcp", 0, 10, Verdict.EXPECTED.rank, False),
        Piece(3, "bad", 3, "tcp", 0, 5, Verdict.SUSPICIOUS.rank, True),
        Piece(4, "gone", 4, "tcp", -50, -1, Verdict.SUSPICIOUS.rank, True),
    ]
    pause = Pause(100.0, 200.0, PauseKind.ASLEEP)
    told = lanes(found, 0.0, SPAN, most=2, pauses=(pause,))

    assert [lane.program for lane in told.lanes] == ["bad", "long"]
    assert told.more == 1
    assert told.pauses == (pause,)


def test_ten_thousand_pieces_make_no_more_bars_than_can_be_seen() -> None:
    verdicts = list(Verdict)
    found = [
        piece(number / 10, number / 10 + 0.05, verdicts[number % 4]) for number in range(10_000)
    ]

    assert len(bars(*found)) <= STEPS
