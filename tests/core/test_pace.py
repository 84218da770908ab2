from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portwatch.core.pace import (
    CROWD,
    GLANCE_SLOWEST,
    GLANCE_UNASKED,
    SLOWEST,
    Pace,
    Pacer,
    PaceReason,
)
from portwatch.core.pace_words import glance_sentence, sentence, short
from portwatch.core.settings import PollSettings

CHEAP = 0.001  # seconds of processor time a poll


def pacer(settings: PollSettings | None = None) -> Pacer:
    """On show, on mains."""
    made = Pacer(settings or PollSettings())
    made.set_hidden(False)
    return made


def polled(made: Pacer, cost: float, times: int = 20, sockets: int = 100) -> Pace:
    for _ in range(times):
        made.add_poll(cost, sockets)
    return made.pace


def test_with_nothing_in_the_way_the_pace_is_what_is_set() -> None:
    pace = polled(pacer(PollSettings(interval=0.5)), CHEAP)

    assert (pace.interval, pace.glance, pace.udp_glance) == (0.5, 0.1, 0.5)
    assert (pace.reason, pace.reasons) == (None, ())
    assert sentence(pace) == "Every 0.5 s, as set."
    assert glance_sentence(pace) == "New listeners are looked for every 0.1 s."
    assert short(pace) == "every 0.5 s"


def test_a_hidden_window_is_polled_half_as_often_and_says_so() -> None:
    made = Pacer(PollSettings())

    pace = made.pace

    assert pace.reason is PaceReason.HIDDEN
    assert pace.interval == 2.0
    assert sentence(pace) == "Every 2 s, because the window is hidden."
    assert short(pace) == "every 2 s, hidden"
    made.set_hidden(False)
    assert made.pace.interval == 1.0


def test_reasons_add_up_and_all_are_told() -> None:
    made = Pacer(PollSettings())
    made.set_on_battery(True)
    pace = polled(made, CHEAP, sockets=CROWD + 1)

    assert pace.reasons == (PaceReason.HIDDEN, PaceReason.BATTERY, PaceReason.MANY_SOCKETS)
    assert pace.interval == 8.0
    assert sentence(pace) == (
        "Every 8 s, because the window is hidden, the computer runs on battery"
        " and there are more than 20,000 sockets."
    )
    assert pace.glance == GLANCE_UNASKED


def test_settings_and_what_is_not_known_slow_nothing() -> None:
    made = Pacer(PollSettings(slower_when_hidden=False, slower_on_battery=False))
    made.set_on_battery(True)
    assert (made.pace.interval, made.pace.reason) == (1.0, None)

    unknown = pacer()
    unknown.set_on_battery(None)
    assert (unknown.pace.interval, unknown.pace.reason) == (1.0, None)


def test_what_is_set_to_the_slowest_has_no_reason_to_tell() -> None:
    made = Pacer(PollSettings(interval=SLOWEST))

    assert (made.pace.interval, made.pace.reason) == (SLOWEST, None)


def test_the_number_of_sockets_has_to_fall_well_below_before_it_is_quick_again() -> None:
    made = pacer()
    assert polled(made, CHEAP, sockets=CROWD).reason is None
    assert polled(made, CHEAP, sockets=CROWD + 1).reason is PaceReason.MANY_SOCKETS

    paces = {polled(made, CHEAP, 1, sockets=CROWD + each).interval for each in (-1, 1, -1, -500)}

    assert paces == {2.0}
    assert polled(made, CHEAP, sockets=round(0.8 * CROWD)).interval == 1.0


def test_polls_over_the_budget_come_as_seldom_as_it_takes() -> None:
    made = pacer(PollSettings(budget=5.0))

    pace = polled(made, 0.13)  # 13 % each second

    assert pace.reason is PaceReason.OVER_BUDGET
    assert 0.13 / pace.interval <= 0.05
    assert pace.interval == 3.0
    assert sentence(pace) == (
        "Every 3 s, because more often would cost over 5 % of a processor core."
    )
    assert short(pace) == "every 3 s, to save CPU"
    assert polled(pacer(PollSettings(budget=50.0)), 0.13).reason is None


def test_one_dear_poll_changes_nothing() -> None:
    made = pacer()
    assert polled(made, 5.0, times=1).reason is None  # the first poll looks for all owners
    polled(made, CHEAP, times=8)
    assert polled(made, 5.0, times=1).reason is None
    assert polled(made, CHEAP, times=1).interval == 1.0


def test_the_first_polls_which_look_for_all_owners_are_no_measure() -> None:
    made = pacer()
    for cost in (0.3, 0.2, CHEAP, CHEAP, CHEAP, CHEAP):
        made.add_poll(cost, 100)
        assert made.pace.reason is None


def test_after_a_busy_minute_the_set_pace_is_back_within_six_polls() -> None:
    made = pacer()
    assert polled(made, 0.3).interval > 1.0

    assert polled(made, CHEAP, times=6).interval == 1.0


def test_a_cost_on_the_edge_does_not_flap() -> None:
    made = pacer(PollSettings(budget=5.0))
    costs = [0.0495 if number % 20 < 10 else 0.0505 for number in range(200)]
    seen = [polled(made, cost, times=1).interval for cost in costs]

    assert sum(before != after for before, after in pairwise(seen)) <= 1


def test_when_polls_become_cheap_the_set_pace_comes_back() -> None:
    made = pacer()
    assert polled(made, 0.2).interval > 1.0

    assert polled(made, CHEAP, times=40).interval == 1.0
    assert made.pace.reason is None


def test_no_cost_makes_whole_polls_slower_than_the_slowest() -> None:
    pace = polled(pacer(PollSettings(budget=0.5)), 60.0)

    assert (pace.interval, pace.reason) == (SLOWEST, PaceReason.OVER_BUDGET)


def test_dear_glances_are_slowed_only_by_the_budget_and_said() -> None:
    made = pacer(PollSettings(budget=5.0))
    for _ in range(40):
        made.add_glance(0.0075)
    pace = polled(made, CHEAP)

    assert GLANCE_UNASKED < pace.glance <= GLANCE_SLOWEST
    assert pace.reason is PaceReason.OVER_BUDGET
    assert sentence(pace) == "Every 1 s, as set."
    assert glance_sentence(pace) == (
        f"New listeners are looked for every {pace.glance:g} s only,"
        " because more often would cost over 5 % of a processor core."
    )


@given(
    hidden=st.booleans(),
    battery=st.sampled_from([True, False, None]),
    sockets=st.integers(0, 200_000),
    interval=st.floats(0.5, 10),
    budget=st.floats(0.5, 50),
    costs=st.lists(st.floats(0, 100), max_size=30),
    glances=st.lists(st.floats(0, 1), max_size=30),
)
def test_the_bounds_always_hold(
    *,
    hidden: bool,
    battery: bool | None,
    sockets: int,
    interval: float,
    budget: float,
    costs: list[float],
    glances: list[float],
) -> None:
    made = Pacer(PollSettings(interval=interval, budget=budget))
    made.set_hidden(hidden)
    made.set_on_battery(battery)
    for each in glances:
        made.add_glance(each)
    for cost in costs:
        made.add_poll(cost, sockets)
    pace = made.pace

    assert interval <= pace.interval <= SLOWEST
    assert 0.1 <= pace.glance <= (GLANCE_SLOWEST if pace.glance_is_over else GLANCE_UNASKED)
    assert pace.udp_glance >= pace.glance
    assert (pace.interval > interval) == bool(pace.reasons)
    assert sentence(pace).endswith(".")


@pytest.mark.parametrize("reason", PaceReason)
def test_every_reason_has_words(reason: PaceReason) -> None:
    pace = Pace(interval=2.0, glance=0.1, udp_glance=0.5, reasons=(reason,), budget=5.0)

    assert sentence(pace).startswith("Every 2 s, because ")
    assert short(pace).startswith("every 2 s, ")


def test_other_settings_hold_at_once_and_what_was_learnt_stays() -> None:
    made = pacer()
    assert polled(made, 0.2).reason is PaceReason.OVER_BUDGET

    made.follow(PollSettings(interval=0.5, budget=50.0))
    assert (made.pace.interval, made.pace.reason) == (0.5, None)
    made.set_hidden(True)
    made.follow(PollSettings(interval=4.0, slower_when_hidden=False, budget=50.0))
    assert (made.pace.interval, made.pace.budget) == (4.0, 50.0)
    made.follow(PollSettings(budget=5.0))
    assert made.pace.reason is PaceReason.OVER_BUDGET
